//! Law 14, by SQLite's own word: no statement walks a table, and none sorts
//! more than a page.

use std::collections::BTreeSet;

use usher::db::Statement;
use usher::statements::ALL;

use crate::support::world::World;

/// The statements that sort: the batch, which may have variants, the statement, and what it
/// sorts.
const SORTS: [(&str, &str, &str); 31] = [
    ("outbox/dev_mails", "mails", "puts the hundred mails of a development mailbox in order"),
    (
        "members/of_clients",
        "page",
        "puts the thousand people of clients that a page looks at in order",
    ),
    (
        "members/of_clients",
        "found_in_clients",
        "puts the thousand people of clients that a page looks at in order",
    ),
    (
        "organizations/children",
        "changeable",
        "puts the clients of an invitation before the newest hundred",
    ),
    ("people/invitations", "page", "tells apart what the invitations of a page grant"),
    ("people/home", "home", "tells apart what the newest hundred invitations of somebody grant"),
    ("invitations/invite", "insert_grants", "tells apart the former roles of those it names"),
    ("invitations/invite", "queue_mails", "numbers the addresses of the request"),
    ("invitations/invite", "invitations", "answers the addresses in the request's order"),
    ("invitations/resend", "queue_mails", "numbers the invitations that it sends"),
    (
        "outbox/claim_mails",
        "give_turns",
        "numbers the mails of each organization among the 500 that are due again",
    ),
    ("outbox/claim_mails", "claimed", "puts the mails of two groups in order"),
    ("invitations/edit", "select_targets", TARGETS),
    ("invitations/edit", "outcomes", TARGETS),
    ("invitations/resend", "select_targets", TARGETS),
    ("invitations/resend", "outcomes", TARGETS),
    ("invitations/revoke", "select_targets", TARGETS),
    ("invitations/revoke", "outcomes", TARGETS),
    ("members/edit", "select_targets", TARGETS),
    ("members/edit", "outcomes", TARGETS),
    ("members/remove", "select_targets", TARGETS),
    ("members/remove", "outcomes", TARGETS),
    ("members/set_status", "select_targets", TARGETS),
    ("members/set_status", "outcomes", TARGETS),
    ("roles/edit", "", HOLDERS),
    ("roles/delete", "", HOLDERS),
    ("names", "names", "names those whom the request names, in its order"),
    ("organizations/children", "listed", CHILDREN),
    ("organizations/children", "children", CHILDREN),
    ("events/list", "page", "puts a page and the row where its scan ended in order"),
    (
        "organizations/list",
        "page",
        "puts a person's organizations, and a page of children each, in order",
    ),
];

/// What a batch on many sorts.
const TARGETS: &str = "numbers the ids of the request, or the thousand of a filter";

/// What changing a role sorts.
const HOLDERS: &str = "tells apart what the first thousand hold who have the role";

/// What a page of children sorts.
const CHILDREN: &str = "puts the children that somebody is in in order";

/// Every statement of the program.
fn statements() -> impl Iterator<Item = &'static Statement> {
    ALL.iter().copied().flatten()
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
    let world = World::new();
    for statement in statements() {
        let plan = world.db.plan(statement.sql);
        // The development mailbox keeps a hundred mails.
        if statement.batch.starts_with("outbox/dev_mails ") {
            continue;
        }
        for line in &plan {
            assert!(!walks_a_table(&plan, line), "{statement}, {line}: {plan:#?}");
        }
    }
}

#[test]
fn no_statement_sorts_more_than_a_page_or_its_own_input() {
    let world = World::new();
    let mut sorting = BTreeSet::new();
    for statement in statements() {
        let plan = world.db.plan(statement.sql);
        // `lacks_of_many` compares two lists of permissions, of 128 names at most, by sorting both.
        let count = |part: &str| plan.iter().filter(|line| line.contains(part)).count();
        if count("TEMP B-TREE") > 2 * count("MERGE (EXCEPT)") {
            let known = SORTS.iter().position(|(file, name, _)| {
                let batch = statement.batch;
                let is_of_file = batch.strip_prefix(file).is_some_and(|it| it.starts_with(' '));
                is_of_file && (name.is_empty() || *name == statement.name)
            });
            assert!(known.is_some(), "{statement}: {plan:#?}");
            sorting.extend(known);
        }
    }
    assert_eq!(sorting.len(), SORTS.len(), "of {SORTS:#?} only {sorting:?} sort");
}

#[test]
fn every_index_of_the_schema_serves_a_statement() {
    let world = World::new();
    let plans = |statement: &Statement| world.db.plan(statement.sql);
    let plans: Vec<String> = statements().flat_map(plans).collect();
    for line in include_str!("../../../schema.sql").lines() {
        let name = line.strip_prefix("CREATE INDEX ").or(line.strip_prefix("CREATE UNIQUE INDEX "));
        if let Some(name) = name.and_then(|rest| rest.split(' ').next()) {
            assert!(plans.iter().any(|plan| plan.contains(name)), "{name}");
        }
    }
}
