//! Invite another address in place of a wrong one: revoke and invite anew, in
//! one step.

use serde::Serialize;

use super::invite::Person;
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::objects::Invitation;
use crate::operations::{Act, Actor, Operation, decided};

/// By what, and how.
pub struct Replacement<'a> {
    /// The new invitation's fresh id.
    pub id: InvitationId,
    /// Its address.
    pub address: &'a Address,
    /// Whether it is mailed.
    pub send_email: bool,
    /// Whether only the root key may: where it hands links over, and only the root key does.
    pub root_only: bool,
}

#[derive(Serialize)]
struct Details {
    invitation: InvitationId,
    person: Person,
    send_email: bool,
}

/// The organizations in which the old invitation grants something.
macro_rules! granting {
    () => {
        "grants g CROSS JOIN organizations o ON o.id = g.organization_id AND o.deleted_at IS NULL"
    };
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", room_for AS MATERIALIZED (SELECT g.organization_id FROM grants g WHERE g.invitation_id = ?1->>'invitation')
, decision AS (SELECT CASE
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN i.id IS NULL OR ",
            hidden_invitation!(),
            " THEN 'not_found'
    WHEN i.operation_id = ?1->>'op' OR EXISTS (SELECT 1 FROM invitations n WHERE n.id = ?1->>'$.person.id'
      AND n.organization_id = i.organization_id) THEN NULL
    WHEN ",
            owners_invite!(),
            " IS NOT NULL OR ",
            may_not_give_invitation!(),
            " THEN 'forbidden'
    WHEN i.status NOT IN ('pending', 'expired') THEN 'invitation_not_pending'
    WHEN EXISTS (SELECT 1 FROM ",
            granting!(),
            " WHERE g.invitation_id = i.id AND ",
            role_permissions!("g.role"),
            " IS NULL) THEN 'invalid_request'
    WHEN EXISTS (SELECT 1 FROM users u WHERE u.address = ?1->>'$.person.address' AND NOT EXISTS (SELECT 1 FROM ",
            granting!(),
            " LEFT JOIN memberships m ON m.organization_id = o.id AND m.user_id = u.id AND m.status <> 'removed'
      WHERE g.invitation_id = i.id AND m.user_id IS NULL)) THEN 'already_member'
    WHEN EXISTS (SELECT 1 FROM invitations p INDEXED BY invitations_one_pending
      WHERE p.organization_id = i.organization_id AND p.address = ?1->>'$.person.address' AND p.status = 'pending'
        AND ?1->>'now' < p.expires_at) THEN 'already_invited'
    WHEN ?1->>'$.person.disposable' AND (SELECT max(o.block_disposable) FROM ",
            granting!(),
            " WHERE g.invitation_id = i.id) THEN 'disposable_address'
    WHEN EXISTS (SELECT 1 FROM ",
            granting!(),
            " WHERE g.invitation_id = i.id AND o.allowed_domains IS NOT NULL AND NOT ",
            allows!("o.allowed_domains", "?1->>'$.person.domain'"),
            ") THEN 'domain_not_allowed'
    WHEN ?1->>'send_email' AND EXISTS (SELECT 1 FROM undeliverable d WHERE d.organization_id = ?1->>'organization' AND d.address = ?1->>'$.person.address') THEN 'undeliverable'
    WHEN ?1->>'now' >= i.expires_at AND EXISTS (SELECT 1 FROM ",
            granting!(),
            " WHERE g.invitation_id = i.id AND ",
            free_seats_in_many!(),
            " < 1) THEN 'seat_limit_reached'
  END AS refusal, actor.user_id
  FROM actor LEFT JOIN invitations i ON i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization')"
        )
    };
}

/// A lapsed invitation of the new address.
macro_rules! lapsed {
    () => {
        "SELECT p.id FROM invitations p INDEXED BY invitations_one_pending
  WHERE p.organization_id = ?1->>'organization' AND p.address = ?1->>'$.person.address' AND p.status = 'pending'
    AND ?1->>'now' >= p.expires_at AND p.id <> ?1->>'invitation' AND (SELECT refusal IS NULL FROM decision)"
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'role') FROM decision"),
    // 1, 2: what lapsed makes room
    concat!(decision!(), " ", record!(expired_rows!(lapsed!()))),
    concat!(decision!(), " ", expire!(lapsed!())),
    // 3: the old one ends; all that follows is keyed on it
    concat!(
        decision!(),
        " UPDATE invitations SET status = 'revoked', closed_at = ?1->>'now', updated_at = ?1->>'now', operation_id = ?1->>'op'
WHERE id = ?1->>'invitation' AND organization_id = ?1->>'organization' AND status IN ('pending', 'expired')
  AND (SELECT refusal IS NULL FROM decision)"
    ),
    // 4: the new one, to the same
    concat!(
        actor!(),
        " INSERT INTO invitations (id, organization_id, email, address, kind, billing_reminders, status, message, locale,
  redirect_url, metadata, invited_by, made_by, lifetime_ms, expires_at, send_count, asked_at, delivery_status, operation_id, created_at, updated_at, disposable, folded_address)
SELECT ?1->>'$.person.id', i.organization_id, ?1->>'$.person.email', ?1->>'$.person.address', i.kind, i.billing_reminders,
  'pending', i.message, i.locale, i.redirect_url, i.metadata, actor.user_id, actor.person_id, i.lifetime_ms, ?1->>'now' + i.lifetime_ms,
  ?1->>'send_email', iif(?1->>'send_email', ?1->>'now', NULL), iif(?1->>'send_email', 'queued', 'none'),
  ?1->>'op', ?1->>'now', ?1->>'now', ?1->>'$.person.disposable', ?1->>'$.person.folded_address'
FROM actor CROSS JOIN invitations i ON i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization'
  AND i.operation_id = ?1->>'op'
WHERE true ON CONFLICT (id) DO NOTHING"
    ),
    // 5: its grants
    "INSERT INTO grants (invitation_id, organization_id, role, permissions, held_until)
SELECT i.id, g.organization_id, g.role, g.permissions, i.expires_at
FROM invitations i CROSS JOIN grants g ON g.invitation_id = ?1->>'invitation'
WHERE i.id = ?1->>'$.person.id' AND i.operation_id = ?1->>'op'
ON CONFLICT (invitation_id, organization_id) DO NOTHING",
    // 6: its mail
    queue_mails!(
        "invitation",
        "SELECT i.id AS subject_id, i.organization_id, 1 AS place FROM invitations i
  WHERE i.id = ?1->>'$.person.id' AND i.operation_id = ?1->>'op' AND ?1->>'send_email'"
    ),
    // 7: the record of both
    record!(concat!(
        "SELECT i.organization_id, 1 AS n, 'invitation.created' AS type, i.id AS subject_id, NULL AS before, ",
        invitation_state!(),
        " AS after FROM invitations i WHERE i.id = ?1->>'$.person.id' AND i.operation_id = ?1->>'op'
  UNION ALL SELECT i.organization_id, 2, 'invitation.replaced', ?1->>'invitation', NULL, json_object('by', i.id)
  FROM invitations i WHERE i.id = ?1->>'$.person.id' AND i.operation_id = ?1->>'op'"
    )),
    concat!(
        "SELECT ",
        invitation!(),
        " FROM invitations i WHERE i.id = ?1->>'$.person.id'"
    ),
];

/// Revokes a pending or expired invitation and invites another address to the
/// same; where that one cannot be invited, nothing changes.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, where only owners invite, for what one does not hold
/// oneself, or for a link without the root key; `invitation_not_pending`,
/// `already_member`, `already_invited`, `disposable_address`,
/// `domain_not_allowed`, `undeliverable`, `seat_limit_reached`.
pub fn replace(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    by: &Replacement<'_>,
) -> Operation<Invitation> {
    let details =
        Details { invitation, person: Person::new(by.id, by.address), send_email: by.send_email };
    let input =
        Act::new(actor, organization, Permission::MembersManage, details).root_only(by.root_only);
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(8)))
}
