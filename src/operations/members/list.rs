//! List an organization's people.

use serde::Serialize;

use super::filter::Filter;
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::Membership;
use crate::operations::page::{self, BothWays, Order, Page};
use crate::operations::{Act, Actor, Operation, SCAN, decided};

/// Which people; `None` is any.
#[derive(Clone, Debug, Serialize)]
pub struct Which {
    /// By status, role, kind, name or address.
    #[serde(flatten)]
    pub filter: Filter,
    /// Whose id in the application is this.
    pub external_id: Option<String>,
    /// Which first.
    #[serde(skip)]
    pub order: Order,
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

/// Everyone whom an index begins with, beyond the position.
macro_rules! scanned {
    ($by:expr, $beyond:literal) => {
        concat!(
            "SELECT m.* FROM memberships m INDEXED BY ",
            $by,
            " AND m.organization_id = ?1->>'organization' AND m.status <> 'removed'
      AND (m.created_at, m.user_id) ",
            $beyond,
            " (?1->>'time', ?1->>'user')"
        )
    };
}

/// A page out of `$rows`, as of invitations.
macro_rules! page_of {
    ($rows:expr, $order:literal) => {
        &[
            decide_filtered!(),
            concat!(
                actor!(),
                " SELECT json_object('at', ",
                position!(),
                ", 'item', ",
                membership!(),
                ") AS line FROM (",
                $rows,
                " ORDER BY m.created_at ",
                $order,
                ", m.user_id ",
                $order,
                " LIMIT ?1->>'scan') m CROSS JOIN users u ON u.id = m.user_id
WHERE (?1->>'status' IS NULL OR m.status = ?1->>'status')
  AND (?1->>'kind' IS NULL OR m.kind = ?1->>'kind')
  AND (?1->>'external_id' IS NULL OR u.external_id = ?1->>'external_id')
  AND NOT ",
                hidden_member!("m"),
                " AND ",
                person_matches!("$"),
                " UNION ALL SELECT json_object('at', ",
                position!(),
                ") FROM (",
                $rows,
                " ORDER BY m.created_at ",
                $order,
                ", m.user_id ",
                $order,
                " LIMIT 1 OFFSET ?1->>'scan' - 1) m
LIMIT iif((SELECT refusal IS NULL FROM actor), ?1->>'limit' + 1, 0)"
            ),
        ]
    };
}

/// The same out of `$rows!("<")`, the newest first, and `$rows!(">")`.
macro_rules! both_ways {
    ($rows:ident) => {
        BothWays { newest: page_of!($rows!("<"), "DESC"), oldest: page_of!($rows!(">"), "ASC") }
    };
}

macro_rules! active {
    ($beyond:literal) => {
        scanned!("memberships_by_status WHERE m.status = 'active'", $beyond)
    };
}

macro_rules! deactivated {
    ($beyond:literal) => {
        scanned!("memberships_by_status WHERE m.status = 'deactivated'", $beyond)
    };
}

// SQLite merges the two in the index's order.
macro_rules! everyone_here {
    ($beyond:literal) => {
        concat!(active!($beyond), " UNION ALL ", deactivated!($beyond))
    };
}

macro_rules! of_a_role {
    ($beyond:literal) => {
        scanned!(
            concat!(
                "memberships_by_role WHERE m.role = (SELECT ",
                asked_role!("$"),
                " FROM actor)"
            ),
            $beyond
        )
    };
}

macro_rules! of_an_external_id {
    ($beyond:literal) => {
        concat!(
            "SELECT m.* FROM users y CROSS JOIN memberships m ON m.organization_id = ?1->>'organization' AND m.user_id = y.id
      AND m.status <> 'removed' AND (m.created_at, m.user_id) ",
            $beyond,
            " (?1->>'time', ?1->>'user')
    WHERE y.external_id = ?1->>'external_id' AND y.external_id IS NOT NULL
      AND (?1->>'role' IS NULL OR m.role = (SELECT ",
            asked_role!("$"),
            " FROM actor))"
        )
    };
}

const ACTIVE: BothWays = both_ways!(active);
const DEACTIVATED: BothWays = both_ways!(deactivated);
const EVERYONE: BothWays = both_ways!(everyone_here);
const OF_A_ROLE: BothWays = both_ways!(of_a_role);
const OF_AN_EXTERNAL_ID: BothWays = both_ways!(of_an_external_id);

/// Lists the people of the organization, in the order in which they came to it.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without
/// `members.view`; `invalid_request` for an unknown role.
pub fn list_members(
    actor: Actor,
    organization: OrganizationId,
    which: Which,
    ask: &page::Ask,
) -> Operation<Page<Membership>> {
    let sql = match (&which.external_id, &which.filter.role, which.filter.status) {
        (Some(_), ..) => OF_AN_EXTERNAL_ID,
        (None, Some(_), _) => OF_A_ROLE,
        (None, None, Some("active")) => ACTIVE,
        (None, None, Some(_)) => DEACTIVATED,
        (None, None, None) => EVERYONE,
    };
    let (sql, limit) = (sql.by(which.order), ask.limit);
    // Before the first page there is no position: all times are beyond this one.
    let (time, user) = ask.before.split_once(':').unwrap_or((&ask.before, ""));
    let time = time.parse().unwrap_or(match which.order {
        Order::Newest => i64::MAX,
        Order::Oldest => i64::MIN,
    });
    let details = Details { which, limit, scan: SCAN, time, user: user.to_owned() };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(sql, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
