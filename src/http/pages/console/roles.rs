//! An organization's roles: the built-in ones, its own, its parent's.

use askama::Template;
use axum::http::StatusCode;

use super::{Choice, PermissionFields, path, permissions, role_choices};
use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::long_text::RoleDescription;
use crate::domain::refusal::Code;
use crate::domain::role::{Permissions, Role, RoleRef, custom_name};
use crate::http::answer::{Answer, see_other};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields};
use crate::http::pages::flash::Flash;
use crate::http::pages::shell::Shell;
use crate::http::pages::wrong::{Wrong, of_lines, of_role_name};
use crate::http::requests::values::{ROLE_RULE, role};
use crate::objects::RoleView;
use crate::operations::organizations::frame::Frame;
use crate::operations::roles::create::{NewRole, create_role};
use crate::operations::roles::delete::delete_role;
use crate::operations::roles::edit::{Changes, edit_role};
use crate::operations::roles::list::{list_roles, read_role};

/// A role as a line of the list.
struct Row {
    href: Option<String>,
    name: String,
    meaning: String,
    permissions: Vec<String>,
}

/// What a form of a role holds.
#[derive(Default)]
pub struct RoleForm {
    name: String,
    description: String,
    permissions: Vec<String>,
    read_permissions: Option<Permissions>,
}

impl FromFields for RoleForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.space_tabs(&["name", "description"]);
        let mut line = |name: &str| fields.text(name).unwrap_or_default();
        let (name, description) = (line("name"), line("description").replace("\r\n", "\n"));
        let (permissions, read_permissions) = permissions(fields);
        Some(Self { name, description, permissions, read_permissions })
    }
}

impl RoleForm {
    /// The role; what is wrong with the form is noted.
    fn read(&self, wrong: &mut Wrong) -> Option<NewRole> {
        let name = wrong.note("name", custom_name(&self.name).map_err(of_role_name));
        let description = RoleDescription::parse(&self.description);
        let description = description.map_err(|fault| of_lines(fault, "wrong-description"));
        let description = wrong.note("description", description);
        let permissions = self.read_permissions.clone().ok_or("wrong-permissions");
        let permissions = wrong.note("more_permissions", permissions);
        let description = description?.unless_empty();
        Some(NewRole { name: name?, description, permissions: permissions? })
    }
}

#[derive(Template)]
#[template(path = "pages/console/roles.html")]
struct List<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    here: String,
    rows: Vec<Row>,
    written: &'a RoleForm,
    wrong: &'a Wrong,
    permissions: PermissionFields,
}

/// `GET /console/{org}/roles` → 200.
pub async fn list(mut call: Call<Person, OrganizationId>) -> Answer {
    listed(&mut call, &RoleForm::default(), &Wrong::default()).await
}

async fn listed<I>(
    call: &mut Call<Person, OrganizationId, I>,
    written: &RoleForm,
    wrong: &Wrong,
) -> Answer {
    let actor = call.actor();
    let organization = call.path;
    let (own, frame) = call.framed(list_roles(actor, organization)).await?;
    let shell = call.shell();
    let built_in = Role::ALL.into_iter().rev().map(|role| Row {
        href: None,
        name: shell.role(role.name()),
        meaning: shell.role_meaning(role.name()),
        permissions: role.permissions().iter().map(|one| shell.permission(one.name())).collect(),
    });
    let own = own.iter().map(|role| Row {
        href: role
            .id
            .filter(|_| role.organization_id == Some(organization))
            .map(|id| path(organization, &format!("roles/{id}"))),
        name: role.name.clone(),
        meaning: role.description.clone().unwrap_or_default(),
        permissions: role.permissions.names().map(|name| shell.permission(name)).collect(),
    });
    let shown = List {
        shell: &shell,
        here: path(organization, "roles"),
        rows: built_in.chain(own).collect(),
        permissions: PermissionFields::of(&shell, written.permissions.iter().map(String::as_str)),
        frame: &frame,
        written,
        wrong,
    };
    shell.console(wrong.status(), &frame, "roles", shell.say("section-roles"), &shown)
}

/// `POST /console/{org}/roles` → 303; 422 with the form where it is no role.
pub async fn create(mut call: Call<Person, OrganizationId, Form<RoleForm>>) -> Answer {
    let written = std::mem::take(&mut call.input.0);
    let mut wrong = Wrong::default();
    let Some(new) = written.read(&mut wrong) else {
        return listed(&mut call, &written, &wrong).await;
    };
    let actor = call.actor();
    let id = call.once().id();
    match call.run(create_role(actor, call.path, id, &new)).await {
        Ok(role) => {
            let said = Flash::done("created").about(&role.name).cookie(&call.app.config);
            see_other(&path(call.path, "roles"), said)
        }
        Err(failure) if failure.code() == Code::RoleExists => {
            listed(&mut call, &written, &Wrong::at("name", "wrong-name-taken")).await
        }
        Err(failure) => Err(failure),
    }
}

