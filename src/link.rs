//! Signed, expiring tokens: what links, sessions and cursors are made of.
//!
//! ```text
//! token   = base64url(payload ‖ mac), unpadded
//! payload = format (1) ‖ purpose (1) ‖ key id length (1) ‖ key id (1-8)
//!         ‖ subject (16) ‖ version (4) ‖ expiry in ms (8), big-endian ‖ filler (0 or 1)
//! mac     = HMAC-SHA256(key of the purpose, payload), 32 bytes
//! ```
//!
//! Mail programs leave a `-` or `_` at the end of a link out of it. Three bytes are
//! four letters of base64, the last of which may be one of those; of a remainder it
//! never is. So a filler, which is signed too, makes the length no multiple of three.
//!
//! A key of its own is derived for each purpose, and the purpose is signed
//! too: a session is never a link. MACs are compared in constant time.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use percent_encoding::percent_decode_str;
use sha2::Sha256;

use crate::domain::id::{Id, Kind, Session};
use crate::domain::time::Timestamp;

const FORMAT: u8 = 1;
const MAC_LENGTH: usize = 32;
const FILLER: u8 = 0;
/// Longer than any token; what is longer is refused without decoding.
const TOKEN_MAX: usize = 512;

/// What a token is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// An invitation's link that was mailed: it proves the mailbox.
    MailedInvitation,
    /// An invitation's link handed over by `return_link`: it proves nothing.
    HandedInvitation,
    /// A session.
    Session,
    /// A link that signs in.
    SignIn,
    /// The link of an offer of ownership.
    Ownership,
    /// A browser in which a person has signed in: no credential.
    KnownBrowser,
}

impl Purpose {
    const ALL: [Purpose; 6] = [
        Purpose::MailedInvitation,
        Purpose::HandedInvitation,
        Purpose::Session,
        Purpose::SignIn,
        Purpose::Ownership,
        Purpose::KnownBrowser,
    ];

    const fn tag(self) -> u8 {
        match self {
            Purpose::MailedInvitation => 1,
            Purpose::HandedInvitation => 2,
            Purpose::Session => 3,
            Purpose::SignIn => 4,
            Purpose::Ownership => 5,
            Purpose::KnownBrowser => 6,
        }
    }
}

/// What a token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claims<K: Kind> {
    /// The purpose it was signed for.
    pub purpose: Purpose,
    /// The invitation, session or sign-in that it names.
    pub subject: Id<K>,
    /// An invitation's link version; a resend that rotates makes it larger.
    pub version: u32,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// Why a token was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// Not a token of these keys and purposes.
    Forged,
    /// Genuine, but its time has passed.
    Expired,
}

