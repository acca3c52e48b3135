//! How many values a body has, before any of them is made: in memory each takes
//! many times the room of its text, `[{"":{}},{"":{}},…]` eighty times.

/// How many values a JSON body may have, or fields a form or a query. The
/// largest request of the API reference, a thousand addresses with roles in a
/// hundred organizations, has less than 12,000.
const VALUES_MAX: usize = 16_000;

/// What is said where there are more.
pub const RULE: &str = "Must contain at most 16000 values.";

/// How deep serde_json reads; it refuses what is deeper at the place where it is.
const DEPTH_MAX: usize = 128;

/// Counts one after the other, up to the most that there may be.
#[derive(Default)]
pub struct Count(usize);

impl Count {
    /// Whether there may be one more.
    pub fn one_more(&mut self) -> bool {
        self.0 = self.0.saturating_add(1);
        self.0 <= VALUES_MAX
    }
}

/// Whether a JSON text has no more values than a body may have, as far as it is
/// going to be read: each value but the first comes after a comma, a colon or a
/// bracket. What is no JSON is for the parser to tell.
pub fn is_few_of_json(text: &[u8]) -> bool {
    let (mut count, mut depth) = (Count::default(), 0_usize);
    let (mut is_text, mut is_escaped) = (false, false);
    for byte in text {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_text => is_escaped = true,
            b'"' => is_text = !is_text,
            _ if is_text => {}
            b',' | b':' if !count.one_more() => return false,
            b'[' | b'{' => {
                depth = depth.saturating_add(1);
                if depth > DEPTH_MAX {
                    return true;
                }
                if !count.one_more() {
                    return false;
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    true
}

/// Whether `a=1&b=2` has no more fields than a form may have.
pub fn is_few_of_form(encoded: &[u8]) -> bool {
    // The first field comes after no separator.
    let mut count = Count(1);
    encoded.iter().filter(|byte| **byte == b'&').all(|_| count.one_more())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_outside_of_texts() {
        let list = |of: &str, count: usize| format!("[{}]", vec![of; count].join(","));
        for (json, is_few) in [
            (list("1", VALUES_MAX), true),
            (list("1", VALUES_MAX + 1), false),
            (list("[]", VALUES_MAX / 2), true),
            (list("[]", VALUES_MAX / 2 + 1), false),
            (list("{}", VALUES_MAX / 2 + 1), false),
            (list(r#"{"":1}"#, VALUES_MAX / 3), true),
            (list(r#"{"":1}"#, VALUES_MAX / 3 + 1), false),
            (format!("[\"{}\"]", ",[{:".repeat(VALUES_MAX)), true),
            (format!("[\"\\\"{}\\\\\"]", ",".repeat(VALUES_MAX)), true),
            (format!("[\"\\\\\"{}]", ",1".repeat(VALUES_MAX)), false),
            (String::new(), true),
        ] {
            assert_eq!(is_few_of_json(json.as_bytes()), is_few, "{:.40}", json);
        }
    }

    #[test]
    fn what_is_nested_deeper_than_is_read_is_left_to_the_parser() {
        let deep = "[".repeat(DEPTH_MAX + 1);
        assert!(is_few_of_json(format!("{deep}{}", ",1".repeat(VALUES_MAX)).as_bytes()));
        assert!(serde_json::from_str::<serde_json::Value>(&deep).unwrap_err().is_syntax());
        let shallow = format!("{}{}", "[".repeat(DEPTH_MAX), "]".repeat(DEPTH_MAX));
        let wide = vec![shallow.as_str(); 200].join(",");
        assert!(!is_few_of_json(wide.as_bytes()), "depth ends with its brackets");
    }

    #[test]
    fn fields_of_a_form_are_counted() {
        assert!(is_few_of_form(vec!["a=1"; VALUES_MAX].join("&").as_bytes()));
        assert!(!is_few_of_form("&".repeat(VALUES_MAX).as_bytes()));
    }
}
