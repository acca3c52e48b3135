//! The people of an organization's clients, as those see them who may: found by their
//! names, and what one of them has in each client.

use serde::{Deserialize, Serialize};

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::domain::search::Search;
use crate::objects::{OrganizationRef, UserRef};
use crate::operations::page::{self, Page};
use crate::operations::{Act, Actor, Operation, decided};

/// What somebody has in a client.
#[derive(Clone, Debug, Deserialize)]
pub struct Access {
    /// Who.
    pub user: UserRef,
    /// Where.
    pub client: OrganizationRef,
    /// As what.
    pub role: String,
    /// Whether they are deactivated there.
    pub is_deactivated: bool,
    /// Whether whoever looks may change it. It is told of one person only.
    #[serde(default)]
    pub may_change: bool,
}

#[derive(Serialize)]
struct Details {
    q: Option<Search>,
    limit: i64,
    /// The position of the last one seen: a client, then `time` and `user` in it.
    client: String,
    time: i64,
    user: String,
}

/// How many people found in clients stand below those found in the organization itself.
const FOUND_MAX: i64 = 20;

/// Whether whoever acts sees the people of the organization of the row `p`, and is not an
/// external to whom its member, another external, is hidden.
macro_rules! is_seen {
    ($p:literal) => {
        concat!(
            "NOT (",
            $p,
            ".kind = 'external' AND ",
            $p,
            ".external AND ",
            $p,
            ".user_id IS NOT (SELECT person_id FROM actor))"
        )
    };
}

/// What whoever acts needs in a client to see its people.
macro_rules! sees_people {
    () => {
        concat!("(p.level >= 1 OR ", holds!("p.held", "'members.view'"), ")")
    };
}

/// The members of clients that a page looks at. The clients are the next 500, the newest
/// first, of which so many as have 500 people together, and one at least; of each the newest
/// 500 people.
macro_rules! scanned {
    () => {
        concat!(
    "clients AS MATERIALIZED (SELECT * FROM (SELECT p.organization_id, p.name, p.external,
    sum(p.people) OVER (ORDER BY p.organization_id DESC) - p.people AS people_before FROM ",
    with_powers!(
        "SELECT * FROM (SELECT c.id AS organization_id, c.name, c.active_count AS people
      FROM organizations c INDEXED BY organizations_by_parent
      WHERE c.parent_id = ?1->>'organization' AND c.parent_id IS NOT NULL AND c.deleted_at IS NULL AND c.id <= coalesce(?1->>'client', '~')
      ORDER BY c.id DESC LIMIT iif((SELECT level >= 1 FROM actor), 500, 0))
    UNION ALL SELECT * FROM (SELECT c.id, c.name, c.active_count
      FROM actor CROSS JOIN memberships y INDEXED BY memberships_by_user ON y.user_id = actor.user_id AND y.status = 'active'
      CROSS JOIN organizations c ON c.id = y.organization_id AND c.parent_id = ?1->>'organization' AND c.deleted_at IS NULL
        AND c.id <= coalesce(?1->>'client', '~')
      WHERE actor.level < 1 ORDER BY c.id DESC LIMIT 500)"
    ),
    " p WHERE (SELECT refusal IS NULL FROM actor) AND ",
    sees_people!(),
    ") WHERE people_before < 500)
, scanned AS MATERIALIZED (SELECT c.organization_id, c.name, c.external, x.key AS n, x.value->>0 AS user_id, x.value->>1 AS created_at,
    x.value->>2 AS role, x.value->>3 AS kind, 'active' AS status
  FROM (SELECT * FROM clients) c CROSS JOIN json_each((SELECT json_group_array(json_array(m.user_id, m.created_at, m.role, m.kind)) FROM (
    SELECT m.user_id, m.created_at, m.role, m.kind FROM memberships m INDEXED BY memberships_by_status
      WHERE m.organization_id = c.organization_id AND m.status = 'active' AND m.status <> 'removed'
        AND (m.created_at, m.user_id) < (iif(c.organization_id = ?1->>'client', ?1->>'time', 9223372036854775807), ?1->>'user')
      ORDER BY m.created_at DESC, m.user_id DESC LIMIT 500) m)) x)"
        )
    };
}

/// Membership `a` of user `u`.
macro_rules! access {
    () => {
        concat!(
            "'user', json_object('id', u.id, 'name', u.name, 'email', u.email),
  'client', json_object('id', a.organization_id, 'name', a.name), 'role', ",
            role_name!("a.role"),
            ", 'is_deactivated', ",
            truth!("a.status = 'deactivated'")
        )
    };
}

