//! The pages of signing in and out.

use std::borrow::Cow;

use askama::Template;
use axum::http::StatusCode;

use super::notice::Notice;
use super::password::refused_with;
use super::refusal_messages::password_message;
use super::shell::Shell;
use super::wrong::Wrong;
use crate::config::Config;
use crate::domain::address::Address;
use crate::domain::redirect;
use crate::domain::time::Timestamp;
use crate::http::answer::{Answer, and_deliver, see_other};
use crate::http::call::Call;
use crate::http::cookie;
use crate::http::credential::{OptionalSession, Public, SigningOut, Unauthenticated};
use crate::http::fields::{Fields, Form, FromFields, PageQuery, Sent, text};
use crate::http::path::SignInToken;
use crate::http::requests::login::Login;
use crate::http::requests::sign_in::{redeem as read_redeem, to_return_to};
use crate::http::requests::values::ADDRESS_RULE;
use crate::operations::people::end_sessions::end_current_session;
use crate::operations::people::request_sign_in::{Destination, Request, request_sign_in};
use crate::operations::people::sign_in::{SignedIn, is_signed_in, look, sign_in};
use crate::operations::people::sign_in_by_password::sign_in_by_password;
use crate::urls;

#[derive(Template)]
#[template(path = "pages/sign_in.html")]
struct Page<'a> {
    shell: &'a Shell,
    token: Option<&'a str>,
    email: &'a str,
    /// What is wrong with what was typed.
    wrong: Wrong,
    has_passwords: bool,
    /// Whether anybody may sign up.
    signup_open: bool,
    /// The path that signing in leads to, if it is to be another than usual.
    next: Option<&'a str>,
}

/// The query of `GET /sign-in`: where signing in leads.
pub struct SignInQuery {
    next: Option<String>,
}

impl FromFields for SignInQuery {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.drop_blank("next");
        let rule = "Must be a path.";
        Some(Self {
            next: fields.optional("next", rule, |value| redirect::local_path(&text(value)?)),
        })
    }
}

/// `GET /sign-in`: the form that asks for a link or, where people have them, a
/// password.
/// Whoever is signed in is led there.
pub async fn ask(mut call: Call<OptionalSession, (), PageQuery<SignInQuery>>) -> Answer {
    let actor = call.actor();
    if actor.session.is_some() && call.run_batch(is_signed_in(&actor)).await? {
        return see_other(call.input.0.next.as_deref().unwrap_or("/console"), []);
    }
    let shell = call.shell();
    let next = call.input.0.next.as_deref();
    asking(&call.app.config, &shell, "", Wrong::default(), next).page(StatusCode::OK)
}

/// The form, with what was typed.
fn asking<'a>(
    config: &Config,
    shell: &'a Shell,
    email: &'a str,
    wrong: Wrong,
    next: Option<&'a str>,
) -> Page<'a> {
    let (has_passwords, signup_open) = (config.passwords, config.signup_open);
    Page { shell, token: None, email, wrong, has_passwords, signup_open, next }
}

impl Page<'_> {
    fn page(&self, code: StatusCode) -> Answer {
        self.shell.page(code, self.shell.say("sign-in"), self)
    }
}

/// The form of `POST /sign-in`; what was typed comes back where it is wrong.
pub struct SignInForm {
    email: String,
    next: Option<String>,
    way: Way,
}

/// How somebody wants to sign in.
enum Way {
    /// By a mailed link.
    Mail,
    /// By a password.
    Password(String),
    /// By a mailed link that leads to a new password.
    Forgotten,
}

impl FromFields for SignInForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let email = fields.optional("email", ADDRESS_RULE, text);
        let next = SignInQuery::from_fields(fields)?.next;
        Some(Self { email: email.unwrap_or_default(), next, way: Way::from_fields(fields)? })
    }

    fn address(&self) -> Option<Cow<'_, Address>> {
        Address::parse(&self.email).map(Cow::Owned)
    }
}

impl FromFields for Way {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        if !fields.config.passwords {
            return Some(Self::Mail);
        }
        let password = fields.text("password").unwrap_or_default();
        let by = fields.optional("by", "Must be one of the buttons.", text);
        Some(match by.as_deref() {
            Some("mail") => Self::Mail,
            Some("forgotten") => Self::Forgotten,
            None if password.is_empty() => Self::Mail,
            _ => Self::Password(password),
        })
    }
}

/// Somebody who wants to sign in.
type SignInCall = Call<Unauthenticated, (), Form<SignInForm>>;

/// `POST /sign-in` → 303, the same whoever asks for a link; 422 with the form
/// where it is not an address, 401 or 429 where the password does not do.
pub async fn request(mut call: SignInCall) -> Answer {
    let SignInForm { email, next, way } = &call.input.0;
    let Some(address) = Address::parse(email) else {
        return again(
            &mut call,
            StatusCode::UNPROCESSABLE_ENTITY,
            Wrong::at("email", "wrong-email"),
        );
    };
    match way {
        Way::Mail => {
            let path = next.as_deref().and_then(|path| to_return_to(path, &call.app.config));
            by_mail(call, &address, path.unwrap_or(Destination::Account)).await
        }
        Way::Forgotten => {
            let path = "/account/password".to_owned();
            by_mail(call, &address, Destination::Path(path)).await
        }
        Way::Password(typed) if typed.is_empty() => {
            again(&mut call, StatusCode::UNPROCESSABLE_ENTITY, Wrong::at("password", "no-password"))
        }
        Way::Password(typed) => match Login::say(address, typed) {
            Some(login) => by_password(call, &login).await,
            None => {
                again(&mut call, StatusCode::UNAUTHORIZED, Wrong::at("password", "wrong-password"))
            }
        },
    }
}

