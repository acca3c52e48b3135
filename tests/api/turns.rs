//! Mails take turns among organizations, and those that sign in go first.

use serde_json::json;

use crate::support::Firm;
use crate::support::database::Trouble::{Fine, Overloaded};
use crate::support::world::{MINUTE, ROOT, World};

/// How many mails of an invitation a request sends itself.
const BY_REQUEST: usize = 40;

/// A deployment whose cron sends so many mails a run.
fn firm(mails_per_run: &str) -> Firm {
    let firm = Firm::with(&[("MAILS_PER_RUN", mails_per_run)]);
    firm.world.mailbox.empty();
    firm
}

/// Has so many invitations of the firm wait for the cron: the request that
/// invites dies with the 40 that it would have sent, until their leases end.
fn queue(firm: &Firm, name: &str, count: usize) {
    let mut made = 0;
    while made < count {
        let part = (count - made).min(1_000 - BY_REQUEST);
        let emails: Vec<_> = (0..BY_REQUEST)
            .map(|at| format!("leased-{name}-{made}-{at}@example.com"))
            .chain((0..part).map(|at| format!("{name}-{}@example.com", made + at)))
            .collect();
        let path = firm.at("/invitations");
        let body = json!({"emails": emails});
        firm.world.post(&path).by(firm.boss()).json(&body).send_and_crash().expect("201");
        made += part;
    }
}

/// How many mails went to addresses that begin so.
fn sent(world: &World, name: &str) -> usize {
    let begins = format!("{name}-");
    world.mailbox.all().iter().filter(|mail| mail.to.starts_with(&begins)).count()
}

/// Asks for so many sign-in links, whose requests die before they mail them; they
/// are due once their leases end.
fn ask_to_sign_in(world: &World, name: &str, count: usize) {
    for at in 0..count {
        let ask = json!({"email": format!("{name}-{at}@example.com")});
        world.post("/v1/sign-in-links").json(&ask).send_and_crash().expect("202");
    }
}

/// The steps that SQLite takes for one run of the cron, which then has not happened.
fn steps_of_a_run(world: &World) -> usize {
    let before = world.db.steps();
    world.db.rehearse(|| world.cron());
    world.db.steps() - before
}

#[test]
fn one_invitation_and_one_sign_in_go_in_the_next_run_although_another_tenant_has_10_000_waiting() {
    let stranger = firm("40");
    let tenant = stranger.elsewhere("grace@example.com");
    stranger.world.mailbox.empty();
    queue(&stranger, "flood", 10_000);
    let world = &stranger.world;
    queue(&tenant, "tenant", 1);
    ask_to_sign_in(world, "person", 1);
    world.cron();
    assert_eq!(sent(world, "tenant"), 1);
    assert_eq!(sent(world, "flood"), 39, "no place is left idle");
    world.pass(2 * MINUTE);
    world.cron();
    assert_eq!(sent(world, "person"), 1);
}

#[test]
fn ten_tenants_with_queues_of_different_lengths_have_equal_shares_of_a_run() {
    let first = firm("100");
    let lengths = [5, 30, 100, 200, 300, 400, 500, 600, 700, 800];
    let tenants: Vec<_> =
        (0..10).map(|at| first.elsewhere(&format!("owner{at}@example.com"))).collect();
    first.world.mailbox.empty();
    for (at, (tenant, length)) in tenants.iter().zip(lengths).enumerate().rev() {
        queue(tenant, &format!("tenant{at}"), length);
    }
    let world = &first.world;
    let shares = || -> Vec<_> { (0..10).map(|at| sent(world, &format!("tenant{at}"))).collect() };
    world.cron();
    let once = shares();
    assert_eq!(once.iter().sum::<usize>(), 100);
    assert_eq!(once[0], 5, "who wants less than a share has all of it");
    assert!(once[1..].iter().all(|share| (9..=12).contains(share)), "{once:?}");
    world.cron();
    let twice = shares();
    assert_eq!(twice.iter().sum::<usize>(), 200);
    assert!(twice[1..].iter().all(|share| (20..=23).contains(share)), "{twice:?}");
}

