//! Addresses as people paste them into the form that invites, and as files hold them.

use std::collections::BTreeMap;

use serde_json::Value;
use usher::domain::address::Address;
use usher::domain::address_list::of_text;

use crate::support::world::{Person, Reply, World};

struct Desk {
    world: World,
    org: String,
    ada: Person,
}

impl Desk {
    fn new() -> Self {
        let world = World::new();
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        Self { world, org, ada }
    }

    /// The form, sent by a browser without the script: a text, and a file.
    fn send(&self, intent: &str, text: &str, file: &[u8]) -> Reply {
        let mut body = Vec::new();
        for (name, value) in
            [("role", "member"), ("by_mail", "yes"), ("intent", intent), ("addresses", text)]
        {
            body.extend(
                format!(
                    "--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                )
                .into_bytes(),
            );
        }
        body.extend(b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n");
        body.extend(file);
        body.extend(b"\r\n--b--\r\n");
        let ask =
            self.world.post(&format!("/console/{}/invite", self.org)).cookie(&self.ada.session);
        ask.raw("multipart/form-data; boundary=b", body).send()
    }

    fn check(&self, text: &str) -> Vec<String> {
        verdicts(&self.send("check", text, b""))
    }

    fn check_file(&self, file: &[u8]) -> Vec<String> {
        verdicts(&self.send("check", "", file))
    }
}

/// What a page says of each entry, in its order.
fn verdicts(page: &Reply) -> Vec<String> {
    assert_eq!(page.status, 200, "{}", page.text);
    let chips = page.text.split("<li class=\"chip ").skip(1);
    chips
        .map(|chip| plain(chip.split("</li>").next().unwrap().split_once('>').unwrap().1))
        .collect()
}

/// A page's text without its tags.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    let text = text
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#39;", "'")
        .replace("&#34;", "\"");
    text.replace(['\u{2068}', '\u{2069}'], "").replace("&#38;", "&")
}

#[test]
fn outlook_s_list_is_its_people_and_their_names_are_seen() {
    let desk = Desk::new();
    let text = "Doe, Ann <ann@example.com>; Roe, Bob <bob@example.com>";
    let expected =
        ["Doe, Ann ann@example.com Ready to invite", "Roe, Bob bob@example.com Ready to invite"];
    assert_eq!(desk.check(text), expected);
    let page = desk.send("send", text, b"");
    assert!(page.text.contains("2 people were invited"), "{}", page.text);
    assert!(plain(&page.text).contains("ann@example.com Doe, Ann"), "{}", page.text);
    assert_eq!(desk.world.mailbox.to("bob@example.com").len(), 1);
}

#[test]
fn what_counts_are_distinct_addresses() {
    let desk = Desk::new();
    let people = |count: usize| -> String {
        (0..count).map(|n| format!("Doe, Ann {n} <ann{n}@example.com>; ")).collect()
    };
    assert_eq!(desk.check(&people(501)).len(), 501);
    assert_eq!(desk.check(&people(1_000)).len(), 1_000);
    let more = desk.send("check", &people(1_001), b"");
    assert_eq!(more.status, 422);
    assert!(more.text.contains("You can invite up to 1,000 addresses at a time."));
    // Those that are said again, and what is none, count for nothing.
    let again = format!("{}{}\noops\n{}", people(1_000), people(1_000), "x@y\n".repeat(20));
    let page = desk.send("send", &again, b"");
    assert!(page.text.contains("1000 people were invited"), "{}", &page.text[..2_000]);
    assert_eq!(page.text.matches("Duplicate").count(), 1_000);
    assert_eq!(page.text.matches("Not a valid email address").count(), 21);
}

#[test]
fn what_stands_around_an_address_is_taken_off_and_said() {
    let desk = Desk::new();
    for text in [
        "\"ann@example.com\",",
        "mailto:ann@example.com",
        "SMTP:ann@example.com",
        "(ann@example.com)",
        "<ann@example.com",
        "\u{200b}ann@example.com\u{202c}",
        "“ann@example.com”",
        "[ann@example.com](mailto:ann@example.com)",
        "E-Mail: ann@example.com",
        "• ann@example.com",
        "1. ann@example.com",
    ] {
        assert_eq!(desk.check(text), ["ann@example.com Ready to invite"], "{text:?}");
    }
    for text in [
        "ann@example.com.",
        "'ann@example.com",
        "*ann@example.com",
        "~ann@example.com",
        "{ann@example.com",
        "'ann@example.com'",
        "**ann@example.com**",
        "ann@example.com—",
        "ann@example.com·",
        "ann@example.com…",
        "ann＠example.com",
        "ann@example。com",
    ] {
        let expected = format!("ann@example.com Ready to invite Corrected from “{text}”");
        assert_eq!(desk.check(text), [expected], "{text:?}");
    }
    desk.send("send", "'ann@example.com”", b"");
    assert_eq!(desk.world.mailbox.to("ann@example.com").len(), 1);
    let all: String = desk
        .world
        .db
        .look("SELECT group_concat(address) FROM invitations WHERE email LIKE '%ann%'");
    assert_eq!(all, "ann@example.com");
}

#[test]
fn nothing_that_was_pasted_is_left_out_silently() {
    let desk = Desk::new();
    let good = "bob@example.com Ready to invite";
    for (text, wrong) in [
        ("ann.example.com bob@example.com", "ann.example.com"),
        ("ann@example.com—x, bob@example.com", "ann@example.com—x"),
        ("oops, bob@example.com", "oops"),
        ("ann@ example.com; bob@example.com", "ann@ example.com"),
        ("Doe; bob@example.com", "Doe"),
        ("https://example.com/@ann bob@example.com", "https://example.com/@ann"),
        ("Ann <ann.example.com>, bob@example.com", "Ann <ann.example.com>"),
        ("a@1.2.3.4 bob@example.com", "a@1.2.3.4"),
        ("@ann bob@example.com", "@ann"),
        ("met @ x\nbob@example.com", "met @ x"),
        ("ü@example.com、bob@example.com", "ü@example.com"),
    ] {
        let found = desk.check(text);
        assert_eq!(found, [format!("{wrong} Not a valid email address").as_str(), good], "{text}");
    }
    for text in [
        "a@example.com、b@example.com",
        "a@example.com；b@example.com",
        "a@example.com，b@example.com",
        "a@example.com، b@example.com",
    ] {
        assert_eq!(desk.check(text).len(), 2, "{text}");
    }
}

#[test]
fn a_file_gives_one_entry_a_row_whatever_made_it() {
    let desk = Desk::new();
    let contact = "ann@example.com;Ann (ann@example.com);met @ x;https://example.com/@ann\n";
    assert_eq!(desk.check_file(contact.as_bytes()).len(), 1);
    let contacts: String = (0..251).map(|n| contact.replace("ann@", &format!("ann{n}@"))).collect();
    let with_head = format!("Email;Display;Note;Site\n{contacts}");
    for file in [contacts, with_head] {
        assert_eq!(desk.check_file(file.as_bytes()).len(), 251);
    }
    let utf16: Vec<u8> = "\u{feff}Name;E-Mail\nJürgen;j@example.com\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let big: Vec<u8> = "\u{feff}Name;E-Mail\nJürgen;j@example.com\n"
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    for file in [
        utf16.as_slice(),
        &big,
        "Name|E-Mail\nJürgen|j@example.com".as_bytes(),
        b"J\xfcrgen;j@example.com",
        "\u{feff}Jürgen\tj@example.com".as_bytes(),
    ] {
        assert_eq!(desk.check_file(file), ["Jürgen j@example.com Ready to invite"], "{file:?}");
    }
    assert_eq!(desk.check_file(b"ann|ann@example.com\nbob|bob@example.com").len(), 2);
}

#[test]
fn a_file_that_is_no_text_is_said_to_be_none() {
    let desk = Desk::new();
    let before = desk.world.db.dump();
    for file in [
        b"PK\x03\x04\x14\0\x06\0xl/workbook.xml ann@example.com".as_slice(),
        b"BEGIN:VCARD\r\nEMAIL:ann@example.com\r\nEND:VCARD",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"GIF89a\x01\0\x01\0",
        b"%PDF-1.7 ann@example.com",
        b"{\\rtf1 ann@example.com}",
        b"<!DOCTYPE html>ann@example.com",
        b"<?xml version=\"1.0\"?><a>ann@example.com</a>",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0",
        b"ann@example.com\0",
    ] {
        let page = desk.send("send", "bob@example.com", file);
        assert_eq!(page.status, 422, "{file:?}");
        assert!(
            page.text
                .contains("id=\"file-wrong\">This isn’t a CSV or text file. Save your spreadsheet"),
            "{file:?}"
        );
        assert!(page.text.contains("aria-describedby=\"file-wrong\""), "{file:?}");
        assert_eq!(page.text.matches("aria-invalid").count(), 1, "{file:?}");
        assert!(page.text.contains("bob@example.com"), "what was typed stays");
    }
    assert_eq!(desk.world.db.dump(), before);
}

#[test]
fn the_page_says_how_subdomains_are_allowed_and_the_settings_take_them() {
    let desk = Desk::new();
    let save = |domains: &str| {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("name", "Analytical Engines").append_pair("allowed_domains", domains);
        let path = format!("/console/{}/settings", desk.org);
        desk.world.post(&path).cookie(&desk.ada.session).form(&form.finish()).send()
    };
    assert_eq!(save("example.com").status, 303);
    let refused = "a@eu.example.com Domain not allowed. To allow subdomains, add *.example.com in the settings.";
    assert_eq!(desk.check("a@eu.example.com"), [refused]);
    assert_eq!(save("@example.com、*.Example.com;\n*.münchen.example\tother.example").status, 303);
    assert_eq!(desk.check("a@eu.example.com"), ["a@eu.example.com Ready to invite"]);
    let seen = desk.world.see(&desk.org, &desk.ada.session, "").expect("200");
    let domains = ["example.com", "*.example.com", "*.xn--mnchen-3ya.example", "other.example"];
    assert_eq!(seen["allowed_domains"], serde_json::json!(domains));
    for wrong in ["*.com", "example.com”", "ℹ.example", "1.2.3.4", "*"] {
        let page = save(wrong);
        assert_eq!(page.status, 422, "{wrong}");
        assert!(page.text.contains("Enter domains like example.com or *.example.com"), "{wrong}");
    }
}

/// Every address that the reader takes from the cases goes out as one recipient, of the domain
/// that was typed.
#[test]
fn each_address_that_is_taken_is_one_recipient_of_its_mail() {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("../../../src/domain/address_list/pasted.json")).unwrap();
    let texts = cases.iter().filter_map(|case| case["text"].as_str());
    let found: BTreeMap<String, String> = texts
        .flat_map(|text| of_text(text, 99))
        .filter_map(|entry| entry.address)
        .map(|address| (address.normal().to_owned(), address.as_typed().to_owned()))
        .collect();
    assert!(found.len() > 30, "{}", found.len());
    let desk = Desk::new();
    for (normal, typed) in found {
        desk.world.mailbox.empty();
        desk.send("send", &typed, b"");
        let sent: Vec<String> =
            desk.world.mailbox.all().into_iter().map(|message| message.to).collect();
        assert_eq!(sent, [normal.as_str()], "{typed}");
        let (_, domain) = normal.rsplit_once('@').unwrap();
        assert!(
            domain.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte)),
            "{normal}"
        );
        assert_eq!(normal.matches('@').count(), 1);
        assert_eq!(Address::parse(&typed).unwrap().domain(), domain);
    }
}
