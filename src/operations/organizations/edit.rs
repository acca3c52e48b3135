//! Change an organization's name, picture and settings.

use serde::Serialize;

use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::Organization;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::organizations_edit::EDIT_ORGANIZATION;

/// What changes; what is absent stays, `Some(None)` is none.
#[derive(Clone, Debug, Default, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the settings")]
pub struct Changes {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invitation_days: Option<Option<i64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invite_policy: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_domains: Option<Option<Vec<String>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block_disposable: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat_limit: Option<Option<i64>>,
}

#[derive(Serialize)]
struct Details {
    changes: Changes,
}

/// Changes the organization. What stays as it is leaves no event.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without `organization.manage`,
/// or for all but owners where it changes who may invite.
pub fn edit_organization(
    actor: Actor,
    organization: OrganizationId,
    changes: Changes,
) -> Operation<Organization> {
    let input = Act::new(actor, organization, Permission::OrganizationManage, Details { changes });
    Operation::new(EDIT_ORGANIZATION, &input, |rows| decided(rows, |rows| rows.one("organization")))
}
