//! Events: everything that changed, written together with it.

mod filters;

mod export;

mod kept;

mod kinds;

mod private;

mod silence;

mod tour;

use serde_json::{Value, json};

use crate::support::world::ROOT;
use crate::support::{Firm, World};

/// Every event of every organization, in the order of their ids.
fn all(world: &World) -> Vec<Value> {
    let text: String = world.db.look(
        "SELECT json_group_array(json_object('organization_id', e.organization_id, 'id', e.id, 'type', e.type,
  'actor', coalesce(e.actor_id, e.actor_type), 'actor_type', e.actor_type, 'subject', e.subject_id, 'ip', e.ip,
  'before', json(e.before), 'after', json(e.after)))
FROM (SELECT * FROM events ORDER BY organization_id, id) e",
    );
    serde_json::from_str(&text).unwrap()
}

/// The events that something leaves, of all organizations.
fn left_by<T>(world: &World, scene: impl FnOnce() -> T) -> (T, Vec<Value>) {
    let before = all(world);
    let outcome = scene();
    let new = all(world).into_iter().filter(|event| !before.contains(event)).collect();
    (outcome, new)
}

/// What is listed of an organization's events, by these filters.
#[track_caller]
fn listed(firm: &Firm, query: &str) -> Vec<Value> {
    let page = firm.get(ROOT, &format!("/events?limit=100&{query}")).expect("200");
    assert_eq!(page["next_cursor"], json!(null));
    page["data"].as_array().unwrap().clone()
}

fn types(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["type"].as_str().unwrap()).collect()
}
