//! What is done once the answer is given: mails go out, a key's use is noted.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::body::Body;
use axum::http::Response;

use crate::app::App;
use crate::delivery::{self, Outgoing};
use crate::domain::time::Timestamp;
use crate::log;
use crate::operations::api_keys::note_use::{EVERY_MS, note_use};

/// How many keys an instance remembers to have noted.
const REMEMBERED: usize = 1_000;

/// The SHA-256 of the API key that a request was answered for.
#[derive(Clone)]
pub struct KeyUsed(pub String);

/// What an answer leaves to do.
pub struct Rest {
    outgoing: Option<Outgoing>,
    key: Option<KeyUsed>,
}

impl Rest {
    /// Takes it off the answer, if there is any.
    pub fn of(response: &mut Response<Body>) -> Option<Self> {
        let extensions = response.extensions_mut();
        let rest = Self { outgoing: extensions.remove(), key: extensions.remove() };
        (rest.outgoing.is_some() || rest.key.is_some()).then_some(rest)
    }

    /// Does it. What goes wrong here is logged; the cron repeats the mails.
    pub async fn run(self, app: &App, now: Timestamp) {
        if let Some(outgoing) = self.outgoing {
            delivery::deliver_own(app, outgoing, now).await;
        }
        let Some(KeyUsed(hash)) = self.key.filter(|key| app.noted.is_due(&key.0, now)) else {
            return;
        };
        if let Err(error) = app.db.run(note_use(&hash, now)).await {
            (app.log)(&log::Line::error("key_use").field("error", error.to_string()).text());
        }
    }
}

/// Which keys' uses this instance has noted, and when: so that most requests
/// need not ask the database, which has the last word.
#[derive(Default)]
pub struct Noted(Mutex<BTreeMap<String, Timestamp>>);

impl Noted {
    fn is_due(&self, hash: &str, now: Timestamp) -> bool {
        // A lock that some panic left behind: note once too often.
        let Ok(mut noted) = self.0.lock() else { return true };
        let is_due = noted.get(hash).is_none_or(|last| now.has_reached(last.plus_ms(EVERY_MS)));
        if is_due {
            if noted.len() >= REMEMBERED {
                noted.clear();
            }
            noted.insert(hash.to_owned(), now);
        }
        is_due
    }
}
