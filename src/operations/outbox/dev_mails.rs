//! The mails of the development mailbox.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::statements::outbox_dev_mails::{KEEP_DEV_MAIL, LIST_DEV_MAILS};

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

/// A mail that was sent, to be kept.
#[derive(Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct SentMail<'a> {
    pub to: &'a str,
    pub subject: &'a str,
    pub text: &'a str,
    pub html: &'a str,
}

/// Keeps a mail.
pub fn keep_mail(mail: &SentMail<'_>) -> Batch<()> {
    Batch::new(KEEP_DEV_MAIL, mail, |_| Ok(()))
}

#[derive(Serialize)]
struct Shown {
    mail: Option<i64>,
}

/// The newest mails; the parts of this one only, or of the newest.
pub fn dev_mails(mail: Option<i64>) -> Batch<Vec<DevMail>> {
    Batch::new(LIST_DEV_MAILS, &Shown { mail }, |rows| rows.list("mails"))
}
