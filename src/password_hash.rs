//! What is kept of a password (law 11).
//!
//! ```text
//! hash = v1: ‖ hex(argon2id(password, salt)), m = 19 MiB, t = 2, p = 1, 32 bytes
//! salt = the first 16 bytes of SHA-256("usher/1/password" ‖ 0 ‖ address)
//! ```
//!
//! The parameters are those of OWASP's Password Storage Cheat Sheet; `v1` names
//! them and the salt, so that others can follow beside it.
//!
//! **The salt is derived, not stored.** A random one would have to be read
//! before the password can be hashed, and signing in would be two round trips
//! (law 13). Derived from the address, the hash is made before the database is
//! asked, and compared there, in the statement that decides. What a salt is for
//! holds: no two people of a deployment have the same, so that each guess is
//! work for one person only. What is given up:
//!
//! - The same password of the same person hashes alike, whenever it is set and
//!   in whichever deployment of Usher.
//! - Whoever aims at one address can guess before they have the database. They
//!   save time, not work: each guess still costs them 19 MiB and two passes.
//! - An address is needed wherever a password is hashed. Where the database
//!   would know it, the request says it, and the database compares.
//!
//! **Nothing of the deployment is in it**, because nothing of a deployment
//! lasts as long as a password should: `BASE_URL` moves to another domain, keys
//! are rotated. To end everyone's password with those, without a word to
//! anybody, is worse than the little that it adds: `BASE_URL` is public, and
//! few people are in two deployments with one password. (API keys survive both,
//! too.)
//!
//! **Comparing in SQL** takes not quite the same time for every hash. Ten
//! attempts in a quarter of an hour are too few to measure that.

use std::fmt::Write as _;

use argon2::{Algorithm, Argon2, Params, Version};
use hmac::digest::Digest;
use serde::Serialize;
use sha2::Sha256;

use crate::domain::address::Address;
use crate::domain::password::Password;

const VERSION: &str = "v1:";
const LABEL: &[u8] = b"usher/1/password\0";
const SALT_LENGTH: usize = 16;
const HASH_LENGTH: usize = 32;
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A password's hash, as the database keeps and compares it.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct PasswordHash(String);

/// The machine has not the memory to hash a password now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMemory;

impl PasswordHash {
    /// Hashes a password of the person of this address: 33-45 ms of CPU in
    /// workerd, and 19 MiB of memory, which the instance keeps.
    ///
    /// # Errors
    /// [`NoMemory`], where the isolate is full; no other error of argon2 can
    /// come of these parameters and lengths.
    pub fn new(password: &Password, address: &Address) -> Result<Self, NoMemory> {
        let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(HASH_LENGTH));
        let argon2 = params.map(|params| Argon2::new(Algorithm::Argon2id, Version::V0x13, params));
        let mut hash = [0; HASH_LENGTH];
        argon2
            .and_then(|argon2| {
                argon2.hash_password_into(password.as_bytes(), &salt(address), &mut hash)
            })
            .map_err(|_| NoMemory)?;
        let mut text = VERSION.to_owned();
        for byte in hash {
            // Writing to a string does not fail.
            write!(text, "{byte:02x}").ok();
        }
        Ok(Self(text))
    }
}

/// Never the hash: whoever has it can guess at it.
impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PasswordHash(…)")
    }
}

fn salt(address: &Address) -> [u8; SALT_LENGTH] {
    let digest: [u8; 32] =
        Sha256::new().chain_update(LABEL).chain_update(address.normal()).finalize().into();
    digest.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(password: &str, address: &str) -> String {
        let address = Address::parse(address).unwrap();
        PasswordHash::new(&Password::typed(password).unwrap(), &address).unwrap().0
    }

    /// Out of argon2-cffi, which is the reference implementation in C, with a
    /// salt of 0af5a0d84d24c379075cd68d2f4d43e7.
    #[test]
    fn a_password_hashes_as_the_reference_implementation_says() {
        let known = "v1:0a24fcf4a8d8428a180d2dc5c8b7b091bbde78d90b9bf35e4c43284ce2ee458b";
        assert_eq!(hash("tr0mbone fir", "ada@example.com"), known);
    }

    #[test]
    fn one_person_has_one_hash_for_a_password_and_no_two_have_the_same() {
        let first = hash("tr0mbone fir", "ada@example.com");
        assert_eq!(first, hash("tr0mbone fir", " ADA@Example.com"));
        assert_ne!(first, hash("tr0mbone fir", "ada@example.org"));
        assert_ne!(first, hash("tr0mbone fir ", "ada@example.com"));
        assert_ne!(first, hash("Tr0mbone fir", "ada@example.com"));
    }

    #[test]
    fn its_debug_form_hides_it() {
        assert_eq!(format!("{:?}", PasswordHash("v1:0".to_owned())), "PasswordHash(…)");
    }
}