/// Whether a letter may be one of a token's.
fn is_of_token(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// The signing keys: the first signs, all verify.
#[derive(Clone)]
pub struct KeyRing {
    keys: Vec<Key>,
}

#[derive(Clone)]
struct Key {
    id: String,
    secret: Vec<u8>,
}

impl KeyRing {
    /// Reads `id:base64,…`: ids of 1-8 letters and digits, each once; secrets
    /// of at least 32 bytes in standard base64.
    ///
    /// # Errors
    /// The rule that was broken, without any part of a secret.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let mut keys: Vec<Key> = Vec::new();
        for entry in text.split(',') {
            let (id, secret) = entry.trim().split_once(':').ok_or("an entry is not id:base64")?;
            let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if !plain || !(1..=8).contains(&id.len()) {
                return Err("a key's id is not 1-8 letters and digits");
            }
            if keys.iter().any(|known| known.id == id) {
                return Err("two keys have the same id");
            }
            let secret = base64::engine::general_purpose::STANDARD
                .decode(secret)
                .map_err(|_| "a key is not standard base64")?;
            if secret.len() < 32 {
                return Err("a key is shorter than 32 bytes");
            }
            keys.push(Key { id: id.to_owned(), secret });
        }
        Ok(Self { keys })
    }

    /// Signs a token with the first key.
    pub fn sign<K: Kind>(&self, claims: Claims<K>) -> String {
        let mut token = Vec::with_capacity(80);
        let Some(key) = self.keys.first() else { return String::new() };
        token.extend([FORMAT, claims.purpose.tag()]);
        token.extend(u8::try_from(key.id.len()));
        token.extend(key.id.bytes());
        token.extend(claims.subject.bits().to_be_bytes());
        token.extend(claims.version.to_be_bytes());
        token.extend(claims.expires_at.ms().to_be_bytes());
        if token.len().saturating_add(MAC_LENGTH).is_multiple_of(3) {
            token.push(FILLER);
        }
        let mac = key.of_purpose(claims.purpose).chain_update(&token).finalize().into_bytes();
        token.extend(mac);
        URL_SAFE_NO_PAD.encode(token)
    }

    /// Reads a token that must have one of these purposes, at the instant `now`.
    ///
    /// # Errors
    /// [`Rejected`]; a forged one is never said to be expired.
    pub fn verify<K: Kind>(
        &self,
        token: &str,
        purposes: &[Purpose],
        now: Timestamp,
    ) -> Result<Claims<K>, Rejected> {
        let claims = self.genuine(token, purposes).ok_or(Rejected::Forged)?;
        if now.has_reached(claims.expires_at) {
            return Err(Rejected::Expired);
        }
        Ok(claims)
    }

    /// The token at the beginning of a link's last part. Mail programs take what
    /// stands behind a link for a part of it: a full stop, a bracket, a quotation mark,
    /// the underscore of a text in italics.
    pub fn token_in<'a>(&self, text: &'a str) -> &'a str {
        let end = text.find(|letter| !is_of_token(letter)).unwrap_or(text.len());
        let token = text.get(..end).unwrap_or_default();
        // Those that older versions signed may end in one of these.
        let bare = token.trim_end_matches(['-', '_']);
        let is_bare = bare.len() < token.len()
            && self.genuine::<Session>(token, &Purpose::ALL).is_none()
            && self.genuine::<Session>(bare, &Purpose::ALL).is_some();
        if is_bare { bare } else { token }
    }

    /// Whether a path or URL has a genuine token in it, however it is encoded.
    pub fn sees_token_in(&self, url: &str) -> bool {
        let mut words = url.split(|letter| !is_of_token(letter));
        if words.any(|word| self.genuine::<Session>(word, &Purpose::ALL).is_some()) {
            return true;
        }
        // What is decoded is shorter, or the same.
        let decoded = percent_decode_str(url).decode_utf8_lossy();
        decoded != url && self.sees_token_in(&decoded)
    }

    fn genuine<K: Kind>(&self, token: &str, purposes: &[Purpose]) -> Option<Claims<K>> {
        if token.len() > TOKEN_MAX {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (payload, mac) = bytes.split_at_checked(bytes.len().checked_sub(MAC_LENGTH)?)?;
        let (&[format, tag, id_length], rest) = payload.split_first_chunk()?;
        let (id, rest) = rest.split_at_checked(usize::from(id_length))?;
        let (subject, rest) = rest.split_first_chunk()?;
        let (version, rest) = rest.split_first_chunk()?;
        let (expiry, filler) = rest.split_first_chunk()?;
        if !matches!(filler, [] | [FILLER]) {
            return None;
        }
        let purpose = *purposes.iter().find(|purpose| purpose.tag() == tag)?;
        let key = self.keys.iter().find(|key| key.id.as_bytes() == id)?;
        key.of_purpose(purpose).chain_update(payload).verify_slice(mac).ok()?;
        (format == FORMAT).then(|| Claims {
            purpose,
            subject: Id::from_bits(u128::from_be_bytes(*subject)),
            version: u32::from_be_bytes(*version),
            expires_at: Timestamp::from_ms(i64::from_be_bytes(*expiry)),
        })
    }

    /// Signs a list's cursor: `base64url(position ‖ mac)`. The `list` names
    /// the list with its filters, so that no cursor works in another.
    pub fn sign_cursor(&self, list: &str, position: &str) -> String {
        let Some(key) = self.keys.first() else { return String::new() };
        let mac = key.of_cursor(list, position).finalize().into_bytes();
        URL_SAFE_NO_PAD.encode([position.as_bytes(), &mac].concat())
    }

    /// The position in a cursor of this list, whichever key signed it.
    pub fn verify_cursor(&self, list: &str, cursor: &str) -> Option<String> {
        if cursor.len() > TOKEN_MAX {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
        let (position, mac) = bytes.split_at_checked(bytes.len().checked_sub(MAC_LENGTH)?)?;
        let position = str::from_utf8(position).ok()?;
        let signed = |key: &Key| key.of_cursor(list, position).verify_slice(mac).is_ok();
        self.keys.iter().any(signed).then(|| position.to_owned())
    }
}

/// What tells one page that was shown from every other: it has the time in it.
pub type Mark = u128;

impl KeyRing {
    /// Signs what the forms of a page carry that is shown to the browser with this nonce:
    /// `base64url(mark ‖ mac)`.
    pub fn sign_form(&self, nonce: &str, mark: Mark) -> String {
        let Some(key) = self.keys.first() else { return String::new() };
        let mark = mark.to_be_bytes();
        let mac = key.of_form(nonce).chain_update(mark).finalize().into_bytes();
        URL_SAFE_NO_PAD.encode([mark.as_slice(), &mac].concat())
    }

    /// The mark of the page whose form carries what was signed for this nonce, whichever
    /// key did. Pages of older versions have none.
    pub fn verify_form(&self, nonce: &str, token: &str) -> Option<Option<Mark>> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (mark, mac) = bytes.split_at_checked(bytes.len().checked_sub(MAC_LENGTH)?)?;
        let signed = |key: &Key| key.of_form(nonce).chain_update(mark).verify_slice(mac).is_ok();
        let mark = match mark {
            [] => None,
            mark => Some(Mark::from_be_bytes(mark.try_into().ok()?)),
        };
        self.keys.iter().any(signed).then_some(mark)
    }
}

