//! Batches as SQL: what statements name is put in.

use std::collections::BTreeMap;

use crate::source::{self, Bindings, Definition, Error, File, Kind};
use crate::token::{self, Token};

/// A batch, put together.
#[derive(Debug, PartialEq, Eq)]
pub struct Batch {
    /// The path of its file, without `.sql`.
    pub file: String,
    /// What it is called.
    pub name: String,
    /// Which of its variants it is: one word for each of its choices.
    pub variant: Vec<String>,
    /// Its statements, in their order.
    pub statements: Vec<Statement>,
}

/// A statement, put together.
#[derive(Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is called.
    pub name: String,
    /// The SQL, whose only parameter is `?1`.
    pub sql: String,
}

/// Puts the batches of all files together. What `shared` files define, every file may use.
///
/// # Errors
/// The first name that is defined twice, the first call that does not fit, the first alias of
/// an argument that the function's own text declares too.
pub fn expand(shared: &[File], files: &[File]) -> Result<Vec<Batch>, Error> {
    let mut everywhere = BTreeMap::new();
    for file in shared {
        define(&mut everywhere, file)?;
    }
    let mut batches = Vec::new();
    for file in shared.iter().chain(files) {
        let mut names = everywhere.clone();
        if !shared.iter().any(|one| one.path == file.path) {
            define(&mut names, file)?;
        }
        for batch in &file.batches {
            for (variant, bindings) in variants(&batch.choices) {
                let scope = Scope { file, names: &names, bindings };
                let statements = batch.statements.iter().map(|one| scope.statement(one));
                batches.push(Batch {
                    file: file.path.trim_end_matches(".sql").to_owned(),
                    name: batch.name.clone(),
                    variant,
                    statements: statements.collect::<Result<_, _>>()?,
                });
            }
        }
    }
    Ok(batches)
}

type Names<'a> = BTreeMap<&'a str, &'a Definition>;

fn define<'a>(names: &mut Names<'a>, file: &'a File) -> Result<(), Error> {
    for definition in &file.definitions {
        if names.insert(&definition.name, definition).is_some() {
            let what = format!("{} is defined twice", definition.name);
            return Err(Error { file: file.path.clone(), line: definition.line, what });
        }
    }
    Ok(())
}

/// Every combination of a batch's choices, with the bindings of all.
fn variants(choices: &[source::Choice]) -> Vec<(Vec<String>, Bindings)> {
    let mut variants = vec![(Vec::new(), Bindings::new())];
    for choice in choices {
        let with = |(names, bindings): &(Vec<String>, Bindings)| {
            let one = |(name, more): &(String, Bindings)| {
                let names = names.iter().chain([name]).cloned().collect();
                (names, bindings.iter().chain(more).cloned().collect())
            };
            choice.iter().map(one).collect::<Vec<_>>()
        };
        variants = variants.iter().flat_map(with).collect();
    }
    variants
}

/// What names stand for in one variant of a batch.
struct Scope<'a> {
    file: &'a File,
    names: &'a Names<'a>,
    bindings: Bindings,
}

/// A statement while it is put together.
struct Open<'a> {
    /// The relations that it names, those first which the others name.
    relations: Vec<(String, bool, Vec<Token>)>,
    /// What is being put in: nothing is put into itself.
    within: Vec<&'a str>,
}

impl<'a> Scope<'a> {
    fn statement(&self, definition: &'a Definition) -> Result<Statement, Error> {
        let mut open = Open { relations: Vec::new(), within: Vec::new() };
        let body = self
            .put_in(&definition.body, &mut open)
            .map_err(|what| self.wrong(definition, &what))?;
        let mut sql = String::new();
        for (name, is_materialized, body) in &open.relations {
            sql.push_str(if sql.is_empty() { "WITH " } else { "," });
            let how = if *is_materialized { "MATERIALIZED " } else { "" };
            sql.push_str(&format!("{name} AS {how}({})", token::sql(body)));
        }
        if !sql.is_empty() {
            sql.push(' ');
        }
        sql.push_str(&token::sql(&body));
        Ok(Statement { name: definition.name.clone(), sql })
    }

    fn wrong(&self, definition: &Definition, what: &str) -> Error {
        let what = format!("{}: {what}", definition.name);
        Error { file: self.file.path.clone(), line: definition.line, what }
    }

