//! Links that are handed over, as the console shows what comes of them.

use crate::support::world::World;

#[test]
fn whose_address_no_mail_has_proved_is_shown_until_one_does() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let (_, link) = world.hand_over(&org, "eve@example.com", "member");
    let accepted = world.accept(&link, None).expect("200");
    let eve = accepted["user"]["id"].as_str().unwrap();
    let shown = || {
        let pages = ["people".to_owned(), format!("people/{eve}")];
        pages.map(|page| {
            let page = world.get(&format!("/console/{org}/{page}")).cookie(&ada.session).send();
            assert_eq!(page.status, 200);
            page.text.matches("Address not confirmed").count()
        })
    };
    assert_eq!(shown(), [1, 1]);
    world.sign_in("eve@example.com");
    assert_eq!(shown(), [0, 0]);
}
