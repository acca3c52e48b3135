//! Take mails out of the outbox to send them: leases, with all that the
//! messages say.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::domain::id::{InvitationId, OperationId, OrganizationId, SignInId, TransferId};
use crate::domain::time::Timestamp;
use crate::objects::Grant;
use crate::statements::outbox_claim_mails::{CLAIM_DUE_MAILS, CLAIM_OWN_MAILS};

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
    Batch::new(CLAIM_OWN_MAILS, &input, |rows| rows.list("claimed"))
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
    Batch::new(CLAIM_DUE_MAILS, &input, |rows| rows.list("claimed"))
}
