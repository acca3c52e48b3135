//! A file's bytes as text, and whether they are one.

/// It is no text.
#[derive(Debug, PartialEq, Eq)]
pub struct NotText;

/// How files begin that are text to a computer only.
const OTHERS: [&str; 6] = ["begin:vcard", "%pdf-", "{\\rtf", "<!doctype", "<html", "<?xml"];

/// The text of a file: UTF-8, or UTF-16 where a byte-order mark says so; anything else as
/// Western spreadsheets save it, a byte a character.
pub fn decode(bytes: &[u8]) -> String {
    let units = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes.as_chunks();
        String::from_utf16_lossy(&pairs.iter().map(|pair| unit(*pair)).collect::<Vec<_>>())
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => units(rest, u16::from_be_bytes),
        _ => match str::from_utf8(bytes) {
            Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
            Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
        },
    }
}

/// Refuses what no editor would show as text.
pub fn check(text: &str) -> Result<(), NotText> {
    let is_strange = |character: char| {
        character.is_ascii_control() && !matches!(character, '\t'..='\r' | '\u{1a}')
    };
    let start: String = text.trim_start().chars().take(16).collect();
    let start = start.to_ascii_lowercase();
    let is_other = OTHERS.iter().any(|other| start.starts_with(other));
    if is_other || text.contains(is_strange) { Err(NotText) } else { Ok(()) }
}
