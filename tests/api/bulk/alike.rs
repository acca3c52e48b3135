//! Each is decided as by its own route: what the bulk route says of a thing, and
//! what becomes of it, is what its own route says and does.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::story::{grant, outcomes, text};
use crate::support::world::{DAY, ROOT, World};

/// A crowd of invitations and members in every state, and those who ask.
struct Crowd {
    world: World,
    org: String,
    invitations: Vec<String>,
    members: Vec<String>,
    credentials: Vec<String>,
}

fn crowd() -> Crowd {
    let world = World::with(&[("RESEND_COOLDOWN_SECONDS", "60"), ("SESSION_DAYS", "3650")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let by = &ada.session;
    let child = world.child(&org, by, "Parts");
    world.role(&org, "Recruiter", &["members.view", "members.manage", "app.read"]);
    let mut invitations = Vec::new();
    let mut invite = |email: &str, role: &str, days: i64, kind: &str| {
        let body = json!({"emails": [email], "role": role, "expires_in_days": days, "kind": kind});
        let made = world.invite_by(&org, by, &body).expect("201");
        let id = text(&made["invitations"][0]["id"]);
        invitations.push(id.clone());
        id
    };
    invite("lapsed@example.com", "member", 1, "member");
    invite("again@example.com", "member", 1, "member");
    invite("swept@example.com", "Recruiter", 1, "member");
    invite("joined@example.com", "viewer", 1, "member");
    world.pass(DAY);
    world.cron();
    invite("again@example.com", "viewer", 7, "member");
    let own = world.join(&child, by, "own@example.com", "member");
    let revoked = invite("revoked@example.com", "member", 7, "member");
    world.act(&org, ROOT, &format!("/invitations/{revoked}/revoke"), &json!({})).expect("200");
    invite("declined@example.com", "member", 7, "member");
    world.decline("declined@example.com");
    invite("accepted@example.com", "member", 7, "member");
    let accepted = world.accept_as_new("accepted@example.com");
    invite("owner@example.com", "owner", 7, "member");
    invite("admin@example.com", "admin", 7, "member");
    invite("external@example.com", "viewer", 7, "external");
    world.pass(2 * 60_000);
    invite("fresh@example.com", "Recruiter", 7, "member");
    let several =
        json!({"emails": ["both@example.com"], "organizations": [grant(&child, "viewer")]});
    let several = world.invite_by(&org, by, &several).expect("201");
    world.invite(&org, by, "joined@example.com", "admin");
    let joined = world.accept_as_new("joined@example.com");
    let grace = world.join(&org, by, "grace@example.com", "admin");
    let mary = world.join(&org, by, "mary@example.com", "Recruiter");
    let body = json!({"emails": ["max@example.com"], "role": "Recruiter", "kind": "external"});
    world.invite_by(&org, by, &body).expect("201");
    let max = world.accept_as_new("max@example.com");
    let off = world.join(&org, by, "off@example.com", "owner");
    world.act(&org, ROOT, &format!("/members/{}/deactivate", off.id), &json!({})).expect("200");
    let gone = world.join(&org, by, "gone@example.com", "member");
    let path = format!("/v1/organizations/{org}/members/{}", gone.id);
    world.delete(&path).by(ROOT).send().expect("204");
    let (elsewhere, eve) = world.found("Elsewhere", "eve@example.com");
    let other = world.invite(&elsewhere, &eve.session, "x@example.com", "member");
    invitations.extend([text(&several["invitations"][0]["id"]), text(&other["id"])]);
    invitations.extend(["inv_00000000000000000000000000", "inv_x", ""].map(str::to_owned));
    let people = [&ada, &grace, &mary, &max, &off, &gone, &own, &accepted, &joined, &eve];
    let mut members: Vec<_> = people.map(|person| person.id.clone()).into();
    members.extend(["user_00000000000000000000000000", "user_x", "ada"].map(str::to_owned));
    let key = world.key(&org, "Recruiter");
    let credentials =
        vec![ROOT.to_owned(), ada.session, grace.session, mary.session, max.session, key];
    Crowd { world, org, invitations, members, credentials }
}

/// What is told of a refusal, or `done`.
fn told(reply: &crate::support::Reply) -> String {
    match reply.json()["code"].as_str() {
        Some(code) => code.to_owned(),
        None => "done".to_owned(),
    }
}

impl Crowd {
    /// Compares one by one with the bulk route, one id at a time and all at once.
    fn compare(&self, kind: &str, ids: &[String], body: &Value, one: (Method, &str, &Value)) {
        let (method, act, own) = one;
        for by in &self.credentials {
            let single = |id: &str| {
                let path = format!("/v1/organizations/{}/{kind}/{id}{act}", self.org);
                let ask = self.world.ask(method.clone(), &path).by(by);
                if own.is_null() { ask.send() } else { ask.json(own).send() }
            };
            let many = |ids: &[String]| {
                let mut body = body.clone();
                body["ids"] = json!(ids);
                let done = self.world.act(&self.org, by, &format!("/{kind}/bulk"), &body);
                let done = done.expect("200");
                assert_eq!(done["more"], false);
                outcomes(&done)
            };
            let state = || self.world.db.look::<String>(STATE);
            for id in ids {
                let (said, left) = self.world.db.rehearse(|| (told(&single(id)), state()));
                let (bulk, left_by_bulk) =
                    self.world.db.rehearse(|| (many(std::slice::from_ref(id)), state()));
                // A path without the last segment is another route.
                if id.is_empty() {
                    assert_eq!(bulk, ["not_found"], "{body}");
                    continue;
                }
                assert_eq!(bulk, [said], "{body} {id} by {by}");
                assert_eq!(left_by_bulk, left, "{body} {id} by {by}");
            }
        }
    }
}

/// All that an act on an invitation or a member leaves behind, but for its own ids.
const STATE: &str = "SELECT (SELECT json_group_array(json_array(m.organization_id, m.user_id, m.role, m.permissions, m.status, m.kind,
    m.billing_reminders, m.updated_at)) FROM memberships m)
  || (SELECT json_group_array(json_array(i.id, i.status, i.kind, i.message, i.expires_at, i.lifetime_ms, i.link_version, i.send_count,
    i.asked_at, i.closed_at, i.updated_at)) FROM (SELECT * FROM invitations ORDER BY id) i)
  || (SELECT json_group_array(json_array(g.invitation_id, g.organization_id, g.role, g.permissions, g.held_until)) FROM grants g)
  || (SELECT json_group_array(json_array(e.type, e.actor_id, e.subject_id, e.before, e.after)) FROM
    (SELECT * FROM events ORDER BY at, type, subject_id) e)
  || (SELECT json_group_array(json_array(o.id, o.active_count, o.pending_count)) FROM organizations o)
  || (SELECT count(*) FROM mails) || (SELECT count(*) FROM bulk_targets)";

