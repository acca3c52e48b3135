//! Change what members may do, and what is kept about them.

use serde::Serialize;

use super::filter::Filter;
use crate::db::FromRow;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::{Permission, Permissions, RoleRef};
use crate::objects::BillingReminders;
use crate::operations::bulk::{BulkResult, Chosen, Targets, bulk_result, single_result};
use crate::operations::{Act, Actor, Operation};
use crate::statements::members_edit::{EDIT_MEMBERS_BY_FILTER, EDIT_MEMBERS_BY_IDS};

/// What changes; what is absent stays.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Changes {
    /// The new role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleRef>,
    /// The new permissions beyond the role's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Permissions>,
    /// `member` or `external`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// Kept for the application.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_reminders: Option<BillingReminders>,
    /// Whether who acts takes over what they have left open and may not give any more,
    /// in place of ending it.
    pub keep: bool,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    chosen: Chosen<Filter>,
    #[serde(flatten)]
    changes: Changes,
}

/// Changes a member. Invitations that they have left open and may not give any more
/// end with it, or where `keep` says so go to who acts.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or where what they held or would hold is more than one's
/// own; `invalid_request` for an unknown role; `last_owner`.
pub fn edit_member<T: FromRow + 'static>(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
    changes: Changes,
) -> Operation<T> {
    let details = Details { chosen: Chosen::one(user), changes };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(EDIT_MEMBERS_BY_IDS, &input, |rows| {
        single_result(rows, |rows| rows.one("membership"))
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
    let sql = if matches!(targets, Targets::Ids(_)) {
        EDIT_MEMBERS_BY_IDS
    } else {
        EDIT_MEMBERS_BY_FILTER
    };
    Operation::new(sql, &input, move |rows| bulk_result(rows, &targets))
}
