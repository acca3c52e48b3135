//! List an organization's people.

use serde::Serialize;

use super::filter::Filter;
use crate::db::FromRow;
use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::operations::page::{self, Order, Page};
use crate::operations::{Act, Actor, Operation, SCAN, decided};
use crate::statements::members_list as sql;

/// Which people; `None` is any.
#[derive(Clone, Debug, Serialize)]
pub struct Which {
    /// By status, role, kind, name or address.
    #[serde(flatten)]
    pub filter: Filter,
    /// Whose id in the application is this.
    pub external_id: Option<String>,
    /// Which first.
    #[serde(skip)]
    pub order: Order,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    which: Which,
    limit: i64,
    scan: i64,
    /// The position of the last one seen: `time`, then `user`.
    time: i64,
    user: String,
}

/// Lists the people of the organization, in the order in which they came to it.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without
/// `members.view`; `invalid_request` for an unknown role.
pub fn list_members<T: FromRow + 'static>(
    actor: Actor,
    organization: OrganizationId,
    which: Which,
    ask: &page::Ask,
) -> Operation<Page<T>> {
    let (newest, oldest) = match (&which.external_id, &which.filter.role, which.filter.status) {
        (Some(_), ..) => {
            (sql::LIST_MEMBERS_OF_AN_EXTERNAL_ID_NEWEST, sql::LIST_MEMBERS_OF_AN_EXTERNAL_ID_OLDEST)
        }
        (None, Some(_), _) => {
            (sql::LIST_MEMBERS_OF_A_ROLE_NEWEST, sql::LIST_MEMBERS_OF_A_ROLE_OLDEST)
        }
        (None, None, Some("active")) => {
            (sql::LIST_MEMBERS_ACTIVE_NEWEST, sql::LIST_MEMBERS_ACTIVE_OLDEST)
        }
        (None, None, Some(_)) => {
            (sql::LIST_MEMBERS_DEACTIVATED_NEWEST, sql::LIST_MEMBERS_DEACTIVATED_OLDEST)
        }
        (None, None, None) => {
            (sql::LIST_MEMBERS_EVERYONE_NEWEST, sql::LIST_MEMBERS_EVERYONE_OLDEST)
        }
    };
    let statements = match which.order {
        Order::Newest => newest,
        Order::Oldest => oldest,
    };
    let limit = ask.limit;
    // Before the first page there is no position: all times are beyond this one.
    let (time, user) = ask.before.split_once(':').unwrap_or((&ask.before, ""));
    let time = time.parse().unwrap_or(match which.order {
        Order::Newest => i64::MAX,
        Order::Oldest => i64::MIN,
    });
    let details = Details { which, limit, scan: SCAN, time, user: user.to_owned() };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(statements, &input, move |rows| {
        decided(rows, |rows| page::read(rows, "page", limit))
    })
}
