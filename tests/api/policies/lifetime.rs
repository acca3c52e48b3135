//! How long invitations last: what the request says, else the organization,
//! else the deployment.

use serde_json::{Value, json};

use crate::support::world::{DAY, ROOT, World, path_of};

/// For how many days an invitation lasts from now on.
fn days(world: &World, invitation: &Value) -> i64 {
    let until =
        |day: i64| usher::domain::time::Timestamp::from_ms(world.now() + day * DAY).rfc3339();
    (1..=30).find(|day| invitation["expires_at"] == until(*day)).unwrap()
}

#[test]
fn the_request_comes_before_the_organization_and_that_before_the_deployment() {
    let world = World::with(&[("INVITATION_DAYS", "9")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invite = |asked: Option<i64>| {
        let mut body = json!({"emails": ["grace@example.com"], "dry_run": true});
        if let Some(asked) = asked {
            body["expires_in_days"] = json!(asked);
        }
        let made = world.invite_by(&org, &ada.session, &body).expect("201");
        days(&world, &made["invitations"][0])
    };
    assert_eq!((invite(None), invite(Some(2))), (9, 2));
    world.set(&org, &json!({"invitation_days": 3}));
    assert_eq!((invite(None), invite(Some(2))), (3, 2));
    world.set(&org, &json!({"invitation_days": null}));
    assert_eq!((invite(None), invite(Some(30))), (9, 30));
}

#[test]
fn a_resend_and_a_replacement_keep_the_invitations_own() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.set(&org, &json!({"invitation_days": 3}));
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    assert_eq!(days(&world, &made), 3);
    world.set(&org, &json!({"invitation_days": 20}));
    world.pass(DAY + 1);
    let resent = world.post(&path_of(&made, "/resend")).by(ROOT).send().expect("200");
    assert_eq!(days(&world, &resent), 3);
    let body = json!({"expires_in_days": 5});
    let resent = world.post(&path_of(&made, "/resend")).by(ROOT).json(&body).send().expect("200");
    assert_eq!(days(&world, &resent), 5);
    world.pass(1);
    let body = json!({"email": "mary@example.com"});
    let new = world.post(&path_of(&made, "/replace")).by(ROOT).json(&body).send().expect("201");
    assert_eq!(days(&world, &new), 5);
}

#[test]
fn an_invitation_to_many_organizations_lasts_as_the_inviting_one_says() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    world.set(&child, &json!({"invitation_days": 2}));
    world.set(&org, &json!({"invitation_days": 4}));
    let body = json!({"emails": ["grace@example.com"],
        "organizations": [{"organization_id": child, "role": "viewer"}]});
    let made = world.invite_by(&org, &ada.session, &body).expect("201");
    assert_eq!(days(&world, &made["invitations"][0]), 4);
}
