//! Read an organization.

use crate::domain::id::OrganizationId;
use crate::objects::Organization;
use crate::operations::{Act, Actor, Operation, decided};

const SQL: &[&str] = &[
    decide_actor!(),
    concat!(
        actor!(),
        " SELECT ",
        organization!(),
        " FROM actor CROSS JOIN organizations o ON o.id = ?1->>'organization' WHERE actor.refusal IS NULL"
    ),
];

/// Reads the organization, for anyone in it, and whoever may see its
/// parent's children.
///
/// Refusals: `unauthenticated`, `not_found`.
pub fn read_organization(actor: Actor, organization: OrganizationId) -> Operation<Organization> {
    let input = Act::new(actor, organization, None, ());
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(1)))
}
