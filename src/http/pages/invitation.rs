//! The page that an invitation's link opens, and what its buttons do.

use askama::Template;
use axum::http::StatusCode;

use super::{Notice, page, see_other};
use crate::domain::id::SignIn;
use crate::http::Answer;
use crate::http::api::and_deliver;
use crate::http::api::invitation_links::{Accept, Decline};
use crate::http::call::Call;
use crate::http::cookie;
use crate::http::credential::{Anyone, Newcomer, Visitor};
use crate::http::fields::{Fields, Form, FromFields};
use crate::http::path::InvitationLink;
use crate::objects::Offered;
use crate::operations::links::accept::accept as accept_operation;
use crate::operations::links::decline::decline as decline_operation;
use crate::operations::links::preview::{Preview, preview as preview_operation};
use crate::operations::links::return_by_mail::return_by_mail;

#[derive(Template)]
#[template(path = "pages/invitation.html")]
struct Page<'a> {
    product: &'a str,
    token: &'a str,
    preview: &'a Preview,
    offered: Offered<'a>,
    inviter: Option<&'a str>,
    until: &'a str,
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
pub async fn show(mut call: Call<Visitor, InvitationLink>) -> Answer {
    let actor = call.actor();
    let preview = call.run(preview_operation(&call.path.opened_by(actor))).await?;
    let step = match &preview.signed_in_email {
        Some(_) if preview.is_own => Step::Accept,
        Some(signed_in) => Step::Switch(signed_in),
        None if preview.account_exists => Step::SignIn,
        None => Step::AcceptAsNew,
    };
    let config = &call.app.config;
    let shown = Page {
        product: &config.product_name,
        token: &call.path.token,
        inviter: preview.invited_by.as_ref().and_then(|inviter| inviter.name.as_deref()),
        until: &preview.expires_at.in_words(),
        offered: Offered::by(preview.organization.id, &preview.grants),
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
pub async fn accept(mut call: Call<Visitor, InvitationLink, Form<AcceptForm>>) -> Answer {
    let actor = call.actor();
    let config = &call.app.config;
    let fresh = call.input.0.0.fresh(config, &mut call.moment, &call.path)?;
    let acceptance = call.run(accept_operation(&call.path.opened_by(actor), &fresh)).await?;
    let session = acceptance.session.map(|(id, expires_at)| cookie::sign(config, id, expires_at));
    let cookie = session.and_then(|session| cookie::keep(config, &session, call.moment.now()));
    let here = format!("/invitations/{}", call.path.token);
    see_other(acceptance.redirect_url.as_deref().unwrap_or(&here), cookie)
}

/// `POST /invitations/{token}/decline` → 303.
pub async fn decline(mut call: Call<Newcomer, InvitationLink, Form<Decline>>) -> Answer {
    let actor = call.actor();
    let link = call.path.opened_by(actor);
    call.run(decline_operation(&link, call.input.0.reason.clone())).await?;
    see_other("/declined", [])
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
pub async fn sign_in(mut call: Call<Newcomer, InvitationLink>) -> Answer {
    let actor = call.actor();
    let link = call.path.opened_by(actor);
    let (op, id) = (link.actor.op, call.moment.id::<SignIn>());
    let config = &call.app.config;
    let operation = return_by_mail(&link, id, config.signup_open, config.resend_cooldown_ms);
    let queued = call.run(operation).await?;
    and_deliver(see_other("/check-your-mail", []), op, queued.then(|| id.to_string()))
}
