//! Email addresses.
//!
//! The accepted form is narrower than RFC 5321: what every mail provider takes
//! and no mail header can be confused by.

use std::fmt;

use super::{domain_name, text};

/// The longest local part, in octets (RFC 5321, section 4.5.3.1.1).
const LOCAL_MAX: usize = 64;
/// The longest address, in octets of its ASCII form (RFC 3696, erratum 1690),
/// and in characters as typed.
pub const ADDRESS_MAX: usize = 254;

/// An email address: as typed, and in the one form in which addresses are
/// compared (law 1).
///
/// The normal form is lower-cased, its domain in ASCII (IDNA). `+tag` and dots
/// are kept: whether they mean the same mailbox is the provider's business.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    typed: String,
    normal: String,
}

impl Address {
    /// Reads an address: spaces, tabs and what is shown as nothing are dropped around it; a
    /// dot-atom local part of 1-64 ASCII characters (RFC 5322, section 3.2.3); a domain
    /// of at least two labels by IDNA2008 ([`domain_name`]); at most 254 octets in ASCII.
    pub fn parse(text: &str) -> Option<Self> {
        let typed = text.trim_matches(text::is_blank);
        let (local, domain) = typed.rsplit_once('@')?;
        if !is_dot_atom(local) || typed.chars().count() > ADDRESS_MAX {
            return None;
        }
        let domain = domain_name::normal(domain)?;
        let normal = format!("{}@{domain}", local.to_ascii_lowercase());
        if normal.len() > ADDRESS_MAX {
            return None;
        }
        Some(Self { typed: typed.to_owned(), normal })
    }

    /// As it was typed, without the space around it: what people see.
    pub fn as_typed(&self) -> &str {
        &self.typed
    }

    /// The domain of the normal form.
    pub fn domain(&self) -> &str {
        self.normal.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The form in which addresses are compared, and to which mail goes.
    pub fn normal(&self) -> &str {
        &self.normal
    }
}

/// Addresses stay out of logs (law 11), so their debug form hides them.
impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Address(…)")
    }
}

fn is_dot_atom(local: &str) -> bool {
    let is_atom = |atom: &str| !atom.is_empty() && atom.bytes().all(is_atext);
    local.len() <= LOCAL_MAX && local.split('.').all(is_atom)
}

/// `atext` of RFC 5322, section 3.2.3.
fn is_atext(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn normal(text: &str) -> Option<String> {
        Address::parse(text).map(|address| address.normal().to_owned())
    }

    #[test]
    fn addresses_are_compared_lower_cased_and_in_ascii_but_kept_as_typed() {
        let address = Address::parse(" \tAda.Lovelace+x@MÜNCHEN.de ").unwrap();
        assert_eq!(address.as_typed(), "Ada.Lovelace+x@MÜNCHEN.de");
        assert_eq!(address.normal(), "ada.lovelace+x@xn--mnchen-3ya.de");
        assert_eq!(normal("a@xn--mnchen-3ya.de"), normal("A@münchen.DE"));
        assert_eq!(normal("a@faß.de").as_deref(), Some("a@xn--fa-hia.de"));
    }

    #[test]
    fn what_no_provider_takes_or_a_header_could_stumble_on_is_refused() {
        let long_local = format!("{}@example.com", "a".repeat(65));
        let padded = format!("a@ex{}ample.com", "\u{ad}".repeat(1_000));
        let long = format!("a@{}.com", "a.".repeat(124) + "bb");
        for text in [
            "",
            " ",
            "@",
            "a",
            "a@",
            "@example.com",
            "a@localhost",
            "a@1.2.3.4",
            "a@b.123",
            "a@example.com”",
            "a@example.com—b",
            "a@example.com·",
            "a＠example.com",
            "a@exam\u{200b}ple.com",
            "a@example.com.",
            "a@.com",
            "a@exa mple.com",
            "a@example_1.com",
            "a@[127.0.0.1]",
            "a@-example.com",
            "a..b@example.com",
            ".a@example.com",
            "a.@example.com",
            "\"a b\"@example.com",
            "\"a\"@example.com",
            "a b@example.com",
            "a@example.com\n",
            "\na@example.com",
            "a\r\nBcc: b@example.com",
            "a@example.com\0",
            "ü@example.com",
            "a@b@example.com",
            "a@exam\u{7f}ple.com",
            "<a@example.com>",
            &long_local,
            &long,
            &padded,
        ] {
            assert_eq!(normal(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_is_shown_as_nothing_around_an_address_is_no_part_of_it() {
        for blank in [
            "\u{a0}",
            "\u{ad}",
            "\u{180e}",
            "\u{200b}",
            "\u{200e}",
            "\u{200f}",
            "\u{202a}",
            "\u{202c}",
            "\u{202f}",
            "\u{2060}",
            "\u{2066}",
            "\u{2069}",
            "\u{3000}",
            "\u{3164}",
            "\u{fe0f}",
            "\u{feff}",
            " \u{200b} \t",
        ] {
            let address = Address::parse(&format!("{blank}ann@example.com{blank}"));
            assert_eq!(
                address.map(|address| address.typed).as_deref(),
                Some("ann@example.com"),
                "{blank:?}"
            );
            assert_eq!(normal(&format!("ann{blank}@example.com")), None, "{blank:?}");
        }
    }

    #[test]
    fn lengths_are_those_of_the_standards() {
        let local = "a".repeat(64);
        assert!(normal(&format!("{local}@example.com")).is_some());
        let label = "b".repeat(61);
        let longest = format!("{local}@{label}.{label}.{label}.com");
        assert_eq!(longest.len(), 254);
        assert!(normal(&longest).is_some());
        assert_eq!(normal(&longest.replace(".com", ".comm")), None);
    }

    proptest! {
        #[test]
        fn the_normal_form_of_a_normal_form_is_itself(text in "\\PC{1,20}@\\PC{1,20}\\.[a-z]{2,5}") {
            if let Some(first) = normal(&text) {
                prop_assert_eq!(normal(&first), Some(first.clone()));
                prop_assert!(first.is_ascii() && !first.bytes().any(|byte| byte.is_ascii_control()));
            }
        }
    }
}
