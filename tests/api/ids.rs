//! What the ids say that answers contain.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use usher::domain::id::{
    ApiKey, Cell, CustomRole, Event, Id, Invitation, Kind, Organization, Request, Session,
    Transfer, User,
};

use crate::support::tour::Stage;
use crate::support::world::{Reply, World};

/// The cell of the id, if the text is one.
fn cell(text: &str) -> Option<Cell> {
    fn read<K: Kind>(text: &str) -> Option<Cell> {
        Id::<K>::parse(text).map(Id::cell)
    }
    read::<Organization>(text)
        .or_else(|| read::<User>(text))
        .or_else(|| read::<Invitation>(text))
        .or_else(|| read::<CustomRole>(text))
        .or_else(|| read::<ApiKey>(text))
        .or_else(|| read::<Event>(text))
        .or_else(|| read::<Transfer>(text))
        .or_else(|| read::<Session>(text))
        .or_else(|| read::<Request>(text))
}

/// The prefixes of the ids in an answer, all of which name the only cell.
fn prefixes(reply: &Reply) -> BTreeSet<String> {
    let headers = reply.headers.values().filter_map(|value| value.to_str().ok());
    let mut found = BTreeSet::new();
    for text in headers.chain([reply.text.as_str()]) {
        let is_of_an_id = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        for word in text.split(|letter| !is_of_an_id(letter)) {
            let Some(cell) = cell(word) else { continue };
            assert_eq!(cell, Cell::ONLY, "{word}");
            found.insert(word.split('_').next().unwrap().to_owned());
        }
    }
    found
}

#[test]
fn every_id_in_an_answer_of_any_route_names_cell_zero() {
    assert_eq!(Cell::ONLY.number(), 0);
    let stage = Stage::new();
    let mut found = BTreeSet::new();
    for visit in stage.visits() {
        found.extend(prefixes(&stage.world.db.rehearse(|| stage.go(&visit))));
    }
    let kinds = ["event", "inv", "key", "org", "req", "role", "session", "transfer", "user"];
    assert_eq!(found, BTreeSet::from(kinds.map(str::to_owned)));
}

#[test]
fn ids_of_a_thousand_invitations_made_at_once_name_cell_zero_and_sort_in_the_order_made() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let emails: Vec<_> = (0..1_000).map(|at| format!("person{at}@example.com")).collect();
    let path = format!("/v1/organizations/{org}/invitations");
    let body = json!({"emails": emails, "send_email": false});
    let reply = world.post(&path).by(&ada.session).json(&body).send();
    prefixes(&reply);
    let answer = reply.expect("201");
    let made = answer["invitations"].as_array().unwrap();
    let text = |field: &str| -> Vec<_> {
        made.iter().map(|of: &Value| of[field].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(text("email"), emails);
    assert!(text("id").is_sorted());
}
