//! Law 11 of passwords: what is kept of them, who is shown it, when it goes.

use serde_json::json;

use super::with_ada;
use crate::support::tour::Stage;
use crate::support::world::{MINUTE, PASSWORD, ROOT, take_log};

#[test]
fn what_is_kept_of_a_password_is_not_one() {
    let (world, _) = with_ada();
    let dump = world.db.dump();
    assert!(!dump.contains(PASSWORD));
    let hash: String =
        world.db.look("SELECT password_hash FROM users WHERE password_hash IS NOT NULL");
    assert!(hash.starts_with("v1:") && hash.len() == 3 + 64, "{hash}");
    world.try_password("ada@example.com", &hash).expect("401 unauthenticated");
    world.try_password("ada@example.com", &hash[3..]).expect("401 unauthenticated");
    for credential in [&hash, &hash[3..]] {
        world.get("/v1/me").by(credential).send().expect("401 unauthenticated");
    }
}

#[test]
fn two_people_with_one_password_have_not_one_hash() {
    let (world, _) = with_ada();
    let grace = world.sign_in("grace@example.com");
    world.set_password(&grace.session, "grace@example.com", PASSWORD);
    let hashes: i64 = world.db.look("SELECT count(DISTINCT password_hash) FROM users");
    assert_eq!(hashes, 2);
}

#[test]
fn a_deployment_that_moves_or_rotates_its_keys_keeps_the_passwords() {
    let (world, _) = with_ada();
    let moved = world.redeployed(&[
        ("PASSWORDS", "on"),
        ("BASE_URL", "https://elsewhere.test"),
        ("PRODUCT_NAME", "Acme"),
        ("SIGNING_KEYS", "k2:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA="),
    ]);
    moved.try_password("ada@example.com", PASSWORD).expect("200");
}

#[test]
fn no_answer_no_mail_and_no_log_line_shows_a_password_or_a_hash() {
    take_log();
    let stage = Stage::new();
    let world = &stage.world;
    world.set_password(&stage.ada.session, "ada@example.com", "gears and cogs");
    for visit in stage.visits() {
        let reply = world.db.rehearse(|| stage.go(&visit));
        for secret in ["v1:", PASSWORD, "gears and cogs", "moth in relay", "bicycle chain", "argon"]
        {
            assert!(!reply.text.contains(secret), "{}", visit.name());
            assert!(!format!("{:?}", reply.headers).contains(secret), "{}", visit.name());
        }
    }
    for _ in 0..11 {
        world.try_password("ada@example.com", "tr0mbone firs");
    }
    world.pass(15 * MINUTE);
    world.cron();
    let told = format!("{:?} {}", world.mailbox.all(), take_log().concat());
    for secret in ["v1:", PASSWORD, "tr0mbone firs", "gears and cogs"] {
        assert!(!told.contains(secret), "{secret}");
    }
    let hashes: i64 = world
        .db
        .look("SELECT count(*) FROM events WHERE after LIKE '%v1:%' OR before LIKE '%v1:%'");
    assert_eq!(hashes, 0);
}

#[test]
fn it_goes_with_the_person_and_what_was_counted_too() {
    let (world, ada) = with_ada();
    let counts = || -> i64 { world.db.look("SELECT count(*) FROM password_attempts") };
    world.try_password("ada@example.com", "tr0mbone firs").expect("401 unauthenticated");
    world.pass(15 * MINUTE);
    let wrong = json!({"email": "ada@example.com", "current_password": "tr0mbone firs"});
    let remove = world.delete("/v1/me/password").by(&ada.session).json(&wrong).send();
    remove.expect("403 wrong_password");
    assert_eq!(counts(), 2);
    world.delete("/v1/me").by(&ada.session).send().expect("204");
    assert_eq!(counts(), 0);
    assert!(!world.db.dump().contains("ada@example.com"));
    assert!(!world.db.dump().contains("v1:"));
    world.try_password("ada@example.com", PASSWORD).expect("401 unauthenticated");
    let again = world.sign_in("ada@example.com");
    let me = world.get("/v1/me").by(&again.session).send().expect("200");
    assert_eq!(me["has_password"], false);
    world.try_password("ada@example.com", PASSWORD).expect("401 unauthenticated");
}

#[test]
fn whoever_is_vouched_for_keeps_theirs() {
    let (world, _) = with_ada();
    let (org, _) = world.found("Engines", "owner@example.com");
    let invitation = world.invite(&org, ROOT, "ada@example.com", "member");
    let path = crate::support::world::path_of(&invitation, "/accept");
    let body = json!({"user": {"email": "ada@example.com"}});
    world.post(&path).by(ROOT).json(&body).send().expect("200");
    world.try_password("ada@example.com", PASSWORD).expect("200");
}
