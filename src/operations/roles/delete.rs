//! Delete a role; whoever has it gets another.

use serde::Serialize;

use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::role::{Permission, RoleRef};
use crate::operations::{Act, Actor, Operation, decided};

#[derive(Serialize)]
struct Details<'a> {
    #[serde(rename = "deleted")]
    id: RoleId,
    /// What its holders get.
    role: Option<&'a RoleRef>,
}

/// How many holders of a role can get another by deleting it; more are changed as
/// members first.
macro_rules! replaced_max {
    () => {
        1_200
    };
}

/// How many of `$holders` there are; one more than may be is enough to know.
macro_rules! count_of {
    ($holders:literal) => {
        concat!(
            "(SELECT count(*) FROM (SELECT 1 FROM ",
            $holders,
            " LIMIT ",
            replaced_max!(),
            " + 1))"
        )
    };
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", ",
            role_holders!("?1->>'deleted'"),
            ", decision AS (SELECT *, CASE
    WHEN refusal_of_actor IS NOT NULL THEN refusal_of_actor
    WHEN done THEN NULL
    WHEN found IS NULL THEN 'not_found'
    WHEN beyond THEN 'forbidden'
    WHEN ?1->>'role' IS NOT NULL AND (role IS NULL OR role = ?1->>'deleted') THEN 'invalid_request'
    WHEN role = 'owner' OR new_beyond THEN 'forbidden'
    WHEN members + invitations + api_keys > iif(role IS NULL, 0, ",
            replaced_max!(),
            ") THEN 'role_in_use'
    WHEN role IS NOT NULL AND outranked THEN 'forbidden'
  END AS refusal
  FROM (SELECT actor.refusal AS refusal_of_actor, r.id AS found, asked.role,
    EXISTS (SELECT 1 FROM events e WHERE e.organization_id = ?1->>'organization' AND e.id = ?1->>'event' || '000000') AS done, ",
            beyond!("actor.level", "actor.held", "NULL", "r.permissions"),
            " AS beyond, ",
            beyond!("actor.level", "actor.held", "coalesce(asked.role, 'viewer')", "NULL"),
            " AND asked.role IS NOT NULL AS new_beyond,
    ",
            holders_out_of_reach!("asked.role", "NULL"),
            " AS outranked,
    ",
            count_of!(
                "memberships m INDEXED BY memberships_of_a_role
      WHERE m.role = ?1->>'deleted' AND m.role GLOB 'role_*' AND m.status <> 'removed'"
            ),
            " AS members,
    ",
            count_of!(
                "grants g INDEXED BY grants_of_a_role
      WHERE g.role = ?1->>'deleted' AND g.role GLOB 'role_*' AND g.held_until IS NOT NULL AND ?1->>'now' < g.held_until"
            ),
            " AS invitations,
    ",
            count_of!(
                "api_keys k INDEXED BY api_keys_of_a_role
      WHERE k.role = ?1->>'deleted' AND k.role GLOB 'role_*'"
            ),
            " AS api_keys
  FROM actor CROSS JOIN (SELECT ",
            asked_role!("$"),
            " AS role FROM actor) asked
  LEFT JOIN roles r ON r.id = ?1->>'deleted' AND r.organization_id = ?1->>'organization'))"
        )
    };
}

/// The role, where this operation deletes it, as statement 1 has written down; NULL, which
/// nobody has, where it does not: then nobody is looked at.
macro_rules! deleted {
    () => {
        "(SELECT ?1->>'deleted' FROM events e WHERE e.organization_id = ?1->>'organization' AND e.id = ?1->>'event' || '000000')"
    };
}

const SQL: &[&str] = &[
    concat!(
        decision!(),
        " SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'replace_with',
  'counts', json_object('members', min(members, 1000), 'invitations', min(invitations, 1000), 'api_keys', min(api_keys, 1000))) FROM decision"
    ),
    // 1: whoever has it, in the record of their organization; and the role
    concat!(
        decision!(),
        ", judgement AS MATERIALIZED (SELECT role, refusal FROM decision) ",
        record!(concat!(
            "SELECT m.organization_id, row_number() OVER () AS n, 'member.role_changed' AS type, m.user_id AS subject_id,
    json_object('role', r.name) AS before, json_object('role', ",
            role_name!("judgement.role"),
            ") AS after
  FROM judgement CROSS JOIN roles r ON r.id = ?1->>'deleted'
    CROSS JOIN memberships m INDEXED BY memberships_of_a_role ON m.role = r.id AND m.role GLOB 'role_*' AND m.status <> 'removed'
  WHERE judgement.refusal IS NULL AND judgement.role IS NOT NULL
  UNION ALL SELECT r.organization_id, 0, 'role.deleted', r.id, ",
            role_state!(),
            ", json_object('replaced_by', ",
            role_name!("judgement.role"),
            ")
  FROM judgement CROSS JOIN roles r ON r.id = ?1->>'deleted' WHERE judgement.refusal IS NULL"
        ))
    ),
    concat!(
        actor!(),
        " UPDATE memberships INDEXED BY memberships_of_a_role SET role = (SELECT ",
        asked_role!("$"),
        " FROM actor), operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE role = ",
        deleted!(),
        " AND role GLOB 'role_*' AND status <> 'removed'"
    ),
    concat!(
        actor!(),
        " UPDATE grants INDEXED BY grants_of_a_role SET role = (SELECT ",
        asked_role!("$"),
        " FROM actor)
WHERE role = ",
        deleted!(),
        " AND role GLOB 'role_*' AND held_until IS NOT NULL AND ?1->>'role' IS NOT NULL"
    ),
    concat!(
        actor!(),
        " UPDATE api_keys INDEXED BY api_keys_of_a_role SET role = (SELECT ",
        asked_role!("$"),
        " FROM actor)
WHERE role = ",
        deleted!(),
        " AND role GLOB 'role_*'"
    ),
    concat!("DELETE FROM roles WHERE id = ", deleted!()),
];

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
    Operation::new(SQL, &input, |rows| decided(rows, |_| Ok(())))
}
