//! Making children.

use serde_json::json;

use crate::support::story::text;
use crate::support::world::{ROOT, World};

const PATH: &str = "/v1/organizations";

#[test]
fn whoever_makes_a_child_owns_it_even_where_nobody_may_sign_up() {
    let world = World::with(&[("SIGNUP", "closed")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    for person in [&ada, &grace] {
        let body = json!({"name": "Parts", "parent_id": org});
        let made = world.post(PATH).by(&person.session).json(&body).send().expect("201");
        assert_eq!(made["organization"]["parent_id"], org.as_str());
        assert_eq!(made["membership"]["role"], "owner");
        assert_eq!(made["membership"]["user"]["id"], person.id.as_str());
        assert_eq!(made.get("invitation"), None);
        let child = text(&made["organization"]["id"]);
        assert_eq!(world.people(&child).len(), 1);
        assert_eq!(world.seats(&child), (1, 0));
    }
}

#[test]
fn the_root_key_and_an_api_key_name_who_will_own_a_child() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let key = world.key(&org, "admin");
    for (by, email) in [(ROOT, "joan@example.com"), (key.as_str(), "mary@example.com")] {
        let mut body = json!({"name": "Parts", "parent_id": org});
        world.post(PATH).by(by).json(&body).send().expect("422 invalid_request");
        body["owner"] = json!({"email": email});
        let made = world.post(PATH).by(by).json(&body).send().expect("201");
        assert_eq!(made["invitation"]["role"], "owner");
        assert_eq!(made["invitation"]["invited_by"], json!(null));
        assert_eq!(made.get("membership"), None);
        let child = text(&made["organization"]["id"]);
        assert_eq!(made["invitation"]["organization_id"], child.as_str());
        world.accept_as_new(email);
        assert_eq!(world.people(&child)[email], "owner");
    }
    let body = json!({"name": "Parts", "parent_id": org, "owner": {"email": "x@example.com"}});
    world.post(PATH).by(&ada.session).json(&body).send().expect("422 invalid_request");
    let body = json!({"name": "Parts", "owner": {"email": "x@example.com"}});
    world.post(PATH).by(&key).json(&body).send().expect("403 forbidden");
}

#[test]
fn only_the_root_key_gets_the_link_of_a_childs_owner() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    let body = json!({"name": "Parts", "parent_id": org, "owner": {"email": "x@example.com"},
        "return_link": true, "send_email": false});
    let key = world.key(&org, "owner");
    world.post(PATH).by(&key).json(&body).send().expect("403 forbidden");
    let made = world.post(PATH).by(ROOT).json(&body).send().expect("201");
    assert!(text(&made["invitation"]["link"]).starts_with("https://usher.test/invitations/"));
    assert_eq!(world.mailbox.to("x@example.com").len(), 0);
}

#[test]
fn a_child_has_no_children() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let before = world.db.dump();
    let body = json!({"name": "Screws", "parent_id": child});
    let asked = world.post(PATH).by(&ada.session).json(&body).send();
    asked.expect("409 parent_not_allowed");
    let body = json!({"name": "Screws", "parent_id": child, "owner": {"email": "x@example.com"}});
    world.post(PATH).by(ROOT).json(&body).send().expect("409 parent_not_allowed");
    assert_eq!(world.db.dump(), before);
}

#[test]
fn anothers_organization_as_parent_is_unknown() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let (bletchley, _) = world.found("Bletchley", "alan@example.com");
    let key = world.key(&org, "admin");
    for parent in [bletchley.as_str(), "org_00000000000000000000000000", "org_x", "bletchley"] {
        let body = json!({"name": "Parts", "parent_id": parent});
        world.post(PATH).by(&ada.session).json(&body).send().expect("404 not_found");
        let body =
            json!({"name": "Parts", "parent_id": parent, "owner": {"email": "x@example.com"}});
        world.post(PATH).by(&key).json(&body).send().expect("404 not_found");
    }
    let body = json!({"name": "Parts", "parent_id": "org_00000000000000000000000000",
        "owner": {"email": "x@example.com"}});
    world.post(PATH).by(ROOT).json(&body).send().expect("404 not_found");
}

#[test]
fn making_a_child_takes_the_permission_in_the_parent() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.role(&org, "Founder", &["organizations.create"]);
    let body = |name: &str| json!({"name": name, "parent_id": org});
    for (email, role, outcome) in [
        ("mary@example.com", "member", "403 forbidden"),
        ("vera@example.com", "viewer", "403 forbidden"),
        ("joan@example.com", "Founder", "201"),
    ] {
        let person = world.join(&org, &ada.session, email, role);
        let asked = world.post(PATH).by(&person.session).json(&body(role)).send();
        let made = asked.expect(outcome);
        if outcome == "201" {
            assert_eq!(made["membership"]["role"], "owner");
        }
    }
    let viewer = world.key(&org, "viewer");
    let body = json!({"name": "Parts", "parent_id": org, "owner": {"email": "x@example.com"}});
    world.post(PATH).by(&viewer).json(&body).send().expect("403 forbidden");
    world.post(PATH).json(&body).send().expect("401 unauthenticated");
}
