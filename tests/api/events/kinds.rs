//! Each type of event: by whom, on whom, what was before and what after.

use axum::http::Method;
use serde_json::{Value, json};

use super::{left_by, listed, types};
use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{DAY, ROOT, Reply};

/// What became of a request, and its events as they are listed, the newest
/// first within a request by their number.
fn events(firm: &Firm, scene: impl FnOnce()) -> Vec<Value> {
    let before = listed(firm, "");
    scene();
    let mut new: Vec<_> =
        listed(firm, "").into_iter().filter(|event| !before.contains(event)).collect();
    new.reverse();
    new
}

#[track_caller]
fn only(events: Vec<Value>) -> Value {
    assert_eq!(events.len(), 1, "{events:?}");
    events[0].clone()
}

/// Type, actor, subject, before and after.
#[track_caller]
fn is(event: &Value, kind: &str, actor: &str, subject: (&str, &str), before: Value, after: Value) {
    assert_eq!(event["type"], kind, "{event}");
    let by = event["actor"]["id"].as_str().or(event["actor"]["type"].as_str()).unwrap();
    assert_eq!(by, actor, "{event}");
    assert_eq!(event["subject"], json!({"type": subject.0, "id": subject.1}), "{event}");
    assert_eq!((&event["before"], &event["after"]), (&before, &after), "{event}");
    assert_eq!(event["object"], "event");
    assert_eq!(event["ip"], Value::Null);
}

fn grant(firm: &Firm, role: &str, permissions: &[&str]) -> Value {
    json!({"organization_id": firm.org, "name": "Analytical Engines", "role": role, "role_id": null,
        "permissions": permissions})
}

fn state(role: &str, permissions: &[&str], status: &str, kind: &str) -> Value {
    json!({"role": role, "permissions": permissions, "status": status, "kind": kind,
        "billing_reminders": {"email": false, "sms": false}})
}

#[test]
fn an_event_tells_who_did_what_to_whom_and_when() {
    let firm = Firm::new();
    let me = firm.world.patch("/v1/me").by(firm.boss()).json(&json!({"name": "Ada"}));
    me.send().expect("200");
    firm.world.pass(DAY);
    let event =
        only(events(&firm, || drop(firm.post(firm.boss(), "/roles", &json!({"name": "Clerk"})))));
    let expected = json!({"object": "event", "id": event["id"], "organization_id": firm.org,
        "type": "role.created", "created_at": "2027-01-16T08:00:00.000Z",
        "actor": {"type": "user", "id": firm.owner.id, "name": "Ada"},
        "subject": {"type": "role", "id": event["subject"]["id"]},
        "ip": null, "before": null, "after": {"name": "Clerk", "permissions": []}});
    assert_eq!(event, expected);
    assert!(id(&event).starts_with("event_") && id(&event).len() == 32);
}

#[test]
fn an_organization_is_founded_changed_and_deleted() {
    let firm = Firm::new();
    let first = listed(&firm, "type=organization.created");
    let subject = ("organization", firm.org.as_str());
    let after = json!({"name": "Analytical Engines", "parent_id": null});
    is(&only(first), "organization.created", "root", subject, json!(null), after);
    let body =
        json!({"name": "Engines", "seat_limit": 5, "block_disposable": false, "image_url": null});
    let event = only(events(&firm, || drop(firm.patch(firm.boss(), "", &body).expect("200"))));
    let before = json!({"name": "Analytical Engines", "seat_limit": null, "block_disposable": true, "image_url": null});
    is(&event, "organization.updated", &firm.owner.id, subject, before, body);
    let ((), left) = left_by(&firm.world, || {
        firm.ask(Method::DELETE, firm.boss(), "", &json!({"name": "Engines"})).expect("204");
    });
    assert_eq!(types(&left), ["organization.deleted"]);
    assert_eq!(left[0]["before"], json!({"name": "Engines"}));
}

#[test]
fn a_person_who_founds_an_organization_is_its_first_member() {
    let firm = Firm::new();
    let create = firm.world.post("/v1/organizations").by(firm.boss());
    let made = create.json(&json!({"name": "Second"})).send().expect("201");
    let org = id(&made["organization"]);
    let second = Firm { org: org.clone(), ..firm.clone() };
    let mut events = listed(&second, "");
    events.reverse();
    assert_eq!(types(&events), ["organization.created", "member.added"]);
    let by = firm.owner.id.as_str();
    let after = json!({"name": "Second", "parent_id": null});
    is(&events[0], "organization.created", by, ("organization", &org), json!(null), after);
    let after = state("owner", &[], "active", "member");
    is(&events[1], "member.added", by, ("user", by), json!(null), after);
}

