//! Texts of several lines that people write for others to read.

use super::text::{Fault, lines};

macro_rules! long_texts {
    ($($(#[$doc:meta])* $name:ident = $most:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// The most characters.
            pub const MOST: usize = $most;
            /// The rule, as the API tells it.
            pub const RULE: &str = concat!("Must be at most ", $most, " characters.");

            /// Reads a text as [`lines`] does.
            ///
            /// # Errors
            /// What is wrong with it.
            pub fn parse(text: &str) -> Result<Self, Fault> {
                lines(text, Self::MOST).map(Self)
            }

            /// The text, which may be empty.
            pub fn into_string(self) -> String {
                self.0
            }

            /// The text; `None` where it is empty.
            pub fn unless_empty(self) -> Option<String> {
                Some(self.0).filter(|text| !text.is_empty())
            }
        }
    )*};
}

long_texts! {
    /// What the inviter writes to the people they invite (docs/api.md, `message`).
    InvitationMessage = 1000;
    /// Why somebody declines an invitation (docs/api.md, `reason`).
    DeclineReason = 500;
    /// What a role is for (docs/api.md, `description`).
    RoleDescription = 500;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_up_to_its_length_and_an_empty_one_is_none() {
        let longest = "é".repeat(DeclineReason::MOST);
        assert_eq!(DeclineReason::parse(&longest).map(DeclineReason::into_string), Ok(longest));
        let longer = "é".repeat(DeclineReason::MOST + 1);
        assert_eq!(DeclineReason::parse(&longer), Err(Fault::TooLong));
        assert_eq!(DeclineReason::parse(" \n ").map(DeclineReason::unless_empty), Ok(None));
        assert_eq!(DeclineReason::RULE, "Must be at most 500 characters.");
    }
}
