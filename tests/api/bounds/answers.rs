//! No answer is larger than 4 MiB, on the largest data that the limits allow; and
//! every list, and the export, can be read to its end.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::world::{ROOT, Reply};

/// The largest answer, in bytes.
pub const ANSWER_MAX: usize = 4 << 20;

/// As long a name as any may be: 100 characters of four bytes.
fn name(at: usize) -> String {
    format!("{at:03}{}", "𝔸".repeat(97))
}

/// So many permissions, each as long as one may be.
fn permissions(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("p{at:02}{}", "x".repeat(61))).collect()
}

fn all(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// An organization with a hundred children, and an invitation's fields that make it
/// as large as one may be.
pub fn largest() -> (Firm, Value) {
    let firm = Firm::with(&[("REDIRECT_ORIGINS", "https://app.test")]);
    firm.patch(ROOT, "", &json!({"name": name(0)})).expect("200");
    let role = firm.role(&name(1), &all(&permissions(64)));
    let child = |at: usize| {
        let body = json!({"name": name(at), "parent_id": firm.org, "owner": {"email": "ada@example.com"}, "send_email": false});
        let mut made =
            firm.world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
        made["organization"]["id"].take()
    };
    let grants = (0..100).map(|at| {
        let permissions = if at < 2 { permissions(64) } else { Vec::new() };
        json!({"organization_id": child(at), "role": role, "permissions": permissions})
    });
    let offer = json!({
        "role": role,
        "permissions": permissions(64),
        "organizations": grants.collect::<Vec<_>>(),
        "message": "𝔸".repeat(1_000),
        "metadata": {"text": "x".repeat(4_000)},
        "redirect_url": format!("https://app.test/{}", "x".repeat(2_000)),
        "locale": "en",
        "send_email": false,
    });
    (firm, offer)
}

/// Invites so many addresses, one a request, as widely as may be.
fn with_invitations(count: usize) -> Firm {
    let (firm, mut offer) = largest();
    for at in 0..count {
        offer["emails"] = json!([format!("guest{at}@example.com")]);
        firm.world.pass(1);
        let reply = firm.post(firm.boss(), "/invitations", &offer);
        assert!(reply.text.len() > 80_000, "it is large: {}", reply.text.len());
        reply.expect("201");
    }
    firm
}

/// An answer that is not too large.
#[track_caller]
fn bounded(reply: Reply) -> Reply {
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert!(reply.text.len() <= ANSWER_MAX, "{} bytes", reply.text.len());
    reply
}

/// Reads a list to its end: the id of each item, and how many pages there were.
fn read_list(firm: &Firm, list: &str, id: fn(&Value) -> &Value) -> (Vec<String>, usize) {
    let (mut ids, mut pages, mut cursor) = (Vec::new(), 0, String::new());
    loop {
        let page = bounded(firm.get(firm.boss(), &format!("{list}{cursor}"))).json();
        pages += 1;
        ids.extend(page["data"].as_array().unwrap().iter().map(|item| id(item).to_string()));
        let Some(next) = page["next_cursor"].as_str() else { return (ids, pages) };
        cursor = format!("&cursor={next}");
    }
}

/// Exports events to the end: the id of each, and in how many parts.
fn export(firm: &Firm, query: &str) -> (Vec<String>, usize) {
    let (mut ids, mut parts, mut cursor) = (Vec::new(), 0, String::new());
    loop {
        let path = format!("/events/export?{query}{cursor}");
        let reply = bounded(firm.get(firm.boss(), &path));
        parts += 1;
        let id = |line: &str| serde_json::from_str::<Value>(line).unwrap()["id"].to_string();
        ids.extend(reply.text.lines().map(id));
        let Some(next) = reply.headers.get("x-next-cursor") else { return (ids, parts) };
        cursor = format!("&cursor={}", next.to_str().unwrap());
    }
}

#[track_caller]
fn is_each_once(ids: &[String], count: usize) {
    let each: BTreeSet<&String> = ids.iter().collect();
    assert_eq!((each.len(), ids.len()), (count, count));
}

#[test]
fn a_list_of_the_largest_invitations_is_read_to_its_end_each_once() {
    let firm = with_invitations(90);
    for query in ["status=pending", "status=all", "q=guest", "kind=member"] {
        let list = format!("/invitations?limit=100&{query}");
        let (ids, pages) = read_list(&firm, &list, |item| &item["id"]);
        is_each_once(&ids, if query == "status=all" { 91 } else { 90 });
        assert!(pages > 1, "more than a page is made of: {query}");
        assert!(pages < 6, "a page is as full as it may be: {query}");
    }
    let page = format!("/console/{}/people?tab=pending&limit=100", firm.org);
    let page = firm.world.get(&page).cookie(firm.boss()).send();
    assert!(bounded(page).text.contains("cursor="), "the page of the console leads on as well");
}

#[test]
fn events_on_the_largest_invitations_are_listed_and_exported_to_the_end_each_once() {
    let firm = with_invitations(90);
    let count = |which: &str| {
        let of = format!("SELECT count(*) FROM events WHERE organization_id = '{}'", firm.org);
        usize::try_from(firm.world.db.look::<i64>(&format!("{of} AND {which}"))).unwrap()
    };
    let total = count("true");
    let (ids, pages) = read_list(&firm, "/events?limit=100", |item| &item["id"]);
    is_each_once(&ids, total);
    assert!((2..6).contains(&pages), "{pages}");
    for (query, count) in [
        (String::new(), total),
        ("type=invitation.created".to_owned(), count("type = 'invitation.created'")),
        (format!("actor={}", firm.owner.id), count("actor_type = 'user'")),
    ] {
        let (exported, parts) = export(&firm, &query);
        is_each_once(&exported, count);
        assert!((2..6).contains(&parts), "{query}: {parts}");
        assert!(exported.iter().all(|id| ids.contains(id)));
    }
}

#[test]
fn a_list_of_members_with_the_most_permissions_is_read_to_its_end_each_once() {
    let firm = Firm::new();
    firm.role(&name(0), &all(&permissions(64)));
    let own: Vec<_> = (0..64).map(|at| format!("q{at:02}{}", "x".repeat(61))).collect();
    for at in 0..130 {
        firm.world.pass(1);
        firm.hire(&format!("member{at}"), &name(0), &all(&own));
    }
    for query in ["", "status=all", "q=member"] {
        let list = format!("/members?limit=100&{query}");
        let (ids, _) = read_list(&firm, &list, |item| &item["user"]["id"]);
        is_each_once(&ids, if query == "q=member" { 130 } else { 131 });
    }
}
