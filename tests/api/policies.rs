//! What an organization's settings say about its invitations.

mod settings;

mod lifetime;

mod owners;

mod addresses;

mod undeliverable;

mod dry_run;
