//! Law 9: a mail ends as sent or as visibly failed, whatever dies on the way.

use serde_json::{Value, json};

use crate::support::World;
use crate::support::database::Trouble::{Fine, Overloaded};
use crate::support::world::{MINUTE, ROOT, path_of};

const LEASE: i64 = 2 * MINUTE;

/// An organization whose owner invites somebody: what is to be mailed.
fn invited(world: &World, crash: bool) -> Value {
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let path = format!("/v1/organizations/{org}/invitations");
    let ask = world.post(&path).by(&ada.session).json(&json!({"emails": ["grace@example.com"]}));
    let reply = if crash { ask.send_and_crash() } else { ask.send() };
    reply.expect("201")["invitations"][0].take()
}

fn delivery(world: &World, invitation: &Value) -> Value {
    world.get(&path_of(invitation, "")).by(ROOT).send().expect("200")["delivery"].take()
}

#[test]
fn a_request_that_dies_after_its_answer_leaves_its_mail_to_the_cron() {
    let world = World::new();
    let invitation = invited(&world, true);
    assert_eq!(world.mailbox.to("grace@example.com").len(), 0);
    assert_eq!(delivery(&world, &invitation)["status"], "queued");
    world.pass(LEASE - 1);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 0, "it is leased");
    world.pass(1);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1);
    let sent = json!({"status": "sent", "attempts": 1, "last_error": null});
    assert_eq!(delivery(&world, &invitation), sent);
    world.accept_as_new("grace@example.com");
    world.pass(LEASE);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1);
}

#[test]
fn every_way_to_mail_survives_the_death_of_its_request() {
    let mailed = |ask: &dyn Fn(&World, &str, &Value) -> String| {
        let world = World::new();
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
        let to = ask(&world, &ada.session, &invitation);
        let before = world.mailbox.to(&to).len();
        world.pass(LEASE);
        world.cron();
        assert_eq!(world.mailbox.to(&to).len(), before + 1, "{to}");
    };
    mailed(&|world, by, invitation| {
        world.post(&path_of(invitation, "/resend")).by(by).send_and_crash().expect("200");
        "grace@example.com".to_owned()
    });
    mailed(&|world, _, _| {
        let body = json!({"name": "Bletchley", "owner": {"email": "alan@example.com"}});
        world.post("/v1/organizations").by(ROOT).json(&body).send_and_crash().expect("201");
        "alan@example.com".to_owned()
    });
    mailed(&|world, _, _| {
        let body = json!({"email": "ada@example.com"});
        world.post("/v1/sign-in-links").json(&body).send_and_crash().expect("202");
        "ada@example.com".to_owned()
    });
    mailed(&|world, _, _| {
        let reply = world.post("/sign-in").form("email=ada%40example.com").send_and_crash();
        assert_eq!(reply.status, 303);
        "ada@example.com".to_owned()
    });
    mailed(&|world, _, _| {
        let token = world.latest_token("grace@example.com");
        let reply = world.post(&format!("/invitations/{token}/sign-in")).send_and_crash();
        assert_eq!(reply.status, 303);
        "grace@example.com".to_owned()
    });
}

#[test]
fn a_crash_between_sending_and_noting_sends_again_and_ends_as_sent() {
    let world = World::new();
    world.db.trouble(&[Fine; 0]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    // The operation, the claim, and then the note that it was sent.
    world.db.trouble(&[Fine, Fine, Overloaded]);
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1);
    assert_eq!(delivery(&world, &invitation)["status"], "queued");
    world.pass(LEASE);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 2);
    assert_eq!(delivery(&world, &invitation)["status"], "sent");
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM mails"), 0);
}

#[test]
fn a_claim_that_fails_only_delays() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.db.trouble(&[Fine, Overloaded]);
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.pass(LEASE);
    world.db.trouble(&[Overloaded]);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 0);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1);
    assert_eq!(delivery(&world, &invitation)["status"], "sent");
}

#[test]
fn a_cron_run_that_dies_leaves_its_mails_to_the_next_after_the_lease() {
    let world = World::new();
    let invitation = invited(&world, true);
    world.pass(LEASE);
    // The claim succeeds, the note does not.
    world.db.trouble(&[Fine, Overloaded]);
    world.cron();
    world.pass(LEASE - 1);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1);
    world.pass(1);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 2);
    assert_eq!(delivery(&world, &invitation)["status"], "sent");
}

#[test]
fn a_mail_that_whoever_sends_it_dies_of_ends_as_failed() {
    let world = World::new();
    let invitation = invited(&world, true);
    for _ in 0..6 {
        world.pass(LEASE);
        world.db.trouble(&[Fine, Overloaded]);
        world.cron();
    }
    world.pass(LEASE);
    world.cron();
    let given_up = delivery(&world, &invitation);
    assert_eq!(given_up["status"], "failed");
    assert_eq!(given_up["last_error"], "E_ABANDONED");
    assert_eq!(world.mailbox.to("grace@example.com").len(), 6);
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM mails"), 0);
}

#[test]
fn a_resend_while_a_mail_is_being_sent_is_sent_as_well() {
    let world = World::new();
    let invitation = invited(&world, true);
    let body = json!({"rotate": true});
    world.post(&path_of(&invitation, "/resend")).by(ROOT).json(&body).send().expect("200");
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1, "one row, one mail");
    world.accept_as_new("grace@example.com");
}
