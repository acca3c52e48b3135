//! Domains of disposable mail: mailboxes that anybody opens for an hour.
//!
//! The list is that of github.com/disposable-email-domains (CC0 1.0), as the
//! package `disposable-email-domains` on PyPI carries it; the package's own
//! code, under MIT, is not here. `scripts/refresh-disposable-domains.sh` writes
//! the file.
//!
//! The file names a parent domain once, after `>`, and under it one label a
//! line, both sorted. Of 10,181 domains, gzipped, this takes 50 KB. One whole
//! name a line takes 58 KB; front coding would save 4 KB and hashes of 44 bits
//! 9 KB, but neither can be read in a diff, and hashes are not exact.

use super::sorted_list::search;

/// The file: the date, and the blocks.
const FILE: (&str, &str) =
    match include_str!("disposable_domains.txt").split_at_checked("YYYY-MM-DD".len()) {
        Some(parts) => parts,
        None => ("", ""),
    };

/// The day on which the release that the list comes from was packed.
pub const LIST_DATE: &str = FILE.0;

/// The blocks, each after a `>`: a parent domain, and the labels under it.
const BLOCKS: &str = FILE.1;

/// How many dots a listed domain has at most. More are not looked at: each costs
/// a search, and an address has room for over 100.
const DOTS: usize = 8;

/// Whether a domain, or one that it is under, is on the list.
///
/// The domain is taken in the normal form that [`Address`] keeps; in any other
/// it is not found.
///
/// [`Address`]: super::address::Address
pub fn is_disposable(domain: &str) -> bool {
    domain.rmatch_indices('.').take(DOTS).any(|(dot, _)| listed_at(domain, dot).is_some())
}

/// The label before this dot, if with what is after the dot it is on the list.
fn listed_at(domain: &str, dot: usize) -> Option<&str> {
    let (before, after) = domain.split_at_checked(dot)?;
    let label = before.rsplit('.').next()?;
    let block = search(BLOCKS, '>', after.strip_prefix('.')?)?;
    let (_, labels) = block.trim_end().split_once('\n')?;
    search(labels, '\n', label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    /// Every domain of the list, read from the first line to the last.
    fn listed() -> Vec<String> {
        let mut parent = "";
        let mut domains = Vec::new();
        for line in BLOCKS.lines().skip(1) {
            match line.strip_prefix('>') {
                Some(next) => parent = next,
                None => domains.push(format!("{line}.{parent}")),
            }
        }
        domains
    }

    #[test]
    fn every_domain_of_the_list_is_found_and_so_is_what_is_under_it() {
        let domains = listed();
        assert!((5_000..100_000).contains(&domains.len()), "{}", domains.len());
        for domain in &domains {
            assert!(is_disposable(domain), "{domain}");
            assert!(is_disposable(&format!("a.b.{domain}")), "a.b.{domain}");
        }
    }

    #[test]
    fn no_neighbour_of_a_listed_domain_is_found_unless_it_is_listed() {
        let domains = listed();
        let set: HashSet<&str> = domains.iter().map(String::as_str).collect();
        let by_hand = |domain: &str| {
            set.contains(domain)
                || domain.match_indices('.').any(|(at, _)| set.contains(&domain[at..][1..]))
        };
        for domain in &domains {
            let parent = domain.split_once('.').unwrap().1;
            for near in [
                format!("x{domain}"),
                format!("not-{domain}"),
                format!("{domain}x"),
                format!("{domain}."),
                format!("{domain}.example"),
                domain.replacen('.', "x.", 1),
                domain[1..].to_owned(),
                domain.trim_end_matches('m').to_owned(),
                parent.to_owned(),
            ] {
                assert_eq!(is_disposable(&near), by_hand(&near), "{near}");
            }
        }
    }

    #[test]
    fn known_ones_are_in() {
        for domain in [
            "mailinator.com",
            "10minutemail.com",
            "guerrillamail.com",
            "yopmail.com",
            "sub.mailinator.com",
            "a.b.mailinator.com",
        ] {
            assert!(is_disposable(domain), "{domain}");
        }
    }

    #[test]
    fn common_ones_and_mere_endings_are_out() {
        for domain in [
            "gmail.com",
            "outlook.com",
            "icloud.com",
            "yahoo.com",
            "proton.me",
            "example.com",
            "xn--mnchen-3ya.de",
            "thisisnotmailinator.com",
            "mailinator.com.example.com",
            "com",
            "co.uk",
        ] {
            assert!(!is_disposable(domain), "{domain}");
        }
    }

    #[test]
    fn odd_input_is_not_found() {
        let long = "a.".repeat(10_000);
        for text in [
            "",
            ".",
            "..",
            ".com",
            "com.",
            "mailinator.com.",
            "MAILINATOR.COM",
            "a@mailinator_com",
            ">",
            ">com",
            "\n",
            "\n.",
            ".\n",
            "mailinator\n.com",
            "mailinator.com\n",
            "é.com",
            "a.é",
            LIST_DATE,
            BLOCKS,
            &long,
        ] {
            assert!(!is_disposable(text), "{:?}", text.get(..40).unwrap_or(text));
        }
    }

    #[test]
    fn the_list_has_a_date() {
        let shape = |byte: u8| if byte.is_ascii_digit() { b'0' } else { byte };
        let shape: Vec<u8> = LIST_DATE.bytes().map(shape).collect();
        assert_eq!(shape, b"0000-00-00");
        assert!(BLOCKS.starts_with("\n>") && BLOCKS.is_ascii());
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd(text in "\\PC{0,20}[.>\n\r]{0,3}\\PC{0,20}\\.(com|\\PC{0,3})") {
            is_disposable(&text);
        }
    }
}
