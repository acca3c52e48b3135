//! What runs every minute: the mails that are due, and what is over.

use serde_json::json;

use crate::support::world::{DAY, MINUTE, World};

#[test]
fn two_runs_at_a_time_send_no_mail_twice() {
    let world = World::with(&[("MAILS_PER_RUN", "100")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let emails: Vec<String> = (0..60).map(|at| format!("person{at}@example.com")).collect();
    let path = format!("/v1/organizations/{org}/invitations");
    world.post(&path).by(&ada.session).json(&json!({"emails": emails})).send().expect("201");
    assert_eq!(world.mailbox.count(), 1 + 40, "the owner's, and what the request itself sends");
    world.two_crons();
    for email in emails {
        assert_eq!(world.mailbox.to(&email).len(), 1, "{email}");
    }
}

#[test]
fn a_failing_mail_is_tried_again_by_the_backoff_and_then_shows_as_failed() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.mailbox.refuse(&["E_INTERNAL_SERVER_ERROR"; 6]);
    let made = world.invite(&org, &ada.session, "grace@example.com", "member");
    let path = format!("/v1/organizations/{org}/invitations/{}", made["id"].as_str().unwrap());
    let delivery = || world.get(&path).by(&ada.session).send().expect("200")["delivery"].clone();
    for (attempts, minutes) in (1..).zip([1, 5, 30, 120, 360]) {
        let waiting = json!({"status": "queued", "attempts": attempts, "last_error": "E_INTERNAL_SERVER_ERROR"});
        assert_eq!(delivery(), waiting);
        world.pass(minutes * MINUTE - 1);
        world.cron();
        assert_eq!(delivery(), waiting, "not a millisecond earlier");
        world.pass(1);
        world.cron();
    }
    assert_eq!(delivery()["status"], "failed");
    assert_eq!(delivery()["attempts"], 6);
    world.pass(DAY);
    world.cron();
    assert_eq!(world.mailbox.to("grace@example.com").len(), 0);
}

#[test]
fn what_is_over_is_kept_for_its_time_and_then_gone() {
    let world = World::with(&[("PURGE_AFTER_DAYS", "2"), ("SESSION_DAYS", "1")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let rows = |table: &str| world.db.look::<i64>(&format!("SELECT count(*) FROM {table}"));
    assert_eq!((rows("invitations"), rows("sessions")), (2, 1));
    world.pass(2 * DAY - 1);
    world.cron();
    assert_eq!(
        (rows("invitations"), rows("sessions")),
        (2, 0),
        "the owner's was accepted just now"
    );
    world.pass(1);
    world.cron();
    assert_eq!(rows("invitations"), 1);
    world.pass(7 * DAY - 1);
    world.cron();
    assert_eq!(rows("invitations"), 1, "expired for less than two days");
    world.pass(1);
    world.cron();
    assert_eq!((rows("invitations"), rows("mails"), rows("sign_ins")), (0, 0, 0));
}
