//! Reading what a Worker's environment binds, and calling it without trust: a
//! binding may throw, reject, hang or answer something else than it says. An
//! exception that reached WebAssembly would end every request in flight, so each
//! of these functions catches.

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};
use worker::Delay;
use worker::js_sys::{Array, Function, JsString, Promise, Reflect};
use worker::wasm_bindgen::{JsCast as _, JsValue};
use worker::wasm_bindgen_futures::JsFuture;

/// How much of an error's message is read, in UTF-16 code units.
const MESSAGE_MAX: u32 = 1_000;

/// A variable's or secret's text; `None` where it is not set. A number, as
/// `[vars]` may hold, reads as its digits; anything else as itself in JSON, which
/// no rule takes.
pub fn variable(env: &JsValue, name: &str) -> Option<String> {
    let value = get(env, name)?;
    value.as_string().or_else(|| {
        let json = worker::js_sys::JSON::stringify(&value).ok()?;
        json.as_string()
    })
}

/// A binding that has all these methods. Its class is not looked at: what
/// stands in for a binding serves as well, and a method may be a stub of one.
pub fn with_methods(env: &JsValue, name: &str, methods: &[&str]) -> Option<JsValue> {
    let binding = get(env, name)?;
    let has = |method: &&str| get(&binding, method).is_some_and(|method| method.is_function());
    methods.iter().all(has).then_some(binding)
}

/// Why a method of a binding has no answer.
pub enum NoAnswer {
    /// It threw this, or its promise was rejected with it.
    Threw(JsValue),
    /// It took longer than it may. What it does may still happen.
    TimedOut,
}

/// Calls a method that answers at once.
///
/// # Errors
/// What it threw, also where there is no such method.
pub fn call_now(binding: &JsValue, method: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let method = Reflect::get(binding, &JsValue::from_str(method))?;
    Reflect::apply(&method.dyn_into::<Function>()?, binding, &Array::of1(argument))
}

/// Calls a method and waits for what it answers, no longer than `limit`. A
/// value that is no promise is an answer, too.
///
/// # Errors
/// [`NoAnswer`].
pub async fn call(
    binding: &JsValue,
    method: &str,
    argument: &JsValue,
    limit: Duration,
) -> Result<JsValue, NoAnswer> {
    let answer = call_now(binding, method, argument).map_err(NoAnswer::Threw)?;
    // A promise of our own: it resolves to the answer as `await` does, whatever
    // the answer's own `then` is or does.
    let answer = Promise::new(&mut |resolve: Function, _| {
        resolve.call1(&JsValue::UNDEFINED, &answer).ok();
    });
    match select(JsFuture::from(answer), pin!(Delay::from(limit))).await {
        Either::Left((answer, _)) => answer.map_err(NoAnswer::Threw),
        Either::Right(_) => Err(NoAnswer::TimedOut),
    }
}

/// An error's message, and that of the error that it wraps, which says what happened.
pub fn message(error: &JsValue) -> String {
    let of = |error: &JsValue| get(error, "message").and_then(|message| text(&message));
    match (text(error).or_else(|| of(error)), get(error, "cause").and_then(|cause| of(&cause))) {
        (Some(message), cause) => format!("{message}: {}", cause.unwrap_or_default()),
        (None, _) => "it threw something that is no error".to_owned(),
    }
}

/// The beginning of a text; `None` of what is none.
fn text(value: &JsValue) -> Option<String> {
    value.dyn_ref::<JsString>().map(|text| text.slice(0, MESSAGE_MAX).into())
}

/// What an object has under a name; `None` where it has nothing, or is no
/// object, or does not let it be read.
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
