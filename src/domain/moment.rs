//! When and with what randomness something happens.
//!
//! Both are read once, at the door, and handed down as arguments.

use rand_chacha::ChaCha12Rng;
use rand_core::{Rng, SeedableRng};

use super::id::{Id, Kind};
use super::time::Timestamp;

/// The instant of a request or a cron run, and a source of fresh ids. A clone
/// makes the same ids again: it exists only to travel with a request.
#[derive(Clone)]
pub struct Moment {
    now: Timestamp,
    random: ChaCha12Rng,
    counter: u16,
}

impl Moment {
    /// The moment `now`, with 32 bytes of the platform's entropy.
    pub fn new(now: Timestamp, seed: [u8; 32]) -> Self {
        Self { now, random: ChaCha12Rng::from_seed(seed), counter: 0 }
    }

    /// The time that every rule of this request goes by.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// Fresh bytes for a secret.
    pub fn secret(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        self.random.fill_bytes(&mut bytes);
        bytes
    }

    /// A fresh UUIDv7 (RFC 9562, section 5.7).
    ///
    /// The 12 bits after the time count up within the moment (section 6.2,
    /// method 1), so that ids made in one request sort in the order made.
    pub fn id<K: Kind>(&mut self) -> Id<K> {
        let mut rest = [0; 10];
        self.random.fill_bytes(&mut rest);
        let [high, low, ..] = &mut rest;
        [*high, *low] = self.counter.to_be_bytes();
        self.counter = self.counter.wrapping_add(1);
        let milliseconds = self.now.ms().max(0).unsigned_abs();
        let uuid = uuid::Builder::from_unix_timestamp_millis(milliseconds, &rest).into_uuid();
        Id::from_bits(uuid.as_u128())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::InvitationId;

    #[test]
    fn ids_are_uuids_of_version_7_and_sort_in_the_order_made() {
        let mut moment = Moment::new(Timestamp::from_ms(1_796_047_500_007), [7; 32]);
        let ids: Vec<InvitationId> = (0..1_000).map(|_| moment.id()).collect();
        assert!(ids.is_sorted());
        for id in ids {
            let uuid = uuid::Uuid::from_u128(id.bits());
            assert_eq!(uuid.get_version_num(), 7);
            assert_eq!(uuid.get_variant(), uuid::Variant::RFC4122);
            let (seconds, nanoseconds) = uuid.get_timestamp().unwrap().to_unix();
            assert_eq!((seconds, nanoseconds), (1_796_047_500, 7_000_000));
        }
    }
}
