//! What is done to a genuine request to make another of it.

use axum::http::Method;
use serde_json::{Value, json};

use super::Fuzzer;
use super::facts;
use super::fill::encoded;
use super::shot::Shot;
use super::template::{MORE_FIELDS, pairs};
use crate::support::world::ROOT;

const METHODS: [&str; 9] =
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PURGE"];

const KINDS: [&str; 7] = [
    "text/plain",
    "application/json; charset=utf-8",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "application/json, text/html",
    "",
];

/// Texts that are not what a field expects, or only just.
fn texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " ",
        "\0",
        "\u{202e}evil",
        "a\u{0}b",
        "line\nline\r\n",
        "'; DROP TABLE users; --",
        "<script>alert(1)</script>",
        "%00%ff%zz",
        "../../etc",
        "\u{feff}",
        "\u{10ffff}",
        "ａｄａ@ｅｘａｍｐｌｅ．ｃｏｍ",
        "ı@İ.example",
        "null",
        "[]",
        "{}",
        "-1",
        "1e999",
        "0x10",
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "owner",
        "(deleted role)",
    ]
    .map(str::to_owned)
    .into();
    for length in [64, 65, 100, 101, 254, 255, 256, 500, 501, 1_000, 1_001, 5_000] {
        texts.push("x".repeat(length));
        texts.push("ü".repeat(length));
    }
    texts
}

/// Values of every type, at bounds.
fn values() -> Vec<Value> {
    let mut values = vec![
        Value::Null,
        json!(true),
        json!(false),
        json!([]),
        json!({}),
        json!([[]]),
        json!([null]),
        json!({"": {"": {}}}),
        json!(1.5),
        json!(1e300),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(vec!["x@example.com"; 1_001]),
        json!(vec!["app.read"; 65]),
    ];
    values
        .extend([-1, 0, 1, 30, 31, 3_650, 3_651, 1_000_000, 1_000_001].map(|number| json!(number)));
    values.extend(texts().into_iter().map(Value::String));
    values
}

