//! A child uses its parent's roles beside its own, and nobody else's.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::ROOT;

#[test]
fn a_child_uses_its_parents_roles_by_name_and_by_id() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let clerk = firm.role("Clerk", &["members.view", "reports.view"]);
    for (at, asked) in ["Clerk", &clerk].into_iter().enumerate() {
        let person = child.hire(&format!("carl{at}"), asked, &[]);
        let member = child.member(&person);
        assert_eq!((&member["role"], &member["role_id"]), (&json!("Clerk"), &json!(clerk)));
        assert_eq!(member["effective_permissions"], json!(["members.view", "reports.view"]));
        child.get(&person.session, "/members").expect("200");
        child.key(child.boss(), asked, &[]);
        let list = child.get(child.boss(), &format!("/members?role={asked}")).expect("200");
        assert_eq!(list["data"].as_array().unwrap().len(), at + 1);
    }
}

#[test]
fn a_role_in_a_child_is_granted_from_the_parent_by_its_name_there() {
    let firm = Firm::new();
    let (child, sister) = (firm.child("lisa@example.com"), firm.child("otto@example.com"));
    let (clerk, own) = (firm.role("Clerk", &[]), child.role("Filer", &[]));
    let sisters = sister.role("Sisterly", &[]);
    let invite = |role: &str| {
        let grants = json!([{"organization_id": child.org, "role": role}]);
        let body =
            json!({"emails": ["carl@example.com"], "organizations": grants, "dry_run": true});
        firm.post(firm.boss(), "/invitations", &body)
    };
    for (asked, role_id) in [("Clerk", &clerk), (&clerk, &clerk), ("Filer", &own), (&own, &own)] {
        let made = invite(asked).expect("201");
        assert_eq!(made["invitations"][0]["organizations"][0]["role_id"], json!(role_id));
    }
    for asked in ["Sisterly", &sisters, "Nobody"] {
        invite(asked).expect("422 invalid_request");
    }
}

#[test]
fn the_parent_and_a_sister_do_not_use_a_childs_role() {
    let firm = Firm::new();
    let (child, sister) = (firm.child("lisa@example.com"), firm.child("otto@example.com"));
    let own = child.role("Filer", &[]);
    for other in [&firm, &sister] {
        for asked in ["Filer", &own] {
            let body = json!({"emails": ["carl@example.com"], "role": asked});
            other.post(other.boss(), "/invitations", &body).expect("422 invalid_request");
        }
        other.get(other.boss(), &format!("/roles/{own}")).expect("404 not_found");
    }
}

#[test]
fn a_parents_role_is_read_in_the_child_and_changed_in_the_parent() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let clerk = firm.role("Clerk", &["app.read"]);
    let carl = child.hire("carl", "Clerk", &[]);
    let path = format!("/roles/{clerk}");
    assert_eq!(child.get(child.boss(), &path).expect("200")["organization_id"], json!(firm.org));
    let body = json!({"permissions": ["app.write"]});
    for by in [child.boss(), firm.boss(), ROOT] {
        child.patch(by, &path, &body).expect("404 not_found");
        child.delete(by, &format!("{path}?replace_with=viewer")).expect("404 not_found");
    }
    assert_eq!(child.member(&carl)["effective_permissions"], json!(["app.read"]));
    firm.patch(firm.boss(), &path, &body).expect("200");
    assert_eq!(child.member(&carl)["effective_permissions"], json!(["app.write"]));
}

#[test]
fn a_parents_change_counts_at_once_for_a_childs_members_and_keys() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let clerk = firm.role("Clerk", &["members.view"]);
    let carl = child.hire("carl", "Clerk", &[]).session;
    let key = child.key(child.boss(), "Clerk", &[]).1;
    let see = || [&carl, &key].map(|by| child.get(by, "/members").status.as_u16());
    assert_eq!(see(), [200, 200]);
    let body = json!({"permissions": []});
    firm.patch(firm.boss(), &format!("/roles/{clerk}"), &body).expect("200");
    assert_eq!(see(), [403, 403]);
}

#[test]
fn a_name_that_only_the_child_has_means_its_own_role_also_when_the_parent_comes_to_have_it() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let own = child.role("Clerk", &["app.read"]);
    let parents = firm.role("Clerk", &["app.write"]);
    let in_child = child.offer("carl", "Clerk", &[]);
    let in_parent = firm.offer("cleo", "Clerk", &[]);
    assert_eq!((&in_child["role_id"], &in_parent["role_id"]), (&json!(own), &json!(parents)));
    assert_eq!(child.offer("cora", &parents, &[])["role_id"], json!(parents));
}

#[test]
fn a_role_of_another_tenant_is_nobodys_even_by_its_id() {
    let firm = Firm::new();
    let elsewhere = firm.elsewhere("eve@example.com");
    let role = elsewhere.role("Clerk", &[]);
    let mary = firm.hire("mary", "viewer", &[]);
    let body = json!({"role": role});
    let path = format!("/members/{}", mary.id);
    let answers = [&role, "role_00000000000000000000000000"].map(|role: &str| {
        let mut answer = firm.patch(firm.boss(), &path, &json!({"role": role})).json();
        answer["detail"].take();
        answer
    });
    assert_eq!(answers[0], answers[1]);
    firm.patch(firm.boss(), &path, &body).expect("422 invalid_request");
    firm.post(firm.boss(), &format!("{path}/deactivate"), &Value::Null).expect("200");
    assert_eq!(id(&firm.member(&mary)["user"]), mary.id);
}
