//! Trying an invitation: the same answer, and nothing has changed.

use serde_json::{Value, json};

use crate::support::story::grant;
use crate::support::world::{DAY, Person, ROOT, World, path_of};

/// An organization with every obstacle: a member, somebody invited, somebody
/// removed, an address that is refused, and few seats.
fn place() -> (World, String, String, Person) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    world.join(&org, &ada.session, "there@example.com", "viewer");
    let gone = world.join(&org, &ada.session, "gone@example.com", "admin");
    let path = format!("/v1/organizations/{org}/members/{}", gone.id);
    world.delete(&path).by(ROOT).send().expect("204");
    world.invite(&org, &ada.session, "invited@example.com", "member");
    world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED"]);
    let refused = world.invite(&org, &ada.session, "refused@example.com", "member");
    world.post(&path_of(&refused, "/revoke")).by(ROOT).send().expect("200");
    world.set(&org, &json!({"seat_limit": 6, "invitation_days": 3}));
    (world, org, child, ada)
}

/// The answer without what is new each time: the invitations' ids.
fn masked(mut answer: Value) -> Value {
    for made in answer["invitations"].as_array_mut().into_iter().flatten() {
        assert!(made["id"].as_str().unwrap().starts_with("inv_"));
        made["id"] = json!("inv");
        made.as_object_mut().unwrap().remove("link");
    }
    answer
}

const EMAILS: [&str; 10] = [
    "no",
    "there@example.com",
    "invited@example.com",
    "gone@example.com",
    "x@mailinator.com",
    "refused@example.com",
    "a@example.com",
    "A@example.com",
    "b@example.com",
    "c@example.com",
];

#[test]
fn a_dry_run_answers_as_the_invitation_would() {
    let (world, org, child, ada) = place();
    for (by, more) in [
        (ada.session.as_str(), json!({})),
        (&ada.session, json!({"restore_role": true, "kind": "external", "message": "Hi"})),
        (&ada.session, json!({"role": null, "organizations": [grant(&child, "admin")]})),
        (&ada.session, json!({"send_email": false, "metadata": {"a": 1}, "expires_in_days": 1})),
        (ROOT, json!({"role": "owner", "return_link": true})),
        (&ada.session, json!({"return_link": true})),
        (&ada.session, json!({"role": "no such role"})),
        (&ada.session, json!({"emails": ["there@example.com"]})),
        (&ada.session, json!({"emails": []})),
        ("forged", json!({})),
    ] {
        let mut body = json!({"emails": EMAILS});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let real = world.db.rehearse(|| world.invite_by(&org, by, &body));
        body["dry_run"] = json!(true);
        let before = world.db.dump();
        let sent = world.mailbox.count();
        let tried = world.invite_by(&org, by, &body);
        assert_eq!(world.db.dump(), before, "{body}");
        assert_eq!(world.mailbox.count(), sent, "{body}");
        assert_eq!(tried.outcome(), real.outcome(), "{body}");
        assert_eq!(tried.batches, real.batches);
        let link = |answer: &Value| answer["invitations"][0].get("link").is_some();
        assert!(!link(&tried.json()));
        assert_eq!(masked(tried.json()), masked(real.json()), "{body}");
    }
}

#[test]
fn a_dry_run_makes_nothing_that_it_answers() {
    let (world, org, _, ada) = place();
    let body = json!({"emails": ["a@example.com"], "dry_run": true});
    let tried = world.invite_by(&org, &ada.session, &body).expect("201");
    let made = &tried["invitations"][0];
    world.get(&path_of(made, "")).by(ROOT).send().expect("404 not_found");
    world.post(&path_of(made, "/resend")).by(ROOT).send().expect("404 not_found");
    world.cron();
    assert_eq!(world.mailbox.to("a@example.com").len(), 0);
    world.invite(&org, &ada.session, "a@example.com", "member");
}

#[test]
fn a_dry_run_leaves_lapsed_invitations_to_the_address_as_they_are() {
    let (world, org, _, ada) = place();
    world.pass(7 * DAY);
    let before = world.db.dump();
    let body = json!({"emails": ["invited@example.com"], "dry_run": true});
    world.invite_by(&org, &ada.session, &body).expect("201");
    assert_eq!(world.events(&org, "invitation.expired").len(), 0, "nothing happened");
    assert_eq!(world.db.dump(), before);
}
