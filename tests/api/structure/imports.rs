//! Which file of `src` imports which, read from their texts.
//!
//! A file is named by its module, `http::call`. What it declares (`mod x;`) it does not
//! import. A path counts wherever it stands: in a `use`, in code, in a template. Test code
//! does not count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each file with those that it imports.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// The name of `lib.rs`.
const ROOT: &str = "crate";

/// The files of `src`, each with those that it imports.
pub fn imports_of_sources() -> Graph {
    let sources = sources();
    let known: BTreeSet<&str> = sources.keys().map(String::as_str).collect();
    let mut graph = Graph::new();
    for (file, text) in &sources {
        let mut paths = read(file, text, &known).paths;
        paths.extend(paths_in_templates(text));
        let imported = paths.iter().filter_map(|path| owner(path, &known));
        let imported = imported.filter(|other| other != file).map(str::to_owned).collect();
        if file != ROOT {
            graph.insert(file.clone(), imported);
        }
    }
    graph
}

/// The files of `src`, each with the first segments of the paths that lead elsewhere.
pub fn external_imports() -> Graph {
    let sources = sources();
    let known: BTreeSet<&str> = sources.keys().map(String::as_str).collect();
    sources.iter().map(|(file, text)| (file.clone(), read(file, text, &known).external)).collect()
}

/// A way from a file back to it, if there is one.
pub fn circle(graph: &Graph) -> Option<Vec<String>> {
    let mut left: BTreeMap<&str, Vec<&str>> = graph
        .iter()
        .map(|(file, imported)| (file.as_str(), imported.iter().map(String::as_str).collect()))
        .collect();
    loop {
        let files: BTreeSet<&str> = left.keys().copied().collect();
        left.values_mut().for_each(|imported| imported.retain(|other| files.contains(other)));
        left.retain(|_, imported| !imported.is_empty());
        if left.len() == files.len() {
            break;
        }
    }
    let mut at = *left.keys().next()?;
    let mut way: Vec<&str> = Vec::new();
    while !way.contains(&at) {
        way.push(at);
        at = *left.get(at)?.first()?;
    }
    way.push(at);
    let way = way.into_iter().skip_while(|file| *file != at);
    Some(way.map(str::to_owned).collect())
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The text of each Rust file, by its module.
fn sources() -> BTreeMap<String, String> {
    let root = folder("src");
    let name = |path: PathBuf| {
        let module = path.strip_prefix(&root).unwrap().with_extension("");
        let parts: Vec<_> = module.iter().map(|part| part.to_str().unwrap()).collect();
        let name = parts.join("::");
        let text = fs::read_to_string(&path).unwrap();
        (if name == "lib" { ROOT.to_owned() } else { name }, text)
    };
    super::laws::files_below(&root, &["rs"]).into_iter().map(name).collect()
}

/// The file that a path leads into: that of the longest part of it that is a file.
fn owner<'a>(path: &[String], known: &BTreeSet<&'a str>) -> Option<&'a str> {
    (1..=path.len()).rev().find_map(|length| {
        let name = path.get(..length)?.join("::");
        known.get(name.as_str()).copied()
    })
}

/// The paths into the program that the templates of a file have, with those that they
/// include.
fn paths_in_templates(text: &str) -> Vec<Vec<String>> {
    let quoted = |text: &str, before: &str| -> Vec<String> {
        let found = text.match_indices(before).filter_map(|(at, _)| {
            let rest = text.get(at..)?.get(before.len()..)?;
            Some(rest.split('"').next()?.to_owned())
        });
        found.collect()
    };
    let mut waiting = quoted(text, "#[template(path = \"");
    let (mut seen, mut paths) = (BTreeSet::new(), Vec::new());
    while let Some(name) = waiting.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let text = fs::read_to_string(folder("templates").join(&name)).unwrap();
        for before in ["include \"", "import \"", "extends \""] {
            waiting.extend(quoted(&text, before));
        }
        let part = |character: char| character.is_alphanumeric() || "_:".contains(character);
        paths.extend(text.match_indices("crate::").filter_map(|(at, before)| {
            let rest = text.get(at..)?.get(before.len()..)?;
            let path = rest.split(|character| !part(character)).next()?;
            Some(path.split("::").map(str::to_owned).collect())
        }));
    }
    paths
}

/// A token of Rust, as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    /// A name or a keyword.
    Word(String),
    /// `::`
    Colons,
    /// Any other character.
    Sign(char),
}

