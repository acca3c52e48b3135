//! How long a key works: until it is revoked or expires, and while whoever
//! made it is active in the organization.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{DAY, HOUR, Person, ROOT};

fn works(firm: &Firm, key: &str) -> bool {
    let reply = firm.get(key, "");
    assert!(["200", "401 unauthenticated"].contains(&reply.outcome().as_str()), "{}", reply.text);
    reply.status == 200
}

fn set(firm: &Firm, person: &Person, act: &str) {
    firm.post(ROOT, &format!("/members/{}/{act}", person.id), &Value::Null).expect("200");
}

#[test]
fn a_revoked_key_is_refused_at_once_and_is_gone() {
    let firm = Firm::new();
    let (key_id, key) = firm.key(firm.boss(), "admin", &[]);
    let other = firm.key(firm.boss(), "admin", &[]).1;
    assert!(works(&firm, &key));
    let path = format!("/api-keys/{key_id}");
    firm.delete(firm.boss(), &path).expect("204");
    assert_eq!((works(&firm, &key), works(&firm, &other)), (false, true));
    firm.delete(firm.boss(), &path).expect("404 not_found");
    let list = firm.get(firm.boss(), "/api-keys").expect("200");
    assert_eq!(list["data"].as_array().unwrap().len(), 1);
}

#[test]
fn a_key_may_revoke_itself() {
    let firm = Firm::new();
    let (key_id, key) = firm.key(firm.boss(), "admin", &[]);
    firm.delete(&key, &format!("/api-keys/{key_id}")).expect("204");
    assert!(!works(&firm, &key));
}

#[test]
fn an_unknown_key_and_another_tenants_are_not_found() {
    let firm = Firm::new();
    let elsewhere = firm.elsewhere("eve@example.com");
    let (theirs, key) = elsewhere.key(ROOT, "viewer", &[]);
    for key_id in [theirs.as_str(), "key_00000000000000000000000000", "x", &key] {
        for by in [firm.boss(), ROOT] {
            firm.delete(by, &format!("/api-keys/{key_id}")).expect("404 not_found");
        }
    }
    assert!(works(&elsewhere, &key));
}

#[test]
fn a_key_expires_to_the_millisecond() {
    let firm = Firm::new();
    let body = json!({"name": "Backend", "expires_in_days": 1});
    let made = firm.post(firm.boss(), "/api-keys", &body).expect("201");
    let key = made["key"].as_str().unwrap();
    firm.world.pass(DAY - 1);
    assert!(works(&firm, key));
    firm.world.pass(1);
    assert!(!works(&firm, key));
    let list = firm.get(firm.boss(), "/api-keys").expect("200");
    assert_eq!(list["data"][0]["id"], made["id"], "listed until it is revoked");
    firm.delete(firm.boss(), &format!("/api-keys/{}", id(&made))).expect("204");
}

#[test]
fn a_key_sleeps_while_its_maker_is_deactivated_and_wakes_with_them() {
    let firm = Firm::new();
    let grace = firm.hire("grace", "admin", &[]);
    let key = firm.key(&grace.session, "viewer", &[]).1;
    set(&firm, &grace, "deactivate");
    assert!(!works(&firm, &key));
    firm.world.get("/v1/me").by(&key).send().expect("401 unauthenticated");
    firm.world.get("/v1/organizations").by(&key).send().expect("401 unauthenticated");
    set(&firm, &grace, "reactivate");
    assert!(works(&firm, &key));
}

#[test]
fn a_key_does_not_outlive_its_makers_stay() {
    type Goes = fn(&Firm, &Person);
    let ways: [(&str, Goes); 3] = [
        ("removed", |firm, grace| {
            firm.delete(ROOT, &format!("/members/{}", grace.id)).expect("204");
        }),
        ("left", |firm, grace| {
            firm.delete(&grace.session, &format!("/members/{}", grace.id)).expect("204");
        }),
        ("erased", |firm, grace| {
            firm.world.delete("/v1/me").by(&grace.session).send().expect("204");
        }),
    ];
    for (how, goes) in ways {
        let firm = Firm::new();
        let grace = firm.hire("grace", "admin", &[]);
        let (mine, others) =
            (firm.key(&grace.session, "admin", &[]).1, firm.key(firm.boss(), "admin", &[]).1);
        goes(&firm, &grace);
        assert_eq!((works(&firm, &mine), works(&firm, &others)), (false, true), "{how}");
    }
}

