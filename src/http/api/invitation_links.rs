//! An invitation through its link, for applications with pages of their own.

use axum::http::{StatusCode, header};
use serde::Serialize;

use super::json;
use crate::config::Config;
use crate::domain::moment::Moment;
use crate::domain::role::Role;
use crate::domain::text as rules;
use crate::domain::time::Timestamp;
use crate::http::Answer;
use crate::http::call::Call;
use crate::http::cookie::{self, SessionToken};
use crate::http::credential::{Anyone, Visitor};
use crate::http::fields::{Fields, FromFields, Json, text};
use crate::http::path::InvitationLink;
use crate::objects::{MembershipView, OrganizationRef, User};
use crate::operations::Actor;
use crate::operations::accept::{Acceptance, Fresh, accept as accept_operation};
use crate::operations::decline::decline as decline_operation;
use crate::operations::preview::{Inviter, preview as preview_operation};

/// Fresh ids for what accepting may make.
pub fn fresh(config: &Config, moment: &mut Moment, name: Option<String>) -> Fresh {
    let session_expires_at = moment.now().plus_ms(config.session_ms).ms();
    Fresh { user: moment.id(), session: moment.id(), session_expires_at, name }
}

#[derive(Serialize)]
struct Preview<'a> {
    object: &'static str,
    organization: &'a OrganizationRef,
    email: &'a str,
    role: Role,
    permissions: &'a [String],
    message: Option<&'a str>,
    invited_by: Option<&'a Inviter>,
    expires_at: Timestamp,
    account_exists: bool,
}

/// `GET /v1/invitation-links/{token}` → 200.
pub async fn preview(mut call: Call<Visitor, InvitationLink>) -> Answer {
    let actor = call.caller.actor(&mut call.moment);
    let link = call.path.opened_by(actor);
    let preview = call.run(preview_operation(&link)).await?;
    let answer = Preview {
        object: "invitation_preview",
        organization: &preview.organization,
        email: &preview.email,
        role: preview.role,
        permissions: &preview.permissions,
        message: preview.message.as_deref(),
        invited_by: preview.invited_by.as_ref(),
        expires_at: preview.expires_at,
        account_exists: preview.account_exists,
    };
    json(StatusCode::OK, &answer)
}

/// The body of accepting.
pub struct Accept {
    /// The name of a new account's person.
    pub name: Option<String>,
}

impl FromFields for Accept {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let rule = "Must be 1-100 characters without control characters.";
        let name = fields.nullable("name", rule, |value| rules::name(&text(value)?));
        Some(Self { name: name.flatten() })
    }
}

#[derive(Serialize)]
struct Accepted {
    object: &'static str,
    user: User,
    memberships: Vec<MembershipView>,
    session: Option<SessionView>,
    redirect_url: Option<String>,
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
pub async fn accept(mut call: Call<Visitor, InvitationLink, Json<Accept>>) -> Answer {
    let actor = call.caller.actor(&mut call.moment);
    let link = call.path.opened_by(actor);
    let fresh = fresh(&call.app.config, &mut call.moment, call.input.0.name.clone());
    let acceptance: Acceptance = call.run(accept_operation(&link, fresh)).await?;
    let config = &call.app.config;
    let session = acceptance.session.map(|(id, expires_at)| cookie::sign(config, id, expires_at));
    let answer = Accepted {
        object: "acceptance",
        user: acceptance.user,
        memberships: acceptance.memberships.into_iter().map(Into::into).collect(),
        session: session.as_ref().map(Into::into),
        redirect_url: acceptance.redirect_url,
    };
    let mut response = json(StatusCode::OK, &answer)?;
    let session = session.filter(|_| !call.caller.by_header());
    let cookie = session.and_then(|session| cookie::keep(config, &session, call.moment.now()));
    if let Some(cookie) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// The body of declining.
pub struct Decline {
    /// Why, for the organization.
    pub reason: Option<String>,
}

impl FromFields for Decline {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let rule = "Must be at most 500 characters, newlines the only control characters.";
        let reason = fields.nullable("reason", rule, |value| rules::lines(&text(value)?, 500));
        Some(Self { reason: reason.flatten().filter(|reason| !reason.is_empty()) })
    }
}

#[derive(Serialize)]
struct Declined {
    object: &'static str,
    status: &'static str,
    organization: OrganizationRef,
}

/// `POST /v1/invitation-links/{token}/decline` → 200; needs no session.
pub async fn decline(mut call: Call<Anyone, InvitationLink, Json<Decline>>) -> Answer {
    let link = call.path.opened_by(Actor::nobody(&mut call.moment));
    let declined = call.run(decline_operation(&link, call.input.0.reason.clone())).await?;
    let organization = declined.organization;
    json(StatusCode::OK, &Declined { object: "decline", status: "declined", organization })
}
