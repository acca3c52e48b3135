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
fn settings_that_stay_as_they_are_leave_no_event() {
    let world = World::new();
    let (org, ada) = world.found("Ada's \"Engines\" \\ Söhne", "ada@example.com");
    let all = json!({"name": "Ada's \"Engines\" \\ Söhne", "image_url": "https://example.com/a.png",
        "invitation_days": 30, "invite_policy": "owners", "allowed_domains": ["example.com", "b.example"],
        "block_disposable": false, "seat_limit": 10});
    let none = json!({"image_url": null, "invitation_days": null, "invite_policy": "managers",
        "allowed_domains": null, "block_disposable": true, "seat_limit": null});
    let count = || world.events(&org, "organization.updated").len();
    let mut wanted = 0;
    for (changes, is_new) in
        [(&none, false), (&all, true), (&all, false), (&none, true), (&none, false)]
    {
        edit(&world, &org, &ada.session, changes).expect("200");
        wanted += usize::from(is_new);
        assert_eq!(count(), wanted, "{changes}");
    }
    edit(&world, &org, &ada.session, &all).expect("200");
    for (name, value) in all.as_object().unwrap() {
        edit(&world, &org, &ada.session, &json!({name: value})).expect("200");
        assert_eq!(count(), wanted + 1, "{name}");
    }
    edit(&world, &org, &ada.session, &json!({})).expect("200");
    assert_eq!(count(), wanted + 1);
    let mut changed = all.clone();
    changed["seat_limit"] = json!(11);
    edit(&world, &org, &ada.session, &changed).expect("200");
    assert_eq!(count(), wanted + 2);
}

#[test]
fn the_form_of_the_settings_sent_twice_leaves_one_event() {
    let world = World::new();
    let (org, ada) = world.found("Engines", "ada@example.com");
    let path = format!("/console/{org}/settings");
    let save = |fields: &str| {
        let saved = world.post(&path).cookie(&ada.session).form(fields).send();
        assert_eq!(saved.status, 303, "{}", saved.text);
        world.pass(1);
        world.events(&org, "organization.updated").len()
    };
    // As the page shows it, nothing is changed.
    assert_eq!(save("name=Engines&block_disposable=yes"), 0);
    let fields = "name=Engines&invitation_days=5&allowed_domains=example.com&seat_limit=9";
    assert_eq!([save(fields), save(fields), save(fields)], [1, 1, 1]);
    assert_eq!(save("name=Engines&block_disposable=yes"), 2);
}

#[test]
fn a_setting_out_of_its_bounds_is_refused() {
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
        ("image_url", json!("https://x;sandbox/a.png")),
        ("image_url", json!("https://*/a.png")),
        ("image_url", json!("https://a,b/a.png")),
        ("image_url", json!("https://[::1;x]/a.png")),
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
fn changing_settings_takes_the_permission() {
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
