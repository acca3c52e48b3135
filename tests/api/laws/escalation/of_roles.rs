//! Roles are no way around: nobody defines, edits, deletes or gives in
//! exchange a role that holds more than they do.

use serde_json::{Value, json};

use super::by_permissions::{HELD, cast};
use crate::support::Firm;
use crate::support::world::ROOT;

/// Lists of permissions, and whether they are within what is `HELD`.
const LISTS: [(&[&str], bool); 7] = [
    (&[], true),
    (&["reports.view"], true),
    (&HELD, true),
    (&["app.write"], false),
    (&["reports.view", "pricing.edit"], false),
    (&["billing.manage", "members.view"], false),
    (&["reports.vie"], false),
];

fn expected(allowed: bool, outcome: &'static str) -> &'static str {
    if allowed { outcome } else { "403 forbidden" }
}

#[test]
fn one_defines_roles_of_what_one_holds() {
    let (firm, callers) = cast();
    for (what, by) in &callers {
        for (permissions, allowed) in LISTS {
            firm.world.db.rehearse(|| {
                let body = json!({"name": "New", "permissions": permissions});
                let reply = firm.post(by, "/roles", &body);
                assert_eq!(reply.outcome(), expected(allowed, "201"), "{what} {permissions:?}");
            });
        }
    }
}

#[test]
fn one_edits_roles_from_and_to_what_one_holds() {
    let (firm, callers) = cast();
    for (what, by) in &callers {
        for (from, may_from) in LISTS {
            firm.world.db.rehearse(|| {
                let path = format!("/roles/{}", firm.role("From", from));
                for body in [json!({"name": "Renamed"}), json!({"description": "New"})] {
                    let reply = firm.world.db.rehearse(|| firm.patch(by, &path, &body));
                    assert_eq!(
                        reply.outcome(),
                        expected(may_from, "200"),
                        "{what} {from:?} {body}"
                    );
                }
                for (to, may_to) in LISTS {
                    let body = json!({"permissions": to});
                    let reply = firm.world.db.rehearse(|| firm.patch(by, &path, &body));
                    let allowed = may_from && may_to;
                    assert_eq!(reply.outcome(), expected(allowed, "200"), "{what} {from:?} {to:?}");
                }
            });
        }
    }
}

#[test]
fn one_deletes_roles_that_hold_no_more_for_ones_that_hold_no_more() {
    let (firm, callers) = cast();
    for (what, by) in &callers {
        for (from, may_from) in LISTS {
            firm.world.db.rehearse(|| {
                let path = format!("/roles/{}", firm.role("From", from));
                firm.hire("mary", "From", &[]);
                let reply = firm.delete(by, &path);
                let outcome = if may_from { "409 role_in_use" } else { "403 forbidden" };
                assert_eq!(reply.outcome(), outcome, "{what} {from:?}");
                for (to, may_to) in [
                    ("viewer", true),
                    ("Reader", true),
                    ("Steward", true),
                    ("member", false),
                    ("admin", false),
                    ("owner", false),
                    ("Writer", false),
                ] {
                    let path = format!("{path}?replace_with={to}");
                    let reply = firm.world.db.rehearse(|| firm.delete(by, &path));
                    let allowed = may_from && may_to;
                    assert_eq!(reply.outcome(), expected(allowed, "204"), "{what} {from:?} {to}");
                }
            });
        }
    }
}

#[test]
fn nobody_gives_a_role_of_their_own_more_than_they_hold() {
    let firm = Firm::new();
    let role = firm.role("Steward", &HELD);
    let steve = firm.hire("steve", "Steward", &[]).session;
    let path = format!("/roles/{role}");
    let with = |more: &str| json!({"permissions": HELD.iter().chain([&more]).collect::<Vec<_>>()});
    for more in ["app.write", "billing.manage", "anything.else"] {
        firm.patch(&steve, &path, &with(more)).expect("403 forbidden");
    }
    firm.patch(&steve, &path, &json!({"permissions": ["organization.manage"]})).expect("200");
    firm.patch(&steve, &path, &json!({"permissions": HELD})).expect("403 forbidden");
}

#[test]
fn whoever_holds_more_beside_a_role_is_not_changed_through_the_role() {
    let (firm, callers) = cast();
    let role = firm.role("Shared", &["reports.view"]);
    let mary = firm.hire("mary", "Shared", &["billing.manage"]);
    for (what, by) in &callers {
        firm.patch(by, &format!("/members/{}", mary.id), &json!({"role": "viewer"}))
            .expect("403 forbidden");
        let replaced = firm
            .world
            .db
            .rehearse(|| firm.delete(by, &format!("/roles/{role}?replace_with=viewer")).outcome());
        assert_eq!(
            replaced, "403 forbidden",
            "{what} takes the role of somebody who outranks them"
        );
    }
}

#[test]
fn an_offer_or_a_key_that_holds_more_beside_a_role_is_not_changed_through_the_role() {
    type Way = fn(&Firm);
    let ways: [(&str, Way); 2] = [
        ("an offer", |firm| drop(firm.offer("mary", "Shared", &["billing.manage"]))),
        ("a key", |firm| drop(firm.key(ROOT, "Shared", &["billing.manage"]))),
    ];
    let (firm, callers) = cast();
    for (held, way) in ways {
        firm.world.db.rehearse(|| {
            let role = firm.role("Shared", &["reports.view"]);
            way(&firm);
            let path = format!("/roles/{role}?replace_with=viewer");
            for (what, by) in &callers {
                let reply = firm.world.db.rehearse(|| firm.delete(by, &path));
                assert_eq!(reply.outcome(), "403 forbidden", "{what} takes the role of {held}");
            }
            firm.delete(firm.boss(), &path).expect("204");
        });
    }
}

#[test]
fn another_tenants_role_is_changed_by_nobody_here() {
    let firm = Firm::new();
    let elsewhere = firm.elsewhere("eve@example.com");
    let role = firm.role("Clerk", &[]);
    let before = firm.world.db.dump();
    for path in [format!("/roles/{role}"), format!("/roles/{role}?replace_with=viewer")] {
        elsewhere.delete(elsewhere.boss(), &path).expect("404 not_found");
        firm.delete(elsewhere.boss(), &path).expect("404 not_found");
    }
    let body: Value = json!({"permissions": ["members.manage"]});
    let path = format!("/roles/{role}");
    elsewhere.patch(elsewhere.boss(), &path, &body).expect("404 not_found");
    elsewhere.patch(ROOT, &path, &body).expect("404 not_found");
    assert_eq!(firm.world.db.dump(), before);
}
