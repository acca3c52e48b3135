//! D1 as the database.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use worker::js_sys::{self, Array, Function, JsString, Reflect};
use worker::send::{SendFuture, SendWrapper};
use worker::wasm_bindgen::{JsCast as _, JsValue};

use super::bindings::{self, NoAnswer};
use crate::config::Misconfigured;
use crate::db::{BoxFuture, Corrupt, Database, DbError, Rows, Statement, Taken};

/// How long D1 may take over a batch: as long as it says it ever does
/// (<https://developers.cloudflare.com/d1/platform/limits/>).
const TIMEOUT: Duration = Duration::from_secs(30);

/// The binding `DB`, and the statements that were prepared on it: each text
/// crosses into JavaScript once.
pub struct D1 {
    binding: SendWrapper<JsValue>,
    prepared: SendWrapper<RefCell<BTreeMap<usize, JsValue>>>,
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
        let binding = SendWrapper::new(binding.ok_or(missing)?);
        Ok(Self { binding, prepared: SendWrapper::new(RefCell::default()) })
    }

    /// The statement with its input. It is known by where its text is, and kept
    /// once it has shown that it can be bound.
    fn bind(&self, sql: &'static str, input: &JsValue) -> Result<JsValue, JsValue> {
        let place = sql.as_ptr().addr();
        let known = self.prepared.borrow().get(&place).cloned();
        if let Some(known) = known {
            return bindings::call_now(&known, "bind", input);
        }
        let text = JsValue::from_str(sql);
        let prepared = bindings::call_now(&self.binding, "prepare", &text)?;
        let bound = bindings::call_now(&prepared, "bind", input)?;
        self.prepared.borrow_mut().insert(place, prepared);
        Ok(bound)
    }

    async fn run(&self, statements: &[Statement], input: &str) -> Result<Rows, DbError> {
        let input = JsValue::from_str(input);
        let bound = statements.iter().map(|statement| self.bind(statement.sql, &input));
        let bound: Array = bound.collect::<Result<_, _>>().map_err(|error| threw(&error))?;
        let results = bindings::call(&self.binding, "batch", &bound, TIMEOUT).await;
        let results = results.map_err(|failed| match failed {
            NoAnswer::Threw(error) => threw(&error),
            NoAnswer::TimedOut => DbError::Unavailable("no answer in time".to_owned()),
        })?;
        let read = |(index, statement): (usize, &Statement)| {
            let corrupt =
                |error: &str| Corrupt { statement: statement.to_string(), error: error.to_owned() };
            let result = element(&results, index).ok_or_else(|| corrupt("no result"))?;
            let rows = bindings::get(&result, "results").filter(Array::is_array);
            texts(&rows.ok_or_else(|| corrupt("no rows"))?)
                .ok_or_else(|| corrupt("a row without a text"))
        };
        let taken = statements.iter().enumerate().map(read).collect::<Result<_, Corrupt>>()?;
        Ok(Rows::of(statements, taken))
    }
}

fn threw(error: &JsValue) -> DbError {
    DbError::from_d1(bindings::message(error))
}

/// What a list has at a place; `None` beyond its end, or of what is no list.
fn element(list: &JsValue, place: usize) -> Option<JsValue> {
    if !Array::is_array(list) {
        return None;
    }
    let element = Reflect::get_u32(list, u32::try_from(place).ok()?).ok()?;
    (!element.is_undefined()).then_some(element)
}

/// The texts of the rows, as far as they are taken; `None` where one has none.
fn texts(rows: &JsValue) -> Option<Taken> {
    let count = bindings::get(rows, "length")?.as_f64()? as usize;
    let together = (count > 1).then(|| together(rows, count)).flatten();
    together.or_else(|| one_by_one(rows, count))
}

/// How many UTF-16 code units cross from JavaScript together: what is longer would need its room
/// in WebAssembly's memory twice.
const TOGETHER_MAX: u32 = 256 << 10;

/// The texts of many rows, which cross from JavaScript as one: that takes a quarter of the
/// time. `None` where they are long, or not each a line of text.
fn together(rows: &JsValue, count: usize) -> Option<Taken> {
    let builtin = |of: &str, method: &str| {
        let of = bindings::get(&js_sys::global(), of)?;
        let method = bindings::get(&of, method)?.dyn_into::<Function>().ok()?;
        Some((of, method))
    };
    // Array.from(rows, Object.values).join("\n")
    let ((array, from), (_, values)) = (builtin("Array", "from")?, builtin("Object", "values")?);
    let texts = Reflect::apply(&from, &array, &Array::of2(rows, &values)).ok()?;
    let text = bindings::call_now(&texts, "join", &JsValue::from_str("\n")).ok()?;
    let text: JsString = text.dyn_into().ok()?;
    if text.length() > TOGETHER_MAX {
        return None;
    }
    let text = String::from(text);
    let mut taken = Taken::default();
    let is_taken = |line: &str| !line.is_empty() && taken.take(line.to_owned());
    let is_whole = text.split('\n').count() == count && text.split('\n').all(is_taken);
    is_whole.then_some(taken)
}

/// The same row by row, as far as they are taken.
fn one_by_one(rows: &JsValue, count: usize) -> Option<Taken> {
    let mut taken = Taken::default();
    for place in 0..count {
        let text = only_column(&element(rows, place)?)?;
        // As many bytes at least as it has UTF-16 code units, unread.
        if !taken.fits(text.length() as usize) || !taken.take(String::from(text)) {
            break;
        }
    }
    Some(taken)
}

/// The only column of a row, whatever SQLite called it.
fn only_column(row: &JsValue) -> Option<JsString> {
    let names = Reflect::own_keys(row).ok()?;
    Reflect::get(row, &names.get(0)).ok()?.dyn_into().ok()
}

impl Database for D1 {
    fn batch<'a>(
        &'a self,
        statements: &'a [Statement],
        input: &'a str,
    ) -> BoxFuture<'a, Result<Rows, DbError>> {
        Box::pin(SendFuture::new(self.run(statements, input)))
    }
}
