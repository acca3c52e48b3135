//! What frees a seat, at once.

use serde_json::{Value, json};

use crate::support::story::text;
use crate::support::world::{DAY, Person, ROOT, World, path_of};

/// Two seats: Ada's, and Grace's, who is invited.
fn full(variables: &[(&str, &str)]) -> (World, String, Person, Value) {
    let world = World::with(variables);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.set(&org, &json!({"seat_limit": 2}));
    let grace = world.invite(&org, &ada.session, "grace@example.com", "member");
    (world, org, ada, grace)
}

fn has_a_seat(world: &World, org: &str) -> bool {
    let body = json!({"emails": ["x@example.com"], "dry_run": true});
    let tried = world.invite_by(org, ROOT, &body);
    if tried.status == 201 {
        return true;
    }
    assert_eq!(tried.expect("200")["skipped"][0]["reason"], "seat_limit_reached");
    false
}

#[test]
fn an_invitation_that_lapses_frees_its_seat_to_the_millisecond_without_the_cron() {
    let (world, org, ada, _) = full(&[]);
    world.pass(7 * DAY - 1);
    assert!(!has_a_seat(&world, &org));
    world.pass(1);
    assert!(has_a_seat(&world, &org));
    assert_eq!(world.seats(&org), (1, 1), "until it is marked, it is counted");
    world.invite(&org, &ada.session, "mary@example.com", "member");
    world.accept(&world.latest_token("mary@example.com"), None).expect("200");
    assert!(!has_a_seat(&world, &org));
    world.cron();
    assert_eq!(world.seats(&org), (2, 0));
    assert!(!has_a_seat(&world, &org));
}

#[test]
fn a_thousand_lapsed_invitations_free_a_thousand_seats() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.set(&org, &json!({"seat_limit": 1_001}));
    let invite = |name: &str| {
        let emails: Vec<_> =
            (0..1_000).map(|number| format!("{name}{number}@example.com")).collect();
        let body = json!({"emails": emails, "send_email": false});
        let made = world.invite_by(&org, &ada.session, &body);
        made.json()["invitations"].as_array().unwrap().len()
    };
    assert_eq!(invite("a"), 1_000);
    assert_eq!(invite("b"), 0);
    world.pass(7 * DAY);
    assert_eq!(invite("b"), 1_000);
    assert_eq!(invite("c"), 0);
}

#[test]
fn of_several_thousand_a_thousand_do_before_the_cron_has_marked_the_others() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.set(&org, &json!({"seat_limit": 2_001}));
    let invite = |name: &str| {
        let emails: Vec<_> =
            (0..1_000).map(|number| format!("{name}{number}@example.com")).collect();
        let body = json!({"emails": emails, "send_email": false});
        let made = world.invite_by(&org, &ada.session, &body);
        made.json()["invitations"].as_array().unwrap().len()
    };
    assert_eq!([invite("a"), invite("b"), invite("c")], [1_000, 1_000, 0]);
    world.pass(7 * DAY);
    assert_eq!([invite("c"), invite("d")], [1_000, 0]);
    world.cron();
    assert_eq!([invite("d"), invite("e")], [1_000, 0]);
}

#[test]
fn a_revoked_or_declined_invitation_frees_its_seat() {
    let (world, org, _, grace) = full(&[]);
    assert!(!has_a_seat(&world, &org));
    world.db.rehearse(|| {
        world.post(&path_of(&grace, "/revoke")).by(ROOT).send().expect("200");
        assert!(has_a_seat(&world, &org));
    });
    assert!(!has_a_seat(&world, &org));
    world.db.rehearse(|| {
        world.decline("grace@example.com");
        assert!(has_a_seat(&world, &org));
        assert_eq!(world.seats(&org), (1, 0));
    });
    world.db.rehearse(|| {
        let grace = world.sign_in("grace@example.com");
        let mine = world.get("/v1/me/invitations").by(&grace.session).send().expect("200");
        let path = format!("/v1/me/invitations/{}/decline", text(&mine["data"][0]["id"]));
        world.post(&path).by(&grace.session).send().expect("200");
        assert!(has_a_seat(&world, &org));
    });
}

#[test]
fn a_member_who_is_deactivated_or_goes_frees_their_seat() {
    let (world, org, ada, _) = full(&[]);
    let grace = world.accept_as_new("grace@example.com");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    let ways: [&dyn Fn(); 5] = [
        &|| {
            world.post(&format!("{path}/deactivate")).by(&ada.session).send().expect("200");
        },
        &|| {
            world.delete(&path).by(&ada.session).send().expect("204");
        },
        &|| {
            world.delete(&path).by(&grace.session).send().expect("204");
        },
        &|| {
            let body = json!({"action": "remove", "ids": [grace.id]});
            world.act(&org, ROOT, "/members/bulk", &body).expect("200");
        },
        &|| {
            world.delete("/v1/me").by(&grace.session).send().expect("204");
        },
    ];
    for way in ways {
        world.db.rehearse(|| {
            assert!(!has_a_seat(&world, &org));
            way();
            assert!(has_a_seat(&world, &org));
            assert_eq!(world.seats(&org), (1, 0));
        });
    }
    assert_eq!(world.seats(&org), (2, 0));
}

#[test]
fn what_was_deactivated_and_then_removed_frees_one_seat_only() {
    let (world, org, ada, _) = full(&[]);
    let grace = world.accept_as_new("grace@example.com");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.post(&format!("{path}/deactivate")).by(&ada.session).send().expect("200");
    world.delete(&path).by(&ada.session).send().expect("204");
    assert_eq!(world.seats(&org), (1, 0));
    world.invite(&org, &ada.session, "grace@example.com", "member");
    world.accept(&world.latest_token("grace@example.com"), Some(&grace.session)).expect("200");
    assert_eq!(world.seats(&org), (2, 0));
}

#[test]
fn a_purge_frees_no_seat_twice() {
    let (world, org, ada, grace) = full(&[("PURGE_AFTER_DAYS", "0"), ("SESSION_DAYS", "3650")]);
    world.cron();
    world.post(&path_of(&grace, "/revoke")).by(ROOT).send().expect("200");
    world.cron();
    assert_eq!(world.seats(&org), (1, 0));
    world.invite(&org, &ada.session, "mary@example.com", "member");
    world.pass(7 * DAY);
    world.cron();
    world.cron();
    let left: i64 = world.db.look("SELECT count(*) FROM invitations");
    assert_eq!((left, world.seats(&org)), (0, (1, 0)));
    assert!(has_a_seat(&world, &org));
}
