//! Strangers' guesses do not lock out the browsers in which a person has signed in.

use serde_json::json;

use super::{deployment, with_ada};
use crate::support::world::{DAY, MINUTE, PASSWORD, ROOT, Reply, World};

const ADA: &str = "ada@example.com";
const WRONG: &str = "tr0mbone firs";
const NAME: &str = "__Host-usher-device";

/// What an answer gives the browser to be known by.
fn known_by(reply: &Reply) -> Option<String> {
    let cookies = reply.headers.get_all("set-cookie").iter();
    let mut values =
        cookies.filter_map(|set| set.to_str().unwrap().strip_prefix(NAME)?.strip_prefix('='));
    values.next().map(|value| value.split(';').next().unwrap().to_owned())
}

/// A browser in which somebody signs in by their password.
fn browser(world: &World, email: &str, password: &str) -> String {
    let reply = world.try_password(email, password);
    assert_eq!(reply.status, 200);
    known_by(&reply).unwrap()
}

/// An attempt from a browser that shows this.
fn try_from(world: &World, device: &str, email: &str, password: &str) -> Reply {
    let body = json!({"email": email, "password": password});
    world.post("/v1/sign-in").header("cookie", &format!("{NAME}={device}")).json(&body).send()
}

/// Ten guesses by strangers: whoever is not known must wait.
fn lock(world: &World, email: &str) {
    while world.try_password(email, WRONG).status != 429 {}
    world.try_password(email, PASSWORD).expect("429 too_many_attempts");
}

#[test]
fn a_browser_that_has_signed_in_signs_in_while_strangers_guess() {
    let (world, _) = with_ada();
    let device = browser(&world, ADA, PASSWORD);
    lock(&world, ADA);
    try_from(&world, &device, ADA, WRONG).expect("401 unauthenticated");
    try_from(&world, &device, "Ada@Example.com", PASSWORD).expect("200");
}

#[test]
fn the_sign_in_page_knows_a_known_browser() {
    let (world, _) = with_ada();
    let form = "email=ada%40example.com&password=tr0mbone+fir&by=password";
    let device = known_by(&world.post("/sign-in").form(form).send()).unwrap();
    lock(&world, ADA);
    let from = |cookie: &str| {
        world.post("/sign-in").header("cookie", cookie).form(form).send().status.as_u16()
    };
    assert_eq!(from("x=y"), 429);
    assert_eq!(from(&format!("x=y; {NAME}={device}")), 303);
}

#[test]
fn every_way_of_signing_in_makes_a_browser_known() {
    let world = deployment();
    let (org, ada) = world.found("Analytical Engines", ADA);
    // A new account by a mailed invitation: by the API, by the page.
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let accept = |path: &str| {
        world.post(&path.replace("{}", &world.latest_token("grace@example.com"))).send()
    };
    assert!(known_by(&accept("/v1/invitation-links/{}/accept")).is_some());
    world.invite(&org, &ada.session, "mary@example.com", "member");
    let token = world.latest_token("mary@example.com");
    let form = "email=mary%40example.com&password=tr0mbone+fir";
    let accepted = world.post(&format!("/invitations/{token}/accept")).form(form).send();
    let mary = known_by(&accepted).unwrap();
    lock(&world, "mary@example.com");
    try_from(&world, &mary, "mary@example.com", PASSWORD).expect("200");
    // A mailed link: by the API, by the page.
    for by_page in [false, true] {
        world.post("/v1/sign-in-links").json(&json!({"email": ADA})).send().expect("202");
        let token = world.latest_token(ADA);
        let reply = match by_page {
            false => world.post("/v1/sign-in").json(&json!({"token": token})).send(),
            true => world.post(&format!("/sign-in/{token}")).send(),
        };
        assert!(known_by(&reply).is_some(), "{by_page}");
    }
}

