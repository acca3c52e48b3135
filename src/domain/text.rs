//! Text that people typed, and text that goes into a mail's header.

use icu_normalizer::ComposingNormalizerBorrowed;

/// The longest name of an organization or a person, in characters.
pub const NAME_MAX: usize = 100;

/// The longest id that an application has of somebody, in characters.
const EXTERNAL_ID_MAX: usize = 255;

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing to see in it.
    Empty,
    /// It has more characters than it may have.
    TooLong,
    /// It is of several lines.
    Lines,
    /// It has a control character.
    Control,
}

/// Refuses a text by the first of its characters that are refused.
fn without(refused: fn(char) -> bool, text: &str) -> Result<(), Fault> {
    match text.chars().find(|character| refused(*character)) {
        None => Ok(()),
        Some('\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}') => Err(Fault::Lines),
        Some(_) => Err(Fault::Control),
    }
}

/// Refuses a text of more than `max` characters.
///
/// # Errors
/// [`Fault::TooLong`].
pub fn at_most(max: usize, text: &str) -> Result<(), Fault> {
    if text.chars().count() <= max { Ok(()) } else { Err(Fault::TooLong) }
}

/// A name as it is kept: trimmed, 1-100 characters of which one can be seen, no
/// control characters, those of Unicode's directions included.
///
/// # Errors
/// What is wrong with it.
pub fn name(text: &str) -> Result<String, Fault> {
    without(breaks, text)?;
    let trimmed = text.trim();
    if !trimmed.chars().any(shows) {
        return Err(Fault::Empty);
    }
    at_most(NAME_MAX, trimmed)?;
    Ok(trimmed.to_owned())
}

/// A name of which nothing is kept that is not seen: two that look alike for a
/// zero-width character are one.
///
/// # Errors
/// What is wrong with it.
pub fn seen_name(text: &str) -> Result<String, Fault> {
    name(&name(text)?.replace(is_ignorable, ""))
}

/// Whether a text is of one line, and none of its characters a control.
///
/// # Errors
/// What is wrong with it.
pub fn one_line(text: &str) -> Result<(), Fault> {
    without(char::is_control, text)
}

/// An application's own id of somebody, as it is: 1-255 characters of one line.
///
/// # Errors
/// What is wrong with it.
pub fn external_id(text: &str) -> Result<String, Fault> {
    one_line(text)?;
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    at_most(EXTERNAL_ID_MAX, text)?;
    Ok(text.to_owned())
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

/// Whether a character is a space within a line, or is shown as nothing.
pub fn is_blank(character: char) -> bool {
    let is_space = character.is_whitespace() && !breaks(character);
    character == '\t' || is_space || is_ignorable(character)
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
    character.is_control() || is_separator || is_direction(character)
}

/// Whether a character turns the direction of what follows it, or ends that.
pub fn is_direction(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text of several lines as it is kept: at most `max` characters, lines ended
/// by `\n` (`\r\n`, as browsers send it, and Unicode's line separators are read
/// as `\n`), no other control character. Blank text is `Ok("")`.
///
/// # Errors
/// What is wrong with it.
pub fn lines(text: &str, max: usize) -> Result<String, Fault> {
    let text = text.replace("\r\n", "\n").replace(['\u{2028}', '\u{2029}'], "\n");
    let text = text.trim();
    let is_plain = |character: char| character == '\n' || !character.is_control();
    if !text.chars().all(is_plain) {
        return Err(Fault::Control);
    }
    at_most(max, text)?;
    Ok(text.to_owned())
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
    /// The text with each control character and separator as a space. The marks that
    /// isolate a name of the other direction stay, as they end what they begin.
    pub fn new(text: &str) -> Self {
        Self(text.replace(|character| breaks(character) && !is_direction(character), " "))
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
        assert_eq!(name("  Ada  ").as_deref(), Ok("Ada"));
        assert_eq!(name(&"é".repeat(100)), Ok("é".repeat(100)));
        let long = "é".repeat(101);
        for (refused, why) in [
            ("", Fault::Empty),
            ("   ", Fault::Empty),
            ("\n", Fault::Lines),
            ("a\nb", Fault::Lines),
            ("a\r\nb", Fault::Lines),
            ("a\u{0}", Fault::Control),
            ("a\u{85}b", Fault::Lines),
            ("a\n", Fault::Lines),
            ("a\tb", Fault::Control),
            ("a\u{2028}b", Fault::Lines),
            ("\u{200b}", Fault::Empty),
            ("\u{3164} \u{fe0f}", Fault::Empty),
            (&"\u{200b}".repeat(101), Fault::Empty),
            ("a\u{202e}b", Fault::Control),
            ("\u{2066}a", Fault::Control),
            ("\u{1b}[2J", Fault::Control),
            (&long, Fault::TooLong),
        ] {
            assert_eq!(name(refused), Err(why), "{refused:?}");
        }
    }

    #[test]
    fn a_message_keeps_its_lines_and_no_other_control_character() {
        assert_eq!(lines("a\r\nb\n", 10).as_deref(), Ok("a\nb"));
        assert_eq!(lines("a\tb", 10), Err(Fault::Control));
        assert_eq!(lines("a\rb", 10), Err(Fault::Control));
        assert_eq!(lines("\u{7f}23456", 4), Err(Fault::Control), "the first thing to mend");
        assert_eq!(lines("12345", 4), Err(Fault::TooLong));
    }

    #[test]
    fn an_external_id_is_one_line_as_it_is() {
        assert_eq!(external_id(" a b ").as_deref(), Ok(" a b "));
        assert_eq!(external_id(""), Err(Fault::Empty));
        assert_eq!(external_id("a\nb"), Err(Fault::Lines));
        assert_eq!(external_id("a\tb"), Err(Fault::Control));
        assert_eq!(external_id(&"x".repeat(256)), Err(Fault::TooLong));
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
