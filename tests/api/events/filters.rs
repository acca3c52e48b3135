//! Finding events: by type, by whom, on what, since when and until when.

use serde_json::{Value, json};

use super::{listed, types};
use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{DAY, HOUR, Person, ROOT};

/// A day's events, one an hour, by several.
fn day() -> (Firm, Person, (String, String)) {
    let firm = Firm::new();
    let mary = firm.hire("mary", "viewer", &[]);
    let key = firm.key(firm.boss(), "admin", &[]);
    for at in 0..6 {
        firm.world.pass(HOUR);
        let by = [firm.boss(), ROOT, key.1.as_str()][at % 3].to_owned();
        firm.post(&by, "/roles", &json!({"name": format!("Role {at}")})).expect("201");
        firm.post(&by, &format!("/members/{}/deactivate", mary.id), &Value::Null).expect("200");
        firm.post(&by, &format!("/members/{}/reactivate", mary.id), &Value::Null).expect("200");
    }
    (firm, mary, key)
}

#[test]
fn each_filter_keeps_what_matches_and_all_of_it_newest_first() {
    let (firm, mary, key) = day();
    let all = listed(&firm, "");
    let ids: Vec<_> = all.iter().map(id).collect();
    assert!(ids.is_sorted_by(|one, next| one > next), "newest first");
    let of = |query: &str, keep: &dyn Fn(&Value) -> bool| {
        let expected: Vec<_> = all.iter().filter(|event| keep(event)).cloned().collect();
        assert!(!expected.is_empty() && expected.len() < all.len(), "{query}");
        assert_eq!(listed(&firm, query), expected, "{query}");
    };
    let by =
        |event: &Value, who: &str| event["actor"]["id"] == who || event["actor"]["type"] == who;
    let on = |event: &Value, what: &str| event["subject"]["id"] == what;
    of("type=role.created", &|event| event["type"] == "role.created");
    for who in ["root", &key.0, &firm.owner.id, &mary.id] {
        of(&format!("actor={who}"), &|event| by(event, who));
    }
    for what in [&mary.id, &firm.org, &key.0] {
        of(&format!("subject={what}"), &|event| on(event, what));
    }
    of(&format!("subject={}&actor={}", mary.id, key.0), &|event| {
        on(event, &mary.id) && by(event, &key.0)
    });
    of(&format!("subject={}&actor=root&type=member.deactivated", mary.id), &|event| {
        on(event, &mary.id) && by(event, "root") && event["type"] == "member.deactivated"
    });
    of("since=2027-01-15T10:00:00Z", &|event| {
        event["created_at"].as_str() >= Some("2027-01-15T10")
    });
    of("until=2027-01-15T10:00:00Z", &|event| event["created_at"].as_str() < Some("2027-01-15T10"));
    of("since=2027-01-15T10:00:00Z&until=2027-01-15T12:00:00Z&type=role.created", &|event| {
        let at = event["created_at"].as_str();
        event["type"] == "role.created" && at >= Some("2027-01-15T10") && at < Some("2027-01-15T12")
    });
}

#[test]
fn since_is_included_and_until_is_not_to_the_millisecond() {
    let firm = Firm::new();
    firm.world.pass(HOUR);
    firm.role("Clerk", &[]);
    let count = |query: &str| listed(&firm, &format!("type=role.created&{query}")).len();
    for (query, expected) in [
        ("since=2027-01-15T09:00:00.000Z", 1),
        ("since=2027-01-15T09:00:00.001Z", 0),
        ("until=2027-01-15T09:00:00.000Z", 0),
        ("until=2027-01-15T09:00:00.001Z", 1),
        ("since=2027-01-15T10:00:00%2B01:00", 1),
        ("until=2027-01-15T10:00:00%2B01:00", 0),
        // A plus that is not encoded reads as a space.
        ("since=2027-01-15T10:00:00+01:00", 1),
        ("since=2027-01-15T10:00:00.001+01:00", 0),
        ("until=2027-01-15T10:00:00+01:00", 0),
        ("until=2027-01-15T10:00:00.001+01:00", 1),
        ("since=2027-01-15T11:00:00%2001:00", 0),
        ("since=2027-01-15t10:00:00+01:00", 1),
        ("since=2027-01-15+10:00:00+01:00", 1),
        ("since=2027-01-15%2010:00:00%2B01:00", 1),
        ("since=2027-01-15T14:30:00+05:30", 1),
        ("since=2027-01-15T14:30:00.001+05:30", 0),
        ("since=2027-01-15T09:00:00+00:00", 1),
        ("since=2027-01-15T05:00:00-04:00", 1),
        ("since=2027-01-15T09:00:00z", 1),
        ("since=1970-01-01T00:00:00Z&until=2999-01-01T00:00:00Z", 1),
        ("since=2027-01-15T09:00:00Z&until=2027-01-15T09:00:00Z", 0),
    ] {
        assert_eq!(count(query), expected, "{query}");
    }
}

