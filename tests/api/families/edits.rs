//! Changing what a pending invitation grants in children.

use serde_json::{Value, json};

use crate::support::story::grant;
use crate::support::world::{DAY, Person, ROOT, Reply, World, path_of};

/// A parent with three children, and Grace invited to the first of them.
struct Family {
    world: World,
    org: String,
    ada: Person,
    children: [String; 3],
    invitation: Value,
}

fn family() -> Family {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let children = ["Parts", "Cards", "Looms"].map(|name| world.child(&org, &ada.session, name));
    let body =
        json!({"emails": ["grace@example.com"], "organizations": [grant(&children[0], "viewer")]});
    let mut made = world.invite_by(&org, &ada.session, &body).expect("201");
    Family { invitation: made["invitations"][0].take(), world, org, ada, children }
}

impl Family {
    fn edit(&self, by: &str, changes: &Value) -> Reply {
        self.world.patch(&path_of(&self.invitation, "")).by(by).json(changes).send()
    }

    /// The pending seats of the organization and its children.
    fn pending(&self) -> [i64; 4] {
        let [parts, cards, looms] = &self.children;
        [&self.org, parts, cards, looms].map(|place| self.world.seats(place).1)
    }
}

#[test]
fn grants_are_replaced_as_a_whole_and_the_link_in_the_mailbox_brings_the_change() {
    let family = family();
    let [parts, cards, looms] = &family.children;
    let by = &family.ada.session;
    assert_eq!(family.pending(), [0, 1, 0, 0]);
    let two = json!({"organizations": [grant(parts, "admin"), grant(cards, "member")]});
    let edited = family.edit(by, &two).expect("200");
    assert_eq!(edited["organizations"].as_array().unwrap().len(), 2);
    assert_eq!(family.pending(), [0, 1, 1, 0]);
    family.edit(by, &json!({"organizations": [grant(looms, "member")]})).expect("200");
    assert_eq!(family.pending(), [0, 0, 0, 1]);
    family.edit(by, &json!({"role": "viewer"})).expect("200");
    assert_eq!(family.pending(), [1, 0, 0, 1]);
    let wanted = json!([{"organization_id": looms, "name": "Looms", "role": "member",
        "role_id": null, "permissions": []}]);
    let preview = family.world.preview("grace@example.com");
    assert_eq!((&preview["role"], &preview["organizations"]), (&json!("viewer"), &wanted));
    family.world.accept_as_new("grace@example.com");
    assert_eq!(family.world.people(looms)["grace@example.com"], "member");
    assert_eq!(family.world.people(parts).get("grace@example.com"), None);
    assert_eq!(family.pending(), [0, 0, 0, 0]);
}

#[test]
fn an_edit_leaves_an_invitation_something_to_offer() {
    let family = family();
    let by = &family.ada.session;
    let nothing = json!({"organizations": []});
    family.edit(by, &nothing).expect("422 invalid_request");
    family.edit(by, &json!({"role": null, "organizations": []})).expect("422 invalid_request");
    family.edit(by, &json!({"role": "member", "organizations": []})).expect("200");
    family.edit(by, &json!({"role": null})).expect("422 invalid_request");
    let back = json!({"role": null, "organizations": [grant(&family.children[0], "viewer")]});
    let edited = family.edit(by, &back).expect("200");
    assert_eq!(edited["role"], json!(null));
    assert_eq!(family.pending(), [0, 1, 0, 0]);
}

#[test]
fn a_new_grant_takes_a_seat_and_a_kept_one_needs_none() {
    let family = family();
    let [parts, cards, _] = &family.children;
    let by = &family.ada.session;
    for place in [&family.org, parts, cards] {
        family.world.set(place, &json!({"seat_limit": 1}));
    }
    let before = family.world.db.dump();
    for changes in [
        json!({"organizations": [grant(parts, "viewer"), grant(cards, "member")]}),
        json!({"organizations": [grant(cards, "member")]}),
        json!({"role": "member"}),
    ] {
        family.edit(by, &changes).expect("409 seat_limit_reached");
        assert_eq!(family.world.db.dump(), before);
    }
    family.edit(by, &json!({"organizations": [grant(parts, "admin")]})).expect("200");
    family.world.set(cards, &json!({"seat_limit": 2}));
    family.edit(by, &json!({"organizations": [grant(cards, "member")]})).expect("200");
    assert_eq!(family.pending(), [0, 0, 1, 0]);
    let body = json!({"emails": ["mary@example.com"]});
    let full = family.world.invite_by(cards, by, &body).expect("200");
    assert_eq!(full["skipped"][0]["reason"], "seat_limit_reached");
    family
        .edit(by, &json!({"organizations": [grant(&family.children[2], "member")]}))
        .expect("200");
    family.world.invite_by(cards, by, &body).expect("201");
}

