//! Change what members may do, and what is kept about them.

use serde::Serialize;

use super::filter::Filter;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::{Permission, Permissions, RoleRef};
use crate::objects::{BillingReminders, Membership};
use crate::operations::many::{Chosen, Done, Targets, done, done_one};
use crate::operations::{Act, Actor, Operation};

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

macro_rules! judged {
    ($targets:expr) => {
        concat!(
            actor_again!(),
            ", ",
            members_beyond!($targets),
            ", asked AS MATERIALIZED (SELECT actor.role, (actor.external AND coalesce(?1->>'kind', '') = 'member') OR ",
            beyond!("actor.level", "actor.held", "actor.role", "?1->'permissions'"),
            " AS is_beyond FROM (SELECT *, ",
            asked_role!("$"),
            " AS role FROM actor) actor)
, judged AS MATERIALIZED (SELECT m.n, m.asked AS id, 'role' AS field, NULL AS retry_after, CASE
    WHEN m.operation_id = ?1->>'op' THEN NULL
    WHEN m.user_id IS NULL OR m.status = 'removed' OR (m.kind = 'external' AND actor.external AND m.user_id IS NOT actor.person_id) THEN 'not_found'
    WHEN ",
            outranks!(),
            " THEN 'forbidden'
    WHEN asked.role IS NULL AND ?1->>'role' IS NOT NULL THEN 'invalid_request'
    WHEN asked.is_beyond THEN 'forbidden'
    WHEN m.role = 'owner' AND m.status = 'active' AND asked.role <> 'owner' AND ",
            no_other_owner!(),
            " THEN 'last_owner'
  END AS code
  FROM actor CROSS JOIN asked CROSS JOIN (SELECT * FROM targets) m WHERE actor.refusal IS NULL)"
        )
    };
}

macro_rules! edit {
    ($targets:expr) => {
        &[
            decide_many!("refusal", more_members!()),
            concat!(judged!($targets), select!()),
            concat!(judged!($targets), outcomes!()),
            // 3: what they were, for the record
            record!(concat!(
                "SELECT m.organization_id, x.n, iif(?1->>'role' IS NULL AND ?1->>'permissions' IS NULL, 'member.edited', 'member.role_changed') AS type,
    m.user_id AS subject_id, ",
                member_state!(),
                " AS before, NULL AS after
  FROM selections x CROSS JOIN memberships m ON m.organization_id = ?1->>'organization' AND m.user_id = x.id
  WHERE x.operation_id = ?1->>'op' AND m.operation_id IS NOT ?1->>'op' UNION ALL ",
                offers_ending!(""),
                " AND ?1->>'role' <> 'owner'"
            )),
            concat!(
                actor!(),
                " UPDATE memberships SET role = coalesce((SELECT ",
                asked_role!("$"),
                " FROM actor), role), permissions = coalesce(?1->'permissions', permissions),
  kind = coalesce(?1->>'kind', kind), billing_reminders = coalesce(?1->'billing_reminders', billing_reminders),
  operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE organization_id = ?1->>'organization'
  AND user_id IN (SELECT x.id FROM selections x WHERE x.operation_id = ?1->>'op') AND status <> 'removed'"
            ),
            // 5-8: what they have left open and may not give any more goes to who acts, or ends
            keep_keys!(),
            select_ended!(),
            record!(ended_rows!()),
            end_selected!(),
            // 9, 10: what they are now, for the record and for the one who asks
            concat!(
                "UPDATE events SET after = (SELECT ",
                member_state!(),
                " FROM memberships m WHERE m.organization_id = events.organization_id AND m.user_id = events.subject_id)
WHERE organization_id = ?1->>'organization' AND id IN (SELECT ?1->>'event' || printf('%06d', x.n)
  FROM selections x WHERE x.operation_id = ?1->>'op')"
            ),
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

const BY_IDS: &[&str] = edit!(members_by_ids!());
const BY_FILTER: &[&str] = edit!(members_by_filter!());

/// Changes a member. Invitations that they have left open and may not give any more
/// end with it, or where `keep` says so go to who acts.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or where what they held or would hold is more than one's
/// own; `invalid_request` for an unknown role; `last_owner`.
pub fn edit_member(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
    changes: Changes,
) -> Operation<Membership> {
    let details = Details { chosen: Chosen::one(user), changes };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(BY_IDS, &input, |rows| done_one(rows, |rows| rows.one(10)))
}

/// Changes many.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn edit_many(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
    changes: Changes,
) -> Operation<Done> {
    let details = Details { chosen: targets.chosen(), changes };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let sql = if matches!(targets, Targets::Ids(_)) { BY_IDS } else { BY_FILTER };
    Operation::new(sql, &input, move |rows| done(rows, &targets))
}
