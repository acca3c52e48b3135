//! A person's own page: who they are, and where they are signed in.

use serde::Deserialize;

use crate::db::Batch;
use crate::domain::refusal::Refusal;
use crate::objects::Session;
use crate::operations::Actor;
use crate::operations::page::{Ask, Page};
use crate::operations::people::list_sessions::list_sessions;
use crate::statements::people_account::LOOK_AT_ACCOUNT;

/// A person as they see themselves.
#[derive(Deserialize)]
pub struct Myself {
    /// What they are called.
    pub name: Option<String>,
    /// Their address, as it was typed.
    pub email: String,
    /// Whether they have a password.
    pub has_password: bool,
    /// Whether a mail has brought them here just now, so that they can change
    /// their password without saying it.
    pub is_proved: bool,
}

/// Somebody's sessions, and themselves.
pub type Account = (Result<Page<Session>, Refusal>, Option<Myself>);

/// The newest 100 of somebody's live sessions, and themselves.
///
/// Refusals: `forbidden` for a machine credential, `unauthenticated`.
pub fn account(actor: Actor) -> Batch<Account> {
    list_sessions(actor, Ask { limit: 100, before: "~".to_owned() })
        .with(LOOK_AT_ACCOUNT, |rows| rows.first("account"))
}
