//! Revoke an API key: its row goes, and with it whatever it could do.

use serde::Serialize;

use crate::domain::id::{ApiKeyId, OrganizationId};
use crate::domain::role::Permission;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::api_keys_revoke::REVOKE_KEY;

#[derive(Serialize)]
struct Details {
    revoked: ApiKeyId,
}

/// Revokes a key of the organization.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `organization.manage`, or for a key that holds more than one does oneself.
pub fn revoke_key(actor: Actor, organization: OrganizationId, key: ApiKeyId) -> Operation<()> {
    let details = Details { revoked: key };
    let input = Act::new(actor, organization, Permission::OrganizationManage, details);
    Operation::new(REVOKE_KEY, &input, |rows| decided(rows, |_| Ok(())))
}
