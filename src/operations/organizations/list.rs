//! List organizations: one's own, or all of them for the root key.

use serde::Serialize;

use crate::domain::id::OrganizationId;
use crate::objects::Organization;
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};

#[derive(Serialize)]
struct Input {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    ask: page::Ask,
    parent: Option<OrganizationId>,
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

/// Whether somebody with this membership sees the organization's children.
macro_rules! sees_children {
    () => {
        concat!(
            "(m.role IN ('owner', 'admin') OR ",
            holds!(
                "coalesce((SELECT r.permissions FROM roles r WHERE r.id = m.role), '') || m.permissions",
                "'organizations.view_all'"
            ),
            ")"
        )
    };
}

/// The children of `m.organization_id`, a page of them, as rows to join: a
/// subquery in FROM cannot look at the rows beside it, `json_each` can. Whoever
/// was deactivated in a child does not see it.
macro_rules! children {
    () => {
        "json_each((SELECT json_group_array(c.id) FROM (SELECT x.id FROM organizations x INDEXED BY organizations_by_parent
      WHERE x.parent_id = m.organization_id AND x.parent_id IS NOT NULL AND x.id < ?1->>'before' AND x.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM memberships d WHERE d.organization_id = x.id AND d.user_id = m.user_id AND d.status = 'deactivated')
      ORDER BY x.id DESC LIMIT ?1->>'limit' + 1) c))"
    };
}

/// The memberships of whoever shows the session, in organizations `k.organization_id` that
/// are `$such`: that is asked of indexes, before a membership and its organization are read,
/// because somebody may have very many.
macro_rules! mine {
    ($such:literal) => {
        concat!(
            "sessions s CROSS JOIN memberships k INDEXED BY memberships_by_user ON k.user_id = s.user_id AND ",
            $such,
            " CROSS JOIN memberships m ON m.organization_id = k.organization_id AND m.user_id = k.user_id AND m.status = 'active'
    CROSS JOIN organizations y ON y.id = m.organization_id AND y.deleted_at IS NULL
  WHERE ",
            live_session!()
        )
    };
}

const OF_A_PERSON: &[&str] = &[
    concat!(
        "SELECT json_object('decision', iif(EXISTS (SELECT 1 FROM sessions s WHERE ",
        live_session!(),
        "), 'allowed', 'unauthenticated'))"
    ),
    concat!(
        "WITH seen AS (SELECT id FROM (SELECT m.organization_id AS id FROM ",
        mine!(
            "k.organization_id < ?1->>'before' AND (?1->>'parent' IS NULL
      OR EXISTS (SELECT 1 FROM organizations x INDEXED BY organizations_by_parent
        WHERE x.parent_id = ?1->>'parent' AND x.parent_id IS NOT NULL AND x.id = k.organization_id))"
        ),
        "
    ORDER BY k.organization_id DESC LIMIT ?1->>'limit' + 1)
  UNION SELECT c.value FROM (SELECT m.* FROM ",
        mine!(
            "(?1->>'parent' IS NULL OR k.organization_id = ?1->>'parent')
      AND EXISTS (SELECT 1 FROM organizations x INDEXED BY organizations_by_parent WHERE x.parent_id = k.organization_id AND x.parent_id IS NOT NULL)"
        ),
        ") m
    CROSS JOIN ",
        children!(),
        " c WHERE ",
        sees_children!(),
        ")
",
        page_of!(
            "seen CROSS JOIN organizations o ON o.id = seen.id AND o.deleted_at IS NULL
WHERE (?1->>'parent' IS NULL OR o.parent_id = ?1->>'parent')"
        )
    ),
];

const OF_A_KEY: &[&str] = &[
    concat!(
        "SELECT json_object('decision', iif(EXISTS (SELECT 1 FROM api_keys k WHERE ",
        live_key!(),
        "), 'allowed', 'unauthenticated'))"
    ),
    concat!(
        page_of!(
            "api_keys k CROSS JOIN organizations o ON o.id = k.organization_id AND o.deleted_at IS NULL AND o.id < ?1->>'before'
  AND (?1->>'parent' IS NULL OR o.parent_id = ?1->>'parent')
WHERE k.hash = ?1->>'key'"
        )
    ),
];

const ALL: &[&str] = &[
    "SELECT json_object('decision', iif(?1->>'root', 'allowed', 'unauthenticated'))",
    page_of!("organizations o WHERE o.id < ?1->>'before' AND o.deleted_at IS NULL"),
];

const ALL_OF_A_PARENT: &[&str] = &[
    "SELECT json_object('decision', iif(?1->>'root', 'allowed', 'unauthenticated'))",
    page_of!(
        "organizations o INDEXED BY organizations_by_parent
WHERE o.parent_id = ?1->>'parent' AND o.parent_id IS NOT NULL AND o.id < ?1->>'before' AND o.deleted_at IS NULL"
    ),
];

/// Lists the organizations of the caller, newest first: those they are in, and
/// the children that they see; `parent` keeps the children of one.
///
/// Refusals: `unauthenticated`.
pub fn list_organizations(
    actor: Actor,
    parent: Option<OrganizationId>,
    ask: page::Ask,
) -> Operation<Page<Organization>> {
    let sql = match (actor.root, &actor.key, parent) {
        (true, _, None) => ALL,
        (true, _, Some(_)) => ALL_OF_A_PARENT,
        (false, Some(_), _) => OF_A_KEY,
        (false, None, _) => OF_A_PERSON,
    };
    let limit = ask.limit;
    let input = Input { actor, ask, parent };
    Operation::new(sql, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