#[test]
fn what_is_no_time_is_refused_with_one_that_is() {
    let firm = Firm::new();
    for time in [
        "2027-01-15",
        "2027-01-15T10:00",
        "2027-01-15T10:00:00",
        "2027-01-15T10:00:00+",
        "+01:00",
        "+",
        "now",
        "2027-01-15T10:00:00++01:00",
        "2027-01-15T10:00:00+1:00",
        "2027-13-15T10:00:00+01:00",
        "1800000000000",
    ] {
        for field in ["since", "until"] {
            for list in ["events", "events/export"] {
                let path = format!("/v1/organizations/{}/{list}?{field}={time}", firm.org);
                let refused =
                    firm.world.get(&path).by(firm.boss()).send().expect("422 invalid_request");
                let error = &refused["errors"][0];
                assert_eq!(error["field"], field, "{time}");
                assert!(
                    error["message"].as_str().unwrap().contains("2026-11-30T14:05:00Z"),
                    "{error}"
                );
            }
        }
    }
}

#[test]
fn what_is_found_by_a_filter_comes_page_by_page_none_twice() {
    let (firm, mary, _) = day();
    for filter in [
        "",
        "type=role.created",
        "actor=root",
        &format!("subject={}", mary.id),
        "since=2027-01-15T10:00:00Z",
    ] {
        let expected = listed(&firm, filter);
        for limit in [1, 2, 7] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let path = format!("/events?{filter}&limit={limit}{cursor}");
                let page = firm.get(firm.boss(), &path.replace("?&", "?")).expect("200");
                let data = page["data"].as_array().unwrap();
                assert!(data.len() <= limit);
                seen.extend(data.clone());
                // What happens meanwhile comes first, and so is not seen.
                firm.world.pass(1);
                let Some(next) = page["next_cursor"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            assert_eq!(seen, expected, "{filter} by {limit}");
        }
    }
}

#[test]
fn a_cursor_is_for_the_filters_it_came_with() {
    let (firm, mary, _) = day();
    let page = firm.get(firm.boss(), "/events?type=role.created&limit=1").expect("200");
    let cursor = page["next_cursor"].as_str().unwrap();
    for query in [
        "",
        "type=role.edited&",
        &format!("type=role.created&subject={}&", mary.id),
        "type=role.created&since=2020-01-01T00:00:00Z&",
    ] {
        let path = format!("/events?{query}cursor={cursor}");
        firm.get(firm.boss(), &path).expect("422 invalid_request");
        let path = format!("/events/export?{query}cursor={cursor}");
        firm.get(firm.boss(), &path).expect("422 invalid_request");
    }
}

#[test]
fn a_filter_that_is_none_is_refused_and_one_that_finds_nothing_finds_nothing() {
    let firm = Firm::new();
    for query in [
        "since=yesterday",
        "since=2027-01-15",
        "until=1",
        "type=",
        "type=Role.Created",
        "actor=",
        "actor=ada%40example.com",
        "subject=%00",
        "limit=0",
        "limit=101",
        "order=asc",
        "cursor=x",
    ] {
        for list in ["/events", "/events/export"] {
            let reply = firm.get(firm.boss(), &format!("{list}?{query}"));
            assert_eq!(reply.outcome(), "422 invalid_request", "{list} {query}");
        }
    }
    for query in ["type=no.such", "actor=user_x", "subject=org_x", "actor=system"] {
        assert_eq!(listed(&firm, query), Vec::<Value>::new(), "{query}");
    }
}

#[test]
fn a_filter_of_events_finds_no_other_tenants_events() {
    let firm = Firm::new();
    let (elsewhere, child) = (firm.elsewhere("eve@example.com"), firm.child("lisa@example.com"));
    elsewhere.admit(&firm.owner, "ada", "viewer", &[]);
    child.role("Clerk", &[]);
    for query in ["", "subject=", "actor="] {
        let query =
            if query.is_empty() { String::new() } else { format!("{query}{}", firm.owner.id) };
        assert!(
            listed(&firm, &query).iter().all(|event| event["organization_id"] == json!(firm.org))
        );
    }
    assert_eq!(listed(&firm, &format!("subject={}", elsewhere.org)), Vec::<Value>::new());
}

#[test]
fn what_the_system_did_is_found_by_its_name() {
    let firm = Firm::new();
    firm.offer("alan", "viewer", &[]);
    firm.world.pass(7 * DAY);
    firm.world.cron();
    assert_eq!(types(&listed(&firm, "actor=system")), ["invitation.expired"]);
}
