//! What a path names. A malformed id answers like an unknown one; a link is
//! verified here, before anything else of the request is looked at.

use axum::extract::RawPathParams;

use crate::config::Config;
use crate::domain::id::{Invitation, InvitationId, OrganizationId, UserId};
use crate::domain::refusal::Code;
use crate::domain::time::Timestamp;
use crate::link::{Claims, Purpose, Rejected};
use crate::operations::{Actor, OpenedLink};

/// The names in a route's path.
pub trait PathParams: Sized + Send {
    /// Reads them.
    ///
    /// # Errors
    /// `not_found`, `link_invalid`, `link_expired`.
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code>;
}

/// A path's parameters by name; none where one is no text.
pub struct Params<'a>(pub Option<&'a RawPathParams>);

impl Params<'_> {
    fn named(&self, name: &str) -> Option<&str> {
        self.0?.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

impl PathParams for () {
    fn read(_: &Params<'_>, _: &Config, _: Timestamp) -> Result<Self, Code> {
        Ok(())
    }
}

impl PathParams for OrganizationId {
    fn read(params: &Params<'_>, _: &Config, _: Timestamp) -> Result<Self, Code> {
        params.named("org").and_then(Self::parse).ok_or(Code::NotFound)
    }
}

impl PathParams for (OrganizationId, InvitationId) {
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code> {
        let invitation = params.named("inv").and_then(InvitationId::parse);
        Ok((OrganizationId::read(params, config, now)?, invitation.ok_or(Code::NotFound)?))
    }
}

impl PathParams for (OrganizationId, UserId) {
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code> {
        let user = params.named("user").and_then(UserId::parse);
        Ok((OrganizationId::read(params, config, now)?, user.ok_or(Code::NotFound)?))
    }
}

/// An invitation's link, its signature and time verified.
pub struct InvitationLink {
    /// The link's token, to lead back to it.
    pub token: String,
    claims: Claims<Invitation>,
}

impl InvitationLink {
    /// The link, opened by whoever acts.
    pub fn opened_by(&self, actor: Actor) -> OpenedLink {
        OpenedLink {
            actor,
            invitation: self.claims.subject,
            version: self.claims.version,
            mailed: self.claims.purpose == Purpose::MailedInvitation,
        }
    }
}

impl PathParams for InvitationLink {
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code> {
        let token = params.named("token").ok_or(Code::LinkInvalid)?;
        let purposes = [Purpose::MailedInvitation, Purpose::HandedInvitation];
        match config.keys.verify(token, &purposes, now) {
            Ok(claims) => Ok(Self { token: token.to_owned(), claims }),
            Err(Rejected::Forged) => Err(Code::LinkInvalid),
            Err(Rejected::Expired) => Err(Code::LinkExpired),
        }
    }
}

/// A sign-in link's token, not yet verified.
pub struct SignInToken(pub String);

impl PathParams for SignInToken {
    fn read(params: &Params<'_>, _: &Config, _: Timestamp) -> Result<Self, Code> {
        params.named("token").map(|token| Self(token.to_owned())).ok_or(Code::Unauthenticated)
    }
}
