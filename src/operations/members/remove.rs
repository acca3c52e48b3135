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
    /// Whether who acts takes over what they have left open, in place of ending it.
    keep: bool,
    /// Whether it may be oneself: this is how one leaves.
    may_leave: bool,
}

/// The pending invitations to those who are removed that grant something here: of this
/// organization, or of its parent.
macro_rules! offered_to_them {
    () => {
        "selections x CROSS JOIN users u ON u.id = x.id CROSS JOIN organizations o ON o.id = ?1->>'organization'
  CROSS JOIN invitations i INDEXED BY invitations_one_pending ON i.organization_id IN (o.id, o.parent_id)
    AND i.address = u.address AND i.status = 'pending' AND ?1->>'now' < i.expires_at
  WHERE x.operation_id = ?1->>'op' AND EXISTS (SELECT 1 FROM grants g WHERE g.invitation_id = i.id AND g.organization_id = o.id)"
    };
}

/// Anyone may remove themselves; others, who may manage members.
macro_rules! judged {
    ($targets:expr) => {
        concat!(
            actor_again!(),
            ", ",
            members_beyond!($targets),
            ", judged AS MATERIALIZED (SELECT m.n, m.asked AS id, NULL AS field, NULL AS retry_after, CASE
    WHEN m.operation_id = ?1->>'op' THEN NULL
    WHEN m.asked IS NOT actor.user_id AND actor.level = 0 AND NOT ",
            holds!("actor.held", "'members.manage'"),
            " THEN 'forbidden'
    WHEN m.user_id IS NULL OR m.status = 'removed' OR (m.kind = 'external' AND actor.external AND m.user_id IS NOT actor.person_id) THEN 'not_found'
    WHEN m.user_id IS NOT actor.user_id AND ",
            outranks!(),
            " THEN 'forbidden'
    WHEN m.role = 'owner' AND m.status = 'active' AND ",
            no_other_owner!(),
            " THEN 'last_owner'
  END AS code
  FROM actor CROSS JOIN (SELECT * FROM targets) m WHERE actor.refusal IS NULL)"
        )
    };
}

macro_rules! remove {
    ($targets:expr) => {
        &[
            decide_many!("refusal", more_members!()),
            concat!(judged!($targets), select!()),
            concat!(judged!($targets), outcomes!()),
            // 3: what is nobody's any more, of who leaves
            select_lost!(),
            record!(concat!(
                "SELECT m.organization_id, x.n, 'member.removed' AS type, m.user_id AS subject_id, ",
                member_state!(),
                " AS before, NULL AS after
  FROM selections x CROSS JOIN memberships m ON m.organization_id = ?1->>'organization' AND m.user_id = x.id
    AND m.status <> 'removed'
  WHERE x.operation_id = ?1->>'op' UNION ALL ",
                offers_ending!(" OR t.to_user_id = x.id")
            )),
            "UPDATE memberships SET status = 'removed', operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE organization_id = ?1->>'organization'
  AND user_id IN (SELECT x.id FROM selections x WHERE x.operation_id = ?1->>'op') AND status <> 'removed'",
            // 6-11: what they have left open goes to who acts, or ends; and what is
            // still offered to them here
            keep_keys!(),
            select_ended!(),
            concat!(
                "INSERT INTO selections (operation_id, id, n)
SELECT ?1->>'op' || '.ended', i.id, ",
                ended_max!(),
                " + row_number() OVER () FROM ",
                offered_to_them!(),
                " AND NOT ?1->>'keep' AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.invitation_id = i.id AND g.organization_id <> o.id)
ON CONFLICT (operation_id, id) DO NOTHING"
            ),
            record!(concat!(
                ended_rows!(),
                " UNION ALL SELECT w.organization_id, 600000 + row_number() OVER (), 'api_key.revoked', w.id,
    json_object('name', w.name, 'role', ",
                role_name!("w.role"),
                ", 'permissions', json(w.permissions)), NULL FROM (",
                keys_without_maker!(),
                ") w"
            )),
            end_selected!(),
            concat!("DELETE FROM api_keys WHERE id IN (SELECT w.id FROM (", keys_without_maker!(), ") w)"),
            concat!(
                "DELETE FROM grants WHERE organization_id = ?1->>'organization' AND NOT ?1->>'keep' AND invitation_id IN (SELECT i.id FROM ",
                offered_to_them!(),
                ")"
            ),
            deselect!(),
        ]
    };
}

const BY_IDS: &[&str] = remove!(members_by_ids!());
const BY_FILTER: &[&str] = remove!(members_by_filter!());

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
    Operation::new(BY_IDS, &input, |rows| done_one(rows, |_| Ok(())))
}

/// Removes many.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.manage`.
pub fn remove_many(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
    keep: bool,
) -> Operation<Done> {
    let details = Details { chosen: targets.chosen(), keep, may_leave: true };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let sql = if matches!(targets, Targets::Ids(_)) { BY_IDS } else { BY_FILTER };
    Operation::new(sql, &input, move |rows| done(rows, &targets))
}