#[test]
fn only_children_of_the_organization_will_do() {
    let family = family();
    let by = &family.ada.session;
    let (bletchley, _) = family.world.found("Bletchley", "alan@example.com");
    let before = family.world.db.dump();
    for id in [bletchley.as_str(), "org_00000000000000000000000000", "org_x"] {
        let changes = json!({"organizations": [grant(id, "viewer")]});
        family.edit(by, &changes).expect("404 not_found");
    }
    let child = &family.children[0];
    for organizations in [
        json!([grant(&family.org, "viewer")]),
        json!([grant(child, "viewer"), grant(child, "member")]),
        json!([grant(child, "no such role")]),
        json!(null),
    ] {
        let changes = json!({"organizations": organizations});
        family.edit(by, &changes).expect("422 invalid_request");
    }
    assert_eq!(family.world.db.dump(), before);
}

#[test]
fn nobody_changes_or_offers_what_they_do_not_hold_in_the_child() {
    let family = family();
    let [parts, cards, _] = &family.children;
    let grace = family.world.join(&family.org, ROOT, "g@example.com", "admin");
    let owner = json!({"organizations": [grant(cards, "owner")]});
    family.edit(&grace.session, &owner).expect("403 forbidden");
    family.edit(&family.ada.session, &owner).expect("200");
    let less = json!({"organizations": [grant(parts, "viewer")]});
    family.edit(&grace.session, &less).expect("403 forbidden");
    family.edit(&grace.session, &json!({"message": "Hi"})).expect("403 forbidden");
    for act in ["/revoke", "/resend"] {
        let ask = family.world.post(&path_of(&family.invitation, act)).by(&grace.session);
        ask.send().expect("403 forbidden");
    }
    let replace = family.world.post(&path_of(&family.invitation, "/replace")).by(&grace.session);
    replace.json(&json!({"email": "x@example.com"})).send().expect("403 forbidden");
}

#[test]
fn what_is_no_longer_pending_is_not_edited() {
    let family = family();
    let changes = json!({"organizations": [grant(&family.children[1], "viewer")]});
    family.world.pass(7 * DAY);
    family.edit(ROOT, &changes).expect("409 invitation_not_pending");
    family.world.post(&path_of(&family.invitation, "/revoke")).by(ROOT).send().expect("200");
    family.edit(ROOT, &changes).expect("409 invitation_not_pending");
}

#[test]
fn a_grant_whose_child_is_gone_is_not_shown_and_in_nobodys_way() {
    let family = family();
    let [parts, cards, _] = &family.children;
    let two = json!({"organizations": [grant(parts, "owner"), grant(cards, "member")]});
    family.edit(&family.ada.session, &two).expect("200");
    let path = format!("/v1/organizations/{parts}");
    family.world.delete(&path).by(ROOT).json(&json!({"name": "Parts"})).send().expect("204");
    let grace = family.world.join(&family.org, ROOT, "g@example.com", "admin");
    let edited = family.edit(&grace.session, &json!({"message": "Hi"})).expect("200");
    assert_eq!(edited["organizations"].as_array().unwrap().len(), 1);
    assert_eq!(edited["organizations"][0]["organization_id"], cards.as_str());
}

#[test]
fn a_childs_role_that_went_with_the_child_is_in_nobodys_way() {
    let family = family();
    let [parts, cards, _] = &family.children;
    family.world.role(parts, "Smith", &["app.read"]);
    let two = json!({"organizations": [grant(parts, "Smith"), grant(cards, "member")]});
    family.edit(&family.ada.session, &two).expect("200");
    let path = format!("/v1/organizations/{parts}");
    family.world.delete(&path).by(ROOT).json(&json!({"name": "Parts"})).send().expect("204");
    for swept in 0..4 {
        let resend = family.world.post(&path_of(&family.invitation, "/resend")).by(ROOT).send();
        assert_eq!(resend.outcome(), "200", "swept {swept} times: {}", resend.text);
        family.world.cron();
    }
    family.world.accept_as_new("grace@example.com");
}
