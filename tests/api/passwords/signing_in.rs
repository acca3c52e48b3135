//! Signing in by a password, and what is told of those who have none.

use serde_json::{Value, json};

use super::with_ada;
use crate::support::world::{DAY, PASSWORD, World};

/// All that tells one answer from another.
fn told(world: &World, email: &str, password: &str) -> (String, String, Vec<String>, usize) {
    let reply = world.try_password(email, password);
    let headers = reply.headers.iter().filter(|(name, _)| *name != "x-request-id");
    let headers = headers.map(|(name, value)| format!("{name}: {value:?}")).collect();
    (reply.outcome(), reply.text, headers, reply.batches)
}

#[test]
fn whoever_knows_the_password_is_signed_in_as_by_a_link() {
    let (world, ada) = with_ada();
    for email in ["ada@example.com", " ADA@Example.com "] {
        let reply = world.try_password(email, PASSWORD);
        assert_eq!(reply.batches, 1);
        let cookie = reply.headers["set-cookie"].to_str().unwrap().to_owned();
        let answer = reply.expect("200");
        assert_eq!((&answer["object"], &answer["user"]["id"]), (&json!("sign_in"), &json!(ada.id)));
        let session = answer["session"]["token"].as_str().unwrap();
        assert!(cookie.starts_with(&format!("__Host-usher={session}; HttpOnly; Secure;")));
        world.get("/v1/me").by(session).send().expect("200");
    }
    let me = world.get("/v1/me").by(&ada.session).send().expect("200");
    assert_eq!(me["has_password"], true);
    world.sign_in("ada@example.com");
}

#[test]
fn a_password_is_taken_as_it_is_typed() {
    let (world, ada) = with_ada();
    for other in ["Tr0mbone fir", "tr0mbone fir ", " tr0mbone fir", "tr0mbone\u{a0}fir", "x"] {
        world.try_password("ada@example.com", other).expect("401 unauthenticated");
    }
    let composed = "caf\u{e9} au lait";
    world.set_password(&ada.session, "ada@example.com", composed);
    world.try_password("ada@example.com", composed).expect("200");
    world.try_password("ada@example.com", "cafe\u{301} au lait").expect("401 unauthenticated");
}

#[test]
fn an_address_without_an_account_one_without_a_password_and_a_wrong_password_are_told_alike() {
    let (world, _) = with_ada();
    world.sign_in("grace@example.com");
    let (org, _) = world.found("First", "mallory@example.com");
    let (_, handed) = world.hand_over(&org, "eve@example.com", "member");
    world.accept(&handed, None).expect("200");
    let wrong = told(&world, "ada@example.com", "tr0mbone firs");
    assert_eq!((wrong.0.as_str(), wrong.3), ("401 unauthenticated", 1));
    for other in ["nobody@example.com", "grace@example.com", "eve@example.com"] {
        for _ in 0..9 {
            assert_eq!(told(&world, other, PASSWORD), wrong, "{other}");
        }
    }
    for _ in 1..10 {
        assert_eq!(told(&world, "ada@example.com", "tr0mbone firs"), wrong);
    }
    let waits = told(&world, "ada@example.com", PASSWORD);
    assert_eq!(waits.0, "429 too_many_attempts");
    for other in ["nobody@example.com", "grace@example.com", "eve@example.com"] {
        assert_eq!(told(&world, other, PASSWORD), wrong, "{other}");
        assert_eq!(told(&world, other, PASSWORD), waits, "{other}");
    }
}

#[test]
fn signing_in_takes_a_token_or_an_address_with_a_password() {
    let (world, _) = with_ada();
    let (email, token) = ("ada@example.com", "x");
    let before = world.db.batches();
    for (body, field, code) in [
        (json!({}), "token", "required"),
        (json!({"email": email}), "password", "required"),
        (json!({"password": PASSWORD}), "email", "required"),
        (json!({"email": email, "password": PASSWORD, "token": token}), "token", "invalid"),
        (json!({"email": "ada", "password": PASSWORD}), "email", "invalid"),
        (json!({"email": email, "password": ""}), "password", "invalid"),
        (json!({"email": email, "password": "x".repeat(129)}), "password", "invalid"),
        (json!({"email": email, "password": 123456789012_i64}), "password", "invalid"),
        (json!({"email": email, "password": null}), "password", "invalid"),
        (json!({"email": email, "password": PASSWORD, "name": "x"}), "name", "unknown"),
    ] {
        let refused = world.post("/v1/sign-in").json(&body).send().expect("422 invalid_request");
        assert_eq!(refused["errors"].as_array().unwrap().len(), 1, "{refused}");
        assert_eq!(refused["errors"][0]["field"], field, "{refused}");
        assert_eq!(refused["errors"][0]["code"], code, "{refused}");
    }
    assert_eq!(world.db.batches(), before);
}

#[test]
fn where_there_are_no_passwords_nothing_of_them_is_there() {
    let (world, ada) = with_ada();
    let off = world.redeployed(&[]);
    let fields = |reply: Value| -> Vec<(String, String)> {
        let text = |error: &Value, name: &str| error[name].as_str().unwrap().to_owned();
        let errors = reply["errors"].as_array().unwrap();
        errors.iter().map(|error| (text(error, "field"), text(error, "code"))).collect()
    };
    let unknown = |name: &str| (name.to_owned(), "unknown".to_owned());
    let refused = off.try_password("ada@example.com", PASSWORD).expect("422 invalid_request");
    let token = ("token".to_owned(), "required".to_owned());
    assert_eq!(fields(refused), [token, unknown("email"), unknown("password")]);
    let body = json!({"email": "ada@example.com", "password": "gears and cogs"});
    off.put("/v1/me/password").by(&ada.session).json(&body).send().expect("404 not_found");
    off.delete("/v1/me/password").by(&ada.session).send().expect("404 not_found");
    off.sign_in("ada@example.com");
}

#[test]
fn a_session_by_a_password_is_one_like_any_other() {
    let (world, ada) = with_ada();
    let signed_in = world.try_password("ada@example.com", PASSWORD).expect("200");
    let session = signed_in["session"]["token"].as_str().unwrap();
    let list = world.get("/v1/sessions").by(session).send().expect("200");
    assert_eq!(list["data"].as_array().unwrap().len(), 2);
    world.pass(30 * DAY - 1);
    world.get("/v1/me").by(session).send().expect("200");
    world.delete("/v1/sessions").by(session).send().expect("204");
    world.get("/v1/me").by(&ada.session).send().expect("401 unauthenticated");
}
