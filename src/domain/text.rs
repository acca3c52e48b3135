//! Text that people typed, and text that goes into a mail's header.

use icu_normalizer::ComposingNormalizerBorrowed;

/// The longest name of an organization or a person, in characters.
const NAME_MAX: usize = 100;

/// A name as it is kept: trimmed, 1-100 characters of which one can be seen, no
/// control characters, those of Unicode's directions included.
pub fn name(text: &str) -> Option<String> {
    let trimmed = text.trim();
    let length = trimmed.chars().count();
    let fits = (1..=NAME_MAX).contains(&length) && !text.chars().any(breaks);
    (fits && trimmed.chars().any(shows)).then(|| trimmed.to_owned())
}

/// A name of which nothing is kept that is not seen: two that look alike for a
/// zero-width character are one.
pub fn seen_name(text: &str) -> Option<String> {
    name(&name(text)?.replace(is_ignorable, ""))
}

/// Whether two names look the same: written in the same letters, however those are put
/// together (Unicode's Normalization Form C, UAX #15), with spaces of any kind and number
/// at the same places.
pub fn looks_like(one: &str, other: &str) -> bool {
    let form = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        ComposingNormalizerBorrowed::new_nfc().normalize(&words.join(" ")).into_owned()
    };
    form(one) == form(other)
}

/// Without the spaces of any kind at its ends, and what is there and not seen.
pub fn trim(text: &str) -> &str {
    text.trim_matches(|character| !shows(character))
}

/// Whether there is something to see of a character.
fn shows(character: char) -> bool {
    !is_ignorable(character) && !character.is_whitespace()
}

/// Whether a character is shown as nothing (Unicode's `Default_Ignorable_Code_Point`,
/// and the empty cell of Braille).
pub fn is_ignorable(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character ends a line somewhere, or steers what shows it. An
/// embedding, an override or an isolate of Unicode's directions (UAX #9, section
/// 2) turns round what stands beside a name, too: a sentence, a line of a list.
fn breaks(character: char) -> bool {
    let is_separator = matches!(character, '\u{2028}' | '\u{2029}');
    let is_direction = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    character.is_control() || is_separator || is_direction
}

/// Text of several lines as it is kept: at most `max` characters, lines ended
/// by `\n` (`\r\n`, as browsers send it, and Unicode's line separators are read
/// as `\n`), no other control character. Blank text is `Some("")`.
pub fn lines(text: &str, max: usize) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace(['\u{2028}', '\u{2029}'], "\n");
    let text = text.trim();
    let is_plain = |character: char| character == '\n' || !character.is_control();
    (text.chars().count() <= max && text.chars().all(is_plain)).then(|| text.to_owned())
}

/// A language tag as it is kept: the shape of BCP 47, at most 35 characters
/// (RFC 5646, section 4.4.1), not looked up in any registry.
pub fn locale(text: &str) -> Option<String> {
    let mut subtags = text.split('-');
    let language = subtags.next()?;
    let alphabetic = language.bytes().all(|byte| byte.is_ascii_alphabetic());
    let subtag = |tag: &str| {
        (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let fits = text.len() <= 35 && (2..=8).contains(&language.len()) && alphabetic;
    (fits && subtags.all(subtag)).then(|| text.to_owned())
}

/// One line of a mail's header. It has no control character by construction,
/// so that no name in it can begin another header (RFC 5322, section 2.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderLine(String);

impl HeaderLine {
    /// The text with each control character and separator as a space.
    pub fn new(text: &str) -> Self {
        Self(text.replace(breaks, " "))
    }

    /// The line.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_1_to_100_characters_after_trimming_and_no_control_characters() {
        assert_eq!(name("  Ada  ").as_deref(), Some("Ada"));
        assert_eq!(name(&"é".repeat(100)), Some("é".repeat(100)));
        for refused in [
            "",
            "   ",
            "a\nb",
            "a\u{0}",
            "a\u{85}b",
            "a\n",
            "a\u{2028}b",
            "\u{200b}",
            "\u{3164} \u{fe0f}",
            "a\u{202e}b",
            "\u{2066}a",
            &"é".repeat(101),
        ] {
            assert_eq!(name(refused), None, "{refused:?}");
        }
    }

    #[test]
    fn a_message_keeps_its_lines_and_no_other_control_character() {
        assert_eq!(lines("a\r\nb\n", 10).as_deref(), Some("a\nb"));
        assert_eq!(lines("a\tb", 10), None);
        assert_eq!(lines("a\rb", 10), None);
        assert_eq!(lines("12345", 4), None);
    }

    #[test]
    fn a_locale_has_the_shape_of_a_language_tag() {
        for good in ["en", "pt-BR", "zh-Hant-TW", "de-1996"] {
            assert_eq!(locale(good).as_deref(), Some(good));
        }
        for bad in ["", "e", "en_US", "en-", "en-toolongtag", "1n", "en\n"] {
            assert_eq!(locale(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_header_line_has_no_line_breaks_whatever_it_is_made_of() {
        let line = HeaderLine::new("Ada\r\nBcc: eve@example.com\u{2028}x");
        assert_eq!(line.as_str(), "Ada  Bcc: eve@example.com x");
    }
}
