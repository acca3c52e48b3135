//! Mail: how often it is tried, when it is given up or dropped, and who sends
//! it when there is much.

mod errors;

use serde_json::{Value, json};

use crate::support::world::{DAY, HOUR, MINUTE, ROOT, SECOND, World, path_of};

/// An organization and its owner's session.
fn organization(world: &World) -> (String, String) {
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    (org, ada.session)
}

fn delivery(world: &World, invitation: &Value) -> Value {
    world.get(&path_of(invitation, "")).by(ROOT).send().expect("200")["delivery"].take()
}

fn invite_many(world: &World, org: &str, count: usize) -> Value {
    let emails: Vec<_> = (0..count).map(|at| format!("guest{at}@example.com")).collect();
    let path = format!("/v1/organizations/{org}/invitations");
    world.post(&path).by(ROOT).json(&json!({"emails": emails})).send().expect("201")
}

fn waiting(world: &World) -> i64 {
    world.db.look("SELECT count(*) FROM mails")
}

#[test]
fn a_mail_is_tried_again_after_1_5_30_120_and_360_minutes_and_then_has_failed() {
    let world = World::new();
    let (org, by) = organization(&world);
    world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"; 6]);
    let invitation = world.invite(&org, &by, "grace@example.com", "member");
    for (tried, minutes) in [1, 5, 30, 120, 360].into_iter().enumerate() {
        let queued = json!({"status": "queued", "attempts": tried + 1, "last_error": "E_RATE_LIMIT_EXCEEDED"});
        assert_eq!(delivery(&world, &invitation), queued);
        world.pass(minutes * MINUTE - 1);
        world.cron();
        assert_eq!(delivery(&world, &invitation), queued, "too early");
        world.pass(1);
        world.cron();
    }
    let failed = json!({"status": "failed", "attempts": 6, "last_error": "E_RATE_LIMIT_EXCEEDED"});
    assert_eq!(delivery(&world, &invitation), failed);
    assert_eq!(waiting(&world), 0);
    world.pass(DAY);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 0);
    let seen = world.get(&path_of(&invitation, "")).by(ROOT).send().expect("200");
    assert_eq!(seen["status"], "pending", "it can be sent anew, or its link handed over");
    assert_eq!(seen["last_sent_at"], json!(null));
    let again = world.post(&path_of(&invitation, "/resend")).by(ROOT).send().expect("200");
    assert_eq!(again["delivery"], json!({"status": "queued", "attempts": 0, "last_error": null}));
    let sent = json!({"status": "sent", "attempts": 1, "last_error": null});
    assert_eq!(delivery(&world, &invitation), sent);
}

#[test]
fn a_mail_that_succeeds_at_a_later_try_is_sent_with_what_is_true_then() {
    let world = World::new();
    let (org, by) = organization(&world);
    world.mailbox.refuse(&["E_INTERNAL_SERVER_ERROR", "whatever it says, ada@example.com"]);
    let invitation = world.invite(&org, &by, "grace@example.com", "member");
    world.pass(MINUTE);
    world.cron();
    assert_eq!(delivery(&world, &invitation)["last_error"], "E_UNKNOWN");
    let edit = world.patch(&path_of(&invitation, "")).by(&by).json(&json!({"role": "admin"}));
    edit.send().expect("200");
    world.pass(5 * MINUTE);
    let when = world.now();
    world.cron();
    let seen = world.get(&path_of(&invitation, "")).by(ROOT).send().expect("200");
    assert_eq!(seen["delivery"], json!({"status": "sent", "attempts": 3, "last_error": null}));
    let sent_at = usher::domain::time::Timestamp::from_ms(when).rfc3339();
    assert_eq!(seen["last_sent_at"], sent_at);
    assert!(world.mailbox.to("grace@example.com")[0].text.contains("as an admin"));
}

#[test]
fn one_refused_recipient_holds_up_no_other() {
    let world = World::new();
    let (org, _) = organization(&world);
    world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED", "E_RATE_LIMIT_EXCEEDED"]);
    let made = invite_many(&world, &org, 25);
    assert_eq!(world.mailbox.count(), 1 + 23);
    let of = |at: usize| delivery(&world, &made["invitations"][at])["status"].clone();
    assert_eq!((of(0), of(1), of(2)), (json!("failed"), json!("queued"), json!("sent")));
}

