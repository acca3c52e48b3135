//! What a filter finds: the newest thousand.

use serde_json::{Value, json};

use crate::support::story::{each, outcomes};
use crate::support::world::{DAY, ROOT, World};

/// What a filter finds, by the ids of its results.
fn found(world: &World, org: &str, kind: &str, filter: &Value) -> Vec<String> {
    let action = if kind == "members" {
        json!({"action": "edit", "filter": filter})
    } else {
        json!({"action": "revoke", "filter": filter})
    };
    world.db.rehearse(|| {
        let done = world.act(org, ROOT, &format!("/{kind}/bulk"), &action).expect("200");
        assert_eq!(done["more"], false, "{filter}");
        each(&done["results"], "/id")
    })
}

#[test]
fn of_invitations_what_the_list_finds() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.role(&org, "Clerk", &["app.read"]);
    let invite = |email: &str, role: &str, kind: &str| {
        world.pass(1);
        let body = json!({"emails": [email], "role": role, "kind": kind});
        world.invite_by(&org, &ada.session, &body).expect("201");
    };
    invite("lapsed@example.com", "Clerk", "member");
    invite("lapsed@example.org", "viewer", "external");
    world.pass(7 * DAY);
    invite("grace@example.com", "Clerk", "external");
    invite("grace@example.org", "viewer", "member");
    invite("mary@example.com", "viewer", "member");
    world.join(&org, &ada.session, "alan@example.com", "Clerk");
    for swept in [false, true] {
        if swept {
            world.cron();
        }
        for (query, filter, count) in [
            ("", json!({}), 3),
            ("status=pending", json!({"status": "pending"}), 3),
            ("status=expired", json!({"status": "expired"}), 2),
            ("q=grace", json!({"q": "grace"}), 2),
            ("q=GRACE%40", json!({"q": "GRACE@"}), 2),
            ("q=%25", json!({"q": "%"}), 0),
            ("role=clerk", json!({"role": "clerk"}), 1),
            ("role=Clerk&status=expired", json!({"role": "Clerk", "status": "expired"}), 1),
            ("kind=external", json!({"kind": "external"}), 1),
            (
                "kind=external&status=expired&q=org",
                json!({"kind": "external", "status": "expired", "q": "org"}),
                1,
            ),
        ] {
            let listed = world.see(&org, ROOT, &format!("/invitations?{query}")).expect("200");
            let listed = each(&listed["data"], "/id");
            assert_eq!(found(&world, &org, "invitations", &filter), listed, "{filter}");
            assert_eq!(listed.len(), count, "{filter}");
        }
        let both = found(&world, &org, "invitations", &json!({"status": "all"}));
        assert_eq!(both.len(), 5, "all that may still be acted on");
    }
}

#[test]
fn a_filter_of_members_finds_what_the_list_finds() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.role(&org, "Clerk", &["app.read"]);
    for (email, role, kind) in [
        ("grace@example.com", "Clerk", "member"),
        ("mary@example.com", "Clerk", "external"),
        ("vera@example.org", "viewer", "member"),
        ("off@example.org", "viewer", "external"),
    ] {
        world.pass(1);
        let body = json!({"emails": [email], "role": role, "kind": kind});
        world.invite_by(&org, &ada.session, &body).expect("201");
        let person = world.accept_as_new(email);
        let name = json!({"name": format!("Dr {email}")});
        world.patch("/v1/me").by(&person.session).json(&name).send().expect("200");
        if email.starts_with("off") {
            let path = format!("/members/{}/deactivate", person.id);
            world.act(&org, ROOT, &path, &json!({})).expect("200");
        }
    }
    for (query, filter, count) in [
        ("", json!({}), None),
        ("status=all", json!({"status": "all"}), Some(5)),
        ("status=active", json!({"status": "active"}), Some(4)),
        ("status=deactivated", json!({"status": "deactivated"}), Some(1)),
        ("role=clerk", json!({"role": "clerk"}), Some(2)),
        ("role=Clerk&kind=external", json!({"role": "Clerk", "kind": "external"}), Some(1)),
        ("kind=member", json!({"kind": "member"}), Some(3)),
        ("q=dr", json!({"q": "DR"}), None),
        ("q=.org&status=active", json!({"q": ".org", "status": "active"}), Some(1)),
    ] {
        let listed = world.see(&org, ROOT, &format!("/members?{query}")).expect("200");
        let listed = each(&listed["data"], "/user/id");
        assert_eq!(found(&world, &org, "members", &filter), listed, "{filter}");
        assert!(count.is_none_or(|count| count == listed.len()), "{filter}");
    }
}

