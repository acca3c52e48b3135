//! List an organization's people.

use serde::Serialize;

use super::filter::Filter;
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::Membership;
use crate::operations::page::{self, Page};
use crate::operations::{Act, Actor, Operation, SCAN, decided};

/// Which people; `None` is any.
#[derive(Clone, Debug, Serialize)]
pub struct Which {
    /// By status, role, kind, name or address.
    #[serde(flatten)]
    pub filter: Filter,
    /// Whose id in the application is this.
    pub external_id: Option<String>,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    which: Which,
    limit: i64,
    scan: i64,
    /// The position of the last one seen: `time`, then `user`.
    time: i64,
    user: String,
}

/// A membership's place in the list: it sorts as text as the rows sort.
macro_rules! position {
    () => {
        "printf('%016d', m.created_at) || ':' || m.user_id"
    };
}

/// Everyone, or everyone with a role, newest first.
macro_rules! scanned {
    ($by:expr) => {
        concat!(
            "SELECT m.* FROM memberships m INDEXED BY ",
            $by,
            " AND m.organization_id = ?1->>'organization' AND m.status <> 'removed'
      AND (m.created_at, m.user_id) < (?1->>'time', ?1->>'user')
    ORDER BY m.created_at DESC, m.user_id DESC"
        )
    };
}

/// A page out of `$rows`, as of invitations.
macro_rules! page_of {
    ($rows:expr) => {
        &[
            decide_filtered!(),
            concat!(
                actor!(),
                ", page AS MATERIALIZED (
  SELECT ",
                position!(),
                " AS at, json_object('at', ",
                position!(),
                ", 'item', ",
                membership!(),
                ") AS line FROM (",
                $rows,
                " LIMIT ?1->>'scan') m CROSS JOIN users u ON u.id = m.user_id
  WHERE (?1->>'status' IS NULL OR m.status = ?1->>'status')
    AND (?1->>'kind' IS NULL OR m.kind = ?1->>'kind')
    AND (?1->>'external_id' IS NULL OR u.external_id = ?1->>'external_id')
    AND NOT coalesce(",
                hidden_member!("m"),
                ", false) AND ",
                person_matches!("?1->>'q'"),
                "
  LIMIT iif((SELECT refusal IS NULL FROM actor), ?1->>'limit' + 1, 0)
)
SELECT line FROM (
SELECT at, line FROM page
UNION ALL
SELECT ",
                position!(),
                ", json_object('at', ",
                position!(),
                ") FROM (",
                $rows,
                " LIMIT iif((SELECT count(*) FROM page) > ?1->>'limit' OR (SELECT refusal IS NOT NULL FROM actor), 0, 1)
  OFFSET ?1->>'scan' - 1) m
) ORDER BY at DESC"
            ),
        ]
    };
}

const EVERYONE: &[&str] = page_of!(scanned!("memberships_by_time WHERE true"));
const OF_A_ROLE: &[&str] = page_of!(scanned!(concat!(
    "memberships_by_role WHERE m.role = (SELECT ",
    asked_role!("$"),
    " FROM actor)"
)));
const OF_AN_EXTERNAL_ID: &[&str] = page_of!(
    concat!(
        "SELECT m.* FROM users y CROSS JOIN memberships m ON m.organization_id = ?1->>'organization' AND m.user_id = y.id
      AND m.status <> 'removed' AND (m.created_at, m.user_id) < (?1->>'time', ?1->>'user')
    WHERE y.external_id = ?1->>'external_id' AND y.external_id IS NOT NULL
      AND (?1->>'role' IS NULL OR m.role = (SELECT ",
        asked_role!("$"),
        " FROM actor))"
    )
);

/// Lists the people of the organization, newest first.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without
/// `members.view`; `invalid_request` for an unknown role.
pub fn list_members(
    actor: Actor,
    organization: OrganizationId,
    which: Which,
    ask: &page::Ask,
) -> Operation<Page<Membership>> {
    let sql = match (&which.external_id, &which.filter.role) {
        (Some(_), _) => OF_AN_EXTERNAL_ID,
        (None, Some(_)) => OF_A_ROLE,
        (None, None) => EVERYONE,
    };
    let limit = ask.limit;
    // Before the first page there is no position: all times are before this one.
    let (time, user) = ask.before.split_once(':').unwrap_or((&ask.before, ""));
    let time = time.parse().unwrap_or(i64::MAX);
    let details = Details { which, limit, scan: SCAN, time, user: user.to_owned() };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(sql, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
