//! Define a role.

use serde::Serialize;

use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::role::{Permission, Permissions};
use crate::objects::RoleView;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::roles_create::CREATE_ROLE;

/// What the role is to be.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct NewRole {
    pub name: String,
    pub description: Option<String>,
    pub permissions: Permissions,
}

#[derive(Serialize)]
struct Details<'a> {
    made: RoleId,
    #[serde(flatten)]
    role: &'a NewRole,
}

/// Defines a role.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `organization.manage` or for permissions that one does not hold oneself;
/// `role_exists`, `limit_reached`.
pub fn create_role(
    actor: Actor,
    organization: OrganizationId,
    id: RoleId,
    role: &NewRole,
) -> Operation<RoleView> {
    let details = Details { made: id, role };
    let input = Act::new(actor, organization, Permission::OrganizationManage, details);
    Operation::new(CREATE_ROLE, &input, |rows| decided(rows, |rows| rows.one("role")))
}
