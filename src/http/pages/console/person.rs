//! One person: what they may do, what is kept about them, what happened.

use askama::Template;
use axum::http::StatusCode;

use super::action::Action;
use super::events::Line;
use super::still_open::StillOpen;
use super::{Choice, PermissionFields, path, permissions, role_choices, with_chosen};
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::member_kind::MemberKind;
use crate::domain::refusal::Code;
use crate::domain::role::{Permissions, RoleRef};
use crate::http::answer::{Answer, see_other};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, PageQuery};
use crate::http::pages::flash::{Flash, Undo};
use crate::http::pages::shell::Shell;
use crate::http::pages::wrong::Wrong;
use crate::http::paging::Paging;
use crate::http::requests::values::{ROLE_RULE, role};
use crate::objects::{BillingReminders, Membership, UserRef};
use crate::operations::events::history::with_history;
use crate::operations::members::edit::{Changes, edit_member};
use crate::operations::members::of_clients::{ACCESS_MAX, Access, with_access};
use crate::operations::members::open::with_open;
use crate::operations::members::read::read_member_with_clients;
use crate::operations::organizations::frame::{Frame, framed};
use crate::operations::page::{self, Ask, Order};

#[derive(Template)]
#[template(path = "pages/console/person.html")]
struct Page<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    here: String,
    member: &'a Membership,
    role: String,
    is_me: bool,
    roles: Vec<Choice>,
    permissions: PermissionFields,
    is_external: bool,
    reminders: BillingReminders,
    /// All that they may do, in words.
    effective: Vec<String>,
    clients: Clients,
    lines: Vec<Line>,
    still_open: Option<StillOpen>,
    wrong: &'a Wrong,
}

/// Somebody who is not in the organization, but in clients of it.
#[derive(Template)]
#[template(path = "pages/console/person_of_clients.html")]
struct PageOfClients<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    person: &'a UserRef,
    clients: Clients,
}

/// What somebody has in clients, a page of it.
struct Clients {
    /// Each client, the role there, and the roles that whoever looks may give there.
    lines: Vec<(Access, String, Vec<Choice>)>,
    next: Option<String>,
}

/// The list's name, in its cursors.
fn list(organization: OrganizationId, user: UserId) -> String {
    format!("clients {organization} {user}")
}

/// `GET /console/{org}/people/{user}` → 200.
pub async fn show(mut call: Call<Person, (OrganizationId, UserId), PageQuery<Paging>>) -> Answer {
    let list = list(call.path.0, call.path.1);
    let ask = call.input.0.ask_leniently(Order::Newest, &call.app.config, &list);
    render(&mut call, Ask { limit: ACCESS_MAX, ..ask }, None, &Wrong::default()).await
}

/// The page, its form as the person is, or as it was filled in wrongly.
async fn render<I>(
    call: &mut Call<Person, (OrganizationId, UserId), I>,
    ask: Ask,
    filled: Option<&PersonForm>,
    wrong: &Wrong,
) -> Answer {
    let actor = call.actor();
    let (organization, user) = call.path;
    let operation = read_member_with_clients::<Membership>(actor, organization, user, ask);
    let batch = with_access(with_open(with_history(framed(operation))));
    let ((((member, frame), history), open), access) = call.run_batch(batch).await?;
    let shell = call.shell();
    let person = access.items.first().map(|one| one.user.clone());
    let (member, frame) = match (member, frame, person) {
        // Somebody of clients only is nobody here.
        (Err(refusal), Some(frame), Some(person)) if refusal.code == Code::NotFound => {
            let clients = clients_of(call, &shell, &frame, access);
            let shown = PageOfClients { shell: &shell, frame: &frame, person: &person, clients };
            return shell.console(StatusCode::OK, &frame, "people", person.called(), &shown);
        }
        (member, frame, _) => (member?, frame.ok_or(Code::Forbidden)?),
    };
    let keeps = filled.is_some_and(|form| form.keep);
    let role = filled.and_then(|form| form.role.as_ref()).map(RoleRef::as_str);
    let role = role.unwrap_or(&member.role);
    let roles = with_chosen(&shell, role_choices(&shell, &frame, role), [&member.role, role]);
    let called = member.user.name.as_deref().unwrap_or(&member.user.email);
    let shown = Page {
        shell: &shell,
        here: path(organization, &format!("people/{user}")),
        role: shell.role(&member.role),
        is_me: member.user.id == frame.me.id,
        roles,
        permissions: match filled {
            Some(form) => PermissionFields::of(&shell, form.names.iter().map(String::as_str)),
            None => PermissionFields::of(&shell, member.permissions.names()),
        },
        is_external: filled.map_or(member.kind == "external", |form| form.is_external),
        reminders: filled.map_or(member.billing_reminders, |form| form.reminders),
        effective: member
            .effective_permissions
            .names()
            .map(|name| shell.permission(name))
            .collect(),
        clients: clients_of(call, &shell, &frame, access),
        lines: history.iter().map(|event| Line::of(&shell, event)).collect(),
        still_open: StillOpen::of(&shell, frame.me.id, Action::Edit, &open, keeps),
        frame: &frame,
        member: &member,
        wrong,
    };
    shell.console(wrong.status(), &frame, "people", called, &shown)
}