#[test]
fn bulk_actions_on_invitations_end_as_single_ones() {
    let crowd = crowd();
    let ids = &crowd.invitations;
    let none = json!({});
    let compare = |body: &Value, method, act: &str, own: &Value| {
        crowd.compare("invitations", ids, body, (method, act, own));
    };
    for extra in
        [json!({}), json!({"rotate": true, "expires_in_days": 3}), json!({"send_email": false})]
    {
        let mut body = extra.clone();
        body["action"] = json!("resend");
        compare(&body, Method::POST, "/resend", &extra);
    }
    compare(&json!({"action": "revoke"}), Method::POST, "/revoke", &none);
    for changes in [
        json!({}),
        json!({"role": "viewer"}),
        json!({"role": "owner"}),
        json!({"role": null}),
        json!({"role": "Recruiter", "permissions": ["app.read"]}),
        json!({"permissions": ["pricing.edit"]}),
        json!({"kind": "external", "billing_reminders": {"sms": true}, "message": "Hi"}),
        json!({"role": "no such role"}),
    ] {
        let mut body = changes.clone();
        body["action"] = json!("edit");
        compare(&body, Method::PATCH, "", &changes);
    }
}

#[test]
fn bulk_actions_on_members_end_as_single_ones() {
    let crowd = crowd();
    let ids = &crowd.members;
    let compare = |body: &Value, method, act: &str, own: &Value| {
        crowd.compare("members", ids, body, (method, act, own));
    };
    compare(&json!({"action": "deactivate"}), Method::POST, "/deactivate", &json!({}));
    compare(&json!({"action": "reactivate"}), Method::POST, "/reactivate", &json!({}));
    compare(&json!({"action": "remove"}), Method::DELETE, "", &json!(null));
    for changes in [
        json!({}),
        json!({"role": "viewer"}),
        json!({"role": "owner"}),
        json!({"role": "Recruiter", "permissions": ["app.read"]}),
        json!({"permissions": ["pricing.edit"]}),
        json!({"kind": "external", "billing_reminders": {"sms": true}}),
        json!({"role": "no such role"}),
    ] {
        let mut body = changes.clone();
        body["action"] = json!("edit");
        compare(&body, Method::PATCH, "", &changes);
    }
}

