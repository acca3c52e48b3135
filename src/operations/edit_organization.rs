//! Change an organization's name and picture.

use serde::Serialize;

use super::{Act, Actor, Operation, decided};
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::Organization;

/// What changes; what is absent stays.
#[derive(Clone, Debug, Serialize)]
pub struct Changes {
    /// The new name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The new picture, or `Some(None)` for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<Option<String>>,
}

const SQL: &[&str] = &[
    decide_actor!(),
    concat!(
        actor!(),
        " UPDATE organizations SET name = coalesce(?1->>'name', name),
  image_url = iif(json_type(?1, '$.image_url') IS NULL, image_url, ?1->>'image_url')
WHERE id = ?1->>'organization' AND (SELECT refusal IS NULL FROM actor)"
    ),
    concat!(
        actor!(),
        " SELECT ",
        organization!(),
        " FROM actor CROSS JOIN organizations o ON o.id = ?1->>'organization' WHERE actor.refusal IS NULL"
    ),
];

/// Changes the organization.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `organization.manage`.
pub fn edit_organization(
    actor: Actor,
    organization: OrganizationId,
    changes: Changes,
) -> Operation<Organization> {
    let input = Act::new(actor, organization, Permission::OrganizationManage, changes);
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(2)))
}
