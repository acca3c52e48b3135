//! CSRF tokens: they prove that a form was made by one of our pages for this browser.
//!
//! The browser keeps a nonce in a cookie, and each form carries a token that is signed for
//! that nonce. A page of another site can read neither. A mail scanner that posts the forms
//! it finds has no cookie. [`Form`](super::fields::Form) checks the token, so every handler
//! of a form does.
//!
//! The token also contains a mark of the page. A form that is sent twice, by a double click
//! or by loading its answer again, has the same mark and the same fields. The ids of what
//! the form makes are derived from those, so it makes them once.

use axum::http::{HeaderMap, HeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::cookie::Cookie;
use super::cross_site;
use crate::config::Config;
use crate::domain::id::{Id, Operation, SessionId};
use crate::domain::moment::Moment;
use crate::domain::refusal::{Code, Refusal};
use crate::domain::time::{DAY, MINUTE, SECOND, Timestamp};
use crate::link::Mark;

/// The name of the form field that carries the token.
pub const FIELD: &str = "guard";

/// How long a browser keeps its nonce, in seconds: a form left open overnight works.
const KEPT: i64 = 30 * DAY / SECOND;

/// In which the clicks of one person on one button fall, in milliseconds.
const CLICKING: i64 = 10 * MINUTE;

/// Letters of a nonce: 32 bytes in base64url.
const LENGTH: usize = 43;

/// A browser's nonce, and a page that it is shown.
pub struct BrowserPage {
    nonce: String,
    is_fresh: bool,
    mark: Mark,
}

impl BrowserPage {
    /// The browser's nonce, or a fresh one.
    pub fn read(headers: &HeaderMap, config: &Config, moment: &mut Moment) -> Self {
        let nonce = nonces(headers, config).next().map(str::to_owned);
        let is_fresh = nonce.is_none();
        let nonce = nonce.unwrap_or_else(|| URL_SAFE_NO_PAD.encode(moment.secret()));
        Self { nonce, is_fresh, mark: moment.id::<Operation>().bits() }
    }

    /// Whether the browser has none yet.
    pub const fn is_fresh(&self) -> bool {
        self.is_fresh
    }

    /// The token that the forms of the page carry.
    pub fn csrf_token(&self, config: &Config) -> String {
        config.keys.sign_form(&self.nonce, self.mark)
    }

    /// `Set-Cookie`, where the browser has none yet.
    pub fn cookie(&self, config: &Config) -> Option<HeaderValue> {
        let fresh = self.is_fresh.then_some(self.nonce.as_str());
        fresh.and_then(|nonce| Cookie::Form.set(config, nonce, KEPT))
    }
}

/// The nonces that a browser has: more than one, where it opened several pages at once.
fn nonces<'a>(headers: &'a HeaderMap, config: &Config) -> impl Iterator<Item = &'a str> + use<'a> {
    Cookie::Form.texts(headers, config).filter(|nonce| nonce.len() == LENGTH)
}

/// Whether the browser has a nonce. One that keeps no cookies never has.
pub fn has_nonce(headers: &HeaderMap, config: &Config) -> bool {
    nonces(headers, config).next().is_some()
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
    let nonce = nonces(headers, config).next()?;
    let since = now.ms().div_euclid(CLICKING).saturating_mul(CLICKING);
    Some(Moment::new(Timestamp::from_ms(since), config.keys.seed_of(nonce, link)).id())
}

/// A form of a page of ours: the browser's nonce, and the page's mark.
pub struct Proof<'a> {
    nonce: &'a str,
    mark: Mark,
}

impl Proof<'_> {
    /// The moment that this form has for itself: however often the same fields are sent to
    /// the same path in the same session, the same ids are made.
    pub fn moment(&self, config: &Config, path: &str, session: &str, fields: &str) -> Moment {
        let form = format!("{path}\n{session}\n{:032x}\n{fields}", self.mark);
        let shown_at = Id::<Operation>::from_bits(self.mark).made_at();
        Moment::new(shown_at, config.keys.seed_of(self.nonce, &form))
    }
}

/// Checks a form that was sent with this `token`.
///
/// A form without one was not made by a page: it passes where any request of
/// this origin, or of no browser, would. Where the browser hides where the form comes
/// from, the token alone says it.
///
/// # Errors
/// `cross_site`.
pub fn check<'a>(
    headers: &'a HeaderMap,
    config: &Config,
    token: Option<&str>,
) -> Result<Option<Proof<'a>>, Refusal> {
    if token.is_none() || !cross_site::is_hidden(headers) {
        cross_site::check(headers, config)?;
    }
    let Some(token) = token else { return Ok(None) };
    let proof = |nonce| Some((nonce, config.keys.verify_form(nonce, token)?));
    match nonces(headers, config).find_map(proof) {
        Some((nonce, mark)) => Ok(mark.map(|mark| Proof { nonce, mark })),
        None => Err(Code::CrossSite.into()),
    }
}
