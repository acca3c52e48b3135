//! The whole life of invitations and memberships, by the front door.

use serde_json::json;

use crate::support::world::{ROOT, World};

#[test]
fn an_invited_owner_invites_others_who_join_change_and_leave() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitations = format!("/v1/organizations/{org}/invitations");
    let body = json!({"emails": ["Grace@Example.com", "not an address", "grace@example.com", "ada@example.com", "mary@example.com"],
        "role": "admin", "message": "Welcome!\nAda"});
    let made = world.post(&invitations).by(&ada.session).json(&body).send().expect("201");
    assert_eq!(made["invitations"].as_array().unwrap().len(), 2, "{made}");
    assert_eq!(
        made["skipped"],
        json!([
            {"email": "not an address", "reason": "invalid_address"},
            {"email": "grace@example.com", "reason": "duplicate"},
            {"email": "ada@example.com", "reason": "already_member"},
        ])
    );
    assert_eq!(made["invitations"][0]["email"], "Grace@Example.com");
    assert_eq!(made["invitations"][0]["delivery"]["status"], "queued");
    let listed = world.get(&invitations).by(&ada.session).send().expect("200");
    assert_eq!(listed["data"].as_array().unwrap().len(), 2);
    assert_eq!(listed["data"][0]["delivery"]["status"], "sent");
    assert_eq!(listed["data"][0]["email"], "mary@example.com");

    let grace = world.accept_as_new("grace@example.com");
    let members = format!("/v1/organizations/{org}/members");
    let people = world.get(&members).by(&grace.session).send().expect("200");
    assert_eq!(people["data"].as_array().unwrap().len(), 2);
    let changed = world
        .patch(&format!("{members}/{}", grace.id))
        .by(&ada.session)
        .json(&json!({"role": "viewer"}))
        .send()
        .expect("200");
    assert_eq!(changed["effective_permissions"], json!(["members.view", "app.read"]));
    world
        .post(&invitations)
        .by(&grace.session)
        .json(&json!({"emails": ["x@example.com"]}))
        .send()
        .expect("403 forbidden");
    world.delete(&format!("{members}/{}", ada.id)).by(&ada.session).send().expect("409 last_owner");
    world.delete(&format!("{members}/{}", grace.id)).by(&grace.session).send().expect("204");
    world.get(&members).by(&grace.session).send().expect("404 not_found");
    let me = world.get("/v1/me").by(&grace.session).send().expect("200");
    assert_eq!(me["memberships"], json!([]));
}

#[test]
fn resending_revoking_editing_and_declining_do_what_they_say() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.invite(&org, &ada.session, "grace@example.com", "member");
    let first = world.latest_token("grace@example.com");
    let path = format!("/v1/organizations/{org}/invitations/{}", grace["id"].as_str().unwrap());
    world
        .patch(&path)
        .by(&ada.session)
        .json(&json!({"role": "admin", "metadata": {"a": 1}}))
        .send()
        .expect("200");
    let again = world
        .post(&format!("{path}/resend"))
        .by(&ada.session)
        .json(&json!({"rotate": true}))
        .send()
        .expect("200");
    assert_eq!(again["send_count"], 2);
    world.get(&format!("/v1/invitation-links/{first}")).send().expect("410 link_superseded");
    let second = world.latest_token("grace@example.com");
    let preview = world.get(&format!("/v1/invitation-links/{second}")).send().expect("200");
    assert_eq!(preview["role"], "admin");
    assert_eq!(preview["account_exists"], false);
    world.post(&format!("{path}/revoke")).by(&ada.session).send().expect("200");
    world.post(&format!("{path}/revoke")).by(&ada.session).send().expect("200");
    world
        .post(&format!("/v1/invitation-links/{second}/accept"))
        .send()
        .expect("410 invitation_revoked");
    world
        .post(&format!("{path}/resend"))
        .by(&ada.session)
        .send()
        .expect("409 invitation_not_pending");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let third = world.latest_token("grace@example.com");
    let declined = world
        .post(&format!("/v1/invitation-links/{third}/decline"))
        .json(&json!({"reason": "no"}))
        .send()
        .expect("200");
    assert_eq!(declined["organization"]["name"], "Analytical Engines");
    world.post(&format!("/v1/invitation-links/{third}/decline")).send().expect("200");
    world
        .post(&format!("/v1/invitation-links/{third}/accept"))
        .send()
        .expect("409 invitation_not_pending");
    for status in ["pending", "accepted", "declined", "revoked", "expired", "all"] {
        let list = world
            .get(&format!("/v1/organizations/{org}/invitations?status={status}"))
            .by(ROOT)
            .send()
            .expect("200");
        let expected = match status {
            "pending" | "expired" => 0,
            "all" => 3,
            _ => 1,
        };
        assert_eq!(list["data"].as_array().unwrap().len(), expected, "{status} {list}");
    }
}

#[test]
fn people_sign_in_by_mail_and_end_their_sessions() {
    let world = World::new();
    let (_, ada) = world.found("Analytical Engines", "ada@example.com");
    let again = world.sign_in("ADA@example.com");
    assert_eq!(again.id, ada.id);
    let sessions = world.get("/v1/sessions").by(&ada.session).send().expect("200");
    assert_eq!(sessions["data"].as_array().unwrap().len(), 2, "{sessions}");
    world.delete("/v1/sessions/current").by(&again.session).send().expect("204");
    world.get("/v1/me").by(&again.session).send().expect("401 unauthenticated");
    world.patch("/v1/me").by(&ada.session).json(&json!({"name": " Ada "})).send().expect("200");
    world.delete("/v1/sessions").by(&ada.session).send().expect("204");
    world.get("/v1/me").by(&ada.session).send().expect("401 unauthenticated");
    // Dead even by a clock that is behind, as another machine's may be.
    world.pass(-5_000);
    world.get("/v1/me").by(&ada.session).send().expect("401 unauthenticated");
    let newcomer = world.sign_in("new@example.com");
    let made = world
        .post("/v1/organizations")
        .by(&newcomer.session)
        .json(&json!({"name": "Mine"}))
        .send()
        .expect("201");
    assert_eq!(made["membership"]["role"], "owner");
    let mine = world.get("/v1/organizations").by(&newcomer.session).send().expect("200");
    assert_eq!(mine["data"].as_array().unwrap().len(), 1);
    world.cron();
    world.get("/readyz").send().expect("200");
    let page = world.get(&format!("/invitations/{}", "x")).send();
    assert_eq!(page.status, 404);
}
