//! Take mails out of the outbox to send them: leases, with all that the
//! messages say.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::domain::id::{InvitationId, OperationId, OrganizationId, SignInId, TransferId};
use crate::domain::time::Timestamp;
use crate::objects::Grant;

/// A mail that is one's own to send until the lease ends.
#[derive(Clone, Debug, Deserialize)]
pub struct Claimed {
    /// What it is about, as the outbox names it.
    pub subject_id: String,
    /// How often it has been tried, this time included.
    pub attempts: u32,
    /// What to write; `None` where there is nothing to write any more: the
    /// invitation is no longer pending, the sign-in link was used or ended, or its
    /// address has no account, may get none, and is not invited either.
    pub content: Option<Content>,
}

/// What a mail is written from.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// An invitation.
    Invitation(InvitationMail),
    /// A link that signs in.
    SignIn(SignInMail),
    /// An offer of ownership.
    Ownership(OwnershipMail),
    /// The wish for a new invitation.
    Renewal(RenewalMail),
}

/// What an invitation's mail is written from.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct InvitationMail {
    pub id: InvitationId,
    pub link_version: u32,
    pub organization_id: OrganizationId,
    pub address: String,
    pub grants: Vec<Grant>,
    pub message: Option<String>,
    pub locale: Option<String>,
    pub organization_name: String,
    pub inviter_name: Option<String>,
    pub inviter_email: Option<String>,
    pub expires_at: Timestamp,
}

/// What a sign-in mail is written from.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct SignInMail {
    pub id: SignInId,
    pub address: String,
    pub locale: Option<String>,
    pub expires_at: Timestamp,
}

/// What the mail of an offer of ownership is written from.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct OwnershipMail {
    pub id: TransferId,
    pub address: String,
    pub locale: Option<String>,
    pub organization_name: String,
    pub from_name: Option<String>,
    pub from_email: Option<String>,
    pub expires_at: Timestamp,
}

/// What the mail to whoever invited is written from, in the language that they
/// invited in.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct RenewalMail {
    pub organization_id: OrganizationId,
    pub organization_name: String,
    pub address: String,
    pub locale: Option<String>,
    pub email: String,
}

#[derive(Serialize)]
struct Input<'a> {
    now: i64,
    lease: OperationId,
    leased_until: i64,
    limit: i64,
    /// How many of those may be sign-ins while others wait.
    sign_ins: i64,
    /// How many mails that are due again get their turn.
    turns: i64,
    /// How long after one mail of an invitation the next may go.
    cooldown_ms: i64,
    subjects: &'a [String],
}

/// The mail of invitation `i` of organization `o`, by `u`.
macro_rules! invitation_mail {
    () => {
        concat!(
            "json_object('invitation', json_object('id', i.id, 'link_version', i.link_version,
      'organization_id', i.organization_id, 'address', i.address, 'grants', ",
            granted!(),
            ", 'message', i.message, 'locale', i.locale, 'organization_name', o.name,
      'inviter_name', u.name, 'inviter_email', u.email, 'expires_at', i.expires_at))"
        )
    };
}

/// The mail of the newest invitation to the address of the sign-in `x` that was mailed and
/// not refused for good, stands, and might be sent again by now: of the newest twenty. It is what somebody
/// without an account can sign in by where nobody may sign up.
macro_rules! invitation_mail_in_place {
    () => {
        concat!(
            "(SELECT ",
            invitation_mail!(),
            " FROM (SELECT i.* FROM invitations i INDEXED BY invitations_to_an_address
        WHERE i.address = x.address AND i.status = 'pending' AND ?1->>'now' < i.expires_at
          AND i.asked_at + ?1->>'cooldown_ms' <= ?1->>'now' ORDER BY i.id DESC LIMIT 20) i
      CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
      LEFT JOIN users u ON u.id = i.invited_by
      WHERE NOT EXISTS (SELECT 1 FROM undeliverable d WHERE d.organization_id = i.organization_id AND d.address = i.address) AND NOT ",
            has_lost_authority!(),
            " LIMIT 1)"
        )
    };
}

