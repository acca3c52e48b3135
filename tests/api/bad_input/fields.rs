//! Fields: unknown ones, wrong types, and the sizes at their edges.

use serde_json::{Map, Value, json};

use crate::support::tour::{Body, By, INVITATIONS, MEMBERS, Stage, Visit};
use crate::support::world::{ROOT, path_of};

/// What is wrong with which field, of a refused request.
fn errors(answer: &Value) -> Vec<(String, String)> {
    let text = |error: &Value, name: &str| error[name].as_str().unwrap().to_owned();
    let errors = answer["errors"].as_array().unwrap().iter();
    errors.map(|error| (text(error, "field"), text(error, "code"))).collect()
}

fn wrong(field: &str, code: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), code.to_owned())]
}

/// Of each route that takes JSON: every field it knows, with a value it takes.
fn every_field() -> Vec<(&'static str, Map<String, Value>)> {
    let of = |value: Value| match value {
        Value::Object(fields) => fields,
        _ => panic!(),
    };
    vec![
        (
            "POST /v1/organizations",
            of(json!({"name": "A", "owner": {"email": "z@example.com"},
            "send_email": false, "return_link": true})),
        ),
        (
            "PATCH /v1/organizations/{org}",
            of(json!({"name": "A", "image_url": "https://a.example/b"})),
        ),
        (
            "POST /v1/organizations/{org}/invitations",
            of(json!({"emails": ["z@example.com"], "role": "viewer",
            "permissions": [], "expires_in_days": 3, "message": "A", "locale": "en", "metadata": {},
            "redirect_url": "https://app.test/", "send_email": false, "return_link": true})),
        ),
        (
            "PATCH /v1/organizations/{org}/invitations/{inv}",
            of(json!({"role": "viewer", "permissions": [],
            "message": "A", "metadata": {}})),
        ),
        (
            "POST /v1/organizations/{org}/invitations/{inv}/resend",
            of(json!({"rotate": true, "expires_in_days": 3,
            "send_email": false, "return_link": true})),
        ),
        (
            "PATCH /v1/organizations/{org}/members/{user}",
            of(json!({"role": "viewer", "permissions": []})),
        ),
        (
            "POST /v1/invitation-links/{token}/accept",
            of(json!({"name": "A",
            "email": "alan@example.com", "password": "bicycle chain"})),
        ),
        ("POST /v1/invitation-links/{token}/decline", of(json!({"reason": "A"}))),
        ("POST /v1/sign-in-links", of(json!({"email": "z@example.com", "redirect_path": "/a"}))),
        ("POST /v1/sign-in", of(json!({"token": "x"}))),
        ("PATCH /v1/me", of(json!({"name": "A"}))),
        (
            "PUT /v1/me/password",
            of(
                json!({"email": "ada@example.com", "password": "gears and cogs", "current_password": "x"}),
            ),
        ),
    ]
}

/// The fields that may be null.
const NULLABLE: [&str; 9] = [
    "image_url",
    "message",
    "metadata",
    "locale",
    "redirect_url",
    "reason",
    "redirect_path",
    "role",
    "current_password",
];

#[test]
fn every_field_of_another_type_is_named_on_every_route() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    for (route, fields) in every_field() {
        let visit = stage
            .visits()
            .into_iter()
            .rfind(|visit| format!("{} {}", visit.method, visit.route) == route)
            .unwrap();
        for (name, value) in &fields {
            for other in [
                json!(1.5),
                json!(-1),
                json!("\u{0}"),
                json!([1]),
                json!({"x": 1}),
                json!(true),
                json!(null),
            ] {
                let same_type = std::mem::discriminant(&other) == std::mem::discriminant(value);
                let known = same_type
                    && !matches!(other, Value::String(_) | Value::Array(_) | Value::Number(_));
                let may_be_null = NULLABLE.contains(&name.as_str()) || route.ends_with("/accept");
                if known && name != "owner"
                    || (other.is_null() && may_be_null)
                    || ["token", "current_password"].contains(&name.as_str()) && other.is_string()
                {
                    continue;
                }
                let mut body = fields.clone();
                body.insert(name.clone(), other.clone());
                let reply =
                    stage.go(&Visit { body: Body::Json(Value::Object(body)), ..visit.clone() });
                assert_eq!(reply.batches, 0, "{route} {name} {other}");
                let answer = reply.expect("422 invalid_request");
                assert_eq!(errors(&answer), wrong(name, "invalid"), "{route} {name} {other}");
            }
        }
        let mut body = fields.clone();
        body.insert("parent".to_owned(), json!(1));
        let reply = stage.go(&Visit { body: Body::Json(Value::Object(body)), ..visit });
        assert_eq!(
            errors(&reply.expect("422 invalid_request")),
            wrong("parent", "unknown"),
            "{route}"
        );
    }
    assert_eq!(stage.world.db.dump(), before);
}

