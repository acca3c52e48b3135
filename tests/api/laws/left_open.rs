//! What somebody has left open when their authority is taken away: invitations that
//! they made, keys and offers, and what is still offered to them. It is shown to who
//! takes it away, and ends with it unless they keep it.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::story::each;
use crate::support::world::{Person, ROOT};

/// Ada's organization; Mallory, an admin there, has invited a second address of hers.
fn cast() -> (Firm, Person, String, String) {
    let firm = Firm::new();
    let mallory = firm.hire("mallory", "admin", &[]);
    let body = json!({"emails": ["second@example.com"], "role": "admin"});
    let made = firm.post(&mallory.session, "/invitations", &body).expect("201");
    let invitation = id(&made["invitations"][0]);
    let link = firm.world.latest_token("second@example.com");
    (firm, mallory, invitation, link)
}

/// How an admin's authority is taken away, with a body's fields besides.
const WAYS: [&str; 4] = ["removed", "deactivated", "demoted", "removed in bulk"];

fn take_away(firm: &Firm, by: &str, way: &str, person: &Person, keep: bool) {
    let path = format!("/members/{}", person.id);
    match way {
        "removed" => firm.delete(by, &format!("{path}?keep={keep}")).expect("204"),
        "deactivated" => {
            firm.post(by, &format!("{path}/deactivate"), &json!({"keep": keep})).expect("200")
        }
        "demoted" => firm.patch(by, &path, &json!({"role": "member", "keep": keep})).expect("200"),
        _ => {
            let body = json!({"action": "remove", "ids": [person.id], "keep": keep});
            firm.post(by, "/members/bulk", &body).expect("200")
        }
    };
}

#[test]
fn an_invitation_ends_with_the_authority_that_it_was_made_on() {
    for way in WAYS {
        let (firm, mallory, invitation, link) = cast();
        take_away(&firm, firm.boss(), way, &mallory, false);
        let invitation = firm.get(ROOT, &format!("/invitations/{invitation}")).expect("200");
        assert_eq!(invitation["status"], "revoked", "{way}");
        firm.world.accept(&link, None).expect("410 invitation_revoked");
        assert_eq!(firm.world.events(&firm.org, "invitation.revoked").len(), 1, "{way}");
        assert_eq!(firm.world.seats(&firm.org).1, 0, "{way}: its seat is free");
    }
}

#[test]
fn an_invitation_that_is_kept_goes_to_whoever_keeps_it() {
    for way in WAYS {
        let (firm, mallory, invitation, link) = cast();
        let key = firm.key(&mallory.session, "admin", &[]).1;
        take_away(&firm, firm.boss(), way, &mallory, true);
        let kept = firm.get(ROOT, &format!("/invitations/{invitation}")).expect("200");
        assert_eq!(kept["status"], "pending", "{way}");
        firm.get(&key, "/events").expect("200");
        let keys = firm.get(ROOT, "/api-keys").expect("200");
        assert_eq!(keys["data"][0]["created_by"]["id"], json!(firm.owner.id), "{way}");
        firm.world.accept(&link, None).expect("200");
    }
}

#[test]
fn what_who_acts_may_not_give_is_not_kept() {
    let firm = Firm::new();
    firm.role("Steward", &["members.view", "members.manage"]);
    let steward = firm.hire("sam", "Steward", &[]);
    let mallory = firm.hire("mallory", "Steward", &[]);
    let second = json!({"emails": ["second@example.com"], "role": "Steward"});
    firm.post(&mallory.session, "/invitations", &second).expect("201");
    let own = firm.world.latest_token("second@example.com");
    // The role that Mallory has given gets more than Sam has.
    let more = json!({"emails": ["third@example.com"], "role": "Steward",
        "permissions": ["reports.view"]});
    let path = format!("/members/{}", mallory.id);
    let lists = json!({"permissions": ["reports.view"]});
    firm.patch(ROOT, &path, &lists).expect("200");
    firm.post(&mallory.session, "/invitations", &more).expect("201");
    let beyond = firm.world.latest_token("third@example.com");
    firm.patch(ROOT, &path, &json!({"permissions": []})).expect("200");
    firm.world.accept(&beyond, None).expect("410 invitation_revoked");
    firm.delete(&steward.session, &format!("{path}?keep=true")).expect("204");
    firm.world.accept(&own, None).expect("200");
}

#[test]
fn a_change_that_takes_nothing_away_ends_nothing() {
    let (firm, mallory, _, link) = cast();
    let path = format!("/members/{}", mallory.id);
    firm.patch(firm.boss(), &path, &json!({"permissions": ["reports.view"]})).expect("200");
    firm.patch(firm.boss(), &path, &json!({"role": "owner"})).expect("200");
    firm.patch(firm.boss(), &path, &json!({"role": "admin"})).expect("200");
    firm.world.accept(&link, None).expect("200");
}

