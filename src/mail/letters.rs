//! The mails that Usher writes: what each says, and the link in it.

use askama::Template;

use super::message::Message;
use crate::config::Config;
use crate::domain::colour::Colour;
use crate::domain::role::Role;
use crate::domain::text::HeaderLine;
use crate::i18n::dates;
use crate::i18n::locale::Locale;
use crate::i18n::words::{Isolated, Words};
use crate::objects::{Grant, Headline, Offered};
use crate::operations::outbox::claim_mails::{
    Content, InvitationMail, OwnershipMail, RenewalMail, SignInMail,
};
use crate::urls;

/// What the two parts of a message are made of.
struct Letter<'a> {
    lang: &'static str,
    dir: &'static str,
    subject: HeaderLine,
    hello: String,
    lead: String,
    list: Vec<String>,
    more: Vec<String>,
    /// Who writes the `message`, where there is one.
    writes: Option<String>,
    message: Vec<&'a str>,
    open_link: String,
    or_link: String,
    button: String,
    link: String,
    until: String,
    quiet: String,
    product: &'a str,
    /// The button, what stands on it, and links: colours.
    ground: String,
    ink: String,
    ink_of_links: String,
}

#[derive(Template)]
#[template(path = "mail.txt")]
struct Text<'a> {
    letter: &'a Letter<'a>,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct Html<'a> {
    letter: &'a Letter<'a>,
}

impl<'a> Letter<'a> {
    /// What every message has; the messages whose ids begin with `kind`.
    fn of(kind: &str, words: &Words, config: &'a Config, subject: &str, link: String) -> Self {
        let accent = config.accent.unwrap_or(Colour::DEFAULT_ACCENT);
        let say = |what: &str| words.say(&format!("mail-{kind}-{what}")).to_string();
        Self {
            lang: words.locale.tag(),
            dir: words.locale.direction(),
            subject: HeaderLine::new(subject),
            hello: words.say("mail-hello").to_string(),
            lead: String::new(),
            list: Vec::new(),
            more: Vec::new(),
            writes: None,
            message: Vec::new(),
            open_link: String::new(),
            or_link: words.say("mail-or-link").to_string(),
            button: say("button"),
            link,
            until: String::new(),
            quiet: say("quiet"),
            product: &config.product_name,
            ground: accent.css(),
            ink: accent.text_on().css(),
            ink_of_links: accent.readable_on(Colour::LIGHT_CARD).css(),
        }
    }

    fn to(self, address: &str, config: &Config) -> Result<Message, askama::Error> {
        let text = Text { letter: &self }.render()?;
        let html = Html { letter: &self }.render()?;
        let (from, to) = (config.mail_from.clone(), address.to_owned());
        Ok(Message { from, to, text, html, subject: self.subject })
    }
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
        Content::Renewal(mail) => write_renewal(mail, config),
    }
}

/// The words of a mail in the language that it is to be written in.
fn words(locale: Option<&String>) -> &'static Words {
    Words::of(locale.and_then(|tag| Locale::find(tag)).unwrap_or_default())
}

/// Somebody with their address, or one of the two.
fn who(words: &Words, name: Option<&String>, email: Option<&String>) -> Option<Isolated> {
    match (name, email) {
        (Some(name), Some(email)) => Some(Isolated::with(words, name, &[email])),
        (one, other) => one.or(other).map(|one| Isolated::of(words, one)),
    }
}

