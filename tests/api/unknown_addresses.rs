//! Where sign-up is closed an address without an account makes the same work as
//! one with an account: neither the answer, nor the time that it takes, nor what is
//! waited for afterwards tells one from the other.

use std::collections::BTreeMap;

use serde_json::json;

use crate::support::world::{HOUR, MINUTE, ROOT, Reply, SECOND, World, path_of};

const KNOWN: &str = "grace@example.com";
const UNKNOWN: &str = "greta@example.com";

/// A way of asking for a sign-in link, for an address.
type Ask = fn(&World, &str, bool) -> Reply;

/// Sends a request, and lets its mails go, or not.
fn sent(ask: crate::support::world::Ask<'_>, delivers: bool) -> Reply {
    if delivers { ask.send() } else { ask.send_and_crash() }
}

/// Every way: by the API, by the page, by the page for a forgotten password, by an
/// invitation's page.
const WAYS: [(&str, Ask); 4] = [
    ("POST /v1/sign-in-links", |world, email, delivers| {
        sent(world.post("/v1/sign-in-links").json(&json!({"email": email})), delivers)
    }),
    ("POST /sign-in", |world, email, delivers| {
        let form = format!("email={}", email.replace('@', "%40"));
        sent(world.post("/sign-in").form(&form), delivers)
    }),
    ("POST /sign-in, forgotten", |world, email, delivers| {
        let form = format!("email={}&by=forgotten", email.replace('@', "%40"));
        sent(world.post("/sign-in").form(&form), delivers)
    }),
    ("POST /invitations/{token}/sign-in", |world, email, delivers| {
        // The latest link to this address that is one of an invitation.
        let mails = world.mailbox.to(email);
        let mail = mails.iter().rev().find(|mail| mail.text.contains("/invitations/")).unwrap();
        let token = crate::support::mailbox::token_in(mail);
        sent(world.post(&format!("/invitations/{token}/sign-in")), delivers)
    }),
];

/// A deployment that is closed to sign up, in which only one of the two addresses
/// has an account, and both are invited.
fn deployment() -> World {
    let variables = [("SIGNUP", "closed"), ("RESEND_COOLDOWN_SECONDS", "60"), ("PASSWORDS", "on")];
    let world = World::with(&variables);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.join(&org, &ada.session, KNOWN, "member");
    let (society, _) = world.found("Royal Society", "joseph@example.com");
    for email in [KNOWN, UNKNOWN] {
        world.invite(&society, ROOT, email, "member");
    }
    // Neither is the last in an index: seeing its end is a step of its own.
    WAYS[0].1(&world, "zoe@example.com", true);
    world.pass(2 * MINUTE);
    world
}

/// How many rows each table has.
fn rows(world: &World) -> BTreeMap<String, usize> {
    let mut rows = BTreeMap::new();
    for line in world.db.dump().lines() {
        *rows.entry(line.split(':').next().unwrap().to_owned()).or_default() += 1;
    }
    rows
}

/// What asking costs, and what it leaves behind: the answer, the batches before it
/// and SQLite's steps, the batches with what follows it, the rows of each table by
/// the answer and in the end.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    answer: (u16, String, Vec<String>),
    batches: usize,
    steps: usize,
    rows: BTreeMap<String, usize>,
    batches_in_the_end: usize,
    rows_in_the_end: BTreeMap<String, usize>,
}

fn told(world: &World, ask: Ask, email: &str) -> Told {
    let steps = world.db.steps();
    let (reply, steps, left) = world.db.rehearse(|| {
        let reply = ask(world, email, false);
        (reply, world.db.steps() - steps, rows(world))
    });
    let before = world.db.batches();
    let (batches_in_the_end, rows_in_the_end) = world.db.rehearse(|| {
        ask(world, email, true);
        (world.db.batches() - before, rows(world))
    });
    let headers = reply.headers.iter().filter(|(name, _)| *name != "x-request-id");
    let headers = headers.map(|(name, value)| format!("{name}: {value:?}")).collect();
    Told {
        answer: (reply.status.as_u16(), reply.text, headers),
        batches: reply.batches,
        steps,
        rows: left,
        batches_in_the_end,
        rows_in_the_end,
    }
}

#[test]
fn asking_to_sign_in_costs_and_leaves_the_same_with_an_account_and_without() {
    let world = deployment();
    let before = rows(&world);
    for (way, ask) in WAYS {
        let (known, unknown) = (told(&world, ask, KNOWN), told(&world, ask, UNKNOWN));
        assert_eq!(known, unknown, "{way}");
        assert_eq!(known.batches, 1, "{way}");
        // A link and its mail, which is claimed and settled.
        assert_eq!(known.rows["mails"], before.get("mails").unwrap_or(&0) + 1, "{way}");
        assert_eq!(known.batches_in_the_end, 3, "{way}");
        assert_eq!(known.rows_in_the_end.get("mails"), before.get("mails"), "{way}");
        assert_eq!(
            known.rows_in_the_end["sign_ins"],
            before.get("sign_ins").unwrap_or(&0) + 1,
            "{way}"
        );
    }
}

