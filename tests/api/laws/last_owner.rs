//! Law 4: an organization always keeps an active owner.

use serde_json::json;

use crate::support::world::{Person, ROOT, World};

fn owners(world: &World, org: &str) -> usize {
    let path = format!("/v1/organizations/{org}/members?role=owner&status=active");
    world.get(&path).by(ROOT).send().expect("200")["data"].as_array().unwrap().len()
}

#[test]
fn the_last_owner_neither_leaves_nor_steps_down_nor_is_taken_by_the_root_key() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.join(&org, &ada.session, "grace@example.com", "admin");
    let path = format!("/v1/organizations/{org}/members/{}", ada.id);
    let before = world.db.dump();
    for by in [ada.session.as_str(), ROOT] {
        world.delete(&path).by(by).send().expect("409 last_owner");
        for role in ["admin", "member", "viewer"] {
            let demote = world.patch(&path).by(by).json(&json!({"role": role}));
            demote.send().expect("409 last_owner");
        }
    }
    assert_eq!(world.db.dump(), before);
    for body in [json!({"role": "owner"}), json!({})] {
        world.patch(&path).by(&ada.session).json(&body).send().expect("200");
    }
    assert_eq!(owners(&world, &org), 1);
}

#[test]
fn of_two_owners_one_may_go_in_any_way_but_not_both() {
    type Way = fn(&World, &str, &Person, &Person) -> String;
    let ways: [Way; 5] = [
        |world, path, _, who| world.delete(path).by(&who.session).send().outcome(),
        |world, path, other, _| world.delete(path).by(&other.session).send().outcome(),
        |world, path, _, _| world.delete(path).by(ROOT).send().outcome(),
        |world, path, other, _| {
            world.patch(path).by(&other.session).json(&json!({"role": "viewer"})).send().outcome()
        },
        |world, path, _, _| {
            world.patch(path).by(ROOT).json(&json!({"role": "admin"})).send().outcome()
        },
    ];
    for first in ways {
        for second in ways {
            let world = World::new();
            let (org, ada) = world.found("Analytical Engines", "ada@example.com");
            let grace = world.join(&org, &ada.session, "grace@example.com", "owner");
            let of = |person: &Person| format!("/v1/organizations/{org}/members/{}", person.id);
            let gone = first(&world, &of(&ada), &grace, &ada);
            assert!(["200", "204"].contains(&gone.as_str()), "{gone}");
            // Whoever has gone may do it no more, and nobody else can either.
            let kept = second(&world, &of(&grace), &ada, &grace);
            let refused = ["409 last_owner", "403 forbidden", "404 not_found"];
            assert!(refused.contains(&kept.as_str()), "{kept}");
            assert_eq!(owners(&world, &org), 1);
        }
    }
}

#[test]
fn an_owner_of_another_organization_or_one_who_left_does_not_count() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "owner");
    let (_, alan) = world.found("Bletchley", "alan@example.com");
    let path = |person: &Person| format!("/v1/organizations/{org}/members/{}", person.id);
    world.delete(&path(&grace)).by(&grace.session).send().expect("204");
    world.delete(&path(&ada)).by(&ada.session).send().expect("409 last_owner");
    world.delete(&path(&alan)).by(ROOT).send().expect("404 not_found");
}

#[test]
fn an_invited_owner_counts_once_they_have_accepted() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "owner");
    let path = format!("/v1/organizations/{org}/members/{}", ada.id);
    world.delete(&path).by(&ada.session).send().expect("409 last_owner");
    world.accept_as_new("grace@example.com");
    world.delete(&path).by(&ada.session).send().expect("204");
}

#[test]
fn an_owner_who_accepts_a_lesser_invitation_stays_an_owner() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "viewer");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.delete(&path).by(&ada.session).send().expect("204");
    world.invite(&org, &ada.session, "grace@example.com", "viewer");
    let token = world.latest_token("grace@example.com");
    let (_, handed) = world.hand_over(&org, "mary@example.com", "owner");
    world.accept(&handed, None).expect("200");
    world.accept(&token, Some(&grace.session)).expect("200");
    world.accept(&token, Some(&ada.session)).expect("409 invitation_not_pending");
    assert_eq!(owners(&world, &org), 2);
}

#[test]
fn not_being_allowed_to_is_said_before_being_the_last_owner() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let path = format!("/v1/organizations/{org}/members/{}", ada.id);
    for role in ["admin", "member", "viewer"] {
        let other = world.join(&org, &ada.session, &format!("{role}@example.com"), role);
        world.delete(&path).by(&other.session).send().expect("403 forbidden");
        let demote = world.patch(&path).by(&other.session).json(&json!({"role": "viewer"}));
        demote.send().expect("403 forbidden");
    }
}

#[test]
fn the_last_active_owner_does_not_step_down_beside_a_deactivated_one() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "owner");
    let set = |what: &str| {
        let path = format!("/v1/organizations/{org}/members/{}/{what}", grace.id);
        world.post(&path).by(ROOT).send().expect("200");
    };
    set("deactivate");
    let path = format!("/v1/organizations/{org}/members/{}", ada.id);
    let demote = |by: &str| world.patch(&path).by(by).json(&json!({"role": "admin"})).send();
    let before = world.db.dump();
    for by in [ada.session.as_str(), ROOT] {
        demote(by).expect("409 last_owner");
    }
    assert_eq!(world.db.dump(), before);
    set("reactivate");
    demote(&ada.session).expect("200");
    assert_eq!(owners(&world, &org), 1);
}
