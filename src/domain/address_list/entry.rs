//! What one part of a text became: an address with the name beside it, or neither.

use crate::domain::address::Address;
use crate::domain::text::is_blank;

/// What one part of the text became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The address, where it is one.
    pub address: Option<Address>,
    /// The name that stood beside it; empty where none did.
    pub name: String,
    /// As it was typed.
    pub typed: String,
}

impl Entry {
    /// What is no address.
    pub fn wrong(text: &str) -> Self {
        let typed = text.replace(['\t', '|', '｜'], " ").trim_matches(is_blank).to_owned();
        Self { address: None, name: String::new(), typed }
    }

    /// The address, or what is none as it was typed.
    pub fn text(&self) -> &str {
        self.address.as_ref().map_or(&self.typed, Address::as_typed)
    }

    /// Whether the address is not quite what was typed.
    pub fn is_corrected(&self) -> bool {
        self.text() != self.typed
    }

    /// The line that reads as this entry.
    pub fn line(&self) -> String {
        let text = self.text();
        if self.name.is_empty() { text.to_owned() } else { format!("{} <{text}>", self.name) }
    }
}
