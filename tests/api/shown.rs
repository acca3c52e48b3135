//! What people and clients see: mails, pages and problems, as snapshots
//! (`cargo insta review` shows what a change does to them), and the headers
//! of every page.

mod directions;

mod mails;

mod pages;

mod problems;

/// The text with what follows each `start`, up to a quote, in the words `mask`.
fn masked(text: &str, start: &str, mask: &str) -> String {
    let mut parts = text.split(start);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let rest = part.find('"').map_or("", |end| &part[end..]);
        format!("{text}{start}{mask}{rest}")
    })
}

/// Compares with the snapshot of this name, tokens aside: they change with
/// every id.
fn snapshot(name: &str, text: &str, tokens: &[&str]) {
    let text = tokens.iter().fold(text.to_owned(), |text, token| text.replace(token, "{token}"));
    let text = masked(&text, "name=\"guard\" value=\"", "{guard}");
    let text = masked(&masked(&text, "/assets/style-", "{hash}"), "/assets/script-", "{hash}");
    insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!(name, text);
    });
}
