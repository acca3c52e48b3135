//! Create an organization, and its first owner or the invitation to be it.

use serde::Serialize;

use super::{Actor, Operation, decided};
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::time::DAY;
use crate::objects::{Invitation, Membership, Organization};

/// Who will own it.
pub enum Ownership {
    /// By the root key: somebody is invited to be the owner.
    Invited {
        /// Who.
        owner: Address,
        /// The invitation's fresh id.
        invitation: InvitationId,
        /// How long it lasts.
        days: i64,
        /// Whether it is mailed.
        send_email: bool,
    },
    /// By a session: whoever creates it.
    Creator {
        /// Whether the deployment lets people create organizations.
        signup_open: bool,
        /// Whether the link is asked for, which is for the root key only.
        return_link: bool,
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
struct Input<'a> {
    #[serde(flatten)]
    actor: Actor,
    organization: OrganizationId,
    name: &'a str,
    may_create: bool,
    owner: Option<Owner<'a>>,
}

#[derive(Serialize)]
struct Owner<'a> {
    id: InvitationId,
    email: &'a str,
    address: &'a str,
    lifetime_ms: i64,
    send_email: bool,
}

macro_rules! creator {
    () => {
        concat!(
            "WITH creator AS (
  SELECT s.user_id, CASE
      WHEN ?1->>'root' THEN NULL
      WHEN s.user_id IS NULL THEN 'unauthenticated'
      WHEN NOT ?1->>'may_create' OR u.verified_at IS NULL THEN 'forbidden'
    END AS refusal
  FROM (SELECT 1) LEFT JOIN sessions s ON ",
            live_session!(),
            " LEFT JOIN users u ON u.id = s.user_id
)"
        )
    };
}

const SQL: &[&str] = &[
    // 0: who may. An account that no mail has proved creates nothing.
    concat!(creator!(), " SELECT json_object('refusal', refusal) FROM creator"),
    // 1: the organization, under its fresh id, on which the rest is keyed.
    concat!(
        creator!(),
        " INSERT INTO organizations (id, name, created_at)
SELECT ?1->>'organization', ?1->>'name', ?1->>'now' FROM creator WHERE refusal IS NULL
ON CONFLICT (id) DO NOTHING"
    ),
    // 2: the creator's membership
    concat!(
        creator!(),
        " INSERT INTO memberships (organization_id, user_id, role, status, operation_id, created_at, updated_at)
SELECT o.id, creator.user_id, 'owner', 'active', ?1->>'op', ?1->>'now', ?1->>'now'
FROM creator CROSS JOIN organizations o ON o.id = ?1->>'organization'
WHERE creator.refusal IS NULL AND creator.user_id IS NOT NULL
ON CONFLICT (organization_id, user_id) DO NOTHING"
    ),
    // 3: or the owner's invitation
    "INSERT INTO invitations (id, organization_id, email, address, role, status, lifetime_ms, expires_at,
  send_count, asked_at, delivery_status, operation_id, created_at, updated_at)
SELECT ?1->>'$.owner.id', o.id, ?1->>'$.owner.email', ?1->>'$.owner.address', 'owner', 'pending',
  ?1->>'$.owner.lifetime_ms', ?1->>'now' + ?1->>'$.owner.lifetime_ms', ?1->>'$.owner.send_email',
  iif(?1->>'$.owner.send_email', ?1->>'now', NULL), iif(?1->>'$.owner.send_email', 'queued', 'none'),
  ?1->>'op', ?1->>'now', ?1->>'now'
FROM organizations o WHERE o.id = ?1->>'organization' AND ?1->>'owner' IS NOT NULL
ON CONFLICT (id) DO NOTHING",
    // 4: and its mail
    queue_mails!(
        "invitation",
        "SELECT i.id AS subject_id, 1 AS place FROM invitations i
  WHERE i.id = ?1->>'$.owner.id' AND ?1->>'$.owner.send_email'"
    ),
    // 5, 6, 7: the answer
    concat!("SELECT ", organization!(), " FROM organizations o WHERE o.id = ?1->>'organization'"),
    concat!("SELECT ", invitation!(), " FROM invitations i WHERE i.id = ?1->>'$.owner.id'"),
    concat!(
        "SELECT ",
        membership!(),
        " FROM memberships m JOIN users u ON u.id = m.user_id
WHERE m.organization_id = ?1->>'organization'"
    ),
];

/// Creates the organization `id`.
///
/// Refusals: `unauthenticated`; `forbidden` for a person where the deployment
/// is closed, where no mail has proved their address, or who asks for a link.
pub fn create_organization(
    actor: Actor,
    id: OrganizationId,
    name: &str,
    ownership: &Ownership,
) -> Operation<Created> {
    let (may_create, owner) = match ownership {
        Ownership::Creator { signup_open, return_link } => (*signup_open && !return_link, None),
        Ownership::Invited { owner, invitation, days, send_email } => {
            let owner = Owner {
                id: *invitation,
                email: owner.as_typed(),
                address: owner.normal(),
                lifetime_ms: days.saturating_mul(DAY),
                send_email: *send_email,
            };
            (true, Some(owner))
        }
    };
    let input = Input { actor, organization: id, name, may_create, owner };
    Operation::new(SQL, &input, |rows| {
        decided(rows, |rows| {
            Ok(Created {
                organization: rows.one(5)?,
                invitation: rows.first(6)?,
                membership: rows.first(7)?,
            })
        })
    })
}
