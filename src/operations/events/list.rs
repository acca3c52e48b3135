//! What happened in an organization, as a page or as an export.

use serde::Serialize;

use crate::db::PAGE_MAX;
use crate::domain::id::{EventId, OrganizationId};
use crate::domain::role::Permission;
use crate::domain::time::Timestamp;
use crate::objects::Event;
use crate::operations::page::{self, Page};
use crate::operations::{Act, Actor, Operation, decided};

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

/// The events in the time asked for, newest first, by an index that begins as `$by` says,
/// with the bytes that each would take: `octet_length` looks at no text.
macro_rules! rows {
    ($by:literal) => {
        concat!(
            "SELECT e.id, e.type, e.actor_type, e.actor_id, e.subject_id,
      250 + coalesce(octet_length(e.before), 0) + coalesce(octet_length(e.after), 0) AS bytes
    FROM events e ",
            $by,
            " AND e.organization_id = ?1->>'organization' AND e.id < ?1->>'before' AND e.id >= ?1->>'first'
    ORDER BY e.id DESC LIMIT ?1->>'scan'"
        )
    };
}

/// A page of them. What an event holds may be much, so it is read last: `sized` has those
/// that are asked for, with the bytes of all before; `page` as many as there is room for.
/// Where more match, or the scan ended, the last line says where the next page begins.
macro_rules! page_of {
    ($by:literal) => {
        &[
            decide_actor!(),
            concat!(
                actor!(),
                ", sized AS MATERIALIZED (
  SELECT w.id, sum(w.bytes) OVER (ORDER BY w.id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
  FROM (SELECT w.id, w.bytes FROM (",
                rows!($by),
                ") w
    WHERE (?1->>'type' IS NULL OR w.type = ?1->>'type')
      AND (?1->>'by' IS NULL OR w.actor_id = ?1->>'by' OR w.actor_type = ?1->>'by')
      AND (?1->>'subject' IS NULL OR w.subject_id = ?1->>'subject')
      AND NOT ",
                hidden_event!(),
                "
    LIMIT iif((SELECT refusal IS NULL FROM actor), ?1->>'limit' + 1, 0)) w
), page AS MATERIALIZED (
  SELECT id FROM sized WHERE bytes_before IS NULL OR bytes_before <= ?1->>'room'
)
SELECT line FROM (
SELECT e.id AS at, json_object('at', e.id, 'item', ",
                event!(),
                ") AS line FROM page CROSS JOIN events e ON e.organization_id = ?1->>'organization' AND e.id = page.id
UNION ALL
SELECT min(id), json_object('at', min(id)) FROM page HAVING count(*) < (SELECT count(*) FROM sized)
UNION ALL
SELECT w.id, json_object('at', w.id) FROM (SELECT id FROM (",
                rows!($by),
                ") LIMIT iif((SELECT count(*) FROM page) = (SELECT count(*) FROM sized)
    AND (SELECT count(*) FROM sized) <= ?1->>'limit' AND (SELECT refusal IS NULL FROM actor), 1, 0)
  OFFSET ?1->>'scan' - 1) w
) ORDER BY at DESC"
            ),
        ]
    };
}

const ALL: &[&str] = page_of!("WHERE true");
const OF_A_SUBJECT: &[&str] =
    page_of!("INDEXED BY events_by_subject WHERE e.subject_id = ?1->>'subject'");
const BY_SOMEBODY: &[&str] = page_of!("INDEXED BY events_by_actor WHERE e.actor_id = ?1->>'by'");

/// How many events of one subject, or by one person, a page looks at. Each is looked up for
/// itself, and what stands beside it there may be long.
const SCAN_OF_ONE: i64 = 500;

/// The first id that an event of this instant, or a later one, may have.
fn first_id(at: Timestamp) -> String {
    let milliseconds = u128::try_from(at.ms()).unwrap_or_default();
    EventId::from_bits(milliseconds << 80).to_string()
}

/// Lists events, newest first, looking at no more than `scan` of them, nor than 500 where they
/// are those of one subject or by one person.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without `organization.manage`.
pub fn list_events(
    actor: Actor,
    organization: OrganizationId,
    filter: Filter,
    ask: page::Ask,
    scan: i64,
) -> Operation<Page<Event>> {
    let by_id = filter.actor.as_deref().is_some_and(|actor| actor.contains('_'));
    let (sql, scan) = match (&filter.subject, by_id) {
        (Some(_), _) => (OF_A_SUBJECT, scan.min(SCAN_OF_ONE)),
        (None, true) => (BY_SOMEBODY, scan.min(SCAN_OF_ONE)),
        (None, false) => (ALL, scan),
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
    Operation::new(sql, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
