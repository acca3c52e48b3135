//! Pages that tell something and lead on.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};

use super::shell::Shell;
use crate::config::Config;
use crate::domain::redirect::origin_of;
use crate::http::answer::{Answer, see_other};

/// A page that tells something and leads on.
#[derive(Template)]
#[template(path = "pages/notice.html")]
pub struct Notice<'a> {
    shell: &'a Shell,
    title: String,
    paragraphs: Vec<String>,
    /// Where to, and what the link says.
    next: Option<(&'a str, String)>,
}

impl<'a> Notice<'a> {
    /// The messages `id`, its title, and `id-text`.
    pub fn of(shell: &'a Shell, id: &str) -> Self {
        let text = shell.say(&format!("{id}-text")).to_string();
        let title = shell.say(id).to_string();
        Self { shell, title, paragraphs: vec![text], next: None }
    }

    /// The same, leading on to `path` by a link with this message.
    pub fn leading_to(self, path: &'a str, id: &str) -> Self {
        let label = self.shell.say(id).to_string();
        Self { next: Some((path, label)), ..self }
    }

    /// Answers with it.
    ///
    /// # Errors
    /// As [`Shell::page`].
    pub fn page(&self, code: StatusCode) -> Answer {
        self.shell.page(code, &self.title, self)
    }
}

/// Leads on to `url`, where an invitation leads: 303 where it is one of ours, and for
/// clients that show no pages. To another
/// site a page leads: browsers hold a form to its policy over all that its answer is
/// redirected to, and nobody knows where that site goes on to.
///
/// # Errors
/// As [`Shell::page`].
pub fn lead_to(
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
