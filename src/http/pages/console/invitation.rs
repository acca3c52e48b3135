//! One invitation: where it stands, and what can be done about it.

use askama::Template;
use axum::http::StatusCode;

use super::events::Line;
use super::people::delivery;
use super::{Choice, path, role_choices};
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::RoleRef;
use crate::http::Answer;
use crate::http::api::{ROLE_RULE, and_deliver, role};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, text};
use crate::http::pages::said::Said;
use crate::http::pages::{Shell, see_other};
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
}

/// `GET /console/{org}/invitations/{inv}` → 200.
pub async fn show(mut call: Call<Person, (OrganizationId, InvitationId)>) -> Answer {
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
    };
    shell.console(StatusCode::OK, &frame, "people", &invitation.email, &shown)
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
    let actor = call.actor();
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

/// `POST /console/{org}/invitations/{inv}/replace` → 303 to the new one.
pub async fn replace(
    mut call: Call<Person, (OrganizationId, InvitationId), Form<Replaced>>,
) -> Answer {
    let (organization, old) = call.path;
    let page = |id: InvitationId| path(organization, &format!("invitations/{id}"));
    let Some(address) = Address::parse(&call.input.0.email) else {
        return see_other(&page(old), Said::done("wrong-email").cookie(&call.app.config));
    };
    let (actor, op) = call.acting();
    let id = call.moment.id();
    let by = Replacement { id, address: &address, send_email: true, return_link: false };
    let made = call.run(replace_operation(actor, organization, old, &by)).await?;
    let said = Said::done("replaced").about(&made.email).cookie(&call.app.config);
    and_deliver(see_other(&page(made.id), said), op, [made.id.to_string()])
}
