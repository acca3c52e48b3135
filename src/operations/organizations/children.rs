//! The children of an organization: those that one may invite people to, and all.

use serde::{Deserialize, Serialize};

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::{Organization, OrganizationRef};
use crate::operations::page::{self, Page};
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::organizations_children::{
    CHANGEABLE_BESIDE, CHILDREN_BESIDE, LIST_CHILDREN, LIST_FAMILY,
};

#[derive(Serialize)]
struct Details {}

#[derive(Deserialize)]
struct Line {
    child: OrganizationRef,
}

fn read(rows: &Rows, name: &str) -> Result<Vec<OrganizationRef>, Corrupt> {
    let lines: Vec<Line> = rows.list(name)?;
    Ok(lines.into_iter().map(|line| line.child).collect())
}

/// Lists the newest 100 children that the actor sees.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn children(actor: Actor, organization: OrganizationId) -> Operation<Vec<OrganizationRef>> {
    let input = Act::new(actor, organization, Permission::MembersManage, Details {});
    Operation::new(LIST_CHILDREN, &input, |rows| decided(rows, |rows| read(rows, "listed")))
}

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
    Operation::new(LIST_FAMILY, &input, move |rows| {
        decided(rows, |rows| page::read(rows, "page", limit))
    })
}

/// An operation in an organization, and its children beside.
pub fn with_children<T: 'static>(operation: Batch<T>) -> Batch<(T, Vec<OrganizationRef>)> {
    operation.with(CHILDREN_BESIDE, |rows| read(rows, "children"))
}

/// What whoever looks at an invitation may change of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Changeable {
    /// Whether they may take all that it grants.
    pub is_theirs: bool,
    /// The children in which they may invite: those in which it grants something first.
    pub clients: Vec<OrganizationRef>,
}

/// An operation on the `invitation` of its input, and what of it may be changed, where
/// there is one.
pub fn with_changeable<T: 'static>(operation: Batch<T>) -> Batch<(T, Option<Changeable>)> {
    operation.with(CHANGEABLE_BESIDE, |rows| rows.first("changeable"))
}
