//! Links that were altered, cut, signed by others or for something else.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use crate::support::Reply;
use crate::support::tour::Stage;
use crate::support::world::{DAY, World};

const OLD: &str = "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
const NEW: &str = "k2:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

/// Whatever a link can be used for.
fn all_ways(stage: &Stage, token: &str) -> Vec<Reply> {
    let world = &stage.world;
    vec![
        world.get(&format!("/v1/invitation-links/{token}")).send(),
        world.accept(token, None),
        world.post(&format!("/v1/invitation-links/{token}/decline")).send(),
        world.get(&format!("/invitations/{token}")).send(),
        world.post(&format!("/invitations/{token}/accept")).send(),
        world.post(&format!("/invitations/{token}/decline")).send(),
        world.post(&format!("/invitations/{token}/sign-in")).send(),
    ]
}

fn refused_as_no_link(stage: &Stage, token: &str) {
    for reply in all_ways(stage, token) {
        assert_eq!(reply.status, 404, "{token} {}", reply.text);
        assert_eq!(reply.batches, 0);
        let is_page = reply.headers["content-type"] == "text/html; charset=utf-8";
        assert!(is_page || reply.json()["code"] == "link_invalid", "{}", reply.text);
    }
}

#[test]
fn a_link_with_any_bit_flipped_is_no_link() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    let bytes = URL_SAFE_NO_PAD.decode(&stage.link).unwrap();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << bit;
            let token = URL_SAFE_NO_PAD.encode(flipped);
            let reply = stage.world.get(&format!("/v1/invitation-links/{token}")).send();
            assert_eq!((reply.outcome().as_str(), reply.batches), ("404 link_invalid", 0));
        }
        let mut flipped = bytes.clone();
        flipped[at] ^= 1;
        refused_as_no_link(&stage, &URL_SAFE_NO_PAD.encode(flipped));
    }
    assert_eq!(stage.world.db.dump(), before);
}

#[test]
fn a_link_cut_anywhere_or_longer_than_it_was_is_no_link() {
    let stage = Stage::new();
    for length in 1..stage.link.len() {
        let reply =
            stage.world.get(&format!("/v1/invitation-links/{}", &stage.link[..length])).send();
        assert_eq!((reply.outcome().as_str(), reply.batches), ("404 link_invalid", 0));
    }
    for more in ["A", "AA", "0", "%ff"] {
        refused_as_no_link(&stage, &format!("{}{more}", stage.link));
    }
    for more in ["=", "==", "%20", ".", "%00", "-", "_", "%2F"] {
        let path = format!("/v1/invitation-links/{}{more}", stage.link);
        stage.world.get(&path).send().expect("404 link_invalid");
    }
    refused_as_no_link(&stage, &"A".repeat(10_000));
}

#[test]
fn the_last_character_of_a_link_has_one_spelling_only() {
    let stage = Stage::new();
    let (kept, last) = stage.link.split_at(stage.link.len() - 1);
    for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".chars() {
        if last != other.to_string() {
            refused_as_no_link(&stage, &format!("{kept}{other}"));
        }
    }
}

#[test]
fn a_token_of_another_purpose_is_no_link_and_a_link_is_no_session() {
    let stage = Stage::new();
    refused_as_no_link(&stage, &stage.ada.session);
    refused_as_no_link(&stage, &stage.sign_in);
    for token in [&stage.link, &stage.sign_in] {
        stage.world.get("/v1/me").by(token).send().expect("401 unauthenticated");
    }
    for token in [&stage.link, &stage.ada.session] {
        let sign_in = stage.world.post("/v1/sign-in").json(&json!({"token": token}));
        sign_in.send().expect("401 unauthenticated");
        assert_eq!(stage.world.get(&format!("/sign-in/{token}")).send().status, 401);
    }
}

