//! Seeing children: those who are in them, and those who may see them all.

use serde_json::json;

use crate::support::Firm;
use crate::support::story::each;
use crate::support::world::{Person, ROOT, World};

/// A parent with two children, the first of Joan's, the second of Ada's.
struct Family {
    world: World,
    org: String,
    ada: Person,
    joan: Person,
    children: [String; 2],
}

fn family() -> Family {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let body = json!({"name": "Parts", "parent_id": org, "owner": {"email": "joan@example.com"}});
    let made = world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
    let parts = made["organization"]["id"].as_str().unwrap().to_owned();
    let joan = world.accept_as_new("joan@example.com");
    world.pass(1);
    let cards = world.child(&org, &ada.session, "Cards");
    Family { world, org, ada, joan, children: [parts, cards] }
}

impl Family {
    /// Somebody who may see the children, and nothing more.
    fn overseer(&self) -> Person {
        let body = json!({"emails": ["vera@example.com"], "role": "viewer",
            "permissions": ["organizations.view_all"]});
        self.world.invite_by(&self.org, &self.ada.session, &body).expect("201");
        self.world.accept_as_new("vera@example.com")
    }

    fn listed(&self, by: &str, query: &str) -> Vec<String> {
        let path = format!("/v1/organizations{query}");
        each(&self.world.get(&path).by(by).send().expect("200")["data"], "/name")
    }
}

#[test]
fn whoever_may_see_the_children_sees_them_and_not_their_people() {
    let family = family();
    let vera = family.overseer().session;
    for child in &family.children {
        let seen = family.world.see(child, &vera, "").expect("200");
        assert_eq!(seen["parent_id"], family.org.as_str());
        for what in ["/members", "/invitations", "/roles", "/events", "/api-keys"] {
            family.world.see(child, &vera, what).expect("403 forbidden");
        }
        let member = format!("/members/{}", family.joan.id);
        family.world.see(child, &vera, &member).expect("403 forbidden");
        let check = json!({"email": "joan@example.com", "permission": "app.read"});
        family.world.act(child, &vera, "/check", &check).expect("403 forbidden");
        let body = json!({"emails": ["x@example.com"]});
        family.world.invite_by(child, &vera, &body).expect("403 forbidden");
        let path = format!("/v1/organizations/{child}");
        let rename = family.world.patch(&path).by(&vera).json(&json!({"name": "Mine"}));
        rename.send().expect("403 forbidden");
        let delete = family.world.delete(&path).by(&vera).json(&json!({"name": "Parts"}));
        delete.send().expect("403 forbidden");
        let body = json!({"user_id": family.joan.id});
        let offer = family.world.act(child, &vera, "/transfer-ownership", &body);
        offer.expect("403 forbidden");
    }
}

#[test]
fn to_everyone_else_a_child_does_not_exist() {
    let family = family();
    let world = &family.world;
    let mary = world.join(&family.org, &family.ada.session, "mary@example.com", "member");
    let (bletchley, alan) = world.found("Bletchley", "alan@example.com");
    let keys = [world.key(&family.org, "owner"), world.key(&bletchley, "owner")];
    let strangers = [&mary.session, &alan.session, &keys[0], &keys[1]];
    for by in strangers {
        for what in ["", "/members", "/invitations", "/roles", "/events"] {
            world.see(&family.children[0], by, what).expect("404 not_found");
        }
        let body = json!({"emails": ["x@example.com"]});
        world.invite_by(&family.children[0], by, &body).expect("404 not_found");
    }
}

#[test]
fn a_childs_people_are_strangers_to_the_parent_and_the_other_children() {
    let family = family();
    for place in [&family.org, &family.children[1]] {
        for what in ["", "/members", "/invitations"] {
            family.world.see(place, &family.joan.session, what).expect("404 not_found");
        }
    }
    assert_eq!(family.listed(&family.joan.session, ""), ["Parts"]);
}