impl Fuzzer<'_> {
    /// Another request than the genuine one.
    pub fn mutated(&mut self, mut shot: Shot) -> Shot {
        for _ in 0..=self.dice.below(2) {
            shot = match self.dice.below(11) {
                0 => self.with_another_method(shot),
                1 => self.with_another_kind(shot),
                2 => self.with_a_spoiled_body(shot),
                3 => self.with_another_credential(shot),
                4 => self.with_another_origin(shot),
                5 | 6 => self.with_an_id_of_another(shot),
                7 => self.with_another_query(shot),
                _ => self.with_another_field(shot),
            };
        }
        shot
    }

    fn with_another_method(&mut self, shot: Shot) -> Shot {
        let method = self.dice.pick(&METHODS);
        Shot { method: Method::from_bytes(method.as_bytes()).unwrap(), ..shot }
    }

    fn with_another_kind(&mut self, mut shot: Shot) -> Shot {
        let kind = *self.dice.pick(&KINDS);
        shot.headers.retain(|(name, _)| name != "content-type");
        shot.header("content-type", kind)
    }

    fn with_a_spoiled_body(&mut self, mut shot: Shot) -> Shot {
        match self.dice.below(5) {
            0 => shot.body.truncate(self.dice.below(shot.body.len().max(1))),
            1 => shot.body.push(0xff),
            2 => shot.body = "[".repeat(2_000).into_bytes(),
            3 => shot.body.extend(b"&guard=x&guard=y"),
            _ => shot.body.clear(),
        }
        shot
    }

    fn with_another_credential(&mut self, mut shot: Shot) -> Shot {
        shot.headers.retain(|(name, _)| name != "authorization");
        let sessions: Vec<String> = self.pool.sessions.values().cloned().collect();
        let keys: Vec<String> = self.pool.keys.values().cloned().collect();
        let link = self.pool.links.last().map(|link| link.token.clone());
        match self.dice.below(9) {
            0 => shot,
            1 => shot.header("authorization", "Basic YTpi"),
            2 => shot.header("authorization", "Bearer"),
            3 => shot.header("authorization", &format!("bearer  {ROOT}")),
            4 => shot.header("cookie", &format!("__Host-usher={ROOT}")),
            5 => shot.header("authorization", &format!("Bearer {}", link.unwrap_or_default())),
            6 | 7 => {
                let session = self.dice.pick_any(&sessions).unwrap_or_default();
                shot.header("authorization", &format!("Bearer {session}"))
            }
            _ => {
                let key = self.dice.pick_any(&keys).unwrap_or_default();
                shot.header("authorization", &format!("Bearer {key}"))
            }
        }
    }

    fn with_another_origin(&mut self, mut shot: Shot) -> Shot {
        shot.headers.retain(|(name, _)| name != "sec-fetch-site" && name != "origin");
        match self.dice.below(4) {
            0 => shot.header("sec-fetch-site", "cross-site"),
            1 => shot.header("origin", "https://evil.example"),
            2 => shot.header("origin", "https://usher.test"),
            _ => shot,
        }
    }

    /// One of the ids, in the path or in the body, becomes that of something else
    /// of the kind, of whatever tenant, or one that is malformed.
    fn with_an_id_of_another(&mut self, mut shot: Shot) -> Shot {
        let body = String::from_utf8_lossy(&shot.body).into_owned();
        let found: Vec<String> =
            super::ids_in(&shot.target).chain(super::ids_in(&body)).map(str::to_owned).collect();
        let Some(old) = self.dice.pick_any(&found) else { return shot };
        let prefix = old.split('_').next().unwrap_or_default();
        let others = facts::any(&self.world.db, prefix);
        let new = match self.dice.below(10) {
            0 => old.to_uppercase(),
            1 => format!("{prefix}_00000000000000000000000000"),
            2 => old[..old.len() - 1].to_owned(),
            _ => self.dice.pick_any(&others).unwrap_or_default(),
        };
        shot.target = shot.target.replace(&old, &new);
        shot.body = body.replace(&old, &new).into_bytes();
        shot
    }

    fn with_another_query(&mut self, mut shot: Shot) -> Shot {
        let (path, query) = shot.target.split_once('?').unwrap_or((&shot.target, ""));
        let mut query = pairs(query);
        self.change_pairs(&mut query);
        let path = path.to_owned();
        shot.target = match self.dice.below(12) {
            0 => format!("{path}/"),
            1 => format!("/{path}"),
            2 => path.replace("/v1/", "/v1//"),
            3 => format!("{path}?%"),
            _ => format!("{path}?{}", encoded(&query)),
        };
        shot
    }

    fn with_another_field(&mut self, mut shot: Shot) -> Shot {
        let is_form = shot.says("content-type").is_some_and(|kind| kind.ends_with("urlencoded"));
        if is_form {
            let mut fields = pairs(&String::from_utf8_lossy(&shot.body));
            self.change_pairs(&mut fields);
            shot.body = encoded(&fields).into_bytes();
            return shot;
        }
        let Ok(mut body) = serde_json::from_slice::<Value>(&shot.body) else { return shot };
        self.change_value(&mut body);
        shot.body = body.to_string().into_bytes();
        shot
    }

    fn change_value(&mut self, value: &mut Value) {
        let Value::Object(fields) = value else { return };
        let names: Vec<String> = fields.keys().cloned().collect();
        let Some(name) = self.dice.pick_any(&names) else { return };
        match self.dice.below(6) {
            0 => {
                fields.remove(&name);
            }
            1 => {
                let (name, value) = *self.dice.pick(&MORE_FIELDS);
                fields.insert(name.to_owned(), serde_json::from_str(value).unwrap());
            }
            2 => {
                fields.insert("unknown".to_owned(), json!(1));
            }
            3 if fields[&name].is_object() => self.change_value(&mut fields[&name]),
            _ => {
                fields.insert(name, self.dice.pick(&values()).clone());
            }
        }
    }

    fn change_pairs(&mut self, fields: &mut Vec<(String, String)>) {
        let place = self.dice.below(fields.len());
        let text = self.dice.pick(&texts()).clone();
        match self.dice.below(5) {
            0 if !fields.is_empty() => {
                fields.remove(place);
            }
            1 if !fields.is_empty() => fields.push(fields[place].clone()),
            2 if !fields.is_empty() => fields[place].1 = text,
            3 => fields.push(("unknown".to_owned(), text)),
            _ => {
                let names =
                    ["cursor", "limit", "q", "status", "role", "order", "tab", "all", "next"];
                fields.push(((*self.dice.pick(&names)).to_owned(), text));
            }
        }
    }
}
