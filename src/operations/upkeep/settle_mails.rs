//! Note what became of the mails that one had claimed.

use serde::Serialize;

use crate::db::Batch;
use crate::domain::id::OperationId;
use crate::domain::time::Timestamp;

/// What became of a mail.
#[derive(Clone, Debug, Serialize)]
pub struct Settlement {
    /// What it was about.
    pub subject_id: String,
    /// How often it had been tried.
    pub attempts: u32,
    /// What the invitation shows: `sent`, `queued` (to be tried again),
    /// `failed`, or `none` (dropped).
    pub status: &'static str,
    /// When it is due again, in milliseconds since the epoch.
    pub due_at: Option<i64>,
    /// The provider's code.
    pub error: Option<String>,
    /// Whether it refuses the recipient for good.
    pub undeliverable: bool,
}

#[derive(Serialize)]
struct Input<'a> {
    now: i64,
    lease: OperationId,
    /// What the ids of the events begin with.
    event: String,
    /// The number of the first one's event.
    first: usize,
    ip: Option<String>,
    settled: &'a [Settlement],
}

/// Those of the settlements whose mail is still one's own: the lease has not
/// gone to somebody else, and no resend has queued it anew.
macro_rules! own {
    () => {
        "json_each(?1, '$.settled') x CROSS JOIN mails q ON q.subject_id = x.value->>'subject_id' AND q.lease = ?1->>'lease'"
    };
}

const SQL: &[&str] = &[
    concat!(
        "UPDATE invitations SET delivery_status = w.status, delivery_attempts = w.attempts, delivery_error = w.error,
  last_sent_at = iif(w.status = 'sent', ?1->>'now', last_sent_at)
FROM (SELECT q.subject_id AS id, x.value->>'status' AS status, x.value->>'attempts' AS attempts, x.value->>'error' AS error
  FROM ",
        own!(),
        ") w WHERE invitations.id = w.id"
    ),
    // 1, 2: what failed for good, in the record and for the organization's next invitation
    record_by!(
        "'system'",
        "NULL",
        concat!(
            "SELECT i.organization_id, ?1->>'first' + x.key AS n, 'invitation.delivery_failed' AS type, i.id AS subject_id, NULL AS before,
    json_object('error', x.value->>'error', 'attempts', x.value->>'attempts') AS after
  FROM ",
            own!(),
            " CROSS JOIN invitations i ON i.id = q.subject_id WHERE x.value->>'status' = 'failed'"
        )
    ),
    concat!(
        "INSERT INTO undeliverable (organization_id, address, code, noted_at)
SELECT i.organization_id, i.address, x.value->>'error', ?1->>'now' FROM ",
        own!(),
        " CROSS JOIN invitations i ON i.id = q.subject_id WHERE x.value->>'undeliverable' AND i.address <> ",
        erased!(),
        "
ON CONFLICT (organization_id, address) DO UPDATE SET code = excluded.code, noted_at = excluded.noted_at"
    ),
    concat!(
        "DELETE FROM mails WHERE subject_id IN (SELECT q.subject_id FROM ",
        own!(),
        " WHERE x.value->>'status' <> 'queued')"
    ),
    concat!(
        "UPDATE mails SET lease = NULL, turn = NULL, due_at = w.due_at
FROM (SELECT q.subject_id AS id, x.value->>'due_at' AS due_at FROM ",
        own!(),
        " WHERE x.value->>'status' = 'queued') w WHERE mails.subject_id = w.id"
    ),
];

/// Settles mails claimed under `lease`: sent, dropped and failed ones leave
/// the outbox, the others fall due again. `first` tells several groups under
/// one lease apart.
pub fn settle_mails(
    lease: OperationId,
    first: usize,
    settled: &[Settlement],
    now: Timestamp,
) -> Batch<()> {
    // The lease is as fresh as an event's id would be.
    let event = crate::operations::event_stem(lease.bits());
    Batch::new(SQL, &Input { now: now.ms(), lease, event, first, ip: None, settled }, |_| Ok(()))
}
