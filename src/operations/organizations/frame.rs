//! What stands around every page of an organization: who looks at it, what they
//! may do there, and where else they may go.

use serde::Deserialize;

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::objects::{OrganizationRef, UserRef};
use crate::operations::Operation;

/// How many organizations a page leads to by itself.
pub const PLACES: usize = 10;

/// An organization as the frame of its pages shows it.
#[derive(Clone, Debug, Deserialize)]
pub struct Frame {
    /// Who looks.
    pub me: UserRef,
    /// At which organization.
    pub organization: OrganizationRef,
    /// Its picture, where it has one.
    pub image_url: Option<String>,
    /// Its parent, where it has one.
    pub parent: Option<OrganizationRef>,
    /// Whether whoever looks is in the parent, too.
    pub is_in_parent: bool,
    /// 2 an owner, 1 an admin, 0 whoever has just some permissions.
    pub level: u8,
    /// What they may do.
    pub may: May,
    /// Whether they have a membership of their own there.
    pub is_member: bool,
    /// Where they belong, at most [`PLACES`] and one more.
    pub places: Vec<Place>,
    /// Its children, or where it is a child itself its parent's, the newest first and
    /// likewise many; none where they do not see all of those.
    pub children: Vec<OrganizationRef>,
    /// Its own roles and its parent's, at most 40.
    pub roles: Vec<OwnRole>,
    /// How many people and invitations it has.
    pub counts: Counts,
    /// To whom its ownership is offered, where it is and they may see that.
    pub offer: Option<OpenOffer>,
}

/// Where somebody belongs.
#[derive(Clone, Debug, Deserialize)]
pub struct Place {
    /// Which organization.
    pub id: OrganizationId,
    /// What it is called.
    pub name: String,
    /// Its parent, where it has one.
    pub parent_id: Option<OrganizationId>,
}

/// An offer of the organization's ownership that waits for an answer.
#[derive(Clone, Debug, Deserialize)]
pub struct OpenOffer {
    /// To whom.
    pub to: UserRef,
    /// Until when.
    pub expires_at: Timestamp,
}

/// A role that is not built in.
#[derive(Clone, Debug, Deserialize)]
pub struct OwnRole {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
}

/// The counts that an organization's tabs show. Of those that are pending, what
/// has lapsed counts until the cron has marked it.
#[derive(Clone, Copy, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Counts {
    pub active: i64,
    pub deactivated: i64,
    pub pending: i64,
    pub expired: i64,
}

/// What somebody may do in an organization.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct May {
    /// See its people.
    pub view: bool,
    /// Invite, and change people.
    pub manage: bool,
    /// Change its settings, roles and keys.
    pub organize: bool,
    /// Create children.
    pub create: bool,
    /// See the children.
    pub view_all: bool,
}

impl Frame {
    /// The organization that has the clients: this one, or its parent.
    fn head(&self) -> OrganizationId {
        self.parent.as_ref().map_or(self.organization.id, |parent| parent.id)
    }

    /// The parent, where whoever looks may go there.
    pub fn parent_to_go_to(&self) -> Option<&OrganizationRef> {
        self.parent.as_ref().filter(|_| self.is_in_parent)
    }

    /// The clients that a page leads to by itself; where it is one's own, that one too.
    pub fn clients(&self) -> impl Iterator<Item = &OrganizationRef> {
        let shown = || self.children.iter().take(PLACES);
        let is_missing = self.parent.is_some() && shown().all(|one| one.id != self.organization.id);
        is_missing.then_some(&self.organization).into_iter().chain(shown())
    }

    /// The organization whose page lists all clients, where there are more of them.
    pub fn has_more_clients(&self) -> Option<OrganizationId> {
        (self.children.len() > PLACES).then(|| self.head())
    }

    /// Whether it has clients that whoever looks is in, or sees.
    pub fn has_clients(&self) -> bool {
        let is_client = |place: &Place| place.parent_id == Some(self.organization.id);
        self.parent.is_none() && (!self.children.is_empty() || self.places.iter().any(is_client))
    }

    /// Where else whoever looks belongs.
    pub fn others(&self) -> impl Iterator<Item = &Place> {
        let family = |place: &Place| {
            // Where all clients are seen, their own page lists those that are not shown here.
            let is_client = !self.children.is_empty() && place.parent_id == Some(self.head());
            is_client || place.id == self.head() || place.id == self.organization.id
        };
        self.places.iter().filter(move |place| !family(place)).take(PLACES)
    }

    /// The organization's picture, if it has one.
    pub fn picture(&self) -> Option<&str> {
        self.image_url.as_deref()
    }

    /// The open offer, where it is to this person.
    pub fn offer_to(&self, user: UserId) -> Option<&OpenOffer> {
        self.offer.as_ref().filter(|offer| offer.to.id == user)
    }
}

