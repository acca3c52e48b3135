//! Belonging to an organization: deactivated and in again, removed and invited
//! again, as a member or as an external.

mod deactivated;

mod removed;

mod externals;

mod outsiders;

mod reminders;
