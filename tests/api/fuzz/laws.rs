//! What must hold of every answer, and of the state after every batch of requests.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use usher::domain::refusal::Code;
use usher::http::status;

use super::facts;
use super::shot::Shot;
use super::template::is_page;
use crate::support::{Reply, World};

/// The codes that the API reference lists, with their statuses.
pub fn documented_codes() -> BTreeMap<String, u16> {
    let reference = include_str!("../../../docs/api.md");
    let table = reference.split("| code | status | when |").nth(1).unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let read = |row: &str| {
        let mut cells = row.split('|').map(str::trim).skip(1);
        let code = cells.next().unwrap().trim_matches('`').to_owned();
        (code, cells.next().unwrap().parse().unwrap())
    };
    rows.map(read).collect()
}

/// Whether the answer is made as the API reference says that answers are.
pub fn shape(shot: &Shot, reply: &Reply, documented: &BTreeMap<String, u16>) -> Result<(), String> {
    let answered = reply.status.as_u16();
    if answered >= 500 {
        return Err(format!("answered {answered}: {}", reply.text));
    }
    if !reply.headers.contains_key("x-request-id") {
        return Err("has no X-Request-Id".to_owned());
    }
    let kind = reply.headers.get("content-type").map_or("", |kind| kind.to_str().unwrap());
    let is_refusal = answered >= 400;
    // Paths that are no route, and methods that a route does not take, are refused
    // alike everywhere.
    let is_problem = kind == "application/problem+json";
    if is_refusal && (is_problem || !is_page(&shot.target)) {
        if !is_problem {
            return Err(format!("a refusal of {kind:?}"));
        }
        return if shot.method == axum::http::Method::HEAD {
            Ok(())
        } else {
            problem(shot, reply, documented)
        };
    }
    if is_page(&shot.target) {
        let is_html = kind.starts_with("text/html");
        let leads_on = answered == 303 && reply.headers.contains_key("location");
        return if is_html || leads_on { Ok(()) } else { Err(format!("a page of {kind:?}")) };
    }
    let expected = match answered {
        204 => "",
        _ if shot.target.starts_with("/assets/") => return Ok(()),
        _ if shot.target.contains("/events/export") => "application/x-ndjson",
        _ => "application/json",
    };
    if kind.starts_with(expected) && (expected.is_empty() == kind.is_empty()) {
        Ok(())
    } else {
        Err(format!("answered {answered} of {kind:?}"))
    }
}

fn problem(shot: &Shot, reply: &Reply, documented: &BTreeMap<String, u16>) -> Result<(), String> {
    let body = reply.json();
    let Some(code) = body["code"].as_str() else {
        return Err("a refusal without a code".to_owned());
    };
    let known = serde_json::from_value::<Code>(json!(code)).map_err(|error| error.to_string())?;
    let said = reply.status.as_u16();
    if documented.get(code) != Some(&said) || body["status"] != json!(said) {
        return Err(format!("{code} is documented with another status than {said}"));
    }
    if status(known).0 != reply.status {
        return Err(format!("{code} has another status than {said} in the program's table"));
    }
    if is_page(&shot.target) && !["not_found", "method_not_allowed"].contains(&code) {
        return Err(format!("a page refuses by a problem: {code}"));
    }
    let has_errors = body["errors"].as_array().is_some_and(|errors| !errors.is_empty());
    if has_errors != (code == "invalid_request") {
        return Err(format!("{code}, and errors {}", body["errors"]));
    }
    Ok(())
}

/// What must not have changed by a request that was refused, or that only asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    changes: i64,
    wrong_passwords: String,
}

impl Mark {
    pub fn of(world: &World) -> Self {
        let sql = "SELECT json_group_array(json_array(address, failures, ends_at)) FROM password_attempts";
        Self { changes: world.db.changes(), wrong_passwords: world.db.look(sql) }
    }
}

