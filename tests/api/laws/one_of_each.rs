//! Law 1: one membership for a user, one pending invitation for an address, in
//! an organization; addresses compared in one normal form.

use serde_json::json;

use crate::support::world::{DAY, ROOT, World, path_of};

#[test]
fn an_address_is_one_however_it_is_typed() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "Ada@Example.com");
    let path = format!("/v1/organizations/{org}/invitations");
    let first = json!({"emails": ["Grace@MÜNCHEN.de"]});
    world.post(&path).by(&ada.session).json(&first).send().expect("201");
    for (typed, reason) in [
        ("grace@münchen.de", "already_invited"),
        (" GRACE@xn--mnchen-3ya.DE\t", "already_invited"),
        ("grace@XN--MNCHEN-3YA.de", "already_invited"),
        ("grace@mu\u{308}nchen.de", "already_invited"),
        ("ADA@EXAMPLE.COM", "already_member"),
        ("ada@ｅｘａｍｐｌｅ.com", "already_member"),
    ] {
        let body = json!({"emails": [typed]});
        let answer = world.post(&path).by(&ada.session).json(&body).send().expect("200");
        assert_eq!(answer["skipped"], json!([{"email": typed, "reason": reason}]), "{typed}");
    }
}

#[test]
fn a_tag_and_dots_make_another_address() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let body =
        json!({"emails": ["g.race@example.com", "grace@example.com", "grace+x@example.com"]});
    let path = format!("/v1/organizations/{org}/invitations");
    let made = world.post(&path).by(&ada.session).json(&body).send().expect("201");
    assert_eq!(made["invitations"].as_array().unwrap().len(), 3);
}

#[test]
fn an_address_is_shown_as_typed_and_mailed_in_its_normal_form() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let made = world.invite(&org, &ada.session, "\tGrace+X@MÜNCHEN.de ", "member");
    assert_eq!(made["email"], "Grace+X@MÜNCHEN.de");
    let mailed = world.mailbox.to("grace+x@xn--mnchen-3ya.de");
    assert_eq!(mailed.len(), 1);
    let grace = world.accept_as_new("grace+x@xn--mnchen-3ya.de");
    let me = world.get("/v1/me").by(&grace.session).send().expect("200");
    assert_eq!(me["user"]["email"], "Grace+X@MÜNCHEN.de");
}

#[test]
fn a_request_that_names_an_address_twice_invites_it_once() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let body = json!({"emails": ["grace@example.com", "GRACE@example.com", "grace@EXAMPLE.com"]});
    let path = format!("/v1/organizations/{org}/invitations");
    let made = world.post(&path).by(&ada.session).json(&body).send().expect("201");
    assert_eq!(made["invitations"].as_array().unwrap().len(), 1);
    assert_eq!(
        made["skipped"],
        json!([
            {"email": "GRACE@example.com", "reason": "duplicate"},
            {"email": "grace@EXAMPLE.com", "reason": "duplicate"},
        ])
    );
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1);
}

#[test]
fn an_invalid_address_is_said_to_be_so_before_anything_else_of_it() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let emails = ["no", "no", "ada@example.com", "Ada@example.com", "grace@example.com"];
    let path = format!("/v1/organizations/{org}/invitations");
    let body = json!({"emails": emails});
    let answer = world.post(&path).by(&ada.session).json(&body).send().expect("200");
    let skipped = answer["skipped"].as_array().unwrap();
    let reasons: Vec<_> =
        skipped.iter().map(|skipped| skipped["reason"].as_str().unwrap()).collect();
    assert_eq!(
        reasons,
        ["invalid_address", "invalid_address", "already_member", "duplicate", "already_invited"]
    );
}

#[test]
fn two_organizations_may_invite_the_same_address() {
    let world = World::new();
    let (first, ada) = world.found("Analytical Engines", "ada@example.com");
    let (second, alan) = world.found("Bletchley", "alan@example.com");
    world.invite(&first, &ada.session, "grace@example.com", "member");
    world.invite(&second, &alan.session, "grace@example.com", "member");
}

#[test]
fn what_is_no_longer_pending_makes_room_for_a_new_invitation() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let revoked = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.post(&path_of(&revoked, "/revoke")).by(&ada.session).send().expect("200");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    world.post(&format!("/v1/invitation-links/{token}/decline")).send().expect("200");
    let lapsed = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.pass(7 * DAY);
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let seen = world.get(&path_of(&lapsed, "")).by(&ada.session).send().expect("200");
    assert_eq!(seen["status"], "expired");
    let resent = world.post(&path_of(&lapsed, "/resend")).by(&ada.session).send();
    resent.expect("409 already_invited");
}

#[test]
fn a_lapsed_invitation_is_resent_once_the_newer_one_is_out_of_the_way() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let older = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.pass(7 * DAY);
    let newer = world.invite(&org, &ada.session, "grace@example.com", "viewer");
    world.pass(7 * DAY);
    let resent = world.post(&path_of(&older, "/resend")).by(&ada.session).send().expect("200");
    assert_eq!(resent["status"], "pending");
    let seen = world.get(&path_of(&newer, "")).by(&ada.session).send().expect("200");
    assert_eq!(seen["status"], "expired");
    let again = world.post(&path_of(&newer, "/resend")).by(&ada.session).send();
    again.expect("409 already_invited");
}

#[test]
fn accepting_a_second_invitation_into_an_organization_makes_no_second_membership() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "viewer");
    let lapsing = world.latest_token("grace@example.com");
    let (_, handed) = {
        let path = format!("/v1/organizations/{org}/invitations?status=pending");
        let listed = world.get(&path).by(ROOT).send().expect("200");
        let path = path_of(&listed["data"][0], "/resend");
        let body = json!({"return_link": true, "send_email": false});
        let resent = world.post(&path).by(ROOT).json(&body).send().expect("200");
        let link = resent["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        (resent, link)
    };
    let grace = world.accept_as_new("grace@example.com");
    for token in [&lapsing, &handed] {
        let again = world.accept(token, Some(&grace.session)).expect("200");
        assert_eq!(again["memberships"][0]["role"], "viewer");
        assert_eq!(again["session"], json!(null));
        world.accept(token, None).expect("409 invitation_not_pending");
    }
    let members = world.get(&format!("/v1/organizations/{org}/members")).by(ROOT).send();
    assert_eq!(members.json()["data"].as_array().unwrap().len(), 2);
}
