//! Remove members, or leave.

use serde::Serialize;

use super::filter::Filter;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::operations::bulk::{BulkResult, Chosen, Targets, bulk_result, single_result};
use crate::operations::{Act, Actor, Operation};
use crate::statements::members_remove::{REMOVE_MEMBERS_BY_FILTER, REMOVE_MEMBERS_BY_IDS};

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    chosen: Chosen<Filter>,
    /// Whether who acts takes over what they have left open, in place of ending it.
    keep: bool,
    /// Whether it may be oneself: this is how one leaves.
    may_leave: bool,
}

/// Removes a member; anyone may remove themselves. What they have left open ends with
/// it, or where `keep` says so goes to who acts.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or for somebody who holds more than one does oneself;
/// `last_owner`.
pub fn remove_member(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
    keep: bool,
) -> Operation<()> {
    let details = Details { chosen: Chosen::one(user), keep, may_leave: true };
    let input = Act::new(actor, organization, None, details);
    Operation::new(REMOVE_MEMBERS_BY_IDS, &input, |rows| single_result(rows, |_| Ok(())))
}

/// Removes each of the targets.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn bulk_remove(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
    keep: bool,
) -> Operation<BulkResult> {
    let details = Details { chosen: targets.chosen(), keep, may_leave: true };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let sql = if matches!(targets, Targets::Ids(_)) {
        REMOVE_MEMBERS_BY_IDS
    } else {
        REMOVE_MEMBERS_BY_FILTER
    };
    Operation::new(sql, &input, move |rows| bulk_result(rows, &targets))
}
