//! Note what became of the mails that one had claimed.

use serde::Serialize;

use crate::db::Batch;
use crate::domain::id::OperationId;
use crate::domain::time::Timestamp;
use crate::statements::outbox_settle_mails::SETTLE_MAILS;

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
    Batch::new(
        SETTLE_MAILS,
        &Input { now: now.ms(), lease, event, first, ip: None, settled },
        |_| Ok(()),
    )
}
