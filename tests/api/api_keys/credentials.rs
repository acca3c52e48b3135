//! What a key is good for: its own organization, as a machine credential.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::ROOT;

#[test]
fn a_key_acts_in_its_own_organization_and_in_no_other() {
    let firm = Firm::new();
    let (child, elsewhere) = (firm.child("lisa@example.com"), firm.elsewhere("eve@example.com"));
    let parents = firm.key(firm.boss(), "owner", &[]).1;
    let childs = child.key(child.boss(), "owner", &[]).1;
    firm.get(&parents, "").expect("200");
    child.get(&childs, "").expect("200");
    for (key, other) in
        [(&parents, &child), (&parents, &elsewhere), (&childs, &firm), (&childs, &elsewhere)]
    {
        let before = firm.world.db.dump();
        for path in ["", "/members", "/invitations", "/roles", "/api-keys", "/events"] {
            other.get(key, path).expect("404 not_found");
        }
        let body = json!({"emails": ["x@example.com"], "role": "viewer"});
        other.post(key, "/invitations", &body).expect("404 not_found");
        other.post(key, "/api-keys", &json!({"name": "Mine"})).expect("404 not_found");
        other.delete(key, &format!("/members/{}", other.owner.id)).expect("404 not_found");
        assert_eq!(firm.world.db.dump(), before);
    }
}

#[test]
fn a_key_lists_its_own_organization_only() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    for (place, role) in [(&firm, "owner"), (&firm, "viewer"), (&child, "admin")] {
        let key = place.key(ROOT, role, &["organizations.view_all"]).1;
        let list = firm.world.get("/v1/organizations").by(&key).send().expect("200");
        let ids: Vec<_> = list["data"].as_array().unwrap().iter().map(id).collect();
        assert_eq!(ids.iter().collect::<Vec<_>>(), [&place.org]);
    }
    let key = firm.key(ROOT, "owner", &[]).1;
    let path = format!("/v1/organizations?parent_id={}", firm.org);
    let children = firm.world.get(&path).by(&key).send().expect("200");
    assert_eq!(children["data"], json!([]));
}

#[test]
fn a_key_may_what_its_role_and_its_own_permissions_say() {
    let firm = Firm::new();
    firm.role("Clerk", &["members.view"]);
    for (role, permissions, reads, manages, governs) in [
        ("viewer", vec![], 200, 403, 403),
        ("viewer", vec!["members.manage"], 200, 201, 403),
        ("member", vec!["organization.manage"], 200, 403, 200),
        ("Clerk", vec![], 200, 403, 403),
        ("Clerk", vec!["members.manage", "organization.manage"], 200, 201, 200),
        ("admin", vec![], 200, 201, 200),
        ("owner", vec![], 200, 201, 200),
    ] {
        let key = firm.key(ROOT, role, &permissions).1;
        firm.role(&format!("Nothing of {role} {permissions:?}"), &[]);
        let body = json!({"emails": ["x@example.com"], "role": "Clerk", "dry_run": true});
        let got = [
            firm.get(&key, "/members").status.as_u16(),
            firm.post(&key, "/invitations", &body).status.as_u16(),
            firm.get(&key, "/events").status.as_u16(),
        ];
        assert_eq!(got, [reads, manages, governs], "{role} {permissions:?}");
    }
}

#[test]
fn a_key_is_nobodys_account() {
    let firm = Firm::new();
    let key = firm.key(firm.boss(), "owner", &[]).1;
    let invitation = id(&firm.offer("alan", "viewer", &[]));
    let world = &firm.world;
    let before = world.db.dump();
    let replies = [
        world.get("/v1/me").by(&key).send(),
        world.patch("/v1/me").by(&key).json(&json!({"name": "x"})).send(),
        world.delete("/v1/me").by(&key).send(),
        world.get("/v1/me/organizations").by(&key).send(),
        world.get("/v1/me/invitations").by(&key).send(),
        world.post(&format!("/v1/me/invitations/{invitation}/accept")).by(&key).send(),
        world.post(&format!("/v1/me/invitations/{invitation}/decline")).by(&key).send(),
        world.get("/v1/sessions").by(&key).send(),
        world.delete("/v1/sessions").by(&key).send(),
        world.delete("/v1/sessions/current").by(&key).send(),
    ];
    for reply in replies {
        reply.expect("403 forbidden");
    }
    assert_eq!(world.db.dump(), before);
    firm.delete(&key, &format!("/members/{}", firm.owner.id)).expect("409 last_owner");
}