/// The tokens of a text without its comments, strings and characters.
fn tokens(text: &str) -> Vec<Token> {
    let text: Vec<char> = text.chars().collect();
    let is = |at: usize, what: &str| {
        what.chars().enumerate().all(|(place, one)| text.get(at + place) == Some(&one))
    };
    let after = |at: usize, end: &str| (at..text.len()).find(|at| is(*at, end));
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(one) = text.get(at).copied() {
        if is(at, "//") {
            at = after(at, "\n").unwrap_or(text.len());
        } else if is(at, "/*") {
            at = after(at, "*/").unwrap_or(text.len()) + 2;
        } else if one == '"' {
            at += 1;
            while at < text.len() && text[at] != '"' {
                at += if text[at] == '\\' { 2 } else { 1 };
            }
            at += 1;
        } else if one == '\'' && is(at + 1, "\\") {
            at = after(at + 3, "'").unwrap_or(text.len()) + 1;
        } else if one == '\'' && text.get(at + 2) == Some(&'\'') {
            at += 3;
        } else if one.is_alphanumeric() || one == '_' {
            let start = at;
            while text.get(at).is_some_and(|one| one.is_alphanumeric() || *one == '_') {
                at += 1;
            }
            let word: String = text[start..at].iter().collect();
            let hashes = text[at..].iter().take_while(|one| **one == '#').count();
            if ["r", "br", "cr"].contains(&word.as_str()) && is(at + hashes, "\"") {
                let end = format!("\"{}", "#".repeat(hashes));
                at = after(at + hashes + 1, &end).unwrap_or(text.len()) + end.len();
            } else {
                tokens.push(Token::Word(word));
            }
        } else if is(at, "::") {
            tokens.push(Token::Colons);
            at += 2;
        } else {
            if !one.is_whitespace() {
                tokens.push(Token::Sign(one));
            }
            at += 1;
        }
    }
    tokens
}

/// What a file refers to.
#[derive(Default)]
struct Read {
    /// Paths into the program, without `crate`.
    paths: Vec<Vec<String>>,
    /// The first segments of other paths: crates, types, modules that were imported.
    external: BTreeSet<String>,
}

struct Reader<'a> {
    tokens: Vec<Token>,
    at: usize,
    /// The module that is being read, and at which depth of braces each inline one began.
    module: Vec<String>,
    inline: Vec<usize>,
    known: &'a BTreeSet<&'a str>,
    read: Read,
}

fn read(file: &str, text: &str, known: &BTreeSet<&str>) -> Read {
    let module = file.split("::").filter(|part| *part != ROOT).map(str::to_owned).collect();
    let mut reader = Reader {
        tokens: tokens(text),
        at: 0,
        module,
        inline: Vec::new(),
        known,
        read: Read::default(),
    };
    reader.run();
    reader.read
}

