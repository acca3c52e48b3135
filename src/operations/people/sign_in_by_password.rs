//! Sign in by a password.

use hmac::digest::Digest as _;
use serde::Serialize;
use sha2::Sha256;

use crate::domain::address::Address;
use crate::domain::id::{SessionId, UserId};
use crate::domain::time::Timestamp;
use crate::operations::people::sign_in::SignedIn;
use crate::operations::{Actor, Operation, decided};
use crate::password_hash::PasswordHash;
use crate::statements::people_sign_in_by_password::SIGN_IN_BY_PASSWORD;

/// A browser in which somebody has signed in before, by its signed cookie.
#[derive(Clone, Debug, Serialize)]
pub struct KnownBrowser {
    user: UserId,
    /// Whose address it was, as [`version_of`](Self::version_of) has it.
    #[serde(skip)]
    version: u32,
    /// What its wrong passwords are counted under: each of a person's browsers has
    /// a count of its own, so that one left behind cannot use up the others'.
    key: String,
}

impl KnownBrowser {
    /// The browser of this person that is known until then.
    pub fn new(user: UserId, version: u32, until: Timestamp) -> Self {
        Self { user, version, key: format!("known:{user}:{}", until.ms()) }
    }

    /// What this browser, and no other, is counted under for an address in its normal
    /// form: only for the address of whom it is known for.
    pub fn key_for(&self, address: &str) -> Option<&str> {
        (self.version == first_bytes(address)).then_some(self.key.as_str())
    }

    /// What stands for an account's address in the cookie: four bytes of its SHA-256, so
    /// that the browser does not keep the address.
    pub fn version_of(email: &str) -> u32 {
        Address::parse(email).map_or(0, |address| first_bytes(address.normal()))
    }
}

fn first_bytes(address: &str) -> u32 {
    Sha256::digest(address).iter().take(4).fold(0, |bytes, byte| (bytes << 8) | u32::from(*byte))
}

/// What signing in by a password needs.
#[derive(Clone, Debug, Serialize)]
pub struct Attempt {
    /// When, and the operation's fresh id; whoever acts is nobody yet.
    #[serde(flatten)]
    pub actor: Actor,
    /// Whose address is said, in its normal form.
    pub address: String,
    /// Who is known to have signed in in this browser before.
    pub known: Option<KnownBrowser>,
    /// The hash of the password that is said.
    pub password_hash: PasswordHash,
    /// The new session's id.
    #[serde(rename = "new_session")]
    pub session: SessionId,
    /// When it ends, in milliseconds since the epoch.
    pub session_expires_at: i64,
}

/// Signs in; leads nowhere in particular.
///
/// Refusals: `too_many_attempts`; `unauthenticated` where the address has no
/// account, its account no password, or another one.
pub fn sign_in_by_password(attempt: &Attempt) -> Operation<SignedIn> {
    Operation::new(SIGN_IN_BY_PASSWORD, attempt, |rows| decided(rows, |rows| rows.one("signed_in")))
}
