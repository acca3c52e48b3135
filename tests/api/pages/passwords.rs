//! The forms that passwords are typed into: what was typed wrong is said, and
//! nothing else is lost.

use crate::support::world::{MINUTE, PASSWORD, Reply, World};

const CHOSEN: &str = "gears+and+cogs";

fn deployment() -> World {
    World::with(&[("PASSWORDS", "on")])
}

/// Ada, invited: the path of her invitation's page.
fn invited(world: &World) -> String {
    let (org, grace) = world.found("Analytical Engines", "grace@example.com");
    world.invite(&org, &grace.session, "ada@example.com", "member");
    format!("/invitations/{}", world.latest_token("ada@example.com"))
}

fn post(world: &World, path: &str, session: Option<&str>, fields: &str) -> Reply {
    let ask = world.post(path).form(fields);
    session.into_iter().fold(ask, |ask, session| ask.cookie(session)).send()
}

fn location(reply: &Reply) -> &str {
    reply.headers["location"].to_str().unwrap()
}

#[test]
fn without_passwords_no_page_speaks_of_them() {
    let world = World::new();
    let ada = world.sign_in("ada@example.com");
    let path = invited(&world);
    for page in [path.as_str(), "/sign-in"] {
        assert!(!world.get(page).send().text.contains("assword"), "{page}");
    }
    let account = world.get("/account").cookie(&ada.session).send();
    assert!(!account.text.contains("assword"));
    let page = world.get("/account/password").cookie(&ada.session).send();
    assert_eq!(page.status.as_u16(), 404);
    let refused = post(&world, "/sign-in", None, "email=ada%40example.com&password=x&by=password");
    assert_eq!(refused.status.as_u16(), 422);
}

#[test]
fn the_page_of_an_invitation_lets_somebody_new_choose_a_password() {
    let world = deployment();
    let path = invited(&world);
    let form = format!("name=Ada&email=ada%40example.com&password={CHOSEN}");
    let accepted = post(&world, &format!("{path}/accept"), None, &form);
    assert_eq!((accepted.status.as_u16(), accepted.batches), (303, 1));
    world.try_password("ada@example.com", "gears and cogs").expect("200");
}

#[test]
fn a_bad_choice_is_said_beside_what_else_was_typed_and_nothing_happens() {
    let world = deployment();
    let path = invited(&world);
    let before = world.db.dump();
    for (password, says) in [
        ("short", "Your password must be 12 to 128 characters."),
        ("ada%40example.com", "This password is too easy to guess"),
        ("passwordpassword", "This password is too easy to guess"),
        ("++++++++++++", "This password is too easy to guess"),
    ] {
        let form = format!("name=Countess+Ada&email=ada%40example.com&password={password}");
        let page = post(&world, &format!("{path}/accept"), None, &form);
        assert_eq!((page.status.as_u16(), page.batches), (422, 1), "{password}");
        assert!(page.text.contains(says), "{password}");
        assert!(page.text.contains("value=\"Countess Ada\""));
        assert!(!page.text.contains(&format!("value=\"{password}\"")));
    }
    assert_eq!(world.db.dump(), before);
}

#[test]
fn an_empty_password_is_none() {
    let world = deployment();
    let path = invited(&world);
    let form = "name=&email=ada%40example.com&password=";
    assert_eq!(post(&world, &format!("{path}/accept"), None, form).status.as_u16(), 303);
    world.try_password("ada@example.com", "gears and cogs").expect("401 unauthenticated");
}

#[test]
fn whoever_has_an_account_signs_in_by_it_and_comes_back_to_the_invitation() {
    let world = deployment();
    let path = invited(&world);
    let ada = world.sign_in("ada@example.com");
    world.set_password(&ada.session, "ada@example.com", PASSWORD);
    let page = world.get(&path).send().text;
    assert!(page.contains(&format!("name=\"next\" value=\"{path}\"")));
    let form = format!("email=ada%40example.com&next={path}&password=tr0mbone+fir&by=password");
    let signed_in = post(&world, "/sign-in", None, &form);
    assert_eq!((signed_in.status.as_u16(), signed_in.batches), (303, 1));
    assert_eq!(location(&signed_in), path);
    assert!(signed_in.headers["set-cookie"].to_str().unwrap().starts_with("__Host-usher="));
}

#[test]
fn a_wrong_one_brings_the_form_back_with_where_it_leads() {
    let world = deployment();
    let path = invited(&world);
    let ada = world.sign_in("ada@example.com");
    world.set_password(&ada.session, "ada@example.com", PASSWORD);
    let form = format!("email=Ada%40example.com&next={path}&password=nonsense&by=password");
    for _ in 0..10 {
        let page = post(&world, "/sign-in", None, &form);
        assert_eq!((page.status.as_u16(), page.batches), (401, 1));
        assert!(page.text.contains("Incorrect email address or password."));
        assert!(page.text.contains("value=\"Ada@example.com\""));
        assert!(page.text.contains(&format!("name=\"next\" value=\"{path}\"")));
    }
    let page = post(&world, "/sign-in", None, &form);
    assert_eq!(page.status.as_u16(), 429);
    assert_eq!(page.headers["retry-after"], "900");
    assert!(page.text.contains("Too many incorrect passwords."));
    // Nor does an address without an account look otherwise.
    let page = post(&world, "/sign-in", None, "email=eve%40example.com&password=x&by=password");
    assert_eq!(page.status.as_u16(), 401);
    // By mail it goes on.
    let sent = post(&world, "/sign-in", None, "email=ada%40example.com&password=&by=mail");
    assert_eq!(sent.status.as_u16(), 303);
}

