//! What Usher says to people: its languages, the messages in them, and dates.

pub mod locale;

pub mod words;

pub mod dates;
