//! The parent's owners and admins are admins in its children: they make no
//! owners there and touch none. Others hold there what they hold there.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::{id, only_result};
use crate::support::world::{Person, ROOT};

/// A parent with an admin, and a child whose owner is in the child only.
fn family() -> (Firm, Firm, Person) {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let grace = firm.hire("grace", "admin", &[]);
    (firm, child, grace)
}

#[test]
fn the_parents_owners_and_admins_do_in_a_child_what_an_admin_does() {
    let (firm, child, grace) = family();
    for by in [firm.boss(), &grace.session] {
        child.world.db.rehearse(|| {
            for role in ["admin", "member", "viewer"] {
                let member = child.hire(role, role, &["anything.else"]);
                let path = format!("/members/{}", member.id);
                child.patch(by, &path, &json!({"role": "admin"})).expect("200");
                child.post(by, &format!("{path}/deactivate"), &Value::Null).expect("200");
                child.delete(by, &path).expect("204");
                let body = json!({"emails": [format!("{role}@example.org")], "role": role});
                child.post(by, "/invitations", &body).expect("201");
                child.key(by, role, &["anything.else"]);
            }
            child.patch(by, "", &json!({"name": "New"})).expect("200");
            child.post(by, "/roles", &json!({"name": "R", "permissions": ["x"]})).expect("201");
        });
    }
}

#[test]
fn owners_and_admins_of_a_parent_make_no_owners_in_a_child() {
    let (firm, child, grace) = family();
    let mary = child.hire("mary", "admin", &[]);
    let invitation = id(&child.offer("alan", "member", &[]));
    let role = child.role("Clerk", &[]);
    let before = child.world.db.dump();
    let owner = json!({"role": "owner"});
    for by in [firm.boss(), &grace.session] {
        let invite = json!({"emails": ["x@example.com"], "role": "owner"});
        child.post(by, "/invitations", &invite).expect("403 forbidden");
        child.patch(by, &format!("/invitations/{invitation}"), &owner).expect("403 forbidden");
        child.patch(by, &format!("/members/{}", mary.id), &owner).expect("403 forbidden");
        child.post(by, "/api-keys", &json!({"name": "K", "role": "owner"})).expect("403 forbidden");
        child.post(by, "/transfer-ownership", &json!({"user_id": mary.id})).expect("403 forbidden");
        let path = format!("/roles/{role}?replace_with=owner");
        child.delete(by, &path).expect("403 forbidden");
        let grants = json!([{"organization_id": child.org, "role": "owner"}]);
        let body = json!({"emails": ["x@example.com"], "organizations": grants});
        firm.post(by, "/invitations", &body).expect("403 forbidden");
        for (ids, path) in [(&mary.id, "/members/bulk"), (&invitation, "/invitations/bulk")] {
            let body = json!({"action": "edit", "ids": [ids], "role": "owner"});
            assert_eq!(only_result(child.post(by, path, &body)), "forbidden");
        }
    }
    assert_eq!(child.world.db.dump(), before);
}

#[test]
fn owners_and_admins_of_a_parent_change_no_owner_of_a_child() {
    let (firm, child, grace) = family();
    let second = child.hire("second", "owner", &[]);
    let invitation = id(&child.offer("alan", "owner", &[]));
    let key = child.key(ROOT, "owner", &[]).0;
    let before = child.world.db.dump();
    for by in [firm.boss(), &grace.session] {
        for owner in [&child.owner, &second] {
            let path = format!("/members/{}", owner.id);
            child.patch(by, &path, &json!({"role": "viewer"})).expect("403 forbidden");
            child.patch(by, &path, &json!({"kind": "external"})).expect("403 forbidden");
            child.post(by, &format!("{path}/deactivate"), &Value::Null).expect("403 forbidden");
            child.post(by, &format!("{path}/reactivate"), &Value::Null).expect("403 forbidden");
            child.delete(by, &path).expect("403 forbidden");
            let body = json!({"action": "remove", "ids": [owner.id]});
            assert_eq!(only_result(child.post(by, "/members/bulk", &body)), "forbidden");
        }
        let path = format!("/invitations/{invitation}");
        child.patch(by, &path, &json!({"message": "x"})).expect("403 forbidden");
        child.post(by, &format!("{path}/resend"), &Value::Null).expect("403 forbidden");
        child.post(by, &format!("{path}/revoke"), &Value::Null).expect("403 forbidden");
        let replace = json!({"email": "x@example.com"});
        child.post(by, &format!("{path}/replace"), &replace).expect("403 forbidden");
        child.delete(by, &format!("/api-keys/{key}")).expect("403 forbidden");
        child.delete(by, "/transfer-ownership").expect("403 forbidden");
        let name = json!({"name": "Engine Parts"});
        child.ask(Method::DELETE, by, "", &name).expect("403 forbidden");
    }
    assert_eq!(child.world.db.dump(), before);
}

