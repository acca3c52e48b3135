//! What stands around every page of an organization: who looks at it, what they
//! may do there, and where else they may go.

use serde::Deserialize;

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::refusal::Refusal;
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
    /// Its parent, where it has one.
    pub parent: Option<OrganizationRef>,
    /// 2 an owner, 1 an admin, 0 whoever has just some permissions.
    pub level: u8,
    /// What they may do.
    pub may: May,
    /// Whether they have a membership of their own there.
    pub is_member: bool,
    /// Where they belong, at most [`PLACES`] and one more.
    pub places: Vec<OrganizationRef>,
    /// Its children, likewise.
    pub children: Vec<OrganizationRef>,
    /// Its own roles and its parent's, at most 40.
    pub roles: Vec<OwnRole>,
    /// How many people and invitations it has.
    pub counts: Counts,
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
    /// Where else whoever looks belongs.
    pub fn others(&self) -> impl Iterator<Item = &OrganizationRef> {
        let family = |place: &OrganizationRef| {
            let parent = self.parent.iter();
            let mut family = parent.chain(&self.children).chain([&self.organization]);
            family.any(|one| one.id == place.id)
        };
        self.places.iter().filter(move |place| !family(place)).take(PLACES)
    }
}

const SQL: &str = concat!(
    actor!(),
    " SELECT json_object('me', json((SELECT json_object('id', u.id, 'email', u.email, 'name', u.name) FROM users u WHERE u.id = actor.user_id)),
  'organization', json_object('id', o.id, 'name', o.name),
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
  'places', json((SELECT json_group_array(json_object('id', x.id, 'name', x.name)) FROM (
    SELECT o.id, o.name FROM memberships m INDEXED BY memberships_by_user
      CROSS JOIN organizations o ON o.id = m.organization_id AND o.deleted_at IS NULL
      WHERE m.user_id = actor.user_id AND m.status = 'active' LIMIT 11) x)),
  'children', json((SELECT json_group_array(json_object('id', x.id, 'name', x.name)) FROM (
    SELECT c.id, c.name FROM organizations c INDEXED BY organizations_by_parent
      WHERE c.parent_id = o.id AND c.parent_id IS NOT NULL AND c.deleted_at IS NULL AND (actor.level >= 1 OR ",
    holds!("actor.held", "'organizations.view_all'"),
    ") LIMIT 11) x)),
  'roles', json((SELECT json_group_array(json_object('name', r.name, 'description', r.description)) FROM (
    SELECT r.name, r.description FROM roles r WHERE r.organization_id IN (o.id, o.parent_id) LIMIT 40) r)),
  'counts', json_object('active', o.active_count, 'deactivated', o.deactivated_count, 'pending', o.invited_count,
    'expired', o.expired_count))
FROM actor CROSS JOIN organizations o ON o.id = ?1->>'organization' WHERE actor.refusal IS NULL AND actor.user_id IS NOT NULL"
);

/// What an operation answers, and the frame of its page.
pub type Framed<T> = (Result<T, Refusal>, Option<Frame>);

/// The operation, and the frame of the page that shows it: one batch. None,
/// where whoever acts may not, or is no person.
pub fn framed<T: 'static>(operation: Operation<T>) -> Batch<Framed<T>> {
    operation.beside(SQL, |rows: &Rows, index| -> Result<_, Corrupt> { rows.first(index) })
}
