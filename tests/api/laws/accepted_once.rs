//! Law 2: an accepted invitation made exactly its memberships, once, whatever
//! came before or after it.

use serde_json::{Value, json};

use crate::support::world::{Person, World, path_of};

/// An organization, its owner, and an invitation that was accepted.
fn accepted() -> (World, Person, Value, String, Person) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    let grace = world.accept_as_new("grace@example.com");
    (world, ada, invitation, token, grace)
}

#[test]
fn accepting_again_answers_the_same_and_writes_nothing() {
    let (world, _, invitation, token, grace) = accepted();
    let before = world.db.dump();
    let again = world.accept(&token, Some(&grace.session)).expect("200");
    assert_eq!(again["user"]["id"], *grace.id);
    assert_eq!(again["memberships"].as_array().unwrap().len(), 1);
    assert_eq!(again["memberships"][0]["organization_id"], invitation["organization_id"]);
    assert_eq!(world.db.dump(), before);
}

#[test]
fn an_accepted_invitation_is_neither_revoked_nor_resent_nor_edited_nor_declined() {
    let (world, ada, invitation, token, _) = accepted();
    let before = world.db.dump();
    for act in ["/revoke", "/resend"] {
        let reply = world.post(&path_of(&invitation, act)).by(&ada.session).send();
        reply.expect("409 invitation_not_pending");
    }
    let edit = world.patch(&path_of(&invitation, "")).by(&ada.session);
    edit.json(&json!({"role": "owner"})).send().expect("409 invitation_not_pending");
    let decline = world.post(&format!("/v1/invitation-links/{token}/decline"));
    decline.send().expect("409 invitation_not_pending");
    assert_eq!(world.db.dump(), before);
}

#[test]
fn an_accepted_invitation_brings_nobody_back_who_was_removed() {
    let (world, ada, invitation, token, grace) = accepted();
    let org = invitation["organization_id"].as_str().unwrap();
    let member = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.delete(&member).by(&ada.session).send().expect("204");
    world.accept(&token, Some(&grace.session)).expect("409 invitation_not_pending");
    world.accept(&token, None).expect("409 invitation_not_pending");
    world.get(&member).by(&ada.session).send().expect("404 not_found");
}

#[test]
fn an_accepted_invitation_does_not_undo_a_change_of_role() {
    let (world, ada, invitation, token, grace) = accepted();
    let org = invitation["organization_id"].as_str().unwrap();
    let member = format!("/v1/organizations/{org}/members/{}", grace.id);
    let demote = world.patch(&member).by(&ada.session).json(&json!({"role": "viewer"}));
    demote.send().expect("200");
    let again = world.accept(&token, Some(&grace.session)).expect("200");
    assert_eq!(again["memberships"][0]["role"], "viewer");
}

#[test]
fn the_removed_come_back_by_a_new_invitation_with_its_role() {
    let (world, ada, invitation, older, grace) = accepted();
    let org = invitation["organization_id"].as_str().unwrap();
    let member = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.delete(&member).by(&ada.session).send().expect("204");
    world.pass(1);
    world.invite(org, &ada.session, "grace@example.com", "viewer");
    let newer = world.latest_token("grace@example.com");
    let back = world.accept(&newer, Some(&grace.session)).expect("200");
    assert_eq!(back["memberships"][0]["role"], "viewer");
    assert_eq!(back["memberships"].as_array().unwrap().len(), 1);
    let kept = world.accept(&older, Some(&grace.session)).expect("200");
    assert_eq!(kept["memberships"][0]["role"], "viewer", "the older one demoted or promoted");
}

#[test]
fn an_edit_before_accepting_is_what_the_link_brings() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    let edit = world.patch(&path_of(&invitation, "")).by(&ada.session);
    edit.json(&json!({"role": "admin"})).send().expect("200");
    let accepted = world.accept(&token, None).expect("200");
    assert_eq!(accepted["memberships"][0]["role"], "admin");
}

#[test]
fn a_member_gets_nothing_new_from_an_invitation_that_was_sent_before() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let first = world.invite(&org, &ada.session, "grace@example.com", "viewer");
    let token = world.latest_token("grace@example.com");
    world.pass(7 * crate::support::world::DAY);
    let second = world.join(&org, &ada.session, "grace@example.com", "member");
    let resend = world.post(&path_of(&first, "/resend")).by(&ada.session).send();
    resend.expect("409 already_member");
    world.accept(&token, Some(&second.session)).expect("410 link_expired");
    let me = world.get("/v1/me").by(&second.session).send().expect("200");
    assert_eq!(me["memberships"][0]["role"], "member");
}

#[test]
fn a_declined_invitation_is_not_accepted_and_declining_again_answers_the_same() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "viewer");
    let token = world.latest_token("grace@example.com");
    let decline = format!("/v1/invitation-links/{token}/decline");
    let first = world.post(&decline).send();
    let (answer, before) = (first.text, world.db.dump());
    assert_eq!(world.post(&decline).send().text, answer);
    world.accept(&token, None).expect("409 invitation_not_pending");
    assert_eq!(world.db.dump(), before);
}
