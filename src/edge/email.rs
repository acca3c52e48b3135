//! The mail binding as the mailer.

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};
use worker::Delay;
use worker::email::{EmailAddress, SendEmail, SendEmailBuilder};
use worker::js_sys::Reflect;
use worker::send::SendFuture;
use worker::wasm_bindgen::{JsCast as _, JsValue};

use super::bindings;
use crate::config::Misconfigured;
use crate::db::BoxFuture;
use crate::mail::{Mailer, Message, SendError};

/// How long the provider may take over one mail. It holds up the nine others
/// of its group, and what follows an answer has 30 s.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The binding `EMAIL`.
pub struct Binding(SendEmail);

impl Binding {
    /// The binding, if it sends.
    ///
    /// # Errors
    /// Where it is missing or something else.
    pub fn of(env: &JsValue) -> Result<Self, Misconfigured> {
        let binding = bindings::with_methods(env, "EMAIL", &["send"]);
        let missing = Misconfigured { variable: "EMAIL", why: "is required: a send_email binding" };
        Ok(Self(binding.ok_or(missing)?.unchecked_into()))
    }
}

impl Mailer for Binding {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), SendError>> {
        let from = EmailAddress::new(message.from.name.as_str(), message.from.address.normal());
        let subject = message.subject.as_str();
        let email =
            SendEmailBuilder::builder_with_email_address_and_str(&from, &message.to, subject)
                .text(&message.text)
                .html(&message.html)
                .build();
        Box::pin(SendFuture::new(async move {
            let send = pin!(self.0.send_with_builder(&email));
            let Either::Left((sent, _)) = select(send, Delay::from(TIMEOUT)).await else {
                return Err(SendError::new("E_TIMEOUT"));
            };
            sent.map(|_| ()).map_err(|error| {
                let code = Reflect::get(&error, &JsValue::from_str("code")).ok();
                SendError::new(&code.and_then(|code| code.as_string()).unwrap_or_default())
            })
        }))
    }
}
