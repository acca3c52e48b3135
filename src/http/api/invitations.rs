//! An organization's invitations.

use axum::http::StatusCode;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{ROLE_RULE, and_deliver, expires_in_days, hand_over, json, no_permissions, role};
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Role;
use crate::domain::text as rules;
use crate::http::Answer;
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Json, Query, text};
use crate::http::paging::{List, Paging};
use crate::objects::Invitation;
use crate::operations::edit_invitation::{self, edit_invitation};
use crate::operations::invite::{self, Offer, Skipped};
use crate::operations::list_invitations::{Which, list_invitations};
use crate::operations::read_invitation::read_invitation;
use crate::operations::resend;
use crate::operations::revoke;

/// How many addresses one request may invite.
const EMAILS_MAX: usize = 1_000;
/// The longest message, in characters.
const MESSAGE_MAX: usize = 1_000;
/// The largest `metadata`, in bytes of JSON: 4 KB.
const METADATA_MAX: usize = 4_096;

const MESSAGE_RULE: &str = "Must be at most 1000 characters, newlines the only control characters.";
const METADATA_RULE: &str = "Must be an object of at most 4 KB.";

fn message(value: Value) -> Option<String> {
    rules::lines(&text(value)?, MESSAGE_MAX)
}

fn metadata(value: Value) -> Option<Map<String, Value>> {
    let Value::Object(object) = value else { return None };
    let size = serde_json::to_string(&object).ok()?.len();
    (size <= METADATA_MAX).then_some(object)
}

/// The body of `POST …/invitations`.
pub struct Invite {
    emails: Vec<String>,
    offer: Offer,
}

impl FromFields for Invite {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let emails = fields.required("emails", "Must be a list of 1-1000 strings.", |value| {
            let Value::Array(emails) = value else { return None };
            let fits = (1..=EMAILS_MAX).contains(&emails.len());
            if fits { emails.into_iter().map(text).collect::<Option<Vec<_>>>() } else { None }
        });
        let role = fields.optional("role", ROLE_RULE, role);
        no_permissions(fields);
        let days = expires_in_days(fields);
        let message = fields.nullable("message", MESSAGE_RULE, message).flatten();
        let rule = "Must be a language tag such as en or pt-BR.";
        let locale =
            fields.nullable("locale", rule, |value| rules::locale(&text(value)?)).flatten();
        let origins = &fields.config.redirect_origins;
        let rule = "Must be a URL of one of the deployment's REDIRECT_ORIGINS.";
        let redirect_url =
            fields.nullable("redirect_url", rule, |value| origins.parse(&text(value)?)).flatten();
        let metadata = fields.nullable("metadata", METADATA_RULE, metadata).flatten();
        let offer = Offer {
            role: role.unwrap_or(Role::Member),
            days: days.unwrap_or(fields.config.invitation_days),
            message: message.filter(|message| !message.is_empty()),
            locale,
            redirect_url,
            metadata,
            send_email: fields.flag("send_email", true),
            return_link: fields.flag("return_link", false),
        };
        Some(Self { emails: emails?, offer })
    }
}

#[derive(Serialize)]
struct Batch {
    object: &'static str,
    invitations: Vec<Invitation>,
    skipped: Vec<Skipped>,
}

/// `POST …/invitations` → 201, or 200 where none was made.
pub async fn invite(mut call: Call<Caller, OrganizationId, Json<Invite>>) -> Answer {
    let (actor, op) = call.acting();
    let emails = std::mem::take(&mut call.input.0.emails);
    let offer = call.input.0.offer.clone();
    let operation = invite::invite(actor, &mut call.moment, call.path, emails, &offer);
    let invite::Invited { mut invitations, skipped } = call.run(operation).await?;
    if offer.return_link {
        for invitation in &mut invitations {
            hand_over(invitation, &call.app);
        }
    }
    let status = if invitations.is_empty() { StatusCode::OK } else { StatusCode::CREATED };
    let batch = Batch { object: "invitation_batch", invitations, skipped };
    let answer = json(status, &batch);
    let mailed = batch.invitations.iter().filter(|_| offer.send_email);
    and_deliver(answer, op, mailed.map(|invitation| invitation.id.to_string()))
}

/// The query of `GET …/invitations`.
pub struct Filter {
    status: String,
    which: Which,
    q: Option<String>,
    paging: Paging,
}

