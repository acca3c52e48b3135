//! What can be done: one file an act, its SQL beside it.
//!
//! Each gives a [`Batch`]: the statement `decide` names the refusal, the next
//! ones write under the same guard, the last answers. Nothing here reads the
//! clock, signs a link or knows HTTP.

pub mod bulk;

pub mod names;

pub mod organizations {
    //! Organizations, their settings and their families.
    pub mod children;
    pub mod create;
    pub mod delete;
    pub mod edit;
    pub mod frame;
    pub mod list;
    pub mod read;
}

pub mod ownership {
    //! Giving an organization away: an offer, and its answer.
    pub mod answer;
    pub mod offer;
}

pub mod invitations {
    //! An organization's invitations, one by one or many at once.
    pub mod edit;
    pub mod filter;
    pub mod invite;
    pub mod list;
    pub mod read;
    pub mod replace;
    pub mod resend;
    pub mod revoke;
}

pub mod links {
    //! What the invited do.
    pub mod accept;
    pub mod ask_again;
    pub mod decline;
    pub mod preview;
    pub mod return_by_mail;
}

pub mod people {
    //! Who somebody is, and where they are signed in.
    pub mod account;
    pub mod end_sessions;
    pub mod erase;
    pub mod home;
    pub mod invitations;
    pub mod list_sessions;
    pub mod me;
    pub mod organizations;
    pub mod password;
    pub mod request_sign_in;
    pub mod sign_in;
    pub mod sign_in_by_password;
}

pub mod members {
    //! An organization's people, one by one or many at once.
    pub mod check;
    pub mod edit;
    pub mod filter;
    pub mod list;
    pub mod of_clients;
    pub mod open;
    pub mod read;
    pub mod remove;
    pub mod set_status;
}

pub mod roles {
    //! The roles that an organization defines.
    pub mod create;
    pub mod delete;
    pub mod edit;
    pub mod list;
}

pub mod api_keys {
    //! An organization's own credentials.
    pub mod create;
    pub mod list;
    pub mod note_use;
    pub mod revoke;
}

pub mod events {
    //! What happened.
    pub mod history;
    pub mod list;
}

pub mod outbox {
    //! Mails: taken, settled, and kept by the development mailbox.
    pub mod claim_mails;
    pub mod dev_mails;
    pub mod settle_mails;
}

pub mod maintenance {
    //! What the cron clears away and makes up for, and which schema there is.
    pub mod fold;
    pub mod purge;
    pub mod ready;
}

use serde::de::IntoDeserializer as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::{Event, EventId, InvitationId, OperationId, OrganizationId, SessionId};
use crate::domain::moment::Moment;
use crate::domain::refusal::{Code, Refusal, RoleUses};
use crate::domain::role::Permission;

/// How many rows a page may look at before it ends short (API: 2,000 a page;
/// finding where it ended looks at them once more).
const SCAN: i64 = 1_000;

/// How long whoever sends a mail has it for themselves, in milliseconds; `lease_ms()` in the
/// SQL is the same.
pub const LEASE_MS: i64 = 120_000;

/// How many mails a request delivers itself, right after its answer; `mails_after_answer()` in
/// the SQL is the same.
pub const MAILS_AFTER_ANSWER: usize = 40;

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
    /// The SHA-256 of the API key that acts, in hexadecimal.
    pub key: Option<String>,
    /// What the ids of this operation's events begin with.
    pub event: String,
    /// The address of the client, where the deployment keeps those.
    pub ip: Option<String>,
}

/// How much of an event's id is the operation's; six digits that number its
/// events come after.
const EVENT_STEM: usize = 26;

/// What the ids of an operation's events begin with, made of a fresh id's bits: its time and
/// its cell, and 32 random bits, which tell it from operations of the same time.
fn event_stem(bits: u128) -> String {
    let mut stem = EventId::from_bits(bits).without_number().to_string();
    stem.truncate(EVENT_STEM);
    stem
}

impl Actor {
    /// Somebody whose credential counts as none, and the operation's fresh id.
    pub fn nobody(moment: &mut Moment) -> Self {
        let event = event_stem(moment.id::<Event>().bits());
        let (now, op) = (moment.now().ms(), moment.id());
        Self { now, op, root: false, session: None, key: None, event, ip: None }
    }
}

/// An actor's act in an organization, with what it takes.
#[derive(Serialize)]
struct Act<D> {
    #[serde(flatten)]
    actor: Actor,
    organization: OrganizationId,
    /// The permission without which one may not; none, for anyone in it.
    needs: Option<Permission>,
    /// 2, where only owners may do this.
    least_level: u8,
    /// Whether only the root key may do this.
    root_only: bool,
    #[serde(flatten)]
    details: D,
}

impl<D> Act<D> {
    fn new(
        actor: Actor,
        organization: OrganizationId,
        needs: impl Into<Option<Permission>>,
        details: D,
    ) -> Self {
        let needs = needs.into();
        Self { actor, organization, needs, least_level: 0, root_only: false, details }
    }

