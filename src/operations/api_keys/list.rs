//! List an organization's API keys.

use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::ApiKey;
use crate::operations::page::{self, Page};
use crate::operations::{Act, Actor, Operation, decided};

const SQL: &[&str] = &[
    decide_actor!(),
    concat!(
        actor!(),
        " SELECT json_object('at', k.id, 'item', ",
        api_key!(),
        ") FROM api_keys k INDEXED BY api_keys_by_organization
WHERE k.organization_id = ?1->>'organization' AND k.id < ?1->>'before' AND (SELECT refusal IS NULL FROM actor)
  AND NOT ",
        hidden_person!("k.created_by"),
        " ORDER BY k.id DESC LIMIT ?1->>'limit' + 1"
    ),
];

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
    Operation::new(SQL, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
