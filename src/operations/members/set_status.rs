//! Deactivate members, and let them in again.

use serde::Serialize;

use super::filter::Filter;
use crate::db::JsonText;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::operations::bulk::{BulkResult, Chosen, Targets, bulk_result, single_result};
use crate::operations::{Act, Actor, Operation};
use crate::statements::members_set_status::{SET_STATUS_BY_FILTER, SET_STATUS_BY_IDS};

/// What a member is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// May do what the role says.
    Active,
    /// Keeps the role and may do nothing.
    Deactivated,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    chosen: Chosen<Filter>,
    status: Status,
    /// Whether who acts takes over what they have left open, in place of ending it.
    keep: bool,
}

/// Deactivates or reactivates a member; one who is so already stays so. What somebody
/// who is deactivated has left open ends with it, or where `keep` says so goes to who
/// acts; the keys that they made sleep.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or for somebody who holds more than one does oneself;
/// `last_owner`, `seat_limit_reached`.
pub fn set_status(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
    status: Status,
    keep: bool,
) -> Operation<JsonText> {
    let details = Details { chosen: Chosen::one(user), status, keep };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(SET_STATUS_BY_IDS, &input, |rows| {
        single_result(rows, |rows| rows.one("membership"))
    })
}

/// Deactivates or reactivates each of the targets.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn bulk_set_status(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
    status: Status,
    keep: bool,
) -> Operation<BulkResult> {
    let details = Details { chosen: targets.chosen(), status, keep };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let sql =
        if matches!(targets, Targets::Ids(_)) { SET_STATUS_BY_IDS } else { SET_STATUS_BY_FILTER };
    Operation::new(sql, &input, move |rows| bulk_result(rows, &targets))
}
