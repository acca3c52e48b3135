//! Whether the database is there, with the schema that this program expects.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::statements::maintenance_ready::READ_SCHEMA_VERSION;

/// The schema's version that this program was written for.
pub const SCHEMA_VERSION: i64 = 10;

/// What SQLite says of a database without a schema.
pub const NO_SCHEMA: &str = "no such table: schema_version";

#[derive(Serialize)]
struct Input {}

#[derive(Deserialize)]
struct Version {
    version: Option<i64>,
}

/// Reads the schema's version; `None` where its table is empty.
pub fn schema_version() -> Batch<Option<i64>> {
    Batch::new(READ_SCHEMA_VERSION, &Input {}, |rows| Ok(rows.one::<Version>("version")?.version))
}
