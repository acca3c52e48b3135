//! List organizations: one's own, or all of them for the root key.

use serde::Serialize;

use crate::domain::id::OrganizationId;
use crate::objects::Organization;
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};
use crate::statements::organizations_list::{
    LIST_ALL_OF_PARENT, LIST_ALL_ORGANIZATIONS, LIST_ORGANIZATIONS_OF_KEY,
    LIST_ORGANIZATIONS_OF_PERSON,
};

#[derive(Serialize)]
struct Input {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    ask: page::Ask,
    parent: Option<OrganizationId>,
}

/// Lists the organizations of the caller, newest first: those they are in, and
/// the children that they see; `parent` keeps the children of one.
///
/// Refusals: `unauthenticated`.
pub fn list_organizations(
    actor: Actor,
    parent: Option<OrganizationId>,
    ask: page::Ask,
) -> Operation<Page<Organization>> {
    let statements = match (actor.root, &actor.key, parent) {
        (true, _, None) => LIST_ALL_ORGANIZATIONS,
        (true, _, Some(_)) => LIST_ALL_OF_PARENT,
        (false, Some(_), _) => LIST_ORGANIZATIONS_OF_KEY,
        (false, None, _) => LIST_ORGANIZATIONS_OF_PERSON,
    };
    let limit = ask.limit;
    let input = Input { actor, ask, parent };
    Operation::new(statements, &input, move |rows| {
        decided(rows, |rows| page::read(rows, "page", limit))
    })
}
