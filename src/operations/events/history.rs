//! What happened to one member, or to one invitation: the newest ten events, of the newest hundred.

use crate::db::Batch;
use crate::objects::Event;
use crate::statements::events_history::HISTORY;

/// An operation on the `user` or the `invitation` of its input, and what happened
/// to them: for whoever may see events, else nothing.
pub fn with_history<T: 'static>(operation: Batch<T>) -> Batch<(T, Vec<Event>)> {
    operation.with(HISTORY, |rows| rows.list("history"))
}
