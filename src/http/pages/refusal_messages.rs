//! Which message tells a person about a refusal: each table from codes to messages is here.

use crate::domain::refusal::Code;
use crate::operations::invitations::invite::Reason;

/// The messages of the page that tells a refusal, `refused-…` and `refused-…-text`. A code can
/// mean something else on another page.
pub fn page_message(path: &str, code: Code) -> &'static str {
    match code {
        Code::LinkInvalid => "link-invalid",
        Code::LinkExpired => "link-expired",
        Code::LinkSuperseded => "link-superseded",
        Code::InvitationRevoked => "revoked",
        Code::InvitationNotPending => "answered",
        Code::AlreadyMember => "already-member",
        Code::SeatLimitReached => "no-seat",
        Code::TransferNotPending => "offer-answered",
        Code::WrongAccount => "wrong-account",
        Code::SignInRequired => "sign-in-first",
        Code::Unauthenticated if path.starts_with("/sign-in/") => "link-used",
        Code::Unauthenticated => "signed-out",
        Code::Forbidden => "forbidden",
        Code::CrossSite => "cross-site",
        Code::InvalidRequest => "invalid",
        Code::NotFound | Code::MethodNotAllowed => "nothing-here",
        Code::LastOwner => "last-owner",
        Code::BodyTooLarge => "too-large",
        Code::ResendTooSoon => "too-soon",
        Code::TooManyRequests => "too-many-requests",
        Code::Unavailable => "unavailable",
        _ => "failed",
    }
}

/// The message that says why an act was not done to one of several.
pub const fn bulk_message(code: Option<Code>) -> &'static str {
    match code {
        Some(Code::Forbidden) => "why-outranked",
        Some(Code::LastOwner) => "why-last-owner",
        Some(Code::NotFound) => "why-gone",
        Some(Code::ResendTooSoon) => "why-too-soon",
        Some(Code::SeatLimitReached) => "why-no-seat",
        Some(Code::AlreadyMember) => "why-already-member",
        Some(Code::AlreadyInvited) => "why-already-invited",
        Some(Code::InvitationNotPending) => "why-answered",
        _ => "why-else",
    }
}

/// The message that says why an address cannot be invited; `None` where the refusal is not
/// about the address.
pub const fn address_message(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::AlreadyMember => skipped_message(Reason::AlreadyMember),
        Code::AlreadyInvited => skipped_message(Reason::AlreadyInvited),
        Code::DisposableAddress => skipped_message(Reason::DisposableAddress),
        Code::DomainNotAllowed => skipped_message(Reason::DomainNotAllowed),
        Code::Undeliverable => skipped_message(Reason::Undeliverable),
        _ => return None,
    })
}

/// The message that says why an address was left out of those that were invited.
pub const fn skipped_message(reason: Reason) -> &'static str {
    match reason {
        Reason::InvalidAddress => "skipped-invalid-address",
        Reason::Duplicate => "skipped-duplicate",
        Reason::AlreadyMember => "skipped-already-member",
        Reason::AlreadyInvited => "skipped-already-invited",
        Reason::DisposableAddress => "skipped-disposable-address",
        Reason::DomainNotAllowed => "skipped-domain-not-allowed",
        Reason::Undeliverable => "skipped-undeliverable",
        Reason::SeatLimitReached => "skipped-seat-limit-reached",
    }
}

/// The message that says what is wrong with a password; `None` where the refusal is not about
/// the password.
pub const fn password_message(code: Code) -> Option<&'static str> {
    match code {
        Code::Unauthenticated => Some("wrong-password"),
        Code::WrongPassword => Some("wrong-current-password"),
        Code::TooManyAttempts => Some("too-many-attempts"),
        _ => None,
    }
}
