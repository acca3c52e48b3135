//! The caller: who they are, where they belong, where they are signed in.

use axum::http::{StatusCode, header};
use serde::Serialize;

use super::invitation_links::{Accepted, Decline, DeclinedView, PreviewView};
use crate::domain::id::{InvitationId, SessionId};
use crate::domain::text as rules;
use crate::http::answer::{Answer, json, no_content};
use crate::http::call::Call;
use crate::http::cookie;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Json, Query, text_as};
use crate::http::paging::{List, Paging, PagingOfMany, next_cursor};
use crate::http::requests::values::{NAME_RULE, Nothing};
use crate::objects::{Membership, Organization, Session, User};
use crate::operations::links::accept::accept_own;
use crate::operations::links::decline::decline_own;
use crate::operations::page::Page;
use crate::operations::people::erase::erase as erase_operation;
use crate::operations::people::invitations::my_invitations;
use crate::operations::people::list_sessions::list_sessions as list_sessions_operation;
use crate::operations::people::organizations::{Belonging, my_organizations};
use crate::operations::people::{end_sessions, me};

#[derive(Serialize)]
struct Me {
    object: &'static str,
    user: User,
    has_password: bool,
    memberships: Vec<Membership>,
    next_cursor: Option<String>,
}

/// `GET /v1/me` → 200; 403 for machine credentials: the root key and API keys.
pub async fn read(mut call: Call<Caller, (), Query<PagingOfMany>>) -> Answer {
    let actor = call.actor();
    let config = &call.app.config;
    let ask = call.input.0.0.ask(config, "me")?;
    let me::Me { user, has_password, memberships } = call.run(me::read(actor, ask)).await?;
    let next_cursor = next_cursor(memberships.next.as_deref(), config, "me");
    let memberships = memberships.items;
    json(StatusCode::OK, &Me { object: "me", user, has_password, memberships, next_cursor })
}

/// The body of `PATCH /v1/me`.
pub struct Rename {
    name: String,
}

impl FromFields for Rename {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let name = fields.required("name", NAME_RULE, |value| text_as(value, rules::name));
        Some(Self { name: name? })
    }
}

/// `PATCH /v1/me` → 200.
pub async fn rename(mut call: Call<Caller, (), Json<Rename>>) -> Answer {
    let actor = call.actor();
    let user = call.run(me::rename(actor, &call.input.0.name)).await?;
    json(StatusCode::OK, &user)
}

/// `GET /v1/sessions` → 200.
pub async fn list_sessions(mut call: Call<Caller, (), Query<Paging>>) -> Answer {
    let actor = call.actor();
    let ask = call.input.0.ask(&call.app.config, "sessions")?;
    let page = call.run(list_sessions_operation(actor, ask)).await?;
    json(StatusCode::OK, &List::<Session>::new(page, &call.app.config, "sessions"))
}

/// `DELETE /v1/sessions/current` → 204, and the cookie goes.
pub async fn end_current_session(mut call: Call<Caller>) -> Answer {
    let actor = call.actor();
    call.run(end_sessions::end_current_session(actor)).await?;
    without_cookie(&call)
}

/// `DELETE /v1/sessions/{session}` → 204; the cookie stays, also where the
/// session is its own: it is worth nothing any more.
pub async fn end_session(mut call: Call<Caller, SessionId>) -> Answer {
    let actor = call.actor();
    call.run(end_sessions::end_session(actor, call.path)).await?;
    no_content()
}

/// `DELETE /v1/sessions` → 204, and the cookie goes.
pub async fn end_all_sessions(mut call: Call<Caller>) -> Answer {
    let actor = call.actor();
    call.run(end_sessions::end_all_sessions(actor)).await?;
    without_cookie(&call)
}

/// Drops the cookie where it is what the request relied on.
fn without_cookie(call: &Call<Caller>) -> Answer {
    let mut response = no_content()?;
    let cookie = cookie::drop(&call.app.config).filter(|_| call.caller.by_cookie());
    if let Some(cookie) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// `GET /v1/me/organizations` → 200.
pub async fn list_organizations(mut call: Call<Caller, (), Query<Paging>>) -> Answer {
    let actor = call.actor();
    let ask = call.input.0.ask(&call.app.config, "my organizations")?;
    let page = call.run(my_organizations(actor, ask)).await?;
    json(StatusCode::OK, &List::<BelongingView>::new(page, &call.app.config, "my organizations"))
}

/// A membership with its organization.
#[derive(Serialize)]
struct BelongingView {
    #[serde(flatten)]
    membership: Membership,
    organization: Organization,
}

impl From<Belonging> for BelongingView {
    fn from(belonging: Belonging) -> Self {
        Self { membership: belonging.membership, organization: belonging.organization }
    }
}

/// `GET /v1/me/invitations` → 200.
pub async fn list_invitations(mut call: Call<Caller, (), Query<Paging>>) -> Answer {
    let actor = call.actor();
    let ask = call.input.0.ask(&call.app.config, "my invitations")?;
    let Page { items, next } = call.run(my_invitations(actor, ask)).await?;
    let items = items.iter().map(|own| PreviewView::new(Some(own.id), &own.preview)).collect();
    let page = Page { items, next };
    json(StatusCode::OK, &List::<PreviewView<'_>>::new(page, &call.app.config, "my invitations"))
}

/// `POST /v1/me/invitations/{inv}/accept` → 200.
pub async fn accept(mut call: Call<Caller, InvitationId, Json<Nothing>>) -> Answer {
    let actor = call.actor();
    let acceptance = call.run(accept_own(actor, call.path)).await?;
    json(StatusCode::OK, &Accepted::new(acceptance, None))
}

/// `POST /v1/me/invitations/{inv}/decline` → 200.
pub async fn decline(mut call: Call<Caller, InvitationId, Json<Decline>>) -> Answer {
    let actor = call.actor();
    let declined = call.run(decline_own(actor, call.path, call.input.0.reason.clone())).await?;
    json(StatusCode::OK, &DeclinedView::from(declined))
}

/// `DELETE /v1/me` → 204, and the cookie goes.
pub async fn erase(mut call: Call<Caller>) -> Answer {
    let actor = call.actor();
    call.run(erase_operation(actor)).await?;
    without_cookie(&call)
}