#[test]
fn a_deactivated_makers_keys_sleep_and_their_invitations_end() {
    let (firm, mallory, _, link) = cast();
    let key = firm.key(&mallory.session, "admin", &[]).1;
    let path = format!("/members/{}", mallory.id);
    firm.post(firm.boss(), &format!("{path}/deactivate"), &Value::Null).expect("200");
    firm.get(&key, "/members").expect("401 unauthenticated");
    firm.post(firm.boss(), &format!("{path}/reactivate"), &Value::Null).expect("200");
    firm.get(&key, "/members").expect("200");
    firm.world.accept(&link, None).expect("410 invitation_revoked");
}

#[test]
fn an_invitation_by_a_key_ends_with_its_makers_authority() {
    let firm = Firm::new();
    let mallory = firm.hire("mallory", "admin", &[]);
    let key = firm.key(&mallory.session, "admin", &[]).1;
    let body = json!({"emails": ["second@example.com"], "role": "admin"});
    firm.post(&key, "/invitations", &body).expect("201");
    let link = firm.world.latest_token("second@example.com");
    firm.delete(firm.boss(), &format!("/members/{}", mallory.id)).expect("204");
    firm.world.accept(&link, None).expect("410 invitation_revoked");
}

#[test]
fn what_the_parents_admin_left_open_in_a_child_ends_with_their_stay_in_the_parent() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let mallory = firm.hire("mallory", "admin", &[]);
    let key = child.key(&mallory.session, "admin", &[]).1;
    let body = json!({"emails": ["second@example.com"], "role": "admin"});
    child.post(&mallory.session, "/invitations", &body).expect("201");
    let link = firm.world.latest_token("second@example.com");
    let open = firm.get(firm.boss(), &format!("/members/{}/open", mallory.id)).expect("200");
    assert_eq!(each(&open["data"], "/type"), ["invitation", "api_key"]);
    firm.delete(firm.boss(), &format!("/members/{}", mallory.id)).expect("204");
    firm.world.accept(&link, None).expect("410 invitation_revoked");
    child.get(&key, "/members").expect("401 unauthenticated");
    let keys = child.get(ROOT, "/api-keys").expect("200");
    assert_eq!(keys["data"], json!([]));
}

#[test]
fn an_offer_of_ownership_ends_with_who_made_it_and_with_the_key_that_did() {
    for way in ["removed", "deactivated", "demoted", "the key goes"] {
        let firm = Firm::new();
        let second = firm.hire("second", "owner", &[]);
        let mary = firm.hire("mary", "member", &[]);
        let (key_id, key) = firm.key(&second.session, "owner", &[]);
        let body = json!({"user_id": mary.id});
        let offer = firm.post(&key, "/transfer-ownership", &body).expect("201");
        assert_eq!(offer["from"], Value::Null);
        let token = firm.world.latest_token("mary@example.com");
        match way {
            "the key goes" => {
                firm.delete(firm.boss(), &format!("/api-keys/{key_id}")).expect("204");
            }
            _ => take_away(&firm, firm.boss(), way, &second, false),
        }
        let accept = firm.world.post(&format!("/v1/ownership-links/{token}/accept"));
        let reply = accept.by(&mary.session).send();
        assert_eq!(reply.outcome(), "409 transfer_not_pending", "{way}");
        firm.get(firm.boss(), "/transfer-ownership").expect("404 not_found");
    }
}

#[test]
fn who_was_removed_does_not_come_back_by_what_was_still_offered_to_them() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let other = firm.child("omar@example.com");
    let joan = child.hire("joan", "viewer", &[]);
    let grant = |place: &Firm| json!({"organization_id": place.org, "role": "member"});
    let body = json!({"emails": ["joan@example.com"], "role": null,
        "organizations": [grant(&child), grant(&other)]});
    firm.post(firm.boss(), "/invitations", &body).expect("201");
    let link = firm.world.latest_token("joan@example.com");
    let open = child.get(child.boss(), &format!("/members/{}/open", joan.id)).expect("200");
    assert_eq!(each(&open["data"], "/type"), ["received_invitation"]);
    child.delete(child.boss(), &format!("/members/{}", joan.id)).expect("204");
    let joined = firm.world.accept(&link, Some(&joan.session)).expect("200");
    assert_eq!(each(&joined["memberships"], "/organization_id"), std::slice::from_ref(&other.org));
    child.get(&joan.session, "").expect("404 not_found");
}