#[test]
fn a_key_made_by_a_key_depends_on_the_same_person() {
    let firm = Firm::new();
    let grace = firm.hire("grace", "admin", &[]);
    let first = firm.key(&grace.session, "admin", &[]);
    let second = firm.key(&first.1, "admin", &[]).1;
    let third = firm.key(&second, "viewer", &[]).1;
    firm.delete(&second, &format!("/api-keys/{}", first.0)).expect("204");
    assert!(works(&firm, &second), "not on the key that made it");
    set(&firm, &grace, "deactivate");
    assert_eq!((works(&firm, &second), works(&firm, &third)), (false, false));
}

#[test]
fn a_key_made_by_the_deployment_depends_on_nobody() {
    let firm = Firm::new();
    let key = firm.key(ROOT, "admin", &[]).1;
    let list = firm.get(ROOT, "/api-keys").expect("200");
    assert_eq!(list["data"][0]["created_by"], Value::Null);
    let second = firm.hire("second", "owner", &[]);
    firm.delete(&second.session, &format!("/members/{}", firm.owner.id)).expect("204");
    assert!(works(&firm, &key));
}

#[test]
fn a_deactivation_elsewhere_is_no_matter() {
    let firm = Firm::new();
    let elsewhere = firm.elsewhere("eve@example.com");
    let grace = firm.hire("grace", "admin", &[]);
    elsewhere.admit(&grace, "grace", "admin", &[]);
    let key = firm.key(&grace.session, "admin", &[]).1;
    set(&elsewhere, &grace, "deactivate");
    assert!(works(&firm, &key));
}

#[test]
fn a_key_does_no_more_than_its_maker_may_do_by_now() {
    let firm = Firm::new();
    let grace = firm.hire("grace", "admin", &[]);
    let key = firm.key(&grace.session, "admin", &[]).1;
    let become_ = |role: &str| {
        let path = format!("/members/{}", grace.id);
        firm.patch(firm.boss(), &path, &json!({"role": role})).expect("200");
    };
    firm.get(&key, "/events").expect("200");
    become_("viewer");
    firm.get(&key, "/events").expect("403 forbidden");
    let body = json!({"emails": ["mary@example.com"], "role": "viewer"});
    firm.post(&key, "/invitations", &body).expect("403 forbidden");
    firm.get(&key, "/members").expect("200");
    become_("admin");
    firm.get(&key, "/events").expect("200");
}

#[test]
fn a_key_without_what_its_maker_has_does_not_get_it_from_them() {
    let firm = Firm::new();
    let grace = firm.hire("grace", "admin", &[]);
    let key = firm.key(&grace.session, "viewer", &["reports.view"]).1;
    firm.get(&key, "/events").expect("403 forbidden");
    let path = format!("/members/{}", grace.id);
    let lists = json!({"role": "viewer", "permissions": ["members.manage"]});
    firm.patch(firm.boss(), &path, &lists).expect("200");
    // Neither has the other's: what both have is left.
    let mary = json!({"emails": ["mary@example.com"], "role": "viewer"});
    firm.post(&key, "/invitations", &mary).expect("403 forbidden");
    firm.get(&key, "/members").expect("200");
}

#[test]
fn a_removed_makers_key_stays_dead_when_they_are_invited_back() {
    let firm = Firm::new();
    let grace = firm.hire("grace", "admin", &[]);
    let key = firm.key(&grace.session, "admin", &[]).1;
    firm.delete(ROOT, &format!("/members/{}", grace.id)).expect("204");
    firm.admit(&grace, "grace", "admin", &[]);
    assert!(!works(&firm, &key));
    let list = firm.get(ROOT, "/api-keys").expect("200");
    assert_eq!(list["data"], json!([]));
}

#[test]
fn a_former_owners_key_makes_nobody_an_owner() {
    let firm = Firm::new();
    let grace = firm.hire("grace", "admin", &[]);
    let key = firm.key(firm.boss(), "owner", &[]).1;
    firm.post(firm.boss(), "/transfer-ownership", &json!({"user_id": grace.id})).expect("201");
    let token = firm.world.latest_token("grace@example.com");
    let accept = firm.world.post(&format!("/v1/ownership-links/{token}/accept"));
    accept.by(&grace.session).send().expect("200");
    let path = format!("/members/{}", firm.owner.id);
    firm.patch(&key, &path, &json!({"role": "owner"})).expect("403 forbidden");
    firm.delete(&key, &format!("/members/{}", grace.id)).expect("403 forbidden");
    firm.get(&key, "/events").expect("200");
}

#[test]
fn a_key_that_the_parents_admin_made_in_a_child_ends_with_their_stay_in_the_parent() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let grace = firm.hire("grace", "admin", &[]);
    let key = child.key(&grace.session, "admin", &[]).1;
    assert!(works(&child, &key));
    set(&firm, &grace, "deactivate");
    assert!(!works(&child, &key));
    set(&firm, &grace, "reactivate");
    assert!(works(&child, &key));
    firm.delete(ROOT, &format!("/members/{}", grace.id)).expect("204");
    assert!(!works(&child, &key));
}

