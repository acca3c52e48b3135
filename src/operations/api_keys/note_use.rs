//! Note that a key was used, at most once an hour.

use serde::Serialize;

use crate::db::Batch;
use crate::domain::time::{HOUR, Timestamp};
use crate::statements::api_keys_note_use::NOTE_USE;

/// How often a key's use is noted, in milliseconds.
pub const EVERY_MS: i64 = HOUR;

#[derive(Serialize)]
struct Input<'a> {
    key: &'a str,
    now: i64,
    noted_until: i64,
}

/// Notes that the key with this hash was used, unless that was noted within
/// the last hour.
pub fn note_use(hash: &str, now: Timestamp) -> Batch<()> {
    let noted_until = now.plus_ms(EVERY_MS.saturating_neg()).ms();
    Batch::new(NOTE_USE, &Input { key: hash, now: now.ms(), noted_until }, |_| Ok(()))
}
