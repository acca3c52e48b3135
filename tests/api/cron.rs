//! The cron: what it clears away, when, and how much at a time.

use serde_json::{Value, json};

use crate::support::world::{DAY, MINUTE, ROOT, World, path_of, take_log};

fn count(world: &World, table: &str) -> i64 {
    world.db.look(&format!("SELECT count(*) FROM {table}"))
}

/// The line that the next run logs.
fn cron_line(world: &World) -> Value {
    take_log();
    world.cron();
    let log = take_log();
    assert_eq!(log.len(), 1, "one line: {log:?}");
    serde_json::from_str(&log[0]).unwrap()
}

fn purged(line: &Value) -> [i64; 4] {
    ["expired", "invitations", "sessions", "sign_ins"]
        .map(|kind| line["purged"][kind].as_i64().unwrap())
}

fn invite_many(world: &World, org: &str, name: &str, count: usize) {
    let emails: Vec<_> = (0..count).map(|at| format!("{name}{at}@example.com")).collect();
    let path = format!("/v1/organizations/{org}/invitations");
    let body = json!({"emails": emails, "send_email": false});
    world.post(&path).by(ROOT).json(&body).send().expect("201");
}

#[test]
fn what_closed_is_kept_for_the_days_configured_and_then_gone_to_the_millisecond() {
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
        let world = World::with(&[("PURGE_AFTER_DAYS", "3"), ("SESSION_DAYS", "3650")]);
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        world.pass(4 * DAY);
        world.cron();
        let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
        let link = world.latest_token("grace@example.com");
        close(&world, &invitation, &link);
        world.pass(3 * DAY - 1);
        world.cron();
        let path = path_of(&invitation, "");
        world.get(&path).by(&ada.session).send().expect("200");
        world.pass(1);
        let line = cron_line(&world);
        assert_eq!(line["purged"]["invitations"], 1);
        world.get(&path).by(&ada.session).send().expect("404 not_found");
        assert_eq!(cron_line(&world)["purged"]["invitations"], 0);
    }
}

