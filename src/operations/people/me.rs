//! Who am I, and where do I belong; and my name.

use serde::{Deserialize, Serialize};

use crate::domain::search;
use crate::objects::{Membership, User};
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};

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

macro_rules! decision {
    () => {
        concat!(
            "SELECT json_object('decision', CASE WHEN ",
            nobody_in_particular!(),
            " THEN 'forbidden'
  WHEN NOT EXISTS (SELECT 1 FROM sessions s WHERE ",
            live_session!(),
            ") THEN 'unauthenticated' ELSE 'allowed' END)"
        )
    };
}

macro_rules! myself {
    () => {
        concat!(
            "SELECT json_object('user', ",
            user!(),
            ", 'has_password', ",
            truth!("u.password_hash IS NOT NULL"),
            ") FROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE ",
            live_session!()
        )
    };
}

const READ: &[&str] = &[
    decision!(),
    myself!(),
    concat!(
        "SELECT json_object('at', m.organization_id, 'item', json_set(",
        membership!(),
        ", '$.organization', json_object('id', o.id, 'name', o.name)))
FROM sessions s CROSS JOIN users u ON u.id = s.user_id
CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id AND m.organization_id < ?1->>'before'
  AND m.status <> 'removed'
CROSS JOIN organizations o ON o.id = m.organization_id AND o.deleted_at IS NULL
WHERE ",
        live_session!(),
        " ORDER BY m.organization_id DESC LIMIT ?1->>'limit' + 1"
    ),
];

const RENAME: &[&str] = &[
    decision!(),
    concat!(
        "UPDATE users SET name = ?1->>'name', folded_name = ?1->>'folded_name' WHERE id = (SELECT s.user_id FROM sessions s WHERE ",
        live_session!(),
        ")"
    ),
    myself!(),
];

/// Reads the caller, with a page of their memberships.
///
/// Refusals: `forbidden` for whoever is nobody in particular, `unauthenticated`.
pub fn read(actor: Actor, ask: page::Ask) -> Operation<Me> {
    let limit = ask.limit;
    Operation::new(READ, &Input { actor, details: ask }, move |rows| {
        decided(rows, |rows| {
            let Line { user, has_password } = rows.one(1)?;
            Ok(Me { user, has_password, memberships: page::read(rows, 2, limit)? })
        })
    })
}

/// Renames the caller.
///
/// Refusals: as [`read`].
pub fn rename(actor: Actor, name: &str) -> Operation<User> {
    let details = NewName { name, folded_name: search::of_name(name) };
    Operation::new(RENAME, &Input { actor, details }, |rows| {
        decided(rows, |rows| Ok(rows.one::<Line>(2)?.user))
    })
}
