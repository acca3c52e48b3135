//! A person's own page: who they are, and where they are signed in.

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::refusal::Refusal;
use crate::objects::{Session, UserRef};
use crate::operations::Actor;
use crate::operations::page::{Ask, Page};
use crate::operations::people::list_sessions::list_sessions;

const MYSELF: &str = concat!(
    "SELECT json_object('id', u.id, 'name', u.name, 'email', u.email)
FROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE ",
    live_session!()
);

/// Somebody's sessions, and themselves.
pub type Account = (Result<Page<Session>, Refusal>, Option<UserRef>);

/// The newest 100 of somebody's live sessions, and themselves.
///
/// Refusals: `forbidden` for whoever is nobody in particular, `unauthenticated`.
pub fn account(actor: Actor) -> Batch<Account> {
    let read = |rows: &Rows, index| -> Result<_, Corrupt> { rows.first(index) };
    list_sessions(actor, Ask { limit: 100, before: "~".to_owned() }).beside(MYSELF, read)
}
