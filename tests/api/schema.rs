//! The schema, the migrations that lead to it, and what Rust says twice.

mod folding;

mod spelled_twice;

use rusqlite::Connection;
use usher::domain::role::Role;
use usher::operations::maintenance::ready::SCHEMA_VERSION;

use crate::support::world::World;

/// What a database is made of: every object's SQL, spaces aside, which
/// `ALTER TABLE` sets in its own way.
fn objects(connection: &Connection) -> Vec<(String, String)> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let rows = rows.map(Result::<(String, String), _>::unwrap);
    rows.map(|(name, sql)| (name, sql.split_whitespace().collect())).collect()
}

fn made_by(script: &str) -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(script).unwrap();
    connection
}

#[test]
fn the_migrations_in_their_order_make_exactly_the_schema() {
    let (migrated, made) =
        (made_by(&migrations(1..=u32::MAX)), made_by(include_str!("../../schema.sql")));
    // A column that comes later stands in a line of its own only in the schema.
    let closed_up = |database| {
        let close_up = |sql: String| sql.split_whitespace().collect::<String>();
        objects(database).into_iter().map(move |(name, sql)| (name, close_up(sql)))
    };
    assert_eq!(closed_up(&migrated).collect::<Vec<_>>(), closed_up(&made).collect::<Vec<_>>());
    for database in [&migrated, &made] {
        let sql = "SELECT group_concat(version) FROM schema_version";
        let version: String = database.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(version, SCHEMA_VERSION.to_string());
    }
}

