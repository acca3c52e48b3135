//! What a path names. A malformed id answers like an unknown one.

use axum::extract::RawPathParams;

use crate::domain::id::{InvitationId, OrganizationId, UserId};
use crate::domain::refusal::Code;

/// The names in a route's path.
pub trait PathParams: Sized + Send {
    /// The refusal where they are malformed.
    const UNKNOWN: Code = Code::NotFound;

    /// Reads them, in the order of the route's pattern.
    fn read(params: &RawPathParams) -> Option<Self>;
}

impl PathParams for () {
    fn read(_: &RawPathParams) -> Option<Self> {
        Some(())
    }
}

impl PathParams for OrganizationId {
    fn read(params: &RawPathParams) -> Option<Self> {
        OrganizationId::parse(named(params, "org")?)
    }
}

impl PathParams for (OrganizationId, InvitationId) {
    fn read(params: &RawPathParams) -> Option<Self> {
        Some((OrganizationId::read(params)?, InvitationId::parse(named(params, "inv")?)?))
    }
}

impl PathParams for (OrganizationId, UserId) {
    fn read(params: &RawPathParams) -> Option<Self> {
        Some((OrganizationId::read(params)?, UserId::parse(named(params, "user")?)?))
    }
}

/// A link's token, not yet verified.
pub struct Token(pub String);

impl PathParams for Token {
    const UNKNOWN: Code = Code::LinkInvalid;

    fn read(params: &RawPathParams) -> Option<Self> {
        named(params, "token").map(|token| Self(token.to_owned()))
    }
}

fn named<'a>(params: &'a RawPathParams, name: &str) -> Option<&'a str> {
    params.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}
