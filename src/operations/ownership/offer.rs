//! Offer an organization's ownership to one of its members, look at the offer,
//! take it back.

use serde::Serialize;

use crate::domain::id::{OrganizationId, TransferId, UserId};
use crate::domain::role::Permission;
use crate::domain::time::DAY;
use crate::objects::Transfer;
use crate::operations::{Act, Actor, Operation, decided};

/// How long an offer stands, in milliseconds.
const LIFETIME_MS: i64 = 7 * DAY;

/// To whom, and how.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Offer {
    /// The offer's fresh id.
    pub transfer: TransferId,
    /// To whom.
    pub user: UserId,
    /// The language to write in, if whoever offers reads one of ours.
    pub locale: Option<&'static str>,
    /// Whether it is mailed.
    pub send_email: bool,
    /// Whether only the root key may: where it hands the link over, and only the root key does.
    pub root_only: bool,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    offer: Offer,
    expires_at: i64,
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT actor.user_id, actor.person_id, actor.key_id, CASE
    WHEN EXISTS (SELECT 1 FROM transfers x WHERE x.id = ?1->>'transfer') THEN NULL
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN t.user_id IS NULL OR u.verified_at IS NULL OR ",
            hidden_member!("t"),
            " THEN 'not_found'
    WHEN t.role = 'owner' THEN 'already_member'
  END AS refusal
  FROM actor LEFT JOIN memberships t ON t.organization_id = ?1->>'organization' AND t.user_id = ?1->>'user' AND t.status = 'active'
  LEFT JOIN users u ON u.id = t.user_id)"
        )
    };
}

/// The offer that stands, as clients see it.
macro_rules! standing {
    () => {
        concat!(
            "SELECT ",
            transfer_in_sight!(),
            " FROM actor CROSS JOIN transfers x INDEXED BY transfers_one_pending
CROSS JOIN organizations o ON o.id = x.organization_id
WHERE x.organization_id = ?1->>'organization' AND x.status = 'pending' AND ?1->>'now' < x.expires_at AND actor.refusal IS NULL"
        )
    };
}

const OFFER: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision"),
    // 1: the one before gives way
    concat!(
        decision!(),
        " UPDATE transfers SET status = 'cancelled', operation_id = ?1->>'op'
WHERE organization_id = ?1->>'organization' AND status = 'pending' AND (SELECT refusal IS NULL FROM decision)
  AND NOT EXISTS (SELECT 1 FROM transfers x WHERE x.id = ?1->>'transfer')"
    ),
    concat!(
        decision!(),
        " INSERT INTO transfers (id, organization_id, from_user_id, to_user_id, status, operation_id, expires_at, created_at, locale, made_by, key_id)
SELECT ?1->>'transfer', ?1->>'organization', user_id, ?1->>'user', 'pending', ?1->>'op', ?1->>'expires_at', ?1->>'now', ?1->>'locale',
  person_id, key_id
FROM decision WHERE refusal IS NULL ON CONFLICT (id) DO NOTHING"
    ),
    queue_mails!(
        "ownership",
        "SELECT x.id AS subject_id, x.organization_id, 1 AS place FROM transfers x
  WHERE x.id = ?1->>'transfer' AND x.operation_id = ?1->>'op' AND ?1->>'send_email'"
    ),
    record!(
        "SELECT x.organization_id, 1 AS n, 'ownership.offered' AS type, x.to_user_id AS subject_id, NULL AS before,
    json_object('transfer_id', x.id) AS after
  FROM transfers x WHERE x.id = ?1->>'transfer' AND x.operation_id = ?1->>'op'"
    ),
    concat!(
        "SELECT ",
        transfer!(),
        " FROM transfers x CROSS JOIN organizations o ON o.id = x.organization_id WHERE x.id = ?1->>'transfer'"
    ),
];

/// Offers the ownership; a former offer gives way.
///
/// Refusals: `unauthenticated`; `forbidden` for all but owners, or for a link
/// without the root key; `not_found` where that one is no active member with a
/// proved address, `already_member` where they are an owner.
pub fn offer_ownership(
    actor: Actor,
    organization: OrganizationId,
    offer: Offer,
) -> Operation<Transfer> {
    let expires_at = actor.now.saturating_add(LIFETIME_MS);
    let input = Act::new(actor, organization, None, Details { offer, expires_at })
        .owners_only()
        .root_only(offer.root_only);
    Operation::new(OFFER, &input, |rows| decided(rows, |rows| rows.one(5)))
}

/// Why there is no offer to look at, or to take back.
macro_rules! decide_standing {
    () => {
        concat!(
            actor!(),
            " SELECT json_object('decision', coalesce(refusal, iif(EXISTS (SELECT 1 FROM transfers x INDEXED BY transfers_one_pending
    WHERE x.organization_id = ?1->>'organization' AND x.status = 'pending' AND ?1->>'now' < x.expires_at)
    OR EXISTS (SELECT 1 FROM events e WHERE e.organization_id = ?1->>'organization' AND e.id = ?1->>'event' || '000001'),
    NULL, 'not_found'), 'allowed')) FROM actor"
        )
    };
}

const READ: &[&str] = &[decide_standing!(), concat!(actor!(), " ", standing!())];

/// Reads the offer that stands.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn read_offer(actor: Actor, organization: OrganizationId) -> Operation<Transfer> {
    let input = Act::new(actor, organization, Permission::MembersView, ());
    Operation::new(READ, &input, |rows| decided(rows, |rows| rows.one(1)))
}

const TAKE_BACK: &[&str] = &[
    decide_standing!(),
    concat!(
        actor!(),
        " ",
        record!(
            "SELECT x.organization_id, 1 AS n, 'ownership.cancelled' AS type, x.to_user_id AS subject_id,
    json_object('transfer_id', x.id) AS before, NULL AS after
  FROM actor CROSS JOIN transfers x INDEXED BY transfers_one_pending
  WHERE x.organization_id = ?1->>'organization' AND x.status = 'pending' AND ?1->>'now' < x.expires_at AND actor.refusal IS NULL"
        )
    ),
    concat!(
        actor!(),
        " UPDATE transfers SET status = 'cancelled', operation_id = ?1->>'op'
WHERE organization_id = ?1->>'organization' AND status = 'pending' AND ?1->>'now' < expires_at
  AND (SELECT refusal IS NULL FROM actor)"
    ),
];

/// Takes the offer back.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` for all but owners.
pub fn take_back_offer(actor: Actor, organization: OrganizationId) -> Operation<()> {
    let input = Act::new(actor, organization, None, ()).owners_only();
    Operation::new(TAKE_BACK, &input, |rows| decided(rows, |_| Ok(())))
}
