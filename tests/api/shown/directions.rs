//! Names of the other direction stand for themselves in every mail of every language: what
//! is beside them, a full stop or a bracket, stays where it belongs (UAX #9).

use usher::domain::id::{InvitationId, OrganizationId, SignInId, TransferId};
use usher::domain::role::Permissions;
use usher::domain::time::Timestamp;
use usher::i18n::locale::Locale;
use usher::mail::letters::write;
use usher::mail::message::Message;
use usher::objects::Grant;
use usher::operations::outbox::claim_mails::{
    Content, InvitationMail, OwnershipMail, RenewalMail, SignInMail,
};

use crate::support::world::World;

const ISOLATES: [char; 4] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

/// What a text has outside of its isolates, which end where they began.
fn outside(text: &str) -> String {
    let mut depth = 0_i32;
    let mut outside = String::new();
    for character in text.chars() {
        match character {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ if depth == 0 => outside.push(character),
            _ => {}
        }
        assert!(depth >= 0, "{text:?}");
    }
    assert_eq!(depth, 0, "{text:?}");
    outside
}

fn is_foreign(locale: Locale, character: char) -> bool {
    match locale.direction() {
        "rtl" => character.is_ascii_alphabetic(),
        _ => matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}'),
    }
}

/// Every kind of mail, with this name wherever somebody's or something's is.
fn mails(world: &World, locale: Locale, name: &str) -> Vec<Message> {
    let expires_at = Timestamp::from_ms(1_796_047_500_007);
    let organization_id = OrganizationId::from_bits(1);
    let address = || "ada@example.com".to_owned();
    let tag = || Some(locale.tag().to_owned());
    let grant = |id: u128, role: &str| Grant {
        organization_id: OrganizationId::from_bits(id),
        name: name.to_owned(),
        role: role.to_owned(),
        role_id: None,
        permissions: Permissions::default(),
    };
    let invitation = |grants, inviter_name, inviter_email| {
        Content::Invitation(InvitationMail {
            id: InvitationId::from_bits(2),
            link_version: 1,
            organization_id,
            address: address(),
            grants,
            message: Some(format!("{name}!\n{name}")),
            locale: tag(),
            organization_name: name.to_owned(),
            inviter_name,
            inviter_email,
            expires_at,
        })
    };
    let ownership = |from_name, from_email| {
        Content::Ownership(OwnershipMail {
            id: TransferId::from_bits(3),
            address: address(),
            locale: tag(),
            organization_name: name.to_owned(),
            from_name,
            from_email,
            expires_at,
        })
    };
    let named = || Some(name.to_owned());
    let contents = [
        invitation(vec![grant(1, "admin")], named(), Some(address())),
        invitation(vec![grant(1, "member")], None, Some(address())),
        invitation(vec![grant(1, name), grant(4, name), grant(5, "viewer")], named(), None),
        invitation(vec![grant(1, "owner")], None, None),
        invitation(vec![grant(4, name)], named(), Some(address())),
        ownership(named(), Some(address())),
        ownership(None, Some(address())),
        ownership(None, None),
        Content::SignIn(SignInMail {
            id: SignInId::from_bits(6),
            address: address(),
            locale: tag(),
            expires_at,
        }),
        Content::Renewal(RenewalMail {
            organization_id,
            organization_name: name.to_owned(),
            address: address(),
            locale: tag(),
            email: address(),
        }),
    ];
    contents.iter().map(|content| write(content, &world.app.config).unwrap()).collect()
}

/// The sentences of a mail: its subject and the lines of its text, but for those that are
/// a link, what somebody wrote, or the product's name alone.
fn sentences(mail: &Message, product: &str) -> Vec<String> {
    let lines = mail.text.lines().filter(|line| {
        !line.is_empty() && !line.contains("https://") && !line.starts_with('>') && *line != product
    });
    [mail.subject.as_str()].into_iter().chain(lines).map(str::to_owned).collect()
}

const RIGHT_TO_LEFT: [&str; 8] = [
    "שרה כהן",
    "فاطمة الزهراء",
    "سارة!",
    "דן (ת\"א)",
    "جمعية البناء 2",
    "Ada שרה",
    "שרה Ada, Inc.",
    "؟نعم",
];

const LEFT_TO_RIGHT: [&str; 8] = [
    "Ada Lovelace",
    "Analytical Engines, Inc.",
    "C++ (Club)",
    "Wow!",
    "3M",
    "Иван Петров",
    "株式会社 A",
    "Ada سارة",
];

