//! Define a role.

use serde::Serialize;

use crate::domain::id::{OrganizationId, RoleId};
use crate::domain::role::{Permission, Permissions};
use crate::objects::RoleView;
use crate::operations::{Act, Actor, Operation, decided};

/// What the role is to be.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct NewRole {
    pub name: String,
    pub description: Option<String>,
    pub permissions: Permissions,
}

#[derive(Serialize)]
struct Details<'a> {
    made: RoleId,
    #[serde(flatten)]
    role: &'a NewRole,
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT CASE
    WHEN EXISTS (SELECT 1 FROM roles r WHERE r.id = ?1->>'made') THEN NULL
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN ",
            beyond!("actor.level", "actor.held", "NULL", "?1->'permissions'"),
            " THEN 'forbidden'
    WHEN ",
            name_taken!("'-'"),
            " THEN 'role_exists'
    WHEN (SELECT count(*) FROM (SELECT 1 FROM roles r WHERE r.organization_id = ?1->>'organization' LIMIT 100)) >= 100
      THEN 'limit_reached'
  END AS refusal FROM actor)"
        )
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision"),
    concat!(
        decision!(),
        " INSERT INTO roles (id, organization_id, name, description, permissions, operation_id, created_at, updated_at)
SELECT ?1->>'made', ?1->>'organization', ?1->>'name', ?1->>'description', ?1->'permissions', ?1->>'op', ?1->>'now', ?1->>'now'
FROM decision WHERE refusal IS NULL ON CONFLICT (id) DO NOTHING"
    ),
    record!(concat!(
        "SELECT r.organization_id, 1 AS n, 'role.created' AS type, r.id AS subject_id, NULL AS before, ",
        role_state!(),
        " AS after FROM roles r WHERE r.id = ?1->>'made' AND r.operation_id = ?1->>'op'"
    )),
    concat!("SELECT ", role!(), " FROM roles r WHERE r.id = ?1->>'made'"),
];

/// Defines a role.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `organization.manage` or for permissions that one does not hold oneself;
/// `role_exists`, `limit_reached`.
pub fn create_role(
    actor: Actor,
    organization: OrganizationId,
    id: RoleId,
    role: &NewRole,
) -> Operation<RoleView> {
    let details = Details { made: id, role };
    let input = Act::new(actor, organization, Permission::OrganizationManage, details);
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(3)))
}
