//! Who am I, and where do I belong; and my name.

use serde::{Deserialize, Serialize};

use crate::objects::{Membership, User};
use crate::operations::{Actor, Operation, decided};

/// A person with all their memberships.
pub struct Me {
    /// The person.
    pub user: User,
    /// Whether they have a password.
    pub has_password: bool,
    /// Their memberships, newest organization first.
    pub memberships: Vec<Membership>,
}

#[derive(Serialize)]
struct Input<'a> {
    #[serde(flatten)]
    actor: Actor,
    name: Option<&'a str>,
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
        "SELECT json_set(",
        membership!(),
        ", '$.organization', json_object('id', o.id, 'name', o.name))
FROM sessions s CROSS JOIN users u ON u.id = s.user_id
CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id AND m.status <> 'removed'
CROSS JOIN organizations o ON o.id = m.organization_id AND o.deleted_at IS NULL
WHERE ",
        live_session!(),
        " ORDER BY m.organization_id DESC"
    ),
];

const RENAME: &[&str] = &[
    decision!(),
    concat!(
        "UPDATE users SET name = ?1->>'name' WHERE id = (SELECT s.user_id FROM sessions s WHERE ",
        live_session!(),
        ")"
    ),
    myself!(),
];

/// Reads the caller, with all their memberships.
///
/// Refusals: `forbidden` for whoever is nobody in particular, `unauthenticated`.
pub fn read(actor: Actor) -> Operation<Me> {
    Operation::new(READ, &Input { actor, name: None }, |rows| {
        decided(rows, |rows| {
            let Line { user, has_password } = rows.one(1)?;
            Ok(Me { user, has_password, memberships: rows.list(2)? })
        })
    })
}

/// Renames the caller.
///
/// Refusals: as [`read`].
pub fn rename(actor: Actor, name: &str) -> Operation<User> {
    Operation::new(RENAME, &Input { actor, name: Some(name) }, |rows| {
        decided(rows, |rows| Ok(rows.one::<Line>(2)?.user))
    })
}