#[test]
fn where_only_owners_invite_the_parents_do_not() {
    let (firm, child, grace) = family();
    child.patch(child.boss(), "", &json!({"invite_policy": "owners"})).expect("200");
    let invitation = id(&child.offer("alan", "viewer", &[]));
    for by in [firm.boss(), &grace.session] {
        let body = json!({"emails": ["x@example.com"], "role": "viewer"});
        child.post(by, "/invitations", &body).expect("403 forbidden");
        let path = format!("/invitations/{invitation}");
        child.post(by, &format!("{path}/resend"), &Value::Null).expect("403 forbidden");
        let replace = json!({"email": "x@example.com"});
        child.post(by, &format!("{path}/replace"), &replace).expect("403 forbidden");
        let grants = json!([{"organization_id": child.org, "role": "viewer"}]);
        let body = json!({"emails": ["x@example.com"], "organizations": grants});
        firm.post(by, "/invitations", &body).expect("403 forbidden");
    }
}

#[test]
fn an_owner_of_both_makes_owners_in_the_child() {
    let (firm, child, _) = family();
    child.admit(&firm.owner, "ada", "owner", &[]);
    let grants = json!([{"organization_id": child.org, "role": "owner"}]);
    let body = json!({"emails": ["x@example.com"], "organizations": grants});
    firm.post(firm.boss(), "/invitations", &body).expect("201");
    let body = json!({"emails": ["y@example.com"], "role": "owner"});
    child.post(firm.boss(), "/invitations", &body).expect("201");
}

#[test]
fn deactivated_in_the_child_the_parents_admin_grants_nothing_there() {
    let (firm, child, grace) = family();
    child.admit(&grace, "grace", "owner", &[]);
    let path = format!("/members/{}/deactivate", grace.id);
    child.post(child.boss(), &path, &Value::Null).expect("200");
    let grants = json!([{"organization_id": child.org, "role": "viewer"}]);
    let body = json!({"emails": ["x@example.com"], "organizations": grants});
    firm.post(&grace.session, "/invitations", &body).expect("404 not_found");
    let body = json!({"emails": ["x@example.com"], "role": "viewer"});
    child.post(&grace.session, "/invitations", &body).expect("404 not_found");
}

/// Steve, who manages members in the parent, invites to the child.
fn invites_to(firm: &Firm, child: &Firm, by: &str, role: &str, permissions: &[&str]) -> String {
    let grants = json!([{"organization_id": child.org, "role": role, "permissions": permissions}]);
    let body = json!({"emails": ["x@example.com"], "role": "viewer", "organizations": grants, "dry_run": true});
    firm.post(by, "/invitations", &body).outcome()
}

#[test]
fn who_manages_members_of_the_parent_grants_in_a_child_what_they_hold_in_the_child() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let held = ["members.manage", "app.write", "reports.view", "organizations.view_all"];
    let steve = firm.hire("steve", "viewer", &held);
    let by = &steve.session;
    assert_eq!(invites_to(&firm, &child, by, "viewer", &[]), "404 not_found", "a stranger there");
    child.admit(&steve, "steve", "viewer", &[]);
    assert_eq!(invites_to(&firm, &child, by, "viewer", &[]), "403 forbidden", "manages none there");
    let path = format!("/members/{}", steve.id);
    let body = json!({"permissions": ["members.manage", "pricing.edit"]});
    child.patch(ROOT, &path, &body).expect("200");
    for (role, permissions, outcome) in [
        ("viewer", vec![], "201"),
        ("viewer", vec!["pricing.edit"], "201"),
        ("viewer", vec!["reports.view"], "403 forbidden"),
        ("member", vec![], "403 forbidden"),
        ("owner", vec![], "403 forbidden"),
    ] {
        let got = invites_to(&firm, &child, by, role, &permissions);
        assert_eq!(got, outcome, "{role} {permissions:?}");
    }
}

#[test]
fn one_grant_that_may_not_be_given_refuses_the_whole_invitation() {
    let (firm, child, grace) = family();
    let sister = firm.child("otto@example.com");
    let body = json!({"emails": ["x@example.com"], "organizations": [
        {"organization_id": sister.org, "role": "admin"}, {"organization_id": child.org, "role": "owner"}]});
    let before = firm.world.db.dump();
    firm.post(&grace.session, "/invitations", &body).expect("403 forbidden");
    assert_eq!(firm.world.db.dump(), before);
}

#[test]
fn an_invitation_that_grants_more_in_a_child_is_not_touched_from_the_parent() {
    let (firm, child, grace) = family();
    let grants = json!([{"organization_id": child.org, "role": "owner"}]);
    let body = json!({"emails": ["x@example.com"], "role": "viewer", "organizations": grants});
    let made = firm.post(ROOT, "/invitations", &body).expect("201");
    let path = format!("/invitations/{}", id(&made["invitations"][0]));
    let before = firm.world.db.dump();
    for by in [firm.boss(), &grace.session] {
        for body in
            [json!({"message": "x"}), json!({"organizations": []}), json!({"role": "viewer"})]
        {
            firm.patch(by, &path, &body).expect("403 forbidden");
        }
        firm.post(by, &format!("{path}/resend"), &Value::Null).expect("403 forbidden");
        firm.post(by, &format!("{path}/revoke"), &Value::Null).expect("403 forbidden");
        let replace = json!({"email": "y@example.com"});
        firm.post(by, &format!("{path}/replace"), &replace).expect("403 forbidden");
        for action in ["resend", "revoke"] {
            let body = json!({"action": action, "ids": [path.rsplit('/').next()]});
            assert_eq!(only_result(firm.post(by, "/invitations/bulk", &body)), "forbidden");
        }
    }
    assert_eq!(firm.world.db.dump(), before);
}

