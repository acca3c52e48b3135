//! Where signing in leads: back to where somebody was, and no link is kept for it.

use crate::support::tour::Stage;
use crate::support::world::{MINUTE, World};

/// Asks for a sign-in link that leads to `next`, and gives where it leads.
fn led_to(stage: &Stage, next: &str) -> String {
    let world = &stage.world;
    let form = format!("email=vera%40example.com&next={next}");
    assert_eq!(world.post("/sign-in").form(&form).send().status.as_u16(), 303);
    let token = world.latest_token("vera@example.com");
    let reply = world.post(&format!("/sign-in/{token}")).form("").send();
    reply.headers["location"].to_str().unwrap().to_owned()
}

#[test]
fn a_page_of_the_console_is_led_back_to() {
    let stage = Stage::new();
    let path = format!("/console/{}/people", stage.org);
    assert_eq!(led_to(&stage, &path), path);
}

#[test]
fn an_invitation_is_kept_as_itself_and_not_as_its_link() {
    let stage = Stage::new();
    let world = &stage.world;
    world.invite(&stage.child, &stage.ada.session, "mary@example.com", "member");
    let token = world.latest_token("mary@example.com");
    let form = format!("email=mary%40example.com&next=/invitations/{token}");
    world.pass(MINUTE);
    world.post("/sign-in").form(&form).send();
    assert!(!world.db.dump().contains(&token));
    let sign_in = world.latest_token("mary@example.com");
    let reply = world.post(&format!("/sign-in/{sign_in}")).form("").send();
    let back = reply.headers["location"].to_str().unwrap();
    assert_eq!(back, format!("https://usher.test/invitations/{token}"));
}

#[test]
fn only_links_of_invitations_are_kept_for_the_way_back() {
    let stage = Stage::new();
    for path in [
        format!("/ownership/{}", stage.offer),
        format!("/sign-in/{}", stage.sign_in),
        "/invitations/nonsense".to_owned(),
    ] {
        let form = format!("email=vera%40example.com&next={path}");
        stage.world.db.rehearse(|| {
            stage.world.post("/sign-in").form(&form).send();
            assert!(!stage.world.db.dump().contains(&path), "{path}");
        });
    }
    assert_eq!(led_to(&stage, &format!("/ownership/{}", stage.offer)), "/console");
}

#[test]
fn of_an_address_only_what_leads_elsewhere_is_not_led_back_to() {
    let stage = Stage::new();
    for (path, next) in [
        ("/account?x=//evil.example", "/account"),
        ("/account?x=%5C", "/account?x=%5C"),
        (
            "/console/org_x/people?utm_source=x&tab=pending",
            "/console/org_x/people?utm_source=x&tab=pending",
        ),
    ] {
        let asked = stage.world.get(path).send();
        assert_eq!(asked.status.as_u16(), 303);
        let encoded: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
        assert_eq!(asked.headers["location"].to_str().unwrap(), format!("/sign-in?next={encoded}"));
    }
}

#[test]
fn another_site_is_nowhere_to_lead_to() {
    let stage = Stage::new();
    for next in ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"] {
        let form = format!("email=vera%40example.com&next={next}");
        let reply = stage.world.post("/sign-in").form(&form).send();
        assert_eq!(reply.status.as_u16(), 422, "{next}");
    }
}

#[test]
fn the_page_says_that_one_may_sign_up_where_one_may() {
    for (signup, says) in [("open", true), ("closed", false)] {
        let world = World::with(&[("SIGNUP", signup)]);
        assert_eq!(world.get("/sign-in").send().text.contains("New here?"), says, "{signup}");
    }
}
