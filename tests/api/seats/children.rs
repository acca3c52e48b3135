//! An invitation to many organizations holds a seat in each.

use serde_json::{Value, json};

use crate::support::story::{each, grant, skipped};
use crate::support::world::{DAY, Person, ROOT, World, path_of};

/// A parent with two children, the second of which has one seat beside Ada's.
fn family() -> (World, String, Person, [String; 2]) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let children = ["Parts", "Cards"].map(|name| world.child(&org, &ada.session, name));
    world.set(&children[1], &json!({"seat_limit": 2}));
    (world, org, ada, children)
}

fn body(emails: &[&str], children: &[String]) -> Value {
    let grants: Vec<_> = children.iter().map(|child| grant(child, "member")).collect();
    json!({"emails": emails, "role": "viewer", "organizations": grants})
}

#[test]
fn the_fullest_of_them_decides_how_many_are_invited() {
    let (world, org, ada, children) = family();
    let emails = ["grace@example.com", "mary@example.com"];
    let made = world.invite_by(&org, &ada.session, &body(&emails, &children)).expect("201");
    assert_eq!(each(&made["invitations"], "/email"), ["grace@example.com"]);
    let wanted = [("mary@example.com".to_owned(), "seat_limit_reached".to_owned())];
    assert_eq!(skipped(&made), wanted);
    let seats = [&org, &children[0], &children[1]].map(|place| world.seats(place));
    assert_eq!(seats, [(1, 1); 3]);
    let without = body(&["mary@example.com"], &children[..1]);
    world.invite_by(&org, &ada.session, &without).expect("201");
}

#[test]
fn an_invitation_to_several_children_frees_all_its_seats_together() {
    let (world, org, ada, children) = family();
    let asked = body(&["grace@example.com"], &children);
    let made = world.invite_by(&org, &ada.session, &asked).expect("201");
    let invitation = &made["invitations"][0];
    let pending = || [&org, &children[0], &children[1]].map(|place| world.seats(place).1);
    assert_eq!(pending(), [1, 1, 1]);
    world.db.rehearse(|| {
        world.post(&path_of(invitation, "/revoke")).by(ROOT).send().expect("200");
        assert_eq!(pending(), [0, 0, 0]);
    });
    world.db.rehearse(|| {
        world.decline("grace@example.com");
        assert_eq!(pending(), [0, 0, 0]);
    });
    world.db.rehearse(|| {
        world.accept_as_new("grace@example.com");
        assert_eq!(pending(), [0, 0, 0]);
        assert_eq!(world.seats(&children[1]), (2, 0));
    });
    world.pass(7 * DAY);
    let other = json!({"emails": ["mary@example.com"]});
    world.invite_by(&children[1], &ada.session, &other).expect("201");
    world.cron();
    assert_eq!(pending(), [0, 0, 1]);
    let resend = world.post(&path_of(invitation, "/resend")).by(ROOT).send();
    resend.expect("409 seat_limit_reached");
    world.set(&children[1], &json!({"seat_limit": 3}));
    world.post(&path_of(invitation, "/resend")).by(ROOT).send().expect("200");
    assert_eq!(pending(), [1, 1, 2]);
}

#[test]
fn a_parents_invitation_and_the_childs_own_compete_for_the_same_seats() {
    let (world, org, ada, children) = family();
    world.invite(&children[1], &ada.session, "mary@example.com", "member");
    let asked = body(&["grace@example.com"], &children);
    let full = world.invite_by(&org, &ada.session, &asked).expect("200");
    assert_eq!(full["skipped"][0]["reason"], "seat_limit_reached");
    world.decline("mary@example.com");
    world.invite_by(&org, &ada.session, &asked).expect("201");
    let own = json!({"emails": ["mary@example.com"]});
    world.invite_by(&children[1], &ada.session, &own).expect("200");
}

#[test]
fn a_parents_limit_of_seats_does_not_bind_its_children() {
    let (world, org, ada, children) = family();
    world.set(&org, &json!({"seat_limit": 1}));
    let mut asked = body(&["grace@example.com"], &children[..1]);
    let full = world.invite_by(&org, &ada.session, &asked).expect("200");
    assert_eq!(full["skipped"][0]["reason"], "seat_limit_reached");
    asked["role"] = json!(null);
    world.invite_by(&org, &ada.session, &asked).expect("201");
    world.accept_as_new("grace@example.com");
    assert_eq!(world.seats(&org), (1, 0));
}
