//! Names of the domains that mail goes to.
//!
//! A name is what IDNA2008 allows (RFC 5891, RFC 5892). It is stricter than UTS-46, which
//! takes symbols, and reads some of them as the letters of another domain: `ℹ` as `i`, `™` as
//! `tm`. Of what people type, only that is read as something else which RFC 5895 names: case,
//! the full-width and half-width forms of East Asian keyboards, and `。` for a dot.

use std::iter;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::uts46::Uts46MapperBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};

/// The longest name as it is typed, in characters; the ASCII form has a limit of its own.
const LENGTH_MAX: usize = 254;

/// What stands before a domain of which every subdomain is meant.
const ANY_SUBDOMAIN: &str = "*.";

/// The normal form of a domain of at least two labels, the last not of digits only: in lower
/// case and in ASCII, at most 253 octets.
pub fn normal(text: &str) -> Option<String> {
    if text.chars().take(LENGTH_MAX + 1).count() > LENGTH_MAX {
        return None;
    }
    let typed = mapped(text);
    let (denied, hyphens) = (AsciiDenyList::STD3, Hyphens::CheckFirstLast);
    let (read, result) = Uts46::new().to_unicode(typed.as_bytes(), denied, hyphens);
    result.ok()?;
    // Whatever UTS-46 still maps is a symbol, or is in no name. Of `xn--…` it is the meaning.
    let mut labels = read.split('.').zip(typed.split('.'));
    let is_valid = |(read, typed): (&str, &str)| {
        (read == typed || typed.starts_with("xn--")) && is_label(read)
    };
    let last = read.rsplit('.').next()?;
    if last.len() == read.len() || last.chars().all(is_digit) || !labels.all(is_valid) {
        return None;
    }
    let ascii = Uts46::new().to_ascii(typed.as_bytes(), denied, hyphens, DnsLength::Verify);
    ascii.ok().map(std::borrow::Cow::into_owned)
}

/// The normal form of what an organization allows: a domain, or `*.` and a domain, which is
/// every subdomain of it at any depth, but not the domain itself.
pub fn allowed(text: &str) -> Option<String> {
    let text = text.trim();
    match text.strip_prefix(ANY_SUBDOMAIN) {
        Some(domain) => normal(domain).map(|domain| format!("{ANY_SUBDOMAIN}{domain}")),
        None => normal(text),
    }
}

/// A name as it was meant (RFC 5895, section 2): the ordinary form of each full-width and
/// half-width character, lower case, `。` as a dot, in Normalization Form C.
fn mapped(text: &str) -> String {
    let mapper = Uts46MapperBorrowed::new();
    let mut meant = String::with_capacity(text.len());
    for character in text.chars() {
        let ordinary: String = match character {
            '\u{ff01}'..='\u{ffee}' => mapper.map_normalize(iter::once(character)).collect(),
            other => other.to_string(),
        };
        for character in ordinary.chars() {
            match character {
                '。' => meant.push('.'),
                // The one script whose capitals are the form that names are in.
                '\u{13a0}'..='\u{13fd}' => meant.push(character),
                _ => meant.extend(character.to_lowercase()),
            }
        }
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(&meant).into_owned()
}

/// Whether a label that UTS-46 takes is one by IDNA2008, too (RFC 5891, section 4.2.3).
fn is_label(label: &str) -> bool {
    let characters: Vec<char> = label.chars().collect();
    let has_hyphens = characters.get(2..4) == Some(&['-', '-']);
    let mut places = 0..characters.len();
    label.is_ascii() || (!has_hyphens && places.all(|at| is_allowed(&characters, at)))
}

/// Whether a character is allowed where it stands (RFC 5892, sections 2 and 3, appendix A). UTS-46
/// has looked at what is unstable, ignorable or unassigned, at joiners and directions before.
fn is_allowed(label: &[char], at: usize) -> bool {
    let next_to = |at: Option<usize>| at.and_then(|at| label.get(at)).copied();
    let (before, after) = (next_to(at.checked_sub(1)), next_to(at.checked_add(1)));
    match label.get(at).copied().unwrap_or_default() {
        ascii if ascii.is_ascii() => true,
        // Exceptions and joiners.
        '\u{6fd}' | '\u{6fe}' | '\u{f0b}' | '\u{3007}' | '\u{200c}' | '\u{200d}' => true,
        '\u{640}' | '\u{7fa}' | '\u{302e}' | '\u{302f}' | '\u{3031}'..='\u{3035}' | '\u{303b}' => {
            false
        }
        // Of Catalan, Greek, Hebrew and Japanese, each only where its script has it.
        '\u{b7}' => before == Some('l') && after == Some('l'),
        '\u{375}' => after.is_some_and(
            |letter| matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}'),
        ),
        '\u{5f3}' | '\u{5f4}' => {
            before.is_some_and(|letter| matches!(letter, '\u{591}'..='\u{5f4}'))
        }
        '\u{30fb}' => label.iter().any(|letter| is_japanese(*letter)),
        // Digits of one kind.
        '\u{660}'..='\u{669}' => !label.iter().any(|other| matches!(other, '\u{6f0}'..='\u{6f9}')),
        '\u{6f0}'..='\u{6f9}' => !label.iter().any(|other| matches!(other, '\u{660}'..='\u{669}')),
        // Marks for symbols, and of music; the letters that Hangul is put together of.
        '\u{20d0}'..='\u{20ff}' | '\u{1d100}'..='\u{1d24f}' => false,
        '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{d7b0}'..='\u{d7ff}' => false,
        other => matches!(
            category(other),
            GeneralCategory::LowercaseLetter
                | GeneralCategory::UppercaseLetter
                | GeneralCategory::OtherLetter
                | GeneralCategory::ModifierLetter
                | GeneralCategory::NonspacingMark
                | GeneralCategory::SpacingMark
                | GeneralCategory::DecimalNumber
        ),
    }
}

