//! Where a person begins: who they are, where they belong, and who invites them.

use serde::Deserialize;

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::InvitationId;
use crate::domain::refusal::Refusal;
use crate::objects::{OrganizationRef, UserRef};
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
    'inviter', w.inviter)) FROM (
      SELECT i.id, o.id AS organization_id, o.name, (SELECT y.name FROM users y WHERE y.id = i.invited_by) AS inviter
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
