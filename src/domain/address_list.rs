//! Addresses as people paste them, and as files hold them.
//!
//! A text is lines; a line is parts between commas and semicolons of any script; a part is words
//! between spaces, quotes and brackets. A word with an `@` is meant as an address; the other words
//! of its part are the name of whom it belongs to, which may have begun in parts before:
//! `Doe, Ann <ann@example.com>`. Nothing is left out:
//! what is neither an address nor a name is shown to the person who typed it.
//!
//! The script of the console reads the same way; the cases in
//! `address_list/pasted.json` are read by both, in tests.

mod file;
mod table;
mod word;

use std::collections::BTreeSet;

use super::address::Address;
use super::text::is_blank;
pub use file::{NotText, decode};
use word::{Word, is_edge, words};

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
    fn wrong(text: &str) -> Self {
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

/// What a text that somebody pasted holds, as many entries as `most`.
pub fn of_text(text: &str, most: usize) -> Vec<Entry> {
    table::read(text, most).unwrap_or_else(|| of_lines(text, false, most))
}

/// What a file holds: an entry for each row of a table that says which column has addresses,
/// else all that stand in its lines.
///
/// # Errors
/// Where it is no text, but a workbook, a picture, a card.
pub fn of_file(text: &str, most: usize) -> Result<Vec<Entry>, NotText> {
    file::check(text)?;
    Ok(table::read(text, most).unwrap_or_else(|| of_lines(text, true, most)))
}

/// `are_rows`: the lines are of a table, where what stands beside an address belongs to it.
fn of_lines(text: &str, are_rows: bool, most: usize) -> Vec<Entry> {
    let mut found = Found { entries: Vec::new(), most };
    for line in text.split(ends_line) {
        if found.is_full() {
            break;
        }
        of_line(line, are_rows, &mut found);
    }
    found.entries
}

/// The entries so far, and how many there may be.
struct Found {
    entries: Vec<Entry>,
    most: usize,
}

impl Found {
    fn is_full(&self) -> bool {
        self.entries.len() >= self.most
    }

    /// But for the head of a list, which is no part of it.
    fn add(&mut self, entry: Entry) {
        if !self.is_full() && (entry.address.is_some() || !table::is_head(&entry.typed)) {
            self.entries.push(entry);
        }
    }

    fn add_wrong(&mut self, parts: &mut Vec<&str>) {
        parts.drain(..).for_each(|part| self.add(Entry::wrong(part)));
    }
}

fn of_line(line: &str, is_row: bool, found: &mut Found) {
    let first = found.entries.len();
    // Parts that may be the beginning of a name, and the addresses that were said already.
    let mut before: Vec<&str> = Vec::new();
    let mut said = BTreeSet::new();
    for part in line.split_inclusive(ends_part) {
        let separator = part.chars().next_back().filter(|last| ends_part(*last));
        let part = part.strip_suffix(ends_part).unwrap_or(part);
        let words: Vec<Word> = words(part).collect();
        if let Some(address) = words.iter().find(|word| word.is_address()) {
            let is_named = is_row || address.is_in_brackets;
            let (names, mut others) = std::mem::take(&mut before)
                .into_iter()
                .partition::<Vec<_>, _>(|part| is_named && (is_row || is_name(part)));
            found.add_wrong(&mut others);
            if !is_row {
                said.clear();
            }
            of_part(&words, &names, is_row, &mut said, found);
        } else if says_something(part) {
            before.push(part);
        }
        if !is_row && !separator.is_some_and(continues_name) {
            found.add_wrong(&mut before);
        }
    }
    match found.entries.get_mut(first..).and_then(<[Entry]>::last_mut) {
        Some(last) if is_row => before.into_iter().for_each(|part| add_name(last, &name_in(part))),
        None if is_row && !before.is_empty() => found.add(Entry::wrong(&before.join(" "))),
        _ => found.add_wrong(&mut before),
    }
}

/// A part that has addresses, after the parts that begin its name. One that was `said` already is
/// not said again.
fn of_part(
    words: &[Word],
    names: &[&str],
    is_row: bool,
    said: &mut BTreeSet<String>,
    found: &mut Found,
) {
    let mut name = names_in(names.iter().copied());
    if !name.is_empty() && words.first().is_some_and(|word| !word.is_address()) {
        name.push(',');
    }
    let mut last = None;
    for word in words {
        if word.is_address() {
            let mut entry = word.address();
            if said.insert(entry.text().to_owned()) {
                add_name(&mut entry, &std::mem::take(&mut name));
                last = Some(found.entries.len());
                found.add(entry);
            }
        } else if word.is_label() {
            name.clear();
        } else if word.is_odd() {
            // In a table it is the matter of another column.
            if !is_row && says_something(word.text) {
                found.add(Entry::wrong(word.text));
            }
        } else {
            add_word(&mut name, word);
        }
    }
    if let Some(last) = last.and_then(|last| found.entries.get_mut(last)) {
        add_name(last, &name);
    }
}

/// The name that parts make together.
fn names_in<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = parts.map(name_in).filter(|name| !name.is_empty()).collect();
    names.join(", ")
}

