//! What a request says is bounded before it is read: how many values it has, and
//! how long each text is. Nothing of it reaches the database.

use serde_json::{Value, json};

use crate::support::tour::{Body, Stage, Visit};
use crate::support::world::{ROOT, Reply};

/// How many values a body may have.
const VALUES_MAX: usize = 16_000;

/// The longest text of a field, in bytes.
const TEXT_MAX: usize = 8_192;

#[track_caller]
fn is_refused_unread(reply: &Reply, what: &str) {
    assert_eq!((reply.status.as_u16(), reply.batches), (422, 0), "{what}: {}", reply.text);
}

#[test]
fn a_body_of_too_many_values_is_refused_unread_on_every_route() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    let small = "{\"\":{\"\":{}}}";
    let many = [
        format!("[{}]", vec![small; (1 << 20) / (small.len() + 1)].join(",")),
        format!("{{\"emails\":[{}]}}", vec!["1"; VALUES_MAX + 1].join(",")),
        format!("{{{}}}", vec!["\"a\":1"; VALUES_MAX / 2 + 1].join(",")),
    ];
    let mut count = 0;
    for visit in stage.writes() {
        let none = Visit { body: Body::None, ..visit.clone() };
        match visit.body {
            Body::Json(_) => {
                for body in &many {
                    let reply = stage.ask(&none).raw("application/json", body.clone()).send();
                    is_refused_unread(&reply, &visit.name());
                    let expected = json!([{"field": "", "code": "invalid",
                        "message": "Must contain at most 16000 values."}]);
                    assert_eq!(reply.json()["errors"], expected, "{}", visit.name());
                }
            }
            Body::Form(_) => {
                let reply = stage.ask(&none).form(&"&".repeat(VALUES_MAX)).send();
                is_refused_unread(&reply, &visit.name());
                let part = "--b\r\nContent-Disposition:form-data;name=a\r\n\r\n\r\n";
                let body = format!("{}--b--", part.repeat(VALUES_MAX + 1));
                let ask = stage.ask(&none).raw("multipart/form-data; boundary=b", body);
                is_refused_unread(&ask.send(), &visit.name());
            }
            Body::None => continue,
        }
        count += 1;
    }
    assert!(count > 50, "{count}");
    for visit in stage.visits().iter().filter(|visit| visit.path.contains('?')) {
        let path = format!("{}{}", visit.path, "&".repeat(VALUES_MAX));
        is_refused_unread(&stage.go(&Visit { path, ..visit.clone() }), &visit.name());
    }
    assert_eq!(stage.world.db.dump(), before);
}

/// The places of all texts in a value.
fn texts(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                texts(value, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                texts(value, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// A text that is too long, and one as long as a body holds, of what takes the most
/// room where it is escaped.
fn too_long() -> [String; 2] {
    ["x".repeat(TEXT_MAX + 1), "\u{1}".repeat(170_000)]
}

#[test]
fn a_text_that_is_too_long_is_refused_unread_in_every_field_of_json() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    let mut count = 0;
    for visit in stage.writes() {
        let Body::Json(body) = &visit.body else { continue };
        let mut places = Vec::new();
        texts(body, "", &mut places);
        for place in places {
            for text in too_long() {
                let mut body = body.clone();
                *body.pointer_mut(&place).unwrap() = json!(text);
                let long = Visit { body: Body::Json(body), ..visit.clone() };
                is_refused_unread(&stage.go(&long), &format!("{} {place}", visit.name()));
            }
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
    assert_eq!(stage.world.db.dump(), before);
}

/// What stands in a query or a form, with one value replaced.
fn replaced<'a>(encoded: &'a str, with: &'a str) -> impl Iterator<Item = (String, String)> {
    let pairs: Vec<(String, String)> =
        form_urlencoded::parse(encoded.as_bytes()).into_owned().collect();
    (0..pairs.len()).map(move |at| {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (index, (name, value)) in pairs.iter().enumerate() {
            form.append_pair(name, if index == at { with } else { value });
        }
        (pairs[at].0.clone(), form.finish())
    })
}

#[test]
fn a_text_that_is_too_long_is_refused_in_every_field_of_a_form() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    let mut count = 0;
    for visit in stage.writes() {
        let Body::Form(fields) = &visit.body else { continue };
        for text in too_long() {
            for (name, fields) in replaced(fields, &text) {
                let what = format!("{} {name}", visit.name());
                let reply = stage.go(&Visit { body: Body::Form(fields), ..visit.clone() });
                // These two may be longer; then the page comes back.
                if ["addresses", "allowed_domains"].contains(&name.as_str()) {
                    let expected = if name == "addresses" { 200 } else { 422 };
                    assert_eq!(reply.status, expected, "{what}");
                    assert!(reply.text.len() < 4 << 20);
                } else {
                    is_refused_unread(&reply, &what);
                }
                count += 1;
            }
        }
    }
    assert!(count > 80, "{count}");
    assert_eq!(stage.world.db.dump(), before);
}

#[test]
fn a_text_that_is_too_long_is_refused_unread_in_every_field_of_a_query() {
    let stage = Stage::new();
    let mut count = 0;
    for visit in stage.visits() {
        let Some((path, query)) = visit.path.split_once('?') else { continue };
        for (name, query) in replaced(query, &"x".repeat(TEXT_MAX + 1)) {
            let long = Visit { path: format!("{path}?{query}"), ..visit.clone() };
            // What is wrong with a page's query is as good as left out.
            if !visit.route.starts_with("/v1/") {
                let reply = stage.go(&long);
                assert!([200, 303].contains(&reply.status.as_u16()), "{} {name}", visit.name());
                assert!(!reply.text.contains("xxxxxxxxxx"), "{} {name}", visit.name());
                continue;
            }
            is_refused_unread(&stage.go(&long), &format!("{} {name}", visit.name()));
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
}

#[test]
fn what_cannot_be_an_id_is_found_nowhere() {
    let stage = Stage::new();
    let ids = ["\u{1}".repeat(1_000), "inv_\0".to_owned(), "x".repeat(65), "é".to_owned()];
    let body = json!({"action": "revoke", "ids": ids});
    let path = format!("/v1/organizations/{}/invitations/bulk", stage.org);
    let answer = stage.world.post(&path).by(ROOT).json(&body).send().expect("200");
    for (result, id) in answer["results"].as_array().unwrap().iter().zip(&ids) {
        assert_eq!((&result["id"], &result["code"]), (&json!(id), &json!("not_found")));
    }
    let path = format!("/v1/organizations/{}", stage.org);
    let body = json!({"name": "\u{1}".repeat(100)});
    is_refused_unread(&stage.world.delete(&path).by(ROOT).json(&body).send(), "no name");
}

#[test]
fn a_page_shows_no_more_of_typed_permissions_than_could_be_some() {
    let stage = Stage::new();
    let org = &stage.org;
    for path in [
        format!("/console/{org}/roles"),
        format!("/console/{org}/people/{}", stage.ada.id),
        format!("/console/{org}/invite"),
    ] {
        let many = format!(
            "name=x&role=viewer&addresses=a@example.com{}",
            format!("&permissions={}", "\"".repeat(8_000)).repeat(120)
        );
        let reply = stage.world.post(&path).cookie(&stage.ada.session).form(&many).send();
        assert!(reply.text.len() < 100_000, "{path}: {} bytes", reply.text.len());
        assert_eq!(reply.status, 422, "{path}");
    }
}
