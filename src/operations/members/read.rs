//! Read one member.

use serde::Serialize;

use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::objects::Membership;
use crate::operations::page;
use crate::operations::{Act, Actor, Operation, decided};

#[derive(Serialize)]
struct Details {
    user: UserId,
    /// The same, for what stands beside (`with_open`).
    ids: [UserId; 1],
    /// Which page of their clients stands beside (`with_access`).
    #[serde(flatten)]
    clients: page::Ask,
}

macro_rules! of_the_organization {
    () => {
        concat!(
            "memberships m WHERE m.organization_id = ?1->>'organization' AND m.user_id = ?1->>'user' AND m.status <> 'removed'
  AND NOT ",
            hidden_member!("m")
        )
    };
}

const SQL: &[&str] = &[
    concat!(
        actor!(),
        " SELECT json_object('decision', coalesce(refusal, iif(EXISTS (SELECT 1 FROM ",
        of_the_organization!(),
        "), NULL, 'not_found'), 'allowed')) FROM actor"
    ),
    concat!(
        actor!(),
        " SELECT ",
        membership!(),
        " FROM (SELECT m.* FROM actor CROSS JOIN ",
        of_the_organization!(),
        " AND actor.refusal IS NULL) m CROSS JOIN users u ON u.id = m.user_id"
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
    read_member_with_clients(actor, organization, user, page::Ask::first())
}

/// The same for a page that shows what they have in these of its clients, too.
///
/// Refusals: as of `read_member`.
pub fn read_member_with_clients(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
    clients: page::Ask,
) -> Operation<Membership> {
    let details = Details { user, ids: [user], clients };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(1)))
}
