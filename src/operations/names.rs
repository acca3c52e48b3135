//! Whom a page is about to do something to: their names, by their ids.

use serde::{Deserialize, Serialize};

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::operations::{Act, Actor, Operation, decided};

/// Somebody whom an id names: a member, or the address of an invitation.
#[derive(Clone, Debug, Deserialize)]
pub struct Named {
    /// The id.
    pub id: String,
    /// A member's name.
    pub name: Option<String>,
    /// Their address.
    pub email: String,
    /// What they have, or are offered, in the organization: the role.
    pub role: Option<String>,
}

impl Named {
    /// Their name, or else their address.
    pub fn called(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.email)
    }
}

#[derive(Serialize)]
struct Details<'a> {
    ids: &'a [String],
}

const NAMES: &str = concat!(
    actor!(),
    " SELECT json_object('id', t.value, 'name', u.name, 'email', coalesce(u.email, i.email), 'role', ",
    role_name!("coalesce(m.role, g.role)"),
    ") FROM actor CROSS JOIN json_each(?1, '$.ids') t
LEFT JOIN memberships m ON m.organization_id = ?1->>'organization' AND m.user_id = t.value
  AND (m.status <> 'removed' OR m.operation_id = ?1->>'op') AND NOT ",
    hidden_member!("m"),
    " LEFT JOIN users u ON u.id = m.user_id
LEFT JOIN invitations i ON i.id = t.value AND i.organization_id = ?1->>'organization' AND NOT ",
    hidden_invitation!(),
    "
LEFT JOIN grants g ON g.invitation_id = i.id AND g.organization_id = i.organization_id
WHERE actor.refusal IS NULL AND (actor.level >= 1 OR ",
    holds!("actor.held", "'members.view'"),
    ") AND (u.id IS NOT NULL OR i.id IS NOT NULL) ORDER BY t.key"
);

/// The names of those whom these ids name in the organization, in their order;
/// of others nothing, nor to whoever may not see them.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn names(actor: Actor, organization: OrganizationId, ids: &[String]) -> Operation<Vec<Named>> {
    let input = Act::new(actor, organization, Permission::MembersManage, Details { ids });
    Operation::new(&[decide_actor!(), NAMES] as &'static [&'static str], &input, |rows| {
        decided(rows, |rows| rows.list(1))
    })
}

/// An operation on `ids`, and the names of those, as they are after it.
pub fn named<T: 'static>(operation: Batch<T>) -> Batch<(T, Vec<Named>)> {
    operation.beside(NAMES, |rows: &Rows, index| -> Result<_, Corrupt> { rows.list(index) })
}