#[test]
fn a_link_whose_invitation_was_purged_was_withdrawn() {
    let world = World::with(&[("PURGE_AFTER_DAYS", "0")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let link = world.latest_token("grace@example.com");
    world.post(&path_of(&invitation, "/revoke")).by(&ada.session).send().expect("200");
    world.cron();
    world.accept(&link, None).expect("410 invitation_revoked");
    world.get(&format!("/v1/invitation-links/{link}")).send().expect("410 invitation_revoked");
    assert_eq!(world.get(&format!("/invitations/{link}")).send().status, 410);
    let resend = world.post(&path_of(&invitation, "/resend")).by(&ada.session).send();
    resend.expect("404 not_found");
}

#[test]
fn where_purging_waits_no_day_what_lapsed_goes_in_the_same_run() {
    let world = World::with(&[("PURGE_AFTER_DAYS", "0")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.cron();
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.pass(7 * DAY - 1);
    assert_eq!(purged(&cron_line(&world))[..2], [0, 0]);
    world.pass(1);
    assert_eq!(purged(&cron_line(&world))[..2], [1, 1]);
    let read = world.get(&path_of(&invitation, "")).by(ROOT).send();
    read.expect("404 not_found");
    assert_eq!(count(&world, "invitations"), 0);
}

#[test]
fn a_purge_takes_no_membership_no_account_and_nothing_that_lives() {
    let world = World::with(&[("PURGE_AFTER_DAYS", "0"), ("SESSION_DAYS", "3650")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "member");
    let pending = world.invite(&org, &ada.session, "mary@example.com", "member");
    world.pass(7 * DAY - 1);
    world.cron();
    assert_eq!(count(&world, "invitations"), 1);
    let me = world.get("/v1/me").by(&grace.session).send().expect("200");
    assert_eq!(me["memberships"].as_array().unwrap().len(), 1);
    world.get(&path_of(&pending, "")).by(&ada.session).send().expect("200");
    world.accept_as_new("mary@example.com");
}

#[test]
fn what_was_revived_by_a_resend_is_not_purged() {
    let world = World::with(&[("PURGE_AFTER_DAYS", "1"), ("SESSION_DAYS", "3650")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.pass(7 * DAY);
    world.cron();
    world.post(&path_of(&invitation, "/resend")).by(&ada.session).send().expect("200");
    world.pass(2 * DAY);
    world.cron();
    world.accept_as_new("grace@example.com");
}

#[test]
fn a_run_marks_and_deletes_thousands_in_bounded_batches() {
    let world = World::with(&[("PURGE_AFTER_DAYS", "0"), ("SESSION_DAYS", "3650")]);
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    world.cron();
    for part in 0..6 {
        invite_many(&world, &org, &format!("part{part}-"), 1_000);
    }
    world.pass(7 * DAY);
    let before = world.db.batches();
    let line = cron_line(&world);
    assert!(purged(&line)[1] >= 1_000, "{line}");
    assert!(world.db.batches() - before <= 4, "bounded");
    let mut runs = 1;
    while count(&world, "invitations") > 0 {
        world.cron();
        runs += 1;
    }
    assert!((2..=6).contains(&runs), "{runs}");
}

#[test]
fn twenty_five_hundred_lapsed_are_expired_to_everyone_before_the_cron_comes() {
    let world = World::with(&[("SESSION_DAYS", "3650")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    for (name, count) in [("a", 1_000), ("b", 1_000), ("c", 500)] {
        invite_many(&world, &org, name, count);
    }
    world.pass(7 * DAY);
    let list = |status: &str| {
        let path = format!("/v1/organizations/{org}/invitations?status={status}&limit=100");
        world.get(&path).by(&ada.session).send().expect("200")["data"].as_array().unwrap().len()
    };
    assert_eq!((list("pending"), list("expired")), (0, 100));
    assert_eq!(purged(&cron_line(&world))[0], 2_500);
    assert_eq!((list("pending"), list("expired")), (0, 100));
    assert_eq!(count(&world, "invitations WHERE status = 'pending'"), 0);
    assert_eq!(purged(&cron_line(&world))[0], 0);
}

#[test]
fn a_batch_of_the_cron_takes_half_as_many_of_each_where_two_kinds_wait() {
    let world = World::with(&[("EVENT_RETENTION_DAYS", "1"), ("SESSION_DAYS", "3650")]);
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    for part in 0..4 {
        invite_many(&world, &org, &format!("part{part}-"), 1_000);
    }
    world.pass(7 * DAY);
    let line = cron_line(&world);
    assert_eq!(purged(&line)[0], 1_250, "of lapsed invitations, in two batches: {line}");
    assert_eq!(line["purged"]["events"], 2_500, "of events, in two batches: {line}");
}

#[test]
fn two_overlapping_runs_purge_what_one_would() {
    let worlds = [World::new(), World::new()];
    for world in &worlds {
        let (org, _) = world.found("Analytical Engines", "ada@example.com");
        invite_many(world, &org, "guest", 100);
        world.pass(7 * DAY);
    }
    worlds[0].two_crons();
    worlds[1].cron();
    worlds[1].cron();
    assert_eq!(worlds[0].db.dump(), worlds[1].db.dump());
}

#[test]
fn the_purge_deletes_sessions_that_have_ended_or_expired() {
    let world = World::with(&[("SESSION_DAYS", "2")]);
    let (_, first) = world.found("Analytical Engines", "ada@example.com");
    let second = world.sign_in("ada@example.com");
    world.delete("/v1/sessions/current").by(&second.session).send().expect("204");
    assert_eq!(purged(&cron_line(&world))[2], 1);
    world.get("/v1/me").by(&first.session).send().expect("200");
    world.pass(2 * DAY - 1);
    assert_eq!(purged(&cron_line(&world))[2], 0);
    world.pass(1);
    assert_eq!(purged(&cron_line(&world))[2], 1);
    assert_eq!(count(&world, "sessions"), 0);
}

#[test]
fn sign_in_links_go_when_they_have_expired_used_or_not() {
    let world = World::new();
    world.sign_in("ada@example.com");
    let ask = world.post("/v1/sign-in-links").json(&json!({"email": "grace@example.com"}));
    ask.send().expect("202");
    world.pass(15 * MINUTE - 1);
    assert_eq!(purged(&cron_line(&world))[3], 0);
    world.pass(1);
    assert_eq!(purged(&cron_line(&world))[3], 2);
}

#[test]
fn a_sign_in_link_is_kept_for_as_long_as_its_cooldown_counts() {
    let world = World::with(&[("RESEND_COOLDOWN_SECONDS", "3600")]);
    let ask = || {
        let ask = world.post("/v1/sign-in-links").json(&json!({"email": "ada@example.com"}));
        ask.send().expect("202");
        world.mailbox.to("ada@example.com").len()
    };
    assert_eq!(ask(), 1);
    world.pass(60 * MINUTE - 1);
    world.cron();
    assert_eq!(ask(), 1, "the cron forgot the cooldown");
    world.pass(1);
    world.cron();
    assert_eq!(count(&world, "sign_ins"), 0);
    assert_eq!(ask(), 2);
}

#[test]
fn the_mails_of_what_is_gone_drop_out_of_the_outbox() {
    let world = World::with(&[("PURGE_AFTER_DAYS", "0")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"]);
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    world.post(&path_of(&invitation, "/revoke")).by(&ada.session).send().expect("200");
    world.cron();
    assert_eq!(count(&world, "mails"), 1);
    world.pass(MINUTE);
    let line = cron_line(&world);
    assert_eq!(line["mails"], json!({"sent": 0, "retried": 0, "failed": 0, "dropped": 1}));
    assert_eq!(count(&world, "mails"), 0);
    assert_eq!(world.mailbox.to("grace@example.com").len(), 0);
}

#[test]
fn a_run_logs_one_line_with_its_counts_and_the_time_it_was_scheduled_for() {
    let world = World::new();
    world.found("Analytical Engines", "ada@example.com");
    let line = cron_line(&world);
    assert_eq!((&line["event"], &line["level"]), (&json!("cron"), &json!("info")));
    assert_eq!(line["at"], usher::domain::time::Timestamp::from_ms(world.now()).rfc3339());
    assert_eq!(line["mails"], json!({"sent": 0, "retried": 0, "failed": 0, "dropped": 0}));
    world.db.trouble(&[crate::support::database::Trouble::Overloaded]);
    let line = cron_line(&world);
    assert_eq!((&line["event"], &line["level"]), (&json!("cron"), &json!("error")));
}
