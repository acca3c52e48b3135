//! Passwords: what one may be.
//!
//! The rules are those of NIST SP 800-63B, revision 4, section 3.1.1.2: a
//! length, a list of what others choose, and no rule of composition. A password
//! is taken as it was typed: nothing is trimmed, folded or normalized, so that
//! whoever types the same gets the same.

use std::fmt;

use super::address::Address;
pub use super::common_password::MIN;
use super::common_password::is_common;

/// The most characters of a password. A longer one is no better, and hashing it is work.
pub const MAX: usize = 128;

/// A password as somebody typed it.
pub struct Password(String);

/// Why a password cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It has fewer than [`MIN`] characters or more than [`MAX`].
    Length,
    /// It has control characters, which not every keyboard has.
    Control,
    /// It is what many choose, or what anybody would guess of this person.
    Common,
}

impl Password {
    /// Reads a password that somebody signs in with. It may break today's rules
    /// for new ones, but no rule ever took more than [`MAX`] characters.
    pub fn typed(text: &str) -> Option<Self> {
        (1..=MAX).contains(&text.chars().count()).then(|| Self(text.to_owned()))
    }

    /// Reads a password that the person of this address chooses, where the
    /// product has this name.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn chosen(text: &str, address: &Address, product: &str) -> Result<Self, Unfit> {
        if text.chars().any(char::is_control) {
            return Err(Unfit::Control);
        }
        if !(MIN..=MAX).contains(&text.chars().count()) {
            return Err(Unfit::Length);
        }
        let local = address.normal().rsplit_once('@').map_or("", |(local, _)| local);
        let product = product.to_ascii_lowercase();
        let joined = product.replace(' ', "");
        let typed = address.as_typed().to_ascii_lowercase();
        if is_common(text, &[address.normal(), &typed, local, &product, &joined]) {
            return Err(Unfit::Common);
        }
        Ok(Self(text.to_owned()))
    }

    /// What is hashed.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Never the password.
impl fmt::Debug for Password {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn choose(text: &str) -> Result<(), Unfit> {
        let address = Address::parse("Ada.Lovelace@Example.com").unwrap();
        Password::chosen(text, &address, "Acme Cloud").map(drop)
    }

    #[test]
    fn a_password_has_12_to_128_characters_whatever_they_are() {
        assert_eq!(choose("tr0mbone fir"), Ok(()));
        assert_eq!(choose("tr0mbone fi"), Err(Unfit::Length));
        assert_eq!(choose("żółć 🦊 gęśla"), Ok(()));
        assert_eq!(choose("     kerosene"), Ok(()));
        let long = "tr0mbone fir".repeat(10) + "and more";
        assert_eq!(long.len(), 128);
        assert_eq!(choose(&long), Ok(()));
        assert_eq!(choose(&(long + "x")), Err(Unfit::Length));
        assert_eq!(choose(""), Err(Unfit::Length));
    }

    #[test]
    fn control_characters_are_in_none() {
        for text in ["tr0mbone\tfirs", "tr0mbone\nfirs", "tr0mbone firs\u{7f}", "\0tr0mbone firs"] {
            assert_eq!(choose(text), Err(Unfit::Control), "{text:?}");
        }
    }

    #[test]
    fn ones_own_address_and_the_products_name_are_too_easily_guessed() {
        for text in [
            "ada.lovelace@example.com",
            "ADA.LOVELACE@EXAMPLE.COM",
            "ada.lovelace",
            "Ada.Lovelace1",
            "ada.lovelace2027",
            "Acme Cloud 1234",
            "acmecloud1234",
            "acmecloudacmecloud",
            "acmecloudpassword",
        ] {
            assert_eq!(choose(text), Err(Unfit::Common), "{text}");
        }
        assert_eq!(choose("ada.lovelace likes firs"), Ok(()));
    }

    #[test]
    fn one_that_is_typed_may_be_short_or_common_but_not_endless() {
        assert!(Password::typed("x").is_some());
        assert!(Password::typed("passwordpassword").is_some());
        assert!(Password::typed(&"é".repeat(128)).is_some());
        assert!(Password::typed(&"é".repeat(129)).is_none());
        assert!(Password::typed("").is_none());
    }

    #[test]
    fn its_debug_form_hides_it() {
        let password = Password::typed("tr0mbone fir").unwrap();
        assert_eq!(format!("{password:?}"), "Password(…)");
    }

    proptest! {
        #[test]
        fn whatever_can_be_chosen_can_be_typed(text in "\\PC{0,140}") {
            if choose(&text).is_ok() {
                let typed = Password::typed(&text).unwrap();
                prop_assert_eq!(typed.as_bytes(), text.as_bytes());
            }
        }
    }
}
