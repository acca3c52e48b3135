//! Make an API key.

use serde::Serialize;

use crate::api_key::Secret;
use crate::domain::id::{ApiKeyId, OrganizationId};
use crate::domain::role::{Permission, Permissions, RoleRef};
use crate::objects::ApiKey;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::api_keys_create::CREATE_KEY;

/// What the key is to be.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct NewKey {
    pub name: String,
    pub role: RoleRef,
    pub permissions: Permissions,
    /// Milliseconds since the epoch.
    pub expires_at: Option<i64>,
}

#[derive(Serialize)]
struct Details<'a> {
    made: ApiKeyId,
    hash: String,
    hint: &'a str,
    #[serde(flatten)]
    new: &'a NewKey,
}

/// Makes a key, of which only the SHA-256 is kept.
///
/// Refusals: `unauthenticated`; `not_found`, also where this very key was made and
/// revoked; `forbidden` without
/// `organization.manage` or for what one does not hold oneself;
/// `invalid_request` for an unknown role; `limit_reached`.
pub fn create_key(
    actor: Actor,
    organization: OrganizationId,
    id: ApiKeyId,
    secret: &Secret,
    new: &NewKey,
) -> Operation<ApiKey> {
    let details = Details { made: id, hash: secret.hash(), hint: secret.hint(), new };
    let input = Act::new(actor, organization, Permission::OrganizationManage, details);
    Operation::new(CREATE_KEY, &input, |rows| decided(rows, |rows| rows.one("key")))
}
