//! Whoever is neither owner nor admin holds what is in their lists: the role's
//! and their own. They may do to whoever holds no more, and grant no more, by
//! whatever way; whether they are a person or a key.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::{id, only_result};
use crate::support::world::ROOT;

/// What the callers hold, and nothing else.
pub const HELD: [&str; 5] =
    ["members.view", "members.manage", "organization.manage", "app.read", "reports.view"];

/// A role, permissions beside it, and whether that is within what is `HELD`.
type Offer = (&'static str, &'static [&'static str], bool);

pub const OFFERS: [Offer; 13] = [
    ("viewer", &[], true),
    ("viewer", &["reports.view", "organization.manage"], true),
    ("Reader", &[], true),
    ("Reader", &["members.manage"], true),
    ("Steward", &[], true),
    ("member", &[], false),
    ("admin", &[], false),
    ("owner", &[], false),
    ("Writer", &[], false),
    ("viewer", &["pricing.edit"], false),
    ("Reader", &["app.write"], false),
    ("viewer", &["billing.manage"], false),
    ("Steward", &["reports.view", "reports.vie"], false),
];

/// An organization whose roles are those of `OFFERS`, and the credentials of
/// those who hold what is `HELD`: by a role, by permissions beside one, by both,
/// and by a key.
pub fn cast() -> (Firm, Vec<(&'static str, String)>) {
    let firm = Firm::new();
    firm.role("Reader", &["reports.view"]);
    firm.role("Writer", &["reports.view", "app.write"]);
    firm.role("Steward", &HELD);
    let by_role = firm.hire("steve", "Steward", &[]).session;
    let by_own = firm.hire("vic", "viewer", &HELD).session;
    let by_both = firm.hire("rita", "Reader", &HELD[..4]).session;
    let key = firm.key(ROOT, "Steward", &[]).1;
    let callers = vec![("role", by_role), ("own", by_own), ("both", by_both), ("key", key)];
    (firm, callers)
}

/// Each caller with each offer, none of whose deeds last.
fn each(scene: impl Fn(&Firm, &str, Offer, &dyn Fn(&str) -> String)) {
    let (firm, callers) = cast();
    for (what, by) in &callers {
        for offer in OFFERS {
            let told = |deed: &str| format!("{deed} by {what}: {offer:?}");
            firm.world.db.rehearse(|| scene(&firm, by, offer, &told));
        }
    }
}

fn expected(allowed: bool, outcome: &'static str) -> &'static str {
    if allowed { outcome } else { "403 forbidden" }
}

fn expected_result(allowed: bool) -> &'static str {
    if allowed { "done" } else { "forbidden" }
}

/// A refusal changes nothing.
fn changed_only_if(firm: &Firm, allowed: bool, before: &str, told: &str) {
    assert_eq!(firm.world.db.dump() != before, allowed, "{told}");
}

#[test]
fn whoever_has_permissions_alone_invites_to_what_they_hold() {
    each(|firm, by, (role, permissions, allowed), told| {
        let before = firm.world.db.dump();
        let body = json!({"emails": ["x@example.com"], "role": role, "permissions": permissions});
        let mut tried = body.clone();
        tried["dry_run"] = json!(true);
        let reply = firm.post(by, "/invitations", &tried);
        assert_eq!(reply.outcome(), expected(allowed, "201"), "{}", told("try"));
        let reply = firm.post(by, "/invitations", &body);
        assert_eq!(reply.outcome(), expected(allowed, "201"), "{}", told("invite"));
        changed_only_if(firm, allowed, &before, &told("invite"));
    });
}

#[test]
fn one_permission_too_many_refuses_the_whole_request() {
    let (firm, callers) = cast();
    let body = json!({"emails": ["x@example.com", "y@example.com"], "role": "viewer",
        "permissions": ["reports.view", "app.read", "pricing.edit"]});
    let before = firm.world.db.dump();
    for (_, by) in &callers {
        firm.post(by, "/invitations", &body).expect("403 forbidden");
    }
    assert_eq!(firm.world.db.dump(), before);
}

#[test]
fn whoever_has_permissions_alone_edits_invitations_to_what_they_hold() {
    each(|firm, by, (role, permissions, allowed), told| {
        let invitation = id(&firm.offer("x", "viewer", &[]));
        let before = firm.world.db.dump();
        let path = format!("/invitations/{invitation}");
        let body = json!({"role": role, "permissions": permissions});
        let reply = firm.patch(by, &path, &body);
        assert_eq!(reply.outcome(), expected(allowed, "200"), "{}", told("edit"));
        changed_only_if(firm, allowed, &before, &told("edit"));
        let many = json!({"action": "edit", "ids": [invitation], "role": role, "permissions": permissions});
        let result = only_result(firm.post(by, "/invitations/bulk", &many));
        assert_eq!(result, expected_result(allowed), "{}", told("edit many"));
    });
}

#[test]
fn they_edit_no_invitation_to_more_than_they_hold_not_even_in_parts() {
    let (firm, callers) = cast();
    firm.role("App", &["app.write"]);
    for (_, by) in &callers {
        firm.world.db.rehearse(|| {
            let path = format!("/invitations/{}", id(&firm.offer("x", "Reader", &["app.read"])));
            firm.patch(by, &path, &json!({"permissions": ["app.read"]})).expect("200");
            firm.patch(by, &path, &json!({"role": "viewer"})).expect("200");
            for beyond in [
                json!({"role": "App"}),
                json!({"permissions": ["app.write"]}),
                json!({"role": "admin"}),
            ] {
                firm.patch(by, &path, &beyond).expect("403 forbidden");
            }
        });
    }
}

#[test]
fn whoever_has_permissions_alone_changes_no_invitation_to_more() {
    each(|firm, by, (role, permissions, allowed), told| {
        let invitation = id(&firm.offer("x", role, permissions));
        let path = |act: &str| format!("/invitations/{invitation}{act}");
        let before = firm.world.db.dump();
        let edits = [
            json!({"message": "Hello"}),
            json!({"role": "viewer", "permissions": []}),
            json!({"kind": "external"}),
            json!({"metadata": {"a": 1}}),
        ];
        for body in edits {
            let reply = firm.world.db.rehearse(|| firm.patch(by, &path(""), &body));
            assert_eq!(reply.outcome(), expected(allowed, "200"), "{}", told("edit"));
        }
        for (act, body, outcome) in [
            ("/resend", json!({"rotate": true}), "200"),
            ("/resend", json!({"send_email": false}), "200"),
            ("/replace", json!({"email": "y@example.com"}), "201"),
            ("/revoke", Value::Null, "200"),
        ] {
            let reply = firm.world.db.rehearse(|| firm.post(by, &path(act), &body));
            assert_eq!(reply.outcome(), expected(allowed, outcome), "{}", told(act));
        }
        for body in [
            json!({"action": "resend", "ids": [invitation]}),
            json!({"action": "revoke", "ids": [invitation]}),
            json!({"action": "edit", "ids": [invitation], "role": "viewer", "permissions": []}),
            json!({"action": "edit", "ids": [invitation], "message": "Hello"}),
            json!({"action": "revoke", "filter": {"q": "x@example.com"}}),
            json!({"action": "resend", "filter": {"q": "x@example.com"}}),
        ] {
            let bulk = || firm.post(by, "/invitations/bulk", &body);
            let result = only_result(firm.world.db.rehearse(bulk));
            assert_eq!(result, expected_result(allowed), "{}", told("many"));
        }
        changed_only_if(firm, false, &before, &told("rehearsed"));
        if !allowed {
            firm.post(by, &path("/revoke"), &Value::Null).expect("403 forbidden");
            changed_only_if(firm, false, &before, &told("refused"));
        }
    });
}

#[test]
fn whoever_has_permissions_alone_gives_members_what_they_hold() {
    each(|firm, by, (role, permissions, allowed), told| {
        let member = firm.hire("x", "viewer", &[]);
        let path = format!("/members/{}", member.id);
        let before = firm.world.db.dump();
        let body = json!({"role": role, "permissions": permissions});
        let reply = firm.patch(by, &path, &body);
        assert_eq!(reply.outcome(), expected(allowed, "200"), "{}", told("edit"));
        changed_only_if(firm, allowed, &before, &told("edit"));
        let many =
            json!({"action": "edit", "ids": [member.id], "role": role, "permissions": permissions});
        let result = only_result(firm.post(by, "/members/bulk", &many));
        assert_eq!(result, expected_result(allowed), "{}", told("edit many"));
    });
}

#[test]
fn whoever_has_permissions_alone_changes_no_member_who_holds_more() {
    each(|firm, by, (role, permissions, allowed), told| {
        let member = firm.hire("xaver", role, permissions);
        let path = |act: &str| format!("/members/{}{act}", member.id);
        let before = firm.world.db.dump();
        for body in [
            json!({"role": "viewer", "permissions": []}),
            json!({"kind": "external"}),
            json!({"billing_reminders": {"email": true}}),
        ] {
            let reply = firm.world.db.rehearse(|| firm.patch(by, &path(""), &body));
            assert_eq!(reply.outcome(), expected(allowed, "200"), "{}", told("edit"));
        }
        for act in ["/deactivate", "/reactivate"] {
            let reply = firm.world.db.rehearse(|| firm.post(by, &path(act), &Value::Null));
            assert_eq!(reply.outcome(), expected(allowed, "200"), "{}", told(act));
        }
        let reply = firm.world.db.rehearse(|| firm.delete(by, &path("")));
        assert_eq!(reply.outcome(), expected(allowed, "204"), "{}", told("remove"));
        for body in [
            json!({"action": "deactivate"}),
            json!({"action": "reactivate"}),
            json!({"action": "remove"}),
            json!({"action": "edit", "role": "viewer", "permissions": []}),
            json!({"action": "edit", "kind": "external"}),
        ] {
            for (how, which) in [("ids", json!([member.id])), ("filter", json!({"q": "xaver@"}))] {
                let mut body = body.clone();
                body[how] = which;
                let bulk = || firm.post(by, "/members/bulk", &body);
                let result = only_result(firm.world.db.rehearse(bulk));
                assert_eq!(result, expected_result(allowed), "{} {body}", told("many"));
            }
        }
        // A deactivated one outranks no less.
        let deactivate = || firm.post(ROOT, &path("/deactivate"), &Value::Null).expect("200");
        let back = || firm.post(by, &path("/reactivate"), &Value::Null);
        if role != "owner" {
            let reply = firm.world.db.rehearse(|| [deactivate()].map(|_| back()));
            assert_eq!(reply[0].outcome(), expected(allowed, "200"), "{}", told("reactivate"));
        }
        changed_only_if(firm, false, &before, &told("rehearsed"));
    });
}

#[test]
fn a_bulk_action_changes_only_members_who_hold_no_more_than_the_caller() {
    let (firm, callers) = cast();
    let ids: Vec<String> = OFFERS
        .iter()
        .enumerate()
        .map(|(at, (role, permissions, _))| firm.hire(&format!("x{at}"), role, permissions).id)
        .collect();
    for (_, by) in &callers {
        for action in ["deactivate", "remove"] {
            firm.world.db.rehearse(|| {
                let body = json!({"action": action, "ids": ids});
                let done = firm.post(by, "/members/bulk", &body).expect("200");
                for (result, (.., allowed)) in
                    done["results"].as_array().unwrap().iter().zip(OFFERS)
                {
                    let code = if allowed { json!(null) } else { json!("forbidden") };
                    assert_eq!(result["code"], code);
                }
                let left = firm.get(ROOT, "/members?q=x&limit=100").expect("200");
                let beyond = OFFERS.iter().filter(|(.., allowed)| !allowed).count();
                let kept = |one: &&Value| ids.contains(&id(&one["user"]));
                assert_eq!(left["data"].as_array().unwrap().iter().filter(kept).count(), beyond);
            });
        }
    }
}

#[test]
fn they_give_themselves_nothing_but_may_give_things_up() {
    let (firm, callers) = cast();
    let people = ["steve", "vic", "rita"];
    for (name, (_, by)) in people.iter().zip(&callers) {
        let found = firm.get(ROOT, &format!("/members?q={name}@")).expect("200");
        let path = format!("/members/{}", id(&found["data"][0]["user"]));
        for body in [
            json!({"role": "admin"}),
            json!({"role": "owner"}),
            json!({"role": "member"}),
            json!({"role": "Writer"}),
            json!({"permissions": ["pricing.edit"]}),
        ] {
            firm.patch(by, &path, &body).expect("403 forbidden");
        }
        firm.patch(by, &path, &json!({"role": "viewer", "permissions": []})).expect("200");
        firm.patch(by, &path, &json!({"role": "Steward"})).expect("403 forbidden");
        firm.delete(by, &path).expect("204");
    }
}

#[test]
fn with_either_permission_missing_its_half_of_the_routes_is_closed() {
    let firm = Firm::new();
    let without = |name: &str, missing: &str| {
        let held: Vec<_> = HELD.into_iter().filter(|held| *held != missing).collect();
        firm.hire(name, "viewer", &held).session
    };
    let no_members = without("x", "members.manage");
    let no_organization = without("y", "organization.manage");
    let member = firm.hire("mary", "viewer", &[]).id;
    let invitation = id(&firm.offer("alan", "viewer", &[]));
    let role = firm.role("Reader", &["reports.view"]);
    let key = firm.key(ROOT, "viewer", &[]).0;
    let of_members = [
        firm.post(
            &no_members,
            "/invitations",
            &json!({"emails": ["z@example.com"], "role": "viewer"}),
        ),
        firm.post(
            &no_members,
            "/invitations/bulk",
            &json!({"action": "revoke", "ids": [invitation]}),
        ),
        firm.post(&no_members, "/members/bulk", &json!({"action": "remove", "ids": [member]})),
        firm.patch(&no_members, &format!("/invitations/{invitation}"), &json!({"message": "x"})),
        firm.patch(&no_members, &format!("/members/{member}"), &json!({"kind": "external"})),
        firm.delete(&no_members, &format!("/members/{member}")),
    ];
    let of_organization = [
        firm.patch(&no_organization, "", &json!({"name": "x"})),
        firm.post(&no_organization, "/roles", &json!({"name": "x"})),
        firm.patch(&no_organization, &format!("/roles/{role}"), &json!({"name": "x"})),
        firm.delete(&no_organization, &format!("/roles/{role}")),
        firm.get(&no_organization, "/api-keys"),
        firm.post(&no_organization, "/api-keys", &json!({"name": "x"})),
        firm.delete(&no_organization, &format!("/api-keys/{key}")),
        firm.get(&no_organization, "/events"),
        firm.get(&no_organization, "/events/export"),
    ];
    for reply in of_members.into_iter().chain(of_organization) {
        reply.expect("403 forbidden");
    }
}

#[test]
fn no_permission_however_great_makes_an_owners_deeds_ones_own() {
    let (firm, callers) = cast();
    let mary = firm.hire("mary", "viewer", &[]);
    for (what, by) in &callers {
        firm.post(by, "/transfer-ownership", &json!({"user_id": mary.id})).expect("403 forbidden");
        firm.delete(by, "/transfer-ownership").expect("403 forbidden");
        let body = json!({"name": "Analytical Engines"});
        firm.ask(Method::DELETE, by, "", &body).expect("403 forbidden");
        let mut child = json!({"name": "Parts", "parent_id": firm.org});
        if *what == "key" {
            child["owner"] = json!({"email": "x@example.com"});
        }
        let create = firm.world.post("/v1/organizations").by(by).json(&child);
        create.send().expect("403 forbidden");
    }
}
