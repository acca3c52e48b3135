//! The export: an event a line, and the cursor of the rest.

use serde_json::{Value, json};

use super::listed;
use crate::support::Firm;
use crate::support::world::{ROOT, Reply};

fn lines(reply: &Reply) -> Vec<Value> {
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert_eq!(reply.headers["content-type"], "application/x-ndjson");
    assert!(reply.text.is_empty() || reply.text.ends_with('\n'));
    reply.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn an_export_has_a_line_for_each_event_of_the_list() {
    let firm = Firm::new();
    for name in ["Clerk", "With\u{2028}line", "With \"quotes\" and \\"] {
        firm.post(ROOT, "/roles", &json!({"name": name.replace('\u{2028}', " ")})).expect("201");
    }
    firm.hire("mary", "viewer", &[]);
    for filter in ["", "type=role.created", "actor=root&since=2020-01-01T00:00:00Z"] {
        let reply = firm.get(firm.boss(), &format!("/events/export?{filter}"));
        assert_eq!(reply.batches, 1);
        assert!(!reply.headers.contains_key("x-next-cursor"));
        assert_eq!(lines(&reply), listed(&firm, filter));
    }
    let nothing = firm.get(firm.boss(), "/events/export?type=no.such");
    assert_eq!(lines(&nothing), Vec::<Value>::new());
}

#[test]
fn an_export_has_up_to_5000_events_and_the_cursor_leads_on() {
    let firm = Firm::new();
    for part in 0..6 {
        let emails: Vec<_> = (0..1_000).map(|at| format!("p{part}-{at}@example.com")).collect();
        let body = json!({"emails": emails, "send_email": false});
        firm.post(ROOT, "/invitations", &body).expect("201");
        firm.world.pass(1);
    }
    let total: i64 = firm.world.db.look("SELECT count(*) FROM events");
    let first = firm.get(firm.boss(), "/events/export");
    let cursor = first.headers["x-next-cursor"].to_str().unwrap();
    let second = firm.get(firm.boss(), &format!("/events/export?cursor={cursor}"));
    assert!(!second.headers.contains_key("x-next-cursor"));
    let (first, second) = (lines(&first), lines(&second));
    assert_eq!(first.len(), 5_000);
    assert_eq!(i64::try_from(first.len() + second.len()).unwrap(), total);
    let ids: Vec<_> =
        first.iter().chain(&second).map(|event| event["id"].as_str().unwrap()).collect();
    assert!(ids.is_sorted_by(|one, next| one > next), "newest first, none twice");
}

#[test]
fn a_filtered_export_leads_on_past_what_does_not_match() {
    let firm = Firm::new();
    firm.role("Clerk", &[]);
    for part in 0..6 {
        firm.world.pass(1);
        let emails: Vec<_> = (0..1_000).map(|at| format!("p{part}-{at}@example.com")).collect();
        let body = json!({"emails": emails, "send_email": false});
        firm.post(ROOT, "/invitations", &body).expect("201");
    }
    let (mut found, mut query) = (Vec::new(), "?type=role.created".to_owned());
    for _ in 0..10 {
        let reply = firm.get(firm.boss(), &format!("/events/export{query}"));
        found.extend(lines(&reply));
        let Some(cursor) = reply.headers.get("x-next-cursor") else { break };
        query = format!("?type=role.created&cursor={}", cursor.to_str().unwrap());
    }
    assert_eq!(found, listed_at_last(&firm));
}

/// The list's pages end short, too: all of them together.
fn listed_at_last(firm: &Firm) -> Vec<Value> {
    let (mut found, mut query) = (Vec::new(), "?type=role.created".to_owned());
    loop {
        let page = firm.get(ROOT, &format!("/events{query}")).expect("200");
        found.extend(page["data"].as_array().unwrap().clone());
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        query = format!("?type=role.created&cursor={cursor}");
    }
    assert_eq!(found.len(), 1);
    found
}

#[test]
fn whoever_manages_the_organization_may_export_and_nobody_else() {
    let firm = Firm::new();
    let viewer = firm.hire("vera", "viewer", &["members.manage"]).session;
    let manager = firm.hire("mary", "viewer", &["organization.manage"]).session;
    let outsider = firm.elsewhere("eve@example.com").owner.session;
    for path in ["/events", "/events/export"] {
        firm.get(&viewer, path).expect("403 forbidden");
        firm.get(&outsider, path).expect("404 not_found");
        firm.get(&manager, path).expect("200");
    }
}
