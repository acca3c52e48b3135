//! Members who were removed, and are invited again.

use serde_json::{Value, json};

use crate::support::story::text;
use crate::support::world::{Person, ROOT, World};

/// Ada's organization, from which Grace is removed, who was this.
fn without_grace(role: &str, permissions: &[&str]) -> (World, String, Person, Person) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.role(&org, "Clerk", &["members.view", "reports.view"]);
    let body = json!({"emails": ["grace@example.com"], "role": role, "permissions": permissions});
    world.invite_by(&org, ROOT, &body).expect("201");
    let grace = world.accept_as_new("grace@example.com");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.delete(&path).by(ROOT).send().expect("204");
    (world, org, ada, grace)
}

/// What Grace gets who is invited again: role and permissions.
fn again(world: &World, org: &str, by: &str, grace: &Person, restore: bool) -> (Value, Value) {
    let body = json!({"emails": ["grace@example.com"], "role": "viewer",
        "permissions": ["app.export"], "restore_role": restore});
    let made = world.invite_by(org, by, &body).expect("201");
    let offered = made["invitations"][0].clone();
    let token = world.latest_token("grace@example.com");
    let accepted = world.accept(&token, Some(&grace.session)).expect("200");
    let membership = &accepted["memberships"][0];
    assert_eq!(membership["role"], offered["role"]);
    assert_eq!(membership["permissions"], offered["permissions"]);
    (membership["role"].clone(), membership["permissions"].clone())
}

#[test]
fn a_removed_member_has_no_access_until_they_accept_anew() {
    let (world, org, ada, grace) = without_grace("member", &[]);
    world.see(&org, &grace.session, "").expect("404 not_found");
    world.see(&org, ROOT, &format!("/members/{}", grace.id)).expect("404 not_found");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.delete(&path).by(ROOT).send().expect("404 not_found");
    world.patch(&path).by(ROOT).json(&json!({"role": "admin"})).send().expect("404 not_found");
    let me = world.get("/v1/me").by(&grace.session).send().expect("200");
    assert_eq!(me["memberships"], json!([]));
    world.invite(&org, &ada.session, "grace@example.com", "viewer");
    world.see(&org, &grace.session, "").expect("404 not_found");
    let token = world.latest_token("grace@example.com");
    world.accept(&token, Some(&grace.session)).expect("200");
    world.see(&org, &grace.session, "/members").expect("200");
    assert_eq!(world.seats(&org), (2, 0));
}

#[test]
fn a_removed_member_gets_what_they_are_invited_as_unless_asked_otherwise() {
    let (world, org, ada, grace) = without_grace("admin", &["pricing.edit"]);
    let got = again(&world, &org, &ada.session, &grace, false);
    assert_eq!(got, (json!("viewer"), json!(["app.export"])));
}

#[test]
fn an_invitation_of_a_removed_member_restores_role_and_permissions() {
    for (role, permissions) in [
        ("admin", vec![]),
        ("Clerk", vec!["pricing.edit"]),
        ("member", vec!["a", "b"]),
        ("owner", vec![]),
    ] {
        let (world, org, ada, grace) = without_grace(role, &permissions);
        let got = again(&world, &org, &ada.session, &grace, true);
        assert_eq!(got, (json!(role), json!(permissions)));
    }
}

#[test]
fn a_former_role_that_is_gone_gives_way_to_the_one_asked_for() {
    let (world, org, ada, grace) = without_grace("Clerk", &["pricing.edit"]);
    let roles = world.see(&org, ROOT, "/roles").expect("200");
    let clerk = roles["data"].as_array().unwrap().iter().find(|role| role["name"] == "Clerk");
    let path = format!("/v1/organizations/{org}/roles/{}", text(&clerk.unwrap()["id"]));
    world.delete(&path).by(ROOT).send().expect("204");
    let got = again(&world, &org, &ada.session, &grace, true);
    assert_eq!(got, (json!("viewer"), json!(["app.export"])));
}

