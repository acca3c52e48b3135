//! The languages that Usher speaks, and which of them somebody reads.

/// A language with its messages. Its name is a BCP 47 tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English: what is spoken where nothing else is asked for.
    #[default]
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Italian.
    It,
    /// Portuguese.
    Pt,
    /// Dutch.
    Nl,
    /// Polish.
    Pl,
    /// Japanese.
    Ja,
    /// Arabic, written from right to left.
    Ar,
}

impl Locale {
    /// All of them, in the order of their declaration.
    pub const ALL: [Self; 10] = [
        Locale::En,
        Locale::De,
        Locale::Fr,
        Locale::Es,
        Locale::It,
        Locale::Pt,
        Locale::Nl,
        Locale::Pl,
        Locale::Ja,
        Locale::Ar,
    ];

    /// The language's tag, as in an HTML `lang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::De => "de",
            Locale::Fr => "fr",
            Locale::Es => "es",
            Locale::It => "it",
            Locale::Pt => "pt",
            Locale::Nl => "nl",
            Locale::Pl => "pl",
            Locale::Ja => "ja",
            Locale::Ar => "ar",
        }
    }

    /// What those who speak it call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Locale::En => "English",
            Locale::De => "Deutsch",
            Locale::Fr => "Français",
            Locale::Es => "Español",
            Locale::It => "Italiano",
            Locale::Pt => "Português",
            Locale::Nl => "Nederlands",
            Locale::Pl => "Polski",
            Locale::Ja => "日本語",
            Locale::Ar => "العربية",
        }
    }

    /// The direction it is written in, as in an HTML `dir`.
    pub const fn direction(self) -> &'static str {
        if matches!(self, Locale::Ar) { "rtl" } else { "ltr" }
    }

    /// The language with this very tag.
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The language that a tag asks for: its first subtag says, so that `de-AT`
    /// reads German (RFC 4647, section 3.4).
    pub fn find(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().trim();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(primary))
    }

    /// The first of the languages of an `Accept-Language` header that is spoken
    /// here, by the weights there (RFC 9110, section 12.5.4).
    pub fn preferred(accept_language: &str) -> Option<Self> {
        let ranges = accept_language.split(',').filter_map(|range| {
            let mut parts = range.split(';');
            let locale = Self::find(parts.next()?)?;
            let weight = parts.find_map(|part| part.trim().strip_prefix("q="));
            Some((locale, thousandths(weight.unwrap_or("1"))?))
        });
        // Of equal weight the first; `max_by_key` would give the last.
        let best = ranges
            .filter(|(_, weight)| *weight > 0)
            .reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map(|(locale, _)| locale)
    }
}

/// A weight, 0 to 1 with at most three decimals, in thousandths.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, decimals) = weight.trim().split_once('.').unwrap_or((weight.trim(), ""));
    let decimals: u16 = format!("{decimals:0<3}").get(..3)?.parse().ok()?;
    match whole {
        "0" => Some(decimals),
        "1" => Some(1_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn the_heaviest_range_that_is_spoken_wins() {
        for (header, locale) in [
            ("de", Some(Locale::De)),
            ("de-CH, en;q=0.9", Some(Locale::De)),
            ("sv, da;q=0.9, nl;q=0.5, fr;q=0.7", Some(Locale::Fr)),
            ("en;q=0.8, ja", Some(Locale::Ja)),
            ("pl;q=0.5,it;q=0.5", Some(Locale::Pl)),
            ("pt-BR", Some(Locale::Pt)),
            ("ar;q=0", None),
            ("ar;q=oops", None),
            ("sv", None),
            ("*", None),
            ("", None),
        ] {
            assert_eq!(Locale::preferred(header), locale, "{header}");
        }
    }

    #[test]
    fn a_tag_is_found_by_its_first_subtag() {
        assert_eq!(Locale::find("ES-419"), Some(Locale::Es));
        assert_eq!(Locale::find("zh_Hans"), None);
        assert_eq!(Locale::find(""), None);
    }
}
