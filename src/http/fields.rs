//! Reading a body or a query field by field, so that the answer can say of
//! each what is wrong, all at once.

mod count;
mod multipart;
mod pairs;

use std::borrow::Cow;

use axum::body::Bytes;
use axum::http::header;
use axum::http::request::Parts;
use serde_json::{Map, Value};

use super::cookie::Cookie;
use super::csrf;
use crate::config::Config;
use crate::domain::address::Address;
use crate::domain::moment::Moment;
use crate::domain::refusal::{Code, FieldError, Refusal};
use crate::domain::role::NameFault;
use crate::domain::text::Fault;
use pairs::{pairs, too_many};

/// How many errors an answer lists at most. A body of a megabyte may have a
/// hundred thousand unknown fields.
const ERRORS_MAX: usize = 100;

/// How much of an unknown field's name an answer repeats, in characters.
const UNKNOWN_MAX: usize = 100;

/// How long a text may be, in bytes, where a field asks for no more: twice what
/// any field of the API reference needs. Nothing longer reaches a rule, the
/// database or a page, which may escape each byte by six.
const TEXT_MAX: usize = 8_192;

/// What a route takes beside its path.
pub trait Input: Sized + Send {
    /// Whether the query is read. One that is not is refused on the API's routes: what it
    /// says would be passed over in silence.
    const TAKES_QUERY: bool = false;

    /// Whether it is a form, which carries what proves where it comes from.
    const IS_FORM: bool = false;

    /// Reads it.
    ///
    /// # Errors
    /// `unsupported_media_type`, `invalid_json`, `invalid_request`.
    fn read(parts: &Parts, body: &Bytes, config: &Config) -> Result<Self, Refusal>;

    /// The address that it names as that of whoever asks, if it names one.
    fn address(&self) -> Option<Cow<'_, Address>> {
        None
    }
}

/// What is wrong with a field's value.
pub enum Broken {
    /// It is not as the field's rule says.
    Rule,
    /// It breaks this rule, which the field's does not say.
    Other(&'static str),
}

impl From<Fault> for Broken {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Empty | Fault::TooLong => Self::Rule,
            Fault::Lines => Self::Other("Must be on one line."),
            Fault::Control => Self::Other(CONTROL_RULE),
        }
    }
}

impl From<NameFault> for Broken {
    fn from(fault: NameFault) -> Self {
        match fault {
            NameFault::Text(fault) => fault.into(),
            NameFault::BuiltIn | NameFault::Reserved => Self::Rule,
        }
    }
}

/// What reading a field's value gives: what was read or, beyond the field's rule, what is
/// wrong with the value.
pub trait Reading {
    /// What was read.
    type Read;

    /// What was read.
    ///
    /// # Errors
    /// Where the value breaks a rule.
    fn read(self) -> Result<Self::Read, Broken>;
}

impl<T> Reading for Option<T> {
    type Read = T;

    fn read(self) -> Result<T, Broken> {
        self.ok_or(Broken::Rule)
    }
}

impl<T> Reading for Result<T, Broken> {
    type Read = T;

    fn read(self) -> Self {
        self
    }
}

/// What is wrong with a text that has a control character.
pub const CONTROL_RULE: &str = "Must not contain control characters.";

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

    /// The address that it names as that of whoever asks, if it names one.
    fn address(&self) -> Option<Cow<'_, Address>> {
        None
    }
}

/// A body of `application/json`; no body reads as an object without fields.
pub struct Json<T>(pub T);

impl<T: FromFields> Input for Json<T> {
    fn read(parts: &Parts, body: &Bytes, config: &Config) -> Result<Self, Refusal> {
        read_all(object(parts, body)?, config).map(Json)
    }

    fn address(&self) -> Option<Cow<'_, Address>> {
        self.0.address()
    }
}

fn object(parts: &Parts, body: &Bytes) -> Result<Map<String, Value>, Refusal> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    expect_type(parts, "application/json")?;
    if !count::is_few_of_json(body) {
        return Err(too_many());
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(Refusal::invalid_field("", "invalid", "Must be a JSON object.")),
        Err(_) => Err(Code::InvalidJson.into()),
    }
}

/// A body of a browser's form, sent from a page of ours ([`csrf`]), and the moment that
/// it has for itself, where a page made it. A name that occurs more than once is a list.
pub struct Form<T>(pub T, pub Option<Moment>);