#[test]
fn the_cooldown_is_the_same_with_an_account_and_without() {
    let world = deployment();
    for (way, ask) in WAYS {
        world.pass(HOUR);
        for email in [KNOWN, UNKNOWN] {
            ask(&world, email, true);
        }
        world.pass(59 * SECOND);
        let within = [KNOWN, UNKNOWN].map(|email| told(&world, ask, email));
        assert_eq!(within[0], within[1], "{way}");
        assert_eq!(within[0].batches_in_the_end, 1, "{way}: nothing was queued");
        world.pass(SECOND);
        let after = [KNOWN, UNKNOWN].map(|email| told(&world, ask, email));
        assert_eq!(after[0], after[1], "{way}");
        assert_eq!(after[0].batches_in_the_end, 3, "{way}");
    }
}

#[test]
fn nothing_is_mailed_to_an_address_without_an_account_that_nobody_has_invited() {
    let world = deployment();
    let stranger = "stranger@example.com";
    for (_, ask) in &WAYS[..3] {
        world.pass(2 * MINUTE);
        ask(&world, stranger, true);
        world.pass(2 * MINUTE);
        // And what the cron finds, where the request died.
        ask(&world, stranger, false);
        world.pass(2 * MINUTE);
        world.cron();
    }
    assert_eq!(world.mailbox.to(stranger).len(), 0);
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM mails"), 0);
    let to_known = world.mailbox.to(KNOWN).len();
    WAYS[0].1(&world, KNOWN, true);
    assert_eq!(world.mailbox.to(KNOWN).len(), to_known + 1);
}

#[test]
fn who_is_invited_and_has_no_account_gets_the_invitation_again() {
    let world = deployment();
    for (way, ask) in WAYS {
        for delivers in [true, false] {
            world.pass(2 * MINUTE);
            let before = world.mailbox.to(UNKNOWN).len();
            ask(&world, UNKNOWN, delivers);
            world.pass(2 * MINUTE);
            world.cron();
            let mails = world.mailbox.to(UNKNOWN);
            assert_eq!(mails.len(), before + 1, "{way} {delivers}");
            assert!(mails[before].text.contains("/invitations/"), "{way}");
            assert!(mails[before].subject.as_str().contains("Royal Society"), "{way}");
        }
    }
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM mails"), 0);
    // What the organization sees of its invitation is what it asked for.
    let sent = "SELECT send_count FROM invitations WHERE address = 'greta@example.com'";
    assert_eq!(world.db.look::<i64>(sent), 1);
    world.accept_as_new(UNKNOWN);
    world.pass(2 * MINUTE);
    WAYS[0].1(&world, UNKNOWN, true);
    assert!(world.mailbox.to(UNKNOWN).pop().unwrap().text.contains("/sign-in/"));
}

