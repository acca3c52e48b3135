//! What takes a seat, and what is refused where none is free.

use serde_json::json;

use crate::support::story::{each, skipped, text};
use crate::support::world::{DAY, Person, ROOT, World, path_of};

fn limited(seats: i64) -> (World, String, Person) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.set(&org, &json!({"seat_limit": seats}));
    (world, org, ada)
}

#[test]
fn inviting_gives_the_free_seats_to_the_first_addresses_that_can_be_invited() {
    let (world, org, ada) = limited(4);
    world.invite(&org, &ada.session, "old@example.com", "member");
    let emails = [
        "no",
        "old@example.com",
        "a@example.com",
        "a@example.com",
        "ada@example.com",
        "b@mailinator.com",
        "b@example.com",
        "c@example.com",
        "d@example.com",
        "not one",
    ];
    let made = world.invite_by(&org, &ada.session, &json!({"emails": emails})).expect("201");
    assert_eq!(each(&made["invitations"], "/email"), ["a@example.com", "b@example.com"]);
    let wanted = [
        ("no", "invalid_address"),
        ("old@example.com", "already_invited"),
        ("a@example.com", "duplicate"),
        ("ada@example.com", "already_member"),
        ("b@mailinator.com", "disposable_address"),
        ("c@example.com", "seat_limit_reached"),
        ("d@example.com", "seat_limit_reached"),
        ("not one", "invalid_address"),
    ];
    assert_eq!(skipped(&made), wanted.map(|(email, why)| (email.to_owned(), why.to_owned())));
    assert_eq!(world.seats(&org), (1, 3));
    let full = world.invite_by(&org, &ada.session, &json!({"emails": ["e@example.com"]}));
    full.expect("200");
}

#[test]
fn without_a_limit_there_are_seats_for_all() {
    let (world, org, ada) = limited(1);
    let body = json!({"emails": ["a@example.com"]});
    world.invite_by(&org, &ada.session, &body).expect("200");
    world.set(&org, &json!({"seat_limit": null}));
    world.invite_by(&org, &ada.session, &body).expect("201");
    let emails: Vec<_> = (0..1_000).map(|number| format!("p{number}@example.com")).collect();
    let made = world.invite_by(&org, &ada.session, &json!({"emails": emails})).expect("201");
    assert_eq!(made["skipped"], json!([]));
    assert_eq!(world.seats(&org), (1, 1_001));
}

#[test]
fn accepting_turns_the_invitations_own_seat_into_a_members() {
    let (world, org, ada) = limited(2);
    world.join(&org, &ada.session, "grace@example.com", "member");
    assert_eq!(world.seats(&org), (2, 0));
}

#[test]
fn accepting_keeps_a_limit_of_seats_that_was_lowered_since() {
    let (world, org, ada) = limited(3);
    world.invite(&org, &ada.session, "grace@example.com", "member");
    world.invite(&org, &ada.session, "mary@example.com", "member");
    world.set(&org, &json!({"seat_limit": 1}));
    let link = world.latest_token("grace@example.com");
    let before = world.db.dump();
    world.accept(&link, None).expect("409 seat_limit_reached");
    assert_eq!(world.get(&format!("/invitations/{link}")).send().status, 200);
    world.get(&format!("/v1/invitation-links/{link}")).send().expect("200");
    assert_eq!(world.db.dump(), before);
    world.set(&org, &json!({"seat_limit": 2}));
    world.accept(&link, None).expect("200");
    world.accept(&world.latest_token("mary@example.com"), None).expect("409 seat_limit_reached");
}

#[test]
fn every_way_to_accept_needs_the_seat() {
    let (world, org, ada) = limited(2);
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let grace = world.sign_in("grace@example.com");
    world.set(&org, &json!({"seat_limit": 1}));
    let own = format!("/v1/me/invitations/{}/accept", text(&invitation["id"]));
    world.post(&own).by(&grace.session).send().expect("409 seat_limit_reached");
    let body = json!({"user": {"email": "grace@example.com"}});
    let vouched = world.post(&path_of(&invitation, "/accept")).by(ROOT).json(&body).send();
    vouched.expect("409 seat_limit_reached");
    world.set(&org, &json!({"seat_limit": 2}));
    world.post(&own).by(&grace.session).send().expect("200");
}

