//! List an organization's own roles and its parent's, or read one.

use serde::Serialize;

use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::role::Permission;
use crate::objects::RoleView;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::roles_list::{LIST_ROLES, READ_ROLE};

/// Lists the roles that the organization may use beside the built-in ones: its
/// own by their names, then its parent's.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn list_roles(actor: Actor, organization: OrganizationId) -> Operation<Vec<RoleView>> {
    let input = Act::new(actor, organization, Permission::MembersView, ());
    Operation::new(LIST_ROLES, &input, |rows| decided(rows, |rows| rows.list("roles")))
}

#[derive(Serialize)]
struct Details {
    role: Option<RoleId>,
}

/// Reads a role that the organization may use; without an id, just whether
/// the caller may look at roles.
///
/// Refusals: as [`list_roles`], and `not_found` for another's role.
pub fn read_role(
    actor: Actor,
    organization: OrganizationId,
    role: Option<RoleId>,
) -> Operation<Option<RoleView>> {
    let input = Act::new(actor, organization, Permission::MembersView, Details { role });
    Operation::new(READ_ROLE, &input, |rows| decided(rows, |rows| rows.first("role")))
}
