//! Members who are deactivated, and let in again.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::story::text;
use crate::support::world::{Person, ROOT, Reply, World};

/// Ada's organization, with Grace as its other admin.
fn pair() -> (World, String, Person, Person) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    (world, org, ada, grace)
}

fn set(world: &World, org: &str, by: &str, person: &Person, what: &str) -> Reply {
    world.act(org, by, &format!("/members/{}/{what}", person.id), &json!({}))
}

#[test]
fn they_are_denied_everything_in_that_organization_at_once() {
    let (world, org, ada, grace) = pair();
    let own = json!({"name": "Own"});
    let own = world.post("/v1/organizations").by(&grace.session).json(&own).send().expect("201");
    let own = text(&own["organization"]["id"]);
    let body = json!({"name": "Backend", "role": "admin"});
    let key = text(&world.act(&org, &grace.session, "/api-keys", &body).expect("201")["key"]);
    world.see(&org, &key, "/members").expect("200");
    set(&world, &org, &ada.session, &grace, "deactivate").expect("200");
    let member = format!("/members/{}", ada.id);
    let invitation = "/invitations/inv_00000000000000000000000000";
    for (method, what, body) in [
        (Method::GET, "", None),
        (Method::PATCH, "", Some(json!({"name": "Mine"}))),
        (Method::DELETE, "", Some(json!({"name": "Analytical Engines"}))),
        (Method::GET, "/members", None),
        (Method::GET, &member, None),
        (Method::PATCH, &member, Some(json!({"role": "viewer"}))),
        (Method::DELETE, &member, None),
        (Method::DELETE, &format!("/members/{}", grace.id), None),
        (Method::POST, &format!("/members/{}/reactivate", grace.id), None),
        (Method::GET, "/invitations", None),
        (Method::POST, "/invitations", Some(json!({"emails": ["x@example.com"]}))),
        (Method::GET, invitation, None),
        (Method::POST, "/members/bulk", Some(json!({"action": "remove", "ids": [ada.id]}))),
        (Method::GET, "/roles", None),
        (Method::GET, "/api-keys", None),
        (Method::GET, "/events", None),
        (Method::GET, "/transfer-ownership", None),
        (Method::POST, "/check", Some(json!({"user_id": grace.id, "permission": "app.read"}))),
    ] {
        let ask = || {
            let ask = world.ask(method.clone(), &format!("/v1/organizations/{org}{what}"));
            body.iter().fold(ask, |ask, body| ask.json(body))
        };
        ask().by(&grace.session).send().expect("404 not_found");
        ask().by(&key).send().expect("401 unauthenticated");
    }
    let listed = world.get("/v1/organizations").by(&grace.session).send().expect("200");
    assert_eq!(listed["data"].as_array().unwrap().len(), 1);
    assert_eq!(listed["data"][0]["id"], own.as_str());
    world.see(&own, &grace.session, "/members").expect("200");
    let check = json!({"user_id": grace.id, "permission": "app.read"});
    assert_eq!(world.act(&org, ROOT, "/check", &check).expect("200")["allowed"], false);
    assert_eq!(world.act(&own, ROOT, "/check", &check).expect("200")["allowed"], true);
    set(&world, &org, &ada.session, &grace, "reactivate").expect("200");
    world.see(&org, &grace.session, "/members").expect("200");
    world.see(&org, &key, "/members").expect("200");
    assert_eq!(world.act(&org, ROOT, "/check", &check).expect("200")["allowed"], true);
}

#[test]
fn a_deactivated_member_keeps_role_and_permissions() {
    let (world, org, ada, _) = pair();
    let clerk = world.role(&org, "Clerk", &["members.view"]);
    let body = json!({"emails": ["mary@example.com"], "role": "Clerk", "kind": "external",
        "permissions": ["pricing.edit"], "billing_reminders": {"email": true}});
    world.invite_by(&org, &ada.session, &body).expect("201");
    let mary = world.accept_as_new("mary@example.com");
    let before = world.see(&org, ROOT, &format!("/members/{}", mary.id)).expect("200");
    world.pass(1);
    let off = set(&world, &org, &ada.session, &mary, "deactivate").expect("200");
    assert_eq!(off["status"], "deactivated");
    assert_eq!(off["role_id"], clerk.as_str());
    let same = |seen: &Value| {
        let mut seen = seen.clone();
        seen["updated_at"] = before["updated_at"].clone();
        seen["status"] = json!("active");
        seen
    };
    assert_eq!(same(&off), before);
    let on = set(&world, &org, &ada.session, &mary, "reactivate").expect("200");
    assert_eq!(on["status"], "active");
    assert_eq!(same(&on), before);
}

