//! Remove members, or leave.

use serde::Serialize;

use super::filter::Filter;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::operations::many::{Chosen, Done, Targets, done, done_one};
use crate::operations::{Act, Actor, Operation};

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    chosen: Chosen<Filter>,
}

/// Anyone may remove themselves; others, who may manage members.
macro_rules! judged {
    ($targets:expr) => {
        concat!(
            actor_again!(),
            ", judged AS MATERIALIZED (SELECT m.n, m.asked AS id, NULL AS field, NULL AS retry_after, CASE
    WHEN m.operation_id = ?1->>'op' THEN NULL
    WHEN m.asked IS NOT actor.user_id AND actor.level = 0 AND NOT ",
            holds!("actor.held", "'members.manage'"),
            " THEN 'forbidden'
    WHEN m.user_id IS NULL OR m.status = 'removed' OR ",
            hidden_member!("m"),
            " THEN 'not_found'
    WHEN m.user_id IS NOT actor.user_id AND ",
            beyond!("actor.level", "actor.held", "m.role", "m.permissions"),
            " THEN 'forbidden'
    WHEN m.role = 'owner' AND m.status = 'active' AND ",
            no_other_owner!($targets),
            " THEN 'last_owner'
  END AS code
  FROM actor CROSS JOIN (",
            $targets,
            ") m WHERE actor.refusal IS NULL)"
        )
    };
}

macro_rules! remove {
    ($targets:expr) => {
        &[
            decide_many!("refusal", more_members!()),
            concat!(judged!($targets), outcomes!()),
            concat!(judged!($targets), select!()),
            record!(concat!(
                "SELECT m.organization_id, x.n, 'member.removed' AS type, m.user_id AS subject_id, ",
                member_state!(),
                " AS before, NULL AS after
  FROM selections x CROSS JOIN memberships m ON m.organization_id = ?1->>'organization' AND m.user_id = x.id
    AND m.status <> 'removed'
  WHERE x.operation_id = ?1->>'op'"
            )),
            "UPDATE memberships SET status = 'removed', operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE organization_id = ?1->>'organization'
  AND user_id IN (SELECT x.id FROM selections x WHERE x.operation_id = ?1->>'op') AND status <> 'removed'",
            deselect!(),
        ]
    };
}

const BY_IDS: &[&str] = remove!(members_by_ids!());
const BY_FILTER: &[&str] = remove!(members_by_filter!());

/// Removes a member; anyone may remove themselves.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or for somebody who holds more than one does oneself;
/// `last_owner`.
pub fn remove_member(actor: Actor, organization: OrganizationId, user: UserId) -> Operation<()> {
    let details = Details { chosen: Chosen::one(user) };
    let input = Act::new(actor, organization, None, details);
    Operation::new(BY_IDS, &input, |rows| done_one(rows, |_| Ok(())))
}

/// Removes many.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn remove_many(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
) -> Operation<Done> {
    let details = Details { chosen: targets.chosen() };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let sql = if matches!(targets, Targets::Ids(_)) { BY_IDS } else { BY_FILTER };
    Operation::new(sql, &input, move |rows| done(rows, &targets))
}
