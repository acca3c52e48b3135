//! The one layout of the `.sql` files: a clause a line, two spaces a level, at most
//! [`WIDTH`] columns where the text allows.
//!
//! Only the text of definitions is laid out; headings, comments and empty lines stay.

use crate::source::is_heading;
use crate::token::{self, Kind, Token, tokens_and_comments};

/// The columns that a line may have.
pub const WIDTH: usize = 100;

/// Lays out a file.
///
/// # Errors
/// Text that cannot be read as SQL, with the line at which its definition begins.
pub fn format(text: &str) -> Result<String, String> {
    let mut whole = String::new();
    let mut body = String::new();
    for (index, line) in text.lines().enumerate() {
        let is_comment = line.starts_with("--");
        // Comments behind a heading belong to it; others are laid out with the text they are in.
        if is_heading(line) || (is_comment && body.trim().is_empty()) {
            close(&mut whole, &mut body).map_err(|what| format!("{index}: {what}"))?;
            if is_heading(line) && !whole.is_empty() && !line.starts_with("-- for ") {
                whole.push('\n');
            }
            whole.push_str(line.trim_end());
            whole.push('\n');
        } else if line.trim().is_empty() && body.trim().is_empty() && !whole.is_empty() {
            // An empty line behind the comment of the file.
            if whole.ends_with('\n') && !whole.contains("\n\n") && !has_heading(&whole) {
                whole.push('\n');
            }
        } else {
            body.push_str(line);
            body.push('\n');
        }
    }
    close(&mut whole, &mut body)?;
    Ok(whole.replace("\n\n\n", "\n\n"))
}

fn has_heading(text: &str) -> bool {
    text.lines().any(is_heading)
}

fn close(whole: &mut String, body: &mut String) -> Result<(), String> {
    if !body.trim().is_empty() {
        whole.push_str(&lay_out(&parse(&tokens_and_comments(body)?), 0, 0));
        whole.push('\n');
    }
    body.clear();
    Ok(())
}

/// SQL as a tree: what stands in parentheses, and between `CASE` and `END`, is one node.
#[derive(Clone, Debug)]
enum Node {
    Token(Token),
    /// Whether it stands right behind a name, as arguments do.
    Group(bool, Vec<Node>),
    Case(Vec<Node>),
}

fn parse(tokens: &[Token]) -> Vec<Node> {
    let mut open: Vec<(Option<bool>, Vec<Node>)> = vec![(None, Vec::new())];
    for token in tokens {
        if token.is("(") {
            open.push((Some(!token.is_apart), Vec::new()));
        } else if token.is("CASE") {
            open.push((None, Vec::new()));
        } else if (token.is(")") || token.is("END")) && open.len() > 1 {
            if let (Some((group, nodes)), Some((_, around))) = (open.pop(), open.last_mut()) {
                around.push(match group {
                    Some(is_call) => Node::Group(is_call, nodes),
                    None => Node::Case(nodes),
                });
            }
        } else if let Some((_, nodes)) = open.last_mut() {
            nodes.push(Node::Token(token.clone()));
        }
    }
    let mut nodes = Vec::new();
    for (_, inner) in open {
        nodes.extend(inner);
    }
    nodes
}

impl Node {
    fn is(&self, text: &str) -> bool {
        matches!(self, Node::Token(token) if token.is(text))
    }

    fn is_comment(&self) -> bool {
        matches!(self, Node::Token(token) if token.kind == Kind::Comment)
    }
}

/// The nodes in one line; `None` where a comment stands among them.
fn flat(nodes: &[Node]) -> Option<String> {
    let mut line = String::new();
    for (place, node) in nodes.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| nodes.get(place));
        if before.is_some_and(|before| is_spaced(nodes, place, before, node)) {
            line.push(' ');
        }
        match node {
            Node::Token(token) if token.kind == Kind::Comment => return None,
            Node::Token(token) => line.push_str(&token::written(token)),
            Node::Group(_, inner) => line.push_str(&format!("({})", flat(inner)?)),
            Node::Case(inner) => line.push_str(&format!("CASE {} END", flat(inner)?)),
        }
    }
    Some(line)
}

