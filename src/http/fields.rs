//! Reading a body or a query field by field, so that the answer can say of
//! each what is wrong, all at once.

use axum::body::Bytes;
use axum::http::header;
use axum::http::request::Parts;
use serde_json::{Map, Value};

use crate::config::Config;
use crate::domain::refusal::{Code, FieldError, Refusal};

/// What a route takes beside its path.
pub trait Input: Sized + Send {
    /// Reads it.
    ///
    /// # Errors
    /// `unsupported_media_type`, `invalid_json`, `invalid_request`.
    fn read(parts: &Parts, body: &Bytes, config: &Config) -> Result<Self, Refusal>;
}

/// Nothing: whatever comes is not looked at.
impl Input for () {
    fn read(_: &Parts, _: &Bytes, _: &Config) -> Result<Self, Refusal> {
        Ok(())
    }
}

/// Something made of named fields.
pub trait FromFields: Sized + Send {
    /// Takes what it knows out of `fields`. `None` only where a required field
    /// was missing or wrong, which `fields` has noted.
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self>;
}

/// A body of `application/json`; no body reads as an object without fields.
pub struct Json<T>(pub T);

impl<T: FromFields> Input for Json<T> {
    fn read(parts: &Parts, body: &Bytes, config: &Config) -> Result<Self, Refusal> {
        if body.is_empty() {
            return read_all(Map::new(), config).map(Json);
        }
        expect_type(parts, "application/json")?;
        match serde_json::from_slice(body) {
            Ok(Value::Object(object)) => read_all(object, config).map(Json),
            Ok(_) => Err(Refusal::invalid(vec![FieldError {
                field: String::new(),
                code: "invalid",
                message: "The body must be an object.",
            }])),
            Err(_) => Err(Code::InvalidJson.into()),
        }
    }
}

/// A body of a browser's form.
pub struct Form<T>(pub T);

impl<T: FromFields> Input for Form<T> {
    fn read(parts: &Parts, body: &Bytes, config: &Config) -> Result<Self, Refusal> {
        if !body.is_empty() {
            expect_type(parts, "application/x-www-form-urlencoded")?;
        }
        read_all(pairs(body), config).map(Form)
    }
}

/// A query.
pub struct Query<T>(pub T);

impl<T: FromFields> Input for Query<T> {
    fn read(parts: &Parts, _: &Bytes, config: &Config) -> Result<Self, Refusal> {
        read_all(pairs(parts.uri.query().unwrap_or_default().as_bytes()), config).map(Query)
    }
}

fn expect_type(parts: &Parts, expected: &str) -> Result<(), Refusal> {
    let sent = parts.headers.get(header::CONTENT_TYPE).and_then(|sent| sent.to_str().ok());
    let essence = sent.and_then(|sent| sent.split(';').next()).unwrap_or_default();
    if essence.trim().eq_ignore_ascii_case(expected) {
        Ok(())
    } else {
        Err(Code::UnsupportedMediaType.into())
    }
}

fn pairs(encoded: &[u8]) -> Map<String, Value> {
    let mut object = Map::new();
    for (name, value) in form_urlencoded::parse(encoded) {
        object.insert(name.into_owned(), Value::String(value.into_owned()));
    }
    object
}

fn read_all<T: FromFields>(object: Map<String, Value>, config: &Config) -> Result<T, Refusal> {
    let mut fields = Fields { object, config, errors: Vec::new() };
    let read = T::from_fields(&mut fields);
    let errors = fields.finish();
    match read {
        Some(read) if errors.is_empty() => Ok(read),
        _ => Err(Refusal::invalid(errors)),
    }
}

/// The fields not yet read, and what was wrong with those that were.
pub struct Fields<'a> {
    object: Map<String, Value>,
    /// The deployment's configuration, for rules that depend on it.
    pub config: &'a Config,
    errors: Vec<FieldError>,
}

impl Fields<'_> {
    /// A field that must be there; `rule` is said where `read` refuses it.
    pub fn required<T>(
        &mut self,
        name: &str,
        rule: &'static str,
        read: impl FnOnce(Value) -> Option<T>,
    ) -> Option<T> {
        if !self.has(name) {
            self.wrong(name, "required", rule);
        }
        self.optional(name, rule, read)
    }

    /// A field that may be left out.
    pub fn optional<T>(
        &mut self,
        name: &str,
        rule: &'static str,
        read: impl FnOnce(Value) -> Option<T>,
    ) -> Option<T> {
        let read = read(self.object.remove(name)?);
        if read.is_none() {
            self.wrong(name, "invalid", rule);
        }
        read
    }

    /// A field that may be left out (`None`) or be null (`Some(None)`).
    pub fn nullable<T>(
        &mut self,
        name: &str,
        rule: &'static str,
        read: impl FnOnce(Value) -> Option<T>,
    ) -> Option<Option<T>> {
        self.optional(
            name,
            rule,
            |value| if value.is_null() { Some(None) } else { read(value).map(Some) },
        )
    }

    /// A field that is an object of fields, and may be left out.
    pub fn object<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> Option<T> {
        let rule = "Must be an object.";
        let object = self.optional(name, rule, |value| match value {
            Value::Object(object) => Some(object),
            _ => None,
        })?;
        let mut fields = Fields { object, config: self.config, errors: Vec::new() };
        let read = read(&mut fields);
        let within = fields.finish();
        self.errors.extend(
            within
                .into_iter()
                .map(|error| FieldError { field: format!("{name}.{}", error.field), ..error }),
        );
        Some(read)
    }

    /// What was wrong, unknown fields included.
    fn finish(self) -> Vec<FieldError> {
        let unknown = self.object.into_iter().map(|(field, _)| FieldError {
            field,
            code: "unknown",
            message: "There is no such field.",
        });
        self.errors.into_iter().chain(unknown).collect()
    }

    /// Leaves a field out where it is blank, as a form sends what was not filled in.
    pub fn drop_blank(&mut self, name: &str) {
        let value = self.object.get(name).and_then(Value::as_str);
        if value.is_some_and(|text| text.trim().is_empty()) {
            self.object.remove(name);
        }
    }

    /// Whether a field is there that was not read yet.
    pub fn has(&self, name: &str) -> bool {
        self.object.contains_key(name)
    }

    /// True or false, `default` where it is left out.
    pub fn flag(&mut self, name: &str, default: bool) -> bool {
        self.optional(name, "Must be true or false.", |value| value.as_bool()).unwrap_or(default)
    }

    /// Notes that a field is wrong beside the others.
    pub fn refuse(&mut self, name: &str, rule: &'static str) {
        self.wrong(name, "invalid", rule);
    }

    /// The same, under a code of its own.
    pub fn wrong(&mut self, field: &str, code: &'static str, message: &'static str) {
        self.errors.push(FieldError { field: field.to_owned(), code, message });
    }
}

/// A string.
pub fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}
