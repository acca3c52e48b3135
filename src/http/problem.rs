//! Refusals and faults as problem details (RFC 9457): the one table that
//! gives each code its status.

use axum::body::Body;
use axum::extract::MatchedPath;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use serde::Serialize;

use crate::db::DbError;
use crate::domain::refusal::{Code, FieldError, Refusal, RoleUses};

/// Seconds after which an overloaded database is worth another try.
const RETRY_AFTER: i64 = 5;

/// Why a handler has no answer.
#[derive(Debug)]
pub enum Failure {
    /// An expected no.
    Refused(Box<Refusal>),
    /// The database failed. The route is for the log.
    Database(DbError, Option<MatchedPath>),
}

/// What went wrong inside, for the log; it travels beside the response.
#[derive(Clone)]
pub struct Fault {
    /// What, without any value that a client sent.
    pub error: String,
    /// Where, if it is known.
    pub route: Option<MatchedPath>,
}

/// A code's status, title and explanation.
pub const fn status(code: Code) -> (StatusCode, &'static str, &'static str) {
    use StatusCode as S;
    match code {
        Code::Unauthenticated => (
            S::UNAUTHORIZED,
            "Not authenticated",
            "The credential is missing, malformed, forged, expired or revoked.",
        ),
        Code::SignInRequired => (
            S::UNAUTHORIZED,
            "Sign-in required",
            "The invited address has an account: sign in as it first.",
        ),
        Code::Forbidden => (S::FORBIDDEN, "Forbidden", "The credential does not allow this."),
        Code::WrongPassword => (
            S::FORBIDDEN,
            "Wrong password",
            "The current password is missing or wrong; whoever signed in by mail just now needs none.",
        ),
        Code::CrossSite => (
            S::FORBIDDEN,
            "Cross-site request",
            "A request that relies on the cookie, or whose answer sets it, must come from the same origin.",
        ),
        Code::UnsupportedMediaType => (
            S::UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "The body's Content-Type is not the one that this route takes.",
        ),
        Code::BodyTooLarge => {
            (S::PAYLOAD_TOO_LARGE, "Body too large", "The body is larger than 1 MiB.")
        }
        Code::InvalidJson => (S::BAD_REQUEST, "Invalid JSON", "The body is not JSON."),
        Code::InvalidRequest => (
            S::UNPROCESSABLE_ENTITY,
            "Invalid request",
            "Some fields are wrong; `errors` says which and why.",
        ),
        Code::NotFound => {
            (S::NOT_FOUND, "Not found", "There is nothing here, or not for this credential.")
        }
        Code::MethodNotAllowed => (
            S::METHOD_NOT_ALLOWED,
            "Method not allowed",
            "The route does not take this method; `Allow` says which it takes.",
        ),
        Code::RoleExists => (
            S::CONFLICT,
            "Role exists",
            "The organization, or its parent, has a role of that name.",
        ),
        Code::RoleInUse => (
            S::CONFLICT,
            "Role in use",
            "Somebody has this role; `counts` says how many, `replace_with` gives them another.",
        ),
        Code::LimitReached => {
            (S::CONFLICT, "Limit reached", "The organization has as many of these as it may.")
        }
        Code::ParentNotAllowed => (
            S::CONFLICT,
            "Parent not allowed",
            "An organization that has a parent has no children.",
        ),
        Code::HasChildren => {
            (S::CONFLICT, "Has children", "The organization has children; delete those first.")
        }
        Code::LinkInvalid => {
            (S::NOT_FOUND, "Invalid link", "This is not a link of this deployment.")
        }
        Code::LinkExpired => {
            (S::GONE, "Link expired", "The link's time has passed, or its invitation's has.")
        }
        Code::LinkSuperseded => (S::GONE, "Link superseded", "A newer link has replaced this one."),
        Code::InvitationRevoked => {
            (S::GONE, "Invitation revoked", "The invitation was revoked, or is no longer kept.")
        }
        Code::InvitationNotPending => {
            (S::CONFLICT, "Invitation not pending", "The invitation's state does not allow this.")
        }
        Code::AlreadyMember => (S::CONFLICT, "Already a member", "The person is a member already."),
        Code::AlreadyInvited => {
            (S::CONFLICT, "Already invited", "The address has been invited anew.")
        }
        Code::DisposableAddress => {
            (S::CONFLICT, "Disposable address", "The organization takes no throw-away addresses.")
        }
        Code::DomainNotAllowed => (
            S::CONFLICT,
            "Domain not allowed",
            "The organization takes addresses of certain domains only.",
        ),
        Code::Undeliverable => (
            S::CONFLICT,
            "Undeliverable",
            "The mail provider has refused this organization's mail to this recipient.",
        ),
        Code::SeatLimitReached => {
            (S::CONFLICT, "Seat limit reached", "No seat is free in the organization.")
        }
        Code::ExternalIdTaken => {
            (S::CONFLICT, "External id taken", "Another user has this external_id.")
        }
        Code::TransferNotPending => (
            S::CONFLICT,
            "Transfer not pending",
            "The offer of ownership was answered, taken back or replaced.",
        ),
        Code::WrongAccount => (
            S::CONFLICT,
            "Wrong account",
            "The invitation is for another address than the one signed in.",
        ),
        Code::LastOwner => {
            (S::CONFLICT, "Last owner", "The organization would be left without an active owner.")
        }
        Code::ResendTooSoon => (
            S::TOO_MANY_REQUESTS,
            "Too soon",
            "The invitation was sent just now; `Retry-After` says how many seconds to wait.",
        ),
        Code::TooManyAttempts => (
            S::TOO_MANY_REQUESTS,
            "Too many attempts",
            "Too many wrong passwords for this address; `Retry-After` says how many seconds to wait. Signing in by mail works meanwhile.",
        ),
        Code::TooManyRequests => (
            S::TOO_MANY_REQUESTS,
            "Too many requests",
            "Too many requests from this client, or that name this address; `Retry-After` says how many seconds to wait.",
        ),
        Code::Unavailable => (
            S::SERVICE_UNAVAILABLE,
            "Unavailable",
            "The database is overloaded or away; try again.",
        ),
        Code::Misconfigured => (
            S::SERVICE_UNAVAILABLE,
            "Misconfigured",
            "The deployment's configuration is incomplete; its log says how.",
        ),
        Code::Internal => (
            S::INTERNAL_SERVER_ERROR,
            "Internal error",
            "Something went wrong inside; the log has more under this request's id.",
        ),
    }
}

