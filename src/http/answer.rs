//! The answer of a handler, and the ways to make one.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use serde::Serialize;

use super::problem::Failure;
use crate::domain::id::OperationId;
use crate::domain::refusal::Code;
use crate::follow_up::MailsToSend;

/// The answer of a handler.
pub type Answer = Result<Response<Body>, Failure>;

/// A JSON answer.
///
/// # Errors
/// `internal`, where it cannot be written; ours always can.
pub fn json(status: StatusCode, body: &impl Serialize) -> Answer {
    let body = serde_json::to_string(body).map_err(|_| Failure::from(Code::Internal))?;
    Ok(of_json(status, body))
}

/// A JSON answer that the database, or another place, wrote.
///
/// # Errors
/// None.
pub fn written(status: StatusCode, body: impl Into<String>) -> Answer {
    Ok(of_json(status, body.into()))
}

fn of_json(status: StatusCode, body: String) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// An answer without a body.
///
/// # Errors
/// None.
pub fn no_content() -> Answer {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    Ok(response)
}

/// The answer, with the mails to deliver once it is given.
///
/// # Errors
/// Those of `answer`.
pub fn and_deliver(
    answer: Answer,
    lease: OperationId,
    subjects: impl IntoIterator<Item = String>,
) -> Answer {
    let mails = MailsToSend::new(lease, subjects);
    answer.map(|mut response| {
        response.extensions_mut().insert(mails);
        response
    })
}

/// The answer, with these cookies to keep.
///
/// # Errors
/// Those of `answer`.
pub fn and_set(answer: Answer, cookies: impl IntoIterator<Item = HeaderValue>) -> Answer {
    answer.map(|mut response| {
        for cookie in cookies {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    })
}

/// 303 to the page that comes next, after a form.
///
/// # Errors
/// `internal`, where `location` can be no header.
pub fn see_other(location: &str, cookies: impl IntoIterator<Item = HeaderValue>) -> Answer {
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

/// Whether these are the headers of a browser that shows what is answered: it says that it
/// takes HTML. Other clients are answered as the API reference says.
pub fn shows_pages(headers: &HeaderMap) -> bool {
    let shows =
        |accept: &HeaderValue| accept.to_str().is_ok_and(|accept| accept.contains("text/html"));
    headers.get_all(header::ACCEPT).iter().any(shows)
}
