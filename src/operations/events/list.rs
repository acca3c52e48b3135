//! What happened in an organization, as a page or as an export.

use serde::Serialize;

use crate::db::{FromRow, PAGE_MAX};
use crate::domain::id::{EventId, OrganizationId};
use crate::domain::role::Permission;
use crate::domain::time::Timestamp;
use crate::operations::page::{self, Page};
use crate::operations::{Act, Actor, Operation, decided};
use crate::statements::events_list::{
    LIST_EVENTS_ALL, LIST_EVENTS_BY_SOMEBODY, LIST_EVENTS_OF_A_SUBJECT,
};

/// Which events; `None` is any.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Of this type.
    pub kind: Option<String>,
    /// By whom: an id, `root` or `system`.
    pub actor: Option<String>,
    /// On whom or what.
    pub subject: Option<String>,
    /// Not before this.
    pub since: Option<Timestamp>,
    /// Before this.
    pub until: Option<Timestamp>,
}

#[derive(Serialize)]
struct Details {
    limit: i64,
    scan: i64,
    /// How many bytes of events a page is made of, about.
    room: usize,
    before: String,
    /// The first id that counts: ids begin with their time.
    first: String,
    #[serde(rename = "type")]
    kind: Option<String>,
    by: Option<String>,
    subject: Option<String>,
}

/// How many events of one subject, or by one person, a page looks at. Each is looked up for
/// itself, and what stands beside it there may be long.
const SCAN_OF_ONE: i64 = 400;

/// The first id that an event of this instant, or a later one, may have.
fn first_id(at: Timestamp) -> String {
    let milliseconds = u128::try_from(at.ms()).unwrap_or_default();
    EventId::from_bits(milliseconds << 80).to_string()
}

/// Lists events, newest first, looking at no more than `scan` of them, nor than 400 where they
/// are those of one subject or by one person.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `organization.manage`.
pub fn list_events<T: FromRow + 'static>(
    actor: Actor,
    organization: OrganizationId,
    filter: Filter,
    ask: page::Ask,
    scan: i64,
) -> Operation<Page<T>> {
    let by_id = filter.actor.as_deref().is_some_and(|actor| actor.contains('_'));
    let (sql, scan) = match (&filter.subject, by_id) {
        (Some(_), _) => (LIST_EVENTS_OF_A_SUBJECT, scan.min(SCAN_OF_ONE)),
        (None, true) => (LIST_EVENTS_BY_SOMEBODY, scan.min(SCAN_OF_ONE)),
        (None, false) => (LIST_EVENTS_ALL, scan),
    };
    let limit = ask.limit;
    let until = filter.until.map(first_id);
    let details = Details {
        limit,
        scan,
        room: PAGE_MAX,
        before: until.into_iter().chain([ask.before]).min().unwrap_or_default(),
        first: filter.since.map(first_id).unwrap_or_default(),
        kind: filter.kind,
        by: filter.actor,
        subject: filter.subject,
    };
    let input = Act::new(actor, organization, Permission::OrganizationManage, details);
    Operation::new(sql, &input, move |rows| decided(rows, |rows| page::read(rows, "page", limit)))
}
