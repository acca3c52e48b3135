//! Delete an organization: at once for everyone, its rows by the cron.

use serde::Serialize;

use crate::domain::id::OrganizationId;
use crate::operations::{Act, Actor, Operation, decided};

#[derive(Serialize)]
struct Details<'a> {
    name: &'a str,
}

macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT CASE
    WHEN EXISTS (SELECT 1 FROM events e WHERE e.organization_id = ?1->>'organization' AND e.id = ?1->>'event' || '000001') THEN NULL
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN o.name <> ?1->>'name' THEN 'invalid_request'
    WHEN EXISTS (SELECT 1 FROM organizations c WHERE c.parent_id = o.id AND c.parent_id IS NOT NULL AND c.deleted_at IS NULL) THEN 'has_children'
  END AS refusal
  FROM actor LEFT JOIN organizations o ON o.id = ?1->>'organization' AND o.deleted_at IS NULL)"
        )
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'name') FROM decision"),
    concat!(
        decision!(),
        " ",
        record!(
            "SELECT o.id AS organization_id, 1 AS n, 'organization.deleted' AS type, o.id AS subject_id,
    json_object('name', o.name) AS before, NULL AS after
  FROM decision CROSS JOIN organizations o ON o.id = ?1->>'organization' WHERE decision.refusal IS NULL"
        )
    ),
    concat!(
        decision!(),
        " UPDATE organizations SET deleted_at = ?1->>'now'
WHERE id = ?1->>'organization' AND deleted_at IS NULL AND (SELECT refusal IS NULL FROM decision)"
    ),
];

/// Deletes the organization, whose name must be repeated.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` for all but owners,
/// `invalid_request` for another name, `has_children`.
pub fn delete_organization(
    actor: Actor,
    organization: OrganizationId,
    name: &str,
) -> Operation<()> {
    let input = Act::new(actor, organization, None, Details { name }).owners_only();
    Operation::new(SQL, &input, |rows| decided(rows, |_| Ok(())))
}
