//! Read one member.

use serde::Serialize;

use super::{Act, Actor, Operation, decided};
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::objects::Membership;

#[derive(Serialize)]
struct Details {
    user: UserId,
}

macro_rules! of_the_organization {
    () => {
        "memberships m WHERE m.organization_id = ?1->>'organization' AND m.user_id = ?1->>'user' AND m.status <> 'removed'"
    };
}

const SQL: &[&str] = &[
    concat!(
        actor!(),
        " SELECT json_object('refusal', coalesce(refusal, iif(EXISTS (SELECT 1 FROM ",
        of_the_organization!(),
        "), NULL, 'not_found'))) FROM actor"
    ),
    concat!(
        actor!(),
        " SELECT ",
        membership!(),
        " FROM (SELECT * FROM ",
        of_the_organization!(),
        ") m JOIN users u ON u.id = m.user_id WHERE (SELECT refusal IS NULL FROM actor)"
    ),
];

/// Reads a member of the organization.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn read_member(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
) -> Operation<Membership> {
    let input = Act::new(actor, organization, Permission::MembersView, Details { user });
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(1)))
}
