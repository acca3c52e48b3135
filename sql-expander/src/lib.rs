//! Puts Usher's SQL statements together from its `.sql` files, at build time.
//!
//! A file defines **functions** (text that is put in where it is called), **relations**
//! (a `SELECT` that statements name after `FROM` or `JOIN`, put in as a common table
//! expression) and **batches** of statements. What a file in the shared folder defines, every
//! file may use; what another file defines is its own. `:name` is a field of the operation's
//! input. How the files are written is told in ARCHITECTURE.md, "SQL".

mod expand;
mod format;
mod source;
mod token;

pub use expand::{Batch, Statement, expand};
pub use format::format;
pub use source::{Error, File, read};
