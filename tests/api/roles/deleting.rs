//! Deleting a role: whoever has it gets another.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{DAY, Person, ROOT};

fn counts(members: u32, invitations: u32, api_keys: u32) -> Value {
    json!({"members": members, "invitations": invitations, "api_keys": api_keys})
}

/// A role that is had in every way, in its organization and in a child.
struct Used {
    firm: Firm,
    child: Firm,
    clerk: String,
    people: [(Firm, Person); 3],
    invitations: [(Firm, String); 2],
    keys: [(Firm, String); 2],
}

impl Used {
    fn new() -> Self {
        let firm = Firm::new();
        let child = firm.child("lisa@example.com");
        let clerk = firm.role("Clerk", &["members.view", "reports.view"]);
        let people = [(&firm, "carl"), (&firm, "cleo"), (&child, "cora")]
            .map(|(firm, name)| (firm.clone(), firm.hire(name, "Clerk", &["pricing.edit"])));
        let path = format!("/members/{}/deactivate", people[1].1.id);
        firm.post(firm.boss(), &path, &Value::Null).expect("200");
        let invitations = [(&firm, "ines"), (&child, "iris")]
            .map(|(firm, name)| (firm.clone(), id(&firm.offer(name, "Clerk", &["pricing.edit"]))));
        let keys = [&firm, &child].map(|firm| (firm.clone(), firm.key(ROOT, "Clerk", &[]).1));
        Self { firm, child, clerk, people, invitations, keys }
    }

    fn path(&self) -> String {
        format!("/roles/{}", self.clerk)
    }
}

#[test]
fn a_role_that_nobody_has_goes_and_is_unknown_from_then_on() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    let path = format!("/roles/{clerk}");
    firm.delete(firm.boss(), &path).expect("204");
    firm.get(firm.boss(), &path).expect("404 not_found");
    firm.delete(firm.boss(), &path).expect("404 not_found");
    for asked in ["Clerk", &clerk] {
        let body = json!({"emails": ["x@example.com"], "role": asked});
        firm.post(firm.boss(), "/invitations", &body).expect("422 invalid_request");
    }
    firm.role("Clerk", &[]);
}

#[test]
fn a_role_in_use_stays_and_the_answer_counts_who_has_it() {
    let used = Used::new();
    let before = used.firm.world.db.dump();
    for by in [used.firm.boss(), ROOT] {
        let refused = used.firm.delete(by, &used.path()).expect("409 role_in_use");
        assert_eq!(refused["counts"], counts(3, 2, 2));
    }
    assert_eq!(used.firm.world.db.dump(), before);
}

#[test]
fn each_way_to_have_a_role_keeps_it() {
    for (expected, way) in [
        (counts(1, 0, 0), 0),
        (counts(0, 1, 0), 1),
        (counts(0, 0, 1), 2),
        (counts(1, 0, 0), 3),
        (counts(0, 1, 0), 4),
    ] {
        let firm = Firm::new();
        let child = firm.child("lisa@example.com");
        let clerk = firm.role("Clerk", &[]);
        match way {
            0 => drop(firm.hire("carl", "Clerk", &[])),
            1 => drop(firm.offer("carl", "Clerk", &[])),
            2 => drop(firm.key(ROOT, "Clerk", &[])),
            3 => drop(child.hire("carl", "Clerk", &[])),
            _ => {
                let grants = json!([{"organization_id": child.org, "role": "Clerk"}]);
                let body = json!({"emails": ["x@example.com"], "organizations": grants});
                firm.post(firm.boss(), "/invitations", &body).expect("201");
            }
        }
        let refused =
            firm.delete(firm.boss(), &format!("/roles/{clerk}")).expect("409 role_in_use");
        assert_eq!(refused["counts"], expected, "{way}");
    }
}

#[test]
fn who_was_removed_and_what_was_answered_or_revoked_is_not_counted() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    let carl = firm.hire("carl", "Clerk", &[]);
    firm.delete(firm.boss(), &format!("/members/{}", carl.id)).expect("204");
    let revoked = id(&firm.offer("ines", "Clerk", &[]));
    firm.post(firm.boss(), &format!("/invitations/{revoked}/revoke"), &Value::Null).expect("200");
    firm.offer("iris", "Clerk", &[]);
    let token = firm.world.latest_token("iris@example.com");
    firm.world.post(&format!("/v1/invitation-links/{token}/decline")).send().expect("200");
    let key = firm.key(ROOT, "Clerk", &[]).0;
    firm.delete(firm.boss(), &format!("/api-keys/{key}")).expect("204");
    firm.delete(firm.boss(), &format!("/roles/{clerk}")).expect("204");
}

