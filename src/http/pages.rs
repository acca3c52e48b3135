//! Pages for people in a browser: HTML and forms that POST, whole without a
//! script and nicer with it.

mod said;
mod shell;

mod wrong;

pub mod invitation;

pub mod ownership;

pub mod sign_in;

pub mod account;

pub mod password;

pub mod console;

pub mod dev_mailbox;

pub mod refused;

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};

pub use shell::Shell;
pub use wrong::Wrong;

use super::Answer;
use super::call::Call;
use super::credential::Anyone;
use super::problem::Failure;
use crate::config::Config;
use crate::domain::redirect::origin_of;
use crate::domain::refusal::Code;

/// `GET /`: where the person belongs.
pub async fn home(_: Call<Anyone>) -> Answer {
    see_other("/console", [])
}

/// A page that tells something and leads on.
#[derive(Template)]
#[template(path = "pages/notice.html")]
struct Notice<'a> {
    shell: &'a Shell,
    title: String,
    paragraphs: Vec<String>,
    /// Where to, and what the link says.
    next: Option<(&'a str, String)>,
}

impl<'a> Notice<'a> {
    /// The messages `id`, its title, and `id-text`.
    fn of(shell: &'a Shell, id: &str) -> Self {
        let text = shell.say(&format!("{id}-text")).to_string();
        let title = shell.say(id).to_string();
        Self { shell, title, paragraphs: vec![text], next: None }
    }

    /// The same, leading on to `path` by a link with this message.
    fn leading_to(self, path: &'a str, id: &str) -> Self {
        let label = self.shell.say(id).to_string();
        Self { next: Some((path, label)), ..self }
    }

    fn page(&self, code: StatusCode) -> Answer {
        self.shell.page(code, &self.title, self)
    }
}

/// Whether these are the headers of a browser that shows what is answered: it says that it
/// takes HTML. Other clients are answered as the API reference says.
pub fn shows_pages(headers: &HeaderMap) -> bool {
    let shows =
        |accept: &HeaderValue| accept.to_str().is_ok_and(|accept| accept.contains("text/html"));
    headers.get_all(header::ACCEPT).iter().any(shows)
}

/// Leads on to `url`, where an invitation leads: 303 where it is one of ours, and for
/// clients that show no pages. To another
/// site a page leads: browsers hold a form to its policy over all that its answer is
/// redirected to, and nobody knows where that site goes on to.
fn lead_to(
    url: &str,
    to_page: bool,
    config: &Config,
    shell: Shell,
    cookies: impl Iterator<Item = HeaderValue>,
) -> Answer {
    let is_ours = url.strip_prefix(config.base_url.as_str()).unwrap_or(url).starts_with('/');
    if is_ours || !to_page {
        return see_other(url, cookies);
    }
    let shell = shell.leading_to(url);
    let site = origin_of(url).unwrap_or_default();
    let title = shell.with("leads-to", "site", site).to_string();
    let next = Some((url, shell.say("go-on").to_string()));
    let page = Notice { shell: &shell, title, paragraphs: Vec::new(), next };
    let mut response = page.page(StatusCode::OK)?;
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// 303 to the page that comes next, after a form.
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
