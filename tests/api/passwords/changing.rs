//! Setting a password, changing it, having none.

use axum::http::Method;
use serde_json::{Value, json};

use super::{deployment, with_ada};
use crate::support::world::{MINUTE, PASSWORD, Person, ROOT, Reply, World};

const NEW: &str = "gears and cogs";

fn change(world: &World, person: &Person, body: &Value) -> Reply {
    let mut whole = json!({"email": "ada@example.com", "password": NEW});
    for (name, value) in body.as_object().unwrap() {
        whole[name] = value.clone();
    }
    world.put("/v1/me/password").by(&person.session).json(&whole).send()
}

fn has_password(world: &World, person: &Person) -> bool {
    let me = world.get("/v1/me").by(&person.session).send().expect("200");
    me["has_password"].as_bool().unwrap()
}

/// Ada, signed in by her password.
fn by_password(world: &World, password: &str) -> Person {
    let answer = world.try_password("ada@example.com", password).expect("200");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Person { id: text(&answer["user"]["id"]), session: text(&answer["session"]["token"]) }
}

#[test]
fn whoever_has_none_sets_one_and_stays_signed_in_everywhere() {
    let world = deployment();
    let (ada, phone) = (world.sign_in("ada@example.com"), world.sign_in("ada@example.com"));
    assert!(!has_password(&world, &ada));
    world.pass(15 * MINUTE - 1);
    let reply = change(&world, &ada, &json!({}));
    assert_eq!((reply.batches, reply.text.as_str()), (1, ""));
    reply.expect("204");
    assert!(has_password(&world, &ada) && has_password(&world, &phone));
}

#[test]
fn a_session_alone_sets_no_first_password() {
    let world = deployment();
    let ada = world.sign_in("ada@example.com");
    world.pass(15 * MINUTE);
    let before = world.db.dump();
    change(&world, &ada, &json!({})).expect("403 forbidden");
    assert_eq!(world.db.dump(), before);
    change(&world, &world.sign_in("ada@example.com"), &json!({})).expect("204");
}

#[test]
fn changing_it_takes_the_current_one_and_ends_the_other_sessions() {
    let (world, ada) = with_ada();
    let phone = by_password(&world, PASSWORD);
    let tablet = by_password(&world, PASSWORD);
    world.pass(15 * MINUTE);
    change(&world, &phone, &json!({})).expect("403 wrong_password");
    change(&world, &phone, &json!({"current_password": null})).expect("403 wrong_password");
    change(&world, &phone, &json!({"current_password": NEW})).expect("403 wrong_password");
    change(&world, &phone, &json!({"current_password": PASSWORD})).expect("204");
    for ended in [&ada, &tablet] {
        world.get("/v1/me").by(&ended.session).send().expect("401 unauthenticated");
    }
    assert!(has_password(&world, &phone));
    world.try_password("ada@example.com", PASSWORD).expect("401 unauthenticated");
    by_password(&world, NEW);
}

#[test]
fn a_forgotten_one_is_replaced_within_a_quarter_of_an_hour_of_signing_in_by_mail() {
    let (world, _) = with_ada();
    let by_mail = world.sign_in("ada@example.com");
    let by_password = by_password(&world, PASSWORD);
    world.pass(15 * MINUTE - 1);
    change(&world, &by_password, &json!({})).expect("403 wrong_password");
    change(&world, &by_mail, &json!({})).expect("204");
    let late = world.sign_in("ada@example.com");
    world.pass(15 * MINUTE);
    change(&world, &late, &json!({})).expect("403 wrong_password");
    change(&world, &late, &json!({"current_password": NEW})).expect("204");
}

#[test]
fn having_none_takes_as_much_and_then_the_link_is_the_only_way() {
    let (world, ada) = with_ada();
    let phone = by_password(&world, PASSWORD);
    let remove = |person: &Person, body: Option<Value>| {
        let ask = world.delete("/v1/me/password").by(&person.session);
        body.iter().fold(ask, |ask, body| ask.json(body)).send()
    };
    let with =
        |current: &str| Some(json!({"email": "ada@example.com", "current_password": current}));
    remove(&phone, None).expect("403 wrong_password");
    remove(&phone, with(NEW)).expect("403 wrong_password");
    for body in [json!({"email": "ada@example.com"}), json!({"current_password": PASSWORD})] {
        remove(&phone, Some(body)).expect("422 invalid_request");
    }
    remove(&phone, with(PASSWORD)).expect("204");
    assert!(!has_password(&world, &phone));
    world.get("/v1/me").by(&ada.session).send().expect("401 unauthenticated");
    world.try_password("ada@example.com", PASSWORD).expect("401 unauthenticated");
    // Without one there is nothing to take away, nor to prove.
    remove(&phone, None).expect("204");
    let by_mail = world.sign_in("ada@example.com");
    change(&world, &by_mail, &json!({})).expect("204");
    remove(&by_mail, None).expect("204");
    assert!(!has_password(&world, &by_mail));
}

