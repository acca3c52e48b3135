//! What is done to those who were selected: first a page that names them, then
//! the act itself.

use askama::Template;
use axum::http::StatusCode;

use super::action::Action;
use super::people::{Place, Tab};
use super::still_open::StillOpen;
use super::{Choice, path, role_choices};
use crate::config::Config;
use crate::domain::bulk_ids::BulkIds;
use crate::domain::id::{InvitationId, OrganizationId, UserId};
use crate::domain::refusal::Code;
use crate::domain::role::RoleRef;
use crate::domain::time::SECOND;
use crate::http::answer::{Answer, and_deliver, see_other};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, text};
use crate::http::pages::flash::{Flash, Undo};
use crate::http::pages::refusal_messages::bulk_message;
use crate::http::pages::shell::Shell;
use crate::http::requests::values::{ROLE_RULE, role};
use crate::operations::bulk::{BulkResult, Outcome, Targets};
use crate::operations::invitations::edit as edit_invitations;
use crate::operations::invitations::resend::{Resend, bulk_resend};
use crate::operations::invitations::revoke::bulk_revoke;
use crate::operations::members::edit as edit_members;
use crate::operations::members::open::with_open;
use crate::operations::members::remove::bulk_remove;
use crate::operations::members::set_status::{Status, bulk_set_status};
use crate::operations::names::{Named, named, names};
use crate::operations::organizations::frame::{Frame, framed};
use crate::operations::{Actor, Operation};

/// Longer than any id, in bytes.
const ID_LENGTH_MAX: usize = 64;

/// Where the form stood.
#[derive(Clone)]
enum FormPage {
    /// In the lists of people.
    List(Place),
    /// On the page of the only one that it names.
    Single,
    /// On the page that the parent, this one, has of them.
    Parent(OrganizationId, String),
}

impl FormPage {
    /// The field that says it again.
    fn field(&self) -> (&'static str, &str) {
        match self {
            FormPage::List(place) => ("place", place.as_str()),
            FormPage::Single => ("single", "yes"),
            FormPage::Parent(_, parent) => ("parent", parent),
        }
    }

    /// The path of that page, where the form names `id` first.
    fn path(&self, organization: OrganizationId, id: &str) -> String {
        match self {
            FormPage::List(place) => place.path(organization),
            FormPage::Single => page_of(organization, id),
            FormPage::Parent(parent, _) => page_of(*parent, id),
        }
    }

    /// The path of the page that tells what `action` did: somebody who was removed has none.
    fn after(&self, organization: OrganizationId, id: &str, action: Action) -> String {
        match (self, action) {
            (FormPage::Single, Action::Remove) => Place::beginning(Tab::Active).path(organization),
            _ => self.path(organization, id),
        }
    }
}

/// The path of the page of a member or an invitation.
fn page_of(organization: OrganizationId, id: &str) -> String {
    match (UserId::parse(id), InvitationId::parse(id)) {
        (Some(user), _) => path(organization, &format!("people/{user}")),
        (None, Some(invitation)) => path(organization, &format!("invitations/{invitation}")),
        (None, None) => path(organization, "people"),
    }
}

/// The form: on whom, what, and whether it has been confirmed.
pub struct BulkForm {
    ids: Vec<String>,
    action: Action,
    role: Option<RoleRef>,
    from: FormPage,
    confirmed: bool,
    /// Whether what they have left open is kept.
    keep: bool,
}

