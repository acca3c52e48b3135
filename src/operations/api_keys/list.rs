//! List an organization's API keys.

use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::ApiKey;
use crate::operations::page::{self, Page};
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::api_keys_list::LIST_KEYS;

/// Lists the organization's keys, newest first.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `organization.manage`.
pub fn list_keys(
    actor: Actor,
    organization: OrganizationId,
    ask: page::Ask,
) -> Operation<Page<ApiKey>> {
    let limit = ask.limit;
    let input = Act::new(actor, organization, Permission::OrganizationManage, ask);
    Operation::new(LIST_KEYS, &input, move |rows| {
        decided(rows, |rows| page::read(rows, "page", limit))
    })
}
