//! A `.sql` file as what it defines.

use crate::token::{Token, tokens};

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Error {
    /// Which file.
    pub file: String,
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

/// A function, a relation or a statement: its name and its text.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The word of its heading.
    pub kind: Kind,
    /// What it is called.
    pub name: String,
    /// The names of a function's parameters.
    pub parameters: Vec<String>,
    /// Whether SQLite is to make the relation once, as `MATERIALIZED` says.
    pub is_materialized: bool,
    /// Its SQL.
    pub body: Vec<Token>,
    /// Which line its heading is, from 1.
    pub line: usize,
}

/// What a heading begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text that is put in where it is called.
    Function,
    /// A `SELECT` that statements name after `FROM` or `JOIN`.
    Relation,
    /// A statement that answers.
    Answer,
    /// A statement that writes.
    Write,
}

/// Which definition a name stands for, in one variant of a batch.
pub type Bindings = Vec<(String, String)>;

/// One way in which the variants of a batch differ: its alternatives, each with its bindings.
pub type Choice = Vec<(String, Bindings)>;

/// Statements that are run as one.
#[derive(Clone, Debug)]
pub struct Batch {
    /// What it is called.
    pub name: String,
    /// How its variants differ.
    pub choices: Vec<Choice>,
    /// Its statements, in their order.
    pub statements: Vec<Definition>,
    /// Which line its heading is, from 1.
    pub line: usize,
}

/// What a file defines.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// Where it is, below the folder of the source.
    pub path: String,
    /// Functions and relations.
    pub definitions: Vec<Definition>,
    /// Batches.
    pub batches: Vec<Batch>,
}

/// A heading: a comment that begins a definition.
enum Heading {
    Definition(Definition),
    Batch(Batch),
    /// `for order in`: the lines after it name the alternatives.
    Choice,
}

/// Reads a file. A comment that is no heading is a comment.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(path: &str, text: &str) -> Result<File, Error> {
    let mut file = File { path: path.to_owned(), ..File::default() };
    let mut body = String::new();
    let mut open: Option<Definition> = None;
    let mut is_choosing = false;
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        let wrong = |what: String| Error { file: path.to_owned(), line: number, what };
        if is_choosing && let Some(alternative) = line.strip_prefix("--   ") {
            let batch = file.batches.last_mut().ok_or_else(|| wrong("no batch".to_owned()))?;
            let choice = batch.choices.last_mut().ok_or_else(|| wrong("no choice".to_owned()))?;
            choice.push(read_alternative(alternative).map_err(wrong)?);
            continue;
        }
        is_choosing = false;
        let heading = read_heading(line, number).map_err(wrong)?;
        if heading.is_some() {
            file.close(open.take(), &body)?;
            body.clear();
        }
        match heading {
            Some(Heading::Definition(definition)) => open = Some(definition),
            Some(Heading::Batch(batch)) => file.batches.push(batch),
            Some(Heading::Choice) => {
                let batch = file.batches.last_mut();
                let batch = batch.ok_or_else(|| wrong("a choice before any batch".to_owned()))?;
                batch.choices.push(Vec::new());
                is_choosing = true;
            }
            None => {
                body.push_str(line);
                body.push('\n');
            }
        }
    }
    file.close(open, &body)?;
    Ok(file)
}

impl File {
    /// Keeps a definition whose text has ended.
    fn close(&mut self, open: Option<Definition>, body: &str) -> Result<(), Error> {
        let Some(mut definition) = open else { return self.expect_no_sql(body) };
        let line = definition.line;
        let wrong = |what: String| Error { file: self.path.clone(), line, what };
        definition.body = tokens(body).map_err(wrong)?;
        if definition.body.is_empty() {
            return Err(wrong(format!("{} has no text", definition.name)));
        }
        match definition.kind {
            Kind::Function | Kind::Relation => self.definitions.push(definition),
            Kind::Answer | Kind::Write => {
                let batch = self.batches.last_mut();
                let batch = batch.ok_or_else(|| Error {
                    file: self.path.clone(),
                    line,
                    what: format!("{} stands before any batch", definition.name),
                })?;
                batch.statements.push(definition);
            }
        }
        Ok(())
    }

    fn expect_no_sql(&self, body: &str) -> Result<(), Error> {
        let wrong = |what: String| Error { file: self.path.clone(), line: 1, what };
        let is_empty = tokens(body).map_err(wrong)?.is_empty();
        if is_empty { Ok(()) } else { Err(wrong("SQL before any heading".to_owned())) }
    }
}

