//! Rules about values: no input or output, no clock, no randomness.
//!
//! Whatever arrives from outside becomes one of these types, or is refused,
//! before any operation sees it. Fields are private: a value of the type is
//! proof that its rule holds.

pub mod time;

pub mod id;

pub mod moment;

pub mod whole_number;

pub mod domain_name;

pub mod allowed_domains;

pub mod address;

pub mod address_list;

pub mod text;

pub mod long_text;

pub mod search;

pub mod sorted_list;

pub mod disposable;

pub mod password;

pub mod common_password;

pub mod role;

pub mod member_kind;

pub mod invite_policy;

pub mod bulk_ids;

pub mod redirect;

pub mod colour;

pub mod refusal;