#[test]
fn what_signs_nobody_in_makes_no_browser_known() {
    let (world, ada) = with_ada();
    let (org, _) = world.found("Analytical Engines", "owner@example.com");
    world.invite(&org, ROOT, ADA, "member");
    let token = world.latest_token(ADA);
    // Who has an account accepts by a session that they have already.
    let accept = world.post(&format!("/v1/invitation-links/{token}/accept")).cookie(&ada.session);
    let accepted = accept.send();
    assert_eq!(accepted.status, 200);
    for reply in [
        accepted,
        world.try_password(ADA, WRONG),
        world.post("/v1/sign-in").json(&json!({"token": "x"})).send(),
        world.post("/v1/sign-in-links").json(&json!({"email": ADA})).send(),
        world.get("/v1/me").by(&ada.session).send(),
    ] {
        assert_eq!(known_by(&reply), None, "{}", reply.text);
    }
}

#[test]
fn an_account_that_no_mail_has_proved_makes_no_browser_known() {
    let world = deployment();
    let (org, _) = world.found("Analytical Engines", "owner@example.com");
    // Eve takes a link for Ada's address: that account will be Ada's.
    let (_, handed) = world.hand_over(&org, ADA, "member");
    let taken = world.post(&format!("/v1/invitation-links/{handed}/accept")).send();
    assert_eq!(taken.status, 200);
    assert_eq!(known_by(&taken), None);
}

#[test]
fn a_strangers_browser_is_not_that_of_the_person_it_guesses_about() {
    let (world, _) = with_ada();
    let grace = world.sign_in("grace@example.com");
    world.set_password(&grace.session, "grace@example.com", "moth in relay");
    let strangers = browser(&world, "grace@example.com", "moth in relay");
    let adas = browser(&world, ADA, PASSWORD);
    for _ in 0..10 {
        try_from(&world, &strangers, ADA, WRONG).expect("401 unauthenticated");
    }
    try_from(&world, &strangers, ADA, PASSWORD).expect("429 too_many_attempts");
    world.try_password(ADA, PASSWORD).expect("429 too_many_attempts");
    try_from(&world, &adas, ADA, PASSWORD).expect("200");
    // And Grace's own is not used up by what it was used for.
    try_from(&world, &strangers, "grace@example.com", "moth in relay").expect("200");
}

#[test]
fn a_known_browser_guesses_ten_times_too_and_uses_up_no_others_count() {
    let (world, _) = with_ada();
    let left_behind = browser(&world, ADA, PASSWORD);
    world.pass(1);
    let at_home = browser(&world, ADA, PASSWORD);
    assert_ne!(left_behind, at_home);
    for _ in 0..10 {
        try_from(&world, &left_behind, ADA, WRONG).expect("401 unauthenticated");
    }
    let waits = try_from(&world, &left_behind, ADA, PASSWORD);
    assert_eq!(waits.headers["retry-after"], "900");
    waits.expect("429 too_many_attempts");
    try_from(&world, &at_home, ADA, WRONG).expect("401 unauthenticated");
    world.try_password(ADA, WRONG).expect("401 unauthenticated");
    // That somebody else signs in by it gives it no more guesses.
    let grace = world.sign_in("grace@example.com");
    world.set_password(&grace.session, "grace@example.com", "moth in relay");
    try_from(&world, &left_behind, "grace@example.com", "moth in relay").expect("200");
    try_from(&world, &left_behind, ADA, PASSWORD).expect("429 too_many_attempts");
    world.pass(15 * MINUTE);
    try_from(&world, &left_behind, ADA, PASSWORD).expect("200");
}

#[test]
fn signing_in_from_a_known_browser_ends_its_count_and_that_of_the_address() {
    let (world, _) = with_ada();
    let device = browser(&world, ADA, PASSWORD);
    let counts = || -> i64 { world.db.look("SELECT count(*) FROM password_attempts") };
    try_from(&world, &device, ADA, WRONG).expect("401 unauthenticated");
    world.try_password(ADA, WRONG).expect("401 unauthenticated");
    assert_eq!(counts(), 2);
    try_from(&world, &device, ADA, PASSWORD).expect("200");
    assert_eq!(counts(), 0);
}

