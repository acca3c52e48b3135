//! Log lines: one JSON object each, for whoever runs a deployment.
//!
//! No token, link or address goes into one (law 11): a line names ids, codes,
//! counts and route patterns.

use serde::Serialize;
use serde_json::{Map, Value};

/// A line being written.
pub struct Line(Map<String, Value>);

impl Line {
    /// A line about something that went wrong.
    pub fn error(event: &str) -> Self {
        Self::new("error", event)
    }

    /// A line about something that happened.
    pub fn info(event: &str) -> Self {
        Self::new("info", event)
    }

    fn new(level: &str, event: &str) -> Self {
        let mut map = Map::new();
        map.insert("level".to_owned(), level.into());
        map.insert("event".to_owned(), event.into());
        Self(map)
    }

    /// The line with one more field; numbers, text and structs of those.
    #[must_use]
    pub fn field(mut self, name: &str, value: impl Serialize) -> Self {
        let value = serde_json::to_value(value).unwrap_or_default();
        self.0.insert(name.to_owned(), value);
        self
    }

    /// The line.
    pub fn text(self) -> String {
        Value::Object(self.0).to_string()
    }
}
