//! Accepting on behalf of somebody whom the application has signed in.

use serde_json::{Value, json};

use crate::support::story::text;
use crate::support::world::{DAY, ROOT, Reply, World, path_of};

fn vouch(world: &World, invitation: &Value, by: &str, user: &Value) -> Reply {
    let body = json!({"user": user});
    world.post(&path_of(invitation, "/accept")).by(by).json(&body).send()
}

fn user(email: &str) -> Value {
    json!({"email": email})
}

#[test]
fn somebody_new_gets_a_verified_account_and_no_session() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let made = world.invite(&org, &ada.session, "grace@example.com", "admin");
    let who = json!({"email": "GRACE@example.com", "name": "Grace", "external_id": "g-1"});
    let reply = vouch(&world, &made, ROOT, &who);
    assert_eq!(reply.batches, 1);
    assert!(reply.headers.get("set-cookie").is_none());
    let accepted = reply.expect("200");
    assert_eq!((&accepted["object"], &accepted["session"]), (&json!("acceptance"), &json!(null)));
    let user = &accepted["user"];
    assert_eq!((&user["name"], &user["external_id"]), (&json!("Grace"), &json!("g-1")));
    assert_eq!(
        (&user["email_verified"], &user["email"]),
        (&json!(true), &json!("grace@example.com"))
    );
    assert_eq!(accepted["memberships"][0]["role"], "admin");
    let sessions: i64 = world.db.look("SELECT count(*) FROM sessions");
    assert_eq!(sessions, 1, "Ada's");
    let grace = world.sign_in("grace@example.com");
    assert_eq!(user["id"], grace.id.as_str());
    let me = world.get("/v1/me").by(&grace.session).send().expect("200");
    assert_eq!(me["user"]["name"], "Grace");
}

#[test]
fn accepting_for_somebody_with_an_account_keeps_the_account() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.sign_in("Grace@example.com");
    let name = json!({"name": "Grace"});
    world.patch("/v1/me").by(&grace.session).json(&name).send().expect("200");
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    let who = json!({"email": "grace@example.com", "name": "Other", "external_id": "g-1"});
    let accepted = vouch(&world, &made, ROOT, &who).expect("200");
    assert_eq!(accepted["user"]["id"], grace.id.as_str());
    assert_eq!(accepted["user"]["name"], "Grace");
    assert_eq!(accepted["user"]["external_id"], "g-1");
    world.get("/v1/me").by(&grace.session).send().expect("200");
}

#[test]
fn an_unverified_account_is_verified_and_loses_its_sessions_and_name() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let (society, _) = world.found("Royal Society", "joseph@example.com");
    let (_, link) = world.hand_over(&society, "grace@example.com", "viewer");
    let path = format!("/v1/invitation-links/{link}/accept");
    let begun = world.post(&path).json(&json!({"name": "Mallory"})).send().expect("200");
    let session = text(&begun["session"]["token"]);
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    let accepted = vouch(&world, &made, ROOT, &user("grace@example.com")).expect("200");
    assert_eq!(accepted["user"]["id"], begun["user"]["id"]);
    assert_eq!(accepted["user"]["email_verified"], true);
    assert_eq!(accepted["user"]["name"], json!(null));
    world.get("/v1/me").by(&session).send().expect("401 unauthenticated");
    assert_eq!(world.people(&society).len(), 2);
}

#[test]
fn only_the_root_key_accepts_for_somebody() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let (_, eve) = world.found("Elsewhere", "eve@example.com");
    let key = world.key(&org, "owner");
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    let who = user("grace@example.com");
    vouch(&world, &made, &ada.session, &who).expect("403 forbidden");
    vouch(&world, &made, &key, &who).expect("403 forbidden");
    vouch(&world, &made, &eve.session, &who).expect("404 not_found");
    let unsigned = world.post(&path_of(&made, "/accept")).json(&json!({"user": who})).send();
    unsigned.expect("401 unauthenticated");
    assert_eq!(world.people(&org).len(), 1);
}

#[test]
fn accepting_for_somebody_takes_the_invited_address() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let made = world.invite(&org, &ada.session, "grace@MÜNCHEN.de", "member");
    let before = world.db.dump();
    let refused = vouch(&world, &made, ROOT, &user("mary@example.com"));
    let refused = refused.expect("409 wrong_account");
    assert_eq!(refused["invited_email"], "grace@MÜNCHEN.de");
    assert_eq!(refused["signed_in_email"], "mary@example.com");
    vouch(&world, &made, ROOT, &user("ada@example.com")).expect("409 wrong_account");
    for wrong in [
        json!("grace@example.com"),
        json!({}),
        json!({"email": "no"}),
        json!(null),
        json!({"email": "grace@münchen.de", "name": ""}),
        json!({"email": "grace@münchen.de", "external_id": ""}),
        json!({"email": "grace@münchen.de", "verified": true}),
    ] {
        vouch(&world, &made, ROOT, &wrong).expect("422 invalid_request");
    }
    assert_eq!(world.db.dump(), before);
    vouch(&world, &made, ROOT, &user("GRACE@xn--mnchen-3ya.de")).expect("200");
    vouch(&world, &made, ROOT, &user("mary@example.com")).expect("409 wrong_account");
}

#[test]
fn again_answers_the_same_and_what_is_over_is_not_accepted() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    let who = user("grace@example.com");
    let first = world.db.rehearse(|| {
        let first = vouch(&world, &made, ROOT, &who).expect("200");
        let before = world.db.dump();
        assert_eq!(vouch(&world, &made, ROOT, &who).expect("200"), first);
        assert_eq!(world.db.dump(), before);
        first
    });
    assert_eq!(first["memberships"][0]["organization_id"], org.as_str());
    let refused = || {
        vouch(&world, &made, ROOT, &who).expect("409 invitation_not_pending");
    };
    world.db.rehearse(|| {
        world.decline("grace@example.com");
        refused();
    });
    world.db.rehearse(|| {
        world.post(&path_of(&made, "/revoke")).by(ROOT).send().expect("200");
        refused();
    });
    world.db.rehearse(|| {
        let accepted = vouch(&world, &made, ROOT, &who).expect("200");
        let path = format!("/v1/organizations/{org}/members/{}", text(&accepted["user"]["id"]));
        world.delete(&path).by(ROOT).send().expect("204");
        refused();
    });
    world.pass(7 * DAY - 1);
    world.db.rehearse(|| vouch(&world, &made, ROOT, &who).expect("200"));
    world.pass(1);
    refused();
    world.cron();
    refused();
    let unknown =
        format!("/v1/organizations/{org}/invitations/inv_00000000000000000000000000/accept");
    let ask = world.post(&unknown).by(ROOT).json(&json!({"user": who}));
    ask.send().expect("404 not_found");
}

#[test]
fn accepting_for_somebody_who_is_a_member_already_is_refused() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let body = json!({"emails": ["grace@example.com"],
        "organizations": [{"organization_id": child, "role": "admin"}]});
    let made = world.invite_by(&org, ROOT, &body).expect("201")["invitations"][0].clone();
    world.join(&child, ROOT, "grace@example.com", "viewer");
    vouch(&world, &made, ROOT, &user("grace@example.com")).expect("409 already_member");
    assert_eq!(world.people(&child)["grace@example.com"], "viewer");
}
