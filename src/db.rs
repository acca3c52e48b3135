//! The database: one method, and what an operation is to it.

mod row;

pub use row::{FromRow, JsonText};

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use serde::Serialize;

/// A future that may cross threads, as axum asks of handlers.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// One statement of a batch, put together from its `.sql` file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Statement {
    /// The batch: its file, its name and which of its variants it is.
    pub batch: &'static str,
    /// What it is called in its batch: answers are read by this name.
    pub name: &'static str,
    /// The SQL. Its only parameter is `?1`.
    pub sql: &'static str,
}

impl fmt::Display for Statement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.batch, self.name)
    }
}

/// One operation as a value: static SQL, one input, and the reader of the rows.
///
/// What one D1 `batch()` can do is what an operation can do: the statements are
/// one transaction and one round trip, so a batch can be mapped but never
/// chained. Every statement takes the same parameter `?1`, the input as JSON
/// text: it has no limit of 100 parameters and carries integers exactly.
///
/// Every batch may be run twice with the same input, as a retry does when the
/// connection was lost: what it writes is marked with the operation's fresh id,
/// and the second run finds the mark and answers as the first. Where somebody
/// else changed the same row in between, the second answers by what it finds;
/// it never undoes their change to who belongs.
pub struct Batch<T> {
    statements: Vec<Statement>,
    input: String,
    decode: Box<dyn FnOnce(Rows) -> Result<T, Corrupt> + Send>,
}

impl<T: 'static> Batch<T> {
    /// A batch of these statements over `input`.
    pub fn new(
        statements: &'static [Statement],
        input: &impl Serialize,
        decode: impl FnOnce(Rows) -> Result<T, Corrupt> + Send + 'static,
    ) -> Self {
        // Our inputs are structs of strings and numbers, which always serialize;
        // an empty input would make the first statement fail, not the isolate.
        let input = serde_json::to_string(input).unwrap_or_default();
        Self { statements: statements.to_vec(), input, decode: Box::new(decode) }
    }

    /// The same batch with further statements, over the same input, whose answers `read`
    /// reads: what a page shows beside what it is about.
    #[must_use]
    pub fn with<U: 'static>(
        mut self,
        statements: &'static [Statement],
        read: impl FnOnce(&Rows) -> Result<U, Corrupt> + Send + 'static,
    ) -> Batch<(T, U)> {
        self.statements.extend_from_slice(statements);
        let decode = self.decode;
        let decode = Box::new(move |rows: Rows| {
            let beside = read(&rows)?;
            Ok((decode(rows)?, beside))
        });
        Batch { statements: self.statements, input: self.input, decode }
    }
}

/// How many bytes of rows are taken of one statement: 4 MiB, as no answer is
/// larger. Memory that WebAssembly once had it never gives back, and what is
/// read from rows and written for a client takes several times their room.
const STATEMENT_MAX: usize = 4 << 20;

/// How many bytes of rows a page is made of: 3 MiB, which leaves room for what
/// clients see beyond the rows. An item is never larger: D1 keeps none above 2 MB.
pub const PAGE_MAX: usize = 3 << 20;

/// What one statement answered: its rows, each one JSON text, as far as they
/// were taken.
///
/// A statement that tells us something selects one column, built with
/// `json_object`; one such text crosses from JavaScript faster than its fields.
#[derive(Default)]
pub struct Taken {
    rows: Vec<String>,
    bytes: usize,
    is_cut: bool,
}

impl Taken {
    /// Whether a row of this many bytes still fits; where it does not, no
    /// further row is to be taken.
    pub fn fits(&mut self, bytes: usize) -> bool {
        self.is_cut |= self.bytes.saturating_add(bytes) > STATEMENT_MAX;
        !self.is_cut
    }

    /// Takes the next row; false where it does not fit.
    pub fn take(&mut self, row: String) -> bool {
        let fits = self.fits(row.len());
        if fits {
            self.bytes = self.bytes.saturating_add(row.len());
            self.rows.push(row);
        }
        fits
    }
}

