//! Change what a pending invitation offers; links in mailboxes bring the change.

use serde::Serialize;
use serde_json::{Map, Value};

use super::{Act, Actor, Operation, decided};
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::{Permission, Role};
use crate::objects::Invitation;

/// What changes; what is absent stays.
#[derive(Clone, Debug, Serialize)]
pub struct Changes {
    /// The new role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The new message, or `Some(None)` for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Option<String>>,
    /// The new data, or `Some(None)` for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Option<Map<String, Value>>>,
}

#[derive(Serialize)]
struct Details {
    invitation: InvitationId,
    /// The rank of the new role; 0 for none.
    grants: u8,
    #[serde(flatten)]
    changes: Changes,
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT CASE
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN i.id IS NULL THEN 'not_found'
    WHEN i.operation_id = ?1->>'op' THEN NULL
    WHEN actor.rank < ",
            rank!("i.role"),
            " OR actor.rank < ?1->>'grants' THEN 'forbidden'
    WHEN i.status <> 'pending' OR ?1->>'now' >= i.expires_at THEN 'invitation_not_pending'
  END AS refusal
  FROM actor LEFT JOIN invitations i ON i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization')"
        )
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('refusal', refusal) FROM decision"),
    concat!(
        decision!(),
        " UPDATE invitations SET role = coalesce(?1->>'role', role),
  message = iif(json_type(?1, '$.message') IS NULL, message, ?1->>'message'),
  metadata = iif(json_type(?1, '$.metadata') IS NULL, metadata, ?1->>'metadata'),
  operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE id = ?1->>'invitation' AND organization_id = ?1->>'organization' AND (SELECT refusal IS NULL FROM decision)"
    ),
    concat!(
        "SELECT ",
        invitation!(),
        " FROM invitations i WHERE i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization'
  AND i.operation_id = ?1->>'op'"
    ),
];

/// Changes a pending invitation.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or where the old role or the new is above one's own;
/// `invitation_not_pending`.
pub fn edit_invitation(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    changes: Changes,
) -> Operation<Invitation> {
    let grants = changes.role.map_or(0, Role::rank);
    let details = Details { invitation, grants, changes };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(2)))
}
