//! `restore_role` gives somebody who was removed what they had, where whoever
//! invites may give that; else what the invitation says.

use serde_json::{Value, json};

use super::by_permissions::{OFFERS, cast};
use crate::support::Firm;
use crate::support::world::ROOT;

fn restore(firm: &Firm, by: &str) -> Value {
    let body = json!({"emails": ["mary@example.com"], "role": "viewer", "restore_role": true});
    firm.post(by, "/invitations", &body).expect("201")["invitations"][0].take()
}

#[test]
fn what_somebody_had_comes_back_only_by_whoever_holds_it() {
    let (firm, callers) = cast();
    for (what, by) in &callers {
        for (role, permissions, allowed) in OFFERS {
            firm.world.db.rehearse(|| {
                let mary = firm.hire("mary", role, permissions);
                firm.delete(ROOT, &format!("/members/{}", mary.id)).expect("204");
                let invitation = restore(&firm, by);
                let expected = if allowed {
                    (json!(role), json!(permissions))
                } else {
                    (json!("viewer"), json!([]))
                };
                let got = (invitation["role"].clone(), invitation["permissions"].clone());
                assert_eq!(got, expected, "{what}");
                let token = firm.world.latest_token("mary@example.com");
                firm.world.accept(&token, Some(&mary.session)).expect("200");
                assert_eq!(firm.member(&mary)["role"], expected.0);
            });
        }
    }
}

#[test]
fn an_owner_comes_back_as_owner_only_by_an_owner() {
    let firm = Firm::new();
    let mary = firm.hire("mary", "owner", &[]);
    let grace = firm.hire("grace", "admin", &[]).session;
    firm.delete(firm.boss(), &format!("/members/{}", mary.id)).expect("204");
    for (by, role) in [(grace.as_str(), "viewer"), (firm.boss(), "owner"), (ROOT, "owner")] {
        let invitation = firm.world.db.rehearse(|| restore(&firm, by));
        assert_eq!(invitation["role"], role);
    }
}

#[test]
fn what_is_asked_for_beside_a_former_role_must_be_ones_to_give() {
    let (firm, callers) = cast();
    let body = json!({"emails": ["mary@example.com"], "role": "member", "restore_role": true});
    for (_, by) in &callers {
        firm.post(by, "/invitations", &body).expect("403 forbidden");
    }
}

#[test]
fn what_somebody_had_in_a_child_comes_back_only_by_whoever_holds_it_there() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let mary = child.hire("mary", "owner", &[]);
    child.delete(ROOT, &format!("/members/{}", mary.id)).expect("204");
    let grants = json!([{"organization_id": child.org, "role": "viewer"}]);
    let body =
        json!({"emails": ["mary@example.com"], "organizations": grants, "restore_role": true});
    let by = |by: &str| {
        let made = firm.world.db.rehearse(|| firm.post(by, "/invitations", &body).expect("201"));
        made["invitations"][0]["organizations"][0]["role"].clone()
    };
    assert_eq!((by(firm.boss()), by(ROOT)), (json!("viewer"), json!("owner")));
}
