//! Passwords, where the deployment has them.

use crate::domain::password::Password;
use crate::http::answer::{Answer, no_content};
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Json};
use crate::http::requests::login::{Login, TYPED_RULE, hash, typed};
use crate::http::requests::values::{ADDRESS_RULE, address};
use crate::operations::people::password::{Change, change_password};

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

/// `PUT /v1/me/password` → 204; 403 for machine credentials, the root key and API keys, and
/// where no mail has proved the address.
pub async fn set(mut call: Call<Caller, (), Json<Set>>) -> Answer {
    let actor = call.actor();
    let Set { new, current } = &call.input.0;
    let current_hash = current.as_ref().map(|current| hash(current, new.whose())).transpose()?;
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
        Some(Self { current: Some(Login::new(address?, password?)) })
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
