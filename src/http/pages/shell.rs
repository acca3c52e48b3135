//! What every page is shown with: its language, the product's looks, the token
//! of its forms, and what was done just before.

use std::fmt::Display;
use std::sync::Arc;

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use super::flash::{Flash, FlashMessage};
use crate::app::App;
use crate::domain::moment::Moment;
use crate::domain::redirect::origin_of;
use crate::domain::refusal::Code;
use crate::domain::role::Role;
use crate::domain::time::Timestamp;
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::cookie::Cookie;
use crate::http::csrf::BrowserPage;
use crate::http::language;
use crate::http::problem::Failure;
use crate::i18n::dates;
use crate::i18n::locale::Locale;
use crate::i18n::words::{Arg, Phrase, Words};
use crate::objects::Headline;
use crate::operations::organizations::frame::Frame;

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// What stands around the content of every page: rendered apart from it, so
/// that its code is in the program once.
#[derive(Template)]
#[template(path = "pages/layout.html")]
struct Layout<'a> {
    shell: &'a Shell,
    frame: Option<&'a Frame>,
    section: &'a str,
    title: &'a str,
    content: &'a str,
}

/// A page's surroundings.
pub struct Shell {
    app: Arc<App>,
    browser_page: Option<BrowserPage>,
    csrf_token: Option<String>,
    words: &'static Words,
    flash: Option<Flash>,
    has_frames: bool,
    leads_to: Option<String>,
    picture: Option<String>,
    now: Timestamp,
}

impl Shell {
    /// Whether people who invite may hand links over themselves.
    pub fn shares_links(&self) -> bool {
        !self.app.config.only_root_shares_links
    }

    /// The surroundings for whoever sent these headers.
    pub fn of(app: &Arc<App>, headers: &HeaderMap, moment: &mut Moment) -> Self {
        let page = BrowserPage::read(headers, &app.config, moment);
        Self {
            csrf_token: Some(page.csrf_token(&app.config)),
            browser_page: Some(page),
            words: Words::of(language::of(headers, &app.config).unwrap_or_default()),
            flash: Cookie::Flash.text(headers, &app.config).and_then(Flash::read),
            has_frames: false,
            leads_to: None,
            picture: None,
            app: app.clone(),
            now: moment.now(),
        }
    }

    /// The same for a page that refuses something: it gives no new nonce to a
    /// browser, or to whatever else was refused.
    #[must_use]
    pub fn refusing(self) -> Self {
        match self.browser_page {
            Some(page) if page.is_fresh() => Self { browser_page: None, csrf_token: None, ..self },
            browser_page => Self { browser_page, ..self },
        }
    }

    /// The same for a page that frames another of ours.
    #[must_use]
    pub fn with_frames(self) -> Self {
        Self { has_frames: true, ..self }
    }

    /// The same for a page that leads on by itself, to this URL.
    #[must_use]
    pub fn leading_to(self, url: &str) -> Self {
        Self { leads_to: Some(url.to_owned()), ..self }
    }

    /// The same for a page that shows an organization's picture, where that has one.
    ///
    /// Pictures come from wherever an organization has them, straight to the reader, so
    /// that host learns the reader's address; it learns no path of ours (`no-referrer`), and the
    /// page takes pictures of no other host. In mails there are none: there they would tell
    /// who reads a mail, and when.
    #[must_use]
    pub fn picturing(self, url: Option<&str>) -> Self {
        Self { picture: url.map(str::to_owned), ..self }
    }

    /// The picture of the organization that the page is about, if it has one.
    pub fn picture(&self) -> Option<&str> {
        self.picture.as_deref()
    }

    /// Where the page leads by itself, if it does.
    pub fn leads_to(&self) -> Option<&str> {
        self.leads_to.as_deref()
    }

    /// The same in the language that an invitation is written in, if it says one.
    #[must_use]
    pub fn speaking(self, tag: Option<&str>) -> Self {
        match tag.and_then(Locale::find) {
            Some(locale) => Self { words: Words::of(locale), ..self },
            None => self,
        }
    }

