//! What a response leaves to be done after it. It carries these as extensions.

use crate::domain::id::OperationId;
use crate::operations::MAILS_AFTER_ANSWER;

/// The mails that an operation wrote and that its request delivers once it has
/// answered.
#[derive(Clone, Debug)]
pub struct MailsToSend {
    /// The operation that leased them.
    pub lease: OperationId,
    /// What they are about.
    pub subjects: Vec<String>,
}

impl MailsToSend {
    /// The mails about these subjects, born leased to `lease`; those past the
    /// first 40 are the cron's.
    pub fn new(lease: OperationId, subjects: impl IntoIterator<Item = String>) -> Self {
        Self { lease, subjects: subjects.into_iter().take(MAILS_AFTER_ANSWER).collect() }
    }
}

/// The SHA-256 of the API key that made the request.
#[derive(Clone)]
pub struct KeyUsed(pub String);
