//! The work that follows a response: sending mails, writing down the use of a key.

use axum::body::Body;
use axum::http::Response;

use crate::app::App;
use crate::delivery::{self, Outgoing};
use crate::domain::time::Timestamp;
use crate::log;
use crate::operations::api_keys::note_use::note_use;

/// The SHA-256 of the API key that made the request. A response carries it as an extension.
#[derive(Clone)]
pub struct KeyUsed(pub String);

/// The work that a response leaves to do.
pub struct AfterResponse {
    outgoing: Option<Outgoing>,
    key: Option<KeyUsed>,
}

impl AfterResponse {
    /// Takes the work off a response; `None` where there is none.
    pub fn take(response: &mut Response<Body>) -> Option<Self> {
        let extensions = response.extensions_mut();
        let work = Self { outgoing: extensions.remove(), key: extensions.remove() };
        (work.outgoing.is_some() || work.key.is_some()).then_some(work)
    }

    /// Does the work. Errors are logged; the cron sends the mails that were not sent.
    pub async fn run(self, app: &App, now: Timestamp) {
        if let Some(outgoing) = self.outgoing {
            delivery::deliver_own(app, outgoing, now).await;
        }
        let key = self.key.filter(|key| app.key_use_throttle.admit(&key.0, now));
        let Some(KeyUsed(hash)) = key else { return };
        if let Err(error) = app.db.run(note_use(&hash, now)).await {
            (app.log)(&log::Line::error("key_use").field("error", error.to_string()).text());
        }
    }
}