    /// The definition of this kind that a name stands for here.
    fn find(&self, name: &str, kind: Kind) -> Option<&'a Definition> {
        let bound = self.bindings.iter().rev().find(|(one, _)| one == name);
        let name = bound.map_or(name, |(_, other)| other);
        self.names.get(name).copied().filter(|definition| definition.kind == kind)
    }

    /// The tokens with all that they name put in.
    fn put_in(&self, tokens: &[Token], open: &mut Open<'a>) -> Result<Vec<Token>, String> {
        let mut whole = Vec::with_capacity(tokens.len());
        let mut place = 0;
        while let Some(token) = tokens.get(place) {
            let before = place.checked_sub(1).and_then(|before| tokens.get(before));
            let is_member = before.is_some_and(|before| before.is("."));
            place += 1;
            let Some(name) = token.word().filter(|_| !is_member && !token.is_final) else {
                whole.push(token.clone());
                continue;
            };
            let is_called = tokens.get(place).is_some_and(|next| next.is("("));
            if is_called && let Some(function) = self.find(name, Kind::Function) {
                let (arguments, end) = arguments(tokens, place)?;
                let arguments = arguments.iter().map(|argument| self.argument(argument, open));
                let arguments = arguments.collect::<Result<Vec<_>, _>>()?;
                let called = call(function, &arguments, token.is_apart)?;
                whole.extend(self.within(function, open, |open| self.put_in(&called, open))?);
                place = end;
                continue;
            }
            let names_a_relation = before.is_some_and(|word| word.is("FROM") || word.is("JOIN"));
            if names_a_relation && let Some(relation) = self.find(name, Kind::Relation) {
                self.note(name, relation, open)?;
            }
            whole.push(token.clone());
        }
        Ok(whole)
    }

    /// An argument with all that it names put in.
    fn argument(&self, tokens: &[Token], open: &mut Open<'a>) -> Result<Vec<Token>, String> {
        let mut argument = self.put_in(tokens, open)?;
        argument.iter_mut().for_each(|token| token.is_final = true);
        Ok(argument)
    }

    /// Notes that the statement names a relation, after those that this one names.
    fn note(
        &self,
        name: &str,
        relation: &'a Definition,
        open: &mut Open<'a>,
    ) -> Result<(), String> {
        if open.relations.iter().any(|(one, ..)| one == name) {
            return Ok(());
        }
        let body = self.within(relation, open, |open| self.put_in(&relation.body, open))?;
        open.relations.push((name.to_owned(), relation.is_materialized, body));
        Ok(())
    }

    fn within<T>(
        &self,
        definition: &'a Definition,
        open: &mut Open<'a>,
        work: impl FnOnce(&mut Open<'a>) -> Result<T, String>,
    ) -> Result<T, String> {
        if open.within.contains(&definition.name.as_str()) {
            return Err(format!("{} stands within itself", definition.name));
        }
        open.within.push(&definition.name);
        let done = work(open);
        open.within.pop();
        done
    }
}

/// The arguments of the call whose parenthesis opens at `place`, and where it has ended.
fn arguments(tokens: &[Token], place: usize) -> Result<(Vec<Vec<Token>>, usize), String> {
    let mut arguments = Vec::new();
    let mut argument = Vec::new();
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(place) {
        if token.is("(") {
            depth += 1;
            if depth == 1 {
                continue;
            }
        } else if token.is(")") {
            depth -= 1;
            if depth == 0 {
                if !argument.is_empty() || !arguments.is_empty() {
                    arguments.push(argument);
                }
                return Ok((arguments, index + 1));
            }
        } else if token.is(",") && depth == 1 {
            arguments.push(std::mem::take(&mut argument));
            continue;
        }
        argument.push(token.clone());
    }
    Err("a call without an end".to_owned())
}

