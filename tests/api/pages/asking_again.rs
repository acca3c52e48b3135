//! An invitation has expired, and the invited ask for a new one.

use serde_json::{Value, json};

use crate::support::story::text;
use crate::support::world::{DAY, ROOT, World, path_of};

/// An invitation of Ada's to grace@example.com that has lapsed: the world, the
/// organization, the path of its link.
fn lapsed() -> (World, String, String) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let link = format!("/invitations/{}", world.latest_token("grace@example.com"));
    world.pass(7 * DAY);
    (world, org, link)
}

fn ask(world: &World, link: &str) -> u16 {
    world.post(&format!("{link}/ask-again")).form("").send().status.as_u16()
}

#[test]
fn the_page_of_an_expired_invitation_offers_it_and_the_inviter_is_told() {
    let (world, org, link) = lapsed();
    let page = world.get(&link).send();
    assert_eq!(page.status, 410);
    assert!(page.text.contains(&format!("action=\"{link}/ask-again\"")), "{}", page.text);
    assert_eq!(ask(&world, &link), 303);
    let mail = world.mailbox.to("ada@example.com").pop().unwrap();
    assert!(mail.subject.as_str().contains("grace@example.com asked for a new invitation"));
    let console = format!("https://usher.test/console/{org}/people?tab=expired");
    assert!(mail.text.lines().any(|line| line == console), "{}", mail.text);
}

#[test]
fn an_inviter_is_told_of_a_wish_for_a_new_link_at_most_once_a_day() {
    let (world, _, link) = lapsed();
    let before = world.mailbox.count();
    for _ in 0..3 {
        assert_eq!(ask(&world, &link), 303);
    }
    assert_eq!(world.mailbox.count(), before + 1);
    world.pass(DAY - 1);
    assert_eq!(ask(&world, &link), 303);
    assert_eq!(world.mailbox.count(), before + 1);
    world.pass(1);
    assert_eq!(ask(&world, &link), 303);
    assert_eq!(world.mailbox.count(), before + 2);
}

#[test]
fn where_the_inviter_is_gone_an_owner_is_told() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let mary = world.join(&org, &ada.session, "mary@example.com", "admin");
    world.invite(&org, &mary.session, "grace@example.com", "member");
    let link = format!("/invitations/{}", world.latest_token("grace@example.com"));
    world.pass(7 * DAY);
    let path = format!("/v1/organizations/{org}/members/{}", mary.id);
    world.delete(&path).by(ROOT).send().expect("204");
    assert_eq!(ask(&world, &link), 303);
    let told = world.mailbox.to("ada@example.com").pop().unwrap();
    assert!(told.subject.as_str().contains("grace@example.com asked"), "{:?}", told.subject);
}

/// Who invites grace@example.com: the path of the link, once it has lapsed.
type Maker = fn(&World) -> String;

/// An organization of the deployment's, whose owner has not accepted, and the invitation.
fn unowned(world: &World, owner: &str) -> (String, Value) {
    let body = json!({"name": "Analytical Engines", "owner": {"email": owner}});
    let mut made = world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
    (text(&made["organization"]["id"]), made["invitation"].take())
}

fn mailed(world: &World) -> String {
    let link = format!("/invitations/{}", world.latest_token("grace@example.com"));
    world.pass(7 * DAY);
    link
}

/// What came of it: to whom a mail goes, and which page says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    Told(&'static str),
    Renewed,
    Nothing,
}

