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
            "The credential is missing, invalid, expired or revoked.",
        ),
        Code::SignInRequired => (
            S::UNAUTHORIZED,
            "Sign-in required",
            "The invited email address already has an account. Sign in with it first.",
        ),
        Code::Forbidden => (S::FORBIDDEN, "Forbidden", "You don't have permission to do this."),
        Code::WrongPassword => (
            S::FORBIDDEN,
            "Wrong password",
            "The current password is missing or incorrect. It is not required within 15 minutes of signing in by email.",
        ),
        Code::CrossSite => (
            S::FORBIDDEN,
            "Cross-site request",
            "A request that uses or sets the session cookie must come from the same origin.",
        ),
        Code::UnsupportedMediaType => (
            S::UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "This route does not accept the request's Content-Type.",
        ),
        Code::BodyTooLarge => {
            (S::PAYLOAD_TOO_LARGE, "Body too large", "The request body is larger than 1 MiB.")
        }
        Code::InvalidJson => {
            (S::BAD_REQUEST, "Invalid JSON", "The request body is not valid JSON.")
        }
        Code::InvalidRequest => (
            S::UNPROCESSABLE_ENTITY,
            "Invalid request",
            "Some fields are invalid. See `errors` for details.",
        ),
        Code::NotFound => (
            S::NOT_FOUND,
            "Not found",
            "The resource doesn't exist, or you don't have access to it.",
        ),
        Code::MethodNotAllowed => (
            S::METHOD_NOT_ALLOWED,
            "Method not allowed",
            "This route does not support the method. See the `Allow` header for those it supports.",
        ),
        Code::RoleExists => (
            S::CONFLICT,
            "Role exists",
            "The organization or its parent already has a role with this name.",
        ),
        Code::RoleInUse => (
            S::CONFLICT,
            "Role in use",
            "This role is in use. See `counts`, and use `replace_with` to choose another role.",
        ),
        Code::LimitReached => (
            S::CONFLICT,
            "Limit reached",
            "The organization has reached the limit for this resource.",
        ),
        Code::ParentNotAllowed => (
            S::CONFLICT,
            "Parent not allowed",
            "An organization with a parent can't have child organizations.",
        ),
        Code::HasChildren => (
            S::CONFLICT,
            "Has children",
            "The organization has child organizations. Delete them first.",
        ),
        Code::LinkInvalid => (
            S::NOT_FOUND,
            "Invalid link",
            "The link is incomplete or was not issued by this deployment.",
        ),
        Code::LinkExpired => (S::GONE, "Link expired", "The link or its invitation has expired."),
        Code::LinkSuperseded => (S::GONE, "Link superseded", "A newer link has replaced this one."),
        Code::InvitationRevoked => {
            (S::GONE, "Invitation revoked", "The invitation was revoked or deleted.")
        }
        Code::InvitationNotPending => {
            (S::CONFLICT, "Invitation not pending", "The invitation's status doesn't allow this.")
        }
        Code::AlreadyMember => (S::CONFLICT, "Already a member", "The person is already a member."),
        Code::AlreadyInvited => {
            (S::CONFLICT, "Already invited", "The email address already has a newer invitation.")
        }
        Code::DisposableAddress => (
            S::CONFLICT,
            "Disposable address",
            "The organization doesn't allow disposable email addresses.",
        ),
        Code::DomainNotAllowed => {
            (S::CONFLICT, "Domain not allowed", "The organization doesn't allow this email domain.")
        }
        Code::Undeliverable => (
            S::CONFLICT,
            "Undeliverable",
            "The email provider rejected this organization's email to this address.",
        ),
        Code::SeatLimitReached => {
            (S::CONFLICT, "Seat limit reached", "The organization has no seats left.")
        }
        Code::ExternalIdTaken => {
            (S::CONFLICT, "External id taken", "Another user already has this external_id.")
        }
        Code::TransferNotPending => (
            S::CONFLICT,
            "Transfer not pending",
            "The ownership transfer was answered, canceled or replaced.",
        ),
        Code::WrongAccount => (
            S::CONFLICT,
            "Wrong account",
            "The invitation is for a different email address than the one you are signed in with.",
        ),
        Code::LastOwner => {
            (S::CONFLICT, "Last owner", "An organization needs at least one active owner.")
        }
        Code::ResendTooSoon => (
            S::TOO_MANY_REQUESTS,
            "Too soon",
            "The invitation was just sent. Wait the number of seconds in `Retry-After`.",
        ),
        Code::TooManyAttempts => (
            S::TOO_MANY_REQUESTS,
            "Too many attempts",
            "Too many incorrect passwords for this email address. Wait the number of seconds in `Retry-After`, or sign in by email.",
        ),
        Code::TooManyRequests => (
            S::TOO_MANY_REQUESTS,
            "Too many requests",
            "Too many requests from this client or for this email address. Wait the number of seconds in `Retry-After`.",
        ),
        Code::Unavailable => (
            S::SERVICE_UNAVAILABLE,
            "Unavailable",
            "The service is temporarily unavailable. Try again.",
        ),
        Code::Misconfigured => (
            S::SERVICE_UNAVAILABLE,
            "Misconfigured",
            "The deployment's configuration is incomplete. See its log for details.",
        ),
        Code::Internal => (
            S::INTERNAL_SERVER_ERROR,
            "Internal error",
            "Something went wrong. Look up this request's id in the log.",
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