/// The function's text with the arguments in place of its parameters.
fn call(
    function: &Definition,
    arguments: &[Vec<Token>],
    is_apart: bool,
) -> Result<Vec<Token>, String> {
    let name = &function.name;
    if arguments.len() != function.parameters.len() {
        let (given, taken) = (arguments.len(), function.parameters.len());
        return Err(format!("{name} takes {taken} arguments, not {given}"));
    }
    if arguments.iter().any(Vec::is_empty) {
        return Err(format!("{name} is given an empty argument"));
    }
    let declared = declared(&function.body);
    for argument in arguments {
        if let Some(alias) = used(argument).into_iter().find(|alias| declared.contains(alias)) {
            return Err(format!("{name} declares the alias {alias}, which its argument uses"));
        }
    }
    let mut text = Vec::new();
    for (place, token) in function.body.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| function.body.get(before));
        let is_member = before.is_some_and(|before| before.is("."));
        let parameter = token
            .word()
            .filter(|_| !is_member)
            .and_then(|word| function.parameters.iter().position(|parameter| parameter == word));
        let Some(argument) = parameter.and_then(|parameter| arguments.get(parameter)) else {
            text.push(token.clone());
            continue;
        };
        let is_alias = function.body.get(place + 1).is_some_and(|next| next.is("."));
        if is_alias && argument.len() != 1 {
            return Err(format!("{name} takes an alias for {}", token.text));
        }
        let alias = argument.first().and_then(Token::word).filter(|_| is_alias);
        if let Some(alias) = alias.filter(|alias| declared.contains(alias)) {
            return Err(format!("{name} declares the alias {alias}, which it is given"));
        }
        text.extend(parenthesized(argument, token.is_apart));
    }
    if let Some(first) = text.first_mut() {
        first.is_apart = is_apart;
    }
    Ok(text)
}

/// The argument, in parentheses where it is an expression of several parts.
fn parenthesized(argument: &[Token], is_apart: bool) -> Vec<Token> {
    let symbol = |text: &str, is_apart| Token {
        kind: token::Kind::Symbol,
        text: text.to_owned(),
        is_apart,
        is_final: true,
    };
    let mut tokens = argument.to_vec();
    let is_simple = is_simple(argument);
    if let Some(first) = tokens.first_mut() {
        first.is_apart = is_apart && is_simple;
    }
    if !is_simple {
        tokens.insert(0, symbol("(", is_apart));
        tokens.push(symbol(")", false));
    }
    tokens
}

/// Whether it is one name, one column, one call or one parenthesis.
fn is_simple(argument: &[Token]) -> bool {
    let is_column = argument.len() == 3 && argument.get(1).is_some_and(|token| token.is("."));
    let opens = argument.iter().position(|token| token.is("(")).filter(|place| *place <= 1);
    let is_group = opens.is_some_and(|place| {
        let mut depth = 0_usize;
        let end = argument.iter().skip(place).position(|token| {
            depth = match token {
                token if token.is("(") => depth + 1,
                token if token.is(")") => depth - 1,
                _ => depth,
            };
            depth == 0
        });
        let is_call = place == 0 || argument.first().is_some_and(|token| token.word().is_some());
        is_call && end.is_some_and(|end| place + end + 1 == argument.len())
    });
    argument.len() == 1 || is_column || is_group
}

/// The aliases that a text declares: of what stands after `FROM` and `JOIN`.
fn declared(tokens: &[Token]) -> Vec<&str> {
    let word = |place: usize| tokens.get(place).and_then(Token::word);
    let is_lower = |word: &&str| word.starts_with(|first: char| first.is_ascii_lowercase());
    let mut aliases = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        if (token.is("FROM") || token.is("JOIN")) && word(place + 1).filter(is_lower).is_some() {
            // A table, and its alias where it has one.
            let next = if word(place + 2) == Some("AS") { place + 3 } else { place + 2 };
            aliases.extend(word(next).filter(is_lower).or(word(place + 1)));
        }
        if token.is(")") && word(place + 1).filter(is_lower).is_some() {
            // What a parenthesis or a function of a table gives.
            aliases.extend(word(place + 1));
        }
    }
    aliases
}

