//! Invite another address in place of a wrong one: revoke and invite anew, in
//! one step.

use serde::Serialize;

use super::invite::Person;
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::objects::Invitation;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::invitations_replace::REPLACE_INVITATION;

/// By what, and how.
pub struct Replacement<'a> {
    /// The new invitation's fresh id.
    pub id: InvitationId,
    /// Its address.
    pub address: &'a Address,
    /// Whether it is mailed.
    pub send_email: bool,
    /// Whether only the root key may: where it hands links over, and only the root key does.
    pub root_only: bool,
}

#[derive(Serialize)]
struct Details {
    invitation: InvitationId,
    person: Person,
    send_email: bool,
}

/// Revokes a pending or expired invitation and invites another address to the
/// same; where that one cannot be invited, nothing changes.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, where only owners invite, for what one does not hold
/// oneself, or for a link without the root key; `invitation_not_pending`,
/// `already_member`, `already_invited`, `disposable_address`,
/// `domain_not_allowed`, `undeliverable`, `seat_limit_reached`.
pub fn replace(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    by: &Replacement<'_>,
) -> Operation<Invitation> {
    let details =
        Details { invitation, person: Person::new(by.id, by.address), send_email: by.send_email };
    let input =
        Act::new(actor, organization, Permission::MembersManage, details).root_only(by.root_only);
    Operation::new(REPLACE_INVITATION, &input, |rows| decided(rows, |rows| rows.one("invitation")))
}
