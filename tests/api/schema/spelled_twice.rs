//! What SQL makes for clients as Rust would.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::{Value, json};
use sql_expander::{File, expand, read};
use usher::domain::time::Timestamp;

/// An expression of the shared SQL functions, put together as the program's statements are.
fn expression(sql: &str) -> String {
    let folder = Path::new("src/operations/shared");
    let shared: Vec<File> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            read(&path.to_string_lossy(), &fs::read_to_string(&path).unwrap()).unwrap()
        })
        .collect();
    let asked = format!("-- batch asked\n\n-- answer asked\nSELECT {sql}\n");
    let batches = expand(&shared, &[read("asked.sql", &asked).unwrap()]).unwrap();
    batches[0].statements[0].sql.clone()
}

fn answer(database: &Connection, sql: &str, input: &Value) -> Option<String> {
    let mut statement = database.prepare_cached(sql).unwrap();
    statement.query_row([input.to_string()], |row| row.get(0)).unwrap()
}

/// The last millisecond that RFC 3339 has a year for.
const END: i64 = 253_402_300_799_999;

#[test]
fn an_instant_is_written_to_the_millisecond_as_rust_writes_it() {
    let (database, sql) = (Connection::open_in_memory().unwrap(), expression("rfc3339(:ms)"));
    let is_the_same = |ms: i64| {
        let written = answer(&database, &sql, &json!({"ms": ms}));
        assert_eq!(written, Some(Timestamp::from_ms(ms).rfc3339()), "{ms}");
    };
    // Each millisecond of a minute, and of one that is a leap day's last.
    for minute in [1_796_047_500_000, 1_709_251_140_000] {
        (minute - 1..minute + 60_001).for_each(is_the_same);
    }
    [0, 1, 999, END - 1, END].into_iter().for_each(is_the_same);
    let config = ProptestConfig { failure_persistence: None, cases: 2_000, ..Default::default() };
    proptest!(config, |(ms in 0..=END)| is_the_same(ms));
    assert_eq!(answer(&database, &sql, &json!({"ms": null})), None);
}

/// The union of two lists that stand in rows.
const UNION: &str = "union_of(l.held, l.more) FROM (SELECT :held AS held, :more AS more) l";

#[test]
fn a_role_s_permissions_and_its_holder_s_own_come_to_each_once_in_their_order() {
    let (database, sql) = (Connection::open_in_memory().unwrap(), expression(UNION));
    let names = || {
        let name = proptest::sample::select(vec!["a", "ab", "b", "a.b", "members.view", "a:b-c_d"]);
        proptest::collection::vec(name, 0..6).prop_map(|names| {
            let mut each: Vec<&str> = Vec::new();
            names.into_iter().for_each(|name| {
                if !each.contains(&name) {
                    each.push(name);
                }
            });
            each
        })
    };
    let config = ProptestConfig { failure_persistence: None, ..Default::default() };
    proptest!(config, |(held in names(), more in names())| {
        let lists = json!({"held": json!(held).to_string(), "more": json!(more).to_string()});
        let lacking = more.iter().filter(|name| !held.contains(name));
        let expected: Vec<&str> = held.iter().chain(lacking).copied().collect();
        assert_eq!(answer(&database, &sql, &lists), Some(json!(expected).to_string()));
    });
}
