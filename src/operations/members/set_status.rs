//! Deactivate members, and let them in again.

use serde::Serialize;

use super::filter::Filter;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::objects::Membership;
use crate::operations::many::{Chosen, Done, Targets, done, done_one};
use crate::operations::{Act, Actor, Operation};

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

/// Whoever comes back takes a seat; of many, the first ones do.
macro_rules! judged {
    ($targets:expr) => {
        concat!(
            actor_again!(),
            ", ",
            members_beyond!($targets),
            ", judged AS MATERIALIZED (SELECT n, id, NULL AS field, NULL AS retry_after,
  iif(code IS NULL AND comes_back AND place > (SELECT ",
            free_seats!(),
            " FROM organizations o WHERE o.id = ?1->>'organization'), 'seat_limit_reached', code) AS code
  FROM (SELECT n, id, code, comes_back, row_number() OVER (PARTITION BY code IS NULL AND comes_back ORDER BY n) AS place
  FROM (SELECT m.n, m.asked AS id, m.status = 'deactivated' AND ?1->>'status' = 'active' AS comes_back, CASE
    WHEN m.operation_id = ?1->>'op' THEN NULL
    WHEN m.user_id IS NULL OR m.status = 'removed' OR (m.kind = 'external' AND actor.external AND m.user_id IS NOT actor.person_id) THEN 'not_found'
    WHEN ",
            outranks!(),
            " THEN 'forbidden'
    WHEN m.role = 'owner' AND m.status = 'active' AND ?1->>'status' = 'deactivated' AND ",
            no_other_owner!(),
            " THEN 'last_owner'
  END AS code
  FROM actor CROSS JOIN (SELECT * FROM targets) m WHERE actor.refusal IS NULL)))"
        )
    };
}

macro_rules! set_status {
    ($targets:expr) => {
        &[
            decide_many!("refusal", more_members!()),
            concat!(judged!($targets), select!()),
            concat!(judged!($targets), outcomes!()),
            record!(concat!(
                "SELECT m.organization_id, x.n, iif(?1->>'status' = 'active', 'member.reactivated', 'member.deactivated') AS type,
    m.user_id AS subject_id, json_object('status', m.status) AS before, json_object('status', ?1->>'status') AS after
  FROM selections x CROSS JOIN memberships m ON m.organization_id = ?1->>'organization' AND m.user_id = x.id
    AND m.status <> 'removed' AND m.status <> ?1->>'status'
  WHERE x.operation_id = ?1->>'op' UNION ALL ",
                offers_ending!(""),
                " AND ?1->>'status' = 'deactivated'"
            )),
            "UPDATE memberships SET status = ?1->>'status', operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE organization_id = ?1->>'organization'
  AND user_id IN (SELECT x.id FROM selections x WHERE x.operation_id = ?1->>'op')
  AND status <> 'removed' AND status <> ?1->>'status'",
            // 5-8: what they have left open goes to who acts, or ends; their keys sleep
            keep_keys!(),
            select_ended!(),
            record!(ended_rows!()),
            end_selected!(),
            concat!(
                "SELECT ",
                membership!(),
                " FROM selections x CROSS JOIN memberships m ON m.organization_id = ?1->>'organization' AND m.user_id = x.id
CROSS JOIN users u ON u.id = m.user_id WHERE x.operation_id = ?1->>'op' AND ?1->>'single'"
            ),
            deselect!(),
        ]
    };
}

const BY_IDS: &[&str] = set_status!(members_by_ids!());
const BY_FILTER: &[&str] = set_status!(members_by_filter!());

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
) -> Operation<Membership> {
    let details = Details { chosen: Chosen::one(user), status, keep };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(BY_IDS, &input, |rows| done_one(rows, |rows| rows.one(9)))
}

/// Deactivates or reactivates many.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn set_status_of_many(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
    status: Status,
    keep: bool,
) -> Operation<Done> {
    let details = Details { chosen: targets.chosen(), status, keep };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let sql = if matches!(targets, Targets::Ids(_)) { BY_IDS } else { BY_FILTER };
    Operation::new(sql, &input, move |rows| done(rows, &targets))
}
