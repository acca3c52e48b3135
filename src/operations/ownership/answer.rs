//! Answer an offer of ownership, through its link.

use serde::Serialize;

use crate::domain::id::TransferId;
use crate::objects::{Membership, Transfer};
use crate::operations::{Actor, Operation, decided};

/// An offer's link that was opened, its signature verified, and the session
/// shown with it.
#[derive(Clone, Debug, Serialize)]
pub struct OpenedOffer {
    /// Whose session, if one is shown; and when.
    #[serde(flatten)]
    pub actor: Actor,
    /// The offer that the link is for.
    pub transfer: TransferId,
}

/// `offer`, one row: the transfer, whose session is shown, and why there is
/// nothing to answer, or NULL. It stands while its maker is an
/// owner, and while the key is there that made it.
macro_rules! offer {
    () => {
        concat!(
            "WITH signed_in AS (
  SELECT u.id, u.email FROM sessions s CROSS JOIN users u ON u.id = s.user_id
  WHERE ",
            live_session!(),
            " AND u.verified_at IS NOT NULL
), offer AS (
  SELECT x.*, o.id AS found, signed_in.id AS user_id, signed_in.email AS signed_in_email,
    (SELECT u.email FROM users u WHERE u.id = x.to_user_id) AS invited_email, CASE
      WHEN o.id IS NULL OR x.status <> 'pending' THEN 'transfer_not_pending'
      WHEN ?1->>'now' >= x.expires_at THEN 'link_expired'
      WHEN NOT EXISTS (SELECT 1 FROM memberships t WHERE t.organization_id = x.organization_id
        AND t.user_id = x.to_user_id AND t.status = 'active') THEN 'transfer_not_pending'
      WHEN x.made_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM memberships t WHERE t.organization_id = x.organization_id
        AND t.user_id = x.made_by AND t.status = 'active' AND t.role = 'owner') THEN 'transfer_not_pending'
      WHEN x.key_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM api_keys k WHERE k.id = x.key_id AND k.role = 'owner'
        AND (k.expires_at IS NULL OR ?1->>'now' < k.expires_at)) THEN 'transfer_not_pending'
    END AS dead
  FROM (SELECT 1) LEFT JOIN transfers x ON x.id = ?1->>'transfer'
  LEFT JOIN organizations o ON o.id = x.organization_id AND o.deleted_at IS NULL LEFT JOIN signed_in
)"
        )
    };
}

const READ: &[&str] = &[
    concat!(offer!(), " SELECT json_object('decision', coalesce(dead, 'allowed')) FROM offer"),
    concat!(
        offer!(),
        " SELECT ",
        transfer!(),
        " FROM offer CROSS JOIN transfers x ON x.id = offer.id CROSS JOIN organizations o ON o.id = x.organization_id
WHERE offer.dead IS NULL"
    ),
];

/// Looks at the offer.
///
/// Refusals: `transfer_not_pending`, `link_expired`.
pub fn read_offered(offer: &OpenedOffer) -> Operation<Transfer> {
    Operation::new(READ, offer, |rows| decided(rows, |rows| rows.one(1)))
}

macro_rules! decision {
    () => {
        concat!(
            offer!(),
            ", decision AS (SELECT *, CASE
    WHEN operation_id = ?1->>'op' OR (status = 'accepted' AND found IS NOT NULL AND user_id = to_user_id
      AND EXISTS (SELECT 1 FROM memberships t WHERE t.organization_id = found AND t.user_id = to_user_id
        AND t.status = 'active' AND t.role = 'owner')) THEN NULL
    WHEN dead IS NOT NULL THEN dead
    WHEN user_id IS NULL THEN 'sign_in_required'
    WHEN user_id <> to_user_id THEN 'wrong_account'
  END AS refusal FROM offer)"
        )
    };
}

const ACCEPT: &[&str] = &[
    concat!(
        decision!(),
        " SELECT json_object('decision', coalesce(refusal, 'allowed'), 'invited_email', invited_email, 'signed_in_email', signed_in_email) FROM decision"
    ),
    // 1: the only guarded write; all that follows is keyed on it
    concat!(
        decision!(),
        " UPDATE transfers SET status = 'accepted', operation_id = ?1->>'op'
WHERE id = ?1->>'transfer' AND status = 'pending' AND (SELECT refusal IS NULL FROM decision)"
    ),
    record!(
        "SELECT x.organization_id, 1 AS n, 'ownership.transferred' AS type, x.to_user_id AS subject_id,
    json_object('owner_id', x.from_user_id) AS before, json_object('owner_id', x.to_user_id) AS after
  FROM transfers x WHERE x.id = ?1->>'transfer' AND x.operation_id = ?1->>'op' AND x.status = 'accepted'"
    ),
    // 3: the new owner first, so that there always is one
    "UPDATE memberships SET role = 'owner', operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE (organization_id, user_id) IN (SELECT x.organization_id, x.to_user_id FROM transfers x
  WHERE x.id = ?1->>'transfer' AND x.operation_id = ?1->>'op' AND x.status = 'accepted') AND status = 'active'",
    "UPDATE memberships SET role = 'admin', operation_id = ?1->>'op', updated_at = ?1->>'now'
WHERE (organization_id, user_id) IN (SELECT x.organization_id, x.from_user_id FROM transfers x
  WHERE x.id = ?1->>'transfer' AND x.operation_id = ?1->>'op' AND x.status = 'accepted') AND role = 'owner'",
    concat!(
        "SELECT ",
        membership!(),
        " FROM transfers x CROSS JOIN memberships m ON m.organization_id = x.organization_id AND m.user_id = x.to_user_id
CROSS JOIN users u ON u.id = m.user_id
WHERE x.id = ?1->>'transfer' AND x.status = 'accepted'"
    ),
];

/// Accepts: whoever was offered it becomes owner, whoever offered it admin. Again by who
/// is owner by it, answers the same.
///
/// Refusals: `transfer_not_pending`, `link_expired`, `sign_in_required`,
/// `wrong_account`.
pub fn accept_offer(offer: &OpenedOffer) -> Operation<Membership> {
    Operation::new(ACCEPT, offer, |rows| decided(rows, |rows| rows.one(5)))
}

const DECLINE: &[&str] = &[
    concat!(
        offer!(),
        " SELECT json_object('decision', coalesce(iif(status = 'declined' AND found IS NOT NULL, NULL, dead), 'allowed')) FROM offer"
    ),
    concat!(
        offer!(),
        " UPDATE transfers SET status = 'declined', operation_id = ?1->>'op'
WHERE id = ?1->>'transfer' AND status = 'pending' AND (SELECT dead IS NULL FROM offer)"
    ),
    record_by!(
        "'user'",
        "w.subject_id",
        "SELECT x.organization_id, 1 AS n, 'ownership.declined' AS type, x.to_user_id AS subject_id, NULL AS before, NULL AS after
  FROM transfers x WHERE x.id = ?1->>'transfer' AND x.operation_id = ?1->>'op'"
    ),
    concat!(
        "SELECT ",
        transfer!(),
        " FROM transfers x CROSS JOIN organizations o ON o.id = x.organization_id
WHERE x.id = ?1->>'transfer' AND x.status = 'declined'"
    ),
];

/// Declines; needs no session. Again, answers the same.
///
/// Refusals: `transfer_not_pending`, `link_expired`.
pub fn decline_offer(offer: &OpenedOffer) -> Operation<Transfer> {
    Operation::new(DECLINE, offer, |rows| decided(rows, |rows| rows.one(3)))
}
