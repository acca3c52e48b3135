//! Accept an invitation: all its memberships, and the account where there was none.

use serde::{Deserialize, Serialize};

use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId, SessionId, UserId};
use crate::domain::time::Timestamp;
use crate::objects::{Membership, User};
use crate::operations::{Act, Actor, OpenedLink, Operation, decided};
use crate::password_hash::PasswordHash;

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
    /// The same as it is searched.
    pub folded_name: Option<String>,
    /// Their password, where they choose one.
    pub password: Option<FreshPassword>,
}

/// The password of a new account.
#[derive(Clone, Debug, Serialize)]
pub struct FreshPassword {
    /// The address that it was hashed for, in its normal form.
    pub address: String,
    /// Its hash.
    pub hash: PasswordHash,
}

/// What accepting made, or had made.
pub struct Acceptance {
    /// Who accepted.
    pub user: User,
    /// Their memberships by the invitation.
    pub memberships: Vec<Membership>,
    /// The grants that came to nothing.
    pub omitted: Vec<Omitted>,
    /// The session made with a new account.
    pub session: Option<(SessionId, Timestamp)>,
    /// Where the invitation leads.
    pub redirect_url: Option<String>,
}

/// A grant that came to nothing.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Omitted {
    /// In which organization.
    pub organization_id: OrganizationId,
    /// `organization_gone`.
    pub reason: String,
}

#[derive(Deserialize)]
struct Accepted {
    user: User,
    redirect_url: Option<String>,
    has_session: bool,
}

/// The invitation's grants in organizations that are there, beside the
/// memberships that who accepts has in them, deactivated ones too.
macro_rules! granted_beside_held {
    () => {
        "grants g CROSS JOIN organizations o ON o.id = g.organization_id AND o.deleted_at IS NULL
      LEFT JOIN memberships m ON m.organization_id = o.id AND m.user_id = coalesce(signed_in.id, account.id) AND m.status <> 'removed'
      WHERE g.invitation_id = link.id"
    };
}

