//! The defence against requests forged by other sites.

use axum::http::{HeaderMap, HeaderName, header};

use super::cookie::Cookie;
use crate::config::Config;
use crate::domain::refusal::{Code, Refusal};

/// Says where a browser's request comes from
/// (<https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header>).
pub const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Checks that the request comes from this deployment's own origin.
///
/// `Sec-Fetch-Site` decides where the browser sends it; else `Origin` must be
/// ours. The order matters: under `Referrer-Policy: no-referrer` browsers send
/// `Origin: null` on same-origin form posts. With neither header, whatever
/// calls is no browser; it passes unless it shows the cookie.
///
/// # Errors
/// `cross_site`.
pub fn check(headers: &HeaderMap, config: &Config) -> Result<(), Refusal> {
    let passes = if let Some(site) = headers.get(SEC_FETCH_SITE) {
        site == "same-origin"
    } else if let Some(origin) = headers.get(header::ORIGIN) {
        origin == config.base_url.as_str()
    } else {
        Cookie::Session.text(headers, config).is_none()
    };
    if passes { Ok(()) } else { Err(Code::CrossSite.into()) }
}

/// Whether a browser hides where the request comes from: older ones do under
/// `Referrer-Policy: no-referrer`. A form of ours may pass by what it carries.
pub fn is_hidden(headers: &HeaderMap) -> bool {
    let origin = headers.get(header::ORIGIN);
    !headers.contains_key(SEC_FETCH_SITE) && origin.is_some_and(|origin| origin == "null")
}
