//! Links that are handed over, as the console shows what comes of them.

use serde_json::json;

use super::sent_twice::Browser;
use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{DAY, ROOT, Reply, World};

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

/// The token of the link that a page shows.
fn shown(page: &Reply) -> String {
    assert_eq!(page.status, 200, "{}", page.text);
    let link = page.text.split("value=\"https://usher.test/invitations/").nth(1).unwrap();
    link.split('"').next().unwrap().to_owned()
}

#[test]
fn a_link_that_was_lost_is_made_anew_on_the_invitations_page() {
    for (mailed, days, marked) in
        [(false, 0, false), (true, 0, false), (false, 8, false), (false, 8, true), (true, 8, true)]
    {
        let firm = Firm::with(&[("LINK_SHARING", "managers"), ("SESSION_DAYS", "3650")]);
        let body = json!({"emails": ["eve@example.com"], "role": "viewer", "send_email": mailed});
        let made = firm.post(firm.boss(), "/invitations", &body).expect("201");
        let path = format!("/console/{}/invitations/{}", firm.org, id(&made["invitations"][0]));
        firm.world.pass(days * DAY);
        if marked {
            firm.world.cron();
        }
        let browser = Browser::new(&firm.world, &path, firm.boss());
        let page = firm.world.get(&path).cookie(firm.boss()).send();
        assert!(page.text.contains(&format!("action=\"{path}/link\"")), "{}", page.text);
        let mails = firm.world.mailbox.count();
        let first = browser.send(&firm.world, &format!("{path}/link"), "");
        let again = browser.send(&firm.world, &format!("{path}/link"), "");
        assert_eq!(shown(&first), shown(&again));
        assert_eq!(firm.world.mailbox.count(), mails);
        assert_eq!(firm.world.events(&firm.org, "invitation.resent").len(), 1);
        let accepted = firm.world.accept(&shown(&first), None).expect("200");
        // It proves no mailbox, though the invitation was mailed, too.
        assert_eq!(accepted["user"]["email_verified"], false);
    }
}

#[test]
fn a_link_is_made_only_for_who_may_hand_links_over_and_send_the_invitation() {
    let firm = Firm::with(&[("LINK_SHARING", "managers")]);
    firm.role("Steward", &["members.view", "members.manage", "app.read"]);
    let steward = firm.hire("sam", "Steward", &[]);
    let reader = firm.hire("rita", "viewer", &[]);
    let elsewhere = firm.elsewhere("olga@example.com");
    let admin = id(&firm.offer("eve", "admin", &[]));
    let viewer = id(&firm.offer("alan", "viewer", &[]));
    let over = id(&firm.offer("una", "viewer", &[]));
    firm.post(ROOT, &format!("/invitations/{over}/revoke"), &json!({})).expect("200");
    let post = |by: &str, of: &str| {
        let path = format!("/console/{}/invitations/{of}/link", firm.org);
        firm.world.post(&path).cookie(by).form("").send().status.as_u16()
    };
    let before = firm.world.db.dump();
    for (by, of, status) in [
        (steward.session.as_str(), &admin, 403),
        (&reader.session, &viewer, 403),
        (&elsewhere.owner.session, &viewer, 404),
        (firm.boss(), &over, 409),
    ] {
        assert_eq!(post(by, of), status, "{of}");
        assert_eq!(firm.world.db.dump(), before);
    }
    assert_eq!(post(&steward.session, &viewer), 200);
    assert_eq!(post(firm.boss(), &admin), 200);
    firm.world.set(&firm.org, &json!({"invite_policy": "owners"}));
    assert_eq!(post(&steward.session, &viewer), 403);
    assert_eq!(post(firm.boss(), &viewer), 200);
    // Whoever does not manage people is shown no button, nor anybody where only the root
    // key shares links.
    let page = |world: &World, by: &str| {
        let path = format!("/console/{}/invitations/{viewer}", firm.org);
        world.get(&path).cookie(by).send().text.contains("/link\"")
    };
    assert!(page(&firm.world, firm.boss()));
    assert!(!page(&firm.world, &reader.session));
    let closed = firm.world.redeployed(&[("LINK_SHARING", "root")]);
    assert!(!page(&closed, firm.boss()));
    let path = format!("/console/{}/invitations/{viewer}/link", firm.org);
    assert_eq!(closed.post(&path).cookie(firm.boss()).form("").send().status, 403);
}

#[test]
fn the_link_of_another_who_vouched_before_ends_with_the_new_one() {
    let firm = Firm::with(&[("LINK_SHARING", "managers")]);
    firm.role("Steward", &["members.view", "members.manage", "app.read"]);
    let steward = firm.hire("sam", "Steward", &[]);
    let body = json!({"emails": ["eve@example.com"], "role": "viewer", "send_email": false, "return_link": true});
    let made = firm.post(&steward.session, "/invitations", &body).expect("201");
    let made = &made["invitations"][0];
    let kept = made["link"].as_str().unwrap().rsplit('/').next().unwrap();
    let path = format!("/console/{}/invitations/{}/link", firm.org, id(made));
    let own = shown(&firm.world.post(&path).cookie(&steward.session).form("").send());
    for token in [kept, &own] {
        let preview = firm.world.get(&format!("/v1/invitation-links/{token}"));
        preview.send().expect("200");
    }
    firm.world.pass(1);
    let new = shown(&firm.world.post(&path).cookie(firm.boss()).form("").send());
    for token in [kept, &own] {
        firm.world.accept(token, None).expect("410 link_superseded");
    }
    firm.world.accept(&new, None).expect("200");
}
