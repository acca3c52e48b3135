//! Change what pending invitations offer; links in mailboxes bring the change.

use serde::Serialize;
use serde_json::{Map, Value};

use super::filter::Filter;
use super::invite::Grant;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::{Permission, Permissions, RoleRef};
use crate::objects::{BillingReminders, Invitation};
use crate::operations::many::{Chosen, Done, Targets, done, done_one};
use crate::operations::{Act, Actor, Operation};

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

/// The old grants must be the caller's to take and the new ones theirs to give; what
/// is new in an organization takes a seat there; of many, the first ones do.
macro_rules! judged {
    ($targets:expr) => {
        concat!(
            actor!(),
            ", ",
            offered!(),
            ", ",
            $targets,
            ", ",
            reach!(concat!(may_not_take!(), " OR (p.external AND coalesce(?1->>'kind', p.kind) = 'member')")),
            ", asked AS MATERIALIZED (SELECT actor.role, w.refusal, w.unknown, actor.external OR w.external AS makes_externals, ",
            beyond!("actor.level", "actor.held", "actor.role", "?1->'permissions'"),
            " AS is_beyond, (SELECT ",
            free_seats!(),
            " FROM organizations o WHERE o.id = ?1->>'organization') AS free
  FROM (SELECT *, ",
            asked_role!("$"),
            " AS role FROM actor) actor CROSS JOIN (SELECT min(refusal) AS refusal, coalesce(max(external), false) AS external,
    coalesce(max(refusal = 'invalid_request'), false) AS unknown FROM offered) w)
, judged AS MATERIALIZED (SELECT n, id, field, retry_after, iif(code IS NULL AND comes AND place > free, 'seat_limit_reached', code) AS code
  FROM (SELECT *, row_number() OVER (PARTITION BY code IS NULL AND comes ORDER BY n) AS place
  FROM (SELECT i.n, i.asked AS id, g.role IS NULL AND asked.role IS NOT NULL AS comes, asked.free,
    iif((asked.role IS NULL AND ?1->>'role' IS NOT NULL) OR asked.unknown, 'role', 'organizations') AS field,
  NULL AS retry_after, CASE
    WHEN i.id IS NULL OR (i.kind = 'external' AND actor.external AND i.made_by IS NOT actor.person_id) THEN 'not_found'
    WHEN i.operation_id = ?1->>'op' THEN NULL
    WHEN i.id IN (SELECT id FROM out_of_reach) THEN 'forbidden'
    WHEN asked.makes_externals AND coalesce(?1->>'kind', i.kind) = 'member' THEN 'forbidden'
    WHEN asked.role IS NULL AND ?1->>'role' IS NOT NULL THEN 'invalid_request'
    WHEN asked.is_beyond THEN 'forbidden'
    WHEN asked.refusal IS NOT NULL THEN asked.refusal
    WHEN g.role IS NULL AND asked.role IS NOT NULL AND ",
            owners_invite!(),
            " IS NOT NULL THEN 'forbidden'
    WHEN i.status <> 'pending' OR ?1->>'now' >= i.expires_at THEN 'invitation_not_pending'
    WHEN NOT coalesce(iif(json_type(?1, '$.role') IS NULL, g.role, asked.role) IS NOT NULL OR ",
            has_children!(),
            ", false) THEN 'invalid_request'
    WHEN json_type(?1, '$.dropped') IS NOT NULL AND json_array_length(?1, '$.grants') + (SELECT count(*) FROM ",
            staying!(),
            ") > 100 THEN 'limit_reached'
    WHEN EXISTS (SELECT 1 FROM offered WHERE offered.free < 1 AND NOT EXISTS (SELECT 1 FROM grants h
      WHERE h.invitation_id = i.id AND h.organization_id = offered.organization_id)) THEN 'seat_limit_reached'
    WHEN EXISTS (SELECT 1 FROM ",
            new_organizations!(),
            " w WHERE w.block_disposable AND i.disposable) THEN 'disposable_address'
    WHEN EXISTS (SELECT 1 FROM ",
            new_organizations!(),
            " w WHERE w.allowed_domains IS NOT NULL AND NOT ",
            allows!("w.allowed_domains", "substr(i.address, instr(i.address, '@') + 1)"),
            ") THEN 'domain_not_allowed'
  END AS code
  FROM actor CROSS JOIN asked CROSS JOIN (SELECT * FROM targets) i LEFT JOIN grants g ON g.invitation_id = i.id AND g.organization_id = i.organization_id
  WHERE actor.refusal IS NULL)))"
        )
    };
}

/// The organizations in which the invitation grants nothing yet: that is inviting there,
/// by their policies.
macro_rules! new_organizations {
    () => {
        "(SELECT o.block_disposable, o.allowed_domains FROM organizations o
      WHERE o.id = ?1->>'organization' AND g.role IS NULL AND asked.role IS NOT NULL
    UNION ALL SELECT offered.block_disposable, offered.allowed_domains FROM offered WHERE NOT EXISTS (SELECT 1 FROM grants h
      WHERE h.invitation_id = i.id AND h.organization_id = offered.organization_id))"
    };
}

/// What invitation `i` grants in children that the change does not name.
macro_rules! staying {
    () => {
        "grants h WHERE h.invitation_id = i.id AND h.organization_id <> i.organization_id
      AND (json_type(?1, '$.grants') IS NULL OR json_type(?1, '$.dropped') IS NOT NULL)
      AND h.organization_id NOT IN (SELECT w.value FROM json_each(?1, '$.dropped') w)
      AND h.organization_id NOT IN (SELECT w.value->>'organization_id' FROM json_each(?1, '$.grants') w)"
    };
}

/// Whether the invitation will grant something in a child.
macro_rules! has_children {
    () => {
        concat!(
            "(coalesce(json_array_length(?1, '$.grants'), 0) > 0 OR EXISTS (SELECT 1 FROM ",
            staying!(),
            "))"
        )
    };
}

macro_rules! edit {
    ($decide:expr, $targets:expr) => {
        &[
            $decide,
            concat!(judged!($targets), select!()),
            concat!(judged!($targets), outcomes!()),
            // 3: what it was, for the record
            record!(concat!(
                "SELECT i.organization_id, x.n, 'invitation.edited' AS type, i.id AS subject_id, ",
                invitation_state!(),
                " AS before, NULL AS after
  FROM selections x CROSS JOIN invitations i ON i.id = x.id WHERE x.operation_id = ?1->>'op' AND i.operation_id IS NOT ?1->>'op'"
            )),
            // 4: what it is, and where it offers something else, on the authority of who does
            concat!(
                actor!(),
                " UPDATE invitations SET kind = coalesce(?1->>'kind', kind),
  made_by = iif(coalesce(json_type(?1, '$.role'), json_type(?1, '$.permissions'), json_type(?1, '$.grants'), json_type(?1, '$.kind')) IS NULL,
    made_by, (SELECT person_id FROM actor)),
  handed_version = iif(coalesce(json_type(?1, '$.role'), json_type(?1, '$.permissions'), json_type(?1, '$.grants'), json_type(?1, '$.kind')) IS NULL,
    handed_version, ",
                handed_version!("(SELECT person_id FROM actor)"),
                "),
  billing_reminders = coalesce(?1->'billing_reminders', billing_reminders),
  message = iif(json_type(?1, '$.message') IS NULL, message, ?1->>'message'),
  metadata = iif(json_type(?1, '$.metadata') IS NULL, metadata, ?1->>'metadata'),
  operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE id IN (SELECT x.id FROM selections x WHERE x.operation_id = ?1->>'op')"
            ),
            // 5: the grants that go
            "DELETE FROM grants WHERE invitation_id IN (SELECT x.id FROM selections x WHERE x.operation_id = ?1->>'op')
  AND iif(organization_id = ?1->>'organization', json_type(?1, '$.role') = 'null',
    iif(json_type(?1, '$.dropped') IS NULL, json_type(?1, '$.grants') IS NOT NULL
      AND organization_id NOT IN (SELECT w.value->>'organization_id' FROM json_each(?1, '$.grants') w),
      organization_id IN (SELECT w.value FROM json_each(?1, '$.dropped') w)))",
            // 6: those that come or change
            concat!(
                actor!(),
                ", ",
                offered!(),
                " INSERT INTO grants (invitation_id, organization_id, role, permissions, held_until)
SELECT i.id, w.organization_id, coalesce(w.role, g.role), coalesce(w.permissions, g.permissions, '[]'), i.expires_at
FROM selections x CROSS JOIN invitations i ON i.id = x.id CROSS JOIN (
  SELECT organization_id, role, permissions FROM offered
  UNION ALL SELECT ?1->>'organization', ",
                asked_role!("$"),
                ", ?1->'permissions' FROM actor
) w LEFT JOIN grants g ON g.invitation_id = i.id AND g.organization_id = w.organization_id
WHERE x.operation_id = ?1->>'op' AND coalesce(w.role, g.role) IS NOT NULL AND coalesce(w.role, w.permissions) IS NOT NULL
ON CONFLICT (invitation_id, organization_id) DO UPDATE SET role = excluded.role, permissions = excluded.permissions"
            ),
            // 7: what it is now, for the one who asks and for the record
            concat!(
                actor!(),
                " SELECT ",
                invitation_in_sight!(),
                " FROM selections x CROSS JOIN invitations i ON i.id = x.id WHERE x.operation_id = ?1->>'op' AND ?1->>'single'"
            ),
            concat!(
                "UPDATE events SET after = (SELECT ",
                invitation_state!(),
                " FROM invitations i WHERE i.id = events.subject_id)
WHERE organization_id = ?1->>'organization' AND id IN (SELECT ?1->>'event' || printf('%06d', x.n)
  FROM selections x WHERE x.operation_id = ?1->>'op')"
            ),
            deselect!(),
        ]
    };
}

const BY_IDS: &[&str] = edit!(decide_invitations_by_ids!("refusal"), invitations_by_ids!());
const BY_FILTER: &[&str] =
    edit!(decide_invitations_by_filter!("refusal"), invitations_by_filter!());

/// Changes a pending invitation.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, or where the old grants or the new are not one's own to
/// give; `invalid_request` for an unknown role, or where nothing would be left;
/// `invitation_not_pending`, `seat_limit_reached`; `limit_reached` where it would grant in
/// more than 100 children.
pub fn edit_invitation(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    changes: Changes,
) -> Operation<Invitation> {
    let details = Details { chosen: Chosen::one(invitation), changes };
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    Operation::new(BY_IDS, &input, |rows| done_one(rows, |rows| rows.one(7)))
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
