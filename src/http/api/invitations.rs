//! An organization's invitations.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde::Serialize;
use serde_json::{Map, Value};

use super::invitation_links::Accepted;
use crate::config::Config;
use crate::db::JsonText;
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::long_text::InvitationMessage;
use crate::domain::member_kind::MemberKind;
use crate::domain::refusal::Refusal;
use crate::domain::role::{Permissions, Role, RoleRef};
use crate::domain::text as rules;
use crate::http::answer::{Answer, and_deliver, json, written};
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Broken, Fields, FromFields, Json, Query, text, text_as};
use crate::http::paging::{Paging, list_of};
use crate::http::requests::acceptance::fresh;
use crate::http::requests::invitation_limits::{EMAILS_MAX, is_few, is_light};
use crate::http::requests::values::{
    ADDRESS_RULE, Nothing, PERMISSIONS_RULE, ROLE_RULE, address, billing_reminders,
    expires_in_days, external_id, kind, permissions, role, search,
};
use crate::objects::Invitation;
use crate::operations::invitations::edit::{Changes, edit_invitation};
use crate::operations::invitations::invite::{self, Grant, Offer, Skipped};
use crate::operations::invitations::list::{Matching, Which, list_invitations};
use crate::operations::invitations::read::read_invitation;
use crate::operations::invitations::replace::{self, Replacement};
use crate::operations::invitations::resend;
use crate::operations::invitations::revoke;
use crate::operations::links::accept::{Person, accept_for};
use crate::operations::page::Order;
use crate::urls;

/// The largest `metadata`, in bytes of JSON: 4 KB.
const METADATA_MAX: usize = 4_096;
/// How deep `metadata` may be nested. What reads JSON stops at 128 levels, and
/// an answer has the invitation some levels down.
const METADATA_DEPTH_MAX: usize = 64;

pub(super) const SEARCH_RULE: &str = "Must be part of an email address, at most 254 characters.";
const METADATA_RULE: &str = "Must be an object of at most 4 KB, nested at most 64 levels deep.";

/// `message`: `None` where it is left out, `Some(None)` where it is null or empty.
fn message(fields: &mut Fields<'_>) -> Option<Option<String>> {
    let message = fields.nullable("message", InvitationMessage::RULE, |value| {
        text_as(value, InvitationMessage::parse)
    });
    message.map(|message| message.and_then(InvitationMessage::unless_empty))
}

fn metadata(value: Value) -> Option<Map<String, Value>> {
    let Value::Object(object) = value else { return None };
    let size = serde_json::to_string(&object).ok()?.len();
    (size <= METADATA_MAX && is_flat(object.values(), METADATA_DEPTH_MAX)).then_some(object)
}

/// Whether the values of something that may be nested so deep keep to it.
fn is_flat<'a>(mut values: impl Iterator<Item = &'a Value>, levels: usize) -> bool {
    let Some(left) = levels.checked_sub(1) else { return false };
    values.all(|value| match value {
        Value::Array(items) => is_flat(items.iter(), left),
        Value::Object(fields) => is_flat(fields.values(), left),
        _ => true,
    })
}

/// The body of `POST …/invitations`; the roles in children still without the
/// one in the organization itself.
pub struct Invite {
    emails: Vec<String>,
    role: Option<RoleRef>,
    permissions: Permissions,
    return_link: bool,
    offer: Offer,
}

