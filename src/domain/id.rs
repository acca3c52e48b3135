//! Identifiers: TypeIDs, a prefix and a UUIDv7 in Crockford base32.
//!
//! <https://github.com/jetify-com/typeid/tree/main/spec>: 26 characters of
//! five bits each for 128 bits, so the first is at most `7`; lower case.
//!
//! Where the 128 bits of an id come from, the highest first:
//!
//! | bits | what |
//! |---|---|
//! | 48 | the time, in milliseconds since the epoch |
//! | 4 | the UUID's version, 7 |
//! | 8 | the cell: the database that the row is in, [`Cell`] |
//! | 4 | the high bits of the number of the id within its moment |
//! | 2 | the UUID's variant |
//! | 8 | the low bits of that number |
//! | 54 | random |
//!
//! An id that was made before there were cells has part of a number in place of the
//! cell. It stays an id like any other: reading one looks at no bit.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::time::Timestamp;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const ENCODED_LENGTH: usize = 26;

/// What an id names; its prefix.
pub trait Kind: Copy {
    /// The part before the underscore.
    const PREFIX: &'static str;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $marker:ident $alias:ident = $prefix:literal;)*) => {$(
        #[doc = concat!("Marks ids that begin with `", $prefix, "_`.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $marker;
        impl Kind for $marker {
            const PREFIX: &'static str = $prefix;
        }
        $(#[$doc])*
        pub type $alias = Id<$marker>;
    )*};
}

kinds! {
    /// An organization's id.
    Organization OrganizationId = "org";
    /// A user's id.
    User UserId = "user";
    /// An invitation's id.
    Invitation InvitationId = "inv";
    /// The id of a role that an organization defined.
    CustomRole RoleId = "role";
    /// An API key's id.
    ApiKey ApiKeyId = "key";
    /// An event's id.
    Event EventId = "event";
    /// The id of an offer of ownership.
    Transfer TransferId = "transfer";
    /// A session's id.
    Session SessionId = "session";
    /// The id of a requested sign-in link.
    SignIn SignInId = "signin";
    /// The id of one operation: it marks the rows that the operation wrote,
    /// so that a repetition of the same batch changes nothing more.
    Operation OperationId = "op";
    /// A request's id, for the log and `X-Request-Id`.
    Request RequestId = "req";
}

/// The database that an organization and all its rows are in. There is one today, and every
/// id says so; an id made today keeps its meaning when there are more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell(u8);

impl Cell {
    /// The only cell there is.
    pub const ONLY: Self = Self(0);

    /// The cell's number, as ids have it.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// How far from the end of an id its cell is.
const CELL_AT: u32 = 68;
/// How far from its end the high four bits of its number within the moment are.
const HIGH_NUMBER_AT: u32 = 64;
/// How far from its end the low eight bits of that number are.
const LOW_NUMBER_AT: u32 = 54;
/// The bits that are random.
const RANDOM: u128 = (1 << LOW_NUMBER_AT) - 1;
/// The bits of the time, the version and the variant.
const FIXED: u128 = !0 << 76 | 3 << 62;

/// An identifier of one kind of thing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id<K> {
    bits: u128,
    kind: PhantomData<K>,
}

impl<K: Kind> Id<K> {
    /// The id with these 128 bits.
    pub const fn from_bits(bits: u128) -> Self {
        Self { bits, kind: PhantomData }
    }

    /// A new id: a UUIDv7 (RFC 9562, section 5.7) of the cell, made at this time.
    ///
    /// `number` counts the ids of a moment; its low 12 bits are in the id, so that those made
    /// in one request sort in the order made (section 6.2, method 1).
    pub fn new(at: Timestamp, cell: Cell, number: u16, random: [u8; 10]) -> Self {
        let milliseconds = at.ms().max(0).unsigned_abs();
        let uuid = uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid();
        let [high, low] = number.to_be_bytes();
        Self::from_bits(
            uuid.as_u128() & (FIXED | RANDOM)
                | u128::from(cell.number()) << CELL_AT
                | u128::from(high & 15) << HIGH_NUMBER_AT
                | u128::from(low) << LOW_NUMBER_AT,
        )
    }

    /// The cell that an id made by [`Id::new`] names.
    pub const fn cell(self) -> Cell {
        let [_, _, _, _, _, _, before, after, ..] = self.bits.to_be_bytes();
        Cell(before << 4 | after >> 4)
    }

