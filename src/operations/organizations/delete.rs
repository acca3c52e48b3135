//! Delete an organization: at once for everyone, its rows by the cron.

use serde::Serialize;

use crate::domain::id::OrganizationId;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::organizations_delete::DELETE_ORGANIZATION;

#[derive(Serialize)]
struct Details<'a> {
    name: &'a str,
}

/// Deletes the organization, whose name must be repeated.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` for all but owners,
/// `invalid_request` for another name, `has_children`.
pub fn delete_organization(
    actor: Actor,
    organization: OrganizationId,
    name: &str,
) -> Operation<()> {
    let input = Act::new(actor, organization, None, Details { name }).owners_only();
    Operation::new(DELETE_ORGANIZATION, &input, |rows| decided(rows, |_| Ok(())))
}
