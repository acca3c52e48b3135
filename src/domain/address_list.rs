//! Addresses as people paste them, and as files hold them.

/// The addresses in a text, `most` of them at most: separated by commas,
/// semicolons, spaces or newlines; of `Name <a@b>` the address. What is none is
/// kept as typed, for whoever typed it to see.
pub fn typed(text: &str, most: usize) -> Vec<String> {
    addresses(text, most).take(most).map(str::to_owned).collect()
}

/// The addresses in a CSV file (RFC 4180), `most` of them at most: every field
/// that has an `@`.
pub fn of_csv(text: &str, most: usize) -> Vec<String> {
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') { b';' } else { b',' };
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let mut rest = text.as_bytes();
    let mut field = Vec::new();
    let mut found = Vec::new();
    let mut buffer = [0; 512];
    while found.len() < most {
        let (result, read, written) = reader.read_field(rest, &mut buffer);
        rest = rest.get(read..).unwrap_or_default();
        field.extend_from_slice(buffer.get(..written).unwrap_or_default());
        match result {
            csv_core::ReadFieldResult::Field { .. } => {
                let text = String::from_utf8_lossy(&field);
                let addresses = addresses(&text, most).filter(|entry| entry.contains('@'));
                let left = most.saturating_sub(found.len());
                found.extend(addresses.take(left).map(str::to_owned));
                field.clear();
            }
            csv_core::ReadFieldResult::InputEmpty | csv_core::ReadFieldResult::OutputFull => {}
            csv_core::ReadFieldResult::End => break,
        }
    }
    found
}

/// All of them, as far as one entry has no more than `most`.
fn addresses(text: &str, most: usize) -> impl Iterator<Item = &str> {
    entries(text).flat_map(move |entry| of_entry(entry, most))
}

/// The parts between commas, semicolons and newlines that stand in no quotes.
fn entries(text: &str) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    text.split(move |character| {
        is_quoted ^= character == '"';
        let parts =
            matches!(character, '\n' | '\r') || (!is_quoted && matches!(character, ',' | ';'));
        // A quote that nothing closes ends with its line.
        is_quoted &= !matches!(character, '\n' | '\r');
        parts
    })
}

/// Of `Name <a@b>` what stands in the brackets, as often as there are such; of
/// what is left the words: those with an `@`, and where there is none all of them.
/// No more than `most` brackets are looked at.
fn of_entry(entry: &str, most: usize) -> impl Iterator<Item = &str> {
    let mut bracketed = Vec::new();
    let mut rest = entry;
    while bracketed.len() < most
        && let Some((address, after)) =
            rest.split_once('<').and_then(|(_, within)| within.split_once('>'))
    {
        bracketed.push(address.trim());
        rest = after;
    }
    let has_addresses = rest.split_whitespace().any(|word| word.contains('@'));
    let words = rest.split_whitespace().filter(move |word| !has_addresses || word.contains('@'));
    bracketed.into_iter().chain(words)
}

#[cfg(test)]
mod tests {
    fn typed(text: &str) -> Vec<String> {
        super::typed(text, usize::MAX)
    }

    fn of_csv(text: &str) -> Vec<String> {
        super::of_csv(text, usize::MAX)
    }

    #[test]
    fn whatever_stands_between_addresses_is_left_out() {
        let text = "ada@a.example, grace@b.example;mary@c.example\n\
            Alan <alan@d.example>\r\n\"Hopper, G.\" <g@e.example> x@f.example y@g.example\n\n oops";
        let found = typed(text);
        let expected = [
            "ada@a.example",
            "grace@b.example",
            "mary@c.example",
            "alan@d.example",
            "g@e.example",
            "x@f.example",
            "y@g.example",
            "oops",
        ];
        assert_eq!(found, expected);
        assert_eq!(typed("Ada ada@a.example"), ["ada@a.example"]);
        assert_eq!(
            typed("\"never closed, a@a.example\nb@b.example, c@c.example"),
            ["a@a.example", "b@b.example", "c@c.example"]
        );
        assert_eq!(typed(" ,;\n"), [""; 0]);
    }

    #[test]
    fn brackets_may_be_as_many_as_a_body_holds() {
        assert_eq!(typed("A <a@a.example> B <b@b.example> c"), ["a@a.example", "b@b.example", "c"]);
        assert_eq!(typed(&"<>".repeat(500_000)).len(), 500_000);
    }

    #[test]
    fn a_file_gives_its_addresses_wherever_they_stand() {
        let comma = "name,email\n\"Lovelace, Ada\",ada@a.example\nGrace,\"grace@b.example\"\n";
        assert_eq!(of_csv(comma), ["ada@a.example", "grace@b.example"]);
        let semicolon = "email;name\r\nada@a.example;Ada\r\nmary@c.example;Mary";
        assert_eq!(of_csv(semicolon), ["ada@a.example", "mary@c.example"]);
        let long = format!("{}@a.example", "x".repeat(2_000));
        assert_eq!(of_csv(&long), std::slice::from_ref(&long));
        assert_eq!(of_csv(""), [""; 0]);
    }

    #[test]
    fn no_more_are_read_than_are_asked_for() {
        for text in ["a@a.example ", "a@a.example,", "<a@a.example>", "a@a.example\n"] {
            let text = text.repeat(100);
            for most in [0, 1, 99, 100, 101] {
                assert_eq!(super::typed(&text, most).len(), most.min(100), "{text}");
                assert_eq!(super::of_csv(&text, most).len(), most.min(100), "{text}");
            }
        }
    }
}