#[test]
fn reactivating_takes_a_seat_and_reactivating_again_none() {
    let (world, org, ada) = limited(2);
    let grace = world.join(&org, &ada.session, "grace@example.com", "member");
    let act = |what: &str| {
        world.act(&org, &ada.session, &format!("/members/{}/{what}", grace.id), &json!({}))
    };
    act("reactivate").expect("200");
    act("deactivate").expect("200");
    assert_eq!(world.seats(&org), (1, 0));
    let mary = world.invite(&org, &ada.session, "mary@example.com", "member");
    let before = world.db.dump();
    act("reactivate").expect("409 seat_limit_reached");
    assert_eq!(world.db.dump(), before);
    world.post(&path_of(&mary, "/revoke")).by(ROOT).send().expect("200");
    act("reactivate").expect("200");
    act("reactivate").expect("200");
    assert_eq!(world.seats(&org), (2, 0));
}

#[test]
fn resending_a_pending_one_needs_none_and_an_expired_one_does() {
    let (world, org, ada) = limited(2);
    let grace = world.invite(&org, &ada.session, "grace@example.com", "member");
    let resend = || world.post(&path_of(&grace, "/resend")).by(ROOT).send();
    resend().expect("200");
    world.set(&org, &json!({"seat_limit": 1}));
    resend().expect("200");
    world.set(&org, &json!({"seat_limit": 2}));
    world.pass(7 * DAY);
    world.set(&org, &json!({"seat_limit": 1}));
    resend().expect("409 seat_limit_reached");
    world.set(&org, &json!({"seat_limit": 2}));
    resend().expect("200");
    world.pass(7 * DAY);
    world.cron();
    world.invite(&org, &ada.session, "mary@example.com", "member");
    let before = world.db.dump();
    resend().expect("409 seat_limit_reached");
    assert_eq!(world.db.dump(), before);
}

#[test]
fn a_replacement_has_the_seat_of_the_one_it_replaces_unless_that_expired() {
    let (world, org, ada) = limited(2);
    let wrong = world.invite(&org, &ada.session, "grcae@example.com", "member");
    let replace = |of: &serde_json::Value, email: &str| {
        world.post(&path_of(of, "/replace")).by(ROOT).json(&json!({"email": email})).send()
    };
    let right = replace(&wrong, "grace@example.com").expect("201");
    assert_eq!(world.seats(&org), (1, 1));
    world.pass(7 * DAY);
    let later = replace(&right, "mary@example.com").expect("201");
    assert_eq!(world.seats(&org), (1, 1));
    world.pass(7 * DAY);
    world.invite(&org, &ada.session, "vera@example.com", "member");
    let before = world.db.dump();
    replace(&later, "alan@example.com").expect("409 seat_limit_reached");
    assert_eq!(world.db.dump(), before);
}

#[test]
fn an_invitation_that_only_adds_to_a_full_organization_is_refused_there() {
    let (world, org, ada) = limited(2);
    let child = world.child(&org, &ada.session, "Parts");
    let body = json!({"emails": ["grace@example.com"],
        "organizations": [{"organization_id": child, "role": "member"}]});
    let made = world.invite_by(&org, &ada.session, &body).expect("201");
    world.invite(&org, &ada.session, "mary@example.com", "member");
    let invitation = &made["invitations"][0];
    let edit = |body| world.patch(&path_of(invitation, "")).by(ROOT).json(&body).send();
    edit(json!({"role": "member"})).expect("409 seat_limit_reached");
    world.set(&org, &json!({"seat_limit": 3}));
    edit(json!({"role": "member"})).expect("200");
    world.set(&org, &json!({"seat_limit": 2}));
    edit(json!({"role": "admin"})).expect("200");
}
