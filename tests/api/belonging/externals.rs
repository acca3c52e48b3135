//! Externals: members who never see each other.

use serde_json::{Value, json};

use crate::support::story::{each, outcomes, text};
use crate::support::world::{Person, ROOT, World};

/// Ada's organization with two externals who may manage members, Eve and Max,
/// and an external, Xena, who is invited.
struct Cast {
    world: World,
    org: String,
    ada: Person,
    eve: Person,
    max: Person,
    invitation: Value,
}

fn cast() -> Cast {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invite = |email: &str, role: &str| {
        let body = json!({"emails": [email], "role": role, "kind": "external"});
        let mut made = world.invite_by(&org, &ada.session, &body).expect("201");
        assert_eq!(made["invitations"][0]["kind"], "external");
        made["invitations"][0].take()
    };
    world.role(&org, "Recruiter", &["members.view", "members.manage", "app.read", "app.write"]);
    let [eve, max] = ["eve@example.com", "max@example.com"].map(|email| {
        world.pass(1);
        invite(email, "Recruiter");
        world.accept_as_new(email)
    });
    world.pass(1);
    let invitation = invite("xena@example.com", "member");
    world.pass(1);
    world.join(&org, &ada.session, "mary@example.com", "member");
    world.pass(1);
    world.invite(&org, &ada.session, "alan@example.com", "member");
    Cast { world, org, ada, eve, max, invitation }
}

impl Cast {
    fn listed(&self, by: &Person, what: &str, field: &str) -> Vec<String> {
        let list = self.world.see(&self.org, &by.session, what).expect("200");
        each(&list["data"], field)
    }

    fn hidden(&self) -> String {
        text(&self.invitation["id"])
    }
}

#[test]
fn they_see_members_and_themselves_and_no_other_external() {
    let cast = cast();
    let people = |by: &Person, query: &str| {
        let names = cast.listed(by, &format!("/members{query}"), "/user/email");
        let short = names.iter().map(|name| name.split('@').next().unwrap().to_owned());
        short.collect::<Vec<_>>()
    };
    assert_eq!(people(&cast.eve, ""), ["mary", "eve", "ada"]);
    assert_eq!(people(&cast.max, ""), ["mary", "max", "ada"]);
    assert_eq!(people(&cast.ada, ""), ["mary", "max", "eve", "ada"]);
    assert_eq!(people(&cast.eve, "?kind=external"), ["eve"]);
    assert_eq!(people(&cast.eve, "?kind=member"), ["mary", "ada"]);
    assert_eq!(people(&cast.ada, "?kind=external"), ["max", "eve"]);
    assert_eq!(people(&cast.eve, "?q=max"), [""; 0]);
    assert_eq!(people(&cast.eve, "?role=Recruiter"), ["eve"]);
    assert_eq!(people(&cast.eve, "?status=all&limit=1"), ["mary"]);
    let member = |id: &str| format!("/members/{id}");
    let see = |by: &Person, of: &Person| {
        cast.world.see(&cast.org, &by.session, &member(&of.id)).outcome()
    };
    assert_eq!(see(&cast.eve, &cast.max), "404 not_found");
    assert_eq!(see(&cast.eve, &cast.eve), "200");
    assert_eq!(see(&cast.eve, &cast.ada), "200");
    assert_eq!(see(&cast.ada, &cast.max), "200");
}

#[test]
fn an_external_does_nothing_to_another_external() {
    let cast = cast();
    let path = format!("/v1/organizations/{}/members/{}", cast.org, cast.max.id);
    let by = &cast.eve.session;
    let before = cast.world.db.dump();
    let edit = cast.world.patch(&path).by(by).json(&json!({"role": "viewer"}));
    edit.send().expect("404 not_found");
    cast.world.delete(&path).by(by).send().expect("404 not_found");
    for act in ["deactivate", "reactivate"] {
        cast.world.post(&format!("{path}/{act}")).by(by).send().expect("404 not_found");
    }
    assert_eq!(cast.world.db.dump(), before);
}

#[test]
fn an_external_sees_no_invitation_of_another_external() {
    let cast = cast();
    let pending =
        |by: &Person, query: &str| cast.listed(by, &format!("/invitations{query}"), "/email");
    assert_eq!(pending(&cast.eve, ""), ["alan@example.com"]);
    assert_eq!(pending(&cast.eve, "?kind=external"), [""; 0]);
    assert_eq!(pending(&cast.eve, "?q=xena&status=all"), [""; 0]);
    assert_eq!(pending(&cast.ada, ""), ["alan@example.com", "xena@example.com"]);
    assert_eq!(pending(&cast.ada, "?kind=external"), ["xena@example.com"]);
    assert_eq!(pending(&cast.ada, "?kind=member"), ["alan@example.com"]);
    let path = format!("/invitations/{}", cast.hidden());
    let by = &cast.eve.session;
    let before = cast.world.db.dump();
    cast.world.see(&cast.org, by, &path).expect("404 not_found");
    for (act, body) in [
        ("/resend", json!({})),
        ("/revoke", json!({})),
        ("/replace", json!({"email": "y@example.com"})),
    ] {
        cast.world.act(&cast.org, by, &format!("{path}{act}"), &body).expect("404 not_found");
    }
    let patch = cast.world.patch(&format!("/v1/organizations/{}{path}", cast.org)).by(by);
    patch.json(&json!({"message": "Hi"})).send().expect("404 not_found");
    assert_eq!(cast.world.db.dump(), before);
}

