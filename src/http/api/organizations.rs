//! Organizations.

use axum::http::StatusCode;
use serde::Serialize;
use serde_json::Value;

use crate::domain::address::Address;
use crate::domain::allowed_domains::AllowedDomains;
use crate::domain::id::OrganizationId;
use crate::domain::invite_policy::InvitePolicy;
use crate::domain::refusal::Refusal;
use crate::domain::whole_number::{InvitationDays, SeatLimit};
use crate::domain::{redirect, text as rules};
use crate::http::answer::{Answer, and_deliver, json, no_content};
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Broken, Fields, FromFields, Json, JsonOrQuery, Query, text, text_as};
use crate::http::paging::{List, Paging};
use crate::http::problem::Failure;
use crate::http::requests::values::{NAME_RULE, ORGANIZATION_RULE, organization_id, whole_number};
use crate::objects::{Invitation, Membership, Organization};
use crate::operations::organizations::create::{Ownership, create_organization};
use crate::operations::organizations::delete::delete_organization;
use crate::operations::organizations::edit::{Changes, edit_organization};
use crate::operations::organizations::list::list_organizations;
use crate::operations::organizations::read::read_organization;
use crate::urls;

fn name(value: Value) -> Result<String, Broken> {
    text_as(value, rules::name)
}

/// The body of `POST /v1/organizations`.
pub struct Create {
    name: String,
    parent: Option<OrganizationId>,
    owner: Option<Address>,
    send_email: bool,
    return_link: bool,
}

impl FromFields for Create {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let name = fields.required("name", NAME_RULE, name);
        let parent = fields.nullable("parent_id", ORGANIZATION_RULE, organization_id);
        let owner =
            fields.optional("owner", "Must be an object with the owner's email.", |value| {
                let Value::Object(mut owner) = value else { return None };
                let email = text(owner.remove("email")?)?;
                if owner.is_empty() { Address::parse(&email) } else { None }
            });
        let (send_email, return_link) =
            (fields.flag("send_email", true), fields.flag("return_link", false));
        Some(Self { name: name?, parent: parent.flatten(), owner, send_email, return_link })
    }
}

#[derive(Serialize)]
struct Created {
    organization: Organization,
    #[serde(skip_serializing_if = "Option::is_none")]
    invitation: Option<Invitation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    membership: Option<Membership>,
}

/// `POST /v1/organizations` → 201.
///
/// By the root key or an API key `owner` is required, and is invited as owner;
/// by a session the creator becomes owner. 422 otherwise.
pub async fn create(mut call: Call<Caller, (), Json<Create>>) -> Answer {
    let (actor, op) = call.actor_and_operation();
    let (organization, invitation) = (call.moment.id(), call.moment.id());
    let Json(body) = &call.input;
    let root_only = body.return_link && call.app.config.only_root_shares_links;
    let ownership = match (&body.owner, !call.caller.is_person()) {
        (Some(owner), true) => Ownership::Invited {
            owner: owner.clone(),
            invitation,
            days: call.app.config.invitation_days,
            send_email: body.send_email,
            root_only,
        },
        (None, false) => Ownership::Creator { signup_open: call.app.config.signup_open, root_only },
        (None, true) => {
            return Err(wrong_owner("required", "Must be an object with the owner's email."));
        }
        (Some(_), false) => {
            return Err(wrong_owner("invalid", "Must be omitted: the creator becomes the owner."));
        }
    };
    let operation = create_organization(actor, organization, body.parent, &body.name, &ownership);
    let created = call.run(operation).await?;
    let mut invitation = created.invitation;
    if let Some(invitation) = invitation.as_mut().filter(|_| body.return_link) {
        invitation.link = urls::handed_invitation(&call.app.config, invitation);
    }
    let mailed =
        invitation.as_ref().filter(|_| body.send_email).map(|invitation| invitation.id.to_string());
    let answer =
        Created { organization: created.organization, invitation, membership: created.membership };
    and_deliver(json(StatusCode::CREATED, &answer), op, mailed)
}

