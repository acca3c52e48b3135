//! Change a role, for everyone who has it.

use serde::Serialize;

use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::role::{Permission, Permissions};
use crate::objects::RoleView;
use crate::operations::{Act, Actor, Operation, decided};

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

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", ",
            role_holders!("?1->>'role'"),
            ", decision AS (SELECT CASE
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN r.id IS NULL THEN 'not_found'
    WHEN r.operation_id = ?1->>'op' THEN NULL
    WHEN ",
            beyond!("actor.level", "actor.held", "NULL", "r.permissions"),
            " OR ",
            beyond!("actor.level", "actor.held", "NULL", "?1->'permissions'"),
            " OR ",
            holders_out_of_reach!("NULL", "?1->'permissions'"),
            " THEN 'forbidden'
    WHEN ?1->>'name' IS NOT NULL AND ",
            name_taken!("?1->>'role'"),
            " THEN 'role_exists'
  END AS refusal
  FROM actor LEFT JOIN roles r ON r.id = ?1->>'role' AND r.organization_id = ?1->>'organization')"
        )
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision"),
    concat!(
        decision!(),
        " ",
        record!(concat!(
            "SELECT r.organization_id, 1 AS n, 'role.edited' AS type, r.id AS subject_id, ",
            role_state!(),
            " AS before, json_object('name', coalesce(?1->>'name', r.name), 'permissions', json(coalesce(?1->'permissions', r.permissions))) AS after
  FROM decision CROSS JOIN roles r ON r.id = ?1->>'role' WHERE decision.refusal IS NULL"
        ))
    ),
    concat!(
        decision!(),
        " UPDATE roles SET name = coalesce(?1->>'name', name),
  description = iif(json_type(?1, '$.description') IS NULL, description, ?1->>'description'),
  permissions = coalesce(?1->'permissions', permissions), operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE id = ?1->>'role' AND organization_id = ?1->>'organization' AND (SELECT refusal IS NULL FROM decision)"
    ),
    concat!("SELECT ", role!(), " FROM roles r WHERE r.id = ?1->>'role' AND r.operation_id = ?1->>'op'"),
];

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
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(3)))
}
