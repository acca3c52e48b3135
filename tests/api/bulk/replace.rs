//! Inviting another address in place of a wrong one.

use serde_json::{Value, json};

use crate::support::story::{grant, text};
use crate::support::world::{DAY, HOUR, Person, ROOT, Reply, World, path_of};

/// Ada's organization, which has invited a wrong address.
fn wrong() -> (World, String, Person, Value) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let body = json!({"emails": ["grcae@example.com"], "role": "admin", "permissions": ["a.b"],
        "kind": "external", "billing_reminders": {"email": true}, "expires_in_days": 5,
        "message": "Come!", "locale": "en-GB", "redirect_url": "https://app.test/in",
        "metadata": {"number": 1}, "organizations": [grant(&child, "viewer")]});
    let mut made = world.invite_by(&org, &ada.session, &body).expect("201");
    (world, org, ada, made["invitations"][0].take())
}

fn replace(world: &World, of: &Value, by: &str, email: &str) -> Reply {
    world.post(&path_of(of, "/replace")).by(by).json(&json!({"email": email})).send()
}

#[test]
fn another_address_is_invited_to_the_same_for_the_full_time() {
    let (world, org, ada, old) = wrong();
    let link = world.latest_token("grcae@example.com");
    world.pass(DAY + HOUR);
    let reply = replace(&world, &old, &ada.session, "Grace@Example.com");
    assert_eq!(reply.batches, 1);
    let new = reply.expect("201");
    assert_eq!(new["email"], "Grace@Example.com");
    for field in [
        "role",
        "permissions",
        "kind",
        "billing_reminders",
        "message",
        "locale",
        "redirect_url",
        "metadata",
        "organizations",
        "invited_by",
    ] {
        assert_eq!(new[field], old[field], "{field}");
    }
    assert_eq!((&new["send_count"], &new["status"]), (&json!(1), &json!("pending")));
    assert_ne!(new["id"], old["id"]);
    world.accept(&link, None).expect("410 invitation_revoked");
    let seen = world.get(&path_of(&old, "")).by(ROOT).send().expect("200");
    assert_eq!(seen["status"], "revoked");
    let replaced = world.events(&org, "invitation.replaced");
    assert_eq!(replaced[0]["subject"]["id"], old["id"]);
    assert_eq!(replaced[0]["after"]["by"], new["id"]);
    world.pass(5 * DAY - 1);
    world.accept_as_new("grace@example.com");
    assert_eq!(world.people(&org)["Grace@Example.com"], "admin");
}

#[test]
fn an_expired_invitation_is_replaced_and_may_keep_its_address() {
    let (world, _, _, old) = wrong();
    world.pass(5 * DAY);
    for swept in [false, true] {
        world.db.rehearse(|| {
            if swept {
                world.cron();
            }
            let same = replace(&world, &old, ROOT, "grcae@example.com").expect("201");
            assert_ne!(same["id"], old["id"]);
            let seen = world.get(&path_of(&old, "")).by(ROOT).send().expect("200");
            assert_eq!(seen["status"], "revoked");
        });
    }
    replace(&world, &old, ROOT, "grace@example.com").expect("201");
}

#[test]
fn where_the_new_address_cannot_be_invited_the_old_one_stays() {
    let (world, org, ada, old) = wrong();
    world.invite(&org, ROOT, "invited@example.com", "member");
    world.join(&org, ROOT, "there@example.com", "member");
    let both = world.join(&org, ROOT, "both@example.com", "member");
    let child = text(&old["organizations"][0]["organization_id"]);
    world.invite(&child, ROOT, "both@example.com", "member");
    world.accept(&world.latest_token("both@example.com"), Some(&both.session)).expect("200");
    world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED"]);
    let gone = world.invite(&org, ROOT, "gone@example.com", "member");
    world.post(&path_of(&gone, "/revoke")).by(ROOT).send().expect("200");
    world.set(&child, &json!({"allowed_domains": ["example.com", "mailinator.com"]}));
    let before = world.db.dump();
    for (email, outcome) in [
        ("invited@example.com", "409 already_invited"),
        ("both@example.com", "409 already_member"),
        ("x@mailinator.com", "409 disposable_address"),
        ("x@example.org", "409 domain_not_allowed"),
        ("gone@example.com", "409 undeliverable"),
        ("grcae@example.com", "409 already_invited"),
        ("no address", "422 invalid_request"),
    ] {
        let reply = replace(&world, &old, &ada.session, email);
        assert_eq!(reply.outcome(), outcome, "{email} {}", reply.text);
        assert_eq!(world.db.dump(), before, "{email}");
    }
    world.get(&path_of(&old, "")).by(ROOT).send().expect("200");
    let unmailed = json!({"email": "gone@example.com", "send_email": false});
    world.post(&path_of(&old, "/replace")).by(ROOT).json(&unmailed).send().expect("201");
}

