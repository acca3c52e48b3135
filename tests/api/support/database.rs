//! SQLite as the database: stricter than D1, and it can lose connections.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, StatementStatus};
use usher::db::{BoxFuture, Database, DbError, Rows, Statement, Taken};

/// An empty database with the schema.
pub struct Sqlite {
    connection: Mutex<Connection>,
    batches: AtomicUsize,
    trouble: Mutex<Vec<Trouble>>,
    /// Every statement that was ever run, with the inputs of its batch.
    seen: Mutex<BTreeMap<Statement, BTreeSet<String>>>,
    steps: AtomicUsize,
}

/// What goes wrong with the next batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing: trouble comes later.
    Fine,
    /// The connection is lost before the batch is run.
    LostBefore,
    /// The connection is lost after the batch was committed.
    LostAfter,
    /// The database is overloaded.
    Overloaded,
    /// The batch fails for a reason that says nothing of trying again.
    Failed,
    /// D1 says this, before the batch is run.
    Says(&'static str),
    /// D1 says this, after the batch was committed.
    SaysAfter(&'static str),
    /// The batch is committed, and each row of its answer is this text.
    Garbled(&'static str),
}

impl Sqlite {
    /// A database in memory, made by `schema.sql` as the contract says: each
    /// statement ends with `;` at a line's end.
    pub fn new() -> Self {
        let database = Self::over(Connection::open_in_memory().unwrap());
        for statement in include_str!("../../../schema.sql").split(";\n") {
            database.apply(statement);
        }
        database
    }

    /// A database without a schema in a file, as D1 keeps one.
    pub fn at(file: &Path) -> Self {
        let database = Self::over(Connection::open(file).unwrap());
        database.apply("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
        database
    }

    /// Runs a script.
    pub fn apply(&self, script: &str) {
        self.connection.lock().unwrap().execute_batch(script).unwrap();
    }

    fn over(connection: Connection) -> Self {
        connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY").unwrap();
        connection.set_prepared_statement_cache_capacity(512);
        // D1's: longer patterns of LIKE and GLOB are an error.
        connection.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50).unwrap();
        // And a statement of more instructions is out of memory there.
        connection.set_limit(Limit::SQLITE_LIMIT_VDBE_OP, 25_000).unwrap();
        Self {
            connection: Mutex::new(connection),
            batches: AtomicUsize::new(0),
            trouble: Mutex::new(Vec::new()),
            seen: Mutex::new(BTreeMap::new()),
            steps: AtomicUsize::new(0),
        }
    }

    /// How many batches have been run.
    pub fn batches(&self) -> usize {
        self.batches.load(Ordering::Relaxed)
    }

    /// How many steps of its machine SQLite has taken in all batches. A row more
    /// to read is a few steps more; a deeper tree is none.
    pub fn steps(&self) -> usize {
        self.steps.load(Ordering::Relaxed)
    }

    /// Every statement that was ever run.
    pub fn statements(&self) -> Vec<Statement> {
        self.seen.lock().unwrap().keys().copied().collect()
    }

    /// The inputs with which a statement was run.
    pub fn inputs(&self, statement: &Statement) -> BTreeSet<String> {
        self.seen.lock().unwrap().get(statement).cloned().unwrap_or_default()
    }

    /// How SQLite would carry out a statement, line by line.
    pub fn plan(&self, sql: &str) -> Vec<String> {
        let connection = self.connection.lock().unwrap();
        let mut plan = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap_or_else(|error| panic!("{error}: {sql}"));
        let lines = plan.query_map(["{}"], |row| row.get("detail")).unwrap();
        lines.map(Result::unwrap).collect()
    }

    /// Makes the next batches go wrong, one after the other.
    pub fn trouble(&self, trouble: &[Trouble]) {
        *self.trouble.lock().unwrap() = trouble.iter().rev().copied().collect();
    }

    /// Looks at one value, for what no route tells.
    pub fn look<T: rusqlite::types::FromSql>(&self, sql: &str) -> T {
        self.connection.lock().unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// Organizations whose counts are not those of their rows, as a list in JSON.
    pub fn miscounted(&self) -> String {
        self.look(
        "SELECT coalesce(json_group_array(json_object('name', o.name,
    'active', o.active_count, 'members', active, 'pending', o.pending_count, 'grants', pending,
    'deactivated', o.deactivated_count, 'off', off, 'invited', o.invited_count, 'waiting', waiting,
    'expired', o.expired_count, 'lapsed', lapsed)), '')
  FROM (SELECT o.*,
      (SELECT count(*) FROM memberships m WHERE m.organization_id = o.id AND m.status = 'active') AS active,
      (SELECT count(*) FROM grants g JOIN invitations i ON i.id = g.invitation_id
        WHERE g.organization_id = o.id AND i.status = 'pending') AS pending,
      (SELECT count(*) FROM memberships m WHERE m.organization_id = o.id AND m.status = 'deactivated') AS off,
      (SELECT count(*) FROM invitations i WHERE i.organization_id = o.id AND i.status = 'pending') AS waiting,
      (SELECT count(*) FROM invitations i WHERE i.organization_id = o.id AND i.status = 'expired') AS lapsed
    FROM organizations o) o
  WHERE o.active_count <> active OR o.pending_count <> pending OR o.deactivated_count <> off
    OR o.invited_count <> waiting OR o.expired_count <> lapsed
    OR EXISTS (SELECT 1 FROM grants g JOIN invitations i ON i.id = g.invitation_id
      WHERE g.organization_id = o.id AND g.held_until IS NOT iif(i.status = 'pending', i.expires_at, NULL))",
    )
    }

    /// Rows of text, in which NULL is empty: for what no route tells.
    pub fn rows(&self, sql: &str, given: &[&str]) -> Vec<Vec<String>> {
        let connection = self.connection.lock().unwrap();
        let mut statement = connection.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let read = |row: &rusqlite::Row<'_>| {
            let cells = (0..columns).map(|index| match row.get_ref(index)? {
                ValueRef::Null => Ok(String::new()),
                ValueRef::Integer(number) => Ok(number.to_string()),
                _ => row.get(index),
            });
            cells.collect()
        };
        let rows = statement.query_map(rusqlite::params_from_iter(given), read).unwrap();
        rows.map(Result::unwrap).collect()
    }

    /// How many rows have been inserted, updated and deleted since the beginning.
    pub fn changes(&self) -> i64 {
        self.look("SELECT total_changes()")
    }

    /// Lets something happen, and then not have happened; one within another, too.
    pub fn rehearse<T>(&self, scene: impl FnOnce() -> T) -> T {
        let run = |sql| self.connection.lock().unwrap().execute_batch(sql).unwrap();
        run("SAVEPOINT rehearsal");
        let outcome = scene();
        run("ROLLBACK TO rehearsal; RELEASE rehearsal");
        outcome
    }

    /// All that the database holds, as text.
    pub fn dump(&self) -> String {
        let connection = self.connection.lock().unwrap();
        let mut tables = connection
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .unwrap();
        let tables: Vec<String> =
            tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let mut dump = String::new();
        for table in tables {
            let mut rows = connection
                .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
                .or_else(|_| connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1")))
                .unwrap();
            let columns = rows.column_count();
            let mut rows = rows.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let cells: Vec<String> = (0..columns)
                    .map(|index| match row.get_ref(index).unwrap() {
                        ValueRef::Text(text) => format!("{:?}", str::from_utf8(text).unwrap()),
                        other => format!("{other:?}"),
                    })
                    .collect();
                dump.push_str(&format!("{table}: {}\n", cells.join(" | ")));
            }
        }
        dump
    }

    /// Notes that a statement was run, and the first inputs with which it was.
    fn note(&self, statement: &Statement, input: &str) {
        let mut seen = self.seen.lock().unwrap();
        let inputs = seen.entry(*statement).or_default();
        if inputs.len() < 100 {
            inputs.insert(input.to_owned());
        }
    }

    /// Runs the statements; where it is `garbled`, each row is this text.
    fn run(
        &self,
        statements: &[Statement],
        input: &str,
        garbled: Option<&str>,
    ) -> Result<Rows, rusqlite::Error> {
        let mut connection = self.connection.lock().unwrap();
        // As a transaction, but within a rehearsal too.
        let transaction = connection.savepoint()?;
        let mut all = Vec::new();
        for statement in statements {
            self.note(statement, input);
            let sql = statement.sql;
            let mut statement =
                transaction.prepare_cached(sql).inspect_err(|error| eprintln!("{error}: {sql}"))?;
            let mut rows = statement.query([input])?;
            let mut taken = Taken::default();
            while let Some(row) = rows.next()? {
                let text: String = row.get(0)?;
                if !taken.take(garbled.map_or(text, str::to_owned)) {
                    break;
                }
            }
            drop(rows);
            let steps = statement.reset_status(StatementStatus::VmStep);
            self.steps.fetch_add(usize::try_from(steps).unwrap(), Ordering::Relaxed);
            all.push(taken);
        }
        transaction.commit()?;
        Ok(Rows::of(statements, all))
    }
}

