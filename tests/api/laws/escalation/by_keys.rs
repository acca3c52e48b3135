//! An API key grants what it holds, as a person does; and nobody gets a key
//! that holds more than they do, nor ends one that does.

use serde_json::{Value, json};
use usher::domain::role::Role;

use super::by_permissions::{OFFERS, cast};
use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::ROOT;

fn expected(allowed: bool, outcome: &'static str) -> &'static str {
    if allowed { outcome } else { "403 forbidden" }
}

#[test]
fn one_makes_and_revokes_keys_up_to_what_one_holds() {
    let (firm, callers) = cast();
    for (what, by) in &callers {
        for (role, permissions, allowed) in OFFERS {
            let told = format!("{what} {role} {permissions:?}");
            firm.world.db.rehearse(|| {
                let before = firm.world.db.dump();
                let body = json!({"name": "New", "role": role, "permissions": permissions});
                let made = firm.post(by, "/api-keys", &body);
                assert_eq!(made.outcome(), expected(allowed, "201"), "make, {told}");
                assert_eq!(firm.world.db.dump() == before, !allowed, "make, {told}");
                let theirs = firm.key(ROOT, role, permissions);
                let revoked = firm.delete(by, &format!("/api-keys/{}", theirs.0));
                assert_eq!(revoked.outcome(), expected(allowed, "204"), "revoke, {told}");
                let works = firm.get(&theirs.1, "").status == 200;
                assert_eq!(works, !allowed, "revoke, {told}");
            });
        }
    }
}

#[test]
fn a_key_of_a_built_in_role_grants_up_to_that_role() {
    let firm = Firm::new();
    for held in Role::ALL {
        let key = firm.key(ROOT, held.name(), &[]).1;
        for role in Role::ALL {
            let allowed = held >= Role::Admin && held >= role;
            let told = format!("{held:?} {role:?}");
            firm.world.db.rehearse(|| {
                let invite = json!({"emails": ["x@example.com"], "role": role.name()});
                let reply = firm.post(&key, "/invitations", &invite);
                assert_eq!(reply.outcome(), expected(allowed, "201"), "invite, {told}");
                let invitation = id(&firm.offer("y", role.name(), &[]));
                let path = format!("/invitations/{invitation}");
                let reply = firm.patch(&key, &path, &json!({"message": "Hello"}));
                assert_eq!(reply.outcome(), expected(allowed, "200"), "edit, {told}");
                let reply = firm.post(&key, &format!("{path}/revoke"), &Value::Null);
                assert_eq!(reply.outcome(), expected(allowed, "200"), "revoke, {told}");
                let member = format!("/members/{}", firm.hire("z", role.name(), &[]).id);
                let reply = firm.patch(&key, &member, &json!({"role": role.name()}));
                assert_eq!(reply.outcome(), expected(allowed, "200"), "edit a member, {told}");
                let reply = firm.post(&key, &format!("{member}/deactivate"), &Value::Null);
                assert_eq!(reply.outcome(), expected(allowed, "200"), "deactivate, {told}");
                let reply = firm.delete(&key, &member);
                assert_eq!(reply.outcome(), expected(allowed, "204"), "remove, {told}");
                let make = json!({"name": "Other", "role": role.name()});
                let reply = firm.post(&key, "/api-keys", &make);
                assert_eq!(reply.outcome(), expected(allowed, "201"), "key, {told}");
            });
        }
    }
}

#[test]
fn a_key_without_the_permission_grants_nothing() {
    let firm = Firm::new();
    for role in ["viewer", "member"] {
        let key = firm.key(ROOT, role, &["organization.manage"]).1;
        let body = json!({"emails": ["x@example.com"], "role": "viewer"});
        firm.post(&key, "/invitations", &body).expect("403 forbidden");
        firm.post(&key, "/api-keys", &json!({"name": "Same", "role": role})).expect("201");
        firm.post(&key, "/api-keys", &json!({"name": "More", "role": "admin"}))
            .expect("403 forbidden");
    }
}

#[test]
fn what_a_key_makes_holds_no_more_than_the_key() {
    let firm = Firm::new();
    let key = firm.key(firm.boss(), "viewer", &["organization.manage"]).1;
    for (body, outcome) in [
        (json!({"name": "K", "role": "viewer"}), "201"),
        (json!({"name": "K", "role": "viewer", "permissions": ["organization.manage"]}), "201"),
        (json!({"name": "K", "role": "member"}), "403 forbidden"),
        (
            json!({"name": "K", "role": "viewer", "permissions": ["members.manage"]}),
            "403 forbidden",
        ),
        (json!({"name": "K", "role": "owner"}), "403 forbidden"),
    ] {
        assert_eq!(firm.post(&key, "/api-keys", &body).outcome(), outcome, "{body}");
    }
}

#[test]
fn an_admins_key_makes_no_owner_by_any_way() {
    let firm = Firm::new();
    let key = firm.key(firm.boss(), "admin", &[]).1;
    let mary = firm.hire("mary", "admin", &[]);
    let invitation = id(&firm.offer("alan", "member", &[]));
    let role = json!({"role": "owner"});
    firm.patch(&key, &format!("/members/{}", mary.id), &role).expect("403 forbidden");
    firm.patch(&key, &format!("/invitations/{invitation}"), &role).expect("403 forbidden");
    firm.post(&key, "/transfer-ownership", &json!({"user_id": mary.id})).expect("403 forbidden");
    let many = json!({"action": "edit", "ids": [mary.id], "role": "owner"});
    let done = firm.post(&key, "/members/bulk", &many).expect("200");
    assert_eq!(done["results"][0]["code"], "forbidden");
    let owner = format!("/members/{}", firm.owner.id);
    firm.delete(&key, &owner).expect("403 forbidden");
    firm.post(&key, &format!("{owner}/deactivate"), &Value::Null).expect("403 forbidden");
}
