//! Configuration: read once, wholly, or not at all.

use usher::config::{Config, Misconfigured};

use crate::support::world::{DEFAULTS, ROOT};

/// Reads the defaults with these variables instead; an empty one is not set.
fn read(variables: &[(&str, &str)]) -> Result<Config, Misconfigured> {
    Config::read(|name| {
        let mut pairs = variables.iter().chain(&DEFAULTS);
        let found = pairs.find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned()).filter(|value| value != UNSET)
    })
}

const UNSET: &str = "(not set)";

#[track_caller]
fn refused(variable: &str, value: &str) {
    let refused = read(&[(variable, value)]).unwrap_err();
    assert_eq!(refused.variable, variable, "{value:?}");
    assert!(!refused.why.is_empty());
    if value.len() > 12 {
        assert!(!format!("{refused:?}").contains(value), "the value is told: {refused:?}");
    }
}

#[test]
fn each_required_variable_is_missed_by_its_name() {
    for variable in ["BASE_URL", "MAIL_FROM", "PRODUCT_NAME", "SIGNING_KEYS", "ROOT_KEY"] {
        refused(variable, UNSET);
        refused(variable, "");
    }
}

#[test]
fn optional_variables_have_the_defaults_of_the_reference() {
    let unset = ["SIGNUP", "RESEND_COOLDOWN_SECONDS", "REDIRECT_ORIGINS"].map(|name| (name, UNSET));
    let config = read(&unset).unwrap();
    assert!(!config.signup_open);
    assert!(!config.passwords);
    assert_eq!(config.resend_cooldown_ms, 60_000);
    assert_eq!(config.purge_after_ms, 30 * 86_400_000);
    assert_eq!(config.invitation_days, 7);
    assert_eq!(config.session_ms, 30 * 86_400_000);
    assert_eq!(config.redirect_origins.parse("https://app.test/"), None);
    assert_eq!(config.redirect_origins.parse("http://localhost:3000/"), None);
    let local = read(&[("BASE_URL", "http://localhost:8787")]).unwrap();
    assert!(local.redirect_origins.parse("http://localhost:3000/").is_some());
}

#[test]
fn each_malformed_variable_is_named_and_its_value_is_not() {
    for (variable, values) in [
        (
            "BASE_URL",
            vec![
                "usher.test",
                "https://usher.test/",
                "http://usher.test",
                "https://",
                "ftp://usher.test",
                "https://usher.test/x",
                "https://u:p@usher.test",
                " https://usher.test",
                "https://usher.test:x",
            ],
        ),
        (
            "MAIL_FROM",
            vec![
                "usher@usher.test",
                "<usher@usher.test>",
                "Usher <usher>",
                "Usher <a@b.test",
                "A\nB <a@b.test>",
            ],
        ),
        ("PRODUCT_NAME", vec![" ", "A\nB", "A\u{0}"]),
        ("SIGNUP", vec!["", "yes", "Open", "true"]),
        (
            "RESEND_COOLDOWN_SECONDS",
            vec!["", "-1", "1.5", "2592001", "a", "+60", " 60", "99999999999999999999"],
        ),
        ("PURGE_AFTER_DAYS", vec!["", "-1", "36501", "never"]),
        ("INVITATION_DAYS", vec!["", "0", "31", "seven"]),
        ("SESSION_DAYS", vec!["", "0", "3651", "1e1"]),
        ("PASSWORDS", vec!["", "yes", "ON", "true"]),
        ("MAILS_PER_RUN", vec!["", "0", "1001", "many"]),
        (
            "REDIRECT_ORIGINS",
            vec![
                "app.test",
                "https://app.test/",
                "https://a.test,https://b.test",
                "*",
                "http://app.test",
            ],
        ),
        (
            "SIGNING_KEYS",
            vec![
                "k1",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                ":MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "k1:",
                "k1:short",
                "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZQ==",
                "k1:not base64 at all, nor long",
                "k_1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "ninechars:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=,",
                "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=,k2:x",
                "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=,k1:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=",
            ],
        ),
        ("ROOT_KEY", vec!["short", "0123456789012345678901234567890", ","]),
    ] {
        for value in values {
            refused(variable, value);
        }
    }
    refused("PRODUCT_NAME", &"é".repeat(101));
    refused("ROOT_KEY", &format!("{ROOT},short"));
    refused("ROOT_KEY", &format!("{ROOT},{ROOT},{ROOT}"));
}

#[test]
fn values_at_their_edges_are_taken() {
    for (variable, value) in [
        ("RESEND_COOLDOWN_SECONDS", "0"),
        ("RESEND_COOLDOWN_SECONDS", "2592000"),
        ("PURGE_AFTER_DAYS", "0"),
        ("INVITATION_DAYS", "30"),
        ("SESSION_DAYS", "3650"),
        ("SIGNUP", "closed"),
        ("PASSWORDS", "off"),
        ("PASSWORDS", "on"),
        ("REDIRECT_ORIGINS", ""),
        ("REDIRECT_ORIGINS", " https://a.test  https://b.test:8443 "),
        ("ROOT_KEY", "01234567890123456789012345678901"),
        ("MAIL_FROM", "\"Usher, Inc.\" <usher@usher.test>"),
        ("MAIL_FROM", "Größe <usher@münchen.de>"),
    ] {
        assert!(read(&[(variable, value)]).is_ok(), "{variable} {value}");
    }
    let from = read(&[("MAIL_FROM", "\"Usher, Inc.\" <usher@usher.test>")]).unwrap().mail_from;
    assert_eq!((from.name.as_str(), from.address.as_typed()), ("Usher, Inc.", "usher@usher.test"));
}

#[test]
fn a_deployment_that_is_misconfigured_says_so_and_nothing_more() {
    let response = usher::http::misconfigured();
    assert_eq!(response.status(), 503);
    assert_eq!(response.headers()["content-type"], "application/problem+json");
}
