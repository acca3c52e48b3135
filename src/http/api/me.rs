//! The caller: who they are, where they belong, where they are signed in.

use axum::http::{StatusCode, header};
use serde::Serialize;

use super::{json, no_content};
use crate::domain::text as rules;
use crate::http::Answer;
use crate::http::call::Call;
use crate::http::cookie;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Json, Query, text};
use crate::http::paging::{List, Paging};
use crate::objects::{MembershipView, Session, User};
use crate::operations::list_sessions::list_sessions as list_sessions_operation;
use crate::operations::{end_sessions, me};

#[derive(Serialize)]
struct Me {
    object: &'static str,
    user: User,
    memberships: Vec<MembershipView>,
}

/// `GET /v1/me` → 200; 403 for the root key, which is nobody.
pub async fn read(mut call: Call<Caller>) -> Answer {
    let actor = call.actor();
    let me::Me { user, memberships } = call.run(me::read(actor)).await?;
    let memberships = memberships.into_iter().map(Into::into).collect();
    json(StatusCode::OK, &Me { object: "me", user, memberships })
}

/// The body of `PATCH /v1/me`.
pub struct Rename {
    name: String,
}

impl FromFields for Rename {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let rule = "Must be 1-100 characters without control characters.";
        let name = fields.required("name", rule, |value| rules::name(&text(value)?));
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