    /// Says a message.
    pub fn say<'a>(&self, id: &'a str) -> Phrase<'a> {
        self.words.say(id)
    }

    /// Says a message with a number or a text in it.
    pub fn with<'a>(&self, id: &'a str, name: &'static str, value: impl Arg) -> Phrase<'a> {
        self.words.say(id).with(name, value)
    }

    /// Says message `one` of one organization, or `many` of so many.
    pub fn headline<'a>(&'a self, one: &'a str, many: &'a str, of: Headline<'_>) -> Phrase<'a> {
        self.words.headline(one, many, of)
    }

    /// A role's name, for people: a built-in one's in their language, another's
    /// as it is.
    pub fn role(&self, role: &str) -> String {
        match Role::parse(role) {
            Some(role) => self.words.name_of("role", role.name()),
            None => role.to_owned(),
        }
    }

    /// A role after what it is in: "as an admin".
    pub fn as_role(&self, role: &str) -> String {
        self.with("as-role", "role", self.words.name_of("role-as", role)).to_string()
    }

    /// What a role means; nothing for an organization's own.
    pub fn role_meaning(&self, role: &str) -> String {
        match Role::parse(role) {
            Some(role) => self.words.name_of("role-meaning", role.name()),
            None => String::new(),
        }
    }

    /// What a button of the console does.
    pub fn action(&self, action: &str) -> String {
        self.words.name_of("action", action)
    }

    /// The name of something that a prefix and a word of the API make a message of.
    pub fn name_of(&self, prefix: &str, word: &str) -> String {
        self.words.name_of(prefix, word)
    }

    /// A permission's name, for people: one of Usher's in their language, an
    /// application's as it is.
    pub fn permission(&self, permission: &str) -> String {
        let is_ushers = Role::Owner.permissions().iter().any(|one| one.name() == permission);
        if is_ushers { self.words.name_of("permission", permission) } else { permission.to_owned() }
    }

    /// An instant as a date and time in UTC.
    pub fn at(&self, time: &Timestamp) -> String {
        dates::exactly(self.words, *time).to_string()
    }

    /// An instant as seen from now: "in 3 days", "2 hours ago".
    pub fn relative(&self, time: &Timestamp) -> String {
        dates::from_now(self.words, *time, self.now)
    }

    /// What was done just before, to be told once.
    pub fn flash_message(&self) -> Option<FlashMessage<'_>> {
        self.flash.as_ref().and_then(|flash| flash.message(self.words))
    }

    /// The language that it speaks.
    pub fn locale(&self) -> Locale {
        self.words.locale
    }

    /// The page's language.
    pub fn lang(&self) -> &'static str {
        self.words.locale.tag()
    }

    /// The direction that it is written in.
    pub fn dir(&self) -> &'static str {
        self.words.locale.direction()
    }

    /// What the product is called.
    pub fn product(&self) -> &str {
        &self.app.config.product_name
    }

    /// The product's logo, if it has one.
    pub fn logo(&self) -> Option<&str> {
        self.app.config.logo_url.as_deref()
    }

    /// The stylesheet's path.
    pub fn style(&self) -> String {
        self.app.assets.style()
    }

    /// Where the icon of the browser's tab is: the logo, or else ours.
    pub fn icon(&self) -> String {
        self.logo().map_or_else(|| self.app.assets.icon(), str::to_owned)
    }

    /// The script's path.
    pub fn script(&self) -> String {
        self.app.assets.script()
    }

    /// The path of the script that reads addresses.
    pub fn addresses_script(&self) -> String {
        self.app.assets.addresses()
    }

    /// What every form carries, where the browser has a nonce.
    pub fn csrf_token(&self) -> Option<&str> {
        self.csrf_token.as_deref()
    }

    /// Answers with a page that says one thing.
    ///
    /// # Errors
    /// `internal`, where the template cannot be rendered; ours always can.
    pub fn page(&self, code: StatusCode, title: impl Display, content: &impl Template) -> Answer {
        self.answer(code, None, "", title.to_string(), content.render())
    }

    /// Answers with a page of an organization's console, in one of its sections.
    ///
    /// # Errors
    /// As [`page`](Self::page).
    pub fn console(
        &self,
        code: StatusCode,
        frame: &Frame,
        section: &str,
        title: impl Display,
        content: &impl Template,
    ) -> Answer {
        let title = format!("{title} · {}", frame.organization.name);
        self.answer(code, Some(frame), section, title, content.render())
    }

    /// The layout, with the headers that every page has.
    fn answer(
        &self,
        code: StatusCode,
        frame: Option<&Frame>,
        section: &str,
        title: String,
        content: askama::Result<String>,
    ) -> Answer {
        let rendered = content.and_then(|content| {
            Layout { shell: self, frame, section, title: &title, content: &content }.render()
        });
        let html = rendered.map_err(|_| Failure::from(Code::Internal))?;
        let config = &self.app.config;
        let mut response = Response::new(Body::from(html));
        *response.status_mut() = code;
        let headers = response.headers_mut();
        let picture = frame.map_or(self.picture(), Frame::picture);
        if let Ok(policy) = HeaderValue::from_str(&self.content_policy(picture)) {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        for (name, value) in [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::REFERRER_POLICY, "no-referrer"),
            (header::CACHE_CONTROL, "no-store"),
            (PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=(), payment=()"),
            (OPENER_POLICY, "same-origin"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        let told = self.flash.as_ref().and_then(|_| Cookie::Flash.set(config, "", 0));
        let nonce = self.browser_page.as_ref().and_then(|page| page.cookie(config));
        for cookie in nonce.into_iter().chain(told) {
            headers.append(header::SET_COOKIE, cookie);
        }
        Ok(response)
    }

    /// Forms lead nowhere but here and, after accepting, to a configured origin: browsers
    /// apply `form-action` to redirects too. Where such an origin leads on itself nobody
    /// knows, so a page leads browsers there ([`lead_to`](super::notice::lead_to)).
    fn content_policy(&self, picture: Option<&str>) -> String {
        let config = &self.app.config;
        let mut policy =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
            base-uri 'none'; frame-ancestors 'none'; img-src 'self'"
                .to_owned();
        for url in [config.logo_url.as_deref(), picture].into_iter().flatten() {
            if let Some(origin) = origin_of(url) {
                policy.push(' ');
                policy.push_str(&origin);
            }
        }
        if self.has_frames {
            policy.push_str("; frame-src 'self'");
        }
        policy.push_str("; form-action 'self'");
        for origin in &config.redirect_origins.named {
            policy.push(' ');
            policy.push_str(origin.as_str());
        }
        if config.redirect_origins.localhost {
            policy.push_str(" http://localhost:*");
        }
        policy
    }
}

impl<C, P, I> Call<C, P, I> {
    /// The surroundings of the page that it is answered with.
    pub fn shell(&mut self) -> Shell {
        Shell::of(&self.app, &self.headers, &mut self.moment)
    }
}