/// `decision`, one row, out of `$found`, which gives `signed_in` and `link`. The
/// account that the address has is in the way of who has the mailbox only where a mail
/// has proved it: otherwise this mailed link does, and the account is theirs.
macro_rules! decision {
    ($found:expr) => {
        concat!(
            $found,
            ", decision AS (SELECT link.email, coalesce(signed_in.id, account.id) AS user_id, signed_in.email AS signed_in_email, CASE
    WHEN link.status = 'accepted' AND (link.operation_id = ?1->>'op' OR link.is_kept) THEN NULL
    WHEN link.dead IS NOT NULL THEN link.dead
    WHEN signed_in.address <> link.address THEN 'wrong_account'
    WHEN signed_in.id IS NULL AND account.id IS NOT NULL AND (account.verified_at IS NOT NULL OR NOT ?1->>'mailed') THEN 'sign_in_required'
    WHEN ?1->>'$.fresh.password' IS NOT NULL
      AND (signed_in.id IS NOT NULL OR ?1->>'$.fresh.password.address' <> link.address) THEN 'invalid_request'
    WHEN ?1->>'external_id' IS NOT NULL AND EXISTS (SELECT 1 FROM users u WHERE u.external_id = ?1->>'external_id'
      AND u.external_id IS NOT NULL AND u.address <> link.address) THEN 'external_id_taken'
    WHEN NOT EXISTS (SELECT 1 FROM ",
            granted_beside_held!(),
            ") THEN 'invitation_revoked'
    WHEN NOT EXISTS (SELECT 1 FROM ",
            granted_beside_held!(),
            " AND m.user_id IS NULL) THEN 'already_member'
    WHEN EXISTS (SELECT 1 FROM ",
            granted_beside_held!(),
            " AND m.user_id IS NULL AND o.active_count >= o.seat_limit) THEN 'seat_limit_reached'
  END AS refusal
  FROM link LEFT JOIN signed_in LEFT JOIN users account ON signed_in.id IS NULL AND account.address = link.address)"
        )
    };
}

macro_rules! decide {
    ($found:expr) => {
        concat!(
            decision!($found),
            " SELECT json_object('decision', coalesce(refusal, 'allowed'), 'invited_email', email, 'signed_in_email', signed_in_email,
  'field', iif(signed_in_email IS NULL, 'email', 'password')) FROM decision"
        )
    };
}

/// The only guarded write; all that follows is keyed on the operation.
macro_rules! accept_it {
    ($found:expr) => {
        concat!(
            decision!($found),
            " UPDATE invitations SET status = 'accepted', closed_at = ?1->>'now', updated_at = ?1->>'now', operation_id = ?1->>'op',
  accepted_user_id = coalesce((SELECT user_id FROM decision), ?1->>'$.fresh.user')
WHERE id = ?1->>'invitation' AND status = 'pending' AND (SELECT refusal IS NULL FROM decision)"
        )
    };
}

/// The account, where there was none; a mailed link proves its mailbox, also where
/// somebody who has not shown that it is theirs had begun an account.
const MAKE_ACCOUNT: &str = "INSERT INTO users (id, email, address, name, verified_at, created_at, password_hash, proved_by, folded_name, folded_address)
SELECT i.accepted_user_id, i.email, i.address, ?1->>'$.fresh.name', iif(?1->>'mailed', ?1->>'now', NULL), ?1->>'now',
  ?1->>'$.fresh.password.hash', ?1->>'event', ?1->>'$.fresh.folded_name', i.folded_address
FROM invitations i LEFT JOIN users u ON u.id = i.accepted_user_id
WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND (u.id IS NULL OR (u.verified_at IS NULL AND ?1->>'mailed'))
ON CONFLICT (address) DO UPDATE SET name = excluded.name, folded_name = excluded.folded_name, verified_at = excluded.verified_at,
  password_hash = excluded.password_hash, proved_by = excluded.proved_by";

/// The session, of who had none that counts.
const MAKE_SESSION: &str = concat!(
    "INSERT INTO sessions (id, user_id, created_at, expires_at, by_mail)
SELECT ?1->>'$.fresh.session', i.accepted_user_id, ?1->>'now', ?1->>'$.fresh.session_expires_at', ?1->>'mailed'
FROM invitations i CROSS JOIN users u ON u.id = i.accepted_user_id
WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND i.status = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = u.id AND ",
    live_session!(),
    ")
ON CONFLICT (id) DO NOTHING"
);

/// The memberships. One that is there is never touched, so that accepting
/// demotes nobody and brings back nobody who was deactivated, nor is one that
/// this invitation made before.
const JOIN: &str = "INSERT INTO memberships (organization_id, user_id, role, permissions, status, kind, billing_reminders, invitation_id,
  operation_id, created_at, updated_at)
SELECT o.id, i.accepted_user_id, g.role, g.permissions, 'active', i.kind, i.billing_reminders, i.id, ?1->>'op', ?1->>'now', ?1->>'now'
FROM invitations i CROSS JOIN grants g ON g.invitation_id = i.id
CROSS JOIN organizations o ON o.id = g.organization_id AND o.deleted_at IS NULL
WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND i.status = 'accepted'
ON CONFLICT (organization_id, user_id) DO UPDATE SET role = excluded.role, permissions = excluded.permissions,
  status = 'active', kind = excluded.kind, billing_reminders = excluded.billing_reminders,
  invitation_id = excluded.invitation_id, operation_id = excluded.operation_id,
  created_at = excluded.created_at, updated_at = excluded.updated_at
WHERE memberships.status = 'removed' AND memberships.invitation_id IS NOT excluded.invitation_id";

macro_rules! record_accepted {
    ($actor_type:literal, $actor_id:literal) => {
        record_by!(
            $actor_type,
            $actor_id,
            concat!(
                "SELECT i.organization_id, 0 AS n, 'invitation.accepted' AS type, i.id AS subject_id, NULL AS before,
    json_object('user_id', i.accepted_user_id) AS after
  FROM invitations i WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND i.status = 'accepted'
  UNION ALL SELECT m.organization_id, row_number() OVER (), 'member.added', m.user_id, NULL, ",
                member_state!(),
                " FROM invitations i CROSS JOIN grants g ON g.invitation_id = i.id
  CROSS JOIN memberships m ON m.organization_id = g.organization_id AND m.user_id = i.accepted_user_id
    AND m.operation_id = ?1->>'op'
  WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op'"
            )
        )
    };
}

