//! Every code with which the provider refuses a mail, and what becomes of the mail:
//! the codes of Cloudflare's email service
//! (<https://developers.cloudflare.com/email-service/>), what is no code of it, and
//! our own limit of time.

use serde_json::json;

use super::{delivery, organization, waiting};
use crate::support::story::text;
use crate::support::world::{DAY, MINUTE, ROOT, World, path_of};

/// What an error means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    /// Worth another try.
    Later,
    /// It would end the same way.
    Never,
    /// The same, whoever sends to this recipient.
    NeverToThem,
}

use Meaning::{Later, Never, NeverToThem};

/// What the provider says, under which code it is kept, and what it means.
const ERRORS: [(&str, &str, Meaning); 24] = [
    ("E_RATE_LIMIT_EXCEEDED", "E_RATE_LIMIT_EXCEEDED", Later),
    ("E_DAILY_LIMIT_EXCEEDED", "E_DAILY_LIMIT_EXCEEDED", Later),
    ("E_INTERNAL_SERVER_ERROR", "E_INTERNAL_SERVER_ERROR", Later),
    ("E_DELIVERY_FAILED", "E_DELIVERY_FAILED", Later),
    ("E_TIMEOUT", "E_TIMEOUT", Later),
    ("E_SOMETHING_NEW", "E_SOMETHING_NEW", Later),
    ("", "E_UNKNOWN", Later),
    ("e_validation_error", "E_UNKNOWN", Later),
    ("E_VALIDATION_ERROR: ada@example.com", "E_UNKNOWN", Later),
    ("E_VALIDATION_ERROR\n", "E_UNKNOWN", Later),
    ("E_FEHLER_Ü", "E_UNKNOWN", Later),
    ("E_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "E_UNKNOWN", Later),
    ("E_RECIPIENT_SUPPRESSED", "E_RECIPIENT_SUPPRESSED", NeverToThem),
    ("E_RECIPIENT_NOT_ALLOWED", "E_RECIPIENT_NOT_ALLOWED", Never),
    ("E_SENDER_NOT_VERIFIED", "E_SENDER_NOT_VERIFIED", Never),
    ("E_SENDER_DOMAIN_NOT_AVAILABLE", "E_SENDER_DOMAIN_NOT_AVAILABLE", Never),
    ("E_VALIDATION_ERROR", "E_VALIDATION_ERROR", Never),
    ("E_FIELD_MISSING", "E_FIELD_MISSING", Never),
    ("E_TOO_MANY_RECIPIENTS", "E_TOO_MANY_RECIPIENTS", Never),
    ("E_CONTENT_TOO_LARGE", "E_CONTENT_TOO_LARGE", Never),
    ("E_HEADER_NOT_ALLOWED", "E_HEADER_NOT_ALLOWED", Never),
    ("E_HEADER_VALUE_INVALID", "E_HEADER_VALUE_INVALID", Never),
    ("E_HEADERS_TOO_LARGE", "E_HEADERS_TOO_LARGE", Never),
    ("E_HEADER", "E_HEADER", Never),
];

/// The waits after the first failed try, the second one…, in minutes.
const WAITS: [i64; 5] = [1, 5, 30, 120, 360];

const GRACE: &str = "grace@example.com";

/// The ids of the invitations that the record says could not be delivered.
fn given_up(world: &World, org: &str) -> Vec<String> {
    let events = world.events(org, "invitation.delivery_failed");
    events.iter().map(|event| text(&event["subject"]["id"])).collect()
}

/// Whether the organization is told that its mails do not reach the address.
fn is_undeliverable(world: &World, org: &str) -> bool {
    let body = json!({"emails": [GRACE], "role": "viewer", "dry_run": true});
    let invitation = world.see(org, ROOT, "/invitations").expect("200")["data"][0].take();
    world.post(&path_of(&invitation, "/revoke")).by(ROOT).send().expect("200");
    let skipped = world.invite_by(org, ROOT, &body);
    let skipped = skipped.json()["skipped"][0]["reason"].clone();
    assert!(skipped.is_null() || skipped == "undeliverable", "{skipped}");
    skipped == "undeliverable"
}

#[test]
fn every_error_of_the_provider_once_ends_as_sent_or_as_failed_at_once() {
    for (said, kept, meaning) in ERRORS {
        let world = World::new();
        let (org, by) = organization(&world);
        world.mailbox.refuse(&[said]);
        let invitation = world.invite(&org, &by, GRACE, "member");
        let seen = delivery(&world, &invitation);
        let status = if meaning == Later { "queued" } else { "failed" };
        assert_eq!(seen, json!({"status": status, "attempts": 1, "last_error": kept}), "{said}");
        assert_eq!(waiting(&world), i64::from(meaning == Later), "{said}");
        world.pass(MINUTE);
        world.cron();
        world.pass(DAY);
        world.cron();
        let seen = delivery(&world, &invitation);
        let sent = world.mailbox.to(GRACE).len();
        if meaning == Later {
            assert_eq!(
                seen,
                json!({"status": "sent", "attempts": 2, "last_error": null}),
                "{said}"
            );
            assert_eq!((sent, given_up(&world, &org).len()), (1, 0), "{said}");
        } else {
            assert_eq!(seen["status"], "failed", "{said}");
            assert_eq!(sent, 0, "{said}");
            assert_eq!(given_up(&world, &org), [text(&invitation["id"])], "{said}");
        }
        assert_eq!(waiting(&world), 0, "{said}");
        assert_eq!(is_undeliverable(&world, &org), meaning == NeverToThem, "{said}");
    }
}

#[test]
fn every_error_that_stays_ends_as_failed_after_as_many_tries_as_it_is_worth() {
    for (said, kept, meaning) in ERRORS {
        let world = World::new();
        let (org, by) = organization(&world);
        world.mailbox.refuse(&[said; 7]);
        let invitation = world.invite(&org, &by, GRACE, "member");
        for minutes in WAITS {
            world.pass(minutes * MINUTE);
            world.cron();
        }
        world.pass(DAY);
        world.cron();
        let tries = if meaning == Later { WAITS.len() + 1 } else { 1 };
        let failed = json!({"status": "failed", "attempts": tries, "last_error": kept});
        assert_eq!(delivery(&world, &invitation), failed, "{said}");
        assert_eq!(world.mailbox.to(GRACE).len(), 0, "{said}");
        assert_eq!(given_up(&world, &org), [text(&invitation["id"])], "{said}");
        assert_eq!(waiting(&world), 0, "{said}");
        // It says no more than the code, to nobody.
        let told = world.see(&org, ROOT, "/invitations?status=all").text;
        assert!(!told.contains("ada@example.com\\n") && !told.contains("FEHLER"), "{told}");
    }
}

#[test]
fn what_has_no_delivery_to_show_is_tried_and_given_up_alike() {
    for (said, _, meaning) in ERRORS {
        let world = World::new();
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        let grace = world.join(&org, &ada.session, GRACE, "admin");
        let expired = world.invite(&org, &grace.session, "mary@example.com", "member");
        let link = world.latest_token("mary@example.com");
        world.pass(7 * DAY);
        world.mailbox.empty();
        // A sign-in, an offer of ownership, the wish for a new invitation.
        world.mailbox.refuse(&[said; 3]);
        let email = json!({"email": "ada@example.com"});
        world.post("/v1/sign-in-links").json(&email).send().expect("202");
        let offer = json!({"user_id": grace.id});
        world.act(&org, &ada.session, "/transfer-ownership", &offer).expect("201");
        assert_eq!(world.post(&format!("/invitations/{link}/ask-again")).send().status, 303);
        assert_eq!(world.mailbox.count(), 0, "{said}");
        let left = if meaning == Later { 3 } else { 0 };
        assert_eq!(waiting(&world), left, "{said}: {}", expired["id"]);
        world.pass(MINUTE);
        world.cron();
        assert_eq!(world.mailbox.count(), usize::try_from(left).unwrap(), "{said}");
        assert_eq!(waiting(&world), 0, "{said}");
    }
}
