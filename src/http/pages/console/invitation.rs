//! One invitation: where it stands, and what can be done about it.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;

use super::events::Line;
use super::invite::shown_clients;
use super::people::delivery;
use super::{Choice, path, role_choices, with_chosen};
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::refusal::Code;
use crate::domain::role::RoleRef;
use crate::http::answer::{Answer, and_deliver, see_other};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, Sent, text};
use crate::http::pages::flash::Flash;
use crate::http::pages::refusal_messages::address_message;
use crate::http::pages::shell::Shell;
use crate::http::problem::status;
use crate::http::requests::invitation_limits::{ORGANIZATIONS_MAX, is_few};
use crate::http::requests::values::ADDRESS_RULE;
use crate::objects::{Invitation, InvitationStatus, OrganizationRef};
use crate::operations::events::history::with_history;
use crate::operations::invitations::edit::{Changes, edit_invitation};
use crate::operations::invitations::invite::Grant;
use crate::operations::invitations::read::read_invitation;
use crate::operations::invitations::replace::{Replacement, replace as replace_operation};
use crate::operations::invitations::resend::{Resend, resend as resend_operation};
use crate::operations::organizations::children::with_changeable;
use crate::operations::organizations::frame::{Frame, framed};
use crate::urls;

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
    /// Whether it can be sent again or revoked by whoever looks.
    is_open: bool,
    roles: Vec<Choice>,
    /// The role here that the form begins with.
    was: &'a str,
    /// Whether the form offers no role here.
    offers_none: bool,
    asked: String,
    /// The children that it can be changed in, with the roles to choose from, and the role
    /// in each that the form begins with.
    clients: Vec<(&'a OrganizationRef, Vec<Choice>)>,
    clients_were: Vec<(&'a OrganizationRef, &'a str)>,
    lines: Vec<Line>,
    /// What is wrong with the roles that were chosen.
    wrong_roles: Option<&'static str>,
    /// The right address that does not do, as it was typed, and why.
    wrong: Option<(&'a str, &'static str)>,
}

/// A form that comes back, and what is wrong with it.
enum Wrong<'a> {
    /// The roles, as they were chosen.
    Roles(&'a RolesForm, &'static str),
    /// The right address, as it was typed.
    Address(&'a str, &'static str),
}

/// `GET /console/{org}/invitations/{inv}` → 200.
pub async fn show(mut call: Call<Person, (OrganizationId, InvitationId)>) -> Answer {
    render(&mut call, StatusCode::OK, None).await
}

async fn render<I>(
    call: &mut Call<Person, (OrganizationId, InvitationId), I>,
    code: StatusCode,
    wrong: Option<Wrong<'_>>,
) -> Answer {
    let actor = call.actor();
    let (organization, id) = call.path;
    let operation = read_invitation::<Invitation>(actor, organization, id);
    let batch = with_changeable(with_history(framed(operation)));
    let (((invitation, frame), history), changeable) = call.run_batch(batch).await?;
    let (invitation, frame) = (invitation?, frame.ok_or(Code::Forbidden)?);
    let (is_theirs, clients) =
        changeable.map_or((false, Vec::new()), |can| (can.is_theirs, can.clients));
    let shell = call.shell();
    let (chosen, wrong_roles, wrong) = match wrong {
        Some(Wrong::Roles(chosen, why)) => (Some(chosen), Some(why), None),
        Some(Wrong::Address(typed, why)) => (None, None, Some((typed, why))),
        None => (None, None, None),
    };
    let was = invitation.role.as_deref().unwrap_or_default();
    let granted = |client: &OrganizationRef| {
        let grants = &mut invitation.organizations.iter();
        let grant = grants.find(|grant| grant.organization_id == client.id);
        grant.map_or("", |grant| grant.role.as_str())
    };
    let asked = chosen.and_then(|chosen| chosen.role.as_deref()).unwrap_or(was);
    let clients_shown = shown_clients(&shell, &frame, &clients, |client| {
        let asked = chosen.and_then(|chosen| chosen.clients.get(&client.id)).map(String::as_str);
        (granted(client), asked.unwrap_or_else(|| granted(client)))
    });
    let (is_pending, status) = match invitation.status {
        InvitationStatus::Pending => (true, "tab-pending"),
        InvitationStatus::Expired => (false, "tab-expired"),
        InvitationStatus::Accepted => (false, "status-accepted"),
        InvitationStatus::Declined => (false, "status-declined"),
        InvitationStatus::Revoked => (false, "status-revoked"),
    };
    let own = invitation.role.as_deref().map(|role| (frame.organization.name.as_str(), role));
    let others = invitation.organizations.iter();
    let grants = own.into_iter().chain(others.map(|one| (one.name.as_str(), one.role.as_str())));
    let shown = Page {
        shell: &shell,
        here: path(organization, &format!("invitations/{id}")),
        grants: grants.map(|(name, role)| (name, shell.role(role))).collect(),
        status: shell.say(status).to_string(),
        delivery: delivery(&shell, &invitation),
        is_pending,
        is_open: is_theirs
            && frame.may.manage
            && (is_pending || invitation.status == InvitationStatus::Expired),
        roles: with_chosen(&shell, role_choices(&shell, &frame, asked), [was, asked]),
        was,
        offers_none: was.is_empty() || !clients.is_empty(),
        asked: asked.to_owned(),
        clients_were: clients_shown.iter().map(|(client, _)| (*client, granted(client))).collect(),
        clients: clients_shown,
        lines: history.iter().map(|event| Line::of(&shell, event)).collect(),
        wrong_roles,
        frame: &frame,
        invitation: &invitation,
        wrong,
    };
    shell.console(code, &frame, "people", &invitation.email, &shown)
}

