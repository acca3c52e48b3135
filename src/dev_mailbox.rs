//! A mailbox for whoever develops: every mail that is sent, kept to be looked at
//! under `/dev/mailbox`. Only where `DEV_MAILBOX=on`, because what is kept has
//! links in it that work: no deployment for people has it.

use std::sync::Arc;

use crate::db::{Batch, BoxFuture, Database};
use crate::mail::message::{Mailer, Message, SendError};
use crate::operations::outbox::dev_mails::{SentMail, keep_mail};

/// Keeps what it hands on.
pub struct DevMailbox {
    /// Where it is kept.
    pub db: Arc<dyn Database>,
    /// Who sends it.
    pub mailer: Arc<dyn Mailer>,
}

impl Mailer for DevMailbox {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), SendError>> {
        Box::pin(async move {
            let kept = self.db.run(keep(message)).await;
            kept.map_err(|_| SendError::new("E_DEV_MAILBOX"))?;
            self.mailer.send(message).await
        })
    }
}

/// Keeps a message.
pub fn keep(message: &Message) -> Batch<()> {
    let Message { to, subject, text, html, .. } = message;
    keep_mail(&SentMail { to, subject: subject.as_str(), text, html })
}
