//! Create an organization, and its first owner or the invitation to be it.

use serde::Serialize;

use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::domain::search;
use crate::domain::time::DAY;
use crate::objects::{Invitation, Membership, Organization};
use crate::operations::{Act, Actor, Operation, decided};

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

/// `creator`, one row: who, and why they may not, or NULL. For a child the
/// parent decides; for any other, the deployment does.
macro_rules! creator {
    () => {
        concat!(
            actor!(),
            ", creator AS (SELECT s.user_id, actor.external, CASE
    WHEN EXISTS (SELECT 1 FROM organizations o WHERE o.id = ?1->>'made') THEN NULL
    WHEN ?1->>'child' THEN coalesce(actor.refusal, iif(actor.parent_id IS NOT NULL, 'parent_not_allowed', NULL))
    WHEN ?1->>'root' THEN NULL
    WHEN actor.user_id IS NULL AND actor.key_id IS NULL THEN 'unauthenticated'
    WHEN NOT ?1->>'may_create' OR actor.key_id IS NOT NULL OR u.verified_at IS NULL THEN 'forbidden'
  END AS refusal
  FROM actor LEFT JOIN sessions s ON ",
            live_session!(),
            " LEFT JOIN users u ON u.id = s.user_id)"
        )
    };
}

const SQL: &[&str] = &[
    // 0: who may. An account that no mail has proved creates nothing.
    concat!(creator!(), " SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM creator"),
    // 1: the organization, under its fresh id, on which the rest is keyed.
    concat!(
        creator!(),
        " INSERT INTO organizations (id, parent_id, name, created_at)
SELECT ?1->>'made', iif(?1->>'child', ?1->>'organization', NULL), ?1->>'name', ?1->>'now' FROM creator WHERE refusal IS NULL
ON CONFLICT (id) DO NOTHING"
    ),
    // 2: the creator's membership; an external makes externals only
    concat!(
        creator!(),
        " INSERT INTO memberships (organization_id, user_id, role, kind, status, operation_id, created_at, updated_at)
SELECT o.id, creator.user_id, 'owner', iif(creator.external, 'external', 'member'), 'active', ?1->>'op', ?1->>'now', ?1->>'now'
FROM creator CROSS JOIN organizations o ON o.id = ?1->>'made'
WHERE creator.user_id IS NOT NULL AND ?1->>'owner' IS NULL
ON CONFLICT (organization_id, user_id) DO NOTHING"
    ),
    // 3, 4: or the owner's invitation
    concat!(
        creator!(),
        " INSERT INTO invitations (id, organization_id, email, address, kind, status, lifetime_ms, expires_at,
  send_count, asked_at, delivery_status, operation_id, created_at, updated_at, made_by, folded_address)
SELECT ?1->>'$.owner.id', o.id, ?1->>'$.owner.email', ?1->>'$.owner.address',
  iif(creator.external, 'external', 'member'), 'pending',
  ?1->>'$.owner.lifetime_ms', ?1->>'now' + ?1->>'$.owner.lifetime_ms', ?1->>'$.owner.send_email',
  iif(?1->>'$.owner.send_email', ?1->>'now', NULL), iif(?1->>'$.owner.send_email', 'queued', 'none'),
  ?1->>'op', ?1->>'now', ?1->>'now', (SELECT k.created_by FROM api_keys k WHERE k.hash = ?1->>'key'), ?1->>'$.owner.folded_address'
FROM creator CROSS JOIN organizations o ON o.id = ?1->>'made' WHERE ?1->>'owner' IS NOT NULL
ON CONFLICT (id) DO NOTHING"
    ),
    "INSERT INTO grants (invitation_id, organization_id, role, held_until)
SELECT i.id, i.organization_id, 'owner', i.expires_at FROM invitations i
WHERE i.id = ?1->>'$.owner.id' AND i.operation_id = ?1->>'op'
ON CONFLICT (invitation_id, organization_id) DO NOTHING",
    // 5: and its mail
    queue_mails!(
        "invitation",
        "SELECT i.id AS subject_id, i.organization_id, 1 AS place FROM invitations i
  WHERE i.id = ?1->>'$.owner.id' AND ?1->>'$.owner.send_email'"
    ),
    // 6: the record
    record!(concat!(
        "SELECT o.id AS organization_id, 1 AS n, 'organization.created' AS type, o.id AS subject_id, NULL AS before,
    json_object('name', o.name, 'parent_id', o.parent_id) AS after
  FROM organizations o WHERE o.id = ?1->>'made'
    AND (EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = o.id AND m.operation_id = ?1->>'op')
      OR EXISTS (SELECT 1 FROM invitations i WHERE i.id = ?1->>'$.owner.id' AND i.operation_id = ?1->>'op'))
  UNION ALL SELECT o.id, 2, 'member.added', m.user_id, NULL, ",
        member_state!(),
        " FROM organizations o CROSS JOIN memberships m ON m.organization_id = o.id AND m.operation_id = ?1->>'op'
  WHERE o.id = ?1->>'made'
  UNION ALL SELECT i.organization_id, 3, 'invitation.created', i.id, NULL, ",
        invitation_state!(),
        " FROM invitations i WHERE i.id = ?1->>'$.owner.id' AND i.operation_id = ?1->>'op'"
    )),
    // 7, 8, 9: the answer
    concat!("SELECT ", organization!(), " FROM organizations o WHERE o.id = ?1->>'made'"),
    concat!("SELECT ", invitation!(), " FROM invitations i WHERE i.id = ?1->>'$.owner.id'"),
    concat!(
        "SELECT ",
        membership!(),
        " FROM memberships m JOIN users u ON u.id = m.user_id
WHERE m.organization_id = ?1->>'made'"
    ),
];

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
    Operation::new(SQL, &act, |rows| {
        decided(rows, |rows| {
            Ok(Created {
                organization: rows.one(7)?,
                invitation: rows.first(8)?,
                membership: rows.first(9)?,
            })
        })
    })
}