#[test]
fn a_key_in_a_child_ends_with_its_makers_stay_there_also_if_they_are_in_the_parent() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let grace = firm.hire("grace", "viewer", &[]);
    child.admit(&grace, "grace", "admin", &[]);
    let key = child.key(&grace.session, "admin", &[]).1;
    set(&child, &grace, "deactivate");
    assert!(!works(&child, &key));
    set(&child, &grace, "reactivate");
    assert!(works(&child, &key));
    child.delete(child.boss(), &format!("/members/{}", grace.id)).expect("204");
    child.get(&grace.session, "").expect("404 not_found");
    assert!(!works(&child, &key), "its maker is gone from the organization");
}

#[test]
fn of_the_parents_admin_a_key_in_a_child_sleeps_while_they_are_deactivated_there() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let grace = firm.hire("grace", "admin", &[]);
    child.admit(&grace, "grace", "viewer", &[]);
    let key = child.key(&grace.session, "admin", &[]).1;
    set(&child, &grace, "deactivate");
    child.get(&grace.session, "").expect("404 not_found");
    assert!(!works(&child, &key));
    set(&child, &grace, "reactivate");
    assert!(works(&child, &key));
    child.delete(child.boss(), &format!("/members/{}", grace.id)).expect("204");
    child.get(&grace.session, "").expect("200");
    assert!(works(&child, &key), "they are there as the parent's admin");
}

#[test]
fn a_key_in_a_child_ends_when_its_maker_is_no_longer_an_admin_of_the_parent() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let grace = firm.hire("grace", "admin", &[]);
    let key = child.key(&grace.session, "admin", &[]).1;
    let path = format!("/members/{}", grace.id);
    firm.patch(firm.boss(), &path, &json!({"role": "viewer"})).expect("200");
    child.get(&grace.session, "").expect("404 not_found");
    assert!(!works(&child, &key), "its maker is gone from the organization");
}

#[test]
fn a_use_is_noted_at_most_once_an_hour() {
    let firm = Firm::new();
    let key = firm.key(ROOT, "viewer", &[]).1;
    let noted = || firm.get(ROOT, "/api-keys").expect("200")["data"][0]["last_used_at"].take();
    let use_it = || firm.get(&key, "/members").expect("200");
    assert_eq!(noted(), Value::Null);
    use_it();
    assert_eq!(noted(), "2027-01-15T08:00:00.000Z");
    firm.world.pass(HOUR - 1);
    use_it();
    assert_eq!(noted(), "2027-01-15T08:00:00.000Z");
    firm.world.pass(1);
    use_it();
    assert_eq!(noted(), "2027-01-15T09:00:00.000Z");
    firm.world.pass(3 * HOUR);
    assert_eq!(noted(), "2027-01-15T09:00:00.000Z", "looking at it is no use");
}

#[test]
fn another_instance_notes_no_more_often() {
    let firm = Firm::new();
    let key = firm.key(ROOT, "viewer", &[]).1;
    let other = firm.world.redeployed(&[]);
    let noted = || firm.get(ROOT, "/api-keys").expect("200")["data"][0]["last_used_at"].take();
    firm.get(&key, "/members").expect("200");
    firm.world.pass(HOUR / 2);
    other.get(&firm.at("/members")).by(&key).send().expect("200");
    assert_eq!(noted(), "2027-01-15T08:00:00.000Z");
    firm.world.pass(HOUR);
    other.get(&firm.at("/members")).by(&key).send().expect("200");
    assert_eq!(noted(), "2027-01-15T09:30:00.000Z");
}

#[test]
fn a_refused_request_does_not_count_as_use_of_a_key() {
    let firm = Firm::new();
    let grace = firm.hire("grace", "admin", &[]);
    let key = firm.key(&grace.session, "viewer", &[]).1;
    let before = firm.world.db.dump();
    firm.get(&key, "/events").expect("403 forbidden");
    firm.world.get("/v1/me").by(&key).send().expect("403 forbidden");
    firm.world.get("/v1/organizations/org_x").by(&key).send().expect("404 not_found");
    assert_eq!(firm.world.db.dump(), before);
    set(&firm, &grace, "deactivate");
    let before = firm.world.db.dump();
    assert!(!works(&firm, &key));
    assert_eq!(firm.world.db.dump(), before);
}

#[test]
fn a_use_costs_one_round_trip_before_the_answer() {
    let firm = Firm::new();
    let key = firm.key(ROOT, "admin", &[]).1;
    assert_eq!(firm.get(&key, "/members").batches, 1);
    let body = json!({"emails": ["x@example.com"]});
    assert_eq!(firm.post(&key, "/invitations", &body).batches, 1);
}
