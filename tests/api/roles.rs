//! Roles and permissions: those of one's own, those that an organization
//! defines, and what is answered when an application asks.

mod permissions;

mod check;

mod definitions;

mod uses;

mod families;

mod deleting;
