//! What one request makes is bounded together, as the API reference says how.

use serde_json::{Value, json};

use super::answers::{ANSWER_MAX, largest};
use crate::support::Firm;
use crate::support::world::{ROOT, Reply};

fn addresses(count: usize) -> Value {
    (0..count).map(|at| json!(format!("guest{at:04}@example.com"))).collect()
}

fn invite(firm: &Firm, body: &Value) -> Reply {
    let reply = firm.post(ROOT, "/invitations", body);
    assert!(reply.text.len() <= ANSWER_MAX, "{} bytes", reply.text.len());
    reply
}

#[track_caller]
fn is_refused(reply: &Reply) {
    assert_eq!((reply.outcome().as_str(), reply.batches), ("422 invalid_request", 0));
    assert_eq!(reply.json()["errors"][0]["field"], "emails");
}

#[test]
fn a_thousand_addresses_get_a_long_message_and_a_role_in_one_request() {
    let firm = Firm::new();
    let message = "x".repeat(1_000);
    let mut body = json!({"emails": addresses(1_000), "message": message, "send_email": false});
    let made = invite(&firm, &body).expect("201");
    assert_eq!(made["invitations"].as_array().unwrap().len(), 1_000);
    body["message"] = json!("é".repeat(1_000));
    is_refused(&invite(&firm, &body));
}

/// How many addresses one request may invite to this, by what the reference says.
fn most(offer: &Value) -> usize {
    let written = |value: &Value| value.to_string().len();
    let own = json!({"permissions": offer["permissions"]});
    let grants = offer["organizations"].as_array().into_iter().flatten().chain([&own]);
    let grants: usize = grants.map(|grant| 950 + written(&grant["permissions"])).sum();
    let said = ["message", "metadata", "redirect_url"].map(|name| written(&offer[name]));
    let address = written(&addresses(1)) - 2;
    ANSWER_MAX / (address + 2_150 + said.iter().sum::<usize>() + grants)
}

#[test]
fn as_much_is_made_as_the_reference_says_and_the_largest_answer_is_bounded() {
    let (firm, mut offer) = largest();
    // With more of them, the count of grants would be the bound.
    offer["organizations"].as_array_mut().unwrap().truncate(5);
    let most = most(&offer);
    assert!(most > 10, "{most}");
    for dry_run in [true, false] {
        offer["dry_run"] = json!(dry_run);
        offer["emails"] = addresses(most + 1);
        is_refused(&invite(&firm, &offer));
        offer["emails"] = addresses(most);
        let made = invite(&firm, &offer).expect("201");
        assert_eq!(made["invitations"].as_array().unwrap().len(), most);
    }
}

#[test]
fn the_invite_form_refuses_a_heavy_request_as_the_api_does() {
    let firm = Firm::new();
    let path = format!("/console/{}/invite", firm.org);
    let send = |count: usize, intent: &str| {
        let emails: Vec<_> = (0..count).map(|at| format!("guest{at:04}@example.com")).collect();
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs([("intent", intent), ("addresses", &emails.join("\n"))]);
        form.extend_pairs([("role", "member"), ("by_mail", "on"), ("message", &"é".repeat(1_000))]);
        firm.world.post(&path).cookie(firm.boss()).form(&form.finish()).send()
    };
    for intent in ["check", "send"] {
        let reply = send(900, intent);
        assert_eq!(reply.status, 422);
        assert!(reply.text.contains("That’s too much for one request"), "it says what is wrong");
        assert_eq!(send(700, intent).status, 200);
    }
}
