//! List an organization's people.

use serde::Serialize;

use super::page::{self, Page};
use super::{Act, Actor, Operation, SCAN, decided};
use crate::domain::id::OrganizationId;
use crate::domain::role::{Permission, Role};
use crate::objects::Membership;

/// Which people; `None` is any.
#[derive(Clone, Debug, Serialize)]
pub struct Filter {
    /// `active` or `deactivated`.
    pub status: Option<&'static str>,
    /// With this role.
    pub role: Option<Role>,
    /// Whose name or address has this in it, literally.
    pub q: Option<String>,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    filter: Filter,
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
    ($by:literal) => {
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
            decide_actor!(),
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
    AND (?1->>'q' IS NULL OR instr(lower(u.email), ?1->>'q') OR instr(u.address, ?1->>'q')
      OR instr(lower(u.name), ?1->>'q'))
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
const OF_A_ROLE: &[&str] = page_of!(scanned!("memberships_by_role WHERE m.role = ?1->>'role'"));

/// Lists the people of the organization, newest first.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn list_members(
    actor: Actor,
    organization: OrganizationId,
    filter: Filter,
    ask: &page::Ask,
) -> Operation<Page<Membership>> {
    let sql = if filter.role.is_some() { OF_A_ROLE } else { EVERYONE };
    let limit = ask.limit;
    let filter = Filter { q: filter.q.map(|q| q.to_ascii_lowercase()), ..filter };
    // Before the first page there is no position: all times are before this one.
    let (time, user) = ask.before.split_once(':').unwrap_or((&ask.before, ""));
    let time = time.parse().unwrap_or(i64::MAX);
    let details = Details { filter, limit, scan: SCAN, time, user: user.to_owned() };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(sql, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