impl Database for Sqlite {
    fn batch<'a>(
        &'a self,
        statements: &'a [Statement],
        input: &'a str,
    ) -> BoxFuture<'a, Result<Rows, DbError>> {
        self.batches.fetch_add(1, Ordering::Relaxed);
        assert!(
            statements.len() <= 16,
            "an operation has at most 14 statements, its page at most 16 in all"
        );
        let trouble = self.trouble.lock().unwrap().pop();
        let lost = || Err(DbError::from_d1("D1_ERROR: Network connection lost.".to_owned()));
        let answer = match trouble {
            Some(Trouble::LostBefore) => lost(),
            Some(Trouble::Overloaded) => {
                Err(DbError::from_d1("D1_ERROR: D1 DB is overloaded.".to_owned()))
            }
            Some(Trouble::LostAfter) => {
                self.run(statements, input, None).unwrap();
                lost()
            }
            Some(Trouble::Says(message)) => Err(DbError::from_d1(message.to_owned())),
            Some(Trouble::SaysAfter(message)) => {
                self.run(statements, input, None).unwrap();
                Err(DbError::from_d1(message.to_owned()))
            }
            Some(Trouble::Failed) => {
                Err(DbError::from_d1("D1_ERROR: no such table: nowhere: SQLITE_ERROR".to_owned()))
            }
            Some(Trouble::Garbled(text)) => Ok(self.run(statements, input, Some(text)).unwrap()),
            Some(Trouble::Fine) | None => self
                .run(statements, input, None)
                .map_err(|error| DbError::from_d1(error.to_string())),
        };
        Box::pin(async { answer })
    }
}
