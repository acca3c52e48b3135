//! One invitation to many organizations: what may be asked for, and by whom.

use serde_json::{Value, json};

use crate::support::story::{each, grant};
use crate::support::world::{Person, ROOT, World, path_of};

/// A parent of Ada's with two children, of Ada's too.
fn family(world: &World) -> (String, Person, [String; 2]) {
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let children = ["Parts", "Cards"].map(|name| world.child(&org, &ada.session, name));
    (org, ada, children)
}

fn body(organizations: &Value) -> Value {
    json!({"emails": ["grace@example.com"], "organizations": organizations})
}

#[test]
fn the_role_in_the_organization_itself_is_given_or_none() {
    let world = World::new();
    let (org, ada, [parts, _]) = family(&world);
    let several = json!([grant(&parts, "viewer")]);
    for (role, kept) in [
        (None, json!(null)),
        (Some(json!(null)), json!(null)),
        (Some(json!("admin")), json!("admin")),
    ] {
        let mut body = body(&several);
        if let Some(role) = role {
            body["role"] = role;
        }
        let made = world.invite_by(&org, &ada.session, &body).expect("201");
        let made = &made["invitations"][0];
        assert_eq!(made["role"], kept);
        let wanted = json!([{"organization_id": parts, "name": "Parts", "role": "viewer",
            "role_id": null, "permissions": []}]);
        assert_eq!(made["organizations"], wanted);
        assert_eq!(
            &world
                .see(&org, ROOT, &format!("/invitations/{}", made["id"].as_str().unwrap()))
                .json()["organizations"],
            &wanted
        );
        world.post(&path_of(made, "/revoke")).by(ROOT).send().expect("200");
    }
    let none = json!({"emails": ["grace@example.com"], "role": null});
    world.invite_by(&org, &ada.session, &none).expect("422 invalid_request");
    let alone = json!({"emails": ["grace@example.com"]});
    let made = world.invite_by(&org, &ada.session, &alone).expect("201");
    assert_eq!(made["invitations"][0]["role"], "member");
    assert_eq!(made["invitations"][0]["organizations"], json!([]));
}

#[test]
fn each_organization_has_permissions_of_its_own() {
    let world = World::new();
    let (org, ada, [parts, cards]) = family(&world);
    let body = json!({"emails": ["grace@example.com"], "role": "viewer", "permissions": ["a.b"],
        "organizations": [{"organization_id": parts, "role": "member", "permissions": ["c.d"]},
            grant(&cards, "admin")]});
    world.invite_by(&org, &ada.session, &body).expect("201");
    let grace = world.accept_as_new("grace@example.com");
    let seen = |place: &str| {
        let seen = world.see(place, ROOT, &format!("/members/{}", grace.id)).expect("200");
        (seen["role"].clone(), seen["permissions"].clone())
    };
    assert_eq!(seen(&org), (json!("viewer"), json!(["a.b"])));
    assert_eq!(seen(&parts), (json!("member"), json!(["c.d"])));
    assert_eq!(seen(&cards), (json!("admin"), json!([])));
}

#[test]
fn from_one_to_a_hundred_children_each_once_and_nothing_else() {
    let world = World::new();
    let (org, ada, [parts, cards]) = family(&world);
    let by = &ada.session;
    let children: Vec<Value> = (0..101)
        .map(|number| grant(&world.child(&org, by, &format!("Child {number}")), "member"))
        .collect();
    let too_many = Value::from(children.clone());
    for organizations in [
        json!([]),
        too_many,
        json!([grant(&parts, "viewer"), grant(&parts, "member")]),
        json!([grant(&org, "viewer")]),
        json!([grant(&parts, "member"), grant(&org, "viewer")]),
        json!([{"organization_id": parts}]),
        json!([{"role": "member"}]),
        json!([{"organization_id": parts, "role": null}]),
        json!([{"organization_id": parts, "role": "member", "kind": "external"}]),
        json!([{"organization_id": parts, "role": "member", "permissions": ["Not one"]}]),
        json!([grant(&parts, "no such role")]),
        json!([parts]),
        json!({"organization_id": parts, "role": "member"}),
        json!(parts),
    ] {
        let asked = world.invite_by(&org, by, &body(&organizations));
        asked.expect("422 invalid_request");
    }
    let emails: Vec<_> = (0..1_000).map(|number| format!("p{number}@example.com")).collect();
    let crowd = json!({"emails": emails, "organizations": children[..11], "dry_run": true});
    world.invite_by(&org, by, &crowd).expect("422 invalid_request");
    let made = world.invite_by(&org, by, &body(&Value::from(children[..100].to_vec())));
    let made = made.expect("201");
    assert_eq!(made["invitations"][0]["organizations"].as_array().unwrap().len(), 100);
    let grace = world.accept_as_new("grace@example.com");
    let mine = world.get("/v1/me").by(&grace.session).send().expect("200");
    assert_eq!(mine["memberships"].as_array().unwrap().len(), 100);
    assert_eq!(world.seats(&cards), (1, 0));
}

#[test]
fn a_grant_in_what_is_not_a_child_is_refused_as_unknown() {
    let world = World::new();
    let (org, ada, [parts, cards]) = family(&world);
    let (bletchley, alan) = world.found("Bletchley", "alan@example.com");
    let huts = world.child(&bletchley, &alan.session, "Huts");
    let body_of = |id: &str| body(&json!([grant(&parts, "viewer"), grant(id, "viewer")]));
    for id in [&huts, &bletchley, "org_00000000000000000000000000", "org_x", ""] {
        world.invite_by(&org, &ada.session, &body_of(id)).expect("404 not_found");
        world.invite_by(&org, ROOT, &body_of(id)).expect("404 not_found");
    }
    for id in [&org, &cards] {
        let asked = body(&json!([grant(id, "viewer")]));
        world.invite_by(&parts, &ada.session, &asked).expect("404 not_found");
    }
    let own = json!({"name": "Own"});
    let made = world.post("/v1/organizations").by(&ada.session).json(&own).send().expect("201");
    let own = made["organization"]["id"].as_str().unwrap();
    world.invite_by(&org, &ada.session, &body_of(own)).expect("404 not_found");
}