impl FromFields for Invite {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let emails = fields.required("emails", "Must be a list of 1 to 1000 strings.", |value| {
            let Value::Array(emails) = value else { return None };
            let fits = (1..=EMAILS_MAX).contains(&emails.len());
            if fits { emails.into_iter().map(text).collect::<Option<Vec<_>>>() } else { None }
        });
        let count = emails.as_ref().map_or(1, Vec::len);
        let rule = "Must be a list of 1-100 organizations with their roles, each once; times the \
            addresses at most 1200; their permissions together at most 8192 bytes.";
        let grants = fields.optional("organizations", rule, |value| {
            grants(value).filter(|grants| !grants.is_empty() && is_few(grants, count))
        });
        let role = match fields.nullable("role", ROLE_RULE, role) {
            Some(role) => role,
            None => grants.is_none().then(|| Role::Member.into()),
        };
        if role.is_none() && grants.is_none() {
            fields.refuse("role", "Must be a role when organizations is omitted.");
        }
        let permissions = fields.optional("permissions", PERMISSIONS_RULE, permissions);
        let kind = kind(fields);
        let billing_reminders = billing_reminders(fields);
        let days = expires_in_days(fields);
        let message = message(fields).flatten();
        let rule = "Must be a language tag such as en or pt-BR.";
        let locale =
            fields.nullable("locale", rule, |value| rules::locale(&text(value)?)).flatten();
        let origins = &fields.config.redirect_origins;
        let rule = "Must be a URL whose origin is in REDIRECT_ORIGINS.";
        let redirect_url =
            fields.nullable("redirect_url", rule, |value| origins.parse(&text(value)?)).flatten();
        let metadata = fields.nullable("metadata", METADATA_RULE, metadata).flatten();
        let return_link = fields.flag("return_link", false);
        let offer = Offer {
            grants: grants.unwrap_or_default(),
            kind: kind.unwrap_or(MemberKind::Member.name()),
            billing_reminders: billing_reminders.unwrap_or_default(),
            restore_role: fields.flag("restore_role", false),
            days,
            default_days: fields.config.invitation_days,
            message,
            locale,
            redirect_url,
            metadata,
            send_email: fields.flag("send_email", true),
            root_only: return_link && fields.config.only_root_shares_links,
            dry_run: fields.flag("dry_run", false),
        };
        let permissions = permissions.unwrap_or_default();
        Some(Self { emails: emails?, role, permissions, return_link, offer })
    }
}

/// Roles in organizations, at most 100, each organization once.
fn grants(value: Value) -> Option<Vec<Grant>> {
    let Value::Array(named) = value else { return None };
    let read = |value: Value| {
        let Value::Object(mut named) = value else { return None };
        let id = OrganizationId::parse(&text(named.remove("organization_id")?)?);
        let grant = Grant {
            // One that is no id names nothing, as one of nobody's: SQL finds neither.
            organization_id: id.unwrap_or(OrganizationId::from_bits(0)),
            role: role(named.remove("role")?)?,
            permissions: Some(
                named.remove("permissions").map_or(Some(Permissions::default()), permissions)?,
            ),
        };
        named.is_empty().then_some(grant)
    };
    let grants: Vec<Grant> = named.into_iter().map(read).collect::<Option<_>>()?;
    let each: BTreeSet<OrganizationId> = grants.iter().map(|grant| grant.organization_id).collect();
    (is_few(&grants, 1) && each.len() == grants.len()).then_some(grants)
}

/// An organization is not a child of its own.
fn not_itself(organization: OrganizationId, grants: &[Grant]) -> Result<(), Refusal> {
    if grants.iter().any(|grant| grant.organization_id == organization) {
        let rule = "Must be client organizations of this organization. Use role for this organization itself.";
        return Err(Refusal::invalid_field("organizations", "invalid", rule));
    }
    Ok(())
}

#[derive(Serialize)]
struct Batch {
    object: &'static str,
    invitations: Vec<Invitation>,
    skipped: Vec<Skipped>,
}

/// `POST …/invitations` → 201, or 200 where none was made; 422 where it would be
/// too much for one request.
pub async fn invite(mut call: Call<Caller, OrganizationId, Json<Invite>>) -> Answer {
    let (actor, op) = call.actor_and_operation();
    let organization = call.path;
    let Json(body) = &mut call.input;
    not_itself(organization, &body.offer.grants)?;
    let emails = std::mem::take(&mut body.emails);
    if let Some(role) = body.role.take() {
        let permissions = std::mem::take(&mut body.permissions);
        let own = Grant { organization_id: organization, role, permissions: Some(permissions) };
        body.offer.grants.insert(0, own);
    }
    let offer = &body.offer;
    if !is_light(offer, &emails) {
        let rule = "Must be fewer in one request: what it makes may weigh 4 MiB together, the \
            message, the metadata and the grants with their permissions once for each address.";
        return Err(Refusal::invalid_field("emails", "invalid", rule).into());
    }
    let operation = invite::invite(actor, &mut call.moment, organization, emails, offer);
    let (send_email, return_link) = (offer.send_email, body.return_link && !offer.dry_run);
    let invite::Invited { mut invitations, skipped } = call.run(operation).await?;
    if return_link {
        for invitation in &mut invitations {
            invitation.link = urls::handed_invitation(&call.app.config, invitation);
        }
    }
    let status = if invitations.is_empty() { StatusCode::OK } else { StatusCode::CREATED };
    let batch = Batch { object: "invitation_batch", invitations, skipped };
    let answer = json(status, &batch);
    let mailed = batch.invitations.iter().filter(|_| send_email);
    and_deliver(answer, op, mailed.map(|invitation| invitation.id.to_string()))
}