/// The words of a part that make a name.
fn name_in(part: &str) -> String {
    let mut name = String::new();
    for word in words(part) {
        if word.is_label() {
            name.clear();
        } else if !word.is_odd() && !word.is_address() {
            add_word(&mut name, &word);
        }
    }
    name
}

fn is_name(part: &str) -> bool {
    !words(part).any(|word| word.is_odd())
}

/// Adds what has a letter: no bullet, no number of a line.
fn add_word(name: &mut String, word: &Word) {
    if word.text.chars().any(char::is_alphabetic) {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word.text);
    }
}

fn add_name(entry: &mut Entry, name: &str) {
    let name = name.trim_matches(|edge| is_edge(edge) || edge == ',');
    if !entry.name.is_empty() && !name.is_empty() {
        entry.name.push(' ');
    }
    entry.name.push_str(name);
}

/// Whether there is more to it than punctuation and space.
fn says_something(text: &str) -> bool {
    text.chars().any(|one| one.is_alphanumeric() || (one.is_control() && !one.is_whitespace()))
}

fn ends_line(character: char) -> bool {
    matches!(character, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Commas, semicolons and bullets, of any script.
pub fn ends_part(character: char) -> bool {
    continues_name(character) || ";；؛﹔•‣◦▪●".contains(character)
}

fn continues_name(separator: char) -> bool {
    ",，、،﹐﹑".contains(separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::is_ignorable;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// An entry as the cases have it: `Name <address> ← typed`, or `? typed`.
    fn said(entry: &Entry) -> String {
        let line = entry.line();
        match &entry.address {
            None => format!("? {line}"),
            Some(_) if entry.is_corrected() => format!("{line} ← {}", entry.typed),
            Some(_) => line,
        }
    }

    #[test]
    fn each_text_and_file_that_people_have_is_read_as_they_mean_it() {
        let cases: Vec<Value> =
            serde_json::from_str(include_str!("address_list/pasted.json")).unwrap();
        assert!(cases.len() >= 150);
        for case in cases {
            let of_bytes = |bytes: &Value| {
                of_file(&decode(&STANDARD.decode(bytes.as_str().unwrap()).unwrap()), 99)
            };
            let found = match (&case["text"], &case["file"]) {
                (Value::String(text), _) => Ok(of_text(text, 99)),
                (_, Value::String(text)) => of_file(text, 99),
                _ => of_bytes(&case["bytes"]),
            };
            let found = found.map(|found| found.iter().map(said).collect::<Vec<_>>());
            assert_eq!(found.map_or(Value::Null, |found| json!(found)), case["found"], "{case}");
        }
    }

    #[test]
    fn no_more_are_read_than_are_asked_for() {
        for text in ["a@a.example ", "a@a.example,", "<a@a.example>", "a@a.example\n", "x;"] {
            let text = text.repeat(100);
            for most in [0, 1] {
                assert_eq!(of_text(&text, most).len(), most, "{text}");
                assert_eq!(of_file(&text, most).unwrap().len(), most, "{text}");
            }
        }
        let rows = format!("name,email\n{}", "Ann,a@a.example\n".repeat(100));
        for most in [0, 1, 99, 100, 101] {
            assert_eq!(of_text(&rows, most).len(), most.min(100));
        }
    }

    /// Each is a megabyte of what could be read again and again.
    #[test]
    fn what_a_body_holds_is_read_once() {
        let count =
            |text: &str| of_text(text, usize::MAX).len() + of_file(text, usize::MAX).unwrap().len();
        assert_eq!(count(&"<>".repeat(500_000)), 0);
        assert_eq!(count(&"a,".repeat(500_000)), 500_001);
        let many: String = (0..50_000).map(|n| format!("a{n}@b.example ")).collect();
        assert_eq!(count(&many), 100_000);
        assert_eq!(count(&many.replace(' ', ",")), 100_000);
        assert_eq!(count(&"a@".repeat(500_000)), 2);
        assert_eq!(count(&"\"".repeat(1_000_000)), 0);
        assert_eq!(count(&format!("{} a@b.example", "x ".repeat(500_000))), 2);
        assert_eq!(count(&format!("{}\na@b.example", "name,email,".repeat(90_000))), 2);
        assert_eq!(count(&format!("a@{}.example", "é".repeat(500_000))), 2);
    }

    /// Texts that are made of what the reader looks at.
    fn text() -> impl Strategy<Value = String> {
        let known = prop::sample::select(vec![
            "ann@example.com",
            "bob@example.com",
            "a@b",
            "@",
            "＠",
            ".",
            "。",
            "Doe",
            "Ann",
            "O'Neil",
            "ex.ample",
            ",",
            ";",
            "、",
            "<",
            ">",
            "(",
            ")",
            "[",
            "\"",
            "'",
            "”",
            "*",
            "-",
            "—",
            "|",
            "/",
            "?",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "\u{200b}",
            "\u{ad}",
            "\u{202e}",
            "mailto:",
            "To:",
            ":",
            "https://",
            "email",
            "Name,Email\n",
            "é",
            "日本",
            "™",
            "1",
            "42",
            "\0",
        ]);
        let piece = prop_oneof![8 => known.prop_map(str::to_owned), 1 => "\\PC{1,8}", 1 => any::<char>().prop_map(String::from)];
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    fn read_again(found: &[Entry]) -> Vec<(String, String, bool)> {
        let shape =
            |entry: &Entry| (entry.text().to_owned(), entry.name.clone(), entry.address.is_some());
        found.iter().map(shape).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn what_was_read_reads_as_the_same(text in text()) {
            let in_file = of_file(&text.replace('\0', ""), 99).unwrap_or_default();
            for found in [of_text(&text, 99), in_file] {
                let lines: Vec<String> = found.iter().map(Entry::line).collect();
                prop_assert_eq!(read_again(&of_text(&lines.join("\n"), 99)), read_again(&found), "{:?}", lines);
            }
        }

        #[test]
        fn no_letter_is_lost_but_those_of_labels(text in text()) {
            let text = text.replace([':', '：', '?'], " ").replace("mail", "");
            let found: String = of_text(&text, 999).iter()
                .map(|entry| format!("{} {} {} ", entry.name, entry.typed, entry.text())).collect();
            // Hangul's fillers are letters, but shown as nothing.
            for run in text.split(|letter: char| !letter.is_alphabetic() || is_ignorable(letter)) {
                prop_assert!(found.contains(run), "{:?} of {:?}", run, found);
            }
        }

    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn no_text_is_too_long_or_too_odd(text in "\\PC{0,10000}", other in any::<Vec<u8>>()) {
            let _ = (of_text(&text, 9_999), of_file(&text, 9_999), of_file(&decode(&other), 9_999));
        }
    }

    proptest! {
        #[test]
        fn what_is_taken_is_an_address_of_the_domain_that_was_typed(text in text()) {
            for address in of_text(&text, 999).into_iter().filter_map(|entry| entry.address) {
                prop_assert_eq!(Address::parse(address.as_typed()), Some(address.clone()));
                prop_assert_eq!(Address::parse(address.normal()).map(|same| same.normal().to_owned()), Some(address.normal().to_owned()));
            }
        }
    }
}
