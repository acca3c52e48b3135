//! Look at an invitation through its link. Changes nothing.

use serde::Deserialize;

use crate::domain::time::Timestamp;
use crate::objects::{Grant, OrganizationRef};
use crate::operations::{OpenedLink, Operation, decided};
use crate::statements::links_preview::PREVIEW_INVITATION;

/// What the invited see before they decide.
#[derive(Clone, Debug, Deserialize)]
pub struct Preview {
    /// What they are invited to.
    pub organization: OrganizationRef,
    /// The picture of that, where it has one.
    pub image_url: Option<String>,
    /// The address invited, as typed.
    pub email: String,
    /// As what, in it and in other organizations.
    pub grants: Vec<Grant>,
    /// The language that the invitation is written in, if it says one.
    pub locale: Option<String>,
    /// The inviter's words.
    pub message: Option<String>,
    /// Who invites: their name, or `None` for the deployment itself.
    pub invited_by: Option<Inviter>,
    /// Until when.
    pub expires_at: Timestamp,
    /// Whether the address has an account that a mail has proved; `None` through a link
    /// that was handed over, which tells nothing of accounts.
    pub account_exists: Option<bool>,
    /// Whose session was shown: its address.
    pub signed_in_email: Option<String>,
    /// Whether that session is the invited person's own.
    pub is_own: bool,
    /// Whether that person has accepted already.
    pub accepted: bool,
}

/// Who invites, as the invited see them.
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
pub struct Inviter {
    /// Their name, if they gave one.
    pub name: Option<String>,
}

/// Looks at the invitation.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending`,
/// `link_superseded`, `link_expired`.
pub fn preview(link: &OpenedLink) -> Operation<Preview> {
    Operation::new(PREVIEW_INVITATION, link, |rows| decided(rows, |rows| rows.one("preview")))
}