#[test]
fn who_comes_later_does_not_wait_for_what_others_queued_before() {
    let early = firm("10");
    let late = early.elsewhere("grace@example.com");
    queue(&early, "early", 500);
    let world = &early.world;
    for _ in 0..10 {
        world.cron();
    }
    assert_eq!(sent(world, "early"), 100);
    queue(&late, "late", 100);
    world.cron();
    let shares = (sent(world, "early") - 100, sent(world, "late"));
    assert!(shares == (5, 5) || shares == (6, 4), "{shares:?}");
}

#[test]
fn mails_that_are_tried_again_do_not_jump_the_queue() {
    let firm = firm("10");
    let other = firm.elsewhere("grace@example.com");
    let world = &firm.world;
    // Five of the first run are refused, and are due again in a minute.
    queue(&firm, "waiting", 30);
    world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"; 5]);
    world.cron();
    assert_eq!(sent(world, "waiting"), 5);
    queue(&other, "other", 3);
    world.pass(MINUTE);
    world.cron();
    assert_eq!((sent(world, "waiting"), sent(world, "other")), (5 + 7, 3), "they take turns");
    // The twenty that waited go before the five: those are the last.
    world.cron();
    let tried_once = "SELECT count(*) FROM mails WHERE turn IS NOT NULL AND attempts = 0";
    let tried_twice = "SELECT count(*) FROM mails WHERE turn IS NOT NULL AND attempts = 1";
    assert_eq!(world.db.look::<i64>(tried_once), 3);
    assert_eq!(world.db.look::<i64>(tried_twice), 5);
    world.cron();
    assert_eq!(sent(world, "waiting"), 30);
}

#[test]
fn mails_whose_lease_ran_out_take_turns() {
    let firm = firm("10");
    let other = firm.elsewhere("grace@example.com");
    let world = &firm.world;
    queue(&firm, "flood", 10);
    let body = json!({"emails": ["other-0@example.com"]});
    world.post(&other.at("/invitations")).by(other.boss()).json(&body).send_and_crash();
    // A run that claims the ten of the flood, and dies.
    world.db.trouble(&[Fine, Overloaded]);
    world.cron();
    world.pass(2 * MINUTE);
    world.cron();
    assert_eq!(sent(world, "other"), 1);
    for _ in 0..5 {
        world.cron();
    }
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM mails"), 0, "and all of them end");
}

#[test]
fn a_sign_in_mail_whose_first_try_was_refused_goes_before_1_000_waiting_invitations() {
    let firm = firm("10");
    let world = &firm.world;
    queue(&firm, "flood", 1_000);
    world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"]);
    let ask = json!({"email": "person-0@example.com"});
    world.post("/v1/sign-in-links").json(&ask).send().expect("202");
    assert_eq!(sent(world, "person"), 0);
    world.pass(MINUTE);
    world.cron();
    assert_eq!((sent(world, "person"), sent(world, "flood")), (1, 9));
}

#[test]
fn a_flood_of_sign_ins_leaves_a_quarter_of_each_group_to_the_others() {
    let firm = firm("40");
    let world = &firm.world;
    queue(&firm, "tenant", 60);
    ask_to_sign_in(world, "flood", 200);
    world.pass(2 * MINUTE);
    world.cron();
    assert_eq!((sent(world, "flood"), sent(world, "tenant")), (28, 12));
}

#[test]
fn where_nothing_else_waits_sign_ins_have_every_place() {
    let firm = firm("40");
    let world = &firm.world;
    ask_to_sign_in(world, "flood", 60);
    world.pass(2 * MINUTE);
    world.cron();
    assert_eq!(sent(world, "flood"), 40);
    world.cron();
    assert_eq!(sent(world, "flood"), 60);
}

