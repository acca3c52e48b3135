//! The JSON API: one file a group of routes, as the API reference groups them.

pub mod health;

pub mod organizations;

pub mod invitations;

pub mod members;

pub mod invitation_links;

pub mod sign_in;

pub mod me;

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde::Serialize;
use serde_json::Value;

use super::Answer;
use super::fields::{Fields, FromFields, text};
use super::problem::Failure;
use crate::app::App;
use crate::delivery::Outgoing;
use crate::domain::id::OperationId;
use crate::domain::refusal::Code;
use crate::domain::role::Role;
use crate::link::Purpose;
use crate::mail::invitation_link;
use crate::objects::Invitation;

/// A JSON answer.
fn json(status: StatusCode, body: &impl Serialize) -> Answer {
    let body = serde_json::to_string(body).map_err(|_| Failure::from(Code::Internal))?;
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(response)
}

/// An answer without a body.
fn no_content() -> Answer {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    Ok(response)
}

/// The answer, with the mails to deliver once it is given.
pub fn and_deliver(
    answer: Answer,
    lease: OperationId,
    subjects: impl IntoIterator<Item = String>,
) -> Answer {
    let outgoing = Outgoing::new(lease, subjects);
    answer.map(|mut response| {
        response.extensions_mut().insert(outgoing);
        response
    })
}

/// Gives the invitation its link, marked as handed over: it proves no mailbox.
fn hand_over(invitation: &mut Invitation, app: &App) {
    invitation.link = Some(invitation_link(
        &app.config,
        Purpose::HandedInvitation,
        invitation.id,
        invitation.link_version,
        invitation.expires_at,
    ));
}

const ROLE_RULE: &str = "Must be owner, admin, member or viewer.";

fn role(value: Value) -> Option<Role> {
    Role::parse(&text(value)?)
}

/// `permissions` beyond the role's: none can be given yet.
fn no_permissions(fields: &mut Fields<'_>) {
    let rule = "Must be an empty list: a role's permissions are all that can be given.";
    fields.optional("permissions", rule, |value| {
        value.as_array().filter(|list| list.is_empty()).map(|_| ())
    });
}

/// `invitation.expires_in_days`.
fn expires_in_days(fields: &mut Fields<'_>) -> Option<i64> {
    fields.optional("expires_in_days", "Must be a whole number from 1 to 30.", |value| {
        value.as_i64().filter(|days| (1..=30).contains(days))
    })
}

/// A body without fields.
pub struct Nothing;

impl FromFields for Nothing {
    fn from_fields(_: &mut Fields<'_>) -> Option<Self> {
        Some(Self)
    }
}
