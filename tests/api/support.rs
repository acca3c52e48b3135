//! The world that tests happen in.

pub mod database;
pub mod filled;
pub mod firm;
pub mod limiter;
pub mod mailbox;
pub mod routes;
pub mod story;
pub mod tour;
pub mod world;

pub use firm::Firm;
pub use world::{Reply, World};
