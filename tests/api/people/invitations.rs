//! A person's own invitations, without the mail.

use serde_json::{Value, json};

use crate::support::story::{each, grant, text};
use crate::support::world::{DAY, ROOT, Reply, World};

fn mine(world: &World, session: &str) -> Vec<Value> {
    let reply = world.get("/v1/me/invitations").by(session).send();
    assert_eq!(reply.batches, 1);
    reply.expect("200")["data"].as_array().unwrap().clone()
}

fn answer(world: &World, session: &str, invitation: &Value, what: &str) -> Reply {
    let path = format!("/v1/me/invitations/{}/{what}", text(&invitation["id"]));
    world.post(&path).by(session).send()
}

#[test]
fn all_that_wait_in_all_organizations_are_listed_as_previews() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let (society, joseph) = world.found("Royal Society", "joseph@example.com");
    let body = json!({"emails": ["Grace@Example.com"], "role": "admin", "permissions": ["a.b"],
        "message": "Come!", "organizations": [grant(&child, "viewer")]});
    world.invite_by(&org, &ada.session, &body).expect("201");
    let preview = world.preview("grace@example.com");
    world.pass(1);
    let second = world.invite(&society, &joseph.session, "grace@example.com", "viewer");
    let over = world.invite(&child, ROOT, "grace@example.com", "member");
    let path = format!("/invitations/{}/revoke", text(&over["id"]));
    world.act(&child, ROOT, &path, &json!({})).expect("200");
    world.invite(&org, &ada.session, "gracie@example.com", "member");
    let grace = world.sign_in("grace@example.com");
    let found = mine(&world, &grace.session);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0]["id"], second["id"]);
    assert_eq!(found[0]["organization"]["name"], "Royal Society");
    let mut first = found[1].clone();
    assert!(text(&first["id"]).starts_with("inv_"));
    first.as_object_mut().unwrap().remove("id");
    let mut wanted = preview;
    wanted["account_exists"] = json!(true);
    assert_eq!(first, wanted);
    let page = world.get("/v1/me/invitations?limit=1").by(&grace.session).send().expect("200");
    let next = format!("/v1/me/invitations?limit=1&cursor={}", text(&page["next_cursor"]));
    let last = world.get(&next).by(&grace.session).send().expect("200");
    assert_eq!((&last["data"][0]["id"], &last["next_cursor"]), (&found[1]["id"], &json!(null)));
}

#[test]
fn ones_invitations_list_a_pending_one_until_it_expires() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.sign_in("grace@example.com");
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.pass(7 * DAY - 1);
    assert_eq!(mine(&world, &grace.session).len(), 1);
    world.pass(1);
    assert_eq!(mine(&world, &grace.session).len(), 0);
    answer(&world, &grace.session, &made, "accept").expect("410 link_expired");
    answer(&world, &grace.session, &made, "decline").expect("410 link_expired");
    world.cron();
    answer(&world, &grace.session, &made, "accept").expect("410 link_expired");
}

#[test]
fn an_address_that_no_mail_has_proved_has_none() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    let (society, joseph) = world.found("Royal Society", "joseph@example.com");
    let (_, link) = world.hand_over(&org, "grace@example.com", "viewer");
    let session = text(&world.accept(&link, None).expect("200")["session"]["token"]);
    let made = world.invite(&society, &joseph.session, "grace@example.com", "admin");
    assert_eq!(mine(&world, &session).len(), 0);
    answer(&world, &session, &made, "accept").expect("404 not_found");
    answer(&world, &session, &made, "decline").expect("404 not_found");
    let grace = world.sign_in("grace@example.com");
    assert_eq!(mine(&world, &grace.session).len(), 1);
    answer(&world, &grace.session, &made, "accept").expect("200");
    assert_eq!(world.people(&org).len(), 2);
}