/// The claimed rows with their contents; a scalar subquery each, because
/// RETURNING cannot join.
macro_rules! returning_contents {
    () => {
        concat!(
            "RETURNING json_object('subject_id', subject_id, 'attempts', attempts, 'content', json(CASE kind
  WHEN 'invitation' THEN (
    SELECT ",
            invitation_mail!(),
            "
    FROM invitations i CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
    LEFT JOIN users u ON u.id = i.invited_by
    WHERE i.id = mails.subject_id AND i.status = 'pending' AND ?1->>'now' < i.expires_at)
  WHEN 'sign_in' THEN (
    SELECT iif(x.may_create OR EXISTS (SELECT 1 FROM users u WHERE u.address = x.address),
      json_object('sign_in', json_object('id', x.id, 'address', x.address, 'locale', x.locale, 'expires_at', x.expires_at)), ",
            invitation_mail_in_place!(),
            ")
    FROM sign_ins x WHERE x.id = mails.subject_id AND x.used_by IS NULL AND ?1->>'now' < x.expires_at)
  WHEN 'ownership' THEN (
    SELECT json_object('ownership', json_object('id', x.id, 'address', t.address, 'locale', x.locale, 'organization_name', o.name,
      'from_name', u.name, 'from_email', u.email, 'expires_at', x.expires_at))
    FROM transfers x CROSS JOIN organizations o ON o.id = x.organization_id AND o.deleted_at IS NULL
    CROSS JOIN users t ON t.id = x.to_user_id LEFT JOIN users u ON u.id = x.from_user_id
    WHERE x.id = mails.subject_id AND x.status = 'pending' AND ?1->>'now' < x.expires_at)
  WHEN 'renewal' THEN (
    SELECT json_object('renewal', json_object('organization_id', o.id, 'organization_name', o.name, 'address', t.address,
      'locale', i.locale, 'email', i.email))
    FROM invitations i CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
    CROSS JOIN users t ON t.id = ",
            whom_to_ask!(),
            "
    WHERE i.id = 'inv_' || substr(mails.subject_id, 7) AND i.status IN ('pending', 'expired'))
  END))"
        )
    };
}

const BORN_LEASED: &[&str] = &[concat!(
    "UPDATE mails SET attempts = attempts + 1
WHERE subject_id IN (SELECT value FROM json_each(?1, '$.subjects')) AND lease = ?1->>'lease' AND turn IS NULL
",
    returning_contents!()
)];

const DUE: &[&str] = &[
    // 0: what is due again gets a turn, behind what its organization has waiting. It keeps its lease: should
    // the one who had it come back, they may still settle it.
    concat!(
        "UPDATE mails SET turn = w.turn FROM (
  SELECT d.subject_id AS id, ",
        last_turn!("d.organization_id"),
        " + row_number() OVER (PARTITION BY d.organization_id ORDER BY d.due_at, d.subject_id) AS turn
  FROM (SELECT m.subject_id, m.organization_id, m.due_at FROM mails m INDEXED BY mails_due
    WHERE m.turn IS NULL AND m.organization_id IS NOT NULL AND m.due_at <= ?1->>'now'
    ORDER BY m.due_at LIMIT ?1->>'turns') d
) w WHERE mails.subject_id = w.id"
    ),
    // 1: sign-ins first, up to their share; then the others; then more sign-ins, where there are no others
    concat!(
        "UPDATE mails SET attempts = attempts + 1, lease = ?1->>'lease', due_at = ?1->>'leased_until', turn = NULL
WHERE subject_id IN (
  SELECT d.subject_id FROM (
    SELECT s.subject_id, iif(s.place <= ?1->>'sign_ins', 1, 3) AS rank, s.place
    FROM (SELECT m.subject_id, row_number() OVER (ORDER BY m.due_at, m.subject_id) AS place FROM (
      SELECT m.subject_id, m.due_at FROM mails m INDEXED BY mails_to_sign_in
      WHERE m.organization_id IS NULL AND m.due_at <= ?1->>'now' ORDER BY m.due_at LIMIT ?1->>'limit') m) s
    UNION ALL
    SELECT o.subject_id, 2, o.place
    FROM (SELECT m.subject_id, row_number() OVER (ORDER BY m.turn, m.subject_id) AS place FROM (
      SELECT m.subject_id, m.turn FROM mails m INDEXED BY mails_waiting
      WHERE m.turn IS NOT NULL ORDER BY m.turn, m.subject_id LIMIT ?1->>'limit') m) o
  ) d ORDER BY d.rank, d.place LIMIT ?1->>'limit')
",
        returning_contents!()
    ),
];

/// How many mails that are due again get their turn with one claim.
const TURNS: i64 = 500;

/// Takes up the mails that were born leased to the operation `lease`. An invitation that
/// is mailed in place of a sign-in link is mailed no sooner than `cooldown_ms` after its
/// last mail was asked for.
pub fn claim_own(
    lease: OperationId,
    subjects: &[String],
    cooldown_ms: i64,
    now: Timestamp,
) -> Batch<Vec<Claimed>> {
    let now = now.ms();
    let (leased_until, limit, sign_ins, turns) = (0, 0, 0, 0);
    let input = Input { now, lease, leased_until, limit, sign_ins, turns, cooldown_ms, subjects };
    Batch::new(BORN_LEASED, &input, |rows| rows.list(0))
}

/// Leases up to `limit` of the mails that wait, until `leased_until`: first up to
/// `sign_ins` that sign in, then others by their turns, and where there are too few
/// of those, sign-ins again. A repetition leases others: the first ones wait for
/// the lease's end.
pub fn claim_due(
    lease: OperationId,
    limit: i64,
    sign_ins: i64,
    cooldown_ms: i64,
    now: Timestamp,
    leased_until: Timestamp,
) -> Batch<Vec<Claimed>> {
    let (now, leased_until, turns) = (now.ms(), leased_until.ms(), TURNS);
    let subjects = &[];
    let input = Input { now, lease, leased_until, limit, sign_ins, turns, cooldown_ms, subjects };
    Batch::new(DUE, &input, |rows| rows.list(1))
}
