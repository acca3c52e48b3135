//! The mails of the development mailbox.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::mail::Message;
use crate::statements::upkeep_dev_mails::{KEEP_DEV_MAIL, LIST_DEV_MAILS};

/// A mail as it was sent.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct DevMail {
    pub id: i64,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

#[derive(Serialize)]
struct Kept<'a> {
    to: &'a str,
    subject: &'a str,
    text: &'a str,
    html: &'a str,
}

/// Keeps a mail.
pub fn keep_mail(message: &Message) -> Batch<()> {
    let (to, subject) = (message.to.as_str(), message.subject.as_str());
    let kept = Kept { to, subject, text: &message.text, html: &message.html };
    Batch::new(KEEP_DEV_MAIL, &kept, |_| Ok(()))
}

#[derive(Serialize)]
struct Shown {
    mail: Option<i64>,
}

/// The newest mails; the parts of this one only, or of the newest.
pub fn dev_mails(mail: Option<i64>) -> Batch<Vec<DevMail>> {
    Batch::new(LIST_DEV_MAILS, &Shown { mail }, |rows| rows.list("mails"))
}
