//! The SQL of the `.sql` files below `operations`, as `build.rs` puts it together: a module for
//! each file, a constant for each of its batches.
//!
//! How the files are written is told in ARCHITECTURE.md, "SQL".

include!(concat!(env!("OUT_DIR"), "/statements.rs"));
