//! Refusals: the expected "no", each with a stable code.

use serde::{Deserialize, Serialize};

/// Why something was refused. Clients rely on these; the table of
/// `http/problem.rs` gives each its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "`http/problem.rs` says of each what it means")]
pub enum Code {
    Unauthenticated,
    SignInRequired,
    Forbidden,
    WrongPassword,
    CrossSite,
    UnsupportedMediaType,
    BodyTooLarge,
    InvalidJson,
    InvalidRequest,
    NotFound,
    MethodNotAllowed,
    RoleExists,
    RoleInUse,
    LimitReached,
    ParentNotAllowed,
    HasChildren,
    LinkInvalid,
    LinkExpired,
    LinkSuperseded,
    InvitationRevoked,
    InvitationNotPending,
    AlreadyMember,
    AlreadyInvited,
    DisposableAddress,
    DomainNotAllowed,
    Undeliverable,
    SeatLimitReached,
    ExternalIdTaken,
    TransferNotPending,
    WrongAccount,
    LastOwner,
    ResendTooSoon,
    TooManyAttempts,
    TooManyRequests,
    Unavailable,
    Misconfigured,
    Internal,
}

/// A refusal, with what some of them carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Which one it is.
    pub code: Code,
    /// `invalid_request`: what is wrong with each field.
    pub errors: Vec<FieldError>,
    /// `wrong_account`: the address that was invited.
    pub invited_email: Option<String>,
    /// `wrong_account`: the address of the one who is signed in.
    pub signed_in_email: Option<String>,
    /// `resend_too_soon`, `too_many_attempts`, `too_many_requests` and `unavailable`:
    /// seconds to wait.
    pub retry_after: Option<i64>,
    /// `role_in_use`: by how many of each.
    pub counts: Option<Box<RoleUses>>,
}

/// How many have a role; counted up to 1,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleUses {
    /// Members, deactivated ones too.
    pub members: i64,
    /// Pending invitations.
    pub invitations: i64,
    /// API keys.
    pub api_keys: i64,
}

/// What is wrong with one field of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The field's name; empty for the body as a whole.
    pub field: String,
    /// `required`, `invalid`, `unknown`…
    pub code: &'static str,
    /// The rule, in a sentence.
    pub message: &'static str,
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self {
            code,
            errors: Vec::new(),
            invited_email: None,
            signed_in_email: None,
            retry_after: None,
            counts: None,
        }
    }
}

impl Refusal {
    /// `invalid_request` where one field is wrong.
    pub fn invalid_field(field: &str, code: &'static str, message: &'static str) -> Self {
        Self::invalid(vec![FieldError { field: field.to_owned(), code, message }])
    }

    /// `invalid_request`, with what is wrong.
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self { errors, ..Code::InvalidRequest.into() }
    }
}
