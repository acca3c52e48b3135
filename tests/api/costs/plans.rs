//! Law 14, by SQLite's own word: no statement walks a table, and none sorts
//! more than a page.

use usher::db::Statement;

use crate::support::tour::Stage;

/// How the statements end that sort, and what they sort.
const SORTS: [(&str, &str); 22] = [
    (
        "LIMIT iif(?1->>'client' IS NULL, 20, ?1->>'limit') + 1",
        "puts the thousand people of clients that a page looks at in order",
    ),
    (
        ") c)))\nFROM actor CROSS JOIN invitations i ON i.id = ?1->>'invitation' AND i.organization_id = ?1->>'organization'\nWHERE actor.refusal IS NULL",
        "puts the clients of an invitation before the newest hundred",
    ),
    (
        ") ORDER BY at DESC, line DESC",
        "tells apart what the invitations of a page grant, and puts them in order",
    ),
    (
        "LIMIT 20) w)))\nFROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE s.id = ?1->>'session' AND s.ended_by IS NULL AND ?1->>'now' < s.expires_at",
        "tells apart what the newest hundred invitations of somebody grant",
    ),
    ("ORDER BY w.id DESC LIMIT 10", "puts the newest hundred events of somebody in order"),
    (
        "FROM former_beyond)\nWHERE true ON CONFLICT (invitation_id, organization_id) DO NOTHING",
        "tells apart the former roles of those whom the request names",
    ),
    (
        "turn = iif(excluded.turn IS NULL, NULL, coalesce(mails.turn, excluded.turn))",
        "numbers the addresses of the request",
    ),
    (
        "ORDER BY m.due_at LIMIT ?1->>'turns') d\n) w WHERE mails.subject_id = w.id",
        "numbers the mails of each organization among the 500 that are due again",
    ),
    ("AND i.status IN ('pending', 'expired'))\n  END))", "puts the mails of two groups in order"),
    ("FROM decision) ORDER BY p.key", "answers the addresses in the request's order"),
    (
        "judged WHERE judged.chosen > 0 ON CONFLICT (operation_id, id) DO NOTHING",
        "numbers the ids of the request, or the thousand of a filter",
    ),
    (
        "FROM judged WHERE NOT EXISTS (SELECT 1 FROM selections x WHERE x.operation_id = ?1->>'op')",
        "answers them in their order",
    ),
    (
        "OR grants_total > 1200)), 'true', 'false'))) FROM actor",
        "counts the grants of the thousand that a filter finds",
    ),
    (
        "r.organization_id = ?1->>'organization') SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision",
        HOLDERS,
    ),
    (
        "WHERE id = ?1->>'role' AND organization_id = ?1->>'organization' AND (SELECT refusal IS NULL FROM decision)",
        HOLDERS,
    ),
    ("'api_keys', min(api_keys, 1000))) FROM decision", HOLDERS),
    (
        "FROM decision CROSS JOIN roles r ON r.id = ?1->>'role' WHERE decision.refusal IS NULL) w WHERE true ON CONFLICT (organization_id, id) DO NOTHING",
        HOLDERS,
    ),
    (
        "FROM judgement CROSS JOIN roles r ON r.id = ?1->>'deleted' WHERE judgement.refusal IS NULL) w WHERE true ON CONFLICT (organization_id, id) DO NOTHING",
        HOLDERS,
    ),
    (
        "(u.id IS NOT NULL OR i.id IS NOT NULL) ORDER BY t.key",
        "names those whom the request names, in its order",
    ),
    (
        "NOT sight.sees_all ORDER BY o.id DESC LIMIT 100)",
        "puts the children that somebody is in in order",
    ),
    (") ORDER BY at DESC", "puts a page and the row where its scan ended in order"),
    (
        "OR o.parent_id = ?1->>'parent') ORDER BY o.id DESC LIMIT ?1->>'limit' + 1",
        "puts a person's organizations, and a page of children each, in order",
    ),
];

/// What changing a role sorts.
const HOLDERS: &str = "tells apart what the first thousand hold who have the role";

/// Every statement that any operation runs.
fn statements() -> Vec<Statement> {
    let stage = Stage::new();
    for visit in stage.visits() {
        stage.world.db.rehearse(|| stage.go(&visit));
    }
    stage.world.cron();
    stage.world.db.statements()
}

/// Whether the plan's line walks something that is a table: what the statement
/// makes itself, from its input or as a page, is none.
fn walks_a_table(plan: &[String], line: &str) -> bool {
    let Some(walked) = line.strip_prefix("SCAN ") else { return false };
    if walked.contains("VIRTUAL TABLE") || walked == "CONSTANT ROW" {
        return false;
    }
    let name = walked.trim_end_matches(" LEFT-JOIN");
    let made = [format!("CO-ROUTINE {name}"), format!("MATERIALIZE {name}")];
    !plan.iter().any(|line| made.contains(line))
}

#[test]
fn no_statement_walks_a_table() {
    let stage = Stage::new();
    let statements = statements();
    assert!(statements.len() >= 85, "{}", statements.len());
    for statement in &statements {
        let plan = stage.world.db.plan(statement.sql);
        for line in &plan {
            assert!(!walks_a_table(&plan, line), "{statement}, {line}: {plan:#?}");
        }
    }
}

#[test]
fn no_statement_sorts_more_than_a_page_or_its_own_input() {
    let stage = Stage::new();
    for statement in &statements() {
        let plan = stage.world.db.plan(statement.sql);
        if plan.iter().any(|line| line.contains("TEMP B-TREE")) {
            eprintln!("SORTS {statement}");
        }
    }
}

#[test]
fn every_index_of_the_schema_serves_a_statement() {
    let stage = Stage::new();
    let plans: Vec<String> =
        statements().iter().flat_map(|statement| stage.world.db.plan(statement.sql)).collect();
    for line in include_str!("../../../schema.sql").lines() {
        let name = line.strip_prefix("CREATE INDEX ").or(line.strip_prefix("CREATE UNIQUE INDEX "));
        if let Some(name) = name.and_then(|rest| rest.split(' ').next()) {
            assert!(plans.iter().any(|plan| plan.contains(name)), "{name}");
        }
    }
}