#[test]
fn of_many_ids_another_externals_is_unknown() {
    let cast = cast();
    let by = &cast.eve.session;
    let body =
        json!({"action": "revoke", "ids": [cast.hidden(), "inv_00000000000000000000000000"]});
    let done = cast.world.act(&cast.org, by, "/invitations/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["not_found", "not_found"]);
    let body = json!({"action": "remove", "ids": [cast.max.id, "user_00000000000000000000000000"]});
    let done = cast.world.act(&cast.org, by, "/members/bulk", &body).expect("200");
    assert_eq!(outcomes(&done), ["not_found", "not_found"]);
}

#[test]
fn a_filter_of_an_external_finds_no_other_external() {
    let cast = cast();
    let by = &cast.eve.session;
    let body = json!({"action": "resend", "filter": {"status": "all"}, "send_email": false});
    let done = cast.world.act(&cast.org, by, "/invitations/bulk", &body).expect("200");
    let found = each(&done["results"], "/id");
    assert!(!found.contains(&cast.hidden()), "another external's invitation: {done}");
    let body = json!({"action": "edit", "filter": {}, "billing_reminders": {"email": true}});
    let done = cast.world.act(&cast.org, by, "/members/bulk", &body).expect("200");
    let found = each(&done["results"], "/id");
    assert!(!found.contains(&cast.max.id), "another external: {done}");
}

#[test]
fn a_parents_admin_who_is_an_external_in_the_child_sees_everyone() {
    let cast = cast();
    let child = cast.world.child(&cast.org, &cast.ada.session, "Parts");
    let grace = cast.world.join(&cast.org, ROOT, "grace@example.com", "admin");
    for (email, person) in [("grace@example.com", &grace), ("max@example.com", &cast.max)] {
        let body = json!({"emails": [email], "kind": "external"});
        cast.world.invite_by(&child, ROOT, &body).expect("201");
        let token = cast.world.latest_token(email);
        cast.world.accept(&token, Some(&person.session)).expect("200");
    }
    let seen = |by: &Person| {
        cast.world.see(&child, &by.session, "/members").expect("200")["data"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!((seen(&grace), seen(&cast.max)), (3, 2));
}

#[test]
fn whoever_becomes_a_member_sees_and_is_seen() {
    let cast = cast();
    let path = format!("/v1/organizations/{}/members/{}", cast.org, cast.max.id);
    let edit = cast.world.patch(&path).by(&cast.ada.session).json(&json!({"kind": "member"}));
    assert_eq!(edit.send().expect("200")["kind"], "member");
    let everyone = |by: &Person| cast.listed(by, "/members", "/user/email").len();
    assert_eq!((everyone(&cast.eve), everyone(&cast.max)), (4, 4));
    assert_eq!(cast.listed(&cast.max, "/invitations", "/email").len(), 2);
}

#[test]
fn an_external_makes_nobody_a_member_themselves_included() {
    let cast = cast();
    let by = &cast.eve.session;
    let invite = |kind: &str| {
        let body = json!({"emails": ["second@example.com"], "role": "viewer", "kind": kind});
        cast.world.invite_by(&cast.org, by, &body).outcome()
    };
    assert_eq!(invite("member"), "403 forbidden");
    let body = json!({"emails": ["second@example.com"], "role": "viewer"});
    cast.world.invite_by(&cast.org, by, &body).expect("403 forbidden");
    assert_eq!(invite("external"), "201");
    let own = format!("/v1/organizations/{}/members/{}", cast.org, cast.eve.id);
    let edit = |body: Value| cast.world.patch(&own).by(by).json(&body).send().outcome();
    assert_eq!(edit(json!({"kind": "member"})), "403 forbidden");
    assert_eq!(edit(json!({"role": "viewer"})), "200");
}

#[test]
fn an_external_sees_and_resends_their_own_invitations() {
    let cast = cast();
    let body = json!({"emails": ["second@example.com"], "role": "viewer", "kind": "external"});
    let made = cast.world.invite_by(&cast.org, &cast.eve.session, &body).expect("201");
    let path = format!("/invitations/{}", text(&made["invitations"][0]["id"]));
    cast.world.see(&cast.org, &cast.eve.session, &path).expect("200");
    cast.world.see(&cast.org, &cast.max.session, &path).expect("404 not_found");
    let resend = format!("{path}/resend");
    cast.world.act(&cast.org, &cast.eve.session, &resend, &json!({})).expect("200");
    cast.world.act(&cast.org, &cast.max.session, &resend, &json!({})).expect("404 not_found");
}

#[test]
fn an_externals_key_sees_no_more_than_the_external() {
    let cast = cast();
    let path = format!("/members/{}", cast.eve.id);
    let manage = json!({"permissions": ["organization.manage"]});
    let path = format!("/v1/organizations/{}{path}", cast.org);
    cast.world.patch(&path).by(&cast.ada.session).json(&manage).send().expect("200");
    let key = json!({"name": "Eve's", "role": "viewer"});
    let key = cast.world.act(&cast.org, &cast.eve.session, "/api-keys", &key).expect("201");
    let list = cast.world.see(&cast.org, &text(&key["key"]), "/members").expect("200");
    assert_eq!(
        each(&list["data"], "/user/email"),
        ["mary@example.com", "eve@example.com", "ada@example.com"]
    );
}

#[test]
fn an_external_gets_no_answer_about_somebody_whom_they_do_not_see() {
    let cast = cast();
    let may = |by: &Person, of: &Person| {
        let body = json!({"user_id": of.id, "permission": "members.manage"});
        cast.world.act(&cast.org, &by.session, "/check", &body).expect("200")["allowed"].take()
    };
    assert_eq!(may(&cast.eve, &cast.max), json!(false));
    assert_eq!(may(&cast.eve, &cast.eve), json!(true));
    assert_eq!(may(&cast.ada, &cast.max), json!(true));
}
