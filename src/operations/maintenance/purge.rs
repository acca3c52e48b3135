//! Clear away what is over, in bounded batches.

use serde::{Deserialize, Serialize};

use super::fold::{self, Unfolded};
use crate::db::{Batch, Rows};
use crate::domain::id::OperationId;
use crate::domain::moment::Moment;
use crate::operations::Actor;
use crate::operations::people::request_sign_in;
use crate::statements::maintenance_purge::{PURGE, PURGE_ATTEMPTS, PURGE_DELETED};

/// How many rows of a kind one batch takes, where of no other kind much waits. Of invitations it
/// is half as many, because each takes its grants with it, and only so many that their grants are
/// as many rows; one with more than two grants counts as four times as many as it may have. So a
/// batch of invitations to one organization each is full, and one of the widest holds the database
/// no longer.
const BATCH: i64 = 2_500;

/// How many rows of each kind a batch took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Purged {
    /// Invitations marked expired.
    pub expired: i64,
    /// Invitations deleted.
    pub invitations: i64,
    /// Sessions deleted.
    pub sessions: i64,
    /// Sign-in links deleted.
    pub sign_ins: i64,
    /// Events deleted.
    pub events: i64,
    /// Rows of deleted organizations.
    pub organizations: i64,
    /// Counts of wrong passwords deleted.
    pub password_attempts: i64,
    /// Rows of which what is searched was folded.
    pub folded: i64,
}

impl Purged {
    /// Both together.
    pub const fn plus(self, other: Self) -> Self {
        Self {
            expired: self.expired.saturating_add(other.expired),
            invitations: self.invitations.saturating_add(other.invitations),
            sessions: self.sessions.saturating_add(other.sessions),
            sign_ins: self.sign_ins.saturating_add(other.sign_ins),
            events: self.events.saturating_add(other.events),
            organizations: self.organizations.saturating_add(other.organizations),
            password_attempts: self.password_attempts.saturating_add(other.password_attempts),
            folded: self.folded.saturating_add(other.folded),
        }
    }
}

/// What a batch took, and what it left.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What it took.
    pub purged: Purged,
    /// Whether a deleted organization waits for [`purge_deleted`].
    pub deleted_waits: bool,
    /// Whether there is more of some kind.
    pub has_more: bool,
    /// What waits for [`fold::fold`].
    pub unfolded: Vec<Unfolded>,
}

/// What is over, and since when.
#[derive(Clone, Copy, Debug)]
pub struct Ages {
    /// How long a closed invitation is kept, in milliseconds.
    pub invitations_ms: i64,
    /// How long an event is kept, in milliseconds.
    pub events_ms: i64,
    /// How long a sign-in link counts for the next, in milliseconds.
    pub cooldown_ms: i64,
}

#[derive(Serialize)]
struct Input {
    now: i64,
    op: OperationId,
    event: String,
    ip: Option<String>,
    /// What closed before this, or then, is deleted.
    closed_until: i64,
    /// Events before this, or then, are deleted.
    events_until: i64,
    /// Sign-in links that ended before this, or then, are deleted: a later one
    /// may still count for the cooldown.
    sign_ins_until: i64,
    batch: i64,
    fold: i64,
}

fn count(rows: &Rows, statement: &str) -> i64 {
    i64::try_from(rows.count(statement)).unwrap_or(i64::MAX)
}

fn input(moment: &mut Moment, ages: Ages) -> Input {
    let now = moment.now();
    let before = |ms: i64| now.plus_ms(ms.saturating_neg());
    let asked_until = before(ages.cooldown_ms).plus_ms(request_sign_in::LIFETIME_MS);
    let Actor { op, event, .. } = Actor::nobody(moment);
    Input {
        now: now.ms(),
        op,
        event,
        ip: None,
        closed_until: before(ages.invitations_ms).ms(),
        events_until: before(ages.events_ms).ms(),
        sign_ins_until: now.ms().min(asked_until.ms()),
        batch: BATCH,
        fold: fold::ROWS,
    }
}

/// Marks expired what lapsed, then deletes up to 2,500 rows of each kind, and half as many
/// invitations: those closed for long enough, dead sessions and sign-in links, old events. The mails of what
/// is gone drop out of the outbox when they fall due.
pub fn purge(moment: &mut Moment, ages: Ages) -> Batch<Outcome> {
    Batch::new(PURGE, &input(moment, ages), |rows| {
        let purged = Purged {
            expired: count(&rows, "expired"),
            invitations: count(&rows, "invitations"),
            sessions: count(&rows, "sessions"),
            sign_ins: count(&rows, "sign_ins"),
            events: count(&rows, "events"),
            ..Purged::default()
        };
        Ok(Outcome {
            purged,
            deleted_waits: count(&rows, "deleted_waits") > 0,
            has_more: count(&rows, "has_more") > 0,
            unfolded: rows.list("unfolded")?,
        })
    })
}

/// Takes away up to 2,500 rows of each kind of one deleted organization, and half as many
/// invitations.
pub fn purge_deleted(moment: &mut Moment, ages: Ages) -> Batch<Purged> {
    Batch::new(PURGE_DELETED, &input(moment, ages), |rows| {
        let organizations = PURGE_DELETED.iter().map(|it| count(&rows, it.name)).sum();
        Ok(Purged { organizations, ..Purged::default() })
    })
}

/// Takes away up to 2,500 counts of wrong passwords that count no more.
pub fn purge_attempts(moment: &mut Moment, ages: Ages) -> Batch<Purged> {
    Batch::new(PURGE_ATTEMPTS, &input(moment, ages), |rows| {
        Ok(Purged { password_attempts: count(&rows, "attempts"), ..Purged::default() })
    })
}
