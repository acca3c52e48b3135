//! The world that tests happen in.

pub mod database;
pub mod mailbox;
pub mod tour;
pub mod world;

pub use world::{Reply, World};