/// Whether a space stands between two nodes.
fn is_spaced(nodes: &[Node], place: usize, before: &Node, node: &Node) -> bool {
    let is_tight = |node: &Node| [".", "->", "->>"].iter().any(|text| node.is(text));
    if is_tight(before) || is_tight(node) || node.is(",") {
        return false;
    }
    if let Node::Group(is_call, _) = node {
        return !is_call;
    }
    // A sign: nothing that could be subtracted from stands before it.
    if before.is("-") || before.is("+") || before.is("~") {
        let first = place.checked_sub(2).and_then(|place| nodes.get(place));
        return first.is_some_and(|first| match first {
            Node::Token(token) => match token.kind {
                Kind::Word => !is_keyword(&token.text),
                Kind::Symbol => false,
                _ => true,
            },
            _ => true,
        });
    }
    true
}

fn is_keyword(word: &str) -> bool {
    word.chars().all(|character| character.is_ascii_uppercase() || character == '_')
}

/// The words that begin a clause, with those that may stand before them in it.
fn begins_clause(nodes: &[Node], place: usize) -> bool {
    let is = |back: usize, text: &str| {
        place.checked_sub(back).and_then(|place| nodes.get(place)).is_some_and(|node| node.is(text))
    };
    let word = |text: &str| is(0, text);
    if word("JOIN") {
        return !["LEFT", "CROSS", "INNER"].iter().any(|before| is(1, before));
    }
    if word("SELECT") || word("UPDATE") {
        return !is(1, "DO");
    }
    if word("ON") {
        return nodes.get(place + 1).is_some_and(|next| next.is("CONFLICT"));
    }
    if word("FROM") {
        return !is(1, "DELETE") && !is(1, "DISTINCT");
    }
    if word("BY") || word("ALL") {
        return false;
    }
    let starts = [
        "WHERE",
        "GROUP",
        "HAVING",
        "LIMIT",
        "UNION",
        "EXCEPT",
        "INSERT",
        "DELETE",
        "SET",
        "VALUES",
        "LEFT",
        "CROSS",
        "INNER",
        "RETURNING",
    ];
    // ORDER BY behind OVER stands in parentheses of its own.
    (starts.iter().any(|start| word(start))
        && !matches!(nodes.get(place + 1), Some(Node::Group(true, _))))
        || (word("ORDER") && place > 0)
}

/// Splits before each node of which `is_start` holds.
fn split(nodes: &[Node], is_start: impl Fn(usize) -> bool) -> Vec<&[Node]> {
    let mut parts = Vec::new();
    let mut from = 0;
    for place in 1..nodes.len() {
        if is_start(place) {
            parts.push(&nodes[from..place]);
            from = place;
        }
    }
    parts.push(&nodes[from..]);
    parts
}

/// Splits at commas, each of which stays at the end of its part.
fn split_commas(nodes: &[Node]) -> Vec<&[Node]> {
    split(nodes, |place| nodes[place - 1].is(","))
}

/// Splits after every second comma: an object's names each with their values.
fn pairs(nodes: &[Node]) -> Vec<&[Node]> {
    let mut commas = 0_usize;
    let mut starts = Vec::new();
    for (place, node) in nodes.iter().enumerate() {
        if node.is(",") {
            commas += 1;
            if commas.is_multiple_of(2) {
                starts.push(place + 1);
            }
        }
    }
    split(nodes, |place| starts.contains(&place))
}

/// Splits before `AND` and `OR`, but for that of `BETWEEN`.
fn split_conditions(nodes: &[Node]) -> Vec<&[Node]> {
    let mut between = false;
    let mut starts = Vec::new();
    for (place, node) in nodes.iter().enumerate() {
        if node.is("BETWEEN") {
            between = true;
        } else if node.is("AND") && between {
            between = false;
        } else if node.is("AND") || node.is("OR") {
            starts.push(place);
        }
    }
    split(nodes, |place| starts.contains(&place))
}

fn new_line(indent: usize) -> String {
    format!("\n{}", " ".repeat(indent))
}

