//! What answers and mails have brought: sessions, keys, links, cursors, nonces.
//! It grows as they come in.

use std::collections::BTreeMap;

use usher::api_key::Secret;
use usher::domain::id::{Invitation, Kind, Session, SignIn, Transfer};
use usher::domain::time::Timestamp;
use usher::link::Purpose;

use crate::support::{Reply, World};

/// What a link is for: the first part of its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    Invitation,
    SignIn,
    Ownership,
}

/// A link's token, and the id of what it was signed for.
#[derive(Clone, Debug)]
pub struct Link {
    pub opens: Opens,
    pub token: String,
    pub subject: String,
}

/// A browser's nonce, and the guard that its forms carry.
#[derive(Clone, Debug)]
pub struct Browser {
    pub nonce: String,
    pub guard: String,
}

#[derive(Default)]
pub struct Pool {
    /// The tokens of sessions, by the session's id.
    pub sessions: BTreeMap<String, String>,
    /// API keys, by their SHA-256.
    pub keys: BTreeMap<String, String>,
    pub links: Vec<Link>,
    /// Cursors, with the path of their list.
    pub cursors: Vec<(String, String)>,
    pub browsers: Vec<Browser>,
}

/// How many of the newest links, cursors and browsers are kept.
const KEPT: usize = 300;

impl Pool {
    /// Takes what an answer from `path` has in it, and the mails that came with it.
    pub fn learn(&mut self, world: &World, path: &str, reply: &Reply) {
        for cookie in reply.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap().split(';').next().unwrap();
            match cookie.split_once('=') {
                Some(("__Host-usher", token)) => self.add_session(world, token),
                Some((name, nonce)) if name.starts_with("__Host-usher-form-") => {
                    let guard = reply.text.split("name=\"guard\" value=\"").nth(1);
                    if let Some(guard) = guard.and_then(|rest| rest.split('"').next()) {
                        let (nonce, guard) = (nonce.to_owned(), guard.to_owned());
                        self.browsers.push(Browser { nonce, guard });
                    }
                }
                _ => {}
            }
        }
        self.learn_text(world, &reply.text);
        let json = reply.json();
        if let Some(token) = json["session"]["token"].as_str() {
            self.add_session(world, token);
        }
        let list = path.split('?').next().unwrap_or_default();
        let further = reply.headers.get("x-next-cursor").and_then(|value| value.to_str().ok());
        if let Some(cursor) = json["next_cursor"].as_str().or(further) {
            self.cursors.push((list.to_owned(), cursor.to_owned()));
        }
        self.learn_mails(world);
        cut(&mut self.links);
        cut(&mut self.cursors);
        cut(&mut self.browsers);
    }

    /// Takes the links in the mails that came, and throws the mails away.
    pub fn learn_mails(&mut self, world: &World) {
        for message in world.mailbox.all() {
            self.learn_text(world, &message.text);
        }
        world.mailbox.empty();
    }

    /// Takes the links and keys that a text has in it.
    pub fn learn_text(&mut self, world: &World, text: &str) {
        for rest in text.split("https://usher.test/").skip(1) {
            let token = rest.split_once('/').map_or("", |(_, rest)| word(rest));
            let is_known = self.links.iter().any(|link| link.token == token);
            self.links.extend(link(world, token).filter(|_| !is_known));
        }
        for rest in text.split("usher_").skip(1) {
            if let Some(secret) = Secret::parse(&format!("usher_{}", word(rest))) {
                self.keys.insert(secret.hash(), secret.as_str().to_owned());
            }
        }
    }

    /// Takes a session.
    pub fn add_session(&mut self, world: &World, token: &str) {
        if let Some(id) = session_id(world, token) {
            self.sessions.insert(id, token.to_owned());
        }
    }
}

/// The id of the session that a token was signed for.
pub fn session_id(world: &World, token: &str) -> Option<String> {
    subject::<Session>(world, token, &[Purpose::Session])
}

/// The links whose tokens a text has in it.
pub fn links_in(world: &World, text: &str) -> Vec<Link> {
    let ends = |letter: char| !(letter.is_ascii_alphanumeric() || "-_".contains(letter));
    text.split(ends).filter_map(|word| link(world, word)).collect()
}

/// What a token was signed for, if it is a link's.
fn link(world: &World, token: &str) -> Option<Link> {
    let invitation = [Purpose::MailedInvitation, Purpose::HandedInvitation];
    let (opens, subject) = None
        .or_else(|| Some((Opens::Invitation, subject::<Invitation>(world, token, &invitation)?)))
        .or_else(|| Some((Opens::SignIn, subject::<SignIn>(world, token, &[Purpose::SignIn])?)))
        .or_else(|| {
            Some((Opens::Ownership, subject::<Transfer>(world, token, &[Purpose::Ownership])?))
        })?;
    Some(Link { opens, token: token.to_owned(), subject })
}

fn subject<K: Kind>(world: &World, token: &str, purposes: &[Purpose]) -> Option<String> {
    // None has ended before time began.
    let long_ago = Timestamp::from_ms(i64::MIN);
    let claims = world.app.config.keys.verify::<K>(token, purposes, long_ago).ok()?;
    Some(claims.subject.to_string())
}

/// The letters at the beginning of a text of which tokens consist.
fn word(text: &str) -> &str {
    let ends = |letter: char| !(letter.is_ascii_alphanumeric() || "-_".contains(letter));
    text.split(ends).next().unwrap_or_default()
}

fn cut<T>(all: &mut Vec<T>) {
    if all.len() > KEPT {
        all.drain(..all.len() - KEPT);
    }
}