#[test]
fn accepting_makes_what_the_link_would_and_again_answers_the_same() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let grace = world.sign_in("grace@example.com");
    let body = json!({"emails": ["grace@example.com"], "role": "admin",
        "redirect_url": "https://app.test/in", "organizations": [grant(&child, "viewer")]});
    let made = world.invite_by(&org, &ada.session, &body).expect("201")["invitations"][0].clone();
    let accepted = answer(&world, &grace.session, &made, "accept");
    assert_eq!(accepted.batches, 1);
    let accepted = accepted.expect("200");
    assert_eq!(accepted["object"], "acceptance");
    assert_eq!(
        (&accepted["session"], &accepted["redirect_url"]),
        (&json!(null), &json!("https://app.test/in"))
    );
    assert_eq!(each(&accepted["memberships"], "/role").len(), 2);
    let before = world.db.dump();
    let again = answer(&world, &grace.session, &made, "accept").expect("200");
    assert_eq!(again, accepted);
    assert_eq!(world.db.dump(), before);
    answer(&world, &grace.session, &made, "decline").expect("409 invitation_not_pending");
    assert_eq!(mine(&world, &grace.session).len(), 0);
    let link = world.latest_token("grace@example.com");
    world.accept(&link, Some(&grace.session)).expect("200");
}

#[test]
fn declining_answers_as_the_link_does() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.sign_in("grace@example.com");
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    let path = format!("/v1/me/invitations/{}/decline", text(&made["id"]));
    let body = json!({"reason": "No time"});
    let declined = world.post(&path).by(&grace.session).json(&body).send().expect("200");
    let wanted = json!({"object": "decline", "status": "declined",
        "organization": {"id": org, "name": "Analytical Engines"}});
    assert_eq!(declined, wanted);
    answer(&world, &grace.session, &made, "decline").expect("200");
    answer(&world, &grace.session, &made, "accept").expect("409 invitation_not_pending");
    world
        .accept(&world.latest_token("grace@example.com"), None)
        .expect("409 invitation_not_pending");
    let events = world.events(&org, "invitation.declined");
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["actor"]["id"], grace.id.as_str());
}

#[test]
fn anothers_is_unknown_and_whoever_is_nobody_has_none() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.sign_in("grace@example.com");
    let made = world.invite(&org, &ada.session, "mary@example.com", "member");
    let key = world.key(&org, "owner");
    let before = world.db.look::<i64>("SELECT count(*) FROM memberships");
    for what in ["accept", "decline"] {
        answer(&world, &grace.session, &made, what).expect("404 not_found");
        answer(&world, &ada.session, &made, what).expect("404 not_found");
        answer(&world, ROOT, &made, what).expect("403 forbidden");
        answer(&world, &key, &made, what).expect("403 forbidden");
        for id in ["inv_00000000000000000000000000", "inv_x"] {
            let path = format!("/v1/me/invitations/{id}/{what}");
            world.post(&path).by(&grace.session).send().expect("404 not_found");
            world.post(&path).send().expect("401 unauthenticated");
        }
    }
    for path in ["/v1/me/invitations", "/v1/me/organizations"] {
        world.get(path).by(ROOT).send().expect("403 forbidden");
        world.get(path).by(&key).send().expect("403 forbidden");
        world.get(path).send().expect("401 unauthenticated");
    }
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM memberships"), before);
}

#[test]
fn ones_invitations_do_not_list_a_revoked_one() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.sign_in("grace@example.com");
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    let path = format!("/invitations/{}/revoke", text(&made["id"]));
    world.act(&org, ROOT, &path, &json!({})).expect("200");
    answer(&world, &grace.session, &made, "accept").expect("410 invitation_revoked");
    answer(&world, &grace.session, &made, "decline").expect("410 invitation_revoked");
}

/// What is done to the role of an invitation's maker, and what it is called.
type Way<'a> = (&'static str, &'a dyn Fn(&str));