#[test]
fn an_invitation_is_made_edited_resent_and_revoked() {
    let firm = Firm::new();
    let by = firm.owner.id.as_str();
    let mut made = String::new();
    let body = json!({"emails": ["alan@example.com"], "role": "viewer", "permissions": ["a"]});
    let event = only(events(&firm, || {
        made = id(&firm.post(firm.boss(), "/invitations", &body).expect("201")["invitations"][0]);
    }));
    let first = json!({"kind": "member", "grants": [grant(&firm, "viewer", &["a"])]});
    let subject = ("invitation", made.as_str());
    is(&event, "invitation.created", by, subject, json!(null), first.clone());

    let path = format!("/invitations/{made}");
    let body = json!({"role": "member", "permissions": [], "kind": "external", "message": "Hi"});
    let event = only(events(&firm, || drop(firm.patch(firm.boss(), &path, &body).expect("200"))));
    let then = json!({"kind": "external", "grants": [grant(&firm, "member", &[])]});
    is(&event, "invitation.edited", by, subject, first, then);

    let resend = format!("{path}/resend");
    let event = only(events(&firm, || {
        drop(firm.post(firm.boss(), &resend, &json!({"rotate": true})).expect("200"))
    }));
    is(
        &event,
        "invitation.resent",
        by,
        subject,
        json!(null),
        json!({"send_count": 2, "rotated": true}),
    );

    let revoke = format!("{path}/revoke");
    let event =
        only(events(&firm, || drop(firm.post(firm.boss(), &revoke, &Value::Null).expect("200"))));
    let (before, after) = (json!({"status": "pending"}), json!({"status": "revoked"}));
    is(&event, "invitation.revoked", by, subject, before, after);
    let again = events(&firm, || drop(firm.post(firm.boss(), &revoke, &Value::Null).expect("200")));
    assert_eq!(again, Vec::<Value>::new(), "it was revoked already");
}

#[test]
fn an_invitation_is_replaced() {
    let firm = Firm::new();
    let (old, mut new) = (id(&firm.offer("alan", "viewer", &[])), String::new());
    let path = format!("/invitations/{old}/replace");
    let mut left = events(&firm, || {
        new =
            id(&firm.post(firm.boss(), &path, &json!({"email": "joan@example.com"})).expect("201"));
    });
    left.sort_by_key(|event| event["type"].as_str().unwrap().to_owned());
    assert_eq!(types(&left), ["invitation.created", "invitation.replaced"]);
    let (by, after) = (
        firm.owner.id.as_str(),
        json!({"kind": "member", "grants": [grant(&firm, "viewer", &[])]}),
    );
    is(&left[0], "invitation.created", by, ("invitation", &new), json!(null), after);
    is(&left[1], "invitation.replaced", by, ("invitation", &old), json!(null), json!({"by": new}));
}

#[test]
fn an_invitation_is_accepted_by_whoever_it_is_for() {
    let firm = Firm::new();
    let invitation = id(&firm.offer("alan", "viewer", &["a"]));
    let mut alan = None;
    let left = events(&firm, || alan = Some(firm.world.accept_as_new("alan@example.com")));
    let alan = alan.unwrap();
    assert_eq!(types(&left), ["invitation.accepted", "member.added"]);
    let after = json!({"user_id": alan.id});
    is(&left[0], "invitation.accepted", &alan.id, ("invitation", &invitation), json!(null), after);
    let after = state("viewer", &["a"], "active", "member");
    is(&left[1], "member.added", &alan.id, ("user", &alan.id), json!(null), after);
    let token = firm.world.latest_token("alan@example.com");
    let again =
        events(&firm, || drop(firm.world.accept(&token, Some(&alan.session)).expect("200")));
    assert_eq!(again, Vec::<Value>::new());
}

#[test]
fn accepting_many_grants_leaves_an_event_in_each_organization() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let grants = json!([{"organization_id": child.org, "role": "viewer"}]);
    let body = json!({"emails": ["alan@example.com"], "role": "member", "organizations": grants});
    firm.post(ROOT, "/invitations", &body).expect("201");
    let mut in_child = Vec::new();
    let in_parent = events(&firm, || {
        in_child = events(&child, || drop(firm.world.accept_as_new("alan@example.com")));
    });
    assert_eq!(types(&in_parent), ["invitation.accepted", "member.added"]);
    assert_eq!(types(&in_child), ["member.added"]);
    assert_eq!(
        (&in_parent[1]["after"]["role"], &in_child[0]["after"]["role"]),
        (&json!("member"), &json!("viewer"))
    );
}

