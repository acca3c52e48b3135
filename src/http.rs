//! The front door: what every request passes through. [`routes`] is the route table. The same router serves in workerd and in the native tests.
//!
//! A handler parses (the [`call`] module, in the order in which the API reference
//! lists refusals), runs one operation and renders its answer.

mod routes;

mod answer;
mod problem;

mod call;
mod cookie;
mod credential;
mod cross_site;
mod csrf;
mod fields;
mod language;
mod paging;
mod path;
mod requests;

mod api;
mod pages;

use axum::Router;
use axum::body::Body;
use axum::extract::MatchedPath;
use axum::http::{HeaderName, HeaderValue, Request, Response, header};
use tower_service::Service as _;

pub use call::BODY_MAX;
pub use problem::{misconfigured, status};
pub use routes::router;

use crate::app::App;
use crate::domain::id::RequestId;
use crate::domain::moment::Moment;
use crate::log;
use problem::Fault;

/// Answers one request of a deployment. What went wrong inside is logged here, with the
/// request's id and its route, and never reaches the client.
pub async fn serve(
    router: &Router,
    app: &App,
    mut request: Request<Body>,
    mut moment: Moment,
) -> Response<Body> {
    let id: RequestId = moment.id();
    let method = request.method().clone();
    request.extensions_mut().insert(moment);
    let mut response = match router.clone().call(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    if let Some(Fault { error, route }) = response.extensions_mut().remove() {
        let route = route.as_ref().map_or("", MatchedPath::as_str);
        let line =
            log::Line::error("request").field("request_id", id).field("method", method.as_str());
        (app.log)(&line.field("route", route).field("error", error).text());
    }
    finish(&mut response, id);
    if !app.config.base_url.is_local_http() {
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, HTTPS_FOR_A_YEAR);
    }
    response
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Browsers ask this host by https only (RFC 6797). Hosts below it are not ours to decide about.
const HTTPS_FOR_A_YEAR: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// The headers that every answer has.
pub fn finish(response: &mut Response<Body>, id: RequestId) {
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::from_str(&id.to_string()) {
        headers.insert(REQUEST_ID, id);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}
