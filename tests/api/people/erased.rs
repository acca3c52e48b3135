//! Erasing oneself.

use serde_json::json;

use crate::support::database::Trouble;
use crate::support::story::{grant, text};
use crate::support::world::{DAY, HOUR, Person, ROOT, Reply, World, path_of};

fn erase(world: &World, person: &Person) -> Reply {
    world.delete("/v1/me").by(&person.session).send()
}

#[test]
fn erasing_oneself_deletes_the_account_with_all_that_is_in_it() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let other = world.sign_in("grace@example.com");
    let name = json!({"name": "Rear Admiral"});
    world.patch("/v1/me").by(&grace.session).json(&name).send().expect("200");
    let key = json!({"name": "Backend", "role": "admin"});
    let key = text(&world.act(&org, &grace.session, "/api-keys", &key).expect("201")["key"]);
    world.invite(&org, &grace.session, "mary@example.com", "member");
    world
        .post("/v1/sign-in-links")
        .json(&json!({"email": "grace@example.com"}))
        .send()
        .expect("202");
    let unused = world.latest_token("grace@example.com");
    let gone = erase(&world, &grace);
    assert_eq!(gone.batches, 1);
    gone.expect("204");
    for session in [&grace.session, &other.session] {
        world.get("/v1/me").by(session).send().expect("401 unauthenticated");
    }
    world.see(&org, &key, "/members").expect("401 unauthenticated");
    let signed_in = world.post("/v1/sign-in").json(&json!({"token": unused})).send();
    signed_in.expect("401 unauthenticated");
    assert_eq!(world.people(&org).len(), 1);
    assert_eq!(world.seats(&org), (1, 1));
    world.see(&org, ROOT, &format!("/members/{}", grace.id)).expect("404 not_found");
    assert!(!world.db.dump().contains("Rear Admiral"));
    let users: i64 = world.db.look("SELECT count(*) FROM users");
    assert_eq!(users, 1);
    let pending = world.see(&org, ROOT, "/invitations").expect("200");
    assert_eq!(pending["data"][0]["invited_by"], json!(null));
    world.accept_as_new("mary@example.com");
}

#[test]
fn erasing_oneself_ends_offers_of_ownership_to_and_by_oneself() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let mary = world.join(&org, &ada.session, "mary@example.com", "owner");
    let offered = |by: &Person, to: &Person| {
        let body = json!({"user_id": to.id});
        text(&world.act(&org, &by.session, "/transfer-ownership", &body).expect("201")["id"])
    };
    for (by, to, erased) in [(&ada, &grace, &grace), (&mary, &ada, &mary)] {
        // Ada is no owner in the second case: the offer is to an admin.
        if to.id == ada.id {
            let body = json!({"role": "admin"});
            let path = format!("/v1/organizations/{org}/members/{}", ada.id);
            world.patch(&path).by(ROOT).json(&body).send().expect("200");
        }
        let transfer = offered(by, to);
        world.see(&org, ROOT, "/transfer-ownership").expect("200");
        if erased.id == mary.id {
            world.join(&org, ROOT, "joan@example.com", "owner");
        }
        erase(&world, erased).expect("204");
        world.see(&org, ROOT, "/transfer-ownership").expect("404 not_found");
        let cancelled = world.events(&org, "ownership.cancelled").pop().unwrap();
        assert_eq!(cancelled["before"], json!({"transfer_id": transfer}));
        assert_eq!(cancelled["subject"]["id"], to.id.as_str());
        assert_eq!(cancelled["actor"]["id"], erased.id.as_str());
    }
}

#[test]
fn events_keep_the_id_of_an_erased_person_and_tell_of_the_erasure() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    world.invite(&org, &grace.session, "mary@example.com", "member");
    let name = json!({"name": "Grace"});
    world.patch("/v1/me").by(&grace.session).json(&name).send().expect("200");
    erase(&world, &grace).expect("204");
    let made = world.events(&org, "invitation.created");
    let last = made.iter().find(|event| event["actor"]["id"] == grace.id.as_str()).unwrap();
    assert_eq!((&last["actor"]["type"], &last["actor"]["name"]), (&json!("user"), &json!(null)));
    let removed = world.events(&org, "member.removed");
    assert_eq!(removed.len(), 1);
    assert_eq!(removed[0]["subject"]["id"], grace.id.as_str());
    assert_eq!(removed[0]["actor"]["id"], grace.id.as_str());
    let by_actor = world.see(&org, ROOT, &format!("/events?actor={}", grace.id)).expect("200");
    assert!(by_actor["data"].as_array().unwrap().len() >= 2);
}

