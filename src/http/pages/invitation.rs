//! The page that an invitation's link opens, and what its buttons do.

use std::borrow::Cow;

use askama::Template;
use axum::http::{StatusCode, header};

use super::notice::{Notice, lead_to};
use super::shell::Shell;
use super::wrong::{Wrong, of_lines, of_name, of_password};
use crate::domain::address::Address;
use crate::domain::id::SignIn;
use crate::domain::long_text::DeclineReason;
use crate::domain::text as rules;
use crate::domain::time::Timestamp;
use crate::http::answer::{Answer, and_deliver, see_other};
use crate::http::call::Call;
use crate::http::cookie;
use crate::http::credential::{OptionalSession, Public, Unauthenticated};
use crate::http::fields::{Fields, Form, FromFields, PageQuery, Sent, text};
use crate::http::path::{InvitationLink, LapsedLink};
use crate::http::requests::acceptance::Accept;
use crate::http::requests::login::Login;
use crate::http::requests::values::{ADDRESS_RULE, address};
use crate::objects::{Headline, Offered};
use crate::operations::Actor;
use crate::operations::links::accept::accept as accept_operation;
use crate::operations::links::ask_again::{Outcome, ask_again as ask_again_operation};
use crate::operations::links::decline::decline as decline_operation;
use crate::operations::links::preview::{Preview, preview as preview_operation};
use crate::operations::links::return_by_mail::return_by_mail;

#[derive(Template)]
#[template(path = "pages/invitation.html")]
struct Page<'a> {
    shell: &'a Shell,
    token: &'a str,
    preview: &'a Preview,
    /// Each organization with the role in it, and what that means.
    grants: Vec<(&'a str, String, String)>,
    /// Who invited to what, or what was accepted.
    headline: String,
    /// Where that names clients, who invited, and the organization.
    inviter: Option<String>,
    step: Step<'a>,
    /// What was typed as a name, and as a reason to decline.
    name: &'a str,
    reason: &'a str,
    /// What is wrong with what was typed.
    wrong: Wrong,
    /// Whether people may have passwords.
    has_passwords: bool,
    /// Whether somebody new may choose one here.
    chooses_password: bool,
}

/// What was typed, and what is wrong with it.
#[derive(Default)]
struct Typed {
    name: String,
    reason: String,
    wrong: Wrong,
}

/// What the person can do next.
enum Step<'a> {
    /// Accept, as who they are.
    Accept,
    /// Accept, and become somebody; or sign in first, where a link that was handed over
    /// does not tell whether there is an account.
    AcceptAsNew,
    /// Sign in to the account that the address has.
    SignIn,
    /// Stop being this other one first.
    Switch(&'a str),
}

/// `GET /invitations/{token}` → 200. Changes nothing; a dead link's page has
/// its API twin's status.
pub async fn show(mut call: Call<OptionalSession, InvitationLink>) -> Answer {
    render(&mut call, Typed::default()).await
}