#[test]
fn a_handed_over_link_does_not_pass_for_a_mailed_one() {
    let stage = Stage::new();
    let (_, handed) = stage.world.hand_over(&stage.org, "joan@example.com", "viewer");
    let mut bytes = URL_SAFE_NO_PAD.decode(&handed).unwrap();
    // The second byte is the purpose.
    bytes[1] = URL_SAFE_NO_PAD.decode(&stage.link).unwrap()[1];
    refused_as_no_link(&stage, &URL_SAFE_NO_PAD.encode(bytes));
}

#[test]
fn keys_rotate_without_ending_links_and_a_removed_key_ends_its_own() {
    let stage = Stage::new();
    let both = stage.world.redeployed(&[("SIGNING_KEYS", &format!("{NEW},{OLD}"))]);
    both.get("/v1/me").by(&stage.ada.session).send().expect("200");
    both.get(&format!("/v1/invitation-links/{}", stage.link)).send().expect("200");
    both.invite(&stage.org, &stage.ada.session, "new@example.com", "member");
    let by_new = both.latest_token("new@example.com");
    let page = both.get(&format!("/sign-in/{}", stage.sign_in)).send();
    assert_eq!(page.status, 200);
    let only_new = stage.world.redeployed(&[("SIGNING_KEYS", NEW)]);
    only_new.get(&format!("/v1/invitation-links/{by_new}")).send().expect("200");
    for (reply, outcome) in [
        (only_new.get("/v1/me").by(&stage.ada.session).send(), "401 unauthenticated"),
        (only_new.accept(&stage.link, None), "404 link_invalid"),
        (
            only_new.post("/v1/sign-in").json(&json!({"token": stage.sign_in})).send(),
            "401 unauthenticated",
        ),
    ] {
        assert_eq!(reply.batches, 0);
        reply.expect(outcome);
    }
    // The same id with another secret is another key.
    let impostor = format!("k1:{}", NEW.split(':').nth(1).unwrap());
    let impostor = stage.world.redeployed(&[("SIGNING_KEYS", &impostor)]);
    impostor.accept(&stage.link, None).expect("404 link_invalid");
}

#[test]
fn a_link_of_another_deployment_is_no_link() {
    let (stage, elsewhere) = (Stage::new(), World::with(&[("SIGNING_KEYS", NEW)]));
    elsewhere.found("Elsewhere", "eve@example.com");
    elsewhere.invite(
        &elsewhere.found("Elsewhere too", "mallory@example.com").0,
        crate::support::world::ROOT,
        "x@example.com",
        "member",
    );
    refused_as_no_link(&stage, &elsewhere.latest_token("x@example.com"));
}

#[test]
fn a_forged_link_is_never_said_to_have_expired() {
    let stage = Stage::new();
    stage.world.pass(30 * DAY);
    let mut bytes = URL_SAFE_NO_PAD.decode(&stage.link).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    refused_as_no_link(&stage, &URL_SAFE_NO_PAD.encode(bytes));
    stage.world.accept(&stage.link, None).expect("410 link_expired");
}

#[test]
fn the_root_key_is_compared_whole_and_rotates() {
    let world = World::new();
    let root = crate::support::world::ROOT;
    for wrong in
        [&root[1..], &root[..root.len() - 1], &root.to_uppercase(), &format!("{root}x"), ""]
    {
        world.get("/v1/organizations").by(wrong).send().expect("401 unauthenticated");
    }
    let next = "another-root-key-of-the-tests-0123456789";
    let both = world.redeployed(&[("ROOT_KEY", &format!("{next}, {root}"))]);
    for key in [root, next] {
        both.get("/v1/organizations").by(key).send().expect("200");
    }
    let only = world.redeployed(&[("ROOT_KEY", next)]);
    only.get("/v1/organizations").by(root).send().expect("401 unauthenticated");
    both.get("/v1/organizations")
        .by(&format!("{next}, {root}"))
        .send()
        .expect("401 unauthenticated");
}
