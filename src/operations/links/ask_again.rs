//! Ask for a new invitation where one has expired: whoever can send one is told. Where
//! nobody is there to be told, what the deployment has invited to is sent anew.

use serde::{Deserialize, Serialize};

use crate::domain::time::DAY;
use crate::operations::{OpenedLink, Operation, decided};
use crate::statements::links_ask_again::ASK_AGAIN;

#[derive(Serialize)]
struct Input<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    pause_ms: i64,
    /// Whether the link's own time has passed.
    has_expired: bool,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Somebody is told, now or within the last day.
    Told,
    /// The invitation is sent anew, now or within the last day.
    Renewed,
    /// There is nobody to tell, and nothing to send.
    Nobody,
}

/// What came of asking, and what the mail is about that goes with it, if one does.
#[derive(Clone, Debug, Deserialize)]
pub struct RenewalAnswer {
    /// What came of it.
    pub outcome: Outcome,
    /// As the outbox names it.
    pub mail: Option<String>,
    /// The language that the invitation is written in, if it says one.
    pub locale: Option<String>,
}

/// Mails whoever can be asked for it that the invited would like a new invitation; at most
/// once a day, which whoever asks is not told. Where nobody is there, an invitation of the
/// deployment is sent anew, as often, once it or the link has expired: the link's own time may
/// have passed while its invitation goes on by a newer one.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending`, `link_superseded`.
pub fn ask_again(link: &OpenedLink, has_expired: bool) -> Operation<RenewalAnswer> {
    let input = Input { link, pause_ms: DAY, has_expired };
    Operation::new(ASK_AGAIN, &input, |rows| decided(rows, |rows| rows.one("asked")))
}
