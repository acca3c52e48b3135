//! LAWS.md has every law that is cited, and each of its laws has tests that are there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A law as LAWS.md has it: the names of its tests, by their files.
type Tests = BTreeMap<String, Vec<String>>;

const LAWS: u32 = 14;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder whose names end so, `node_modules` left out.
pub fn files_below(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if path.is_dir() && !path.ends_with("node_modules") {
            files.extend(files_below(&path, endings));
        } else if path.is_file() && endings.contains(&ending) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The laws of LAWS.md by their numbers.
fn laws() -> BTreeMap<u32, Tests> {
    let text = fs::read_to_string(root().join("LAWS.md")).unwrap();
    let law = |section: &str| {
        let (number, text) = section.split_once(':').unwrap();
        let mut tests = Tests::new();
        let mut file = None;
        // Every other piece stands between backticks.
        for name in text.split('`').skip(1).step_by(2) {
            match &file {
                _ if name.starts_with("tests/") => file = Some(name.to_owned()),
                Some(file) => tests.entry(file.clone()).or_default().push(name.to_owned()),
                None => {}
            }
        }
        (number.parse().unwrap(), tests)
    };
    text.split("\n### Law ").skip(1).map(law).collect()
}

/// The numbers of the laws that a text cites.
fn cited(text: &str) -> BTreeSet<u32> {
    let text = text.to_lowercase();
    let mut numbers = BTreeSet::new();
    for (at, _) in text.match_indices("law") {
        let is_word = !text[..at].ends_with(|before: char| before.is_alphanumeric());
        let rest = text[at..].trim_start_matches("law");
        let mut rest = rest.strip_prefix('s').unwrap_or(rest);
        // Where a comment's line ends between the word and its number.
        let is_between = |character: char| character.is_whitespace() || "/!*-".contains(character);
        while is_word && rest.starts_with(is_between) {
            rest = rest.trim_start_matches(is_between);
            let digits =
                rest.len() - rest.trim_start_matches(|one: char| one.is_ascii_digit()).len();
            let Ok(number) = rest[..digits].parse() else { break };
            numbers.insert(number);
            rest = rest[digits..].trim_start_matches(',');
            rest = rest.strip_prefix(" and").or(rest.strip_prefix(" or")).unwrap_or(rest);
        }
    }
    numbers
}

#[test]
fn laws_md_has_the_fourteen_laws_each_with_a_test() {
    let laws = laws();
    assert_eq!(laws.keys().copied().collect::<Vec<_>>(), (1..=LAWS).collect::<Vec<_>>());
    for (number, tests) in laws {
        assert!(!tests.is_empty(), "law {number} has no test");
    }
}

#[test]
fn every_test_that_laws_md_names_is_there() {
    for (number, tests) in laws() {
        for (file, names) in tests {
            let path = root().join(&file);
            let text = fs::read_to_string(path).unwrap_or_else(|_| panic!("there is no {file}"));
            for name in names {
                let is_there = if file.ends_with(".rs") {
                    let at = text.find(&format!("fn {name}("));
                    let before = at.and_then(|at| text.get(..at)).unwrap_or_default();
                    before.rsplit("fn ").next().is_some_and(|before| before.contains("#[test]"))
                } else {
                    text.contains(&format!("test(\"{name}\""))
                };
                assert!(is_there, "law {number}: {file} has no test {name:?}");
            }
        }
    }
}

#[test]
fn every_file_of_tests_of_laws_and_costs_is_named_in_laws_md() {
    let named: BTreeSet<String> = laws().into_values().flat_map(Tests::into_keys).collect();
    for folder in ["tests/api/laws", "tests/api/costs"] {
        for path in files_below(&root().join(folder), &["rs"]) {
            let file = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            assert!(named.contains(&file), "LAWS.md names no test of {file}");
        }
    }
}

#[test]
fn every_law_that_is_cited_is_in_laws_md() {
    let laws: BTreeSet<u32> = laws().into_keys().collect();
    let mut all = BTreeSet::new();
    for folder in ["src", "tests"] {
        for path in files_below(&root().join(folder), &["rs", "sql", "mjs"]) {
            let cited = cited(&fs::read_to_string(&path).unwrap());
            let unknown: Vec<_> = cited.difference(&laws).collect();
            assert!(unknown.is_empty(), "{} cites {unknown:?}", path.display());
            all.extend(cited);
        }
    }
    assert!(all.len() > 10, "only {all:?} were found");
}

#[test]
fn each_way_to_cite_a_law_is_found() {
    let of = |text: &str| cited(&text.replace('§', "law")).into_iter().collect::<Vec<_>>();
    assert_eq!(of("(§ 5)."), [5]);
    assert_eq!(of("§s 12, 13 and 14: what"), [12, 13, 14]);
    assert_eq!(of("§ 5, that nobody, and § 99"), [5, 99]);
    assert_eq!(of("as the §\n/// 11 says"), [11]);
    assert_eq!(of("the §s of the design, a f§ 3, §yer 4"), [0; 0]);
}
