//! What requests of the API and forms of the pages have in common: values, limits, and what
//! an operation needs beside.

pub mod values;

pub mod login;

pub mod acceptance;

pub mod sign_in;

pub mod invitation_limits;
