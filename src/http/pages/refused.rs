//! Refusals on the pages' routes, as pages: what is the matter, and what to do.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Response, Uri, header};
use axum::middleware::Next;

use super::{Notice, page};
use crate::app::App;
use crate::domain::refusal::Code;
use crate::http::problem::Fault;

/// Answers what a page's handler refused with a page of the same status.
pub async fn as_pages(State(app): State<Arc<App>>, request: Request, next: Next) -> Response<Body> {
    let uri = request.uri().clone();
    let mut refused = next.run(request).await;
    let Some(code) = refused.extensions_mut().remove::<Code>() else { return refused };
    let (title, paragraph) = in_words(code);
    let (path, label) = way_on(code, &uri).unzip();
    let notice = Notice {
        product: &app.config.product_name,
        title,
        paragraphs: &[paragraph],
        next: path.as_deref().zip(label),
    };
    let Ok(mut shown) = page(refused.status(), &app.config, &notice) else { return refused };
    if let Some(fault) = refused.extensions_mut().remove::<Fault>() {
        shown.extensions_mut().insert(fault);
    }
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = refused.headers_mut().remove(&name) {
            shown.headers_mut().insert(name, value);
        }
    }
    shown
}

/// A refusal's title and what it means to the person.
const fn in_words(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::LinkInvalid => (
            "This is not an invitation",
            "The link is not complete or was not made here. Open it once more from the mail, all of it.",
        ),
        Code::LinkExpired => (
            "The invitation has expired",
            "It was open until a time that has passed. Ask whoever invited you to send it again.",
        ),
        Code::LinkSuperseded => (
            "There is a newer invitation",
            "It was sent again, and only the newest mail's link works. Look for that one in your mailbox.",
        ),
        Code::InvitationRevoked => (
            "The invitation was withdrawn",
            "It is no longer open. If that surprises you, ask whoever invited you.",
        ),
        Code::InvitationNotPending => (
            "The invitation has been answered",
            "It was accepted or declined before. If you accepted it, sign in to go on.",
        ),
        Code::AlreadyMember => {
            ("You are a member already", "There is nothing new in this invitation for you.")
        }
        Code::SeatLimitReached => (
            "There is no seat left",
            "The organization has as many members as it may. Ask whoever invited you; the invitation stays open meanwhile.",
        ),
        Code::TransferNotPending => (
            "The offer is no longer open",
            "It was answered or taken back, or whoever made it is no longer an owner.",
        ),
        Code::WrongAccount => (
            "You are signed in as somebody else",
            "The invitation is for another address than the one you are signed in as.",
        ),
        Code::SignInRequired => (
            "Sign in first",
            "The invited address has an account already. Sign in with it, then accept.",
        ),
        Code::Unauthenticated => (
            "The link does not work any more",
            "A sign-in link works once, for a quarter of an hour. Ask for a new one.",
        ),
        Code::CrossSite => (
            "That did not come from this page",
            "For your safety it was not carried out. Open the page again and use its buttons.",
        ),
        Code::InvalidRequest => (
            "Something in the form is not right",
            "A name has at most 100 characters, in one line. Go back and try again.",
        ),
        Code::NotFound | Code::MethodNotAllowed => {
            ("There is nothing here", "The address is not one of a page. Open the link once more.")
        }
        Code::Unavailable => {
            ("It is too busy just now", "Nothing was changed. Wait a moment, then try again.")
        }
        _ => {
            ("That did not work", "Nothing was changed, as far as we know. Go back and try again.")
        }
    }
}

/// Where the person goes from here.
fn way_on(code: Code, uri: &Uri) -> Option<(String, &'static str)> {
    let invitation = uri.path().strip_suffix("/accept").or(uri.path().strip_suffix("/decline"));
    match (code, invitation) {
        (Code::InvitationNotPending, _) => Some(("/sign-in".to_owned(), "Sign in")),
        (Code::Unauthenticated, _) => Some(("/sign-in".to_owned(), "Ask for a new link")),
        (
            Code::SignInRequired | Code::WrongAccount | Code::InvalidRequest | Code::CrossSite,
            Some(path),
        ) if path.starts_with("/ownership/") => Some((path.to_owned(), "Back to the offer")),
        (
            Code::SignInRequired | Code::WrongAccount | Code::InvalidRequest | Code::CrossSite,
            Some(path),
        ) => Some((path.to_owned(), "Back to the invitation")),
        _ => None,
    }
}
