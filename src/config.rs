//! The deployment's configuration, read from variables and secrets.

use std::fmt;

use hmac::digest::Digest;
use sha2::Sha256;

use crate::domain::address::Address;
use crate::domain::colour::Colour;
use crate::domain::redirect::{self, Origin, RedirectOrigins};
use crate::domain::text;
use crate::domain::time::{DAY, SECOND};
use crate::domain::whole_number::InvitationDays;
use crate::link::KeyRing;

/// What the deployer decides. Every field was checked when it was read.
#[derive(Debug)]
pub struct Config {
    /// `BASE_URL`: the origin that links begin with, never a request's `Host`.
    pub base_url: Origin,
    /// `MAIL_FROM`: who mails come from.
    pub mail_from: Sender,
    /// `PRODUCT_NAME`: what the mails and pages call the product.
    pub product_name: String,
    /// `SIGNUP`: whether a signed-in person may create organizations, and a
    /// new one may sign in.
    pub signup_open: bool,
    /// `LINK_SHARING`: whether only the root key gets invitations' links to hand over
    /// itself (`root`), or everyone who may invite (`managers`). The default follows
    /// `SIGNUP`: where anybody may become a manager, only the root key does.
    pub only_root_shares_links: bool,
    /// `RESEND_COOLDOWN_SECONDS`, in milliseconds.
    pub resend_cooldown_ms: i64,
    /// `PURGE_AFTER_DAYS`, in milliseconds.
    pub purge_after_ms: i64,
    /// `INVITATION_DAYS`: how long an invitation lasts unless it says so itself.
    pub invitation_days: i64,
    /// `SESSION_DAYS`, in milliseconds.
    pub session_ms: i64,
    /// `MAILS_PER_RUN`: how many mails one cron run sends at most.
    pub mails_per_run: i64,
    /// `EVENT_RETENTION_DAYS`, in milliseconds.
    pub event_retention_ms: i64,
    /// `EVENT_IPS`: whether events keep the client's address.
    pub event_ips: bool,
    /// `PERSONAL_ORGANIZATION`: whether signing up makes an organization.
    pub personal_organization: bool,
    /// `DEV_MAILBOX`: whether mails are kept to be looked at, while developing.
    pub dev_mailbox: bool,
    /// `LOGO_URL`: the product's logo, on the pages.
    pub logo_url: Option<String>,
    /// `ACCENT_COLOR`: the product's colour, on the pages.
    pub accent: Option<Colour>,
    /// `PASSWORDS`: whether people may have passwords, beside the links.
    pub passwords: bool,
    /// `REDIRECT_ORIGINS`: where a `redirect_url` may lead.
    pub redirect_origins: RedirectOrigins,
    /// `SIGNING_KEYS`: the keys of links and sessions.
    pub keys: KeyRing,
    /// `ROOT_KEY`: the deployment's own credential.
    pub root_key: RootKey,
}

/// A mail's sender.
#[derive(Clone, Debug)]
pub struct Sender {
    /// The name people see.
    pub name: text::HeaderLine,
    /// The address it comes from.
    pub address: Address,
}

/// The root key, kept as SHA-256 so that comparing takes the same time
/// whatever is offered. Two while rotating.
pub struct RootKey(Vec<[u8; 32]>);

impl RootKey {
    /// Whether this is the root key.
    pub fn is(&self, offered: &str) -> bool {
        let offered: [u8; 32] = Sha256::digest(offered).into();
        self.0.contains(&offered)
    }
}

impl fmt::Debug for RootKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RootKey(…)")
    }
}

/// A variable that is missing or malformed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misconfigured {
    /// Its name.
    pub variable: &'static str,
    /// The rule it breaks; never its value.
    pub why: &'static str,
}