/// By whoever accepted.
const RECORD: &str = record_accepted!(
    "'user'",
    "(SELECT i.accepted_user_id FROM invitations i WHERE i.id = ?1->>'invitation')"
);

/// The answer, to the one who accepted.
macro_rules! answer_user {
    ($found:expr) => {
        concat!(
            decision!($found),
            " SELECT json_object('user', ",
            user!(),
            ", 'redirect_url', i.redirect_url, 'has_session', ",
            truth!("EXISTS (SELECT 1 FROM sessions s WHERE s.id = ?1->>'$.fresh.session')"),
            ") FROM decision CROSS JOIN invitations i ON i.id = ?1->>'invitation' AND i.status = 'accepted'
CROSS JOIN users u ON u.id = i.accepted_user_id WHERE decision.refusal IS NULL"
        )
    };
}

macro_rules! answer_memberships {
    ($found:expr) => {
        concat!(
            decision!($found),
            " SELECT ",
            membership!(),
            " FROM decision CROSS JOIN invitations i ON i.id = ?1->>'invitation' AND i.status = 'accepted'
CROSS JOIN grants g ON g.invitation_id = i.id
CROSS JOIN memberships m ON m.organization_id = g.organization_id AND m.user_id = i.accepted_user_id AND m.status = 'active'
CROSS JOIN users u ON u.id = m.user_id WHERE decision.refusal IS NULL"
        )
    };
}

macro_rules! answer_omitted {
    ($found:expr) => {
        concat!(
            decision!($found),
            " SELECT json_object('organization_id', g.organization_id, 'reason', 'organization_gone')
FROM decision CROSS JOIN grants g ON g.invitation_id = ?1->>'invitation'
LEFT JOIN organizations o ON o.id = g.organization_id AND o.deleted_at IS NULL
WHERE decision.refusal IS NULL AND o.id IS NULL"
        )
    };
}

const BY_LINK: &[&str] = &[
    decide!(link!()),
    accept_it!(link!()),
    MAKE_ACCOUNT,
    MAKE_SESSION,
    JOIN,
    RECORD,
    answer_user!(link!()),
    answer_memberships!(link!()),
    answer_omitted!(link!()),
];

const BY_ITS_PERSON: &[&str] = &[
    decide!(own_invitation!()),
    accept_it!(own_invitation!()),
    JOIN,
    RECORD,
    answer_user!(own_invitation!()),
    answer_memberships!(own_invitation!()),
    answer_omitted!(own_invitation!()),
];

/// `signed_in` and `link` where the application vouches for the person.
macro_rules! vouched {
    () => {
        concat!(
            actor!(),
            ", signed_in AS (
  SELECT ?1->>'email' AS email, ?1->>'address' AS address, (SELECT u.id FROM users u WHERE u.address = ?1->>'address') AS id
), link AS (
  SELECT i.*, CASE
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN i.id IS NULL THEN 'not_found'
    WHEN i.status = 'accepted' AND i.address <> ?1->>'address' THEN 'wrong_account'
    WHEN i.status <> 'pending' OR ?1->>'now' >= i.expires_at OR ",
            has_lost_authority!(),
            " THEN 'invitation_not_pending'
  END AS dead,
  i.status = 'accepted' AND i.address = ?1->>'address' AND actor.refusal IS NULL AND EXISTS (SELECT 1 FROM grants g
    CROSS JOIN memberships m ON m.organization_id = g.organization_id AND m.user_id = i.accepted_user_id AND m.status = 'active'
    WHERE g.invitation_id = i.id) AS is_kept
  FROM actor LEFT JOIN invitations i ON i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization'
)"
        )
    };
}