/// Whether whoever looks sees all the children of `o`, or those of its parent.
macro_rules! sees_the_family {
    () => {
        concat!(
            "iif(o.parent_id IS NULL, actor.level >= 1 OR ",
            holds!("actor.held", "'organizations.view_all'"),
            ", EXISTS (SELECT 1 FROM memberships p WHERE p.organization_id = o.parent_id AND p.user_id = actor.user_id AND p.status = 'active'
    AND (p.role IN ('owner', 'admin') OR ",
            holds!(
                "coalesce((SELECT r.permissions FROM roles r WHERE r.id = p.role), '') || p.permissions",
                "'organizations.view_all'"
            ),
            ")))"
        )
    };
}

const SQL: &str = concat!(
    actor!(),
    " SELECT json_object('me', json((SELECT json_object('id', u.id, 'email', u.email, 'name', u.name) FROM users u WHERE u.id = actor.user_id)),
  'organization', json_object('id', o.id, 'name', o.name), 'image_url', o.image_url,
  'is_in_parent', ",
    truth!("EXISTS (SELECT 1 FROM memberships p WHERE p.organization_id = o.parent_id AND p.user_id = actor.user_id AND p.status = 'active')"),
    ",
  'parent', json((SELECT json_object('id', x.id, 'name', x.name) FROM organizations x WHERE x.id = o.parent_id)),
  'level', actor.level, 'may', json_object('view', ",
    truth!(concat!("actor.level >= 1 OR ", holds!("actor.held", "'members.view'"))),
    ", 'manage', ",
    truth!(concat!("actor.level >= 1 OR ", holds!("actor.held", "'members.manage'"))),
    ", 'organize', ",
    truth!(concat!("actor.level >= 1 OR ", holds!("actor.held", "'organization.manage'"))),
    ", 'create', ",
    truth!(concat!("actor.level >= 1 OR ", holds!("actor.held", "'organizations.create'"))),
    ", 'view_all', ",
    truth!(concat!("actor.level >= 1 OR ", holds!("actor.held", "'organizations.view_all'"))),
    "), 'is_member', ",
    truth!("EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = o.id AND m.user_id = actor.user_id AND m.status = 'active')"),
    ",
  'places', json((SELECT json_group_array(json_object('id', x.id, 'name', x.name, 'parent_id', x.parent_id)) FROM (
    SELECT o.id, o.name, o.parent_id FROM memberships m INDEXED BY memberships_by_user
      CROSS JOIN organizations o ON o.id = m.organization_id AND o.deleted_at IS NULL
      WHERE m.user_id = actor.user_id AND m.status = 'active' LIMIT 11) x)),
  'children', json((SELECT json_group_array(json_object('id', x.id, 'name', x.name)) FROM (
    SELECT c.id, c.name FROM organizations c INDEXED BY organizations_by_parent
      WHERE c.parent_id = coalesce(o.parent_id, o.id) AND c.parent_id IS NOT NULL AND c.deleted_at IS NULL AND ",
    sees_the_family!(),
    " ORDER BY c.id DESC LIMIT 11) x)),
  'roles', json((SELECT json_group_array(json_object('name', r.name, 'description', r.description)) FROM (
    SELECT r.name, r.description FROM roles r WHERE r.organization_id IN (o.id, o.parent_id) LIMIT 40) r)),
  'counts', json_object('active', o.active_count, 'deactivated', o.deactivated_count, 'pending', o.invited_count,
    'expired', o.expired_count),
  'offer', json((SELECT json_object('to', json_object('id', u.id, 'email', u.email, 'name', u.name), 'expires_at', t.expires_at)
    FROM transfers t INDEXED BY transfers_one_pending CROSS JOIN users u ON u.id = t.to_user_id
    WHERE t.organization_id = o.id AND t.status = 'pending' AND ?1->>'now' < t.expires_at AND (actor.level >= 1 OR ",
    holds!("actor.held", "'members.view'"),
    ") AND NOT ",
    hidden_person!("u.id"),
    ")))
FROM actor CROSS JOIN organizations o ON o.id = ?1->>'organization' WHERE actor.refusal IS NULL AND actor.user_id IS NOT NULL"
);

/// What an operation answers, and the frame of its page.
pub type Framed<T> = (Result<T, Refusal>, Option<Frame>);

/// The operation, and the frame of the page that shows it: one batch. None,
/// where whoever acts may not, or is no person.
pub fn framed<T: 'static>(operation: Operation<T>) -> Batch<Framed<T>> {
    operation.beside(SQL, |rows: &Rows, index| -> Result<_, Corrupt> { rows.first(index) })
}
