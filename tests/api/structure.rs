//! How the source is arranged: which file may import which, and that LAWS.md is complete.

mod imports;
mod laws;

use std::collections::{BTreeMap, BTreeSet};

use imports::{Graph, circle, external_imports, imports_of_sources};

/// A part of the program: a file or a folder of `src`, what it may import and why.
struct Part {
    name: &'static str,
    imports: &'static [&'static str],
    why: &'static str,
}

const fn part(name: &'static str, imports: &'static [&'static str], why: &'static str) -> Part {
    Part { name, imports, why }
}

/// The parts, and every arrow between them. What is not here is not allowed.
const PARTS: [Part; 22] = [
    part("domain", &[], "values know nothing but values"),
    part("link", &["domain"], "signs ids and times"),
    part("api_key", &[], "a key is a text with a checksum"),
    part("password_hash", &["domain"], "hashes a password under an address"),
    part("db", &[], "runs batches, whatever is in them"),
    part("statements", &[], "the SQL that build.rs puts together"),
    part("objects", &["domain"], "what clients see, made of values"),
    part("config", &["domain", "link"], "reads values and the ring of signing keys"),
    part("log", &[], "writes lines"),
    part(
        "operations",
        &["api_key", "config", "db", "domain", "objects", "password_hash", "statements"],
        "batches of SQL that take values and answer with objects; signing in depends on the \
            deployment's lifetimes",
    ),
    part("i18n", &["domain", "objects"], "messages, with directions and headlines, and dates"),
    part("urls", &["config", "domain", "link", "objects"], "signs links to pages"),
    part(
        "mail",
        &["config", "db", "domain", "i18n", "objects", "operations", "urls"],
        "writes what an operation claims, in a language; `db` for its type of future",
    ),
    part("dev_mailbox", &["db", "mail", "operations"], "a mailer that keeps mails in the database"),
    part("rate_limit", &["db", "log"], "logs a limiter's failure; `db` for its type of future"),
    part("assets", &["domain"], "files with the deployer's colour in them"),
    part("key_use_throttle", &["domain", "operations"], "as often as the operation writes"),
    part("follow_up", &["domain", "operations"], "as many mails as an operation leases"),
    part(
        "app",
        &["assets", "config", "db", "domain", "key_use_throttle", "mail", "rate_limit"],
        "what a deployment consists of",
    ),
    part(
        "delivery",
        &["app", "db", "domain", "follow_up", "log", "mail", "operations"],
        "claims, writes, sends and settles mails",
    ),
    part(
        "after_response",
        &["app", "delivery", "domain", "follow_up", "log", "operations"],
        "does what a response left to do",
    ),
    part(
        "cron",
        &["app", "db", "delivery", "domain", "log", "operations"],
        "delivers what is due, then purges",
    ),
];

/// The two parts at the door.
const DOOR: [Part; 2] = [
    part(
        "http",
        &[
            "api_key",
            "app",
            "config",
            "db",
            "domain",
            "follow_up",
            "i18n",
            "link",
            "log",
            "objects",
            "operations",
            "password_hash",
            "rate_limit",
            "urls",
        ],
        "parses a request, runs one operation and renders its answer",
    ),
    part(
        "edge",
        &[
            "after_response",
            "app",
            "assets",
            "config",
            "cron",
            "db",
            "dev_mailbox",
            "domain",
            "http",
            "key_use_throttle",
            "log",
            "mail",
            "rate_limit",
        ],
        "puts a deployment together",
    ),
];

/// The part that a file belongs to.
fn part_of(file: &str) -> &str {
    file.split("::").next().unwrap_or_default()
}

/// The arrows between parts, each with a file that has it.
fn arrows(files: &Graph) -> BTreeMap<(&str, &str), &str> {
    let arrows = files.iter().flat_map(|(from, to)| to.iter().map(move |to| (from, to)));
    arrows
        .map(|(from, to)| ((part_of(from), part_of(to)), from.as_str()))
        .filter(|((from, to), _)| from != to)
        .collect()
}

#[test]
fn no_file_of_the_program_imports_itself_by_way_of_others() {
    let files = imports_of_sources();
    assert!(files.len() > 150, "{} files were read", files.len());
    assert_eq!(circle(&files), None);
}

#[test]
fn each_part_of_the_program_imports_the_parts_that_the_list_names_and_no_other() {
    let files = imports_of_sources();
    let arrows = arrows(&files);
    let parts: Vec<&Part> = PARTS.iter().chain(&DOOR).collect();
    let listed: BTreeSet<(&str, &str)> =
        parts.iter().flat_map(|part| part.imports.iter().map(|to| (part.name, *to))).collect();
    for (arrow, file) in &arrows {
        assert!(listed.contains(arrow), "{file}: {} may not import {}", arrow.0, arrow.1);
    }
    for arrow in &listed {
        assert!(arrows.contains_key(arrow), "{} no longer imports {}", arrow.0, arrow.1);
    }
    let there: BTreeSet<&str> = files.keys().map(|file| part_of(file)).collect();
    assert_eq!(there, parts.iter().map(|part| part.name).collect());
    assert!(parts.iter().all(|part| !part.why.is_empty()));
}

#[test]
fn no_part_of_the_program_imports_itself_by_way_of_others() {
    let parts = PARTS.iter().chain(&DOOR).map(|part| {
        (part.name.to_owned(), part.imports.iter().map(|to| (*to).to_owned()).collect())
    });
    assert_eq!(circle(&parts.collect()), None);
}

#[test]
fn pages_and_the_api_do_not_import_each_other() {
    for (from, to) in imports_of_sources() {
        for to in to {
            let is = |one: &str, other: &str| from.starts_with(one) && to.starts_with(other);
            let crosses = is("http::pages", "http::api") || is("http::api", "http::pages");
            assert!(!crosses, "{from} imports {to}");
        }
    }
}

#[test]
fn only_the_edge_imports_the_platform() {
    for (file, crates) in external_imports() {
        for platform in ["worker", "js_sys", "web_sys", "wasm_bindgen", "wasm_bindgen_futures"] {
            let knows = crates.contains(platform);
            assert!(part_of(&file) == "edge" || !knows, "{file} imports {platform}");
        }
        let knows = crates.contains("axum");
        let may = ["http", "edge", "after_response"].contains(&part_of(&file));
        assert!(may || !knows, "{file} imports axum");
    }
}