#[test]
fn the_last_owner_of_an_organization_with_others_is_not_erased() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let refuse = |why: &str| {
        let before = world.db.dump();
        erase(&world, &ada).expect("409 last_owner");
        assert_eq!(world.db.dump(), before, "{why}");
    };
    refuse("another member");
    let off = format!("/members/{}/deactivate", grace.id);
    world.act(&org, ROOT, &off, &json!({})).expect("200");
    refuse("a deactivated member");
    let path = format!("/v1/organizations/{org}/members/{}", grace.id);
    world.patch(&path).by(ROOT).json(&json!({"role": "owner"})).send().expect("200");
    refuse("a deactivated owner");
    world.db.rehearse(|| {
        let on = format!("/members/{}/reactivate", grace.id);
        world.act(&org, ROOT, &on, &json!({})).expect("200");
        erase(&world, &ada).expect("204");
        assert_eq!(world.people(&org)["grace@example.com"], "owner");
    });
    world.delete(&path).by(ROOT).send().expect("204");
    world.db.rehearse(|| erase(&world, &ada).expect("204"));
    let child = world.child(&org, &ada.session, "Parts");
    refuse("a child");
    let path = format!("/v1/organizations/{child}");
    world.delete(&path).by(&ada.session).json(&json!({"name": "Parts"})).send().expect("204");
    erase(&world, &ada).expect("204");
}

#[test]
fn erasing_oneself_deletes_organizations_in_which_nobody_else_is() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "mary@example.com", "member");
    let link = world.latest_token("mary@example.com");
    let (society, joseph) = world.found("Royal Society", "joseph@example.com");
    world.invite(&society, &joseph.session, "ada@example.com", "admin");
    world.accept(&world.latest_token("ada@example.com"), Some(&ada.session)).expect("200");
    erase(&world, &ada).expect("204");
    world.see(&org, ROOT, "").expect("404 not_found");
    world.accept(&link, None).expect("410 invitation_revoked");
    assert_eq!(world.people(&society).len(), 1);
    for _ in 0..3 {
        world.cron();
    }
    let left: i64 = world.db.look("SELECT count(*) FROM organizations");
    assert_eq!(left, 1);
}

#[test]
fn somebody_who_only_belongs_goes_alone() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let mary = world.join(&child, &ada.session, "mary@example.com", "viewer");
    erase(&world, &mary).expect("204");
    assert_eq!(world.people(&child).len(), 1);
    world.see(&org, &ada.session, "").expect("200");
}

#[test]
fn an_erased_person_may_come_anew_as_somebody_else() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    erase(&world, &grace).expect("204");
    let again = world.sign_in("grace@example.com");
    assert_ne!(again.id, grace.id);
    let me = world.get("/v1/me").by(&again.session).send().expect("200");
    assert_eq!((&me["memberships"], &me["user"]["name"]), (&json!([]), &json!(null)));
    let body = json!({"emails": ["grace@example.com"], "role": "viewer", "restore_role": true});
    let made = world.invite_by(&org, &ada.session, &body).expect("201");
    assert_eq!(made["invitations"][0]["role"], "viewer");
    let token = world.latest_token("grace@example.com");
    world.accept(&token, Some(&again.session)).expect("200");
}

#[test]
fn a_machine_credential_erases_nobody() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    let key = world.key(&org, "owner");
    world.delete("/v1/me").by(ROOT).send().expect("403 forbidden");
    world.delete("/v1/me").by(&key).send().expect("403 forbidden");
    world.delete("/v1/me").send().expect("401 unauthenticated");
}

/// A way for an address to where it stands.
type Way = fn(&World, &str);

