//! When and with what randomness something happens.
//!
//! Both are read once, at the door, and handed down as arguments.

use rand_chacha::ChaCha12Rng;
use rand_core::{Rng, SeedableRng};

use super::id::{Cell, Id, Kind};
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

    /// A fresh id. Ids made in one request sort in the order made, up to 4,096 of them.
    pub fn id<K: Kind>(&mut self) -> Id<K> {
        let mut random = [0; 10];
        self.random.fill_bytes(&mut random);
        let id = Id::new(self.now, Cell::ONLY, self.counter, random);
        self.counter = self.counter.wrapping_add(1);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::InvitationId;

    #[test]
    fn ids_are_uuids_of_version_7_and_sort_in_the_order_made() {
        let mut moment = Moment::new(Timestamp::from_ms(1_796_047_500_007), [7; 32]);
        let ids: Vec<InvitationId> = (0..4_096).map(|_| moment.id()).collect();
        assert!(ids.is_sorted());
        for id in ids {
            assert_eq!(id.cell(), Cell::ONLY);
            let uuid = uuid::Uuid::from_u128(id.bits());
            assert_eq!(uuid.get_version_num(), 7);
            assert_eq!(uuid.get_variant(), uuid::Variant::RFC4122);
            let (seconds, nanoseconds) = uuid.get_timestamp().unwrap().to_unix();
            assert_eq!((seconds, nanoseconds), (1_796_047_500, 7_000_000));
        }
    }
}
