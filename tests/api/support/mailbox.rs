//! The provider's side of mail: it records, and refuses when told to.

use std::collections::VecDeque;
use std::sync::Mutex;

use usher::db::BoxFuture;
use usher::mail::{Mailer, Message, SendError};

/// Every message taken, and the codes of the next refusals.
#[derive(Default)]
pub struct Mailbox {
    messages: Mutex<Vec<Message>>,
    refusals: Mutex<VecDeque<&'static str>>,
}

impl Mailbox {
    /// Makes the provider refuse the next mails with these codes.
    pub fn refuse(&self, codes: &[&'static str]) {
        self.refusals.lock().unwrap().extend(codes);
    }

    /// The messages to an address, the oldest first.
    pub fn to(&self, address: &str) -> Vec<Message> {
        let messages = self.messages.lock().unwrap();
        messages.iter().filter(|message| message.to == address).cloned().collect()
    }

    /// How many messages were taken.
    pub fn count(&self) -> usize {
        self.messages.lock().unwrap().len()
    }
}

impl Mailer for Mailbox {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), SendError>> {
        let refusal = self.refusals.lock().unwrap().pop_front();
        Box::pin(async move {
            match refusal {
                Some(code) => Err(SendError::new(code)),
                None => {
                    self.messages.lock().unwrap().push(message.clone());
                    Ok(())
                }
            }
        })
    }
}

/// The token of the link that stands alone on a line of the text part.
pub fn token_in(message: &Message) -> String {
    let mut links = message.text.lines().filter(|line| line.starts_with("https://usher.test/"));
    let link = links.next().expect("the mail has a link");
    assert_eq!(links.next(), None, "the mail has one link");
    link.rsplit('/').next().unwrap().to_owned()
}