#[test]
fn an_acceptance_that_the_application_vouches_for_is_the_deployments() {
    let firm = Firm::new();
    let invitation = id(&firm.offer("alan", "viewer", &[]));
    let path = format!("/invitations/{invitation}/accept");
    let body = json!({"user": {"email": "alan@example.com"}});
    let left = events(&firm, || drop(firm.post(ROOT, &path, &body).expect("200")));
    assert_eq!(types(&left), ["invitation.accepted", "member.added"]);
    assert!(
        left.iter()
            .all(|event| event["actor"] == json!({"type": "root", "id": null, "name": null}))
    );
}

#[test]
fn by_its_link_an_invitation_is_declined_by_nobody_known() {
    let firm = Firm::new();
    let mary = firm.hire("mary", "viewer", &[]);
    for session in [None, Some(&mary.session)] {
        let offer = id(&firm.offer("alan", "viewer", &[]));
        let path =
            format!("/v1/invitation-links/{}/decline", firm.world.latest_token("alan@example.com"));
        let decline = firm.world.post(&path).json(&json!({"reason": "No time"}));
        let decline = session.into_iter().fold(decline, |ask, session| ask.by(session));
        let event = only(events(&firm, || drop(decline.send().expect("200"))));
        assert_eq!(event["actor"], json!({"type": "user", "id": null, "name": null}));
        let subject = ("invitation", offer.as_str());
        is(
            &event,
            "invitation.declined",
            "user",
            subject,
            json!(null),
            json!({"reason": "No time"}),
        );
    }
}

#[test]
fn among_ones_own_an_invitation_is_declined_by_its_person() {
    let firm = Firm::new();
    let mary = firm.elsewhere("mary@example.com").owner;
    let offer = id(&firm.offer("mary", "viewer", &[]));
    let path = format!("/v1/me/invitations/{offer}/decline");
    let decline = || drop(firm.world.post(&path).by(&mary.session).send().expect("200"));
    let (event, after) = (only(events(&firm, decline)), json!({"reason": null}));
    is(&event, "invitation.declined", &mary.id, ("invitation", &offer), json!(null), after);
}

#[test]
fn a_member_changes_is_deactivated_comes_back_and_goes() {
    let firm = Firm::new();
    let mary = firm.hire("mary", "viewer", &[]);
    let (by, subject) = (firm.owner.id.as_str(), ("user", mary.id.as_str()));
    let path = format!("/members/{}", mary.id);
    let patch = |body: Value| {
        only(events(&firm, || drop(firm.patch(firm.boss(), &path, &body).expect("200"))))
    };
    let first = state("viewer", &[], "active", "member");
    let second = state("member", &["a"], "active", "member");
    let event = patch(json!({"role": "member", "permissions": ["a"]}));
    is(&event, "member.role_changed", by, subject, first, second.clone());
    let third = state("member", &["a"], "active", "external");
    is(&patch(json!({"kind": "external"})), "member.edited", by, subject, second, third.clone());
    for (act, kind, before, after) in [
        ("/deactivate", "member.deactivated", "active", "deactivated"),
        ("/reactivate", "member.reactivated", "deactivated", "active"),
    ] {
        let post =
            || drop(firm.post(firm.boss(), &format!("{path}{act}"), &Value::Null).expect("200"));
        let (before, after) = (json!({"status": before}), json!({"status": after}));
        is(&only(events(&firm, post)), kind, by, subject, before, after);
        assert_eq!(events(&firm, post), Vec::<Value>::new(), "it was so already");
    }
    let event = only(events(&firm, || drop(firm.delete(firm.boss(), &path).expect("204"))));
    is(&event, "member.removed", by, subject, third, json!(null));
}

#[test]
fn who_leaves_or_erases_themselves_is_the_actor() {
    let firm = Firm::new();
    let (mary, vera) = (firm.hire("mary", "viewer", &[]), firm.hire("vera", "viewer", &[]));
    let path = format!("/members/{}", mary.id);
    let event = only(events(&firm, || drop(firm.delete(&mary.session, &path).expect("204"))));
    let state = state("viewer", &[], "active", "member");
    is(&event, "member.removed", &mary.id, ("user", &mary.id), state, json!(null));
    let erase = || drop(firm.world.delete("/v1/me").by(&vera.session).send().expect("204"));
    let event = only(events(&firm, erase));
    assert_eq!(
        (&event["type"], &event["subject"]["id"]),
        (&json!("member.removed"), &json!(vera.id))
    );
    assert_eq!(event["actor"], json!({"type": "user", "id": vera.id, "name": null}));
}