#[test]
fn a_mail_whose_invitation_is_no_longer_pending_is_dropped() {
    type Close = fn(&World, &Value, &str);
    let ways: [Close; 4] = [
        |world, invitation, _| {
            world.post(&path_of(invitation, "/revoke")).by(ROOT).send().expect("200");
        },
        |world, _, link| {
            world.post(&format!("/v1/invitation-links/{link}/decline")).send().expect("200");
        },
        |world, _, link| {
            world.accept(link, None).expect("200");
        },
        |world, _, _| world.pass(7 * DAY),
    ];
    for close in ways {
        let world = World::new();
        let (org, by) = organization(&world);
        let invitation = world.invite(&org, &by, "grace@example.com", "member");
        let link = world.latest_token("grace@example.com");
        world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"]);
        world.post(&path_of(&invitation, "/resend")).by(&by).send().expect("200");
        close(&world, &invitation, &link);
        world.pass(MINUTE);
        world.cron();
        assert_eq!(world.mailbox.to("grace@example.com").len(), 1, "the second one went");
        assert_eq!(waiting(&world), 0);
        assert_eq!(delivery(&world, &invitation)["status"], "none");
    }
}

#[test]
fn a_sign_in_mail_that_is_too_late_is_dropped() {
    let world = World::new();
    organization(&world);
    world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"; 3]);
    let ask = world.post("/v1/sign-in-links").json(&json!({"email": "ada@example.com"}));
    ask.send().expect("202");
    for wait in [MINUTE, 5 * MINUTE, 30 * MINUTE] {
        world.pass(wait);
        world.cron();
    }
    assert_eq!(world.mailbox.to("ada@example.com").len(), 1, "its invitation");
    assert_eq!(waiting(&world), 0);
}

#[test]
fn of_a_hundred_the_request_sends_forty_and_the_cron_the_rest_within_its_budget() {
    let world = World::with(&[("MAILS_PER_RUN", "25")]);
    let (org, _) = organization(&world);
    let made = invite_many(&world, &org, 100);
    let mut expected = 1 + 40;
    assert_eq!(world.mailbox.count(), expected);
    assert_eq!(waiting(&world), 60);
    for sent in [25, 25, 10, 0] {
        world.pass(MINUTE);
        world.cron();
        expected += sent;
        assert_eq!(world.mailbox.count(), expected);
    }
    for (at, invitation) in made["invitations"].as_array().unwrap().iter().enumerate() {
        assert_eq!(delivery(&world, invitation)["status"], "sent");
        assert_eq!(world.mailbox.to(&format!("guest{at}@example.com")).len(), 1);
    }
}

#[test]
fn mails_that_are_due_longest_go_first() {
    let world = World::with(&[("MAILS_PER_RUN", "1")]);
    let (org, by) = organization(&world);
    for name in ["first", "second"] {
        world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"]);
        world.invite(&org, &by, &format!("{name}@example.com"), "member");
        world.pass(SECOND);
    }
    world.pass(HOUR);
    world.cron();
    assert_eq!(world.mailbox.to("first@example.com").len(), 1);
    assert_eq!(world.mailbox.to("second@example.com").len(), 0);
}

#[test]
fn two_overlapping_cron_runs_send_each_mail_once() {
    let world = World::with(&[("MAILS_PER_RUN", "1000")]);
    let (org, _) = organization(&world);
    invite_many(&world, &org, 140);
    world.two_crons();
    for at in 0..140 {
        assert_eq!(world.mailbox.to(&format!("guest{at}@example.com")).len(), 1, "{at}");
    }
    assert_eq!(waiting(&world), 0);
}

#[test]
fn a_cron_run_leaves_alone_what_another_has_leased() {
    use crate::support::database::Trouble::{Fine, Overloaded};
    let world = World::new();
    let (org, _) = organization(&world);
    invite_many(&world, &org, 45);
    // A run that claims five and dies before it notes that they were sent.
    world.db.trouble(&[Fine, Overloaded]);
    world.cron();
    let sent = world.mailbox.count();
    world.pass(2 * MINUTE - 1);
    world.two_crons();
    assert_eq!(world.mailbox.count(), sent);
    world.pass(1);
    world.two_crons();
    assert_eq!(world.mailbox.count(), sent + 5);
    assert_eq!(waiting(&world), 0);
}

#[test]
fn what_is_not_mailed_has_no_delivery_and_counts_no_send() {
    let world = World::new();
    let (org, by) = organization(&world);
    let (invitation, _) = world.hand_over(&org, "grace@example.com", "member");
    assert_eq!(invitation["delivery"]["status"], "none");
    assert_eq!((&invitation["send_count"], &invitation["last_sent_at"]), (&json!(0), &json!(null)));
    let resend = world.post(&path_of(&invitation, "/resend")).by(&by);
    let silent = resend.json(&json!({"send_email": false})).send().expect("200");
    assert_eq!(silent["send_count"], 0);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 0);
    let mailed = world.post(&path_of(&invitation, "/resend")).by(&by).send().expect("200");
    assert_eq!(mailed["send_count"], 1);
    assert_eq!(world.mailbox.to("grace@example.com").len(), 1);
    assert_eq!(delivery(&world, &invitation)["status"], "sent");
}
