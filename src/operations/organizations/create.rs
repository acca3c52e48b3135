//! Create an organization, and its first owner or the invitation to be it.

use serde::Serialize;

use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::domain::search;
use crate::domain::time::DAY;
use crate::objects::{Invitation, Membership, Organization};
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::organizations_create::CREATE_ORGANIZATION;

/// Who will own it.
pub enum Ownership {
    /// By the root key, or a parent's API key: somebody is invited to be the owner.
    Invited {
        /// Who.
        owner: Address,
        /// The invitation's fresh id.
        invitation: InvitationId,
        /// How long it lasts.
        days: i64,
        /// Whether it is mailed.
        send_email: bool,
        /// Whether only the root key may: where a link is asked for, and only the root key
        /// hands links over.
        root_only: bool,
    },
    /// By a session: whoever creates it.
    Creator {
        /// Whether the deployment lets people create organizations.
        signup_open: bool,
        /// Whether only the root key may: where a link is asked for, and only the root key
        /// hands links over.
        root_only: bool,
    },
}

/// What was made.
pub struct Created {
    /// The organization.
    pub organization: Organization,
    /// Its owner's invitation, where the root key made it.
    pub invitation: Option<Invitation>,
    /// Its creator's membership, where a person made it.
    pub membership: Option<Membership>,
}

#[derive(Serialize)]
struct Details<'a> {
    child: bool,
    made: OrganizationId,
    name: &'a str,
    may_create: bool,
    owner: Option<Owner<'a>>,
}

#[derive(Serialize)]
struct Owner<'a> {
    id: InvitationId,
    email: &'a str,
    address: &'a str,
    folded_address: String,
    lifetime_ms: i64,
    send_email: bool,
}

/// Creates the organization `id`, as a child of `parent` where there is one.
///
/// Refusals: `unauthenticated`; `not_found` for another's parent; `forbidden`
/// without `organizations.create` there; without a parent, for an API key, and
/// for a person where the deployment is closed or where no mail has proved
/// their address; for a link without the root key; `parent_not_allowed`.
pub fn create_organization(
    actor: Actor,
    id: OrganizationId,
    parent: Option<OrganizationId>,
    name: &str,
    ownership: &Ownership,
) -> Operation<Created> {
    let (may_create, root_only, owner) = match ownership {
        Ownership::Creator { signup_open, root_only } => {
            (*signup_open && !root_only, *root_only, None)
        }
        Ownership::Invited { owner, invitation, days, send_email, root_only } => {
            let owner = Owner {
                id: *invitation,
                email: owner.as_typed(),
                address: owner.normal(),
                folded_address: search::of_address(owner.normal()),
                lifetime_ms: days.saturating_mul(DAY),
                send_email: *send_email,
            };
            (true, *root_only, Some(owner))
        }
    };
    let details = Details { child: parent.is_some(), made: id, name, may_create, owner };
    // Without a parent nobody acts anywhere: the id of the new one names nothing yet.
    let act = Act::new(actor, parent.unwrap_or(id), Permission::OrganizationsCreate, details)
        .root_only(root_only);
    Operation::new(CREATE_ORGANIZATION, &act, |rows| {
        decided(rows, |rows| {
            Ok(Created {
                organization: rows.one("organization")?,
                invitation: rows.first("invitation")?,
                membership: rows.first("membership")?,
            })
        })
    })
}
