//! What a genuine request to each route looks like: the visits of the tour, whose
//! fields are filled in anew from what is in the world. A route joins the fuzzer
//! with its visit, which it must have.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use serde_json::Value;

use crate::support::tour::{Body, By, Stage};
use crate::support::world::ROOT;

/// Who makes the tour's request: what a genuine one is made by, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usual {
    Nobody,
    Person,
    Key,
    Root,
}

/// A request of the tour.
#[derive(Clone, Debug)]
pub struct Template {
    pub usual: Usual,
    pub query: Vec<(String, String)>,
    pub body: Body,
}

/// A route by one of its methods, and the requests that the tour makes of it.
pub struct Entry {
    pub method: Method,
    pub route: &'static str,
    pub templates: Vec<Template>,
    /// Every field of its bodies, with an example.
    pub fields: Vec<(String, Value)>,
}

impl Entry {
    /// Whether the route is one of the pages, and takes forms.
    pub fn is_page(&self) -> bool {
        is_page(self.route)
    }
}

/// Whether a path is a page's: what people open, and where they send forms.
pub fn is_page(path: &str) -> bool {
    !["/v1/", "/healthz", "/readyz", "/assets/"].iter().any(|start| path.starts_with(start))
}

/// Fields that the API reference names and no visit of the tour has. They are added
/// to any body now and then; a route that does not know them refuses.
pub const MORE_FIELDS: [(&str, &str); 8] = [
    ("send_email", "false"),
    ("return_link", "true"),
    ("rotate", "true"),
    ("restore_role", "true"),
    ("locale", "\"de\""),
    ("metadata", "{\"plan\": [1, null]}"),
    ("expires_in_days", "9"),
    ("redirect_url", "\"https://app.test/welcome\""),
];

/// Every route that the tour visits.
pub fn entries() -> Vec<Entry> {
    let stage = Stage::new();
    let mut entries: BTreeMap<(String, &'static str), Entry> = BTreeMap::new();
    for visit in stage.visits() {
        let key = (visit.method.to_string(), visit.route);
        let entry = entries.entry(key).or_insert_with(|| Entry {
            method: visit.method.clone(),
            route: visit.route,
            templates: Vec::new(),
            fields: Vec::new(),
        });
        let usual = match visit.by {
            By::Nobody => Usual::Nobody,
            By::Header(ROOT) => Usual::Root,
            By::Header(key) if key == stage.key.1 => Usual::Key,
            By::Header(_) | By::Cookie(_) => Usual::Person,
        };
        let query = visit.path.split_once('?').map_or(Vec::new(), |(_, query)| pairs(query));
        if let Body::Json(Value::Object(fields)) = &visit.body {
            let known: BTreeSet<String> =
                entry.fields.iter().map(|(name, _)| name.clone()).collect();
            let new = fields.iter().filter(|(name, _)| !known.contains(*name));
            entry.fields.extend(new.map(|(name, value)| (name.clone(), value.clone())));
        }
        entry.templates.push(Template { usual, query, body: visit.body });
    }
    entries.into_values().collect()
}

/// The names and values of a query or a form.
pub fn pairs(encoded: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded.as_bytes()).into_owned().collect()
}
