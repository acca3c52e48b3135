//! List organizations: one's own, or all of them for the root key.

use serde::Serialize;

use super::page::{self, Page};
use super::{Actor, Operation, decided};
use crate::objects::Organization;

#[derive(Serialize)]
struct Input {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    ask: page::Ask,
}

macro_rules! page_of {
    ($from:literal) => {
        concat!(
            "SELECT json_object('at', o.id, 'item', ",
            organization!(),
            ") FROM ",
            $from,
            " ORDER BY o.id DESC LIMIT ?1->>'limit' + 1"
        )
    };
}

const OF_A_PERSON: &[&str] = &[
    concat!(
        "SELECT json_object('refusal', iif(EXISTS (SELECT 1 FROM sessions s WHERE ",
        live_session!(),
        "), NULL, 'unauthenticated'))"
    ),
    concat!(
        "WITH mine AS (SELECT m.organization_id AS id FROM sessions s
  CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id
  WHERE ",
        live_session!(),
        " AND m.organization_id < ?1->>'before' AND m.status = 'active'
  ORDER BY m.organization_id DESC LIMIT ?1->>'limit' + 1)
",
        page_of!("mine CROSS JOIN organizations o ON o.id = mine.id")
    ),
];

const ALL: &[&str] = &[
    "SELECT json_object('refusal', iif(?1->>'root', NULL, 'unauthenticated'))",
    page_of!("organizations o WHERE o.id < ?1->>'before'"),
];

/// Lists the organizations of the caller, newest first.
///
/// Refusals: `unauthenticated`.
pub fn list_organizations(actor: Actor, ask: page::Ask) -> Operation<Page<Organization>> {
    let sql = if actor.root { ALL } else { OF_A_PERSON };
    let limit = ask.limit;
    let input = Input { actor, ask };
    Operation::new(sql, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
