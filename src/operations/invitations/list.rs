//! List an organization's invitations, by status, with a search.

use serde::Serialize;

use crate::db::FromRow;
use crate::domain::id::OrganizationId;
use crate::domain::role::{Permission, RoleRef};
use crate::domain::search::Search;
use crate::operations::page::{self, Order, Page};
use crate::operations::{Act, Actor, Operation, SCAN, decided};
use crate::statements::invitations_list as sql;

/// Which invitations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those pending; a lapsed one is expired.
    Pending,
    /// Those accepted.
    Accepted,
    /// Those declined.
    Declined,
    /// Those revoked.
    Revoked,
    /// Those expired, marked so or not.
    Expired,
    /// All of them.
    All,
}

impl Which {
    /// Reads the filter's name.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "pending" => Which::Pending,
            "accepted" => Which::Accepted,
            "declined" => Which::Declined,
            "revoked" => Which::Revoked,
            "expired" => Which::Expired,
            "all" => Which::All,
            _ => return None,
        })
    }
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    ask: page::Ask,
    scan: i64,
    #[serde(flatten)]
    matching: Matching,
}

/// What a list is narrowed to; `None` is any.
#[derive(Clone, Debug, Serialize)]
pub struct Matching {
    /// Part of the address.
    pub q: Option<Search>,
    /// Those that grant this role somewhere.
    pub role: Option<RoleRef>,
    /// `member` or `external`.
    pub kind: Option<&'static str>,
    /// Which first.
    #[serde(skip)]
    pub order: Order,
}

/// Lists invitations, in the order in which they were made.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without
/// `members.view`; `invalid_request` for an unknown role.
pub fn list_invitations<T: FromRow + 'static>(
    actor: Actor,
    organization: OrganizationId,
    which: Which,
    matching: Matching,
    ask: page::Ask,
) -> Operation<Page<T>> {
    let statements = match (which, matching.order) {
        (Which::Pending, Order::Newest) => sql::LIST_INVITATIONS_PENDING_NEWEST,
        (Which::Pending, Order::Oldest) => sql::LIST_INVITATIONS_PENDING_OLDEST,
        (Which::Accepted, Order::Newest) => sql::LIST_INVITATIONS_ACCEPTED_NEWEST,
        (Which::Accepted, Order::Oldest) => sql::LIST_INVITATIONS_ACCEPTED_OLDEST,
        (Which::Declined, Order::Newest) => sql::LIST_INVITATIONS_DECLINED_NEWEST,
        (Which::Declined, Order::Oldest) => sql::LIST_INVITATIONS_DECLINED_OLDEST,
        (Which::Revoked, Order::Newest) => sql::LIST_INVITATIONS_REVOKED_NEWEST,
        (Which::Revoked, Order::Oldest) => sql::LIST_INVITATIONS_REVOKED_OLDEST,
        (Which::Expired, Order::Newest) => sql::LIST_INVITATIONS_EXPIRED_NEWEST,
        (Which::Expired, Order::Oldest) => sql::LIST_INVITATIONS_EXPIRED_OLDEST,
        (Which::All, Order::Newest) => sql::LIST_INVITATIONS_ALL_NEWEST,
        (Which::All, Order::Oldest) => sql::LIST_INVITATIONS_ALL_OLDEST,
    };
    let limit = ask.limit;
    let details = Details { ask, scan: SCAN, matching };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(statements, &input, move |rows| {
        decided(rows, |rows| page::read(rows, "page", limit))
    })
}
