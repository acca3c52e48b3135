//! What stands around every page of an organization: who looks at it, what they
//! may do there, and where else they may go.

use serde::Deserialize;

use crate::db::Batch;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::objects::{OrganizationRef, UserRef};
use crate::operations::Operation;
use crate::statements::organizations_frame::PAGE_FRAME;

/// How many organizations a page leads to by itself; `places_and_one` of `frame.sql` is one
/// more.
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

/// What an operation answers, and the frame of its page.
pub type Framed<T> = (Result<T, Refusal>, Option<Frame>);

/// The operation, and the frame of the page that shows it: one batch. None,
/// where whoever acts may not, or is no person.
pub fn framed<T: 'static>(operation: Operation<T>) -> Batch<Framed<T>> {
    operation.with(PAGE_FRAME, |rows| rows.first("frame"))
}
