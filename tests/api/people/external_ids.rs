//! The application's own ids of people.

use serde_json::{Value, json};

use crate::support::story::each;
use crate::support::world::{ROOT, Reply, World, path_of};

fn vouch(world: &World, org: &str, email: &str, id: &str) -> Reply {
    let made = world.invite(org, ROOT, email, "member");
    let body = json!({"user": {"email": email, "external_id": id}});
    world.post(&path_of(&made, "/accept")).by(ROOT).json(&body).send()
}

fn check(world: &World, org: &str, id: &str) -> Value {
    let body = json!({"external_id": id, "permission": "app.write"});
    world.act(org, ROOT, "/check", &body).expect("200")["allowed"].clone()
}

#[test]
fn people_are_found_by_their_external_ids() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    let (elsewhere, _) = world.found("Elsewhere", "eve@example.com");
    vouch(&world, &org, "grace@example.com", "crm|42 / Ä").expect("200");
    vouch(&world, &org, "mary@example.com", "43").expect("200");
    let found = |org: &str, query: &str| {
        let list = world.see(org, ROOT, &format!("/members?{query}")).expect("200");
        each(&list["data"], "/user/email")
    };
    assert_eq!(found(&org, "external_id=crm%7C42%20%2F%20%C3%84"), ["grace@example.com"]);
    assert_eq!(found(&org, "external_id=43&role=member&status=active"), ["mary@example.com"]);
    assert_eq!(found(&org, "external_id=43&role=admin"), [""; 0]);
    assert_eq!(found(&org, "external_id=4"), [""; 0]);
    assert_eq!(found(&elsewhere, "external_id=43"), [""; 0]);
    assert_eq!(check(&world, &org, "43"), true);
    assert_eq!(check(&world, &org, "44"), false);
    assert_eq!(check(&world, &elsewhere, "43"), false);
}

#[test]
fn two_people_cannot_have_one_external_id() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    vouch(&world, &org, "grace@example.com", "42").expect("200");
    let made = world.invite(&org, ROOT, "mary@example.com", "member");
    let before = world.db.dump();
    let body = json!({"user": {"email": "mary@example.com", "external_id": "42"}});
    let refused = world.post(&path_of(&made, "/accept")).by(ROOT).json(&body).send();
    refused.expect("409 external_id_taken");
    assert_eq!(world.db.dump(), before);
    let body = json!({"user": {"email": "mary@example.com", "external_id": "43"}});
    world.post(&path_of(&made, "/accept")).by(ROOT).json(&body).send().expect("200");
}

#[test]
fn an_external_id_that_somebody_has_is_not_replaced() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    let (society, _) = world.found("Royal Society", "joseph@example.com");
    vouch(&world, &org, "grace@example.com", "42").expect("200");
    let again = vouch(&world, &society, "grace@example.com", "1042").expect("200");
    assert_eq!(again["user"]["external_id"], "42");
    assert_eq!(check(&world, &society, "42"), true);
    assert_eq!(check(&world, &society, "1042"), false);
}

#[test]
fn the_external_id_of_an_erased_person_is_free_again() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    vouch(&world, &org, "grace@example.com", "42").expect("200");
    let grace = world.sign_in("grace@example.com");
    world.delete("/v1/me").by(&grace.session).send().expect("204");
    vouch(&world, &org, "mary@example.com", "42").expect("200");
}