/// The places where somebody's address may stand, each with a way there.
const PLACES: [(&str, Way); 14] = [
    ("an invitation that they accepted", |world, org| {
        let session = &world.sign_in("grace@example.com").session;
        world.invite(org, ROOT, "Grace@Example.com", "member");
        world.accept(&world.latest_token("grace@example.com"), Some(session)).expect("200");
    }),
    ("one that they declined", |world, org| {
        world.invite(org, ROOT, "Grace@Example.com", "member");
        let path =
            format!("/v1/invitation-links/{}/decline", world.latest_token("grace@example.com"));
        let reason = json!({"reason": "I am grace@example.com"});
        world.post(&path).json(&reason).send().expect("200");
    }),
    ("one that was revoked", |world, org| {
        let made = world.invite(org, ROOT, "GRACE@example.com", "member");
        world.post(&path_of(&made, "/revoke")).by(ROOT).send().expect("200");
    }),
    ("one that was replaced", |world, org| {
        let made = world.invite(org, ROOT, "grace@example.com", "member");
        let body = json!({"email": "mary@example.com"});
        world.post(&path_of(&made, "/replace")).by(ROOT).json(&body).send().expect("201");
    }),
    ("a pending one", |world, org| {
        world.invite(org, ROOT, "grace@example.com", "member");
    }),
    ("one that lapsed", |world, org| {
        let body = json!({"emails": ["grace@example.com"], "role": "member", "expires_in_days": 1});
        world.invite_by(org, ROOT, &body).expect("201");
        world.pass(DAY);
    }),
    ("one that lapsed and was marked", |world, org| {
        let body = json!({"emails": ["grace@example.com"], "role": "member", "expires_in_days": 1});
        world.invite_by(org, ROOT, &body).expect("201");
        world.pass(DAY);
        world.cron();
    }),
    ("one whose link was handed over", |world, org| {
        world.hand_over(org, "grace@example.com", "member");
    }),
    ("one into clients only", |world, org| {
        let body =
            json!({"name": "Parts", "parent_id": org, "owner": {"email": "carol@example.com"}});
        let made = world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
        let body = json!({"emails": ["grace@example.com"], "role": null,
            "organizations": [grant(&text(&made["organization"]["id"]), "viewer")]});
        world.invite_by(org, ROOT, &body).expect("201");
    }),
    ("a message and metadata", |world, org| {
        let body = json!({"emails": ["grace@example.com"], "role": "member",
            "message": "For grace@example.com", "metadata": {"crm": "grace@example.com"}});
        world.invite_by(org, ROOT, &body).expect("201");
    }),
    ("an address that takes no mail", |world, org| {
        world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED"]);
        world.invite(org, ROOT, "grace@example.com", "member");
    }),
    ("a mail that waits", |world, org| {
        let path = format!("/v1/organizations/{org}/invitations");
        let body = json!({"emails": ["grace@example.com"], "role": "member"});
        world.post(&path).by(ROOT).json(&body).send_and_crash().expect("201");
    }),
    ("a link to sign in", |world, _| {
        let body = json!({"email": "Grace@Example.com"});
        world.post("/v1/sign-in-links").json(&body).send().expect("202");
    }),
    ("a count of wrong passwords", |world, _| {
        let world = world.redeployed(&[("PASSWORDS", "on")]);
        world.try_password("grace@example.com", "no such password").expect("401 unauthenticated");
    }),
];

#[test]
fn their_address_is_nowhere_in_the_database_at_once() {
    for (place, way) in PLACES {
        let world = World::with(&[("SESSION_DAYS", "3650")]);
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        let grace = world.join(&org, &ada.session, "Grace@Example.com", "admin");
        let (society, _) = world.found("Royal Society", "joseph@example.com");
        way(&world, &society);
        let held = world.db.dump().to_lowercase();
        assert!(held.contains("grace@example.com"), "{place}");
        erase(&world, &grace).expect("204");
        let dump = world.db.dump().to_lowercase();
        let lines: Vec<_> = dump.lines().filter(|line| line.contains("grace")).collect();
        assert_eq!(lines, Vec::<&str>::new(), "{place}");
        assert_eq!(world.db.miscounted(), "[]", "{place}");
        // Neither the cron nor a lost answer brings it back.
        world.cron();
        world.pass(HOUR);
        world.cron();
        assert!(!world.db.dump().to_lowercase().contains("grace"), "{place}");
    }
}