#[test]
fn a_refusal_names_every_wrong_field_at_once() {
    let stage = Stage::new();
    let path = INVITATIONS.replace("{org}", &stage.org);
    let body = json!({"role": 7, "expires_in_days": 31, "message": 1, "colour": "red"});
    let reply = stage.world.post(&path).by(ROOT).json(&body).send();
    let answer = reply.expect("422 invalid_request");
    let expected: Vec<_> = [
        ("emails", "required"),
        ("role", "invalid"),
        ("expires_in_days", "invalid"),
        ("message", "invalid"),
        ("colour", "unknown"),
    ]
    .map(|(field, code)| (field.to_owned(), code.to_owned()))
    .into();
    assert_eq!(errors(&answer), expected);
}

#[test]
fn names_have_1_to_100_characters_and_no_control_characters() {
    let stage = Stage::new();
    let fits = ["A", " A ", &"é".repeat(100), "𝒜", "O'Neil <script>"];
    let not = ["", " ", &"é".repeat(101), "a\nb", "a\u{7f}", "a\u{85}", "\u{2028}a", "a\0", "a\t"];
    for (names, outcome) in [(fits.as_slice(), "200"), (&not, "422 invalid_request")] {
        for name in names {
            let body = json!({"name": name});
            let by = &stage.ada.session;
            let mine = stage.world.patch("/v1/me").by(by).json(&body).send();
            let own = stage.world.patch(&format!("/v1/organizations/{}", stage.org));
            let own = own.by(by).json(&body).send();
            for reply in [mine, own] {
                assert_eq!(reply.outcome(), outcome, "{name:?}");
                assert!(outcome != "200" || reply.json()["name"] == name.trim());
            }
        }
    }
}

