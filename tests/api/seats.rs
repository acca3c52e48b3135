//! Seats: how many active members and pending invitations an organization may
//! have together.

mod counted;

mod taken;

mod freed;

mod children;
