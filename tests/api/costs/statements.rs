//! The SQL of the program as a whole: that it is sound, and how much of it there is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde_json::Value;
use usher::db::Statement;
use usher::statements::ALL;

use crate::support::tour::Stage;

/// Every statement of the program, those that no test runs too.
fn statements() -> impl Iterator<Item = &'static Statement> {
    ALL.iter().copied().flatten()
}

/// The fields of the input that a statement names.
fn fields(sql: &str) -> BTreeSet<String> {
    let ends =
        |rest: &str| rest.find('\'').map(|end| rest[..end].trim_start_matches("$.").to_owned());
    ["?1->>'", "?1->'", "?1,'"]
        .iter()
        .flat_map(|look| sql.split(look).skip(1).filter_map(ends))
        .collect()
}

/// The fields that an input has, and those of the objects in it.
fn fields_of(input: &Value, above: &str, found: &mut BTreeSet<String>) {
    let Value::Object(object) = input else { return };
    for (name, value) in object {
        let name = format!("{above}{name}");
        fields_of(value, &format!("{name}."), found);
        found.insert(name);
    }
}

#[test]
fn every_statement_is_prepared_against_the_schema_and_takes_the_input_alone() {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(include_str!("../../../schema.sql")).unwrap();
    for statement in statements() {
        let prepared = connection.prepare(statement.sql);
        let prepared = prepared.unwrap_or_else(|error| panic!("{statement}: {error}"));
        assert_eq!(prepared.parameter_count(), 1, "{statement}");
        assert!(prepared.column_count() <= 1, "{statement} answers one column");
    }
}

#[test]
fn every_statement_of_a_batch_has_a_name_of_its_own() {
    for batch in ALL {
        let names: BTreeSet<_> = batch.iter().map(|statement| statement.name).collect();
        assert_eq!(names.len(), batch.len(), "{}", batch[0].batch);
    }
    let batches: BTreeSet<_> = ALL.iter().map(|batch| batch[0].batch).collect();
    assert_eq!(batches.len(), ALL.len());
}

/// Fields that inputs need not have: what is absent is NULL, which the statements mean by it.
const OPTIONAL: [&str; 33] = [
    // What is absent stays as it is.
    "billing_reminders",
    "description",
    "dropped",
    "external_id",
    "grants",
    "kind",
    "message",
    "metadata",
    "name",
    "permissions",
    "role",
    // Of what is done to many, and found by a filter.
    "filter",
    "filter.kind",
    "filter.q",
    "filter.q.folded",
    "filter.q.plain",
    "filter.role",
    "filter.status",
    "q.folded",
    "q.plain",
    // What members leave open goes by whether they leave.
    "may_leave",
    "status",
    // Where somebody has a link, a password, a browser of their own.
    "client",
    "fresh.password",
    "fresh.password.address",
    "fresh.session",
    "fresh.user",
    "known.key",
    "known.user",
    "mailed",
    // The cron is nobody.
    "key",
    "root",
    "session",
];

/// The inputs of batches that no visit runs.
const UNVISITED: [(&str, &[&str]); 3] = [
    ("maintenance/fold fold", &["rows"]),
    ("outbox/dev_mails keep_dev_mail", &["to", "subject", "text", "html"]),
    ("outbox/dev_mails list_dev_mails", &["mail"]),
];

#[test]
fn every_field_that_a_statement_names_is_one_of_its_inputs() {
    let stage = Stage::new();
    for visit in stage.visits() {
        stage.world.db.rehearse(|| stage.go(&visit));
    }
    stage.world.cron();
    let mut known: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for statement in stage.world.db.statements() {
        for input in stage.world.db.inputs(&statement) {
            let input = serde_json::from_str(&input).unwrap();
            // The variants of a batch have one input.
            let words: Vec<&str> = statement.batch.splitn(3, ' ').collect();
            let batch = &statement.batch[..words[0].len() + 1 + words[1].len()];
            fields_of(&input, "", known.entry(batch).or_default());
        }
    }
    for (batch, fields) in UNVISITED {
        known.entry(batch).or_default().extend(fields.iter().map(|field| (*field).to_owned()));
    }
    let everywhere: BTreeSet<&String> = known.values().flatten().collect();
    let unknown = |statement: &Statement| {
        let known = known.iter().find(|(batch, _)| statement.batch.starts_with(**batch));
        let mut fields = fields(statement.sql);
        fields.retain(|field| match known {
            Some((_, known)) => !known.contains(field) && !OPTIONAL.contains(&field.as_str()),
            // No visit runs it.
            None => !everywhere.contains(field) && !OPTIONAL.contains(&field.as_str()),
        });
        fields.into_iter().map(|field| format!("{statement}: {field}")).collect::<Vec<_>>()
    };
    let unknown: Vec<String> = statements().flat_map(unknown).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn a_field_is_found_however_a_statement_names_it() {
    let sql = "SELECT ?1->>'one', ?1->>'$.two.three' FROM json_each(?1,'$.four')";
    let found: Vec<String> = fields(sql).into_iter().collect();
    assert_eq!(found, ["four", "one", "two.three"]);
}

/// What makes SQLite's shell run a statement with an input, as it is pasted.
fn script(statement: &Statement, input: &str) -> String {
    let laid_out = sql_expander::format(&format!("-- answer statement\n{}\n", statement.sql));
    let laid_out = laid_out.unwrap();
    let sql = laid_out.trim_start_matches("-- answer statement").trim();
    let input = input.replace('\'', "''");
    format!(
        "-- {statement}\n.parameter init\nREPLACE INTO temp.sqlite_parameters VALUES ('?1', '{input}');\n{sql};\n"
    )
}

/// With `SQL_NAME=…` it prints the scripts of the statements whose names begin so.
#[test]
fn every_statement_can_be_pasted_into_a_shell_with_an_input() {
    let asked = std::env::var("SQL_NAME").ok().filter(|name| !name.is_empty());
    let stage = Stage::new();
    for visit in stage.visits() {
        stage.world.db.rehearse(|| stage.go(&visit));
    }
    stage.world.cron();
    let shell = Connection::open_in_memory().unwrap();
    shell.execute_batch(include_str!("../../../schema.sql")).unwrap();
    for statement in stage.world.db.statements() {
        let inputs = stage.world.db.inputs(&statement);
        let script = script(&statement, inputs.last().unwrap());
        let name = statement.to_string();
        if let Some(asked) = &asked {
            if name.starts_with(asked) {
                println!("{script}");
            }
            continue;
        }
        let input = inputs.last().unwrap();
        let sql = &script[script.find("');\n").unwrap() + 4..];
        let mut pasted = shell.prepare(sql).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut rows = pasted.query([input]).unwrap();
        while rows.next().unwrap().is_some() {}
    }
}

/// Where the `.sql` files are.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "sql") {
            found.push(path);
        }
    }
}

#[test]
fn every_file_of_sql_is_laid_out() {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 50);
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        assert!(sql_expander::format(&text).as_ref() == Ok(&text), "make format: {path:?}");
    }
}