impl<T: FromFields> Input for Form<T> {
    const IS_FORM: bool = true;

    fn read(parts: &Parts, body: &Bytes, config: &Config) -> Result<Self, Refusal> {
        let (sent, own) = sent(parts, body, config)?;
        read_all(sent, config).map(|form| Form(form, own))
    }

    fn address(&self) -> Option<Cow<'_, Address>> {
        self.0.address()
    }
}

/// The fields of a form.
type Sending = (Map<String, Value>, Option<Moment>);

fn sent(parts: &Parts, body: &Bytes, config: &Config) -> Result<Sending, Refusal> {
    let mut sent = match boundary(parts) {
        _ if body.is_empty() => Map::new(),
        Some(boundary) => multipart::pairs(body, boundary)?,
        None => {
            expect_type(parts, "application/x-www-form-urlencoded")?;
            pairs(body)?
        }
    };
    // Two tokens are a wrong one.
    let token = sent.remove(csrf::FIELD).map(|token| text(token).unwrap_or_default());
    let proof = csrf::check(&parts.headers, config, token.as_deref())?;
    let own = proof.map(|proof| {
        // A map of texts always serializes.
        let fields = serde_json::to_string(&sent).unwrap_or_default();
        let session = Cookie::Session.text(&parts.headers, config).unwrap_or_default();
        proof.moment(config, parts.uri.path(), session, &fields)
    });
    Ok((sent, own))
}

/// A form of which only that it was sent matters.
pub struct Sent;

impl FromFields for Sent {
    fn from_fields(_: &mut Fields<'_>) -> Option<Self> {
        Some(Self)
    }
}

/// The boundary of a form that brings a file (RFC 7578).
fn boundary(parts: &Parts) -> Option<String> {
    let sent = parts.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    multer::parse_boundary(sent).ok()
}

/// A query.
pub struct Query<T>(pub T);

/// Refuses a query where none is taken.
///
/// # Errors
/// `invalid_request`, which names its fields.
pub fn no_query(parts: &Parts, config: &Config) -> Result<(), Refusal> {
    read_all(pairs(parts.uri.query().unwrap_or_default().as_bytes())?, config).map(|Sent| ())
}

impl<T: FromFields> Input for Query<T> {
    const TAKES_QUERY: bool = true;

    fn read(parts: &Parts, _: &Bytes, config: &Config) -> Result<Self, Refusal> {
        read_all(pairs(parts.uri.query().unwrap_or_default().as_bytes())?, config).map(Query)
    }
}

/// A body of `application/json` or, where there is none because something on the way drops
/// those of a DELETE, the query. Not for secrets: addresses are logged.
pub struct JsonOrQuery<T>(pub T);

impl<T: FromFields> Input for JsonOrQuery<T> {
    const TAKES_QUERY: bool = true;

    fn read(parts: &Parts, body: &Bytes, config: &Config) -> Result<Self, Refusal> {
        if body.is_empty() {
            return Query::read(parts, body, config).map(|Query(read)| Self(read));
        }
        no_query(parts, config)?;
        Json::read(parts, body, config).map(|Json(read)| Self(read))
    }
}

/// The query of a page. What is no field of it, or wrong in it, is as good as left out:
/// links to pages go through mails and other programs, which add fields of their own.
pub struct PageQuery<T>(pub T);

