//! Searching a list that is part of the program: a text of sorted entries.

use std::cmp::Ordering;

/// The entry whose first line is `wanted`, by binary search in a text whose
/// entries are sorted by it.
pub fn search<'text>(mut text: &'text str, separator: char, wanted: &str) -> Option<&'text str> {
    while !text.is_empty() {
        // The entry across the middle, and what is on either side of it.
        let (front, _) = text.split_at_checked(text.len() / 2)?;
        let (before, rest) = match front.rfind(separator) {
            Some(at) => (text.get(..at)?, text.get(at..)?.strip_prefix(separator)?),
            None => ("", text),
        };
        let (entry, after) = rest.split_once(separator).unwrap_or((rest, ""));
        match wanted.cmp(entry.lines().next().unwrap_or_default()) {
            Ordering::Equal => return Some(entry),
            Ordering::Less => text = before,
            Ordering::Greater => text = after,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_found_by_its_first_line_and_by_nothing_else() {
        let list = "apple\nred\n>banana\nyellow\n>cherry\nred\n";
        assert_eq!(search(list, '>', "apple"), Some("apple\nred\n"));
        assert_eq!(search(list, '>', "banana"), Some("banana\nyellow\n"));
        assert_eq!(search(list, '>', "cherry"), Some("cherry\nred\n"));
        for other in ["", "app", "apples", "red", "yellow", "zebra"] {
            assert_eq!(search(list, '>', other), None, "{other}");
        }
        assert_eq!(search("", '>', "apple"), None);
    }
}