impl KeyRing {
    /// 32 bytes that belong to the browser with this nonce and to this: a link, or a form.
    pub fn seed_of(&self, nonce: &str, what: &str) -> [u8; 32] {
        let mac = self.keys.first().map(|key| key.of_browser(nonce, what));
        mac.map(|mac| mac.finalize().into_bytes().into()).unwrap_or_default()
    }
}

impl Key {
    /// HMAC under the key derived for a purpose.
    fn of_purpose(&self, purpose: Purpose) -> Hmac<Sha256> {
        self.derived(&[b"usher/1/token/", [purpose.tag()].as_slice()])
    }

    fn of_cursor(&self, list: &str, position: &str) -> Hmac<Sha256> {
        let mac = self.derived(&[b"usher/1/cursor"]);
        mac.chain_update(list).chain_update([0]).chain_update(position)
    }

    fn of_form(&self, nonce: &str) -> Hmac<Sha256> {
        self.derived(&[b"usher/1/form"]).chain_update(nonce)
    }

    fn of_browser(&self, nonce: &str, what: &str) -> Hmac<Sha256> {
        let mac = self.derived(&[b"usher/1/browser"]);
        mac.chain_update(nonce).chain_update([0]).chain_update(what)
    }

    fn derived(&self, label: &[&[u8]]) -> Hmac<Sha256> {
        let secret = keyed(&self.secret);
        let secret = label.iter().fold(secret, |mac, part| mac.chain_update(part));
        keyed(&secret.finalize().into_bytes())
    }
}

/// HMAC takes keys of any length (RFC 2104, section 3), so the other branch is
/// never taken; an all-zero key is no key of ours and verifies nothing.
fn keyed(secret: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(secret)
        .unwrap_or_else(|_| Hmac::new(&hmac::digest::Key::<Hmac<Sha256>>::default()))
}

/// Never the secrets.
impl fmt::Debug for KeyRing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.keys.iter().map(|key| &key.id)).finish()
    }
}
