//! Clear away what is over, in bounded batches.

use serde::{Deserialize, Serialize};

use super::request_sign_in;
use crate::db::Batch;
use crate::domain::time::Timestamp;

/// How many rows of a kind one batch takes.
pub const BATCH: i64 = 2_500;

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
}

impl Purged {
    /// Both together.
    pub const fn plus(self, other: Self) -> Self {
        Self {
            expired: self.expired.saturating_add(other.expired),
            invitations: self.invitations.saturating_add(other.invitations),
            sessions: self.sessions.saturating_add(other.sessions),
            sign_ins: self.sign_ins.saturating_add(other.sign_ins),
        }
    }

    /// Whether some kind filled its batch, so that there may be more.
    pub fn is_full(self) -> bool {
        let kinds = [self.expired, self.invitations, self.sessions, self.sign_ins];
        kinds.into_iter().any(|rows| rows >= BATCH)
    }
}

#[derive(Serialize)]
struct Input {
    now: i64,
    /// What closed before this, or then, is deleted.
    closed_until: i64,
    /// Sign-in links that ended before this, or then, are deleted: a later one
    /// may still count for the cooldown.
    sign_ins_until: i64,
    batch: i64,
}

const SQL: &[&str] = &[
    "UPDATE invitations SET status = 'expired', closed_at = expires_at
WHERE id IN (SELECT d.id FROM invitations d INDEXED BY invitations_due
  WHERE d.status = 'pending' AND d.expires_at <= ?1->>'now' ORDER BY d.expires_at LIMIT ?1->>'batch')
RETURNING 'true'",
    "DELETE FROM invitations
WHERE id IN (SELECT d.id FROM invitations d INDEXED BY invitations_closed
  WHERE d.status <> 'pending' AND d.closed_at <= ?1->>'closed_until' ORDER BY d.closed_at LIMIT ?1->>'batch')
RETURNING 'true'",
    "DELETE FROM sessions
WHERE id IN (SELECT d.id FROM sessions d INDEXED BY sessions_by_end
  WHERE d.expires_at <= ?1->>'now' LIMIT ?1->>'batch')
RETURNING 'true'",
    "DELETE FROM sign_ins
WHERE id IN (SELECT d.id FROM sign_ins d INDEXED BY sign_ins_by_end
  WHERE d.expires_at <= ?1->>'sign_ins_until' LIMIT ?1->>'batch')
RETURNING 'true'",
];

/// Marks expired what lapsed, then deletes up to [`BATCH`] rows of each kind:
/// invitations closed for `after_ms`, dead sessions and sign-in links. The
/// mails of what is gone drop out of the outbox when they fall due.
pub fn purge(now: Timestamp, after_ms: i64, cooldown_ms: i64) -> Batch<Purged> {
    let asked_until = now.plus_ms(cooldown_ms.saturating_neg());
    let input = Input {
        now: now.ms(),
        closed_until: now.plus_ms(after_ms.saturating_neg()).ms(),
        sign_ins_until: now.ms().min(asked_until.plus_ms(request_sign_in::LIFETIME_MS).ms()),
        batch: BATCH,
    };
    Batch::new(SQL, &input, |rows| {
        let count = |index| {
            let rows = rows.0.get(index).map(Vec::len).unwrap_or_default();
            i64::try_from(rows).unwrap_or(i64::MAX)
        };
        Ok(Purged {
            expired: count(0),
            invitations: count(1),
            sessions: count(2),
            sign_ins: count(3),
        })
    })
}
