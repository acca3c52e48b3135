//! Searches: part of an address or a name, literally, over a bounded number of
//! rows a page.

use serde_json::{Value, json};

use super::follow;
use crate::support::world::{ROOT, World};

fn searched(world: &World, org: &str, list: &str, q: &str) -> Vec<String> {
    let list = format!("/v1/organizations/{org}/{list}?limit=2&q={q}");
    let field = |item: &Value| -> String {
        item["email"].as_str().or(item["user"]["email"].as_str()).unwrap().to_owned()
    };
    let mut emails = Vec::new();
    let mut cursor = String::new();
    loop {
        let answer = world.get(&format!("{list}{cursor}")).by(ROOT).send().expect("200");
        emails.extend(answer["data"].as_array().unwrap().iter().map(field));
        let Some(next) = answer["next_cursor"].as_str() else { return emails };
        cursor = format!("&cursor={next}");
    }
}

#[test]
fn a_search_is_literal_and_regards_no_case() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    for email in
        ["a_b@x.example", "axb@y.example", "a%b@x.example", "A'B@Z.example", "ü@münchen.de"]
    {
        world.pass(1);
        let path = format!("/v1/organizations/{org}/invitations");
        let body = json!({"emails": [email]});
        world.post(&path).by(&ada.session).json(&body).send();
    }
    world.invite(&org, ROOT, "Grace@MÜNCHEN.de", "member");
    let found = |q: &str| searched(&world, &org, "invitations", q);
    assert_eq!(found("a_b"), ["a_b@x.example"]);
    assert_eq!(found("a%25b"), ["a%b@x.example"]);
    assert_eq!(found("%25"), ["a%b@x.example"]);
    assert_eq!(found("X.EXAMPLE"), ["a%b@x.example", "a_b@x.example"]);
    assert_eq!(found("a%27b"), ["A'B@Z.example"]);
    assert_eq!(found("*"), Vec::<String>::new());
    assert_eq!(found("xn--mnchen"), ["Grace@MÜNCHEN.de"]);
    assert_eq!(found("grace%40m"), ["Grace@MÜNCHEN.de"]);
    assert_eq!(found("").len(), 5);
}

#[test]
fn a_search_of_members_finds_names_and_addresses() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.pass(1);
    let grace = world.join(&org, &ada.session, "grace@example.com", "member");
    let body = json!({"name": "Grace Brewster 100% Hopper"});
    world.patch("/v1/me").by(&grace.session).json(&body).send().expect("200");
    let found = |q: &str| searched(&world, &org, "members", q);
    assert_eq!(found("HOPPER"), ["grace@example.com"]);
    assert_eq!(found("0%25+h"), ["grace@example.com"]);
    assert_eq!(found("_"), Vec::<String>::new());
    assert_eq!(found("example.com"), ["grace@example.com", "ada@example.com"]);
}

#[test]
fn a_search_that_has_looked_at_enough_ends_its_page_early_with_a_cursor() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let path = format!("/v1/organizations/{org}/invitations");
    let invite = |name: &str, count: usize| {
        let emails: Vec<_> = (0..count).map(|at| format!("{name}{at}@example.com")).collect();
        let body = json!({"emails": emails, "send_email": false});
        world.post(&path).by(&ada.session).json(&body).send().expect("201");
    };
    invite("needle", 1);
    for part in ["a", "b", "c"] {
        world.pass(1);
        invite(part, 900);
    }
    world.pass(1);
    invite("needle-new", 3);
    for status in ["pending", "all"] {
        let list = format!("{path}?q=needle&status={status}");
        let pages = follow(&world, ROOT, &list, |item| &item["email"], |_| {});
        let expected = ["needle-new2@", "needle-new1@", "needle-new0@", "needle0@"]
            .map(|at| format!("{at}example.com"));
        assert_eq!(pages.concat(), expected);
        assert_eq!(pages.first().unwrap().len(), 3, "short, and not the last");
        assert!(pages.len() >= 3, "some pages are empty: {}", pages.len());
    }
    // At most 2,000 rows a page, so at most so many pages.
    let none = follow(&world, ROOT, &format!("{path}?q=nobody"), |item| &item["email"], |_| {});
    assert!((2..=4).contains(&none.len()), "{}", none.len());
    assert!(none.concat().is_empty());
}