impl FromFields for BulkForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.drop_blank("role");
        let ids = fields.all("ids");
        if ids.len() > BulkIds::MOST || ids.iter().any(|id| id.len() > ID_LENGTH_MAX) {
            fields.refuse("ids", "Must be at most 1000 ids.");
        }
        let rule = "Must be one of the buttons.";
        let action = fields.required("action", rule, |value| Action::parse(&text(value)?));
        let role = fields.optional("role", ROLE_RULE, role);
        let tab = fields.optional("tab", "Must be one of the tabs.", |tab| Tab::parse(&text(tab)?));
        let place = fields.text("place");
        let place = place.map(|place| Place::read(&place));
        let parent = fields.optional("parent", "Must be an organization's id.", |parent| {
            let parent = OrganizationId::parse(&text(parent)?)?;
            Some((parent, parent.to_string()))
        });
        let from = match place {
            _ if let Some((id, text)) = parent => FormPage::Parent(id, text),
            _ if fields.ticked("single") => FormPage::Single,
            Some(place) => FormPage::List(place),
            None => FormPage::List(Place::beginning(tab.unwrap_or(Tab::Active))),
        };
        let (confirmed, keep) = (fields.ticked("confirmed"), fields.ticked("keep"));
        Some(Self { ids, action: action?, role, from, confirmed, keep })
    }
}

#[derive(Template)]
#[template(path = "pages/console/confirm.html")]
struct Confirm<'a> {
    shell: &'a Shell,
    title: String,
    frame: &'a Frame,
    action: Action,
    from: (&'static str, &'a str),
    back: String,
    people: &'a [Named],
    /// Those invitations that grant nothing here, and the pages that change what they grant.
    of_clients: Vec<(&'a str, String)>,
    roles: Vec<Choice>,
    still_open: Option<StillOpen>,
}

/// What was not done, and to whom.
#[derive(Template)]
#[template(path = "pages/console/partly.html")]
struct Partly<'a> {
    shell: &'a Shell,
    done: usize,
    back: String,
    refused: Vec<(String, String)>,
}

/// `POST /console/{org}/people` → 200 with what is to be confirmed; once it is,
/// 303 to the list, or 200 with what was refused.
pub async fn act(mut call: Call<Person, OrganizationId, Form<BulkForm>>) -> Answer {
    let organization = call.path;
    let BulkForm { ids, action, role, from, confirmed, keep } = &call.input.0;
    let (ids, action, role, from, keep) = (ids.clone(), *action, role.clone(), from.clone(), *keep);
    let here = path(organization, "people");
    let first = ids.first().map(String::as_str).unwrap_or_default();
    let back = from.path(organization, first);
    if ids.is_empty() {
        let said = Flash::done("nothing-selected").cookie(&call.app.config);
        return see_other(&back, said);
    }
    if !confirmed || (action == Action::Edit && role.is_none()) {
        let actor = call.actor();
        let operation = names(actor, organization, &ids);
        let (people, frame, open) = call.framed_with(operation, with_open).await?;
        if people.is_empty() {
            return Err(Code::NotFound.into());
        }
        let shell = call.shell();
        // A role here would be access here: what grants in clients alone keeps to that.
        let (people, of_clients): (Vec<Named>, Vec<Named>) =
            people.into_iter().partition(|one| action != Action::Edit || one.role.is_some());
        let of_clients = of_clients.iter();
        let of_clients = of_clients.map(|one| (one.called(), page_of(organization, &one.id)));
        let chosen = role.as_ref().map(RoleRef::as_str).unwrap_or_default();
        let who = people.first().map(Named::called).unwrap_or_default();
        let title = shell.with(action.question(), "n", people.len()).with("who", who).to_string();
        let shown = Confirm {
            shell: &shell,
            roles: role_choices(&shell, &frame, chosen),
            still_open: StillOpen::of(&shell, frame.me.id, action, &open, keep),
            title: title.clone(),
            frame: &frame,
            action,
            from: from.field(),
            back,
            people: &people,
            of_clients: of_clients.collect(),
        };
        return shell.console(StatusCode::OK, &frame, "people", title, &shown);
    }
    // What is mailed twice was sent twice: its leases are of one request each.
    let actor = if action == Action::Resend { call.actor() } else { call.actor_once() };
    let (op, now) = (actor.op, call.moment.now());
    let operation = operation(actor, organization, action, &ids, role, keep, &call.app.config);
    let ((done, frame), people) = call.run_batch(named(framed(operation))).await?;
    let done = done?;
    // What has been sent since the page was shown, this form has sent before.
    let shown_at = call.once().now();
    let cooldown = call.app.config.resend_cooldown_ms;
    let is_sent = |outcome: &Outcome| {
        let wait = outcome.retry_after.map(|seconds| seconds.saturating_mul(SECOND));
        let sent_at = wait.map(|wait| now.plus_ms(wait).plus_ms(cooldown.saturating_neg()));
        sent_at.is_some_and(|sent_at| sent_at.has_reached(shown_at))
    };
    let (did, refused): (Vec<_>, Vec<_>) =
        done.outcomes.into_iter().partition(|outcome| outcome.code.is_none() || is_sent(outcome));
    let did: Vec<String> = did.into_iter().map(|outcome| outcome.id).collect();
    let mailed = if action == Action::Resend { did.clone() } else { Vec::new() };
    let answer = if let Some(frame) = frame.as_ref().filter(|_| !refused.is_empty()) {
        let shell = call.shell();
        let refused = refused.into_iter().map(|outcome| {
            let named = people.iter().find(|one| one.id == outcome.id);
            let who = named.map_or(outcome.id.as_str(), Named::called).to_owned();
            (who, shell.say(bulk_message(outcome.code)).to_string())
        });
        let refused = refused.collect();
        let shown = Partly { shell: &shell, done: did.len(), back, refused };
        shell.console(StatusCode::OK, frame, "people", shell.say("partly"), &shown)
    } else {
        let who = people.first().map(Named::called).unwrap_or_default();
        let said = Flash::done(action.name()).to(did.len()).about(who);
        let said = match undone_by(action) {
            Some(undo) => said.or_undo(form_of(&here, undo, &from, &did)),
            None => said,
        };
        // Whoever took themselves out has no place there any more.
        let next = frame.map(|_| from.after(organization, first, action));
        see_other(next.as_deref().unwrap_or("/console"), said.cookie(&call.app.config))
    };
    and_deliver(answer, op, mailed)
}

