//! The mail binding as the mailer.

use std::time::Duration;

use worker::js_sys::{Object, Reflect};
use worker::send::{SendFuture, SendWrapper};
use worker::wasm_bindgen::JsValue;

use super::bindings::{self, NoAnswer};
use crate::config::Misconfigured;
use crate::db::BoxFuture;
use crate::mail::message::{Mailer, Message, SendError};

/// How long the provider may take over one mail. It holds up the nine others
/// of its group, and what follows an answer has 30 s.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The binding `EMAIL`.
pub struct Binding(SendWrapper<JsValue>);

impl Binding {
    /// The binding, if it sends.
    ///
    /// # Errors
    /// Where it is missing or something else.
    pub fn of(env: &JsValue) -> Result<Self, Misconfigured> {
        let binding = bindings::with_methods(env, "EMAIL", &["send"]);
        let missing = Misconfigured { variable: "EMAIL", why: "is required: a send_email binding" };
        Ok(Self(SendWrapper::new(binding.ok_or(missing)?)))
    }
}

impl Mailer for Binding {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), SendError>> {
        Box::pin(SendFuture::new(async move {
            let email = email(message).map_err(|_| SendError::new("E_UNKNOWN"))?;
            match bindings::call(&self.0, "send", &email, TIMEOUT).await {
                // An older version of the service answers nothing: that it took
                // the mail is all that it says.
                Ok(_) => Ok(()),
                Err(NoAnswer::TimedOut) => Err(SendError::new("E_TIMEOUT")),
                Err(NoAnswer::Threw(error)) => {
                    let code = bindings::get(&error, "code").and_then(|code| code.as_string());
                    Err(SendError::new(&code.unwrap_or_default()))
                }
            }
        }))
    }
}

/// The message as the service takes it.
fn email(message: &Message) -> Result<JsValue, JsValue> {
    let Message { from, to, subject, text, html } = message;
    let from = object(&[
        ("email", &JsValue::from_str(from.address.normal())),
        ("name", &JsValue::from_str(from.name.as_str())),
    ])?;
    object(&[
        ("from", &from),
        ("to", &JsValue::from_str(to)),
        ("subject", &JsValue::from_str(subject.as_str())),
        ("text", &JsValue::from_str(text)),
        ("html", &JsValue::from_str(html)),
    ])
}

fn object(fields: &[(&str, &JsValue)]) -> Result<JsValue, JsValue> {
    let object = JsValue::from(Object::new());
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object)
}
