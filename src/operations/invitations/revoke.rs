//! Revoke invitations: every link of them ends (law 3). A mail still in the
//! outbox is dropped by whoever claims it.

use serde::Serialize;

use super::filter::Filter;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::objects::Invitation;
use crate::operations::many::{Chosen, Done, Targets, done, done_one};
use crate::operations::{Act, Actor, Operation};

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    chosen: Chosen<Filter>,
}

macro_rules! judged {
    ($targets:expr) => {
        concat!(
            actor!(),
            ", ",
            $targets,
            ", ",
            reach_to_take!(),
            ", judged AS MATERIALIZED (SELECT i.n, i.asked AS id, NULL AS field, NULL AS retry_after, CASE
    WHEN i.id IS NULL OR (i.kind = 'external' AND actor.external AND i.made_by IS NOT actor.person_id) THEN 'not_found'
    WHEN i.operation_id = ?1->>'op' THEN NULL
    WHEN i.id IN (SELECT id FROM out_of_reach) THEN 'forbidden'
    WHEN i.status IN ('accepted', 'declined') THEN 'invitation_not_pending'
  END AS code
  FROM actor CROSS JOIN (SELECT * FROM targets) i WHERE actor.refusal IS NULL)"
        )
    };
}

macro_rules! revoke {
    ($decide:expr, $targets:expr) => {
        &[
            $decide,
            concat!(judged!($targets), select!()),
            concat!(judged!($targets), outcomes!()),
            record!(
                "SELECT i.organization_id, x.n, 'invitation.revoked' AS type, i.id AS subject_id,
    json_object('status', i.status) AS before, json_object('status', 'revoked') AS after
  FROM selections x CROSS JOIN invitations i ON i.id = x.id AND i.status IN ('pending', 'expired')
  WHERE x.operation_id = ?1->>'op'"
            ),
            "UPDATE invitations SET status = 'revoked', closed_at = ?1->>'now', updated_at = ?1->>'now', operation_id = ?1->>'op'
WHERE id IN (SELECT x.id FROM selections x WHERE x.operation_id = ?1->>'op') AND status IN ('pending', 'expired')",
            concat!(
                actor!(),
                " SELECT ",
                invitation_in_sight!(),
                " FROM selections x CROSS JOIN invitations i ON i.id = x.id WHERE x.operation_id = ?1->>'op' AND ?1->>'single'"
            ),
            deselect!(),
        ]
    };
}

const BY_IDS: &[&str] = revoke!(decide_invitations_by_ids!("refusal"), invitations_by_ids!());
const BY_FILTER: &[&str] =
    revoke!(decide_invitations_by_filter!("refusal"), invitations_by_filter!());

/// Revokes a pending or expired invitation; a revoked one stays revoked.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage` or for what one does not hold oneself;
/// `invitation_not_pending`.
pub fn revoke(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
) -> Operation<Invitation> {
    let details = Details { chosen: Chosen::one(invitation) };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(BY_IDS, &input, |rows| done_one(rows, |rows| rows.one(5)))
}

/// Revokes many.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn revoke_many(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
) -> Operation<Done> {
    let details = Details { chosen: targets.chosen() };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let sql = if matches!(targets, Targets::Ids(_)) { BY_IDS } else { BY_FILTER };
    Operation::new(sql, &input, move |rows| done(rows, &targets))
}
