//! Externals make externals only, wherever their authority reaches, and see no other
//! external in anything that they may look at.

use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::story::{each, text};
use crate::support::world::{Person, ROOT};

/// Has an external in the organization.
#[track_caller]
fn external(firm: &Firm, name: &str, role: &str) -> Person {
    let email = format!("{name}@example.com");
    let body = json!({"emails": [email], "role": role, "kind": "external"});
    firm.post(ROOT, "/invitations", &body).expect("201");
    firm.world.accept_as_new(&email)
}

#[test]
fn a_parents_external_admin_makes_externals_only_in_its_children() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let max = external(&firm, "max", "admin");
    let key = firm.key(&max.session, "admin", &[]).1;
    let child_key = child.key(&max.session, "admin", &[]).1;
    let grants = json!([{"organization_id": child.org, "role": "admin"}]);
    let body = |kind: &str, role: &Value, grants: &Value| {
        let mut body = json!({"emails": ["new@example.com"], "role": role, "kind": kind});
        if !grants.is_null() {
            body["organizations"] = grants.clone();
        }
        body
    };
    let ways: [(&Firm, &str, Value, &Value); 6] = [
        (&firm, &max.session, json!("viewer"), &Value::Null),
        (&firm, &max.session, json!(null), &grants),
        (&firm, &max.session, json!("viewer"), &grants),
        (&firm, &key, json!("viewer"), &Value::Null),
        (&child, &max.session, json!("viewer"), &Value::Null),
        (&child, &child_key, json!("viewer"), &Value::Null),
    ];
    for (place, by, role, grants) in &ways {
        place.post(by, "/invitations", &body("member", role, grants)).expect("403 forbidden");
        let mut made =
            place.post(by, "/invitations", &body("external", role, grants)).expect("201");
        let path = format!("/invitations/{}", id(&made["invitations"][0].take()));
        place.patch(by, &path, &json!({"kind": "member"})).expect("403 forbidden");
        let edit = json!({"action": "edit", "filter": {"q": "new@"}, "kind": "member"});
        let bulk = place.post(by, "/invitations/bulk", &edit).expect("200");
        assert_eq!(each(&bulk["results"], "/code"), ["forbidden"]);
        place.post(by, &format!("{path}/revoke"), &Value::Null).expect("200");
    }
    let lisa = format!("/members/{}", child.hire("lena", "viewer", &[]).id);
    child.patch(&max.session, &lisa, &json!({"kind": "member"})).expect("403 forbidden");
    child.patch(&max.session, &lisa, &json!({"kind": "external"})).expect("200");
}

#[test]
fn a_membership_in_the_child_makes_no_member_of_a_parents_external_admin() {
    for (kind, outcome) in [("member", "403 forbidden"), ("external", "403 forbidden")] {
        let firm = Firm::new();
        let child = firm.child("lisa@example.com");
        let max = external(&firm, "max", "admin");
        let body = json!({"emails": ["max@example.com"], "role": "viewer", "kind": kind});
        child.post(ROOT, "/invitations", &body).expect("201");
        let token = child.world.latest_token("max@example.com");
        child.world.accept(&token, Some(&max.session)).expect("200");
        let body = json!({"emails": ["new@example.com"], "role": "viewer", "kind": "member"});
        child.post(&max.session, "/invitations", &body).expect(outcome);
    }
    // A member who is the parent's admin makes members, whatever they are in the child.
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let ann = firm.hire("ann", "admin", &[]);
    let body = json!({"emails": ["ann@example.com"], "role": "viewer", "kind": "external"});
    child.post(ROOT, "/invitations", &body).expect("201");
    let token = child.world.latest_token("ann@example.com");
    child.world.accept(&token, Some(&ann.session)).expect("200");
    let body = json!({"emails": ["new@example.com"], "role": "viewer", "kind": "member"});
    child.post(&ann.session, "/invitations", &body).expect("201");
}

#[test]
fn an_invitation_of_a_member_ends_as_its_maker_becomes_an_external_of_the_parent() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let max = firm.hire("max", "admin", &[]);
    let body = json!({"emails": ["new@example.com"], "role": "viewer", "kind": "member"});
    child.post(&max.session, "/invitations", &body).expect("201");
    let link = firm.world.latest_token("new@example.com");
    firm.patch(ROOT, &format!("/members/{}", max.id), &json!({"kind": "external"})).expect("200");
    firm.world.accept(&link, None).expect("410 invitation_revoked");
}