#[test]
fn a_second_time_answers_the_same_and_changes_nothing() {
    let (world, org, ada, grace) = pair();
    for (what, kind) in [("deactivate", "member.deactivated"), ("reactivate", "member.reactivated")]
    {
        let first = set(&world, &org, &ada.session, &grace, what).expect("200");
        let before = world.db.dump();
        world.pass(1);
        let second = set(&world, &org, &ada.session, &grace, what).expect("200");
        assert_eq!(second, first);
        assert_eq!(world.db.dump(), before);
        let events = world.events(&org, kind);
        assert_eq!(events.len(), 1);
        assert_eq!(events[0]["subject"], json!({"type": "user", "id": grace.id}));
        assert_eq!(events[0]["actor"]["id"], ada.id.as_str());
        assert_eq!(events[0]["after"]["status"], first["status"]);
        assert_ne!(events[0]["before"]["status"], first["status"]);
    }
}

#[test]
fn the_last_active_owner_is_not_deactivated() {
    let (world, org, ada, grace) = pair();
    set(&world, &org, &ada.session, &ada, "deactivate").expect("409 last_owner");
    set(&world, &org, ROOT, &ada, "deactivate").expect("409 last_owner");
    set(&world, &org, &grace.session, &ada, "deactivate").expect("403 forbidden");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.patch(&path).by(&ada.session).json(&json!({"role": "owner"})).send().expect("200");
    set(&world, &org, &ada.session, &grace, "deactivate").expect("200");
    // A deactivated owner is no owner to rely on.
    set(&world, &org, ROOT, &ada, "deactivate").expect("409 last_owner");
    let leave = world.delete(&format!("/v1/organizations/{org}/members/{}", ada.id));
    leave.by(&ada.session).send().expect("409 last_owner");
    set(&world, &org, &ada.session, &grace, "reactivate").expect("200");
    set(&world, &org, &ada.session, &ada, "deactivate").expect("200");
    world.see(&org, &ada.session, "").expect("404 not_found");
    set(&world, &org, &grace.session, &ada, "reactivate").expect("200");
}

#[test]
fn it_takes_whoever_manages_members_and_is_not_outranked() {
    let (world, org, ada, grace) = pair();
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    let (_, eve) = world.found("Elsewhere", "eve@example.com");
    for what in ["deactivate", "reactivate"] {
        set(&world, &org, &mary.session, &grace, what).expect("403 forbidden");
        set(&world, &org, &mary.session, &mary, what).expect("403 forbidden");
        set(&world, &org, &eve.session, &mary, what).expect("404 not_found");
        set(&world, &org, &ada.session, &eve, what).expect("404 not_found");
        set(&world, &org, &grace.session, &ada, what).expect("403 forbidden");
    }
    for what in ["deactivate", "reactivate"] {
        set(&world, &org, &grace.session, &mary, what).expect("200");
    }
    let path = format!("/v1/organizations/{org}/members/{}", mary.id);
    world.delete(&path).by(&ada.session).send().expect("204");
    set(&world, &org, &ada.session, &mary, "reactivate").expect("404 not_found");
}

#[test]
fn deactivated_members_are_members_already_to_whoever_invites_them() {
    let (world, org, ada, grace) = pair();
    set(&world, &org, &ada.session, &grace, "deactivate").expect("200");
    let body = json!({"emails": ["grace@example.com"], "restore_role": true});
    let asked = world.invite_by(&org, &ada.session, &body).expect("200");
    assert_eq!(asked["skipped"][0]["reason"], "already_member");
    let wrong = world.invite(&org, &ada.session, "g@example.com", "member");
    let path = format!("/invitations/{}/replace", text(&wrong["id"]));
    let replaced = world.act(&org, ROOT, &path, &json!({"email": "grace@example.com"}));
    replaced.expect("409 already_member");
}

