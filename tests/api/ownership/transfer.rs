//! An owner offers the ownership to another member, who answers.

use serde_json::{Value, json};

use crate::support::story::text;
use crate::support::world::{DAY, Person, ROOT, Reply, World};

/// Ada's organization, with the admin Grace and the member Mary.
fn three() -> (World, String, [Person; 3]) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    (world, org, [ada, grace, mary])
}

fn offer(world: &World, org: &str, by: &str, to: &Person) -> Reply {
    world.act(org, by, "/transfer-ownership", &json!({"user_id": to.id}))
}

fn answer(world: &World, token: &str, what: &str, by: Option<&str>) -> Reply {
    let ask = world.post(&format!("/v1/ownership-links/{token}/{what}"));
    by.into_iter().fold(ask, |ask, by| ask.by(by)).send()
}

#[test]
fn accepting_an_offer_makes_the_member_owner_and_the_owner_admin() {
    let (world, org, [ada, grace, mary]) = three();
    let made = offer(&world, &org, &ada.session, &mary);
    assert_eq!(made.batches, 1);
    let made = made.expect("201");
    let person =
        |person: &Person, email: &str| json!({"id": person.id, "name": null, "email": email});
    assert_eq!(made["object"], "ownership_transfer");
    assert_eq!(made["organization"], json!({"id": org, "name": "Analytical Engines"}));
    assert_eq!(made["from"], person(&ada, "ada@example.com"));
    assert_eq!(made["to"], person(&mary, "mary@example.com"));
    assert_eq!((&made["status"], &made["link"]), (&json!("pending"), &json!(null)));
    assert!(text(&made["id"]).starts_with("transfer_"));
    let token = world.latest_token("mary@example.com");
    let seen = world.get(&format!("/v1/ownership-links/{token}")).send().expect("200");
    assert_eq!(seen, made);
    assert_eq!(world.see(&org, &grace.session, "/transfer-ownership").expect("200"), made);
    world.pass(1);
    let accepted = answer(&world, &token, "accept", Some(&mary.session)).expect("200");
    assert_eq!((&accepted["object"], &accepted["role"]), (&json!("membership"), &json!("owner")));
    assert_eq!(accepted["user"]["id"], mary.id.as_str());
    let people = world.people(&org);
    assert_eq!((&*people["mary@example.com"], &*people["ada@example.com"]), ("owner", "admin"));
    world.see(&org, ROOT, "/transfer-ownership").expect("404 not_found");
    let path = format!("/v1/organizations/{org}");
    let delete = world.delete(&path).by(&ada.session).json(&json!({"name": "Analytical Engines"}));
    delete.send().expect("403 forbidden");
    let events = world.events(&org, "ownership.transferred");
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["actor"]["id"], mary.id.as_str());
    assert_eq!(events[0]["subject"]["id"], mary.id.as_str());
    assert_eq!(events[0]["before"]["owner_id"], ada.id.as_str());
    assert_eq!(world.events(&org, "ownership.offered")[0]["actor"]["id"], ada.id.as_str());
}

#[test]
fn the_mail_of_an_offer_of_ownership_says_who_asks_and_has_one_link() {
    let (world, org, [ada, _, mary]) = three();
    let name = json!({"name": "Ada Lovelace"});
    world.patch("/v1/me").by(&ada.session).json(&name).send().expect("200");
    offer(&world, &org, &ada.session, &mary).expect("201");
    let mail = world.mailbox.to("mary@example.com").pop().unwrap();
    assert!(mail.subject.as_str().contains("Analytical Engines"));
    for words in ["Ada Lovelace", "ada@example.com", "owner", "Analytical Engines"] {
        assert!(mail.text.contains(words) && mail.html.contains(words), "{words}: {}", mail.text);
    }
    let link = format!("https://usher.test/ownership/{}", world.latest_token("mary@example.com"));
    assert!(mail.text.lines().any(|line| line == link));
    assert!(mail.html.contains(&link));
    let page = world.get(&link["https://usher.test".len()..]).cookie(&mary.session).send();
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Analytical Engines"));
    let before = world.db.dump();
    world.get(&link["https://usher.test".len()..]).send();
    assert_eq!(world.db.dump(), before);
}

