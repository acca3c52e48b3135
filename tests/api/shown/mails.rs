//! Each mail: its subject, its text, its HTML.

use serde_json::{Value, json};
use usher::mail::message::Message;

use super::snapshot;
use crate::support::mailbox::token_in;
use crate::support::world::{ROOT, World};

fn whole(message: &Message) -> String {
    let Message { from, to, subject, text, html } = message;
    let (name, address) = (from.name.as_str(), from.address.as_typed());
    let subject = subject.as_str();
    format!("From: {name} <{address}>\nTo: {to}\nSubject: {subject}\n\n{text}\n\n{html}")
}

/// The mail that inviting with this body sends to grace@example.com.
fn invited(name: Option<&str>, organization: &str, body: Value) -> Message {
    let world = World::new();
    let (org, ada) = world.found(organization, "ada@example.com");
    let by = match name {
        Some("") => &ada.session,
        Some(name) => {
            let body = json!({"name": name});
            world.patch("/v1/me").by(&ada.session).json(&body).send().expect("200");
            &ada.session
        }
        None => ROOT,
    };
    let path = format!("/v1/organizations/{org}/invitations");
    let mut whole = json!({"emails": ["Grace@Example.com"]});
    whole.as_object_mut().unwrap().extend(body.as_object().unwrap().clone());
    world.post(&path).by(by).json(&whole).send().expect("201");
    world.mailbox.to("grace@example.com").pop().unwrap()
}

#[test]
fn an_invitation_names_who_invites_whom_to_what_as_what_and_until_when() {
    let body = json!({"role": "admin", "message": "Welcome, Grace!\n\nSee you on Monday.\nAda"});
    let mail = invited(Some("Ada Lovelace"), "Analytical Engines", body);
    snapshot("mail_invitation_by_a_person", &whole(&mail), &[&token_in(&mail)]);
}

#[test]
fn an_inviter_without_a_name_is_named_by_their_address() {
    let mail =
        invited(Some(""), "Analytical Engines", json!({"role": "viewer", "expires_in_days": 1}));
    snapshot("mail_invitation_by_an_address", &whole(&mail), &[&token_in(&mail)]);
}

#[test]
fn an_invitation_by_the_deployment_names_the_organization() {
    let mail = invited(None, "Analytical Engines", json!({"message": "Come!", "role": "owner"}));
    snapshot("mail_invitation_by_the_deployment", &whole(&mail), &[&token_in(&mail)]);
}

#[test]
fn what_people_typed_is_text_and_never_markup() {
    let evil = "<script>alert('1')</script> & \"Co\"";
    let body = json!({"message": "</blockquote><img src=x onerror=alert(1)>\nhttps://usher.test/invitations/x\n> quoted\n\n.\nBcc: eve@example.com"});
    let mail = invited(Some(evil), evil, body);
    assert!(!mail.html.contains("<script") && !mail.html.contains("<img"), "{}", mail.html);
    snapshot("mail_invitation_with_hostile_names", &whole(&mail), &[&token_in(&mail)]);
    // Every line of the message is quoted, so that none passes for ours.
    let quoted = mail.text.lines().filter(|line| line.starts_with("> ") || *line == "> ");
    assert_eq!(quoted.count(), 6, "{}", mail.text);
    assert_eq!(mail.text.matches("\nhttps://").count(), 1);
}

#[test]
fn a_sign_in_mail_says_for_whom_it_is_and_how_long_it_works() {
    let world = World::new();
    world.sign_in("Ada@Example.com");
    let mail = world.mailbox.to("ada@example.com").pop().unwrap();
    snapshot("mail_sign_in", &whole(&mail), &[&token_in(&mail)]);
}

#[test]
fn no_subject_has_two_lines_and_no_mail_two_recipients() {
    let world = World::new();
    // Names with line breaks are refused, wherever a name is taken.
    for evil in ["A\r\nBcc: eve@example.com", "A\nB", "A\u{2028}B", "A\u{85}B", "A\u{0}"] {
        let body = json!({"name": evil, "owner": {"email": "ada@example.com"}});
        let made = world.post("/v1/organizations").by(ROOT).json(&body).send();
        made.expect("422 invalid_request");
    }
    let (org, ada) = world.found(&"Ω".repeat(100), "ada@example.com");
    let path = format!("/v1/organizations/{org}/invitations");
    let body = json!({"emails": ["a@example.com", "b@example.com", "a@example.com,b@example.com"]});
    world.post(&path).by(&ada.session).json(&body).send().expect("201");
    for mail in world.mailbox.all() {
        assert!(!mail.subject.as_str().contains(char::is_control));
        assert_eq!(mail.to.matches('@').count(), 1);
        assert!(!mail.to.contains([',', ' ', ';', '<']));
    }
}

#[test]
fn the_link_stands_alone_on_a_line_and_is_the_same_in_both_parts() {
    let mail = invited(Some("Ada"), "Analytical Engines", json!({}));
    let link = format!("https://usher.test/invitations/{}", token_in(&mail));
    assert_eq!(mail.text.lines().filter(|line| *line == link).count(), 1);
    assert_eq!(mail.html.matches(&link).count(), 3, "the button, the link, its text");
    assert!(!mail.html.contains("http-equiv") && !mail.html.contains("src="), "nothing is loaded");
}
