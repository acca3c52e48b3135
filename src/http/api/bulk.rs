//! Bulk requests: one action on many invitations, or on many members.

use axum::http::StatusCode;
use serde::Serialize;
use serde_json::Value;

use super::invitations::{self, Resend, SEARCH_RULE};
use super::members;
use crate::domain::bulk_ids::BulkIds;
use crate::domain::id::OrganizationId;
use crate::http::answer::{Answer, and_deliver, json};
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Json, text};
use crate::http::requests::values::{ROLE_RULE, kind, role, search};
use crate::operations::bulk::{BulkResult, Outcome, Targets};
use crate::operations::invitations::edit as edit_invitations;
use crate::operations::invitations::filter::Filter as InvitationFilter;
use crate::operations::invitations::resend::bulk_resend;
use crate::operations::invitations::revoke::bulk_revoke;
use crate::operations::members::edit as edit_members;
use crate::operations::members::filter::Filter as MemberFilter;
use crate::operations::members::remove::bulk_remove;
use crate::operations::members::set_status::{Status, bulk_set_status};

/// `ids` or `filter`: exactly one of them.
fn targets<F>(
    fields: &mut Fields<'_>,
    filter: impl FnOnce(&mut Fields<'_>) -> F,
) -> Option<Targets<F>> {
    let ids = fields.optional("ids", BulkIds::RULE, |value| {
        let Value::Array(ids) = value else { return None };
        BulkIds::parse(ids.into_iter().map(text).collect::<Option<_>>()?).ok()
    });
    let filter = fields.object("filter", filter);
    match (ids, filter) {
        (Some(ids), None) => Some(Targets::Ids(ids.into_vec())),
        (None, Some(filter)) => Some(Targets::Filter(filter)),
        _ => {
            fields.refuse("ids", "Must give exactly one of ids and filter.");
            None
        }
    }
}

#[derive(Serialize)]
struct Results {
    object: &'static str,
    action: &'static str,
    results: Vec<Outcome>,
    more: bool,
}

fn results(action: &'static str, done: BulkResult) -> Answer {
    let results =
        Results { object: "bulk_result", action, results: done.outcomes, more: done.more };
    json(StatusCode::OK, &results)
}

/// What is done to invitations.
enum InvitationAction {
    Resend(Resend),
    Revoke,
    Edit(edit_invitations::Changes),
}

/// The body of `POST …/invitations/bulk`.
pub struct InvitationBulk {
    action: InvitationAction,
    targets: Targets<InvitationFilter>,
}

impl FromFields for InvitationBulk {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let rule = "Must be resend, revoke or edit.";
        let action = fields.required("action", rule, |value| match text(value)?.as_str() {
            "resend" => Some("resend"),
            "revoke" => Some("revoke"),
            "edit" => Some("edit"),
            _ => None,
        });
        let targets = targets(fields, |fields| {
            let rule = "Must be pending, expired or all.";
            let status = fields.optional("status", rule, |value| match text(value)?.as_str() {
                "pending" => Some("pending"),
                "expired" => Some("expired"),
                "all" => Some("all"),
                _ => None,
            });
            InvitationFilter {
                status: status.unwrap_or("pending"),
                q: search(fields, SEARCH_RULE),
                role: fields.optional("role", ROLE_RULE, role),
                kind: kind(fields),
            }
        });
        let action = match action? {
            "resend" => InvitationAction::Resend(Resend::of_bulk(fields)),
            "revoke" => InvitationAction::Revoke,
            _ => InvitationAction::Edit(invitations::changes(fields)),
        };
        Some(Self { action, targets: targets? })
    }
}

/// `POST …/invitations/bulk` → 200, with a result for each.
pub async fn invitations(mut call: Call<Caller, OrganizationId, Json<InvitationBulk>>) -> Answer {
    let (actor, op) = call.actor_and_operation();
    let organization = call.path;
    let Json(InvitationBulk { action, targets }) = &call.input;
    let targets = targets.clone();
    match action {
        InvitationAction::Revoke => {
            results("revoke", call.run(bulk_revoke(actor, organization, targets)).await?)
        }
        InvitationAction::Edit(changes) => {
            let operation =
                edit_invitations::bulk_edit(actor, organization, targets, changes.clone());
            results("edit", call.run(operation).await?)
        }
        InvitationAction::Resend(resend) => {
            let how = resend.how(&call.app.config);
            let done = call.run(bulk_resend(actor, organization, targets, how)).await?;
            let sent = done.outcomes.iter().filter(|outcome| outcome.code.is_none());
            let mailed: Vec<String> = sent.map(|outcome| outcome.id.clone()).collect();
            let mailed = if how.send_email { mailed } else { Vec::new() };
            and_deliver(results("resend", done), op, mailed)
        }
    }
}

/// What is done to members.
enum MemberAction {
    Become(Status, bool),
    Remove(bool),
    Edit(edit_members::Changes),
}

/// The body of `POST …/members/bulk`.
pub struct MemberBulk {
    action: MemberAction,
    targets: Targets<MemberFilter>,
}

impl FromFields for MemberBulk {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let rule = "Must be deactivate, reactivate, remove or edit.";
        let action = fields.required("action", rule, |value| match text(value)?.as_str() {
            "deactivate" => Some("deactivate"),
            "reactivate" => Some("reactivate"),
            "remove" => Some("remove"),
            "edit" => Some("edit"),
            _ => None,
        });
        let targets = targets(fields, members::filter);
        let action = match action? {
            "deactivate" => MemberAction::Become(Status::Deactivated, fields.flag("keep", false)),
            "reactivate" => MemberAction::Become(Status::Active, false),
            "remove" => MemberAction::Remove(fields.flag("keep", false)),
            _ => MemberAction::Edit(edit_members::Changes::from_fields(fields)?),
        };
        Some(Self { action, targets: targets? })
    }
}

/// `POST …/members/bulk` → 200, with a result for each.
pub async fn members(mut call: Call<Caller, OrganizationId, Json<MemberBulk>>) -> Answer {
    let actor = call.actor();
    let organization = call.path;
    let Json(MemberBulk { action, targets }) = &call.input;
    let targets = targets.clone();
    match action {
        MemberAction::Become(status, keep) => {
            let name = match status {
                Status::Active => "reactivate",
                Status::Deactivated => "deactivate",
            };
            let operation = bulk_set_status(actor, organization, targets, *status, *keep);
            results(name, call.run(operation).await?)
        }
        MemberAction::Remove(keep) => {
            results("remove", call.run(bulk_remove(actor, organization, targets, *keep)).await?)
        }
        MemberAction::Edit(changes) => {
            let operation = edit_members::bulk_edit(actor, organization, targets, changes.clone());
            results("edit", call.run(operation).await?)
        }
    }
}
