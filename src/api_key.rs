//! API keys: what one looks like, and what is kept of it.
//!
//! ```text
//! key = usher_ ‖ base64url(secret (32) ‖ first 4 bytes of SHA-256(secret)), unpadded
//! ```
//!
//! The four bytes refuse typing errors and most inventions without the
//! database; only the SHA-256 of the whole key is kept (law 11).

use std::fmt::{self, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::digest::Digest;
use sha2::Sha256;

const PREFIX: &str = "usher_";
const SECRET_LENGTH: usize = 32;
const CHECKSUM_LENGTH: usize = 4;
/// How many of its last characters a key is known by.
const HINT_LENGTH: usize = 4;

/// A key as it is shown, once.
pub struct Secret(String);

impl Secret {
    /// The key made of 32 random bytes.
    pub fn new(secret: [u8; SECRET_LENGTH]) -> Self {
        let mut bytes = secret.to_vec();
        bytes.extend(checksum(&secret));
        Self(format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// Reads what somebody shows; `None` where it is no key.
    pub fn parse(text: &str) -> Option<Self> {
        let encoded = text.strip_prefix(PREFIX)?;
        if encoded.len() != (SECRET_LENGTH + CHECKSUM_LENGTH) * 4 / 3 {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(encoded).ok()?;
        let (secret, sum) = bytes.split_at_checked(SECRET_LENGTH)?;
        (checksum(secret) == *sum).then(|| Self(text.to_owned()))
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the database keeps: the key's SHA-256 in hexadecimal.
    pub fn hash(&self) -> String {
        let mut hex = String::new();
        for byte in Sha256::digest(&self.0) {
            // Writing to a string does not fail.
            write!(hex, "{byte:02x}").ok();
        }
        hex
    }

    /// The key's last characters, by which its people know it again.
    pub fn hint(&self) -> &str {
        let from = self.0.len().saturating_sub(HINT_LENGTH);
        self.0.get(from..).unwrap_or_default()
    }
}

/// Never the key.
impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

fn checksum(secret: &[u8]) -> [u8; CHECKSUM_LENGTH] {
    let digest: [u8; 32] = Sha256::digest(secret).into();
    digest.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_and_no_other_text_does() {
        let key = Secret::new([7; 32]);
        assert_eq!(key.as_str().len(), PREFIX.len() + 48);
        assert_eq!(Secret::parse(key.as_str()).unwrap().hash(), key.hash());
        assert_eq!(key.hash().len(), 64);
        assert!(key.as_str().ends_with(key.hint()));
        for at in 0..key.as_str().len() {
            let mut typo = key.as_str().to_owned();
            let other = if &typo[at..=at] == "x" { "y" } else { "x" };
            typo.replace_range(at..=at, other);
            assert!(Secret::parse(&typo).is_none(), "{typo}");
        }
        for text in ["", "usher_", "usher_x", &format!("{}A", key.as_str())] {
            assert!(Secret::parse(text).is_none(), "{text}");
        }
    }
}