    /// The id with eight more random bits, its last, in place of the low ones of its number:
    /// for what keeps only the beginning of an id, and has to differ from others' of that time.
    pub const fn without_number(self) -> Self {
        let place = 255 << LOW_NUMBER_AT;
        Self::from_bits(self.bits & !place | self.bits << LOW_NUMBER_AT & place)
    }

    /// The id's 128 bits, without its kind.
    pub const fn bits(self) -> u128 {
        self.bits
    }

    /// When it was made, as its first 48 bits say (RFC 9562, section 5.7).
    pub fn made_at(self) -> Timestamp {
        Timestamp::from_ms(i64::try_from(self.bits >> 80).unwrap_or_default())
    }

    /// Reads `prefix_26characters`; anything else is `None`, which answers
    /// like an id that names nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let encoded = text.strip_prefix(K::PREFIX)?.strip_prefix('_')?.as_bytes();
        if encoded.len() != ENCODED_LENGTH || *encoded.first()? > b'7' {
            return None;
        }
        let mut bits = 0_u128;
        for character in encoded {
            let digit = ALPHABET.iter().position(|known| known == character)?;
            bits = bits << 5 | digit as u128;
        }
        Some(Self::from_bits(bits))
    }
}

impl<K: Kind> fmt::Display for Id<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}_", K::PREFIX)?;
        for place in (0..ENCODED_LENGTH as u32).rev() {
            let digit = (self.bits >> place.saturating_mul(5) & 31) as usize;
            let character = ALPHABET.get(digit).copied().unwrap_or(b'0');
            fmt::Write::write_char(formatter, char::from(character))?;
        }
        Ok(())
    }
}

impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl<K: Kind> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, K: Kind> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("not an id of this kind"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_specification_s_examples_read_back() {
        let text = "user_01h455vb4pex5vsknk084sn02q";
        let id = UserId::parse(text).unwrap();
        assert_eq!(id.bits(), 0x0189_0a5d_ac96_774b_bcce_b302_099a_8057);
        assert_eq!(id.to_string(), text);
        assert_eq!(UserId::from_bits(0).to_string(), "user_00000000000000000000000000");
    }

    #[test]
    fn another_prefix_other_cases_and_overflow_are_no_ids() {
        for text in [
            "",
            "user",
            "user_",
            "org_01h455vb4pex5vsknk084sn02q",
            "user_01H455VB4PEX5VSKNK084SN02Q",
            "user_81h455vb4pex5vsknk084sn02q",
            "user_01h455vb4pex5vsknk084sn02",
            "user_01h455vb4pex5vsknk084sn02qq",
            "user_01h455vb4pex5vsknk084sn0il",
            "user__1h455vb4pex5vsknk084sn02q",
        ] {
            assert_eq!(UserId::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_id_from_before_there_were_cells_reads_back_whatever_is_in_their_place() {
        let text = "user_01h455vb4pex5vsknk084sn02q";
        let id = UserId::parse(text).unwrap();
        assert_eq!(id.cell(), Cell(0x74));
        assert_eq!(id.to_string(), text);
    }

    proptest! {
        #[test]
        fn a_new_id_names_its_time_and_its_cell(
            ms in 0_i64..1 << 48,
            cell: u8,
            number: u16,
            random: [u8; 10],
        ) {
            let id = UserId::new(Timestamp::from_ms(ms), Cell(cell), number, random);
            prop_assert_eq!(id.cell(), Cell(cell));
            prop_assert_eq!(id.made_at(), Timestamp::from_ms(ms));
            let uuid = uuid::Uuid::from_u128(id.bits());
            prop_assert_eq!(uuid.get_version_num(), 7);
            prop_assert_eq!(uuid.get_variant(), uuid::Variant::RFC4122);
        }

        #[test]
        fn new_ids_of_one_moment_sort_by_their_number(
            [a, b] in [0_u16..1 << 12, 0_u16..1 << 12],
            [one, other]: [[u8; 10]; 2],
        ) {
            prop_assume!(a != b);
            let id = |number, random| UserId::new(Timestamp::from_ms(7), Cell::ONLY, number, random);
            prop_assert_eq!(id(a, one) < id(b, other), a < b);
        }

        #[test]
        fn every_id_reads_back(bits: u128) {
            let id = InvitationId::from_bits(bits);
            prop_assert_eq!(InvitationId::parse(&id.to_string()), Some(id));
        }

        #[test]
        fn text_order_is_number_order(a: u128, b: u128) {
            let (a, b) = (OrganizationId::from_bits(a), OrganizationId::from_bits(b));
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        }
    }
}