#[test]
fn limits_of_fields_hold_at_their_edges() {
    let stage = Stage::new();
    let path = INVITATIONS.replace("{org}", &stage.org);
    let text = |length: usize| "é".repeat(length);
    let object = |bytes: usize| json!({"a": "x".repeat(bytes - r#"{"a":""}"#.len())});
    let deep = |levels: usize| (1..levels).fold(json!({}), |within, _| json!({"a": within}));
    let permissions = |count: usize| -> Value { (0..count).map(|n| format!("p{n}")).collect() };
    let addresses = |count: usize| -> Value { (0..count).map(|_| "ada@example.com").collect() };
    let path_of_bytes = |bytes: usize| format!("https://app.test/{}", "x".repeat(bytes - 17));
    for (field, fits, not) in [
        ("message", json!(text(1_000)), json!(text(1_001))),
        ("message", json!("a\r\nb\n"), json!("a\tb")),
        ("metadata", object(4_096), object(4_097)),
        ("metadata", deep(64), deep(65)),
        ("permissions", permissions(64), permissions(65)),
        ("emails", addresses(1_000), addresses(1_001)),
        ("emails", addresses(1), addresses(0)),
        ("expires_in_days", json!(1), json!(0)),
        ("expires_in_days", json!(30), json!(31)),
        ("locale", json!("zh-Hant-TW"), json!("zh_TW")),
        ("redirect_url", json!(path_of_bytes(2_048)), json!(path_of_bytes(2_049))),
        ("redirect_url", json!("https://app.test"), json!("https://app.test.evil")),
        ("redirect_url", json!("https://APP.test:443/"), json!("http://app.test/")),
        ("redirect_url", json!("https://app.test/#x"), json!("https://app.test@evil/")),
        ("role", json!("owner"), json!("Owner")),
        ("permissions", json!(["reports.view"]), json!(["Reports"])),
    ] {
        for (value, outcome) in [(fits, "200"), (not, "422 invalid_request")] {
            let mut body = json!({"emails": ["ada@example.com"]});
            body[field] = value;
            let reply = stage.world.post(&path).by(ROOT).json(&body).send();
            assert_eq!(reply.outcome(), outcome, "{field}");
        }
    }
    let decline = format!("/v1/invitation-links/{}/decline", stage.link);
    let long = json!({"reason": text(501)});
    stage.world.post(&decline).json(&long).send().expect("422 invalid_request");
    stage.world.post(&decline).json(&json!({"reason": text(500)})).send().expect("200");
}

#[test]
fn whatever_metadata_holds_comes_back_as_it_was() {
    let stage = Stage::new();
    let path = INVITATIONS.replace("{org}", &stage.org);
    let deep = format!("{}1{}", "[".repeat(63), "]".repeat(63));
    for kept in [
        r#"{"a":1.5,"b":-0.0,"c":1e300,"d":5e-324,"e":0.1}"#,
        r#"{"a":18446744073709551615,"b":-9223372036854775808,"c":9223372036854775808}"#,
        r#"{"":"\u0000","__proto__":{"a\u0000b":[null,true,{}]}}"#,
        &format!("{{\"a\":{deep}}}"),
    ] {
        let metadata: Value = serde_json::from_str(kept).unwrap();
        let of = |invitation: &Value| invitation["metadata"].clone();
        stage.world.db.rehearse(|| {
            let body = json!({"emails": ["new@example.com"], "metadata": metadata});
            let made = stage.world.post(&path).by(ROOT).json(&body).send().expect("201");
            let made = &made["invitations"][0];
            assert_eq!(of(made), metadata);
            let one = path_of(made, "");
            let patch = stage.world.patch(&one).by(ROOT).json(&json!({"metadata": metadata}));
            assert_eq!(of(&patch.send().expect("200")), metadata);
            assert_eq!(of(&stage.world.get(&one).by(ROOT).send().expect("200")), metadata);
            let list = stage.world.get(&path).by(ROOT).send().expect("200");
            let listed =
                list["data"].as_array().unwrap().iter().find(|one| one["id"] == made["id"]);
            assert_eq!(of(listed.unwrap()), metadata);
        });
    }
}

#[test]
fn of_very_many_errors_an_answer_lists_a_hundred() {
    let stage = Stage::new();
    let fields: serde_json::Map<String, Value> =
        (0..7_000).map(|n| (format!("f{n}"), json!(1))).collect();
    let ask = stage.world.patch("/v1/me").by(&stage.ada.session).json(&Value::Object(fields));
    let refused = ask.send().expect("422 invalid_request");
    assert_eq!(refused["errors"].as_array().unwrap().len(), 100);
}

#[test]
fn addresses_that_are_none_are_passed_over_and_the_others_invited() {
    let stage = Stage::new();
    let long = format!("{}@{}.com", "a".repeat(64), "b.".repeat(93) + "b");
    let bad = [
        "",
        " ",
        "a",
        "@",
        "a@",
        "@example.com",
        "a@localhost",
        "a@b@example.com",
        "a@[127.0.0.1]",
        "a@example_.com",
        "\"a\"@example.com",
        "a b@example.com",
        "a@exa mple.com",
        "a@example.com\n",
        "a@example.com\r\nBcc: eve@example.com",
        "a\0@example.com",
        "<a@example.com>",
        "a@example.com.",
        "a@-a.com",
        "a@example..com",
        ".a@example.com",
        "ü@example.com",
        "a@xn--.com",
        &long,
    ];
    let path = INVITATIONS.replace("{org}", &stage.org);
    let mut emails: Vec<&str> = bad.to_vec();
    emails.insert(3, "fine@example.com");
    let made =
        stage.world.post(&path).by(ROOT).json(&json!({"emails": emails})).send().expect("201");
    assert_eq!(made["invitations"].as_array().unwrap().len(), 1);
    let skipped: Vec<_> =
        bad.iter().map(|email| json!({"email": email, "reason": "invalid_address"})).collect();
    assert_eq!(made["skipped"], json!(skipped));
    for email in bad {
        let ask = stage.world.post("/v1/sign-in-links").json(&json!({"email": email}));
        ask.send().expect("422 invalid_request");
        let owner = json!({"name": "A", "owner": {"email": email}});
        stage
            .world
            .post("/v1/organizations")
            .by(ROOT)
            .json(&owner)
            .send()
            .expect("422 invalid_request");
    }
}

#[test]
fn an_owner_is_named_by_the_root_key_and_by_nobody_else() {
    let stage = Stage::new();
    let create = |by: &str, body: Value| {
        let answer = stage.world.post("/v1/organizations").by(by).json(&body).send();
        errors(&answer.expect("422 invalid_request"))
    };
    let owner = json!({"name": "A", "owner": {"email": "a@example.com"}});
    assert_eq!(create(ROOT, json!({"name": "A"})), wrong("owner", "required"));
    assert_eq!(create(&stage.ada.session, owner), wrong("owner", "invalid"));
    for owner in [json!({}), json!({"email": "a@example.com", "x": 1}), json!("a@example.com")] {
        assert_eq!(create(ROOT, json!({"name": "A", "owner": owner})), wrong("owner", "invalid"));
    }
}

#[test]
fn queries_are_read_as_strictly_as_bodies() {
    let stage = Stage::new();
    let invitations = INVITATIONS.replace("{org}", &stage.org);
    let members = MEMBERS.replace("{org}", &stage.org);
    let long = format!("q={}", "x".repeat(255));
    for (path, query, field, code) in [
        (&invitations, "limit=0", "limit", "invalid"),
        (&invitations, "limit=101", "limit", "invalid"),
        (&invitations, "limit=ten", "limit", "invalid"),
        (&invitations, "limit=", "limit", "invalid"),
        (&invitations, "status=open", "status", "invalid"),
        (&invitations, "page=2", "page", "unknown"),
        (&invitations, &long, "q", "invalid"),
        (&invitations, "q=%0a", "q", "invalid"),
        (&members, "role=%0a", "role", "invalid"),
        (&members, "kind=guest", "kind", "invalid"),
        (&members, "status=removed", "status", "invalid"),
        (&members, "sort=name", "sort", "unknown"),
        (&"/v1/sessions".to_owned(), "q=x", "q", "unknown"),
        (&"/v1/organizations".to_owned(), "status=all", "status", "unknown"),
    ] {
        let reply = stage.world.get(&format!("{path}?{query}")).by(&stage.ada.session).send();
        assert_eq!(reply.batches, 0);
        assert_eq!(errors(&reply.expect("422 invalid_request")), wrong(field, code), "{query}");
    }
    for query in ["limit=1", "limit=100", "status=all&q=", ""] {
        let reply =
            stage.world.get(&format!("{invitations}?{query}")).by(&stage.ada.session).send();
        reply.expect("200");
    }
}

#[test]
fn what_is_left_out_stays_and_null_clears() {
    let stage = Stage::new();
    let path = path_of(&stage.invitation, "");
    let patch = |body: Value| stage.world.patch(&path).by(ROOT).json(&body).send().expect("200");
    let first = patch(json!({"message": "Hello", "metadata": {"plan": "gold"}}));
    assert_eq!(
        (&first["message"], &first["metadata"]),
        (&json!("Hello"), &json!({"plan": "gold"}))
    );
    let kept = patch(json!({"role": "viewer"}));
    assert_eq!((&kept["message"], &kept["metadata"]), (&json!("Hello"), &json!({"plan": "gold"})));
    let cleared = patch(json!({"message": null, "metadata": null}));
    assert_eq!((&cleared["message"], &cleared["metadata"]), (&json!(null), &json!(null)));
    assert_eq!(patch(json!({"message": " \n "}))["message"], json!(null));
    let org = format!("/v1/organizations/{}", stage.org);
    for (image, shown) in
        [(json!("https://a.example/b"), json!("https://a.example/b")), (json!(null), json!(null))]
    {
        let body = json!({"image_url": image});
        let edited = stage.world.patch(&org).by(ROOT).json(&body).send().expect("200");
        assert_eq!(edited["image_url"], shown);
    }
}

#[test]
fn integers_beyond_what_javascript_counts_and_text_of_all_planes_come_back_exactly() {
    let stage = Stage::new();
    let metadata = json!({"id": 9_007_199_254_740_993_i64, "text": "𝒜\u{1F469}\u{200D}\u{1F52C} \u{0} \" ' \\ {}"});
    let body = json!({"metadata": metadata});
    let visit = Visit {
        by: By::Header(ROOT),
        body: Body::Json(body),
        ..stage
            .visits()
            .into_iter()
            .find(|visit| visit.method == "PATCH" && visit.route.ends_with("{inv}"))
            .unwrap()
    };
    assert_eq!(stage.go(&visit).expect("200")["metadata"], metadata);
}