    /// The same, for owners only.
    fn owners_only(self) -> Self {
        Self { least_level: 2, ..self }
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

/// A yes or a no of the database's. The yes is a word: a row that says nothing is
/// corrupt, never allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Allowed,
    Refused(Code),
}

impl<'de> Deserialize<'de> for Verdict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        if word == "allowed" {
            return Ok(Verdict::Allowed);
        }
        Code::deserialize(word.as_str().into_deserializer()).map(Verdict::Refused)
    }
}

impl Verdict {
    /// The refusal's code, if it is one.
    const fn refusal(self) -> Option<Code> {
        match self {
            Verdict::Allowed => None,
            Verdict::Refused(code) => Some(code),
        }
    }
}

/// What the statement `decide` answers.
#[derive(Deserialize)]
struct Decision {
    decision: Verdict,
    /// `invalid_request`: what the database knows to be wrong.
    field: Option<String>,
    invited_email: Option<String>,
    signed_in_email: Option<String>,
    retry_after: Option<i64>,
    counts: Option<RoleUses>,
}

impl Decision {
    /// A decision that carries nothing beside.
    const fn of(decision: Verdict) -> Self {
        Self {
            decision,
            field: None,
            invited_email: None,
            signed_in_email: None,
            retry_after: None,
            counts: None,
        }
    }
}

/// Reads the decision, and the answer where it is not a refusal.
fn decided<T>(
    rows: Rows,
    answer: impl FnOnce(&Rows) -> Result<T, Corrupt>,
) -> Result<Result<T, Refusal>, Corrupt> {
    let decision: Decision = rows.one("decide")?;
    match decision.decision {
        Verdict::Allowed => Ok(Ok(answer(&rows)?)),
        Verdict::Refused(code) => Ok(Err(refuse(code, decision))),
    }
}

/// The refusal, with what it carries.
fn refuse(code: Code, decision: Decision) -> Refusal {
    match code {
        Code::InvalidRequest => wrong_field(&decision.field.unwrap_or_default()),
        Code::WrongAccount => Refusal {
            invited_email: decision.invited_email,
            signed_in_email: decision.signed_in_email,
            ..code.into()
        },
        Code::ResendTooSoon | Code::TooManyAttempts => {
            Refusal { retry_after: decision.retry_after, ..code.into() }
        }
        Code::RoleInUse => Refusal { counts: decision.counts.map(Box::new), ..code.into() },
        _ => code.into(),
    }
}

/// What only the database can tell to be wrong with a request's field.
fn wrong_field(field: &str) -> Refusal {
    match field {
        "name" => Refusal::invalid_field(field, "invalid", "Must match the organization's name."),
        "email" => Refusal::invalid_field(
            field,
            "invalid",
            "Must be the invited email address or the account's own.",
        ),
        "password" => Refusal::invalid_field(
            field,
            "invalid",
            "Must be omitted when the email address already has an account.",
        ),
        "organizations" => Refusal::invalid_field(
            field,
            "invalid",
            "Must leave at least one role in the invitation.",
        ),
        _ => Refusal::invalid_field(
            field,
            "unknown_role",
            "Must be owner, admin, member, viewer, or a role of the organization or its parent.",
        ),
    }
}

/// A page of a list: what it asks for, and what came.
pub mod page {
    use super::{Corrupt, Rows, Serialize};
    use crate::db::{FromRow, Line};

    /// The most items that a page of a list may ask for.
    pub const LIMIT_MAX: i64 = 100;

    /// Which page: how many, and after what.
    #[derive(Clone, Debug, Serialize)]
    pub struct Ask {
        /// At most so many.
        pub limit: i64,
        /// The position of the last one seen; to begin with, text that sorts
        /// after every id, or before every one where the oldest come first.
        pub before: String,
    }

    impl Ask {
        /// The first 50, the newest first.
        pub fn first() -> Self {
            Self { limit: 50, before: "~".to_owned() }
        }
    }

    /// Which way round a list is.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Order {
        /// The newest first.
        #[default]
        Newest,
        /// The oldest first.
        Oldest,
    }

    /// A page and the position at which the next one begins, if there is one.
    #[derive(Debug)]
    pub struct Page<T> {
        /// In the list's order.
        pub items: Vec<T>,
        /// The position for the next [`Ask`].
        pub next: Option<String>,
    }

    /// Reads a statement, which was asked for one item more than `limit`
    /// and answers in the order of the list: the end of a scan, if any, is last.
    /// Where its rows are more than a page is made of, the page ends before.
    pub(super) fn read<T: FromRow>(
        rows: &Rows,
        statement: &str,
        limit: i64,
    ) -> Result<Page<T>, Corrupt> {
        let limit = usize::try_from(limit).unwrap_or_default();
        let (lines, is_cut) = rows.page(statement)?;
        let mut page = Page { items: Vec::with_capacity(lines.len()), next: None };
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
        if is_cut && page.next.is_none() {
            page.next = last;
        }
        Ok(page)
    }
}
