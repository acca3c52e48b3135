//! Delete a role; whoever has it gets another.

use serde::Serialize;

use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::role::{Permission, RoleRef};
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::roles_delete::DELETE_ROLE;

#[derive(Serialize)]
struct Details<'a> {
    #[serde(rename = "deleted")]
    id: RoleId,
    /// What its holders get.
    role: Option<&'a RoleRef>,
}

/// Deletes a role of the organization; its holders get `replacement`.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `organization.manage`, where the role or the replacement is more than one
/// holds oneself, or for owners as a replacement; `invalid_request` for an
/// unknown replacement; `role_in_use` without one.
pub fn delete_role(
    actor: Actor,
    organization: OrganizationId,
    id: RoleId,
    replacement: Option<&RoleRef>,
) -> Operation<()> {
    let details = Details { id, role: replacement };
    let input = Act::new(actor, organization, Permission::OrganizationManage, details);
    Operation::new(DELETE_ROLE, &input, |rows| decided(rows, |_| Ok(())))
}