#[test]
fn a_revoked_or_expired_key_is_no_credential_on_any_route_of_people() {
    let firm = Firm::new();
    let (key_id, key) = firm.key(firm.boss(), "owner", &[]);
    firm.delete(firm.boss(), &format!("/api-keys/{key_id}")).expect("204");
    for path in [
        "/v1/me",
        "/v1/sessions",
        "/v1/me/organizations",
        "/v1/me/invitations",
        "/v1/organizations",
    ] {
        firm.world.get(path).by(&key).send().expect("401 unauthenticated");
    }
}

#[test]
fn on_link_routes_a_key_counts_as_no_session() {
    let firm = Firm::new();
    let key = firm.key(firm.boss(), "owner", &[]).1;
    firm.hire("mary", "viewer", &[]);
    let child = firm.child("lisa@example.com");
    child.offer("mary", "viewer", &[]);
    firm.offer("alan", "viewer", &[]);
    let token = |name: &str| firm.world.latest_token(&format!("{name}@example.com"));
    // An account and no session: sign in first.
    firm.world.accept(&token("mary"), Some(&key)).expect("401 sign_in_required");
    let accepted = firm.world.accept(&token("alan"), Some(&key)).expect("200");
    assert!(accepted["session"]["token"].is_string(), "no session came, so one is made");
    firm.offer("rita", "viewer", &[]);
    let path = format!("/v1/invitation-links/{}", token("rita"));
    firm.world.get(&path).by(&key).send().expect("200");
    firm.world.post(&format!("{path}/decline")).by(&key).send().expect("200");
}

#[test]
fn in_the_cookie_a_key_is_no_credential() {
    let firm = Firm::new();
    let key = firm.key(firm.boss(), "owner", &[]).1;
    for secret in [key.as_str(), ROOT] {
        let reply = firm.world.get(&firm.at("")).cookie(secret).send();
        assert_eq!(reply.batches, 0);
        reply.expect("401 unauthenticated");
        let body = json!({"emails": ["x@example.com"]});
        let post = firm.world.post(&firm.at("/invitations")).cookie(secret).json(&body);
        post.send().expect("401 unauthenticated");
    }
}

#[test]
fn what_a_key_invites_is_invited_by_nobody() {
    let firm = Firm::new();
    let key = firm.key(firm.boss(), "admin", &[]).1;
    let body = json!({"emails": ["alan@example.com"], "role": "member"});
    let made = firm.post(&key, "/invitations", &body).expect("201");
    assert_eq!(made["invitations"][0]["invited_by"], Value::Null);
    let path = format!("/v1/invitation-links/{}", firm.world.latest_token("alan@example.com"));
    assert_eq!(firm.world.get(&path).send().expect("200")["invited_by"], Value::Null);
}

#[test]
fn no_link_is_handed_over_to_a_key() {
    let firm = Firm::new();
    let key = firm.key(firm.boss(), "owner", &[]).1;
    let invitation = format!("/invitations/{}", id(&firm.offer("alan", "viewer", &[])));
    let link = json!({"return_link": true});
    let body = json!({"emails": ["x@example.com"], "return_link": true});
    firm.post(&key, "/invitations", &body).expect("403 forbidden");
    firm.post(&key, &format!("{invitation}/resend"), &link).expect("403 forbidden");
    let body = json!({"email": "y@example.com", "return_link": true});
    firm.post(&key, &format!("{invitation}/replace"), &body).expect("403 forbidden");
    let body = json!({"user": {"email": "alan@example.com"}});
    firm.post(&key, &format!("{invitation}/accept"), &body).expect("403 forbidden");
    let body = json!({"name": "Parts", "parent_id": firm.org, "owner": {"email": "x@example.com"}, "return_link": true});
    let create = firm.world.post("/v1/organizations").by(&key).json(&body);
    create.send().expect("403 forbidden");
}

#[test]
fn a_key_founds_children_where_it_may_and_nothing_else() {
    let firm = Firm::new();
    let create = |key: &str, body: Value| {
        firm.world.post("/v1/organizations").by(key).json(&body).send().outcome()
    };
    let owner = json!({"email": "joan@example.com"});
    let child = json!({"name": "Parts", "parent_id": firm.org, "owner": owner});
    for (role, permissions, outcome) in [
        ("viewer", vec![], "403 forbidden"),
        ("viewer", vec!["organizations.create"], "201"),
        ("admin", vec![], "201"),
    ] {
        let key = firm.key(ROOT, role, &permissions).1;
        assert_eq!(create(&key, child.clone()), outcome, "{role}");
        assert_eq!(create(&key, json!({"name": "Own", "owner": owner})), "403 forbidden");
    }
    let key = firm.key(ROOT, "owner", &[]).1;
    let ownerless = json!({"name": "Parts", "parent_id": firm.org});
    assert_eq!(create(&key, ownerless), "422 invalid_request");
}