#[test]
fn what_is_open_is_shown_to_who_may_take_it_away_and_to_nobody_else() {
    let (firm, mallory, invitation, _) = cast();
    firm.key(&mallory.session, "viewer", &[]);
    firm.role("Steward", &["members.view", "members.manage"]);
    let steward = firm.hire("sam", "Steward", &[]);
    let path = format!("/members/{}/open", mallory.id);
    let open = firm.get(firm.boss(), &path).expect("200");
    assert_eq!(each(&open["data"], "/type"), ["invitation", "api_key"]);
    assert_eq!(open["data"][0]["id"], json!(invitation));
    assert_eq!(open["data"][0]["label"], "second@example.com");
    assert_eq!(open["data"][0]["object"], "open_item");
    firm.get(&steward.session, &path).expect("403 forbidden");
    firm.get(&mallory.session, "/members/user_00000000000000000000000000/open")
        .expect("404 not_found");
    let elsewhere = firm.elsewhere("eve@example.com");
    firm.get(elsewhere.boss(), &path).expect("404 not_found");
}

#[test]
fn who_resends_an_invitation_takes_it_upon_themselves() {
    let (firm, mallory, invitation, _) = cast();
    firm.post(firm.boss(), &format!("/invitations/{invitation}/resend"), &json!({})).expect("200");
    let link = firm.world.latest_token("second@example.com");
    firm.delete(ROOT, &format!("/members/{}", mallory.id)).expect("204");
    firm.world.accept(&link, None).expect("200");
}

#[test]
fn of_more_than_a_thousand_the_rest_is_refused_when_it_is_opened() {
    let (firm, mallory, ..) = cast();
    let emails: Vec<_> = (0..1_000).map(|at| format!("p{at}@example.com")).collect();
    let body = json!({"emails": emails, "role": "viewer", "send_email": false});
    firm.post(&mallory.session, "/invitations", &body).expect("201");
    let late = firm.world.latest_token("second@example.com");
    let last = json!({"emails": ["last@example.com"], "role": "viewer"});
    firm.post(&mallory.session, "/invitations", &last).expect("201");
    let last = firm.world.latest_token("last@example.com");
    firm.delete(firm.boss(), &format!("/members/{}", mallory.id)).expect("204");
    let list = firm.get(ROOT, "/invitations").expect("200");
    assert_eq!(list["data"].as_array().unwrap().len(), 2);
    for link in [&late, &last] {
        firm.world.accept(link, None).expect("410 invitation_revoked");
        firm.world
            .get(&format!("/v1/invitation-links/{link}"))
            .send()
            .expect("410 invitation_revoked");
    }
}

#[test]
fn what_is_open_in_a_child_is_shown_to_who_sees_the_child() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let joan = firm.hire("joan", "viewer", &[]);
    child.admit(&joan, "joan", "admin", &[]);
    let body = json!({"emails": ["client@example.com"], "role": "member"});
    child.post(&joan.session, "/invitations", &body).expect("201");
    child.key(&joan.session, "viewer", &[]);
    let path = format!("/members/{}/open", joan.id);
    let seen = |by: &str| each(&firm.get(by, &path).expect("200")["data"], "/type");
    let both = ["invitation", "api_key"];
    let manages: &[&str] = &["members.manage", "organization.manage"];
    let blind = firm.hire("blind", "viewer", manages);
    assert_eq!(seen(&blind.session), [""; 0]);
    let page = firm.world.get(&format!("/console/{}/people/{}", firm.org, joan.id));
    let page = page.cookie(&blind.session).send();
    assert_eq!(page.status, 200);
    for hidden in [child.org.as_str(), "client@example.com", "A key for viewer"] {
        assert!(!page.text.contains(hidden), "{hidden}");
    }
    assert_eq!(seen(firm.boss()), both);
    assert_eq!(seen(ROOT), both);
    assert_eq!(seen(&firm.hire("ann", "admin", &[]).session), both);
    let overseer = ["members.manage", "organizations.view_all"];
    assert_eq!(seen(&firm.hire("vera", "viewer", &overseer).session), both);
    let there = firm.hire("theo", "viewer", manages);
    child.admit(&there, "theo", "viewer", &[]);
    assert_eq!(seen(&there.session), both);
    child.post(ROOT, &format!("/members/{}/deactivate", there.id), &Value::Null).expect("200");
    assert_eq!(seen(&there.session), [""; 0], "deactivated there");
    assert_eq!(seen(&firm.key(&blind.session, "viewer", manages).1), [""; 0]);
    assert_eq!(seen(&firm.key(ROOT, "admin", &[]).1), both);
    // It ends with its maker, whoever removes them.
    firm.delete(&blind.session, &format!("/members/{}", joan.id)).expect("204");
    let list = child.get(ROOT, "/invitations").expect("200");
    assert_eq!(list["data"].as_array().unwrap().len(), 1, "Joan is still the child's admin");
}
