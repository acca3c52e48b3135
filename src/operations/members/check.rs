//! May somebody do something? What an application asks again and again.

use serde::{Deserialize, Serialize};

use crate::domain::address::Address;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Permission;
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::members_check::CHECK_PERMISSION;

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
    Operation::new(CHECK_PERMISSION, &input, |rows| {
        decided(rows, |rows| Ok(rows.one::<Line>("decide")?.allowed))
    })
}
