//! Change what pending invitations offer; links in mailboxes bring the change.

use serde::Serialize;
use serde_json::{Map, Value};

use super::filter::Filter;
use super::invite::Grant;
use crate::db::FromRow;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::{Permission, Permissions, RoleRef};
use crate::objects::BillingReminders;
use crate::operations::bulk::{BulkResult, Chosen, Targets, bulk_result, single_result};
use crate::operations::{Act, Actor, Operation};
use crate::statements::invitations_edit::{EDIT_INVITATIONS_BY_FILTER, EDIT_INVITATIONS_BY_IDS};

/// What changes; what is absent stays.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Changes {
    /// The new role, or `Some(None)` for none in this organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Option<RoleRef>>,
    /// The new permissions beyond the role's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Permissions>,
    /// The roles in children, in place of all that there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grants: Option<Vec<Grant>>,
    /// The children in which it is to grant nothing any more. Where these are named, what
    /// it grants in others than these and those of `grants` stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropped: Option<Vec<OrganizationId>>,
    /// `member` or `external`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// Kept for the application.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_reminders: Option<BillingReminders>,
    /// The new message, or `Some(None)` for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Option<String>>,
    /// The new data, or `Some(None)` for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Option<Map<String, Value>>>,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    chosen: Chosen<Filter>,
    #[serde(flatten)]
    changes: Changes,
}

/// Changes a pending invitation.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or where the old grants or the new are not one's own to
/// give; `invalid_request` for an unknown role, or where nothing would be left;
/// `invitation_not_pending`, `seat_limit_reached`; `limit_reached` where it would grant in
/// more than 100 children.
pub fn edit_invitation<T: FromRow + 'static>(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    changes: Changes,
) -> Operation<T> {
    let details = Details { chosen: Chosen::one(invitation), changes };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(EDIT_INVITATIONS_BY_IDS, &input, |rows| {
        single_result(rows, |rows| rows.one("invitation"))
    })
}

/// Changes each of the targets.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn bulk_edit(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
    changes: Changes,
) -> Operation<BulkResult> {
    let details = Details { chosen: targets.chosen(), changes };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let statements = match targets {
        Targets::Ids(_) => EDIT_INVITATIONS_BY_IDS,
        Targets::Filter(_) => EDIT_INVITATIONS_BY_FILTER,
    };
    Operation::new(statements, &input, move |rows| bulk_result(rows, &targets))
}
