//! A request as it is sent: what the history consists of.

use std::fmt;

use axum::http::Method;

use crate::support::World;
use crate::support::world::Ask;

/// A request, whole.
#[derive(Clone, Debug)]
pub struct Shot {
    pub method: Method,
    /// The route that it was made for.
    pub route: &'static str,
    /// Path and query.
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Shot {
    /// A request without a body.
    pub fn new(method: Method, route: &'static str, target: String) -> Self {
        Self { method, route, target, headers: Vec::new(), body: Vec::new() }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With a JSON body.
    pub fn json(self, body: &serde_json::Value) -> Self {
        Self {
            body: body.to_string().into_bytes(),
            ..self.header("content-type", "application/json")
        }
    }

    /// Whether the route answers it at most by telling.
    pub fn is_safe(&self) -> bool {
        matches!(self.method, Method::GET | Method::HEAD)
    }

    /// The value of a header.
    pub fn says(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The request, to be sent.
    pub fn ask<'a>(&self, world: &'a World) -> Ask<'a> {
        let ask = world.ask(self.method.clone(), &self.target);
        let ask = self.headers.iter().fold(ask, |ask, (name, value)| ask.header(name, value));
        ask.body(self.body.clone())
    }

    /// All that it says, as text: to find out what an answer says again.
    pub fn text(&self) -> String {
        let body = String::from_utf8_lossy(&self.body);
        let spelled = format!("{} {body}", self.target);
        let decoded = percent_encoding::percent_decode_str(&spelled).decode_utf8_lossy();
        format!("{spelled} {decoded}")
    }
}

/// As somebody would make the request by hand.
impl fmt::Display for Shot {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "curl -X {} 'https://usher.test{}'", self.method, self.target)?;
        for (name, value) in &self.headers {
            write!(to, " -H '{name}: {value}'")?;
        }
        if !self.body.is_empty() {
            let body: String = String::from_utf8_lossy(&self.body).chars().take(1_500).collect();
            write!(to, " --data-binary '{}'", body.replace('\'', "'\\''"))?;
        }
        Ok(())
    }
}
