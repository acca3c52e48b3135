//! What is wrong with a text is said: that it is too long, of several lines, or that it has
//! control characters. A tab that comes with what is pasted into a form is a space.

use serde_json::{Value, json};

use crate::support::world::{PASSWORD, ROOT, World};

const CONTROL: &str = "Must not contain control characters.";
const LINES: &str = "Must be on one line.";
const CONTROLS: [&str; 10] = [
    "a\tb",
    "a\0",
    "\u{1}a",
    "\u{7}",
    "a\u{8}b",
    "a\u{b}b",
    "a\u{c}b",
    "\u{1b}[2J",
    "a\u{7f}",
    "a\u{9f}b",
];

/// What an answer says to be wrong with a field.
fn said(answer: &Value, field: &str) -> String {
    let error = &answer["errors"][0];
    assert_eq!((&error["field"], &error["code"]), (&json!(field), &json!("invalid")), "{answer}");
    error["message"].as_str().unwrap().to_owned()
}

#[test]
fn every_text_of_the_api_says_whether_it_is_too_long_or_has_control_characters() {
    let world = World::with(&[("PASSWORDS", "on")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invitation = world.invite(&org, &ada.session, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    let id = invitation["id"].as_str().unwrap();
    let at = |path: &str| format!("/v1/organizations/{org}{path}");
    let long = |length: usize| "x".repeat(length);
    // Each with its field, whether it is one line, and what it says of a text that is too long.
    let texts: Vec<(&str, String, &str, Value, bool, String, &str)> = vec![
        ("PATCH", "/v1/me".to_owned(), "name", json!({}), true, long(101), "Must be 1 to 100"),
        ("PATCH", at(""), "name", json!({}), true, long(101), "Must be 1 to 100"),
        ("POST", "/v1/organizations".to_owned(), "name", json!({}), true, long(101), "Must be 1"),
        ("POST", at("/roles"), "name", json!({}), true, long(101), "Must be 1 to 100"),
        (
            "POST",
            at("/roles"),
            "description",
            json!({"name": "Clerk"}),
            false,
            long(501),
            "Must be at most 500",
        ),
        (
            "POST",
            at("/api-keys"),
            "name",
            json!({"role": "viewer"}),
            true,
            long(101),
            "Must be 1 to 100",
        ),
        (
            "POST",
            at("/invitations"),
            "message",
            json!({"emails": ["x@example.com"]}),
            false,
            long(1_001),
            "Must be at most 1000",
        ),
        (
            "PATCH",
            at(&format!("/invitations/{id}")),
            "message",
            json!({}),
            false,
            long(1_001),
            "Must be at most 1000",
        ),
        (
            "POST",
            format!("/v1/invitation-links/{token}/accept"),
            "name",
            json!({}),
            true,
            long(101),
            "Must be 1 to 100",
        ),
        (
            "POST",
            format!("/v1/invitation-links/{token}/decline"),
            "reason",
            json!({}),
            false,
            long(501),
            "Must be at most 500",
        ),
        (
            "POST",
            at("/check"),
            "external_id",
            json!({"permission": "app.read"}),
            true,
            long(256),
            "Must be 1 to 255",
        ),
        (
            "PUT",
            "/v1/me/password".to_owned(),
            "password",
            json!({"email": "ada@example.com"}),
            false,
            long(129),
            "Must be 12 to 128",
        ),
    ];
    for (method, path, field, rest, is_line, too_long, rule) in texts {
        let ask = |text: &str| {
            let mut body = rest.clone();
            body[field] = json!(text);
            let ask = world.ask(method.parse().unwrap(), &path).json(&body);
            let by = if path.contains("check") { ROOT } else { &ada.session };
            let ask = if path.contains("-links") { ask } else { ask.by(by) };
            ask.send().expect("422 invalid_request")
        };
        for text in CONTROLS {
            assert_eq!(said(&ask(text), field), CONTROL, "{method} {path} {field} {text:?}");
        }
        // The fault that is not seen goes first.
        assert_eq!(said(&ask(&format!("{too_long}\u{1}")), field), CONTROL);
        assert!(said(&ask(&too_long), field).starts_with(rule), "{method} {path} {field}");
        for text in ["a\nb", "a\r\nb"] {
            if is_line {
                assert_eq!(said(&ask(text), field), LINES, "{method} {path} {field} {text:?}");
            }
        }
    }
    for list in ["members", "invitations"] {
        let q = |q: &str| {
            world.get(&at(&format!("/{list}?q={q}"))).by(ROOT).send().expect("422 invalid_request")
        };
        assert_eq!(said(&q("a%00b"), "q"), CONTROL);
        assert_eq!(said(&q("a%0Ab"), "q"), LINES);
        assert!(said(&q(&long(255)), "q").contains("at most 254"));
    }
}

#[test]
fn a_tab_that_is_typed_into_a_form_is_a_space() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let console = format!("/console/{org}");
    let send = |path: &str, form: &str| {
        let reply = world.post(path).cookie(&ada.session).form(form).send();
        assert!(
            reply.status == 303 || reply.status == 200,
            "{path}: {} {}",
            reply.status,
            reply.text
        );
    };
    let invite = "addresses=grace%40example.com&role=member&by_mail=on&intent=send&message=%09Come%09with%09me%0D%0A%09now";
    send(&format!("{console}/invite"), invite);
    let mail = world.mailbox.to("grace@example.com").pop().unwrap();
    assert!(mail.text.contains("> Come with me\n>  now"), "{}", mail.text);
    send("/account", "name=%09Ada%09Lovelace%09");
    let me = world.get("/v1/me").by(&ada.session).send().expect("200");
    assert_eq!(me["user"]["name"].as_str().or(me["name"].as_str()), Some("Ada Lovelace"));
    send("/console", "name=Difference%09Engines");
    send(&format!("{console}/family"), "name=A%09Client");
    send(&format!("{console}/roles"), "name=Chief%09Clerk&description=Does%09all");
    send(&format!("{console}/api-keys"), "name=The%09key&role=viewer&days=");
    send(
        &format!("{console}/settings"),
        "name=Analytical%09Engine&invitation_days=&allowed_domains=&seat_limit=",
    );
    let names = |sql: &str| -> Vec<String> { world.db.rows(sql, &[]).concat() };
    let made = names("SELECT name FROM organizations ORDER BY name");
    assert_eq!(made, ["A Client", "Analytical Engine", "Difference Engines"]);
    assert_eq!(names("SELECT name, description FROM roles"), ["Chief Clerk", "Does all"]);
    assert_eq!(names("SELECT name FROM api_keys"), ["The key"]);
    // Accepting and declining, too.
    let token = world.latest_token("grace@example.com");
    let reply =
        world.post(&format!("/invitations/{token}/accept")).form("name=Grace%09Hopper").send();
    assert_eq!(reply.status, 303, "{}", reply.text);
    assert!(
        names("SELECT name FROM users WHERE name IS NOT NULL ORDER BY 1")
            .contains(&"Grace Hopper".to_owned())
    );
    world.invite(&org, &ada.session, "mary@example.com", "member");
    let token = world.latest_token("mary@example.com");
    let reply =
        world.post(&format!("/invitations/{token}/decline")).form("reason=No%09time").send();
    assert!(reply.status == 303 || reply.status == 200, "{}", reply.text);
    assert_eq!(
        names("SELECT decline_reason FROM invitations WHERE status = 'declined'"),
        ["No time"]
    );
}

#[test]
fn a_form_says_that_a_text_has_control_characters_beside_it() {
    let world = World::with(&[("PASSWORDS", "on")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    let console = format!("/console/{org}");
    let invite = "addresses=mary%40example.com&role=member&by_mail=on&intent=send&message=";
    let settings = "invitation_days=&allowed_domains=&seat_limit=&name=";
    let long = "x".repeat(1_001);
    for (path, form, rule) in [
        ("/account".to_owned(), "name=", "The name can be up to 100"),
        ("/console".to_owned(), "name=", "The name can be up to 100"),
        (format!("{console}/family"), "name=", "The name can be up to 100"),
        (format!("{console}/roles"), "name=", "The name can be up to 100"),
        (format!("{console}/roles"), "name=Clerk&description=", "The description can be up to"),
        (format!("{console}/api-keys"), "role=viewer&days=&name=", "The name can be up to 100"),
        (format!("{console}/settings"), settings, "The name can be up to 100"),
        (format!("{console}/invite"), invite, "Your message can be up to"),
        (format!("/invitations/{token}/accept"), "name=", "The name can be up to 100"),
        (format!("/invitations/{token}/decline"), "reason=", "The reason can be up to 500"),
    ] {
        for control in ["%00", "%07", "%1B", "%7F", "%0B", "%C2%9F"] {
            let ask = world.post(&path).form(&format!("{form}a{control}b"));
            let ask = if path.contains("/invitations/") { ask } else { ask.cookie(&ada.session) };
            let reply = ask.send();
            assert_eq!(reply.status, 422, "{path} {control}");
            assert!(
                reply.text.contains("hidden control characters"),
                "{path} {control}: {}",
                reply.text
            );
            assert!(!reply.text.contains(rule), "{path} {control}: {}", reply.text);
        }
        let ask = world.post(&path).form(&format!("{form}{long}"));
        let ask = if path.contains("/invitations/") { ask } else { ask.cookie(&ada.session) };
        let reply = ask.send();
        assert_eq!(reply.status, 422, "{path}");
        assert!(reply.text.contains(rule), "{path}: {}", reply.text);
        assert!(!reply.text.contains("hidden control characters"), "{path}");
    }
    let form = format!("email=grace%40example.com&password={}%07", PASSWORD.replace(' ', "+"));
    let reply = world.post(&format!("/invitations/{token}/accept")).form(&form).send();
    assert!(reply.text.contains("hidden control characters"), "{}", reply.text);
}
