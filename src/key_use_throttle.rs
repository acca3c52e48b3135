//! How often the use of an API key is written down.

use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::domain::time::Timestamp;
use crate::operations::api_keys::note_use::EVERY_MS;

/// How many keys an instance remembers.
const REMEMBERED: usize = 1_000;

/// When this instance last wrote down the use of each key, by the key's SHA-256. Most
/// requests need not ask the database, which has the last word.
#[derive(Default)]
pub struct KeyUseThrottle(Mutex<BTreeMap<String, Timestamp>>);

impl KeyUseThrottle {
    /// Whether the use of the key with this SHA-256 should be written down at `now`. If so,
    /// it counts as written.
    pub fn admit(&self, hash: &str, now: Timestamp) -> bool {
        // A panic can leave the lock poisoned: writing once too often does no harm.
        let Ok(mut last_uses) = self.0.lock() else { return true };
        let is_due = last_uses.get(hash).is_none_or(|last| now.has_reached(last.plus_ms(EVERY_MS)));
        if is_due {
            if last_uses.len() >= REMEMBERED {
                last_uses.clear();
            }
            last_uses.insert(hash.to_owned(), now);
        }
        is_due
    }
}
