//! Erase a person: what is kept of them is an id in the record of events.

use crate::operations::{Actor, Operation, decided};
use crate::statements::people_erase::ERASE;

/// Erases the caller. An organization in which nobody else is goes, too, and offers
/// of ownership to them or by them end. What was open of the invitations to them is
/// revoked, and none keeps their address.
///
/// Refusals: `forbidden` for a machine credential,
/// `unauthenticated`; `last_owner` where other members would be left without one;
/// `limit_reached` for more than 2,000 memberships, former ones too, or for pending
/// invitations with more than 2,000 grants.
pub fn erase(actor: Actor) -> Operation<()> {
    Operation::new(ERASE, &actor, |rows| decided(rows, |_| Ok(())))
}
