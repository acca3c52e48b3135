//! Read one member.

use serde::Serialize;

use crate::db::{FromRow, JsonText};
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::operations::page;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::members_read::READ_MEMBER;

#[derive(Serialize)]
struct Details {
    user: UserId,
    /// The same, for what stands beside (`with_open`).
    ids: [UserId; 1],
    /// Which page of their clients stands beside (`with_access`).
    #[serde(flatten)]
    clients: page::Ask,
}

/// Reads a member of the organization.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn read_member(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
) -> Operation<JsonText> {
    read_member_with_clients(actor, organization, user, page::Ask::first())
}

/// The same for a page that shows what they have in these of its clients, too.
///
/// Refusals: as of `read_member`.
pub fn read_member_with_clients<T: FromRow + 'static>(
    actor: Actor,
    organization: OrganizationId,
    user: UserId,
    clients: page::Ask,
) -> Operation<T> {
    let details = Details { user, ids: [user], clients };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(READ_MEMBER, &input, |rows| decided(rows, |rows| rows.one("membership")))
}