/// The query of `GET …/invitations`.
pub struct Listed {
    status: String,
    which: Which,
    matching: Matching,
    paging: Paging,
}

impl FromFields for Listed {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let paging = Paging::from_fields(fields);
        let rule = "Must be pending, accepted, declined, revoked, expired or all.";
        let status = fields.optional("status", rule, |value| {
            let status = text(value)?;
            Which::parse(&status).map(|which| (status, which))
        });
        let (status, which) = status.unwrap_or(("pending".to_owned(), Which::Pending));
        let matching = Matching {
            q: search(fields, SEARCH_RULE),
            role: fields.optional("role", ROLE_RULE, role),
            kind: kind(fields),
            order: Order::Newest,
        };
        Some(Self { status, which, matching, paging: paging? })
    }
}

/// `GET …/invitations?status=&q=&role=&kind=` → 200.
pub async fn list(mut call: Call<Caller, OrganizationId, Query<Listed>>) -> Answer {
    let actor = call.actor();
    let (organization, Query(listed), config) = (call.path, &call.input, &call.app.config);
    let Matching { q, role, kind, .. } = &listed.matching;
    let list = format!("invitations {organization} {} {q:?} {role:?} {kind:?}", listed.status);
    let ask = listed.paging.ask(config, &list)?;
    let operation =
        list_invitations(actor, organization, listed.which, listed.matching.clone(), ask);
    let page = call.run(operation).await?;
    written(StatusCode::OK, list_of(&page, config, &list)?)
}

/// `GET …/invitations/{inv}` → 200.
pub async fn read(mut call: Call<Caller, (OrganizationId, InvitationId)>) -> Answer {
    let actor = call.actor();
    let (organization, invitation) = call.path;
    let operation = read_invitation::<JsonText>(actor, organization, invitation);
    written(StatusCode::OK, call.run(operation).await?)
}

/// The body of `PATCH …/invitations/{inv}`.
pub struct Edit(Changes);

impl FromFields for Edit {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let rule = "Must be a list of at most 100 organizations with their roles, each once; their \
            permissions together at most 8192 bytes.";
        let organizations = fields.optional("organizations", rule, grants);
        let changes = changes(fields);
        Some(Self(Changes { grants: organizations, ..changes }))
    }
}

/// What can be changed of one invitation or of many.
pub(super) fn changes(fields: &mut Fields<'_>) -> Changes {
    let message = message(fields);
    Changes {
        role: fields.nullable("role", ROLE_RULE, role),
        permissions: fields.optional("permissions", PERMISSIONS_RULE, permissions),
        grants: None,
        dropped: None,
        kind: kind(fields),
        billing_reminders: billing_reminders(fields),
        message,
        metadata: fields.nullable("metadata", METADATA_RULE, metadata),
    }
}

/// `PATCH …/invitations/{inv}` → 200.
pub async fn edit(mut call: Call<Caller, (OrganizationId, InvitationId), Json<Edit>>) -> Answer {
    let actor = call.actor();
    let (organization, invitation) = call.path;
    let Json(Edit(changes)) = &call.input;
    not_itself(organization, changes.grants.as_deref().unwrap_or_default())?;
    let operation = edit_invitation::<JsonText>(actor, organization, invitation, changes.clone());
    written(StatusCode::OK, call.run(operation).await?)
}

/// The body of `POST …/resend`.
pub struct Resend {
    rotate: bool,
    days: Option<i64>,
    send_email: bool,
    return_link: bool,
}

impl Resend {
    /// How many are sent: their links are not answered.
    pub(super) fn of_bulk(fields: &mut Fields<'_>) -> Self {
        Self {
            rotate: fields.flag("rotate", false),
            days: expires_in_days(fields),
            send_email: fields.flag("send_email", true),
            return_link: false,
        }
    }

