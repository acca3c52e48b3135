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

mod entry;
mod file;
mod head;
mod line;
mod table;
mod word;

pub use entry::Entry;
pub use file::{NotText, decode};
pub use line::ends_part;
use line::of_lines;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::address::Address;
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