/// The text, which begins at `column`; its further lines are indented by `indent`.
fn lay_out(nodes: &[Node], indent: usize, column: usize) -> String {
    if let Some(line) = flat(nodes).filter(|line| column + line.len() <= WIDTH) {
        return line;
    }
    if let Some(place) = nodes.iter().position(Node::is_comment) {
        return with_comment(nodes, place, indent, column);
    }
    let clauses = split(nodes, |place| begins_clause(nodes, place));
    if clauses.len() > 1 {
        let mut at = column;
        let lay = |clause: &&[Node]| {
            let text = lay_out_clause(clause, indent, at);
            at = indent;
            text
        };
        return clauses.iter().map(lay).collect::<Vec<_>>().join(&new_line(indent));
    }
    lay_out_clause(nodes, indent, column)
}

/// What stands before a comment, the comment on a line of its own, and what stands behind it.
fn with_comment(nodes: &[Node], place: usize, indent: usize, column: usize) -> String {
    let mut text = String::new();
    let (before, rest) = nodes.split_at(place);
    if !before.is_empty() {
        text.push_str(&lay_out(before, indent, column));
        text.push_str(&new_line(indent + deeper(before)));
    }
    let inner = indent + deeper(before);
    for node in rest.iter().take_while(|node| node.is_comment()) {
        if let Node::Token(token) = node {
            text.push_str(&token.text);
        }
        text.push_str(&new_line(inner));
    }
    let behind: Vec<Node> = rest.iter().skip_while(|node| node.is_comment()).cloned().collect();
    if behind.is_empty() {
        return text.trim_end().to_owned();
    }
    text.push_str(&lay_out(&behind, inner, inner));
    text
}

/// How much deeper what follows stands: within a clause, a level.
fn deeper(before: &[Node]) -> usize {
    let is_whole = before.is_empty() || before.iter().all(Node::is_comment);
    if is_whole { 0 } else { 2 }
}

/// One clause, or an expression.
fn lay_out_clause(nodes: &[Node], indent: usize, column: usize) -> String {
    if let Some(line) = flat(nodes).filter(|line| column + line.len() <= WIDTH) {
        return line;
    }
    // What follows a word that begins a clause stands a level deeper.
    let deeper = if is_headed(nodes) { indent + 2 } else { indent };
    let parts = split_conditions(nodes);
    if parts.len() > 1 && split_commas(nodes).len() == 1 {
        let mut at = column;
        let lay = |part: &&[Node]| {
            let text = lay_out_parts(part, deeper, at);
            at = deeper;
            text
        };
        return parts.iter().map(lay).collect::<Vec<_>>().join(&new_line(deeper));
    }
    fill(&split_commas(nodes), indent, deeper, column)
}

/// Whether it begins with a word of SQL that what follows belongs to.
fn is_headed(nodes: &[Node]) -> bool {
    let Some(Node::Token(token)) = nodes.first() else { return false };
    let is_value = ["NOT", "EXISTS", "NULL"].iter().any(|word| token.is(word));
    token.kind == Kind::Word && is_keyword(&token.text) && !is_value
}

/// As many parts in a line as it takes; the further lines stand at `deeper`.
fn fill(parts: &[&[Node]], indent: usize, deeper: usize, column: usize) -> String {
    let mut text = String::new();
    let mut at = column;
    for (place, part) in parts.iter().enumerate() {
        let line = flat(part);
        let fits = line.as_ref().is_some_and(|line| at + 1 + line.len() <= WIDTH);
        if place > 0 {
            if fits {
                text.push(' ');
                at += 1;
            } else {
                text.push_str(&new_line(deeper));
                at = deeper;
            }
        }
        let laid = lay_out_parts(part, if place > 0 { deeper } else { indent }, at);
        at = match laid.rfind('\n') {
            // What has several lines ends its line.
            Some(_) => WIDTH,
            None => at + laid.len(),
        };
        text.push_str(&laid);
    }
    text
}

