//! Fold what is searched where no folded form is kept yet: what was there before there
//! were any, and what a program writes that knows of none.

use serde::{Deserialize, Serialize};

use crate::db::Batch;
use crate::domain::search;

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

/// Finds them, `fold` of the input at most.
pub const FIND: &str = "SELECT json_object('table', 'users', 'id', u.id, 'name', u.name, 'address', u.address)
FROM users u INDEXED BY users_to_fold WHERE u.id > '' AND (u.folded_address IS NULL OR u.name IS NOT NULL AND u.folded_name IS NULL)
UNION ALL SELECT json_object('table', 'invitations', 'id', i.id, 'address', i.address)
FROM invitations i INDEXED BY invitations_to_fold WHERE i.id > '' AND i.folded_address IS NULL
LIMIT ?1->>'fold'";

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

/// Writes the folded forms of what is still as it was found.
const SQL: &[&str] = &[
    "UPDATE users SET folded_name = w.value->>'folded_name', folded_address = w.value->>'folded_address'
FROM json_each(?1, '$.rows') w
WHERE w.value->>'table' = 'users' AND users.id = w.value->>'id'
  AND users.name IS w.value->>'name' AND users.address = w.value->>'address'
RETURNING 'true'",
    "UPDATE invitations SET folded_address = w.value->>'folded_address'
FROM json_each(?1, '$.rows') w
WHERE w.value->>'table' = 'invitations' AND invitations.id = w.value->>'id' AND invitations.address = w.value->>'address'
RETURNING 'true'",
];

/// Folds them, as many as one batch takes, and answers how many these were.
pub fn fold(found: &[Unfolded]) -> Batch<i64> {
    let mut bytes = 0_usize;
    let fits = |row: &Folded<'_>| {
        let is_first = bytes == 0;
        bytes = bytes.saturating_add(row.bytes());
        is_first || bytes <= BYTES
    };
    let rows = found.iter().map(Folded::new).take_while(fits).collect();
    Batch::new(SQL, &Input { rows }, |rows| {
        let folded = rows.count(0).saturating_add(rows.count(1));
        Ok(i64::try_from(folded).unwrap_or(i64::MAX))
    })
}
