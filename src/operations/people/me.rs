//! Who am I, and where do I belong; and my name.

use serde::{Deserialize, Serialize};

use crate::domain::search;
use crate::objects::{Membership, User};
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};
use crate::statements::people_me::{READ_ME, RENAME_ME};

/// A person with a page of their memberships.
pub struct Me {
    /// The person.
    pub user: User,
    /// Whether they have a password.
    pub has_password: bool,
    /// Their memberships, newest organization first.
    pub memberships: Page<Membership>,
}

#[derive(Serialize)]
struct Input<D> {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    details: D,
}

#[derive(Serialize)]
struct NewName<'a> {
    name: &'a str,
    folded_name: String,
}

#[derive(Deserialize)]
struct Line {
    user: User,
    has_password: bool,
}

/// Reads the caller, with a page of their memberships.
///
/// Refusals: `forbidden` for a machine credential, `unauthenticated`.
pub fn read(actor: Actor, ask: page::Ask) -> Operation<Me> {
    let limit = ask.limit;
    Operation::new(READ_ME, &Input { actor, details: ask }, move |rows| {
        decided(rows, |rows| {
            let Line { user, has_password } = rows.one("me")?;
            Ok(Me { user, has_password, memberships: page::read(rows, "memberships", limit)? })
        })
    })
}

/// Renames the caller.
///
/// Refusals: as [`read`].
pub fn rename(actor: Actor, name: &str) -> Operation<User> {
    let details = NewName { name, folded_name: search::of_name(name) };
    Operation::new(RENAME_ME, &Input { actor, details }, |rows| {
        decided(rows, |rows| Ok(rows.one::<Line>("me")?.user))
    })
}