fn wrong_owner(code: &'static str, message: &'static str) -> Failure {
    Refusal::invalid_field("owner", code, message).into()
}

/// The query of `GET /v1/organizations`.
pub struct Which {
    parent: Option<OrganizationId>,
    paging: Paging,
}

impl FromFields for Which {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let paging = Paging::from_fields(fields);
        let parent = fields.optional("parent_id", ORGANIZATION_RULE, organization_id);
        Some(Self { parent, paging: paging? })
    }
}

/// `GET /v1/organizations?parent_id=` → 200.
pub async fn list(mut call: Call<Caller, (), Query<Which>>) -> Answer {
    let actor = call.actor();
    let Query(Which { parent, paging }) = &call.input;
    let list = parent.map_or("organizations".to_owned(), |id| format!("organizations of {id}"));
    let ask = paging.ask(&call.app.config, &list)?;
    let page = call.run(list_organizations(actor, *parent, ask)).await?;
    json(StatusCode::OK, &List::<Organization>::new(page, &call.app.config, &list))
}

/// `GET /v1/organizations/{org}` → 200.
pub async fn read(mut call: Call<Caller, OrganizationId>) -> Answer {
    let actor = call.actor();
    json(StatusCode::OK, &call.run(read_organization(actor, call.path)).await?)
}

impl FromFields for Changes {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let rule = "Must be null or an https URL of at most 2048 bytes.";
        let image_url =
            fields.nullable("image_url", rule, |value| redirect::image_url(&text(value)?));
        let days = whole_number(InvitationDays::new);
        let days = fields.nullable("invitation_days", InvitationDays::RULE_OR_NULL, days);
        let policy = fields.optional("invite_policy", InvitePolicy::RULE, |value| {
            InvitePolicy::parse(&text(value)?)
        });
        let allowed_domains =
            fields.nullable("allowed_domains", AllowedDomains::RULE_OR_NULL, domains);
        let rule = "Must be true or false.";
        let block_disposable = fields.optional("block_disposable", rule, |value| value.as_bool());
        let seats = whole_number(SeatLimit::new);
        let seats = fields.nullable("seat_limit", SeatLimit::RULE_OR_NULL, seats);
        Some(Self {
            name: fields.optional("name", NAME_RULE, name),
            image_url,
            invitation_days: days.map(|days| days.map(InvitationDays::get)),
            invite_policy: policy.map(InvitePolicy::name),
            allowed_domains: allowed_domains.map(|domains| domains.map(AllowedDomains::into_vec)),
            block_disposable,
            seat_limit: seats.map(|seats| seats.map(SeatLimit::get)),
        })
    }
}

fn domains(value: Value) -> Option<AllowedDomains> {
    let Value::Array(names) = value else { return None };
    let names: Vec<String> = names.into_iter().map(text).collect::<Option<_>>()?;
    AllowedDomains::parse(&names).ok()
}

/// `PATCH /v1/organizations/{org}` → 200.
pub async fn edit(mut call: Call<Caller, OrganizationId, Json<Changes>>) -> Answer {
    let actor = call.actor();
    let changes = call.input.0.clone();
    json(StatusCode::OK, &call.run(edit_organization(actor, call.path, changes)).await?)
}

/// The body of `DELETE /v1/organizations/{org}`, or its query.
pub struct Delete {
    name: String,
}

impl FromFields for Delete {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let name = fields.required("name", "Must match the organization's name.", name);
        Some(Self { name: name? })
    }
}

/// `DELETE /v1/organizations/{org}` → 204.
pub async fn remove(mut call: Call<Caller, OrganizationId, JsonOrQuery<Delete>>) -> Answer {
    let actor = call.actor();
    call.run(delete_organization(actor, call.path, &call.input.0.name)).await?;
    no_content()
}
