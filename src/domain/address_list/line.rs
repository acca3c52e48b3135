//! The entries of lines: of a text, or of a table whose columns have no heads.

use std::collections::BTreeSet;

use super::entry::Entry;
use super::head::is_head;
use super::word::{Word, is_edge, words};

/// The entries of lines. `are_rows`: the lines are of a table, where what stands beside an address belongs to it.
pub fn of_lines(text: &str, are_rows: bool, most: usize) -> Vec<Entry> {
    let mut found = Found::new(most);
    for line in text.split(ends_line) {
        if found.is_full() {
            break;
        }
        of_line(line, are_rows, &mut found);
    }
    found.entries
}

/// The entries so far, and how many there may be.
pub struct Found {
    /// The entries.
    pub entries: Vec<Entry>,
    most: usize,
}

impl Found {
    /// None so far, of so many.
    pub const fn new(most: usize) -> Self {
        Self { entries: Vec::new(), most }
    }

    /// Whether there are as many as there may be.
    pub fn is_full(&self) -> bool {
        self.entries.len() >= self.most
    }

    /// Adds an entry, unless it is the head of a list, which is no part of it.
    pub fn add(&mut self, entry: Entry) {
        if !self.is_full() && (entry.address.is_some() || !is_head(&entry.typed)) {
            self.entries.push(entry);
        }
    }

    fn add_wrong(&mut self, parts: &mut Vec<&str>) {
        parts.drain(..).for_each(|part| self.add(Entry::wrong(part)));
    }
}

/// Adds the entries of a line to those found.
pub fn of_line(line: &str, is_row: bool, found: &mut Found) {
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
pub fn names_in<'a>(parts: impl Iterator<Item = &'a str>) -> String {
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

/// Adds a name to that of an entry.
pub fn add_name(entry: &mut Entry, name: &str) {
    let name = name.trim_matches(|edge| is_edge(edge) || edge == ',');
    if !entry.name.is_empty() && !name.is_empty() {
        entry.name.push(' ');
    }
    entry.name.push_str(name);
}

/// Whether there is more to it than punctuation and space.
pub fn says_something(text: &str) -> bool {
    text.chars().any(|one| one.is_alphanumeric() || (one.is_control() && !one.is_whitespace()))
}

/// Whether a character ends a line.
pub fn ends_line(character: char) -> bool {
    matches!(character, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Commas, semicolons and bullets, of any script.
pub fn ends_part(character: char) -> bool {
    continues_name(character) || ";；؛﹔•‣◦▪●".contains(character)
}

fn continues_name(separator: char) -> bool {
    ",，、،﹐﹑".contains(separator)
}
