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
