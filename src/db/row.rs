//! A row as its reader gets it: JSON that SQLite made, read into a type.
//!
//! serde_json's own deserializer could do it. But what it carries for each type,
//! for sequences in place of structs and for telling where in the text an error
//! is, would be a twelfth of the program: every row of ours is an object of the
//! names that its type has, or the database holds what we never wrote.

use std::fmt::Display;
use std::slice;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer};
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value, map};

/// What a row, or the item of a list's row, is taken as.
pub trait FromRow: Sized {
    /// Takes it.
    ///
    /// # Errors
    /// What is wrong with it, without anything of its text.
    fn from_row(row: &str) -> Result<Self, String>;
}

/// What Rust looks at is read into a type.
impl<T: DeserializeOwned> FromRow for T {
    fn from_row(row: &str) -> Result<Self, String> {
        read(row)
    }
}

/// An object as clients see it, as the database wrote it: passed on, never read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonText(String);

impl JsonText {
    /// The JSON.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<JsonText> for String {
    fn from(text: JsonText) -> Self {
        text.0
    }
}

impl FromRow for JsonText {
    fn from_row(row: &str) -> Result<Self, String> {
        // SQLite writes JSON or fails; what is no object, this program never asked for.
        let is_object = row.starts_with('{') && row.ends_with('}');
        if is_object { Ok(Self(row.to_owned())) } else { Err("no object".to_owned()) }
    }
}

