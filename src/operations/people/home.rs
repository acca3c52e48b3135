//! Where a person begins: who they are, where they belong, and who invites them.

use serde::Deserialize;

use crate::db::Batch;
use crate::domain::id::InvitationId;
use crate::domain::refusal::Refusal;
use crate::objects::{Headline, OrganizationRef, UserRef};
use crate::operations::Actor;
use crate::operations::page::{self, Page};
use crate::operations::people::organizations::{Belonging, my_organizations};
use crate::statements::people_home::LOOK_AT_HOME;

/// What stands beside a person's organizations.
#[derive(Clone, Debug, Deserialize)]
pub struct Myself {
    /// Who they are.
    pub me: UserRef,
    /// Their newest pending invitations, of the newest hundred those that stand.
    pub invitations: Vec<Waiting>,
}

/// An invitation that waits for an answer.
#[derive(Clone, Debug, Deserialize)]
pub struct Waiting {
    /// Which.
    pub id: InvitationId,
    /// By which organization.
    pub organization: OrganizationRef,
    /// Who invites, where that is somebody.
    pub inviter: Option<String>,
    /// Whether it grants something in that organization.
    pub is_to_it: bool,
    /// In how many clients it grants something.
    pub clients: usize,
    /// What one of those is called.
    pub client: Option<String>,
}

impl Waiting {
    /// What it is to, as its headline says it.
    pub fn headline(&self) -> Headline<'_> {
        match (self.is_to_it, self.clients, &self.client) {
            (false, 1, Some(client)) => Headline::One(client),
            (false, clients, Some(_)) => Headline::Many(clients),
            _ => Headline::One(&self.organization.name),
        }
    }
}

/// Somebody's organizations, and what stands beside.
pub type Home = (Result<Page<Belonging>, Refusal>, Option<Myself>);

/// Where somebody begins: a page of their organizations, and themselves.
///
/// Refusals: `forbidden` for a machine credential, `unauthenticated`.
pub fn home(actor: Actor, ask: page::Ask) -> Batch<Home> {
    my_organizations(actor, ask).with(LOOK_AT_HOME, |rows| rows.first("home"))
}