const VOUCHED: &[&str] = &[
    decide!(vouched!()),
    accept_it!(vouched!()),
    // 2: the account: made or, where no mail had proved it, proved as by its first mail
    "INSERT INTO users (id, email, address, name, external_id, verified_at, created_at, proved_by, folded_name, folded_address)
SELECT i.accepted_user_id, i.email, i.address, ?1->>'$.fresh.name', ?1->>'external_id', ?1->>'now', ?1->>'now', ?1->>'event',
  ?1->>'$.fresh.folded_name', i.folded_address
FROM invitations i WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op'
ON CONFLICT (address) DO UPDATE SET name = iif(verified_at IS NULL, excluded.name, coalesce(name, excluded.name)),
  folded_name = iif(verified_at IS NULL OR name IS NULL, excluded.folded_name, folded_name),
  external_id = coalesce(external_id, excluded.external_id), verified_at = coalesce(verified_at, excluded.verified_at),
  proved_by = coalesce(proved_by, excluded.proved_by)",
    JOIN,
    record_accepted!("'root'", "NULL"),
    answer_user!(vouched!()),
    answer_memberships!(vouched!()),
    answer_omitted!(vouched!()),
];

fn acceptance(
    sql: &'static [&'static str],
    input: &impl Serialize,
    session: Option<(SessionId, Timestamp)>,
) -> Operation<Acceptance> {
    let answer = sql.len().saturating_sub(3);
    Operation::new(sql, input, move |rows| {
        decided(rows, |rows| {
            let accepted: Accepted = rows.one(answer)?;
            Ok(Acceptance {
                user: accepted.user,
                memberships: rows.list(answer.saturating_add(1))?,
                omitted: rows.list(answer.saturating_add(2))?,
                session: session.filter(|_| accepted.has_session),
                redirect_url: accepted.redirect_url,
            })
        })
    })
}

#[derive(Serialize)]
struct Linked<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    fresh: &'a Fresh,
}

/// Accepts the invitation; again by the same person, answers the same.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending`,
/// `link_superseded`, `link_expired`, `wrong_account`, `sign_in_required`,
/// `already_member`, `seat_limit_reached`; `invalid_request` where a password
/// comes with another address than the invited one, or for an account.
pub fn accept(link: &OpenedLink, fresh: &Fresh) -> Operation<Acceptance> {
    let session = (fresh.session, Timestamp::from_ms(fresh.session_expires_at));
    acceptance(BY_LINK, &Linked { link, fresh }, Some(session))
}

#[derive(Serialize)]
struct Own {
    #[serde(flatten)]
    actor: Actor,
    invitation: InvitationId,
}

/// Accepts one of the caller's own invitations.
///
/// Refusals: `unauthenticated`, `forbidden` for whoever is nobody,
/// `not_found`, `invitation_revoked`, `invitation_not_pending`,
/// `link_expired`, `already_member`, `seat_limit_reached`.
pub fn accept_own(actor: Actor, invitation: InvitationId) -> Operation<Acceptance> {
    acceptance(BY_ITS_PERSON, &Own { actor, invitation }, None)
}

/// Somebody whom the application has signed in.
#[derive(Clone, Debug)]
pub struct Person {
    /// The address that they have proved to the application.
    pub address: Address,
    /// The application's id of them.
    pub external_id: Option<String>,
}

#[derive(Serialize)]
struct Vouched<'a> {
    invitation: InvitationId,
    fresh: &'a Fresh,
    email: &'a str,
    address: &'a str,
    external_id: Option<&'a str>,
}

/// Accepts on behalf of a person for whom the application vouches.
///
/// Refusals: `forbidden` without the root key, `not_found`,
/// `invitation_not_pending`, `wrong_account`, `external_id_taken`,
/// `already_member`, `seat_limit_reached`.
pub fn accept_for(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    person: &Person,
    fresh: &Fresh,
) -> Operation<Acceptance> {
    let details = Vouched {
        invitation,
        fresh,
        email: person.address.as_typed(),
        address: person.address.normal(),
        external_id: person.external_id.as_deref(),
    };
    let input = Act::new(actor, organization, None, details).root_only(true);
    acceptance(VOUCHED, &input, None)
}
