//! What each operation leaves in the record, as a table that people review
//! (`snapshots/events_of_the_tour.snap`), and that no address is in it.

use axum::http::Method;
use serde_json::Value;

use super::{all, left_by};
use crate::support::tour::{Body, By, Stage, Visit};
use crate::support::world::{ROOT, Reply};

fn go(stage: &Stage, visit: &Visit<'_>) -> Reply {
    let reply = stage.go(visit);
    assert_eq!(reply.status, visit.status, "{}: {}", visit.name(), reply.text);
    reply
}

/// Who a credential's events are by.
fn actor<'a>(stage: &'a Stage, by: By<'_>) -> Option<&'a str> {
    let (By::Header(shown) | By::Cookie(shown)) = by else { return None };
    let people = [&stage.ada, &stage.grace, &stage.mary, &stage.vera];
    let person = people.into_iter().find(|person| person.session == shown);
    match person {
        Some(person) => Some(&person.id),
        None if shown == ROOT => Some("root"),
        None => (shown == stage.key.1).then_some(&stage.key.0),
    }
}

#[test]
fn each_operation_leaves_what_was_reviewed() {
    let stage = Stage::new();
    let mut table = String::new();
    for visit in stage.writes() {
        let (_, events) = stage.world.db.rehearse(|| left_by(&stage.world, || go(&stage, &visit)));
        let kind = |id: &str| id.split('_').next().unwrap().to_owned();
        let mut lines: Vec<String> = events
            .iter()
            .map(|event| {
                let text = |field: &str| event[field].as_str().unwrap();
                let keys = |field: &str| match &event[field] {
                    Value::Object(fields) => fields.keys().cloned().collect::<Vec<_>>().join(","),
                    _ => "-".to_owned(),
                };
                let place = if text("organization_id") == stage.org { "" } else { " (elsewhere)" };
                let (by, on) = (kind(text("actor")), kind(text("subject")));
                format!(
                    "    {} by {by} on {on}{place}: {} → {}",
                    text("type"),
                    keys("before"),
                    keys("after")
                )
            })
            .collect();
        lines.dedup();
        let action = match &visit.body {
            Body::Json(body) => body["action"].as_str().unwrap_or_default().to_owned(),
            _ => String::new(),
        };
        table.push_str(format!("{:6} {} {action}", visit.method, visit.route).trim_end());
        table.push('\n');
        for line in lines {
            table.push_str(&line);
            table.push('\n');
        }
    }
    insta::with_settings!({snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!("events_of_the_tour", table);
    });
}

#[test]
fn the_actor_of_an_event_is_whoever_asked() {
    let stage = Stage::new();
    for visit in stage.writes().into_iter().filter(|visit| visit.route.contains("{org}")) {
        let (_, events) = stage.world.db.rehearse(|| left_by(&stage.world, || go(&stage, &visit)));
        let expected = actor(&stage, visit.by).unwrap();
        for event in events {
            // Whoever is vouched for has not asked; the deployment has.
            assert_eq!(event["actor"], expected, "{}: {event}", visit.name());
        }
    }
}

#[test]
fn a_reading_route_leaves_no_event() {
    let stage = Stage::new();
    for visit in stage.visits().iter().filter(|visit| visit.method == Method::GET) {
        let (_, events) = left_by(&stage.world, || go(&stage, visit));
        assert_eq!(events, Vec::<Value>::new(), "{}", visit.name());
    }
}

#[test]
fn no_event_of_any_operation_has_an_address() {
    let stage = Stage::new();
    let clean = |world: &crate::support::World| {
        for event in all(world) {
            let text = event.to_string();
            assert!(!text.contains('@'), "{text}");
            assert!(!text.contains("example.com"), "{text}");
        }
    };
    clean(&stage.world);
    for visit in stage.writes() {
        // A setting that names domains names no address.
        let settings =
            matches!(&visit.body, Body::Json(body) if !body["allowed_domains"].is_null());
        if !settings && !visit.body_says("image_url") {
            stage.world.db.rehearse(|| {
                go(&stage, &visit);
                clean(&stage.world);
            });
        }
    }
}

impl Visit<'_> {
    fn body_says(&self, field: &str) -> bool {
        matches!(&self.body, Body::Json(body) if !body[field].is_null())
    }
}
