//! May somebody do something? What an application asks again and again.

use serde::{Deserialize, Serialize};

use crate::domain::address::Address;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::operations::{Act, Actor, Operation, decided};

/// About whom.
#[derive(Clone, Debug)]
pub enum Subject {
    /// A user.
    User(UserId),
    /// Whoever has this address.
    Email(Address),
    /// Whoever has this id in the application.
    External(String),
}

#[derive(Serialize)]
struct Details<'a> {
    user: Option<UserId>,
    address: Option<&'a str>,
    external_id: Option<&'a str>,
    permission: &'a str,
}

#[derive(Deserialize)]
struct Line {
    allowed: bool,
}

// One statement: it decides, and reads each row once.
const SQL: &[&str] = &[concat!(
    actor!(),
    " SELECT json_object('decision', coalesce(refusal, 'allowed'), 'allowed', json(iif(CASE
    WHEN t.status = 'deactivated' OR (t.kind = 'external' AND w.external AND t.user_id IS NOT w.person_id) THEN false
    WHEN t.role IN ('owner', 'admin') OR p.role IN ('owner', 'admin') THEN true
    ELSE coalesce(",
    holds!("t.permissions", "?1->>'permission'"),
    " OR instr(",
    role_permissions!("t.role"),
    ", '\"' || (?1->>'permission') || '\"'), false) END, 'true', 'false')))
FROM (SELECT refusal, parent_id, external, person_id, CASE WHEN refusal IS NOT NULL THEN NULL
    WHEN ?1->>'user' IS NOT NULL THEN ?1->>'user'
    WHEN ?1->>'address' IS NOT NULL THEN (SELECT u.id FROM users u WHERE u.address = ?1->>'address')
    ELSE (SELECT u.id FROM users u WHERE u.external_id = ?1->>'external_id' AND u.external_id IS NOT NULL)
  END AS user_id FROM actor) w
LEFT JOIN memberships t ON t.organization_id = ?1->>'organization' AND t.user_id = w.user_id AND t.status <> 'removed'
LEFT JOIN memberships p ON p.organization_id = w.parent_id AND p.user_id = w.user_id AND p.status = 'active'"
)];

/// Whether somebody may do what `permission` names.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn check(
    actor: Actor,
    organization: OrganizationId,
    subject: &Subject,
    permission: &str,
) -> Operation<bool> {
    let (user, address, external_id) = match subject {
        Subject::User(user) => (Some(*user), None, None),
        Subject::Email(address) => (None, Some(address.normal()), None),
        Subject::External(id) => (None, None, Some(id.as_str())),
    };
    let details = Details { user, address, external_id, permission };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(SQL, &input, |rows| decided(rows, |rows| Ok(rows.one::<Line>(0)?.allowed)))
}