    /// How it is done in this deployment.
    pub(super) fn how(&self, config: &Config) -> resend::Resend {
        resend::Resend {
            rotate: self.rotate,
            days: self.days,
            send_email: self.send_email,
            root_only: self.return_link && config.only_root_shares_links,
            cooldown_ms: config.resend_cooldown_ms,
        }
    }
}

impl FromFields for Resend {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let return_link = fields.flag("return_link", false);
        Some(Self { return_link, ..Self::of_bulk(fields) })
    }
}

/// `POST …/invitations/{inv}/resend` → 200.
pub async fn resend(
    mut call: Call<Caller, (OrganizationId, InvitationId), Json<Resend>>,
) -> Answer {
    let (actor, op) = call.actor_and_operation();
    let (organization, invitation) = call.path;
    let Json(body) = &call.input;
    let how = body.how(&call.app.config);
    let mut invitation = call.run(resend::resend(actor, organization, invitation, how)).await?;
    if body.return_link {
        invitation.link = urls::handed_invitation(&call.app.config, &invitation);
    }
    let mailed = body.send_email.then(|| invitation.id.to_string());
    and_deliver(json(StatusCode::OK, &invitation), op, mailed)
}

/// `POST …/invitations/{inv}/revoke` → 200.
pub async fn revoke(
    mut call: Call<Caller, (OrganizationId, InvitationId), Json<Nothing>>,
) -> Answer {
    let actor = call.actor();
    let (organization, invitation) = call.path;
    written(StatusCode::OK, call.run(revoke::revoke(actor, organization, invitation)).await?)
}

/// The body of `POST …/replace`.
pub struct Replace {
    address: Address,
    send_email: bool,
    return_link: bool,
}

impl FromFields for Replace {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let address = fields.required("email", ADDRESS_RULE, address);
        let (send_email, return_link) =
            (fields.flag("send_email", true), fields.flag("return_link", false));
        Some(Self { address: address?, send_email, return_link })
    }
}

/// `POST …/invitations/{inv}/replace` → 201, the new invitation.
pub async fn replace(
    mut call: Call<Caller, (OrganizationId, InvitationId), Json<Replace>>,
) -> Answer {
    let (actor, op) = call.actor_and_operation();
    let (organization, invitation) = call.path;
    let id = call.moment.id();
    let Json(Replace { address, send_email, return_link }) = &call.input;
    let root_only = *return_link && call.app.config.only_root_shares_links;
    let by = Replacement { id, address, send_email: *send_email, root_only };
    let mut made = call.run(replace::replace(actor, organization, invitation, &by)).await?;
    if *return_link {
        made.link = urls::handed_invitation(&call.app.config, &made);
    }
    let mailed = send_email.then(|| made.id.to_string());
    and_deliver(json(StatusCode::CREATED, &made), op, mailed)
}

/// The body of `POST …/invitations/{inv}/accept`.
pub struct Vouch {
    person: Person,
    name: Option<String>,
}

impl FromFields for Vouch {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let rule = "Must be an object with email and, optionally, name and external_id.";
        let read = fields.required("user", rule, |value| {
            let Value::Object(mut user) = value else { return Err(Broken::Rule) };
            let mut optional = |name: &str| user.remove(name).filter(|value| !value.is_null());
            let name = optional("name").map(|name| text_as(name, rules::name)).transpose()?;
            let external_id = optional("external_id").map(external_id).transpose()?;
            let email = user.remove("email").and_then(text).unwrap_or_default();
            let address = Address::parse(&email).ok_or(Broken::Rule)?;
            let read = (Person { address, external_id }, name);
            if user.is_empty() { Ok(read) } else { Err(Broken::Rule) }
        });
        read.map(|(person, name)| Self { person, name })
    }
}

/// `POST …/invitations/{inv}/accept` → 200: on behalf of a person whom the
/// application has signed in.
pub async fn accept(mut call: Call<Caller, (OrganizationId, InvitationId), Json<Vouch>>) -> Answer {
    let actor = call.actor();
    let (organization, invitation) = call.path;
    let Json(Vouch { person, name }) = &call.input;
    let fresh = fresh(&call.app.config, &mut call.moment, name.clone());
    let operation = accept_for(actor, organization, invitation, person, &fresh);
    let acceptance = call.run(operation).await?;
    json(StatusCode::OK, &Accepted::new(acceptance, None))
}
