//! Law 10: GET and HEAD change nothing.

use axum::http::Method;

use crate::support::tour::{By, Stage, Visit};

#[test]
fn no_get_and_no_head_changes_anything_on_any_route() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    let mailed = stage.world.mailbox.count();
    for visit in stage.visits() {
        if visit.method != Method::GET {
            continue;
        }
        for method in [Method::GET, Method::HEAD] {
            // That a key was used is noted after the answer, whatever the method.
            let reply = stage.ask(&Visit { method: method.clone(), ..visit.clone() });
            let reply = reply.send_and_crash();
            assert_eq!(reply.status, visit.status, "{method} {}", visit.name());
            assert_eq!(reply.text.is_empty(), method == Method::HEAD || visit.status == 303);
            // A page gives the browser a nonce for its forms, and nothing else.
            let cookie = reply.headers.get("set-cookie").map(|set| set.to_str().unwrap());
            assert!(cookie.is_none_or(|set| set.starts_with("__Host-usher-form-")), "{cookie:?}");
            assert_eq!(stage.world.db.dump(), before, "{method} {}", visit.name());
        }
    }
    assert_eq!(stage.world.mailbox.count(), mailed);
}

#[test]
fn no_get_reaches_what_a_post_does() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    for visit in stage.writes() {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            let reply = stage.ask(&Visit { method, ..visit.clone() }).send_and_crash();
            assert!(
                ["200", "405", "303", "422"].contains(&reply.status.as_str()),
                "{}",
                reply.text
            );
            assert_eq!(stage.world.db.dump(), before, "{}", visit.name());
        }
    }
}

#[test]
fn a_scanner_that_opens_every_link_a_thousand_times_has_no_effect() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    let pages = [
        format!("/invitations/{}", stage.link),
        format!("/v1/invitation-links/{}", stage.link),
        format!("/sign-in/{}", stage.sign_in),
    ];
    for _ in 0..1_000 {
        for page in &pages {
            for method in [Method::GET, Method::HEAD] {
                assert_eq!(stage.world.ask(method, page).send().status, 200);
            }
        }
    }
    assert_eq!(stage.world.db.dump(), before);
    stage.world.accept(&stage.link, None).expect("200");
    let signed_in = Visit { by: By::Nobody, ..visit_of(&stage, "/v1/sign-in") };
    assert_eq!(stage.go(&signed_in).status, 200);
}

fn visit_of<'a>(stage: &'a Stage, route: &str) -> Visit<'a> {
    stage.visits().into_iter().find(|visit| visit.route == route).unwrap()
}
