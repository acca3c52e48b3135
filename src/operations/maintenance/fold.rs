//! Fold what is searched where no folded form is kept yet: what was there before there
//! were any, and what a program writes that knows of none.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::domain::search;
use crate::statements::maintenance_fold::FOLD;

/// How many rows one batch takes.
pub const ROWS: i64 = 1_000;

/// How many bytes of text one batch takes, one row at least: as JSON, the input of a
/// statement, no text is longer than twice that, and D1 takes 2 MB.
const BYTES: usize = 512 << 10;

/// A row as it was found, of which there is no folded form.
#[derive(Clone, Debug, Deserialize)]
pub struct Unfolded {
    table: String,
    id: String,
    name: Option<String>,
    address: String,
}

#[derive(Serialize)]
struct Folded<'a> {
    table: &'a str,
    id: &'a str,
    name: Option<&'a str>,
    address: &'a str,
    folded_name: Option<String>,
    folded_address: String,
}

impl<'a> Folded<'a> {
    fn new(row: &'a Unfolded) -> Self {
        Self {
            table: &row.table,
            id: &row.id,
            name: row.name.as_deref(),
            address: &row.address,
            folded_name: row.name.as_deref().map(search::of_name),
            folded_address: search::of_address(&row.address),
        }
    }

    /// How long its texts are.
    fn bytes(&self) -> usize {
        let texts = [self.name, Some(self.address), self.folded_name.as_deref()];
        let texts = texts.into_iter().chain([Some(&*self.folded_address)]).flatten();
        texts.map(str::len).sum()
    }
}

#[derive(Serialize)]
struct Input<'a> {
    rows: Vec<Folded<'a>>,
}

/// Folds them, as many as one batch takes, and answers how many these were.
pub fn fold(found: &[Unfolded]) -> Batch<i64> {
    let mut bytes = 0_usize;
    let fits = |row: &Folded<'_>| {
        let is_first = bytes == 0;
        bytes = bytes.saturating_add(row.bytes());
        is_first || bytes <= BYTES
    };
    let rows = found.iter().map(Folded::new).take_while(fits).collect();
    Batch::new(FOLD, &Input { rows }, |rows| {
        let folded = rows.count("users").saturating_add(rows.count("invitations"));
        Ok(i64::try_from(folded).unwrap_or(i64::MAX))
    })
}
