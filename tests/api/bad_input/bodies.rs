//! Bodies: their type, their size, whether they are JSON.

use axum::http::Method;
use serde_json::json;

use crate::support::tour::{Body, Stage, Visit};
use crate::support::world::World;

/// JSON of exactly this size that invites nobody new.
fn of_size(bytes: usize) -> String {
    let body = json!({"emails": ["ada@example.com"]}).to_string();
    format!("{body}{}", " ".repeat(bytes - body.len()))
}

#[test]
fn a_body_of_a_mebibyte_is_read_and_one_byte_more_is_refused() {
    let stage = Stage::new();
    let path = format!("/v1/organizations/{}/invitations", stage.org);
    let send = |bytes: usize, announced: Option<&str>| {
        let ask = stage.world.post(&path).by(&stage.ada.session);
        let ask =
            announced.into_iter().fold(ask, |ask, length| ask.header("content-length", length));
        ask.raw("application/json", of_size(bytes)).send()
    };
    const MAX: usize = 1 << 20;
    send(MAX, None).expect("200");
    send(MAX, Some("1048576")).expect("200");
    for (bytes, announced) in [(MAX + 1, None), (MAX + 1, Some("1048577")), (100, Some("1048577"))]
    {
        let reply = send(bytes, announced);
        assert_eq!(reply.batches, 0);
        reply.expect("413 body_too_large");
    }
}

#[test]
fn a_body_too_large_is_refused_on_every_route_that_may_have_one() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    for visit in stage.writes() {
        let none = Visit { body: Body::None, ..visit.clone() };
        let ask = stage.ask(&none).raw("application/json", vec![b' '; (1 << 20) + 1]);
        assert_eq!(ask.send().status, 413, "{}", visit.name());
    }
    assert_eq!(stage.world.db.dump(), before);
}

#[test]
fn what_is_not_json_is_refused_on_every_route_that_takes_json() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    let mut count = 0;
    for visit in stage.writes() {
        if !matches!(visit.body, Body::Json(_)) {
            continue;
        }
        let none = Visit { body: Body::None, ..visit.clone() };
        let send = |kind, text: &[u8]| stage.ask(&none).raw(kind, text).send().outcome();
        for text in ["{", "", "{\"a\":1,}", "{'a':1}", "nil", "{} {}", "\u{feff}{}"] {
            let expected = if text.is_empty() { continue } else { "400 invalid_json" };
            assert_eq!(send("application/json", text.as_bytes()), expected, "{text}");
        }
        assert_eq!(send("application/json", b"{\"name\":\"\xff\"}"), "400 invalid_json");
        let deep = "[".repeat(100_000);
        assert_eq!(send("application/json", deep.as_bytes()), "400 invalid_json");
        for text in ["[]", "null", "1", "\"a\"", "true"] {
            assert_eq!(send("application/json", text.as_bytes()), "422 invalid_request", "{text}");
        }
        for kind in ["text/plain", "application/jsonp", "application/json-patch+json", "", "json"] {
            assert_eq!(send(kind, b"{}"), "415 unsupported_media_type", "{kind}");
        }
        count += 1;
    }
    assert!(count >= 12);
    assert_eq!(stage.world.db.dump(), before);
}

#[test]
fn a_content_type_may_have_parameters_and_any_case() {
    let stage = Stage::new();
    for kind in ["application/json; charset=utf-8", "Application/JSON", "application/json ;x=y"] {
        let ask = stage.world.patch("/v1/me").by(&stage.ada.session);
        ask.raw(kind, json!({"name": "Ada"}).to_string()).send().expect("200");
    }
}

#[test]
fn a_form_is_not_taken_for_json_nor_json_for_a_form() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    for visit in stage.writes() {
        let is_page = !visit.route.starts_with("/v1/");
        let none = Visit { body: Body::None, ..visit.clone() };
        let reply = match (&visit.body, is_page) {
            (Body::Json(_), _) => stage.ask(&none).form("name=a").send(),
            (Body::Form(_), _) => stage.ask(&none).json(&json!({})).send(),
            _ => continue,
        };
        assert_eq!(reply.status, 415, "{}", visit.name());
    }
    assert_eq!(stage.world.db.dump(), before);
}

#[test]
fn a_repeated_field_is_read_as_its_last() {
    let stage = Stage::new();
    let ask = stage.world.patch("/v1/me").by(&stage.ada.session);
    let named = ask.raw("application/json", r#"{"name":"A","name":"B"}"#).send().expect("200");
    assert_eq!(named["name"], "B");
}

#[test]
fn an_unknown_route_and_a_wrong_method_are_said_to_be_so() {
    let stage = Stage::new();
    for path in ["/v1", "/v1/", "/v2/me", "/v1/me/", "/v1/organizations/", "//", "/invitations"] {
        let reply = stage.world.get(path).send();
        assert_eq!(reply.batches, 0);
        reply.expect("404 not_found");
    }
    for (method, path, allow) in [
        (Method::POST, "/v1/me", "GET,HEAD,PATCH,DELETE"),
        (Method::PUT, "/v1/organizations", "GET,HEAD,POST"),
        (Method::GET, "/v1/sign-in", "POST"),
        (Method::DELETE, "/healthz", "GET,HEAD"),
    ] {
        let reply = stage.world.ask(method, path).send();
        assert_eq!(reply.headers["allow"], allow, "{path}");
        reply.expect("405 method_not_allowed");
    }
}

#[test]
fn every_answer_has_an_id_and_is_not_kept_by_a_cache() {
    let stage = Stage::new();
    let mut ids = std::collections::BTreeSet::new();
    for visit in stage.visits() {
        let reply = stage.world.db.rehearse(|| stage.go(&visit));
        let id = reply.headers["x-request-id"].to_str().unwrap().to_owned();
        assert!(id.starts_with("req_") && id.len() == 30, "{id}");
        assert!(ids.insert(id));
        assert_eq!(reply.headers["x-content-type-options"], "nosniff");
        assert_eq!(reply.headers["strict-transport-security"], "max-age=31536000");
        if visit.route != "/assets/{asset}" {
            assert_eq!(reply.headers["cache-control"], "no-store", "{}", visit.name());
        }
    }
    let unknown = stage.world.get("/nowhere").send();
    assert!(unknown.headers.contains_key("x-request-id"));
}

#[test]
fn a_developers_machine_is_not_told_to_use_https() {
    let world = World::with(&[("BASE_URL", "http://localhost:8787")]);
    for path in ["/healthz", "/readyz", "/sign-in", "/nowhere"] {
        assert!(!world.get(path).send().headers.contains_key("strict-transport-security"));
    }
}

#[test]
fn a_query_is_refused_where_none_is_read_and_nothing_happens() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    let mut count = 0;
    for visit in stage.writes().into_iter().filter(|visit| visit.path.starts_with("/v1/")) {
        let sign = if visit.path.contains('?') { '&' } else { '?' };
        let path = format!("{}{sign}dry_run_=true", visit.path);
        let reply = stage.go(&Visit { path, ..visit.clone() });
        let reply = (reply.batches, reply.expect("422 invalid_request"));
        assert_eq!(reply.0, 0, "{}", visit.name());
        assert_eq!(reply.1["errors"][0]["field"], "dry_run_", "{}", visit.name());
        count += 1;
    }
    assert!(count > 40, "{count}");
    assert_eq!(stage.world.db.dump(), before);
}