#[test]
fn replacing_follows_the_strictest_policy_of_its_organizations() {
    let (world, org, ada, old) = wrong();
    let child = text(&old["organizations"][0]["organization_id"]);
    for (lenient, strict) in [(&org, &child), (&child, &org)] {
        world.set(lenient, &json!({"block_disposable": false}));
        world.set(strict, &json!({"block_disposable": true}));
        let reply = replace(&world, &old, &ada.session, "x@mailinator.com");
        reply.expect("409 disposable_address");
    }
    world.set(&org, &json!({"block_disposable": false}));
    replace(&world, &old, &ada.session, "x@mailinator.com").expect("201");
}

#[test]
fn a_member_of_some_of_the_organizations_is_invited_to_the_rest() {
    let (world, org, ada, old) = wrong();
    let there = world.join(&org, ROOT, "there@example.com", "viewer");
    replace(&world, &old, &ada.session, "there@example.com").expect("201");
    let token = world.latest_token("there@example.com");
    world.accept(&token, Some(&there.session)).expect("200");
    assert_eq!(world.people(&org)["there@example.com"], "viewer");
}

#[test]
fn an_invitation_that_is_over_is_not_replaced() {
    let (world, org, ada, old) = wrong();
    world.db.rehearse(|| {
        world.accept_as_new("grcae@example.com");
        let again = replace(&world, &old, ROOT, "grace@example.com");
        again.expect("409 invitation_not_pending");
    });
    world.db.rehearse(|| {
        world.decline("grcae@example.com");
        let again = replace(&world, &old, ROOT, "grace@example.com");
        again.expect("409 invitation_not_pending");
    });
    world.post(&path_of(&old, "/revoke")).by(&ada.session).send().expect("200");
    let again = replace(&world, &old, ROOT, "grace@example.com");
    again.expect("409 invitation_not_pending");
    let unknown =
        format!("/v1/organizations/{org}/invitations/inv_00000000000000000000000000/replace");
    let ask = world.post(&unknown).by(ROOT).json(&json!({"email": "x@example.com"}));
    ask.send().expect("404 not_found");
}

#[test]
fn replacing_takes_the_right_to_invite_to_all_the_grants() {
    let (world, org, ada, old) = wrong();
    let mary = world.join(&org, &ada.session, "mary@example.com", "member");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let (_, eve) = world.found("Elsewhere", "eve@example.com");
    replace(&world, &old, &mary.session, "x@example.com").expect("403 forbidden");
    replace(&world, &old, &eve.session, "x@example.com").expect("404 not_found");
    world.db.rehearse(|| replace(&world, &old, &grace.session, "x@example.com").expect("201"));
    let owner = world.invite(&org, &ada.session, "o@example.com", "owner");
    replace(&world, &owner, &grace.session, "x@example.com").expect("403 forbidden");
    let linked = json!({"email": "x@example.com", "return_link": true});
    let ask = world.post(&path_of(&old, "/replace")).by(&ada.session).json(&linked);
    ask.send().expect("403 forbidden");
    world.set(&org, &json!({"invite_policy": "owners"}));
    replace(&world, &old, &grace.session, "x@example.com").expect("403 forbidden");
    replace(&world, &old, &ada.session, "x@example.com").expect("201");
}

#[test]
fn a_role_that_is_gone_by_then_is_offered_to_nobody() {
    let (world, org, ada, _) = wrong();
    let clerk = world.role(&org, "Clerk", &["app.read"]);
    let old = world.invite(&org, &ada.session, "old@example.com", "Clerk");
    world.pass(7 * DAY);
    world.cron();
    let path = format!("/v1/organizations/{org}/roles/{clerk}");
    world.delete(&path).by(ROOT).send().expect("204");
    let resend = world.post(&path_of(&old, "/resend")).by(ROOT).send();
    resend.expect("422 invalid_request");
    let before = world.db.dump();
    let reply = replace(&world, &old, ROOT, "x@example.com");
    assert_eq!(reply.outcome(), "422 invalid_request", "{}", reply.text);
    assert_eq!(world.db.dump(), before);
}
