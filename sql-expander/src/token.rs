//! SQL as tokens, with the white space and the comments between them.

/// One token, and whether white space or a comment stands before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its text as written; of a [`Kind::Field`] without the colon.
    pub text: String,
    /// Whether something separates it from the token before.
    pub is_apart: bool,
    /// Whether what it names has been put in already.
    pub is_final: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A keyword, a name or a number.
    Word,
    /// `:name` or `:name.name`: a field of the operation's input.
    Field,
    /// `'text'` or `"name"`.
    Quoted,
    /// An operator, a comma, a parenthesis.
    Symbol,
    /// A comment, up to the end of its line.
    Comment,
}

impl Token {
    /// Whether it is this keyword or symbol. Keywords are written in upper case.
    pub fn is(&self, text: &str) -> bool {
        matches!(self.kind, Kind::Word | Kind::Symbol) && self.text == text
    }

    /// The text, where it is a word.
    pub fn word(&self) -> Option<&str> {
        (self.kind == Kind::Word).then_some(self.text.as_str())
    }
}

/// The operators of more than one character, longest first.
const OPERATORS: [&str; 9] = ["->>", "->", "||", "<>", "<=", ">=", "==", "!=", "<<"];

/// Reads the tokens of a text and leaves out its comments.
///
/// # Errors
/// What cannot be read: a quote that does not end, a colon without a name.
pub fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = tokens_and_comments(text)?;
    tokens.retain(|token| token.kind != Kind::Comment);
    Ok(tokens)
}

/// Reads the tokens of a text, and its comments.
///
/// # Errors
/// As [`tokens`].
pub fn tokens_and_comments(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut is_apart = false;
    while let Some(first) = rest.chars().next() {
        if first.is_whitespace() {
            rest = rest.trim_start();
            is_apart = true;
            continue;
        }
        let (kind, length) = if rest.starts_with("--") {
            (Kind::Comment, rest.find('\n').unwrap_or(rest.len()))
        } else if first == '\'' || first == '"' {
            (Kind::Quoted, quoted(rest, first)?)
        } else if first == ':' {
            let length = 1 + name(&rest[1..], ".");
            if length == 1 {
                return Err("a colon without the name of a field".to_owned());
            }
            (Kind::Field, length)
        } else if rest.starts_with("?1") {
            // The whole input.
            (Kind::Word, 2)
        } else if is_of_a_word(first) {
            (Kind::Word, name(rest, ""))
        } else {
            let operator = OPERATORS.iter().find(|operator| rest.starts_with(**operator));
            (Kind::Symbol, operator.map_or(first.len_utf8(), |operator| operator.len()))
        };
        let text = if kind == Kind::Field { &rest[1..length] } else { &rest[..length] };
        tokens.push(Token { kind, text: text.trim_end().to_owned(), is_apart, is_final: false });
        is_apart = kind == Kind::Comment;
        rest = &rest[length..];
    }
    Ok(tokens)
}

fn is_of_a_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// How long the name is that the text begins with, in which these characters may stand too.
fn name(text: &str, also: &str) -> usize {
    let is_end = |character: char| !is_of_a_word(character) && !also.contains(character);
    text.find(is_end).unwrap_or(text.len())
}

/// How long the quoted text is that `text` begins with; a doubled quote is one of it.
fn quoted(text: &str, quote: char) -> Result<usize, String> {
    let mut places = text.char_indices().skip(1).peekable();
    while let Some((place, character)) = places.next() {
        if character != quote {
            continue;
        }
        if places.next_if(|(_, next)| *next == quote).is_none() {
            return Ok(place + 1);
        }
    }
    Err(format!("a {quote} that does not end"))
}

/// A token as it is written in a file.
pub fn written(token: &Token) -> String {
    if token.kind == Kind::Field { format!(":{}", token.text) } else { token.text.clone() }
}

/// Writes tokens as SQL, without white space that says nothing.
///
/// A field becomes the look into `?1`, which every statement binds to the operation's input as
/// JSON: `:name` is `?1->>'name'`. As the only argument of a function of JSON it becomes the
/// path: `json_each(:ids)` is `json_each(?1, '$.ids')`, which does not copy the value.
pub fn sql(tokens: &[Token]) -> String {
    let mut sql = String::new();
    for (place, token) in tokens.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| tokens.get(place));
        let opens = before.is_none_or(|before| before.is("("));
        let closes = token.is(")") || token.is(",") || before.is_some_and(|before| before.is(","));
        if (token.is_apart || joins(before, token)) && !opens && !closes {
            sql.push(' ');
        }
        match token.kind {
            Kind::Field => sql.push_str(&field(tokens, place)),
            _ => sql.push_str(&token.text),
        }
    }
    sql
}

/// Whether two tokens would be one without a space between them.
fn joins(before: Option<&Token>, token: &Token) -> bool {
    before.is_some_and(|before| before.kind == Kind::Word && token.kind != Kind::Symbol)
}

/// The functions of JSON that take a path.
const WITH_A_PATH: [&str; 3] = ["json_each", "json_type", "json_array_length"];

/// The operators that bind as tightly as `->>`: what stands at their right is parenthesized.
const AS_TIGHT: [&str; 3] = ["||", "->", "->>"];

fn field(tokens: &[Token], place: usize) -> String {
    let name = &tokens[place].text;
    let at = |back: usize| place.checked_sub(back).and_then(|place| tokens.get(place));
    let is_alone = at(1).is_some_and(|token| token.is("("))
        && tokens.get(place + 1).is_some_and(|token| token.is(")"));
    let function = at(2).and_then(Token::word).filter(|word| WITH_A_PATH.contains(word));
    if is_alone && function.is_some() {
        return format!("?1,'$.{name}'");
    }
    let look = match name.contains('.') {
        true => format!("?1->>'$.{name}'"),
        false => format!("?1->>'{name}'"),
    };
    let is_tight = at(1).is_some_and(|token| AS_TIGHT.iter().any(|operator| token.is(operator)));
    if is_tight { format!("({look})") } else { look }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(text: &str) -> String {
        sql(&tokens(text).unwrap())
    }

    #[test]
    fn white_space_and_comments_that_say_nothing_go() {
        let text =
            "SELECT  a.b ,\n  count( * ) -- how many\nFROM t a\nWHERE a.c<>'it''s -- no comment'";
        assert_eq!(again(text), "SELECT a.b,count(*) FROM t a WHERE a.c<>'it''s -- no comment'");
    }

    #[test]
    fn a_field_looks_into_the_input() {
        assert_eq!(again("WHERE id = :organization"), "WHERE id = ?1->>'organization'");
        assert_eq!(again("WHERE kind = :filter.kind"), "WHERE kind = ?1->>'$.filter.kind'");
        assert_eq!(again("FROM json_each(:ids) t"), "FROM json_each(?1,'$.ids') t");
        assert_eq!(again("coalesce(:ids)"), "coalesce(?1->>'ids')");
    }

    #[test]
    fn a_field_behind_an_operator_that_binds_as_tightly_is_parenthesized() {
        assert_eq!(again(":event || :stem"), "?1->>'event' || (?1->>'stem')");
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        assert!(tokens("SELECT 'a").is_err());
        assert!(tokens("SELECT : a").is_err());
    }
}
