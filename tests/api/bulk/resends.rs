//! Sending many anew.

use serde_json::json;

use crate::support::story::{each, outcomes, text};
use crate::support::world::{DAY, MINUTE, ROOT, World};

#[test]
fn a_bulk_resend_sends_forty_mails_at_once_and_the_rest_by_the_cron() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let emails: Vec<_> = (0..70).map(|number| format!("p{number}@example.com")).collect();
    let body = json!({"emails": emails, "send_email": false});
    let made = world.invite_by(&org, &ada.session, &body).expect("201");
    let ids = each(&made["invitations"], "/id");
    let body = json!({"action": "resend", "ids": ids, "rotate": true, "expires_in_days": 30});
    world.mailbox.empty();
    let done = world.act(&org, &ada.session, "/invitations/bulk", &body).expect("200");
    assert!(outcomes(&done).iter().all(|outcome| outcome == "done"));
    assert_eq!(world.mailbox.count(), 40);
    assert!(world.mailbox.all().iter().all(|mail| emails[..40].contains(&mail.to)));
    world.cron();
    assert_eq!(world.mailbox.count(), 70);
    world.pass(29 * DAY);
    world.accept_as_new("p69@example.com");
    let unsent = json!({"action": "resend", "ids": ids[..10], "send_email": false});
    world.act(&org, &ada.session, "/invitations/bulk", &unsent).expect("200");
    world.cron();
    assert_eq!(world.mailbox.count(), 70);
}

#[test]
fn of_two_lapsed_ones_to_one_address_the_first_named_is_sent() {
    for swap in [false, true] {
        let world = World::new();
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        let mut ids = Vec::new();
        for role in ["member", "viewer"] {
            ids.push(text(&world.invite(&org, &ada.session, "grace@example.com", role)["id"]));
            world.pass(7 * DAY);
        }
        if swap {
            ids.reverse();
        }
        world.mailbox.empty();
        let body = json!({"action": "resend", "ids": ids});
        let done = world.act(&org, &ada.session, "/invitations/bulk", &body).expect("200");
        assert_eq!(outcomes(&done), ["done", "already_invited"]);
        assert_eq!(world.mailbox.count(), 1);
        let pending = world.see(&org, ROOT, "/invitations").expect("200");
        assert_eq!(each(&pending["data"], "/id"), ids[..1]);
        world.accept_as_new("grace@example.com");
        assert_eq!(world.people(&org)["grace@example.com"], if swap { "viewer" } else { "member" });
    }
}

#[test]
fn a_bulk_resend_refuses_invitations_that_were_mailed_just_now() {
    let world = World::with(&[("RESEND_COOLDOWN_SECONDS", "60")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let older = text(&world.invite(&org, &ada.session, "a@example.com", "member")["id"]);
    world.pass(MINUTE - 1);
    let newer = text(&world.invite(&org, &ada.session, "b@example.com", "member")["id"]);
    world.pass(1);
    let body = json!({"action": "resend", "ids": [newer, older]});
    let done = world.act(&org, &ada.session, "/invitations/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["resend_too_soon", "done"]);
}

#[test]
fn a_bulk_revoke_ends_the_links_of_all() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let emails = ["a@example.com", "b@example.com", "c@example.com"];
    world.invite_by(&org, &ada.session, &json!({"emails": emails})).expect("201");
    let body = json!({"action": "revoke", "filter": {"q": "example.com"}});
    world.act(&org, &ada.session, "/invitations/bulk", &body).expect("200");
    for email in emails {
        world.accept(&world.latest_token(email), None).expect("410 invitation_revoked");
    }
    assert_eq!(world.seats(&org), (1, 0));
}

#[test]
fn where_only_owners_invite_only_owners_resend_in_bulk() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    let id = text(&world.invite(&org, &ada.session, "a@example.com", "member")["id"]);
    world.set(&org, &json!({"invite_policy": "owners"}));
    for targets in [json!({"ids": [id]}), json!({"filter": {}})] {
        let mut body = targets;
        body["action"] = json!("resend");
        let asked = world.act(&org, &grace.session, "/invitations/bulk", &body);
        asked.expect("403 forbidden");
        let done = world.act(&org, &ada.session, "/invitations/bulk", &body).expect("200");
        assert_eq!(outcomes(&done), ["done"]);
    }
    let body = json!({"action": "revoke", "ids": [id]});
    world.act(&org, &grace.session, "/invitations/bulk", &body).expect("200");
}

#[test]
fn seats_go_to_the_first_that_lapsed_and_a_pending_one_takes_none() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invite = |email: &str| text(&world.invite(&org, &ada.session, email, "member")["id"]);
    let lapsed = ["a@example.com", "b@example.com"].map(invite);
    world.pass(7 * DAY);
    let pending = invite("c@example.com");
    world.set(&org, &json!({"seat_limit": 3}));
    let body = json!({"action": "resend", "ids": [pending, lapsed[0], lapsed[1]]});
    let done = world.act(&org, ROOT, "/invitations/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["done", "done", "seat_limit_reached"]);
}
