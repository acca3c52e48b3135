//! Cursors: good for the list that gave them, and for nothing else.

use serde_json::json;

use crate::support::world::{ROOT, World};

/// A world with two of everything that is listed, so that every list has a
/// cursor: the world and its organization, the owner's session, the lists.
fn lists() -> (World, String, Vec<String>) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let (other, _) = world.found("Elsewhere", "eve@example.com");
    let body = json!({"name": "Mine"});
    world.post("/v1/organizations").by(&ada.session).json(&body).send().expect("201");
    world.sign_in("ada@example.com");
    let mut lists: Vec<String> = ["organizations", "sessions", "me", "me/organizations"]
        .iter()
        .map(|list| format!("/v1/{list}?limit=1"))
        .collect();
    for org in [&org, &other] {
        for name in ["a", "b", "c"] {
            world.join(org, ROOT, &format!("{name}{org}@example.com"), "member");
            world.invite(org, ROOT, &format!("{name}{org}@example.org"), "member");
        }
        for filter in ["", "&status=all", "&q=example", "&kind=member", "&status=accepted"] {
            lists.push(format!("/v1/organizations/{org}/invitations?limit=1{filter}"));
        }
        for filter in ["", "&status=all", "&q=example", "&role=member"] {
            lists.push(format!("/v1/organizations/{org}/members?limit=1{filter}"));
        }
    }
    (world, ada.session, lists)
}

fn credential<'a>(list: &str, session: &'a str) -> &'a str {
    if list.starts_with("/v1/sessions") || list.starts_with("/v1/me") { session } else { ROOT }
}

#[test]
fn a_cursor_is_taken_by_its_own_list_only() {
    let (world, session, lists) = lists();
    for list in &lists {
        let answer = world.get(list).by(credential(list, &session)).send().expect("200");
        let cursor = answer["next_cursor"].as_str().unwrap_or_else(|| panic!("{list}"));
        for other in &lists {
            let ask = world.get(&format!("{other}&cursor={cursor}"));
            let reply = ask.by(credential(other, &session)).send();
            if other == list {
                assert_eq!(reply.outcome(), "200", "{list}");
            } else {
                assert_eq!(reply.outcome(), "422 invalid_request", "{other} took that of {list}");
                assert_eq!(reply.batches, 0);
            }
        }
    }
}

#[test]
fn an_edited_cursor_is_refused() {
    let (world, session, lists) = lists();
    for list in &lists[..4] {
        let by = credential(list, &session);
        let answer = world.get(list).by(by).send().expect("200");
        let cursor = answer["next_cursor"].as_str().unwrap();
        let refused = |edited: &str| {
            let reply = world.get(&format!("{list}&cursor={edited}")).by(by).send();
            assert_eq!(reply.batches, 0);
            let answer = reply.expect("422 invalid_request");
            assert_eq!(answer["errors"][0]["field"], "cursor");
        };
        for at in 0..cursor.len() {
            let replaced = if cursor.as_bytes()[at] == b'A' { "B" } else { "A" };
            refused(&format!("{}{replaced}{}", &cursor[..at], &cursor[at + 1..]));
        }
        for edited in ["", "x", &cursor[1..], &cursor[..cursor.len() - 1], &"A".repeat(1_000)] {
            refused(edited);
        }
    }
}

#[test]
fn a_cursor_works_with_another_size_of_page_and_while_keys_rotate() {
    let (world, session, lists) = lists();
    let old = "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    let keys = format!("k2:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=,{old}");
    let rotated = world.redeployed(&[("SIGNING_KEYS", &keys)]);
    for list in &lists {
        let by = credential(list, &session);
        let answer = world.get(list).by(by).send().expect("200");
        let cursor = answer["next_cursor"].as_str().unwrap();
        let more = format!("{}&cursor={cursor}", list.replace("limit=1", "limit=100"));
        rotated.get(&more).by(by).send().expect("200");
    }
}