#[test]
fn an_external_who_creates_a_child_owns_it_as_an_external() {
    let firm = Firm::new();
    let max = external(&firm, "max", "admin");
    let maker = firm.role("Founder", &["organizations.create"]);
    let eve = external(&firm, "eve", &maker);
    for (person, kind) in [(&max, "external"), (&eve, "external"), (&firm.owner, "member")] {
        let body = json!({"name": "Parts", "parent_id": firm.org});
        let made = firm.world.post("/v1/organizations").by(&person.session).json(&body).send();
        let membership = made.expect("201")["membership"].take();
        assert_eq!((&membership["role"], &membership["kind"]), (&json!("owner"), &json!(kind)));
        let org = text(&membership["organization_id"]);
        let child = Firm { world: firm.world.clone(), org, owner: person.clone() };
        let body = json!({"emails": ["new@example.com"], "role": "viewer", "kind": "member"});
        let outcome = if kind == "member" { "201" } else { "403 forbidden" };
        child.post(&person.session, "/invitations", &body).expect(outcome);
    }
    let key = firm.key(&max.session, "admin", &[]).1;
    for (by, kind) in [(key.as_str(), "external"), (ROOT, "member")] {
        let body =
            json!({"name": "Parts", "parent_id": firm.org, "owner": {"email": "x@example.com"}});
        let made = firm.world.post("/v1/organizations").by(by).json(&body).send().expect("201");
        assert_eq!(made["invitation"]["kind"], kind);
    }
    let own = json!({"name": "Own"});
    let made = firm.world.post("/v1/organizations").by(&max.session).json(&own).send();
    assert_eq!(made.expect("201")["membership"]["kind"], "member", "nobody's child");
}

/// An organization with two externals who manage all that there is, and with what the
/// second one, and somebody who has become an external, have made.
struct Scene {
    firm: Firm,
    eve: Person,
    max: Person,
    zoe: Person,
    max_key: (String, String),
}

fn scene() -> Scene {
    let firm = Firm::new();
    let all = ["members.view", "members.manage", "organization.manage", "app.read"];
    firm.role("Agent", &all);
    let eve = external(&firm, "eve", "Agent");
    let max = external(&firm, "max", "Agent");
    let zoe = firm.hire("zoe", "Agent", &[]);
    for (person, name) in [(&eve, "Eve"), (&max, "Max"), (&zoe, "Zoe")] {
        let ask = firm.world.patch("/v1/me").by(&person.session);
        ask.json(&json!({"name": format!("{name} the Hidden")})).send().expect("200");
    }
    let body = json!({"emails": ["guest@example.com"], "role": "viewer"});
    firm.post(&zoe.session, "/invitations", &body).expect("201");
    let path = format!("/members/{}", zoe.id);
    firm.patch(firm.boss(), &path, &json!({"kind": "external", "keep": true})).expect("200");
    let max_key = firm.key(&max.session, "viewer", &["members.manage"]);
    let body = json!({"emails": ["keyed@example.com"], "role": "viewer", "kind": "external"});
    firm.post(&max_key.1, "/invitations", &body).expect("201");
    firm.post(firm.boss(), "/transfer-ownership", &json!({"user_id": max.id})).expect("201");
    Scene { firm, eve, max, zoe, max_key }
}

impl Scene {
    /// What must not stand in anything that Eve is shown.
    fn hidden(&self) -> Vec<String> {
        let names = ["max@example.com", "zoe@example.com", "secret@", "Max the", "Zoe the"];
        let ids = [&self.max.id, &self.zoe.id, &self.max_key.0];
        names.map(str::to_owned).into_iter().chain(ids.map(Clone::clone)).collect()
    }
}

#[test]
fn an_external_sees_no_other_external_in_anything() {
    let scene = scene();
    let (firm, by) = (&scene.firm, &scene.eve.session);
    let eve_key = firm.key(by, "Agent", &[]).1;
    let mia = firm.hire("mia", "Agent", &[]);
    let body = json!({"emails": ["secret@example.com"], "role": "viewer", "kind": "external"});
    firm.post(&mia.session, "/invitations", &body).expect("201");
    let mia = mia.id;
    for path in [
        "/api-keys".to_owned(),
        "/transfer-ownership".to_owned(),
        "/events?limit=100".to_owned(),
        "/events/export".to_owned(),
        format!("/events?subject={}", scene.max.id),
        format!("/events?actor={}", scene.max.id),
        format!("/events?subject={}", scene.max_key.0),
        format!("/events?actor={}", scene.max_key.0),
        "/events?type=member.added".to_owned(),
        "/invitations".to_owned(),
        "/invitations?status=all".to_owned(),
        "/members".to_owned(),
        format!("/members/{mia}/open"),
    ] {
        for by in [by, &eve_key] {
            let shown = firm.get(by, &path);
            assert_eq!(shown.status, 200, "{path} {}", shown.text);
            for hidden in scene.hidden() {
                assert!(!shown.text.contains(&hidden), "{path} tells {hidden}: {}", shown.text);
            }
        }
        let seen = firm.get(firm.boss(), &path);
        assert_eq!(seen.status, 200, "{path}");
    }
    let console = format!("/console/{}", firm.org);
    for path in ["/events", "/people", "/api-keys", "/leave", &format!("/people/{mia}")] {
        let page = firm.world.get(&format!("{console}{path}")).cookie(by).send();
        for hidden in scene.hidden() {
            assert!(!page.text.contains(&hidden), "{path} tells {hidden}");
        }
    }
}

