//! What many choose as a password, and so anybody tries first.
//!
//! The list is made of that of github.com/zxcvbn-ts/zxcvbn, as the package
//! `@zxcvbn-ts/language-common` on npm carries it (MIT, copyright 2012-2016 Dan
//! Wheeler and Dropbox, Inc., 2021 @zxcvbn-ts; the package's own code is not
//! here). `scripts/refresh-common-passwords.sh` writes the file.
//!
//! The file has all that are as long as a password must be, and the thousand
//! most common of the shorter ones, as parts: what is two of them, or one over
//! and over, is as common. So 1,308 lines, 5.5 KB gzipped, refuse millions.
//! Three parts are let pass: a phrase of common words is a good password.

use super::sorted_list::search;

/// The file: the date, and one entry a line, sorted.
const FILE: (&str, &str) =
    match include_str!("common_passwords.txt").split_at_checked("YYYY-MM-DD\n".len()) {
        Some(parts) => parts,
        None => ("", ""),
    };

/// The day of the release that the list comes from.
pub const LIST_DATE: &str = FILE.0.trim_ascii();

const ENTRIES: &str = FILE.1;

/// The fewest characters of a password, as Unicode counts them. The file has every common
/// password of so many.
pub const MIN: usize = 12;

/// How many digits at either end are a year, a day or a counter.
const DIGITS: usize = 4;

/// Whether many choose this, or would where `own` is what they are called, in
/// lower case. ASCII letters are compared without regard to case.
pub fn is_common(password: &str, own: &[&str]) -> bool {
    let folded = password.to_ascii_lowercase();
    let is_known = |text: &str| is_listed(text) || own.contains(&text);
    let is_part = |text: &str| is_known(text.trim()) || is_digits(text.trim());
    let mut halves = folded.char_indices().filter_map(|(at, _)| folded.split_at_checked(at));
    is_known(&folded)
        || is_short_again_and_again(&folded)
        || rises(folded.chars())
        || rises(folded.chars().rev())
        || halves.any(|(one, other)| is_part(one) && is_part(other))
}

/// Whether it is a text shorter than a password must be, twice or more; the
/// last time may break off: 1231231231231.
fn is_short_again_and_again(text: &str) -> bool {
    let ends = text.char_indices().map(|(at, _)| at).take(MIN).skip(1);
    ends.filter_map(|at| text.split_at_checked(at)).any(|(unit, mut rest)| {
        let is_repeated = rest.starts_with(unit);
        while let Some(shorter) = rest.strip_prefix(unit) {
            rest = shorter;
        }
        is_repeated && unit.starts_with(rest)
    })
}

/// Whether each character is the next after the one before it: abcdef, 789012.
fn rises(characters: impl Iterator<Item = char>) -> bool {
    let mut before = None;
    characters.map(u32::from).all(|this| {
        let last = before.replace(this);
        let is_next = |last: u32| last.checked_add(1) == Some(this);
        last.is_none_or(|last| is_next(last) || (last, this) == (u32::from('9'), u32::from('0')))
    })
}

fn is_digits(text: &str) -> bool {
    (1..=DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_listed(text: &str) -> bool {
    !text.is_empty() && search(ENTRIES, '\n', text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_entry_of_the_list_is_found_and_none_of_its_neighbours() {
        let entries: Vec<&str> = ENTRIES.lines().collect();
        assert!((1_000..3_000).contains(&entries.len()), "{}", entries.len());
        assert!(entries.is_sorted() && ENTRIES.is_ascii());
        for entry in &entries {
            assert!(is_listed(entry), "{entry}");
            for near in [format!("{entry}\u{1f}"), format!("\u{1f}{entry}"), format!("{entry}~~")] {
                assert!(!is_listed(&near), "{near}");
            }
        }
        assert!(!is_listed("") && !is_listed(LIST_DATE) && !is_listed(ENTRIES));
    }

    #[test]
    fn the_list_has_a_date() {
        let shape = |byte: u8| if byte.is_ascii_digit() { b'0' } else { byte };
        assert_eq!(LIST_DATE.bytes().map(shape).collect::<Vec<_>>(), b"0000-00-00");
    }

    #[test]
    fn common_ones_are_refused_however_they_are_put_together() {
        for password in [
            "administrator",
            "Administrator",
            "administrator1",
            "1qaz2wsx3edc",
            "passwordpassword",
            "PasswordPassword",
            "password1234",
            "Password 2027",
            "2027password",
            "qwerty123456",
            "123456123456",
            "123456789012",
            "987654321098",
            "abcdefghijklm",
            "nmlkjihgfedcba",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "1231231231231",
            "correcthorscorrecthors",
            "dragonmonkey",
            "football2024",
        ] {
            assert!(is_common(password, &[]), "{password}");
        }
    }

    #[test]
    fn phrases_and_random_ones_are_not() {
        for password in [
            "correct horse battery staple",
            "correcthorsebattery",
            "dragon monkey master",
            "tr0mbone fit",
            "v9Wq2_xLm4Tz",
            "administratorx",
            "passwordpasswordx!",
            "football 20245",
            "abcdefghijkn",
        ] {
            assert!(!is_common(password, &[]), "{password}");
        }
    }

    #[test]
    fn what_one_is_called_counts_as_common_and_as_a_part() {
        let own = ["ada@example.com", "acme"];
        for password in ["ada@example.com", "ADA@example.com", "ada@example.com1", "acmepassword"] {
            assert!(is_common(password, &own), "{password}");
        }
        for password in ["ada@example.org", "acme and the rest"] {
            assert!(!is_common(password, &own), "{password}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd(text in "\\PC{0,20}\n?\\PC{0,20}") {
            is_common(&text, &[&text]);
        }
    }
}
