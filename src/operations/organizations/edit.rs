//! Change an organization's name, picture and settings.

use serde::Serialize;

use crate::domain::id::OrganizationId;
use crate::domain::role::Permission;
use crate::objects::Organization;
use crate::operations::{Act, Actor, Operation, decided};

/// What changes; what is absent stays, `Some(None)` is none.
#[derive(Clone, Debug, Default, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the settings")]
pub struct Changes {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invitation_days: Option<Option<i64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invite_policy: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_domains: Option<Option<Vec<String>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block_disposable: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat_limit: Option<Option<i64>>,
}

#[derive(Serialize)]
struct Details {
    changes: Changes,
}

/// A setting that may be null: what is asked for, or what there is.
macro_rules! nullable {
    ($name:literal) => {
        concat!(
            $name,
            " = iif(json_type(?1, '$.changes.",
            $name,
            "') IS NULL, ",
            $name,
            ", ?1->>'$.changes.",
            $name,
            "')"
        )
    };
}

/// Those settings that the request changes, as they are.
macro_rules! settings_before {
    () => {
        "(SELECT json_group_object(c.key, json(CASE c.key
      WHEN 'name' THEN json_quote(o.name) WHEN 'image_url' THEN json_quote(o.image_url)
      WHEN 'invitation_days' THEN json_quote(o.invitation_days) WHEN 'invite_policy' THEN json_quote(o.invite_policy)
      WHEN 'allowed_domains' THEN coalesce(o.allowed_domains, 'null')
      WHEN 'block_disposable' THEN iif(o.block_disposable, 'true', 'false')
      WHEN 'seat_limit' THEN json_quote(o.seat_limit) END)) FROM json_each(?1, '$.changes') c)"
    };
}

/// `decision`, one row: only owners change who may invite.
macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", decision AS (SELECT coalesce(refusal, (SELECT 'forbidden' FROM organizations o WHERE o.id = ?1->>'organization'
    AND actor.level < 2 AND o.invite_policy <> ?1->>'$.changes.invite_policy')) AS refusal FROM actor)"
        )
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision"),
    concat!(
        decision!(),
        " ",
        record!(concat!(
            "SELECT o.id AS organization_id, 1 AS n, 'organization.updated' AS type, o.id AS subject_id, ",
            settings_before!(),
            " AS before, ?1->'changes' AS after
  FROM decision CROSS JOIN organizations o ON o.id = ?1->>'organization' WHERE decision.refusal IS NULL AND ",
            settings_before!(),
            " <> ?1->'changes'"
        ))
    ),
    concat!(
        decision!(),
        " UPDATE organizations SET name = coalesce(?1->>'$.changes.name', name), ",
        nullable!("image_url"),
        ", ",
        nullable!("invitation_days"),
        ", invite_policy = coalesce(?1->>'$.changes.invite_policy', invite_policy), ",
        nullable!("allowed_domains"),
        ", block_disposable = coalesce(?1->>'$.changes.block_disposable', block_disposable), ",
        nullable!("seat_limit"),
        "
WHERE id = ?1->>'organization' AND (SELECT refusal IS NULL FROM decision)"
    ),
    concat!(
        actor!(),
        " SELECT ",
        organization!(),
        " FROM actor CROSS JOIN organizations o ON o.id = ?1->>'organization' WHERE actor.refusal IS NULL"
    ),
];

/// Changes the organization. What stays as it is leaves no event.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without `organization.manage`,
/// or for all but owners where it changes who may invite.
pub fn edit_organization(
    actor: Actor,
    organization: OrganizationId,
    changes: Changes,
) -> Operation<Organization> {
    let input = Act::new(actor, organization, Permission::OrganizationManage, Details { changes });
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(3)))
}