#[test]
fn a_former_role_that_the_inviter_may_not_give_is_not_restored() {
    let (world, org, ada, grace) = without_grace("owner", &[]);
    let mary = world.join(&org, &ada.session, "mary@example.com", "admin");
    let got = again(&world, &org, &mary.session, &grace, true);
    assert_eq!(got, (json!("viewer"), json!(["app.export"])));
    let (world, org, ada, grace) = without_grace("member", &["pricing.edit"]);
    world.role(
        &org,
        "Recruiter",
        &["members.view", "members.manage", "app.read", "app.write", "app.export"],
    );
    let mary = world.join(&org, &ada.session, "mary@example.com", "Recruiter");
    let got = again(&world, &org, &mary.session, &grace, true);
    assert_eq!(got, (json!("viewer"), json!(["app.export"])));
}

#[test]
fn the_role_asked_for_must_be_the_callers_to_give_all_the_same() {
    let (world, org, ada, _) = without_grace("viewer", &[]);
    let mary = world.join(&org, &ada.session, "mary@example.com", "admin");
    let body = json!({"emails": ["grace@example.com"], "role": "owner", "restore_role": true});
    world.invite_by(&org, &mary.session, &body).expect("403 forbidden");
}

#[test]
fn of_many_who_are_invited_only_former_members_get_a_former_role() {
    let (world, org, ada, grace) = without_grace("Clerk", &[]);
    let body = json!({"emails": ["x@example.com", "grace@example.com", "eve@example.com"],
        "restore_role": true});
    world.found("Elsewhere", "eve@example.com");
    let made = world.invite_by(&org, &ada.session, &body).expect("201");
    let roles = crate::support::story::each(&made["invitations"], "/role");
    assert_eq!(roles, ["member", "Clerk", "member"]);
    let token = world.latest_token("grace@example.com");
    world.accept(&token, Some(&grace.session)).expect("200");
    assert_eq!(world.people(&org)["grace@example.com"], "Clerk");
}

#[test]
fn each_organization_restores_its_own_former_role() {
    let (world, org, ada, grace) = without_grace("Clerk", &[]);
    let child = world.child(&org, &ada.session, "Parts");
    world.invite(&child, &ada.session, "grace@example.com", "admin");
    let token = world.latest_token("grace@example.com");
    world.accept(&token, Some(&grace.session)).expect("200");
    let path = format!("/v1/organizations/{child}/members/{}", grace.id);
    world.delete(&path).by(&grace.session).send().expect("204");
    let body = json!({"emails": ["grace@example.com"], "role": "viewer", "restore_role": true,
        "organizations": [{"organization_id": child, "role": "viewer"}]});
    let made = world.invite_by(&org, &ada.session, &body).expect("201");
    assert_eq!(made["invitations"][0]["role"], "Clerk");
    assert_eq!(made["invitations"][0]["organizations"][0]["role"], "admin");
}

#[test]
fn the_link_of_an_accepted_invitation_brings_no_removed_member_back() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let first = world.latest_token("grace@example.com");
    let grace = world.accept_as_new("grace@example.com");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.delete(&path).by(&ada.session).send().expect("204");
    let again = world.accept(&first, Some(&grace.session));
    again.expect("409 invitation_not_pending");
    world.see(&org, &grace.session, "").expect("404 not_found");
}

#[test]
fn removal_leaves_other_organizations_alone_and_is_recorded() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let (society, joseph) = world.found("Royal Society", "joseph@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    world.invite(&society, &joseph.session, "grace@example.com", "viewer");
    let token = world.latest_token("grace@example.com");
    world.accept(&token, Some(&grace.session)).expect("200");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.delete(&path).by(&ada.session).send().expect("204");
    assert_eq!(world.people(&society)["grace@example.com"], "viewer");
    let removed = world.events(&org, "member.removed");
    assert_eq!(removed.len(), 1);
    assert_eq!(removed[0]["subject"]["id"], grace.id.as_str());
    assert_eq!(removed[0]["before"]["role"], "admin");
    assert_eq!(world.events(&society, "member.removed").len(), 0);
}
