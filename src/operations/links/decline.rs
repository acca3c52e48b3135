//! Decline an invitation. Whoever holds the link may, signed in or not.

use serde::{Deserialize, Serialize};

use crate::domain::id::InvitationId;
use crate::objects::OrganizationRef;
use crate::operations::{Actor, OpenedLink, Operation, decided};
use crate::statements::links_decline::{DECLINE_INVITATION_BY_LINK, DECLINE_INVITATION_OWN};

/// What was declined.
#[derive(Clone, Debug, Deserialize)]
pub struct Declined {
    /// The organization that invited.
    pub organization: OrganizationRef,
}

#[derive(Serialize)]
struct Linked<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    reason: Option<String>,
}

/// Declines the invitation; again, answers the same.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending` where it was
/// accepted, `link_superseded`, `link_expired`.
pub fn decline(link: &OpenedLink, reason: Option<String>) -> Operation<Declined> {
    let input = Linked { link, reason };
    Operation::new(DECLINE_INVITATION_BY_LINK, &input, |rows| {
        decided(rows, |rows| rows.one("declined"))
    })
}

#[derive(Serialize)]
struct Own {
    #[serde(flatten)]
    actor: Actor,
    invitation: InvitationId,
    reason: Option<String>,
}

/// Declines one of the caller's own invitations.
///
/// Refusals: `unauthenticated`, `forbidden` for whoever is nobody,
/// `not_found`, `invitation_revoked`, `invitation_not_pending`, `link_expired`.
pub fn decline_own(
    actor: Actor,
    invitation: InvitationId,
    reason: Option<String>,
) -> Operation<Declined> {
    let input = Own { actor, invitation, reason };
    Operation::new(DECLINE_INVITATION_OWN, &input, |rows| {
        decided(rows, |rows| rows.one("declined"))
    })
}