#[test]
fn one_whose_maker_may_not_make_it_any_more_is_not_there() {
    let firm = crate::support::Firm::new();
    let child = firm.child("lisa@example.com");
    let grace = firm.world.sign_in("grace@example.com").session;
    let home = || firm.world.get("/console").cookie(&grace).send().text;
    let listed = || each(&Value::from(mine(&firm.world, &grace)), "/organization/name");
    let all = ["members.view", "members.manage", "app.read", "reports.view"];
    let change = |role: &str, body: &Value| {
        firm.patch(ROOT, &format!("/roles/{role}"), body).expect("200");
    };
    let ways: [Way<'_>; 6] = [
        ("sees only", &|role| change(role, &json!({"permissions": ["members.view"]}))),
        ("nothing", &|role| change(role, &json!({"permissions": []}))),
        ("no app", &|role| {
            change(role, &json!({"permissions": ["members.view", "members.manage"]}))
        }),
        ("no reports", &|role| change(role, &json!({"permissions": &all[..3]}))),
        ("a viewer", &|role| {
            firm.delete(ROOT, &format!("/roles/{role}?replace_with=viewer")).expect("204");
        }),
        ("a member", &|role| {
            firm.delete(ROOT, &format!("/roles/{role}?replace_with=member")).expect("204");
        }),
    ];
    for (at, (way, take_away)) in ways.iter().enumerate() {
        let name = format!("Steward {at}");
        let role = firm.role(&name, &all);
        let place = if at % 2 == 0 { &firm } else { &child };
        let maker = place.hire(&format!("maker{at}"), &name, &[]);
        let granted = json!({"emails": ["grace@example.com"], "role": "viewer",
            "permissions": ["reports.view"]});
        let made = place.post(&maker.session, "/invitations", &granted).expect("201");
        let made = made["invitations"][0].clone();
        assert_eq!(listed().len(), 1, "{way}");
        assert!(home().contains(made["id"].as_str().unwrap()));
        take_away(&role);
        assert_eq!(listed(), [""; 0], "{way}");
        assert!(!home().contains(made["id"].as_str().unwrap()), "{way}");
        answer(&firm.world, &grace, &made, "accept").expect("410 invitation_revoked");
        let path = format!("/invitations/{}/revoke", text(&made["id"]));
        place.post(ROOT, &path, &json!({})).expect("200");
    }
    // What stands stays.
    firm.offer("grace", "viewer", &[]);
    firm.world.pass(1);
    child.offer("grace", "viewer", &[]);
    assert_eq!(listed(), ["Engine Parts", "Analytical Engines"]);
}

#[test]
fn a_page_of_ones_invitations_leads_on_past_those_that_do_not_stand() {
    let world = World::new();
    let grace = world.sign_in("grace@example.com").session;
    let mut standing = Vec::new();
    for at in 0..12 {
        let (org, _) = world.found(&format!("Tenant {at}"), &format!("o{at}@example.com"));
        let role = world.role(&org, "Steward", &["members.view", "members.manage", "app.read"]);
        let maker = world.join(&org, ROOT, &format!("m{at}@example.com"), "Steward");
        world.pass(1);
        let made = world.invite(&org, &maker.session, "grace@example.com", "viewer");
        if at % 3 == 0 {
            standing.push(text(&made["id"]));
        } else {
            let path = format!("/v1/organizations/{org}/roles/{role}");
            world.patch(&path).by(ROOT).json(&json!({"permissions": []})).send().expect("200");
        }
    }
    standing.reverse();
    for limit in [1, 2, 3, 4, 5, 12, 100] {
        let mut path = format!("/v1/me/invitations?limit={limit}");
        let mut found = Vec::new();
        for _ in 0..20 {
            let page = world.get(&path).by(&grace).send().expect("200");
            found.extend(each(&page["data"], "/id"));
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            path = format!("/v1/me/invitations?limit={limit}&cursor={cursor}");
        }
        assert_eq!(found, standing, "{limit}");
    }
}
