//! A mail, and what takes it: no more than that, so that every part may know it.

use crate::config::Sender;
use crate::db::BoxFuture;
use crate::domain::text::HeaderLine;

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
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), SendError>>;
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