impl Reader<'_> {
    fn run(&mut self) {
        let mut depth = 0_usize;
        while let Some(token) = self.tokens.get(self.at).cloned() {
            if self.is_test() {
                self.skip_item();
                continue;
            }
            match token {
                Token::Sign('{') => depth += 1,
                Token::Sign('}') => {
                    depth = depth.saturating_sub(1);
                    if self.inline.last() == Some(&depth) {
                        self.inline.pop();
                        self.module.pop();
                    }
                }
                Token::Word(word) if word == "mod" => {
                    if let (Some(Token::Word(name)), Some(Token::Sign('{'))) =
                        (self.tokens.get(self.at + 1), self.tokens.get(self.at + 2))
                    {
                        self.module.push(name.clone());
                        self.inline.push(depth);
                    }
                }
                // `impl Trait + use<'a>` imports nothing.
                Token::Word(word) if word == "use" && !self.is_sign(self.at + 1, '<') => {
                    self.at += 1;
                    self.tree(&[]);
                    continue;
                }
                Token::Word(_) if self.tokens.get(self.at + 1) == Some(&Token::Colons) => {
                    let path = self.path();
                    self.add(&path);
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    fn is_sign(&self, at: usize, sign: char) -> bool {
        self.tokens.get(at) == Some(&Token::Sign(sign))
    }

    /// Whether `#[cfg(test)]` is here.
    fn is_test(&self) -> bool {
        let test = tokens("#[cfg(test)]");
        self.tokens.get(self.at..).is_some_and(|rest| rest.starts_with(&test))
    }

    /// Goes on behind the next item: its `;`, or the `}` of its first `{`.
    fn skip_item(&mut self) {
        let mut depth = 0_usize;
        while let Some(token) = self.tokens.get(self.at) {
            self.at += 1;
            match token {
                Token::Sign('{') => depth += 1,
                Token::Sign('}') => depth -= 1,
                Token::Sign(';') if depth == 0 => return,
                _ => continue,
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// `a::b::c` from here on.
    fn path(&mut self) -> Vec<String> {
        let mut path = Vec::new();
        while let Some(Token::Word(word)) = self.tokens.get(self.at) {
            path.push(word.clone());
            self.at += 1;
            if self.tokens.get(self.at) != Some(&Token::Colons) {
                break;
            }
            self.at += 1;
        }
        path
    }

    /// What a `use` imports below `above`.
    fn tree(&mut self, above: &[String]) {
        let path = [above, &self.path()].concat();
        if self.is_sign(self.at, '{') {
            self.at += 1;
            while self.at < self.tokens.len() && !self.is_sign(self.at, '}') {
                self.tree(&path);
                if self.is_sign(self.at, ',') {
                    self.at += 1;
                }
            }
            self.at += 1;
            return;
        }
        self.add(&path);
        // `as name`, `*`
        let is_end = |token: &Token| [',', ';', '}'].map(Token::Sign).contains(token);
        while self.tokens.get(self.at).is_some_and(|token| !is_end(token)) {
            self.at += 1;
        }
    }

    fn add(&mut self, path: &[String]) {
        let Some(first) = path.first() else { return };
        let rest = || path.iter().skip(1).cloned();
        let path: Vec<String> = match first.as_str() {
            "crate" => rest().collect(),
            "self" => self.module.iter().cloned().chain(rest()).collect(),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let above = self.module.len().saturating_sub(ups);
                let above = self.module.iter().take(above).cloned();
                above.chain(path.iter().skip(ups).cloned()).collect()
            }
            name => {
                let child = [&self.module[..], &[name.to_owned()]].concat();
                if !self.known.contains(child.join("::").as_str()) {
                    self.read.external.insert(name.to_owned());
                    return;
                }
                child.into_iter().chain(rest()).collect()
            }
        };
        self.read.paths.push(path);
    }
}

#[test]
fn every_way_to_import_a_file_is_found() {
    let known = BTreeSet::from([ROOT, "a", "a::b", "a::b::c", "a::d", "e", "f", "g", "h", "i"]);
    let text = r####"
        //! use crate::comment;
        mod c;
        use super::{d::{One, Two as Three}, *};
        use c::Four;
        pub use crate::e;
        /* crate::comment */
        fn f<'a>(x: &'a str) -> impl Iterator<Item = char> + use<'a> {
            let text = ("crate::text", r#"" crate::text "#, '"', '\'', "\" crate::text");
            crate::f::g::<u8>(std::mem::take(x), r#type)
        }
        mod inner {
            use super::super::g;
            fn f() { super::c::f() }
        }
        self::c::f();
        fn last() { crate::h::f(); }
        #[cfg(test)]
        mod tests { use crate::i; fn f() { { crate::i::f() } } }
    "####;
    let read = read("a::b", text, &known);
    let found: BTreeSet<_> = read.paths.iter().filter_map(|path| owner(path, &known)).collect();
    assert_eq!(found, BTreeSet::from(["a", "a::b::c", "a::d", "e", "f", "h"]));
    assert_eq!(read.external, BTreeSet::from(["std".to_owned()]));
    let inner = read.paths.iter().any(|path| path == &["a", "g"].map(str::to_owned));
    assert!(inner, "super::super of an inline module: {:?}", read.paths);
}

#[test]
fn a_circle_of_imports_is_found_and_told() {
    let graph = |arrows: &[(&str, &str)]| {
        let mut graph = Graph::new();
        for (from, to) in arrows {
            graph.entry((*from).to_owned()).or_default().insert((*to).to_owned());
            graph.entry((*to).to_owned()).or_default();
        }
        graph
    };
    assert_eq!(circle(&graph(&[("a", "b"), ("b", "c"), ("a", "c")])), None);
    let found = circle(&graph(&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "b"), ("d", "e")]));
    assert_eq!(found.unwrap(), ["b", "c", "d", "b"]);
}