#[test]
fn an_offer_that_has_lapsed_is_not_taken_back_and_stays_as_it_is() {
    let (world, org, [ada, _, mary]) = three();
    offer(&world, &org, &ada.session, &mary).expect("201");
    world.pass(8 * DAY);
    let before = world.db.dump();
    let path = format!("/v1/organizations/{org}/transfer-ownership");
    world.delete(&path).by(ROOT).send().expect("404 not_found");
    assert_eq!(world.db.dump(), before);
}

#[test]
fn accepting_takes_a_session_of_that_person() {
    let (world, org, [ada, grace, mary]) = three();
    offer(&world, &org, &ada.session, &mary).expect("201");
    let token = world.latest_token("mary@example.com");
    let before = world.db.dump();
    let key = world.db.rehearse(|| world.key(&org, "owner"));
    for by in [None, Some(ROOT), Some(key.as_str())] {
        let refused = answer(&world, &token, "accept", by);
        assert!(
            ["401 sign_in_required", "401 unauthenticated"].contains(&refused.outcome().as_str()),
            "{}",
            refused.text
        );
    }
    answer(&world, &token, "accept", None).expect("401 sign_in_required");
    answer(&world, &token, "accept", Some(ROOT)).expect("401 sign_in_required");
    for by in [&ada, &grace] {
        let refused = answer(&world, &token, "accept", Some(&by.session));
        let refused = refused.expect("409 wrong_account");
        assert_eq!(refused["invited_email"], "mary@example.com");
        assert_ne!(refused["signed_in_email"], "mary@example.com");
    }
    assert_eq!(world.db.dump(), before);
    answer(&world, &token, "accept", Some(&mary.session)).expect("200");
}

#[test]
fn only_owners_offer_and_take_back_and_whoever_sees_members_sees_it() {
    let (world, org, [ada, grace, mary]) = three();
    let (_, eve) = world.found("Elsewhere", "eve@example.com");
    for (by, outcome) in
        [(&grace, "403 forbidden"), (&mary, "403 forbidden"), (&eve, "404 not_found")]
    {
        offer(&world, &org, &by.session, &mary).expect(outcome);
    }
    let path = format!("/v1/organizations/{org}/transfer-ownership");
    world.get(&path).by(&mary.session).send().expect("404 not_found");
    world.delete(&path).by(&ada.session).send().expect("404 not_found");
    offer(&world, &org, &ada.session, &mary).expect("201");
    for (by, outcome) in
        [(&grace, "403 forbidden"), (&mary, "403 forbidden"), (&eve, "404 not_found")]
    {
        world.delete(&path).by(&by.session).send().expect(outcome);
    }
    world.get(&path).by(&mary.session).send().expect("200");
    world.get(&path).by(&eve.session).send().expect("404 not_found");
    world.delete(&path).by(&ada.session).send().expect("204");
    world.get(&path).by(&mary.session).send().expect("404 not_found");
    world.delete(&path).by(&ada.session).send().expect("404 not_found");
    let token = world.latest_token("mary@example.com");
    let accept = answer(&world, &token, "accept", Some(&mary.session));
    accept.expect("409 transfer_not_pending");
    assert_eq!(world.events(&org, "ownership.cancelled").len(), 1);
}

#[test]
fn it_is_offered_to_an_active_member_with_a_proved_address() {
    let (world, org, [ada, grace, _]) = three();
    let (_, eve) = world.found("Elsewhere", "eve@example.com");
    let (_, link) = world.hand_over(&org, "unproved@example.com", "admin");
    let unproved = world.accept(&link, None).expect("200");
    let off = world.join(&org, ROOT, "off@example.com", "admin");
    world.act(&org, ROOT, &format!("/members/{}/deactivate", off.id), &json!({})).expect("200");
    let gone = world.join(&org, ROOT, "gone@example.com", "admin");
    let path = format!("/v1/organizations/{org}/members/{}", gone.id);
    world.delete(&path).by(ROOT).send().expect("204");
    let before = world.db.dump();
    let ask = |user: &Value| {
        world.act(&org, &ada.session, "/transfer-ownership", &json!({"user_id": user}))
    };
    for user in [
        json!(eve.id),
        unproved["user"]["id"].clone(),
        json!(off.id),
        json!(gone.id),
        json!("user_00000000000000000000000000"),
        json!("user_x"),
    ] {
        ask(&user).expect("404 not_found");
    }
    for user in [json!(null), json!(7)] {
        ask(&user).expect("422 invalid_request");
    }
    assert_eq!(ask(&json!(ada.id)).status, 409, "an owner already");
    assert_eq!(world.db.dump(), before);
    ask(&json!(grace.id)).expect("201");
}

