//! Giving an organization away, deleting it, leaving it.

mod transfer;

mod dead_offers;

mod deletion;

mod leaving;
