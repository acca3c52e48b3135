//! What did not happen is not recorded.

use serde_json::{Value, json};

use super::{all, left_by};
use crate::support::Firm;
use crate::support::firm::id;
use crate::support::tour::{By, Stage};
use crate::support::world::{DAY, ROOT};

#[test]
fn a_dry_run_leaves_no_event() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let before = firm.world.db.dump();
    let mailed = firm.world.mailbox.count();
    let grants = json!([{"organization_id": child.org, "role": "viewer"}]);
    let body = json!({"emails": ["x@example.com", "y@example.com"], "organizations": grants, "dry_run": true});
    firm.post(firm.boss(), "/invitations", &body).expect("201");
    assert_eq!(firm.world.db.dump(), before);
    assert_eq!(firm.world.mailbox.count(), mailed);
}

#[test]
fn what_is_only_tried_leaves_what_lapsed_as_it_is() {
    let firm = Firm::new();
    firm.offer("alan", "viewer", &[]);
    firm.world.pass(7 * DAY);
    let before = firm.world.db.dump();
    let body = json!({"emails": ["alan@example.com"], "role": "viewer", "dry_run": true});
    firm.post(ROOT, "/invitations", &body).expect("201");
    assert_eq!(firm.world.db.dump(), before, "dry_run changes nothing");
}

#[test]
fn a_refusal_leaves_no_event() {
    let stage = Stage::new();
    let (_, eve) = stage.world.found("Elsewhere", "eve@example.com");
    for visit in stage.writes().into_iter().filter(|visit| visit.route.contains("{org}")) {
        for by in [By::Nobody, By::Header(&eve.session), By::Header(&stage.vera.session)] {
            let visit = crate::support::tour::Visit { by, ..visit.clone() };
            let (reply, events) =
                stage.world.db.rehearse(|| left_by(&stage.world, || stage.go(&visit)));
            if reply.status.as_u16() >= 400 {
                assert_eq!(events, Vec::<Value>::new(), "{}", visit.name());
            }
        }
    }
}

#[test]
fn a_refusal_by_the_state_leaves_nothing() {
    let firm = Firm::new();
    let role = firm.role("Clerk", &[]);
    firm.hire("mary", "Clerk", &[]);
    let gone = id(&firm.offer("alan", "viewer", &[]));
    firm.post(ROOT, &format!("/invitations/{gone}/revoke"), &Value::Null).expect("200");
    let owner = format!("/members/{}", firm.owner.id);
    let before = all(&firm.world);
    firm.delete(firm.boss(), &format!("/roles/{role}")).expect("409 role_in_use");
    firm.post(firm.boss(), "/roles", &json!({"name": "clerk"})).expect("409 role_exists");
    firm.patch(firm.boss(), &owner, &json!({"role": "admin"})).expect("409 last_owner");
    firm.post(firm.boss(), &format!("{owner}/deactivate"), &Value::Null).expect("409 last_owner");
    firm.delete(firm.boss(), &owner).expect("409 last_owner");
    for act in ["resend", "replace"] {
        let body = if act == "replace" { json!({"email": "x@example.com"}) } else { json!({}) };
        let reply = firm.post(firm.boss(), &format!("/invitations/{gone}/{act}"), &body);
        reply.expect("409 invitation_not_pending");
    }
    let skipped = json!({"emails": ["mary@example.com", "x"]});
    firm.post(firm.boss(), "/invitations", &skipped).expect("200");
    assert_eq!(all(&firm.world), before);
}

#[test]
fn of_many_what_is_refused_leaves_nothing() {
    let firm = Firm::new();
    let before = all(&firm.world);
    let body = json!({"action": "remove", "ids": [firm.owner.id, "user_x"]});
    firm.post(firm.boss(), "/members/bulk", &body).expect("200");
    assert_eq!(all(&firm.world), before);
}

#[test]
fn signing_in_and_ones_own_name_are_no_organizations_business() {
    let firm = Firm::new();
    let before = all(&firm.world);
    let again = firm.world.sign_in("ada@example.com");
    let me = firm.world.patch("/v1/me").by(&again.session).json(&json!({"name": "Ada"}));
    me.send().expect("200");
    firm.world.delete("/v1/sessions").by(&again.session).send().expect("204");
    assert_eq!(all(&firm.world), before);
}
