//! Whole numbers that must not be too small or too large.

/// The number is too small or too large, or it is no whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange;

macro_rules! whole_numbers {
    ($($(#[$doc:meta])* $name:ident = $least:literal to $most:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(i64);

        impl $name {
            /// The smallest.
            pub const LEAST: i64 = $least;
            /// The largest.
            pub const MOST: i64 = $most;
            /// The rule, as the API tells it.
            pub const RULE: &str =
                concat!("Must be a whole number from ", $least, " to ", $most, ".");
            /// The rule of a field that can also be null, as the API tells it.
            pub const RULE_OR_NULL: &str =
                concat!("Must be null or a whole number from ", $least, " to ", $most, ".");

            /// Takes a number.
            ///
            /// # Errors
            /// Where it is too small or too large.
            pub fn new(number: i64) -> Result<Self, OutOfRange> {
                let fits = (Self::LEAST..=Self::MOST).contains(&number);
                if fits { Ok(Self(number)) } else { Err(OutOfRange) }
            }

            /// Reads a number in decimal digits.
            ///
            /// # Errors
            /// Where it is no number, or too small or too large.
            pub fn parse(text: &str) -> Result<Self, OutOfRange> {
                Self::new(text.parse().map_err(|_| OutOfRange)?)
            }

            /// The number.
            pub const fn get(self) -> i64 {
                self.0
            }
        }
    )*};
}

whole_numbers! {
    /// How many days an invitation lasts (docs/api.md, `expires_in_days` and
    /// `invitation_days`).
    InvitationDays = 1 to 30;
    /// How many days an API key lasts (docs/api.md, `expires_in_days` of a key).
    ApiKeyDays = 1 to 3650;
    /// How many seats an organization has (docs/api.md, `seat_limit`).
    SeatLimit = 1 to 1000000;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_days_is_from_1_to_30() {
        for days in [1, 30] {
            assert_eq!(InvitationDays::new(days).map(InvitationDays::get), Ok(days));
        }
        for days in [i64::MIN, -1, 0, 31, i64::MAX] {
            assert_eq!(InvitationDays::new(days), Err(OutOfRange), "{days}");
        }
        assert_eq!(InvitationDays::parse("7").map(InvitationDays::get), Ok(7));
        for text in ["", "0", "31", "1.5", "seven", " 7", "99999999999999999999"] {
            assert_eq!(InvitationDays::parse(text), Err(OutOfRange), "{text:?}");
        }
    }

    #[test]
    fn a_rule_names_its_own_bounds() {
        assert_eq!(SeatLimit::RULE, "Must be a whole number from 1 to 1000000.");
        assert_eq!(ApiKeyDays::RULE_OR_NULL, "Must be null or a whole number from 1 to 3650.");
    }
}
