//! An invitation has expired, and the invited ask for a new one.

use crate::support::world::{DAY, ROOT, World, path_of};

/// An invitation of Ada's to grace@example.com that has lapsed: the world, the
/// organization, the path of its link.
fn lapsed() -> (World, String, String) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let link = format!("/invitations/{}", world.latest_token("grace@example.com"));
    world.pass(7 * DAY);
    (world, org, link)
}

fn ask(world: &World, link: &str) -> u16 {
    world.post(&format!("{link}/ask-again")).form("").send().status.as_u16()
}

#[test]
fn the_page_of_an_expired_invitation_offers_it_and_the_inviter_is_told() {
    let (world, org, link) = lapsed();
    let page = world.get(&link).send();
    assert_eq!(page.status, 410);
    assert!(page.text.contains(&format!("action=\"{link}/ask-again\"")), "{}", page.text);
    assert_eq!(ask(&world, &link), 303);
    let mail = world.mailbox.to("ada@example.com").pop().unwrap();
    assert!(mail.subject.as_str().contains("grace@example.com asked for a new invitation"));
    let console = format!("https://usher.test/console/{org}/people?tab=expired");
    assert!(mail.text.lines().any(|line| line == console), "{}", mail.text);
}

#[test]
fn they_are_told_at_most_once_a_day() {
    let (world, _, link) = lapsed();
    let before = world.mailbox.count();
    for _ in 0..3 {
        assert_eq!(ask(&world, &link), 303);
    }
    assert_eq!(world.mailbox.count(), before + 1);
    world.pass(DAY - 1);
    assert_eq!(ask(&world, &link), 303);
    assert_eq!(world.mailbox.count(), before + 1);
    world.pass(1);
    assert_eq!(ask(&world, &link), 303);
    assert_eq!(world.mailbox.count(), before + 2);
}

#[test]
fn where_the_inviter_is_gone_an_owner_is_told() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let mary = world.join(&org, &ada.session, "mary@example.com", "admin");
    world.invite(&org, &mary.session, "grace@example.com", "member");
    let link = format!("/invitations/{}", world.latest_token("grace@example.com"));
    world.pass(7 * DAY);
    let path = format!("/v1/organizations/{org}/members/{}", mary.id);
    world.delete(&path).by(ROOT).send().expect("204");
    assert_eq!(ask(&world, &link), 303);
    let told = world.mailbox.to("ada@example.com").pop().unwrap();
    assert!(told.subject.as_str().contains("grace@example.com asked"), "{:?}", told.subject);
}

#[test]
fn nobody_is_told_of_one_that_was_answered_or_withdrawn() {
    let (world, org, _) = lapsed();
    for (act, status) in [("/revoke", 410), ("/accept", 409)] {
        let made = world.invite(&org, ROOT, "grace@example.com", "member");
        let link = format!("/invitations/{}", world.latest_token("grace@example.com"));
        if act == "/revoke" {
            world.post(&path_of(&made, act)).by(ROOT).send().expect("200");
        } else {
            world.post(&format!("{link}/accept")).form("").send();
        }
        let before = world.mailbox.count();
        assert_eq!(ask(&world, &link), status);
        assert_eq!(world.mailbox.count(), before);
    }
    assert_eq!(ask(&world, "/invitations/forged"), 404);
}
