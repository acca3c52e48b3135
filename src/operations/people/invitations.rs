//! A person's own invitations, of all organizations, by their proved address.

use serde::{Deserialize, Serialize};

use crate::domain::id::InvitationId;
use crate::operations::links::preview::Preview;
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};
use crate::statements::people_invitations::MY_INVITATIONS;

/// An invitation as its person sees it.
#[derive(Clone, Debug, Deserialize)]
pub struct Own {
    /// Which.
    pub id: InvitationId,
    /// To what.
    #[serde(flatten)]
    pub preview: Preview,
}

#[derive(Serialize)]
struct Input {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    ask: page::Ask,
}

/// Lists the caller's pending invitations, newest first; none, where no mail
/// has proved their address.
///
/// Refusals: `forbidden` for a machine credential, `unauthenticated`.
pub fn my_invitations(actor: Actor, ask: page::Ask) -> Operation<Page<Own>> {
    let limit = ask.limit;
    let input = Input { actor, ask };
    Operation::new(MY_INVITATIONS, &input, move |rows| {
        decided(rows, |rows| page::read(rows, "page", limit))
    })
}
