//! Clear away what is over, in bounded batches.

use serde::{Deserialize, Serialize};

use super::fold::{self, Unfolded};
use crate::db::{Batch, Rows};
use crate::domain::id::OperationId;
use crate::domain::moment::Moment;
use crate::operations::Actor;
use crate::operations::people::request_sign_in;

/// How many rows of a kind one batch takes.
const BATCH: i64 = 2_500;

/// How many rows the grants of the invitations are that one batch takes, where one with
/// more than two grants counts as twice as many as it may have. So a batch of invitations to
/// one organization each is full, and one of the widest holds the database no longer.
const GRANTS: i64 = 2 * BATCH;

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
    grants: i64,
    fold: i64,
}

/// As many of the invitations that `$some` gives as one batch takes.
macro_rules! as_many {
    ($some:expr) => {
        invitations_up_to!(concat!($some, " LIMIT ?1->>'batch'"), "200", "?1->>'grants'")
    };
}

/// The invitations that have lapsed.
macro_rules! lapsed {
    () => {
        "SELECT d.id FROM invitations d INDEXED BY invitations_due WHERE d.status = 'pending' AND d.expires_at <= ?1->>'now'"
    };
}

/// The invitations that were closed long enough ago.
macro_rules! closed {
    () => {
        "SELECT d.id FROM invitations d INDEXED BY invitations_closed WHERE d.status <> 'pending' AND d.closed_at <= ?1->>'closed_until'"
    };
}

/// The organization that was deleted first.
macro_rules! deleted {
    () => {
        "(SELECT o.id FROM organizations o INDEXED BY organizations_deleted WHERE o.deleted_at IS NOT NULL
    ORDER BY o.deleted_at LIMIT 1)"
    };
}

const OVER: &[&str] = &[
    record!(expired_rows!(as_many!(concat!(lapsed!(), " ORDER BY d.expires_at")))),
    concat!(
        expire!(as_many!(concat!(lapsed!(), " ORDER BY d.expires_at"))),
        " RETURNING 'true'"
    ),
    concat!(
        "DELETE FROM invitations WHERE id IN (",
        as_many!(concat!(closed!(), " ORDER BY d.closed_at")),
        ") RETURNING 'true'"
    ),
    "DELETE FROM sessions
WHERE id IN (SELECT d.id FROM sessions d INDEXED BY sessions_by_end
  WHERE d.expires_at <= ?1->>'now' LIMIT ?1->>'batch')
RETURNING 'true'",
    "DELETE FROM sign_ins
WHERE id IN (SELECT d.id FROM sign_ins d INDEXED BY sign_ins_by_end
  WHERE d.expires_at <= ?1->>'sign_ins_until' LIMIT ?1->>'batch')
RETURNING 'true'",
    "DELETE FROM events
WHERE (organization_id, id) IN (SELECT d.organization_id, d.id FROM events d INDEXED BY events_by_time
  WHERE d.at <= ?1->>'events_until' ORDER BY d.at LIMIT ?1->>'batch')
RETURNING 'true'",
    "DELETE FROM transfers
WHERE id IN (SELECT d.id FROM transfers d INDEXED BY transfers_by_end
  WHERE d.expires_at <= ?1->>'closed_until' LIMIT ?1->>'batch')",
    "DELETE FROM undeliverable
WHERE (organization_id, address) IN (SELECT d.organization_id, d.address FROM undeliverable d INDEXED BY undeliverable_by_time
  WHERE d.noted_at <= ?1->>'closed_until' LIMIT ?1->>'batch')",
    "DELETE FROM selections WHERE operation_id < ?1->>'op'",
    concat!("SELECT 'true' WHERE ?1 IS NOT NULL AND ", deleted!(), " IS NOT NULL"),
    concat!("SELECT 'true' WHERE EXISTS (", lapsed!(), ") OR EXISTS (", closed!(), ")"),
    fold::FIND,
];

