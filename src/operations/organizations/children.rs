//! The children of an organization: those that one may invite people to, and all.

use serde::{Deserialize, Serialize};

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::{Organization, OrganizationRef};
use crate::operations::page::{self, Page};
use crate::operations::{Act, Actor, Operation, decided};

#[derive(Serialize)]
struct Details {}

#[derive(Deserialize)]
struct Line {
    child: OrganizationRef,
}

/// The newest 100 of those that the actor sees: so many an invitation may name.
const CHILDREN: &str = concat!(
    actor!(),
    ", sight AS MATERIALIZED (SELECT user_id, refusal IS NULL AS sees_some, level >= 1 OR ",
    holds!("held", "'organizations.view_all'"),
    " AS sees_all FROM actor)
SELECT * FROM (SELECT json_object('child', json_object('id', o.id, 'name', o.name))
  FROM organizations o INDEXED BY organizations_by_parent
  WHERE o.parent_id = ?1->>'organization' AND o.parent_id IS NOT NULL AND o.deleted_at IS NULL
  ORDER BY o.id DESC LIMIT iif((SELECT sees_some AND sees_all FROM sight), 100, 0))
UNION ALL SELECT * FROM (SELECT json_object('child', json_object('id', o.id, 'name', o.name))
  FROM sight CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = sight.user_id AND m.status = 'active'
  CROSS JOIN organizations o ON o.id = m.organization_id AND o.parent_id = ?1->>'organization' AND o.deleted_at IS NULL
  WHERE sight.sees_some AND NOT sight.sees_all ORDER BY o.id DESC LIMIT 100)"
);

fn read(rows: &Rows, index: usize) -> Result<Vec<OrganizationRef>, Corrupt> {
    let lines: Vec<Line> = rows.list(index)?;
    Ok(lines.into_iter().map(|line| line.child).collect())
}

/// Lists the newest 100 children that the actor sees.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn children(actor: Actor, organization: OrganizationId) -> Operation<Vec<OrganizationRef>> {
    let input = Act::new(actor, organization, Permission::MembersManage, Details {});
    Operation::new(&[decide_actor!(), CHILDREN] as &'static [&'static str], &input, |rows| {
        decided(rows, |rows| read(rows, 1))
    })
}

const FAMILY: &[&str] = &[
    decide_actor!(),
    concat!(
        actor!(),
        " SELECT json_object('at', o.id, 'item', ",
        organization!(),
        ") FROM organizations o INDEXED BY organizations_by_parent
WHERE o.parent_id = ?1->>'organization' AND o.parent_id IS NOT NULL AND o.id < ?1->>'before' AND o.deleted_at IS NULL
ORDER BY o.id DESC LIMIT iif((SELECT refusal IS NULL FROM actor), ?1->>'limit' + 1, 0)"
    ),
];

/// Lists the children as they are, newest first.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `organizations.view_all`.
pub fn family(
    actor: Actor,
    organization: OrganizationId,
    ask: page::Ask,
) -> Operation<Page<Organization>> {
    let limit = ask.limit;
    let input = Act::new(actor, organization, Permission::OrganizationsViewAll, ask);
    Operation::new(FAMILY, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}

/// An operation in an organization, and its children beside.
pub fn with_children<T: 'static>(operation: Batch<T>) -> Batch<(T, Vec<OrganizationRef>)> {
    operation.beside(CHILDREN, read)
}

/// What whoever looks at an invitation may change of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Changeable {
    /// Whether they may take all that it grants.
    pub is_theirs: bool,
    /// The children in which they may invite: those in which it grants something first.
    pub clients: Vec<OrganizationRef>,
}

/// The children in which whoever acts may invite: of those in which the invitation grants
/// something, which are first, and of the newest 100.
macro_rules! inviting {
    () => {
        concat!(
            "SELECT p.organization_id, p.name FROM ",
            with_powers!(concat!(
                "SELECT o.organization_id, x.name, x.invite_policy, NULL AS role, NULL AS permissions, max(o.is_granted) AS is_granted FROM (SELECT g.organization_id, true AS is_granted FROM grants g CROSS JOIN organizations o ON o.id = g.organization_id
      AND o.parent_id = ?1->>'organization' AND o.deleted_at IS NULL WHERE g.invitation_id = ?1->>'invitation'
    UNION ALL SELECT * FROM (SELECT o.id, false FROM organizations o INDEXED BY organizations_by_parent
      WHERE o.parent_id = ?1->>'organization' AND o.parent_id IS NOT NULL AND o.deleted_at IS NULL
      ORDER BY o.id DESC LIMIT iif((SELECT level >= 1 FROM actor), 100, 0))
    UNION ALL SELECT * FROM (SELECT o.id, false FROM actor CROSS JOIN memberships m INDEXED BY memberships_by_user
        ON m.user_id = actor.user_id AND m.status = 'active'
      CROSS JOIN organizations o ON o.id = m.organization_id AND o.parent_id = ?1->>'organization' AND o.deleted_at IS NULL
      WHERE actor.level < 1 ORDER BY o.id DESC LIMIT 100)) o
    CROSS JOIN organizations x ON x.id = o.organization_id GROUP BY o.organization_id"
            )),
            " p WHERE (SELECT refusal IS NULL FROM actor) AND NOT ",
            may_not_give!("'external'"),
            " ORDER BY p.is_granted DESC, p.organization_id DESC"
        )
    };
}

const CHANGEABLE: &str = concat!(
    actor!(),
    " SELECT json_object('is_theirs', ",
    truth!(concat!(
        "NOT EXISTS (SELECT 1 FROM ",
        with_powers!(granted_by!("i.id", "NULL")),
        " p WHERE ",
        may_not_take!(),
        " OR (p.external AND i.kind = 'member'))"
    )),
    ", 'clients', json((SELECT json_group_array(json_object('id', c.organization_id, 'name', c.name)) FROM (",
    inviting!(),
    ") c)))
FROM actor CROSS JOIN invitations i ON i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization'
WHERE actor.refusal IS NULL"
);

/// An operation on the `invitation` of its input, and what of it may be changed, where
/// there is one.
pub fn with_changeable<T: 'static>(operation: Batch<T>) -> Batch<(T, Option<Changeable>)> {
    operation.beside(CHANGEABLE, |rows: &Rows, index| -> Result<_, Corrupt> { rows.first(index) })
}
