//! The page on which a person sets, changes or removes their password.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};

use super::flash::Flash;
use super::refusal_messages::password_message;
use super::shell::Shell;
use super::wrong::{Wrong, of_password};
use crate::domain::address::Address;
use crate::domain::refusal::{Code, Refusal};
use crate::http::answer::{Answer, see_other};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields};
use crate::http::problem::status;
use crate::http::requests::login::Login;
use crate::http::requests::values::{ADDRESS_RULE, address};
use crate::operations::people::account::account;
use crate::operations::people::password::{Change, change_password};
use crate::password_hash::PasswordHash;

#[derive(Template)]
#[template(path = "pages/password.html")]
struct Page<'a> {
    shell: &'a Shell,
    email: &'a str,
    has_password: bool,
    /// Whether a link to the mailbox comes first.
    needs_mail: bool,
    /// Whether the current one must be said, too.
    asks_current: bool,
    /// What is wrong with what was typed.
    wrong: Wrong,
}

/// A refusal's status, and when to try again, around a form that comes back.
pub fn refused_with(refusal: &Refusal, page: impl FnOnce(StatusCode) -> Answer) -> Answer {
    let mut response = page(status(refusal.code).0)?;
    if let Some(seconds) = refusal.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

/// `GET /account/password` → 200.
pub async fn show(mut call: Call<Person>) -> Answer {
    render(&mut call, StatusCode::OK, Wrong::default()).await
}

async fn render<I>(call: &mut Call<Person, (), I>, code: StatusCode, wrong: Wrong) -> Answer {
    let actor = call.actor();
    let (sessions, me) = call.run_batch(account(actor)).await?;
    let (_, me) = (sessions?, me.ok_or(Code::Forbidden)?);
    let shell = call.shell();
    let shown = Page {
        shell: &shell,
        email: &me.email,
        has_password: me.has_password,
        needs_mail: !me.has_password && !me.is_proved,
        asks_current: me.has_password && !me.is_proved,
        wrong,
    };
    shell.page(code, shell.say("password"), &shown)
}

/// The form; an empty field is none.
pub struct PasswordForm {
    email: Address,
    current: String,
    new: String,
}

impl FromFields for PasswordForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let email = fields.required("email", ADDRESS_RULE, address);
        let current = fields.text("current_password");
        let new = fields.text("password");
        let (current, new) = (current.unwrap_or_default(), new.unwrap_or_default());
        Some(Self { email: email?, current, new })
    }
}

/// `POST /account/password` → 303; 422, 403 or 429 with the form where one of
/// the passwords is wrong; 403 with the way to a first one, where that takes a
/// mailbox just proved.
pub async fn change(mut call: Call<Person, (), Form<PasswordForm>>) -> Answer {
    let PasswordForm { email, new, .. } = &call.input.0;
    let hash = match Login::choose(email.clone(), new, &call.app.config.product_name) {
        Ok(login) => login.hash()?,
        Err(why) => {
            let wrong = Wrong::at("password", of_password(why));
            return render(&mut call, wrong.status(), wrong).await;
        }
    };
    apply(call, Some(hash), "password-set").await
}

/// `POST /account/password/remove` → 303; 403 or 429 with the form where the
/// current one is wrong.
pub async fn remove(call: Call<Person, (), Form<PasswordForm>>) -> Answer {
    apply(call, None, "password-removed").await
}

async fn apply(
    mut call: Call<Person, (), Form<PasswordForm>>,
    password_hash: Option<PasswordHash>,
    done: &str,
) -> Answer {
    // What was set is no longer what the form says is the current one.
    let actor = call.actor_once();
    let PasswordForm { email, current, .. } = &call.input.0;
    let current = (!current.is_empty()).then(|| Login::say(email.clone(), current)).flatten();
    let current_hash = current.as_ref().map(Login::hash).transpose()?;
    let address = Some(email.normal().to_owned());
    let change = Change { actor, address, password_hash, current_hash };
    let Err(refusal) = call.run_batch(change_password(&change)).await? else {
        return see_other("/account", Flash::done(done).cookie(&call.app.config));
    };
    if refusal.code == Code::Forbidden {
        return render(&mut call, StatusCode::FORBIDDEN, Wrong::default()).await;
    }
    let Some(wrong) =
        password_message(refusal.code).filter(|_| refusal.code != Code::Unauthenticated)
    else {
        return Err(refusal.into());
    };
    let shell = call.shell();
    let shown = Page {
        shell: &shell,
        email: call.input.0.email.as_typed(),
        has_password: true,
        needs_mail: false,
        asks_current: true,
        wrong: Wrong::at("current_password", wrong),
    };
    refused_with(&refusal, |code| shell.page(code, shell.say("password"), &shown))
}
