//! Which addresses may be invited, and which reason comes first.

use serde_json::json;

use crate::support::story::{each, grant, skipped};
use crate::support::world::{Person, ROOT, World, path_of};

fn founded() -> (World, String, Person) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    (world, org, ada)
}

/// What becomes of each address that is tried: a reason, or `invited`.
fn tried(world: &World, org: &str, emails: &[&str]) -> Vec<String> {
    let body = json!({"emails": emails, "dry_run": true});
    let answer = world.invite_by(org, ROOT, &body).json();
    let skipped = skipped(&answer);
    let invited = each(&answer["invitations"], "/email");
    let of = |email: &&str| match skipped.iter().find(|(skipped, _)| skipped == email) {
        Some((_, reason)) => reason.clone(),
        None => {
            assert!(invited.iter().any(|invited| invited == email.trim()), "{email} {answer}");
            "invited".to_owned()
        }
    };
    emails.iter().map(of).collect()
}

const REFUSED: &str = "domain_not_allowed";

#[test]
fn domains_are_compared_in_their_normal_form() {
    let (world, org, _) = founded();
    world.set(
        &org,
        &json!({"allowed_domains": ["MÜNCHEN.de", "Example.COM", "xn--bcher-kva.example"]}),
    );
    for (email, outcome) in [
        ("a@münchen.de", "invited"),
        ("a@xn--mnchen-3ya.de", "invited"),
        ("a@mu\u{308}nchen.DE", "invited"),
        ("a@EXAMPLE.com", "invited"),
        ("a@bücher.example", "invited"),
        ("a@sub.example.com", REFUSED),
        ("a@example.co", REFUSED),
        ("a@example.com.evil.org", REFUSED),
        ("a@xample.com", REFUSED),
        ("a@munchen.de", REFUSED),
    ] {
        assert_eq!(tried(&world, &org, &[email]), [outcome], "{email}");
    }
    let seen = world.see(&org, ROOT, "").expect("200");
    assert_eq!(
        seen["allowed_domains"],
        json!(["xn--mnchen-3ya.de", "example.com", "xn--bcher-kva.example"])
    );
}

#[test]
fn subdomains_are_allowed_by_a_star_in_every_place_that_asks() {
    let (world, org, ada) = founded();
    let child = world.child(&org, &ada.session, "Parts");
    // D1 takes no pattern as long as a domain may be.
    let long = format!("{}.{}.example", "a".repeat(60), "b".repeat(60));
    let all = json!([
        "*.example.com",
        "*.MÜNCHEN.de",
        "other.example",
        format!("*.{long}"),
        format!("c.{long}")
    ]);
    world.set(&org, &json!({"allowed_domains": all}));
    assert_eq!(tried(&world, &org, &[&format!("a@b.{long}")]), ["invited"]);
    assert_eq!(tried(&world, &org, &[&format!("a@{long}")]), [REFUSED]);
    for (email, outcome) in [
        ("a@eu.example.com", "invited"),
        ("a@EU.Example.com", "invited"),
        ("a@deep.in.eu.example.com", "invited"),
        ("a@x.münchen.de", "invited"),
        ("a@x.xn--mnchen-3ya.de", "invited"),
        ("a@other.example", "invited"),
        ("a@example.com", REFUSED),
        ("a@xexample.com", REFUSED),
        ("a@eu.example.com.evil.org", REFUSED),
        ("a@eu.example.co", REFUSED),
        ("a@münchen.de", REFUSED),
        ("a@eu.other.example", REFUSED),
        ("*@other.example.com.evil.org", REFUSED),
    ] {
        assert_eq!(tried(&world, &org, &[email]), [outcome], "{email}");
    }
    // Replacing a wrong address, and an edit that adds an organization, ask the same.
    let made = world.invite(&org, ROOT, "a@eu.example.com", "member");
    let replace = |email: &str| {
        let body = json!({"email": email});
        world.post(&path_of(&made, "/replace")).by(ROOT).json(&body).send()
    };
    replace("b@example.com").expect("409 domain_not_allowed");
    let kept = replace("b@us.example.com").expect("201");
    world.set(&child, &json!({"allowed_domains": ["*.eu.example.com"]}));
    let add = || {
        let body = json!({"organizations": [grant(&child, "viewer")]});
        world.patch(&path_of(&kept, "")).by(ROOT).json(&body).send()
    };
    add().expect("409 domain_not_allowed");
    world.set(&child, &json!({"allowed_domains": ["*.us.example.com", "*.example.com"]}));
    add().expect("200");
}

/// Of each the name tells what is meant; what is no address is skipped, and nobody is mailed.
#[test]
fn what_no_mail_domain_can_be_is_no_address() {
    let (world, org, _) = founded();
    for email in [
        "ann@example.com”",
        "ann@example.com“",
        "ann@example.com—",
        "ann@example.com·",
        "ann@example.com” and more",
        "ann@example.com”.evil.org",
        "ann@example.com…",
        "ann@example.com™",
        "ann@ℹ.example",
        "ann@①.example",
        "ann@a².example",
        "ann@♥.example",
        "ann@🎉.example",
        "ann@xn--com-9o0a.example",
        "ann@example.xn--com-9o0a",
        "ann@xn--n3h.example",
        "ann@1.2.3.4",
        "ann@b.123",
        "ann@b.１２３",
        "ann@b.१२३",
        "ann@exam\u{200b}ple.com",
        "ann＠example.com",
        "a..b@example.com",
        "x.@example.com",
        ".x@example.com",
    ] {
        assert_eq!(tried(&world, &org, &[email]), ["invalid_address"], "{email}");
        let body = json!({"email": email});
        world.post("/v1/sign-in-links").json(&body).send().expect("422 invalid_request");
    }
}

