//! The work that follows a response: sending mails, writing down the use of a key.

use axum::body::Body;
use axum::http::Response;

use crate::app::App;
use crate::delivery;
use crate::domain::time::Timestamp;
use crate::follow_up::{KeyUsed, MailsToSend};
use crate::log;
use crate::operations::api_keys::note_use::note_use;

/// The work that a response leaves to do.
pub struct AfterResponse {
    mails: Option<MailsToSend>,
    key: Option<KeyUsed>,
}

impl AfterResponse {
    /// Takes the work off a response; `None` where there is none.
    pub fn take(response: &mut Response<Body>) -> Option<Self> {
        let extensions = response.extensions_mut();
        let work = Self { mails: extensions.remove(), key: extensions.remove() };
        (work.mails.is_some() || work.key.is_some()).then_some(work)
    }

    /// Does the work. Errors are logged; the cron sends the mails that were not sent.
    pub async fn run(self, app: &App, now: Timestamp) {
        if let Some(mails) = self.mails {
            delivery::deliver_own(app, mails, now).await;
        }
        let key = self.key.filter(|key| app.key_use_throttle.admit(&key.0, now));
        let Some(KeyUsed(hash)) = key else { return };
        if let Err(error) = app.db.run(note_use(&hash, now)).await {
            (app.log)(&log::Line::error("key_use").field("error", error.to_string()).text());
        }
    }
}
