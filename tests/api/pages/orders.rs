//! The console's lists of people, either way round and page by page.

use crate::support::world::{DAY, Person, World};

/// The addresses that a page selects by, and its link to the next one.
fn listed(text: &str) -> (Vec<String>, Option<String>) {
    let selected = text.split("aria-label=\"Select ").skip(1);
    let addresses = selected.map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
    let links = text.split("<nav class=\"pager\"").nth(1).unwrap_or_default();
    let next = links.split("<a href=\"").skip(1).find(|link| link.contains("Next page"));
    (addresses, next.map(|link| link.split('"').next().unwrap().replace("&#38;", "&")))
}

/// All pages of a list.
fn all(world: &World, ada: &Person, path: &str) -> Vec<String> {
    let (mut addresses, mut path) = (Vec::new(), path.to_owned());
    loop {
        let page = world.get(&path).cookie(&ada.session).send();
        assert_eq!((page.status.as_u16(), page.batches), (200, 1), "{path}");
        let (more, next) = listed(&page.text);
        addresses.extend(more);
        match next {
            Some(next) => path = next,
            None => return addresses,
        }
    }
}

/// An organization of five people, each come on another day, five invitations
/// that are open and five that have lapsed.
fn organization() -> (World, String, Person) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    for n in 1..5 {
        world.pass(DAY);
        world.join(&org, &ada.session, &format!("member-{n}@example.com"), "member");
    }
    for (name, rest) in [("lapsed", 8 * DAY), ("open", DAY)] {
        for n in 0..5 {
            world.invite(&org, &ada.session, &format!("{name}-{n}@example.com"), "viewer");
            world.pass(1_000);
        }
        world.pass(rest);
    }
    (world, org, ada)
}

#[test]
fn each_tab_lists_the_newest_or_the_oldest_first() {
    let (world, org, ada) = organization();
    let numbered = |name: &str, range: std::ops::Range<usize>| -> Vec<String> {
        range.map(|n| format!("{name}-{n}@example.com")).collect()
    };
    let mut members = numbered("member", 1..5);
    members.insert(0, "ada@example.com".to_owned());
    for (query, oldest) in [
        ("tab=active", members),
        ("tab=active&role=member", numbered("member", 1..5)),
        ("tab=active&q=member-", numbered("member", 1..5)),
        ("tab=pending", numbered("open", 0..5)),
        ("tab=expired", numbered("lapsed", 0..5)),
        ("tab=deactivated", Vec::new()),
    ] {
        let newest: Vec<String> = oldest.iter().rev().cloned().collect();
        for limit in [2, 50] {
            let path = format!("/console/{org}/people?{query}&limit={limit}");
            assert_eq!(all(&world, &ada, &path), newest, "{path}");
            assert_eq!(all(&world, &ada, &format!("{path}&order=")), newest, "{path}");
            assert_eq!(all(&world, &ada, &format!("{path}&order=oldest")), oldest, "{path}");
        }
    }
}

#[test]
fn a_cursor_of_one_order_does_not_work_in_the_other() {
    let (world, org, ada) = organization();
    let path = format!("/console/{org}/people?tab=active&limit=2");
    let page = world.get(&path).cookie(&ada.session).send();
    let next = listed(&page.text).1.unwrap();
    let turned = world.get(&next.replace("order=", "order=oldest")).cookie(&ada.session).send();
    assert_eq!(turned.status.as_u16(), 200);
    let first = world.get(&path.replace("limit=2", "order=oldest")).cookie(&ada.session).send();
    assert_eq!(listed(&turned.text).0, listed(&first.text).0);
}

#[test]
fn the_way_back_to_the_first_page_keeps_the_filters() {
    let (world, org, ada) = organization();
    let path = format!("/console/{org}/people?tab=active&role=member&order=oldest&limit=2");
    let next = listed(&world.get(&path).cookie(&ada.session).send().text).1.unwrap();
    let page = world.get(&next).cookie(&ada.session).send().text;
    let first = page.split("<nav class=\"pager\"").nth(1).unwrap().split('"').nth(3).unwrap();
    let first = first.replace("&#38;", "&");
    assert!(first.contains("role=member") && first.contains("order=oldest"), "{first}");
    let page = world.get(&first).cookie(&ada.session).send().text;
    assert_eq!(listed(&page).0.first().unwrap(), "member-1@example.com");
}