#[test]
fn names_of_the_other_direction_are_isolated_in_every_mail_of_every_language() {
    for locale in Locale::ALL {
        let names = if locale.direction() == "rtl" { LEFT_TO_RIGHT } else { RIGHT_TO_LEFT };
        for name in names {
            let world = World::with(&[("PRODUCT_NAME", name)]);
            for mail in mails(&world, locale, name) {
                for sentence in sentences(&mail, name) {
                    let rest = outside(&sentence);
                    let foreign = rest.chars().find(|character| is_foreign(locale, *character));
                    assert_eq!(foreign, None, "{} {name}: {sentence:?}", locale.tag());
                    assert!(!sentence.contains("  "), "{} {name}: {sentence:?}", locale.tag());
                    assert_eq!(sentence.trim(), sentence, "{}", locale.tag());
                    for blank in ["\u{2068} ", " \u{2069}"] {
                        assert!(!sentence.contains(blank), "{} {sentence:?}", locale.tag());
                    }
                }
                outside(&mail.html);
                assert!(
                    !mail.html.contains("<blockquote")
                        || mail.html.contains("<blockquote dir=\"auto\"")
                );
            }
        }
    }
}

#[test]
fn both_parts_of_a_mail_isolate_alike() {
    for (locale, name) in [(Locale::En, "سارة"), (Locale::Ar, "Ada Lovelace"), (Locale::De, "שרה")]
    {
        let world = World::new();
        for mail in mails(&world, locale, name) {
            let sentences = sentences(&mail, "Acme Cloud");
            for sentence in sentences.iter().skip(1).filter(|text| text.contains(ISOLATES)) {
                let sentence = sentence.trim_start_matches("- ").replace('\'', "&#39;");
                assert!(mail.html.contains(&sentence), "{sentence:?}: {}", mail.html);
            }
            assert!(mail.html.contains(&format!("<title>{}</title>", mail.subject.as_str())));
        }
    }
}

#[test]
fn where_all_runs_in_one_direction_nothing_is_isolated() {
    for locale in Locale::ALL.into_iter().filter(|locale| locale.direction() == "ltr") {
        let world = World::new();
        for name in ["Ada Lovelace", "Иван", "株式会社", "C++ (Club)!", "Zoë 2"] {
            for mail in mails(&world, locale, name) {
                let all = [mail.subject.as_str(), &mail.text, &mail.html].concat();
                assert!(!all.contains(ISOLATES), "{} {name}: {all}", locale.tag());
            }
        }
    }
}

#[test]
fn an_arabic_date_runs_from_right_to_left_and_the_subject_keeps_its_isolates() {
    let world = World::new();
    let all = mails(&world, Locale::Ar, "Ada Lovelace");
    for mail in all.iter().take(9) {
        let dated = mail.text.lines().find(|line| line.contains("UTC")).unwrap();
        let (_, date) = dated.split_once('\u{2067}').unwrap();
        let (date, _) = date.split_once('\u{2069}').unwrap();
        assert!(date.starts_with("30 ") && date.ends_with("UTC"), "{date:?}");
        assert!(!date.contains(ISOLATES), "{date:?}");
    }
    let subject = all[0].subject.as_str();
    assert!(subject.contains("\u{2068}Ada Lovelace\u{2069}"), "{subject:?}");
    assert!(subject.contains("\u{2068}Acme Cloud\u{2069}"), "{subject:?}");
}

#[test]
fn what_a_name_brings_of_its_own_ends_no_isolate_and_begins_none() {
    let world = World::new();
    for locale in Locale::ALL {
        for name in [
            "שרה\u{2069}Ada",
            "\u{2069}\u{2069}שרה",
            "\u{202e}Ada שרה",
            "\u{2067}Ada",
            "Ada\u{202c}\u{2068}",
            "a\u{2066}b\u{2069}\u{2069}c שרה",
        ] {
            for mail in mails(&world, locale, name) {
                for sentence in sentences(&mail, "Acme Cloud") {
                    let rest = outside(&sentence);
                    let foreign = rest.chars().find(|character| is_foreign(locale, *character));
                    assert_eq!(foreign, None, "{} {name:?}: {sentence:?}", locale.tag());
                    assert!(!sentence.contains(['\u{202c}', '\u{202e}']), "{sentence:?}");
                }
            }
        }
    }
}
