//! Note that a key was used, at most once an hour.

use serde::Serialize;

use crate::db::Batch;
use crate::domain::time::{HOUR, Timestamp};

/// How often a key's use is noted, in milliseconds.
pub const EVERY_MS: i64 = HOUR;

#[derive(Serialize)]
struct Input<'a> {
    key: &'a str,
    now: i64,
    noted_until: i64,
}

const SQL: &[&str] = &["UPDATE api_keys SET last_used_at = ?1->>'now'
WHERE hash = ?1->>'key' AND (last_used_at IS NULL OR last_used_at <= ?1->>'noted_until')"];

/// Notes that the key with this hash was used, unless that was noted within
/// the last hour.
pub fn note_use(hash: &str, now: Timestamp) -> Batch<()> {
    let noted_until = now.plus_ms(EVERY_MS.saturating_neg()).ms();
    Batch::new(SQL, &Input { key: hash, now: now.ms(), noted_until }, |_| Ok(()))
}
