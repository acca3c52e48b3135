//! Revoke an API key: its row goes, and with it whatever it could do.

use serde::Serialize;

use crate::domain::id::{ApiKeyId, OrganizationId};
use crate::domain::role::Permission;
use crate::operations::{Act, Actor, Operation, decided};

#[derive(Serialize)]
struct Details {
    revoked: ApiKeyId,
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT CASE
    WHEN EXISTS (SELECT 1 FROM events e WHERE e.organization_id = ?1->>'organization' AND e.id = ?1->>'event' || '000001') THEN NULL
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN k.id IS NULL OR ",
            hidden_person!("k.created_by"),
            " THEN 'not_found'
    WHEN ",
            beyond!("actor.level", "actor.held", "k.role", "k.permissions"),
            " THEN 'forbidden'
  END AS refusal
  FROM actor LEFT JOIN api_keys k ON k.id = ?1->>'revoked' AND k.organization_id = ?1->>'organization')"
        )
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision"),
    concat!(
        decision!(),
        " ",
        record!(concat!(
            "SELECT k.organization_id, 1 AS n, 'api_key.revoked' AS type, k.id AS subject_id, ",
            api_key_state!(),
            " AS before, NULL AS after
  FROM decision CROSS JOIN api_keys k ON k.id = ?1->>'revoked' WHERE decision.refusal IS NULL"
        ))
    ),
    concat!(
        decision!(),
        " DELETE FROM api_keys
WHERE id = ?1->>'revoked' AND organization_id = ?1->>'organization' AND (SELECT refusal IS NULL FROM decision)"
    ),
];

/// Revokes a key of the organization.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `organization.manage`, or for a key that holds more than one does oneself.
pub fn revoke_key(actor: Actor, organization: OrganizationId, key: ApiKeyId) -> Operation<()> {
    let details = Details { revoked: key };
    let input = Act::new(actor, organization, Permission::OrganizationManage, details);
    Operation::new(SQL, &input, |rows| decided(rows, |_| Ok(())))
}
