//! What comes in and what goes out is bounded: no request takes more memory than
//! an instance has for it, and what a limit cuts off can always be had.

mod answers;
mod bodies;
mod lapsed;
mod weights;
