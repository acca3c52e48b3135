//! The settings themselves.

use serde_json::{Value, json};

use crate::support::world::{ROOT, Reply, World};

fn edit(world: &World, org: &str, by: &str, changes: &Value) -> Reply {
    world.patch(&format!("/v1/organizations/{org}")).by(by).json(changes).send()
}

#[test]
fn a_new_organization_has_the_defaults() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let seen = world.see(&org, &ada.session, "").expect("200");
    let settings = json!({"invitation_days": null, "invite_policy": "managers",
        "allowed_domains": null, "block_disposable": true, "seat_limit": null,
        "image_url": null, "parent_id": null});
    for (name, value) in settings.as_object().unwrap() {
        assert_eq!(seen[name], *value, "{name}");
    }
}

#[test]
fn each_is_changed_by_itself_and_nullable_ones_taken_back() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let mut seen = world.see(&org, &ada.session, "").expect("200");
    for (name, value) in [
        ("invitation_days", json!(30)),
        ("invitation_days", json!(null)),
        ("invitation_days", json!(1)),
        ("invite_policy", json!("owners")),
        ("invite_policy", json!("managers")),
        ("allowed_domains", json!(["example.com"])),
        ("allowed_domains", json!(["*.example.com", "example.com"])),
        ("allowed_domains", json!(null)),
        ("block_disposable", json!(false)),
        ("block_disposable", json!(true)),
        ("seat_limit", json!(1_000_000)),
        ("seat_limit", json!(1)),
        ("seat_limit", json!(null)),
        ("name", json!("Engines")),
        ("image_url", json!("https://example.com/a.png")),
        ("image_url", json!(null)),
    ] {
        world.pass(1);
        let edited = edit(&world, &org, &ada.session, &json!({name: value})).expect("200");
        let event = world.events(&org, "organization.updated").pop().unwrap();
        assert_eq!(event["before"], json!({name: seen[name]}), "{name}");
        assert_eq!(event["after"], json!({name: value}), "{name}");
        seen[name] = value;
        assert_eq!(edited, seen);
    }
    assert_eq!(edit(&world, &org, &ada.session, &json!({})).expect("200"), seen);
}

#[test]
fn what_is_out_of_bounds_is_refused() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let hundred_and_one: Vec<_> = (0..101).map(|at| format!("d{at}.example.com")).collect();
    let before = world.db.dump();
    for (field, value) in [
        ("invitation_days", json!(0)),
        ("invitation_days", json!(31)),
        ("invitation_days", json!(-1)),
        ("invitation_days", json!(1.5)),
        ("invitation_days", json!("7")),
        ("invite_policy", json!("everyone")),
        ("invite_policy", json!(null)),
        ("allowed_domains", json!([])),
        ("allowed_domains", json!(hundred_and_one)),
        ("allowed_domains", json!("example.com")),
        ("allowed_domains", json!(["localhost"])),
        ("allowed_domains", json!(["@example.com"])),
        ("allowed_domains", json!(["example.com", ""])),
        ("allowed_domains", json!(["*.com"])),
        ("allowed_domains", json!(["*"])),
        ("allowed_domains", json!(["*.*.example.com"])),
        ("allowed_domains", json!(["a*.example.com"])),
        ("allowed_domains", json!(["example.com”"])),
        ("allowed_domains", json!(["example.com·"])),
        ("allowed_domains", json!(["ℹ.example"])),
        ("allowed_domains", json!(["1.2.3.4"])),
        ("allowed_domains", json!([7])),
        ("block_disposable", json!(null)),
        ("block_disposable", json!(1)),
        ("seat_limit", json!(0)),
        ("seat_limit", json!(1_000_001)),
        ("seat_limit", json!(2.5)),
        ("seat_limit", json!(true)),
        ("parent_id", json!(org)),
        ("seats", json!({"active": 0})),
        ("image_url", json!("http://example.com/a.png")),
        ("image_url", json!("javascript:alert(1)")),
        ("name", json!("")),
    ] {
        let refused = edit(&world, &org, &ada.session, &json!({field: value}));
        let refused = refused.expect("422 invalid_request");
        assert_eq!(refused["errors"][0]["field"], field, "{value}");
        assert_eq!(refused["errors"].as_array().unwrap().len(), 1);
    }
    assert_eq!(world.db.dump(), before);
}

#[test]
fn it_takes_the_permission() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.role(&org, "Office", &["organization.manage"]);
    let changes = json!({"seat_limit": 9});
    for (role, outcome) in [
        ("admin", "200"),
        ("Office", "200"),
        ("member", "403 forbidden"),
        ("viewer", "403 forbidden"),
    ] {
        let person =
            world.join(&org, &ada.session, &format!("{}@example.com", role.to_lowercase()), role);
        edit(&world, &org, &person.session, &changes).expect(outcome);
    }
    edit(&world, &org, ROOT, &changes).expect("200");
}