fn invite_many(world: &World, org: &str, count: usize) {
    let emails: Vec<_> = (0..count).map(|at| format!("p{count}-{at}@example.com")).collect();
    for part in emails.chunks(1_000) {
        world.pass(1);
        let body = json!({"emails": part, "send_email": false});
        world.invite_by(org, ROOT, &body).expect("201");
    }
}

#[test]
fn more_is_told_where_the_filter_found_others_beyond_the_thousand() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    invite_many(&world, &org, 1);
    invite_many(&world, &org, 1_200);
    let body = json!({"action": "revoke", "filter": {}});
    let revoke = || {
        let reply = world.act(&org, ROOT, "/invitations/bulk", &body);
        assert_eq!(reply.batches, 1);
        let done = reply.expect("200");
        assert!(outcomes(&done).iter().all(|outcome| outcome == "done"));
        (done["results"].as_array().unwrap().len(), done["more"].clone())
    };
    let newest = world.see(&org, ROOT, "/invitations?limit=1").expect("200");
    let first = world.db.rehearse(|| {
        let done = world.act(&org, ROOT, "/invitations/bulk", &body).expect("200");
        done["results"][0]["id"].clone()
    });
    assert_eq!(first, newest["data"][0]["id"]);
    assert_eq!(revoke(), (1_000, json!(true)));
    assert_eq!(revoke(), (201, json!(false)));
    assert_eq!(revoke(), (0, json!(false)));
}

#[test]
fn a_filter_that_finds_a_thousand_and_no_more_has_found_all() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    invite_many(&world, &org, 1_000);
    let body = json!({"action": "edit", "filter": {}, "message": "Come!"});
    let done = world.act(&org, ROOT, "/invitations/bulk", &body).expect("200");
    assert_eq!(done["results"].as_array().unwrap().len(), 1_000);
    assert_eq!(done["more"], false, "there are no others");
}

#[test]
fn a_role_that_there_is_not_is_refused_as_in_the_list() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    for (kind, action) in [("invitations", "revoke"), ("members", "deactivate")] {
        let list = world.see(&org, &ada.session, &format!("/{kind}?role=nobody"));
        list.expect("422 invalid_request");
        let body = json!({"action": action, "filter": {"role": "nobody"}});
        let asked = world.act(&org, &ada.session, &format!("/{kind}/bulk"), &body);
        assert_eq!(asked.outcome(), "422 invalid_request", "{kind} {}", asked.text);
    }
}

#[test]
fn a_filter_is_for_who_may_see_whom_it_finds() {
    let firm = crate::support::Firm::new();
    firm.role("Blind", &["members.manage", "organization.manage"]);
    firm.role("Steward", &["members.view", "members.manage", "organization.manage"]);
    let blind = firm.hire("blind", "Blind", &[]);
    let steward = firm.hire("sam", "Steward", &[]);
    firm.hire("hush", "Blind", &[]);
    let pending = firm.offer("quiet", "Blind", &[]);
    let key = firm.key(&blind.session, "Blind", &[]).1;
    let reminders = json!({"email": false, "sms": false});
    let acts = [
        ("/members/bulk", json!({"action": "edit", "billing_reminders": reminders})),
        ("/members/bulk", json!({"action": "edit", "role": "Blind"})),
        ("/members/bulk", json!({"action": "deactivate"})),
        ("/members/bulk", json!({"action": "reactivate"})),
        ("/members/bulk", json!({"action": "remove"})),
        ("/invitations/bulk", json!({"action": "edit", "message": "Hello"})),
        ("/invitations/bulk", json!({"action": "resend"})),
        ("/invitations/bulk", json!({"action": "revoke"})),
    ];
    let filters = [
        json!({"q": "hush@"}),
        json!({"q": "quiet@"}),
        json!({"q": "nobody@"}),
        json!({"role": "Blind"}),
        json!({"kind": "external"}),
        json!({}),
    ];
    for (path, act) in &acts {
        for filter in &filters {
            let mut body = act.clone();
            body["filter"] = filter.clone();
            for by in [&blind.session, &key] {
                let before = firm.world.db.dump();
                firm.post(by, path, &body).expect("403 forbidden");
                assert_eq!(firm.world.db.dump(), before);
            }
            for by in [&steward.session, &firm.owner.session] {
                firm.world.db.rehearse(|| firm.post(by, path, &body).expect("200"));
            }
        }
    }
    // Whom they can name, they manage as ever.
    let body = json!({"action": "revoke", "ids": [pending["id"]]});
    firm.post(&blind.session, "/invitations/bulk", &body).expect("200");
}
