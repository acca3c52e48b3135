//! Pages of lists: `limit` and `cursor`, and how a page is answered.

use serde::Serialize;
use serde_json::Value;

use super::fields::{Fields, FromFields, text};
use super::problem::Failure;
use crate::config::Config;
use crate::db::JsonText;
use crate::domain::refusal::{Code, FieldError, Refusal};
use crate::operations::page::LIMIT_MAX;
use crate::operations::page::{Ask, Order, Page};

/// What a list's query says about pages.
pub struct Paging {
    limit: i64,
    cursor: Option<String>,
}

impl FromFields for Paging {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self::of_so_many(50, fields))
    }
}

/// The same with as many items as there may be, where the query does not say how many.
pub struct PagingOfMany(pub Paging);

impl FromFields for PagingOfMany {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self(Paging::of_so_many(LIMIT_MAX, fields)))
    }
}

impl Paging {
    /// With so many items where the query does not say how many.
    fn of_so_many(default: i64, fields: &mut Fields<'_>) -> Self {
        let rule = "Must be a whole number from 1 to 100.";
        let limit = fields.optional("limit", rule, limit).unwrap_or(default);
        let cursor = fields.optional("cursor", "Must be a cursor from this list.", text);
        Self { limit, cursor }
    }
}

/// The position of a list's first page: it sorts after every id and every time, or before.
const fn first(order: Order) -> &'static str {
    match order {
        Order::Newest => "~",
        Order::Oldest => "",
    }
}

fn limit(value: Value) -> Option<i64> {
    let limit = text(value)?.parse().ok()?;
    (1..=LIMIT_MAX).contains(&limit).then_some(limit)
}

impl Paging {
    /// Whether it asks for more than the first page.
    pub const fn is_further(&self) -> bool {
        self.cursor.is_some()
    }

    /// The cursor that it asks by.
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    /// The page to ask for; `list` names the list with its filters, so that no
    /// other list's cursor is taken.
    ///
    /// # Errors
    /// `invalid_request`, where the cursor was edited or is another list's.
    pub fn ask(&self, config: &Config, list: &str) -> Result<Ask, Refusal> {
        self.ask_in(Order::Newest, config, list)
    }

    /// The same for a page: a cursor that is none of this list is as good as left out.
    pub fn ask_leniently(&mut self, order: Order, config: &Config, list: &str) -> Ask {
        let limit = self.limit;
        self.ask_in(order, config, list).unwrap_or_else(|_| {
            self.cursor = None;
            Ask { limit, before: first(order).to_owned() }
        })
    }

    /// The same in this order, which `list` names too.
    ///
    /// # Errors
    /// As [`ask`](Self::ask).
    pub fn ask_in(&self, order: Order, config: &Config, list: &str) -> Result<Ask, Refusal> {
        let before = match &self.cursor {
            None => first(order).to_owned(),
            Some(cursor) => config.keys.verify_cursor(list, cursor).ok_or_else(|| {
                let message = "Must be a cursor from this list.";
                Refusal::invalid(vec![FieldError {
                    field: "cursor".to_owned(),
                    code: "invalid",
                    message,
                }])
            })?,
        };
        Ok(Ask { limit: self.limit, before })
    }
}

/// A page as clients see it.
#[derive(Serialize)]
pub struct List<T> {
    object: &'static str,
    data: Vec<T>,
    next_cursor: Option<String>,
}

impl<T> List<T> {
    /// All of it, as one page.
    pub const fn whole(data: Vec<T>) -> Self {
        Self { object: "list", data, next_cursor: None }
    }

    /// The page, with a cursor for the next where there is one.
    pub fn new<U: Into<T>>(page: Page<U>, config: &Config, list: &str) -> Self {
        Self {
            object: "list",
            data: page.items.into_iter().map(Into::into).collect(),
            next_cursor: next_cursor(page.next.as_deref(), config, list),
        }
    }
}

/// A page as clients see it, of items that the database wrote.
///
/// # Errors
/// `internal`, which no page comes to.
pub fn list_of(page: &Page<JsonText>, config: &Config, list: &str) -> Result<String, Failure> {
    let next_cursor = next_cursor(page.next.as_deref(), config, list);
    let empty = serde_json::to_string(&List::<()> { next_cursor, ..List::whole(Vec::new()) });
    let empty = empty.map_err(|_| Code::Internal)?;
    let (before, after) = empty.split_once(']').ok_or(Code::Internal)?;
    let mut parts = vec![before];
    for (index, item) in page.items.iter().enumerate() {
        parts.extend([if index > 0 { "," } else { "" }, item.as_str()]);
    }
    parts.extend(["]", after]);
    Ok(parts.concat())
}

/// The cursor of the page that begins at this position, if there is one.
pub fn next_cursor(position: Option<&str>, config: &Config, list: &str) -> Option<String> {
    position.map(|position| config.keys.sign_cursor(list, position))
}
