//! Law 11: nothing at rest works as stored, and no log line tells a secret or
//! an address.

use std::collections::BTreeSet;

use serde_json::json;

use crate::support::database::Trouble::{Fine, LostAfter, Overloaded};
use crate::support::tour::Stage;
use crate::support::world::{DEFAULTS, HOUR, MINUTE, ROOT, World, path_of, take_log};

/// A stage on which everything that knows a secret has happened: the stage
/// and the secrets.
fn eventful() -> (Stage, Vec<String>) {
    let stage = Stage::new();
    let world = &stage.world;
    let (_, handed) = world.hand_over(&stage.org, "joan@example.com", "viewer");
    let back = json!({"email": "mary@example.com", "redirect_path": format!("/invitations/{}", stage.link)});
    world.post("/v1/sign-in-links").json(&back).send().expect("202");
    let sign_in = world.latest_token("mary@example.com");
    let asked = world.post(&format!("/invitations/{}/sign-in", stage.link)).send();
    assert_eq!(asked.status, 303);
    let path = path_of(&stage.invitation, "/resend");
    world.post(&path).by(ROOT).json(&json!({"rotate": true})).send_and_crash().expect("200");
    world.post("/v1/sign-in-links").json(&json!({"email": "joan@example.com"})).send_and_crash();
    world.pass(2 * MINUTE);
    world.cron();
    let link = json!({"token": world.latest_token("joan@example.com")});
    let signed_in = world.post("/v1/sign-in").json(&link).send();
    let cookies = signed_in.headers.get_all("set-cookie").iter();
    let cookies = cookies.map(|set| set.to_str().unwrap().split(['=', ';']).nth(1).unwrap());
    let cookies: Vec<_> = cookies.map(str::to_owned).collect();
    assert_eq!(cookies.len(), 2, "the session, and what the browser is known by");
    let mut secrets = vec![handed, sign_in, ROOT.to_owned(), stage.link.clone()];
    secrets.extend(
        [&stage.ada, &stage.grace, &stage.mary, &stage.vera].map(|one| one.session.clone()),
    );
    secrets.extend(cookies);
    secrets.push(DEFAULTS[6].1.split(':').nth(1).unwrap().to_owned());
    for message in world.mailbox.all() {
        secrets.push(crate::support::mailbox::token_in(&message));
    }
    (stage, secrets)
}

#[test]
fn the_database_holds_no_token_no_link_and_no_key() {
    let (stage, secrets) = eventful();
    let dump = stage.world.db.dump();
    for secret in &secrets {
        assert!(secret.len() >= 32);
        assert!(!dump.contains(secret.as_str()), "{secret}");
        // Nor the part that proves it: the last 32 of its bytes are the MAC.
        assert!(!dump.contains(&secret[secret.len() - 20..]), "{secret}");
    }
    assert!(!dump.contains("/invitations/") && !dump.contains("/sign-in/"), "{dump}");
}

#[test]
fn what_the_database_holds_works_as_no_credential() {
    let (stage, _) = eventful();
    let dump = stage.world.db.dump();
    let ids: BTreeSet<&str> = dump.split('"').filter(|text| text.contains('_')).collect();
    let ids: Vec<_> = ids.into_iter().filter(|id| id.len() >= 29 && !id.contains(' ')).collect();
    assert!(ids.iter().any(|id| id.starts_with("session_")));
    assert!(ids.iter().any(|id| id.starts_with("signin_")));
    for id in ids {
        stage.world.get("/v1/me").by(id).send().expect("401 unauthenticated");
        stage.world.get(&format!("/v1/invitation-links/{id}")).send().expect("404 link_invalid");
        let sign_in = stage.world.post("/v1/sign-in").json(&json!({"token": id}));
        sign_in.send().expect("401 unauthenticated");
    }
}

