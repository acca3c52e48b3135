//! Laws 12 and 13: no round trip for what is forged or expired, one for an
//! operation.

use serde_json::json;

use crate::support::tour::{Body, By, INVITATIONS, Stage, Visit};
use crate::support::world::DAY;

#[test]
fn every_operation_is_one_round_trip() {
    let stage = Stage::new();
    for visit in stage.visits() {
        let reply = stage.world.db.rehearse(|| stage.go(&visit));
        assert_eq!(reply.status, visit.status, "{} {}", visit.name(), reply.text);
        assert_eq!(reply.batches, visit.batches, "{}", visit.name());
    }
}

#[test]
fn inviting_a_thousand_addresses_is_one_round_trip() {
    let stage = Stage::new();
    let path = INVITATIONS.replace("{org}", &stage.org);
    let ask = stage.world.post(&path).by(&stage.ada.session).json(&stage.many(1_000));
    let reply = ask.send_and_crash();
    assert_eq!(reply.batches, 1);
    assert_eq!(reply.expect("201")["invitations"].as_array().unwrap().len(), 1_000);
}

#[test]
fn a_refusal_is_at_most_one_round_trip() {
    let stage = Stage::new();
    let (_, eve) = stage.world.found("Elsewhere", "eve@example.com");
    let ended = stage.world.sign_in("vera@example.com").session;
    stage.world.delete("/v1/sessions/current").by(&ended).send().expect("204");
    for by in [&stage.vera.session, &eve.session, &ended] {
        for visit in stage.visits() {
            let visit = Visit { by: By::Header(by), ..visit };
            let reply = stage.world.db.rehearse(|| stage.go(&visit));
            assert!(reply.batches <= 1, "{}", visit.name());
        }
    }
}

/// A token with its last character changed; another's; none at all.
fn forged(token: &str) -> Vec<String> {
    let last = if token.ends_with('A') { 'Q' } else { 'A' };
    let kept = &token[..token.len() - 1];
    vec![format!("{kept}{last}"), kept.to_owned(), "x".to_owned(), "A".repeat(600)]
}

#[test]
fn a_forged_or_malformed_session_is_refused_without_a_round_trip() {
    let stage = Stage::new();
    let before = stage.world.db.batches();
    let mut count = 0;
    for visit in stage.visits() {
        // On link routes a forged session counts as none.
        let is_link = visit.route.contains("-links");
        if !visit.route.starts_with("/v1/") || visit.by == By::Nobody || is_link {
            continue;
        }
        for token in forged(&stage.ada.session).iter().chain([&stage.link, &stage.sign_in]) {
            for by in [By::Header(token), By::Cookie(token), By::Nobody] {
                let reply = stage.go(&Visit { by, ..visit.clone() });
                assert_eq!(reply.outcome(), "401 unauthenticated", "{}", visit.name());
                assert_eq!(reply.headers["www-authenticate"], "Bearer");
                count += 1;
            }
        }
    }
    assert!(count > 200);
    assert_eq!(stage.world.db.batches(), before);
}

#[test]
fn an_expired_session_is_refused_without_a_round_trip() {
    let stage = Stage::new();
    stage.world.pass(30 * DAY);
    let before = stage.world.db.batches();
    for visit in stage.visits() {
        if visit.route.starts_with("/v1/") && visit.by == By::Header(&stage.ada.session) {
            assert_eq!(stage.go(&visit).outcome(), "401 unauthenticated", "{}", visit.name());
        }
    }
    assert_eq!(stage.world.db.batches(), before);
}

#[test]
fn a_forged_or_expired_link_is_refused_without_a_round_trip() {
    let stage = Stage::new();
    let refused = |visit: &Visit<'_>, api: &str| {
        let before = stage.world.db.batches();
        let reply = stage.go(visit);
        if visit.route.starts_with("/v1/") {
            assert_eq!(reply.outcome(), api, "{}", visit.name());
        } else {
            assert_eq!(reply.status.as_str(), &api[..3], "{}", visit.name());
        }
        assert_eq!(stage.world.db.batches(), before, "{}", visit.name());
    };
    let tokens = forged(&stage.link);
    let tokens = tokens.iter().chain([&stage.sign_in, &stage.ada.session]);
    for token in tokens {
        for visit in stage.visits() {
            if visit.path.contains(&stage.link) {
                let path = visit.path.replace(&stage.link, token);
                refused(&Visit { path, ..visit }, "404 link_invalid");
            }
        }
    }
    stage.world.pass(7 * DAY);
    for visit in stage.visits() {
        // Whose link has expired may ask for another by it.
        if visit.route.ends_with("/ask-again") {
            continue;
        }
        if visit.path.contains(&stage.link) {
            refused(&visit, "410 link_expired");
        }
    }
}

#[test]
fn a_forged_or_expired_sign_in_link_is_refused_without_a_round_trip() {
    let stage = Stage::new();
    let visits = |token: &str| -> Vec<Visit<'_>> {
        let visits = stage.visits().into_iter().filter(|visit| visit.route.contains("/sign-in"));
        let replaced = visits.filter_map(|visit| match &visit.body {
            Body::Json(body) if body.get("token").is_some() => {
                Some(Visit { body: Body::Json(json!({"token": token})), ..visit })
            }
            _ if visit.path.contains(&stage.sign_in) => {
                Some(Visit { path: visit.path.replace(&stage.sign_in, token), ..visit })
            }
            _ => None,
        });
        replaced.collect()
    };
    assert_eq!(visits("x").len(), 3);
    let before = stage.world.db.batches();
    for token in forged(&stage.sign_in).iter().chain([&stage.link, &stage.ada.session]) {
        for visit in visits(token) {
            assert_eq!(stage.go(&visit).status, 401, "{}", visit.name());
        }
    }
    stage.world.pass(DAY);
    for visit in visits(&stage.sign_in) {
        assert_eq!(stage.go(&visit).status, 401, "{}", visit.name());
    }
    assert_eq!(stage.world.db.batches(), before);
}

#[test]
fn what_the_path_or_the_body_gets_wrong_costs_no_round_trip() {
    let stage = Stage::new();
    let before = stage.world.db.batches();
    for visit in stage.visits() {
        if visit.route.contains("{org}") {
            let path = visit.path.replace(&stage.org, "org_x").replace(&stage.child, "org_x");
            let reply = stage.go(&Visit { path, ..visit.clone() });
            assert_eq!(reply.status, 404);
        }
        if matches!(visit.body, Body::Json(_)) {
            let unknown = Visit { body: Body::Json(json!({"unknown": 1})), ..visit };
            assert_eq!(stage.go(&unknown).outcome(), "422 invalid_request");
        }
    }
    assert_eq!(stage.world.db.batches(), before);
}
