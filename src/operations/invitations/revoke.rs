//! Revoke invitations: every link of them ends (law 3). A mail still in the
//! outbox is dropped by whoever claims it.

use serde::Serialize;

use super::filter::Filter;
use crate::db::JsonText;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::operations::bulk::{BulkResult, Chosen, Targets, bulk_result, single_result};
use crate::operations::{Act, Actor, Operation};
use crate::statements::invitations_revoke::{
    REVOKE_INVITATIONS_BY_FILTER, REVOKE_INVITATIONS_BY_IDS,
};

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    chosen: Chosen<Filter>,
}

/// Revokes a pending or expired invitation; a revoked one stays revoked.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage` or for what one does not hold oneself;
/// `invitation_not_pending`.
pub fn revoke(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
) -> Operation<JsonText> {
    let details = Details { chosen: Chosen::one(invitation) };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(REVOKE_INVITATIONS_BY_IDS, &input, |rows| {
        single_result(rows, |rows| rows.one("invitation"))
    })
}

/// Revokes each of the targets.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn bulk_revoke(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
) -> Operation<BulkResult> {
    let details = Details { chosen: targets.chosen() };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let statements = match targets {
        Targets::Ids(_) => REVOKE_INVITATIONS_BY_IDS,
        Targets::Filter(_) => REVOKE_INVITATIONS_BY_FILTER,
    };
    Operation::new(statements, &input, move |rows| bulk_result(rows, &targets))
}
