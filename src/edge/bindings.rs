//! Reading what a Worker's environment binds.

use worker::js_sys::Reflect;
use worker::wasm_bindgen::JsValue;

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

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
