//! Send an invitation anew: its full lifetime again, and a new link.

use serde::Serialize;

use super::{Act, Actor, Operation, decided};
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::domain::time::DAY;
use crate::objects::Invitation;

/// How it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Resend {
    /// Whether older links end now.
    pub rotate: bool,
    /// A new lifetime, in days; else its own.
    pub days: Option<i64>,
    /// Whether it is mailed.
    pub send_email: bool,
    /// Whether the link is answered, for the root key only.
    pub return_link: bool,
    /// How long after one mail the next may be asked for, in milliseconds.
    pub cooldown_ms: i64,
}

#[derive(Serialize)]
struct Details {
    invitation: InvitationId,
    rotate: bool,
    lifetime_ms: Option<i64>,
    send_email: bool,
    cooldown_ms: i64,
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT i.address, i.asked_at, CASE
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN i.id IS NULL THEN 'not_found'
    WHEN i.operation_id = ?1->>'op' THEN NULL
    WHEN actor.rank < ",
            rank!("i.role"),
            " THEN 'forbidden'
    WHEN i.status NOT IN ('pending', 'expired') THEN 'invitation_not_pending'
    WHEN EXISTS (SELECT 1 FROM users u CROSS JOIN memberships m ON m.organization_id = i.organization_id
      AND m.user_id = u.id AND m.status = 'active' WHERE u.address = i.address) THEN 'already_member'
    WHEN EXISTS (SELECT 1 FROM invitations p INDEXED BY invitations_one_pending
      WHERE p.organization_id = i.organization_id AND p.address = i.address AND p.status = 'pending'
        AND p.id <> i.id AND ?1->>'now' < p.expires_at) THEN 'already_invited'
    WHEN ?1->>'send_email' AND ?1->>'now' < i.asked_at + ?1->>'cooldown_ms' THEN 'resend_too_soon'
  END AS refusal
  FROM actor LEFT JOIN invitations i ON i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization')"
        )
    };
}

const SQL: &[&str] = &[
    concat!(
        decision!(),
        " SELECT json_object('refusal', refusal,
  'retry_after', iif(refusal = 'resend_too_soon', (asked_at + ?1->>'cooldown_ms' - ?1->>'now' + 999) / 1000, NULL)) FROM decision"
    ),
    // 1: another one for the address that lapsed makes room
    concat!(
        decision!(),
        " ",
        expire!(
            "SELECT p.id FROM decision CROSS JOIN invitations p INDEXED BY invitations_one_pending
    ON p.organization_id = ?1->>'organization' AND p.address = decision.address AND p.status = 'pending'
  WHERE decision.refusal IS NULL AND p.id <> ?1->>'invitation' AND ?1->>'now' >= p.expires_at"
        )
    ),
    // 2: the new lifetime
    concat!(
        decision!(),
        " UPDATE invitations SET status = 'pending', closed_at = NULL,
  link_version = link_version + ?1->>'rotate',
  lifetime_ms = coalesce(?1->>'lifetime_ms', lifetime_ms),
  expires_at = ?1->>'now' + coalesce(?1->>'lifetime_ms', lifetime_ms),
  send_count = send_count + ?1->>'send_email',
  asked_at = iif(?1->>'send_email', ?1->>'now', asked_at),
  delivery_status = iif(?1->>'send_email', 'queued', delivery_status),
  delivery_attempts = iif(?1->>'send_email', 0, delivery_attempts),
  delivery_error = iif(?1->>'send_email', NULL, delivery_error),
  operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE id = ?1->>'invitation' AND organization_id = ?1->>'organization' AND operation_id IS NOT ?1->>'op'
  AND (SELECT refusal IS NULL FROM decision)"
    ),
    // 3: its mail
    queue_mails!(
        "invitation",
        "SELECT i.id AS subject_id, 1 AS place FROM invitations i
  WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND ?1->>'send_email'"
    ),
    concat!(
        "SELECT ",
        invitation!(),
        " FROM invitations i WHERE i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization'
  AND i.operation_id = ?1->>'op'"
    ),
];

/// Sends a pending or expired invitation anew.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, for a role above one's own, or for a link without the
/// root key; `invitation_not_pending`, `already_member`, `already_invited`,
/// `resend_too_soon`.
pub fn resend(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    resend: Resend,
) -> Operation<Invitation> {
    let details = Details {
        invitation,
        rotate: resend.rotate,
        lifetime_ms: resend.days.map(|days| days.saturating_mul(DAY)),
        send_email: resend.send_email,
        cooldown_ms: resend.cooldown_ms,
    };
    let input = Act::new(actor, organization, Permission::MembersManage, details)
        .root_only(resend.return_link);
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(4)))
}
