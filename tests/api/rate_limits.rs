//! Where rate limiters are bound, what nobody must be signed in for is counted by
//! client and by address, before anything else is done for it.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::http::Method;
use serde_json::json;
use usher::i18n::locale::Locale;
use usher::i18n::words::Words;
use usher::rate_limit::{NoVerdict, RateLimiters, address_key};

use crate::support::limiter::Limiter;
use crate::support::tour::Stage;
use crate::support::world::{PASSWORD, Reply, World, take_log};

const CLIENT: &str = "192.0.2.7";
const ENOUGH: usize = 1_000_000;

/// A deployment with both rate limiters, which let so many requests pass.
fn guarded(variables: &[(&str, &str)]) -> (World, Arc<Limiter>, Arc<Limiter>) {
    let (client, address) = (Arc::new(Limiter::new(ENOUGH)), Arc::new(Limiter::new(ENOUGH)));
    let limiters = RateLimiters { client: Some(client.clone()), address: Some(address.clone()) };
    (World::guarded(variables, limiters), client, address)
}

/// Each route on which nobody must be signed in and something may change.
const PUBLIC: [&str; 14] = [
    "/v1/sign-in-links",
    "/v1/sign-in",
    "/v1/invitation-links/{token}/accept",
    "/v1/invitation-links/{token}/decline",
    "/v1/ownership-links/{token}/accept",
    "/v1/ownership-links/{token}/decline",
    "/sign-in",
    "/sign-in/{token}",
    "/invitations/{token}/accept",
    "/invitations/{token}/decline",
    "/invitations/{token}/sign-in",
    "/invitations/{token}/ask-again",
    "/ownership/{token}/accept",
    "/ownership/{token}/decline",
];

#[test]
fn each_route_that_needs_no_session_is_refused_before_the_database_and_no_other_is_counted() {
    let (world, client, address) = guarded(&[("PASSWORDS", "on"), ("LINK_SHARING", "managers")]);
    let stage = Stage::after(world, |_, _| {});
    client.set(Ok(0));
    address.set(Ok(0));
    let mut refused = BTreeSet::new();
    for visit in stage.visits() {
        let before = client.counts().len() + address.counts().len();
        let dump = stage.world.db.dump();
        let reply = stage
            .world
            .db
            .rehearse(|| stage.ask(&visit).header("cf-connecting-ip", CLIENT).send_and_crash());
        if visit.method == Method::POST && PUBLIC.contains(&visit.route) {
            assert_eq!((reply.status.as_u16(), reply.batches), (429, 0), "{}", visit.name());
            assert_eq!(reply.headers["retry-after"], "60", "{}", visit.name());
            assert!(!reply.headers.contains_key("set-cookie") || !visit.route.starts_with("/v1"));
            if visit.route.starts_with("/v1/") {
                assert_eq!(reply.outcome(), "429 too_many_requests", "{}", visit.name());
            }
            refused.insert(visit.route);
        } else {
            assert_eq!(reply.status, visit.status, "{}", visit.name());
            let after = client.counts().len() + address.counts().len();
            assert_eq!(after, before, "{}", visit.name());
        }
        assert_eq!(stage.world.db.dump(), dump);
        client.set(Ok(0));
    }
    assert_eq!(refused, BTreeSet::from(PUBLIC));
}

