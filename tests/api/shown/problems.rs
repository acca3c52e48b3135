//! Each problem's body, as the API reference's table has it.

use axum::http::StatusCode;
use serde_json::json;
use usher::domain::refusal::Code;
use usher::http::status;

use super::snapshot;
use crate::support::tour::Stage;
use crate::support::world::ROOT;

const CODES: [Code; 37] = [
    Code::Unauthenticated,
    Code::SignInRequired,
    Code::Forbidden,
    Code::WrongPassword,
    Code::CrossSite,
    Code::UnsupportedMediaType,
    Code::BodyTooLarge,
    Code::InvalidJson,
    Code::InvalidRequest,
    Code::NotFound,
    Code::MethodNotAllowed,
    Code::RoleExists,
    Code::RoleInUse,
    Code::LimitReached,
    Code::ParentNotAllowed,
    Code::HasChildren,
    Code::LinkInvalid,
    Code::LinkExpired,
    Code::LinkSuperseded,
    Code::InvitationRevoked,
    Code::InvitationNotPending,
    Code::AlreadyMember,
    Code::AlreadyInvited,
    Code::DisposableAddress,
    Code::DomainNotAllowed,
    Code::Undeliverable,
    Code::SeatLimitReached,
    Code::ExternalIdTaken,
    Code::TransferNotPending,
    Code::WrongAccount,
    Code::LastOwner,
    Code::ResendTooSoon,
    Code::TooManyAttempts,
    Code::TooManyRequests,
    Code::Unavailable,
    Code::Misconfigured,
    Code::Internal,
];

#[test]
fn each_code_has_its_status_and_its_words() {
    let lines = CODES.map(|code| {
        let (status, title, detail) = status(code);
        let name = serde_json::to_value(code).unwrap();
        format!("{} {}: {title}. {detail}\n", status.as_u16(), name.as_str().unwrap())
    });
    snapshot("problems", &lines.concat(), &[]);
}

#[test]
fn each_code_and_its_status_are_those_of_the_reference() {
    let reference = include_str!("../../../docs/api.md");
    for code in CODES {
        let name = serde_json::to_value(code).unwrap();
        let line = format!("| `{}` | {} |", name.as_str().unwrap(), status(code).0.as_u16());
        assert!(reference.contains(&line), "{line}");
    }
}

#[test]
fn a_problem_is_told_as_problem_json_with_what_it_carries() {
    let stage = Stage::new();
    let invite = format!("/v1/organizations/{}/invitations", stage.org);
    let invalid = stage.world.post(&invite).by(ROOT).json(&json!({"role": 1, "x": 2})).send();
    assert_eq!(invalid.headers["content-type"], "application/problem+json");
    snapshot("problem_invalid_request", &pretty(&invalid.text), &[]);
    let wrong = stage.world.accept(&stage.link, Some(&stage.vera.session));
    assert_eq!(wrong.status, StatusCode::CONFLICT);
    snapshot("problem_wrong_account", &pretty(&wrong.text), &[]);
    let plain = stage.world.get("/nowhere").send();
    snapshot("problem_not_found", &pretty(&plain.text), &[]);
}

fn pretty(text: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    serde_json::to_string_pretty(&value).unwrap()
}
