//! What is kept for the application: billing reminders, and the kind.

use serde_json::json;

use crate::support::story::text;
use crate::support::world::World;

#[test]
fn billing_reminders_and_the_kind_go_from_the_invitation_to_the_membership() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    for (asked, kept) in [
        (json!({}), json!({"email": false, "sms": false})),
        (json!({"email": true}), json!({"email": true, "sms": false})),
        (json!({"sms": true}), json!({"email": false, "sms": true})),
        (json!({"email": true, "sms": true}), json!({"email": true, "sms": true})),
    ] {
        world.db.rehearse(|| {
            let body = json!({"emails": ["grace@example.com"], "kind": "external", "role": "viewer",
                "billing_reminders": asked, "organizations": [{"organization_id": child, "role": "viewer"}]});
            let made = world.invite_by(&org, &ada.session, &body).expect("201");
            assert_eq!(made["invitations"][0]["billing_reminders"], kept);
            let grace = world.accept_as_new("grace@example.com");
            for place in [&org, &child] {
                let seen = world.see(place, &ada.session, &format!("/members/{}", grace.id));
                let seen = seen.expect("200");
                assert_eq!((&seen["billing_reminders"], &seen["kind"]), (&kept, &json!("external")));
            }
        });
    }
    for wrong in [json!(true), json!({"email": "yes"}), json!({"fax": true}), json!([])] {
        let body = json!({"emails": ["grace@example.com"], "billing_reminders": wrong});
        world.invite_by(&org, &ada.session, &body).expect("422 invalid_request");
    }
    let body = json!({"emails": ["grace@example.com"], "kind": "guest"});
    world.invite_by(&org, &ada.session, &body).expect("422 invalid_request");
}

#[test]
fn the_reminders_of_an_edited_invitation_count() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let made = world.invite(&org, &ada.session, "grace@example.com", "viewer");
    let path = format!("/v1/organizations/{org}/invitations/{}", text(&made["id"]));
    let body = json!({"kind": "external", "billing_reminders": {"sms": true}});
    let edited = world.patch(&path).by(&ada.session).json(&body).send().expect("200");
    assert_eq!(edited["kind"], "external");
    let grace = world.accept_as_new("grace@example.com");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    let seen = world.get(&path).by(&ada.session).send().expect("200");
    assert_eq!(seen["billing_reminders"], json!({"email": false, "sms": true}));
    assert_eq!(seen["kind"], "external");
    let body = json!({"billing_reminders": {"email": true}, "kind": "member"});
    let edited = world.patch(&path).by(&ada.session).json(&body).send().expect("200");
    assert_eq!(edited["kind"], "member");
    assert_eq!(edited["billing_reminders"]["email"], true);
    assert_eq!(edited["role"], "viewer");
    let events = world.events(&org, "member.edited");
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["before"]["kind"], "external");
    assert_eq!(events[0]["after"]["kind"], "member");
}
