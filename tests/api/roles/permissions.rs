//! Permissions of one's own, beyond those of a role.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::ROOT;

/// Asks for these permissions wherever permissions may be asked for.
fn everywhere(firm: &Firm, permissions: &Value) -> Vec<(&'static str, String)> {
    let role = firm.role("Clerk", &[]);
    let member = firm.hire("mary", "viewer", &[]);
    let invitation = id(&firm.offer("alan", "viewer", &[]));
    let with = |mut body: Value| {
        body["permissions"] = permissions.clone();
        body
    };
    let post = |path: &str, body| firm.post(ROOT, path, &with(body)).outcome();
    let patch = |path: String| firm.patch(ROOT, &path, &with(json!({}))).outcome();
    let bulk = |id: &str| json!({"action": "edit", "ids": [id]});
    vec![
        ("invite", post("/invitations", json!({"emails": ["x@example.com"]}))),
        ("edit an invitation", patch(format!("/invitations/{invitation}"))),
        ("edit invitations", post("/invitations/bulk", bulk(&invitation))),
        ("edit a member", patch(format!("/members/{}", member.id))),
        ("edit members", post("/members/bulk", bulk(&member.id))),
        ("define a role", post("/roles", json!({"name": "Other"}))),
        ("edit a role", patch(format!("/roles/{role}"))),
        ("make a key", post("/api-keys", json!({"name": "Backend"}))),
    ]
}

#[test]
fn a_permission_is_a_plain_name_wherever_one_is_given() {
    let bad = [
        json!([""]),
        json!(["Reports"]),
        json!(["9lives"]),
        json!([".a"]),
        json!(["a b"]),
        json!(["a\"b"]),
        json!(["é"]),
        json!(["a".repeat(65)]),
        json!([1]),
        json!([null]),
        json!("app.read"),
        json!({"app.read": true}),
        json!(null),
    ];
    let firm = Firm::new();
    for permissions in bad {
        firm.world.db.rehearse(|| {
            for (what, outcome) in everywhere(&firm, &permissions) {
                assert_eq!(outcome, "422 invalid_request", "{what} with {permissions}");
            }
        });
    }
    let longest = "a".repeat(64);
    let good = json!(["reports.view", "a", "a:b-c_d.9", longest, "members.manage"]);
    for (what, outcome) in everywhere(&firm, &good) {
        assert!(["200", "201"].contains(&outcome.as_str()), "{what}: {outcome}");
    }
}

#[test]
fn sixty_four_are_as_many_as_there_may_be() {
    let names = |count: usize| (0..count).map(|at| format!("p{at}")).collect::<Vec<_>>();
    let firm = Firm::new();
    firm.world.db.rehearse(|| {
        for (what, outcome) in everywhere(&firm, &json!(names(65))) {
            assert_eq!(outcome, "422 invalid_request", "{what}");
        }
    });
    // One that is named twice is one.
    let twice = json!([names(64), names(64)].concat());
    for (what, outcome) in everywhere(&firm, &twice) {
        assert!(["200", "201"].contains(&outcome.as_str()), "{what}: {outcome}");
    }
}

#[test]
fn one_may_do_what_the_role_and_ones_own_permissions_say_together() {
    let firm = Firm::new();
    let mary = firm.hire("mary", "viewer", &["reports.view", "app.read", "app.write"]);
    let all = json!(["members.view", "app.read", "reports.view", "app.write"]);
    let member = firm.member(&mary);
    assert_eq!(member["permissions"], json!(["reports.view", "app.read", "app.write"]));
    assert_eq!(member["effective_permissions"], all);
    let list = firm.get(ROOT, "/members?q=mary").expect("200");
    assert_eq!(list["data"][0], member);
    let me = firm.world.get("/v1/me").by(&mary.session).send().expect("200");
    assert_eq!(me["memberships"][0]["effective_permissions"], all);
    let mine = firm.world.get("/v1/me/organizations").by(&mary.session).send().expect("200");
    assert_eq!(mine["data"][0]["effective_permissions"], all);
}