#[test]
fn where_a_run_sends_one_mail_a_flood_of_sign_ins_leaves_one_run_in_four_to_the_others() {
    let firm = firm("1");
    let world = &firm.world;
    queue(&firm, "tenant", 20);
    ask_to_sign_in(world, "flood", 20);
    world.pass(2 * MINUTE);
    for _ in 0..8 {
        world.cron();
        world.pass(MINUTE);
    }
    assert_eq!((sent(world, "flood"), sent(world, "tenant")), (6, 2));
}

#[test]
fn an_invitation_that_waits_and_is_sent_anew_keeps_its_turn() {
    let firm = firm("10");
    let world = &firm.world;
    queue(&firm, "guest", 200);
    let turns = || {
        world.db.look::<String>(
            "SELECT group_concat(turn) FROM (SELECT turn FROM mails ORDER BY subject_id)",
        )
    };
    let before = turns();
    let ids: Vec<String> = {
        let list = "SELECT json_group_array(subject_id) FROM (SELECT subject_id FROM mails ORDER BY turn DESC LIMIT 100)";
        serde_json::from_str(&world.db.look::<String>(list)).unwrap()
    };
    let body = json!({"action": "resend", "ids": ids});
    world.post(&firm.at("/invitations/bulk")).by(firm.boss()).json(&body).send_and_crash();
    let waiting = turns();
    assert_eq!(waiting.split(',').count() + BY_REQUEST, before.split(',').count());
    assert!(waiting.split(',').all(|turn| before.split(',').any(|known| known == turn)));
}

#[test]
fn what_a_run_reads_grows_neither_with_what_waits_nor_with_what_is_to_be_tried_again() {
    let few = firm("40");
    let many = firm("40");
    for (firm, count) in [(&few, 960), (&many, 9_600)] {
        queue(firm, "waiting", count);
    }
    let (less, more) = (steps_of_a_run(&few.world), steps_of_a_run(&many.world));
    assert!(more <= less + less / 50, "{less} became {more} with more waiting");

    // All are claimed by runs that die, and fall due at once.
    for firm in [&few, &many] {
        while firm.world.db.look::<i64>("SELECT count(*) FROM mails WHERE turn IS NOT NULL") > 0 {
            firm.world.db.trouble(&[Fine, Overloaded]);
            firm.world.cron();
        }
    }
    // While none of them is due yet, and once they are.
    let (less, more) = (steps_of_a_run(&few.world), steps_of_a_run(&many.world));
    assert!(more <= less + less / 50, "{less} became {more} with more in backoff");
    for firm in [&few, &many] {
        firm.world.pass(2 * MINUTE);
    }
    let (less, more) = (steps_of_a_run(&few.world), steps_of_a_run(&many.world));
    // A run of four groups gives a turn to 2,000; the few are 1,000.
    assert!(more <= less * 3, "{less} became {more} with more due again");
}

#[test]
fn what_a_run_reads_does_not_grow_with_the_organizations_that_wait() {
    let steps = |count: usize| {
        let world = firm("40").world;
        for at in 0..count {
            let owner =
                json!({"name": "Other", "owner": {"email": format!("owner-{at}@example.com")}});
            world.post("/v1/organizations").by(ROOT).json(&owner).send_and_crash().expect("201");
        }
        world.pass(2 * MINUTE);
        while world.db.look::<i64>("SELECT count(*) FROM mails WHERE turn IS NULL") > 0 {
            world.cron();
        }
        let waiting = "SELECT count(DISTINCT organization_id) FROM mails WHERE turn IS NOT NULL";
        assert!(world.db.look::<i64>(waiting) > 100);
        steps_of_a_run(&world)
    };
    let (less, more) = (steps(1_000), steps(10_000));
    assert!(more <= less + less / 50, "{less} became {more}");
}
