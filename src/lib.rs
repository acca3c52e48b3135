//! Usher: organization invitations and memberships at the edge.
//!
//! `ARCHITECTURE.md` has the bird's-eye view. The modules below are in reading
//! order; what knows the rules comes first, what knows the platform last.

pub mod domain;

pub mod link;

pub mod api_key;

pub mod password_hash;

pub mod db;

pub mod statements;

pub mod objects;

pub mod operations;

pub mod config;

pub mod log;

pub mod i18n;

pub mod urls;

pub mod mail;

pub mod dev_mailbox;

pub mod rate_limit;

pub mod assets;

pub mod key_use_throttle;

pub mod follow_up;

pub mod app;

pub mod delivery;

pub mod after_response;

pub mod cron;

pub mod http;

#[cfg(target_arch = "wasm32")]
mod edge;