#[test]
fn of_an_owner_and_an_admin_only_what_is_given_by_name_is_reported() {
    let firm = Firm::new();
    let everything = json!([
        "members.view",
        "app.read",
        "app.write",
        "members.manage",
        "organization.manage",
        "billing.manage",
        "organizations.create",
        "organizations.view_all"
    ]);
    assert_eq!(firm.member(&firm.owner)["effective_permissions"], everything);
    let grace = firm.hire("grace", "admin", &["reports.view"]);
    let reported = firm.member(&grace)["effective_permissions"].take();
    assert_eq!(reported.as_array().unwrap().len(), 9);
    assert_eq!(reported[8], "reports.view");
}

#[test]
fn a_custom_roles_permissions_and_ones_own_come_in_their_order_each_once() {
    let firm = Firm::new();
    firm.role("Clerk", &["reports.view", "app.read"]);
    let mary = firm.hire("mary", "Clerk", &["pricing.edit", "reports.view", "pricing.edit"]);
    let member = firm.member(&mary);
    assert_eq!(member["permissions"], json!(["pricing.edit", "reports.view"]));
    let effective = json!(["reports.view", "app.read", "pricing.edit"]);
    assert_eq!(member["effective_permissions"], effective);
}

#[test]
fn a_permission_of_ones_own_counts_as_much_as_the_roles() {
    let firm = Firm::new();
    let mary = firm.hire("mary", "viewer", &[]);
    let invite = json!({"emails": ["x@example.com"], "role": "viewer"});
    firm.post(&mary.session, "/invitations", &invite).expect("403 forbidden");
    let path = format!("/members/{}", mary.id);
    let give = |permissions: Value| {
        firm.patch(firm.boss(), &path, &json!({"permissions": permissions})).expect("200")
    };
    give(json!(["members.manage"]));
    firm.post(&mary.session, "/invitations", &invite).expect("201");
    firm.get(&mary.session, "/events").expect("403 forbidden");
    give(json!(["organization.manage"]));
    firm.get(&mary.session, "/events").expect("200");
    give(json!([]));
    firm.post(&mary.session, "/invitations", &invite).expect("403 forbidden");
    firm.get(&mary.session, "/events").expect("403 forbidden");
}

#[test]
fn a_permission_is_not_held_by_whoever_holds_one_that_begins_or_ends_alike() {
    let firm = Firm::new();
    let alike = ["members.manage2", "amembers.manage", "members.manag", "members_manage"];
    let mary = firm.hire("mary", "viewer", &alike);
    let invite = json!({"emails": ["x@example.com"], "role": "viewer"});
    firm.post(&mary.session, "/invitations", &invite).expect("403 forbidden");
}

#[test]
fn a_new_role_leaves_ones_own_permissions_and_new_permissions_the_role() {
    let firm = Firm::new();
    let mary = firm.hire("mary", "viewer", &["reports.view"]);
    let path = format!("/members/{}", mary.id);
    let member = firm.patch(firm.boss(), &path, &json!({"role": "member"})).expect("200");
    assert_eq!(
        (&member["role"], &member["permissions"]),
        (&json!("member"), &json!(["reports.view"]))
    );
    let body = json!({"permissions": ["pricing.edit"]});
    let member = firm.patch(firm.boss(), &path, &body).expect("200");
    assert_eq!(
        (&member["role"], &member["permissions"]),
        (&json!("member"), &json!(["pricing.edit"]))
    );
}

#[test]
fn an_edited_invitation_brings_the_permissions_that_it_has_by_then() {
    let firm = Firm::new();
    let invitation = firm.offer("mary", "viewer", &["reports.view"]);
    let path = format!("/invitations/{}", id(&invitation));
    let body = json!({"permissions": ["pricing.edit"]});
    let edited = firm.patch(firm.boss(), &path, &body).expect("200");
    assert_eq!(
        (&edited["role"], &edited["permissions"]),
        (&json!("viewer"), &json!(["pricing.edit"]))
    );
    let mary = firm.world.accept_as_new("mary@example.com");
    assert_eq!(firm.member(&mary)["permissions"], json!(["pricing.edit"]));
}
