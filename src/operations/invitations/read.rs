//! Read an invitation.

use serde::Serialize;

use crate::db::FromRow;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::invitations_read::READ_INVITATION;

#[derive(Serialize)]
struct Details {
    invitation: InvitationId,
}

/// Reads an invitation of the organization.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn read_invitation<T: FromRow + 'static>(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
) -> Operation<T> {
    let input = Act::new(actor, organization, Permission::MembersView, Details { invitation });
    Operation::new(READ_INVITATION, &input, |rows| decided(rows, |rows| rows.one("invitation")))
}
