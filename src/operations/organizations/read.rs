//! Read an organization.

use crate::domain::id::OrganizationId;
use crate::objects::Organization;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::organizations_read::READ_ORGANIZATION;

/// Reads the organization, for anyone in it, and whoever may see its
/// parent's children.
///
/// Refusals: `unauthenticated`, `not_found`.
pub fn read_organization(actor: Actor, organization: OrganizationId) -> Operation<Organization> {
    let input = Act::new(actor, organization, None, ());
    Operation::new(READ_ORGANIZATION, &input, |rows| decided(rows, |rows| rows.one("organization")))
}