/// The form that changes the roles: here and in each client what was chosen, and what the
/// page showed. Only what differs changes.
#[derive(Clone)]
pub struct RolesForm {
    role: Option<String>,
    was: Option<String>,
    clients: BTreeMap<OrganizationId, String>,
    clients_were: BTreeMap<OrganizationId, String>,
}

impl FromFields for RolesForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self {
            role: fields.text("role"),
            was: fields.text("was"),
            clients: fields.with_prefix("grant_", OrganizationId::parse).into_iter().collect(),
            clients_were: fields.with_prefix("was_", OrganizationId::parse).into_iter().collect(),
        })
    }
}

impl RolesForm {
    /// What changes, if anything does, or the message that says what is wrong with the form.
    fn changes(&self, organization: OrganizationId) -> Result<Option<Changes>, &'static str> {
        let role = |name: &str| RoleRef::parse(name).ok_or("wrong-role");
        let own = match self.role.as_deref().filter(|_| self.role != self.was) {
            None => None,
            Some("") => Some(None),
            Some(name) => Some(Some(role(name)?)),
        };
        let (mut grants, mut dropped) = (Vec::new(), Vec::new());
        for (id, name) in &self.clients {
            match name.as_str() {
                same if self.clients_were.get(id).is_some_and(|was| was == same) => {}
                // It is not a client of its own.
                _ if *id == organization => return Err("wrong-grants"),
                "" => dropped.push(*id),
                name => {
                    grants.push(Grant {
                        organization_id: *id,
                        role: role(name)?,
                        permissions: None,
                    });
                }
            }
        }
        if !is_few(&grants, 1) || dropped.len() > ORGANIZATIONS_MAX {
            return Err("wrong-too-much");
        }
        let changes_clients = !(grants.is_empty() && dropped.is_empty());
        Ok((own.is_some() || changes_clients).then(|| Changes {
            role: own,
            grants: changes_clients.then_some(grants),
            dropped: changes_clients.then_some(dropped),
            ..Changes::default()
        }))
    }
}

