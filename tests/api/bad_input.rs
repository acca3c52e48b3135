//! What is malformed is refused with the code of the API reference, in its
//! order, and nothing has changed.

mod bodies;

mod fields;

mod links;

mod order;

mod origins;

mod texts;
