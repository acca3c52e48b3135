//! What a path names. A malformed id answers like an unknown one; a link is
//! verified here, before anything else of the request is looked at.

use axum::extract::RawPathParams;

use crate::config::Config;
use crate::domain::id::{
    ApiKeyId, Invitation, InvitationId, Kind, OrganizationId, RoleId, SessionId, Transfer, UserId,
};
use crate::domain::refusal::Code;
use crate::domain::role::Role;
use crate::domain::time::Timestamp;
use crate::link::{Claims, Purpose, Rejected};
use crate::operations::ownership::answer::OpenedOffer;
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
pub struct Params<'a> {
    /// The parameters.
    pub all: Option<&'a RawPathParams>,
    /// Whether it is the path of a page, which people open by links.
    pub is_of_page: bool,
}

impl Params<'_> {
    fn named(&self, name: &str) -> Option<&str> {
        self.all?.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

impl Params<'_> {
    /// The path's token; of a page without what a mail program took for a part of it.
    fn token(&self, config: &Config) -> Option<&str> {
        let token = self.named("token")?;
        Some(if self.is_of_page { config.keys.token_in(token) } else { token })
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

impl PathParams for InvitationId {
    fn read(params: &Params<'_>, _: &Config, _: Timestamp) -> Result<Self, Code> {
        params.named("inv").and_then(Self::parse).ok_or(Code::NotFound)
    }
}

impl PathParams for SessionId {
    fn read(params: &Params<'_>, _: &Config, _: Timestamp) -> Result<Self, Code> {
        params.named("session").and_then(Self::parse).ok_or(Code::NotFound)
    }
}

impl PathParams for (OrganizationId, ApiKeyId) {
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code> {
        let key = params.named("key").and_then(ApiKeyId::parse);
        Ok((OrganizationId::read(params, config, now)?, key.ok_or(Code::NotFound)?))
    }
}

impl PathParams for (OrganizationId, RoleId) {
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code> {
        let role = params.named("role").and_then(RoleId::parse);
        Ok((OrganizationId::read(params, config, now)?, role.ok_or(Code::NotFound)?))
    }
}

/// A role that is read: a built-in one by its name, others by their id.
pub enum NamedRole {
    /// Built in.
    BuiltIn(Role),
    /// An organization's own.
    Own(RoleId),
}

impl PathParams for (OrganizationId, NamedRole) {
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code> {
        let text = params.named("role").ok_or(Code::NotFound)?;
        let built_in = Role::parse(text).map(NamedRole::BuiltIn);
        let role = built_in.or_else(|| RoleId::parse(text).map(NamedRole::Own));
        Ok((OrganizationId::read(params, config, now)?, role.ok_or(Code::NotFound)?))
    }
}

/// The link of an offer of ownership, its signature and time verified.
pub struct OwnershipLink {
    /// The link's token, to lead back to it.
    pub token: String,
    claims: Claims<Transfer>,
}

impl OwnershipLink {
    /// The offer, opened by whoever acts.
    pub fn opened_by(&self, actor: Actor) -> OpenedOffer {
        OpenedOffer { actor, transfer: self.claims.subject }
    }
}

impl PathParams for OwnershipLink {
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code> {
        let (token, claims) = link(params, config, now, &[Purpose::Ownership])?;
        Ok(Self { token, claims })
    }
}

/// The path's token, where it is a live one of these purposes.
fn link<K: Kind>(
    params: &Params<'_>,
    config: &Config,
    now: Timestamp,
    purposes: &[Purpose],
) -> Result<(String, Claims<K>), Code> {
    let token = params.token(config).ok_or(Code::LinkInvalid)?;
    match config.keys.verify(token, purposes, now) {
        Ok(claims) => Ok((token.to_owned(), claims)),
        Err(Rejected::Forged) => Err(Code::LinkInvalid),
        Err(Rejected::Expired) => Err(Code::LinkExpired),
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
            mailed: self.is_mailed(),
        }
    }

    /// Whether the link was mailed, and so proves the mailbox.
    pub fn is_mailed(&self) -> bool {
        self.claims.purpose == Purpose::MailedInvitation
    }
}

impl PathParams for InvitationLink {
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code> {
        let purposes = [Purpose::MailedInvitation, Purpose::HandedInvitation];
        let (token, claims) = link(params, config, now, &purposes)?;
        Ok(Self { token, claims })
    }
}

/// The same where its own time may have passed: to ask for a new invitation.
pub struct LapsedLink {
    /// The link.
    pub link: InvitationLink,
    /// Whether its own time has passed.
    pub has_expired: bool,
}

impl PathParams for LapsedLink {
    fn read(params: &Params<'_>, config: &Config, now: Timestamp) -> Result<Self, Code> {
        // No link has ended before time began.
        let link = InvitationLink::read(params, config, Timestamp::from_ms(i64::MIN))?;
        let has_expired = InvitationLink::read(params, config, now).is_err();
        Ok(Self { link, has_expired })
    }
}

/// A sign-in link's token, not yet verified.
pub struct SignInToken(pub String);

impl PathParams for SignInToken {
    fn read(params: &Params<'_>, config: &Config, _: Timestamp) -> Result<Self, Code> {
        params.token(config).map(|token| Self(token.to_owned())).ok_or(Code::Unauthenticated)
    }
}

/// The number of a mail in the development mailbox.
pub struct MailNumber(pub i64);

impl PathParams for MailNumber {
    fn read(params: &Params<'_>, _: &Config, _: Timestamp) -> Result<Self, Code> {
        params.named("mail").and_then(|mail| mail.parse().ok()).map(Self).ok_or(Code::NotFound)
    }
}

/// The name of a file that pages refer to.
pub struct AssetName(pub String);

impl PathParams for AssetName {
    fn read(params: &Params<'_>, _: &Config, _: Timestamp) -> Result<Self, Code> {
        params.named("asset").map(|name| Self(name.to_owned())).ok_or(Code::NotFound)
    }
}

/// A page's path, its parts in braces being those of this address.
pub fn filled(page: &str, address: &str) -> String {
    let mut opened = address.split('/');
    let part = |part: &str| {
        let opened = opened.next().unwrap_or_default();
        if part.starts_with('{') { opened.to_owned() } else { part.to_owned() }
    };
    page.split('/').map(part).collect::<Vec<_>>().join("/")
}
