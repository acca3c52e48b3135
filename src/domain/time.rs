//! Instants, to the millisecond.

use chrono::{DateTime, Datelike as _, SecondsFormat, Utc};
use std::fmt;

use serde::de::{self, Deserializer, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

/// Milliseconds in a second.
pub const SECOND: i64 = 1_000;
/// Milliseconds in a minute.
pub const MINUTE: i64 = 60 * SECOND;
/// Milliseconds in an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Milliseconds in a day.
pub const DAY: i64 = 24 * HOUR;

/// An instant: milliseconds since the Unix epoch.
///
/// The database keeps it as an integer, and what goes to the database goes as
/// [`ms`](Self::ms). Clients see RFC 3339 in UTC with milliseconds, so that is what it
/// serializes to. It deserializes from either: from what the database tells Rust alone,
/// and from an object as clients see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The instant `ms` milliseconds after the Unix epoch.
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Reads RFC 3339, such as `2026-11-30T14:05:00Z`.
    pub fn parse(text: &str) -> Option<Self> {
        let time = DateTime::parse_from_rfc3339(text).ok()?;
        Some(Self(time.timestamp_millis()))
    }

    /// The same out of a query, where a `+` that is not written as `%2B` reads as a space.
    pub fn parse_in_query(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| {
            let (time, offset) = text.rsplit_once(' ')?;
            Self::parse(&format!("{time}+{offset}"))
        })
    }

    /// Milliseconds since the Unix epoch.
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// The instant `ms` milliseconds later (earlier, where negative).
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Whether something that lasts until `end` is over at this instant: the
    /// one spelling in Rust of `now >= expires_at` (law 7).
    pub const fn has_reached(self, end: Timestamp) -> bool {
        self.0 >= end.0
    }

    /// `2026-11-30T14:05:00.000Z` (RFC 3339).
    pub fn rfc3339(self) -> String {
        self.utc().to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// The day and time in UTC, to be put into words.
    pub fn calendar(self) -> Calendar {
        let utc = self.utc();
        let time = utc.format("%H:%M").to_string();
        Calendar { year: utc.year(), month: utc.month(), day: utc.day(), time }
    }

    /// Instants beyond what a calendar holds (the year 262,000) read as the epoch.
    fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }
}

/// An instant in UTC, in parts.
pub struct Calendar {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
    /// `14:05`.
    pub time: String,
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.rfc3339())
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Instant)
    }
}

/// What an instant is read from.
struct Instant;

impl Visitor<'_> for Instant {
    type Value = Timestamp;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("milliseconds or RFC 3339")
    }

    fn visit_i64<E: de::Error>(self, ms: i64) -> Result<Timestamp, E> {
        Ok(Timestamp(ms))
    }

    fn visit_u64<E: de::Error>(self, ms: u64) -> Result<Timestamp, E> {
        let invalid = || E::invalid_value(Unexpected::Unsigned(ms), &self);
        i64::try_from(ms).map(Timestamp).map_err(|_| invalid())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
        let invalid = || E::invalid_value(Unexpected::Str(text), &self);
        Timestamp::parse(text).ok_or_else(invalid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_reads_as_rfc_3339_with_milliseconds_and_in_parts() {
        let instant = Timestamp::from_ms(1_796_047_500_007);
        assert_eq!(instant.rfc3339(), "2026-11-30T14:05:00.007Z");
        let Calendar { year, month, day, time } = instant.calendar();
        assert_eq!((year, month, day, time.as_str()), (2026, 11, 30, "14:05"));
    }

    #[test]
    fn an_instant_is_read_from_milliseconds_and_from_what_clients_see() {
        let instant = Timestamp::from_ms(1_796_047_500_007);
        for json in ["1796047500007", r#""2026-11-30T14:05:00.007Z""#] {
            assert_eq!(serde_json::from_str::<Timestamp>(json).unwrap(), instant, "{json}");
        }
        for json in ["1.5", "null", r#""2026-11-30""#, "18446744073709551615"] {
            assert!(serde_json::from_str::<Timestamp>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn what_lasts_until_an_instant_is_over_at_that_very_millisecond() {
        let end = Timestamp::from_ms(1_000);
        assert!(!Timestamp::from_ms(999).has_reached(end));
        assert!(Timestamp::from_ms(1_000).has_reached(end));
    }
}
