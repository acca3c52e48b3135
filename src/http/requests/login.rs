//! An address with a password: one that is chosen, or one to sign in with.

use serde_json::Value;

use super::values::{ADDRESS_RULE, address};
use crate::config::Config;
use crate::domain::address::Address;
use crate::domain::moment::Moment;
use crate::domain::password::{Password, Unfit};
use crate::domain::refusal::Code;
use crate::http::fields::{CONTROL_RULE, Fields, text};
use crate::operations::Actor;
use crate::operations::people::sign_in_by_password::{Attempt, KnownBrowser};
use crate::password_hash::PasswordHash;

/// What a password that somebody has must be.
pub const TYPED_RULE: &str = "Must be 1 to 128 characters.";
const SHAPE_RULE: &str = "Must be 12 to 128 characters.";
const COMMON_RULE: &str = "Must not be a common password, the email address or the product's name.";

/// Somebody's address with a password.
pub struct Login {
    address: Address,
    password: Password,
}

impl Login {
    /// A password that somebody has, with their address.
    pub const fn new(address: Address, password: Password) -> Self {
        Self { address, password }
    }

    /// A new password, out of `email` and `password`.
    pub fn chosen(fields: &mut Fields<'_>) -> Option<Self> {
        let address = fields.required("email", ADDRESS_RULE, address);
        let chosen = fields.required("password", SHAPE_RULE, text);
        let (address, chosen) = (address?, chosen?);
        match Self::choose(address, &chosen, &fields.config.product_name) {
            Ok(login) => return Some(login),
            Err(Unfit::Length) => fields.wrong("password", "invalid", SHAPE_RULE),
            Err(Unfit::Control) => fields.wrong("password", "invalid", CONTROL_RULE),
            Err(Unfit::Common) => fields.wrong("password", "too_common", COMMON_RULE),
        }
        None
    }

    /// A new password of the person of this address, where the product has this
    /// name.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn choose(address: Address, password: &str, product: &str) -> Result<Self, Unfit> {
        let password = Password::chosen(password, &address, product)?;
        Ok(Self { address, password })
    }

    /// A password that is said to be this address's; `None` where it cannot be
    /// anybody's.
    pub fn say(address: Address, password: &str) -> Option<Self> {
        Some(Self { address, password: Password::typed(password)? })
    }

    /// A password to sign in with, out of `email` and `password`.
    pub fn typed(fields: &mut Fields<'_>) -> Option<Self> {
        let address = fields.required("email", ADDRESS_RULE, address);
        let password = fields.required("password", TYPED_RULE, typed);
        Some(Self { address: address?, password: password? })
    }

    /// Whose it is.
    pub const fn whose(&self) -> &Address {
        &self.address
    }

    /// The address in its normal form.
    pub fn address(&self) -> String {
        self.address.normal().to_owned()
    }

    /// The password's hash.
    ///
    /// # Errors
    /// `unavailable`, where the isolate has not the memory for it now.
    pub fn hash(&self) -> Result<PasswordHash, Code> {
        hash(&self.password, &self.address)
    }

    /// What signing in with it needs, where this browser is known.
    ///
    /// # Errors
    /// As [`hash`](Self::hash).
    pub fn attempt(
        &self,
        config: &Config,
        actor: Actor,
        known: Option<KnownBrowser>,
        moment: &mut Moment,
    ) -> Result<Attempt, Code> {
        Ok(Attempt {
            actor,
            address: self.address(),
            known,
            password_hash: self.hash()?,
            session: moment.id(),
            session_expires_at: moment.now().plus_ms(config.session_ms).ms(),
        })
    }
}

/// A password that somebody has.
pub fn typed(value: Value) -> Option<Password> {
    Password::typed(&text(value)?)
}

/// The hash of the password of the person with this address.
///
/// # Errors
/// `unavailable`, where the isolate has not the memory for it now.
pub fn hash(password: &Password, address: &Address) -> Result<PasswordHash, Code> {
    PasswordHash::new(password, address).map_err(|_| Code::Unavailable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::password::{MAX, MIN};

    #[test]
    fn the_rules_name_the_bounds_of_a_password() {
        assert_eq!(SHAPE_RULE, format!("Must be {MIN} to {MAX} characters."));
        assert_eq!(TYPED_RULE, format!("Must be 1 to {MAX} characters."));
    }
}