impl Config {
    /// Reads the configuration through `lookup`, which gives a variable's
    /// text, or `None` where it is not set.
    ///
    /// # Errors
    /// The first variable that is missing or malformed.
    pub fn read(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, Misconfigured> {
        let required = |variable, why| {
            let text = lookup(variable).filter(|text| !text.is_empty());
            text.ok_or(Misconfigured { variable, why })
        };
        let number = |variable, default, least, most, why| match lookup(variable) {
            None => Ok(default),
            Some(text) => whole_number(&text)
                .filter(|number| (least..=most).contains(number))
                .ok_or(Misconfigured { variable, why }),
        };
        let base_url = required("BASE_URL", "is required: the origin of this deployment")?;
        let base_url = parse(
            "BASE_URL",
            "is not an origin like https://usher.example.com",
            Origin::parse(&base_url),
        )?;
        let mail_from = required("MAIL_FROM", "is required: Name <address>")?;
        let mail_from = parse("MAIL_FROM", "is not like: Name <address>", sender(&mail_from))?;
        let product_name = required("PRODUCT_NAME", "is required: the product's name")?;
        let product_name = parse(
            "PRODUCT_NAME",
            "is not 1-100 characters of one line",
            text::name(&product_name).ok(),
        )?;
        // One of two words; the first where nothing is said.
        let either = |variable, no, yes, why| match lookup(variable).as_deref() {
            None => Ok(false),
            Some(word) if word == no => Ok(false),
            Some(word) if word == yes => Ok(true),
            Some(_) => Err(Misconfigured { variable, why }),
        };
        let signup_open = either("SIGNUP", "closed", "open", "is neither open nor closed")?;
        let only_root_shares_links = match lookup("LINK_SHARING").as_deref() {
            None => signup_open,
            Some("root") => true,
            Some("managers") => false,
            Some(_) => {
                return Err(Misconfigured {
                    variable: "LINK_SHARING",
                    why: "is neither root nor managers",
                });
            }
        };
        let personal_organization =
            either("PERSONAL_ORGANIZATION", "false", "true", "is neither true nor false")?;
        let dev_mailbox = either("DEV_MAILBOX", "off", "on", "is neither on nor off")?;
        let event_ips = either("EVENT_IPS", "off", "on", "is neither on nor off")?;
        let passwords = either("PASSWORDS", "off", "on", "is neither on nor off")?;
        let named = lookup("REDIRECT_ORIGINS").unwrap_or_default();
        let named: Option<Vec<Origin>> = named.split_whitespace().map(Origin::parse).collect();
        let named =
            parse("REDIRECT_ORIGINS", "is not a list of origins, separated by spaces", named)?;
        let keys = required("SIGNING_KEYS", "is required: id:base64,…")?;
        let keys =
            KeyRing::parse(&keys).map_err(|why| Misconfigured { variable: "SIGNING_KEYS", why })?;
        let root_key = required("ROOT_KEY", "is required: at least 32 characters")?;
        let root_key = parse(
            "ROOT_KEY",
            "is not one key or two, of at least 32 characters each",
            root_keys(&root_key),
        )?;
        let seconds = number(
            "RESEND_COOLDOWN_SECONDS",
            60,
            0,
            2_592_000,
            "is not a whole number from 0 to 2592000",
        )?;
        let purge_days =
            number("PURGE_AFTER_DAYS", 30, 0, 36_500, "is not a whole number from 0 to 36500")?;
        let event_days = number(
            "EVENT_RETENTION_DAYS",
            365,
            1,
            36_500,
            "is not a whole number from 1 to 36500",
        )?;
        let session_days =
            number("SESSION_DAYS", 30, 1, 3_650, "is not a whole number from 1 to 3650")?;
        Ok(Self {
            redirect_origins: RedirectOrigins { named, localhost: base_url.is_local_http() },
            base_url,
            mail_from,
            product_name,
            signup_open,
            only_root_shares_links,
            resend_cooldown_ms: seconds.saturating_mul(SECOND),
            purge_after_ms: purge_days.saturating_mul(DAY),
            invitation_days: number(
                "INVITATION_DAYS",
                7,
                InvitationDays::LEAST,
                InvitationDays::MOST,
                "is not a whole number from 1 to 30",
            )?,
            event_retention_ms: event_days.saturating_mul(DAY),
            event_ips,
            dev_mailbox,
            logo_url: lookup("LOGO_URL")
                .map(|url| parse("LOGO_URL", "is not an https URL", redirect::image_url(&url)))
                .transpose()?,
            accent: lookup("ACCENT_COLOR")
                .map(|text| parse("ACCENT_COLOR", "is not like #1f4fd8", Colour::parse(&text)))
                .transpose()?,
            personal_organization,
            passwords,
            session_ms: session_days.saturating_mul(DAY),
            mails_per_run: number(
                "MAILS_PER_RUN",
                40,
                1,
                1_000,
                "is not a whole number from 1 to 1000",
            )?,
            keys,
            root_key,
        })
    }
}

fn parse<T>(
    variable: &'static str,
    why: &'static str,
    read: Option<T>,
) -> Result<T, Misconfigured> {
    read.ok_or(Misconfigured { variable, why })
}

fn whole_number(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// `Name <address>`, one line.
fn sender(text: &str) -> Option<Sender> {
    let (name, address) = text.trim().strip_suffix('>')?.split_once('<')?;
    let name = text::name(name.trim().trim_matches('"')).ok()?;
    Some(Sender { name: text::HeaderLine::new(&name), address: Address::parse(address)? })
}

fn root_keys(text: &str) -> Option<RootKey> {
    let keys: Vec<&str> = text.split(',').map(str::trim).collect();
    let long = keys.iter().all(|key| key.chars().count() >= 32);
    (long && keys.len() <= 2)
        .then(|| RootKey(keys.into_iter().map(|key| Sha256::digest(key).into()).collect()))
}