#[test]
fn an_address_is_refused_wherever_a_request_names_it() {
    let (world, _, address) = guarded(&[("PASSWORDS", "on")]);
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, crate::support::world::ROOT, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    let (email, key) = ("Grace@Example.com", address_key("grace@example.com", None));
    let chosen = json!({"email": email, "password": PASSWORD});
    let form = |rest: &str| format!("email=Grace%40Example.com&{rest}");
    type Ask<'a> = Box<dyn Fn() -> Reply + 'a>;
    let asks: [(&str, Ask<'_>); 6] = [
        (
            "mail",
            Box::new(|| world.post("/v1/sign-in-links").json(&json!({"email": email})).send()),
        ),
        ("password", Box::new(|| world.post("/v1/sign-in").json(&chosen).send())),
        (
            "accept",
            Box::new(|| {
                world.post(&format!("/v1/invitation-links/{token}/accept")).json(&chosen).send()
            }),
        ),
        ("page, mail", Box::new(|| world.post("/sign-in").form(&form("by=mail")).send())),
        (
            "page, password",
            Box::new(|| world.post("/sign-in").form(&form("password=x&by=password")).send()),
        ),
        (
            "page, accept",
            Box::new(|| {
                let path = format!("/invitations/{token}/accept");
                world.post(&path).form(&form("password=tr0mbone+fir")).send()
            }),
        ),
    ];
    for (name, ask) in asks {
        address.set(Ok(0));
        let reply = ask();
        assert_eq!((reply.status.as_u16(), reply.batches), (429, 0), "{name}");
        assert_eq!(address.counts().into_iter().collect::<Vec<_>>(), [(key.clone(), 1)], "{name}");
    }
    // Another address is another key.
    address.set(Ok(1));
    for email in ["ada@example.com", "mary@example.com"] {
        let body = json!({"email": email});
        world.post("/v1/sign-in-links").json(&body).send().expect("202");
    }
    let body = json!({"email": " ADA@example.com "});
    world.post("/v1/sign-in-links").json(&body).send().expect("429 too_many_requests");
}

#[test]
fn a_client_is_its_ip_address_and_of_ipv6_its_64() {
    let (world, client, _) = guarded(&[]);
    client.set(Ok(1));
    let from = |ip: &str| {
        let body = json!({"token": "x"});
        world.post("/v1/sign-in").header("cf-connecting-ip", ip).json(&body).send().outcome()
    };
    let (passes, refused) = ("401 unauthenticated", "429 too_many_requests");
    for (ip, outcome) in [
        ("192.0.2.1", passes),
        ("192.0.2.1", refused),
        ("::ffff:192.0.2.1", refused),
        ("192.0.2.2", passes),
        ("2001:db8:0:1::1", passes),
        ("2001:db8:0:1:ffff:ffff:ffff:ffff", refused),
        ("2001:db8:0:2::1", passes),
        // Where the platform tells no address there is nobody to count.
        ("unknown", passes),
        ("unknown", passes),
    ] {
        assert_eq!(from(ip), outcome, "{ip}");
    }
    assert_eq!(client.counts().len(), 4);
}

#[test]
fn a_client_that_is_refused_uses_up_no_address() {
    let (world, client, address) = guarded(&[]);
    client.set(Ok(0));
    let ask = world.post("/v1/sign-in-links").header("cf-connecting-ip", CLIENT);
    let refused = ask.json(&json!({"email": "ada@example.com"})).send();
    refused.expect("429 too_many_requests");
    assert!(address.counts().is_empty());
}

#[test]
fn what_is_wrong_with_a_request_is_told_before_and_not_counted() {
    let (world, client, address) = guarded(&[]);
    client.set(Ok(0));
    let ask = |path: &str| world.post(path).header("cf-connecting-ip", CLIENT);
    ask("/v1/sign-in-links").json(&json!({"email": "x"})).send().expect("422 invalid_request");
    ask("/v1/sign-in-links").raw("text/plain", "x").send().expect("415 unsupported_media_type");
    ask("/v1/invitation-links/x/decline").send().expect("404 link_invalid");
    let elsewhere = ask("/v1/sign-in").header("origin", "https://evil.test");
    elsewhere.json(&json!({"token": "x"})).send().expect("403 cross_site");
    assert!(client.counts().is_empty() && address.counts().is_empty());
}

#[test]
fn strangers_who_name_an_address_do_not_use_up_what_its_person_may_do_in_a_known_browser() {
    let (world, _, address) = guarded(&[("PASSWORDS", "on")]);
    let ada = world.sign_in("ada@example.com");
    world.set_password(&ada.session, "ada@example.com", PASSWORD);
    let signed_in = world.try_password("ada@example.com", PASSWORD);
    let cookies = signed_in.headers.get_all("set-cookie").iter();
    let cookies: Vec<_> = cookies.map(|set| set.to_str().unwrap().split(';').next()).collect();
    let device = cookies[1].unwrap();
    address.set(Ok(3));
    while world.try_password("ada@example.com", "tr0mbone firs").status != 429 {}
    let body = json!({"email": "ada@example.com", "password": PASSWORD});
    let from_home = || world.post("/v1/sign-in").header("cookie", device).json(&body).send();
    from_home().expect("200");
    let mail = world.post("/v1/sign-in-links").header("cookie", device);
    mail.json(&json!({"email": "ada@example.com"})).send().expect("202");
    // It is counted, too.
    from_home().expect("200");
    from_home().expect("429 too_many_requests");
}

#[test]
fn a_browser_that_is_known_for_one_address_is_not_known_for_another() {
    let (world, _, address) = guarded(&[("PASSWORDS", "on")]);
    let eve = world.sign_in("eve@example.com");
    world.set_password(&eve.session, "eve@example.com", PASSWORD);
    let signed_in = world.try_password("eve@example.com", PASSWORD);
    let device = signed_in.headers.get_all("set-cookie").iter().nth(1).unwrap().to_str().unwrap();
    let device = device.split(';').next().unwrap().to_owned();
    let counted = |email: &str, cookie: &str| {
        let before = address.counts();
        let ask = world.post("/v1/sign-in-links").header("cookie", cookie);
        ask.json(&json!({"email": email})).send();
        address.counts().into_iter().find(|(key, count)| before.get(key) != Some(count)).unwrap().0
    };
    assert_eq!(counted("vic@example.com", &device), counted("vic@example.com", ""));
    assert_ne!(counted("eve@example.com", &device), counted("eve@example.com", ""));
}

#[test]
fn where_a_rate_limiter_gives_no_verdict_the_request_passes_and_a_line_is_logged() {
    let why = [NoVerdict::Threw, NoVerdict::Rejected, NoVerdict::TimedOut, NoVerdict::Unreadable];
    for why in why {
        let (world, client, address) = guarded(&[]);
        client.set(Err(why));
        address.set(Err(why));
        take_log();
        let ask = world.post("/v1/sign-in-links").header("cf-connecting-ip", CLIENT);
        ask.json(&json!({"email": "ada@example.com"})).send().expect("202");
        let log = take_log();
        assert_eq!(log.len(), 2, "{log:?}");
        for (line, binding) in log.iter().zip(["CLIENT_RATE_LIMITER", "ADDRESS_RATE_LIMITER"]) {
            let told: serde_json::Value = serde_json::from_str(line).unwrap();
            assert_eq!(told["event"], "rate_limiter");
            assert_eq!((&told["level"], &told["binding"]), (&json!("error"), &json!(binding)));
            assert_eq!(told["why"], why.to_string());
            assert!(!line.contains(CLIENT) && !line.contains('@'), "{line}");
            assert!(!line.contains(&address_key("ada@example.com", None)), "{line}");
        }
        // One that gives none leaves the other its word.
        address.set(Ok(0));
        let ask = world.post("/v1/sign-in-links").header("cf-connecting-ip", CLIENT);
        let refused = ask.json(&json!({"email": "ada@example.com"})).send();
        refused.expect("429 too_many_requests");
    }
}

#[test]
fn either_rate_limiter_may_be_bound_alone() {
    for by_client in [true, false] {
        let limiter = Arc::new(Limiter::new(1));
        let limiters = match by_client {
            true => RateLimiters { client: Some(limiter.clone()), address: None },
            false => RateLimiters { client: None, address: Some(limiter.clone()) },
        };
        let world = World::guarded(&[], limiters);
        let ask = || {
            let ask = world.post("/v1/sign-in-links").header("cf-connecting-ip", CLIENT);
            ask.json(&json!({"email": "ada@example.com"})).send()
        };
        ask().expect("202");
        ask().expect("429 too_many_requests");
        assert_eq!(limiter.counts().len(), 1);
    }
}

#[test]
fn signing_out_is_held_up_by_nothing() {
    let (world, client, address) = guarded(&[]);
    let ada = world.sign_in("ada@example.com");
    client.set(Ok(0));
    address.set(Ok(0));
    let out = world.post("/sign-out").header("cf-connecting-ip", CLIENT).cookie(&ada.session);
    assert_eq!(out.send().status, 303);
    world.get("/v1/me").by(&ada.session).send().expect("401 unauthenticated");
}

#[test]
fn a_page_tells_of_the_rate_limit_in_every_language() {
    let (world, client, _) = guarded(&[]);
    client.set(Ok(0));
    let mut said = BTreeSet::new();
    for locale in Locale::ALL {
        let ask = world.post("/sign-in").header("cf-connecting-ip", CLIENT);
        let ask = ask.header("accept-language", locale.tag()).form("email=ada%40example.com");
        let page = ask.send();
        assert_eq!((page.status.as_u16(), page.batches), (429, 0));
        assert_eq!(page.headers["retry-after"], "60");
        assert!(page.text.contains(&format!("<html lang=\"{}\"", locale.tag())));
        for message in ["refused-too-many-requests", "refused-too-many-requests-text"] {
            let words = Words::of(locale).say(message).to_string();
            assert!(page.text.contains(&words), "{}: {}", locale.tag(), page.text);
            said.insert(words);
        }
    }
    assert_eq!(said.len(), 2 * Locale::ALL.len());
}

#[test]
fn the_page_of_an_invitation_leads_back_to_it() {
    let (world, client, _) = guarded(&[]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    client.set(Ok(0));
    let accept = world.post(&format!("/invitations/{token}/accept"));
    let page = accept.header("cf-connecting-ip", CLIENT).send();
    assert_eq!(page.status, 429);
    let back = format!("/invitations/{token}/accept");
    assert!(page.text.contains(&format!("href=\"{back}\"")), "{}", page.text);
    let form = world.get(&back).header("accept", "text/html").send();
    assert_eq!(form.status, 303);
    assert_eq!(form.headers["location"].to_str().unwrap(), format!("/invitations/{token}"));
}
