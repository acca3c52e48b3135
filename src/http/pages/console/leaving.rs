//! Leaving an organization, and giving it away.

use askama::Template;
use axum::http::StatusCode;

use super::path;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::refusal::Code;
use crate::http::answer::{Answer, and_deliver, see_other};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, text};
use crate::http::pages::flash::Flash;
use crate::http::pages::shell::Shell;
use crate::operations::members::remove::remove_member;
use crate::operations::organizations::frame::Frame;
use crate::operations::organizations::read::read_organization;
use crate::operations::ownership::offer::{Offer, offer_ownership, take_back_offer};

#[derive(Template)]
#[template(path = "pages/console/leave.html")]
struct Page<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    question: String,
}

/// `GET /console/{org}/leave` → 200: what leaving means.
pub async fn ask(mut call: Call<Person, OrganizationId>) -> Answer {
    let actor = call.actor();
    let (organization, frame) = call.framed(read_organization(actor, call.path)).await?;
    let shell = call.shell();
    let question = shell.with("leave-question", "organization", &organization.name).to_string();
    let shown = Page { shell: &shell, frame: &frame, question };
    shell.console(StatusCode::OK, &frame, "leave", shell.say("section-leave"), &shown)
}

/// The form that leaves: as whom, which the page says.
pub struct LeaveForm {
    me: UserId,
}

impl FromFields for LeaveForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let me =
            fields.required("me", "Must be your user id.", |value| UserId::parse(&text(value)?));
        Some(Self { me: me? })
    }
}

/// `POST /console/{org}/leave` → 303 to what is left.
pub async fn leave(mut call: Call<Person, OrganizationId, Form<LeaveForm>>) -> Answer {
    let actor = call.actor();
    match call.run(remove_member(actor, call.path, call.input.0.me, false)).await {
        Err(failure) if failure.code() == Code::NotFound && call.is_from_page() => {}
        left => left?,
    }
    see_other("/console", Flash::done("left").cookie(&call.app.config))
}

/// The form that offers the organization: to whom, and what they are called.
pub struct TransferForm {
    user: UserId,
    who: String,
    confirmed: bool,
}

impl FromFields for TransferForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let rule = "Must be the id of a member.";
        let user = fields.required("user", rule, |value| UserId::parse(&text(value)?));
        let who = fields.text("who").unwrap_or_default();
        Some(Self { user: user?, who, confirmed: fields.ticked("confirmed") })
    }
}

#[derive(Template)]
#[template(path = "pages/console/transfer.html")]
struct Question<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    user: UserId,
    who: &'a str,
}

/// `POST /console/{org}/transfer` → 200 with what is to be confirmed; once it is,
/// 303: the other is mailed the offer.
pub async fn offer(mut call: Call<Person, OrganizationId, Form<TransferForm>>) -> Answer {
    let (actor, op) = call.actor_and_operation();
    let organization = call.path;
    let TransferForm { user, who, confirmed } = &call.input.0;
    let (user, who) = (*user, who.clone());
    if !confirmed {
        let (_, frame) = call.framed(read_organization(actor, organization)).await?;
        let shell = call.shell();
        let shown = Question { shell: &shell, frame: &frame, user, who: &who };
        return shell.console(
            StatusCode::OK,
            &frame,
            "people",
            shell.say("offer-ownership"),
            &shown,
        );
    }
    let (transfer, locale) = (call.once().id(), call.locale());
    let offer = Offer { transfer, user, locale, send_email: true, root_only: false };
    let made = call.run(offer_ownership(actor, organization, offer)).await?;
    let to = made.to.as_ref().map_or("", |to| &to.email);
    let said = Flash::done("offered").about(to).cookie(&call.app.config);
    and_deliver(see_other(&path(organization, "people"), said), op, [made.id.to_string()])
}

/// The form that takes an offer back: on which page it stands.
pub struct TakeBackForm {
    back: String,
}

impl FromFields for TakeBackForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let back = fields.optional("back", "Must be one of the pages.", |page| {
            let page = text(page)?;
            match UserId::parse(&page) {
                Some(user) => Some(format!("people/{user}")),
                None => ["settings", "leave"].contains(&page.as_str()).then_some(page),
            }
        });
        Some(Self { back: back.unwrap_or_else(|| "leave".to_owned()) })
    }
}

/// `POST /console/{org}/transfer/take-back` → 303.
pub async fn take_back(mut call: Call<Person, OrganizationId, Form<TakeBackForm>>) -> Answer {
    let actor = call.actor();
    match call.run(take_back_offer(actor, call.path)).await {
        Err(failure) if failure.code() == Code::NotFound && call.is_from_page() => {}
        taken => taken?,
    }
    let said = Flash::done("taken-back").cookie(&call.app.config);
    see_other(&path(call.path, &call.input.0.back), said)
}
