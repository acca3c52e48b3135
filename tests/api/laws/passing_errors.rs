//! D1's errors that pass: what may have happened is repeated and has happened once; what
//! does not pass in time says so, and when to try again. `/readyz` says what it knows.

use serde_json::{Value, json};

use crate::support::database::Trouble::{Fine, Garbled, Says, SaysAfter};
use crate::support::world::{ROOT, World, take_log};

const RESET: [&str; 12] = [
    "D1_ERROR: D1 DB reset because its code was updated.",
    "D1_ERROR: D1 DB's code has been updated.",
    "D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.",
    "D1_ERROR: Internal error in D1 DB storage caused object to be reset.",
    "D1_ERROR: Internal error in Durable Object storage caused object to be reset; reference = x",
    "D1_ERROR: Network connection lost.",
    "D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.",
    "D1_ERROR: Can't read from request stream because client disconnected.",
    "D1_ERROR: Replica disconnected from primary.",
    "D1_ERROR: internal error; reference = s4msp5hr8gru445bqon1v55g",
    "D1_ERROR: D1 DB exceeded its CPU time limit and was reset.",
    "D1_ERROR: D1 DB's isolate exceeded its memory limit and was reset.",
];

const AWAY: [&str; 6] = [
    "D1_ERROR: D1 DB is overloaded. Requests queued for too long.",
    "D1_ERROR: D1 DB is overloaded. Too many requests queued.",
    "D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.",
    "D1_ERROR: Your account is generating too much load on Durable Objects.",
    "D1_ERROR: query timed out",
    "D1_ERROR: database busy",
];

const LASTING: [&str; 5] = [
    "D1_ERROR: no such column: folded_name: SQLITE_ERROR",
    "D1_ERROR: UNIQUE constraint failed: users.address: SQLITE_CONSTRAINT",
    "D1_TYPE_ERROR: Type 'undefined' not supported for value 'undefined'",
    "Exceeded maximum DB size.",
    "something that nobody has said before",
];

#[test]
fn what_may_have_happened_is_repeated_and_has_happened_once() {
    for message in RESET {
        for troubles in [
            vec![Says(message)],
            vec![SaysAfter(message)],
            vec![Says(message), SaysAfter(message)],
            vec![SaysAfter(message), SaysAfter(message)],
        ] {
            let world = World::new();
            let (org, ada) = world.found("Analytical Engines", "ada@example.com");
            let path = format!("/v1/organizations/{org}/invitations");
            world.db.trouble(&troubles);
            let body = json!({"emails": ["grace@example.com"]});
            let made = world.post(&path).by(&ada.session).json(&body).send().expect("201");
            assert_eq!(made["invitations"].as_array().unwrap().len(), 1, "{message}");
            let listed = world.get(&path).by(&ada.session).send().expect("200");
            assert_eq!(listed["data"].as_array().unwrap().len(), 1, "{message} {troubles:?}");
        }
    }
}

#[test]
fn what_does_not_pass_says_when_to_try_again_and_nothing_of_the_reason() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let path = format!("/v1/organizations/{org}");
    let ask = |name: &str| world.patch(&path).by(&ada.session).json(&json!({"name": name})).send();
    let troubles = RESET.map(|message| vec![Says(message); 3]).into_iter();
    for trouble in troubles.chain(AWAY.map(|message| vec![Says(message)])) {
        world.db.trouble(&trouble);
        let before = world.db.batches();
        let reply = ask("Other");
        assert_eq!(world.db.batches() - before, trouble.len(), "{trouble:?}");
        assert_eq!(reply.outcome(), "503 unavailable", "{trouble:?}");
        assert!(reply.headers.contains_key("retry-after"), "{trouble:?}");
        assert!(!reply.text.contains("D1"), "{}", reply.text);
        let page = world.get(&format!("/console/{org}/people")).cookie(&ada.session);
        world.db.trouble(&trouble);
        let page = page.header("accept", "text/html").send();
        assert_eq!(page.status, 503);
        assert!(page.headers.contains_key("retry-after"), "{trouble:?}");
    }
    for message in LASTING {
        world.db.trouble(&[Says(message)]);
        let before = world.db.batches();
        let reply = ask("Other");
        assert_eq!(world.db.batches() - before, 1, "{message}");
        assert_eq!(reply.outcome(), "500 internal", "{message}");
        assert!(!reply.headers.contains_key("retry-after"), "{message}");
    }
    let name = world.get(&path).by(ROOT).send().expect("200")["name"].clone();
    assert_eq!(name, "Analytical Engines");
}

/// What `/readyz` gives as the reason, and whether the log has a line of it.
fn reason(world: &World) -> (String, bool) {
    take_log();
    let answer: Value = {
        let reply = world.get("/readyz").send();
        assert_eq!(reply.status, 503);
        reply.json()
    };
    assert_eq!(answer["status"], "unready");
    assert_eq!(answer.as_object().unwrap().len(), 2, "{answer}");
    (answer["reason"].as_str().unwrap().to_owned(), !take_log().is_empty())
}

#[test]
fn readyz_says_what_it_knows_and_blames_the_schema_for_nothing_else() {
    let world = World::new();
    world.get("/readyz").send().expect("200");
    for message in AWAY {
        world.db.trouble(&[Says(message)]);
        assert_eq!(reason(&world).0, "the database does not answer", "{message}");
    }
    for message in RESET {
        world.db.trouble(&[Says(message), Fine]);
        world.get("/readyz").send().expect("200");
        world.db.trouble(&[Says(message); 3]);
        assert_eq!(reason(&world).0, "the database does not answer", "{message}");
    }
    for message in LASTING {
        world.db.trouble(&[Says(message)]);
        assert_eq!(
            reason(&world),
            ("the database failed: the log says how".to_owned(), true),
            "{message}"
        );
    }
    for garbled in ["{", "7", "{}", "null"] {
        world.db.trouble(&[Garbled(garbled)]);
        let (why, _) = reason(&world);
        assert!(!why.contains("another") && !why.contains("older"), "{garbled}: {why}");
    }
    let of_version = |version: i64| {
        world.db.rows(&format!("UPDATE schema_version SET version = {version} RETURNING 1"), &[]);
        reason(&world).0
    };
    assert!(of_version(1).contains("older version"), "apply the migrations");
    assert!(of_version(99).contains("newer version"));
    world.db.rows("DELETE FROM schema_version RETURNING 1", &[]);
    assert!(reason(&world).0.contains("no version"));
    world.db.trouble(&[Says("D1_ERROR: no such table: schema_version: SQLITE_ERROR")]);
    assert!(reason(&world).0.contains("no schema"));
}
