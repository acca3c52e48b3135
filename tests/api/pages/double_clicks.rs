//! The second click of a double click on Accept: a browser may drop the first
//! one's answer, and the session in it.

use crate::support::world::{MINUTE, Reply, World};

/// An organization that has invited Grace: the path of her invitation's page.
fn invited() -> (World, String) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let path = format!("/invitations/{}", world.latest_token("grace@example.com"));
    (world, path)
}

/// A browser that was shown the page: its nonce, and what the form carries.
fn browser(world: &World, path: &str) -> (String, String) {
    let page = world.get(path).send();
    let guard = page.text.split("name=\"guard\" value=\"").nth(1).unwrap();
    let guard = guard.split('"').next().unwrap().to_owned();
    let cookie = page.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap();
    (cookie.to_owned(), guard)
}

fn click(world: &World, path: &str, (cookie, guard): &(String, String)) -> Reply {
    let ask = world.post(&format!("{path}/accept")).form(&format!("guard={guard}&name=Grace"));
    ask.header("cookie", cookie).header("sec-fetch-site", "same-origin").send()
}

fn session(reply: &Reply) -> &str {
    assert_eq!((reply.status.as_u16(), reply.batches), (303, 1), "{}", reply.text);
    reply.headers["set-cookie"].to_str().unwrap().split(['=', ';']).nth(1).unwrap()
}

#[test]
fn a_double_click_on_accept_makes_one_session_in_both_answers() {
    let (world, path) = invited();
    let browser = browser(&world, &path);
    let (first, second) = (click(&world, &path, &browser), click(&world, &path, &browser));
    let me = world.get("/v1/me").by(session(&second)).send().expect("200");
    assert_eq!(me["user"]["name"], "Grace");
    assert_eq!(world.session_id(session(&first)), world.session_id(session(&second)));
    let sessions = world.get("/v1/sessions").by(session(&second)).send().expect("200");
    assert_eq!(sessions["data"].as_array().unwrap().len(), 1);
}

#[test]
fn another_browser_with_the_same_link_is_signed_in_as_nobody() {
    let (world, path) = invited();
    let [here, there] = [(); 2].map(|()| browser(&world, &path));
    session(&click(&world, &path, &here));
    let before = world.db.dump();
    let refused = click(&world, &path, &there);
    assert_eq!(refused.status.as_u16(), 409);
    assert!(!refused.headers.contains_key("set-cookie"));
    assert_eq!(world.db.dump(), before);
}

#[test]
fn nor_is_the_same_browser_once_its_session_has_ended_or_time_has_passed() {
    let (world, path) = invited();
    let browser = browser(&world, &path);
    let accepted = click(&world, &path, &browser);
    world.db.rehearse(|| {
        world.delete("/v1/sessions/current").by(session(&accepted)).send();
        assert_eq!(click(&world, &path, &browser).status.as_u16(), 409);
    });
    world.pass(10 * MINUTE);
    assert_eq!(click(&world, &path, &browser).status.as_u16(), 409);
}

#[test]
fn whoever_accepts_next_in_the_same_browser_gets_a_session_of_their_own() {
    let (world, path) = invited();
    let (org, eve) = world.found("Elsewhere", "eve@example.com");
    world.invite(&org, &eve.session, "mary@example.com", "member");
    let other = format!("/invitations/{}", world.latest_token("mary@example.com"));
    let browser = browser(&world, &path);
    let grace = click(&world, &path, &browser);
    let mary = click(&world, &other, &browser);
    for (reply, email) in [(&grace, "grace@example.com"), (&mary, "mary@example.com")] {
        let me = world.get("/v1/me").by(session(reply)).send().expect("200");
        assert_eq!(me["user"]["email"], email);
    }
}
