//! The JSON API: one file a group of routes, as the API reference groups them.

pub mod health;

pub mod organizations;

pub mod invitations;

pub mod members;

pub mod bulk;

pub mod roles;

pub mod ownership;

pub mod api_keys;

pub mod events;

pub mod invitation_links;

pub mod sign_in;

pub mod passwords;

pub mod me;
