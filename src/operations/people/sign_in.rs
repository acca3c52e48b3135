//! Sign in by a mailed link, once.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
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

/// Whether the link was used, and who used it is signed in by the session that is shown,
/// or by the one that the first of two clicks has made: then it leads on. For everybody
/// else it is used up.
macro_rules! led_on {
    () => {
        "(x.used_by IS NOT NULL AND EXISTS (SELECT 1 FROM sessions s CROSS JOIN users u ON u.id = s.user_id
    WHERE s.id IN (?1->>'session', ?1->>'new_session') AND s.ended_by IS NULL AND ?1->>'now' < s.expires_at
      AND u.address = x.address))"
    };
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
    /// Whether the new session is there: now, or since the first of two clicks.
    pub has_session: bool,
}

/// What a fresh link to an invitation is signed from.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct InvitationLink {
    pub id: InvitationId,
    pub version: u32,
    pub expires_at: Timestamp,
}

const DECIDE: &str = concat!(
    "SELECT json_object('decision', iif(EXISTS (SELECT 1 FROM sign_ins x WHERE x.id = ?1->>'sign_in'
  AND (x.used_by = ?1->>'op' OR (x.used_by IS NULL AND ?1->>'now' < x.expires_at
    AND (x.may_create OR EXISTS (SELECT 1 FROM users u WHERE u.address = x.address))) OR ",
    led_on!(),
    ")), 'allowed', 'unauthenticated'))"
);

/// Signing in proves the mailbox, so a link to an invitation of that same address may be
/// signed for it as if mailed.
const ANSWER: &str = concat!(
    "SELECT json_object('user', ",
    user!(),
    ", 'redirect_path', x.redirect_path,
  'invitation', json((SELECT json_object('id', i.id, 'version', i.link_version, 'expires_at', i.expires_at)
    FROM invitations i WHERE i.id = x.invitation_id AND i.address = x.address)),
  'has_session', ",
    truth!("EXISTS (SELECT 1 FROM sessions s WHERE s.id = ?1->>'new_session')"),
    ")
FROM sign_ins x CROSS JOIN users u ON u.address = x.address
WHERE x.id = ?1->>'sign_in' AND (x.used_by = ?1->>'op' OR ",
    led_on!(),
    ")"
);

const SQL: &[&str] = &[
    DECIDE,
    // 1: the only guarded write; all that follows is keyed on it
    "UPDATE sign_ins SET used_by = ?1->>'op'
WHERE id = ?1->>'sign_in' AND used_by IS NULL AND ?1->>'now' < expires_at
  AND (may_create OR EXISTS (SELECT 1 FROM users u WHERE u.address = sign_ins.address))",
    // 2: the account: made, or proved, without the name that someone else gave it;
    // the first proof of a mailbox ends what was begun in its account (users_prove)
    "INSERT INTO users (id, email, address, verified_at, created_at, proved_by, folded_address)
SELECT ?1->>'user', x.email, x.address, ?1->>'now', ?1->>'now', ?1->>'event', x.folded_address FROM sign_ins x
WHERE x.id = ?1->>'sign_in' AND x.used_by = ?1->>'op'
ON CONFLICT (address) DO UPDATE SET verified_at = excluded.verified_at, name = NULL, folded_name = NULL, proved_by = excluded.proved_by
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
    // 7: the answer
    ANSWER,
];

/// Signs in; where the link was used in this browser before, leads on.
///
/// Refusals: `unauthenticated` where the link was used, ended or has expired.
pub fn sign_in(redeem: &Redeem) -> Operation<SignedIn> {
    Operation::new(SQL, redeem, |rows| decided(rows, |rows| rows.one(7)))
}

const LOOK: &[&str] = &[DECIDE, ANSWER];

/// Looks whether the link could sign in now, and gives who is signed in by it already.
/// Changes nothing.
///
/// Refusals: as [`sign_in`].
pub fn look(redeem: &Redeem) -> Operation<Option<SignedIn>> {
    Operation::new(LOOK, redeem, |rows| decided(rows, |rows| rows.first(1)))
}

#[derive(Deserialize)]
struct Signed {
    is_in: bool,
}

const IS_SIGNED_IN: &[&str] = &[concat!(
    "SELECT json_object('is_in', ",
    truth!(concat!("EXISTS (SELECT 1 FROM sessions s WHERE ", live_session!(), ")")),
    ")"
)];

/// Whether the session that is shown lives.
pub fn is_signed_in(actor: &Actor) -> Batch<bool> {
    Batch::new(IS_SIGNED_IN, actor, |rows| Ok(rows.one::<Signed>(0)?.is_in))
}
