//! The database: one method, and what an operation is to it.

mod row;

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A future that may cross threads, as axum asks of handlers.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

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
    statements: Vec<&'static str>,
    input: String,
    decode: Box<dyn FnOnce(Rows) -> Result<T, Corrupt> + Send>,
}

impl<T: 'static> Batch<T> {
    /// A batch of these statements over `input`.
    pub fn new(
        statements: &'static [&'static str],
        input: &impl Serialize,
        decode: impl FnOnce(Rows) -> Result<T, Corrupt> + Send + 'static,
    ) -> Self {
        // Our inputs are structs of strings and numbers, which always serialize;
        // an empty input would make the first statement fail, not the isolate.
        let input = serde_json::to_string(input).unwrap_or_default();
        Self { statements: statements.to_vec(), input, decode: Box::new(decode) }
    }

    /// The same batch with one statement more, over the same input, whose answer
    /// `read` reads: what a page shows beside what it is about.
    #[must_use]
    pub fn beside<U: 'static>(
        mut self,
        statement: &'static str,
        read: fn(&Rows, usize) -> Result<U, Corrupt>,
    ) -> Batch<(T, U)> {
        let index = self.statements.len();
        self.statements.push(statement);
        let decode = self.decode;
        let decode = Box::new(move |rows: Rows| {
            let beside = read(&rows, index)?;
            Ok((decode(rows)?, beside))
        });
        Batch { statements: self.statements, input: self.input, decode }
    }
}

/// What each statement of a batch answered: its rows, each one JSON text.
///
/// A statement that tells us something selects one column, built with
/// `json_object`; one such text crosses from JavaScript faster than its fields.
pub struct Rows(pub Vec<Vec<String>>);

impl Rows {
    /// The rows of the statement at `index`.
    ///
    /// # Errors
    /// [`Corrupt`] where a row is not what the program believes the database
    /// to hold; never a default in its place.
    pub fn list<T: DeserializeOwned>(&self, index: usize) -> Result<Vec<T>, Corrupt> {
        let rows = self.0.get(index).map(Vec::as_slice).unwrap_or_default();
        let read =
            |row: &String| row::read(row).map_err(|error| Corrupt { statement: index, error });
        rows.iter().map(read).collect()
    }

    /// The first row of the statement at `index`, if it has one.
    ///
    /// # Errors
    /// As [`list`](Self::list).
    pub fn first<T: DeserializeOwned>(&self, index: usize) -> Result<Option<T>, Corrupt> {
        Ok(self.list(index)?.into_iter().next())
    }

    /// The only row of the statement at `index`.
    ///
    /// # Errors
    /// As [`list`](Self::list), and where there is no row.
    pub fn one<T: DeserializeOwned>(&self, index: usize) -> Result<T, Corrupt> {
        self.first(index)?.ok_or_else(|| Corrupt { statement: index, error: "no row".to_owned() })
    }
}

/// A row that the program cannot read: the database holds what it never wrote.
#[derive(Debug)]
pub struct Corrupt {
    /// Which statement of the batch answered it, from 0.
    pub statement: usize,
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
                write!(formatter, "statement {statement} answered a corrupt row: {error}")
            }
        }
    }
}

impl DbError {
    /// What D1's message means
    /// (<https://developers.cloudflare.com/d1/observability/debug-d1/#error-list>).
    pub fn from_d1(message: String) -> Self {
        let says = |part: &&str| message.contains(*part);
        if LOST.iter().any(says) {
            DbError::Lost(message)
        } else if AWAY.iter().any(says) {
            DbError::Unavailable(message)
        } else {
            DbError::Failed(message)
        }
    }
}

/// After these a write may have happened.
const LOST: [&str; 4] = [
    "Network connection lost",
    "storage caused object to be reset",
    "reset because its code was updated",
    "Cannot resolve D1 DB due to transient issue",
];

/// After these it did not, and trying again at once makes matters worse.
const AWAY: [&str; 3] =
    ["overloaded", "is being rate limited", "DB storage operation exceeded timeout"];

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
        statements: &'a [&'static str],
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
        statements: &'a [&'static str],
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
