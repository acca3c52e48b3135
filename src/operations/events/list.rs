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
    /// How many characters of events a page is made of, about.
    room: usize,
    before: String,
    /// The first id that counts: ids begin with their time.
    first: String,
    #[serde(rename = "type")]
    kind: Option<String>,
    by: Option<String>,
    subject: Option<String>,
}

/// Those in the time asked for, newest first, by an index that begins as `$by` says,
/// without what they hold, which may be much.
macro_rules! rows {
    ($by:literal) => {
        concat!(
            "SELECT e.organization_id, e.id, e.type, e.actor_type, e.actor_id, e.subject_id FROM events e ",
            $by,
            " AND e.organization_id = ?1->>'organization' AND e.id < ?1->>'before' AND e.id >= ?1->>'first'
    ORDER BY e.id DESC LIMIT ?1->>'scan'"
        )
    };
}

/// Whether `w` is what is asked for.
macro_rules! matches {
    () => {
        "(?1->>'type' IS NULL OR w.type = ?1->>'type')
    AND (?1->>'by' IS NULL OR w.actor_id = ?1->>'by' OR w.actor_type = ?1->>'by')
    AND (?1->>'subject' IS NULL OR w.subject_id = ?1->>'subject')"
    };
}

/// A page of `$rows`, as far as `$enough` lets it go.
macro_rules! page_of {
    ($rows:expr, $enough:expr) => {
        &[
            decide_actor!(),
            concat!(
                actor!(),
                ", page AS MATERIALIZED (
  SELECT e.id AS at, json_object('at', e.id, 'item', ",
                event!(),
                ") AS line FROM (",
                $rows,
                ") w CROSS JOIN events e ON e.organization_id = w.organization_id AND e.id = w.id
  WHERE ",
                matches!(),
                $enough,
                "
  LIMIT iif((SELECT refusal IS NULL FROM actor), ?1->>'limit' + 1, 0)
)
SELECT line FROM (
SELECT at, line FROM page
UNION ALL
SELECT e.id, json_object('at', e.id) FROM (SELECT * FROM (",
                $rows,
                ") LIMIT iif((SELECT count(*) FROM page) > ?1->>'limit' OR (SELECT refusal IS NOT NULL FROM actor), 0, 1)
  OFFSET ?1->>'scan' - 1) e
) ORDER BY at DESC"
            ),
        ]
    };
    ($by:literal) => {
        page_of!(rows!($by), "")
    };
}

/// The same of an export, whose thousands of lines would together be more than the
/// database can hold: it ends where what the events hold comes to 4 MiB, which is more
/// than an answer takes (`db::STATEMENT_BYTES_MAX`), so that the rest is not forgotten.
macro_rules! export_of {
    ($by:literal) => {
        page_of!(
            rows!($by),
            concat!(
                " AND e.id >= (SELECT coalesce(min(v.id), '') FROM (SELECT e.id,
      sum(250 + coalesce(length(e.before), 0) + coalesce(length(e.after), 0)) OVER (ORDER BY e.id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes
    FROM (",
                rows!($by),
                ") w CROSS JOIN events e ON e.organization_id = w.organization_id AND e.id = w.id WHERE ",
                matches!(),
                ") v WHERE coalesce(v.bytes, 0) <= 4194304)"
            )
        )
    };
}

/// The statements of a page, and of an export.
struct By {
    page: &'static [&'static str],
    export: &'static [&'static str],
}

const ALL: By = By { page: page_of!("WHERE true"), export: export_of!("WHERE true") };
const OF_A_SUBJECT: By = By {
    page: page_of!("INDEXED BY events_by_subject WHERE e.subject_id = ?1->>'subject'"),
    export: export_of!("INDEXED BY events_by_subject WHERE e.subject_id = ?1->>'subject'"),
};
const BY_SOMEBODY: By = By {
    page: page_of!("INDEXED BY events_by_actor WHERE e.actor_id = ?1->>'by'"),
    export: export_of!("INDEXED BY events_by_actor WHERE e.actor_id = ?1->>'by'"),
};

/// The first id that an event of this instant, or a later one, may have.
fn first_id(at: Timestamp) -> String {
    let milliseconds = u128::try_from(at.ms()).unwrap_or_default();
    EventId::from_bits(milliseconds << 80).to_string()
}

/// Lists events, newest first, looking at no more than `scan` of them.
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
    let sql = match (&filter.subject, by_id) {
        (Some(_), _) => OF_A_SUBJECT,
        (None, true) => BY_SOMEBODY,
        (None, false) => ALL,
    };
    let limit = ask.limit;
    let sql = if limit > page::LIMIT_MAX { sql.export } else { sql.page };
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
