//! Refusals on the pages' routes, as pages: what is the matter, and what to do.

use std::sync::Arc;

use askama::Template;
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, Method, Response, Uri, header};
use axum::middleware::Next;
use axum::response::IntoResponse as _;

use super::refusal_messages::page_message;
use super::shell::Shell;
use crate::app::App;
use crate::domain::moment::Moment;
use crate::domain::redirect::local_path;
use crate::domain::refusal::{Code, Refusal};
use crate::http::answer::{see_other, shows_pages};
use crate::http::cross_site;
use crate::http::csrf;
use crate::http::path::filled;
use crate::http::problem::{Failure, Fault};

#[derive(Template)]
#[template(path = "pages/refused.html")]
struct Page<'a> {
    shell: &'a Shell,
    title: String,
    text: String,
    next: WayOn<'a>,
}

/// What to do about it.
enum WayOn<'a> {
    /// Follow a link: where to, and its message.
    Go(&'a str, &'static str),
    /// Ask whoever invited for a new invitation.
    AskForAnother(&'a str),
    /// Sign out, and come back as somebody else.
    Switch(&'a str),
}

/// Answers what a page's handler refused with a page of the same status.
pub async fn as_pages(State(app): State<Arc<App>>, request: Request, next: Next) -> Response<Body> {
    let opened = Opened::of(&request);
    let refused = next.run(request).await;
    opened.refused(&app, refused)
}

/// `GET` of what is no route: 303 where only the slash at its end is too much, else 404 as
/// a page, for whoever asks for one.
pub async fn no_such_page(State(app): State<Arc<App>>, request: Request) -> Response<Body> {
    let opened = Opened::of(&request);
    let refused = Failure::from(Code::NotFound).into_response();
    if !opened.wants_page() {
        return refused;
    }
    let whole = opened.uri.path().strip_suffix('/').and_then(|path| {
        let query = opened.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        local_path(&format!("{path}{query}")).or_else(|| local_path(path))
    });
    match whole.filter(|_| opened.is_safe()) {
        Some(path) => see_other(&path, []).unwrap_or(refused),
        None => opened.refused(&app, refused),
    }
}

/// 405; to whoever asks for a page, 303 from the address of a form to the page that has it,
/// else as a page.
pub async fn wrong_method(State(app): State<Arc<App>>, request: Request) -> Response<Body> {
    let opened = Opened::of(&request);
    let refused = Failure::from(Code::MethodNotAllowed).into_response();
    if !opened.wants_page() {
        return refused;
    }
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let page = FORMS.iter().find(|(form, _)| route == Some(form)).map(|(_, page)| *page);
    match page.filter(|_| opened.is_safe()) {
        Some(page) => see_other(&filled(page, opened.uri.path()), []).unwrap_or(refused),
        None => opened.refused(&app, refused),
    }
}

/// The address of each form that is no page's own, and the page that has it.
const FORMS: [(&str, &str); 20] = [
    ("/invitations/{token}/accept", "/invitations/{token}"),
    ("/invitations/{token}/decline", "/invitations/{token}"),
    ("/invitations/{token}/sign-in", "/invitations/{token}"),
    ("/invitations/{token}/ask-again", "/invitations/{token}"),
    ("/ownership/{token}/accept", "/ownership/{token}"),
    ("/ownership/{token}/decline", "/ownership/{token}"),
    ("/sign-out", "/account"),
    ("/account/language", "/account"),
    ("/account/sign-out-everywhere", "/account"),
    ("/account/sessions/{session}/end", "/account"),
    ("/account/password/remove", "/account/password"),
    ("/console/invitations/{inv}/accept", "/console"),
    ("/console/invitations/{inv}/decline", "/console"),
    ("/console/{org}/invitations/{inv}/link", "/console/{org}/invitations/{inv}"),
    ("/console/{org}/invitations/{inv}/replace", "/console/{org}/invitations/{inv}"),
    ("/console/{org}/roles/{role}/delete", "/console/{org}/roles/{role}"),
    ("/console/{org}/api-keys/{key}/revoke", "/console/{org}/api-keys"),
    ("/console/{org}/delete", "/console/{org}/settings"),
    ("/console/{org}/transfer", "/console/{org}/people"),
    ("/console/{org}/transfer/take-back", "/console/{org}/leave"),
];

/// What of a request its refusal is said by.
struct Opened {
    uri: Uri,
    method: Method,
    headers: HeaderMap,
    moment: Option<Moment>,
}

impl Opened {
    fn of(request: &Request) -> Self {
        Self {
            uri: request.uri().clone(),
            method: request.method().clone(),
            headers: request.headers().clone(),
            moment: request.extensions().get().cloned(),
        }
    }

    /// Whether it asks for no change.
    const fn is_safe(&self) -> bool {
        matches!(self.method, Method::GET | Method::HEAD)
    }

    /// Whether it is a browser's that shows what is answered, and not a client's of the API.
    fn wants_page(&self) -> bool {
        let path = self.uri.path();
        let is_of_the_api = path == "/v1" || path.starts_with("/v1/");
        !is_of_the_api && shows_pages(&self.headers)
    }

    /// The refusal as a page.
    fn refused(self, app: &Arc<App>, refused: Response<Body>) -> Response<Body> {
        let Self { uri, method, headers, moment } = self;
        as_page(app, &uri, &method, &headers, moment, refused)
    }
}

fn as_page(
    app: &Arc<App>,
    uri: &Uri,
    method: &Method,
    headers: &HeaderMap,
    moment: Option<Moment>,
    mut refused: Response<Body>,
) -> Response<Body> {
    let refusal = refused.extensions_mut().remove::<Refusal>();
    // Whoever opens a page of theirs signs in first, and then gets there.
    let opens = request_is_of_a_person(method, uri.path());
    if opens && refusal.as_ref().is_some_and(|refusal| refusal.code == Code::Unauthenticated) {
        let whole = uri.path_and_query().and_then(|path| local_path(path.as_str()));
        let path = whole.or_else(|| local_path(uri.path()));
        let next = path.map(|path| {
            let path: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
            format!("?next={path}")
        });
        let sign_in = format!("/sign-in{}", next.unwrap_or_default());
        return see_other(&sign_in, []).unwrap_or(refused);
    }
    let (Some(refusal), Some(mut moment)) = (refusal, moment) else { return refused };
    let shell = Shell::of(app, headers, &mut moment).refusing();
    let keeps_no_cookies = refusal.code == Code::CrossSite
        && !csrf::has_nonce(headers, &app.config)
        && (cross_site::is_hidden(headers) || cross_site::check(headers, &app.config).is_ok());
    let what = if keeps_no_cookies { "no-cookies" } else { page_message(uri.path(), refusal.code) };
    let page = Page {
        shell: &shell,
        title: shell.say(&format!("refused-{what}")).to_string(),
        text: shell
            .say(&format!("refused-{what}-text"))
            .with("invited", refusal.invited_email.unwrap_or_default())
            .with("signed_in", refusal.signed_in_email.unwrap_or_default())
            .to_string(),
        next: way_on(uri.path(), refusal.code),
    };
    let Ok(mut shown) = shell.page(refused.status(), &page.title, &page) else { return refused };
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

/// Whether somebody opens one of the pages that only they see.
fn request_is_of_a_person(method: &Method, path: &str) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
        && (path.starts_with("/console") || path.starts_with("/account"))
}

/// What to do from here.
fn way_on(path: &str, code: Code) -> WayOn<'_> {
    let answer = |verb| path.strip_suffix(verb);
    let opened = ["/accept", "/decline", "/sign-in", "/ask-again"].into_iter().find_map(answer);
    let opened = opened.unwrap_or(path);
    let is_link = opened.starts_with("/invitations/") || opened.starts_with("/ownership/");
    match code {
        Code::LinkExpired if opened.starts_with("/invitations/") => WayOn::AskForAnother(opened),
        Code::WrongAccount if is_link => WayOn::Switch(opened),
        Code::InvitationNotPending | Code::AlreadyMember => WayOn::Go("/console", "go-on"),
        Code::Unauthenticated => WayOn::Go("/sign-in", "sign-in"),
        Code::SignInRequired if opened.starts_with("/ownership/") => {
            WayOn::Go("/sign-in", "sign-in")
        }
        Code::SignInRequired | Code::SeatLimitReached if is_link => WayOn::Go(opened, "back"),
        // The address of a form leads to the page that has it.
        Code::CrossSite
        | Code::InvalidRequest
        | Code::BodyTooLarge
        | Code::TooManyRequests
        | Code::Unavailable
        | Code::Internal => WayOn::Go(path, "back"),
        _ => WayOn::Go("/console", "go-on"),
    }
}