/// The form once more, with what was typed.
fn again(call: &mut SignInCall, code: StatusCode, wrong: Wrong) -> Answer {
    let shell = call.shell();
    let SignInForm { email, next, .. } = &call.input.0;
    asking(&call.app.config, &shell, email, wrong, next.as_deref()).page(code)
}

async fn by_mail(mut call: SignInCall, address: &Address, destination: Destination) -> Answer {
    let (now, locale) = (call.moment.now(), call.locale());
    let config = &call.app.config;
    let request = Request::new(config, &mut call.moment, address, destination, locale);
    let (op, mailed) = (request.op, request.id.to_string());
    let queued = call.run_batch(request_sign_in(&request, now)).await?;
    and_deliver(see_other("/check-your-mail", []), op, queued.then_some(mailed))
}

async fn by_password(mut call: SignInCall, login: &Login) -> Answer {
    let actor = call.actor();
    let config = &call.app.config;
    let attempt = login.attempt(config, actor, call.known_browser(), &mut call.moment)?;
    let refusal = match call.run_batch(sign_in_by_password(&attempt)).await? {
        Ok(signed_in) => {
            let ends = Timestamp::from_ms(attempt.session_expires_at);
            let session = cookie::sign(config, attempt.session, ends);
            let next = call.input.0.next.as_deref().unwrap_or("/console");
            let now = call.moment.now();
            return see_other(next, cookie::signed_in(config, &session, &signed_in.user, now));
        }
        Err(refusal) => refusal,
    };
    let Some(wrong) = password_message(refusal.code) else { return Err(refusal.into()) };
    refused_with(&refusal, |code| again(&mut call, code, Wrong::at("password", wrong)))
}

/// `GET /check-your-mail`: what comes next.
pub async fn sent(mut call: Call<Public>) -> Answer {
    let shell = call.shell();
    Notice::of(&shell, "check-your-mail").leading_to("/sign-in", "ask-again").page(StatusCode::OK)
}

/// `GET /sign-in/{token}` → 200 with the button; 303 to where it leads where somebody has
/// signed in by it in this browser; 401 where the link is dead. Changes nothing, so that a
/// mail scanner does not use the link up.
pub async fn show(mut call: Call<OptionalSession, SignInToken>) -> Answer {
    let actor = call.actor();
    let config = &call.app.config;
    let token = call.path.0.as_str();
    let redeem = read_redeem(config, token, actor, &mut call.moment)?;
    if let Some(signed_in) = call.run(look(&redeem)).await? {
        return see_other(&destination(&call.app.config, signed_in), []);
    }
    let shell = call.shell();
    let token = Some(call.path.0.as_str());
    Page { token, ..asking(&call.app.config, &shell, "", Wrong::default(), None) }
        .page(StatusCode::OK)
}

/// `POST /sign-in/{token}` → 303 to where the link leads, with the cookies; the second of
/// two clicks gives the session of the first.
pub async fn redeem(mut call: Call<OptionalSession, SignInToken, Form<Sent>>) -> Answer {
    let actor = call.actor();
    let config = &call.app.config;
    let mut redeem = read_redeem(config, &call.path.0, actor, &mut call.moment)?;
    redeem.session = call.session_of_form(&call.path.0).unwrap_or(redeem.session);
    let signed_in = call.run(sign_in(&redeem)).await?;
    let ends = Timestamp::from_ms(redeem.session_expires_at);
    let session = signed_in.has_session.then(|| cookie::sign(config, redeem.session, ends));
    let now = call.moment.now();
    let cookies = session.map(|session| cookie::signed_in(config, &session, &signed_in.user, now));
    let cookies = cookies.into_iter().flatten();
    see_other(&destination(config, signed_in), cookies)
}

/// Where signing in leads.
fn destination(config: &Config, signed_in: SignedIn) -> String {
    match (signed_in.invitation, signed_in.redirect_path) {
        (Some(link), _) => urls::mailed_invitation(config, link.id, link.version, link.expires_at),
        (None, Some(path)) => path,
        (None, None) => "/console".to_owned(),
    }
}

/// The form of `POST /sign-out`.
pub struct SignOutForm {
    then: Option<String>,
}

impl FromFields for SignOutForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let then =
            fields.optional("then", "Must be a path.", |value| redirect::local_path(&text(value)?));
        Some(Self { then })
    }
}

/// `POST /sign-out` → 303, without the cookie; signed out already is as good.
pub async fn sign_out(mut call: Call<SigningOut, (), Form<SignOutForm>>) -> Answer {
    let actor = call.actor();
    if actor.session.is_some() {
        call.run_batch(end_current_session(actor)).await?.ok();
    }
    let then = call.input.0.then.as_deref().unwrap_or("/sign-in");
    see_other(then, cookie::drop(&call.app.config))
}
