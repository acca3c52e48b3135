//! The session's cookie.

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

/// The text of the session's cookie, whatever it is.
pub fn session<'a>(headers: &'a HeaderMap, config: &Config) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).into_iter();
    let pairs = cookies
        .filter_map(|line| str::from_utf8(line.as_bytes()).ok())
        .flat_map(|line| line.split(';'));
    let mut named = pairs.filter_map(|pair| pair.trim().split_once('='));
    named.find(|(name, _)| *name == cookie_name(config)).map(|(_, value)| value)
}

/// `Set-Cookie` that keeps the session until it ends.
pub fn keep(config: &Config, session: &SessionToken, now: Timestamp) -> Option<HeaderValue> {
    let remaining = session.expires_at.ms().saturating_sub(now.ms()) / SECOND;
    set(config, &session.token, remaining)
}

/// `Set-Cookie` that drops the session.
pub fn drop(config: &Config) -> Option<HeaderValue> {
    set(config, "", 0)
}

fn set(config: &Config, value: &str, max_age: i64) -> Option<HeaderValue> {
    let secure = if config.base_url.is_local_http() { "" } else { " Secure;" };
    let name = cookie_name(config);
    let text = format!("{name}={value}; HttpOnly;{secure} SameSite=Lax; Path=/; Max-Age={max_age}");
    HeaderValue::from_str(&text).ok()
}

/// The `__Host-` prefix makes browsers insist on `Secure` and `Path=/`
/// (RFC 6265bis, section 4.1.3.2); plain HTTP to localhost cannot have it.
fn cookie_name(config: &Config) -> &'static str {
    if config.base_url.is_local_http() { "usher" } else { "__Host-usher" }
}
