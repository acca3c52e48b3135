//! List one's own sessions.

use serde::Serialize;

use crate::objects::Session;
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};
use crate::statements::people_list_sessions::LIST_SESSIONS;

#[derive(Serialize)]
struct Input {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    ask: page::Ask,
}

/// Lists the caller's live sessions, newest first.
///
/// Refusals: `forbidden` for a machine credential, `unauthenticated`.
pub fn list_sessions(actor: Actor, ask: page::Ask) -> Operation<Page<Session>> {
    let limit = ask.limit;
    let input = Input { actor, ask };
    Operation::new(LIST_SESSIONS, &input, move |rows| {
        decided(rows, |rows| page::read(rows, "page", limit))
    })
}
