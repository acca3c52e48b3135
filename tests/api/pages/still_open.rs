//! What somebody has left open, on the pages that take their authority away.

use serde_json::json;

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{Person, ROOT, Reply};

const KEEP: &str = "name=\"keep\" value=\"yes\"";

/// Ada's organization; Mallory, an admin, has a pending invitation and a key there.
struct Cast {
    firm: Firm,
    mallory: Person,
    invitation: String,
    link: String,
    key: String,
}

impl Cast {
    fn new() -> Self {
        let firm = Firm::new();
        let mallory = firm.hire("mallory", "admin", &[]);
        let body = json!({"emails": ["second@example.com"], "role": "admin"});
        let made = firm.post(&mallory.session, "/invitations", &body).expect("201");
        let link = firm.world.latest_token("second@example.com");
        let key = firm.key(&mallory.session, "admin", &[]).1;
        Self { invitation: id(&made["invitations"][0]), firm, mallory, link, key }
    }

    /// What Ada's form on the list of people is answered with.
    fn on_people(&self, fields: &str) -> Reply {
        self.as_(self.firm.boss(), fields)
    }

    fn as_(&self, session: &str, fields: &str) -> Reply {
        let path = format!("/console/{}/people", self.firm.org);
        self.firm.world.post(&path).cookie(session).form(fields).send()
    }

    /// Mallory's page.
    fn page(&self) -> String {
        format!("/console/{}/people/{}", self.firm.org, self.mallory.id)
    }

    fn person(&self) -> Reply {
        self.firm.world.get(&self.page()).cookie(self.firm.boss()).send()
    }

    /// Whether the invitation is still pending.
    fn is_pending(&self) -> bool {
        let path = format!("/invitations/{}", self.invitation);
        self.firm.get(ROOT, &path).expect("200")["status"] == "pending"
    }

    fn key_outcome(&self) -> String {
        self.firm.get(&self.key, "/members").outcome()
    }
}

/// The list on a page that was answered 200 in one round trip; empty where it has none.
#[track_caller]
fn still_open(page: &Reply) -> &str {
    assert_eq!((page.status.as_u16(), page.batches), (200, 1), "{}", page.text);
    let list = page.text.split("<h2 id=\"still-open\">").nth(1).unwrap_or_default();
    list.split("</section>").next().unwrap()
}

#[test]
fn the_page_that_asks_to_confirm_names_what_stops_working_with_a_box_not_ticked() {
    let cast = Cast::new();
    for (action, lead) in [
        ("deactivate", "These will stop working if you continue:"),
        ("remove", "These will stop working if you continue:"),
        ("edit", "Anything they can no longer grant will stop working:"),
    ] {
        let page = cast.on_people(&format!("ids={}&action={action}", cast.mallory.id));
        let list = still_open(&page);
        for words in [lead, "second@example.com", "A key for admin"] {
            assert!(list.contains(words), "{action}: {words}: {list}");
        }
        assert!(list.contains(&format!("{KEEP}>")), "{action}: {list}");
    }
    let page = cast.on_people(&format!("ids={}&action=edit&keep=yes", cast.mallory.id));
    assert!(still_open(&page).contains(&format!("{KEEP} checked>")), "what was ticked stays so");
}

#[test]
fn a_page_names_nothing_where_nothing_stops_working() {
    let cast = Cast::new();
    let mary = cast.firm.hire("mary", "member", &[]);
    for action in ["deactivate", "remove", "edit"] {
        let page = cast.on_people(&format!("ids={}&action={action}", mary.id));
        assert_eq!(still_open(&page), "", "{action} of somebody with nothing open");
    }
    for (action, id) in [
        ("reactivate", &cast.mallory.id),
        ("resend", &cast.invitation),
        ("revoke", &cast.invitation),
        ("edit", &cast.invitation),
    ] {
        let page = cast.on_people(&format!("ids={id}&action={action}"));
        assert_eq!(still_open(&page), "", "{action}");
    }
}

#[test]
fn what_is_confirmed_ends_what_they_left_open_unless_it_is_kept() {
    for action in ["remove", "deactivate"] {
        for keep in [false, true] {
            let cast = Cast::new();
            let kept = if keep { "&keep=yes" } else { "" };
            let fields = format!("ids={}&action={action}&confirmed=yes{kept}", cast.mallory.id);
            assert_eq!(cast.on_people(&fields).status, 303);
            assert_eq!(cast.is_pending(), keep, "{action}");
            assert_eq!(
                cast.key_outcome(),
                if keep { "200" } else { "401 unauthenticated" },
                "{action}"
            );
            let accepted = if keep { "200" } else { "410 invitation_revoked" };
            cast.firm.world.accept(&cast.link, None).expect(accepted);
        }
    }
}

#[test]
fn a_new_role_for_many_ends_what_they_may_no_longer_give_unless_it_is_kept() {
    for keep in [false, true] {
        let cast = Cast::new();
        let kept = if keep { "&keep=yes" } else { "" };
        let fields = format!("ids={}&action=edit&role=viewer&confirmed=yes{kept}", cast.mallory.id);
        assert_eq!(cast.on_people(&fields).status, 303);
        assert_eq!(cast.is_pending(), keep);
    }
}