impl FromFields for Filter {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let paging = Paging::from_fields(fields);
        let rule = "Must be pending, accepted, declined, revoked, expired or all.";
        let status = fields.optional("status", rule, |value| {
            let status = text(value)?;
            Which::parse(&status).map(|which| (status, which))
        });
        let q = fields.optional("q", "Must be part of an address, at most 254 characters.", search);
        let (status, which) = status.unwrap_or(("pending".to_owned(), Which::Pending));
        Some(Self { status, which, q: q.filter(|q| !q.is_empty()), paging: paging? })
    }
}

/// What a list is searched for: one line, no longer than an address.
pub(super) fn search(value: Value) -> Option<String> {
    let q = text(value)?;
    (q.chars().count() <= 254 && !q.chars().any(char::is_control)).then_some(q)
}

/// `GET …/invitations?status=&q=` → 200.
pub async fn list(mut call: Call<Caller, OrganizationId, Query<Filter>>) -> Answer {
    let actor = call.actor();
    let (organization, Query(filter), config) = (call.path, &call.input, &call.app.config);
    let q = filter.q.as_deref();
    let list = format!("invitations {organization} {} {}", filter.status, q.unwrap_or_default());
    let ask = filter.paging.ask(config, &list)?;
    let page = call.run(list_invitations(actor, organization, filter.which, q, ask)).await?;
    json(StatusCode::OK, &List::<Invitation>::new(page, config, &list))
}

/// `GET …/invitations/{inv}` → 200.
pub async fn read(mut call: Call<Caller, (OrganizationId, InvitationId)>) -> Answer {
    let actor = call.actor();
    let (organization, invitation) = call.path;
    json(StatusCode::OK, &call.run(read_invitation(actor, organization, invitation)).await?)
}

impl FromFields for edit_invitation::Changes {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let role = fields.optional("role", ROLE_RULE, role);
        no_permissions(fields);
        let message = fields.nullable("message", MESSAGE_RULE, message);
        let metadata = fields.nullable("metadata", METADATA_RULE, metadata);
        Some(Self {
            role,
            message: message.map(|text| text.filter(|text| !text.is_empty())),
            metadata,
        })
    }
}

/// `PATCH …/invitations/{inv}` → 200.
pub async fn edit(
    mut call: Call<Caller, (OrganizationId, InvitationId), Json<edit_invitation::Changes>>,
) -> Answer {
    let actor = call.actor();
    let (organization, invitation) = call.path;
    let changes = call.input.0.clone();
    json(
        StatusCode::OK,
        &call.run(edit_invitation(actor, organization, invitation, changes)).await?,
    )
}

/// The body of `POST …/resend`.
pub struct Resend {
    rotate: bool,
    days: Option<i64>,
    send_email: bool,
    return_link: bool,
}

impl FromFields for Resend {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self {
            rotate: fields.flag("rotate", false),
            days: expires_in_days(fields),
            send_email: fields.flag("send_email", true),
            return_link: fields.flag("return_link", false),
        })
    }
}

/// `POST …/invitations/{inv}/resend` → 200.
pub async fn resend(
    mut call: Call<Caller, (OrganizationId, InvitationId), Json<Resend>>,
) -> Answer {
    let (actor, op) = call.acting();
    let (organization, invitation) = call.path;
    let Json(body) = &call.input;
    let how = resend::Resend {
        rotate: body.rotate,
        days: body.days,
        send_email: body.send_email,
        return_link: body.return_link,
        cooldown_ms: call.app.config.resend_cooldown_ms,
    };
    let mut invitation = call.run(resend::resend(actor, organization, invitation, how)).await?;
    if body.return_link {
        hand_over(&mut invitation, &call.app);
    }
    let mailed = body.send_email.then(|| invitation.id.to_string());
    and_deliver(json(StatusCode::OK, &invitation), op, mailed)
}

/// `POST …/invitations/{inv}/revoke` → 200.
pub async fn revoke(
    mut call: Call<Caller, (OrganizationId, InvitationId), Json<super::Nothing>>,
) -> Answer {
    let actor = call.actor();
    let (organization, invitation) = call.path;
    json(StatusCode::OK, &call.run(revoke::revoke(actor, organization, invitation)).await?)
}
