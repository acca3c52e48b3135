//! Whom a page is about to do something to: their names, by their ids.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::names::{NAMES, READ_NAMES};

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

/// The names of those whom these ids name in the organization, in their order;
/// of others nothing, nor to whoever may not see them.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn names(actor: Actor, organization: OrganizationId, ids: &[String]) -> Operation<Vec<Named>> {
    let input = Act::new(actor, organization, Permission::MembersManage, Details { ids });
    Operation::new(READ_NAMES, &input, |rows| decided(rows, |rows| rows.list("names")))
}

/// An operation on `ids`, and the names of those, as they are after it.
pub fn named<T: 'static>(operation: Batch<T>) -> Batch<(T, Vec<Named>)> {
    operation.with(NAMES, |rows| rows.list("names"))
}
