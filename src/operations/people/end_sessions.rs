//! Sign out, here, elsewhere or everywhere.

use serde::Serialize;

use crate::domain::id::SessionId;
use crate::operations::{Actor, Operation, decided};

/// Ending a session also dates its end, for the cron to find. One that this
/// same operation ended still counts, so that the batch
/// can be repeated.
macro_rules! decision {
    () => {
        concat!(
            "SELECT json_object('decision', CASE WHEN ",
            nobody_in_particular!(),
            " THEN 'forbidden'
  WHEN NOT EXISTS (SELECT 1 FROM sessions s WHERE s.id = ?1->>'session'
    AND (s.ended_by = ?1->>'op' OR (s.ended_by IS NULL AND ?1->>'now' < s.expires_at))) THEN 'unauthenticated' ELSE 'allowed' END)"
        )
    };
}

const CURRENT: &[&str] = &[
    decision!(),
    concat!(
        "UPDATE sessions AS s SET ended_by = ?1->>'op', expires_at = ?1->>'now' WHERE ",
        live_session!()
    ),
];

const ALL: &[&str] = &[
    decision!(),
    // 1: the sign-in links still in the mailbox, where that is theirs
    concat!(
        "UPDATE sign_ins SET used_by = ?1->>'op' WHERE used_by IS NULL AND ?1->>'now' < expires_at
  AND address = (SELECT u.address FROM sessions s CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
    WHERE ",
        live_session!(),
        ")"
    ),
    // 2: the sessions, the caller's own among them
    concat!(
        "UPDATE sessions SET ended_by = ?1->>'op', expires_at = min(expires_at, ?1->>'now') WHERE ended_by IS NULL
  AND user_id = (SELECT s.user_id FROM sessions s WHERE ",
        live_session!(),
        ")"
    ),
];

/// Ends one of the caller's; one that is over already is left as it is.
const ONE: &[&str] = &[
    concat!(
        "SELECT json_object('decision', CASE WHEN ",
        nobody_in_particular!(),
        " THEN 'forbidden'
  WHEN mine.user_id IS NULL THEN 'unauthenticated'
  WHEN s.id IS NULL THEN 'not_found' ELSE 'allowed' END)
FROM (SELECT 1) LEFT JOIN sessions mine ON mine.id = ?1->>'session'
  AND (mine.ended_by = ?1->>'op' OR (mine.ended_by IS NULL AND ?1->>'now' < mine.expires_at))
LEFT JOIN sessions s ON s.id = ?1->>'ends' AND s.user_id = mine.user_id"
    ),
    concat!(
        "UPDATE sessions SET ended_by = ?1->>'op', expires_at = min(expires_at, ?1->>'now')
WHERE id = ?1->>'ends' AND ended_by IS NULL
  AND user_id = (SELECT s.user_id FROM sessions s WHERE ",
        live_session!(),
        ")"
    ),
];

#[derive(Serialize)]
struct One {
    #[serde(flatten)]
    actor: Actor,
    ends: SessionId,
}

/// Ends the session that asks.
///
/// Refusals: `forbidden` for whoever is nobody in particular, `unauthenticated`.
pub fn end_current_session(actor: Actor) -> Operation<()> {
    Operation::new(CURRENT, &actor, |rows| decided(rows, |_| Ok(())))
}

/// Ends one of the caller's sessions, whichever.
///
/// Refusals: as [`end_current_session`]; `not_found` where it is not theirs.
pub fn end_session(actor: Actor, session: SessionId) -> Operation<()> {
    Operation::new(ONE, &One { actor, ends: session }, |rows| decided(rows, |_| Ok(())))
}

/// Ends all the caller's sessions and the sign-in links not used yet.
///
/// Refusals: as [`end_current_session`].
pub fn end_all_sessions(actor: Actor) -> Operation<()> {
    Operation::new(ALL, &actor, |rows| decided(rows, |_| Ok(())))
}
