//! Law 3: after a revoke has answered, no link of the invitation is accepted.

use serde_json::json;

use crate::support::world::{DAY, ROOT, World, path_of};

#[test]
fn a_revoke_ends_older_and_newer_mailed_and_handed_over_links_alike() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let mut tokens = vec![world.latest_token("grace@example.com")];
    for rotate in [false, true] {
        world.pass(1);
        let body = json!({"rotate": rotate});
        world
            .post(&path_of(&invitation, "/resend"))
            .by(&ada.session)
            .json(&body)
            .send()
            .expect("200");
        tokens.push(world.latest_token("grace@example.com"));
        let body = json!({"return_link": true, "send_email": false});
        let resent = world.post(&path_of(&invitation, "/resend")).by(ROOT).json(&body).send();
        let link = resent.expect("200")["link"].as_str().unwrap().to_owned();
        tokens.push(link.rsplit('/').next().unwrap().to_owned());
    }
    let revoked =
        world.post(&path_of(&invitation, "/revoke")).by(&ada.session).send().expect("200");
    assert_eq!(revoked["status"], "revoked");
    let someone = world.sign_in("grace@example.com");
    for token in &tokens {
        world.accept(token, None).expect("410 invitation_revoked");
        world.accept(token, Some(&someone.session)).expect("410 invitation_revoked");
        let decline = world.post(&format!("/v1/invitation-links/{token}/decline")).send();
        decline.expect("410 invitation_revoked");
        world.get(&format!("/v1/invitation-links/{token}")).send().expect("410 invitation_revoked");
        let page = world.get(&format!("/invitations/{token}")).send();
        assert_eq!(page.status, 410);
        let page = world.post(&format!("/invitations/{token}/accept")).send();
        assert_eq!(page.status, 410);
    }
}

#[test]
fn a_revoked_invitation_stays_revoked() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.post(&path_of(&invitation, "/revoke")).by(&ada.session).send().expect("200");
    let before = world.db.dump();
    world.pass(DAY);
    let resend = world.post(&path_of(&invitation, "/resend")).by(&ada.session).send();
    resend.expect("409 invitation_not_pending");
    let edit =
        world.patch(&path_of(&invitation, "")).by(&ada.session).json(&json!({"role": "viewer"}));
    edit.send().expect("409 invitation_not_pending");
    world.post(&path_of(&invitation, "/revoke")).by(&ada.session).send().expect("200");
    assert_eq!(world.db.dump(), before);
}

#[test]
fn a_lapsed_invitation_can_be_revoked_and_then_cannot_be_resent() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.pass(7 * DAY);
    let revoked =
        world.post(&path_of(&invitation, "/revoke")).by(&ada.session).send().expect("200");
    assert_eq!(revoked["status"], "revoked");
    let resend = world.post(&path_of(&invitation, "/resend")).by(&ada.session).send();
    resend.expect("409 invitation_not_pending");
}

#[test]
fn a_new_invitation_after_a_revoke_does_not_wake_the_old_links() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "admin");
    let old = world.latest_token("grace@example.com");
    world.post(&path_of(&invitation, "/revoke")).by(&ada.session).send().expect("200");
    world.invite(&org, &ada.session, "grace@example.com", "viewer");
    world.accept(&old, None).expect("410 invitation_revoked");
    let new = world.latest_token("grace@example.com");
    assert_eq!(world.accept(&new, None).expect("200")["memberships"][0]["role"], "viewer");
}

#[test]
fn signing_in_from_a_revoked_invitations_page_opens_nothing() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.sign_in("grace@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "admin");
    let token = world.latest_token("grace@example.com");
    let asked = world.post(&format!("/invitations/{token}/sign-in")).send();
    assert_eq!(asked.status, 303);
    world.post(&path_of(&invitation, "/revoke")).by(&ada.session).send().expect("200");
    let sign_in = world.latest_token("grace@example.com");
    let back = world.post(&format!("/sign-in/{sign_in}")).send();
    assert_eq!(back.status, 303);
    let page = back.headers["location"].to_str().unwrap();
    let token = page.rsplit('/').next().unwrap();
    world.accept(token, None).expect("410 invitation_revoked");
    assert_eq!(world.post(&format!("/invitations/{token}/sign-in")).send().status, 410);
}

#[test]
fn a_resend_that_rotates_ends_the_older_links_and_one_that_does_not_keeps_them() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let first = world.latest_token("grace@example.com");
    world.pass(DAY);
    world.post(&path_of(&invitation, "/resend")).by(&ada.session).send().expect("200");
    world.get(&format!("/v1/invitation-links/{first}")).send().expect("200");
    let second = world.latest_token("grace@example.com");
    let body = json!({"rotate": true});
    world.post(&path_of(&invitation, "/resend")).by(&ada.session).json(&body).send().expect("200");
    for old in [&first, &second] {
        world.accept(old, None).expect("410 link_superseded");
        let decline = world.post(&format!("/v1/invitation-links/{old}/decline")).send();
        decline.expect("410 link_superseded");
    }
    world.accept_as_new("grace@example.com");
}
