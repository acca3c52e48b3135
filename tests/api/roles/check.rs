//! May somebody do something? What an application asks.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{Person, ROOT};

/// Asks, in the one round trip that it takes.
#[track_caller]
fn ask(firm: &Firm, by: &str, body: &Value) -> bool {
    let reply = firm.post(by, "/check", body);
    assert_eq!(reply.batches, 1);
    let answer = reply.expect("200");
    assert_eq!(answer["object"], "check");
    assert_eq!(answer.as_object().unwrap().len(), 2);
    answer["allowed"].as_bool().unwrap()
}

#[track_caller]
fn may(firm: &Firm, person: &Person, permission: &str) -> bool {
    ask(firm, ROOT, &json!({"user_id": person.id, "permission": permission}))
}

#[test]
fn somebody_is_named_by_id_by_address_or_by_the_applications_own_id() {
    let firm = Firm::new();
    let invitation = id(&firm.offer("mary", "member", &[]));
    let body = json!({"user": {"email": "mary@example.com", "external_id": "crew-7"}});
    let path = format!("/invitations/{invitation}/accept");
    let user = firm.post(ROOT, &path, &body).expect("200")["user"].take();
    for who in [
        json!({"user_id": user["id"]}),
        json!({"email": "mary@example.com"}),
        json!({"email": " MARY@Example.COM"}),
        json!({"external_id": "crew-7"}),
    ] {
        for (permission, expected) in [("app.write", true), ("members.manage", false)] {
            let mut body = who.clone();
            body["permission"] = json!(permission);
            assert_eq!(ask(&firm, ROOT, &body), expected, "{body}");
        }
    }
    let other = json!({"external_id": "CREW-7", "permission": "app.write"});
    assert!(!ask(&firm, ROOT, &other), "an id is compared as it is");
}

#[test]
fn exactly_one_person_and_one_permission_are_asked_about() {
    let firm = Firm::new();
    let user = &firm.owner.id;
    for body in [
        json!({}),
        json!({"permission": "app.read"}),
        json!({"user_id": user}),
        json!({"user_id": user, "email": "ada@example.com", "permission": "app.read"}),
        json!({"user_id": user, "external_id": "x", "permission": "app.read"}),
        json!({"email": "ada", "permission": "app.read"}),
        json!({"external_id": "", "permission": "app.read"}),
        json!({"user_id": 1, "permission": "app.read"}),
        json!({"user_id": user, "permission": "App.Read"}),
        json!({"user_id": user, "permission": ""}),
        json!({"user_id": user, "permission": "a\"b"}),
        json!({"user_id": user, "permission": "%"}),
        json!({"user_id": user, "permission": ["app.read"]}),
        json!({"user_id": user, "permission": "app.read", "role": "owner"}),
    ] {
        let reply = firm.post(firm.boss(), "/check", &body);
        assert_eq!(reply.batches, 0);
        reply.expect("422 invalid_request");
    }
}

#[test]
fn check_says_no_of_whoever_is_no_member() {
    let firm = Firm::new();
    let eve = firm.elsewhere("eve@example.com").owner;
    firm.offer("alan", "admin", &[]);
    for who in [
        json!({"user_id": eve.id}),
        json!({"user_id": "user_00000000000000000000000000"}),
        json!({"user_id": "nonsense"}),
        json!({"user_id": firm.org}),
        json!({"email": "eve@example.com"}),
        json!({"email": "nobody@example.com"}),
        json!({"email": "alan@example.com"}),
        json!({"external_id": "nobody"}),
    ] {
        let mut body = who;
        body["permission"] = json!("app.read");
        assert!(!ask(&firm, firm.boss(), &body), "{body}");
    }
}

#[test]
fn whoever_is_deactivated_or_removed_may_nothing_until_they_are_back() {
    let firm = Firm::new();
    let grace = firm.hire("grace", "admin", &["reports.view"]);
    let path = format!("/members/{}", grace.id);
    let may_it = || (may(&firm, &grace, "reports.view"), may(&firm, &grace, "app.read"));
    assert_eq!(may_it(), (true, true));
    firm.post(firm.boss(), &format!("{path}/deactivate"), &Value::Null).expect("200");
    assert_eq!(may_it(), (false, false));
    firm.post(firm.boss(), &format!("{path}/reactivate"), &Value::Null).expect("200");
    assert_eq!(may_it(), (true, true));
    firm.delete(firm.boss(), &path).expect("204");
    assert_eq!(may_it(), (false, false));
}

#[test]
fn owners_and_admins_may_whatever_is_asked() {
    let firm = Firm::new();
    let grace = firm.hire("grace", "admin", &[]);
    for permission in ["organization.manage", "reports.view", "anything:at-all_1"] {
        assert!(may(&firm, &firm.owner, permission));
        assert!(may(&firm, &grace, permission));
    }
}

