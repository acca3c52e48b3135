//! Accept an invitation: its membership, and the account where there was none.

use serde::Serialize;

use super::{OpenedLink, Operation, decided};
use crate::domain::id::{SessionId, UserId};
use crate::domain::time::Timestamp;
use crate::objects::{Membership, User};

/// What accepting may need: ids for what it may make.
#[derive(Clone, Debug, Serialize)]
pub struct Fresh {
    /// The account, where the address has none.
    pub user: UserId,
    /// Its session.
    pub session: SessionId,
    /// When that session ends, in milliseconds since the epoch.
    pub session_expires_at: i64,
    /// The name of the new account's person.
    pub name: Option<String>,
}

/// What accepting made, or had made.
pub struct Acceptance {
    /// Who accepted.
    pub user: User,
    /// Their membership.
    pub memberships: Vec<Membership>,
    /// The session made with a new account.
    pub session: Option<(SessionId, Timestamp)>,
    /// Where the invitation leads.
    pub redirect_url: Option<String>,
}

#[derive(Serialize)]
struct Input<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    fresh: &'a Fresh,
}

#[derive(serde::Deserialize)]
struct Accepted {
    user: User,
    redirect_url: Option<String>,
    has_session: bool,
}

macro_rules! decision {
    () => {
        concat!(
            link!(),
            ", decision AS (SELECT link.email, signed_in.id AS user_id, signed_in.email AS signed_in_email, CASE
    WHEN link.status = 'accepted' AND (link.operation_id = ?1->>'op' OR link.is_kept) THEN NULL
    WHEN link.dead IS NOT NULL THEN link.dead
    WHEN signed_in.address <> link.address THEN 'wrong_account'
    WHEN signed_in.id IS NULL AND EXISTS (SELECT 1 FROM users u WHERE u.address = link.address) THEN 'sign_in_required'
    WHEN EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = link.organization_id
      AND m.user_id = signed_in.id AND m.status = 'active') THEN 'already_member'
  END AS refusal
  FROM link LEFT JOIN signed_in)"
        )
    };
}

const SQL: &[&str] = &[
    concat!(
        decision!(),
        " SELECT json_object('refusal', refusal, 'invited_email', email, 'signed_in_email', signed_in_email) FROM decision"
    ),
    // 1: the only guarded write; all that follows is keyed on the operation
    concat!(
        decision!(),
        " UPDATE invitations SET status = 'accepted', closed_at = ?1->>'now', updated_at = ?1->>'now', operation_id = ?1->>'op',
  accepted_user_id = coalesce((SELECT user_id FROM decision), ?1->>'$.fresh.user')
WHERE id = ?1->>'invitation' AND status = 'pending' AND (SELECT refusal IS NULL FROM decision)"
    ),
    // 2: the account, where there was none; a mailed link proves its mailbox
    "INSERT INTO users (id, email, address, name, verified_at, created_at)
SELECT i.accepted_user_id, i.email, i.address, ?1->>'$.fresh.name', iif(?1->>'mailed', ?1->>'now', NULL), ?1->>'now'
FROM invitations i
WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND i.accepted_user_id = ?1->>'$.fresh.user'
ON CONFLICT (id) DO NOTHING",
    // 3: its session
    "INSERT INTO sessions (id, user_id, created_at, expires_at)
SELECT ?1->>'$.fresh.session', u.id, ?1->>'now', ?1->>'$.fresh.session_expires_at'
FROM users u WHERE u.id = ?1->>'$.fresh.user'
ON CONFLICT (id) DO NOTHING",
    // 4: the membership; an active one is never touched, so that accepting
    // demotes nobody, nor one that this invitation made before
    "INSERT INTO memberships (organization_id, user_id, role, permissions, status, invitation_id, operation_id, created_at, updated_at)
SELECT i.organization_id, i.accepted_user_id, i.role, i.permissions, 'active', i.id, ?1->>'op', ?1->>'now', ?1->>'now'
FROM invitations i WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND i.status = 'accepted'
ON CONFLICT (organization_id, user_id) DO UPDATE SET role = excluded.role, permissions = excluded.permissions,
  status = 'active', invitation_id = excluded.invitation_id, operation_id = excluded.operation_id,
  created_at = excluded.created_at, updated_at = excluded.updated_at
WHERE memberships.status <> 'active' AND memberships.invitation_id IS NOT excluded.invitation_id",
    // 5, 6: the answer, to the one who accepted
    concat!(
        decision!(),
        " SELECT json_object('user', ",
        user!(),
        ", 'redirect_url', i.redirect_url, 'has_session', ",
        truth!("EXISTS (SELECT 1 FROM sessions s WHERE s.id = ?1->>'$.fresh.session')"),
        ") FROM decision CROSS JOIN invitations i ON i.id = ?1->>'invitation' AND i.status = 'accepted'
CROSS JOIN users u ON u.id = i.accepted_user_id WHERE decision.refusal IS NULL"
    ),
    concat!(
        decision!(),
        " SELECT ",
        membership!(),
        " FROM decision CROSS JOIN invitations i ON i.id = ?1->>'invitation' AND i.status = 'accepted'
CROSS JOIN memberships m ON m.organization_id = i.organization_id AND m.user_id = i.accepted_user_id AND m.status = 'active'
CROSS JOIN users u ON u.id = m.user_id WHERE decision.refusal IS NULL"
    ),
];

/// Accepts the invitation; again by the same person, answers the same.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending`,
/// `link_superseded`, `link_expired`, `wrong_account`, `sign_in_required`,
/// `already_member`.
pub fn accept(link: &OpenedLink, fresh: Fresh) -> Operation<Acceptance> {
    let input = Input { link, fresh: &fresh };
    let session = (fresh.session, Timestamp::from_ms(fresh.session_expires_at));
    Operation::new(SQL, &input, move |rows| {
        decided(rows, |rows| {
            let accepted: Accepted = rows.one(5)?;
            Ok(Acceptance {
                user: accepted.user,
                memberships: rows.list(6)?,
                session: accepted.has_session.then_some(session),
                redirect_url: accepted.redirect_url,
            })
        })
    })
}