const MAKERS: [(&str, Maker, Came); 17] = [
    (
        "the root key, the first owner",
        |world| {
            unowned(world, "grace@example.com");
            mailed(world)
        },
        Came::Renewed,
    ),
    (
        "the same, marked as expired by the cron",
        |world| {
            unowned(world, "grace@example.com");
            let link = mailed(world);
            world.cron();
            link
        },
        Came::Renewed,
    ),
    (
        "the root key, where no owner is yet",
        |world| {
            let (org, _) = unowned(world, "ada@example.com");
            world.invite(&org, ROOT, "grace@example.com", "viewer");
            mailed(world)
        },
        Came::Renewed,
    ),
    (
        "a key of the root key, where no owner is yet",
        |world| {
            let (org, _) = unowned(world, "ada@example.com");
            let key = world.key(&org, "admin");
            world.invite(&org, &key, "grace@example.com", "viewer");
            mailed(world)
        },
        Came::Renewed,
    ),
    (
        "the root key, where an owner is",
        |world| {
            let (org, _) = world.found("Analytical Engines", "ada@example.com");
            world.invite(&org, ROOT, "grace@example.com", "viewer");
            mailed(world)
        },
        Came::Told("ada@example.com"),
    ),
    (
        "a key of a member's",
        |world| {
            let (org, ada) = world.found("Analytical Engines", "ada@example.com");
            let mary = world.join(&org, &ada.session, "mary@example.com", "admin");
            let body = json!({"name": "CI", "role": "admin"});
            let key = world.act(&org, &mary.session, "/api-keys", &body).expect("201");
            world.invite(&org, &text(&key["key"]), "grace@example.com", "viewer");
            mailed(world)
        },
        Came::Told("mary@example.com"),
    ),
    (
        "a member",
        |world| {
            let (org, ada) = world.found("Analytical Engines", "ada@example.com");
            let mary = world.join(&org, &ada.session, "mary@example.com", "admin");
            world.invite(&org, &mary.session, "grace@example.com", "viewer");
            mailed(world)
        },
        Came::Told("mary@example.com"),
    ),
    (
        "a member who is deactivated",
        |world| gone(world, "deactivate"),
        Came::Told("ada@example.com"),
    ),
    ("a member who was removed", |world| gone(world, "remove"), Came::Told("ada@example.com")),
    ("a member who left", |world| gone(world, "leave"), Came::Told("ada@example.com")),
    ("somebody who was erased", |world| gone(world, "erase"), Came::Told("ada@example.com")),
    (
        "a key, the first owner of a client",
        |world| {
            let (org, _) = world.found("Analytical Engines", "ada@example.com");
            let key = world.key(&org, "admin");
            let body =
                json!({"name": "Parts", "parent_id": org, "owner": {"email": "grace@example.com"}});
            world.post("/v1/organizations").by(&key).json(&body).send().expect("201");
            mailed(world)
        },
        Came::Told("ada@example.com"),
    ),
    (
        "the root key, who handed the link over",
        |world| {
            let body = json!({"name": "Engines", "owner": {"email": "grace@example.com"},
                "send_email": false, "return_link": true});
            let made = world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
            let link = text(&made["invitation"]["link"]);
            world.pass(7 * DAY);
            link.trim_start_matches("https://usher.test").to_owned()
        },
        Came::Nothing,
    ),
    (
        "the root key, to a role that is gone",
        |world| {
            let (org, _) = unowned(world, "ada@example.com");
            let role = world.role(&org, "Clerk", &["app.read"]);
            world.invite(&org, ROOT, "grace@example.com", "Clerk");
            let link = mailed(world);
            world.cron();
            let path = format!("/v1/organizations/{org}/roles/{role}");
            world.delete(&path).by(ROOT).send().expect("204");
            link
        },
        Came::Nothing,
    ),
    (
        "the root key, who has invited them anew since",
        |world| {
            let (org, _) = unowned(world, "ada@example.com");
            world.invite(&org, ROOT, "grace@example.com", "viewer");
            let link = mailed(world);
            world.invite(&org, ROOT, "grace@example.com", "viewer");
            link
        },
        Came::Nothing,
    ),
    (
        "the root key, where no seat is left",
        |world| {
            let (org, _) = unowned(world, "ada@example.com");
            world.invite(&org, ROOT, "grace@example.com", "viewer");
            let link = mailed(world);
            world.set(&org, &json!({"seat_limit": 1}));
            world.invite(&org, ROOT, "mary@example.com", "viewer");
            link
        },
        Came::Nothing,
    ),
    (
        "the root key, where its own seat is the last one",
        |world| {
            let (org, _) = unowned(world, "grace@example.com");
            world.set(&org, &json!({"seat_limit": 1}));
            mailed(world)
        },
        Came::Renewed,
    ),
];

/// Invited by somebody who is gone by now.
fn gone(world: &World, how: &str) -> String {
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let mary = world.join(&org, &ada.session, "mary@example.com", "admin");
    world.invite(&org, &mary.session, "grace@example.com", "viewer");
    let link = mailed(world);
    let path = format!("/v1/organizations/{org}/members/{}", mary.id);
    match how {
        "deactivate" => {
            world.post(&format!("{path}/deactivate")).by(ROOT).send().expect("200");
        }
        "remove" => drop(world.delete(&path).by(ROOT).send().expect("204")),
        "leave" => drop(world.delete(&path).by(&mary.session).send().expect("204")),
        _ => drop(world.delete("/v1/me").by(&mary.session).send().expect("204")),
    }
    link
}