#[test]
fn who_invites_a_deactivated_member_is_told_to_reactivate_them_where_they_see_members() {
    let firm = crate::support::Firm::new();
    let (world, org) = (&firm.world, &firm.org);
    let grace = firm.hire("grace", "admin", &[]);
    let guest = world.join(org, ROOT, "guest@example.com", "viewer");
    let path = format!("/v1/organizations/{org}/members/{}", guest.id);
    world.patch(&path).by(ROOT).json(&json!({"kind": "external"})).send().expect("200");
    let gone = world.join(org, ROOT, "gone@example.com", "viewer");
    let path = format!("/v1/organizations/{org}/members/{}", gone.id);
    world.delete(&path).by(ROOT).send().expect("204");
    firm.hire("mary", "member", &[]);
    firm.role("Reader", &["app.read"]);
    firm.role("Blind", &["members.manage", "app.read"]);
    let blind = firm.hire("blind", "Blind", &[]);
    firm.role("Guide", &["members.view", "members.manage", "app.read"]);
    let outsider = firm.hire("outsider", "Guide", &[]);
    let path = format!("/v1/organizations/{org}/members/{}", outsider.id);
    world.patch(&path).by(ROOT).json(&json!({"kind": "external"})).send().expect("200");
    let child = firm.child("carol@example.com");
    child.admit(&grace, "grace", "viewer", &[]);
    let key = world.key(org, "admin");
    for person in [&grace, &guest] {
        set(world, org, ROOT, person, "deactivate").expect("200");
    }
    let told = |id: &str| json!({"reason": "already_member", "member_status": "deactivated", "user_id": id});
    let plain = json!({"reason": "already_member"});
    let here = json!({"role": "Reader"});
    let there =
        json!({"role": null, "organizations": [{"organization_id": child.org, "role": "viewer"}]});
    for (by, email, how, wanted) in [
        (firm.boss(), "grace@example.com", &here, told(&grace.id)),
        (ROOT, "grace@example.com", &here, told(&grace.id)),
        (key.as_str(), "GRACE@example.com", &here, told(&grace.id)),
        (firm.boss(), "guest@example.com", &here, told(&guest.id)),
        (&outsider.session, "grace@example.com", &here, told(&grace.id)),
        // Externals do not see each other; who sees no members is told as before.
        (&outsider.session, "guest@example.com", &here, plain.clone()),
        (&blind.session, "grace@example.com", &here, plain.clone()),
        (firm.boss(), "mary@example.com", &here, plain.clone()),
        (firm.boss(), "ada@example.com", &here, plain.clone()),
        // Into a client in which they are active, they need not be reactivated here.
        (firm.boss(), "grace@example.com", &there, plain.clone()),
    ] {
        let mut body = how.clone();
        body["emails"] = json!([email]);
        body["kind"] = json!(if by == outsider.session { "external" } else { "member" });
        for dry_run in [true, false] {
            body["dry_run"] = json!(dry_run);
            let asked = world.invite_by(org, by, &body).expect("200");
            let mut skipped = asked["skipped"][0].clone();
            assert_eq!(skipped.as_object_mut().unwrap().remove("email"), Some(json!(email)));
            assert_eq!(skipped, wanted, "{email} {how}");
        }
    }
    // Who was removed is invited, and nobody is spoken of.
    let body = json!({"emails": ["gone@example.com"], "role": "viewer"});
    assert_eq!(world.invite_by(org, ROOT, &body).expect("201")["skipped"], json!([]));
}

#[test]
fn the_pages_that_invite_lead_to_the_member_who_can_be_reactivated() {
    let (world, org, ada, grace) = pair();
    set(&world, &org, &ada.session, &grace, "deactivate").expect("200");
    let path = format!("/console/{org}/invite");
    let way = format!("<a href=\"/console/{org}/people/{}\">Reactivate</a>", grace.id);
    for intent in ["check", "send"] {
        let fields =
            format!("addresses=grace%40example.com&role=member&by_mail=yes&intent={intent}");
        let page = world.post(&path).cookie(&ada.session).form(&fields).send();
        assert_eq!(page.status, 200);
        assert!(page.text.contains(&way), "{intent}: {}", page.text);
        assert!(page.text.contains(">Deactivated<"), "{intent}: {}", page.text);
    }
}

#[test]
fn an_older_invitation_does_not_let_a_deactivated_member_in() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let body = json!({"emails": ["grace@example.com"],
        "organizations": [{"organization_id": child, "role": "admin"}]});
    world.invite_by(&org, &ada.session, &body).expect("201");
    let older = world.latest_token("grace@example.com");
    let grace = world.join(&child, &ada.session, "grace@example.com", "viewer");
    set(&world, &child, &ada.session, &grace, "deactivate").expect("200");
    world.accept(&older, Some(&grace.session)).expect("409 already_member");
    let mine = world.get("/v1/me/invitations").by(&grace.session).send().expect("200");
    let path = format!("/v1/me/invitations/{}/accept", text(&mine["data"][0]["id"]));
    world.post(&path).by(&grace.session).send().expect("409 already_member");
    assert_eq!(world.people(&child)["grace@example.com"], "(viewer)");
}

#[test]
fn lists_tell_deactivated_members_apart() {
    let (world, org, ada, grace) = pair();
    world.pass(1);
    set(&world, &org, &ada.session, &grace, "deactivate").expect("200");
    for (query, wanted) in [
        ("?status=active", vec!["ada@example.com"]),
        ("?status=deactivated", vec!["grace@example.com"]),
        ("?status=deactivated&role=admin", vec!["grace@example.com"]),
        ("?status=active&role=admin", vec![]),
    ] {
        let listed = world.see(&org, ROOT, &format!("/members{query}")).expect("200");
        assert_eq!(crate::support::story::each(&listed["data"], "/user/email"), wanted);
    }
    world.see(&org, ROOT, "/members?status=removed").expect("422 invalid_request");
}

#[test]
fn who_deactivates_themselves_and_somebody_above_them_is_led_away() {
    let (world, org, ada, grace) = pair();
    for (action, gone) in [("deactivate", "(admin)"), ("remove", "")] {
        world.db.rehearse(|| {
            let path = format!("/console/{org}/people");
            let fields = format!("ids={}&ids={}&action={action}&confirmed=yes", grace.id, ada.id);
            let sent = world.post(&path).cookie(&grace.session).form(&fields).send();
            assert_eq!(sent.status, 303, "{action}: {}", sent.text);
            assert_eq!(sent.headers["location"], "/console");
            let people = world.people(&org);
            assert_eq!(people["ada@example.com"], "owner");
            let grace = people.get("grace@example.com").map_or("", String::as_str);
            assert_eq!(grace, gone, "{action}");
        });
    }
}