/// Those of them who are searched for, and where the page has stopped looking, if there are
/// others.
const FOUND: &str = concat!(
    actor!(),
    ", ",
    scanned!(),
    " SELECT line FROM (SELECT * FROM (SELECT json_object('at', a.organization_id || ':' || a.created_at || ':' || a.user_id, 'item', json_object(",
    access!(),
    ")) AS line FROM (SELECT * FROM scanned) a CROSS JOIN users u ON u.id = a.user_id
    WHERE ",
    person_matches!("$"),
    " AND ",
    is_seen!("a"),
    " ORDER BY a.organization_id DESC, a.n)
  UNION ALL SELECT json_object('at', l.id || ':' || coalesce((SELECT scanned.created_at || ':' || scanned.user_id FROM scanned
      WHERE scanned.organization_id = l.id ORDER BY scanned.n DESC LIMIT 1), '0:'))
    FROM (SELECT min(organization_id) AS id FROM clients) l
    WHERE (SELECT count(*) FROM scanned WHERE scanned.organization_id = l.id) >= 500
      OR EXISTS (SELECT 1 FROM organizations c INDEXED BY organizations_by_parent WHERE c.parent_id = ?1->>'organization'
        AND c.parent_id IS NOT NULL AND c.id < l.id AND c.deleted_at IS NULL))
LIMIT iif(?1->>'client' IS NULL, 20, ?1->>'limit') + 1"
);

/// Lists the active people of the clients that the actor may see the people of, those of the
/// newest client first; `q` is part of a name or an address.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn people_of_clients(
    actor: Actor,
    organization: OrganizationId,
    q: Option<Search>,
    ask: &page::Ask,
) -> Operation<Page<Access>> {
    let limit = ask.limit;
    let mut at = ask.before.splitn(3, ':');
    let client = at.next().unwrap_or_default().to_owned();
    let time = at.next().and_then(|time| time.parse().ok()).unwrap_or(i64::MAX);
    let user = at.next().unwrap_or_default().to_owned();
    let details = Details { q, limit, client, time, user };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(&[decide_actor!(), FOUND] as &'static [&'static str], &input, move |rows| {
        decided(rows, |rows| page::read(rows, 1, limit))
    })
}

/// A search for an organization's people, and beside it the first that its `q` finds of its
/// clients.
pub fn with_people_of_clients<T: 'static>(operation: Batch<T>) -> Batch<(T, Page<Access>)> {
    operation.beside(FOUND, |rows: &Rows, index| -> Result<_, Corrupt> {
        page::read(rows, index, FOUND_MAX)
    })
}

/// What the `user` of the input has in each client, a page of it.
const OF_ONE: &str = concat!(
    actor!(),
    " SELECT json_object('at', a.organization_id, 'item', json_object(",
    access!(),
    ", 'may_change', json(a.may_change))) FROM (SELECT p.organization_id, p.name, p.role, p.status, p.user_id, p.kind, p.external, ",
    truth!(concat!("NOT ", may_not_take!())),
    " AS may_change FROM ",
    with_powers!(
        "SELECT o.id AS organization_id, o.name, m.role, m.permissions, m.status, m.kind, m.user_id
    FROM memberships m INDEXED BY memberships_by_user
    CROSS JOIN organizations o ON o.id = m.organization_id AND o.parent_id = ?1->>'organization' AND o.deleted_at IS NULL
    WHERE m.user_id = ?1->>'user' AND m.organization_id < ?1->>'before' AND m.status <> 'removed'
    ORDER BY m.organization_id DESC LIMIT 1000"
    ),
    " p WHERE ",
    sees_people!(),
    ") a CROSS JOIN users u ON u.id = a.user_id
WHERE (SELECT refusal IS NULL FROM actor) AND ",
    is_seen!("a"),
    " LIMIT ?1->>'limit' + 1"
);

/// An operation on the `user` of its input, and what they have in clients: of those that the
/// actor may see the people of, as many as its page asks for.
pub fn with_access<T: 'static>(operation: Batch<T>) -> Batch<(T, Page<Access>)> {
    operation.beside(OF_ONE, |rows: &Rows, index| -> Result<_, Corrupt> {
        page::read(rows, index, ACCESS_MAX)
    })
}

/// In how many clients a page shows what somebody has.
pub const ACCESS_MAX: i64 = 50;
