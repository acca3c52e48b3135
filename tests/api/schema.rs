//! The schema, the migrations that lead to it, and what Rust says twice.

use rusqlite::Connection;
use usher::domain::role::Role;
use usher::operations::upkeep::ready::SCHEMA_VERSION;

use crate::support::world::World;

/// What a database is made of: every object's SQL.
fn objects(connection: &Connection) -> Vec<(String, String)> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn made_by(script: &str) -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(script).unwrap();
    connection
}

#[test]
fn the_migrations_in_their_order_make_exactly_the_schema() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let migrations: String =
        files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let (migrated, made) = (made_by(&migrations), made_by(include_str!("../../schema.sql")));
    assert_eq!(objects(&migrated), objects(&made));
    for database in [&migrated, &made] {
        let sql = "SELECT group_concat(version) FROM schema_version";
        let version: String = database.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(version, SCHEMA_VERSION.to_string());
    }
}

#[test]
fn every_table_is_strict_and_every_constraint_has_a_name() {
    for (name, sql) in objects(&made_by(include_str!("../../schema.sql"))) {
        if !sql.starts_with("CREATE TABLE") {
            continue;
        }
        assert!(sql.ends_with("STRICT, WITHOUT ROWID"), "{name}");
        for rule in ["PRIMARY KEY", "REFERENCES", "CHECK", "UNIQUE"] {
            let lines = sql.lines().filter(|line| line.contains(rule));
            lines.for_each(|line| assert!(line.contains("CONSTRAINT"), "{name}: {line}"));
        }
    }
}

#[test]
fn sql_ranks_the_roles_as_rust_does() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    for held in Role::ALL {
        let name = format!("{}@example.com", held.name());
        let person = world.join(&org, crate::support::world::ROOT, &name, held.name());
        for given in Role::ALL {
            let path = format!("/v1/organizations/{org}/invitations");
            let email = format!("{}-by-{}@example.com", given.name(), held.name());
            let body = serde_json::json!({"emails": [email], "role": given.name()});
            let answer = world.post(&path).by(&person.session).json(&body).send().outcome();
            let may = held >= Role::Admin && held >= given;
            assert_eq!(answer, if may { "201" } else { "403 forbidden" }, "{held:?} {given:?}");
        }
    }
}
