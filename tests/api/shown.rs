//! What people and clients see: mails, pages and problems, as snapshots
//! (`cargo insta review` shows what a change does to them), and the headers
//! of every page.

mod mails;

mod pages;

mod problems;

/// Compares with the snapshot of this name, tokens aside: they change with
/// every id.
fn snapshot(name: &str, text: &str, tokens: &[&str]) {
    let text = tokens.iter().fold(text.to_owned(), |text, token| text.replace(token, "{token}"));
    insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!(name, text);
    });
}