impl<T: FromFields> Input for PageQuery<T> {
    fn read(parts: &Parts, _: &Bytes, config: &Config) -> Result<Self, Refusal> {
        let object = pairs(parts.uri.query().unwrap_or_default().as_bytes())?;
        let mut fields = Fields { object, config, errors: Vec::new() };
        match T::from_fields(&mut fields) {
            Some(read) => Ok(Self(read)),
            None => Err(Refusal::invalid(fields.finish())),
        }
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

/// Whether no text in it is longer than so many bytes.
fn is_short(value: &Value, max: usize) -> bool {
    match value {
        Value::String(text) => text.len() <= max,
        Value::Array(values) => values.iter().all(|value| is_short(value, max)),
        Value::Object(fields) => fields.values().all(|value| is_short(value, max)),
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    }
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
    pub fn required<R: Reading>(
        &mut self,
        name: &str,
        rule: &'static str,
        read: impl FnOnce(Value) -> R,
    ) -> Option<R::Read> {
        if !self.has(name) {
            self.wrong(name, "required", rule);
        }
        self.optional(name, rule, read)
    }

    /// A field that may be left out.
    pub fn optional<R: Reading>(
        &mut self,
        name: &str,
        rule: &'static str,
        read: impl FnOnce(Value) -> R,
    ) -> Option<R::Read> {
        let value = self.object.remove(name)?;
        if !is_short(&value, TEXT_MAX) {
            self.wrong(name, "invalid", "Must not contain text longer than 8192 bytes.");
            return None;
        }
        match read(value).read() {
            Ok(read) => Some(read),
            Err(broken) => {
                let rule = match broken {
                    Broken::Rule => rule,
                    Broken::Other(rule) => rule,
                };
                self.wrong(name, "invalid", rule);
                None
            }
        }
    }

    /// The text of a form's field that may be as long as the body.
    pub fn long_text(&mut self, name: &str) -> Option<String> {
        let text = text(self.object.remove(name)?);
        if text.is_none() {
            self.wrong(name, "invalid", "Must be text.");
        }
        text
    }

    /// A field that may be left out (`None`) or be null (`Some(None)`).
    pub fn nullable<R: Reading>(
        &mut self,
        name: &str,
        rule: &'static str,
        read: impl FnOnce(Value) -> R,
    ) -> Option<Option<R::Read>> {
        self.optional(name, rule, |value| {
            if value.is_null() { Ok(None) } else { read(value).read().map(Some) }
        })
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

    /// What was wrong, unknown fields included: as much of it as somebody reads.
    fn finish(self) -> Vec<FieldError> {
        let unknown = self.object.into_iter().map(|(field, _)| FieldError {
            field: field.chars().take(UNKNOWN_MAX).collect(),
            code: "unknown",
            message: "Unknown field.",
        });
        self.errors.into_iter().chain(unknown).take(ERRORS_MAX).collect()
    }

    /// Leaves a field out where it is blank, as a form sends what was not filled in.
    pub fn drop_blank(&mut self, name: &str) {
        let value = self.object.get(name).and_then(Value::as_str);
        if value.is_some_and(|text| text.trim().is_empty()) {
            self.object.remove(name);
        }
    }

    /// Takes a tab in these texts as a space: it comes with what is pasted into a form.
    pub fn space_tabs(&mut self, names: &[&str]) {
        for name in names {
            if let Some(Value::String(text)) = self.object.get_mut(*name) {
                *text = text.replace('\t', " ");
            }
        }
    }

    /// Whether a form's checkbox was ticked.
    pub fn ticked(&mut self, name: &str) -> bool {
        self.optional(name, "Must be a checkbox.", text).is_some()
    }

    /// The text of a form's field.
    pub fn text(&mut self, name: &str) -> Option<String> {
        self.optional(name, "Must be text.", text)
    }

    /// What a form sends for a name, none, one or many times.
    pub fn all(&mut self, name: &str) -> Vec<String> {
        self.optional(name, "Must be text.", texts).unwrap_or_default()
    }

    /// The fields whose names begin so and go on with what `read` takes; one that
    /// is no short text stays, as an unknown one.
    pub fn with_prefix<T>(
        &mut self,
        prefix: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Vec<(T, String)> {
        let named: Vec<(String, T)> = self
            .object
            .keys()
            .filter_map(|name| Some((name.clone(), read(name.strip_prefix(prefix)?)?)))
            .collect();
        let take = |(name, what): (String, T)| {
            let is_text = self.object.get(&name).is_some_and(|value| is_short(value, TEXT_MAX));
            let value = if is_text { self.object.remove(&name) } else { None };
            Some((what, text(value?)?))
        };
        named.into_iter().filter_map(take).collect()
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

/// What a string is read as; what is none is not as the field's rule says.
pub fn text_as<T, F: Into<Broken>>(
    value: Value,
    read: impl FnOnce(&str) -> Result<T, F>,
) -> Result<T, Broken> {
    let text = text(value).ok_or(Broken::Rule)?;
    read(&text).map_err(Into::into)
}

/// A string, or a list of strings.
pub fn texts(value: Value) -> Option<Vec<String>> {
    match value {
        Value::Array(values) => values.into_iter().map(text).collect(),
        value => text(value).map(|text| vec![text]),
    }
}
