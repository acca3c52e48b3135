//! Accepting an invitation to many organizations: all of it, or nothing.

use serde_json::{Value, json};

use crate::support::database::Trouble;
use crate::support::story::{each, grant, text};
use crate::support::world::{Person, ROOT, World};

/// A parent of Ada's with two children, and Grace invited to all three.
struct Family {
    world: World,
    org: String,
    ada: Person,
    children: [String; 2],
    link: String,
}

fn family() -> Family {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let children = ["Parts", "Cards"].map(|name| world.child(&org, &ada.session, name));
    let body = json!({"emails": ["grace@example.com"], "role": "viewer",
        "organizations": [grant(&children[0], "member"), grant(&children[1], "admin")]});
    world.invite_by(&org, &ada.session, &body).expect("201");
    let link = world.latest_token("grace@example.com");
    Family { world, org, ada, children, link }
}

/// What an acceptance made: the role in each organization.
fn made(acceptance: &Value) -> Vec<(String, String)> {
    let list = &acceptance["memberships"];
    let mut made: Vec<_> =
        each(list, "/organization_id").into_iter().zip(each(list, "/role")).collect();
    made.sort();
    made
}

impl Family {
    fn wanted(&self, roles: [&str; 3]) -> Vec<(String, String)> {
        let places = [&self.org, &self.children[0], &self.children[1]];
        let mut wanted: Vec<_> =
            places.into_iter().cloned().zip(roles.map(str::to_owned)).collect();
        wanted.sort();
        wanted
    }

    /// Deletes a child, by its owner.
    fn delete(&self, child: &str, name: &str) {
        let path = format!("/v1/organizations/{child}");
        let ask = self.world.delete(&path).by(&self.ada.session).json(&json!({"name": name}));
        ask.send().expect("204");
    }
}

#[test]
fn accepting_makes_every_membership_and_again_answers_the_same() {
    let family = family();
    let first = family.world.accept(&family.link, None).expect("200");
    assert_eq!(made(&first), family.wanted(["viewer", "member", "admin"]));
    assert_eq!(first["omitted"], json!([]));
    let session = text(&first["session"]["token"]);
    let before = family.world.db.dump();
    let again = family.world.accept(&family.link, Some(&session)).expect("200");
    assert_eq!(made(&again), made(&first));
    assert_eq!(family.world.db.dump(), before);
    for (place, role) in made(&first) {
        assert_eq!(family.world.people(&place)["grace@example.com"], role);
        let added = family.world.events(&place, "member.added");
        assert!(added.iter().any(|event| event["subject"]["id"] == first["user"]["id"]));
    }
}

#[test]
fn where_one_child_has_no_seat_nothing_is_made_at_all() {
    let family = family();
    family.world.set(&family.children[1], &json!({"seat_limit": 1}));
    let before = family.world.db.dump();
    family.world.accept(&family.link, None).expect("409 seat_limit_reached");
    assert_eq!(family.world.db.dump(), before);
    family.world.set(&family.children[1], &json!({"seat_limit": 2}));
    let accepted = family.world.accept(&family.link, None).expect("200");
    assert_eq!(made(&accepted).len(), 3);
}

#[test]
fn whatever_happens_to_the_connection_all_are_made_or_none() {
    for (trouble, outcome) in [
        (vec![Trouble::Overloaded], "503 unavailable"),
        (vec![Trouble::LostBefore], "200"),
        (vec![Trouble::LostAfter], "200"),
    ] {
        let family = family();
        let before = family.world.db.dump();
        family.world.db.trouble(&trouble);
        let reply = family.world.accept(&family.link, None);
        assert_eq!(reply.outcome(), outcome, "{trouble:?} {}", reply.text);
        if outcome == "200" {
            assert_eq!(made(&reply.json()), family.wanted(["viewer", "member", "admin"]));
            assert_eq!(family.world.seats(&family.children[1]), (2, 0));
        } else {
            assert_eq!(family.world.db.dump(), before);
        }
    }
}

