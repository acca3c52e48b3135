//! Read an organization.

use super::{Act, Actor, Operation, decided};
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::Organization;

const SQL: &[&str] = &[
    decide_actor!(),
    concat!(
        actor!(),
        " SELECT ",
        organization!(),
        " FROM actor CROSS JOIN organizations o ON o.id = ?1->>'organization' WHERE actor.refusal IS NULL"
    ),
];

/// Reads the organization, for anyone in it.
///
/// Refusals: `unauthenticated`, `not_found`.
pub fn read_organization(actor: Actor, organization: OrganizationId) -> Operation<Organization> {
    let input = Act::new(actor, organization, Permission::MembersView, ());
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(1)))
}
