//! List one's own sessions.

use serde::Serialize;

use crate::objects::Session;
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};

#[derive(Serialize)]
struct Input {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    ask: page::Ask,
}

const SQL: &[&str] = &[
    concat!(
        "SELECT json_object('decision', CASE WHEN ",
        nobody_in_particular!(),
        " THEN 'forbidden'
  WHEN NOT EXISTS (SELECT 1 FROM sessions s WHERE ",
        live_session!(),
        ") THEN 'unauthenticated' ELSE 'allowed' END)"
    ),
    concat!(
        "SELECT json_object('at', x.id, 'item', json_object('id', x.id, 'current', ",
        truth!("x.id = s.id"),
        ", 'created_at', x.created_at, 'expires_at', x.expires_at))
FROM sessions s CROSS JOIN sessions x INDEXED BY sessions_by_user ON x.user_id = s.user_id
WHERE ",
        live_session!(),
        " AND x.id < ?1->>'before' AND x.ended_by IS NULL AND ?1->>'now' < x.expires_at
ORDER BY x.id DESC LIMIT ?1->>'limit' + 1"
    ),
];

/// Lists the caller's live sessions, newest first.
///
/// Refusals: `forbidden` for whoever is nobody in particular, `unauthenticated`.
pub fn list_sessions(actor: Actor, ask: page::Ask) -> Operation<Page<Session>> {
    let limit = ask.limit;
    let input = Input { actor, ask };
    Operation::new(SQL, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
