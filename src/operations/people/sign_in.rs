//! Sign in by a mailed link, once.

use serde::{Deserialize, Serialize};

use crate::domain::id::{InvitationId, OrganizationId, SessionId, SignInId, UserId};
use crate::domain::time::Timestamp;
use crate::objects::User;
use crate::operations::{Actor, Operation, decided};

/// What signing in needs.
#[derive(Clone, Debug, Serialize)]
pub struct Redeem {
    /// When, and the operation's fresh id; whoever acts is nobody yet.
    #[serde(flatten)]
    pub actor: Actor,
    /// Which link, its signature verified.
    pub sign_in: SignInId,
    /// The new account's id, where the address has none.
    pub user: UserId,
    /// The new session's id.
    #[serde(rename = "new_session")]
    pub session: SessionId,
    /// When it ends, in milliseconds since the epoch.
    pub session_expires_at: i64,
    /// The id of the new person's own organization, where they get one.
    pub personal: Option<OrganizationId>,
}

/// Who signed in, and where that leads.
#[derive(Clone, Debug, Deserialize)]
pub struct SignedIn {
    /// Who.
    pub user: User,
    /// To this path.
    pub redirect_path: Option<String>,
    /// Or to this invitation's page.
    pub invitation: Option<InvitationLink>,
}

/// What a fresh link to an invitation is signed from.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct InvitationLink {
    pub id: InvitationId,
    pub version: u32,
    pub expires_at: Timestamp,
}

const SQL: &[&str] = &[
    "SELECT json_object('decision', iif(EXISTS (SELECT 1 FROM sign_ins x WHERE x.id = ?1->>'sign_in'
  AND (x.used_by = ?1->>'op' OR (x.used_by IS NULL AND ?1->>'now' < x.expires_at
    AND (x.may_create OR EXISTS (SELECT 1 FROM users u WHERE u.address = x.address))))), 'allowed', 'unauthenticated'))",
    // 1: the only guarded write; all that follows is keyed on it
    "UPDATE sign_ins SET used_by = ?1->>'op'
WHERE id = ?1->>'sign_in' AND used_by IS NULL AND ?1->>'now' < expires_at
  AND (may_create OR EXISTS (SELECT 1 FROM users u WHERE u.address = sign_ins.address))",
    // 2: the account: made, or proved, without the name that someone else gave it;
    // the first proof of a mailbox ends what was begun in its account (users_prove)
    "INSERT INTO users (id, email, address, verified_at, created_at, proved_by)
SELECT ?1->>'user', x.email, x.address, ?1->>'now', ?1->>'now', ?1->>'event' FROM sign_ins x
WHERE x.id = ?1->>'sign_in' AND x.used_by = ?1->>'op'
ON CONFLICT (address) DO UPDATE SET verified_at = excluded.verified_at, name = NULL, proved_by = excluded.proved_by
WHERE users.verified_at IS NULL",
    // 3: the session
    "INSERT INTO sessions (id, user_id, created_at, expires_at, by_mail)
SELECT ?1->>'new_session', u.id, ?1->>'now', ?1->>'session_expires_at', 1
FROM sign_ins x CROSS JOIN users u ON u.address = x.address
WHERE x.id = ?1->>'sign_in' AND x.used_by = ?1->>'op'
ON CONFLICT (id) DO NOTHING",
    // 4, 5, 6: an organization of one's own, on signing up
    "INSERT INTO organizations (id, name, created_at)
SELECT ?1->>'personal', substr(u.email, 1, instr(u.email, '@') - 1), ?1->>'now'
FROM users u WHERE u.id = ?1->>'user' AND ?1->>'personal' IS NOT NULL
ON CONFLICT (id) DO NOTHING",
    "INSERT INTO memberships (organization_id, user_id, role, status, operation_id, created_at, updated_at)
SELECT o.id, ?1->>'user', 'owner', 'active', ?1->>'op', ?1->>'now', ?1->>'now'
FROM organizations o WHERE o.id = ?1->>'personal'
ON CONFLICT (organization_id, user_id) DO NOTHING",
    record_by!(
        "'user'",
        "?1->>'user'",
        concat!(
            "SELECT o.id AS organization_id, 1 AS n, 'organization.created' AS type, o.id AS subject_id, NULL AS before,
    json_object('name', o.name) AS after FROM organizations o WHERE o.id = ?1->>'personal'
  UNION ALL SELECT m.organization_id, 2, 'member.added', m.user_id, NULL, ",
            member_state!(),
            " FROM memberships m WHERE m.organization_id = ?1->>'personal' AND m.user_id = ?1->>'user'"
        )
    ),
    // 7: the answer. Signing in proves the mailbox, so a link to an invitation
    // of that same address may be signed for it as if mailed.
    concat!(
        "SELECT json_object('user', ",
        user!(),
        ", 'redirect_path', x.redirect_path,
  'invitation', json((SELECT json_object('id', i.id, 'version', i.link_version, 'expires_at', i.expires_at)
    FROM invitations i WHERE i.id = x.invitation_id AND i.address = x.address)))
FROM sign_ins x CROSS JOIN users u ON u.address = x.address
WHERE x.id = ?1->>'sign_in' AND x.used_by = ?1->>'op'"
    ),
];

/// Signs in.
///
/// Refusals: `unauthenticated` where the link was used, ended or has expired.
pub fn sign_in(redeem: &Redeem) -> Operation<SignedIn> {
    Operation::new(SQL, redeem, |rows| decided(rows, |rows| rows.one(7)))
}

/// Looks whether the link could sign in now. Changes nothing.
///
/// Refusals: as [`sign_in`].
pub fn is_open(redeem: &Redeem) -> Operation<()> {
    Operation::new(SQL.first_chunk::<1>().map_or(&[], |first| first), redeem, |rows| {
        decided(rows, |_| Ok(()))
    })
}
