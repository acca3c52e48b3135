//! The world that tests happen in.

pub mod database;
pub mod mailbox;
pub mod world;

pub use world::{Reply, World};
