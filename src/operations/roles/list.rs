//! List an organization's own roles and its parent's, or read one.

use serde::Serialize;

use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::role::Permission;
use crate::objects::RoleView;
use crate::operations::{Act, Actor, Operation, decided};

const LIST: &[&str] = &[
    decide_actor!(),
    concat!(
        actor!(),
        " SELECT ",
        role!(),
        " FROM roles r INDEXED BY roles_by_name WHERE r.organization_id = ?1->>'organization'
  AND (SELECT refusal IS NULL FROM actor) ORDER BY r.name COLLATE NOCASE"
    ),
    concat!(
        actor!(),
        " SELECT ",
        role!(),
        " FROM roles r INDEXED BY roles_by_name WHERE r.organization_id = (SELECT parent_id FROM actor)
  AND (SELECT refusal IS NULL FROM actor) ORDER BY r.name COLLATE NOCASE"
    ),
];

/// Lists the roles that the organization may use beside the built-in ones: its
/// own by their names, then its parent's.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn list_roles(actor: Actor, organization: OrganizationId) -> Operation<Vec<RoleView>> {
    let input = Act::new(actor, organization, Permission::MembersView, ());
    Operation::new(LIST, &input, |rows| {
        decided(rows, |rows| Ok([rows.list(1)?, rows.list(2)?].concat()))
    })
}

#[derive(Serialize)]
struct Details {
    role: Option<RoleId>,
}

macro_rules! usable {
    () => {
        "roles r ON r.id = ?1->>'role' AND r.organization_id IN (?1->>'organization', actor.parent_id)"
    };
}

const READ: &[&str] = &[
    concat!(
        actor!(),
        " SELECT json_object('decision', coalesce(refusal, iif(?1->>'role' IS NOT NULL AND r.id IS NULL, 'not_found', NULL), 'allowed'))
FROM actor LEFT JOIN ",
        usable!()
    ),
    concat!(actor!(), " SELECT ", role!(), " FROM actor CROSS JOIN ", usable!(), " WHERE actor.refusal IS NULL"),
];

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
    Operation::new(READ, &input, |rows| decided(rows, |rows| rows.first(1)))
}
