//! Organizations that have children: who makes them, who sees them, who acts in
//! them; and one invitation to many of them.

mod children;

mod sight;

mod power;

mod offers;

mod accepting;

mod edits;

mod shown;
