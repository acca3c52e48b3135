//! Who calls: what a request shows, verified without the database.

use axum::http::{HeaderMap, header};

use super::cookie::Cookie;
use crate::api_key::Secret;
use crate::config::Config;
use crate::domain::id::SessionId;
use crate::domain::moment::Moment;
use crate::domain::refusal::{Code, Refusal};
use crate::domain::time::Timestamp;
use crate::link::Purpose;
use crate::operations::Actor;

/// What a route demands to be shown.
pub trait Credential: Sized + Send {
    /// Whether nobody must be signed in: then whoever asks for a change is counted
    /// by the rate limiters.
    const IS_PUBLIC: bool;

    /// Reads it from the headers.
    ///
    /// # Errors
    /// `unauthenticated`, where the route demands a credential and the one
    /// shown is none.
    fn read(headers: &HeaderMap, config: &Config, now: Timestamp) -> Result<Self, Refusal>;

    /// Whether a request that may change something must come from the same
    /// origin: it relies on the cookie, or its answer may set it.
    fn must_be_same_origin(&self) -> bool;

    /// Who acts, under a fresh operation id.
    fn actor(&self, moment: &mut Moment) -> Actor {
        Actor::nobody(moment)
    }

    /// The SHA-256 of the API key, where that is what was shown.
    fn key(&self) -> Option<&str> {
        None
    }
}

enum Key {
    Root,
    /// An organization's, as its SHA-256.
    Api(String),
    Session(SessionId),
}

/// Somebody with a credential; without, the answer is 401.
pub struct Caller {
    key: Key,
    by_cookie: bool,
}

impl Caller {
    /// Whether the credential is the cookie's.
    pub const fn by_cookie(&self) -> bool {
        self.by_cookie
    }

    /// Whether the credential is a person's own.
    pub const fn is_person(&self) -> bool {
        matches!(self.key, Key::Session(_))
    }
}

impl Credential for Caller {
    const IS_PUBLIC: bool = false;

    fn read(headers: &HeaderMap, config: &Config, now: Timestamp) -> Result<Self, Refusal> {
        let (text, by_cookie) = shown(headers, config).ok_or(Code::Unauthenticated)?;
        if !by_cookie && config.root_key.is(text) {
            return Ok(Self { key: Key::Root, by_cookie });
        }
        let key = match Secret::parse(text).filter(|_| !by_cookie) {
            Some(secret) => Key::Api(secret.hash()),
            None => Key::Session(session(text, config, now).ok_or(Code::Unauthenticated)?),
        };
        Ok(Self { key, by_cookie })
    }

    fn must_be_same_origin(&self) -> bool {
        self.by_cookie
    }

    fn actor(&self, moment: &mut Moment) -> Actor {
        let actor = Actor::nobody(moment);
        match &self.key {
            Key::Root => Actor { root: true, ..actor },
            Key::Api(hash) => Actor { key: Some(hash.clone()), ..actor },
            Key::Session(session) => Actor { session: Some(*session), ..actor },
        }
    }

    fn key(&self) -> Option<&str> {
        match &self.key {
            Key::Api(hash) => Some(hash),
            _ => None,
        }
    }
}

/// Somebody with a session of their own, for pages: whatever else is a
/// credential is nobody who could look at one.
pub struct Person(Caller);

impl Credential for Person {
    const IS_PUBLIC: bool = false;

    fn read(headers: &HeaderMap, config: &Config, now: Timestamp) -> Result<Self, Refusal> {
        let caller = Caller::read(headers, config, now)?;
        if caller.is_person() { Ok(Self(caller)) } else { Err(Code::Forbidden.into()) }
    }

    fn must_be_same_origin(&self) -> bool {
        self.0.must_be_same_origin()
    }

    fn actor(&self, moment: &mut Moment) -> Actor {
        self.0.actor(moment)
    }
}

/// Somebody with a session, or with none: a dead one counts as none, and so do
/// the root key and API keys. The answer may set the cookie.
pub struct OptionalSession {
    session: Option<SessionId>,
    by_header: bool,
}

impl OptionalSession {
    /// Whether the session came in the header: then no cookie is set.
    pub const fn by_header(&self) -> bool {
        self.by_header
    }
}

impl Credential for OptionalSession {
    const IS_PUBLIC: bool = true;

    fn read(headers: &HeaderMap, config: &Config, now: Timestamp) -> Result<Self, Refusal> {
        let (session, by_cookie) = match shown(headers, config) {
            Some((text, by_cookie)) => (session(text, config, now), by_cookie),
            None => (None, false),
        };
        Ok(Self { by_header: session.is_some() && !by_cookie, session })
    }

    fn must_be_same_origin(&self) -> bool {
        !self.by_header
    }

    fn actor(&self, moment: &mut Moment) -> Actor {
        Actor { session: self.session, ..Actor::nobody(moment) }
    }
}

/// Somebody who signs out: as [`OptionalSession`], but never held up.
pub struct SigningOut(OptionalSession);

impl Credential for SigningOut {
    const IS_PUBLIC: bool = false;

    fn read(headers: &HeaderMap, config: &Config, now: Timestamp) -> Result<Self, Refusal> {
        OptionalSession::read(headers, config, now).map(Self)
    }

    fn must_be_same_origin(&self) -> bool {
        self.0.must_be_same_origin()
    }

    fn actor(&self, moment: &mut Moment) -> Actor {
        self.0.actor(moment)
    }
}

/// Somebody whose credential is not looked at; the answer sets the cookie.
pub struct Unauthenticated;

impl Credential for Unauthenticated {
    const IS_PUBLIC: bool = true;

    fn read(_: &HeaderMap, _: &Config, _: Timestamp) -> Result<Self, Refusal> {
        Ok(Self)
    }

    fn must_be_same_origin(&self) -> bool {
        true
    }
}

/// Somebody whose credential is not looked at, and no cookie is set.
pub struct Public;

impl Credential for Public {
    const IS_PUBLIC: bool = true;

    fn read(_: &HeaderMap, _: &Config, _: Timestamp) -> Result<Self, Refusal> {
        Ok(Self)
    }

    fn must_be_same_origin(&self) -> bool {
        false
    }
}

/// The credential's text, and whether it is the cookie's. A header wins over
/// the cookie, without falling back: a header of another scheme is no
/// credential at all.
fn shown<'a>(headers: &'a HeaderMap, config: &Config) -> Option<(&'a str, bool)> {
    if let Some(header) = headers.get(header::AUTHORIZATION) {
        let (scheme, text) = header.to_str().ok()?.split_once(' ')?;
        return scheme.eq_ignore_ascii_case("bearer").then_some((text.trim(), false));
    }
    Cookie::Session.text(headers, config).map(|text| (text, true))
}

fn session(text: &str, config: &Config, now: Timestamp) -> Option<SessionId> {
    let claims = config.keys.verify(text, &[Purpose::Session], now).ok()?;
    Some(claims.subject)
}
