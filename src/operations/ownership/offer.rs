//! Offer an organization's ownership to one of its members, look at the offer,
//! take it back.

use serde::Serialize;

use crate::domain::id::{OrganizationId, TransferId, UserId};
use crate::domain::role::Permission;
use crate::domain::time::DAY;
use crate::objects::Transfer;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::ownership_offer::{OFFER_OWNERSHIP, READ_OFFER, TAKE_BACK_OFFER};

/// How long an offer stands, in milliseconds.
const LIFETIME_MS: i64 = 7 * DAY;

/// To whom, and how.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Offer {
    /// The offer's fresh id.
    pub transfer: TransferId,
    /// To whom.
    pub user: UserId,
    /// The language to write in, if whoever offers reads one of ours.
    pub locale: Option<&'static str>,
    /// Whether it is mailed.
    pub send_email: bool,
    /// Whether only the root key may: where it hands the link over, and only the root key does.
    pub root_only: bool,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    offer: Offer,
    expires_at: i64,
}

/// Offers the ownership; a former offer gives way.
///
/// Refusals: `unauthenticated`; `forbidden` for all but owners, or for a link
/// without the root key; `not_found` where that one is no active member with a
/// proved address, `already_member` where they are an owner.
pub fn offer_ownership(
    actor: Actor,
    organization: OrganizationId,
    offer: Offer,
) -> Operation<Transfer> {
    let expires_at = actor.now.saturating_add(LIFETIME_MS);
    let input = Act::new(actor, organization, None, Details { offer, expires_at })
        .owners_only()
        .root_only(offer.root_only);
    Operation::new(OFFER_OWNERSHIP, &input, |rows| decided(rows, |rows| rows.one("transfer")))
}

/// Reads the offer that stands.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn read_offer(actor: Actor, organization: OrganizationId) -> Operation<Transfer> {
    let input = Act::new(actor, organization, Permission::MembersView, ());
    Operation::new(READ_OFFER, &input, |rows| decided(rows, |rows| rows.one("transfer")))
}

/// Takes the offer back.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` for all but owners.
pub fn take_back_offer(actor: Actor, organization: OrganizationId) -> Operation<()> {
    let input = Act::new(actor, organization, None, ()).owners_only();
    Operation::new(TAKE_BACK_OFFER, &input, |rows| decided(rows, |_| Ok(())))
}
