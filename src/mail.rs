//! The messages that Usher writes.

use askama::Template;

use crate::config::{Config, Sender};
use crate::domain::id::TransferId;
use crate::domain::role::{in_a_sentence, in_words};
use crate::domain::text::HeaderLine;
use crate::domain::time::Timestamp;
use crate::link::{Claims, Purpose};
use crate::objects::Offered;
use crate::operations::upkeep::claim_mails::{Content, InvitationMail, OwnershipMail, SignInMail};

/// A message to one recipient.
#[derive(Clone, Debug)]
pub struct Message {
    /// Who it comes from.
    pub from: Sender,
    /// The address it goes to, in its normal form, which is ASCII.
    pub to: String,
    /// What it is about, in one line.
    pub subject: HeaderLine,
    /// The message as plain text.
    pub text: String,
    /// The message as HTML.
    pub html: String,
}

/// Something that takes messages: the mail binding at the edge.
pub trait Mailer: Send + Sync {
    /// Hands the message to the provider.
    fn send<'a>(&'a self, message: &'a Message) -> crate::db::BoxFuture<'a, Result<(), SendError>>;
}

/// Why the provider did not take a message: its code, such as
/// `E_RATE_LIMIT_EXCEEDED`. Never its text, which may hold an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendError(String);

impl SendError {
    /// The error with this code; `E_UNKNOWN` where it does not look like one.
    pub fn new(code: &str) -> Self {
        let plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
        let is_code = (1..=64).contains(&code.len()) && code.bytes().all(plain);
        Self(if is_code { code } else { "E_UNKNOWN" }.to_owned())
    }

    /// The provider's code.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// Whether the provider takes no mail for this recipient at all.
    pub fn refuses_recipient(&self) -> bool {
        self.0 == "E_RECIPIENT_SUPPRESSED"
    }

    /// Whether trying again would end the same way. Codes of Cloudflare's
    /// email service; an unknown one is worth another try.
    pub fn is_permanent(&self) -> bool {
        self.0.starts_with("E_HEADER")
            || matches!(
                self.0.as_str(),
                "E_RECIPIENT_SUPPRESSED"
                    | "E_RECIPIENT_NOT_ALLOWED"
                    | "E_SENDER_NOT_VERIFIED"
                    | "E_SENDER_DOMAIN_NOT_AVAILABLE"
                    | "E_VALIDATION_ERROR"
                    | "E_FIELD_MISSING"
                    | "E_TOO_MANY_RECIPIENTS"
                    | "E_CONTENT_TOO_LARGE"
            )
    }
}

/// What the two parts of an invitation's mail are made of.
struct Invitation<'a> {
    subject: &'a str,
    invitation: &'a str,
    organizations: &'a [String],
    meaning: &'a str,
    sender: &'a str,
    message: &'a [&'a str],
    link: &'a str,
    address: &'a str,
    until: &'a str,
    product: &'a str,
}

#[derive(Template)]
#[template(path = "invitation.txt")]
struct InvitationText<'a> {
    mail: &'a Invitation<'a>,
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationHtml<'a> {
    mail: &'a Invitation<'a>,
}

/// What the two parts of a sign-in mail are made of.
struct SignIn<'a> {
    subject: &'a str,
    link: &'a str,
    address: &'a str,
    until: &'a str,
    product: &'a str,
}

#[derive(Template)]
#[template(path = "sign_in.txt")]
struct SignInText<'a> {
    mail: &'a SignIn<'a>,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInHtml<'a> {
    mail: &'a SignIn<'a>,
}

/// What the two parts of the mail of an offer of ownership are made of.
struct Ownership<'a> {
    subject: &'a str,
    offer: &'a str,
    link: &'a str,
    address: &'a str,
    until: &'a str,
    product: &'a str,
}

#[derive(Template)]
#[template(path = "ownership.txt")]
struct OwnershipText<'a> {
    mail: &'a Ownership<'a>,
}

#[derive(Template)]
#[template(path = "ownership.html")]
struct OwnershipHtml<'a> {
    mail: &'a Ownership<'a>,
}

/// Writes the message, and signs the link in it.
///
/// # Errors
/// Where a template cannot be rendered; the ones here always can.
pub fn write(content: &Content, config: &Config) -> Result<Message, askama::Error> {
    match content {
        Content::Invitation(mail) => write_invitation(mail, config),
        Content::SignIn(mail) => write_sign_in(mail, config),
        Content::Ownership(mail) => write_ownership(mail, config),
    }
}

/// The link to an invitation's page.
pub fn invitation_link(
    config: &Config,
    purpose: Purpose,
    id: crate::domain::id::InvitationId,
    version: u32,
    expires_at: Timestamp,
) -> String {
    let token = config.keys.sign(Claims { purpose, subject: id, version, expires_at });
    format!("{}/invitations/{token}", config.base_url.as_str())
}

