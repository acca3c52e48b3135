//! An organization's roles.

use axum::http::StatusCode;
use serde_json::Value;

use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::long_text::RoleDescription;
use crate::domain::role::{Permissions, Role, RoleRef, custom_name};
use crate::http::answer::{Answer, json, no_content};
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Broken, Fields, FromFields, Json, Query, text_as};
use crate::http::paging::List;
use crate::http::path::NamedRole;
use crate::http::requests::values::{PERMISSIONS_RULE, ROLE_RULE, permissions, role};
use crate::objects::RoleView;
use crate::operations::roles::create::{NewRole, create_role};
use crate::operations::roles::delete::delete_role;
use crate::operations::roles::edit::{Changes, edit_role};
use crate::operations::roles::list::{list_roles, read_role};

const NAME_RULE: &str =
    "Must be 1 to 100 characters, neither a built-in role's name nor like an id.";

fn name(value: Value) -> Result<String, Broken> {
    text_as(value, custom_name)
}

fn description(value: Value) -> Result<String, Broken> {
    text_as(value, RoleDescription::parse).map(RoleDescription::into_string)
}

/// A built-in role as clients see it.
fn built_in(role: Role) -> RoleView {
    let names: Vec<String> =
        role.permissions().iter().map(|permission| permission.name().to_owned()).collect();
    RoleView {
        object: "role",
        id: None,
        organization_id: None,
        name: role.name().to_owned(),
        description: Some(role.description().to_owned()),
        permissions: Permissions::parse(&names).unwrap_or_default(),
        built_in: true,
        created_at: None,
        updated_at: None,
    }
}

/// `GET …/roles` → 200: the built-in ones, the organization's, its parent's.
pub async fn list(mut call: Call<Caller, OrganizationId>) -> Answer {
    let actor = call.actor();
    let own = call.run(list_roles(actor, call.path)).await?;
    let roles = Role::ALL.into_iter().rev().map(built_in).chain(own);
    json(StatusCode::OK, &List::whole(roles.collect()))
}

impl FromFields for NewRole {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let name = fields.required("name", NAME_RULE, name);
        let description =
            fields.nullable("description", RoleDescription::RULE, description).flatten();
        let permissions = fields.optional("permissions", PERMISSIONS_RULE, permissions);
        Some(Self { name: name?, description, permissions: permissions.unwrap_or_default() })
    }
}

/// `POST …/roles` → 201.
pub async fn create(mut call: Call<Caller, OrganizationId, Json<NewRole>>) -> Answer {
    let actor = call.actor();
    let id = call.moment.id();
    let operation = create_role(actor, call.path, id, &call.input.0);
    json(StatusCode::CREATED, &call.run(operation).await?)
}

/// `GET …/roles/{role}` → 200.
pub async fn read(mut call: Call<Caller, (OrganizationId, NamedRole)>) -> Answer {
    let actor = call.actor();
    let (organization, role) = &call.path;
    let id = match role {
        NamedRole::BuiltIn(_) => None,
        NamedRole::Own(id) => Some(*id),
    };
    let found = call.run(read_role(actor, *organization, id)).await?;
    match (role, found) {
        (NamedRole::BuiltIn(role), _) => json(StatusCode::OK, &built_in(*role)),
        (NamedRole::Own(_), found) => json(StatusCode::OK, &found),
    }
}

impl FromFields for Changes {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self {
            name: fields.optional("name", NAME_RULE, name),
            description: fields.nullable("description", RoleDescription::RULE, description),
            permissions: fields.optional("permissions", PERMISSIONS_RULE, permissions),
        })
    }
}

/// `PATCH …/roles/{role}` → 200.
pub async fn edit(mut call: Call<Caller, (OrganizationId, RoleId), Json<Changes>>) -> Answer {
    let actor = call.actor();
    let (organization, role) = call.path;
    let operation = edit_role(actor, organization, role, call.input.0.clone());
    json(StatusCode::OK, &call.run(operation).await?)
}

/// The query of `DELETE …/roles/{role}`.
pub struct Replacement {
    role: Option<RoleRef>,
}

impl FromFields for Replacement {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self { role: fields.optional("replace_with", ROLE_RULE, role) })
    }
}

/// `DELETE …/roles/{role}?replace_with=` → 204.
pub async fn remove(
    mut call: Call<Caller, (OrganizationId, RoleId), Query<Replacement>>,
) -> Answer {
    let actor = call.actor();
    let (organization, role) = call.path;
    call.run(delete_role(actor, organization, role, call.input.0.role.as_ref())).await?;
    no_content()
}
