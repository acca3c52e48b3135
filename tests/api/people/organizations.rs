//! Where a person belongs.

use serde_json::json;

use crate::support::story::{each, text};
use crate::support::world::{ROOT, World};

#[test]
fn each_membership_comes_with_its_organization_the_newest_first() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    world.pass(1);
    let (society, joseph) = world.found("Royal Society", "joseph@example.com");
    world.invite(&society, &joseph.session, "ada@example.com", "viewer");
    world.accept(&world.latest_token("ada@example.com"), Some(&ada.session)).expect("200");
    world.set(&child, &json!({"image_url": "https://example.com/a.png"}));
    let reply = world.get("/v1/me/organizations").by(&ada.session).send();
    assert_eq!(reply.batches, 1);
    let list = reply.expect("200");
    let names = each(&list["data"], "/organization/name");
    assert_eq!(names, ["Royal Society", "Parts", "Analytical Engines"]);
    assert_eq!(each(&list["data"], "/role"), ["viewer", "owner", "owner"]);
    for belonging in list["data"].as_array().unwrap() {
        assert_eq!(belonging["object"], "membership");
        assert_eq!(belonging["organization"]["object"], "organization");
        let place = text(&belonging["organization_id"]);
        let organization = world.see(&place, ROOT, "").expect("200");
        assert_eq!(belonging["organization"], organization);
        let mut member = world.see(&place, ROOT, &format!("/members/{}", ada.id)).expect("200");
        member["organization"] = organization;
        assert_eq!(*belonging, member);
    }
    let path = format!("/v1/organizations/{society}/members/{}", ada.id);
    world.delete(&path).by(&ada.session).send().expect("204");
    let list = world.get("/v1/me/organizations").by(&ada.session).send().expect("200");
    assert_eq!(list["data"].as_array().unwrap().len(), 2);
    let page = world.get("/v1/me/organizations?limit=1").by(&ada.session).send().expect("200");
    let next = format!("/v1/me/organizations?limit=1&cursor={}", text(&page["next_cursor"]));
    let page = world.get(&next).by(&ada.session).send().expect("200");
    assert_eq!(each(&page["data"], "/organization/name"), ["Analytical Engines"]);
}

#[test]
fn whoever_belongs_to_many_organizations_reads_who_they_are_page_by_page() {
    let world = World::new();
    let (_, ada) = world.found("Number 0", "ada@example.com");
    for at in 1..103 {
        world.pass(1);
        let body = json!({"name": format!("Number {at}")});
        world.post("/v1/organizations").by(&ada.session).json(&body).send().expect("201");
    }
    for (query, pages) in
        [("", vec![100, 3]), ("?limit=60", vec![60, 43]), ("?limit=100", vec![100, 3])]
    {
        let (mut names, mut lengths, mut cursor) = (Vec::new(), Vec::new(), String::new());
        loop {
            let reply = world.get(&format!("/v1/me{query}{cursor}")).by(&ada.session).send();
            assert_eq!(reply.batches, 1);
            let me = reply.expect("200");
            assert_eq!((&me["object"], &me["user"]["id"]), (&json!("me"), &json!(ada.id)));
            let page = each(&me["memberships"], "/organization/name");
            lengths.push(page.len());
            names.extend(page);
            let Some(next) = me["next_cursor"].as_str() else { break };
            cursor = format!("{}cursor={next}", if query.is_empty() { "?" } else { "&" });
        }
        assert_eq!(lengths, pages, "{query}");
        let newest_first: Vec<_> = (0..103).rev().map(|at| format!("Number {at}")).collect();
        assert_eq!(names, newest_first);
    }
    for wrong in ["limit=0", "limit=101", "cursor=x", "page=2"] {
        let reply = world.get(&format!("/v1/me?{wrong}")).by(&ada.session).send();
        reply.expect("422 invalid_request");
    }
}