/// What somebody without an account was sent before they ask to sign in, and what they are
/// sent then: the name of the organization whose invitation it is, or nothing.
type Before = fn(&World, &str, &str, &str);
const CASES: [(&str, Before, Option<&str>); 16] = [
    (
        "an invitation",
        |world, org, _, _| drop(world.invite(org, ROOT, UNKNOWN, "member")),
        Some("One"),
    ),
    (
        "one by a member",
        |world, org, _, ada| drop(world.invite(org, ada, UNKNOWN, "viewer")),
        Some("One"),
    ),
    (
        "two: the newest, once",
        |world, org, other, _| {
            world.invite(org, ROOT, UNKNOWN, "member");
            world.pass(SECOND);
            world.invite(other, ROOT, UNKNOWN, "member");
        },
        Some("Two"),
    ),
    (
        "a link that was handed over",
        |world, org, _, _| drop(world.hand_over(org, UNKNOWN, "member")),
        None,
    ),
    (
        "an older mail, and a link that was handed over",
        |world, org, other, _| {
            world.invite(org, ROOT, UNKNOWN, "member");
            world.pass(SECOND);
            world.hand_over(other, UNKNOWN, "member");
        },
        Some("One"),
    ),
    (
        "one that was revoked",
        |world, org, _, _| {
            let made = world.invite(org, ROOT, UNKNOWN, "member");
            world.post(&path_of(&made, "/revoke")).by(ROOT).send().expect("200");
        },
        None,
    ),
    (
        "one that they declined",
        |world, org, _, _| {
            world.invite(org, ROOT, UNKNOWN, "member");
            world.decline(UNKNOWN);
        },
        None,
    ),
    (
        "one that lapsed",
        |world, org, _, _| {
            let body = json!({"emails": [UNKNOWN], "role": "member", "expires_in_days": 1});
            world.invite_by(org, ROOT, &body).expect("201");
            world.pass(24 * HOUR);
        },
        None,
    ),
    (
        "one whose maker may not give it any more",
        |world, org, _, ada| {
            let grace = world.sign_in(KNOWN);
            let body = json!({"emails": [UNKNOWN], "role": "admin"});
            world.invite_by(org, &grace.session, &body).expect("201");
            let path = format!("/v1/organizations/{org}/members/{}", grace.id);
            world.patch(&path).by(ada).json(&json!({"role": "viewer"})).send().expect("200");
        },
        None,
    ),
    (
        "the same, and an older one that stands",
        |world, org, other, ada| {
            world.invite(other, ROOT, UNKNOWN, "member");
            world.pass(SECOND);
            let grace = world.sign_in(KNOWN);
            world.invite(org, &grace.session, UNKNOWN, "admin");
            let path = format!("/v1/organizations/{org}/members/{}", grace.id);
            let body = json!({"role": "viewer", "keep": false});
            world.patch(&path).by(ada).json(&body).send().expect("200");
        },
        Some("Two"),
    ),
    (
        "one of an organization that is deleted",
        |world, org, _, ada| {
            world.invite(org, ROOT, UNKNOWN, "member");
            let delete = world.delete(&format!("/v1/organizations/{org}")).by(ada);
            delete.json(&json!({"name": "One"})).send().expect("204");
        },
        None,
    ),
    (
        "one that was replaced",
        |world, org, _, _| {
            let made = world.invite(org, ROOT, UNKNOWN, "member");
            let body = json!({"email": "right@example.com"});
            world.post(&path_of(&made, "/replace")).by(ROOT).json(&body).send().expect("201");
        },
        None,
    ),
    (
        "one that was edited",
        |world, org, _, _| {
            let made = world.invite(org, ROOT, UNKNOWN, "member");
            let body = json!({"role": "viewer"});
            world.patch(&path_of(&made, "")).by(ROOT).json(&body).send().expect("200");
        },
        Some("One"),
    ),
    (
        "one whose mailbox has refused it for good",
        |world, org, _, _| {
            world.invite(org, ROOT, UNKNOWN, "member");
            world.db.apply(&format!(
                "INSERT INTO undeliverable VALUES ('{org}', '{UNKNOWN}', 'E_RECIPIENT_SUPPRESSED', 1)"
            ));
        },
        None,
    ),
    (
        "one that was typed in another way",
        |world, org, _, _| drop(world.invite(org, ROOT, "GRETA@Example.com", "member")),
        Some("One"),
    ),
    (
        "one that was resent with a new link",
        |world, org, _, _| {
            let made = world.invite(org, ROOT, UNKNOWN, "member");
            world.pass(2 * MINUTE);
            let body = json!({"rotate": true});
            world.post(&path_of(&made, "/resend")).by(ROOT).json(&body).send().expect("200");
        },
        Some("One"),
    ),
];

#[test]
fn only_an_invitation_that_was_mailed_and_stands_comes_again() {
    for (case, before, wanted) in CASES {
        let variables = [("SIGNUP", "closed"), ("RESEND_COOLDOWN_SECONDS", "60")];
        let world = World::with(&variables);
        let (org, ada) = world.found("One", "ada@example.com");
        world.join(&org, &ada.session, KNOWN, "admin");
        let (other, _) = world.found("Two", "joseph@example.com");
        before(&world, &org, &other, &ada.session);
        world.pass(2 * MINUTE);
        let count = world.mailbox.to(UNKNOWN).len();
        WAYS[0].1(&world, UNKNOWN, true);
        let mails = world.mailbox.to(UNKNOWN).split_off(count);
        assert_eq!(mails.len(), usize::from(wanted.is_some()), "{case}");
        if let Some(name) = wanted {
            assert!(mails[0].subject.as_str().contains(name), "{case}: {:?}", mails[0].subject);
            let accepted = world.accept(&crate::support::mailbox::token_in(&mails[0]), None);
            assert_eq!(accepted.outcome(), "200", "{case}");
        }
    }
}

#[test]
fn an_invitation_comes_again_no_more_often_than_it_may_be_sent() {
    let world = World::with(&[("SIGNUP", "closed"), ("RESEND_COOLDOWN_SECONDS", "60")]);
    let (org, _) = world.found("One", "ada@example.com");
    world.invite(&org, ROOT, UNKNOWN, "member");
    let ask = || WAYS[0].1(&world, UNKNOWN, true);
    let mails = || world.mailbox.to(UNKNOWN).len();
    // Just after its first mail: that one is on its way.
    ask();
    assert_eq!(mails(), 1);
    world.pass(MINUTE);
    for _ in 0..5 {
        ask();
        assert_eq!(mails(), 2);
        world.pass(5 * SECOND);
    }
    world.pass(MINUTE);
    ask();
    assert_eq!(mails(), 3);
}

#[test]
fn where_sign_up_is_open_known_and_unknown_addresses_are_mailed() {
    let world = deployment().redeployed(&[("RESEND_COOLDOWN_SECONDS", "0")]);
    for email in [KNOWN, UNKNOWN] {
        let before = world.mailbox.to(email).len();
        world.post("/v1/sign-in-links").json(&json!({"email": email})).send().expect("202");
        assert_eq!(world.mailbox.to(email).len(), before + 1, "{email}");
    }
}
