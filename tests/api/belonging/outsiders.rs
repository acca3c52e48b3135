//! Externals make externals only, wherever their authority reaches, and see no other
//! external in anything that they may look at.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::story::{each, text};
use crate::support::world::{Person, ROOT};

/// Has an external in the organization.
#[track_caller]
fn external(firm: &Firm, name: &str, role: &str) -> Person {
    let email = format!("{name}@example.com");
    let body = json!({"emails": [email], "role": role, "kind": "external"});
    firm.post(ROOT, "/invitations", &body).expect("201");
    firm.world.accept_as_new(&email)
}

#[test]
fn a_parents_external_admin_makes_externals_only_in_its_children() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let max = external(&firm, "max", "admin");
    let key = firm.key(&max.session, "admin", &[]).1;
    let child_key = child.key(&max.session, "admin", &[]).1;
    let grants = json!([{"organization_id": child.org, "role": "admin"}]);
    let body = |kind: &str, role: &Value, grants: &Value| {
        let mut body = json!({"emails": ["new@example.com"], "role": role, "kind": kind});
        if !grants.is_null() {
            body["organizations"] = grants.clone();
        }
        body
    };
    let ways: [(&Firm, &str, Value, &Value); 6] = [
        (&firm, &max.session, json!("viewer"), &Value::Null),
        (&firm, &max.session, json!(null), &grants),
        (&firm, &max.session, json!("viewer"), &grants),
        (&firm, &key, json!("viewer"), &Value::Null),
        (&child, &max.session, json!("viewer"), &Value::Null),
        (&child, &child_key, json!("viewer"), &Value::Null),
    ];
    for (place, by, role, grants) in &ways {
        place.post(by, "/invitations", &body("member", role, grants)).expect("403 forbidden");
        let mut made =
            place.post(by, "/invitations", &body("external", role, grants)).expect("201");
        let path = format!("/invitations/{}", id(&made["invitations"][0].take()));
        place.patch(by, &path, &json!({"kind": "member"})).expect("403 forbidden");
        let edit = json!({"action": "edit", "filter": {"q": "new@"}, "kind": "member"});
        let bulk = place.post(by, "/invitations/bulk", &edit).expect("200");
        assert_eq!(each(&bulk["results"], "/code"), ["forbidden"]);
        place.post(by, &format!("{path}/revoke"), &Value::Null).expect("200");
    }
    let lisa = format!("/members/{}", child.hire("lena", "viewer", &[]).id);
    child.patch(&max.session, &lisa, &json!({"kind": "member"})).expect("403 forbidden");
    child.patch(&max.session, &lisa, &json!({"kind": "external"})).expect("200");
}

#[test]
fn a_membership_in_the_child_makes_no_member_of_a_parents_external_admin() {
    for (kind, outcome) in [("member", "403 forbidden"), ("external", "403 forbidden")] {
        let firm = Firm::new();
        let child = firm.child("lisa@example.com");
        let max = external(&firm, "max", "admin");
        let body = json!({"emails": ["max@example.com"], "role": "viewer", "kind": kind});
        child.post(ROOT, "/invitations", &body).expect("201");
        let token = child.world.latest_token("max@example.com");
        child.world.accept(&token, Some(&max.session)).expect("200");
        let body = json!({"emails": ["new@example.com"], "role": "viewer", "kind": "member"});
        child.post(&max.session, "/invitations", &body).expect(outcome);
    }
    // A member who is the parent's admin makes members, whatever they are in the child.
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let ann = firm.hire("ann", "admin", &[]);
    let body = json!({"emails": ["ann@example.com"], "role": "viewer", "kind": "external"});
    child.post(ROOT, "/invitations", &body).expect("201");
    let token = child.world.latest_token("ann@example.com");
    child.world.accept(&token, Some(&ann.session)).expect("200");
    let body = json!({"emails": ["new@example.com"], "role": "viewer", "kind": "member"});
    child.post(&ann.session, "/invitations", &body).expect("201");
}

#[test]
fn an_invitation_of_a_member_ends_as_its_maker_becomes_an_external_of_the_parent() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let max = firm.hire("max", "admin", &[]);
    let body = json!({"emails": ["new@example.com"], "role": "viewer", "kind": "member"});
    child.post(&max.session, "/invitations", &body).expect("201");
    let link = firm.world.latest_token("new@example.com");
    firm.patch(ROOT, &format!("/members/{}", max.id), &json!({"kind": "external"})).expect("200");
    firm.world.accept(&link, None).expect("410 invitation_revoked");
}

#[test]
fn an_external_who_creates_a_child_owns_it_as_an_external() {
    let firm = Firm::new();
    let max = external(&firm, "max", "admin");
    let maker = firm.role("Founder", &["organizations.create"]);
    let eve = external(&firm, "eve", &maker);
    for (person, kind) in [(&max, "external"), (&eve, "external"), (&firm.owner, "member")] {
        let body = json!({"name": "Parts", "parent_id": firm.org});
        let made = firm.world.post("/v1/organizations").by(&person.session).json(&body).send();
        let membership = made.expect("201")["membership"].take();
        assert_eq!((&membership["role"], &membership["kind"]), (&json!("owner"), &json!(kind)));
        let org = text(&membership["organization_id"]);
        let child = Firm { world: firm.world.clone(), org, owner: person.clone() };
        let body = json!({"emails": ["new@example.com"], "role": "viewer", "kind": "member"});
        let outcome = if kind == "member" { "201" } else { "403 forbidden" };
        child.post(&person.session, "/invitations", &body).expect(outcome);
    }
    let key = firm.key(&max.session, "admin", &[]).1;
    for (by, kind) in [(key.as_str(), "external"), (ROOT, "member")] {
        let body =
            json!({"name": "Parts", "parent_id": firm.org, "owner": {"email": "x@example.com"}});
        let made = firm.world.post("/v1/organizations").by(by).json(&body).send().expect("201");
        assert_eq!(made["invitation"]["kind"], kind);
    }
    let own = json!({"name": "Own"});
    let made = firm.world.post("/v1/organizations").by(&max.session).json(&own).send();
    assert_eq!(made.expect("201")["membership"]["kind"], "member", "nobody's child");
}
