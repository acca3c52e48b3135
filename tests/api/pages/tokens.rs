//! Links as mail programs leave them: with what stands behind them, or without their end.

use crate::support::world::World;

/// What stands behind a link in a text, and was taken for a part of it.
const BEHIND: [&str; 25] = [
    ".",
    "%2E",
    ",",
    ";",
    ":",
    "!",
    ")",
    "%29",
    "]",
    "%5D",
    "%3E",
    "%22",
    "'",
    "%27",
    "*",
    "**",
    "%2A",
    "=",
    "%C2%A0",
    "%E2%80%A6",
    "%E3%80%8D",
    "%E2%80%9D",
    "%E3%80%82",
    "%20",
    "%3E%29.",
];

#[test]
fn what_stands_behind_a_link_is_no_part_of_it_on_any_page() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let invitation = world.latest_token("grace@example.com");
    let offer = format!("/v1/organizations/{org}/transfer-ownership");
    let body = serde_json::json!({"user_id": mary.id});
    world.post(&offer).by(&ada.session).json(&body).send().expect("201");
    let offer = world.latest_token("mary@example.com");
    world.post("/sign-in").form("email=ada@example.com").send();
    let sign_in = world.latest_token("ada@example.com");
    for (pages, token) in [("invitations", invitation), ("ownership", offer), ("sign-in", sign_in)]
    {
        let path = format!("/{pages}/{token}");
        for behind in BEHIND.iter().chain(&["_", "__", "-", "_.", "-%20"]) {
            let page = world.get(&format!("{path}{behind}")).header("accept", "text/html").send();
            assert_eq!(page.status, 200, "{pages} {behind}: {}", page.text);
            // Its forms lead on by the link as it is.
            let action = format!("action=\"{path}");
            let next = page.text.split(&action).nth(1).unwrap().chars().next();
            assert!(matches!(next, Some('/' | '"')), "{pages} {behind}");
        }
        let slash =
            world.get(&format!("{path}/?utm_source=mail")).header("accept", "text/html").send();
        assert_eq!(slash.status, 303);
        assert_eq!(slash.headers["location"].to_str().unwrap(), format!("{path}?utm_source=mail"));
    }
}

#[test]
fn no_link_ends_in_what_a_mail_program_leaves_out_however_long_its_keys_id_is() {
    for id in ["a", "k1", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh"] {
        let key = format!("{id}:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        let world = World::with(&[("SIGNING_KEYS", &key)]);
        for n in 0..200 {
            world.pass(1_000);
            let address = format!("n{n}@example.com");
            world.post("/sign-in").form(&format!("email={address}")).send();
            let token = world.latest_token(&address);
            assert!(token.ends_with(|last: char| last.is_ascii_alphanumeric()), "{token}");
            assert_eq!(world.get(&format!("/sign-in/{token}")).send().status, 200);
        }
    }
}
