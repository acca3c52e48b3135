//! The page that an invitation's link opens, and what its buttons do.

use askama::Template;
use axum::http::StatusCode;

use super::{Notice, page, refused, see_other};
use crate::delivery::Outgoing;
use crate::domain::address::Address;
use crate::domain::refusal::Code;
use crate::http::Answer;
use crate::http::api::invitation_links::{Accept, Decline, fresh, open};
use crate::http::call::Call;
use crate::http::cookie;
use crate::http::credential::{Anyone, Newcomer, Visitor};
use crate::http::fields::{Fields, Form, FromFields};
use crate::http::path::Token;
use crate::operations::Actor;
use crate::operations::accept::accept as accept_operation;
use crate::operations::decline::decline as decline_operation;
use crate::operations::preview::{Preview, preview as preview_operation};
use crate::operations::request_sign_in::{Destination, Request, request_sign_in};

const SIGN_IN: Option<(&str, &str)> = Some(("/sign-in", "Sign in"));

#[derive(Template)]
#[template(path = "pages/invitation.html")]
struct Page<'a> {
    product: &'a str,
    token: &'a str,
    preview: &'a Preview,
    inviter: Option<&'a str>,
    until: &'a str,
    accepted: bool,
    step: Step<'a>,
}

/// What the person can do next.
enum Step<'a> {
    /// Accept, as who they are.
    Accept,
    /// Accept, and become somebody.
    AcceptAsNew,
    /// Sign in to the account that the address has.
    SignIn,
    /// Stop being this other one first.
    Switch(&'a str),
}

/// `GET /invitations/{token}` → 200. Changes nothing; a dead link's page has
/// its API twin's status.
pub async fn show(mut call: Call<Visitor, Token>) -> Answer {
    let actor = call.caller.actor(&mut call.moment);
    let config = &call.app.config;
    let link = match open(config, &call.path, actor) {
        Ok(link) => link,
        Err(code) => return refused(code.into(), config, None),
    };
    let preview = match call.run(preview_operation(&link)).await {
        Ok(preview) => preview,
        Err(failure) => {
            let answered = failure.code() == Code::InvitationNotPending;
            return refused(failure, config, SIGN_IN.filter(|_| answered));
        }
    };
    let step = match &preview.signed_in_email {
        Some(_) if preview.is_own => Step::Accept,
        Some(signed_in) => Step::Switch(signed_in),
        None if preview.account_exists => Step::SignIn,
        None => Step::AcceptAsNew,
    };
    let shown = Page {
        product: &config.product_name,
        token: &call.path.0,
        inviter: preview.invited_by.as_ref().and_then(|inviter| inviter.name.as_deref()),
        until: &preview.expires_at.in_words(),
        accepted: preview.accepted,
        preview: &preview,
        step,
    };
    page(StatusCode::OK, config, &shown)
}

/// The form that accepts: as the API's body, but an empty name is none.
pub struct AcceptForm(Accept);

impl FromFields for AcceptForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.drop_blank("name");
        Accept::from_fields(fields).map(Self)
    }
}

/// `POST /invitations/{token}/accept` → 303 to where the invitation leads, or
/// back to its page, which then says that it is done.
pub async fn accept(mut call: Call<Visitor, Token, Form<AcceptForm>>) -> Answer {
    let actor = call.caller.actor(&mut call.moment);
    let config = &call.app.config;
    let here = format!("/invitations/{}", call.path.0);
    let link = match open(config, &call.path, actor) {
        Ok(link) => link,
        Err(code) => return refused(code.into(), config, None),
    };
    let fresh = fresh(config, &mut call.moment, call.input.0.0.name.clone());
    let acceptance = match call.run(accept_operation(&link, fresh)).await {
        Ok(acceptance) => acceptance,
        Err(failure) => return refused(failure, config, Some((&here, "Back to the invitation"))),
    };
    let session = acceptance.session.map(|(id, expires_at)| cookie::sign(config, id, expires_at));
    let cookie = session.and_then(|session| cookie::keep(config, &session, call.moment.now()));
    see_other(acceptance.redirect_url.as_deref().unwrap_or(&here), cookie)
}

/// `POST /invitations/{token}/decline` → 303.
pub async fn decline(mut call: Call<Newcomer, Token, Form<Decline>>) -> Answer {
    let config = &call.app.config;
    let declined = match open(config, &call.path, Actor::nobody(&mut call.moment)) {
        Ok(link) => call.run(decline_operation(&link, call.input.0.reason.clone())).await,
        Err(code) => Err(code.into()),
    };
    match declined {
        Ok(_) => see_other("/declined", []),
        Err(failure) => refused(failure, config, None),
    }
}

/// `GET /declined`: what declining did.
pub async fn declined(call: Call<Anyone>) -> Answer {
    let config = &call.app.config;
    let notice = Notice {
        product: &config.product_name,
        title: "You declined the invitation",
        paragraphs: &["Nothing else happens. If you change your mind, ask for a new invitation."],
        next: None,
    };
    page(StatusCode::OK, config, &notice)
}

/// `POST /invitations/{token}/sign-in` → 303: mails the invited address a
/// sign-in link that leads back to the invitation.
pub async fn sign_in(mut call: Call<Newcomer, Token>) -> Answer {
    let config = &call.app.config;
    let preview = match open(config, &call.path, Actor::nobody(&mut call.moment)) {
        Ok(link) => call.run(preview_operation(&link)).await.map(|preview| (link, preview)),
        Err(code) => Err(code.into()),
    };
    let (link, preview) = match preview {
        Ok(found) => found,
        Err(failure) => return refused(failure, config, None),
    };
    let Some(address) = Address::parse(&preview.email) else { return Err(Code::Internal.into()) };
    let now = call.moment.now();
    let destination = Destination::Invitation(link.invitation);
    let request = Request::new(config, &mut call.moment, &address, destination);
    let (op, mailed) = (request.op, request.id.to_string());
    let queued = call.ask(request_sign_in(&request, now)).await?;
    let mut response = see_other("/check-your-mail", [])?;
    response.extensions_mut().insert(Outgoing::new(op, queued.then_some(mailed)));
    Ok(response)
}