#[test]
fn whoever_made_it_somebody_is_told_or_it_comes_anew_or_the_page_says_that_neither_is() {
    for (maker, make, wanted) in MAKERS {
        let world = World::with(&[("SESSION_DAYS", "3650")]);
        let link = make(&world);
        let before = world.mailbox.count();
        let mut answers = Vec::new();
        for _ in 0..2 {
            let asked = world.post(&format!("{link}/ask-again")).form("").send();
            assert_eq!((asked.status.as_u16(), asked.batches), (303, 1), "{maker}");
            answers.push(asked.headers["location"].to_str().unwrap().to_owned());
        }
        let mails = world.mailbox.all().split_off(before);
        let page = world.get(&answers[0]).send().text;
        assert_eq!(answers[0], answers[1], "{maker}");
        let (to, says) = match wanted {
            Came::Told(to) => (vec![to], "We told the person who invited you"),
            Came::Renewed => (vec!["grace@example.com"], "We emailed you the invitation again"),
            Came::Nothing => (vec![], "Contact the company that invited you"),
        };
        let sent: Vec<_> = mails.iter().map(|mail| mail.to.as_str()).collect();
        assert_eq!(sent, to, "{maker}");
        assert!(page.contains(says), "{maker}: {page}");
        assert_eq!(world.db.miscounted(), "[]", "{maker}");
        if wanted == Came::Renewed {
            let resent = "SELECT count(*) FROM events WHERE type = 'invitation.resent' AND actor_type = 'system'";
            assert_eq!(world.db.look::<i64>(resent), 1, "{maker}");
            world.accept_as_new("grace@example.com");
        }
    }
}

#[test]
fn what_comes_anew_comes_at_most_once_a_day_and_not_where_it_was_revoked() {
    let world = World::new();
    let (_, invitation) = unowned(&world, "grace@example.com");
    let link = mailed(&world);
    let before = world.mailbox.count();
    for (wait, mails) in [(0, 1), (DAY - 1, 1), (1, 2), (DAY, 3)] {
        world.pass(wait);
        assert_eq!(ask(&world, &link), 303);
        assert_eq!(world.mailbox.count(), before + mails, "{wait}");
    }
    let seen = world.get(&path_of(&invitation, "")).by(ROOT).send().expect("200");
    assert_eq!((&seen["status"], &seen["send_count"]), (&json!("pending"), &json!(4)));
    world.post(&path_of(&invitation, "/revoke")).by(ROOT).send().expect("200");
    world.pass(DAY);
    assert_eq!(ask(&world, &link), 410);
    assert_eq!(world.mailbox.count(), before + 3);
}

#[test]
fn what_has_not_expired_is_not_renewed() {
    let world = World::new();
    let (_, invitation) = unowned(&world, "grace@example.com");
    let now = || world.get(&path_of(&invitation, "")).by(ROOT).send().expect("200");
    world.pass(DAY);
    let (before, count) = (now(), world.mailbox.count());
    let live = format!("/invitations/{}", world.latest_token("grace@example.com"));
    assert_eq!(ask(&world, &live), 303);
    assert_eq!(now()["expires_at"], before["expires_at"]);
    assert_eq!(
        (now()["send_count"].clone(), world.mailbox.count()),
        (before["send_count"].clone(), count)
    );
}

#[test]
fn an_external_owner_is_not_told_of_another_external() {
    let world = World::new();
    let (org, ada) = world.found("Meridian", "ada@example.com");
    let client = world.child(&org, &ada.session, "Parts");
    let body = json!({"emails": ["eve@example.com"], "role": "owner", "kind": "external"});
    world.invite_by(&client, ROOT, &body).expect("201");
    world.accept_as_new("eve@example.com");
    let leave = format!("/v1/organizations/{client}/members/{}", ada.id);
    world.delete(&leave).by(&ada.session).send();
    // Whoever rules it from the parent is told of their own, and of the deployment's.
    for (guest, by) in [("one@example.com", ada.session.as_str()), ("two@example.com", ROOT)] {
        let body = json!({"emails": [guest], "kind": "external"});
        world.invite_by(&client, by, &body).expect("201");
        let link = format!("/invitations/{}", world.latest_token(guest));
        world.pass(8 * DAY);
        let count = |who: &str| world.mailbox.to(who).len();
        let before = (count("ada@example.com"), count("eve@example.com"));
        assert_eq!(ask(&world, &link), 303);
        let after = (count("ada@example.com"), count("eve@example.com"));
        assert_eq!(after, (before.0 + 1, before.1), "{guest}");
    }
}

#[test]
fn nobody_is_told_of_one_that_was_answered_or_withdrawn() {
    let (world, org, _) = lapsed();
    for (act, status) in [("/revoke", 410), ("/accept", 409)] {
        let made = world.invite(&org, ROOT, "grace@example.com", "member");
        let link = format!("/invitations/{}", world.latest_token("grace@example.com"));
        if act == "/revoke" {
            world.post(&path_of(&made, act)).by(ROOT).send().expect("200");
        } else {
            world.post(&format!("{link}/accept")).form("").send();
        }
        let before = world.mailbox.count();
        assert_eq!(ask(&world, &link), status);
        assert_eq!(world.mailbox.count(), before);
    }
    assert_eq!(ask(&world, "/invitations/forged"), 404);
}
