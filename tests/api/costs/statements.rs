//! The SQL of the program as a whole: that it is sound, and how much of it there is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

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
            fields_of(&input, "", known.entry(statement.batch).or_default());
        }
    }
    let mut unknown = BTreeSet::new();
    for statement in statements() {
        let Some(known) = known.get(statement.batch) else {
            eprintln!("NOT RUN {}", statement.batch);
            continue;
        };
        for field in fields(statement.sql).difference(known) {
            unknown.insert(format!("{}: {field}", statement.batch));
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}
