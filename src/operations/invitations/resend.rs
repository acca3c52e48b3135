//! Send invitations anew: their full lifetime again, and a new link.

use serde::Serialize;

use super::filter::Filter;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::domain::time::DAY;
use crate::objects::Invitation;
use crate::operations::many::{Chosen, Done, Targets, done, done_one};
use crate::operations::{Act, Actor, Operation};

/// How they are sent.
#[derive(Clone, Copy, Debug)]
pub struct Resend {
    /// Whether older links end now.
    pub rotate: bool,
    /// A new lifetime, in days; else their own.
    pub days: Option<i64>,
    /// Whether they are mailed.
    pub send_email: bool,
    /// Whether only the root key may: where it hands links over, and only the root key does.
    pub root_only: bool,
    /// How long after one mail the next may be asked for, in milliseconds.
    pub cooldown_ms: i64,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    chosen: Chosen<Filter>,
    rotate: bool,
    lifetime_ms: Option<i64>,
    send_email: bool,
    cooldown_ms: i64,
}

impl Details {
    fn new(chosen: Chosen<Filter>, resend: Resend) -> Self {
        Self {
            chosen,
            rotate: resend.rotate,
            lifetime_ms: resend.days.map(|days| days.saturating_mul(DAY)),
            send_email: resend.send_email,
            cooldown_ms: resend.cooldown_ms,
        }
    }
}

/// One that has lapsed takes its seats again; of many, the first ones do. Of
/// several to one address only the first is sent: a later one is then
/// `already_invited`, as it would be were they sent one after the other.
macro_rules! judged {
    ($targets:expr) => {
        concat!(
            actor!(),
            ", ",
            $targets,
            ", ",
            reach_to_give!(),
            ", candidates AS MATERIALIZED (
    SELECT n, id, retry_after, code, is_lapsed, row_number() OVER (PARTITION BY code IS NULL, address ORDER BY n) AS twin
    FROM (SELECT i.n, i.asked AS id, i.address, (i.asked_at + ?1->>'cooldown_ms' - ?1->>'now' + 999) / 1000 AS retry_after,
      ?1->>'now' >= i.expires_at AND i.operation_id IS NOT ?1->>'op' AS is_lapsed, CASE
        WHEN i.id IS NULL OR (i.kind = 'external' AND actor.external AND i.made_by IS NOT actor.person_id) THEN 'not_found'
        WHEN i.operation_id = ?1->>'op' THEN NULL
        WHEN i.id IN (SELECT id FROM out_of_reach) THEN 'forbidden'
        WHEN i.status NOT IN ('pending', 'expired') THEN 'invitation_not_pending'
        WHEN ",
            role_is_gone!(),
            " THEN 'invalid_request'
        WHEN ",
            nothing_new!(),
            " THEN 'already_member'
        WHEN EXISTS (SELECT 1 FROM invitations p INDEXED BY invitations_one_pending
          WHERE p.organization_id = i.organization_id AND p.address = i.address AND p.status = 'pending'
            AND p.id <> i.id AND ?1->>'now' < p.expires_at) THEN 'already_invited'
        WHEN ?1->>'send_email' AND ?1->>'now' < i.asked_at + ?1->>'cooldown_ms' THEN 'resend_too_soon'
      END AS code
      FROM actor CROSS JOIN (SELECT * FROM targets) i WHERE actor.refusal IS NULL)
), seated AS MATERIALIZED (
  SELECT g.invitation_id, g.organization_id, row_number() OVER (PARTITION BY g.organization_id ORDER BY c.n) AS place
  FROM candidates c CROSS JOIN grants g ON g.invitation_id = c.id WHERE c.code IS NULL AND c.is_lapsed AND c.twin = 1
), room_for AS MATERIALIZED (SELECT DISTINCT organization_id FROM seated
), room AS MATERIALIZED (
  SELECT o.id, ",
            free_seats_in_many!(),
            " AS free FROM organizations o WHERE o.id IN (SELECT organization_id FROM room_for)
    AND o.deleted_at IS NULL AND o.seat_limit IS NOT NULL
), judged AS MATERIALIZED (SELECT n, id, 'role' AS field, retry_after, CASE
    WHEN code IS NOT NULL THEN code
    WHEN twin > 1 THEN 'already_invited'
    WHEN is_lapsed AND id IN (SELECT invitation_id FROM seated CROSS JOIN room ON room.id = seated.organization_id
      WHERE free < place) THEN 'seat_limit_reached'
  END AS code FROM candidates)"
        )
    };
}