#[test]
fn a_bulk_action_leaves_an_event_for_each_that_was_changed() {
    let firm = Firm::new();
    let people = ["a", "b", "c"].map(|name| firm.hire(name, "viewer", &[]).id);
    let body = json!({"action": "deactivate", "ids": [people[0], "user_x", people[1], firm.owner.id, people[2]]});
    let left = events(&firm, || drop(firm.post(firm.boss(), "/members/bulk", &body).expect("200")));
    let mut subjects: Vec<_> =
        left.iter().map(|event| event["subject"]["id"].as_str().unwrap()).collect();
    subjects.sort_unstable();
    let mut expected = people.each_ref().map(String::as_str);
    expected.sort_unstable();
    assert_eq!(subjects, expected);
    assert!(left.iter().all(|event| event["type"] == "member.deactivated"));
}

#[test]
fn a_role_is_defined_edited_and_deleted_for_another() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let by = firm.owner.id.as_str();
    let mut role = String::new();
    let body = json!({"name": "Clerk", "permissions": ["a"]});
    let event =
        only(events(&firm, || role = id(&firm.post(firm.boss(), "/roles", &body).expect("201"))));
    let subject = ("role", role.as_str());
    is(&event, "role.created", by, subject, json!(null), body.clone());
    let path = format!("/roles/{role}");
    let changed = json!({"name": "Bursar", "permissions": ["a", "b"]});
    let event =
        only(events(&firm, || drop(firm.patch(firm.boss(), &path, &changed).expect("200"))));
    is(&event, "role.edited", by, subject, body, changed.clone());
    let (mary, nora) = (firm.hire("mary", "Bursar", &[]), child.hire("nora", "Bursar", &[]));
    let mut in_child = Vec::new();
    let in_parent = events(&firm, || {
        in_child = events(&child, || {
            firm.delete(firm.boss(), &format!("{path}?replace_with=viewer")).expect("204");
        });
    });
    assert_eq!(types(&in_parent), ["role.deleted", "member.role_changed"]);
    is(&in_parent[0], "role.deleted", by, subject, changed, json!({"replaced_by": "viewer"}));
    let (before, after) = (json!({"role": "Bursar"}), json!({"role": "viewer"}));
    is(&in_parent[1], "member.role_changed", by, ("user", &mary.id), before.clone(), after.clone());
    is(&only(in_child), "member.role_changed", by, ("user", &nora.id), before, after);
}

#[test]
fn ownership_is_offered_declined_cancelled_and_transferred() {
    let firm = Firm::new();
    let mary = firm.hire("mary", "viewer", &[]);
    let (by, subject) = (firm.owner.id.as_str(), ("user", mary.id.as_str()));
    let mut offer = Value::Null;
    let mut offered = || {
        let body = json!({"user_id": mary.id});
        let event = only(events(&firm, || {
            offer = firm.post(firm.boss(), "/transfer-ownership", &body).expect("201")
        }));
        let named = json!({"transfer_id": id(&offer)});
        is(&event, "ownership.offered", by, subject, json!(null), named.clone());
        named
    };
    let named = offered();
    let event =
        only(events(&firm, || drop(firm.delete(firm.boss(), "/transfer-ownership").expect("204"))));
    is(&event, "ownership.cancelled", by, subject, named, json!(null));
    offered();
    let path = |act: &str| {
        format!("/v1/ownership-links/{}/{act}", firm.world.latest_token("mary@example.com"))
    };
    let event =
        only(events(&firm, || drop(firm.world.post(&path("decline")).send().expect("200"))));
    is(&event, "ownership.declined", &mary.id, subject, json!(null), json!(null));
    offered();
    let accept = || drop(firm.world.post(&path("accept")).by(&mary.session).send().expect("200"));
    let event = only(events(&firm, accept));
    let (before, after) = (json!({"owner_id": by}), json!({"owner_id": mary.id}));
    is(&event, "ownership.transferred", &mary.id, subject, before, after);
}

#[test]
fn a_newer_offer_of_ownership_is_recorded_and_the_older_one_is_not_lost() {
    let firm = Firm::new();
    let (mary, vera) = (firm.hire("mary", "viewer", &[]), firm.hire("vera", "viewer", &[]));
    let offer = |to: &str| {
        firm.post(firm.boss(), "/transfer-ownership", &json!({"user_id": to})).expect("201")
    };
    offer(&mary.id);
    let left = events(&firm, || drop(offer(&vera.id)));
    assert_eq!(types(&left), ["ownership.offered"]);
    assert_eq!(left[0]["subject"]["id"], json!(vera.id));
}