/// Takes the rows of one deleted organization, so many of each kind; the
/// organization itself once nothing of it is left.
const DELETED: &[&str] = &[
    concat!(
        "DELETE FROM invitations WHERE id IN (",
        as_many!(concat!(
            "SELECT i.id FROM invitations i INDEXED BY invitations_by_status WHERE i.organization_id = ",
            deleted!()
        )),
        ") RETURNING 'true'"
    ),
    concat!(
        "DELETE FROM memberships WHERE (organization_id, user_id) IN (SELECT m.organization_id, m.user_id FROM memberships m
  WHERE m.organization_id = ",
        deleted!(),
        " LIMIT ?1->>'batch') RETURNING 'true'"
    ),
    // By a range, because looking up an event reads all of those that it is compared with.
    concat!(
        "DELETE FROM events WHERE organization_id = ",
        deleted!(),
        " AND id <= coalesce((SELECT e.id FROM events e WHERE e.organization_id = ",
        deleted!(),
        " ORDER BY e.id LIMIT 1 OFFSET ?1->>'batch' - 1), '~') RETURNING 'true'"
    ),
    concat!(
        "DELETE FROM undeliverable WHERE (organization_id, address) IN (SELECT d.organization_id, d.address FROM undeliverable d
  WHERE d.organization_id = ",
        deleted!(),
        " LIMIT ?1->>'batch') RETURNING 'true'"
    ),
    concat!(
        "DELETE FROM organizations WHERE ?1 IS NOT NULL AND id = ",
        deleted!(),
        " AND NOT EXISTS (SELECT 1 FROM invitations i INDEXED BY invitations_by_status WHERE i.organization_id = organizations.id)
  AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = organizations.id)
  AND NOT EXISTS (SELECT 1 FROM events e WHERE e.organization_id = organizations.id)
  AND NOT EXISTS (SELECT 1 FROM undeliverable d WHERE d.organization_id = organizations.id)
RETURNING 'true'"
    ),
];

fn count(rows: &Rows, index: usize) -> i64 {
    i64::try_from(rows.count(index)).unwrap_or(i64::MAX)
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
        grants: GRANTS,
        fold: fold::ROWS,
    }
}

/// Marks expired what lapsed, then deletes up to 2,500 rows of each kind: invitations
/// closed for long enough, dead sessions and sign-in links, old events. The mails of what
/// is gone drop out of the outbox when they fall due.
pub fn purge(moment: &mut Moment, ages: Ages) -> Batch<Outcome> {
    Batch::new(OVER, &input(moment, ages), |rows| {
        let purged = Purged {
            expired: count(&rows, 1),
            invitations: count(&rows, 2),
            sessions: count(&rows, 3),
            sign_ins: count(&rows, 4),
            events: count(&rows, 5),
            ..Purged::default()
        };
        let is_full = [purged.sessions, purged.sign_ins, purged.events].contains(&BATCH);
        Ok(Outcome {
            purged,
            deleted_waits: count(&rows, 9) > 0,
            has_more: is_full || count(&rows, 10) > 0,
            unfolded: rows.list(11)?,
        })
    })
}

/// Takes away up to 2,500 rows of each kind of one deleted organization.
pub fn purge_deleted(moment: &mut Moment, ages: Ages) -> Batch<Purged> {
    Batch::new(DELETED, &input(moment, ages), |rows| {
        let organizations = (0..DELETED.len()).map(|index| count(&rows, index)).sum();
        Ok(Purged { organizations, ..Purged::default() })
    })
}

const ATTEMPTS: &[&str] = &["DELETE FROM password_attempts
WHERE address IN (SELECT a.address FROM password_attempts a INDEXED BY password_attempts_by_end
  WHERE a.ends_at <= ?1->>'now' LIMIT ?1->>'batch')
RETURNING 'true'"];

/// Takes away up to 2,500 counts of wrong passwords that count no more.
pub fn purge_attempts(moment: &mut Moment, ages: Ages) -> Batch<Purged> {
    Batch::new(ATTEMPTS, &input(moment, ages), |rows| {
        Ok(Purged { password_attempts: count(&rows, 0), ..Purged::default() })
    })
}
