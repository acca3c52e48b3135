//! In which language people are spoken to.

use serde_json::json;

use crate::support::world::World;

#[test]
fn a_page_speaks_the_language_that_the_browser_asks_for() {
    let world = World::new();
    let page =
        |accepted: &str| world.get("/sign-in").header("accept-language", accepted).send().text;
    assert!(page("de-CH, en;q=0.5").contains("<html lang=\"de\" dir=\"ltr\">"));
    assert!(page("de-CH, en;q=0.5").contains("E-Mail-Adresse"), "{}", page("de"));
    assert!(page("sv, fr;q=0.3").contains("<html lang=\"fr\""));
    assert!(page("sv").contains("<html lang=\"en\""));
    assert!(page("ar").contains("<html lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn an_invitation_is_in_its_own_language_whatever_the_browser_reads() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    for (locale, mail, title) in [
        ("de-AT", "hat Sie eingeladen", "<html lang=\"de\""),
        ("fr", "vous invite", "<html lang=\"fr\""),
        ("sv", "invited you", "<html lang=\"pl\""),
    ] {
        let email = format!("{locale}@example.com").to_lowercase();
        let body = json!({"emails": [email], "locale": locale});
        world.invite_by(&org, &ada.session, &body).expect("201");
        let sent = world.mailbox.to(&email).pop().unwrap();
        assert!(sent.text.contains(mail), "{locale}: {}", sent.text);
        let path = format!("/invitations/{}", world.latest_token(&email));
        let page = world.get(&path).header("accept-language", "pl").send().text;
        assert!(page.contains(title), "{locale}: {page}");
    }
}

#[test]
fn a_sign_in_mail_is_in_the_language_of_whoever_asked_for_it() {
    let world = World::new();
    world.sign_in("grace@example.com");
    world.pass(crate::support::world::HOUR);
    let ask =
        world.post("/sign-in").header("accept-language", "de").form("email=grace%40example.com");
    assert_eq!(ask.send().status, 303);
    let mail = world.mailbox.to("grace@example.com").pop().unwrap();
    assert!(mail.html.contains("<html lang=\"de\""), "{}", mail.html);
    assert!(
        mail.subject.as_str().contains("anmelden") || mail.subject.as_str().contains("Anmeld"),
        "{:?}",
        mail.subject
    );
}
