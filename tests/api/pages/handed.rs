//! Links that are handed over, as the console shows what comes of them.

use serde_json::json;

use crate::support::Firm;
use crate::support::world::{ROOT, World};

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
            page.text.matches("Email not confirmed").count()
        })
    };
    assert_eq!(shown(), [1, 1]);
    world.sign_in("eve@example.com");
    assert_eq!(shown(), [0, 0]);
}

#[test]
fn where_only_the_root_key_shares_links_the_form_mails_and_a_post_that_would_not_is_refused() {
    let page = |firm: &Firm| {
        let path = format!("/console/{}/invite", firm.org);
        let page = firm.world.get(&path).cookie(firm.boss()).send();
        assert_eq!(page.status, 200);
        (page.text, path)
    };
    let (shared, _) = page(&Firm::with(&[("LINK_SHARING", "managers")]));
    assert!(shared.contains("<input type=\"checkbox\" name=\"by_mail\""), "{shared}");

    let firm = Firm::with(&[("LINK_SHARING", "root")]);
    let (form, path) = page(&firm);
    assert!(form.contains("<input type=\"hidden\" name=\"by_mail\" value=\"yes\">"), "{form}");
    assert!(!form.contains("type=\"checkbox\" name=\"by_mail\""), "{form}");
    let send = |more: &str| {
        let fields = format!("intent=send&addresses=eve%40example.com&role=member{more}");
        firm.world.post(&path).cookie(firm.boss()).form(&fields).send()
    };
    let pending = || firm.get(ROOT, "/invitations").expect("200")["data"].clone();
    assert_eq!(send("").status, 403);
    assert_eq!(pending(), json!([]));
    assert_eq!(send("&by_mail=yes").status, 200);
    assert_eq!(pending()[0]["email"], "eve@example.com");
}
