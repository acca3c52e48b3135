//! Text in the one form in which it is searched: what differs only in case, or in how
//! Unicode puts it together, is the same in it.
//!
//! The form is kept beside each value that is searched, because the database knows the
//! letters of ASCII only.

use std::fmt;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::uts46::Uts46MapperBorrowed;
use idna::AsciiDenyList;
use idna::uts46::{Hyphens, Uts46};
use serde::Serialize;

use super::address::ADDRESS_MAX;
use super::text::{self, Fault};

/// What is searched for.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Search {
    /// As it was typed, trimmed, the letters of ASCII in lower case: for rows of which no
    /// folded form is kept yet.
    plain: String,
    /// In the folded form.
    folded: String,
}

impl Search {
    /// The search for a text, one line that is trimmed no longer than an address; `None`
    /// where there is nothing to see of it.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn read(text: &str) -> Result<Option<Self>, Fault> {
        text::one_line(text)?;
        let plain = text::trim(text).to_ascii_lowercase();
        text::at_most(ADDRESS_MAX, &plain)?;
        let folded = fold(&plain);
        Ok((!folded.is_empty()).then_some(Self { plain, folded }))
    }

    /// What is searched for, to be shown and searched for again.
    pub fn as_str(&self) -> &str {
        &self.plain
    }
}

/// As the text that it is: it stands in what cursors are signed for.
impl fmt::Debug for Search {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.plain.fmt(formatter)
    }
}

/// A text in the form in which it is searched: mapped as UTS #46 maps names of domains,
/// which is the `NFKC_Casefold` of Unicode's chapter 3.13 but for four characters. Two of
/// them, the joiners, go with all else that is not seen; two are mapped as case folding
/// maps them: `ß` to `ss` and `ς` to `σ`. The four letters i of Turkish are one. Spaces of
/// any kind and number are one.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return words(&text.to_ascii_lowercase());
    }
    let seen = text.chars().filter(|character| !text::is_ignorable(*character));
    let mapped: String = Uts46MapperBorrowed::new().map_normalize(seen).collect();
    let mapped = mapped.replace('ß', "ss").replace('ς', "σ").replace('ı', "i");
    let mapped = mapped.replace("i\u{307}", "i");
    words(&ComposingNormalizerBorrowed::new_nfc().normalize(&mapped))
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is kept beside a name: the name itself, and its folded form in a line of its own.
/// So it changes whenever the name does, by which the database knows one that does not
/// belong to its name any more.
pub fn of_name(name: &str) -> String {
    format!("{name}\n{}", fold(name))
}

/// What is kept beside an address, of its normal form: the folded form of how its domain
/// is read and, where that is another, the normal form in a line of its own.
pub fn of_address(normal: &str) -> String {
    let (local, domain) = normal.rsplit_once('@').unwrap_or((normal, ""));
    let (read, _) =
        Uts46::new().to_unicode(domain.as_bytes(), AsciiDenyList::EMPTY, Hyphens::Allow);
    let folded = fold(&format!("{local}@{read}"));
    if folded == normal { folded } else { format!("{folded}\n{normal}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_differs_in_case_or_form_only_folds_to_the_same() {
        for (one, other) in [
            ("Élodie", "élodie"),
            ("E\u{301}lodie", "ÉLODIE"),
            ("Иван", "ИВАН"),
            ("Straße", "STRASSE"),
            ("STRAẞE", "straße"),
            ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
            ("Ｇｒａｃｅ", "grace"),
            ("ｶﾞｲﾄﾞ", "ガイド"),
            ("İstanbul", "istanbul"),
            ("Işık", "ışık"),
            ("IŞIK", "ışık"),
            ("ﬁnn", "FINN"),
            ("Ǆemal", "ǆemal"),
            ("Ångström", "A\u{30a}NGSTRO\u{308}M"),
            ("Ⅳ", "iv"),
            ("Ada\u{a0}\u{3000} Lovelace", "ada lovelace"),
            ("Ada\u{200b}Love\u{ad}lace", "adalovelace"),
            ("김민수", "김민수"),
            ("Ա", "ա"),
            ("ნინო", "ᲜᲘᲜᲝ"),
            ("Nguyễn", "NGUYE\u{302}\u{303}N"),
            ("نسرین\u{200c}", "نسرین"),
            ("\u{202a}Ada\u{202c}", "ada"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} and {other}");
        }
    }

    #[test]
    fn what_differs_in_more_stays_apart() {
        for (one, other) in [("Élodie", "Elodie"), ("Иван", "Ivan"), ("a b", "ab"), ("ö", "oe")]
        {
            assert_ne!(fold(one), fold(other));
        }
    }

    #[test]
    fn an_address_is_found_by_how_it_is_read_and_by_its_normal_form() {
        assert_eq!(of_address("ada+x@example.com"), "ada+x@example.com");
        assert_eq!(
            of_address("x@xn--mnchen-3ya.example"),
            "x@münchen.example\nx@xn--mnchen-3ya.example"
        );
        assert_eq!(of_address("x@xn--fa-hia.de"), "x@fass.de\nx@xn--fa-hia.de");
        assert_eq!(of_address("x@xn--\u{1}"), of_address("x@xn--\u{1}"), "whatever it is");
        assert_eq!(of_address("none"), "none@\nnone");
    }

    #[test]
    fn a_search_of_which_nothing_is_seen_is_none() {
        for text in ["", " ", "  ", "\u{a0}", "\u{200b}", "\u{feff} \u{2060}", "\u{ad}", "\u{3000}"]
        {
            assert_eq!(Search::read(text), Ok(None), "{text:?}");
        }
        assert_eq!(Search::read("\u{200b} Ann \u{a0}").unwrap().unwrap().as_str(), "ann");
    }

    proptest! {
        #[test]
        fn a_folded_text_folds_to_itself(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn every_part_of_a_name_that_is_a_word_finds_it(words in proptest::collection::vec("[a-zA-ZäöüÄÖÜßéÉа-яА-Я]{1,8}", 1..4)) {
            let kept = of_name(&words.join(" "));
            for word in words {
                prop_assert!(kept.contains(&Search::read(&word.to_uppercase()).unwrap().unwrap().folded));
            }
        }
    }
}
