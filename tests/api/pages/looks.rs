//! The deployer's looks: a logo, a colour, and an icon in the browser's tab.

use crate::support::world::{Reply, World};

/// The path after `before` in a page.
fn after<'a>(page: &'a Reply, before: &str) -> &'a str {
    page.text.split(before).nth(1).unwrap().split('"').next().unwrap()
}

/// The paths of the sign-in page's icon and stylesheet, and what is there.
fn assets(world: &World) -> [(String, Reply); 2] {
    let page = world.get("/sign-in").send();
    ["<link rel=\"icon\" href=\"", "<link rel=\"stylesheet\" href=\""].map(|link| {
        let path = after(&page, link).to_owned();
        let asset = world.get(&path).send();
        (path, asset)
    })
}

#[test]
fn every_page_has_an_icon_and_a_stylesheet_that_browsers_keep() {
    let [(_, icon), (_, style)] = assets(&World::new());
    for (asset, kind) in [(&icon, "image/svg+xml"), (&style, "text/css; charset=utf-8")] {
        assert_eq!((asset.status.as_u16(), asset.batches), (200, 0));
        assert_eq!(asset.headers["content-type"], kind);
        assert_eq!(asset.headers["cache-control"], "public, max-age=31536000, immutable");
    }
}

#[test]
fn the_accent_colour_is_that_of_the_buttons_and_of_the_icon_under_other_names() {
    let ours = assets(&World::new());
    let theirs = assets(&World::with(&[("ACCENT_COLOR", "#7a1fa2")]));
    for ((our_path, our), (path, their)) in ours.iter().zip(&theirs) {
        assert_ne!(our_path, path);
        assert!(their.text.contains("#7a1fa2") && !our.text.contains("#7a1fa2"), "{path}");
    }
    assert!(ours[0].1.text.contains("#1f4f8f") && !theirs[0].1.text.contains("#1f4f8f"));
}

#[test]
fn a_logo_stands_on_the_page_and_in_the_tab_and_comes_from_its_own_origin() {
    let world = World::with(&[("LOGO_URL", "https://cdn.acme.test/logo.svg")]);
    let page = world.get("/sign-in").send();
    assert_eq!(after(&page, "<link rel=\"icon\" href=\""), "https://cdn.acme.test/logo.svg");
    assert_eq!(after(&page, "<img class=\"logo\" src=\""), "https://cdn.acme.test/logo.svg");
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("img-src 'self' https://cdn.acme.test;"), "{policy}");
}