#[test]
fn what_hidden_ones_have_made_reads_null_and_all_else_stays() {
    let scene = scene();
    let (firm, by) = (&scene.firm, &scene.eve.session);
    let offer = firm.get(by, "/transfer-ownership").expect("200");
    assert_eq!((&offer["to"], &offer["from"]["id"]), (&Value::Null, &json!(firm.owner.id)));
    let guest = firm.get(by, "/invitations").expect("200");
    assert_eq!(each(&guest["data"], "/email"), ["guest@example.com"]);
    assert_eq!(guest["data"][0]["invited_by"], Value::Null);
    let path = format!("/invitations/{}", text(&guest["data"][0]["id"]));
    assert_eq!(firm.get(by, &path).expect("200")["invited_by"], Value::Null);
    let revoked = firm.post(by, &format!("{path}/revoke"), &json!({}));
    assert_eq!(revoked.expect("200")["invited_by"], Value::Null);
    let seen = firm.get(firm.boss(), &path).expect("200");
    assert_eq!(seen["invited_by"]["email"], "zoe@example.com");
    let own = firm.key(by, "viewer", &[]).0;
    let keys = firm.get(by, "/api-keys").expect("200");
    assert_eq!(each(&keys["data"], "/id"), [own.as_str()]);
    assert_eq!(keys["data"][0]["created_by"]["id"], json!(scene.eve.id));
    let key = format!("/api-keys/{}", scene.max_key.0);
    firm.delete(by, &key).expect("404 not_found");
    let added = firm.get(by, "/events?type=member.added").expect("200");
    let mut subjects = each(&added["data"], "/subject/id");
    subjects.sort_unstable();
    let mut seen = [scene.eve.id.as_str(), firm.owner.id.as_str()];
    seen.sort_unstable();
    assert_eq!(subjects, seen);
    firm.delete(firm.boss(), &key).expect("204");
    let events = firm.get(by, "/events?type=api_key.revoked").expect("200");
    assert_eq!(events["data"], json!([]), "whose key it was, is not to be told any more");
}

#[test]
fn an_external_owner_offers_nothing_to_whom_they_do_not_see() {
    let firm = Firm::new();
    let oona = external(&firm, "oona", "owner");
    let max = external(&firm, "max", "viewer");
    let mary = firm.hire("mary", "viewer", &[]);
    let offer =
        |to: &Person| firm.post(&oona.session, "/transfer-ownership", &json!({"user_id": to.id}));
    offer(&max).expect("404 not_found");
    assert_eq!(offer(&mary).expect("201")["to"]["id"], json!(mary.id));
}

#[test]
fn an_invitation_that_made_somebody_an_external_later_is_not_seen_by_another_one() {
    let firm = Firm::new();
    let eve = external(&firm, "eve", "viewer");
    let zoe = firm.hire("zoe", "viewer", &[]);
    let accepted = |by: &str| {
        let list = firm.get(by, "/invitations?status=accepted").expect("200");
        each(&list["data"], "/email")
    };
    assert!(accepted(&eve.session).contains(&"zoe@example.com".to_owned()));
    firm.patch(ROOT, &format!("/members/{}", zoe.id), &json!({"kind": "external"})).expect("200");
    assert!(!accepted(&eve.session).contains(&"zoe@example.com".to_owned()));
    assert!(accepted(firm.boss()).contains(&"zoe@example.com".to_owned()));
}

#[test]
fn a_search_of_events_ends_where_it_has_looked_at_enough_for_an_external_too() {
    let scene = scene();
    let (firm, by) = (&scene.firm, &scene.eve.session);
    for _ in 0..3 {
        let emails: Vec<_> = (0..900).map(|at| format!("x{at}@example.com")).collect();
        let body =
            json!({"emails": emails, "kind": "external", "role": "viewer", "send_email": false});
        let made = firm.post(ROOT, "/invitations", &body).expect("201");
        let ids = each(&made["invitations"], "/id");
        firm.post(ROOT, "/invitations/bulk", &json!({"action": "revoke", "ids": ids}))
            .expect("200");
    }
    let mut path = "/events?limit=100".to_owned();
    let mut seen = Vec::new();
    for _ in 0..20 {
        let page = firm.get(by, &path).expect("200");
        seen.extend(each(&page["data"], "/type"));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/events?limit=100&cursor={cursor}");
    }
    assert!(seen.contains(&"organization.created".to_owned()), "{seen:?}");
    assert!(!seen.contains(&"api_key.created".to_owned()));
}
