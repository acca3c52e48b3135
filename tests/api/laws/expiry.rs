//! Law 7: expired means `now >= expires_at`, to the millisecond, in the link
//! (Rust) and in the row (SQL) alike.

use serde_json::json;

use crate::support::world::{DAY, MINUTE, ROOT, World, path_of};

/// A world where something made now ends in seven days, one millisecond before
/// that (`-1`) or at it (`0`).
fn at(offset: i64, what: impl FnOnce(&World, &str, &str)) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.pass(1_234);
    world.invite(&org, &ada.session, "grace@example.com", "member");
    world.pass(7 * DAY + offset);
    what(&world, &org, &ada.session);
}

#[test]
fn a_link_is_accepted_until_the_millisecond_signed_into_it() {
    at(-1, |world, _, _| {
        world.accept_as_new("grace@example.com");
    });
    at(0, |world, _, _| {
        let token = world.latest_token("grace@example.com");
        let reply = world.accept(&token, None);
        assert_eq!(reply.batches, 0);
        reply.expect("410 link_expired");
    });
}

#[test]
fn an_invitation_in_a_list_is_expired_at_that_very_millisecond() {
    let counts = |offset| {
        let mut counts = Vec::new();
        at(offset, |world, org, by| {
            for status in ["pending", "expired", "all"] {
                let path = format!("/v1/organizations/{org}/invitations?status={status}");
                let listed = world.get(&path).by(by).send().expect("200");
                counts.push(listed["data"].as_array().unwrap().len());
            }
        });
        counts
    };
    // The owner's own invitation was accepted.
    assert_eq!(counts(-1), [1, 0, 2]);
    assert_eq!(counts(0), [0, 1, 2]);
}

#[test]
fn an_invitation_reads_as_expired_before_anybody_has_marked_it_so() {
    for (offset, status) in [(-1, "pending"), (0, "expired")] {
        at(offset, |world, org, by| {
            let path = format!("/v1/organizations/{org}/invitations?status={status}");
            let listed = world.get(&path).by(by).send().expect("200");
            assert_eq!(listed["data"][0]["status"], status);
            let read = world.get(&path_of(&listed["data"][0], "")).by(by).send().expect("200");
            assert_eq!(read["status"], status);
        });
    }
}

#[test]
fn an_invitation_is_edited_and_takes_its_room_until_that_very_millisecond() {
    for (offset, edited, invited) in [(-1, "200", "200"), (0, "409 invitation_not_pending", "201")]
    {
        at(offset, |world, org, by| {
            let path = format!("/v1/organizations/{org}/invitations?status=all");
            let listed = world.get(&path).by(by).send().expect("200");
            let edit = world.patch(&path_of(&listed["data"][0], "")).by(by);
            edit.json(&json!({"role": "viewer"})).send().expect(edited);
            let path = format!("/v1/organizations/{org}/invitations");
            let body = json!({"emails": ["grace@example.com"]});
            world.post(&path).by(by).json(&body).send().expect(invited);
        });
    }
}

#[test]
fn an_older_link_ends_with_the_time_signed_into_it_though_the_invitation_goes_on() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let older = world.latest_token("grace@example.com");
    world.pass(DAY);
    world.post(&path_of(&invitation, "/resend")).by(&ada.session).send().expect("200");
    let newer = world.latest_token("grace@example.com");
    world.pass(6 * DAY - 1);
    world.get(&format!("/v1/invitation-links/{older}")).send().expect("200");
    world.pass(1);
    world.get(&format!("/v1/invitation-links/{older}")).send().expect("410 link_expired");
    world.pass(DAY - 1);
    world.get(&format!("/v1/invitation-links/{newer}")).send().expect("200");
    world.pass(1);
    world.get(&format!("/v1/invitation-links/{newer}")).send().expect("410 link_expired");
}

#[test]
fn an_invitation_whose_time_was_shortened_ends_before_the_link_signed_earlier() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    let body = json!({"expires_in_days": 1, "send_email": false});
    world.post(&path_of(&invitation, "/resend")).by(&ada.session).json(&body).send().expect("200");
    world.pass(DAY - 1);
    world.get(&format!("/v1/invitation-links/{token}")).send().expect("200");
    world.pass(1);
    for reply in [
        world.get(&format!("/v1/invitation-links/{token}")).send(),
        world.accept(&token, None),
        world.post(&format!("/v1/invitation-links/{token}/decline")).send(),
    ] {
        assert_eq!(reply.batches, 1, "the row knows");
        reply.expect("410 link_expired");
    }
    // The same answer once the cron has marked it.
    world.cron();
    world.accept(&token, None).expect("410 link_expired");
}

#[test]
fn a_resend_restarts_the_full_lifetime_that_of_the_request_or_its_own() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let path = format!("/v1/organizations/{org}/invitations");
    let body = json!({"emails": ["grace@example.com"], "expires_in_days": 2});
    let made = world.post(&path).by(&ada.session).json(&body).send().expect("201");
    let resend = path_of(&made["invitations"][0], "/resend");
    for (body, days) in [(json!({}), 2), (json!({"expires_in_days": 30}), 30), (json!({}), 30)] {
        world.pass(DAY);
        let answer = world.post(&resend).by(&ada.session).json(&body).send().expect("200");
        let expected = usher::domain::time::Timestamp::from_ms(world.now() + days * DAY).rfc3339();
        assert_eq!(answer["expires_at"], expected);
        let token = world.latest_token("grace@example.com");
        let preview = world.get(&format!("/v1/invitation-links/{token}")).send().expect("200");
        assert_eq!(preview["expires_at"], expected);
    }
}

#[test]
fn a_session_lives_until_its_last_millisecond() {
    let world = World::with(&[("SESSION_DAYS", "2")]);
    let (_, ada) = world.found("Analytical Engines", "ada@example.com");
    world.pass(2 * DAY - 1);
    world.get("/v1/me").by(&ada.session).send().expect("200");
    world.pass(1);
    let reply = world.get("/v1/me").by(&ada.session).send();
    assert_eq!(reply.batches, 0);
    reply.expect("401 unauthenticated");
}

#[test]
fn a_sign_in_link_works_until_its_last_millisecond() {
    for (wait, page, outcome) in
        [(15 * MINUTE - 1, 200, "200"), (15 * MINUTE, 401, "401 unauthenticated")]
    {
        let world = World::new();
        let ask = world.post("/v1/sign-in-links").json(&json!({"email": "ada@example.com"}));
        ask.send().expect("202");
        let token = world.latest_token("ada@example.com");
        world.pass(wait);
        assert_eq!(world.get(&format!("/sign-in/{token}")).send().status, page);
        world.post("/v1/sign-in").json(&json!({"token": token})).send().expect(outcome);
    }
}

#[test]
fn the_cooldown_of_a_resend_is_over_at_its_last_millisecond() {
    let world = World::with(&[("RESEND_COOLDOWN_SECONDS", "60")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let resend = || world.post(&path_of(&invitation, "/resend")).by(&ada.session);
    for (wait, seconds) in [(0, "60"), (1, "60"), (999, "59"), (MINUTE - 1_001, "1")] {
        world.pass(wait);
        let reply = resend().send();
        assert_eq!(reply.headers["retry-after"], seconds);
        reply.expect("429 resend_too_soon");
    }
    let silent = json!({"send_email": false});
    resend().json(&silent).send().expect("200");
    world.pass(1);
    resend().send().expect("200");
    resend().send().expect("429 resend_too_soon");
    world.post(&path_of(&invitation, "/resend")).by(ROOT).send().expect("429 resend_too_soon");
}