#[test]
fn role_in_use_counts_at_most_a_thousand_of_each() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    for part in 0..2 {
        let emails: Vec<_> = (0..600).map(|at| format!("p{part}-{at}@example.com")).collect();
        let body = json!({"emails": emails, "role": "Clerk", "send_email": false});
        firm.post(ROOT, "/invitations", &body).expect("201");
    }
    let path = format!("/roles/{clerk}");
    assert_eq!(firm.delete(ROOT, &path).expect("409 role_in_use")["counts"], counts(0, 1_000, 0));
    firm.delete(ROOT, &format!("{path}?replace_with=member")).expect("204");
    let left: i64 = firm
        .world
        .db
        .look("SELECT count(*) FROM grants WHERE role <> 'member' AND held_until IS NOT NULL");
    assert_eq!(left, 0, "all of them are moved, not a thousand");
}

#[test]
fn members_pending_invitations_and_keys_get_the_other_role_in_children_too() {
    for (asked, name) in [("member", "member"), ("Filer", "Filer"), ("by id", "Filer")] {
        let used = Used::new();
        let filer = used.firm.role("Filer", &["members.view"]);
        let asked = if asked == "by id" { &filer } else { asked };
        let role_id = if name == "Filer" { json!(filer) } else { json!(null) };
        let path = format!("{}?replace_with={asked}", used.path());
        used.firm.delete(used.firm.boss(), &path).expect("204");
        let shows = |object: &Value| {
            assert_eq!((&object["role"], &object["role_id"]), (&json!(name), &role_id), "{object}");
        };
        for (firm, person) in &used.people {
            let member = firm.member(person);
            shows(&member);
            assert_eq!(member["permissions"], json!(["pricing.edit"]), "one's own stay");
        }
        assert_eq!(used.firm.member(&used.people[1].1)["status"], "deactivated");
        for (firm, invitation) in &used.invitations {
            shows(&firm.get(ROOT, &format!("/invitations/{invitation}")).expect("200"));
        }
        for (firm, key) in &used.keys {
            shows(&firm.get(ROOT, "/api-keys").expect("200")["data"][0]);
            firm.get(key, "/members").expect("200");
        }
        used.firm.get(ROOT, &used.path()).expect("404 not_found");
    }
}

#[test]
fn links_in_mailboxes_bring_the_role_that_replaces_a_deleted_one() {
    let used = Used::new();
    let path = format!("{}?replace_with=viewer", used.path());
    used.firm.delete(used.firm.boss(), &path).expect("204");
    for (firm, name) in [(&used.firm, "ines"), (&used.child, "iris")] {
        let person = firm.world.accept_as_new(&format!("{name}@example.com"));
        assert_eq!(firm.member(&person)["role"], "viewer");
    }
}

#[test]
fn a_grant_in_a_child_gets_the_role_that_replaces_a_deleted_one() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let clerk = firm.role("Clerk", &[]);
    let grants = json!([{"organization_id": child.org, "role": "Clerk"}]);
    let body = json!({"emails": ["carl@example.com"], "role": "viewer", "organizations": grants});
    firm.post(firm.boss(), "/invitations", &body).expect("201");
    firm.delete(firm.boss(), &format!("/roles/{clerk}?replace_with=member")).expect("204");
    let carl = firm.world.accept_as_new("carl@example.com");
    assert_eq!(
        (&firm.member(&carl)["role"], &child.member(&carl)["role"]),
        (&json!("viewer"), &json!("member"))
    );
}

#[test]
fn the_other_role_is_one_that_there_is_and_not_the_same() {
    let used = Used::new();
    let elsewhere = used.firm.elsewhere("eve@example.com");
    let theirs = elsewhere.role("Theirs", &[]);
    let childs = used.child.role("Childish", &[]);
    let before = used.firm.world.db.dump();
    for asked in
        ["Nobody", "Clerk", "clerk", &used.clerk, "Theirs", &theirs, "Childish", &childs, ""]
    {
        let path = format!("{}?replace_with={asked}", used.path());
        let refused = used.firm.delete(used.firm.boss(), &path).expect("422 invalid_request");
        assert_eq!(refused["errors"][0]["field"], "replace_with");
    }
    let path = format!("{}?instead=member", used.path());
    used.firm.delete(used.firm.boss(), &path).expect("422 invalid_request");
    assert_eq!(used.firm.world.db.dump(), before);
}

