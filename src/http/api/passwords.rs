//! Passwords, where the deployment has them: choosing one, saying one.

use serde_json::Value;

use crate::config::Config;
use crate::domain::address::Address;
use crate::domain::moment::Moment;
use crate::domain::password::{Password, Unfit};
use crate::domain::refusal::Code;
use crate::http::answer::{Answer, no_content};
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{CONTROL_RULE, Fields, FromFields, Json, text};
use crate::operations::Actor;
use crate::operations::people::password::{Change, change_password};
use crate::operations::people::sign_in_by_password::{Attempt, KnownBrowser};
use crate::password_hash::PasswordHash;

const ADDRESS_RULE: &str = "Must be an email address.";
const TYPED_RULE: &str = "Must be 1 to 128 characters.";
const SHAPE_RULE: &str = "Must be 12 to 128 characters.";
const COMMON_RULE: &str = "Must not be a common password, the email address or the product's name.";

/// Somebody's address with a password.
pub struct Login {
    address: Address,
    password: Password,
}

impl Login {
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

fn address(value: Value) -> Option<Address> {
    Address::parse(&text(value)?)
}

fn typed(value: Value) -> Option<Password> {
    Password::typed(&text(value)?)
}

fn hash(password: &Password, address: &Address) -> Result<PasswordHash, Code> {
    PasswordHash::new(password, address).map_err(|_| Code::Unavailable)
}

/// The body of `PUT /v1/me/password`.
pub struct Set {
    new: Login,
    current: Option<Password>,
}

impl FromFields for Set {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let new = Login::chosen(fields);
        let current = fields.nullable("current_password", TYPED_RULE, typed).flatten();
        Some(Self { new: new?, current })
    }
}

/// `PUT /v1/me/password` → 204; 403 for the root key and API keys, which are
/// nobody in particular, and where no mail has proved the address.
pub async fn set(mut call: Call<Caller, (), Json<Set>>) -> Answer {
    let actor = call.actor();
    let Set { new, current } = &call.input.0;
    let current_hash = current.as_ref().map(|current| hash(current, &new.address)).transpose()?;
    let (address, password_hash) = (Some(new.address()), Some(new.hash()?));
    call.run(change_password(&Change { actor, address, password_hash, current_hash })).await?;
    no_content()
}

/// The body of `DELETE /v1/me/password`.
pub struct Remove {
    current: Option<Login>,
}

impl FromFields for Remove {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        if !fields.has("email") && !fields.has("current_password") {
            return Some(Self { current: None });
        }
        let address = fields.required("email", ADDRESS_RULE, address);
        let password = fields.required("current_password", TYPED_RULE, typed);
        Some(Self { current: Some(Login { address: address?, password: password? }) })
    }
}

/// `DELETE /v1/me/password` → 204.
pub async fn remove(mut call: Call<Caller, (), Json<Remove>>) -> Answer {
    let actor = call.actor();
    let current = call.input.0.current.as_ref();
    let current_hash = current.map(Login::hash).transpose()?;
    let (address, password_hash) = (current.map(Login::address), None);
    call.run(change_password(&Change { actor, address, password_hash, current_hash })).await?;
    no_content()
}
