//! One invitation: where it stands, and what can be done about it.

use askama::Template;
use axum::http::StatusCode;

use super::events::Line;
use super::people::delivery;
use super::{Choice, path, role_choices};
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::refusal::Code;
use crate::domain::role::RoleRef;
use crate::http::Answer;
use crate::http::api::{ROLE_RULE, and_deliver, role};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, text};
use crate::http::pages::said::Said;
use crate::http::pages::{Shell, see_other};
use crate::http::problem::status;
use crate::objects::{Invitation, InvitationStatus, Offered};
use crate::operations::events::history::with_history;
use crate::operations::invitations::edit::{Changes, edit_invitation};
use crate::operations::invitations::read::read_invitation;
use crate::operations::invitations::replace::{Replacement, replace as replace_operation};
use crate::operations::organizations::frame::Frame;

#[derive(Template)]
#[template(path = "pages/console/invitation.html")]
struct Page<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    here: String,
    invitation: &'a Invitation,
    grants: Vec<(&'a str, String)>,
    status: String,
    delivery: (&'static str, String),
    is_pending: bool,
    is_open: bool,
    roles: Vec<Choice>,
    lines: Vec<Line>,
    /// The right address that does not do, as it was typed, and why.
    wrong: Option<(&'a str, &'static str)>,
}

/// `GET /console/{org}/invitations/{inv}` → 200.
pub async fn show(mut call: Call<Person, (OrganizationId, InvitationId)>) -> Answer {
    look(&mut call, StatusCode::OK, None).await
}

async fn look<I>(
    call: &mut Call<Person, (OrganizationId, InvitationId), I>,
    code: StatusCode,
    wrong: Option<(&str, &'static str)>,
) -> Answer {
    let actor = call.actor();
    let (organization, id) = call.path;
    let operation = read_invitation(actor, organization, id);
    let (invitation, frame, history) = call.framed_with(operation, with_history).await?;
    let shell = call.shell();
    let own = Offered::by(organization, &invitation.grants).role.unwrap_or_default().to_owned();
    let (is_pending, status) = match invitation.status {
        InvitationStatus::Pending => (true, "tab-pending"),
        InvitationStatus::Expired => (false, "tab-expired"),
        InvitationStatus::Accepted => (false, "status-accepted"),
        InvitationStatus::Declined => (false, "status-declined"),
        InvitationStatus::Revoked => (false, "status-revoked"),
    };
    let grants = invitation.grants.iter();
    let shown = Page {
        shell: &shell,
        here: path(organization, &format!("invitations/{id}")),
        grants: grants.map(|grant| (grant.name.as_str(), shell.role(&grant.role))).collect(),
        status: shell.say(status).to_string(),
        delivery: delivery(&shell, &invitation),
        is_pending,
        is_open: is_pending || invitation.status == InvitationStatus::Expired,
        roles: role_choices(&shell, &frame, &own),
        lines: history.iter().map(|event| Line::of(&shell, event)).collect(),
        frame: &frame,
        invitation: &invitation,
        wrong,
    };
    shell.console(code, &frame, "people", &invitation.email, &shown)
}

/// The form that changes the role.
pub struct Edited {
    role: Option<RoleRef>,
}

impl FromFields for Edited {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self { role: fields.required("role", ROLE_RULE, role) })
    }
}

/// `POST /console/{org}/invitations/{inv}` → 303: with another role.
pub async fn edit(mut call: Call<Person, (OrganizationId, InvitationId), Form<Edited>>) -> Answer {
    let actor = call.actor_once();
    let (organization, id) = call.path;
    let changes = Changes { role: Some(call.input.0.role.clone()), ..Changes::default() };
    let invitation = call.run(edit_invitation(actor, organization, id, changes)).await?;
    let said = Said::done("changed").about(&invitation.email);
    see_other(&path(organization, &format!("invitations/{id}")), said.cookie(&call.app.config))
}

/// The form that corrects the address.
pub struct Replaced {
    email: String,
}

impl FromFields for Replaced {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let email = fields.optional("email", "Must be an email address.", text);
        Some(Self { email: email.unwrap_or_default() })
    }
}

/// The message that says why the right address does not do, if that is what a
/// refusal is about.
const fn unfit(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::AlreadyMember => "skipped-already-member",
        Code::AlreadyInvited => "skipped-already-invited",
        Code::DisposableAddress => "skipped-disposable-address",
        Code::DomainNotAllowed => "skipped-domain-not-allowed",
        Code::Undeliverable => "skipped-undeliverable",
        _ => return None,
    })
}

/// `POST /console/{org}/invitations/{inv}/replace` → 303 to the new one; 409 or
/// 422 with the form where the address does not do.
pub async fn replace(
    mut call: Call<Person, (OrganizationId, InvitationId), Form<Replaced>>,
) -> Answer {
    let (organization, old) = call.path;
    let typed = std::mem::take(&mut call.input.0.email);
    let Some(address) = Address::parse(&typed) else {
        let wrong = (typed.as_str(), "wrong-email");
        return look(&mut call, StatusCode::UNPROCESSABLE_ENTITY, Some(wrong)).await;
    };
    let (actor, op) = call.acting();
    let id = call.once().id();
    let by = Replacement { id, address: &address, send_email: true, root_only: false };
    let made = match call.ask(replace_operation(actor, organization, old, &by)).await? {
        Ok(made) => made,
        Err(refusal) => {
            let why = unfit(refusal.code).ok_or(refusal.clone())?;
            return look(&mut call, status(refusal.code).0, Some((&typed, why))).await;
        }
    };
    let said = Said::done("replaced").about(&made.email).cookie(&call.app.config);
    let next = path(organization, &format!("invitations/{}", made.id));
    and_deliver(see_other(&next, said), op, [made.id.to_string()])
}