#[test]
fn an_offer_by_the_root_key_makes_nobody_step_down() {
    let (world, org, [_, _, mary]) = three();
    let body = json!({"user_id": mary.id, "return_link": true, "send_email": false});
    let mailed = world.mailbox.count();
    let made = world.act(&org, ROOT, "/transfer-ownership", &body).expect("201");
    assert_eq!((&made["from"], world.mailbox.count()), (&json!(null), mailed));
    let token = text(&made["link"]).rsplit('/').next().unwrap().to_owned();
    answer(&world, &token, "accept", Some(&mary.session)).expect("200");
    let people = world.people(&org);
    assert_eq!((&*people["mary@example.com"], &*people["ada@example.com"]), ("owner", "owner"));
}

#[test]
fn where_an_api_key_offers_ownership_nobody_steps_down() {
    let (world, org, [_, _, mary]) = three();
    let key = world.key(&org, "owner");
    let made = offer(&world, &org, &key, &mary).expect("201");
    assert_eq!(made["from"], json!(null));
    let token = world.latest_token("mary@example.com");
    answer(&world, &token, "accept", Some(&mary.session)).expect("200");
    assert_eq!(world.events(&org, "ownership.transferred")[0]["before"]["owner_id"], json!(null));
    assert_eq!(world.people(&org)["ada@example.com"], "owner");
}

#[test]
fn only_the_root_key_gets_the_link_of_an_offer_of_ownership() {
    let (world, org, [ada, _, mary]) = three();
    let body = json!({"user_id": mary.id, "return_link": true});
    world.act(&org, &ada.session, "/transfer-ownership", &body).expect("403 forbidden");
}

#[test]
fn declining_an_offer_of_ownership_needs_no_session_and_ends_the_offer() {
    let (world, org, [ada, _, mary]) = three();
    offer(&world, &org, &ada.session, &mary).expect("201");
    let token = world.latest_token("mary@example.com");
    let declined = answer(&world, &token, "decline", None).expect("200");
    assert_eq!(declined["status"], "declined");
    assert_eq!(world.people(&org)["ada@example.com"], "owner");
    let accept = answer(&world, &token, "accept", Some(&mary.session));
    accept.expect("409 transfer_not_pending");
    answer(&world, &token, "decline", None).expect("200");
    assert_eq!(world.events(&org, "ownership.declined").len(), 1);
    offer(&world, &org, &ada.session, &mary).expect("201");
}

#[test]
fn an_offer_of_ownership_stands_for_seven_days_to_the_millisecond() {
    let (world, org, [ada, _, _]) = three();
    let mary = world.sign_in("mary@example.com");
    offer(&world, &org, &ada.session, &mary).expect("201");
    let token = world.latest_token("mary@example.com");
    world.pass(7 * DAY - 1);
    world.cron();
    world.get(&format!("/v1/ownership-links/{token}")).send().expect("200");
    world.db.rehearse(|| {
        answer(&world, &token, "accept", Some(&mary.session)).expect("200");
    });
    world.pass(1);
    for what in ["accept", "decline"] {
        answer(&world, &token, what, Some(&mary.session)).expect("410 link_expired");
    }
    world.see(&org, &ada.session, "/transfer-ownership").expect("404 not_found");
    let path = format!("/v1/organizations/{org}/transfer-ownership");
    world.delete(&path).by(&ada.session).send().expect("404 not_found");
    offer(&world, &org, &ada.session, &mary).expect("201");
}

#[test]
fn links_of_one_kind_open_nothing_of_another() {
    let (world, org, [ada, _, mary]) = three();
    offer(&world, &org, &ada.session, &mary).expect("201");
    let token = world.latest_token("mary@example.com");
    world.get(&format!("/v1/invitation-links/{token}")).send().expect("404 link_invalid");
    world.invite(&org, &ada.session, "x@example.com", "member");
    let invitation = world.latest_token("x@example.com");
    world.get(&format!("/v1/ownership-links/{invitation}")).send().expect("404 link_invalid");
    let signing_in = json!({"token": token});
    world.post("/v1/sign-in").json(&signing_in).send().expect("401 unauthenticated");
    for forged in ["x", &token[1..], &format!("{token}A")] {
        let path = format!("/v1/ownership-links/{forged}");
        let reply = world.get(&path).send();
        assert_eq!(reply.batches, 0);
        reply.expect("404 link_invalid");
    }
}
