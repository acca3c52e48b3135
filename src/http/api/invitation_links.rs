//! An invitation through its link, for applications with pages of their own.

use axum::http::StatusCode;
use serde::Serialize;

use crate::domain::id::InvitationId;
use crate::domain::long_text::DeclineReason;
use crate::domain::time::Timestamp;
use crate::http::answer::{Answer, and_set, json};
use crate::http::call::Call;
use crate::http::cookie::{self, SessionToken};
use crate::http::credential::{OptionalSession, Public};
use crate::http::fields::{Fields, FromFields, Json, text_as};
use crate::http::path::InvitationLink;
use crate::http::requests::acceptance::Accept;
use crate::objects::{Membership, Offered, OrganizationRef, User};
use crate::operations::links::accept::{Acceptance, Omitted, accept as accept_operation};
use crate::operations::links::decline::{Declined, decline as decline_operation};
use crate::operations::links::preview::{Inviter, Preview, preview as preview_operation};

/// An invitation as the invited see it.
#[derive(Serialize)]
pub struct PreviewView<'a> {
    object: &'static str,
    /// Only where the person lists their own: else the link says which.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<InvitationId>,
    organization: &'a OrganizationRef,
    email: &'a str,
    #[serde(flatten)]
    offered: Offered<'a>,
    message: Option<&'a str>,
    invited_by: Option<&'a Inviter>,
    expires_at: Timestamp,
    account_exists: Option<bool>,
}

impl<'a> PreviewView<'a> {
    /// The preview, under the invitation's id where that is shown.
    pub fn new(id: Option<InvitationId>, preview: &'a Preview) -> Self {
        Self {
            object: "invitation_preview",
            id,
            organization: &preview.organization,
            email: &preview.email,
            offered: Offered::by(preview.organization.id, &preview.grants),
            message: preview.message.as_deref(),
            invited_by: preview.invited_by.as_ref(),
            expires_at: preview.expires_at,
            account_exists: preview.account_exists,
        }
    }
}

/// `GET /v1/invitation-links/{token}` → 200.
pub async fn preview(mut call: Call<OptionalSession, InvitationLink>) -> Answer {
    let actor = call.actor();
    let link = call.path.opened_by(actor);
    let preview = call.run(preview_operation(&link)).await?;
    json(StatusCode::OK, &PreviewView::new(None, &preview))
}

/// What accepting made.
#[derive(Serialize)]
pub struct Accepted {
    object: &'static str,
    user: User,
    memberships: Vec<Membership>,
    omitted: Vec<Omitted>,
    session: Option<SessionView>,
    redirect_url: Option<String>,
}

impl Accepted {
    /// The acceptance, with the session that it made, if it made one.
    pub fn new(acceptance: Acceptance, session: Option<&SessionToken>) -> Self {
        Self {
            object: "acceptance",
            user: acceptance.user,
            memberships: acceptance.memberships,
            omitted: acceptance.omitted,
            session: session.map(Into::into),
            redirect_url: acceptance.redirect_url,
        }
    }
}

/// A session as it is answered once, when it is made.
#[derive(Serialize)]
pub struct SessionView {
    token: String,
    expires_at: Timestamp,
}

impl From<&SessionToken> for SessionView {
    fn from(session: &SessionToken) -> Self {
        Self { token: session.token.clone(), expires_at: session.expires_at }
    }
}

/// `POST /v1/invitation-links/{token}/accept` → 200; a new account gets a
/// session, in the body and as the cookie.
pub async fn accept(mut call: Call<OptionalSession, InvitationLink, Json<Accept>>) -> Answer {
    let actor = call.actor();
    let link = call.path.opened_by(actor);
    let fresh = call.input.0.fresh(&call.app.config, &mut call.moment, &call.path)?;
    let acceptance = call.run(accept_operation(&link, &fresh)).await?;
    let config = &call.app.config;
    let session = acceptance.session.map(|(id, expires_at)| cookie::sign(config, id, expires_at));
    let kept = session.as_ref().filter(|_| !call.caller.by_header());
    let cookies =
        kept.map(|session| cookie::signed_in(config, session, &acceptance.user, call.moment.now()));
    let cookies = cookies.into_iter().flatten();
    and_set(json(StatusCode::OK, &Accepted::new(acceptance, session.as_ref())), cookies)
}

/// The body of declining.
pub struct Decline {
    /// Why, for the organization.
    pub reason: Option<String>,
}

impl FromFields for Decline {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let reason = fields
            .nullable("reason", DeclineReason::RULE, |value| text_as(value, DeclineReason::parse));
        Some(Self { reason: reason.flatten().and_then(DeclineReason::unless_empty) })
    }
}

/// What was declined.
#[derive(Serialize)]
pub struct DeclinedView {
    object: &'static str,
    status: &'static str,
    organization: OrganizationRef,
}

impl From<Declined> for DeclinedView {
    fn from(declined: Declined) -> Self {
        Self { object: "decline", status: "declined", organization: declined.organization }
    }
}

/// `POST /v1/invitation-links/{token}/decline` → 200; needs no session.
pub async fn decline(mut call: Call<Public, InvitationLink, Json<Decline>>) -> Answer {
    let actor = call.actor();
    let link = call.path.opened_by(actor);
    let declined = call.run(decline_operation(&link, call.input.0.reason.clone())).await?;
    json(StatusCode::OK, &DeclinedView::from(declined))
}
