//! Leaving an organization.

use serde_json::json;

use crate::support::world::{Person, ROOT, Reply, World};

fn leave(world: &World, org: &str, person: &Person) -> Reply {
    let path = format!("/v1/organizations/{org}/members/{}", person.id);
    world.delete(&path).by(&person.session).send()
}

#[test]
fn anyone_leaves_whatever_their_role() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.role(&org, "Guest", &[]);
    for role in ["owner", "admin", "member", "viewer", "Guest"] {
        let email = format!("{}@example.com", role.to_lowercase());
        let person = world.join(&org, &ada.session, &email, role);
        leave(&world, &org, &person).expect("204");
        world.see(&org, &person.session, "").expect("404 not_found");
        leave(&world, &org, &person).expect("404 not_found");
    }
    assert_eq!(world.people(&org).len(), 1);
    let events = world.events(&org, "member.removed");
    assert_eq!(events.len(), 5);
    assert!(events.iter().all(|event| event["actor"]["id"] == event["subject"]["id"]));
}

#[test]
fn the_last_active_owner_does_not_leave() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "owner");
    let off = format!("/members/{}/deactivate", grace.id);
    world.act(&org, ROOT, &off, &json!({})).expect("200");
    leave(&world, &org, &ada).expect("409 last_owner");
    let on = format!("/members/{}/reactivate", grace.id);
    world.act(&org, ROOT, &on, &json!({})).expect("200");
    leave(&world, &org, &ada).expect("204");
    leave(&world, &org, &grace).expect("409 last_owner");
}

#[test]
fn whoever_left_has_their_keys_and_links_die_with_them() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let body = json!({"name": "Backend", "role": "admin"});
    let made = world.act(&org, &grace.session, "/api-keys", &body).expect("201");
    let key = made["key"].as_str().unwrap();
    world.invite(&org, &grace.session, "mary@example.com", "member");
    leave(&world, &org, &grace).expect("204");
    world.see(&org, key, "/members").expect("401 unauthenticated");
    // What they had invited is the organization's.
    world.accept_as_new("mary@example.com");
}

#[test]
fn someone_else_is_not_made_to_leave_without_the_permission() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    let vera = world.join(&org, &ada.session, "vera@example.com", "viewer");
    let path = format!("/v1/organizations/{org}/members/{}", vera.id);
    world.delete(&path).by(&mary.session).send().expect("403 forbidden");
    let unknown = format!("/v1/organizations/{org}/members/user_00000000000000000000000000");
    world.delete(&unknown).by(&mary.session).send().expect("403 forbidden");
    world.delete(&unknown).by(&ada.session).send().expect("404 not_found");
}
