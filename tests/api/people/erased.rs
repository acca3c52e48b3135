//! Erasing oneself.

use serde_json::json;

use crate::support::story::text;
use crate::support::world::{Person, ROOT, Reply, World};

fn erase(world: &World, person: &Person) -> Reply {
    world.delete("/v1/me").by(&person.session).send()
}

#[test]
fn the_account_goes_with_all_that_is_in_it() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let other = world.sign_in("grace@example.com");
    let name = json!({"name": "Rear Admiral"});
    world.patch("/v1/me").by(&grace.session).json(&name).send().expect("200");
    let key = json!({"name": "Backend", "role": "admin"});
    let key = text(&world.act(&org, &grace.session, "/api-keys", &key).expect("201")["key"]);
    world.invite(&org, &grace.session, "mary@example.com", "member");
    world
        .post("/v1/sign-in-links")
        .json(&json!({"email": "grace@example.com"}))
        .send()
        .expect("202");
    let unused = world.latest_token("grace@example.com");
    let gone = erase(&world, &grace);
    assert_eq!(gone.batches, 1);
    gone.expect("204");
    for session in [&grace.session, &other.session] {
        world.get("/v1/me").by(session).send().expect("401 unauthenticated");
    }
    world.see(&org, &key, "/members").expect("401 unauthenticated");
    let signed_in = world.post("/v1/sign-in").json(&json!({"token": unused})).send();
    signed_in.expect("401 unauthenticated");
    assert_eq!(world.people(&org).len(), 1);
    assert_eq!(world.seats(&org), (1, 1));
    world.see(&org, ROOT, &format!("/members/{}", grace.id)).expect("404 not_found");
    assert!(!world.db.dump().contains("Rear Admiral"));
    let users: i64 = world.db.look("SELECT count(*) FROM users");
    assert_eq!(users, 1);
    let pending = world.see(&org, ROOT, "/invitations").expect("200");
    assert_eq!(pending["data"][0]["invited_by"], json!(null));
    world.accept_as_new("mary@example.com");
}

#[test]
fn offers_of_ownership_to_them_or_by_them_end() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let mary = world.join(&org, &ada.session, "mary@example.com", "owner");
    let offered = |by: &Person, to: &Person| {
        let body = json!({"user_id": to.id});
        text(&world.act(&org, &by.session, "/transfer-ownership", &body).expect("201")["id"])
    };
    for (by, to, erased) in [(&ada, &grace, &grace), (&mary, &ada, &mary)] {
        // Ada is no owner in the second case: the offer is to an admin.
        if to.id == ada.id {
            let body = json!({"role": "admin"});
            let path = format!("/v1/organizations/{org}/members/{}", ada.id);
            world.patch(&path).by(ROOT).json(&body).send().expect("200");
        }
        let transfer = offered(by, to);
        world.see(&org, ROOT, "/transfer-ownership").expect("200");
        if erased.id == mary.id {
            world.join(&org, ROOT, "joan@example.com", "owner");
        }
        erase(&world, erased).expect("204");
        world.see(&org, ROOT, "/transfer-ownership").expect("404 not_found");
        let cancelled = world.events(&org, "ownership.cancelled").pop().unwrap();
        assert_eq!(cancelled["before"], json!({"transfer_id": transfer}));
        assert_eq!(cancelled["subject"]["id"], to.id.as_str());
        assert_eq!(cancelled["actor"]["id"], erased.id.as_str());
    }
}

#[test]
fn events_keep_the_id_and_tell_of_it() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    world.invite(&org, &grace.session, "mary@example.com", "member");
    let name = json!({"name": "Grace"});
    world.patch("/v1/me").by(&grace.session).json(&name).send().expect("200");
    erase(&world, &grace).expect("204");
    let made = world.events(&org, "invitation.created");
    let last = made.iter().find(|event| event["actor"]["id"] == grace.id.as_str()).unwrap();
    assert_eq!((&last["actor"]["type"], &last["actor"]["name"]), (&json!("user"), &json!(null)));
    let removed = world.events(&org, "member.removed");
    assert_eq!(removed.len(), 1);
    assert_eq!(removed[0]["subject"]["id"], grace.id.as_str());
    assert_eq!(removed[0]["actor"]["id"], grace.id.as_str());
    let by_actor = world.see(&org, ROOT, &format!("/events?actor={}", grace.id)).expect("200");
    assert!(by_actor["data"].as_array().unwrap().len() >= 2);
}