/// Reads a heading: `-- relation name`, `-- function name(parameters)`, `-- batch name`,
/// `-- answer name`, `-- write name`, each maybe with a colon and what it is for; or
/// `-- for name in`.
fn read_heading(line: &str, number: usize) -> Result<Option<Heading>, String> {
    let Some(text) = line.strip_prefix("-- ") else { return Ok(None) };
    let Some((kind, rest)) = text.split_once(' ') else { return Ok(None) };
    if kind == "for" {
        let is_choice = rest.strip_suffix(" in").is_some_and(is_name);
        return Ok(is_choice.then_some(Heading::Choice));
    }
    let kind = match kind {
        "function" => Some(Kind::Function),
        "relation" => Some(Kind::Relation),
        "answer" => Some(Kind::Answer),
        "write" => Some(Kind::Write),
        "batch" => None,
        _ => return Ok(None),
    };
    let length = rest.find(|character: char| !is_of_a_name(character)).unwrap_or(rest.len());
    let (name, rest) = rest.split_at(length);
    if !is_name(name) {
        return Ok(None);
    }
    let (parameters, rest) = match rest.strip_prefix('(') {
        Some(rest) => {
            let (inner, rest) =
                rest.split_once(')').ok_or("parameters without an end".to_owned())?;
            let names = inner.split(',').map(str::trim).filter(|name| !name.is_empty());
            (names.map(str::to_owned).collect(), rest)
        }
        None => (Vec::new(), rest),
    };
    let (is_materialized, rest) = match rest.strip_prefix(", materialized") {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    if !rest.is_empty() && !rest.starts_with(':') {
        return Ok(None);
    }
    let name = name.to_owned();
    Ok(Some(match kind {
        Some(kind) => Heading::Definition(Definition {
            kind,
            name,
            parameters,
            is_materialized,
            body: Vec::new(),
            line: number,
        }),
        None => Heading::Batch(Batch {
            name,
            choices: Vec::new(),
            statements: Vec::new(),
            line: number,
        }),
    }))
}

/// Whether a line is a heading.
pub fn is_heading(line: &str) -> bool {
    read_heading(line, 0).is_ok_and(|heading| heading.is_some())
}

/// Reads an alternative of a choice: `name: one = other, two = another`.
fn read_alternative(text: &str) -> Result<(String, Bindings), String> {
    let (name, bindings) = text.split_once(':').unwrap_or((text, ""));
    let wrong = || format!("{text:?} is no alternative of a choice");
    let binding = |binding: &str| {
        let (one, other) = binding.split_once('=')?;
        let (one, other) = (one.trim(), other.trim());
        (is_name(one) && is_name(other)).then(|| (one.to_owned(), other.to_owned()))
    };
    let bindings = bindings.split(',').map(str::trim).filter(|text| !text.is_empty());
    let bindings: Option<Bindings> = bindings.map(binding).collect();
    match bindings {
        Some(bindings) if is_name(name) => Ok((name.to_owned(), bindings)),
        _ => Err(wrong()),
    }
}

fn is_of_a_name(character: char) -> bool {
    character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_'
}

fn is_name(text: &str) -> bool {
    text.starts_with(|character: char| character.is_ascii_lowercase())
        && text.chars().all(is_of_a_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_begin_definitions_and_other_comments_do_not() {
        let text = "-- What this file is for.\n\n-- function holds(list, name): whether\n-- it holds.\n\
            instr(list, name)\n-- relation people, materialized\nSELECT 1\n-- write down what\n\
            -- batch invite\n-- answer decide\nSELECT 2 -- two\n-- write insert: them\nDELETE FROM t\n";
        let file = read("a.sql", text).unwrap();
        let names: Vec<_> = file.definitions.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["holds", "people"]);
        assert_eq!(file.definitions[0].parameters, ["list", "name"]);
        assert!(file.definitions[1].is_materialized);
        let statements: Vec<_> =
            file.batches[0].statements.iter().map(|one| (one.name.as_str(), one.kind)).collect();
        assert_eq!(statements, [("decide", Kind::Answer), ("insert", Kind::Write)]);
    }

    #[test]
    fn a_choice_names_its_alternatives() {
        let text = "-- batch edit\n-- for targets in\n--   by_ids: targets = some_ids, one = two\n\
            --   by_filter\n-- answer decide\nSELECT 1\n";
        let file = read("a.sql", text).unwrap();
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        let by_ids = vec![pair("targets", "some_ids"), pair("one", "two")];
        let choice = vec![("by_ids".to_owned(), by_ids), ("by_filter".to_owned(), vec![])];
        assert_eq!(file.batches[0].choices, [choice]);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        for (text, line) in [
            ("SELECT 1\n", 1),
            ("\n-- relation empty\n", 2),
            ("-- answer decide\nSELECT 1\n", 1),
            ("-- batch a\n-- for x in\n--   b: c\n", 3),
        ] {
            assert_eq!(read("a.sql", text).unwrap_err().line, line, "{text}");
        }
    }
}
