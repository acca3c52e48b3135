//! A rate limiting binding as a rate limiter. Whatever the binding does, the worker
//! goes on: an error that crosses into WebAssembly uncaught would end every request
//! of the isolate.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{Either, select};
use worker::Delay;
use worker::js_sys::{Function, Object, Promise, Reflect};
use worker::send::{SendFuture, SendWrapper};
use worker::wasm_bindgen::{JsCast as _, JsValue};
use worker::wasm_bindgen_futures::JsFuture;

use super::bindings;
use crate::config::Misconfigured;
use crate::db::BoxFuture;
use crate::rate_limit::{NoVerdict, RateLimiter, RateLimiters};

/// How long a rate limiter may take: the request waits for it.
const TIMEOUT: Duration = Duration::from_secs(1);

/// The rate limiters that are bound.
///
/// # Errors
/// Where a binding of such a name is something else.
pub fn bound(env: &JsValue) -> Result<RateLimiters, Misconfigured> {
    Ok(RateLimiters {
        client: Binding::of(env, "CLIENT_RATE_LIMITER")?,
        address: Binding::of(env, "ADDRESS_RATE_LIMITER")?,
    })
}

struct Binding(SendWrapper<JsValue>);

impl Binding {
    fn of(
        env: &JsValue,
        name: &'static str,
    ) -> Result<Option<Arc<dyn RateLimiter>>, Misconfigured> {
        let bound = Reflect::get(env, &JsValue::from_str(name)).unwrap_or_default();
        if bound.is_undefined() || bound.is_null() {
            return Ok(None);
        }
        let wrong = Misconfigured { variable: name, why: "must be a rate limiting binding" };
        let binding = bindings::with_methods(env, name, &["limit"]).ok_or(wrong)?;
        Ok(Some(Arc::new(Self(SendWrapper::new(binding)))))
    }

    /// What `limit({key})` gives, which is to be a promise.
    fn call(&self, key: &str) -> Result<JsValue, JsValue> {
        let request = Object::new();
        Reflect::set(&request, &JsValue::from_str("key"), &JsValue::from_str(key))?;
        let limit: Function = Reflect::get(&self.0, &JsValue::from_str("limit"))?.dyn_into()?;
        limit.call1(&self.0, &request)
    }

    async fn ask(&self, key: &str) -> Result<bool, NoVerdict> {
        let given = self.call(key).map_err(|_| NoVerdict::Threw)?;
        // A promise of our own, resolved with what was given: `Promise.resolve` would
        // hand on a promise that is not as it should be.
        let promise = Promise::new(&mut |resolve: Function, _| {
            resolve.call1(&JsValue::UNDEFINED, &given).ok();
        });
        let answer = pin!(JsFuture::from(promise));
        let Either::Left((answer, _)) = select(answer, Delay::from(TIMEOUT)).await else {
            return Err(NoVerdict::TimedOut);
        };
        let answer = answer.map_err(|_| NoVerdict::Rejected)?;
        let success = Reflect::get(&answer, &JsValue::from_str("success")).ok();
        success.and_then(|success| success.as_bool()).ok_or(NoVerdict::Unreadable)
    }
}

impl RateLimiter for Binding {
    fn admits<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<bool, NoVerdict>> {
        Box::pin(SendFuture::new(self.ask(key)))
    }
}