#[test]
fn the_last_owner_of_others_stays() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let refuse = |why: &str| {
        let before = world.db.dump();
        erase(&world, &ada).expect("409 last_owner");
        assert_eq!(world.db.dump(), before, "{why}");
    };
    refuse("another member");
    let off = format!("/members/{}/deactivate", grace.id);
    world.act(&org, ROOT, &off, &json!({})).expect("200");
    refuse("a deactivated member");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.patch(&path).by(ROOT).json(&json!({"role": "owner"})).send().expect("200");
    refuse("a deactivated owner");
    world.db.rehearse(|| {
        let on = format!("/members/{}/reactivate", grace.id);
        world.act(&org, ROOT, &on, &json!({})).expect("200");
        erase(&world, &ada).expect("204");
        assert_eq!(world.people(&org)["grace@example.com"], "owner");
    });
    world.delete(&path).by(ROOT).send().expect("204");
    world.db.rehearse(|| erase(&world, &ada).expect("204"));
    let child = world.child(&org, &ada.session, "Parts");
    refuse("a child");
    let path = format!("/v1/organizations/{child}");
    world.delete(&path).by(&ada.session).json(&json!({"name": "Parts"})).send().expect("204");
    erase(&world, &ada).expect("204");
}

#[test]
fn organizations_in_which_nobody_else_is_go_too() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "mary@example.com", "member");
    let link = world.latest_token("mary@example.com");
    let (society, joseph) = world.found("Royal Society", "joseph@example.com");
    world.invite(&society, &joseph.session, "ada@example.com", "admin");
    world.accept(&world.latest_token("ada@example.com"), Some(&ada.session)).expect("200");
    erase(&world, &ada).expect("204");
    world.see(&org, ROOT, "").expect("404 not_found");
    world.accept(&link, None).expect("410 invitation_revoked");
    assert_eq!(world.people(&society).len(), 1);
    for _ in 0..3 {
        world.cron();
    }
    let left: i64 = world.db.look("SELECT count(*) FROM organizations");
    assert_eq!(left, 1);
}

#[test]
fn somebody_who_only_belongs_goes_alone() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let mary = world.join(&child, &ada.session, "mary@example.com", "viewer");
    erase(&world, &mary).expect("204");
    assert_eq!(world.people(&child).len(), 1);
    world.see(&org, &ada.session, "").expect("200");
}

#[test]
fn they_may_come_anew_as_somebody_else() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    erase(&world, &grace).expect("204");
    let again = world.sign_in("grace@example.com");
    assert_ne!(again.id, grace.id);
    let me = world.get("/v1/me").by(&again.session).send().expect("200");
    assert_eq!((&me["memberships"], &me["user"]["name"]), (&json!([]), &json!(null)));
    let body = json!({"emails": ["grace@example.com"], "role": "viewer", "restore_role": true});
    let made = world.invite_by(&org, &ada.session, &body).expect("201");
    assert_eq!(made["invitations"][0]["role"], "viewer");
    let token = world.latest_token("grace@example.com");
    world.accept(&token, Some(&again.session)).expect("200");
}

#[test]
fn whoever_is_nobody_in_particular_is_not_erased() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    let key = world.key(&org, "owner");
    world.delete("/v1/me").by(ROOT).send().expect("403 forbidden");
    world.delete("/v1/me").by(&key).send().expect("403 forbidden");
    world.delete("/v1/me").send().expect("401 unauthenticated");
}

#[test]
fn their_address_is_in_no_row_once_the_mails_and_invitations_are_purged() {
    let world = World::with(&[("PURGE_AFTER_DAYS", "0"), ("SESSION_DAYS", "3650")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    erase(&world, &grace).expect("204");
    world.cron();
    assert!(!world.db.dump().contains("grace@"), "{}", world.db.dump());
}