#[test]
fn names_that_registries_have_are_domains() {
    let (world, org, _) = founded();
    for email in [
        "a@r3---sn.example",
        "a@r3---sn-25ge7n.example",
        "a@ab--cd.example",
        "a@münchen.example",
        "a@日本.example",
        "a@пример.example",
        "a@ｅｘａｍｐｌｅ。com",
        "a@4you.example",
        "a@123.example",
        "-x@example.com",
        "'ann@example.com",
        "{ann}@example.com",
        "~ann@example.com",
    ] {
        assert_eq!(tried(&world, &org, &[email]), ["invited"], "{email}");
    }
}

#[test]
fn what_is_shown_as_nothing_around_an_address_is_not_kept() {
    let (world, org, _) = founded();
    for (n, blank) in
        ["\u{200b}", "\u{feff}", "\u{200e}", "\u{202c}", "\u{2069}", "\u{a0}", "\u{3000}", "\u{ad}"]
            .iter()
            .enumerate()
    {
        let made = world.invite(&org, ROOT, &format!("{blank}a{n}@example.com{blank}"), "member");
        assert_eq!(made["email"], format!("a{n}@example.com"), "{blank:?}");
        world.accept_as_new(&format!("a{n}@example.com"));
    }
}

#[test]
fn a_change_of_the_domains_leaves_what_was_invited_before() {
    let (world, org, ada) = founded();
    let grace = world.invite(&org, &ada.session, "grace@example.org", "member");
    world.set(&org, &json!({"allowed_domains": ["example.com"]}));
    let resend = crate::support::world::path_of(&grace, "/resend");
    world.post(&resend).by(&ada.session).send().expect("200");
    world.accept_as_new("grace@example.org");
}

#[test]
fn throw_away_addresses_are_passed_over_unless_the_organization_takes_them() {
    let (world, org, _) = founded();
    let emails = [
        "a@mailinator.com",
        "b@MAILINATOR.com",
        "a@sub.mailinator.com",
        "a@a.b.mailinator.com",
        "a@the-mailinator-of.example.com",
        "a@mailinator.com.example.org",
        "mailinator.com@example.com",
    ];
    let blocked = "disposable_address";
    assert_eq!(
        tried(&world, &org, &emails),
        [blocked, blocked, blocked, blocked, "invited", "invited", "invited"]
    );
    world.set(&org, &json!({"block_disposable": false}));
    assert_eq!(tried(&world, &org, &emails), ["invited"; 7]);
}

#[test]
fn of_many_organizations_the_strictest_counts() {
    let (world, org, ada) = founded();
    let child = world.child(&org, &ada.session, "Parts");
    let asked = |email: &str| {
        let body = json!({"emails": [email], "role": "viewer", "dry_run": true,
            "organizations": [grant(&child, "viewer")]});
        let answer = world.invite_by(&org, ROOT, &body).json();
        skipped(&answer).pop().map_or("invited".to_owned(), |(_, reason)| reason)
    };
    world.set(&org, &json!({"block_disposable": false}));
    assert_eq!(asked("a@mailinator.com"), "disposable_address");
    world.set(&child, &json!({"block_disposable": false, "allowed_domains": ["example.com"]}));
    assert_eq!(asked("a@mailinator.com"), REFUSED);
    assert_eq!(asked("a@example.com"), "invited");
    world.set(&org, &json!({"allowed_domains": ["example.org"]}));
    assert_eq!(asked("a@example.com"), REFUSED);
    assert_eq!(asked("a@example.org"), REFUSED);
}

#[test]
fn an_owner_is_named_whatever_the_domain() {
    let (world, org, _) = founded();
    world.set(&org, &json!({"allowed_domains": ["example.com"]}));
    let body = json!({"name": "Parts", "parent_id": org, "owner": {"email": "x@example.org"}});
    world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
}

#[test]
fn the_first_of_several_reasons_is_told() {
    let (world, org, ada) = founded();
    // Each address has all the reasons from its own on.
    world.set(&org, &json!({"block_disposable": false}));
    let spoil = |email: &str| {
        world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED"]);
        let made = world.invite(&org, ROOT, email, "viewer");
        world.post(&path_of(&made, "/revoke")).by(ROOT).send().expect("200");
    };
    for email in [
        "member@mailinator.com",
        "invited@mailinator.com",
        "thrown@mailinator.com",
        "outside@example.org",
        "refused@example.com",
    ] {
        spoil(email);
    }
    let unmailed = |email: &str| {
        let (_, link) = world.hand_over(&org, email, "viewer");
        link
    };
    let link = unmailed("member@mailinator.com");
    world.accept(&link, None).expect("200");
    unmailed("invited@mailinator.com");
    world.set(
        &org,
        &json!({"block_disposable": true, "allowed_domains": ["example.com"], "seat_limit": 1}),
    );
    let emails = [
        "no address",
        "member@mailinator.com",
        "MEMBER@mailinator.com",
        "invited@mailinator.com",
        "thrown@mailinator.com",
        "outside@example.org",
        "refused@example.com",
        "full@example.com",
        "full@example.com",
    ];
    assert_eq!(
        tried(&world, &org, &emails)[..8],
        [
            "invalid_address",
            "already_member",
            "duplicate",
            "already_invited",
            "disposable_address",
            "domain_not_allowed",
            "undeliverable",
            "seat_limit_reached"
        ]
    );
    let body = json!({"emails": emails});
    let answer = world.invite_by(&org, &ada.session, &body).expect("200");
    assert_eq!(answer["skipped"][8]["reason"], "duplicate");
    assert_eq!(answer["skipped"].as_array().unwrap().len(), 9);
}
