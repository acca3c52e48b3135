//! Make an API key.

use serde::Serialize;

use crate::api_key::Secret;
use crate::domain::id::{ApiKeyId, OrganizationId};
use crate::domain::role::{Permission, Permissions, RoleRef};
use crate::objects::ApiKey;
use crate::operations::{Act, Actor, Operation, decided};

/// What the key is to be.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct NewKey {
    pub name: String,
    pub role: RoleRef,
    pub permissions: Permissions,
    /// Milliseconds since the epoch.
    pub expires_at: Option<i64>,
}

#[derive(Serialize)]
struct Details<'a> {
    made: ApiKeyId,
    hash: String,
    hint: &'a str,
    #[serde(flatten)]
    new: &'a NewKey,
}

/// A key depends on a person: on whoever makes it, or on whom the key that
/// makes it depends.
macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", asked AS MATERIALIZED (SELECT ",
            asked_role!("$"),
            " AS role FROM actor)
, decision AS (SELECT asked.role, coalesce(actor.user_id, (SELECT k.created_by FROM api_keys k WHERE k.id = actor.key_id)) AS created_by, CASE
    WHEN EXISTS (SELECT 1 FROM api_keys k WHERE k.id = ?1->>'made') THEN NULL
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN EXISTS (SELECT 1 FROM events e INDEXED BY events_by_subject WHERE e.organization_id = ?1->>'organization'
      AND e.subject_id = ?1->>'made') THEN 'not_found'
    WHEN asked.role IS NULL THEN 'invalid_request'
    WHEN ",
            beyond!("actor.level", "actor.held", "asked.role", "?1->'permissions'"),
            " THEN 'forbidden'
    WHEN (SELECT count(*) FROM (SELECT 1 FROM api_keys k INDEXED BY api_keys_by_organization
      WHERE k.organization_id = ?1->>'organization' LIMIT 100)) >= 100
      OR (SELECT count(*) FROM (SELECT 1 FROM api_keys k INDEXED BY api_keys_by_maker
        WHERE k.created_by = actor.person_id AND k.created_by IS NOT NULL LIMIT 1000)) >= 1000 THEN 'limit_reached'
  END AS refusal FROM actor CROSS JOIN asked)"
        )
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'role') FROM decision"),
    concat!(
        decision!(),
        " INSERT INTO api_keys (id, organization_id, name, role, permissions, hash, hint, created_by, operation_id, created_at, expires_at)
SELECT ?1->>'made', ?1->>'organization', ?1->>'name', role, ?1->'permissions', ?1->>'hash', ?1->>'hint', created_by,
  ?1->>'op', ?1->>'now', ?1->>'expires_at'
FROM decision WHERE refusal IS NULL ON CONFLICT (id) DO NOTHING"
    ),
    record!(concat!(
        "SELECT k.organization_id, 1 AS n, 'api_key.created' AS type, k.id AS subject_id, NULL AS before, ",
        api_key_state!(),
        " AS after FROM api_keys k WHERE k.id = ?1->>'made' AND k.operation_id = ?1->>'op'"
    )),
    concat!("SELECT ", api_key!(), " FROM api_keys k WHERE k.id = ?1->>'made'"),
];

/// Makes a key, of which only the SHA-256 is kept.
///
/// Refusals: `unauthenticated`; `not_found`, also where this very key was made and
/// revoked; `forbidden` without
/// `organization.manage` or for what one does not hold oneself;
/// `invalid_request` for an unknown role; `limit_reached`.
pub fn create_key(
    actor: Actor,
    organization: OrganizationId,
    id: ApiKeyId,
    secret: &Secret,
    new: &NewKey,
) -> Operation<ApiKey> {
    let details = Details { made: id, hash: secret.hash(), hint: secret.hint(), new };
    let input = Act::new(actor, organization, Permission::OrganizationManage, details);
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(3)))
}