#[test]
fn a_persons_page_names_it_beside_the_form_that_changes_them() {
    for keep in [false, true] {
        let cast = Cast::new();
        let page = cast.person();
        let list = still_open(&page);
        for words in ["Anything they can no longer grant", "second@example.com", "A key for admin"]
        {
            assert!(list.contains(words), "{words}: {list}");
        }
        assert!(list.contains(&format!("{KEEP}>")), "{list}");
        let form = page.text.split("<form").find(|form| form.contains("id=\"still-open\""));
        assert!(form.unwrap().contains("name=\"role\""), "the box is in the form of the role");

        let kept = if keep { "&keep=yes" } else { "" };
        let wrong = format!("role=viewer&more_permissions=No%21{kept}");
        let ask = cast.firm.world.post(&cast.page()).cookie(cast.firm.boss()).form(&wrong).send();
        assert_eq!(ask.status, 422);
        assert_eq!(
            ask.text.contains(&format!("{KEEP} checked>")),
            keep,
            "what was ticked stays so"
        );
        let fields = format!("role=viewer{kept}");
        let ask = cast.firm.world.post(&cast.page()).cookie(cast.firm.boss()).form(&fields).send();
        assert_eq!(ask.status, 303);
        assert_eq!(cast.is_pending(), keep);
        assert!(!still_open(&cast.person()).contains("second@example.com"));
    }
}

#[test]
fn who_may_not_manage_members_sees_nothing_that_is_still_open() {
    let cast = Cast::new();
    let mary = cast.firm.hire("mary", "member", &[]);
    let page = cast.firm.world.get(&cast.page()).cookie(&mary.session).send();
    assert_eq!(still_open(&page), "");
    assert!(!page.text.contains("second@example.com"));
}

#[test]
fn an_offer_of_ownership_is_named_where_it_ends_and_cannot_be_kept() {
    let firm = Firm::new();
    let second = firm.hire("second", "owner", &[]);
    let mary = firm.hire("mary", "member", &[]);
    let body = json!({"user_id": mary.id});
    firm.post(&second.session, "/transfer-ownership", &body).expect("201");
    let path = format!("/console/{}/people", firm.org);
    let confirm = |person: &Person, action: &str| {
        let fields = format!("ids={}&action={action}", person.id);
        firm.world.post(&path).cookie(firm.boss()).form(&fields).send()
    };
    for (person, action, is_named) in [
        (&second, "deactivate", true),
        (&second, "remove", true),
        (&second, "edit", true),
        (&mary, "remove", true),
        // The offer to them stays.
        (&mary, "deactivate", false),
        (&mary, "edit", false),
    ] {
        let page = confirm(person, action);
        let list = still_open(&page);
        assert_eq!(list.contains("Ownership transfer"), is_named, "{action}: {list}");
        assert!(!list.contains(KEEP), "{action}: {list}");
    }
}

#[test]
fn an_invitation_to_somebody_is_named_only_where_they_are_removed() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let mary = firm.hire("mary", "member", &[]);
    let invite = json!({"emails": ["mary@example.com"],
        "organizations": [{"organization_id": child.org, "role": "viewer"}]});
    firm.post(firm.boss(), "/invitations", &invite).expect("201");
    child.offer("mary", "member", &[]);
    let token = child.world.latest_token("mary@example.com");
    child.world.accept(&token, Some(&mary.session)).expect("200");
    let path = format!("/console/{}/people", child.org);
    for (action, is_named) in [("remove", true), ("deactivate", false), ("edit", false)] {
        let fields = format!("ids={}&action={action}", mary.id);
        let page = child.world.post(&path).cookie(child.boss()).form(&fields).send();
        let list = still_open(&page);
        assert_eq!(list.contains("Received invitation"), is_named, "{action}: {list}");
    }
}

#[test]
fn who_removes_themselves_is_not_told_that_their_invitations_end() {
    let cast = Cast::new();
    let fields = format!("ids={}&action=remove", cast.mallory.id);
    let page = cast.as_(&cast.mallory.session, &fields);
    let list = still_open(&page);
    assert!(list.contains("A key for admin") && !list.contains("second@example.com"), "{list}");
    assert!(!list.contains(KEEP), "{list}");
    let confirmed = format!("{fields}&confirmed=yes");
    assert_eq!(cast.as_(&cast.mallory.session, &confirmed).status, 303);
    assert!(cast.is_pending());
    assert_eq!(cast.key_outcome(), "401 unauthenticated");
}

#[test]
fn of_much_that_is_open_ten_lines_are_shown_and_the_rest_is_counted() {
    for (count, more) in [(9, None), (10, Some("and 1 more")), (120, Some("and 91+ more"))] {
        let cast = Cast::new();
        let emails: Vec<String> = (0..count - 1).map(|n| format!("many-{n}@example.com")).collect();
        let body = json!({"emails": emails, "send_email": false});
        cast.firm.post(&cast.mallory.session, "/invitations", &body).expect("201");
        let page = cast.on_people(&format!("ids={}&action=remove", cast.mallory.id));
        let list = still_open(&page).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(list.matches("<li><strong>").count(), 10, "{list}");
        match more {
            Some(more) => assert!(list.contains(more), "{more}: {list}"),
            None => assert_eq!(list.matches("<li>").count(), 10, "{list}"),
        }
    }
}
