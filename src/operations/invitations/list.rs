//! List an organization's invitations, by status, with a search.

use serde::Serialize;

use crate::domain::id::OrganizationId;
use crate::domain::role::{Permission, RoleRef};
use crate::domain::search::Search;
use crate::objects::Invitation;
use crate::operations::page::{self, BothWays, Order, Page};
use crate::operations::{Act, Actor, Operation, SCAN, decided};

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

/// Those with this status in the database, beyond the position. The index is named:
/// left alone, the planner takes the one by expiry and sorts.
macro_rules! stored {
    ($status:literal, $beyond:literal) => {
        concat!(
            "SELECT i.* FROM invitations i INDEXED BY invitations_by_status
    WHERE i.organization_id = ?1->>'organization' AND i.status = '",
            $status,
            "' AND i.id ",
            $beyond,
            " ?1->>'before'"
        )
    };
}

/// A page out of `$rows`, which are `$kept` where they are what was asked
/// for. It looks at no more than `scan` of them (law 14); where that ends the
/// page early, the last row says where. The limit is of both parts together:
/// the second is not begun where the first one fills the page.
macro_rules! page_of {
    ($rows:expr, $order:literal, $kept:literal) => {
        &[
            decide_filtered!(),
            concat!(
                actor!(),
                " SELECT json_object('at', i.id, 'item', ",
                invitation_in_sight!(),
                ") AS line FROM (",
                $rows,
                " ORDER BY i.id ",
                $order,
                " LIMIT ?1->>'scan') i
WHERE ",
                $kept,
                " AND NOT ",
                hidden_invitation!(),
                " AND ",
                invitation_matches!("$"),
                " UNION ALL SELECT json_object('at', i.id) FROM (",
                $rows,
                " ORDER BY i.id ",
                $order,
                " LIMIT 1 OFFSET ?1->>'scan' - 1) i
LIMIT iif((SELECT refusal IS NULL FROM actor), ?1->>'limit' + 1, 0)"
            ),
        ]
    };
}

/// The same out of `$rows!("<")`, the newest first, and `$rows!(">")`.
macro_rules! both_ways {
    ($rows:ident, $kept:literal) => {
        BothWays {
            newest: page_of!($rows!("<"), "DESC", $kept),
            oldest: page_of!($rows!(">"), "ASC", $kept),
        }
    };
}

macro_rules! pending {
    ($beyond:literal) => {
        stored!("pending", $beyond)
    };
}

macro_rules! accepted {
    ($beyond:literal) => {
        stored!("accepted", $beyond)
    };
}

macro_rules! declined {
    ($beyond:literal) => {
        stored!("declined", $beyond)
    };
}

macro_rules! revoked {
    ($beyond:literal) => {
        stored!("revoked", $beyond)
    };
}

macro_rules! expired {
    ($beyond:literal) => {
        stored!("expired", $beyond)
    };
}

macro_rules! lapsed {
    ($beyond:literal) => {
        concat!(pending!($beyond), " UNION ALL ", expired!($beyond))
    };
}

// SQLite merges the five in the index's order; D1 takes at most five.
macro_rules! all {
    ($beyond:literal) => {
        concat!(
            pending!($beyond),
            " UNION ALL ",
            accepted!($beyond),
            " UNION ALL ",
            declined!($beyond),
            " UNION ALL ",
            revoked!($beyond),
            " UNION ALL ",
            expired!($beyond)
        )
    };
}

const PENDING: BothWays = both_ways!(pending, "?1->>'now' < i.expires_at");
const ACCEPTED: BothWays = both_ways!(accepted, "true");
const DECLINED: BothWays = both_ways!(declined, "true");
const REVOKED: BothWays = both_ways!(revoked, "true");
const EXPIRED: BothWays = both_ways!(lapsed, "?1->>'now' >= i.expires_at");
const ALL: BothWays = both_ways!(all, "true");

/// Lists invitations, in the order in which they were made.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without
/// `members.view`; `invalid_request` for an unknown role.
pub fn list_invitations(
    actor: Actor,
    organization: OrganizationId,
    which: Which,
    matching: Matching,
    ask: page::Ask,
) -> Operation<Page<Invitation>> {
    let sql = match which {
        Which::Pending => PENDING,
        Which::Accepted => ACCEPTED,
        Which::Declined => DECLINED,
        Which::Revoked => REVOKED,
        Which::Expired => EXPIRED,
        Which::All => ALL,
    };
    let (sql, limit) = (sql.by(matching.order), ask.limit);
    let details = Details { ask, scan: SCAN, matching };
    let input = Act::new(actor, organization, Permission::MembersView, details);
    Operation::new(sql, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