#[test]
fn a_mail_that_was_under_way_when_they_were_erased_leaves_no_address_behind() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let (society, _) = world.found("Royal Society", "joseph@example.com");
    world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED"]);
    let path = format!("/v1/organizations/{society}/invitations");
    let body = json!({"emails": ["grace@example.com"], "role": "member"});
    let sent = world.post(&path).by(ROOT).json(&body);
    let (_, _) = sent.send_and_look(|_| erase(&world, &grace).expect("204"));
    assert!(!world.db.dump().contains("grace@"), "{}", world.db.dump());
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM undeliverable"), 0);
}

#[test]
fn what_was_open_of_the_invitations_to_them_is_revoked() {
    let world = World::with(&[("SESSION_DAYS", "3650")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "member");
    let (society, joseph) = world.found("Royal Society", "joseph@example.com");
    let pending = world.invite(&society, ROOT, "grace@example.com", "owner");
    let link = world.latest_token("grace@example.com");
    let (guild, _) = world.found("Guild", "gil@example.com");
    let (handed, handed_link) = world.hand_over(&guild, "grace@example.com", "admin");
    let (trust, _) = world.found("Trust", "tom@example.com");
    let body = json!({"emails": ["grace@example.com"], "role": "admin", "expires_in_days": 1});
    let mut lapsed = world.invite_by(&trust, ROOT, &body).expect("201");
    let lapsed = lapsed["invitations"][0].take();
    let lapsed_link = world.latest_token("grace@example.com");
    world.pass(DAY);
    world.cron();
    assert_eq!(world.seats(&society), (1, 1));
    erase(&world, &grace).expect("204");
    for token in [&link, &handed_link, &lapsed_link] {
        let refused = world.accept(token, None).outcome();
        assert!(["410 invitation_revoked", "410 link_expired"].contains(&&*refused), "{refused}");
    }
    assert_eq!(world.seats(&society), (1, 0));
    for (of, organization) in [(&pending, &society), (&handed, &guild), (&lapsed, &trust)] {
        let seen = world.get(&path_of(of, "")).by(ROOT).send().expect("200");
        assert_eq!((&seen["status"], &seen["email"]), (&json!("revoked"), &json!("(erased)")));
        for act in ["/resend", "/accept", "/replace"] {
            let body = match act {
                "/accept" => json!({"user": {"email": "grace@example.com"}}),
                "/replace" => json!({"email": "mary@example.com"}),
                _ => json!({}),
            };
            let reply = world.post(&path_of(of, act)).by(ROOT).json(&body).send().outcome();
            assert!(reply.starts_with("409 "), "{act}: {reply}");
        }
        let told = world.events(organization, "invitation.revoked").pop().unwrap();
        assert_eq!(told["subject"]["id"], of["id"]);
        assert_eq!(told["actor"]["id"], grace.id.as_str());
        assert_eq!(told["after"], json!({"status": "revoked", "erased": true}));
    }
    // The organization can invite them anew, who are somebody else then.
    world.invite(&society, &joseph.session, "grace@example.com", "viewer");
    let again = world.accept_as_new("grace@example.com");
    assert_ne!(again.id, grace.id);
    assert_eq!(world.people(&society)["grace@example.com"], "viewer");
}

#[test]
fn an_accepted_invitation_keeps_what_it_was_but_not_for_whom() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let made = world.invite(&org, &ada.session, "grace@example.com", "admin");
    let grace = world.accept_as_new("grace@example.com");
    let before = world.get(&path_of(&made, "")).by(&ada.session).send().expect("200");
    erase(&world, &grace).expect("204");
    let after = world.get(&path_of(&made, "")).by(&ada.session).send().expect("200");
    assert_eq!(after["email"], "(erased)");
    for field in
        ["id", "status", "role", "accepted_at", "accepted_user_id", "invited_by", "created_at"]
    {
        assert_eq!(after[field], before[field], "{field}");
    }
    let page = format!("/console/{org}/invitations/{}", text(&made["id"]));
    let page = world.get(&page).cookie(&ada.session).send();
    assert_eq!(page.status, 200);
    assert!(page.text.contains("(erased)"), "{}", page.text);
    let found = world.see(&org, ROOT, "/invitations?status=all&q=grace").expect("200");
    assert_eq!(found["data"], json!([]));
}

