//! Where a person begins: who they are, where they belong, and who invites them.

use serde::Deserialize;

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::InvitationId;
use crate::domain::refusal::Refusal;
use crate::objects::{Headline, OrganizationRef, UserRef};
use crate::operations::Actor;
use crate::operations::page::{self, Page};
use crate::operations::people::organizations::{Belonging, my_organizations};

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

const MYSELF: &str = concat!(
    newest_standing!(concat!(
        "SELECT i.* FROM sessions s CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
CROSS JOIN invitations i INDEXED BY invitations_to_an_address ON i.address = u.address AND i.status = 'pending'
  AND ?1->>'now' < i.expires_at
CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
WHERE ",
        live_session!(),
        " ORDER BY i.id DESC LIMIT 100"
    )),
    " SELECT json_object('me', json_object('id', u.id, 'name', u.name, 'email', u.email),
  'invitations', json((SELECT json_group_array(json_object('id', w.id, 'organization', json_object('id', w.organization_id, 'name', w.name),
    'inviter', w.inviter, 'is_to_it', json(iif(w.is_to_it, 'true', 'false')), 'clients', w.clients, 'client', w.client)) FROM (
      SELECT i.id, o.id AS organization_id, o.name,
        EXISTS (SELECT 1 FROM grants g WHERE g.invitation_id = i.id AND g.organization_id = i.organization_id) AS is_to_it,
        (SELECT count(*) FROM grants g CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
          WHERE g.invitation_id = i.id AND g.organization_id <> i.organization_id) AS clients,
        (SELECT x.name FROM grants g CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
          WHERE g.invitation_id = i.id AND g.organization_id <> i.organization_id LIMIT 1) AS client, (SELECT y.name FROM users y WHERE y.id = i.invited_by) AS inviter
      FROM standing i CROSS JOIN organizations o ON o.id = i.organization_id ORDER BY i.id DESC LIMIT 20) w)))
FROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE ",
    live_session!()
);

/// Somebody's organizations, and what stands beside.
pub type Home = (Result<Page<Belonging>, Refusal>, Option<Myself>);

/// Where somebody begins: a page of their organizations, and themselves.
///
/// Refusals: `forbidden` for whoever is nobody in particular, `unauthenticated`.
pub fn home(actor: Actor, ask: page::Ask) -> Batch<Home> {
    let read = |rows: &Rows, index| -> Result<_, Corrupt> { rows.first(index) };
    my_organizations(actor, ask).beside(MYSELF, read)
}
