//! API keys: an organization's own credentials.

mod credentials;

mod lifetimes;

mod records;

mod secrets;