fn write_invitation(mail: &InvitationMail, config: &Config) -> Result<Message, askama::Error> {
    let product = &config.product_name;
    let organization = &mail.organization_name;
    let offered = Offered::by(mail.organization_id, &mail.grants);
    let inviter = mail.inviter_name.as_ref().or(mail.inviter_email.as_ref());
    let contact = match (&mail.inviter_name, &mail.inviter_email) {
        (Some(_), Some(email)) => format!(" ({email})"),
        _ => String::new(),
    };
    let who = match inviter {
        Some(inviter) => format!("{inviter}{contact} invites you"),
        None => "You are invited".to_owned(),
    };
    let subject = match (inviter, offered.role) {
        (_, None) => format!("{organization} invites you on {product}"),
        (Some(inviter), _) => format!("{inviter} invites you to join {organization} on {product}"),
        (None, _) => format!("You are invited to join {organization} on {product}"),
    };
    let invitation = match (offered.role, offered.organizations.is_empty()) {
        (Some(role), true) => {
            format!("{who} to join {organization} on {product} as {}.", in_a_sentence(role))
        }
        (Some(role), false) => {
            let role = in_a_sentence(role);
            format!("{who} to join {organization} on {product} as {role}, and there:")
        }
        (None, _) => format!("{who} to join, with {organization} on {product}:"),
    };
    let organizations: Vec<String> = offered
        .organizations
        .iter()
        .map(|grant| {
            format!("{}, as {}", HeaderLine::new(&grant.name).as_str(), in_a_sentence(&grant.role))
        })
        .collect();
    let subject = HeaderLine::new(&subject);
    let message: Vec<&str> = mail.message.as_deref().unwrap_or_default().lines().collect();
    let link = invitation_link(
        config,
        Purpose::MailedInvitation,
        mail.id,
        mail.link_version,
        mail.expires_at,
    );
    let words = Invitation {
        subject: subject.as_str(),
        invitation: &invitation,
        organizations: &organizations,
        meaning: offered.role.map(in_words).unwrap_or_default(),
        sender: inviter.map_or(organization.as_str(), String::as_str),
        message: &message,
        link: &link,
        address: &mail.address,
        until: &mail.expires_at.in_words(),
        product,
    };
    let text = InvitationText { mail: &words }.render()?;
    let html = InvitationHtml { mail: &words }.render()?;
    Ok(Message { from: config.mail_from.clone(), to: mail.address.clone(), text, html, subject })
}

/// The link to the page of an offer of ownership.
pub fn ownership_link(config: &Config, id: TransferId, expires_at: Timestamp) -> String {
    let claims = Claims { purpose: Purpose::Ownership, subject: id, version: 1, expires_at };
    format!("{}/ownership/{}", config.base_url.as_str(), config.keys.sign(claims))
}

fn write_ownership(mail: &OwnershipMail, config: &Config) -> Result<Message, askama::Error> {
    let (product, organization) = (&config.product_name, &mail.organization_name);
    let who = mail.from_name.as_ref().or(mail.from_email.as_ref()).unwrap_or(product);
    let contact = match (&mail.from_name, &mail.from_email) {
        (Some(_), Some(email)) => format!(" ({email})"),
        _ => String::new(),
    };
    let subject = HeaderLine::new(&format!("{who} offers you {organization} on {product}"));
    let words = Ownership {
        subject: subject.as_str(),
        offer: &format!(
            "{who}{contact} asks you to become the owner of {organization} on {product}."
        ),
        link: &ownership_link(config, mail.id, mail.expires_at),
        address: &mail.address,
        until: &mail.expires_at.in_words(),
        product,
    };
    let text = OwnershipText { mail: &words }.render()?;
    let html = OwnershipHtml { mail: &words }.render()?;
    Ok(Message { from: config.mail_from.clone(), to: mail.address.clone(), text, html, subject })
}

fn write_sign_in(mail: &SignInMail, config: &Config) -> Result<Message, askama::Error> {
    let product = &config.product_name;
    let subject = HeaderLine::new(&format!("Sign in to {product}"));
    let until = mail.expires_at.in_words();
    let token = config.keys.sign(Claims {
        purpose: Purpose::SignIn,
        subject: mail.id,
        version: 1,
        expires_at: mail.expires_at,
    });
    let link = format!("{}/sign-in/{token}", config.base_url.as_str());
    let words = SignIn {
        subject: subject.as_str(),
        link: &link,
        address: &mail.address,
        until: &until,
        product,
    };
    let text = SignInText { mail: &words }.render()?;
    let html = SignInHtml { mail: &words }.render()?;
    Ok(Message { from: config.mail_from.clone(), to: mail.address.clone(), text, html, subject })
}
