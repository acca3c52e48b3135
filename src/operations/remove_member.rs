//! Remove a member, or leave.

use serde::Serialize;

use super::{Act, Actor, Operation, decided};
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;

#[derive(Serialize)]
struct Details {
    user: UserId,
    /// The least rank that may remove others; leaving needs none.
    needs_for_others: u8,
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT CASE
    WHEN t.operation_id = ?1->>'op' THEN NULL
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN actor.user_id IS NOT ?1->>'user' AND actor.rank < ?1->>'needs_for_others' THEN 'forbidden'
    WHEN t.user_id IS NULL OR t.status = 'removed' THEN 'not_found'
    WHEN actor.user_id IS NOT ?1->>'user' AND actor.rank < ",
            rank!("t.role"),
            " THEN 'forbidden'
    WHEN t.role = 'owner' AND t.status = 'active' AND ",
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
        " UPDATE memberships SET status = 'removed', operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE organization_id = ?1->>'organization' AND user_id = ?1->>'user' AND status <> 'removed'
  AND (SELECT refusal IS NULL FROM decision)"
    ),
];

/// Removes a member; anyone may remove themselves.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or for a role above one's own; `last_owner`.
pub fn remove_member(actor: Actor, organization: OrganizationId, user: UserId) -> Operation<()> {
    let details = Details { user, needs_for_others: Permission::MembersManage.least_rank() };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(SQL, &input, |rows| decided(rows, |_| Ok(())))
}
