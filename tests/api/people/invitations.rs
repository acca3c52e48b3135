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
fn one_is_there_until_its_time_is_over() {
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
fn a_revoked_one_is_gone() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.sign_in("grace@example.com");
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    let path = format!("/invitations/{}/revoke", text(&made["id"]));
    world.act(&org, ROOT, &path, &json!({})).expect("200");
    answer(&world, &grace.session, &made, "accept").expect("410 invitation_revoked");
    answer(&world, &grace.session, &made, "decline").expect("410 invitation_revoked");
}
