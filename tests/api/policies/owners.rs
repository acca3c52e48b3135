//! Where only owners invite.

use serde_json::{Value, json};

use crate::support::story::{grant, text};
use crate::support::world::{Person, ROOT, World, path_of};

fn strict() -> (World, String, Person, Person) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    world.set(&org, &json!({"invite_policy": "owners"}));
    (world, org, ada, grace)
}

#[test]
fn nobody_else_invites_resends_or_replaces() {
    let (world, org, ada, grace) = strict();
    let admin_key = world.key(&org, "admin");
    let owner_key = world.key(&org, "owner");
    let made = world.invite(&org, &ada.session, "mary@example.com", "viewer");
    for (by, may) in [
        (&grace.session, false),
        (&admin_key, false),
        (&ada.session, true),
        (&owner_key, true),
        (&ROOT.to_owned(), true),
    ] {
        let outcome =
            |status: &str| if may { status.to_owned() } else { "403 forbidden".to_owned() };
        world.db.rehearse(|| {
            let body = json!({"emails": ["x@example.com"], "role": "viewer"});
            world.invite_by(&org, by, &body).expect(&outcome("201"));
            let resend = world.post(&path_of(&made, "/resend")).by(by);
            resend.send().expect(&outcome("200"));
            let bulk = json!({"action": "resend", "ids": [made["id"]]});
            world.act(&org, by, "/invitations/bulk", &bulk).expect(&outcome("200"));
            let replace = world.post(&path_of(&made, "/replace")).by(by);
            let replace = replace.json(&json!({"email": "y@example.com"})).send();
            replace.expect(&outcome("201"));
        });
    }
}

#[test]
fn a_resend_that_only_owners_may_ask_for_changes_nothing_where_it_is_refused() {
    let (world, org, ada, grace) = strict();
    let key = world.key(&org, "admin");
    let made = world.invite(&org, &ada.session, "mary@example.com", "viewer");
    let by_ids = json!({"action": "resend", "ids": [made["id"]], "rotate": true});
    let by_filter = json!({"action": "resend", "filter": {}, "rotate": true});
    for by in [&grace.session, &key] {
        let before = world.db.dump();
        let resend = world.post(&path_of(&made, "/resend")).by(by);
        let reply = resend.json(&json!({"rotate": true})).send_and_crash();
        reply.expect("403 forbidden");
        assert_eq!(world.db.dump(), before);
        for bulk in [&by_ids, &by_filter] {
            world.act(&org, by, "/invitations/bulk", bulk).expect("403 forbidden");
        }
        assert_eq!(world.db.look::<i64>("SELECT count(*) FROM mails"), 0);
    }
    world.accept_as_new("mary@example.com");
}

#[test]
fn where_only_owners_invite_managers_still_edit_and_revoke() {
    let (world, org, ada, grace) = strict();
    let made = world.invite(&org, &ada.session, "mary@example.com", "viewer");
    let edit = world.patch(&path_of(&made, "")).by(&grace.session);
    edit.json(&json!({"role": "member"})).send().expect("200");
    world.post(&path_of(&made, "/revoke")).by(&grace.session).send().expect("200");
}

#[test]
fn the_policy_of_each_organization_counts() {
    let (world, org, ada, grace) = strict();
    let child = world.child(&org, &ada.session, "Parts");
    let made = json!({"name": "Looms", "parent_id": org, "owner": {"email": "joan@example.com"}});
    let made = world.post("/v1/organizations").by(ROOT).json(&made).send().expect("201");
    let looms = text(&made["organization"]["id"]);
    let joan = world.accept_as_new("joan@example.com");
    let body = json!({"emails": ["x@example.com"], "dry_run": true});
    // The parent's policy is not the child's.
    world.invite_by(&looms, &grace.session, &body).expect("201");
    world.set(&looms, &json!({"invite_policy": "owners"}));
    world.invite_by(&looms, &grace.session, &body).expect("403 forbidden");
    // In the child the parent's owner is an admin.
    world.invite_by(&looms, &ada.session, &body).expect("403 forbidden");
    world.invite_by(&looms, &joan.session, &body).expect("201");
    for (place, by, outcome) in [
        (&looms, ada.session.as_str(), "403 forbidden"),
        (&looms, ROOT, "201"),
        (&child, ada.session.as_str(), "201"),
        (&child, grace.session.as_str(), "403 forbidden"),
    ] {
        let mut body = body.clone();
        body["organizations"] = json!([grant(place, "viewer")]);
        world.invite_by(&org, by, &body).expect(outcome);
    }
    world.set(&org, &json!({"invite_policy": "managers"}));
    let mut body = body.clone();
    body["organizations"] = json!([grant(&looms, "viewer")]);
    world.invite_by(&org, &grace.session, &body).expect("403 forbidden");
    body["organizations"] = json!([grant(&child, "viewer")]);
    world.invite_by(&org, &grace.session, &body).expect("201");
}

#[test]
fn only_owners_change_who_may_invite() {
    let (world, org, ada, grace) = strict();
    let path = format!("/v1/organizations/{org}");
    let set = |by: &str, policy: &str| {
        let body = json!({"invite_policy": policy, "name": "Engines"});
        world.patch(&path).by(by).json(&body).send().outcome()
    };
    assert_eq!(set(&grace.session, "managers"), "403 forbidden");
    assert_eq!(set(&grace.session, "owners"), "200", "as it is");
    assert_eq!(set(&ada.session, "managers"), "200");
    assert_eq!(set(&grace.session, "owners"), "403 forbidden");
}

#[test]
fn the_policy_of_a_child_counts_for_replacing_and_resending_into_it() {
    let (world, org, ada, grace) = strict();
    let parent = format!("/v1/organizations/{org}");
    let managers = json!({"invite_policy": "managers"});
    world.patch(&parent).by(&ada.session).json(&managers).send().expect("200");
    let child = world.child(&org, &ada.session, "Parts");
    let grant = json!({"organization_id": child, "role": "viewer"});
    let body = json!({"emails": ["joan@example.com"], "role": null, "organizations": [grant]});
    let made = world.invite_by(&org, &grace.session, &body).expect("201");
    let made = &made["invitations"][0];
    let strict = json!({"invite_policy": "owners"});
    world.patch(&format!("/v1/organizations/{child}")).by(ROOT).json(&strict).send().expect("200");
    let act = |act: &str, body: Value| {
        let ask = world.post(&path_of(made, act)).by(&grace.session);
        ask.json(&body).send().outcome()
    };
    assert_eq!(act("/resend", json!({})), "403 forbidden");
    assert_eq!(act("/replace", json!({"email": "x@example.com"})), "403 forbidden");
    assert_eq!(act("/revoke", json!({})), "200");
}