#[test]
fn who_was_demoted_gains_nothing_by_erasing_themselves() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    // An older invitation as an admin of a client stands, and they are a viewer by now.
    let grace = world.join(&child, &ada.session, "grace@example.com", "viewer");
    let body = json!({"emails": ["grace@example.com"], "role": "admin",
        "organizations": [grant(&child, "admin")]});
    world.invite_by(&org, &ada.session, &body).expect("201");
    let link = world.latest_token("grace@example.com");
    erase(&world, &grace).expect("204");
    world.accept(&link, None).expect("410 invitation_revoked");
}

#[test]
fn an_account_that_no_mail_has_proved_takes_nothing_from_who_has_the_mailbox() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    let (handed, link) = world.hand_over(&org, "grace@example.com", "member");
    let accepted = world.accept(&link, None).expect("200");
    let impostor =
        Person { id: text(&accepted["user"]["id"]), session: text(&accepted["session"]["token"]) };
    // Of the same organization, into a client of it.
    let body = json!({"name": "Parts", "parent_id": org, "owner": {"email": "carol@example.com"}});
    let made = world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
    let body = json!({"emails": ["grace@example.com"], "role": "admin",
        "organizations": [grant(&text(&made["organization"]["id"]), "viewer")]});
    world.invite_by(&org, ROOT, &body).expect("201");
    let here = world.latest_token("grace@example.com");
    let (society, _) = world.found("Royal Society", "joseph@example.com");
    let elsewhere = world.invite(&society, ROOT, "grace@example.com", "member");
    let there = world.latest_token("grace@example.com");
    erase(&world, &impostor).expect("204");
    let seen = |of: &serde_json::Value| world.get(&path_of(of, "")).by(ROOT).send().expect("200");
    assert_eq!(seen(&handed)["email"], "(erased)");
    world.accept(&here, None).expect("410 invitation_revoked");
    assert_eq!(seen(&elsewhere)["email"], "grace@example.com");
    world.accept(&there, None).expect("200");
}

#[test]
fn erasing_oneself_again_after_a_lost_answer_answers_the_same() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "member");
    let (society, _) = world.found("Royal Society", "joseph@example.com");
    world.invite(&society, ROOT, "grace@example.com", "member");
    world.db.trouble(&[Trouble::LostAfter]);
    erase(&world, &grace).expect("204");
    assert_eq!(world.events(&society, "invitation.revoked").len(), 1);
    assert!(!world.db.dump().contains("grace@"));
}

#[test]
fn invitations_with_more_grants_than_one_batch_may_end_are_declined_first() {
    let world = World::new();
    let (home, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&home, &ada.session, "grace@example.com", "member");
    let owner = json!({"email": "joseph@example.com"});
    let quiet = |body: serde_json::Value| {
        let mut body = body;
        body["owner"] = owner.clone();
        body["send_email"] = json!(false);
        let made = world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
        text(&made["organization"]["id"])
    };
    let mut last = String::new();
    for _ in 0..20 {
        let parent = quiet(json!({"name": "Group"}));
        let children: Vec<_> = (0..100)
            .map(|_| grant(&quiet(json!({"name": "Client", "parent_id": parent})), "viewer"))
            .collect();
        let body = json!({"emails": ["grace@example.com"], "role": null, "organizations": children,
            "send_email": false});
        let made = world.invite_by(&parent, ROOT, &body).expect("201");
        last = text(&made["invitations"][0]["id"]);
    }
    let more = world.invite(&home, ROOT, "mary@example.com", "member");
    assert_eq!(more["status"], "pending");
    let (society, _) = world.found("Royal Society", "joan@example.com");
    world.invite(&society, ROOT, "grace@example.com", "member");
    let before = world.db.dump();
    erase(&world, &grace).expect("409 limit_reached");
    assert_eq!(world.db.dump(), before);
    let path = format!("/v1/me/invitations/{last}/decline");
    world.post(&path).by(&grace.session).send().expect("200");
    erase(&world, &grace).expect("204");
    assert!(!world.db.dump().contains("grace@"));
    assert_eq!(world.db.miscounted(), "[]");
}