#[test]
fn what_a_browser_is_known_by_lasts_a_year_and_no_longer() {
    let (world, _) = with_ada();
    let reply = world.try_password(ADA, PASSWORD);
    let device = known_by(&reply).unwrap();
    let set = reply.headers.get_all("set-cookie").iter().nth(1).unwrap().to_str().unwrap();
    let rest = "; HttpOnly; Secure; SameSite=Lax; Path=/; Max-Age=31536000";
    assert_eq!(set, format!("{NAME}={device}{rest}"));
    world.pass(365 * DAY - MINUTE);
    lock(&world, ADA);
    try_from(&world, &device, ADA, WRONG).expect("401 unauthenticated");
    world.pass(MINUTE);
    try_from(&world, &device, ADA, PASSWORD).expect("429 too_many_attempts");
}

#[test]
fn what_a_browser_is_known_by_is_forged_by_nobody_and_is_no_credential() {
    let (world, ada) = with_ada();
    let device = browser(&world, ADA, PASSWORD);
    lock(&world, ADA);
    world.post("/v1/sign-in-links").json(&json!({"email": ADA})).send().expect("202");
    let link = world.latest_token(ADA);
    let mut forged = device.clone();
    forged.replace_range(10..11, if &forged[10..11] == "A" { "B" } else { "A" });
    for other in [forged.as_str(), &ada.session, &link, &ada.id, ROOT, "", "x"] {
        try_from(&world, other, ADA, PASSWORD).expect("429 too_many_attempts");
    }
    // Nor is it good for anything else.
    world.get("/v1/me").by(&device).send().expect("401 unauthenticated");
    world.get("/v1/me").cookie(&device).send().expect("401 unauthenticated");
    let alone = world.get("/v1/me").header("cookie", &format!("{NAME}={device}"));
    alone.send().expect("401 unauthenticated");
    let body = json!({"token": device});
    world.post("/v1/sign-in").json(&body).send().expect("401 unauthenticated");
    world.get(&format!("/v1/invitation-links/{device}")).send().expect("404 link_invalid");
    world.get(&format!("/v1/ownership-links/{device}")).send().expect("404 link_invalid");
    // Where it must not be kept: a path to return to.
    let body = json!({"email": ADA, "redirect_path": format!("/x?{device}")});
    world.post("/v1/sign-in-links").json(&body).send().expect("422 invalid_request");
}

#[test]
fn of_somebody_who_was_erased_no_browser_is_known() {
    let (world, _) = with_ada();
    let device = browser(&world, ADA, PASSWORD);
    let session = world.sign_in(ADA).session;
    try_from(&world, &device, ADA, WRONG).expect("401 unauthenticated");
    world.delete("/v1/me").by(&session).send().expect("204");
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM password_attempts"), 0);
    let again = world.sign_in(ADA);
    world.set_password(&again.session, ADA, PASSWORD);
    lock(&world, ADA);
    try_from(&world, &device, ADA, PASSWORD).expect("429 too_many_attempts");
}

#[test]
fn setting_another_password_ends_the_counts_of_known_browsers_too() {
    let (world, _) = with_ada();
    let device = browser(&world, ADA, PASSWORD);
    try_from(&world, &device, ADA, WRONG).expect("401 unauthenticated");
    let ada = world.sign_in(ADA);
    world.set_password(&ada.session, ADA, "gears and cogs");
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM password_attempts"), 0);
}

#[test]
fn an_attempt_from_a_known_browser_is_one_round_trip() {
    let (world, _) = with_ada();
    let device = browser(&world, ADA, PASSWORD);
    for password in [WRONG, PASSWORD] {
        assert_eq!(try_from(&world, &device, ADA, password).batches, 1);
    }
}
