//! Answer an offer of ownership, through its link.

use serde::Serialize;

use crate::db::JsonText;
use crate::domain::id::TransferId;
use crate::objects::Transfer;
use crate::operations::{Actor, Operation, decided};
use crate::statements::ownership_answer::{ACCEPT_OFFER, DECLINE_OFFER, READ_OFFERED};

/// An offer's link that was opened, its signature verified, and the session
/// shown with it.
#[derive(Clone, Debug, Serialize)]
pub struct OpenedOffer {
    /// Whose session, if one is shown; and when.
    #[serde(flatten)]
    pub actor: Actor,
    /// The offer that the link is for.
    pub transfer: TransferId,
}

/// Looks at the offer.
///
/// Refusals: `transfer_not_pending`, `link_expired`.
pub fn read_offered(offer: &OpenedOffer) -> Operation<Transfer> {
    Operation::new(READ_OFFERED, offer, |rows| decided(rows, |rows| rows.one("transfer")))
}

/// Accepts: whoever was offered it becomes owner, whoever offered it admin. Again by who
/// is owner by it, answers the same.
///
/// Refusals: `transfer_not_pending`, `link_expired`, `sign_in_required`,
/// `wrong_account`.
pub fn accept_offer(offer: &OpenedOffer) -> Operation<JsonText> {
    Operation::new(ACCEPT_OFFER, offer, |rows| decided(rows, |rows| rows.one("membership")))
}

/// Declines; needs no session. Again, answers the same.
///
/// Refusals: `transfer_not_pending`, `link_expired`.
pub fn decline_offer(offer: &OpenedOffer) -> Operation<Transfer> {
    Operation::new(DECLINE_OFFER, offer, |rows| decided(rows, |rows| rows.one("transfer")))
}