#[test]
fn every_table_is_strict_and_every_constraint_has_a_name() {
    for sql in include_str!("../../schema.sql").split(";\n") {
        let Some((_, table)) = sql.split_once("CREATE TABLE") else { continue };
        assert!(table.ends_with("STRICT, WITHOUT ROWID"), "{table}");
        for rule in ["PRIMARY KEY", "REFERENCES", "CHECK", "UNIQUE"] {
            let lines = table.lines().filter(|line| line.contains(rule));
            lines.for_each(|line| assert!(line.contains("CONSTRAINT"), "{line}"));
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

/// A database as the first migration left it, in use: the counts of an
/// organization's seats are to be those of its rows.
const OF_OLD: &str = r#"
INSERT INTO organizations VALUES ('org_a', 'Analytical Engines', 'https://example.com/a.png', 1), ('org_b', 'Empty', NULL, 2);
INSERT INTO users VALUES ('user_ada', 'Ada@Example.com', 'ada@example.com', 'Ada', 1, 1),
  ('user_grace', 'grace@example.com', 'grace@example.com', NULL, NULL, 2),
  ('user_off', 'off@example.com', 'off@example.com', NULL, 3, 3), ('user_gone', 'gone@example.com', 'gone@example.com', NULL, 4, 4);
INSERT INTO sessions VALUES ('session_1', 'user_ada', 1, 9, NULL), ('session_2', 'user_grace', 2, 3, 'op_1');
INSERT INTO sign_ins VALUES ('signin_1', 'Ada@Example.com', 'ada@example.com', 1, '/account', NULL, 1, 9, NULL),
  ('signin_2', 'grace@example.com', 'grace@example.com', 0, NULL, 'inv_pending', 2, 9, 'op_2');
INSERT INTO memberships VALUES ('org_a', 'user_ada', 'owner', '[]', 'active', 'member', NULL, 'op_1', 1, 1),
  ('org_a', 'user_grace', 'admin', '["pricing.edit"]', 'active', 'external', 'inv_accepted', 'op_2', 2, 3),
  ('org_a', 'user_off', 'viewer', '[]', 'deactivated', 'member', NULL, NULL, 3, 4),
  ('org_a', 'user_gone', 'member', '[]', 'removed', 'member', NULL, NULL, 4, 5);
INSERT INTO invitations VALUES
  ('inv_pending', 'org_a', 'Mary@Example.com', 'mary@example.com', 'viewer', '["a.b"]', 'pending', 'Come!', 'en', 'https://app.test/x', '{"a":1}', 'user_ada', 2, 604800000, 99, 3, 4, 5, 'sent', 1, NULL, NULL, NULL, 'op_3', 6, 7, NULL),
  ('inv_lapsed', 'org_a', 'alan@example.com', 'alan@example.com', 'member', '[]', 'pending', NULL, NULL, NULL, NULL, NULL, 1, 86400000, 8, 1, 1, NULL, 'queued', 0, NULL, NULL, NULL, NULL, 1, 1, NULL),
  ('inv_accepted', 'org_a', 'grace@example.com', 'grace@example.com', 'admin', '["pricing.edit"]', 'accepted', NULL, NULL, NULL, NULL, 'user_ada', 1, 86400000, 9, 1, 1, 1, 'sent', 1, NULL, 'user_grace', NULL, 'op_2', 1, 2, 2),
  ('inv_declined', 'org_a', 'x@example.com', 'x@example.com', 'member', '[]', 'declined', NULL, NULL, NULL, NULL, NULL, 1, 86400000, 9, 1, 1, 1, 'sent', 1, NULL, NULL, 'no', NULL, 1, 2, 2),
  ('inv_revoked', 'org_a', 'y@example.com', 'y@example.com', 'owner', '[]', 'revoked', NULL, NULL, NULL, NULL, NULL, 3, 86400000, 9, 2, 1, NULL, 'failed', 6, 'E_UNKNOWN', NULL, NULL, NULL, 1, 2, 2),
  ('inv_expired', 'org_b', 'mary@example.com', 'mary@example.com', 'owner', '[]', 'expired', NULL, NULL, NULL, NULL, NULL, 1, 86400000, 5, 0, NULL, NULL, 'none', 0, NULL, NULL, NULL, NULL, 1, 5, 5);
INSERT INTO mails VALUES ('inv_lapsed', 'invitation', 1, NULL, 0), ('inv_pending', 'invitation', 9, 'op_3', 2), ('signin_1', 'sign_in', 2, NULL, 1);
"#;

/// Each row of a table by these of its columns, as JSON.
fn rows(connection: &Connection, table: &str, columns: &[String]) -> Vec<String> {
    let sql = format!("SELECT json_array({}) FROM {table} ORDER BY 1", columns.join(", "));
    let mut statement = connection.prepare(&sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
    statement.query_map([table], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_database_in_use_keeps_what_it_holds_and_its_seats_are_counted() {
    let database = made_by(include_str!("../../migrations/0001_initial.sql"));
    // As D1 has it: on, and in one transaction.
    database.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    database.execute_batch(OF_OLD).unwrap();
    let tables =
        ["organizations", "users", "sessions", "sign_ins", "memberships", "invitations", "mails"];
    let before: Vec<_> = tables
        .iter()
        .map(|table| {
            let mut columns = columns(&database, table);
            // An invitation's role is in its grants from then on.
            columns.retain(|name| {
                *table != "invitations" || (name != "role" && name != "permissions")
            });
            let rows = rows(&database, table, &columns);
            assert!(rows.len() > 1, "{table}");
            (*table, columns, rows)
        })
        .collect();
    let all = [
        "id",
        "organization_id",
        "role",
        "permissions",
        "iif(status = 'pending', expires_at, NULL)",
    ];
    let granted = rows(&database, "invitations", &all.map(str::to_owned));
    let later = include_str!("../../migrations/0002_roles_families_seats_events.sql");
    database.execute_batch(&format!("BEGIN; {later} COMMIT;")).unwrap();
    for (table, columns, kept) in before {
        assert_eq!(rows(&database, table, &columns), kept, "{table}");
    }
    let all = ["invitation_id", "organization_id", "role", "permissions", "held_until"];
    assert_eq!(rows(&database, "grants", &all.map(str::to_owned)), granted);
    let counts =
        ["id", "active_count", "pending_count", "seat_limit", "block_disposable", "deleted_at"];
    let wanted = [r#"["org_a",2,2,null,1,null]"#, r#"["org_b",0,0,null,1,null]"#];
    assert_eq!(rows(&database, "organizations", &counts.map(str::to_owned)), wanted);
    let broken: i64 = database
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(broken, 0);
    // The counts follow from now on.
    database
        .execute_batch(
            "UPDATE invitations SET status = 'revoked', closed_at = 9 WHERE id = 'inv_pending';
    UPDATE memberships SET status = 'active' WHERE user_id = 'user_off'; DELETE FROM users WHERE id = 'user_grace';",
        )
        .unwrap();
    let wanted = [r#"["org_a",2,1]"#, r#"["org_b",0,0]"#];
    assert_eq!(
        rows(
            &database,
            "organizations",
            &counts[..3].iter().map(|&name| name.to_owned()).collect::<Vec<_>>()
        ),
        wanted
    );
}

/// The migrations whose files have one of these numbers, one after the other.
fn migrations(numbers: std::ops::RangeInclusive<u32>) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let number = |path: &std::path::PathBuf| {
        path.file_name().unwrap().to_str().unwrap()[..4].parse::<u32>().unwrap()
    };
    files.retain(|path| numbers.contains(&number(path)));
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn mails_that_wait_when_fairness_comes_keep_waiting_each_for_its_organization() {
    let database = made_by(&migrations(1..=5));
    database
        .execute_batch(
            "PRAGMA foreign_keys = ON;
    INSERT INTO organizations (id, name, created_at) VALUES ('org_a', 'A', 1), ('org_b', 'B', 2);
    INSERT INTO invitations (id, organization_id, email, address, status, lifetime_ms, expires_at, send_count, delivery_status, created_at, updated_at)
      VALUES ('inv_a', 'org_a', 'a@example.com', 'a@example.com', 'pending', 9, 9, 1, 'queued', 1, 1),
        ('inv_b', 'org_b', 'b@example.com', 'b@example.com', 'pending', 9, 9, 1, 'queued', 1, 1);
    INSERT INTO transfers (id, organization_id, to_user_id, status, expires_at, created_at) VALUES ('transfer_b', 'org_b', 'user_b', 'pending', 9, 1);
    INSERT INTO mails VALUES ('inv_a', 'invitation', 1, 'op_1', 2), ('again_b', 'renewal', 2, NULL, 0), ('transfer_b', 'ownership', 3, NULL, 1),
      ('signin_c', 'sign_in', 4, NULL, 3), ('inv_gone', 'invitation', 5, NULL, 0);",
        )
        .unwrap();
    database.execute_batch(&format!("BEGIN; {} COMMIT;", migrations(6..=6))).unwrap();
    let all = ["subject_id", "organization_id", "due_at", "turn", "lease", "attempts"];
    let wanted = [
        r#"["again_b","org_b",2,null,null,0]"#,
        r#"["inv_a","org_a",1,null,"op_1",2]"#,
        r#"["signin_c",null,4,null,null,3]"#,
        r#"["transfer_b","org_b",3,null,null,1]"#,
    ];
    assert_eq!(rows(&database, "mails", &all.map(str::to_owned)), wanted);
}

#[test]
fn undeliverable_addresses_stay_with_the_organizations_whose_mails_were_refused() {
    let database = made_by(&migrations(1..=5));
    database
        .execute_batch(
            "INSERT INTO organizations (id, name, created_at) VALUES ('org_a', 'A', 1), ('org_b', 'B', 2), ('org_c', 'C', 3);
    INSERT INTO invitations (id, organization_id, email, address, status, closed_at, lifetime_ms, expires_at, send_count, delivery_status, delivery_error, created_at, updated_at)
      VALUES ('inv_1', 'org_a', 'x@example.com', 'x@example.com', 'revoked', 2, 9, 9, 1, 'failed', 'E_RECIPIENT_SUPPRESSED', 1, 1),
        ('inv_2', 'org_a', 'x@example.com', 'x@example.com', 'revoked', 2, 9, 9, 1, 'failed', 'E_RECIPIENT_SUPPRESSED', 1, 1),
        ('inv_3', 'org_b', 'x@example.com', 'x@example.com', 'revoked', 2, 9, 9, 1, 'failed', 'E_SENDER_NOT_VERIFIED', 1, 1),
        ('inv_4', 'org_c', 'x@example.com', 'x@example.com', 'revoked', 2, 9, 9, 1, 'sent', NULL, 1, 1);
    INSERT INTO undeliverable VALUES ('x@example.com', 'E_RECIPIENT_SUPPRESSED', 5), ('gone@example.com', 'E_RECIPIENT_SUPPRESSED', 6);",
        )
        .unwrap();
    database.execute_batch(&format!("BEGIN; {} COMMIT;", migrations(6..=6))).unwrap();
    let all = ["organization_id", "address", "code", "noted_at"].map(str::to_owned);
    let wanted = [r#"["org_a","x@example.com","E_RECIPIENT_SUPPRESSED",5]"#];
    assert_eq!(rows(&database, "undeliverable", &all), wanted);
}