#[test]
fn a_bulk_action_answers_as_single_ones_one_after_the_other() {
    let crowd = crowd();
    let (world, org) = (&crowd.world, &crowd.org);
    for (kind, ids, body, act) in [
        ("invitations", &crowd.invitations, json!({"action": "resend"}), "/resend"),
        ("invitations", &crowd.invitations, json!({"action": "revoke"}), "/revoke"),
        ("members", &crowd.members, json!({"action": "reactivate"}), "/reactivate"),
    ] {
        for by in &crowd.credentials {
            let ids: Vec<_> = ids.iter().filter(|id| !id.is_empty()).cloned().collect();
            let singly = world.db.rehearse(|| {
                let one = |id: &String| {
                    told(&world.act(org, by, &format!("/{kind}/{id}{act}"), &json!({})))
                };
                ids.iter().map(one).collect::<Vec<_>>()
            });
            let together = world.db.rehearse(|| {
                let mut body = body.clone();
                body["ids"] = json!(ids);
                outcomes(&world.act(org, by, &format!("/{kind}/bulk"), &body).expect("200"))
            });
            assert_eq!(together, singly, "{body} by {by}");
        }
    }
}

#[test]
fn seats_go_to_those_that_need_one_in_their_order() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let several = |email: &str| {
        let body = json!({"emails": [email], "organizations": [grant(&child, "viewer")]});
        text(&world.invite_by(&org, ROOT, &body).expect("201")["invitations"][0]["id"])
    };
    let here = text(&world.invite(&org, ROOT, "here@example.com", "member")["id"]);
    let ids = [
        several("one@example.com"),
        here,
        several("two@example.com"),
        several("three@example.com"),
    ];
    world.set(&org, &json!({"seat_limit": 3}));
    let body = json!({"action": "edit", "ids": ids, "role": "viewer"});
    let done = world.act(&org, ROOT, "/invitations/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["done", "done", "seat_limit_reached", "seat_limit_reached"]);
}

#[test]
fn a_lapsed_invitation_needs_seats_only_where_it_grants_something() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let here = text(&world.invite(&org, ROOT, "here@example.com", "member")["id"]);
    let body = json!({"emails": ["there@example.com"], "organizations": [grant(&child, "viewer")]});
    let there = text(&world.invite_by(&org, ROOT, &body).expect("201")["invitations"][0]["id"]);
    world.pass(7 * DAY);
    world.set(&org, &json!({"seat_limit": 2}));
    world.set(&child, &json!({"seat_limit": 2}));
    let body = json!({"action": "resend", "ids": [here, there]});
    let done = world.act(&org, ROOT, "/invitations/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["done", "done"], "one free seat in each organization");
}

#[test]
fn a_lapsed_one_that_is_refused_takes_no_seat_from_the_next() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invite = |email: &str| text(&world.invite(&org, &ada.session, email, "member")["id"]);
    let first = invite("grace@example.com");
    world.pass(7 * DAY);
    let second = invite("grace@example.com");
    let other = invite("mary@example.com");
    world.pass(7 * DAY);
    world.set(&org, &json!({"seat_limit": 3}));
    let body = json!({"action": "resend", "ids": [first, second, other]});
    let done = world.act(&org, ROOT, "/invitations/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["done", "already_invited", "done"]);
}

#[test]
fn an_invitation_that_is_refused_in_bulk_takes_no_seat_from_the_next() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let child = world.child(&org, &ada.session, "Parts");
    let several = |email: &str| {
        let body = json!({"emails": [email], "organizations": [grant(&child, "viewer")]});
        text(&world.invite_by(&org, ROOT, &body).expect("201")["invitations"][0]["id"])
    };
    let ids = ["one@example.com", "two@example.com"].map(several);
    world.decline("one@example.com");
    world.set(&org, &json!({"seat_limit": 2}));
    let body = json!({"action": "edit", "ids": ids, "role": "viewer"});
    let done = world.act(&org, ROOT, "/invitations/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["invitation_not_pending", "done"]);
}