/// A row of a page: an item with its position, or where a scan ended because it had
/// looked at enough.
pub struct Line<T> {
    /// The position.
    pub at: String,
    /// The item.
    pub item: Option<T>,
}

/// What each statement of a batch answered.
pub struct Rows {
    statements: Vec<Statement>,
    taken: Vec<Taken>,
}

impl Rows {
    /// What each of these statements answered, in their order.
    pub fn of(statements: &[Statement], taken: Vec<Taken>) -> Self {
        Self { statements: statements.to_vec(), taken }
    }

    /// The rows of a statement.
    ///
    /// # Errors
    /// [`Corrupt`] where a row is not what the program believes the database
    /// to hold; never a default in its place. Also where they were too many.
    pub fn list<T: FromRow>(&self, statement: &str) -> Result<Vec<T>, Corrupt> {
        let answer = self.answer(statement)?;
        if answer.taken.is_cut {
            return Err(answer.corrupt("more than is taken"));
        }
        answer.taken.rows.iter().map(|row| answer.read(row)).collect()
    }

    /// The rows of a page: of a statement's rows as many as a page is
    /// made of, one at least; and whether there are others after them.
    ///
    /// # Errors
    /// As [`list`](Self::list), but that they may be too many.
    pub fn page<T: FromRow>(&self, statement: &str) -> Result<(Vec<Line<T>>, bool), Corrupt> {
        let answer = self.answer(statement)?;
        let mut bytes = 0_usize;
        let fits = |row: &&String| {
            let is_first = bytes == 0;
            bytes = bytes.saturating_add(row.len());
            is_first || bytes <= PAGE_MAX
        };
        let rows = answer.taken.rows.iter().take_while(fits).map(|row| answer.line(row));
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let is_cut = answer.taken.is_cut || rows.len() < answer.taken.rows.len();
        if rows.is_empty() && is_cut {
            return Err(answer.corrupt("a row that is too long"));
        }
        Ok((rows, is_cut))
    }

    /// The first row of a statement, if it has one.
    ///
    /// # Errors
    /// As [`list`](Self::list).
    pub fn first<T: FromRow>(&self, statement: &str) -> Result<Option<T>, Corrupt> {
        Ok(self.list(statement)?.into_iter().next())
    }

    /// The only row of a statement.
    ///
    /// # Errors
    /// As [`list`](Self::list), and where there is no row.
    pub fn one<T: FromRow>(&self, statement: &str) -> Result<T, Corrupt> {
        let first = self.first(statement)?;
        first.ok_or_else(|| {
            self.answer(statement).map_or_else(|error| error, |it| it.corrupt("no row"))
        })
    }

    /// How many rows of a statement were taken.
    pub fn count(&self, statement: &str) -> usize {
        self.answer(statement).map_or(0, |answer| answer.taken.rows.len())
    }

    fn answer(&self, statement: &str) -> Result<Answer<'_>, Corrupt> {
        let mut answers = self.statements.iter().zip(&self.taken);
        let found = answers.find(|(it, _)| it.name == statement);
        let found = found.map(|(statement, taken)| Answer { statement, taken });
        found.ok_or_else(|| Corrupt {
            statement: self.statements.first().map_or_else(String::new, Statement::to_string),
            error: "no statement of the name".to_owned(),
        })
    }
}

/// What one statement answered.
struct Answer<'a> {
    statement: &'a Statement,
    taken: &'a Taken,
}

impl Answer<'_> {
    fn read<T: FromRow>(&self, row: &str) -> Result<T, Corrupt> {
        T::from_row(row).map_err(|error| self.corrupt(&error))
    }

    fn line<T: FromRow>(&self, row: &str) -> Result<Line<T>, Corrupt> {
        let (at, item) = row::line(row).map_err(|error| self.corrupt(&error))?;
        let item = item.map(|item| self.read(item)).transpose()?;
        Ok(Line { at: at.to_owned(), item })
    }

    fn corrupt(&self, error: &str) -> Corrupt {
        Corrupt { statement: self.statement.to_string(), error: error.to_owned() }
    }
}