#[test]
fn a_path_with_a_link_in_it_is_not_kept() {
    let stage = Stage::new();
    let ask = |path: &str| {
        let body = json!({"email": "mary@example.com", "redirect_path": path});
        stage.world.post("/v1/sign-in-links").json(&body).send().outcome()
    };
    assert_eq!(ask(&format!("/invitations/{}", stage.link)), "202");
    assert_eq!(ask(&format!("/sign-in/{}", stage.sign_in)), "422 invalid_request");
    let link = &stage.link;
    for refused in [
        "/invitations/x".to_owned(),
        format!("/invitations/{link}/accept"),
        format!("/./invitations/{link}"),
        format!("/%69nvitations/{link}"),
        format!("/invitation-links/%{:X}{}", link.as_bytes()[0], &link[1..]),
        format!("/v1/invitation-links/{link}"),
        format!("/settings?back={link}&x#y"),
        format!("/sign-in?next=%2Fsign-in%3Fnext%3D%252Finvitations%252F{link}"),
    ] {
        assert_eq!(ask(&refused), "422 invalid_request", "{refused}");
    }
    assert!(!stage.world.db.dump().contains(&stage.link));
    // The way back leads to the invitation by a link signed anew.
    let token = stage.world.latest_token("mary@example.com");
    let back = stage.world.post(&format!("/sign-in/{token}")).send();
    assert_eq!(back.status, 303);
    assert_eq!(back.headers["location"], "/console", "it is another's invitation");
}

#[test]
fn no_log_line_tells_a_token_a_link_or_an_address() {
    take_log();
    let (stage, secrets) = eventful();
    let world = &stage.world;
    world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED", "no code: alan@example.com", "E_INTERNAL"]);
    for _ in 0..3 {
        world.pass(HOUR);
        world.cron();
    }
    world.mailbox.refuse(&["E_SENDER_NOT_VERIFIED"]);
    world.invite(&stage.org, ROOT, "edsger@example.com", "member");
    world.db.trouble(&[Fine, Overloaded]);
    world.invite(&stage.org, ROOT, "barbara@example.com", "member");
    for visit in stage.visits() {
        world.db.trouble(&[Overloaded]);
        stage.go(&visit);
        world.db.trouble(&[LostAfter; 3]);
        stage.go(&visit);
        world.db.trouble(&[]);
    }
    world.db.trouble(&[Overloaded]);
    world.cron();
    let log = take_log();
    assert!(log.len() > 80, "{}", log.len());
    for event in ["\"cron\"", "\"request\"", "\"mail_failed\"", "\"delivery\""] {
        assert!(log.iter().any(|line| line.contains(event)), "{event}");
    }
    for line in &log {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
        assert!(!line.contains('@'), "{line}");
        assert!(secrets.iter().all(|secret| !line.contains(secret.as_str())), "{line}");
    }
}

#[test]
fn a_fault_is_logged_with_its_route_and_request_and_not_told_to_the_client() {
    take_log();
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.db.trouble(&[Overloaded]);
    let reply = world.get(&format!("/v1/organizations/{org}")).by(&ada.session).send();
    let id = reply.headers["x-request-id"].to_str().unwrap().to_owned();
    assert_eq!(reply.headers["retry-after"], "5");
    reply.expect("503 unavailable");
    let log = take_log();
    let line: serde_json::Value = serde_json::from_str(log.last().unwrap()).unwrap();
    assert_eq!(line["request_id"], id);
    assert_eq!(line["route"], "/v1/organizations/{org}");
    assert_eq!(line["error"], "unavailable: D1_ERROR: D1 DB is overloaded.");
}

#[test]
fn debug_forms_hide_addresses_and_keys() {
    use usher::config::Config;
    let lookup = |name: &str| {
        let found = DEFAULTS.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let text = format!("{:?}", Config::read(lookup).unwrap());
    assert!(!text.contains(ROOT) && !text.contains("MDEy") && !text.contains("usher@usher"));
    assert!(!text.contains("48, 49, 50"), "a secret's bytes");
}
