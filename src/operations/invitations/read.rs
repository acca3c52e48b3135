//! Read an invitation.

use serde::Serialize;

use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::objects::Invitation;
use crate::operations::{Act, Actor, Operation, decided};

#[derive(Serialize)]
struct Details {
    invitation: InvitationId,
}

macro_rules! of_the_organization {
    () => {
        concat!(
            "invitations i WHERE i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization' AND NOT ",
            hidden_invitation!()
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
        invitation_in_sight!(),
        " FROM actor CROSS JOIN ",
        of_the_organization!(),
        " AND actor.refusal IS NULL"
    ),
];

/// Reads an invitation of the organization.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn read_invitation(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
) -> Operation<Invitation> {
    let input = Act::new(actor, organization, Permission::MembersView, Details { invitation });
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(1)))
}