#[test]
fn lists_have_the_children_that_the_caller_may_see() {
    let family = family();
    let vera = family.overseer();
    let mary = family.world.join(&family.org, &family.ada.session, "mary@example.com", "member");
    let of_the_parent = format!("?parent_id={}", family.org);
    let all = ["Cards", "Parts", "Analytical Engines"];
    let key = family.world.key(&family.org, "admin");
    for (by, everything, children) in [
        (&family.ada.session, &all[..], &all[..2]),
        (&vera.session, &all[..], &all[..2]),
        (&mary.session, &all[2..], &[]),
        (&family.joan.session, &all[1..2], &all[1..2]),
        (&key, &all[2..], &[]),
        (&ROOT.to_owned(), &all[..], &all[..2]),
    ] {
        assert_eq!(family.listed(by, ""), everything);
        assert_eq!(family.listed(by, &of_the_parent), children);
    }
    let (bletchley, alan) = family.world.found("Bletchley", "alan@example.com");
    family.world.child(&bletchley, &alan.session, "Huts");
    let of_another = format!("?parent_id={bletchley}");
    assert_eq!(family.listed(&family.ada.session, &of_another), [""; 0]);
    assert_eq!(family.listed(&alan.session, &of_the_parent), [""; 0]);
    assert_eq!(family.listed(&alan.session, ""), ["Huts", "Bletchley"]);
}

#[test]
fn pages_of_children_and_others_together_miss_none_and_repeat_none() {
    let family = family();
    let by = &family.ada.session;
    for number in 0..7 {
        family.world.pass(1);
        family.world.child(&family.org, by, &format!("Child {number}"));
        let body = json!({"name": format!("Own {number}")});
        family.world.post("/v1/organizations").by(by).json(&body).send().expect("201");
    }
    let whole = family.listed(by, "?limit=100");
    assert_eq!(whole.len(), 17);
    for query in ["", &format!("&parent_id={}", family.org)] {
        let (mut paged, mut cursor) = (Vec::new(), String::new());
        loop {
            let path = format!("/v1/organizations?limit=3{query}{cursor}");
            let page = family.world.get(&path).by(by).send().expect("200");
            paged.extend(each(&page["data"], "/name"));
            let Some(next) = page["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        let wanted = family.listed(by, &format!("?limit=100{query}"));
        assert_eq!(paged, wanted);
    }
}

#[test]
fn a_parent_that_is_no_id_has_no_children_as_an_unknown_one() {
    let family = family();
    for by in [family.ada.session.as_str(), ROOT] {
        for parent in ["org_00000000000000000000000000", "org_x", "nobody"] {
            let path = format!("/v1/organizations?parent_id={parent}");
            let listed = family.world.get(&path).by(by).send();
            assert_eq!(listed.outcome(), "200", "{parent} {}", listed.text);
            assert_eq!(listed.json()["data"], json!([]));
        }
    }
}

#[test]
fn an_invitation_shows_no_organization_that_its_reader_may_not_see() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    firm.role("Reader", &["members.view", "organization.manage"]);
    let reader = firm.hire("rita", "Reader", &[]);
    let grant = json!({"organization_id": child.org, "role": "viewer"});
    let body = json!({"emails": ["joan@example.com"], "role": "viewer", "organizations": [grant]});
    let made = firm.post(firm.boss(), "/invitations", &body).expect("201")["invitations"][0].take();
    let path = format!("/invitations/{}", made["id"].as_str().unwrap());
    let seen = |by: &str, path: &str| firm.get(by, path).text;
    for path in [path.as_str(), "/invitations", "/events"] {
        assert!(!seen(&reader.session, path).contains("Engine Parts"), "{path}");
    }
    for path in [path.as_str(), "/invitations"] {
        assert!(!seen(&reader.session, path).contains(&child.org), "{path}");
        assert!(seen(firm.boss(), path).contains("Engine Parts"), "{path}");
    }
    child.admit(&reader, "rita", "viewer", &[]);
    assert!(seen(&reader.session, &path).contains("Engine Parts"));
}
