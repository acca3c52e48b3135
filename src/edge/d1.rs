//! D1 as the database.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::Deserialize;
use worker::send::{SendFuture, SendWrapper};
use worker::wasm_bindgen::{JsCast as _, JsValue};
use worker::{D1Database, D1PreparedStatement, Error};

use super::bindings;
use crate::config::Misconfigured;
use crate::db::{BoxFuture, Database, DbError, Rows};
use crate::operations::whole;

/// The binding `DB`, and the statements that were prepared on it: each text
/// crosses into JavaScript once.
pub struct D1 {
    database: D1Database,
    prepared: SendWrapper<RefCell<BTreeMap<usize, D1PreparedStatement>>>,
}

impl D1 {
    /// The binding, if it is one of D1.
    ///
    /// # Errors
    /// Where it is missing or something else.
    pub fn of(env: &JsValue) -> Result<Self, Misconfigured> {
        let binding = bindings::with_methods(env, "DB", &["prepare", "batch"]);
        let missing =
            Misconfigured { variable: "DB", why: "is required: the binding of a D1 database" };
        let database = D1Database::unchecked_from_js(binding.ok_or(missing)?);
        Ok(Self { database, prepared: SendWrapper::new(RefCell::default()) })
    }

    /// The statement, known by where its text is.
    fn prepare(&self, sql: &'static str) -> D1PreparedStatement {
        let mut prepared = self.prepared.borrow_mut();
        let place = sql.as_ptr().addr();
        prepared.entry(place).or_insert_with(|| self.database.prepare(whole(sql))).clone()
    }

    async fn run(&self, statements: &[&'static str], input: &str) -> Result<Rows, Error> {
        let input = [JsValue::from_str(input)];
        let bound = statements.iter().map(|sql| self.prepare(sql).bind(&input));
        let bound = bound.collect::<Result<_, _>>()?;
        let results = self.database.batch(bound).await?;
        let rows = results.iter().map(|result| {
            let rows = result.results::<Row>()?;
            Ok(rows.into_iter().map(|Row(row)| row).collect())
        });
        rows.collect::<Result<_, Error>>().map(Rows)
    }
}

/// The only column of a row, whatever SQLite called it.
struct Row(String);

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Only;
        impl<'de> serde::de::Visitor<'de> for Only {
            type Value = Row;
            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a row of one column of text")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Row, A::Error> {
                let entry = map.next_entry::<serde::de::IgnoredAny, String>()?;
                entry
                    .map(|(_, text)| Row(text))
                    .ok_or_else(|| serde::de::Error::custom("no column"))
            }
        }
        deserializer.deserialize_map(Only)
    }
}

impl Database for D1 {
    fn batch<'a>(
        &'a self,
        statements: &'a [&'static str],
        input: &'a str,
    ) -> BoxFuture<'a, Result<Rows, DbError>> {
        Box::pin(SendFuture::new(async move {
            self.run(statements, input).await.map_err(|error| DbError::from_d1(message(&error)))
        }))
    }
}

/// D1's message, and that of the error it wraps, which says what happened.
/// Read by hand: `D1Error`'s `Display` takes the cause for a string, and panics.
fn message(error: &Error) -> String {
    let Error::D1(error) = error else { return error.to_string() };
    let error: &worker::js_sys::Error = error.as_ref();
    let cause = error.cause().dyn_into::<worker::js_sys::Error>();
    let cause = cause.map(|cause| String::from(cause.message())).unwrap_or_default();
    format!("{}: {cause}", String::from(error.message()))
}
