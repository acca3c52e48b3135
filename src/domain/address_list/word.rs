//! Words between spaces, quotes and brackets, and what is meant by them.

use super::entry::Entry;
use crate::domain::address::Address;
use crate::domain::text::{is_blank, is_ignorable};

const OPEN: &str = "<([＜（［【「『〈《";
const CLOSE: &str = ">)]＞）］】」』〉》\"“”„‟«»‹›＂|｜";

/// What may stand around an address in a text although it might be its first character, too.
const MARKS: &str = "'`*~{|}.";

/// A word of a part.
pub struct Word<'a> {
    /// Without what is shown as nothing around it.
    pub text: &'a str,
    /// Whether a bracket opens before it.
    pub is_in_brackets: bool,
}

/// The words of a part.
pub fn words(part: &str) -> impl Iterator<Item = Word<'_>> {
    let mut is_in_brackets = false;
    let pieces = part.split_inclusive(is_between);
    pieces.flat_map(move |piece| {
        let text = piece.strip_suffix(is_between).unwrap_or(piece).trim_matches(is_blank);
        let was_in_brackets = is_in_brackets && !text.is_empty();
        match piece.chars().next_back().filter(|last| is_between(*last)) {
            Some(last) if OPEN.contains(last) => is_in_brackets = true,
            Some(last) if text.is_empty() && last.is_whitespace() => {}
            _ => is_in_brackets = false,
        }
        // ann@example.com/bob@example.com
        let is_list = text.matches('@').nth(1).is_some() && !text.contains("://");
        let each = text.split(move |character| is_list && character == '/');
        let texts = each.map(|text| text.trim_matches(is_blank)).filter(|text| !text.is_empty());
        texts.map(move |text| Word { text, is_in_brackets: was_in_brackets })
    })
}

fn is_between(character: char) -> bool {
    character.is_whitespace() || OPEN.contains(character) || CLOSE.contains(character)
}

impl Word<'_> {
    /// Whether it is meant as an address: something stands on either side of an `@`.
    pub fn is_address(&self) -> bool {
        let text = plain(self.text);
        let has_more = |part: &str| part.chars().any(char::is_alphanumeric);
        !self.text.contains("://")
            && text.split_once(is_at).is_some_and(|(local, _)| has_more(local))
            && text.rsplit_once(is_at).is_some_and(|(_, domain)| has_more(domain))
    }

    /// Whether it says what follows: `To:`.
    pub fn is_label(&self) -> bool {
        self.text.trim_end_matches(is_edge).ends_with([':', '：'])
    }

    /// Whether it is in no name: a web address, a handle, or an address without its `@`.
    pub fn is_odd(&self) -> bool {
        let is_site = |text: &str| {
            let labels: Vec<&str> = text.split('.').collect();
            let is_part = |label: &&str| {
                label.chars().nth(1).is_some()
                    && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
            };
            let last = labels.last().copied().unwrap_or_default();
            let is_capital = last.chars().next().is_some_and(char::is_uppercase)
                && text.chars().any(char::is_lowercase);
            labels.len() > 1
                && labels.iter().all(is_part)
                && last.chars().all(char::is_alphabetic)
                && !is_capital
        };
        self.text.contains("://")
            || self.text.contains(is_at)
            || is_site(self.text.trim_matches(|edge: char| !edge.is_alphanumeric()))
    }

    /// The address that it is, or the one that it becomes without what stands around it.
    pub fn address(&self) -> Entry {
        let typed = plain(self.text);
        let meant: String = typed.chars().map(ordinary).collect();
        let meant = meant.trim_start_matches(is_no_beginning);
        let shorter = meant.trim_end_matches(|edge: char| !edge.is_alphanumeric());
        let visible = shorter.replace(is_ignorable, "");
        let read = [meant, shorter, &visible].into_iter().find_map(Address::parse);
        if read.is_none() {
            return Entry::wrong(self.text);
        }
        Entry { address: read, name: String::new(), typed: typed.to_owned() }
    }
}

/// Without `mailto:` or another label before it, and what a link has after the address.
fn plain(word: &str) -> &str {
    let start = word.find(is_at).and_then(|at| word.get(..at)).unwrap_or_default();
    let label = start.rfind([':', '：']).and_then(|at| word.get(at..));
    let word = label.map_or(word, |rest| rest.trim_start_matches([':', '：']));
    match word.rfind(is_at).and_then(|at| word.get(at..)?.find('?')?.checked_add(at)) {
        Some(query) => word.get(..query).unwrap_or(word),
        None => word,
    }
}

/// What stands around a name and is no part of it.
pub fn is_edge(character: char) -> bool {
    is_blank(character) || "'‘’`*~".contains(character)
}

/// Whether it is an `@`, of whatever keyboard.
pub fn is_at(character: char) -> bool {
    ordinary(character) == '@'
}

fn is_no_beginning(character: char) -> bool {
    let may_begin = character.is_alphanumeric() || "_-+&$%/=!#?^".contains(character);
    MARKS.contains(character) || !may_begin
}

/// The ASCII that a keyboard of East Asia, or a program that sets type, has written otherwise.
fn ordinary(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            u32::from(character).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(character)
        }
        '﹫' => '@',
        '。' | '｡' => '.',
        '’' | '‘' | 'ʼ' => '\'',
        other => other,
    }
}
