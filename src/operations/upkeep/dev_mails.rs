//! The mails of the development mailbox.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::mail::Message;

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

const KEEP: &[&str] = &[
    "INSERT INTO dev_mails (id, recipient, subject, text, html)
SELECT coalesce((SELECT max(id) FROM dev_mails), 0) + 1, ?1->>'to', ?1->>'subject', ?1->>'text', ?1->>'html'",
    // The newest hundred are enough to look at.
    "DELETE FROM dev_mails WHERE id <= (SELECT max(id) - 100 FROM dev_mails) AND ?1 IS NOT NULL",
];

/// Keeps a mail.
pub fn keep_mail(message: &Message) -> Batch<()> {
    let (to, subject) = (message.to.as_str(), message.subject.as_str());
    let kept = Kept { to, subject, text: &message.text, html: &message.html };
    Batch::new(KEEP, &kept, |_| Ok(()))
}

#[derive(Serialize)]
struct Shown {
    mail: Option<i64>,
}

// A hundred mails whole would be more than is taken of one statement.
const LIST: &[&str] = &[
    "SELECT json_object('id', d.id, 'to', d.recipient, 'subject', d.subject,
  'text', iif(d.id = shown.id, d.text, ''), 'html', iif(d.id = shown.id, d.html, ''))
FROM (SELECT coalesce(?1->>'mail', max(id)) AS id FROM dev_mails) shown CROSS JOIN dev_mails d ORDER BY d.id DESC LIMIT 100",
];

/// The newest mails; the parts of this one only, or of the newest.
pub fn dev_mails(mail: Option<i64>) -> Batch<Vec<DevMail>> {
    Batch::new(LIST, &Shown { mail }, |rows| rows.list(0))
}
