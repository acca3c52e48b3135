//! Signing in, by a mailed link or by a password.

use std::borrow::Cow;

use axum::http::StatusCode;
use serde::Serialize;

use super::invitation_links::SessionView;
use crate::domain::address::Address;
use crate::domain::redirect;
use crate::domain::time::Timestamp;
use crate::http::answer::{Answer, and_deliver, and_set, json};
use crate::http::call::Call;
use crate::http::cookie;
use crate::http::credential::{Public, Unauthenticated};
use crate::http::fields::{Fields, FromFields, Json, text};
use crate::http::requests::login::Login;
use crate::http::requests::sign_in::{redeem, to_return_to};
use crate::http::requests::values::{ADDRESS_RULE, address};
use crate::objects::User;
use crate::operations::people::request_sign_in::{Destination, Request, request_sign_in};
use crate::operations::people::sign_in::sign_in as sign_in_operation;
use crate::operations::people::sign_in_by_password::sign_in_by_password;

/// The body of `POST /v1/sign-in-links`.
pub struct Ask {
    /// Who wants to sign in.
    pub address: Address,
    /// Where that leads.
    pub destination: Destination,
}

impl FromFields for Ask {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let address = fields.required("email", ADDRESS_RULE, address);
        let config = fields.config;
        let rule = "Must be a path that starts with a single / and contains no backslash.";
        let destination = fields.nullable("redirect_path", rule, |value| {
            to_return_to(&redirect::local_path(&text(value)?)?, config)
        });
        Some(Self {
            address: address?,
            destination: destination.flatten().unwrap_or(Destination::Account),
        })
    }

    fn address(&self) -> Option<Cow<'_, Address>> {
        Some(Cow::Borrowed(&self.address))
    }
}

#[derive(Serialize)]
struct SignInLinkAnswer {
    object: &'static str,
    status: &'static str,
}

/// `POST /v1/sign-in-links` → 202, the same whoever asks.
pub async fn request(mut call: Call<Public, (), Json<Ask>>) -> Answer {
    let Json(Ask { address, destination }) = &call.input;
    let (config, now) = (&call.app.config, call.moment.now());
    let locale = call.locale();
    let request = Request::new(config, &mut call.moment, address, destination.clone(), locale);
    let (op, mailed) = (request.op, request.id.to_string());
    let queued = call.run_batch(request_sign_in(&request, now)).await?;
    let answer = json(
        StatusCode::ACCEPTED,
        &SignInLinkAnswer { object: "sign_in_link", status: "requested" },
    );
    and_deliver(answer, op, queued.then_some(mailed))
}

/// The body of `POST /v1/sign-in`.
pub enum Offered {
    /// A link's token.
    Token(String),
    /// A password, where the deployment has them.
    Password(Login),
}

impl FromFields for Offered {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        if fields.config.passwords && (fields.has("email") || fields.has("password")) {
            let rule = "Must be omitted when an email address and a password are given.";
            fields.optional("token", rule, |_| None::<()>);
            return Login::typed(fields).map(Self::Password);
        }
        let token = fields.required("token", "Must be the token of a sign-in link.", text);
        token.map(Self::Token)
    }

    fn address(&self) -> Option<Cow<'_, Address>> {
        match self {
            Self::Token(_) => None,
            Self::Password(login) => Some(Cow::Borrowed(login.whose())),
        }
    }
}

#[derive(Serialize)]
struct SignedIn {
    object: &'static str,
    session: SessionView,
    user: User,
}

/// `POST /v1/sign-in` → 200, and the cookies.
pub async fn sign_in(mut call: Call<Unauthenticated, (), Json<Offered>>) -> Answer {
    let actor = call.actor();
    let config = &call.app.config;
    let (session, expires_at, operation) = match &call.input.0 {
        Offered::Token(token) => {
            let redeem = redeem(config, token, actor, &mut call.moment)?;
            (redeem.session, redeem.session_expires_at, sign_in_operation(&redeem))
        }
        Offered::Password(login) => {
            let attempt = login.attempt(config, actor, call.known_browser(), &mut call.moment)?;
            (attempt.session, attempt.session_expires_at, sign_in_by_password(&attempt))
        }
    };
    let user = call.run(operation).await?.user;
    let session = cookie::sign(config, session, Timestamp::from_ms(expires_at));
    let cookies = cookie::signed_in(config, &session, &user, call.moment.now());
    let answer = SignedIn { object: "sign_in", session: (&session).into(), user };
    and_set(json(StatusCode::OK, &answer), cookies)
}
