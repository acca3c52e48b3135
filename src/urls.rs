//! The URLs of pages that mails, answers and other pages link to. They begin with `BASE_URL`.

use crate::config::Config;
use crate::domain::id::{InvitationId, OrganizationId, SignInId, TransferId};
use crate::domain::time::Timestamp;
use crate::link::{Claims, Purpose};
use crate::objects::Invitation;

/// The link of an invitation as it is mailed: it proves the mailbox.
pub fn mailed_invitation(
    config: &Config,
    id: InvitationId,
    version: u32,
    expires_at: Timestamp,
) -> String {
    invitation(config, Purpose::MailedInvitation, id, version, expires_at)
}

/// The link of an invitation for the inviter to hand over: it proves no mailbox. Only an
/// answer that may show one has its version.
pub fn handed_invitation(config: &Config, of: &Invitation) -> Option<String> {
    let link =
        |version| invitation(config, Purpose::HandedInvitation, of.id, version, of.expires_at);
    of.handed_version.map(link)
}

fn invitation(
    config: &Config,
    purpose: Purpose,
    id: InvitationId,
    version: u32,
    expires_at: Timestamp,
) -> String {
    let token = config.keys.sign(Claims { purpose, subject: id, version, expires_at });
    format!("{}/invitations/{token}", config.base_url.as_str())
}

/// The link of an offer of ownership.
pub fn ownership(config: &Config, id: TransferId, expires_at: Timestamp) -> String {
    let claims = Claims { purpose: Purpose::Ownership, subject: id, version: 1, expires_at };
    format!("{}/ownership/{}", config.base_url.as_str(), config.keys.sign(claims))
}

/// The link that signs somebody in.
pub fn sign_in(config: &Config, id: SignInId, expires_at: Timestamp) -> String {
    let claims = Claims { purpose: Purpose::SignIn, subject: id, version: 1, expires_at };
    format!("{}/sign-in/{}", config.base_url.as_str(), config.keys.sign(claims))
}

/// The page of an organization's expired invitations.
pub fn expired_invitations(config: &Config, organization: OrganizationId) -> String {
    format!("{}/console/{organization}/people?tab=expired", config.base_url.as_str())
}
