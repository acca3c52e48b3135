//! What makes a form ours: the browser that was shown it has a nonce in a
//! cookie, and the form carries what was signed for that nonce.
//!
//! A page of another site cannot read either; a mail scanner that posts the
//! forms it finds has no cookie. [`Form`](super::fields::Form) asks for it, so
//! that no handler of a form can be written without.

use axum::http::{HeaderMap, HeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::cookie::Cookie;
use super::cross_site;
use crate::config::Config;
use crate::domain::id::SessionId;
use crate::domain::moment::Moment;
use crate::domain::refusal::{Code, Refusal};
use crate::domain::time::{DAY, MINUTE, SECOND, Timestamp};

/// The name of the field that carries it.
pub const FIELD: &str = "guard";

/// How long a browser keeps its nonce, in seconds: a form left open overnight works.
const KEPT: i64 = 30 * DAY / SECOND;

/// In which the clicks of one person on one button fall, in milliseconds.
const CLICKING: i64 = 10 * MINUTE;

/// Letters of a nonce: 32 bytes in base64url.
const LENGTH: usize = 43;

/// A browser's nonce.
pub struct Guard {
    nonce: String,
    is_fresh: bool,
}

impl Guard {
    /// The browser's nonce, or a fresh one.
    pub fn read(headers: &HeaderMap, config: &Config, moment: &mut Moment) -> Self {
        match Cookie::Form.text(headers, config).filter(|nonce| nonce.len() == LENGTH) {
            Some(nonce) => Self { nonce: nonce.to_owned(), is_fresh: false },
            None => Self { nonce: URL_SAFE_NO_PAD.encode(moment.secret()), is_fresh: true },
        }
    }

    /// Whether the browser has none yet.
    pub const fn is_fresh(&self) -> bool {
        self.is_fresh
    }

    /// What the forms of a page carry.
    pub fn token(&self, config: &Config) -> String {
        config.keys.sign_form(&self.nonce)
    }

    /// `Set-Cookie`, where the browser has none yet.
    pub fn cookie(&self, config: &Config) -> Option<HeaderValue> {
        let fresh = self.is_fresh.then_some(self.nonce.as_str());
        fresh.and_then(|nonce| Cookie::Form.set(config, nonce, KEPT))
    }
}

/// The session that a link's form makes in the browser that sends it, if that
/// has a nonce: the same for 10 minutes or less.
///
/// Of a double click a browser may drop the first answer, and the session in its
/// cookie. The second form is of the same browser and the same link; so it
/// speaks for the session that the first one made, while that lives.
pub fn session(
    headers: &HeaderMap,
    config: &Config,
    now: Timestamp,
    link: &str,
) -> Option<SessionId> {
    let nonce = Cookie::Form.text(headers, config).filter(|nonce| nonce.len() == LENGTH)?;
    let since = now.ms().div_euclid(CLICKING).saturating_mul(CLICKING);
    Some(Moment::new(Timestamp::from_ms(since), config.keys.seed_of(nonce, link)).id())
}

/// Checks a form that was sent with this `token`.
///
/// A form without one was not made by a page: it passes where any request of
/// this origin, or of no browser, would.
///
/// # Errors
/// `cross_site`.
pub fn check(headers: &HeaderMap, config: &Config, token: Option<&str>) -> Result<(), Refusal> {
    cross_site::check(headers, config)?;
    let Some(token) = token else { return Ok(()) };
    let nonce = Cookie::Form.text(headers, config);
    match nonce.is_some_and(|nonce| config.keys.verify_form(nonce, token)) {
        true => Ok(()),
        false => Err(Code::CrossSite.into()),
    }
}