/// What somebody has in clients, as the page shows it.
fn clients_of<I>(
    call: &Call<Person, (OrganizationId, UserId), I>,
    shell: &Shell,
    frame: &Frame,
    access: page::Page<Access>,
) -> Clients {
    let (organization, user) = call.path;
    let next = access.next.map(|position| {
        let cursor = call.app.config.keys.sign_cursor(&list(organization, user), &position);
        format!("{}?cursor={cursor}", path(organization, &format!("people/{user}")))
    });
    let lines = access.items.into_iter().map(|one| {
        let choices = role_choices(shell, frame, &one.role);
        let choices = with_chosen(shell, choices, [&one.role, &one.role]);
        let role = shell.role(&one.role);
        (one, role, choices)
    });
    Clients { lines: lines.collect(), next }
}

/// The form that changes somebody. `only_role` leaves everything else, as the
/// undoing of a change of role does.
#[derive(Clone)]
pub struct PersonForm {
    role: Option<RoleRef>,
    was: Option<RoleRef>,
    only_role: bool,
    /// The permissions as they were asked for, and as they read.
    names: Vec<String>,
    permissions: Option<Permissions>,
    is_external: bool,
    reminders: BillingReminders,
    /// Whether what they have left open is kept, where they may not give it any more.
    keep: bool,
}

impl FromFields for PersonForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let (role_asked, was) =
            (fields.optional("role", ROLE_RULE, role), fields.optional("was", ROLE_RULE, role));
        let (names, permissions) = permissions(fields);
        Some(Self {
            role: role_asked,
            was,
            only_role: fields.ticked("only_role"),
            names,
            permissions,
            is_external: fields.ticked("external"),
            reminders: BillingReminders {
                email: fields.ticked("reminders_email"),
                sms: fields.ticked("reminders_sms"),
            },
            keep: fields.ticked("keep"),
        })
    }
}

/// `POST /console/{org}/people/{user}` → 303 to the person, who then is as the
/// form says; 422 with the form where a permission is none.
pub async fn edit(mut call: Call<Person, (OrganizationId, UserId), Form<PersonForm>>) -> Answer {
    let actor = call.actor_once();
    let (organization, user) = call.path;
    let here = path(organization, &format!("people/{user}"));
    let edited = &call.input.0;
    let PersonForm { role, was, only_role, permissions, is_external, reminders, keep, .. } = edited;
    let changes = match (only_role, permissions) {
        (true, _) => Changes { role: role.clone(), keep: *keep, ..Changes::default() },
        (false, Some(permissions)) => Changes {
            role: role.clone(),
            permissions: Some(permissions.clone()),
            kind: Some(MemberKind::of(*is_external).name()),
            billing_reminders: Some(*reminders),
            keep: *keep,
        },
        (false, None) => {
            let edited = edited.clone();
            let wrong = Wrong::at("more_permissions", "wrong-permissions");
            return render(&mut call, Ask::first(), Some(&edited), &wrong).await;
        }
    };
    let undo = was.as_ref().filter(|was| role.as_ref() != Some(was)).map(|was| {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let fields = vec![field("role", was.as_str()), field("only_role", "yes")];
        Undo { action: here.clone(), fields }
    });
    let member = match call.run(edit_member::<Membership>(actor, organization, user, changes)).await
    {
        // The role is gone since the page was shown.
        Err(failure) if failure.code() == Code::InvalidRequest => {
            let edited = call.input.0.clone();
            return render(
                &mut call,
                Ask::first(),
                Some(&edited),
                &Wrong::at("role", "wrong-role"),
            )
            .await;
        }
        edited => edited?,
    };
    let who = member.user.name.as_deref().unwrap_or(&member.user.email);
    let said = Flash::done("changed").about(who);
    let said = undo.into_iter().fold(said, Flash::or_undo);
    see_other(&here, said.cookie(&call.app.config))
}