/// Why nothing may be sent at all.
macro_rules! refusal {
    () => {
        concat!("coalesce(refusal, ", owners_invite!(), ")")
    };
}

/// Other invitations to these addresses that lapsed.
macro_rules! lapsed {
    () => {
        "SELECT p.id FROM selections x CROSS JOIN invitations i ON i.id = x.id
    CROSS JOIN invitations p INDEXED BY invitations_one_pending
      ON p.organization_id = i.organization_id AND p.address = i.address AND p.status = 'pending'
  WHERE x.operation_id = ?1->>'op' AND p.id <> i.id AND ?1->>'now' >= p.expires_at"
    };
}

macro_rules! resend {
    ($decide:expr, $targets:expr) => {
        &[
            $decide,
            concat!(judged!($targets), select!()),
            concat!(judged!($targets), outcomes!()),
            // 3, 4: others for these addresses that lapsed make room
            record!(concat!(
                "SELECT i.organization_id, x.n, 'invitation.resent' AS type, i.id AS subject_id, NULL AS before,
    json_object('send_count', i.send_count + ?1->>'send_email', 'rotated', json(iif(?1->>'rotate', 'true', 'false'))) AS after
  FROM selections x CROSS JOIN invitations i ON i.id = x.id
  WHERE x.operation_id = ?1->>'op' AND i.operation_id IS NOT ?1->>'op'
  UNION ALL ",
                expired_rows!(lapsed!())
            )),
            expire!(lapsed!()),
            // 5: the new lifetime, on the authority of who sends it
            concat!(
                actor!(),
                " UPDATE invitations SET status = 'pending', closed_at = NULL, made_by = (SELECT person_id FROM actor),
  link_version = link_version + ?1->>'rotate',
  handed_version = max(handed_version + ?1->>'rotate', ",
                handed_version!("(SELECT person_id FROM actor)"),
                "),
  lifetime_ms = coalesce(?1->>'lifetime_ms', lifetime_ms),
  expires_at = ?1->>'now' + coalesce(?1->>'lifetime_ms', lifetime_ms),
  send_count = send_count + ?1->>'send_email',
  asked_at = iif(?1->>'send_email', ?1->>'now', asked_at),
  delivery_status = iif(?1->>'send_email', 'queued', delivery_status),
  delivery_attempts = iif(?1->>'send_email', 0, delivery_attempts),
  delivery_error = iif(?1->>'send_email', NULL, delivery_error),
  operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE id IN (SELECT x.id FROM selections x WHERE x.operation_id = ?1->>'op') AND operation_id IS NOT ?1->>'op'"
            ),
            // 6: their mails
            queue_mails!(
                "invitation",
                "SELECT x.id AS subject_id, ?1->>'organization' AS organization_id, row_number() OVER (ORDER BY x.n) AS place FROM selections x
  WHERE x.operation_id = ?1->>'op' AND ?1->>'send_email'"
            ),
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

const BY_IDS: &[&str] = resend!(decide_invitations_by_ids!(refusal!()), invitations_by_ids!());
const BY_FILTER: &[&str] =
    resend!(decide_invitations_by_filter!(refusal!()), invitations_by_filter!());

/// Sends a pending or expired invitation anew.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, where only owners invite, for what one does not hold
/// oneself, or for a link without the root key; `invitation_not_pending`,
/// `invalid_request` where a role that it grants is gone; `already_member`,
/// `already_invited`, `resend_too_soon`, `seat_limit_reached`.
pub fn resend(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    resend: Resend,
) -> Operation<Invitation> {
    let details = Details::new(Chosen::one(invitation), resend);
    let input = Act::new(actor, organization, Permission::MembersManage, details)
        .root_only(resend.root_only);
    Operation::new(BY_IDS, &input, |rows| done_one(rows, |rows| rows.one(7)))
}

/// Sends many anew.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without
/// `members.manage` or where only owners invite.
pub fn resend_many(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
    resend: Resend,
) -> Operation<Done> {
    let details = Details::new(targets.chosen(), resend);
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let sql = if matches!(targets, Targets::Ids(_)) { BY_IDS } else { BY_FILTER };
    Operation::new(sql, &input, move |rows| done(rows, &targets))
}
