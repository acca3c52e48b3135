//! Requests forged by other sites.

use crate::support::tour::{By, Stage, Visit};
use crate::support::world::Ask;

const OWN: &str = "https://usher.test";

/// Headers a browser may send, and whether the request passes.
const CASES: [(&[(&str, &str)], bool); 12] = [
    (&[("sec-fetch-site", "same-origin")], true),
    (&[("sec-fetch-site", "same-origin"), ("origin", "null")], true),
    (&[("sec-fetch-site", "same-origin"), ("origin", "https://evil.test")], true),
    (&[("sec-fetch-site", "same-site")], false),
    (&[("sec-fetch-site", "cross-site"), ("origin", OWN)], false),
    (&[("sec-fetch-site", "none")], false),
    (&[("sec-fetch-site", "")], false),
    (&[("origin", OWN)], true),
    (&[("origin", "null")], false),
    (&[("origin", "https://evil.test")], false),
    (&[("origin", "https://usher.test.evil")], false),
    (&[("origin", "http://usher.test")], false),
];

fn with<'a>(ask: Ask<'a>, headers: &[(&str, &str)]) -> Ask<'a> {
    headers.iter().fold(ask, |ask, (name, value)| ask.header(name, value))
}

#[test]
fn a_write_by_the_cookie_must_come_from_the_same_origin() {
    for (headers, passes) in CASES {
        let stage = Stage::new();
        let ask = stage.world.delete("/v1/sessions/current");
        let ask =
            with(ask.header("cookie", &format!("__Host-usher={}", stage.ada.session)), headers);
        let reply = ask.send();
        assert_eq!(reply.outcome(), if passes { "204" } else { "403 cross_site" }, "{headers:?}");
        assert_eq!(reply.batches, usize::from(passes));
    }
}

#[test]
fn the_cookie_alone_with_neither_header_is_not_enough() {
    let stage = Stage::new();
    let cookie = format!("a=b; __Host-usher={}; c=d", stage.ada.session);
    let write = stage.world.delete("/v1/sessions").header("cookie", &cookie);
    write.send().expect("403 cross_site");
    stage.world.get("/v1/me").header("cookie", &cookie).send().expect("200");
}

#[test]
fn what_sets_the_cookie_must_come_from_the_same_origin_even_without_one() {
    let stage = Stage::new();
    for visit in stage.writes() {
        let sets = ["/v1/sign-in", "/sign-in/{token}", "/sign-out", "/sign-in"]
            .contains(&visit.route)
            || visit.route.ends_with("/accept");
        if !sets || visit.by != By::Nobody {
            continue;
        }
        for (headers, passes) in CASES {
            let reply = stage.world.db.rehearse(|| with(stage.ask(&visit), headers).send());
            assert_eq!(
                reply.status.as_u16(),
                if passes { visit.status } else { 403 },
                "{}",
                visit.name()
            );
        }
    }
}

#[test]
fn a_credential_in_the_header_comes_from_anywhere() {
    for (headers, _) in CASES {
        let stage = Stage::new();
        let ask = with(stage.world.delete("/v1/sessions").by(&stage.ada.session), headers);
        ask.send().expect("204");
    }
}

#[test]
fn a_header_wins_over_the_cookie_without_falling_back() {
    let stage = Stage::new();
    let cookie = format!("__Host-usher={}", stage.ada.session);
    for header in ["Bearer forged", "Basic YTpi", "Bearer", "Bearer "] {
        let ask = stage.world.get("/v1/me").header("cookie", &cookie);
        ask.header("authorization", header).send().expect("401 unauthenticated");
    }
    let both = stage.world.get("/v1/me").header("cookie", &cookie).by(&stage.vera.session);
    assert_eq!(both.send().expect("200")["user"]["id"], *stage.vera.id);
    let scheme = format!("bearer {}", stage.vera.session);
    stage.world.get("/v1/me").header("authorization", &scheme).send().expect("200");
}

#[test]
fn the_root_key_is_no_cookie() {
    let stage = Stage::new();
    let ask = stage.world.get("/v1/organizations").cookie(crate::support::world::ROOT);
    ask.send().expect("401 unauthenticated");
}

#[test]
fn reading_by_the_cookie_may_come_from_anywhere_and_changes_nothing() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    for visit in stage.visits() {
        if visit.method != "GET" {
            continue;
        }
        let ask = stage.ask(&Visit { by: By::Nobody, ..visit.clone() });
        let ask = ask.header("cookie", &format!("__Host-usher={}", stage.ada.session));
        assert_ne!(
            ask.header("sec-fetch-site", "cross-site").send().status,
            403,
            "{}",
            visit.name()
        );
    }
    assert_eq!(stage.world.db.dump(), before);
}
