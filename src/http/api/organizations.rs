//! Organizations.

use axum::http::StatusCode;
use serde::Serialize;
use serde_json::Value;

use super::{and_deliver, hand_over, json};
use crate::domain::address::Address;
use crate::domain::id::OrganizationId;
use crate::domain::refusal::{FieldError, Refusal};
use crate::domain::{redirect, text as rules};
use crate::http::Answer;
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Json, Query, text};
use crate::http::paging::{List, Paging};
use crate::objects::{Invitation, MembershipView, Organization};
use crate::operations::create_organization::{Ownership, create_organization};
use crate::operations::edit_organization::{Changes, edit_organization};
use crate::operations::list_organizations::list_organizations;
use crate::operations::read_organization::read_organization;

const NAME_RULE: &str = "Must be 1-100 characters without control characters.";

fn name(value: Value) -> Option<String> {
    rules::name(&text(value)?)
}

/// The body of `POST /v1/organizations`.
pub struct Create {
    name: String,
    owner: Option<Address>,
    send_email: bool,
    return_link: bool,
}

impl FromFields for Create {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let name = fields.required("name", NAME_RULE, name);
        let owner =
            fields.optional("owner", "Must be an object with the owner's email.", |value| {
                let Value::Object(mut owner) = value else { return None };
                let email = text(owner.remove("email")?)?;
                if owner.is_empty() { Address::parse(&email) } else { None }
            });
        let (send_email, return_link) =
            (fields.flag("send_email", true), fields.flag("return_link", false));
        Some(Self { name: name?, owner, send_email, return_link })
    }
}

#[derive(Serialize)]
struct Created {
    organization: Organization,
    #[serde(skip_serializing_if = "Option::is_none")]
    invitation: Option<Invitation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    membership: Option<MembershipView>,
}

/// `POST /v1/organizations` → 201.
///
/// By the root key `owner` is required, and is invited as owner; by a session
/// (403 where `SIGNUP` is closed) the creator becomes owner. 422 otherwise.
pub async fn create(mut call: Call<Caller, (), Json<Create>>) -> Answer {
    let (actor, op) = call.acting();
    let (organization, invitation) = (call.moment.id(), call.moment.id());
    let Json(body) = &call.input;
    let ownership = match (&body.owner, call.caller.is_root()) {
        (Some(owner), true) => Ownership::Invited {
            owner: owner.clone(),
            invitation,
            days: call.app.config.invitation_days,
            send_email: body.send_email,
        },
        (None, false) => Ownership::Creator {
            signup_open: call.app.config.signup_open,
            return_link: body.return_link,
        },
        (None, true) => {
            return Err(wrong_owner("required", "Must be an object with the owner's email."));
        }
        (Some(_), false) => {
            return Err(wrong_owner("invalid", "Must be left out: the creator becomes owner."));
        }
    };
    let created =
        call.run(create_organization(actor, organization, &body.name, &ownership)).await?;
    let mut invitation = created.invitation;
    if let Some(invitation) = invitation.as_mut().filter(|_| body.return_link) {
        hand_over(invitation, &call.app);
    }
    let mailed =
        invitation.as_ref().filter(|_| body.send_email).map(|invitation| invitation.id.to_string());
    let membership = created.membership.map(Into::into);
    let answer = Created { organization: created.organization, invitation, membership };
    and_deliver(json(StatusCode::CREATED, &answer), op, mailed)
}

fn wrong_owner(code: &'static str, message: &'static str) -> crate::http::problem::Failure {
    Refusal::invalid(vec![FieldError { field: "owner".to_owned(), code, message }]).into()
}

/// `GET /v1/organizations` → 200: the caller's, or all for the root key.
pub async fn list(mut call: Call<Caller, (), Query<Paging>>) -> Answer {
    let actor = call.actor();
    let ask = call.input.0.ask(&call.app.config, "organizations")?;
    let page = call.run(list_organizations(actor, ask)).await?;
    json(StatusCode::OK, &List::<Organization>::new(page, &call.app.config, "organizations"))
}

/// `GET /v1/organizations/{org}` → 200.
pub async fn read(mut call: Call<Caller, OrganizationId>) -> Answer {
    let actor = call.actor();
    json(StatusCode::OK, &call.run(read_organization(actor, call.path)).await?)
}

impl FromFields for Changes {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let name = fields.optional("name", NAME_RULE, name);
        let rule = "Must be null or an https URL of at most 2048 bytes.";
        let image_url =
            fields.nullable("image_url", rule, |value| redirect::image_url(&text(value)?));
        Some(Self { name, image_url })
    }
}

/// `PATCH /v1/organizations/{org}` → 200.
pub async fn edit(mut call: Call<Caller, OrganizationId, Json<Changes>>) -> Answer {
    let actor = call.actor();
    let changes = call.input.0.clone();
    json(StatusCode::OK, &call.run(edit_organization(actor, call.path, changes)).await?)
}
