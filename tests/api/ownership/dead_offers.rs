//! Offers of ownership that came to nothing in the meantime.

use axum::http::Method;
use serde_json::json;

use crate::support::world::{Person, ROOT, Reply, World};

/// Ada offers her organization to Mary; Grace owns it, too.
fn offered() -> (World, String, [Person; 3], String) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "owner");
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    let body = json!({"user_id": mary.id});
    world.act(&org, &ada.session, "/transfer-ownership", &body).expect("201");
    let token = world.latest_token("mary@example.com");
    (world, org, [ada, grace, mary], token)
}

fn accept(world: &World, token: &str, by: &Person) -> Reply {
    world.post(&format!("/v1/ownership-links/{token}/accept")).by(&by.session).send()
}

#[test]
fn a_newer_offer_of_ownership_replaces_an_older_one() {
    let (world, org, [ada, grace, mary], first) = offered();
    let vera = world.join(&org, &ada.session, "vera@example.com", "viewer");
    let body = json!({"user_id": vera.id});
    world.act(&org, &grace.session, "/transfer-ownership", &body).expect("201");
    accept(&world, &first, &mary).expect("409 transfer_not_pending");
    let standing = world.see(&org, ROOT, "/transfer-ownership").expect("200");
    assert_eq!(standing["to"]["id"], vera.id.as_str());
    accept(&world, &world.latest_token("vera@example.com"), &vera).expect("200");
    let people = world.people(&org);
    assert_eq!(people["grace@example.com"], "admin");
    assert_eq!(people["ada@example.com"], "owner");
    assert_eq!(people["mary@example.com"], "member");
}

#[test]
fn an_offer_of_ownership_ends_with_the_ownership_of_its_maker() {
    let (world, org, [ada, grace, mary], token) = offered();
    let path = format!("/v1/organizations/{org}/members/{}", ada.id);
    for (method, act, body) in [
        (Method::PATCH, "", Some(json!({"role": "admin"}))),
        (Method::POST, "/deactivate", Some(json!({}))),
        (Method::DELETE, "", None),
    ] {
        world.db.rehearse(|| {
            let ask = world.ask(method, &format!("{path}{act}")).by(&grace.session);
            let reply = body.iter().fold(ask, |ask, body| ask.json(body)).send();
            assert!(reply.status.is_success(), "{}", reply.text);
            accept(&world, &token, &mary).expect("409 transfer_not_pending");
            let seen = world.get(&format!("/v1/ownership-links/{token}")).send();
            seen.expect("409 transfer_not_pending");
            assert_eq!(world.get(&format!("/ownership/{token}")).send().status, 409);
            assert_eq!(world.people(&org)["mary@example.com"], "member");
        });
    }
    accept(&world, &token, &mary).expect("200");
}

#[test]
fn it_falls_with_the_membership_of_whom_it_was_made_to() {
    let (world, org, [ada, _, mary], token) = offered();
    let path = format!("/v1/organizations/{org}/members/{}", mary.id);
    world.db.rehearse(|| {
        world.post(&format!("{path}/deactivate")).by(&ada.session).send().expect("200");
        accept(&world, &token, &mary).expect("409 transfer_not_pending");
    });
    world.db.rehearse(|| {
        world.delete(&path).by(&mary.session).send().expect("204");
        accept(&world, &token, &mary).expect("409 transfer_not_pending");
    });
    world.db.rehearse(|| {
        world.delete("/v1/me").by(&mary.session).send().expect("204");
        let again = world.sign_in("mary@example.com");
        accept(&world, &token, &again).expect("409 transfer_not_pending");
    });
    accept(&world, &token, &mary).expect("200");
}

#[test]
fn an_offer_of_ownership_ends_with_its_organization() {
    let (world, org, [ada, _, mary], token) = offered();
    let path = format!("/v1/organizations/{org}");
    let delete = world.delete(&path).by(&ada.session).json(&json!({"name": "Analytical Engines"}));
    delete.send().expect("204");
    for _ in 0..4 {
        accept(&world, &token, &mary).expect("409 transfer_not_pending");
        world.cron();
    }
}

#[test]
fn an_offer_of_ownership_that_is_accepted_twice_is_accepted_once() {
    let (world, org, [ada, _, mary], token) = offered();
    accept(&world, &token, &mary).expect("200");
    accept(&world, &token, &mary).expect("200");
    accept(&world, &token, &ada).expect("409 transfer_not_pending");
    assert_eq!(world.events(&org, "ownership.transferred").len(), 1);
    let path = |id| format!("/v1/organizations/{org}/members/{id}");
    let back = world.patch(&path(&ada.id)).by(&mary.session).json(&json!({"role": "owner"}));
    back.send().expect("200");
    accept(&world, &token, &mary).expect("200");
    assert_eq!(world.people(&org)["ada@example.com"], "owner");
    let down = world.patch(&path(&mary.id)).by(&ada.session).json(&json!({"role": "member"}));
    down.send().expect("200");
    accept(&world, &token, &mary).expect("409 transfer_not_pending");
    assert_eq!(world.people(&org)["ada@example.com"], "owner");
}

#[test]
fn the_waiting_mail_of_an_ended_offer_is_dropped() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"]);
    let before = world.mailbox.to("mary@example.com").len();
    let body = json!({"user_id": mary.id});
    world.act(&org, &ada.session, "/transfer-ownership", &body).expect("201");
    let path = format!("/v1/organizations/{org}/transfer-ownership");
    world.delete(&path).by(&ada.session).send().expect("204");
    world.pass(crate::support::world::MINUTE);
    world.cron();
    assert_eq!(world.mailbox.to("mary@example.com").len(), before);
    let waiting: i64 = world.db.look("SELECT count(*) FROM mails");
    assert_eq!(waiting, 0);
}