/// The page; with what was typed where something of it is wrong.
async fn render<I>(call: &mut Call<OptionalSession, InvitationLink, I>, typed: Typed) -> Answer {
    let actor = call.actor();
    let preview = call.run(preview_operation(&call.path.opened_by(actor))).await?;
    let shell = call.shell().speaking(preview.locale.as_deref());
    let shell = shell.picturing(preview.image_url.as_deref());
    let step = match &preview.signed_in_email {
        Some(_) if preview.is_own => Step::Accept,
        Some(signed_in) => Step::Switch(signed_in),
        None if preview.account_exists == Some(true) => Step::SignIn,
        None => Step::AcceptAsNew,
    };
    let grants = preview.grants.iter().map(|grant| {
        (grant.name.as_str(), shell.as_role(&grant.role), shell.role_meaning(&grant.role))
    });
    let organization = &preview.organization;
    let to = Headline::of(organization.id, &organization.name, &preview.grants);
    let inviter = preview.invited_by.as_ref().and_then(|inviter| inviter.name.as_deref());
    let headline = match inviter {
        _ if preview.accepted => shell.headline("joined", "joined-many", to),
        Some(inviter) => {
            shell.headline("invited-by", "invited-by-many", to).with("inviter", inviter)
        }
        None => shell.headline("invited", "invited-many", to),
    };
    let shown = Page {
        shell: &shell,
        token: &call.path.token,
        headline: headline.to_string(),
        inviter: Offered::by(organization.id, &preview.grants).role.is_none().then(|| {
            let names = inviter.into_iter().chain([organization.name.as_str()]);
            names.collect::<Vec<_>>().join(", ")
        }),
        grants: grants.collect(),
        preview: &preview,
        step,
        name: &typed.name,
        reason: &typed.reason,
        wrong: typed.wrong,
        has_passwords: call.app.config.passwords,
        chooses_password: call.app.config.passwords && call.path.is_mailed(),
    };
    let code = shown.wrong.status();
    let title = shell.headline("invitation-title", "invitation-title-many", to);
    let mut page = shell.page(code, title, &shown)?;
    // Whoever it is for reads on in its language.
    if !matches!(shown.step, Step::Switch(_))
        && let Some(cookie) = call.follow(preview.locale.as_deref())
    {
        page.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(page)
}

/// The form that accepts; an empty name is none, and so is an empty password.
pub struct AcceptForm {
    name: String,
    /// The password that is chosen, with the address that it is for.
    chosen: Option<(Address, String)>,
}

impl FromFields for AcceptForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.space_tabs(&["name"]);
        let name = fields.text("name");
        let name = name.unwrap_or_default().trim().to_owned();
        if !fields.config.passwords {
            return Some(Self { name, chosen: None });
        }
        let password = fields.text("password");
        let chosen = match password.filter(|text| !text.is_empty()) {
            Some(password) => Some((fields.required("email", ADDRESS_RULE, address)?, password)),
            None => fields.optional("email", ADDRESS_RULE, address).and(None),
        };
        Some(Self { name, chosen })
    }

    fn address(&self) -> Option<Cow<'_, Address>> {
        self.chosen.as_ref().map(|(address, _)| Cow::Borrowed(address))
    }
}

/// `POST /invitations/{token}/accept` → 303 back to its page, which then says that it is
/// done, or 200 with a page that leads to where the invitation does; 422 with the form where
/// what was typed is no name, or no password.
pub async fn accept(mut call: Call<OptionalSession, InvitationLink, Form<AcceptForm>>) -> Answer {
    let config = &call.app.config;
    let AcceptForm { name: typed, chosen } = &mut call.input.0;
    let (typed, chosen) = (std::mem::take(typed), chosen.take());
    let choose =
        |(address, password): (_, String)| Login::choose(address, &password, &config.product_name);
    let login = chosen.map(choose).transpose();
    let mut wrong = Wrong::default();
    let name = if typed.is_empty() { Ok(None) } else { rules::name(&typed).map(Some) };
    let name = wrong.note("name", name.map_err(of_name));
    let password = wrong.note("password", login.map_err(of_password));
    let (Some(name), Some(password)) = (name, password) else {
        return render(&mut call, Typed { name: typed, wrong, ..Typed::default() }).await;
    };
    let mut fresh = Accept { name, password }.fresh(config, &mut call.moment, &call.path)?;
    let mut actor = call.actor();
    // A double click's second form comes from the session that the first one made.
    let before = call.session_of_form(&call.path.token).filter(|_| actor.session.is_none());
    if let Some(session) = before {
        (actor.session, fresh.session) = (before, session);
    }
    let acceptance = call.run(accept_operation(&call.path.opened_by(actor), &fresh)).await?;
    let ends = Timestamp::from_ms(fresh.session_expires_at);
    let config = &call.app.config;
    let session = acceptance.session.or(before.map(|session| (session, ends)));
    let session = session.map(|(id, expires_at)| cookie::sign(config, id, expires_at));
    let now = call.moment.now();
    let cookies = session.map(|session| cookie::signed_in(config, &session, &acceptance.user, now));
    let here = format!("/invitations/{}", call.path.token);
    let (next, shell) = (acceptance.redirect_url.unwrap_or(here), call.shell());
    lead_to(&next, call.shows_pages(), &call.app.config, shell, cookies.into_iter().flatten())
}