/// An expression of several nodes, of which the groups are broken that are too long.
fn lay_out_parts(nodes: &[Node], indent: usize, column: usize) -> String {
    if let Some(line) = flat(nodes).filter(|line| column + line.len() <= WIDTH) {
        return line;
    }
    if nodes.iter().any(Node::is_comment) {
        return lay_out(nodes, indent, column);
    }
    let mut text = String::new();
    for (place, node) in nodes.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| nodes.get(place));
        if before.is_some_and(|before| is_spaced(nodes, place, before, node)) {
            text.push(' ');
        }
        let at = match text.rfind('\n') {
            Some(place) => text.len() - place - 1,
            None => column + text.len(),
        };
        let line = flat(std::slice::from_ref(node)).filter(|line| at + line.len() < WIDTH);
        match (node, line) {
            (Node::Token(token), _) => text.push_str(&token::written(token)),
            (_, Some(line)) => text.push_str(&line),
            (Node::Group(_, inner), None) => {
                // An only argument that stands in parentheses opens with its function.
                let (open, inner, close) = match inner.as_slice() {
                    [Node::Group(_, only)] => ("((", only.as_slice(), "))"),
                    inner => ("(", inner, ")"),
                };
                text.push_str(open);
                text.push_str(&new_line(indent + 2));
                text.push_str(&match before {
                    Some(before) if before.is("json_object") => {
                        fill(&pairs(inner), indent + 2, indent + 2, indent + 2)
                    }
                    _ => lay_out(inner, indent + 2, indent + 2),
                });
                text.push_str(&new_line(indent));
                text.push_str(close);
            }
            (Node::Case(inner), None) => {
                let parts =
                    split(inner, |place| inner[place].is("WHEN") || inner[place].is("ELSE"));
                text.push_str("CASE");
                for (place, part) in parts.iter().enumerate() {
                    let is_operand = place == 0
                        && !inner.first().is_some_and(|node| node.is("WHEN") || node.is_comment());
                    if is_operand {
                        text.push(' ');
                        text.push_str(&lay_out_clause(part, indent + 2, at + 5));
                    } else {
                        text.push_str(&new_line(indent + 2));
                        text.push_str(&lay_out_clause(part, indent + 2, indent + 2));
                    }
                }
                text.push_str(&new_line(indent));
                text.push_str("END");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of a definition, laid out.
    fn laid_out(text: &str) -> String {
        let whole = format(&format!("-- relation one\n{text}\n")).unwrap();
        whole.trim_start_matches("-- relation one\n").trim_end().to_owned()
    }

    #[test]
    fn what_fits_stands_in_one_line() {
        assert_eq!(
            laid_out("SELECT a,\n  b->>'c'\nFROM  t WHERE x=-1"),
            "SELECT a, b->>'c' FROM t WHERE x = -1"
        );
    }

    #[test]
    fn what_does_not_fit_has_a_clause_and_a_condition_a_line() {
        let long = "a_column_with_quite_a_long_name";
        let text = laid_out(&format!(
            "SELECT {long} FROM t LEFT JOIN u ON u.id = t.id WHERE {long} > 1 AND {long} BETWEEN 2 AND 3 OR {long} IS NULL"
        ));
        let expected = format!(
            "SELECT {long}\nFROM t\nLEFT JOIN u ON u.id = t.id\nWHERE {long} > 1\n  AND {long} BETWEEN 2 AND 3\n  OR {long} IS NULL"
        );
        assert_eq!(text, expected);
    }

    #[test]
    fn the_names_of_an_object_stand_with_their_values() {
        let value = "a_column_with_quite_a_long_name_that_fills_the_line";
        let text = laid_out(&format!("json_object('one', {value}, 'two', {value})"));
        assert_eq!(text, format!("json_object(\n  'one', {value},\n  'two', {value}\n)"));
    }

    #[test]
    fn laying_out_again_changes_nothing_and_comments_stay() {
        let text = "-- What it is for.\n\n-- function a(b): one\n-- more\nSELECT 1 -- why\n, 2\n\n\n-- batch c\n-- for d in\n--   e\n-- answer f\nSELECT 3";
        let once = format(text).unwrap();
        assert_eq!(format(&once).unwrap(), once);
        for comment in ["-- What it is for.", "-- more", "-- why", "-- for d in", "--   e"] {
            assert!(once.contains(comment), "{comment}: {once}");
        }
    }
}
