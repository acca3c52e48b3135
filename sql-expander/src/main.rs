//! Lays out `.sql` files: `sql-expander FILE…`; with `--check` before them, tells which are
//! not laid out, and fails.

use std::process::ExitCode;
use std::{env, fs};

use sql_expander::format;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let is_check = arguments.first().is_some_and(|first| first == "--check");
    if is_check {
        arguments.remove(0);
    }
    let mut fails = false;
    for path in arguments {
        let read = fs::read_to_string(&path).map_err(|error| error.to_string());
        let laid = read.and_then(|text| Ok((format(&text)?, text)));
        let done = laid.and_then(|(laid, text)| match laid == text {
            true => Ok(()),
            false if is_check => Err("is not laid out: run make format".to_owned()),
            false => fs::write(&path, laid).map_err(|error| error.to_string()),
        });
        if let Err(why) = done {
            eprintln!("{path}: {why}");
            fails = true;
        }
    }
    if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
