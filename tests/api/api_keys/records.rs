//! What a key does is recorded as its doing.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;

#[test]
fn a_key_is_the_actor_of_what_it_does() {
    let firm = Firm::new();
    let (key_id, key) = firm.key(firm.boss(), "admin", &[]);
    firm.post(&key, "/invitations", &json!({"emails": ["alan@example.com"]})).expect("201");
    firm.post(&key, "/roles", &json!({"name": "Clerk"})).expect("201");
    let events = firm.get(firm.boss(), &format!("/events?actor={key_id}")).expect("200");
    let events = events["data"].as_array().unwrap();
    let types: Vec<_> = events.iter().map(|event| event["type"].as_str().unwrap()).collect();
    assert_eq!(types.len(), 2);
    assert!(types.contains(&"role.created") && types.contains(&"invitation.created"));
    let actor = json!({"type": "api_key", "id": key_id, "name": "A key for admin"});
    assert!(events.iter().all(|event| event["actor"] == actor), "{events:?}");
}

#[test]
fn a_key_is_still_the_actor_when_it_is_gone() {
    let firm = Firm::new();
    let (key_id, key) = firm.key(firm.boss(), "admin", &[]);
    firm.post(&key, "/roles", &json!({"name": "Clerk"})).expect("201");
    firm.delete(firm.boss(), &format!("/api-keys/{key_id}")).expect("204");
    let events = firm.get(firm.boss(), &format!("/events?actor={key_id}")).expect("200");
    assert_eq!(events["data"][0]["actor"], json!({"type": "api_key", "id": key_id, "name": null}));
}

#[test]
fn a_key_that_revokes_itself_is_the_actor_of_that() {
    let firm = Firm::new();
    let (key_id, key) = firm.key(firm.boss(), "admin", &[]);
    firm.delete(&key, &format!("/api-keys/{key_id}")).expect("204");
    let events = firm.get(firm.boss(), "/events?type=api_key.revoked").expect("200");
    let event = &events["data"][0];
    assert_eq!(
        (&event["actor"]["type"], &event["actor"]["id"]),
        (&json!("api_key"), &json!(key_id))
    );
    assert_eq!(event["subject"], json!({"type": "api_key", "id": key_id}));
}

#[test]
fn making_and_revoking_a_key_is_recorded_without_it() {
    let firm = Firm::new();
    let body = json!({"name": "Backend", "role": "member", "permissions": ["reports.view"]});
    let made = firm.post(firm.boss(), "/api-keys", &body).expect("201");
    let (key_id, key) = (id(&made), made["key"].as_str().unwrap());
    firm.delete(firm.boss(), &format!("/api-keys/{key_id}")).expect("204");
    let reply = firm.get(firm.boss(), &format!("/events?subject={key_id}"));
    assert!(!reply.text.contains(&key[6..20]));
    let events = reply.expect("200")["data"].take();
    for (event, before, after) in
        [(&events[0], body.clone(), Value::Null), (&events[1], Value::Null, body.clone())]
    {
        assert_eq!((&event["before"], &event["after"]), (&before, &after), "{event}");
        assert_eq!(event["actor"]["id"], json!(firm.owner.id));
    }
    let types = [&events[0], &events[1]].map(|event| event["type"].as_str().unwrap());
    assert!(types.contains(&"api_key.created") && types.contains(&"api_key.revoked"));
}
