//! Of what happened, the least that still breaks a law.

use super::{Event, Fuzzer, What, world};

/// How often it is tried with less, at most.
const TRIES: usize = 250;

/// How the failure is told: what is wrong, after which requests, the last of them
/// or the state after it being what is wrong.
pub fn shrunk(events: Vec<Event>, wrong: String) -> String {
    let Some((mut events, mut wrong)) = repeat(&events) else {
        return format!("{wrong}; repeated, it does not come again, after\n{}", told(&events));
    };
    let mut tries = TRIES;
    let mut size = events.len().div_ceil(2);
    while size > 0 && tries > 0 {
        let mut end = events.len();
        while end > 0 && tries > 0 {
            let start = end.saturating_sub(size);
            let mut fewer = events[..start].to_vec();
            fewer.extend_from_slice(&events[end..]);
            tries -= 1;
            let again = repeat(&fewer).filter(|(_, other)| first_word(other) == first_word(&wrong));
            if let Some(again) = again {
                (events, wrong) = again;
            }
            end = start.min(events.len());
        }
        size = if size == 1 { 0 } else { size.div_ceil(2) };
    }
    format!("{wrong}, after the beginning (fuzz/cast.rs) and\n{}", told(&events))
}

/// The same again: what happened until a law was broken, and which one.
fn repeat(events: &[Event]) -> Option<(Vec<Event>, String)> {
    let world = world();
    let mut fuzzer = Fuzzer::new(&world, 0);
    for (place, event) in events.iter().enumerate() {
        world.resume(event.now, event.moments);
        match &event.what {
            What::Request(shot) => {
                fuzzer.shoot(shot.clone());
            }
            What::Cron => fuzzer.cron(),
        }
        if place % 25 == 24 || place + 1 == events.len() {
            fuzzer.judge();
        }
        if fuzzer.wrong.is_some() {
            break;
        }
    }
    fuzzer.wrong.map(|wrong| (fuzzer.events, wrong))
}

/// What kind of failure it is: each begins with a word of its own.
fn first_word(wrong: &str) -> &str {
    wrong.split(' ').next().unwrap_or_default()
}

fn told(events: &[Event]) -> String {
    let line = |event: &Event| match &event.what {
        What::Request(shot) => format!("  at {} ms: {shot}\n", event.now),
        What::Cron => format!("  at {} ms: the cron\n", event.now),
    };
    events.iter().map(line).collect()
}
