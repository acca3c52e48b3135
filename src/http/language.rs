//! In which language somebody reads: what they have chosen, else that of the invitation that
//! they have opened, else what their browser asks for.

use axum::http::{HeaderMap, HeaderValue, header};

use super::cookie::Cookie;
use crate::config::Config;
use crate::domain::time::{DAY, SECOND};
use crate::i18n::locale::Locale;

/// How long a browser keeps it, in seconds: a year.
const KEPT: i64 = 365 * DAY / SECOND;

/// What stands before the language of an invitation, which is no choice.
const OF_INVITATION: &str = "invitation-";

/// The language that was chosen, if one was.
pub fn chosen(headers: &HeaderMap, config: &Config) -> Option<Locale> {
    kept(headers, config).find(|(is_chosen, _)| *is_chosen).map(|(_, locale)| locale)
}

/// The language to speak to whoever sent these headers, if it is one of ours.
pub fn of(headers: &HeaderMap, config: &Config) -> Option<Locale> {
    let kept = || kept(headers, config).map(|(_, locale)| locale).next();
    chosen(headers, config).or_else(kept).or_else(|| accepted(headers))
}

/// `Set-Cookie` of a choice; `None` is none, and the browser's language is as good again.
pub fn choose(locale: Option<Locale>, config: &Config) -> Option<HeaderValue> {
    match locale {
        Some(locale) => Cookie::Language.set(config, locale.tag(), KEPT),
        None => Cookie::Language.set(config, "", 0),
    }
}

/// `Set-Cookie` of the language of an invitation, which no choice gives way to.
pub fn follow(locale: Locale, headers: &HeaderMap, config: &Config) -> Option<HeaderValue> {
    let text = format!("{OF_INVITATION}{}", locale.tag());
    let is_known = Cookie::Language.text(headers, config) == Some(&text);
    if is_known || chosen(headers, config).is_some() {
        return None;
    }
    Cookie::Language.set(config, &text, KEPT)
}

/// What the browser has kept: whether it was chosen, and the language.
fn kept(headers: &HeaderMap, config: &Config) -> impl Iterator<Item = (bool, Locale)> {
    Cookie::Language.texts(headers, config).filter_map(|text| {
        let tag = text.strip_prefix(OF_INVITATION);
        Some((tag.is_none(), Locale::tagged(tag.unwrap_or(text))?))
    })
}

/// The language that `Accept-Language` asks for.
fn accepted(headers: &HeaderMap) -> Option<Locale> {
    headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().and_then(Locale::preferred)
}
