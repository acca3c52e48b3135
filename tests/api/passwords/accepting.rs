//! A password chosen with a new account, by the link that was mailed.

use serde_json::{Value, json};

use super::deployment;
use crate::support::world::{PASSWORD, Reply, World};

fn accept(world: &World, token: &str, session: Option<&str>, body: &Value) -> Reply {
    let ask = world.post(&format!("/v1/invitation-links/{token}/accept")).json(body);
    session.into_iter().fold(ask, |ask, session| ask.by(session)).send()
}

fn chosen() -> Value {
    json!({"name": "Grace", "email": "Grace@example.com", "password": PASSWORD})
}

/// An organization that has invited Grace: the link's token.
fn invited() -> (World, String, String) {
    let world = deployment();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    (world, org, token)
}

#[test]
fn somebody_new_may_choose_a_password_on_accepting() {
    let (world, _, token) = invited();
    let reply = accept(&world, &token, None, &chosen());
    assert_eq!(reply.batches, 1);
    let accepted = reply.expect("200");
    let session = accepted["session"]["token"].as_str().unwrap();
    let me = world.get("/v1/me").by(session).send().expect("200");
    assert_eq!(me["has_password"], true);
    let signed_in = world.try_password("grace@example.com", PASSWORD).expect("200");
    assert_eq!(signed_in["user"], accepted["user"]);
    // Again, as a form is sent twice.
    accept(&world, &token, Some(session), &chosen()).expect("200");
}

#[test]
fn it_comes_with_the_invited_address_and_keeps_the_rules() {
    let (world, _, token) = invited();
    let before = world.db.dump();
    for (field, value, code) in [
        ("email", json!("ada@example.com"), "invalid"),
        ("email", json!("grace"), "invalid"),
        ("password", json!("tr0mbone fi"), "invalid"),
        ("password", json!("grace@example.com"), "too_common"),
        ("password", json!(null), "invalid"),
    ] {
        let mut body = chosen();
        body[field] = value;
        let refused = accept(&world, &token, None, &body).expect("422 invalid_request");
        assert_eq!(refused["errors"][0]["field"], field);
        assert_eq!(refused["errors"][0]["code"], code);
    }
    for (without, field) in [("email", "email"), ("password", "password")] {
        let mut body = chosen();
        body.as_object_mut().unwrap().remove(without);
        let refused = accept(&world, &token, None, &body).expect("422 invalid_request");
        assert_eq!(
            (&refused["errors"][0]["field"], &refused["errors"][0]["code"]),
            (&json!(field), &json!("required"))
        );
    }
    assert_eq!(world.db.dump(), before);
}

#[test]
fn a_link_that_was_handed_over_takes_none() {
    let (world, org, _) = invited();
    let (_, handed) = world.hand_over(&org, "joan@example.com", "viewer");
    let body = json!({"email": "joan@example.com", "password": PASSWORD});
    let before = world.db.dump();
    let reply = accept(&world, &handed, None, &body);
    assert_eq!(reply.batches, 0);
    let refused = reply.expect("422 invalid_request");
    assert_eq!(refused["errors"][0]["field"], "password");
    assert_eq!(world.db.dump(), before);
}

#[test]
fn accepting_sets_no_password_for_somebody_who_has_an_account() {
    let (world, org, token) = invited();
    let grace = world.sign_in("grace@example.com");
    let before = world.db.dump();
    accept(&world, &token, None, &chosen()).expect("401 sign_in_required");
    let refused = accept(&world, &token, Some(&grace.session), &chosen());
    let refused = refused.expect("422 invalid_request");
    assert_eq!(refused["errors"][0]["field"], "password");
    let eve = world.sign_in("eve@example.com");
    accept(&world, &token, Some(&eve.session), &chosen()).expect("409 wrong_account");
    assert!(!world.db.dump().contains("v1:"));
    accept(&world, &token, Some(&grace.session), &json!({})).expect("200");
    let me = world.get("/v1/me").by(&grace.session).send().expect("200");
    assert_eq!(me["has_password"], false);
    assert_eq!(me["memberships"][0]["organization_id"], org);
    assert!(before.len() < world.db.dump().len());
}

#[test]
fn where_there_are_no_passwords_it_is_an_unknown_field() {
    let (world, _, token) = invited();
    let off = world.redeployed(&[]);
    let refused = accept(&off, &token, None, &chosen()).expect("422 invalid_request");
    let errors = refused["errors"].as_array().unwrap();
    assert!(
        errors.len() == 2 && errors.iter().all(|error| error["code"] == "unknown"),
        "{refused}"
    );
}
