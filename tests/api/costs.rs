//! Laws 12, 13 and 14: what a request costs the database.

mod round_trips;

mod growth;

mod plans;

mod statements;
