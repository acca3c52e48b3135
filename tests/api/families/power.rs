//! The parent's owners and admins act in each child as admins.

use serde_json::json;

use crate::support::story::text;
use crate::support::world::{Person, ROOT, World};

/// A child of Joan's, whose parent has an owner, Ada, and an admin, Grace.
fn family(world: &World) -> (String, String, Person, Person, Person) {
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let body = json!({"name": "Parts", "parent_id": org, "owner": {"email": "joan@example.com"}});
    let made = world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
    let joan = world.accept_as_new("joan@example.com");
    (org, text(&made["organization"]["id"]), ada, grace, joan)
}

#[test]
fn owners_and_admins_of_a_parent_may_in_its_children_what_an_admin_may() {
    let world = World::new();
    let (_, child, ada, grace, joan) = family(&world);
    for (person, number) in [(&ada, 1), (&grace, 2)] {
        let by = &person.session;
        for what in ["", "/members", "/invitations", "/roles", "/events", "/api-keys"] {
            world.see(&child, by, what).expect("200");
        }
        let admin = world.join(&child, by, &format!("admin{number}@example.com"), "admin");
        let path = format!("/v1/organizations/{child}/members/{}", admin.id);
        world.patch(&path).by(by).json(&json!({"role": "viewer"})).send().expect("200");
        world
            .act(&child, by, &format!("/members/{}/deactivate", admin.id), &json!({}))
            .expect("200");
        world.delete(&path).by(by).send().expect("204");
        let path = format!("/v1/organizations/{child}");
        world.patch(&path).by(by).json(&json!({"invitation_days": 3})).send().expect("200");
        let body = json!({"name": format!("Role {number}"), "permissions": ["pricing.edit"]});
        world.act(&child, by, "/roles", &body).expect("201");
        world.act(&child, by, "/api-keys", &json!({"name": "Key", "role": "admin"})).expect("201");
    }
    assert_eq!(world.people(&child).len(), 1, "they take no seat, and are not listed");
    let member = format!("/members/{}", ada.id);
    world.see(&child, &joan.session, &member).expect("404 not_found");
}

#[test]
fn owners_and_admins_of_a_parent_may_not_what_only_a_childs_owner_may() {
    let world = World::new();
    let (_, child, ada, grace, joan) = family(&world);
    for person in [&ada, &grace] {
        let by = &person.session;
        let body = json!({"emails": ["x@example.com"], "role": "owner"});
        world.invite_by(&child, by, &body).expect("403 forbidden");
        let path = format!("/v1/organizations/{child}");
        let delete = world.delete(&path).by(by).json(&json!({"name": "Parts"}));
        delete.send().expect("403 forbidden");
        let body = json!({"user_id": joan.id});
        world.act(&child, by, "/transfer-ownership", &body).expect("403 forbidden");
        let path = format!("{path}/members/{}", joan.id);
        world.patch(&path).by(by).json(&json!({"role": "admin"})).send().expect("403 forbidden");
        world.delete(&path).by(by).send().expect("403 forbidden");
        let body = json!({"name": "Key", "role": "owner"});
        world.act(&child, by, "/api-keys", &body).expect("403 forbidden");
    }
}

#[test]
fn check_counts_owners_and_admins_of_a_parent_as_admins_of_its_children() {
    let world = World::new();
    let (org, child, ada, grace, joan) = family(&world);
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    for (person, allowed) in [(&ada, true), (&grace, true), (&joan, true), (&mary, false)] {
        for permission in ["members.manage", "reports.view"] {
            let body = json!({"user_id": person.id, "permission": permission});
            let answer = world.act(&child, ROOT, "/check", &body).expect("200");
            assert_eq!(answer["allowed"], allowed, "{permission} {}", person.id);
        }
    }
    let body = json!({"user_id": joan.id, "permission": "app.read"});
    assert_eq!(world.act(&org, ROOT, "/check", &body).expect("200")["allowed"], false);
}

#[test]
fn a_lower_role_in_the_child_takes_nothing_away_until_it_is_deactivated() {
    let world = World::new();
    let (_, child, _, grace, joan) = family(&world);
    world.invite(&child, &joan.session, "grace@example.com", "viewer");
    world.accept(&world.latest_token("grace@example.com"), Some(&grace.session)).expect("200");
    world.invite(&child, &grace.session, "one@example.com", "admin");
    let deactivate = format!("/members/{}/deactivate", grace.id);
    world.act(&child, &joan.session, &deactivate, &json!({})).expect("200");
    for what in ["", "/members", "/invitations", "/roles", "/events"] {
        world.see(&child, &grace.session, what).expect("404 not_found");
    }
    let body = json!({"emails": ["two@example.com"]});
    world.invite_by(&child, &grace.session, &body).expect("404 not_found");
    let body = json!({"user_id": grace.id, "permission": "app.read"});
    assert_eq!(world.act(&child, ROOT, "/check", &body).expect("200")["allowed"], false);
    let listed = world.get("/v1/organizations").by(&grace.session).send().expect("200");
    assert_eq!(listed["data"].as_array().unwrap().len(), 1, "{listed}");
    let reactivate = format!("/members/{}/reactivate", grace.id);
    world.act(&child, &grace.session, &reactivate, &json!({})).expect("404 not_found");
    world.act(&child, &joan.session, &reactivate, &json!({})).expect("200");
    world.invite(&child, &grace.session, "two@example.com", "member");
}

#[test]
fn whoever_is_deactivated_in_the_parent_or_gone_from_it_acts_in_no_child() {
    let world = World::new();
    let (org, child, ada, grace, _) = family(&world);
    let deactivate = format!("/members/{}/deactivate", grace.id);
    world.act(&org, &ada.session, &deactivate, &json!({})).expect("200");
    world.see(&child, &grace.session, "/members").expect("404 not_found");
    world.see(&child, &grace.session, "").expect("404 not_found");
    let reactivate = format!("/members/{}/reactivate", grace.id);
    world.act(&org, &ada.session, &reactivate, &json!({})).expect("200");
    world.see(&child, &grace.session, "/members").expect("200");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.delete(&path).by(&grace.session).send().expect("204");
    world.see(&child, &grace.session, "/members").expect("404 not_found");
}

#[test]
fn leaving_the_child_leaves_a_parents_admin_what_the_parent_gives() {
    let world = World::new();
    let (_, child, _, grace, joan) = family(&world);
    world.invite(&child, &joan.session, "grace@example.com", "member");
    world.accept(&world.latest_token("grace@example.com"), Some(&grace.session)).expect("200");
    let path = format!("/v1/organizations/{child}/members/{}", grace.id);
    world.delete(&path).by(&grace.session).send().expect("204");
    world.see(&child, &grace.session, "/members").expect("200");
    world.delete(&path).by(&grace.session).send().expect("404 not_found");
}
