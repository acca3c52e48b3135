//! The messages: every language has all of them, with the same arguments, and
//! none that nobody says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use usher::domain::time::{DAY, HOUR, MINUTE, Timestamp};
use usher::i18n::dates;
use usher::i18n::locale::Locale;
use usher::i18n::words::{Words, text};

/// Each message with the arguments that it takes.
fn messages(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let resource = parser::parse(text(locale)).unwrap_or_else(|(_, errors)| {
        panic!("{}: {errors:?}", locale.tag());
    });
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let mut arguments = BTreeSet::new();
                collect(message.value.as_ref().unwrap(), &mut arguments);
                let twice = messages.insert(message.id.name.to_owned(), arguments);
                assert!(twice.is_none(), "{}: {} twice", locale.tag(), message.id.name);
            }
            Entry::Junk { content } => panic!("{}: {content}", locale.tag()),
            _ => {}
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, into),
            Expression::Select { selector, variants } => {
                collect_inline(selector, into);
                variants.iter().for_each(|variant| collect(&variant.value, into));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        into.insert(id.name.to_owned());
    }
}

/// The text of every source and template.
fn sources() -> String {
    fn read(folder: &Path, into: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, into);
            } else {
                into.push_str(&std::fs::read_to_string(&path).unwrap_or_default());
            }
        }
    }
    let mut text = String::new();
    for folder in ["src", "templates"] {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut text);
    }
    text
}

/// What the ids begin with that are put together: from a role, a month, a code…
const FAMILIES: [&str; 15] = [
    "month-",
    "in-",
    "role-",
    "permission-",
    "tab-",
    "action-",
    "said-",
    "refused-",
    "mail-invitation-",
    "mail-sign-in-",
    "mail-ownership-",
    "mail-renewal-",
    "event-",
    "actor-",
    "section-",
];

#[test]
fn every_language_has_every_message_with_its_arguments() {
    let english = messages(Locale::En);
    assert!(english.len() > 200);
    for locale in Locale::ALL {
        let theirs = messages(locale);
        let missing: Vec<_> = english.keys().filter(|id| !theirs.contains_key(*id)).collect();
        let unknown: Vec<_> = theirs.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(
            missing.is_empty() && unknown.is_empty(),
            "{}: {missing:?} {unknown:?}",
            locale.tag()
        );
        for (id, arguments) in &theirs {
            // A plural may say "one" without the number.
            let lost: Vec<_> = english[id].difference(arguments).collect();
            let more: Vec<_> = arguments.difference(&english[id]).collect();
            assert!(lost.is_empty() && more.is_empty(), "{} {id}: {lost:?} {more:?}", locale.tag());
        }
    }
}

#[test]
fn every_language_uses_the_terms_of_the_guide() {
    let guide = include_str!("../../docs/words.md");
    let order = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "ar"];
    let mut rows = 0;
    for row in guide.lines().filter_map(|line| line.strip_prefix("| `")) {
        let (id, terms) = row.split_once("` | ").unwrap();
        let terms: Vec<&str> = terms.trim_end_matches(" |").split(" | ").collect();
        assert_eq!(terms.len(), order.len(), "{id}");
        for (tag, term) in order.iter().zip(terms) {
            let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == *tag).unwrap();
            let said = Words::of(locale).say(id).to_string().to_lowercase();
            assert!(said.contains(&term.to_lowercase()), "{tag} {id}: {term:?}, not {said:?}");
        }
        rows += 1;
    }
    assert!(rows >= 40, "{rows} terms");
}

#[test]
fn every_message_is_said_somewhere() {
    let sources = sources();
    for id in messages(Locale::En).keys() {
        let said = sources.contains(&format!("\"{id}\""));
        let stem = id.strip_suffix("-text").or(id.strip_suffix("-ago"));
        let by_stem = stem.is_some_and(|stem| sources.contains(&format!("\"{stem}\"")));
        let of_a_family = FAMILIES.iter().any(|family| id.starts_with(family));
        assert!(said || by_stem || of_a_family, "{id}");
    }
}

#[test]
fn every_message_that_is_said_is_there() {
    let english = messages(Locale::En);
    let sources = sources();
    for call in [".say(\"", "shell.with(\"", "words.say(\"", "say(\"mail-"] {
        for rest in sources.split(call).skip(1) {
            let id = rest.split('"').next().unwrap();
            let id = if call.ends_with("mail-") { format!("mail-{id}") } else { id.to_owned() };
            assert!(id.contains('{') || english.contains_key(&id), "{id}");
        }
    }
}

#[test]
fn instants_are_said_as_people_say_them() {
    let now = Timestamp::from_ms(1_796_047_500_007);
    let said = |locale, away| dates::from_now(Words::of(locale), now.plus_ms(away), now);
    for (away, words) in [
        (0, "just now"),
        (59_999, "just now"),
        (MINUTE, "in 1 minute"),
        (-90 * MINUTE, "90 minutes ago"),
        (36 * HOUR, "in 36 hours"),
        (-2 * DAY, "2 days ago"),
        (7 * DAY - 1_000, "in 7 days"),
    ] {
        assert_eq!(said(Locale::En, away), words);
    }
    assert_eq!(
        dates::exactly(Words::of(Locale::En), now).to_string(),
        "30 November 2026, 14:05 UTC"
    );
}
