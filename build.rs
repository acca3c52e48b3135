//! Puts the SQL statements together: from the `.sql` files below `src/operations` to the Rust
//! of `src/statements.rs`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sql_expander::{Batch, File, expand, read};

/// The folder of the operations, whose files the paths are told from.
const OPERATIONS: &str = "src/operations";

/// The folder in it of what every file may use.
const SHARED: &str = "shared/";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={OPERATIONS}");
    let root = Path::new(OPERATIONS);
    let mut files = Vec::new();
    for path in sql_files(root)? {
        let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        files.push(read(&name, &fs::read_to_string(&path)?).map_err(tell)?);
    }
    let (shared, files): (Vec<File>, Vec<File>) =
        files.into_iter().partition(|file| file.path.starts_with(SHARED));
    let batches = expand(&shared, &files).map_err(tell)?;
    let rust = as_rust(&batches)?;
    let target = PathBuf::from(env::var("OUT_DIR")?).join("statements.rs");
    if fs::read_to_string(&target).ok().as_ref() != Some(&rust) {
        fs::write(target, rust)?;
    }
    Ok(())
}

fn tell(error: sql_expander::Error) -> String {
    format!("{OPERATIONS}/{}:{}: {}", error.file, error.line, error.what)
}

/// The `.sql` files below a folder, in the order of their paths.
fn sql_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(sql_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "sql") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A module for each file, with a constant for each variant of its batches; and the list of
/// all.
fn as_rust(batches: &[Batch]) -> Result<String, Box<dyn Error>> {
    let mut modules: BTreeMap<Vec<&str>, Vec<&Batch>> = BTreeMap::new();
    for batch in batches {
        modules.entry(batch.file.split('/').collect()).or_default().push(batch);
    }
    let mut rust = String::new();
    for (path, batches) in &modules {
        // A folder's module may be opened again only under another name, so a file's module
        // has the whole path: invitations_invite.
        writeln!(rust, "/// The batches of `{}.sql`.", path.join("/"))?;
        writeln!(rust, "pub mod {} {{\nuse crate::db::Statement;", path.join("_"))?;
        for batch in batches {
            writeln!(rust, "/// The batch `{}`.", title(batch))?;
            writeln!(rust, "pub const {}: &[Statement] = &[", constant(batch))?;
            for statement in &batch.statements {
                let (batch, name, sql) = (title(batch), &statement.name, &statement.sql);
                writeln!(rust, "Statement {{ batch: {batch:?}, name: {name:?}, sql: {sql:?} }},")?;
            }
            writeln!(rust, "];")?;
        }
        writeln!(rust, "}}")?;
    }
    writeln!(rust, "/// Each batch of the program.")?;
    writeln!(rust, "pub const ALL: &[&[crate::db::Statement]] = &[")?;
    for batch in batches {
        writeln!(rust, "{}::{},", batch.file.replace('/', "_"), constant(batch))?;
    }
    writeln!(rust, "];")?;
    Ok(rust)
}

/// The name of a variant's constant: `LIST_INVITATIONS_PENDING_NEWEST`.
fn constant(batch: &Batch) -> String {
    let words = [&batch.name].into_iter().chain(&batch.variant);
    words.map(|word| word.to_uppercase()).collect::<Vec<_>>().join("_")
}

/// What logs, budgets and plans call it: `invitations/list list_invitations pending newest`.
fn title(batch: &Batch) -> String {
    let words = [&batch.file, &batch.name].into_iter().chain(&batch.variant);
    words.map(String::as_str).collect::<Vec<_>>().join(" ")
}
