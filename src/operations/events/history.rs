//! What happened to one member, or to one invitation: the newest ten events, of the newest hundred.

use crate::db::{Batch, Corrupt, Rows};
use crate::objects::Event;

const HISTORY: &str = concat!(
    actor!(),
    " SELECT ",
    event!(),
    " FROM (SELECT e.organization_id, e.id, e.type, e.actor_id, e.subject_id FROM events e INDEXED BY events_by_subject WHERE e.organization_id = ?1->>'organization'
  AND e.subject_id = coalesce(?1->>'user', ?1->>'invitation') ORDER BY e.id DESC LIMIT 100) w CROSS JOIN events e
  ON e.organization_id = w.organization_id AND e.id = w.id
WHERE NOT ",
    hidden_event!(),
    " AND (SELECT refusal IS NULL AND (level >= 1 OR ",
    holds!("held", "'organization.manage'"),
    ") FROM actor)
ORDER BY w.id DESC LIMIT 10"
);

/// An operation on the `user` or the `invitation` of its input, and what happened
/// to them: for whoever may see events, else nothing.
pub fn with_history<T: 'static>(operation: Batch<T>) -> Batch<(T, Vec<Event>)> {
    operation.beside(HISTORY, |rows: &Rows, index| -> Result<_, Corrupt> { rows.list(index) })
}
