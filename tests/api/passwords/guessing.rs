//! Ten wrong passwords for an address in a quarter of an hour, and no more.

use serde_json::json;

use super::{deployment, with_ada};
use crate::support::database::Trouble::LostAfter;
use crate::support::world::{MINUTE, PASSWORD, SECOND, World};

const WRONG: &str = "tr0mbone firs";

fn guess(world: &World, times: usize) {
    for _ in 0..times {
        world.try_password("ada@example.com", WRONG).expect("401 unauthenticated");
    }
}

fn counted(world: &World) -> i64 {
    world.db.look("SELECT coalesce(sum(failures), 0) FROM password_attempts")
}

#[test]
fn after_ten_wrong_ones_the_right_one_must_wait_too() {
    let (world, _) = with_ada();
    guess(&world, 10);
    for password in [WRONG, PASSWORD] {
        let reply = world.try_password("ADA@example.com", password);
        assert_eq!(reply.headers["retry-after"], "900");
        assert!(!reply.headers.contains_key("set-cookie"));
        reply.expect("429 too_many_attempts");
    }
    assert_eq!(counted(&world), 10, "waiting is no attempt");
    world.pass(15 * MINUTE - 1);
    let reply = world.try_password("ada@example.com", PASSWORD);
    assert_eq!(reply.headers["retry-after"], "1");
    world.pass(1);
    world.try_password("ada@example.com", PASSWORD).expect("200");
}

#[test]
fn the_quarter_of_an_hour_begins_with_the_first_wrong_one() {
    let (world, _) = with_ada();
    for _ in 0..10 {
        guess(&world, 1);
        world.pass(80 * SECOND);
    }
    let reply = world.try_password("ada@example.com", PASSWORD);
    assert_eq!(reply.headers["retry-after"], "100");
    world.pass(100 * SECOND);
    guess(&world, 10);
    world.try_password("ada@example.com", PASSWORD).expect("429 too_many_attempts");
}

#[test]
fn the_right_password_before_the_tenth_wrong_one_resets_the_count() {
    let (world, _) = with_ada();
    for _ in 0..3 {
        guess(&world, 9);
        world.try_password("ada@example.com", PASSWORD).expect("200");
        assert_eq!(counted(&world), 0);
    }
}

#[test]
fn each_address_has_its_own_count_and_signing_in_by_mail_goes_on() {
    let (world, _) = with_ada();
    let grace = world.sign_in("grace@example.com");
    world.set_password(&grace.session, "grace@example.com", "moth in relay");
    guess(&world, 10);
    world.try_password("grace@example.com", "moth in relay").expect("200");
    let ada = world.sign_in("ada@example.com");
    world.try_password("ada@example.com", PASSWORD).expect("429 too_many_attempts");
    // Whoever has proved the mailbox and sets another need not wait.
    world.set_password(&ada.session, "ada@example.com", "gears and cogs");
    world.try_password("ada@example.com", "gears and cogs").expect("200");
}

#[test]
fn the_current_password_is_guessed_no_oftener_and_strangers_guesses_do_not_count() {
    let (world, ada) = with_ada();
    world.pass(15 * MINUTE);
    let change = |current: &str| {
        let body = json!({"email": "ada@example.com", "password": "gears and cogs", "current_password": current});
        world.put("/v1/me/password").by(&ada.session).json(&body).send()
    };
    let remove = |current: &str| {
        let body = json!({"email": "ada@example.com", "current_password": current});
        world.delete("/v1/me/password").by(&ada.session).json(&body).send()
    };
    guess(&world, 10);
    world.try_password("ada@example.com", PASSWORD).expect("429 too_many_attempts");
    for _ in 0..5 {
        change(WRONG).expect("403 wrong_password");
        remove(WRONG).expect("403 wrong_password");
    }
    for reply in [change(PASSWORD), remove(PASSWORD)] {
        assert_eq!(reply.headers["retry-after"], "900");
        reply.expect("429 too_many_attempts");
    }
    assert_eq!(counted(&world), 20);
    world.pass(15 * MINUTE - 1);
    world.try_password("ada@example.com", WRONG).expect("429 too_many_attempts");
    world.pass(1);
    change(PASSWORD).expect("204");
    assert_eq!(counted(&world), 0);
}

#[test]
fn whoever_is_guessed_about_can_change_the_password_all_the_same() {
    let (world, ada) = with_ada();
    world.pass(15 * MINUTE);
    guess(&world, 10);
    world.try_password("ada@example.com", PASSWORD).expect("429 too_many_attempts");
    let body = json!({"email": "ada@example.com", "password": "gears and cogs", "current_password": PASSWORD});
    world.put("/v1/me/password").by(&ada.session).json(&body).send().expect("204");
    world.try_password("ada@example.com", "gears and cogs").expect("200");
}

#[test]
fn an_attempt_whose_connection_was_lost_is_counted_once() {
    let (world, _) = with_ada();
    for count in 1..=10 {
        world.db.trouble(&[LostAfter, LostAfter]);
        let reply = world.try_password("ada@example.com", WRONG);
        assert_eq!(reply.batches, 3);
        reply.expect("401 unauthenticated");
        assert_eq!(counted(&world), count);
    }
    world.try_password("ada@example.com", WRONG).expect("429 too_many_attempts");
}

#[test]
fn counting_is_all_that_a_wrong_password_changes() {
    let (world, ada) = with_ada();
    world.pass(15 * MINUTE);
    let others = |world: &World| {
        let dump = world.db.dump();
        let lines = dump.lines().filter(|line| !line.starts_with("password_attempts"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let before = others(&world);
    guess(&world, 10);
    world.try_password("ada@example.com", PASSWORD).expect("429 too_many_attempts");
    let body = json!({"email": "ada@example.com", "password": "gears and cogs", "current_password": WRONG});
    world.pass(15 * MINUTE);
    let put = world.put("/v1/me/password").by(&ada.session).json(&body).send();
    put.expect("403 wrong_password");
    assert_eq!(others(&world), before);
}

#[test]
fn the_cron_takes_the_counts_that_are_over() {
    let world = deployment();
    for at in 0..3 {
        world.try_password(&format!("p{at}@example.com"), WRONG).expect("401 unauthenticated");
        world.pass(MINUTE);
    }
    world.pass(12 * MINUTE - 1);
    world.cron();
    assert_eq!(counted(&world), 3);
    world.pass(1);
    world.cron();
    assert_eq!(counted(&world), 2);
    world.pass(2 * MINUTE);
    world.cron();
    assert_eq!(counted(&world), 0);
}