#[test]
fn deleting_a_role_makes_nobody_an_owner() {
    let used = Used::new();
    let path = format!("{}?replace_with=owner", used.path());
    for by in [used.firm.boss(), ROOT] {
        used.firm.delete(by, &path).expect("403 forbidden");
    }
}

#[test]
fn who_was_removed_comes_back_as_invited_where_their_role_is_gone() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    let carl = firm.hire("carl", "Clerk", &["pricing.edit"]);
    firm.delete(firm.boss(), &format!("/members/{}", carl.id)).expect("204");
    let restore = json!({"emails": ["carl@example.com"], "role": "viewer", "restore_role": true});
    let restored = || {
        let body = firm
            .world
            .db
            .rehearse(|| firm.post(firm.boss(), "/invitations", &restore).expect("201"));
        body["invitations"][0].clone()
    };
    assert_eq!(
        (&restored()["role"], &restored()["permissions"]),
        (&json!("Clerk"), &json!(["pricing.edit"]))
    );
    firm.delete(firm.boss(), &format!("/roles/{clerk}")).expect("204");
    assert_eq!((&restored()["role"], &restored()["permissions"]), (&json!("viewer"), &json!([])));
}

#[test]
fn an_expired_invitation_whose_role_is_gone_is_not_sent_anew_until_it_has_another() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    let offer = id(&firm.offer("carl", "Clerk", &[]));
    firm.world.pass(7 * DAY);
    firm.world.cron();
    firm.delete(ROOT, &format!("/roles/{clerk}")).expect("204");
    let path = format!("/invitations/{offer}");
    let before = firm.world.db.dump();
    firm.post(ROOT, &format!("{path}/resend"), &Value::Null).expect("422 invalid_request");
    let body = json!({"email": "cleo@example.com"});
    firm.post(ROOT, &format!("{path}/replace"), &body).expect("422 invalid_request");
    let body = json!({"action": "resend", "ids": [offer]});
    let bulk = firm.post(ROOT, "/invitations/bulk", &body).expect("200");
    assert_eq!(bulk["results"][0]["code"], "invalid_request");
    assert_eq!(firm.world.db.dump(), before);
}

#[test]
fn a_lapsed_invitation_moves_with_the_others_so_that_it_can_be_sent_anew() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    let offer = id(&firm.offer("carl", "Clerk", &[]));
    firm.world.pass(7 * DAY);
    firm.delete(ROOT, &format!("/roles/{clerk}?replace_with=viewer")).expect("204");
    let path = format!("/invitations/{offer}/resend");
    assert_eq!(firm.post(ROOT, &path, &Value::Null).expect("200")["role"], "viewer");
}

#[test]
fn a_lapsed_invitation_keeps_no_role_swept_or_not() {
    for swept in [false, true] {
        let firm = Firm::new();
        let clerk = firm.role("Clerk", &[]);
        firm.offer("carl", "Clerk", &[]);
        firm.world.pass(7 * DAY - 1);
        let path = format!("/roles/{clerk}");
        let refused = firm.delete(ROOT, &path).expect("409 role_in_use");
        assert_eq!(refused["counts"], counts(0, 1, 0));
        firm.world.pass(1);
        if swept {
            firm.world.cron();
        }
        firm.delete(ROOT, &path).expect("204");
    }
}

#[test]
fn no_object_shows_a_role_that_is_gone_by_its_id() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    let (revoked, declined) = (firm.offer("ines", "Clerk", &[]), firm.offer("iris", "Clerk", &[]));
    firm.post(ROOT, &format!("/invitations/{}/revoke", id(&revoked)), &Value::Null).expect("200");
    let token = firm.world.latest_token("iris@example.com");
    firm.world.post(&format!("/v1/invitation-links/{token}/decline")).send().expect("200");
    firm.delete(ROOT, &format!("/roles/{clerk}")).expect("204");
    for offer in [&revoked, &declined] {
        let shown = firm.get(ROOT, &format!("/invitations/{}", id(offer))).expect("200");
        assert_ne!(shown["role"], json!(clerk), "the API reference: `role` is a name");
    }
}