#[test]
fn a_grant_whose_organization_is_gone_by_then_is_omitted() {
    let family = family();
    family.delete(&family.children[0], "Parts");
    for swept in [false, true] {
        let outcome = family.world.db.rehearse(|| {
            if swept {
                (0..3).for_each(|_| family.world.cron());
            }
            family.world.accept(&family.link, None).expect("200")
        });
        let omitted =
            json!([{"organization_id": family.children[0], "reason": "organization_gone"}]);
        assert_eq!(outcome["omitted"], omitted, "swept: {swept}");
        let wanted = family.wanted(["viewer", "", "admin"]);
        let wanted: Vec<_> = wanted.into_iter().filter(|(_, role)| !role.is_empty()).collect();
        assert_eq!(made(&outcome), wanted);
    }
    let first = family.world.accept(&family.link, None).expect("200");
    let session = text(&first["session"]["token"]);
    let again = family.world.accept(&family.link, Some(&session)).expect("200");
    assert_eq!((made(&again), &again["omitted"]), (made(&first), &first["omitted"]));
}

#[test]
fn accepting_leaves_memberships_held_already_as_they_are() {
    let family = family();
    family.world.invite(&family.children[0], &family.ada.session, "grace@example.com", "admin");
    let grace = family.world.accept_as_new("grace@example.com");
    family.world.invite(&family.children[1], &family.ada.session, "grace@example.com", "viewer");
    let token = family.world.latest_token("grace@example.com");
    family.world.accept(&token, Some(&grace.session)).expect("200");
    let deactivate = format!("/members/{}/deactivate", grace.id);
    family.world.act(&family.children[1], ROOT, &deactivate, &json!({})).expect("200");
    family.world.accept(&family.link, Some(&grace.session)).expect("200");
    let role = |place: &str| family.world.people(place)["grace@example.com"].clone();
    assert_eq!(role(&family.org), "viewer");
    assert_eq!(role(&family.children[0]), "admin");
    assert_eq!(role(&family.children[1]), "(viewer)");
    assert_eq!(family.world.seats(&family.children[0]), (2, 0));
    assert_eq!(family.world.seats(&family.children[1]), (1, 0));
}

#[test]
fn accepting_takes_no_seat_for_a_membership_held_already() {
    let family = family();
    family.world.invite(&family.children[0], &family.ada.session, "grace@example.com", "admin");
    let grace = family.world.accept_as_new("grace@example.com");
    family.world.set(&family.children[0], &json!({"seat_limit": 1}));
    let accepted = family.world.accept(&family.link, Some(&grace.session)).expect("200");
    assert_eq!(made(&accepted), family.wanted(["viewer", "admin", "admin"]));
}

#[test]
fn where_nothing_is_new_the_person_is_a_member_already() {
    let family = family();
    let join = |place: &str, session: Option<&str>| {
        family.world.invite(place, &family.ada.session, "grace@example.com", "member");
        family.world.accept(&family.world.latest_token("grace@example.com"), session).expect("200")
    };
    let session = text(&join(&family.children[0], None)["session"]["token"]);
    join(&family.children[1], Some(&session));
    let body = json!({"emails": ["grace@example.com"],
        "organizations": [grant(&family.children[0], "admin"), grant(&family.children[1], "admin")]});
    let asked = family.world.invite_by(&family.org, ROOT, &body).expect("200");
    assert_eq!(asked["skipped"][0]["reason"], "already_member");
    let edit = json!({"role": null});
    let path = "/invitations";
    let pending = family.world.see(&family.org, ROOT, path).expect("200");
    let path = format!("{path}/{}", text(&pending["data"][0]["id"]));
    let path = format!("/v1/organizations/{}{path}", family.org);
    family.world.patch(&path).by(ROOT).json(&edit).send().expect("200");
    let before = family.world.db.dump();
    family.world.accept(&family.link, Some(&session)).expect("409 already_member");
    family.world.accept(&family.link, None).expect("401 sign_in_required");
    assert_eq!(family.world.db.dump(), before);
}

#[test]
fn members_of_some_are_invited_for_the_others() {
    let family = family();
    let mary = family.world.join(&family.children[0], ROOT, "mary@example.com", "viewer");
    let body = json!({"emails": ["mary@example.com"],
        "organizations": [grant(&family.children[0], "admin"), grant(&family.children[1], "member")]});
    family.world.invite_by(&family.org, ROOT, &body).expect("201");
    let link = family.world.latest_token("mary@example.com");
    family.world.accept(&link, Some(&mary.session)).expect("200");
    assert_eq!(family.world.people(&family.children[0])["mary@example.com"], "viewer");
    assert_eq!(family.world.people(&family.children[1])["mary@example.com"], "member");
    assert_eq!(family.world.people(&family.org).get("mary@example.com"), None);
}