/// `POST /console/{org}/invitations/{inv}` → 303: with other roles; 422 with the form where
/// they do not do.
pub async fn edit(
    mut call: Call<Person, (OrganizationId, InvitationId), Form<RolesForm>>,
) -> Answer {
    let (organization, id) = call.path;
    let edited = call.input.0.clone();
    let changes = match edited.changes(organization) {
        Ok(changes) => changes,
        Err(wrong) => return again(&mut call, &edited, wrong).await,
    };
    let actor = call.actor_once();
    let operation = match changes {
        Some(changes) => edit_invitation(actor, organization, id, changes),
        None => read_invitation::<Invitation>(actor, organization, id),
    };
    let invitation = match call.run_batch(operation).await? {
        Ok(invitation) => invitation,
        Err(refusal) => {
            let of_roles = refusal.errors.first().is_some_and(|error| error.field == "role");
            let wrong = match refusal.code {
                Code::InvalidRequest if of_roles => "wrong-role",
                Code::InvalidRequest => "wrong-grants",
                Code::LimitReached => "wrong-too-much",
                _ => return Err(refusal.into()),
            };
            return again(&mut call, &edited, wrong).await;
        }
    };
    let said = Flash::done("changed").about(&invitation.email);
    see_other(&path(organization, &format!("invitations/{id}")), said.cookie(&call.app.config))
}

/// The page with the roles as they were chosen, and what is wrong with them.
async fn again<I>(
    call: &mut Call<Person, (OrganizationId, InvitationId), I>,
    edited: &RolesForm,
    wrong: &'static str,
) -> Answer {
    render(call, StatusCode::UNPROCESSABLE_ENTITY, Some(Wrong::Roles(edited, wrong))).await
}

/// The form that corrects the address.
pub struct AddressForm {
    email: String,
}

impl FromFields for AddressForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let email = fields.optional("email", ADDRESS_RULE, text);
        Some(Self { email: email.unwrap_or_default() })
    }
}

/// `POST /console/{org}/invitations/{inv}/replace` → 303 to the new one; 409 or
/// 422 with the form where the address does not do.
pub async fn replace(
    mut call: Call<Person, (OrganizationId, InvitationId), Form<AddressForm>>,
) -> Answer {
    let (organization, old) = call.path;
    let typed = std::mem::take(&mut call.input.0.email);
    let Some(address) = Address::parse(&typed) else {
        let wrong = Wrong::Address(&typed, "wrong-email");
        return render(&mut call, StatusCode::UNPROCESSABLE_ENTITY, Some(wrong)).await;
    };
    let (actor, op) = call.actor_and_operation();
    let id = call.once().id();
    let by = Replacement { id, address: &address, send_email: true, root_only: false };
    let made = match call.run_batch(replace_operation(actor, organization, old, &by)).await? {
        Ok(made) => made,
        Err(refusal) => {
            let why = address_message(refusal.code).ok_or(refusal.clone())?;
            let wrong = Wrong::Address(&typed, why);
            return render(&mut call, status(refusal.code).0, Some(wrong)).await;
        }
    };
    let said = Flash::done("replaced").about(&made.email).cookie(&call.app.config);
    let next = path(organization, &format!("invitations/{}", made.id));
    and_deliver(see_other(&next, said), op, [made.id.to_string()])
}

/// The page that shows a link, this once.
#[derive(Template)]
#[template(path = "pages/console/link_made.html")]
struct LinkMade<'a> {
    shell: &'a Shell,
    email: &'a str,
    link: &'a str,
    back: String,
}

/// `POST /console/{org}/invitations/{inv}/link` → 200 with a link to hand over, where
/// managers may: the invitation is sent anew, but not by mail. The form sent again makes a
/// link of the same.
pub async fn link(mut call: Call<Person, (OrganizationId, InvitationId), Form<Sent>>) -> Answer {
    let actor = call.actor_once();
    let (organization, id) = call.path;
    let resend = Resend {
        rotate: false,
        days: None,
        send_email: false,
        root_only: call.app.config.only_root_shares_links,
        cooldown_ms: call.app.config.resend_cooldown_ms,
    };
    let operation = resend_operation(actor, organization, id, resend);
    let (mut invitation, frame) = call.framed(operation).await?;
    invitation.link = urls::handed_invitation(&call.app.config, &invitation);
    let shell = call.shell();
    let shown = LinkMade {
        shell: &shell,
        email: &invitation.email,
        link: invitation.link.as_deref().unwrap_or_default(),
        back: path(organization, &format!("invitations/{id}")),
    };
    shell.console(StatusCode::OK, &frame, "people", shell.say("link-made"), &shown)
}
