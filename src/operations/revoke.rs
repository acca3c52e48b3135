//! Revoke an invitation: every link of it ends (law 3). A mail still in the
//! outbox is dropped by whoever claims it.

use serde::Serialize;

use super::{Act, Actor, Operation, decided};
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::objects::Invitation;

#[derive(Serialize)]
struct Details {
    invitation: InvitationId,
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT CASE
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN i.id IS NULL THEN 'not_found'
    WHEN actor.rank < ",
            rank!("i.role"),
            " THEN 'forbidden'
    WHEN i.status IN ('accepted', 'declined') THEN 'invitation_not_pending'
  END AS refusal
  FROM actor LEFT JOIN invitations i ON i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization')"
        )
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('refusal', refusal) FROM decision"),
    concat!(
        decision!(),
        " UPDATE invitations SET status = 'revoked', closed_at = ?1->>'now', updated_at = ?1->>'now',
  operation_id = ?1->>'op'
WHERE id = ?1->>'invitation' AND organization_id = ?1->>'organization' AND status IN ('pending', 'expired')
  AND (SELECT refusal IS NULL FROM decision)"
    ),
    concat!(
        decision!(),
        " SELECT ",
        invitation!(),
        " FROM decision CROSS JOIN invitations i ON i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization'
WHERE decision.refusal IS NULL"
    ),
];

/// Revokes a pending or expired invitation; a revoked one stays revoked.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage` or for a role above one's own; `invitation_not_pending`.
pub fn revoke(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
) -> Operation<Invitation> {
    let input = Act::new(actor, organization, Permission::MembersManage, Details { invitation });
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(2)))
}