#[test]
fn others_may_what_their_role_and_their_own_permissions_say() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &["reports.view", "billing.manage"]);
    let people = [
        (firm.hire("mary", "member", &["pricing.edit"]), ["app.write", "pricing.edit"]),
        (firm.hire("vera", "viewer", &["pricing.edit"]), ["app.read", "pricing.edit"]),
        (firm.hire("carl", "Clerk", &["app.write"]), ["reports.view", "app.write"]),
        (firm.hire("cleo", &clerk, &[]), ["reports.view", "billing.manage"]),
    ];
    let asked = ["app.read", "app.write", "reports.view", "pricing.edit", "billing.manage"];
    for (person, granted) in &people {
        let effective = firm.member(person)["effective_permissions"].take();
        for permission in granted.iter().chain(&asked) {
            let holds = effective.as_array().unwrap().contains(&json!(permission));
            assert_eq!(may(&firm, person, permission), holds, "{permission} in {effective}");
        }
        assert!(granted.iter().all(|permission| may(&firm, person, permission)));
        // Not because of another that begins or ends alike.
        for permission in ["app", "write", "app.writ", "pp.write", "reports", "a"] {
            assert!(!may(&firm, person, permission), "{permission}");
        }
    }
}

#[test]
fn a_change_of_a_role_or_of_ones_own_permissions_counts_at_once() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &["reports.view"]);
    let carl = firm.hire("carl", "Clerk", &[]);
    let path = format!("/roles/{clerk}");
    firm.patch(firm.boss(), &path, &json!({"permissions": ["pricing.edit"]})).expect("200");
    assert_eq!(
        (may(&firm, &carl, "reports.view"), may(&firm, &carl, "pricing.edit")),
        (false, true)
    );
    let path = format!("/members/{}", carl.id);
    firm.patch(firm.boss(), &path, &json!({"permissions": ["reports.view"]})).expect("200");
    assert_eq!(
        (may(&firm, &carl, "reports.view"), may(&firm, &carl, "pricing.edit")),
        (true, true)
    );
    firm.patch(firm.boss(), &path, &json!({"role": "viewer"})).expect("200");
    assert!(!may(&firm, &carl, "pricing.edit"));
}

#[test]
fn the_parents_owners_and_admins_are_admins_of_a_child() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let grace = firm.hire("grace", "admin", &[]);
    let mary = firm.hire("mary", "member", &["reports.view", "organizations.view_all"]);
    for person in [&firm.owner, &grace, &child.owner] {
        for permission in ["members.manage", "reports.view"] {
            assert!(may(&child, person, permission));
        }
    }
    for permission in ["reports.view", "app.read", "organizations.view_all"] {
        assert!(!may(&child, &mary, permission), "{permission}");
    }
    for permission in ["app.read", "reports.view"] {
        assert!(!may(&firm, &child.owner, permission), "a child's owner is nobody in the parent");
    }
    let by_address = json!({"email": "grace@example.com", "permission": "app.write"});
    assert!(ask(&child, child.boss(), &by_address));
}

#[test]
fn who_is_a_viewer_of_a_child_and_admin_of_its_parent_may_what_an_admin_may() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    child.admit(&firm.owner, "ada", "viewer", &[]);
    assert!(may(&child, &firm.owner, "reports.view"));
}

#[test]
fn deactivated_in_the_child_or_in_the_parent_one_may_nothing_in_the_child() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let grace = firm.hire("grace", "admin", &[]);
    let gina = firm.hire("gina", "admin", &[]);
    child.admit(&grace, "grace", "admin", &[]);
    let deactivate = |firm: &Firm, person: &Person| {
        let path = format!("/members/{}/deactivate", person.id);
        firm.post(firm.boss(), &path, &Value::Null).expect("200")
    };
    deactivate(&child, &grace);
    assert!(!may(&child, &grace, "app.read"));
    assert!(may(&firm, &grace, "app.read"), "still an admin of the parent");
    deactivate(&firm, &gina);
    assert!(!may(&child, &gina, "app.read"));
}

#[test]
fn whoever_may_view_members_may_ask_and_nobody_else() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    firm.role("Blind", &["app.read", "members.manage", "organization.manage"]);
    firm.role("Seeing", &["members.view"]);
    let body = json!({"user_id": firm.owner.id, "permission": "reports.view"});
    let key = |role: &str| firm.key(ROOT, role, &[]).1;
    let child_key = child.key(ROOT, "admin", &[]).1;
    for (by, outcome) in [
        (firm.hire("vera", "viewer", &[]).session, "200"),
        (firm.hire("sue", "Seeing", &[]).session, "200"),
        (firm.hire("bob", "Blind", &[]).session, "403 forbidden"),
        (firm.hire("bill", "Blind", &["members.view"]).session, "200"),
        (key("viewer"), "200"),
        (key("Blind"), "403 forbidden"),
        (child_key, "404 not_found"),
        (child.owner.session.clone(), "404 not_found"),
        (firm.elsewhere("eve@example.com").owner.session, "404 not_found"),
    ] {
        let reply = firm.post(&by, "/check", &body);
        assert_eq!(reply.outcome(), outcome);
        assert!(!outcome.contains(' ') || !reply.text.contains("allowed"), "{}", reply.text);
    }
}

#[test]
fn check_changes_nothing() {
    let firm = Firm::new();
    let before = firm.world.db.dump();
    may(&firm, &firm.owner, "reports.view");
    assert_eq!(firm.world.db.dump(), before);
}
