//! What Usher says to people, in their language: the messages of
//! `locales/*.ftl`, written in Fluent (<https://projectfluent.org>), which knows
//! each language's plurals.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;
use unic_langid::LanguageIdentifier;

use crate::domain::text::is_direction;
use crate::i18n::locale::Locale;
use crate::objects::Headline;

/// The messages of a language.
pub struct Words {
    /// Which language.
    pub locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

/// A message with its arguments, which is written where it is displayed.
pub struct Phrase<'a> {
    words: &'a Words,
    id: &'a str,
    args: FluentArgs<'static>,
}

/// What is put into a message: a text, or a number that may decide the plural.
pub trait Arg {
    /// As Fluent takes it, in a message of this language.
    fn value(&self, words: &Words) -> FluentValue<'static>;
}

impl Arg for str {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        FluentValue::from(words.isolated(self))
    }
}

impl Arg for String {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        self.as_str().value(words)
    }
}

impl Arg for i64 {
    fn value(&self, _: &Words) -> FluentValue<'static> {
        FluentValue::from(*self)
    }
}

impl Arg for u32 {
    fn value(&self, _: &Words) -> FluentValue<'static> {
        FluentValue::from(*self)
    }
}

impl Arg for usize {
    fn value(&self, _: &Words) -> FluentValue<'static> {
        FluentValue::from(*self)
    }
}

impl<T: Arg + ?Sized> Arg for &T {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        (**self).value(words)
    }
}

/// A text made of others that stand in their own directions already.
pub struct Isolated(String);

impl Isolated {
    /// One text.
    pub fn of(words: &Words, text: &str) -> Self {
        Self(words.isolated(text))
    }

    /// A name with what stands beside it, `Ada (Acme, ada@example.com)`.
    pub fn with(words: &Words, name: &str, beside: &[&str]) -> Self {
        let name = words.isolated(name);
        let beside: Vec<String> = beside.iter().map(|text| words.isolated(text)).collect();
        Self(if beside.is_empty() { name } else { format!("{name} ({})", beside.join(", ")) })
    }
}

impl Arg for Isolated {
    fn value(&self, _: &Words) -> FluentValue<'static> {
        FluentValue::from(self.0.clone())
    }
}

/// A message in another of the same language: it runs in the language's direction,
/// whatever stands in it.
impl Arg for Phrase<'_> {
    fn value(&self, words: &Words) -> FluentValue<'static> {
        let said = self.to_string();
        let is_mixed = words.locale.direction() == "rtl" && said.chars().any(is_left_to_right);
        FluentValue::from(if is_mixed { format!("\u{2067}{said}\u{2069}") } else { said })
    }
}

fn class(character: char) -> BidiClass {
    CodePointMapData::<BidiClass>::new().get(character)
}

/// Whether a character is of a script that is written from left to right.
fn is_left_to_right(character: char) -> bool {
    class(character) == BidiClass::LeftToRight
}

/// Whether a character is of a script that is written from right to left, its digits
/// included.
fn is_right_to_left(character: char) -> bool {
    let class = class(character);
    [BidiClass::RightToLeft, BidiClass::ArabicLetter, BidiClass::ArabicNumber].contains(&class)
}

impl Words {
    /// Says message `one` of one organization, or `many` of so many.
    pub fn headline<'a>(&'a self, one: &'a str, many: &'a str, of: Headline<'_>) -> Phrase<'a> {
        match of {
            Headline::One(organization) => self.say(one).with("organization", organization),
            Headline::Many(n) => self.say(many).with("n", n),
        }
    }

    /// The messages of a language, read when it is first spoken in an instance.
    pub fn of(locale: Locale) -> &'static Self {
        static SPOKEN: [OnceLock<Words>; Locale::ALL.len()] =
            [const { OnceLock::new() }; Locale::ALL.len()];
        static NOTHING: OnceLock<Words> = OnceLock::new();
        let slot = SPOKEN.get(locale as usize).unwrap_or(&NOTHING);
        slot.get_or_init(|| Self::read(locale))
    }

    fn read(locale: Locale) -> Self {
        let tag: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Only what needs it is isolated, by `isolated`: the marks of isolation are copied
        // with what they isolate.
        bundle.set_use_isolating(false);
        // What cannot be read is left out; the tests read all of it.
        let resource = match FluentResource::try_new(text(locale).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { locale, bundle }
    }

    /// A text as it stands in a message: where it has letters of the other direction, in
    /// a direction of its own (U+2068 and U+2069; UAX #9, section 2.4), so that what is
    /// beside it stays where it belongs. Marks of direction that it brings are left out:
    /// they could end that.
    pub fn isolated(&self, text: &str) -> String {
        let is_foreign =
            if self.locale.direction() == "rtl" { is_left_to_right } else { is_right_to_left };
        let plain = text.replace(is_direction, "");
        if plain.chars().any(is_foreign) { format!("\u{2068}{plain}\u{2069}") } else { plain }
    }

    /// The message called `id`.
    pub fn say<'a>(&'a self, id: &'a str) -> Phrase<'a> {
        Phrase { words: self, id, args: FluentArgs::new() }
    }

    /// The message called `prefix` with `name` after a hyphen; of a word that
    /// has no message of its own, such as an application's own permission, the
    /// word itself.
    pub fn name_of(&self, prefix: &str, word: &str) -> String {
        let id = format!("{prefix}-{}", word.replace(['.', '_'], "-"));
        if self.has(&id) { self.say(&id).to_string() } else { word.to_owned() }
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

impl<'a> Phrase<'a> {
    /// The same with an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Arg) -> Self {
        self.args.set(name, value.value(self.words));
        self
    }
}

impl fmt::Display for Phrase<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bundle = &self.words.bundle;
        let pattern = bundle.get_message(self.id).and_then(|message| message.value());
        // Every message that is asked for is there: a test reads the sources.
        let Some(pattern) = pattern else { return formatter.write_str(self.id) };
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&self.args), &mut errors);
        formatter.write_str(&said)
    }
}

/// A language's messages as they are written.
pub const fn text(locale: Locale) -> &'static str {
    match locale {
        Locale::En => include_str!("../../locales/en.ftl"),
        Locale::De => include_str!("../../locales/de.ftl"),
        Locale::Fr => include_str!("../../locales/fr.ftl"),
        Locale::Es => include_str!("../../locales/es.ftl"),
        Locale::It => include_str!("../../locales/it.ftl"),
        Locale::Pt => include_str!("../../locales/pt.ftl"),
        Locale::Nl => include_str!("../../locales/nl.ftl"),
        Locale::Pl => include_str!("../../locales/pl.ftl"),
        Locale::Ja => include_str!("../../locales/ja.ftl"),
        Locale::Ar => include_str!("../../locales/ar.ftl"),
    }
}
