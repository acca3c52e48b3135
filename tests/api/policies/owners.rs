//! Where only owners invite.

use serde_json::json;

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
fn managers_still_edit_and_revoke() {
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
