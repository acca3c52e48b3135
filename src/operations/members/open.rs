//! What members have left open: what ends with them, unless who acts keeps it.

use serde::{Deserialize, Serialize};

use crate::db::{Batch, Corrupt, Rows};
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::domain::time::Timestamp;
use crate::operations::{Act, Actor, Operation, decided};

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

/// Members whom `ids` names and whom who acts may change.
macro_rules! members {
    () => {
        concat!(
            "(SELECT m.user_id FROM actor CROSS JOIN json_each(?1, '$.ids') t CROSS JOIN memberships m
      ON m.organization_id = ?1->>'organization' AND m.user_id = t.value AND m.status <> 'removed'
    WHERE actor.refusal IS NULL AND (actor.level >= 1 OR ",
            holds!("actor.held", "'members.manage'"),
            ") AND NOT ",
            hidden_member!("m"),
            " AND (m.user_id IS actor.user_id OR NOT ",
            beyond!("actor.level", "actor.held", "m.role", "m.permissions"),
            "))"
        )
    };
}

/// At most a hundred of each kind, where who acts may look.
const OPEN: &str = concat!(
    actor!(),
    ", members AS MATERIALIZED ",
    members!(),
    " SELECT json_object('type', type, 'id', id, 'organization_id', organization_id, 'label', label, 'expires_at', expires_at,
  'user_id', user_id, 'is_received', ",
    truth!("is_received"),
    ")
FROM (SELECT * FROM (SELECT 'invitation' AS type, i.id, i.organization_id, i.email AS label, i.expires_at, members.user_id, 0 AS is_received FROM members
    CROSS JOIN invitations i INDEXED BY invitations_by_maker ON i.made_by = members.user_id AND i.organization_id = ?1->>'organization'
      AND i.status = 'pending' AND i.made_by IS NOT NULL AND ?1->>'now' < i.expires_at
    WHERE NOT ",
    hidden_invitation!(),
    " LIMIT 100)
  UNION ALL SELECT * FROM (SELECT 'invitation', i.id, i.organization_id, i.email, i.expires_at, i.made_by, 0 FROM (SELECT i.* FROM members
      CROSS JOIN invitations i INDEXED BY invitations_by_maker ON i.made_by = members.user_id AND i.organization_id <> ?1->>'organization'
        AND i.status = 'pending' AND i.made_by IS NOT NULL AND ?1->>'now' < i.expires_at
      WHERE (SELECT parent_id IS NULL FROM actor) LIMIT 1000) i
    CROSS JOIN organizations c ON c.id = i.organization_id AND c.parent_id = ?1->>'organization'
    WHERE ",
    in_sight!("c.id"),
    " AND NOT ",
    hidden_invitation!(),
    " LIMIT 100)
  UNION ALL SELECT * FROM (SELECT 'api_key', k.id, k.organization_id, k.name, k.expires_at, members.user_id, 0 FROM members
    CROSS JOIN api_keys k INDEXED BY api_keys_by_maker ON k.created_by = members.user_id AND k.created_by IS NOT NULL
    CROSS JOIN organizations o ON o.id = k.organization_id AND (o.id = ?1->>'organization' OR o.parent_id = ?1->>'organization')
    WHERE ",
    in_sight!("o.id"),
    " LIMIT 100)
  UNION ALL SELECT * FROM (SELECT 'ownership_transfer', t.id, t.organization_id, u.email, t.expires_at, members.user_id, t.made_by IS NOT members.user_id FROM members
    CROSS JOIN transfers t INDEXED BY transfers_one_pending ON t.organization_id = ?1->>'organization' AND t.status = 'pending'
      AND (t.made_by = members.user_id OR t.to_user_id = members.user_id) AND ?1->>'now' < t.expires_at
    CROSS JOIN users u ON u.id = t.to_user_id WHERE NOT ",
    hidden_person!("u.id"),
    ")
  UNION ALL SELECT * FROM (SELECT 'received_invitation', i.id, i.organization_id, i.email, i.expires_at, members.user_id, 1 FROM members
    CROSS JOIN users u ON u.id = members.user_id CROSS JOIN organizations o ON o.id = ?1->>'organization'
    CROSS JOIN invitations i INDEXED BY invitations_one_pending ON i.organization_id IN (o.id, o.parent_id)
      AND i.address = u.address AND i.status = 'pending' AND ?1->>'now' < i.expires_at
    CROSS JOIN grants g ON g.invitation_id = i.id AND g.organization_id = o.id WHERE NOT ",
    hidden_invitation!(),
    " LIMIT 100))"
);

const SQL: &[&str] = &[
    concat!(
        actor!(),
        ", members AS MATERIALIZED ",
        members!(),
        " SELECT json_object('decision', coalesce(refusal, iif(EXISTS (SELECT 1 FROM members), 'allowed',
  iif(EXISTS (SELECT 1 FROM json_each(?1, '$.ids') t CROSS JOIN memberships m ON m.organization_id = ?1->>'organization'
    AND m.user_id = t.value AND m.status <> 'removed' AND NOT ",
        hidden_member!("m"),
        "), 'forbidden', 'not_found')))) FROM actor"
    ),
    OPEN,
];

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
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.list(1)))
}

/// An operation on `ids`, and what those members of them have left open whom who acts
/// may change.
pub fn with_open<T: 'static>(operation: Batch<T>) -> Batch<(T, Vec<OpenItem>)> {
    operation.beside(OPEN, |rows: &Rows, index| -> Result<_, Corrupt> { rows.list(index) })
}