#[test]
fn no_invitation_is_edited_to_grant_more_in_a_child() {
    let (firm, child, grace) = family();
    let path = format!("/invitations/{}", id(&firm.offer("alan", "viewer", &[])));
    let to = |role: &str| json!({"organizations": [{"organization_id": child.org, "role": role}]});
    for by in [firm.boss(), &grace.session] {
        firm.patch(by, &path, &to("owner")).expect("403 forbidden");
        firm.world.db.rehearse(|| firm.patch(by, &path, &to("admin")).expect("200"));
    }
    let mary = firm.hire("mary", "viewer", &["members.manage"]).session;
    firm.patch(&mary, &path, &to("viewer")).expect("404 not_found");
}

#[test]
fn a_key_of_the_parent_grants_nothing_in_a_child() {
    let (firm, child, _) = family();
    let key = firm.key(ROOT, "owner", &[]).1;
    assert_eq!(invites_to(&firm, &child, &key, "viewer", &[]), "404 not_found");
    let grants = json!([{"organization_id": child.org, "role": "viewer"}]);
    let body = json!({"emails": ["x@example.com"], "role": "viewer", "organizations": grants});
    let made = firm.post(ROOT, "/invitations", &body).expect("201");
    let path = format!("/invitations/{}", id(&made["invitations"][0]));
    firm.post(&key, &format!("{path}/revoke"), &Value::Null).expect("403 forbidden");
}

#[test]
fn who_is_nobody_in_a_child_touches_no_invitation_that_grants_there() {
    let (firm, child, _) = family();
    let key = firm.key(ROOT, "owner", &[]).1;
    let steve = firm.hire("steve", "viewer", &["members.manage"]).session;
    let grants = json!([{"organization_id": child.org, "role": "viewer"}]);
    let body = json!({"emails": ["x@example.com"], "role": "viewer", "organizations": grants});
    let made = firm.post(ROOT, "/invitations", &body).expect("201");
    let invitation = id(&made["invitations"][0]);
    let path = format!("/invitations/{invitation}");
    firm.get(&key, &path).expect("200");
    let before = firm.world.db.dump();
    for by in [&key, &steve] {
        for body in [json!({"message": "x"}), json!({"organizations": []})] {
            firm.patch(by, &path, &body).expect("403 forbidden");
        }
        firm.post(by, &format!("{path}/resend"), &Value::Null).expect("403 forbidden");
        firm.post(by, &format!("{path}/revoke"), &Value::Null).expect("403 forbidden");
        let replace = json!({"email": "y@example.com"});
        firm.post(by, &format!("{path}/replace"), &replace).expect("403 forbidden");
        for action in ["resend", "revoke", "edit"] {
            let body = json!({"action": action, "ids": [invitation]});
            assert_eq!(only_result(firm.post(by, "/invitations/bulk", &body)), "forbidden");
        }
    }
    assert_eq!(firm.world.db.dump(), before);
}

#[test]
fn a_childs_people_are_strangers_to_the_parent() {
    let (firm, child, _) = family();
    let mary = firm.hire("mary", "viewer", &[]);
    let by = child.boss();
    firm.get(by, "").expect("404 not_found");
    firm.delete(by, &format!("/members/{}", mary.id)).expect("404 not_found");
    let body = json!({"emails": ["x@example.com"], "role": "viewer"});
    firm.post(by, "/invitations", &body).expect("404 not_found");
    let grants = json!([{"organization_id": firm.org, "role": "viewer"}]);
    let body = json!({"emails": ["x@example.com"], "organizations": grants});
    child.post(by, "/invitations", &body).expect("404 not_found");
}

#[test]
fn who_may_see_the_children_does_nothing_in_them() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let held = ["organizations.view_all", "members.manage", "organization.manage"];
    let sally = firm.hire("sally", "viewer", &held).session;
    let mary = child.hire("mary", "viewer", &[]).id;
    child.get(&sally, "").expect("200");
    for path in
        ["/members", "/invitations", "/roles", "/events", "/api-keys", "/transfer-ownership"]
    {
        let reply = child.get(&sally, path);
        assert_eq!(reply.status, 403, "{path}: {}", reply.text);
    }
    child.delete(&sally, &format!("/members/{mary}")).expect("403 forbidden");
    child.patch(&sally, "", &json!({"name": "x"})).expect("403 forbidden");
    let body = json!({"emails": ["x@example.com"], "role": "viewer"});
    child.post(&sally, "/invitations", &body).expect("403 forbidden");
}
