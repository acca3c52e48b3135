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

/// What a page is in, to a browser that has this cookie and asks for Polish.
fn read_in(world: &World, path: &str, cookie: &str) -> String {
    let ask = world.get(path).header("accept-language", "pl");
    let page = if cookie.is_empty() { ask.send() } else { ask.header("cookie", cookie).send() };
    page.text.split("<html lang=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn what_a_browser_has_kept_of_a_language_wins_over_what_it_asks_for() {
    let world = World::new();
    for (kept, lang) in [
        ("", "pl"),
        ("__Host-usher-language=fr", "fr"),
        ("__Host-usher-language=ar", "ar"),
        ("__Host-usher-language=invitation-de", "de"),
        ("a=b; __Host-usher-language=ja; c=d", "ja"),
        ("__Host-usher-language=invitation-de; __Host-usher-language=it", "it"),
        ("__Host-usher-language=", "pl"),
        ("__Host-usher-language=sv", "pl"),
        ("__Host-usher-language=FR", "pl"),
        ("__Host-usher-language=invitation-", "pl"),
        ("__Host-usher-language=invitation-invitation-fr", "pl"),
        ("__Host-usher-language=fr-CA", "pl"),
        ("usher-language=fr", "pl"),
        ("__Host-usher-language=%66%72", "pl"),
    ] {
        for path in ["/sign-in", "/declined", "/check-your-mail"] {
            assert_eq!(read_in(&world, path, kept), lang, "{kept} {path}");
        }
    }
}

#[test]
fn an_invitation_leaves_its_language_to_whoever_it_is_for() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let body = json!({"emails": ["grace@example.com"], "locale": "fr"});
    world.invite_by(&org, &ada.session, &body).expect("201");
    let path = format!("/invitations/{}", world.latest_token("grace@example.com"));
    let leaves = |cookie: &str| {
        let page = world.get(&path).header("cookie", cookie).send();
        let cookies = page.headers.get_all("set-cookie").iter();
        let mut cookies = cookies.map(|cookie| cookie.to_str().unwrap().to_owned());
        cookies.find(|cookie| cookie.contains("usher-language"))
    };
    let left = leaves("a=b").unwrap();
    assert!(left.starts_with("__Host-usher-language=invitation-fr; HttpOnly; Secure;"), "{left}");
    assert_eq!(leaves("__Host-usher-language=invitation-fr"), None, "it has it");
    assert_eq!(leaves("__Host-usher-language=de"), None, "a choice stays");
    assert!(leaves("__Host-usher-language=invitation-de").is_some(), "the last one counts");
    let stranger = world.sign_in("mary@example.com").session;
    assert_eq!(leaves(&format!("__Host-usher={stranger}")), None, "it is not for them");
    // Asked for anew, too, by a browser that has not seen it before.
    world.pass(31 * crate::support::world::DAY);
    let asked = world.post(&format!("{path}/ask-again")).send();
    assert_eq!(asked.status, 303, "{}", asked.text);
    assert!(asked.headers["set-cookie"].to_str().unwrap().contains("invitation-fr"));
}

#[test]
fn a_language_is_chosen_on_ones_account() {
    let world = World::new();
    let ada = world.sign_in("ada@example.com");
    let choose = |fields: &str| {
        let chosen = world.post("/account/language").cookie(&ada.session).form(fields).send();
        let cookies = chosen.headers.get_all("set-cookie").iter();
        let mut cookies = cookies.map(|cookie| cookie.to_str().unwrap().to_owned());
        (chosen.status.as_u16(), cookies.find(|cookie| cookie.contains("usher-language")))
    };
    let (status, kept) = choose("language=ar");
    assert_eq!(status, 303);
    assert!(kept.unwrap().ends_with("Max-Age=31536000"));
    assert!(choose("language=").1.unwrap().ends_with("Max-Age=0"));
    for wrong in ["language=sv", "language=EN", "language=invitation-fr", "language=fr&language=de"]
    {
        assert_eq!(choose(wrong), (422, None), "{wrong}");
    }
    let page = world.get("/account").cookie(&ada.session).send().text;
    for name in ["English", "Deutsch", "Français", "日本語", "العربية"] {
        assert!(page.contains(&format!(">{name}</option>")), "{name}");
    }
}
