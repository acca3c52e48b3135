//! Change a member's role.

use serde::Serialize;

use super::{Act, Actor, Operation, decided};
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::{Permission, Role};
use crate::objects::Membership;

#[derive(Serialize)]
struct Details {
    user: UserId,
    role: Option<Role>,
    /// The rank of the new role; 0 for none.
    grants: u8,
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT CASE
    WHEN t.operation_id = ?1->>'op' THEN NULL
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN t.user_id IS NULL OR t.status = 'removed' THEN 'not_found'
    WHEN actor.rank < ",
            rank!("t.role"),
            " OR actor.rank < ?1->>'grants' THEN 'forbidden'
    WHEN t.role = 'owner' AND t.status = 'active' AND ?1->>'role' <> 'owner' AND ",
            no_other_owner!(),
            " THEN 'last_owner'
  END AS refusal
  FROM actor LEFT JOIN memberships t ON t.organization_id = ?1->>'organization' AND t.user_id = ?1->>'user')"
        )
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('refusal', refusal) FROM decision"),
    concat!(
        decision!(),
        " UPDATE memberships SET role = coalesce(?1->>'role', role), operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE organization_id = ?1->>'organization' AND user_id = ?1->>'user' AND (SELECT refusal IS NULL FROM decision)"
    ),
    concat!(
        "SELECT ",
        membership!(),
        " FROM memberships m JOIN users u ON u.id = m.user_id
WHERE m.organization_id = ?1->>'organization' AND m.user_id = ?1->>'user' AND m.operation_id = ?1->>'op'"
    ),
];

/// Changes a member's role; `None` leaves it.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or where the old role or the new is above one's own;
/// `last_owner`.
pub fn edit_member(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
    role: Option<Role>,
) -> Operation<Membership> {
    let details = Details { user, role, grants: role.map_or(0, Role::rank) };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(2)))
}