/// The position of a list's row, and its item; none where a scan ended because it had looked
/// at enough. Either is cut out of the text as `json_object('at', …, 'item', …)` writes it, so
/// that an item which is passed on need not be read.
pub fn line(row: &str) -> Result<(&str, Option<&str>), String> {
    let parts = || {
        let (at, rest) = row.strip_prefix(r#"{"at":""#)?.split_once('"')?;
        let item = match rest.strip_suffix('}')? {
            "" => None,
            rest => Some(rest.strip_prefix(r#","item":"#)?),
        };
        // Nothing in a position is escaped: it is made of ids and numbers.
        (!at.contains('\\')).then_some((at, item))
    };
    parts().ok_or_else(|| "no row of a list".to_owned())
}

/// Reads the row.
///
/// # Errors
/// What is wrong with it, without anything of its text.
fn read<T: DeserializeOwned>(row: &str) -> Result<T, String> {
    T::deserialize(Json(&parse(row)?)).map_err(Mismatch::say)
}

#[inline(never)]
fn parse(row: &str) -> Result<Value, String> {
    serde_json::from_str(row)
        .map_err(|error| format!("{:?} error at column {}", error.classify(), error.column()))
}

/// A row that is no such thing; the field that it has not, if that is why.
#[derive(Debug)]
struct Mismatch(Option<&'static str>);

impl Mismatch {
    #[inline(never)]
    fn say(self) -> String {
        match self.0 {
            Some(field) => format!("no {field}"),
            None => "something of another type".to_owned(),
        }
    }
}

impl de::Error for Mismatch {
    fn custom<T: Display>(_: T) -> Self {
        Self(None)
    }

    fn missing_field(field: &'static str) -> Self {
        Self(Some(field))
    }
}

impl Display for Mismatch {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("not such a row")
    }
}

impl std::error::Error for Mismatch {}

/// A part of the row.
#[derive(Clone, Copy)]
struct Json<'a>(&'a Value);

const ANOTHER: Mismatch = Mismatch(None);

impl<'de> Deserializer<'de> for Json<'de> {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(truth) => visitor.visit_bool(*truth),
            // What is too large, or no whole number, stands in an inviter's metadata.
            Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(number), _, _) => visitor.visit_i64(number),
                (_, Some(number), _) => visitor.visit_u64(number),
                (_, _, number) => visitor.visit_f64(number.ok_or(ANOTHER)?),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(items) => visitor.visit_seq(Items(items.iter())),
            Value::Object(fields) => visitor.visit_map(Fields::of(fields)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        let fields = self.0.as_object().ok_or(ANOTHER)?;
        visitor.visit_map(Fields::of(fields))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        self.deserialize_map(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_seq(Items(self.0.as_array().ok_or(ANOTHER)?.iter()))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_borrowed_str(self.0.as_str().ok_or(ANOTHER)?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        self.deserialize_str(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        match self.0 {
            Value::String(name) => visitor.visit_enum(BorrowedStrDeserializer::new(name)),
            Value::Object(fields) => {
                visitor.visit_enum(MapAccessDeserializer::new(Fields::of(fields)))
            }
            _ => Err(ANOTHER),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_bool(self.0.as_bool().ok_or(ANOTHER)?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_i64(self.0.as_i64().ok_or(ANOTHER)?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
        tuple tuple_struct identifier
    }
}

/// What is left of a list.
struct Items<'a>(slice::Iter<'a, Value>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Mismatch> {
        self.0.next().map(|item| seed.deserialize(Json(item))).transpose()
    }
}

/// What is left of an object, and the value whose name was told last.
struct Fields<'a> {
    left: map::Iter<'a>,
    value: Option<&'a Value>,
}

impl<'a> Fields<'a> {
    fn of(object: &'a Map<String, Value>) -> Self {
        Self { left: object.iter(), value: None }
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Mismatch> {
        let Some((name, value)) = self.left.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mismatch> {
        seed.deserialize(Json(self.value.take().ok_or(ANOTHER)?))
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Member,
        Guest(Times),
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Line {
        kind: Kind,
        #[serde(flatten)]
        times: Times,
        names: Vec<Option<String>>,
        #[serde(default)]
        gone: bool,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Times {
        at: i64,
        until: Option<u32>,
    }

    #[test]
    fn a_row_is_read_into_its_type() {
        let row =
            r#"{"kind":"member","at":-9007199254740993,"until":7,"names":["Zoë",null],"more":{}}"#;
        let times = Times { at: -9_007_199_254_740_993, until: Some(7) };
        let names = vec![Some("Zoë".to_owned()), None];
        let guest = r#"{"guest":{"at":1,"until":null}}"#;
        assert_eq!(read(guest), Ok(Kind::Guest(Times { at: 1, until: None })));
        assert_eq!(read(row), Ok(Line { kind: Kind::Member, times, names, gone: false }));
    }

    #[test]
    fn a_list_s_row_is_taken_apart_as_sqlite_writes_it() {
        for (row, parts) in [
            (
                r#"{"at":"inv_1","item":{"a":"}","item":1}}"#,
                ("inv_1", Some(r#"{"a":"}","item":1}"#)),
            ),
            (r#"{"at":"12:u","item":{}}"#, ("12:u", Some("{}"))),
            (r#"{"at":"inv_1"}"#, ("inv_1", None)),
        ] {
            assert_eq!(line(row), Ok(parts), "{row}");
        }
        for row in [
            "",
            "{}",
            r#"{"at":null}"#,
            r#"{"at":1,"item":{}}"#,
            r#"{"item":{},"at":"inv_1"}"#,
            r#"{"at":"inv_1","items":{}}"#,
            r#"{"at":"inv_1","item":{"#,
            r#"{"at":"a\"b","item":{}}"#,
            r#"{"at":"a\\","item":{}}"#,
        ] {
            assert_eq!(line(row), Err("no row of a list".to_owned()), "{row}");
        }
    }

    #[test]
    fn what_is_passed_on_is_an_object_s_text_as_it_is() {
        let row = r#"{"n":1.0,"s":"\u0000 Zoë","n":2}"#;
        assert_eq!(JsonText::from_row(row).unwrap().as_str(), row);
        for row in ["", "null", "[]", "1", "{", "}"] {
            assert_eq!(JsonText::from_row(row), Err("no object".to_owned()), "{row}");
        }
    }

    #[test]
    fn whatever_json_holds_is_read_as_it_is() {
        for json in [
            r#"{"n":[1.5,1e300,-0.0,5e-324,18446744073709551615,-9223372036854775808]}"#,
            r#"{"":{"a":[null,true,"\u0000"]},"__proto__":[]}"#,
        ] {
            assert_eq!(read::<Value>(json).unwrap(), serde_json::from_str::<Value>(json).unwrap());
        }
    }

    #[test]
    fn what_is_no_such_row_says_why_and_nothing_of_its_text() {
        for (row, why) in [
            (r#"{"kind":"member","at":1,"#, "Eof error at column 24"),
            (r#"{"kind":"secret","at":1,"names":[]}"#, "something of another type"),
            (r#"{"kind":"member","at":"secret","names":[]}"#, "something of another type"),
            (r#"{"kind":"member","at":1.5,"names":[]}"#, "something of another type"),
            (r#"{"kind":"member","at":1,"names":{}}"#, "something of another type"),
            (r#"{"kind":"member","at":1}"#, "no names"),
            (r#"{"kind":"member","names":[]}"#, "no at"),
            (r#"["member",1,null,[]]"#, "something of another type"),
            ("null", "something of another type"),
        ] {
            assert_eq!(read::<Line>(row), Err(why.to_owned()), "{row}");
        }
    }
}
