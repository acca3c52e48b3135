//! The fields of a form or of a query: a name that occurs more than once is a list.

use serde_json::map::Entry;
use serde_json::{Map, Value};

use super::count;
use crate::domain::refusal::Refusal;

/// The fields of `a=1&b=2`.
///
/// # Errors
/// `invalid_request`, where there are too many.
pub fn pairs(encoded: &[u8]) -> Result<Map<String, Value>, Refusal> {
    if !count::is_few_of_form(encoded) {
        return Err(too_many());
    }
    let mut object = Map::new();
    for (name, value) in form_urlencoded::parse(encoded) {
        add(&mut object, name.into_owned(), value.into_owned());
    }
    Ok(object)
}

/// More values than a request may have.
pub fn too_many() -> Refusal {
    Refusal::invalid_field("", "invalid", count::RULE)
}

/// Adds a field; one more of a name that is there already makes it a list.
pub fn add(object: &mut Map<String, Value>, name: String, value: String) {
    let value = Value::String(value);
    match object.entry(name) {
        Entry::Vacant(free) => {
            free.insert(value);
        }
        Entry::Occupied(mut taken) => match taken.get_mut() {
            Value::Array(values) => values.push(value),
            one => *one = Value::Array(vec![one.take(), value]),
        },
    }
}
