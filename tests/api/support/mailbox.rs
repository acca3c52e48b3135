//! The provider's side of mail: it records, and refuses when told to.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::Mutex;
use std::task::Poll;

use usher::db::BoxFuture;
use usher::mail::message::{Mailer, Message, SendError};

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

    /// Throws all messages away.
    pub fn empty(&self) {
        self.messages.lock().unwrap().clear();
    }

    /// The messages to an address, the oldest first.
    pub fn to(&self, address: &str) -> Vec<Message> {
        let messages = self.messages.lock().unwrap();
        messages.iter().filter(|message| message.to == address).cloned().collect()
    }

    /// Every message, the oldest first.
    pub fn all(&self) -> Vec<Message> {
        self.messages.lock().unwrap().clone()
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
            yield_once().await;
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

/// Lets others go on, as waiting for the provider does.
async fn yield_once() {
    let mut yielded = false;
    poll_fn(|context| {
        if yielded {
            return Poll::Ready(());
        }
        yielded = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// The token of the link that stands alone on a line of the text part.
pub fn token_in(message: &Message) -> String {
    let mut links = message.text.lines().filter(|line| line.starts_with("https://usher.test/"));
    let link = links.next().unwrap();
    assert_eq!(links.next(), None, "the mail has one link");
    link.rsplit('/').next().unwrap().to_owned()
}