#[test]
fn a_change_of_password_takes_ones_own_address_in_any_spelling() {
    let (world, ada) = with_ada();
    world.sign_in("grace@example.com");
    let before = world.db.dump();
    for other in ["grace@example.com", "nobody@example.com"] {
        let refused = change(&world, &ada, &json!({"email": other})).expect("422 invalid_request");
        assert_eq!(refused["errors"][0]["field"], "email");
        let body = json!({"email": other, "current_password": PASSWORD});
        let remove = world.delete("/v1/me/password").by(&ada.session).json(&body).send();
        remove.expect("422 invalid_request");
    }
    assert_eq!(world.db.dump(), before);
    change(&world, &ada, &json!({"email": " ADA@example.com"})).expect("204");
    by_password(&world, NEW);
}

#[test]
fn what_breaks_a_rule_is_told_which_and_costs_no_round_trip() {
    let (world, ada) = with_ada();
    for (password, code) in [
        ("tr0mbone fi", "invalid"),
        ("tr0mbone\nfirs", "invalid"),
        ("Password1234", "too_common"),
        ("ada@example.com", "too_common"),
        ("ADA@example.com", "too_common"),
        ("acmecloud2027", "too_common"),
    ] {
        let reply = change(&world, &ada, &json!({"password": password}));
        assert_eq!(reply.batches, 0);
        let refused = reply.expect("422 invalid_request");
        assert_eq!(refused["errors"][0]["field"], "password");
        assert_eq!(refused["errors"][0]["code"], code, "{password}");
    }
}

#[test]
fn nobody_in_particular_has_one_and_nobody_without_a_proved_address() {
    let world = deployment();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let key = world.key(&org, "admin");
    let (_, handed) = world.hand_over(&org, "eve@example.com", "member");
    let eve = world.accept(&handed, None).expect("200");
    let eve = eve["session"]["token"].as_str().unwrap();
    let before = world.db.dump();
    for (method, email) in
        [(Method::PUT, "ada@example.com"), (Method::PUT, "eve@example.com"), (Method::DELETE, "")]
    {
        for by in [ROOT, &key, eve] {
            let body =
                if email.is_empty() { json!({}) } else { json!({"email": email, "password": NEW}) };
            let ask = world.ask(method.clone(), "/v1/me/password").by(by).json(&body);
            ask.send_and_crash().expect("403 forbidden");
        }
    }
    assert_eq!(world.db.dump(), before);
    world.delete("/v1/sessions").by(&ada.session).send().expect("204");
    let body = json!({"email": "ada@example.com", "password": NEW});
    let ended = world.put("/v1/me/password").by(&ada.session).json(&body).send();
    ended.expect("401 unauthenticated");
}

#[test]
fn the_first_mailed_proof_finds_no_password_that_somebody_else_set() {
    let world = deployment();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    let (_, handed) = world.hand_over(&org, "grace@example.com", "member");
    let eve = world.accept(&handed, None).expect("200");
    let eve = eve["session"]["token"].as_str().unwrap();
    let body = json!({"email": "grace@example.com", "password": NEW});
    world.put("/v1/me/password").by(eve).json(&body).send().expect("403 forbidden");
    let grace = world.sign_in("grace@example.com");
    assert!(!has_password(&world, &grace));
    // Nor could the database hold one.
    let unproved: i64 = world.db.look(
        "SELECT count(*) FROM sqlite_schema WHERE instr(sql, 'CHECK (password_hash IS NULL OR verified_at IS NOT NULL)')",
    );
    assert_eq!(unproved, 1);
}

#[test]
fn a_password_is_changed_by_the_cookie_only_from_the_same_origin() {
    let (world, ada) = with_ada();
    let body = json!({"email": "ada@example.com", "password": NEW});
    let cookie = format!("__Host-usher={}", ada.session);
    let ask = world.put("/v1/me/password").header("cookie", &cookie).json(&body);
    ask.header("sec-fetch-site", "cross-site").send().expect("403 cross_site");
    world.put("/v1/me/password").cookie(&ada.session).json(&body).send().expect("204");
}