/// The form that declines: the reason as it was typed; an empty one is none.
pub struct DeclineForm(String);

impl FromFields for DeclineForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.space_tabs(&["reason"]);
        Some(Self(fields.text("reason").unwrap_or_default()))
    }
}

/// `POST /invitations/{token}/decline` → 303; 422 with the form where the reason is too long.
pub async fn decline(mut call: Call<OptionalSession, InvitationLink, Form<DeclineForm>>) -> Answer {
    let typed = std::mem::take(&mut call.input.0.0);
    let reason = match DeclineReason::parse(&typed) {
        Ok(reason) => reason.unless_empty(),
        Err(fault) => {
            let wrong = Wrong::at("reason", of_lines(fault, "wrong-reason"));
            return render(&mut call, Typed { reason: typed, wrong, ..Typed::default() }).await;
        }
    };
    // Who declines is not looked at: the link is enough.
    let actor = Actor { session: None, ..call.actor() };
    let link = call.path.opened_by(actor);
    call.run(decline_operation(&link, reason)).await?;
    see_other("/declined", [])
}

/// `GET /declined`: what declining did.
pub async fn declined(mut call: Call<Public>) -> Answer {
    Notice::of(&call.shell(), "declined").leading_to("/console", "go-on").page(StatusCode::OK)
}

/// `POST /invitations/{token}/ask-again` → 303: tells whoever can send a new one, or sends
/// it anew.
pub async fn ask_again(mut call: Call<Unauthenticated, LapsedLink, Form<Sent>>) -> Answer {
    let actor = call.actor();
    let link = call.path.link.opened_by(actor);
    let op = link.actor.op;
    let asked = call.run(ask_again_operation(&link, call.path.has_expired)).await?;
    let language = call.follow(asked.locale.as_deref());
    let next = match asked.outcome {
        Outcome::Told => "/asked-again",
        Outcome::Renewed => "/asked-again?outcome=renewed",
        Outcome::Nobody => "/asked-again?outcome=nobody",
    };
    and_deliver(see_other(next, language), op, asked.mail)
}

/// The query of `GET /asked-again`: the message that says what came of it.
pub struct AskedAgain(&'static str);

impl FromFields for AskedAgain {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let message = |value| match text(value)?.as_str() {
            "renewed" => Some("invited-again"),
            "nobody" => Some("nobody-to-ask"),
            _ => None,
        };
        let message = fields.optional("outcome", "Must be renewed or nobody.", message);
        Some(Self(message.unwrap_or("asked-again")))
    }
}

/// `GET /asked-again`: what comes next.
pub async fn asked_again(mut call: Call<Public, (), PageQuery<AskedAgain>>) -> Answer {
    let shell = call.shell();
    Notice::of(&shell, call.input.0.0).leading_to("/console", "go-on").page(StatusCode::OK)
}

/// `POST /invitations/{token}/sign-in` → 303: mails the invited address a
/// sign-in link that leads back to the invitation.
pub async fn sign_in(mut call: Call<Unauthenticated, InvitationLink, Form<Sent>>) -> Answer {
    let actor = call.actor();
    let link = call.path.opened_by(actor);
    let (op, id) = (link.actor.op, call.moment.id::<SignIn>());
    let (config, locale) = (&call.app.config, call.locale());
    let cooldown_ms = config.resend_cooldown_ms;
    let operation = return_by_mail(&link, id, config.signup_open, cooldown_ms, locale);
    let queued = call.run(operation).await?;
    and_deliver(see_other("/check-your-mail", []), op, queued.then(|| id.to_string()))
}
