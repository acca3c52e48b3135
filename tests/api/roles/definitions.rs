//! Defining a role, reading it, changing it.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{HOUR, ROOT};

fn names(list: &Value) -> Vec<&str> {
    list["data"].as_array().unwrap().iter().map(|role| role["name"].as_str().unwrap()).collect()
}

#[test]
fn a_role_is_shown_as_it_was_defined() {
    let firm = Firm::new();
    let body = json!({"name": "  Clerk ", "description": "Files.\r\nStamps.", "permissions": ["reports.view", "app.read", "reports.view"]});
    let role = firm.post(firm.boss(), "/roles", &body).expect("201");
    let at = role["created_at"].clone();
    let expected = json!({"object": "role", "id": role["id"], "organization_id": firm.org,
        "name": "Clerk", "description": "Files.\nStamps.", "permissions": ["reports.view", "app.read"],
        "built_in": false, "created_at": at, "updated_at": at});
    assert_eq!(role, expected);
    assert!(id(&role).starts_with("role_"));
    let path = format!("/roles/{}", id(&role));
    assert_eq!(firm.get(firm.boss(), &path).expect("200"), expected);
    assert_eq!(firm.get(firm.boss(), "/roles").expect("200")["data"][4], expected);
}

#[test]
fn a_role_needs_nothing_but_a_name() {
    let firm = Firm::new();
    let role = firm.post(firm.boss(), "/roles", &json!({"name": "Clerk"})).expect("201");
    assert_eq!((&role["description"], &role["permissions"]), (&json!(null), &json!([])));
    for body in [json!({}), json!({"name": null}), json!({"name": "X", "colour": "red"})] {
        firm.post(firm.boss(), "/roles", &body).expect("422 invalid_request");
    }
}

#[test]
fn the_list_has_the_built_in_ones_then_the_organizations_own_then_its_parents() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    for name in ["beta", "Alpha"] {
        firm.role(name, &[]);
    }
    for name in ["zeta", "Gamma"] {
        child.role(name, &[]);
    }
    let built_in = ["owner", "admin", "member", "viewer"];
    let own = firm.get(firm.boss(), "/roles").expect("200");
    assert_eq!(names(&own), [&built_in[..], &["Alpha", "beta"]].concat());
    let list = child.get(child.boss(), "/roles").expect("200");
    assert_eq!(names(&list), [&built_in[..], &["Gamma", "zeta", "Alpha", "beta"]].concat());
    assert_eq!((&list["object"], &list["next_cursor"]), (&json!("list"), &json!(null)));
    let of = |at: usize| list["data"][at]["organization_id"].clone();
    assert_eq!([of(0), of(4), of(6)], [json!(null), json!(child.org), json!(firm.org)]);
}

#[test]
fn built_in_roles_are_read_by_their_name_and_have_no_id() {
    let firm = Firm::new();
    let list = firm.get(firm.boss(), "/roles").expect("200");
    for (at, name) in ["owner", "admin", "member", "viewer"].into_iter().enumerate() {
        let role = firm.get(firm.boss(), &format!("/roles/{name}")).expect("200");
        assert_eq!(role, list["data"][at]);
        assert_eq!((&role["object"], &role["name"]), (&json!("role"), &json!(name)));
        assert_eq!(role["built_in"], true);
        for field in ["id", "organization_id", "created_at", "updated_at"] {
            assert_eq!(role.get(field), Some(&json!(null)), "{field}");
        }
    }
    let viewer = firm.get(firm.boss(), "/roles/viewer").expect("200");
    assert_eq!(viewer["permissions"], json!(["members.view", "app.read"]));
}

#[test]
fn built_in_roles_cannot_be_changed() {
    let firm = Firm::new();
    for name in ["owner", "admin", "member", "viewer"] {
        for by in [firm.boss(), ROOT] {
            let path = format!("/roles/{name}");
            firm.patch(by, &path, &json!({"permissions": []})).expect("404 not_found");
            firm.delete(by, &path).expect("404 not_found");
        }
    }
}