#[test]
fn roles_of_the_child_and_of_the_parent_are_asked_for_by_name_or_id() {
    let world = World::new();
    let (org, ada, [parts, cards]) = family(&world);
    let clerk = world.role(&org, "Clerk", &["members.view"]);
    let smith = world.role(&parts, "Smith", &["app.read"]);
    for (place, role, kept) in [
        (&parts, "clerk", &clerk),
        (&cards, clerk.as_str(), &clerk),
        (&parts, "SMITH", &smith),
        (&parts, smith.as_str(), &smith),
    ] {
        let mut asked = body(&json!([grant(place, role)]));
        asked["dry_run"] = json!(true);
        let made = world.invite_by(&org, &ada.session, &asked).expect("201");
        let made = &made["invitations"][0]["organizations"][0];
        assert_eq!(made["role_id"], kept.as_str());
        assert_eq!(made["role"], if *kept == clerk { "Clerk" } else { "Smith" });
    }
    for role in ["Smith", smith.as_str()] {
        let asked = body(&json!([grant(&cards, role)]));
        world.invite_by(&org, &ada.session, &asked).expect("422 invalid_request");
    }
}

#[test]
fn nobody_grants_in_a_child_what_they_do_not_hold_there() {
    let world = World::new();
    let (org, ada, [parts, _]) = family(&world);
    let made = json!({"name": "Looms", "parent_id": org, "owner": {"email": "joan@example.com"}});
    let made = world.post("/v1/organizations").by(ROOT).json(&made).send().expect("201");
    let looms = made["organization"]["id"].as_str().unwrap();
    let grace = world.join(&org, &ada.session, "g@example.com", "admin");
    world.role(&org, "Recruiter", &["members.view", "members.manage", "app.read"]);
    let mary = world.join(&org, &ada.session, "mary@example.com", "Recruiter");
    let key = world.key(&org, "owner");
    for (by, place, role, outcome) in [
        (&ada.session, parts.as_str(), "owner", "201"),
        (&ada.session, looms, "owner", "403 forbidden"),
        (&ada.session, looms, "admin", "201"),
        (&grace.session, parts.as_str(), "owner", "403 forbidden"),
        (&grace.session, looms, "admin", "201"),
        (&mary.session, looms, "viewer", "404 not_found"),
        (&key, looms, "viewer", "404 not_found"),
        (&ROOT.to_owned(), looms, "owner", "201"),
    ] {
        let mut asked = body(&json!([grant(place, role)]));
        asked["dry_run"] = json!(true);
        let answer = world.invite_by(&org, by, &asked);
        assert_eq!(answer.outcome(), outcome, "{place} {role} {}", answer.text);
    }
    world.invite(looms, ROOT, "g@example.com", "viewer");
    world.accept(&world.latest_token("g@example.com"), Some(&grace.session)).expect("200");
    let deactivate = format!("/members/{}/deactivate", grace.id);
    world.act(looms, ROOT, &deactivate, &json!({})).expect("200");
    let asked = body(&json!([grant(looms, "viewer")]));
    world.invite_by(&org, &grace.session, &asked).expect("404 not_found");
    world.invite(looms, ROOT, "mary@example.com", "Recruiter");
    world.accept(&world.latest_token("mary@example.com"), Some(&mary.session)).expect("200");
    let asked = body(&json!([grant(looms, "member")]));
    world.invite_by(&org, &mary.session, &asked).expect("403 forbidden");
    let asked = body(&json!([grant(looms, "Recruiter")]));
    world.invite_by(&org, &mary.session, &asked).expect("201");
}

#[test]
fn an_invitation_is_in_the_list_of_the_organization_that_sent_it_only() {
    let world = World::new();
    let (org, ada, [parts, cards]) = family(&world);
    let asked = body(&json!([grant(&parts, "viewer"), grant(&cards, "viewer")]));
    let made = world.invite_by(&org, &ada.session, &asked).expect("201");
    let own = world.invite(&parts, &ada.session, "grace@example.com", "admin");
    for status in ["pending", "all"] {
        for (place, roles) in [(&org, vec!["viewer"]), (&parts, vec!["admin"]), (&cards, vec![])] {
            let listed = world.see(place, ROOT, &format!("/invitations?q=grace&status={status}"));
            let listed = listed.expect("200");
            let found = listed["data"].as_array().unwrap();
            assert_eq!(found.len(), roles.len(), "{listed}");
            assert!(found.iter().all(|found| found["organization_id"] == place.as_str()));
        }
    }
    let path = format!("/invitations/{}", made["invitations"][0]["id"].as_str().unwrap());
    for child in [&parts, &cards] {
        world.see(child, ROOT, &path).expect("404 not_found");
        world.act(child, ROOT, &format!("{path}/revoke"), &json!({})).expect("404 not_found");
    }
    let path = format!("/invitations/{}", own["id"].as_str().unwrap());
    world.see(&org, ROOT, &path).expect("404 not_found");
    let found = world.see(&org, ROOT, "/invitations?role=viewer").expect("200");
    assert_eq!(each(&found["data"], "/email"), ["grace@example.com"]);
    let found = world.see(&org, ROOT, "/invitations?role=admin").expect("200");
    assert_eq!(found["data"], json!([]));
}
