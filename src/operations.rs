//! What can be done: one file an act, its SQL beside its decoder.
//!
//! Each gives a [`Batch`]: statement 0 decides and names the refusal, the next
//! ones write under the same guard, the last answers. Nothing here reads the
//! clock, signs a link or knows HTTP.

#[macro_use]
mod sql;

pub mod create_organization;
pub mod edit_organization;
pub mod list_organizations;
pub mod read_organization;

pub mod edit_invitation;
pub mod invite;
pub mod list_invitations;
pub mod read_invitation;
pub mod resend;
pub mod revoke;

pub mod accept;
pub mod decline;
pub mod preview;
pub mod return_by_mail;

pub mod end_sessions;
pub mod list_sessions;
pub mod me;
pub mod request_sign_in;
pub mod sign_in;

pub mod edit_member;
pub mod list_members;
pub mod read_member;
pub mod remove_member;

pub mod claim_mails;
pub mod purge;
pub mod ready;
pub mod settle_mails;

use serde::{Deserialize, Serialize};

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::{InvitationId, OperationId, OrganizationId, SessionId};
use crate::domain::moment::Moment;
use crate::domain::refusal::{Code, Refusal};
use crate::domain::role::{Permission, Role};

/// How many rows a page may look at before it ends short (API: 2,000 a page;
/// finding where it ended looks at them once more).
const SCAN: i64 = 1_000;

/// How long whoever sends a mail has it for themselves, in milliseconds.
pub const LEASE_MS: i64 = lease_ms!();

/// How many mails a request delivers itself, right after its answer.
pub const MAILS_AFTER_ANSWER: usize = mails_after_answer!();

/// An operation that may be refused.
pub type Operation<T> = Batch<Result<T, Refusal>>;

/// Who acts, and when: the part of every input that decides who may.
#[derive(Clone, Debug, Serialize)]
pub struct Actor {
    /// Milliseconds since the epoch.
    pub now: i64,
    /// The fresh id that marks what this operation writes.
    pub op: OperationId,
    /// Whether the root key acts.
    pub root: bool,
    /// The session that acts, its signature verified.
    pub session: Option<SessionId>,
}

impl Actor {
    /// Somebody whose credential counts as none, and the operation's fresh id.
    pub fn nobody(moment: &mut Moment) -> Self {
        Self { now: moment.now().ms(), op: moment.id(), root: false, session: None }
    }
}

/// An actor's act in an organization, with what it takes.
#[derive(Serialize)]
struct Act<D> {
    #[serde(flatten)]
    actor: Actor,
    organization: OrganizationId,
    /// The least rank that may do this.
    needs: u8,
    /// Whether only the root key may do this.
    root_only: bool,
    #[serde(flatten)]
    details: D,
}

impl<D> Act<D> {
    fn new(actor: Actor, organization: OrganizationId, permission: Permission, details: D) -> Self {
        let needs = permission.least_rank();
        Self { actor, organization, needs, root_only: false, details }
    }

    /// The same, for nobody below this role, which it gives away.
    fn granting(self, role: Role) -> Self {
        Self { needs: self.needs.max(role.rank()), ..self }
    }

    /// The same, for the root key only where `only` holds.
    fn root_only(self, only: bool) -> Self {
        Self { root_only: only, ..self }
    }
}

/// A link that was opened, its signature verified, and the session shown with it.
#[derive(Clone, Debug, Serialize)]
pub struct OpenedLink {
    /// Whose session, if one is shown; and when.
    #[serde(flatten)]
    pub actor: Actor,
    /// The invitation that the link is for.
    pub invitation: InvitationId,
    /// The link's version.
    pub version: u32,
    /// Whether the link was mailed, and so proves the mailbox.
    pub mailed: bool,
}

/// What statement 0 decided.
#[derive(Deserialize)]
struct Decision {
    refusal: Option<Code>,
    invited_email: Option<String>,
    signed_in_email: Option<String>,
    retry_after: Option<i64>,
}

/// Reads the decision, and the answer where it is not a refusal.
fn decided<T>(
    rows: Rows,
    answer: impl FnOnce(&Rows) -> Result<T, Corrupt>,
) -> Result<Result<T, Refusal>, Corrupt> {
    let decision: Decision = rows.one(0)?;
    let Some(code) = decision.refusal else { return Ok(Ok(answer(&rows)?)) };
    let mut refusal = Refusal::from(code);
    match code {
        Code::WrongAccount => {
            refusal.invited_email = decision.invited_email;
            refusal.signed_in_email = decision.signed_in_email;
        }
        Code::ResendTooSoon => refusal.retry_after = decision.retry_after,
        _ => {}
    }
    Ok(Err(refusal))
}

/// A page of a list: what it asks for, and what came.
pub mod page {
    use super::{Corrupt, Deserialize, Rows, Serialize};
    use serde::de::DeserializeOwned;

    /// Which page: how many, and after what.
    #[derive(Clone, Debug, Serialize)]
    pub struct Ask {
        /// At most so many.
        pub limit: i64,
        /// The position of the last one seen; text that sorts after every id
        /// to begin with.
        pub before: String,
    }

    /// A page and the position at which the next one begins, if there is one.
    #[derive(Debug)]
    pub struct Page<T> {
        /// The newest first.
        pub items: Vec<T>,
        /// The position for the next [`Ask`].
        pub next: Option<String>,
    }

    /// A row of a page: an item with its position, or where a scan ended
    /// because it had looked at enough.
    #[derive(Deserialize)]
    #[serde(bound = "T: DeserializeOwned")]
    struct Line<T> {
        at: String,
        item: Option<T>,
    }

    /// Reads statement `index`, which was asked for one item more than `limit`
    /// and answers in the order of the list: the end of a scan, if any, is last.
    pub(super) fn read<T: DeserializeOwned>(
        rows: &Rows,
        index: usize,
        limit: i64,
    ) -> Result<Page<T>, Corrupt> {
        let limit = usize::try_from(limit).unwrap_or_default();
        let lines: Vec<Line<T>> = rows.list(index)?;
        let mut page = Page { items: Vec::with_capacity(limit), next: None };
        let mut last = None;
        for Line { at, item } in lines {
            match item {
                Some(_) if page.items.len() == limit => page.next = last.take(),
                Some(item) => {
                    page.items.push(item);
                    last = Some(at);
                }
                None => page.next = Some(at),
            }
        }
        Ok(page)
    }
}
