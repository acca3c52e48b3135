//! Flash messages: the next page tells once what a form did. A cookie carries the message.

use axum::http::HeaderValue;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::domain::redirect::local_path;
use crate::http::cookie::Cookie;
use crate::i18n::words::Words;

/// How long it waits for its page, in seconds.
const KEPT: i64 = 60;

/// The longest that browsers take a cookie to be (RFC 6265, section 6.1), with
/// room for its name.
const LONGEST: usize = 3_900;

/// A flash message: what was done, to how many or to whom, and how to undo it.
#[derive(Serialize, Deserialize)]
pub struct Flash {
    what: String,
    n: i64,
    who: String,
    undo: Option<Undo>,
}

/// A form that takes back what was done.
#[derive(Serialize, Deserialize)]
pub struct Undo {
    /// Where it is sent.
    pub action: String,
    /// Its fields: names and values.
    pub fields: Vec<(String, String)>,
}

/// A flash message in words.
pub struct FlashMessage<'a> {
    /// In words.
    pub text: String,
    /// How to undo it.
    pub undo: Option<&'a Undo>,
}

impl Flash {
    /// That `what` was done: the message `said-…` tells it.
    pub fn done(what: &str) -> Self {
        Self { what: what.to_owned(), n: 1, who: String::new(), undo: None }
    }

    /// The same, to so many.
    #[must_use]
    pub fn to(self, n: usize) -> Self {
        Self { n: i64::try_from(n).unwrap_or(i64::MAX), ..self }
    }

    /// The same, to somebody or something of this name.
    #[must_use]
    pub fn about(self, who: &str) -> Self {
        Self { who: who.to_owned(), ..self }
    }

    /// The same, and how to undo it.
    #[must_use]
    pub fn or_undo(self, undo: Undo) -> Self {
        Self { undo: Some(undo), ..self }
    }

    /// Reads it from its cookie. Whatever is no such thing tells nothing.
    pub fn read(cookie: &str) -> Option<Self> {
        let json = URL_SAFE_NO_PAD.decode(cookie).ok()?;
        let flash: Self = serde_json::from_slice(&json).ok()?;
        let leads_away = |undo: &Undo| local_path(&undo.action).is_none();
        (!flash.undo.as_ref().is_some_and(leads_away)).then_some(flash)
    }

    /// `Set-Cookie` for the page that comes next; without the undoing where that
    /// is too long for a cookie.
    pub fn cookie(self, config: &Config) -> Option<HeaderValue> {
        let text = self.text();
        let text = if text.len() > LONGEST { Self { undo: None, ..self }.text() } else { text };
        Cookie::Flash.set(config, &text, KEPT)
    }

    fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(serde_json::to_string(self).unwrap_or_default())
    }

    /// The message in words.
    pub fn message(&self, words: &Words) -> Option<FlashMessage<'_>> {
        let id = format!("said-{}", self.what);
        let phrase = words.has(&id).then(|| words.say(&id))?;
        let text = phrase.with("n", self.n).with("who", self.who.as_str()).to_string();
        Some(FlashMessage { text, undo: self.undo.as_ref() })
    }
}
