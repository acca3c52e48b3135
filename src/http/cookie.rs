//! The deployment's cookies.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::config::Config;
use crate::domain::id::SessionId;
use crate::domain::time::{DAY, SECOND, Timestamp};
use crate::link::{Claims, Purpose};
use crate::objects::User;
use crate::operations::people::sign_in_by_password::KnownBrowser;

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
    /// The nonce of the forms that the browser is shown. Its name goes on with a part of
    /// the nonce, so that of two pages that a new browser opens at once neither takes the
    /// other's away.
    Form,
    /// What the next page says was done.
    Flash,
    /// Who has signed in in this browser.
    Device,
    /// The language that it reads.
    Language,
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
            (Cookie::Flash, false) => "__Host-usher-said",
            (Cookie::Flash, true) => "usher-said",
            (Cookie::Device, false) => "__Host-usher-device",
            (Cookie::Device, true) => "usher-device",
            (Cookie::Language, false) => "__Host-usher-language",
            (Cookie::Language, true) => "usher-language",
        }
    }

    /// The cookie's text in a request, whatever it is.
    pub fn text<'a>(self, headers: &'a HeaderMap, config: &Config) -> Option<&'a str> {
        self.texts(headers, config).next()
    }

    /// The same of all cookies of its name, the oldest first (RFC 6265, section 5.4).
    pub fn texts<'a>(
        self,
        headers: &'a HeaderMap,
        config: &Config,
    ) -> impl Iterator<Item = &'a str> + use<'a> {
        let name = self.name(config);
        let cookies = headers.get_all(header::COOKIE).into_iter();
        let pairs = cookies
            .filter_map(|line| str::from_utf8(line.as_bytes()).ok())
            .flat_map(|line| line.split(';'));
        let named = pairs.filter_map(|pair| pair.trim().split_once('='));
        named.filter_map(move |(its_name, value)| {
            let rest = its_name.strip_prefix(name)?;
            let is_named = rest.is_empty() || (self == Cookie::Form && rest.starts_with('-'));
            is_named.then_some(value)
        })
    }

    /// `Set-Cookie` with this text, for so many seconds.
    pub fn set(self, config: &Config, value: &str, max_age: i64) -> Option<HeaderValue> {
        let secure = if config.base_url.is_local_http() { "" } else { " Secure;" };
        let mut name = self.name(config).to_owned();
        if self == Cookie::Form {
            name.push('-');
            name.extend(value.chars().take(NONCE_IN_NAME));
        }
        let text =
            format!("{name}={value}; HttpOnly;{secure} SameSite=Lax; Path=/; Max-Age={max_age}");
        HeaderValue::from_str(&text).ok()
    }
}

/// How many letters of a nonce stand in the name of its cookie.
const NONCE_IN_NAME: usize = 8;

/// How long a browser is known, in milliseconds: a year.
const KNOWN_FOR: i64 = 365 * DAY;

/// `Set-Cookie`s after somebody has signed in: the session until it ends and,
/// where a mail has proved the address, that this browser is known to be theirs.
/// The account of an address that no mail has proved can be a stranger's.
pub fn signed_in(
    config: &Config,
    session: &SessionToken,
    user: &User,
    now: Timestamp,
) -> impl Iterator<Item = HeaderValue> + use<> {
    let remaining = session.expires_at.ms().saturating_sub(now.ms()) / SECOND;
    let kept = Cookie::Session.set(config, &session.token, remaining);
    let claims = Claims {
        purpose: Purpose::KnownBrowser,
        subject: user.id,
        version: KnownBrowser::version_of(&user.email),
        expires_at: now.plus_ms(KNOWN_FOR),
    };
    let known = user.email_verified.then(|| config.keys.sign(claims));
    let known = known.and_then(|token| Cookie::Device.set(config, &token, KNOWN_FOR / SECOND));
    kept.into_iter().chain(known)
}

/// Whose browser sends these headers, if somebody has signed in in it. This is a
/// "device cookie", by which guessing is limited without locking a person out
/// (<https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies>).
/// It signs nobody in.
pub fn known_browser(headers: &HeaderMap, config: &Config, now: Timestamp) -> Option<KnownBrowser> {
    let token = Cookie::Device.text(headers, config)?;
    let claims = config.keys.verify(token, &[Purpose::KnownBrowser], now).ok()?;
    Some(KnownBrowser::new(claims.subject, claims.version, claims.expires_at))
}

/// `Set-Cookie` that drops the session.
pub fn drop(config: &Config) -> Option<HeaderValue> {
    Cookie::Session.set(config, "", 0)
}