/// Hiragana, Katakana or Han, but for what is shared with other scripts.
fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3005}' | '\u{3007}' | '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}'
        | '\u{30fd}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_digit(character: char) -> bool {
    category(character) == GeneralCategory::DecimalNumber
}

/// `idna` brings the table.
fn category(character: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_idna2008_allows_is_a_name() {
        for (text, form) in [
            ("Example.COM", "example.com"),
            ("münchen.example", "xn--mnchen-3ya.example"),
            ("MÜNCHEN.example", "xn--mnchen-3ya.example"),
            ("mu\u{308}nchen.example", "xn--mnchen-3ya.example"),
            ("XN--MNCHEN-3YA.example", "xn--mnchen-3ya.example"),
            ("faß.example", "xn--fa-hia.example"),
            ("日本.example", "xn--wgv71a.example"),
            ("ドメイン.テスト", "xn--eckwd4c7c.xn--zckzah"),
            ("ﾄﾞﾒｲﾝ.テスト", "xn--eckwd4c7c.xn--zckzah"),
            ("ｅｘａｍｐｌｅ．com", "example.com"),
            ("example。com", "example.com"),
            ("example｡com", "example.com"),
            ("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"),
            ("παράδειγμα.δοκιμή", "xn--hxajbheg2az3al.xn--jxalpdlp"),
            ("ΟΔΟΣ.example", "xn--pxavbq.example"),
            ("ไทย.example", "xn--o3cw4h.example"),
            ("col·lecci.example", "xn--collecci-ioa.example"),
            ("a・日本.example", "xn--a-ijus54rncb.example"),
            ("ایران۱۲۳.example", "xn--mgba3a4f16a7ghi.example"),
            ("نامه\u{200c}ای.com", "xn--mgba3gch31f060k.com"),
            ("ᎣᏏᏲ.example", "xn--88d2gre.example"),
            ("r3---sn-25ge7n.example", "r3---sn-25ge7n.example"),
            ("ab--cd.example", "ab--cd.example"),
            ("4you.example", "4you.example"),
            ("example.x1", "example.x1"),
            ("1.2.example", "1.2.example"),
        ] {
            let found = normal(text);
            assert_eq!(found.as_deref(), Some(form), "{text}");
            assert_eq!(normal(form), found, "{form}");
        }
    }

    #[test]
    fn symbols_and_punctuation_are_in_no_name_and_turn_into_no_other() {
        for text in [
            "example.com”",
            "example.com—",
            "example.com·",
            "example.com…",
            "example.com™",
            "example.com🎉",
            "“example.com",
            "example”.com",
            "exa—mple.com",
            "examp℡e.com",
            "ℹ.example",
            "①.example",
            "a².example",
            "½.example",
            "℀.example",
            "ª.example",
            "ﬁn.example",
            "㎏.example",
            "㏂.example",
            "Ⅷ.example",
            "🅰.example",
            "𝐚.example",
            "ſ.example",
            "☃.example",
            "♥.example",
            "√.example",
            "€.example",
            "a\u{200b}b.example",
            "a\u{ad}b.example",
            "a\u{200d}b.example",
            "a\u{feff}b.example",
            "a\u{fe0f}.example",
            "\u{301}a.example",
            "a\u{640}b.example",
            "a·b.example",
            "・.example",
            "\u{1100}\u{1161}\u{11ff}.example",
            "éa--é.example",
            "ab--é.example",
            "۱۲۳ایران.example",
            "xn--com-9o0a.example",
            "example.xn--com-9o0a",
            "xn--.example",
            "xn--a.example",
            "xn--zzzzzz99999999.example",
            "xn--n3h.example",
            "example.com ",
            "example,com",
            "exam_ple.com",
            "a..example",
            ".example",
            "example.",
            "example.com.",
            "-a.example",
            "a-.example",
            "example",
            "",
            "1.2.3.4",
            "b.123",
            "b.１２３",
            "b.१२३",
            "*.example.com",
        ] {
            assert_eq!(normal(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_organization_allows_a_domain_or_all_below_one() {
        for (text, form) in [
            ("Example.com", Some("example.com")),
            (" example.com\t", Some("example.com")),
            ("*.Example.com", Some("*.example.com")),
            ("*.münchen.example", Some("*.xn--mnchen-3ya.example")),
            ("*.co.uk", Some("*.co.uk")),
            ("*.com", None),
            ("*.", None),
            ("*", None),
            ("*.*.example.com", None),
            ("a.*.example.com", None),
            ("*example.com", None),
            ("**.example.com", None),
            ("?.example.com", None),
            ("[a].example.com", None),
            ("@example.com", None),
            ("*.1.2", None),
        ] {
            assert_eq!(allowed(text).as_deref(), form, "{text}");
        }
    }
}