#[test]
fn whoever_forgot_theirs_is_led_to_a_new_one_by_mail() {
    let world = deployment();
    let ada = world.sign_in("ada@example.com");
    world.set_password(&ada.session, "ada@example.com", PASSWORD);
    world.pass(20 * MINUTE);
    let form = "email=ada%40example.com&password=wrong&by=forgotten";
    assert_eq!(location(&post(&world, "/sign-in", None, form)), "/check-your-mail");
    let token = world.latest_token("ada@example.com");
    let signed_in = post(&world, &format!("/sign-in/{token}"), None, "");
    assert_eq!(location(&signed_in), "/account/password");
    let cookie = signed_in.headers["set-cookie"].to_str().unwrap();
    let session = cookie.split(['=', ';']).nth(1).unwrap();
    let page = world.get("/account/password").cookie(session).send();
    assert!(!page.text.contains("current_password"));
    let form = format!("email=ada%40example.com&password={CHOSEN}");
    let set = post(&world, "/account/password", Some(session), &form);
    assert_eq!(location(&set), "/account");
    world.try_password("ada@example.com", "gears and cogs").expect("200");
    world.try_password("ada@example.com", PASSWORD).expect("401 unauthenticated");
}

#[test]
fn the_current_one_is_asked_for_where_no_mail_has_just_proved_the_mailbox() {
    let world = deployment();
    let ada = world.sign_in("ada@example.com");
    world.set_password(&ada.session, "ada@example.com", PASSWORD);
    world.pass(20 * MINUTE);
    let by = Some(ada.session.as_str());
    let page = world.get("/account/password").cookie(&ada.session).send();
    assert_eq!(page.batches, 1);
    assert!(page.text.contains("name=\"current_password\""));
    let form = |current: &str| {
        format!("email=ada%40example.com&current_password={current}&password={CHOSEN}")
    };
    for current in ["", "nonsense"] {
        for path in ["/account/password", "/account/password/remove"] {
            let page = post(&world, path, by, &form(current));
            assert_eq!((page.status.as_u16(), page.batches), (403, 1), "{path}");
            assert!(page.text.contains("Incorrect current password."), "{path}");
        }
    }
    let page = post(&world, "/account/password", by, "email=ada%40example.com&password=short");
    assert_eq!(page.status.as_u16(), 422);
    assert!(page.text.contains("Your password must be 12 to 128 characters."));
    assert_eq!(post(&world, "/account/password", by, &form("tr0mbone+fir")).status.as_u16(), 303);
    world.try_password("ada@example.com", "gears and cogs").expect("200");
    let form = format!("email=ada%40example.com&current_password={CHOSEN}&password=");
    let removed = post(&world, "/account/password/remove", by, &form);
    assert_eq!(location(&removed), "/account");
    world.try_password("ada@example.com", "gears and cogs").expect("401 unauthenticated");
}

#[test]
fn the_page_of_a_first_password_asks_for_a_mailbox_just_proved() {
    let world = deployment();
    let ada = world.sign_in("ada@example.com");
    world.pass(15 * MINUTE);
    let by = Some(ada.session.as_str());
    let form = "email=ada%40example.com&password=gears+and+cogs";
    let refused = post(&world, "/account/password", by, form);
    assert_eq!(refused.status.as_u16(), 403);
    let page = world.get("/account/password").cookie(&ada.session).send();
    for page in [&refused, &page] {
        assert!(page.text.contains("To set your first password, confirm your email address"));
        assert!(page.text.contains("value=\"forgotten\"") && !page.text.contains("new-password"));
    }
    let asked = post(&world, "/sign-in", by, "email=ada%40example.com&by=forgotten");
    assert_eq!(asked.status.as_u16(), 303);
    let link = format!("/sign-in/{}", world.latest_token("ada@example.com"));
    let signed_in = post(&world, &link, by, "");
    assert_eq!(location(&signed_in), "/account/password");
    let cookie = signed_in.headers["set-cookie"].to_str().unwrap();
    let session = cookie.split(['=', ';']).nth(1).unwrap();
    let set = post(&world, "/account/password", Some(session), form);
    assert_eq!(location(&set), "/account");
    world.try_password("ada@example.com", "gears and cogs").expect("200");
}

#[test]
fn enter_in_the_field_of_the_address_asks_for_the_password() {
    let world = deployment();
    let page = post(&world, "/sign-in", None, "email=ada%40example.com&password=&by=password");
    assert_eq!((page.status.as_u16(), page.batches), (422, 0));
    assert!(page.text.contains("Enter your password, or get a sign-in link by email."));
    assert!(page.text.contains("value=\"ada@example.com\""));
}
