//! How much of what has lapsed one request ends.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::world::{DAY, ROOT};

/// The reasons of those that an invitation passed over, and how many it made.
fn made_and_skipped(reply: &Value) -> (usize, Vec<&str>) {
    let skipped = reply["skipped"].as_array().unwrap();
    let reasons = skipped.iter().map(|one| one["reason"].as_str().unwrap()).collect();
    (reply["invitations"].as_array().unwrap().len(), reasons)
}

#[test]
fn of_lapsed_invitations_that_grant_in_many_organizations_twenty_four_end_at_once() {
    let firm = Firm::new();
    let child = |name: &str| {
        let body = json!({"name": name, "parent_id": firm.org, "owner": {"email": "ada@example.com"}, "send_email": false});
        let mut made =
            firm.world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
        json!({"organization_id": made["organization"]["id"].take(), "role": "member"})
    };
    let children: Vec<_> = ["Acorn", "Birch", "Cedar"].map(child).to_vec();
    let emails: Vec<_> = (0..30).map(|at| format!("guest{at}@example.com")).collect();
    let offer = json!({"emails": emails, "organizations": children, "send_email": false});
    firm.post(firm.boss(), "/invitations", &offer).expect("201");
    firm.world.pass(8 * DAY);

    let mut tried = offer.clone();
    tried["dry_run"] = json!(true);
    let tried = firm.post(firm.boss(), "/invitations", &tried).expect("201");
    assert_eq!(made_and_skipped(&tried), (30, Vec::new()), "all of them have lapsed");

    let first = firm.post(firm.boss(), "/invitations", &offer).expect("201");
    assert_eq!(made_and_skipped(&first), (24, vec!["already_invited"; 6]));
    let second = firm.post(firm.boss(), "/invitations", &offer).expect("201");
    assert_eq!(made_and_skipped(&second), (6, vec!["already_invited"; 24]));
}

#[test]
fn a_thousand_that_grant_in_one_organization_each_end_at_once() {
    let firm = Firm::new();
    let emails: Vec<_> = (0..1_000).map(|at| format!("guest{at}@example.com")).collect();
    let offer = json!({"emails": emails, "send_email": false});
    firm.post(firm.boss(), "/invitations", &offer).expect("201");
    firm.world.pass(8 * DAY);
    let again = firm.post(firm.boss(), "/invitations", &offer).expect("201");
    assert_eq!(made_and_skipped(&again), (1_000, Vec::new()));
}