#[test]
fn the_system_records_once_what_expires_by_the_cron() {
    let firm = Firm::new();
    let offer = id(&firm.offer("alan", "viewer", &[]));
    firm.world.pass(7 * DAY);
    let event = only(events(&firm, || firm.world.cron()));
    is(&event, "invitation.expired", "system", ("invitation", &offer), json!(null), json!(null));
    assert_eq!(event["actor"], json!({"type": "system", "id": null, "name": null}));
    assert_eq!(events(&firm, || firm.world.cron()), Vec::<Value>::new());
}

#[test]
fn the_system_records_once_what_makes_room() {
    type Act = fn(&Firm, &str, &str) -> Reply;
    let ways: [(&str, Act); 3] = [
        ("inviting", |firm, _, _| {
            firm.post(firm.boss(), "/invitations", &json!({"emails": ["alan@example.com"]}))
        }),
        ("replacing", |firm, _, other| {
            let path = format!("/invitations/{other}/replace");
            firm.post(firm.boss(), &path, &json!({"email": "alan@example.com"}))
        }),
        ("resending", |firm, expired, _| {
            firm.post(firm.boss(), &format!("/invitations/{expired}/resend"), &Value::Null)
        }),
    ];
    for (what, act) in ways {
        let firm = Firm::new();
        let expired = id(&firm.offer("alan", "viewer", &[]));
        firm.world.pass(7 * DAY);
        firm.world.cron();
        let lapsed = id(&firm.offer("alan", "viewer", &[]));
        firm.world.pass(7 * DAY);
        let other = id(&firm.offer("joan", "viewer", &[]));
        let left =
            events(&firm, || assert!(act(&firm, &expired, &other).status.is_success(), "{what}"));
        let of_system: Vec<_> =
            left.iter().filter(|event| event["type"] == "invitation.expired").collect();
        assert_eq!(of_system.len(), 1, "{what}: {left:?}");
        is(
            of_system[0],
            "invitation.expired",
            "system",
            ("invitation", &lapsed),
            json!(null),
            json!(null),
        );
        let by = |event: &&Value| event["actor"]["id"] == json!(firm.owner.id);
        assert_eq!(left.iter().filter(by).count(), left.len() - 1, "{what}");
        let later = events(&firm, || firm.world.cron());
        assert!(later.iter().all(|event| event["subject"]["id"] != json!(lapsed)), "{what}");
    }
}

#[test]
fn a_mail_that_failed_for_good_is_recorded_by_the_system() {
    let firm = Firm::new();
    firm.world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED"]);
    let mut offer = String::new();
    let left = events(&firm, || offer = id(&firm.offer("alan", "viewer", &[])));
    assert_eq!(left.len(), 2, "{left:?}");
    let failed = left.iter().find(|event| event["type"] == "invitation.delivery_failed").unwrap();
    let after = json!({"error": "E_RECIPIENT_SUPPRESSED", "attempts": 1});
    is(failed, "invitation.delivery_failed", "system", ("invitation", &offer), json!(null), after);
}

#[test]
fn a_mail_that_is_tried_again_is_recorded_only_when_it_is_given_up() {
    let firm = Firm::new();
    firm.world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"; 6]);
    firm.offer("alan", "viewer", &[]);
    for _ in 0..5 {
        assert_eq!(listed(&firm, "type=invitation.delivery_failed"), Vec::<Value>::new());
        firm.world.pass(DAY / 4);
        firm.world.cron();
    }
    let failed = only(listed(&firm, "type=invitation.delivery_failed"));
    assert_eq!(failed["after"], json!({"error": "E_RATE_LIMIT_EXCEEDED", "attempts": 6}));
}

#[test]
fn each_of_many_mails_that_fail_is_recorded() {
    let firm = Firm::new();
    firm.world.mailbox.refuse(&["E_RECIPIENT_SUPPRESSED"; 60]);
    let emails: Vec<_> = (0..60).map(|at| format!("guest{at}@example.com")).collect();
    firm.post(ROOT, "/invitations", &json!({"emails": emails})).expect("201");
    firm.world.cron();
    let failed = listed(&firm, "type=invitation.delivery_failed");
    let subjects: std::collections::BTreeSet<_> =
        failed.iter().map(|event| event["subject"]["id"].as_str().unwrap()).collect();
    assert_eq!((failed.len(), subjects.len()), (60, 60));
}
