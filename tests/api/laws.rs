//! The laws of the design: each file has the tests that fail where its law is
//! broken. The state laws also hold in `sequences`, the costs are in `costs`.

mod one_of_each;

mod accepted_once;

mod authority;

mod left_open;

mod nothing_revives;

mod revoked;

mod last_owner;

mod escalation;

mod tenants;

mod expiry;

mod refusals;

mod lost_connections;

mod outbox;

mod passing_errors;

mod safe_methods;

mod secrets;
