//! Lists: pages by keyset, filters, searches, cursors.

mod cursors;

mod pages;

mod folded;

mod objects;

mod searches;

use serde_json::Value;

use crate::support::world::World;

/// Follows the cursors of a list to its end, doing something between pages:
/// what `field` gives of each item, page by page.
fn follow(
    world: &World,
    by: &str,
    list: &str,
    field: fn(&Value) -> &Value,
    mut between: impl FnMut(usize),
) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut cursor = String::new();
    loop {
        let answer = world.get(&format!("{list}{cursor}")).by(by).send().expect("200");
        assert_eq!(answer["object"], "list");
        let items = answer["data"].as_array().unwrap().iter();
        pages.push(items.map(|item| field(item).as_str().unwrap().to_owned()).collect());
        let Some(next) = answer["next_cursor"].as_str() else { return pages };
        let glue = if list.contains('?') { '&' } else { '?' };
        cursor = format!("{glue}cursor={next}");
        between(pages.len());
    }
}
