//! What members have left open: what ends with them, unless who acts keeps it.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::domain::time::Timestamp;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::members_open::{LOOK_AT_OPEN, READ_OPEN};

/// Something that a member has left open.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct OpenItem {
    #[serde(skip_deserializing, default = "OpenItem::object")]
    object: &'static str,
    /// `invitation`, one that they made and that is pending; `received_invitation`, one
    /// to them, of this organization or its parent, that grants something here;
    /// `api_key`, one that depends on them; `ownership_transfer`, an offer by them or to
    /// them.
    pub r#type: String,
    /// Its id.
    pub id: String,
    /// In which organization: this one, a child or the parent.
    pub organization_id: OrganizationId,
    /// The address that is invited, or that the ownership is offered to, or the key's name.
    pub label: String,
    /// When it ends anyhow.
    pub expires_at: Option<Timestamp>,
    /// Whose it is: not for the API, which is asked of one member.
    #[serde(skip_serializing)]
    pub user_id: UserId,
    /// Whether it was given to them, an invitation or an offer: it then ends only with
    /// their membership.
    #[serde(skip_serializing)]
    pub is_received: bool,
}

impl OpenItem {
    const fn object() -> &'static str {
        "open_item"
    }
}

#[derive(Serialize)]
struct Details {
    ids: [UserId; 1],
}

/// Reads what a member has left open, at most a hundred of each kind.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without `members.manage`, or
/// for somebody who holds more than one does oneself.
pub fn read_open(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
) -> Operation<Vec<OpenItem>> {
    let input = Act::new(actor, organization, Permission::MembersManage, Details { ids: [user] });
    Operation::new(READ_OPEN, &input, |rows| decided(rows, |rows| rows.list("items")))
}

/// An operation on `ids`, and what those members of them have left open whom who acts
/// may change.
pub fn with_open<T: 'static>(operation: Batch<T>) -> Batch<(T, Vec<OpenItem>)> {
    operation.with(LOOK_AT_OPEN, |rows| rows.list("open_items"))
}
