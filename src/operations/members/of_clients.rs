//! The people of an organization's clients, as those see them who may: found by their
//! names, and what one of them has in each client.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::domain::search::Search;
use crate::objects::{OrganizationRef, UserRef};
use crate::operations::page::{self, Page};
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::members_of_clients::{FIND_IN_CLIENTS, PEOPLE_OF_CLIENTS, READ_ACCESS};

/// What somebody has in a client.
#[derive(Clone, Debug, Deserialize)]
pub struct Access {
    /// Who.
    pub user: UserRef,
    /// Where.
    pub client: OrganizationRef,
    /// As what.
    pub role: String,
    /// Whether they are deactivated there.
    pub is_deactivated: bool,
    /// Whether whoever looks may change it. It is told of one person only.
    #[serde(default)]
    pub may_change: bool,
}

#[derive(Serialize)]
struct Details {
    q: Option<Search>,
    limit: i64,
    /// The position of the last one seen: a client, then `time` and `user` in it.
    client: String,
    time: i64,
    user: String,
}

/// How many people found in clients stand below those found in the organization itself;
/// `found_max()` in SQL.
const FOUND_MAX: i64 = 20;

/// Lists the active people of the clients that the actor may see the people of, those of the
/// newest client first; `q` is part of a name or an address.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `members.view`.
pub fn people_of_clients(
    actor: Actor,
    organization: OrganizationId,
    q: Option<Search>,
    ask: &page::Ask,
) -> Operation<Page<Access>> {
    let limit = ask.limit;
    let mut at = ask.before.splitn(3, ':');
    let client = at.next().unwrap_or_default().to_owned();
    let time = at.next().and_then(|time| time.parse().ok()).unwrap_or(i64::MAX);
    let user = at.next().unwrap_or_default().to_owned();
    let details = Details { q, limit, client, time, user };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(PEOPLE_OF_CLIENTS, &input, move |rows| {
        decided(rows, |rows| page::read(rows, "page", limit))
    })
}

/// A search for an organization's people, and beside it the first that its `q` finds of its
/// clients.
pub fn with_people_of_clients<T: 'static>(operation: Batch<T>) -> Batch<(T, Page<Access>)> {
    operation.with(FIND_IN_CLIENTS, |rows| page::read(rows, "found_in_clients", FOUND_MAX))
}

/// An operation on the `user` of its input, and what they have in clients: of those that the
/// actor may see the people of, as many as its page asks for.
pub fn with_access<T: 'static>(operation: Batch<T>) -> Batch<(T, Page<Access>)> {
    operation.with(READ_ACCESS, |rows| page::read(rows, "access", ACCESS_MAX))
}

/// In how many clients a page shows what somebody has.
pub const ACCESS_MAX: i64 = 50;