#[test]
fn a_roles_own_name_is_short_and_plain_neither_built_in_nor_like_an_id() {
    let firm = Firm::new();
    let role = firm.role("Clerk", &[]);
    let long = "x".repeat(101);
    let bad = [
        "", " ", "a\nb", "a\u{7f}", "owner", "Owner", " ADMIN ", "member", "viewer", "role_x",
        "ROLE_1", &long,
    ];
    for name in bad {
        let body = json!({"name": name});
        let made = firm.post(firm.boss(), "/roles", &body).expect("422 invalid_request");
        assert_eq!(made["errors"][0]["field"], "name", "{name:?}");
        firm.patch(firm.boss(), &format!("/roles/{role}"), &body).expect("422 invalid_request");
    }
    for name in ["é".repeat(100), "owners".to_owned(), "role x".to_owned(), "'; --".to_owned()] {
        let made = firm.post(firm.boss(), "/roles", &json!({"name": name})).expect("201");
        assert_eq!(made["name"], name);
    }
}

#[test]
fn a_description_is_at_most_500_characters() {
    let firm = Firm::new();
    let body = |text: String| json!({"name": "Clerk", "description": text});
    firm.post(ROOT, "/roles", &body("x".repeat(501))).expect("422 invalid_request");
    firm.post(ROOT, "/roles", &body("a\tb".to_owned())).expect("422 invalid_request");
    let role = id(&firm.post(ROOT, "/roles", &body("é".repeat(500))).expect("201"));
    let path = format!("/roles/{role}");
    let cleared = firm.patch(ROOT, &path, &json!({"description": null})).expect("200");
    assert_eq!(cleared["description"], json!(null));
}

#[test]
fn no_two_roles_have_the_same_name_but_for_ascii_case() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    let other = firm.role("Other", &[]);
    for name in ["Clerk", "clerk", "CLERK", " cLERK "] {
        let body = json!({"name": name});
        firm.post(firm.boss(), "/roles", &body).expect("409 role_exists");
        firm.patch(firm.boss(), &format!("/roles/{other}"), &body).expect("409 role_exists");
    }
    let path = format!("/roles/{clerk}");
    let renamed = firm.patch(firm.boss(), &path, &json!({"name": "CLERK"})).expect("200");
    assert_eq!(renamed["name"], "CLERK", "its own name is not in its way");
    firm.role("Ältere", &[]);
    firm.role("ältere", &[]);
    let elsewhere = firm.elsewhere("eve@example.com");
    elsewhere.role("Clerk", &[]);
}

#[test]
fn a_name_of_the_parents_is_taken_in_a_child() {
    let firm = Firm::new();
    let (child, sister) = (firm.child("lisa@example.com"), firm.child("otto@example.com"));
    firm.role("Clerk", &[]);
    let own = child.role("Filer", &[]);
    child.post(child.boss(), "/roles", &json!({"name": "clerk"})).expect("409 role_exists");
    let path = format!("/roles/{own}");
    child.patch(child.boss(), &path, &json!({"name": "CLERK"})).expect("409 role_exists");
    sister.role("Filer", &[]);
}

#[test]
fn an_organization_has_at_most_100_roles() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let mut last = String::new();
    for at in 0..100 {
        last = firm.role(&format!("Role {at}"), &[]);
    }
    let one_more = json!({"name": "One more"});
    for by in [firm.boss(), ROOT] {
        firm.post(by, "/roles", &one_more).expect("409 limit_reached");
    }
    assert_eq!(firm.get(ROOT, "/roles").expect("200")["data"].as_array().unwrap().len(), 104);
    child.role("Own", &[]);
    assert_eq!(child.get(ROOT, "/roles").expect("200")["data"].as_array().unwrap().len(), 105);
    firm.delete(firm.boss(), &format!("/roles/{last}")).expect("204");
    firm.post(firm.boss(), "/roles", &one_more).expect("201");
}

#[test]
fn an_edit_of_a_role_changes_only_what_it_names() {
    let firm = Firm::new();
    let body = json!({"name": "Clerk", "description": "Files.", "permissions": ["app.read"]});
    let role = firm.post(firm.boss(), "/roles", &body).expect("201");
    let path = format!("/roles/{}", id(&role));
    firm.world.pass(HOUR);
    let mut expected = role;
    for (field, value) in [
        ("name", json!("Filer")),
        ("description", json!("Stamps.")),
        ("permissions", json!(["app.write"])),
        ("description", json!(null)),
        ("permissions", json!([])),
    ] {
        let mut body = json!({});
        body[field] = value.clone();
        let changed = firm.patch(firm.boss(), &path, &body).expect("200");
        expected[field] = value;
        expected["updated_at"] = changed["updated_at"].clone();
        assert_eq!(changed, expected);
        assert_ne!(changed["updated_at"], changed["created_at"]);
        assert_eq!(firm.get(firm.boss(), &path).expect("200"), expected);
    }
    for body in [json!({"name": null}), json!({"permissions": null}), json!({"built_in": true})] {
        firm.patch(firm.boss(), &path, &body).expect("422 invalid_request");
    }
}

