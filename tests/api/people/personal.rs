//! An organization of one's own, on signing up.

use serde_json::{Value, json};

use crate::support::story::each;
use crate::support::world::World;

fn belongs(world: &World, session: &str) -> Vec<Value> {
    let list = world.get("/v1/me/organizations").by(session).send().expect("200");
    list["data"].as_array().unwrap().clone()
}

#[test]
fn a_new_person_gets_one_named_after_their_address_and_only_once() {
    let world = World::with(&[("PERSONAL_ORGANIZATION", "true")]);
    let ada = world.sign_in("Ada.Lovelace+x@example.com");
    let mine = belongs(&world, &ada.session);
    assert_eq!(mine.len(), 1);
    assert_eq!(mine[0]["organization"]["name"], "Ada.Lovelace+x");
    assert_eq!(mine[0]["role"], "owner");
    assert_eq!(mine[0]["organization"]["seats"], json!({"active": 1, "pending": 0}));
    let again = world.sign_in("ada.lovelace+x@example.com");
    assert_eq!(belongs(&world, &again.session).len(), 1);
    let org = mine[0]["organization_id"].as_str().unwrap();
    let events = world.see(org, &ada.session, "/events").expect("200");
    let mut kinds = each(&events["data"], "/type");
    kinds.sort();
    assert_eq!(kinds, ["member.added", "organization.created"]);
    assert!(each(&events["data"], "/actor/id").iter().all(|actor| *actor == ada.id));
}

#[test]
fn whoever_has_an_account_or_is_invited_gets_none() {
    let world = World::with(&[("PERSONAL_ORGANIZATION", "true")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    assert_eq!(belongs(&world, &ada.session).len(), 1);
    let again = world.sign_in("ada@example.com");
    assert_eq!(belongs(&world, &again.session).len(), 1);
    let (_, link) = world.hand_over(&org, "grace@example.com", "viewer");
    world.accept(&link, None).expect("200");
    let grace = world.sign_in("grace@example.com");
    assert_eq!(belongs(&world, &grace.session).len(), 1);
}

#[test]
fn nobody_gets_a_personal_organization_unless_the_deployment_wants_that() {
    let world = World::new();
    let ada = world.sign_in("ada@example.com");
    assert_eq!(belongs(&world, &ada.session).len(), 0);
}
