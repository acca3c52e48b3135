//! Pages for people in a browser: plain HTML, forms that POST, no script.

pub mod invitation;

pub mod ownership;

pub mod sign_in;

pub mod account;

pub mod refused;

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};

use super::Answer;
use super::call::Call;
use super::credential::Anyone;
use super::problem::Failure;
use crate::config::Config;
use crate::domain::refusal::Code;

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// `GET /`: the person's own page.
pub async fn home(_: Call<Anyone>) -> Answer {
    see_other("/account", [])
}

/// `GET /style.css`.
pub async fn style(_: Call<Anyone>) -> Answer {
    let mut response = Response::new(Body::from(include_str!("../../templates/pages/style.css")));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    Ok(response)
}

/// A page that tells something and leads on.
#[derive(Template)]
#[template(path = "pages/notice.html")]
struct Notice<'a> {
    product: &'a str,
    title: &'a str,
    paragraphs: &'a [&'a str],
    next: Option<(&'a str, &'a str)>,
}

/// A page, with the headers that every page has. Forms lead nowhere but here
/// and, after accepting, to a configured origin: browsers apply `form-action`
/// to redirects too.
fn page(code: StatusCode, config: &Config, template: &impl Template) -> Answer {
    page_of(code, config, template.render())
}

fn page_of(code: StatusCode, config: &Config, html: askama::Result<String>) -> Answer {
    let html = html.map_err(|_| Failure::from(Code::Internal))?;
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = code;
    let mut policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
        frame-ancestors 'none'; form-action 'self'"
        .to_owned();
    for origin in &config.redirect_origins.named {
        policy.push(' ');
        policy.push_str(origin.as_str());
    }
    if config.redirect_origins.localhost {
        policy.push_str(" http://localhost:*");
    }
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=(), payment=()"),
        (OPENER_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

/// 303 to the page that comes next, after a form.
fn see_other(location: &str, cookies: impl IntoIterator<Item = HeaderValue>) -> Answer {
    let location = HeaderValue::from_str(location).map_err(|_| Failure::from(Code::Internal))?;
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, location);
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    for cookie in cookies {
        headers.append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
