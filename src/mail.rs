//! Mails: what one is, and the ones that Usher writes.

pub mod message;

pub mod letters;