fn operation(
    actor: Actor,
    organization: OrganizationId,
    action: Action,
    ids: &[String],
    role: Option<RoleRef>,
    keep: bool,
    config: &Config,
) -> Operation<BulkResult> {
    let is_invitations = ids.iter().all(|id| InvitationId::parse(id).is_some());
    let ids = ids.to_vec();
    let become_ = |status| {
        bulk_set_status(actor.clone(), organization, Targets::Ids(ids.clone()), status, keep)
    };
    match action {
        Action::Deactivate => become_(Status::Deactivated),
        Action::Reactivate => become_(Status::Active),
        Action::Remove => bulk_remove(actor, organization, Targets::Ids(ids), keep),
        Action::Revoke => bulk_revoke(actor, organization, Targets::Ids(ids)),
        Action::Resend => {
            let resend = Resend {
                rotate: false,
                days: None,
                send_email: true,
                root_only: false,
                cooldown_ms: config.resend_cooldown_ms,
            };
            bulk_resend(actor, organization, Targets::Ids(ids), resend)
        }
        Action::Edit if is_invitations => {
            let changes = edit_invitations::Changes { role: role.map(Some), ..Default::default() };
            edit_invitations::bulk_edit(actor, organization, Targets::Ids(ids), changes)
        }
        Action::Edit => {
            let changes = edit_members::Changes { role, keep, ..Default::default() };
            edit_members::bulk_edit(actor, organization, Targets::Ids(ids), changes)
        }
    }
}

/// What takes an action back, where something does.
const fn undone_by(action: Action) -> Option<Action> {
    match action {
        Action::Deactivate => Some(Action::Reactivate),
        Action::Reactivate => Some(Action::Deactivate),
        _ => None,
    }
}

fn form_of(here: &str, action: Action, from: &FormPage, ids: &[String]) -> Undo {
    let fixed = [("action", action.name()), from.field(), ("confirmed", "yes")];
    let fixed = fixed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let ids = ids.iter().map(|id| ("ids".to_owned(), id.clone()));
    Undo { action: here.to_owned(), fields: fixed.into_iter().chain(ids).collect() }
}
