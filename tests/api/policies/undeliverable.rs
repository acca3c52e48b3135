//! Addresses that the provider refuses for good: each organization knows of its own mails.

use serde_json::json;

use crate::support::Firm;
use crate::support::story::text;
use crate::support::world::{DAY, MINUTE, ROOT, World, path_of};

/// What becomes of Grace where she is invited.
fn asked(world: &World, org: &str, more: &serde_json::Value) -> String {
    let mut body = json!({"emails": ["GRACE@example.com"], "dry_run": true});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = world.invite_by(org, ROOT, &body).json();
    answer["skipped"][0]["reason"].as_str().unwrap_or("invited").to_owned()
}

/// Two organizations, the first of which invited Grace in vain.
fn refused(code: &'static str, variables: &[(&str, &str)]) -> (World, String, String) {
    let world = World::with(variables);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let (society, _) = world.found("Royal Society", "joseph@example.com");
    world.mailbox.refuse(&[code]);
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    let seen = world.get(&path_of(&made, "")).by(ROOT).send().expect("200");
    assert_eq!(seen["delivery"]["last_error"], code);
    world.post(&path_of(&made, "/revoke")).by(ROOT).send().expect("200");
    (world, org, society)
}

#[test]
fn undeliverable_addresses_are_passed_over_where_a_mail_is_asked_for() {
    let (world, org, _) = refused("E_RECIPIENT_SUPPRESSED", &[]);
    assert_eq!(asked(&world, &org, &json!({})), "undeliverable");
    assert_eq!(asked(&world, &org, &json!({"send_email": false})), "invited");
    let (_, link) = world.hand_over(&org, "grace@example.com", "viewer");
    world.accept(&link, None).expect("200");
}

#[test]
fn undeliverable_addresses_are_not_told_to_another_tenant_in_inviting_nor_in_replacing() {
    let (world, org, society) = refused("E_RECIPIENT_SUPPRESSED", &[]);
    assert_eq!(asked(&world, &org, &json!({})), "undeliverable");
    assert_eq!(asked(&world, &society, &json!({})), "invited");
    let replaced = |place: &String| {
        let old = world.invite(place, ROOT, "grcae@example.com", "member");
        let body = json!({"email": "grace@example.com"});
        world.post(&path_of(&old, "/replace")).by(ROOT).json(&body).send()
    };
    replaced(&org).expect("409 undeliverable");
    // The provider has lifted its refusal: what the other has seen stays its own.
    replaced(&society).expect("201");
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1);
    assert_eq!(asked(&world, &org, &json!({})), "undeliverable");
}

#[test]
fn undeliverable_addresses_are_known_to_each_tenant_whose_own_mail_was_refused() {
    let (world, _, society) = refused("E_RECIPIENT_SUPPRESSED", &[]);
    world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED"]);
    let made = world.invite(&society, ROOT, "grace@example.com", "member");
    world.post(&path_of(&made, "/revoke")).by(ROOT).send().expect("200");
    assert_eq!(asked(&world, &society, &json!({})), "undeliverable");
}

#[test]
fn undeliverable_addresses_are_known_to_the_inviting_organization_and_not_to_its_child() {
    let firm = Firm::new();
    let child = firm.child("cora@example.com");
    let world = &firm.world;
    world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED"]);
    let body = json!({"emails": ["grace@example.com"], "organizations": [{"organization_id": child.org, "role": "member"}]});
    let made = firm.post(firm.boss(), "/invitations", &body).expect("201");
    world.post(&path_of(&made["invitations"][0], "/revoke")).by(ROOT).send().expect("200");
    assert_eq!(asked(world, &firm.org, &json!({})), "undeliverable");
    assert_eq!(asked(world, &child.org, &json!({})), "invited");
}

#[test]
fn undeliverable_addresses_go_with_their_organization() {
    let (world, org, _) = refused("E_RECIPIENT_SUPPRESSED", &[]);
    let rows = || world.db.look::<i64>("SELECT count(*) FROM undeliverable");
    assert_eq!(rows(), 1);
    let body = json!({"name": "Analytical Engines"});
    world.delete(&format!("/v1/organizations/{org}")).by(ROOT).json(&body).send().expect("204");
    for _ in 0..3 {
        world.cron();
    }
    assert_eq!(rows(), 0);
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM organizations"), 1);
}

#[test]
fn a_failure_that_is_not_the_addresss_does_not_make_it_undeliverable() {
    for code in ["E_RATE_LIMIT_EXCEEDED", "E_SENDER_NOT_VERIFIED", "E_CONTENT_TOO_LARGE"] {
        let (world, org, _) = refused(code, &[]);
        assert_eq!(asked(&world, &org, &json!({})), "invited", "{code}");
    }
}

#[test]
fn undeliverable_addresses_are_tried_again_after_the_days_of_a_purge() {
    let days = [("PURGE_AFTER_DAYS", "3")];
    let (world, org, _) = refused("E_RECIPIENT_SUPPRESSED", &days);
    world.pass(3 * DAY - 1);
    world.cron();
    assert_eq!(asked(&world, &org, &json!({})), "undeliverable");
    world.pass(1);
    world.cron();
    assert_eq!(asked(&world, &org, &json!({})), "invited");
    world.invite(&org, ROOT, "grace@example.com", "member");
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1);
}

#[test]
fn the_event_of_a_failed_mail_is_without_the_address() {
    let (world, org, _) = refused("E_RECIPIENT_SUPPRESSED", &[]);
    let events = world.events(&org, "invitation.delivery_failed");
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["actor"]["type"], "system");
    assert_eq!(events[0]["after"]["error"], "E_RECIPIENT_SUPPRESSED");
    assert!(!events[0].to_string().contains("grace@"));
}

#[test]
fn undeliverable_addresses_are_noticed_by_the_cron() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED", "E_RECIPIENT_SUPPRESSED"]);
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.pass(MINUTE);
    world.cron();
    let path = format!("/invitations/{}/revoke", text(&made["id"]));
    world.act(&org, ROOT, &path, &json!({})).expect("200");
    assert_eq!(asked(&world, &org, &json!({})), "undeliverable");
}