/// Law 8 and law 10. A wrong password is counted, by one row.
pub fn silence(shot: &Shot, reply: &Reply, before: &Mark, after: &Mark) -> Result<(), String> {
    let is_refusal = reply.status.as_u16() >= 400;
    if !(is_refusal || shot.is_safe()) || before == after {
        return Ok(());
    }
    let counted = before.wrong_passwords != after.wrong_passwords;
    if counted && !shot.is_safe() && after.changes == before.changes + 1 {
        return Ok(());
    }
    Err(format!(
        "{} rows changed, and the answer is {}",
        after.changes - before.changes,
        reply.status
    ))
}

/// What has to be remembered of the past to judge the state.
#[derive(Default)]
pub struct Past {
    /// Organizations that have had an active owner.
    owned: BTreeSet<String>,
    /// The families to which each person has belonged: the rows that said so may
    /// be gone with an organization, the record of its parent is not.
    belonged: BTreeMap<String, BTreeSet<String>>,
}

impl Past {
    /// Remembers who belongs where.
    pub fn remember(&mut self, world: &World) {
        let sql = "SELECT DISTINCT m.user_id, coalesce(o.parent_id, o.id) FROM memberships m
            JOIN organizations o ON o.id = m.organization_id";
        for row in world.db.rows(sql, &[]) {
            self.belonged.entry(row[0].clone()).or_default().insert(row[1].clone());
        }
    }

    /// The families to which somebody has ever belonged.
    pub fn families(&self, person: &str) -> impl Iterator<Item = &String> {
        self.belonged.get(person).into_iter().flatten()
    }

    /// The laws of the state, and the counts.
    pub fn judge(&mut self, world: &World) -> Result<(), String> {
        let db = &world.db;
        let must_be_empty = |what: &str, found: Value| {
            if found == json!([]) { Ok(()) } else { Err(format!("{what}: {found}")) }
        };
        let rows = |sql: &str| json!(db.rows(sql, &[]));
        let miscounted = serde_json::from_str(&db.miscounted()).unwrap();
        must_be_empty("counts that are not those of the rows", miscounted)?;
        must_be_empty(
            "memberships of one user in one organization (law 1)",
            rows(
                "SELECT organization_id, user_id FROM memberships GROUP BY 1, 2 HAVING count(*) > 1",
            ),
        )?;
        must_be_empty(
            "pending invitations for one address in one organization (law 1)",
            rows(
                "SELECT organization_id, address FROM invitations WHERE status = 'pending'
                GROUP BY 1, 2 HAVING count(*) > 1",
            ),
        )?;
        must_be_empty(
            "invitations whose grants became no membership (law 2)",
            rows("SELECT i.id, g.organization_id FROM invitations i JOIN grants g ON g.invitation_id = i.id
                JOIN organizations o ON o.id = g.organization_id AND o.deleted_at IS NULL
                JOIN users u ON u.id = i.accepted_user_id
                WHERE i.status = 'accepted' AND NOT EXISTS (SELECT 1 FROM memberships m
                  WHERE m.organization_id = g.organization_id AND m.user_id = i.accepted_user_id)"),
        )?;
        // That somebody was erased is kept there until the next cron, for a repetition.
        let selected = rows("SELECT * FROM bulk_targets WHERE id <> 'erased'");
        must_be_empty("bulk targets left behind", selected)?;
        must_be_empty("rows that name what is not there", rows("PRAGMA foreign_key_check"))?;
        let owned = "SELECT DISTINCT m.organization_id FROM memberships m
            JOIN organizations o ON o.id = m.organization_id
            WHERE m.role = 'owner' AND m.status = 'active' AND o.deleted_at IS NULL";
        let owned: BTreeSet<String> = facts::firsts(db, owned, &[]).into_iter().collect();
        self.owned.extend(owned.iter().cloned());
        let live: BTreeSet<String> =
            facts::organizations(db).into_iter().map(|(id, _)| id).collect();
        let left: Vec<&String> =
            self.owned.iter().filter(|id| live.contains(*id) && !owned.contains(*id)).collect();
        must_be_empty("organizations without an active owner (law 4)", json!(left))
    }
}