#[derive(Template)]
#[template(path = "pages/console/role.html")]
struct Page<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    here: String,
    name: &'a str,
    description: &'a str,
    wrong: &'a Wrong,
    permissions: PermissionFields,
    roles: Vec<Choice>,
}

/// `GET /console/{org}/roles/{role}` → 200.
pub async fn show(mut call: Call<Person, (OrganizationId, RoleId)>) -> Answer {
    shown(&mut call, None, &Wrong::default(), StatusCode::OK).await
}

/// The role's form, as it is kept, or as it was filled in wrongly.
async fn shown<I>(
    call: &mut Call<Person, (OrganizationId, RoleId), I>,
    written: Option<&RoleForm>,
    wrong: &Wrong,
    code: StatusCode,
) -> Answer {
    let actor = call.actor();
    let (organization, id) = call.path;
    let (role, frame) = call.framed(read_role(actor, organization, Some(id))).await?;
    let role: RoleView = role.ok_or(Code::NotFound)?;
    let shell = call.shell();
    let kept: Vec<&str> = role.permissions.names().collect();
    let (name, description, held) = match written {
        None => (role.name.as_str(), role.description.as_deref(), kept),
        Some(written) => {
            let held = written.permissions.iter().map(String::as_str).collect();
            (written.name.as_str(), Some(written.description.as_str()), held)
        }
    };
    let others = role_choices(&shell, &frame, "member").into_iter();
    let page = Page {
        shell: &shell,
        here: path(organization, &format!("roles/{id}")),
        description: description.unwrap_or_default(),
        permissions: PermissionFields::of(&shell, held.into_iter()),
        roles: others.filter(|choice| choice.value != role.name).collect(),
        frame: &frame,
        name,
        wrong,
    };
    shell.console(code, &frame, "roles", &role.name, &page)
}

/// `POST /console/{org}/roles/{role}` → 303; 422 with the form where it is no role.
pub async fn edit(mut call: Call<Person, (OrganizationId, RoleId), Form<RoleForm>>) -> Answer {
    let written = std::mem::take(&mut call.input.0);
    let mut wrong = Wrong::default();
    let Some(new) = written.read(&mut wrong) else {
        return shown(&mut call, Some(&written), &wrong, wrong.status()).await;
    };
    let actor = call.actor();
    let (organization, id) = call.path;
    let changes = Changes {
        name: Some(new.name),
        description: Some(new.description),
        permissions: Some(new.permissions),
    };
    match call.run(edit_role(actor, organization, id, changes)).await {
        Ok(role) => {
            let said = Flash::done("changed").about(&role.name).cookie(&call.app.config);
            see_other(&path(organization, "roles"), said)
        }
        Err(failure) if failure.code() == Code::RoleExists => {
            let wrong = Wrong::at("name", "wrong-name-taken");
            shown(&mut call, Some(&written), &wrong, wrong.status()).await
        }
        Err(failure) => Err(failure),
    }
}

/// The form that deletes a role: whoever has it gets another, if it says which.
pub struct DeleteRoleForm {
    replacement: Option<RoleRef>,
}

impl FromFields for DeleteRoleForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.drop_blank("replace_with");
        Some(Self { replacement: fields.optional("replace_with", ROLE_RULE, role) })
    }
}

/// `POST /console/{org}/roles/{role}/delete` → 303; 409 with the form where somebody has it
/// still.
pub async fn delete(
    mut call: Call<Person, (OrganizationId, RoleId), Form<DeleteRoleForm>>,
) -> Answer {
    let actor = call.actor();
    let (organization, id) = call.path;
    let replacement = call.input.0.replacement.as_ref();
    match call.run(delete_role(actor, organization, id, replacement)).await {
        Ok(()) => {}
        Err(failure) if failure.code() == Code::RoleInUse => {
            let wrong = Wrong::at("replace_with", "wrong-role-in-use");
            return shown(&mut call, None, &wrong, StatusCode::CONFLICT).await;
        }
        Err(failure) if failure.code() == Code::NotFound && call.is_from_page() => {}
        Err(failure) => return Err(failure),
    }
    let said = Flash::done("role-deleted").cookie(&call.app.config);
    see_other(&path(organization, "roles"), said)
}
