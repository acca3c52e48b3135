//! The deployment's cookies.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::config::Config;
use crate::domain::id::SessionId;
use crate::domain::time::{SECOND, Timestamp};
use crate::link::{Claims, Purpose};

/// A session as its person keeps it.
pub struct SessionToken {
    /// The signed token.
    pub token: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// Signs a session.
pub fn sign(config: &Config, session: SessionId, expires_at: Timestamp) -> SessionToken {
    let claims = Claims { purpose: Purpose::Session, subject: session, version: 1, expires_at };
    SessionToken { token: config.keys.sign(claims), expires_at }
}

/// A cookie of this deployment's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// The session.
    Session,
    /// The nonce of the forms that the browser is shown.
    Form,
    /// What the next page says was done.
    Said,
}

impl Cookie {
    /// The `__Host-` prefix makes browsers insist on `Secure` and `Path=/`
    /// (RFC 6265bis, section 4.1.3.2); plain HTTP to localhost cannot have it.
    fn name(self, config: &Config) -> &'static str {
        match (self, config.base_url.is_local_http()) {
            (Cookie::Session, false) => "__Host-usher",
            (Cookie::Session, true) => "usher",
            (Cookie::Form, false) => "__Host-usher-form",
            (Cookie::Form, true) => "usher-form",
            (Cookie::Said, false) => "__Host-usher-said",
            (Cookie::Said, true) => "usher-said",
        }
    }

    /// The cookie's text in a request, whatever it is.
    pub fn text<'a>(self, headers: &'a HeaderMap, config: &Config) -> Option<&'a str> {
        let cookies = headers.get_all(header::COOKIE).into_iter();
        let pairs = cookies
            .filter_map(|line| str::from_utf8(line.as_bytes()).ok())
            .flat_map(|line| line.split(';'));
        let mut named = pairs.filter_map(|pair| pair.trim().split_once('='));
        named.find(|(name, _)| *name == self.name(config)).map(|(_, value)| value)
    }

    /// `Set-Cookie` with this text, for so many seconds.
    pub fn set(self, config: &Config, value: &str, max_age: i64) -> Option<HeaderValue> {
        let secure = if config.base_url.is_local_http() { "" } else { " Secure;" };
        let name = self.name(config);
        let text =
            format!("{name}={value}; HttpOnly;{secure} SameSite=Lax; Path=/; Max-Age={max_age}");
        HeaderValue::from_str(&text).ok()
    }
}

/// `Set-Cookie` that keeps the session until it ends.
pub fn keep(config: &Config, session: &SessionToken, now: Timestamp) -> Option<HeaderValue> {
    let remaining = session.expires_at.ms().saturating_sub(now.ms()) / SECOND;
    Cookie::Session.set(config, &session.token, remaining)
}

/// `Set-Cookie` that drops the session.
pub fn drop(config: &Config) -> Option<HeaderValue> {
    Cookie::Session.set(config, "", 0)
}