/// A row that the program cannot read: the database holds what it never wrote.
#[derive(Debug)]
pub struct Corrupt {
    /// Which statement answered it: its batch and its name.
    pub statement: String,
    /// What kind of error and where in the row: nothing of its text.
    pub error: String,
}

/// Why a batch has no answer.
#[derive(Debug)]
pub enum DbError {
    /// The connection was lost: the batch may have happened. Worth repeating.
    Lost(String),
    /// D1 is overloaded or away: worth another try by the client.
    Unavailable(String),
    /// The batch failed, and would again.
    Failed(String),
    /// The answer could not be read.
    Corrupt(Corrupt),
}

impl fmt::Display for DbError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DbError::Lost(why) => write!(formatter, "connection lost: {why}"),
            DbError::Unavailable(why) => write!(formatter, "unavailable: {why}"),
            DbError::Failed(why) => write!(formatter, "failed: {why}"),
            DbError::Corrupt(Corrupt { statement, error }) => {
                write!(formatter, "statement {statement} answered something corrupt: {error}")
            }
        }
    }
}

impl DbError {
    /// What D1's message means: what passes is told from what would fail again.
    pub fn from_d1(message: String) -> Self {
        let said = message.to_ascii_lowercase();
        let says = |part: &&str| said.contains(*part);
        if AWAY.iter().any(says) {
            DbError::Unavailable(message)
        } else if LOST.iter().any(says) {
            DbError::Lost(message)
        } else {
            DbError::Failed(message)
        }
    }
}

/// Parts of the messages after which trying again at once makes matters worse, in lower case
/// (<https://developers.cloudflare.com/d1/observability/debug-d1/#error-list>).
const AWAY: [&str; 6] =
    ["overloaded", "rate limited", "too much load", "exceeded timeout", "timed out", "busy"];

/// Parts of those after which a write may have happened: the connection was lost or the
/// object that holds the database was reset, by whatever was in flight there. D1 says the
/// first ones of its list; `internal error; reference = …` is the platform's own.
const LOST: [&str; 11] = [
    "network connection lost",
    "caused object to be reset",
    "code was updated",
    "code has been updated",
    "transient issue",
    "client disconnected",
    "replica disconnected",
    "internal error",
    "cpu time limit",
    "cpu limit",
    "memory limit",
];

impl From<Corrupt> for DbError {
    fn from(corrupt: Corrupt) -> Self {
        DbError::Corrupt(corrupt)
    }
}

/// Something that runs batches: D1 at the edge, SQLite in the tests.
pub trait Database: Send + Sync {
    /// Runs the statements as one transaction, each with `?1` bound to
    /// `input`, and answers the first column of each statement's rows.
    fn batch<'a>(
        &'a self,
        statements: &'a [Statement],
        input: &'a str,
    ) -> BoxFuture<'a, Result<Rows, DbError>>;
}

impl dyn Database {
    /// Runs a batch and reads its answer. Where the connection is lost, the
    /// batch is repeated: it may have happened, and then answers as it did.
    ///
    /// # Errors
    /// [`DbError`]; a refusal is no error but part of `T`.
    pub async fn run<T>(&self, batch: Batch<T>) -> Result<T, DbError> {
        let rows = self.run_or_repeat(&batch.statements, &batch.input).await?;
        Ok((batch.decode)(rows)?)
    }

    /// Boxed, and so compiled once, not for every answer.
    fn run_or_repeat<'a>(
        &'a self,
        statements: &'a [Statement],
        input: &'a str,
    ) -> BoxFuture<'a, Result<Rows, DbError>> {
        Box::pin(async move {
            let mut repeats = 0..REPEATS;
            loop {
                match self.batch(statements, input).await {
                    Err(DbError::Lost(why)) => {
                        repeats.next().ok_or(DbError::Unavailable(why))?;
                    }
                    answer => return answer,
                }
            }
        })
    }
}

