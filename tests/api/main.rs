//! The native suite: the same router that workerd serves, over SQLite.
//!
//! Tests enter by the front door and move a clock, not a column. Test names
//! are sentences. `support` has the world they happen in.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]
#![allow(
    clippy::panic,
    clippy::arithmetic_side_effects,
    clippy::allow_attributes,
    reason = "a test that panics has failed"
)]

mod support;

mod lifecycle;

mod families;

mod seats;

mod belonging;

mod bulk;

mod policies;

mod ownership;

mod people;

mod laws;

mod costs;

mod bad_input;

mod ids;

mod lists;

mod bounds;

mod accounts;

mod unknown_addresses;

mod passwords;

mod rate_limits;

mod roles;

mod matrix;

mod api_keys;

mod events;

mod delivery;

mod turns;

mod cron;

mod configuration;

mod shown;

mod sequences;

mod fuzz;

mod words;

mod pages;

mod schema;

mod structure;