/// The aliases that a text uses and does not declare itself.
fn used(tokens: &[Token]) -> Vec<&str> {
    let own = declared(tokens);
    let is_used = |pair: &[Token]| pair[1].is(".");
    let names = tokens.windows(2).filter(|pair| is_used(pair)).filter_map(|pair| pair[0].word());
    names.filter(|name| !own.contains(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::read;

    fn all(shared: &str, file: &str) -> Result<Vec<Batch>, Error> {
        expand(&[read("shared.sql", shared).unwrap()], &[read("a/b.sql", file).unwrap()])
    }

    /// The SQL of the first statement of the first batch.
    fn first(shared: &str, body: &str) -> Result<String, String> {
        let file = format!("-- batch b\n-- answer a\n{body}\n");
        let batches = all(shared, &file).map_err(|error| error.what)?;
        Ok(batches[0].statements[0].sql.clone())
    }

    const SHARED: &str = "-- function holds(list, name)\ninstr(list, name)\n\
        -- relation people\nSELECT * FROM users u\n\
        -- relation adults, materialized\nSELECT * FROM people WHERE age > 17\n\
        -- function role_of(m)\n(SELECT r.name FROM roles r WHERE r.id = m.role)\n\
        -- function twice(x)\nx * 2\n";

    #[test]
    fn a_relation_is_put_in_once_after_those_that_it_names() {
        let sql = first(SHARED, "SELECT 1 FROM adults a JOIN people b JOIN adults c");
        assert_eq!(
            sql.unwrap(),
            "WITH people AS (SELECT * FROM users u),adults AS MATERIALIZED (SELECT * FROM people \
             WHERE age > 17) SELECT 1 FROM adults a JOIN people b JOIN adults c"
        );
    }

    #[test]
    fn a_function_is_put_in_with_its_arguments() {
        let sql = first(SHARED, "SELECT holds(a.list, 'x' || :y), twice(1 + twice(2)), role_of(z)");
        assert_eq!(
            sql.unwrap(),
            "SELECT instr(a.list,('x' || (?1->>'y'))),(1 + 2 * 2) * 2,(SELECT r.name FROM roles r \
             WHERE r.id = z.role)"
        );
    }

    #[test]
    fn a_column_is_no_call_and_no_relation() {
        let sql = first(SHARED, "SELECT a.people, t.twice (1), people FROM t");
        assert_eq!(sql.unwrap(), "SELECT a.people,t.twice (1),people FROM t");
    }

    #[test]
    fn an_alias_that_the_function_declares_is_refused_in_its_arguments() {
        let shared = "-- function named(id)\n(SELECT r.name FROM roles r WHERE r.id = id)\n";
        let error = first(shared, "SELECT named(r.role) FROM t r").unwrap_err();
        assert!(error.contains("alias r"), "{error}");
        assert!(first(shared, "SELECT named(m.role) FROM t m").is_ok());
        assert!(first(SHARED, "SELECT role_of(r) FROM t r").is_err(), "the alias itself");
    }

    #[test]
    fn calls_that_do_not_fit_are_refused() {
        for body in
            ["SELECT holds(1)", "SELECT holds(1, )", "SELECT role_of(a.b)", "SELECT twice(1"]
        {
            assert!(first(SHARED, body).is_err(), "{body}");
        }
    }

    #[test]
    fn nothing_stands_within_itself() {
        let shared = "-- relation a\nSELECT * FROM b\n-- relation b\nSELECT * FROM a\n";
        assert!(first(shared, "SELECT 1 FROM a").unwrap_err().contains("within itself"));
    }

    #[test]
    fn a_batch_has_every_combination_of_its_choices() {
        let file = "-- relation some\nSELECT 1\n-- relation others\nSELECT 2\n\
            -- function down(x)\nx DESC\n-- function up(x)\nx ASC\n\
            -- batch list\n-- for rows in\n--   one: rows = some\n--   two: rows = others\n\
            -- for order in\n--   newest: sorted = down\n--   oldest: sorted = up\n\
            -- answer page\nSELECT 3 FROM rows ORDER BY sorted(id)\n";
        let batches = all("", file).unwrap();
        let names: Vec<_> = batches.iter().map(|batch| batch.variant.join(" ")).collect();
        assert_eq!(names, ["one newest", "one oldest", "two newest", "two oldest"]);
        let last = &batches[3].statements[0].sql;
        assert_eq!(last, "WITH rows AS (SELECT 2) SELECT 3 FROM rows ORDER BY id ASC");
    }

    #[test]
    fn a_name_is_defined_once() {
        let file = "-- function holds(a)\na\n-- batch b\n-- answer a\nSELECT 1\n";
        assert!(all(SHARED, file).unwrap_err().what.contains("twice"));
    }
}