#[test]
fn an_unknown_role_and_another_tenants_are_not_found() {
    let firm = Firm::new();
    let (elsewhere, child) = (firm.elsewhere("eve@example.com"), firm.child("lisa@example.com"));
    firm.role("Clerk", &[]);
    let unknown = "role_00000000000000000000000000".to_owned();
    let by_name = ["Clerk", "Owner", "x"].map(str::to_owned);
    let theirs = [unknown, elsewhere.role("Theirs", &[]), child.role("Childish", &[])];
    let before = firm.world.db.dump();
    for role in by_name.iter().chain(&theirs) {
        for by in [firm.boss(), ROOT] {
            let path = format!("/roles/{role}");
            firm.get(by, &path).expect("404 not_found");
            firm.patch(by, &path, &json!({"name": "Mine"})).expect("404 not_found");
            firm.delete(by, &path).expect("404 not_found");
            firm.delete(by, &format!("{path}?replace_with=viewer")).expect("404 not_found");
        }
    }
    assert_eq!(firm.world.db.dump(), before);
}

#[test]
fn whoever_may_view_members_may_read_roles_and_whoever_manages_the_organization_defines_them() {
    let firm = Firm::new();
    let role = firm.role("Clerk", &[]);
    let reader = firm.hire("reader", "viewer", &[]).session;
    let manager = firm.hire("manager", "Clerk", &["organization.manage"]).session;
    let path = format!("/roles/{role}");
    for (by, read, write) in [(&reader, 200, 403), (&manager, 403, 200)] {
        for path in ["/roles", &path, "/roles/viewer"] {
            assert_eq!(firm.get(by, path).status, read);
        }
        assert_eq!(firm.patch(by, &path, &json!({"description": "New"})).status, write);
    }
    firm.post(&reader, "/roles", &json!({"name": "Other"})).expect("403 forbidden");
    firm.delete(&reader, &path).expect("403 forbidden");
    firm.post(&manager, "/roles", &json!({"name": "Other"})).expect("201");
}

#[test]
fn names_of_roles_differ_by_what_is_seen_of_them() {
    let firm = crate::support::Firm::new();
    let define = |by: &str, name: &str| firm.post(by, "/roles", &json!({"name": name}));
    for name in [
        "owner\u{200b}",
        "\u{200b}Owner",
        "ad\u{200d}min",
        "mem\u{ad}ber",
        "viewer\u{2060}",
        "view\u{feff}er",
        "\u{200e}owner",
        "own\u{e0041}er",
        "admin\u{fe0f}",
        "owner\u{34f}",
        "role\u{200b}_x",
        "owner \u{200b}",
        "(deleted role)",
        "(Deleted Role)",
        "(deleted\u{200b} role)",
        "\u{200b}",
    ] {
        define(ROOT, name).expect("422 invalid_request");
    }
    let clerk = firm.role("Clerk", &[]);
    let other = firm.role("Other", &[]);
    let child = firm.child("lisa@example.com");
    for name in ["Cl\u{200b}erk", "clerk\u{2060}", "\u{feff}CLERK", "Cle\u{200d}rk"] {
        define(ROOT, name).expect("409 role_exists");
        let rename = json!({"name": name});
        firm.patch(ROOT, &format!("/roles/{other}"), &rename).expect("409 role_exists");
        child.post(ROOT, "/roles", &rename).expect("409 role_exists");
        firm.patch(ROOT, &format!("/roles/{clerk}"), &rename).expect("200");
    }
    for built_in in ["owner\u{200b}", "(deleted role)"] {
        let rename = json!({"name": built_in});
        firm.patch(ROOT, &format!("/roles/{other}"), &rename).expect("422 invalid_request");
    }
    // What was made by such a name is found by it.
    let made = define(ROOT, "Night\u{200b} clerk").expect("201");
    assert_eq!(made["name"], "Night clerk");
    firm.offer("nina", "Night\u{200b} clerk", &[]);
    firm.offer("noah", "night clerk", &[]);
}
