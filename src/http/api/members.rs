//! An organization's people.

use axum::http::StatusCode;
use serde::Serialize;
use serde_json::Value;

use crate::db::JsonText;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::permission;
use crate::http::answer::{Answer, json, no_content, written};
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Json, Query, text};
use crate::http::paging::{List, Paging, list_of};
use crate::http::requests::values::{
    ADDRESS_RULE, EXTERNAL_ID_RULE, Nothing, PERMISSIONS_RULE, ROLE_RULE, address,
    billing_reminders, external_id, kind, permissions, role, search, user_id,
};
use crate::operations::Actor;
use crate::operations::members::check::{Subject, check as check_operation};
use crate::operations::members::edit::{Changes, edit_member};
use crate::operations::members::filter::Filter;
use crate::operations::members::list::{Which, list_members};
use crate::operations::members::open::read_open;
use crate::operations::members::read::read_member;
use crate::operations::members::remove::remove_member;
use crate::operations::members::set_status::{Status, set_status};
use crate::operations::page::Order;

/// The query of `GET …/members`.
pub struct Listed {
    which: Which,
    paging: Paging,
}

impl FromFields for Listed {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let paging = Paging::from_fields(fields);
        let external_id = fields.optional("external_id", EXTERNAL_ID_RULE, external_id);
        Some(Self {
            which: Which { filter: filter(fields), external_id, order: Order::Newest },
            paging: paging?,
        })
    }
}

/// Which members, for a list or for what is done to many; active ones by default.
pub(super) fn filter(fields: &mut Fields<'_>) -> Filter {
    let rule = "Must be active, deactivated or all.";
    let status = fields.optional("status", rule, |value| match text(value)?.as_str() {
        "active" => Some(Some("active")),
        "deactivated" => Some(Some("deactivated")),
        "all" => Some(None),
        _ => None,
    });
    Filter {
        status: status.unwrap_or(Some("active")),
        q: search(fields, "Must be part of a name or an email address, at most 254 characters."),
        role: fields.optional("role", ROLE_RULE, role),
        kind: kind(fields),
    }
}

/// `GET …/members?status=&role=&kind=&q=&external_id=` → 200.
pub async fn list(mut call: Call<Caller, OrganizationId, Query<Listed>>) -> Answer {
    let actor = call.actor();
    let (organization, Query(listed), config) = (call.path, &call.input, &call.app.config);
    let list = format!("members {organization} {:?}", listed.which);
    let ask = listed.paging.ask(config, &list)?;
    let page = call.run(list_members(actor, organization, listed.which.clone(), &ask)).await?;
    written(StatusCode::OK, list_of(&page, config, &list)?)
}

/// `GET …/members/{user}` → 200.
pub async fn read(mut call: Call<Caller, (OrganizationId, UserId)>) -> Answer {
    let actor = call.actor();
    let (organization, user) = call.path;
    written(StatusCode::OK, call.run(read_member(actor, organization, user)).await?)
}

impl FromFields for Changes {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self {
            role: fields.optional("role", ROLE_RULE, role),
            permissions: fields.optional("permissions", PERMISSIONS_RULE, permissions),
            kind: kind(fields),
            billing_reminders: billing_reminders(fields),
            keep: fields.flag("keep", false),
        })
    }
}

/// `PATCH …/members/{user}` → 200.
pub async fn edit(mut call: Call<Caller, (OrganizationId, UserId), Json<Changes>>) -> Answer {
    let actor = call.actor();
    let (organization, user) = call.path;
    let operation = edit_member::<JsonText>(actor, organization, user, call.input.0.clone());
    written(StatusCode::OK, call.run(operation).await?)
}

/// Whether what somebody has left open is kept: the body of `POST …/deactivate` and
/// the query of `DELETE …/members/{user}`.
pub struct Keep(bool);

impl FromFields for Keep {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let keep = fields.optional("keep", "Must be true or false.", |value| match value {
            Value::Bool(keep) => Some(keep),
            // A query has text only.
            Value::String(text) if text == "true" => Some(true),
            Value::String(text) if text == "false" => Some(false),
            _ => None,
        });
        Some(Self(keep.unwrap_or(false)))
    }
}

/// `POST …/members/{user}/deactivate` → 200.
pub async fn deactivate(mut call: Call<Caller, (OrganizationId, UserId), Json<Keep>>) -> Answer {
    let (actor, keep) = (call.actor(), call.input.0.0);
    set(&call, actor, Status::Deactivated, keep).await
}

/// `POST …/members/{user}/reactivate` → 200.
pub async fn reactivate(mut call: Call<Caller, (OrganizationId, UserId), Json<Nothing>>) -> Answer {
    let actor = call.actor();
    set(&call, actor, Status::Active, false).await
}

async fn set<I>(
    call: &Call<Caller, (OrganizationId, UserId), I>,
    actor: Actor,
    status: Status,
    keep: bool,
) -> Answer {
    let (organization, user) = call.path;
    written(StatusCode::OK, call.run(set_status(actor, organization, user, status, keep)).await?)
}

/// `DELETE …/members/{user}?keep=` → 204; oneself may leave.
pub async fn remove(mut call: Call<Caller, (OrganizationId, UserId), Query<Keep>>) -> Answer {
    let actor = call.actor();
    let (organization, user) = call.path;
    call.run(remove_member(actor, organization, user, call.input.0.0)).await?;
    no_content()
}

/// `GET …/members/{user}/open` → 200: what somebody has left open.
pub async fn open(mut call: Call<Caller, (OrganizationId, UserId)>) -> Answer {
    let actor = call.actor();
    let (organization, user) = call.path;
    let items = call.run(read_open(actor, organization, user)).await?;
    json(StatusCode::OK, &List::whole(items))
}

/// The body of `POST …/check`.
pub struct Question {
    subject: Subject,
    permission: String,
}

impl FromFields for Question {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let user = fields.optional("user_id", "Must be the id of a user.", user_id);
        let email = fields.optional("email", ADDRESS_RULE, address);
        let external = fields.optional("external_id", EXTERNAL_ID_RULE, external_id);
        let rule = "Must be the name of a permission.";
        let permission = fields.required("permission", rule, |value| permission(&text(value)?));
        let (user, email) = (user.map(Subject::User), email.map(Subject::Email));
        let mut named = [user, email, external.map(Subject::External)].into_iter().flatten();
        let subject = match (named.next(), named.next()) {
            (Some(subject), None) => Some(subject),
            _ => {
                fields
                    .refuse("user_id", "Must give exactly one of user_id, email and external_id.");
                None
            }
        };
        Some(Self { subject: subject?, permission: permission? })
    }
}

#[derive(Serialize)]
struct Check {
    object: &'static str,
    allowed: bool,
}

/// `POST …/check` → 200: may somebody do something?
pub async fn check(mut call: Call<Caller, OrganizationId, Json<Question>>) -> Answer {
    let actor = call.actor();
    let Json(Question { subject, permission }) = &call.input;
    let allowed = call.run(check_operation(actor, call.path, subject, permission)).await?;
    json(StatusCode::OK, &Check { object: "check", allowed })
}