/// How often a batch is repeated whose connection was lost.
const REPEATS: usize = 2;

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// The answer of one statement: so many rows of so many bytes.
    fn rows(count: usize, bytes: usize) -> Rows {
        let around = r#"{"at":"","item":{}}"#.len();
        let row = format!(r#"{{"at":"{}","item":{{}}}}"#, "a".repeat(bytes.saturating_sub(around)));
        let mut taken = Taken::default();
        for _ in 0..count {
            taken.take(row.clone());
        }
        let statement = Statement { batch: "lists", name: "list", sql: "SELECT 1" };
        Rows::of(&[statement], vec![taken])
    }

    #[test]
    fn what_d1_says_is_known_by_its_kind() {
        // Those of D1's list that say to try again, and those that were met.
        for lost in [
            "D1 DB reset because its code was updated.",
            "D1_ERROR: D1 DB's code has been updated",
            "Internal error while starting up D1 DB storage caused object to be reset.",
            "Internal error in D1 DB storage caused object to be reset; reference = abc",
            "D1_ERROR: Network connection lost.",
            "Cannot resolve D1 DB due to transient issue on remote node.",
            "Can't read from request stream because client disconnected.",
            "D1_ERROR: Replica disconnected from primary.",
            "D1_ERROR: internal error; reference = s4msp5hr8gru445bqon1v55g",
            "D1 DB exceeded its CPU time limit and was reset.",
            "D1_ERROR: exceeded its CPU limit",
            "D1 DB's isolate exceeded its memory limit and was reset.",
            "Durable Object reset because its code was updated.",
        ] {
            assert!(matches!(DbError::from_d1(lost.to_owned()), DbError::Lost(_)), "{lost}");
        }
        for away in [
            "D1 DB is overloaded. Requests queued for too long.",
            "D1 DB is overloaded. Too many requests queued.",
            "D1 DB storage operation exceeded timeout which caused object to be reset.",
            "Your account is generating too much load on Durable Objects.",
            "D1_ERROR: the request is being rate limited",
            "D1_ERROR: query timed out",
            "D1_ERROR: database busy",
        ] {
            assert!(matches!(DbError::from_d1(away.to_owned()), DbError::Unavailable(_)), "{away}");
        }
        for failed in [
            "D1_ERROR: no such table: users: SQLITE_ERROR",
            "D1_ERROR: UNIQUE constraint failed: users.address: SQLITE_CONSTRAINT",
            "D1_TYPE_ERROR: Type 'undefined' not supported",
            "Exceeded maximum DB size.",
            "D1_ERROR: near \"SELEC\": syntax error",
            "",
        ] {
            assert!(matches!(DbError::from_d1(failed.to_owned()), DbError::Failed(_)), "{failed}");
        }
    }

    #[test]
    fn rows_are_taken_up_to_four_mebibytes_and_not_one_more() {
        let whole = rows(1_024, 4_096);
        assert_eq!(whole.list::<Value>("list").unwrap().len(), 1_024);
        let mut cut = rows(1_025, 4_096);
        assert_eq!(cut.count("list"), 1_024);
        assert!(!cut.taken[0].take("1".to_owned()), "not even a small one after it");
    }

    #[test]
    fn what_was_cut_is_read_by_pages_only() {
        let cut = rows(1_025, 4_096);
        assert!(cut.list::<Value>("list").is_err());
        assert!(cut.first::<Value>("list").is_err());
        assert!(cut.one::<Value>("list").is_err());
        let (page, is_cut) = cut.page::<Value>("list").unwrap();
        assert_eq!((page.len(), is_cut), (768, true));
    }

    #[test]
    fn a_page_is_whole_where_it_fits_and_has_one_row_at_least() {
        for (count, bytes, length, is_cut) in [
            (0, 20, 0, false),
            (768, 4_096, 768, false),
            (769, 4_096, 768, true),
            (2, 2 << 20, 1, true),
        ] {
            let (page, cut) = rows(count, bytes).page::<Value>("list").unwrap();
            assert_eq!((page.len(), cut), (length, is_cut), "{count} of {bytes}");
        }
        assert!(rows(1, 5 << 20).page::<Value>("list").is_err(), "one that no database keeps");
    }
}
