//! Law 8, first half: a refused operation changes nothing.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::World;
use crate::support::tour::{Body, By, Stage, Visit};
use crate::support::world::{DAY, ROOT, path_of};

/// What the visit would be by others and with worse bodies.
fn spoiled<'a>(visit: &Visit<'a>, others: &[By<'a>]) -> Vec<Visit<'a>> {
    let others = others.iter().map(|by| Visit { by: *by, ..visit.clone() });
    let mut all: Vec<_> = others.collect();
    if let Body::Json(Value::Object(body)) = &visit.body {
        for name in body.keys().chain([&"unknown".to_owned()]) {
            let mut body = body.clone();
            body.insert(name.clone(), json!({"of": "another type"}));
            all.push(Visit { body: Body::Json(Value::Object(body)), ..visit.clone() });
        }
    }
    all.push(Visit { path: visit.path.replace('_', "-"), ..visit.clone() });
    all.push(Visit {
        body: Body::Form("a=%00&name=%0a&email=x&reason=%01".to_owned()),
        ..visit.clone()
    });
    all
}

#[test]
fn whatever_is_refused_changes_nothing_on_any_route() {
    let mut codes = BTreeSet::new();
    let mut count = 0;
    for place in 0..Stage::new().writes().len() {
        let stage = Stage::new();
        let (_, eve) = stage.world.found("Elsewhere", "eve@example.com");
        let ended = stage.world.sign_in("vera@example.com").session;
        stage.world.delete("/v1/sessions/current").by(&ended).send().expect("204");
        let others = [
            By::Nobody,
            By::Header(&ended),
            By::Cookie(&ended),
            By::Header("forged"),
            By::Header(&stage.link),
            By::Header(&eve.session),
            By::Header(&stage.vera.session),
        ];
        for spoiled in spoiled(&stage.writes()[place], &others) {
            let (before, mailed) = (stage.world.db.dump(), stage.world.mailbox.count());
            let reply = stage.go(&spoiled);
            if reply.status.as_u16() < 400 {
                // Allowed after all: a credential that is not looked at.
                continue;
            }
            assert_eq!(stage.world.db.dump(), before, "{} {}", spoiled.name(), reply.text);
            assert_eq!(stage.world.mailbox.count(), mailed, "{}", spoiled.name());
            codes.insert(reply.outcome());
            count += 1;
        }
    }
    assert!(count > 150, "{count}");
    for code in [
        "401 unauthenticated",
        "403 forbidden",
        "404 not_found",
        "404 link_invalid",
        "415 unsupported_media_type",
        "422 invalid_request",
    ] {
        assert!(codes.contains(code), "{codes:?}");
    }
}

#[test]
fn a_refusal_of_state_changes_nothing() {
    let world = World::with(&[("RESEND_COOLDOWN_SECONDS", "60")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let by = &ada.session;
    let lapsed = world.invite(&org, by, "mary@example.com", "member");
    let expired = world.latest_token("mary@example.com");
    world.pass(7 * DAY);
    let renewed = world.invite(&org, by, "mary@example.com", "member");
    let vera = world.join(&org, by, "vera@example.com", "viewer");
    let declined = world.invite(&org, by, "grace@example.com", "member");
    let declined_link = world.latest_token("grace@example.com");
    world.post(&format!("/v1/invitation-links/{declined_link}/decline")).send().expect("200");
    let pending = world.invite(&org, by, "alan@example.com", "member");
    let superseded = world.latest_token("alan@example.com");
    world.pass(60_000);
    let rotate = world.post(&path_of(&pending, "/resend")).by(by).json(&json!({"rotate": true}));
    rotate.send().expect("200");
    let live = world.latest_token("alan@example.com");
    world.sign_in("edsger@example.com");
    world.invite(&org, by, "edsger@example.com", "member");
    let of_account = world.latest_token("edsger@example.com");
    let used = {
        let ask = world.post("/v1/sign-in-links").json(&json!({"email": "vera@example.com"}));
        ask.send().expect("202");
        world.latest_token("vera@example.com")
    };
    world.post("/v1/sign-in").json(&json!({"token": used})).send().expect("200");
    let member = |id: &str| format!("/v1/organizations/{org}/members/{id}");
    let link = |token: &str, act: &str| format!("/v1/invitation-links/{token}/{act}");
    let before = world.db.dump();
    let refused = [
        (world.delete(&member(&ada.id)).by(by), "409 last_owner"),
        (world.patch(&member(&ada.id)).by(ROOT).json(&json!({"role": "viewer"})), "409 last_owner"),
        (world.delete(&member(&ada.id)).by(&vera.session), "403 forbidden"),
        (world.post(&path_of(&pending, "/resend")).by(by), "429 resend_too_soon"),
        (world.post(&path_of(&lapsed, "/resend")).by(by), "409 already_invited"),
        (
            world.patch(&path_of(&lapsed, "")).by(by).json(&json!({"role": "viewer"})),
            "409 invitation_not_pending",
        ),
        (world.post(&path_of(&declined, "/resend")).by(by), "409 invitation_not_pending"),
        (world.post(&path_of(&declined, "/revoke")).by(by), "409 invitation_not_pending"),
        (world.post(&path_of(&renewed, "/revoke")).by(&vera.session), "403 forbidden"),
        (world.post(&link(&expired, "accept")), "410 link_expired"),
        (world.post(&link(&superseded, "accept")), "410 link_superseded"),
        (world.post(&link(&superseded, "decline")), "410 link_superseded"),
        (world.post(&link(&declined_link, "accept")), "409 invitation_not_pending"),
        (world.post(&link(&live, "accept")).by(&vera.session), "409 wrong_account"),
        (world.post(&link(&of_account, "accept")), "401 sign_in_required"),
        (world.post("/v1/sign-in").json(&json!({"token": used})), "401 unauthenticated"),
        (world.delete("/v1/sessions").by(ROOT), "403 forbidden"),
    ];
    for (ask, outcome) in refused {
        ask.send().expect(outcome);
        assert_eq!(world.db.dump(), before, "{outcome}");
    }
}

#[test]
fn a_request_that_invites_nobody_writes_nothing() {
    let stage = Stage::new();
    let path = format!("/v1/organizations/{}/invitations", stage.org);
    let body = json!({"emails": ["alan@example.com", "grace@example.com", "no"]});
    let before = stage.world.db.dump();
    stage.world.post(&path).by(&stage.ada.session).json(&body).send().expect("200");
    assert_eq!(stage.world.db.dump(), before);
}