fn write_invitation(mail: &InvitationMail, config: &Config) -> Result<Message, askama::Error> {
    let words = words(mail.locale.as_ref());
    let (product, organization) = (&config.product_name, &mail.organization_name);
    let offered = Offered::by(mail.organization_id, &mail.grants);
    let inviter = mail.inviter_name.as_ref().or(mail.inviter_email.as_ref());
    let to = Headline::of(mail.organization_id, organization, &mail.grants);
    let say = |one, many| words.headline(one, many, to).with("product", product);
    let subject = match inviter {
        Some(inviter) => {
            say("mail-invitation-subject", "mail-invitation-subject-many").with("inviter", inviter)
        }
        None => say("mail-invitation-subject-by-nobody", "mail-invitation-subject-by-nobody-many"),
    };
    let link = urls::mailed_invitation(config, mail.id, mail.link_version, mail.expires_at);
    // Where the headline names clients, the organization that invites is named with whoever does.
    let of_clients = offered.role.is_none().then_some(organization.as_str());
    let email = mail.inviter_email.as_deref().filter(|_| mail.inviter_name.is_some());
    let beside: Vec<&str> = of_clients.into_iter().chain(email).collect();
    let contact = match inviter {
        Some(inviter) => Some(Isolated::with(words, inviter, &beside)),
        None => of_clients.map(|organization| Isolated::of(words, organization)),
    };
    let lead = match &contact {
        Some(contact) => say("mail-invited-by", "mail-invited-by-many").with("inviter", contact),
        None => {
            words.say("mail-invited").with("organization", organization).with("product", product)
        }
    };
    let role_in = |grant: &Grant| {
        let name = HeaderLine::new(&grant.name);
        let phrase = words.say("mail-role-in").with("organization", name.as_str());
        phrase.with("role", words.name_of("role-as", &grant.role)).to_string()
    };
    // What the lead says already the list need not.
    let only = match (to, offered.organizations.as_slice()) {
        (Headline::One(_), [only]) if offered.role.is_none() => Some(*only),
        _ => None,
    };
    let role = offered.role.or(only.map(|only| only.role.as_str())).unwrap_or_default();
    let listed = offered.organizations.iter().copied().filter(|_| only.is_none());
    let lead = lead.with("role", words.name_of("role-as", role));
    let meaning = Role::parse(role).map(|role| words.name_of("role-for-you", role.name()));
    let until = words.say("mail-invitation-until").with("address", &mail.address);
    let message: Vec<&str> = mail.message.as_deref().unwrap_or_default().lines().collect();
    let sender = inviter.unwrap_or(organization);
    let writes = words.say("mail-writes").with("inviter", sender).to_string();
    let letter = Letter {
        lead: lead.to_string(),
        list: listed.map(role_in).collect(),
        more: meaning.into_iter().collect(),
        writes: (!message.is_empty()).then_some(writes),
        message,
        open_link: words.say("mail-invitation-open").to_string(),
        until: until.with("until", dates::exactly(words, mail.expires_at)).to_string(),
        ..Letter::of("invitation", words, config, &subject.to_string(), link)
    };
    letter.to(&mail.address, config)
}

fn write_ownership(mail: &OwnershipMail, config: &Config) -> Result<Message, askama::Error> {
    let words = words(mail.locale.as_ref());
    let (product, organization) = (&config.product_name, &mail.organization_name);
    let say = |id| words.say(id).with("organization", organization).with("product", product);
    let name = mail.from_name.as_ref().or(mail.from_email.as_ref()).unwrap_or(product);
    let contact = who(words, mail.from_name.as_ref(), mail.from_email.as_ref());
    let contact = contact.unwrap_or_else(|| Isolated::of(words, product));
    let subject = say("mail-ownership-subject").with("from", name).to_string();
    let until = words.say("mail-ownership-until").with("address", &mail.address);
    let link = urls::ownership(config, mail.id, mail.expires_at);
    let letter = Letter {
        lead: say("mail-ownership").with("from", contact).to_string(),
        more: vec![words.say("mail-ownership-means").to_string()],
        open_link: words.say("mail-invitation-open").to_string(),
        until: until.with("until", dates::exactly(words, mail.expires_at)).to_string(),
        ..Letter::of("ownership", words, config, &subject, link)
    };
    letter.to(&mail.address, config)
}

fn write_sign_in(mail: &SignInMail, config: &Config) -> Result<Message, askama::Error> {
    let words = words(mail.locale.as_ref());
    let product = &config.product_name;
    let link = urls::sign_in(config, mail.id, mail.expires_at);
    let subject = words.say("mail-sign-in-subject").with("product", product).to_string();
    let lead = words.say("mail-sign-in").with("product", product).with("address", &mail.address);
    let until = words.say("mail-sign-in-until");
    let letter = Letter {
        lead: lead.to_string(),
        open_link: words.say("mail-sign-in-open").to_string(),
        until: until.with("until", dates::exactly(words, mail.expires_at)).to_string(),
        ..Letter::of("sign-in", words, config, &subject, link)
    };
    letter.to(&mail.address, config)
}

fn write_renewal(mail: &RenewalMail, config: &Config) -> Result<Message, askama::Error> {
    let words = words(mail.locale.as_ref());
    let say = |id| {
        let phrase = words.say(id).with("organization", &mail.organization_name);
        phrase.with("product", &config.product_name).with("email", &mail.email).to_string()
    };
    let link = urls::expired_invitations(config, mail.organization_id);
    let letter = Letter {
        lead: say("mail-renewal"),
        open_link: say("mail-renewal-open"),
        until: say("mail-renewal-until"),
        ..Letter::of("renewal", words, config, &say("mail-renewal-subject"), link)
    };
    letter.to(&mail.address, config)
}
