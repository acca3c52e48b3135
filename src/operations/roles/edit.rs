//! Change a role, for everyone who has it.

use serde::Serialize;

use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::role::{Permission, Permissions};
use crate::objects::RoleView;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::roles_edit::EDIT_ROLE;

/// What changes; what is absent stays.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Changes {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Permissions>,
}

#[derive(Serialize)]
struct Details {
    role: RoleId,
    #[serde(flatten)]
    changes: Changes,
}

/// Changes a role of the organization.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `organization.manage`, where the old permissions or the new are more than one
/// holds oneself, here or where somebody has the role, and where somebody has it who
/// is not one's to change; `role_exists`.
pub fn edit_role(
    actor: Actor,
    organization: OrganizationId,
    role: RoleId,
    changes: Changes,
) -> Operation<RoleView> {
    let details = Details { role, changes };
    let input = Act::new(actor, organization, Permission::OrganizationManage, details);
    Operation::new(EDIT_ROLE, &input, |rows| decided(rows, |rows| rows.one("role")))
}