impl Failure {
    /// The code that a client sees.
    pub fn code(&self) -> Code {
        match self {
            Failure::Refused(refusal) => refusal.code,
            Failure::Database(DbError::Unavailable(_) | DbError::Lost(_), _) => Code::Unavailable,
            Failure::Database(..) => Code::Internal,
        }
    }

    /// The same failure, known to have happened on this route.
    pub fn on(self, route: Option<MatchedPath>) -> Self {
        match self {
            Failure::Database(error, _) => Failure::Database(error, route),
            refused @ Failure::Refused(_) => refused,
        }
    }

    /// What the log is told of it, if anything.
    pub fn fault(&self) -> Option<Fault> {
        match self {
            Failure::Refused(_) => None,
            Failure::Database(error, route) => {
                Some(Fault { error: error.to_string(), route: route.clone() })
            }
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Failure::Refused(Box::new(refusal))
    }
}

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Refusal::from(code).into()
    }
}

impl From<DbError> for Failure {
    fn from(error: DbError) -> Self {
        Failure::Database(error, None)
    }
}

#[derive(Serialize)]
struct Problem<'a> {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    code: Code,
    detail: &'static str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [FieldError],
    #[serde(skip_serializing_if = "Option::is_none")]
    invited_email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    signed_in_email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<RoleUses>,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response<Body> {
        let fault = self.fault();
        let refusal = match self {
            Failure::Refused(refusal) => *refusal,
            Failure::Database(..) => self.code().into(),
        };
        let mut response = problem(&refusal);
        if let Some(fault) = fault {
            response.extensions_mut().insert(fault);
        }
        response
    }
}

/// The answer where the configuration is not usable.
pub fn misconfigured() -> Response<Body> {
    problem(&Code::Misconfigured.into())
}

/// The refusal stays beside the response, for the pages to say it in their way.
fn problem(refusal: &Refusal) -> Response<Body> {
    let (status, title, detail) = status(refusal.code);
    let problem = Problem {
        r#type: "about:blank",
        title,
        status: status.as_u16(),
        code: refusal.code,
        detail,
        errors: &refusal.errors,
        invited_email: refusal.invited_email.as_deref(),
        signed_in_email: refusal.signed_in_email.as_deref(),
        counts: refusal.counts.as_deref().copied(),
    };
    // A struct of strings always serializes.
    let body = serde_json::to_string(&problem).unwrap_or_default();
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.extensions_mut().insert(refusal.clone());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    let wait = match refusal.code {
        Code::Unavailable => Some(RETRY_AFTER),
        _ => refusal.retry_after,
    };
    if let Some(seconds) = wait {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if refusal.code == Code::Unauthenticated {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}
