//! Instants, in people's words.

use crate::domain::time::{DAY, HOUR, MINUTE, Timestamp};
use crate::i18n::words::{Phrase, Words};

/// `30 November 2026, 14:05 UTC`.
pub fn exactly(words: &Words, time: Timestamp) -> Phrase<'_> {
    let calendar = time.calendar();
    let month = words.name_of("month", &calendar.month.to_string());
    let phrase = words.say("exactly").with("day", calendar.day).with("month", month);
    phrase.with("year", calendar.year.to_string()).with("time", calendar.time)
}

/// "in 3 days", "2 hours ago", "now": in the largest unit that fits twice, or
/// else the one below, so that 36 hours are not "1 day".
pub fn from_now(words: &Words, time: Timestamp, now: Timestamp) -> String {
    let away = time.ms().saturating_sub(now.ms());
    let size = away.saturating_abs();
    let (unit, length) = match size {
        _ if size < MINUTE => return words.say("just-now").to_string(),
        _ if size < 2 * HOUR => ("minutes", MINUTE),
        _ if size < 2 * DAY => ("hours", HOUR),
        _ => ("days", DAY),
    };
    let id = if away > 0 { format!("in-{unit}") } else { format!("{unit}-ago") };
    // Rounded, so that what lasts seven days is not "in 6 days" a second later.
    let n = size.saturating_add(length / 2).checked_div(length).unwrap_or_default();
    words.say(&id).with("n", n).to_string()
}
