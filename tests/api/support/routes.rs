//! The routes that there are, read from the router's own table: what is tried on
//! every route is then tried on a new one, too.

use std::collections::BTreeSet;

/// Method and path of every route, as the router's table spells them.
pub fn routes() -> BTreeSet<(&'static str, &'static str)> {
    let table = include_str!("../../../src/http/routes.rs");
    let mut routes = BTreeSet::new();
    for entry in table.split(".route(").skip(1) {
        let path = entry.split('"').nth(1).unwrap();
        for (call, method) in [
            ("get", "GET"),
            ("post", "POST"),
            ("put", "PUT"),
            ("patch", "PATCH"),
            ("delete", "DELETE"),
        ] {
            let calls = [format!("{call}(to("), format!("{call}(form(")];
            if calls.iter().any(|call| entry.contains(call)) {
                routes.insert((method, path));
            }
        }
    }
    routes
}
