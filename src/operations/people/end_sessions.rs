//! Sign out, here, elsewhere or everywhere.

use serde::Serialize;

use crate::domain::id::SessionId;
use crate::operations::{Actor, Operation, decided};
use crate::statements::people_end_sessions::{END_ALL_SESSIONS, END_CURRENT_SESSION, END_SESSION};

#[derive(Serialize)]
struct One {
    #[serde(flatten)]
    actor: Actor,
    ends: SessionId,
}

/// Ends the session that asks.
///
/// Refusals: `forbidden` for a machine credential, `unauthenticated`.
pub fn end_current_session(actor: Actor) -> Operation<()> {
    Operation::new(END_CURRENT_SESSION, &actor, |rows| decided(rows, |_| Ok(())))
}

/// Ends one of the caller's sessions, whichever.
///
/// Refusals: as [`end_current_session`]; `not_found` where it is not theirs.
pub fn end_session(actor: Actor, session: SessionId) -> Operation<()> {
    Operation::new(END_SESSION, &One { actor, ends: session }, |rows| decided(rows, |_| Ok(())))
}

/// Ends all the caller's sessions and the sign-in links not used yet.
///
/// Refusals: as [`end_current_session`].
pub fn end_all_sessions(actor: Actor) -> Operation<()> {
    Operation::new(END_ALL_SESSIONS, &actor, |rows| decided(rows, |_| Ok(())))
}
