//! A role is asked for by its name or its id, everywhere that a role is.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{Person, ROOT, Reply};

/// An organization and a child, with people, invitations and a role to delete.
struct Desk {
    firm: Firm,
    child: Firm,
    mary: Person,
    invitation: String,
    spare: String,
}

impl Desk {
    fn new() -> Self {
        let firm = Firm::new();
        let child = firm.child("lisa@example.com");
        let mary = firm.hire("mary", "viewer", &[]);
        let invitation = id(&firm.offer("alan", "viewer", &[]));
        let spare = firm.role("Spare", &[]);
        Self { firm, child, mary, invitation, spare }
    }

    /// Every place that a role is asked for, in the organization: what it is
    /// called, and the request with this role.
    fn places(&self, role: &str) -> Vec<(&'static str, Method, String, Value)> {
        let query: String = form_urlencoded::byte_serialize(role.as_bytes()).collect();
        let (member, invitation) = (&self.mary.id, &self.invitation);
        let with = |body: Value| {
            let mut body = body;
            body["role"] = json!(role);
            body
        };
        let filter = json!({"role": role});
        vec![
            (
                "invite",
                Method::POST,
                "/invitations".into(),
                with(json!({"emails": ["x@example.com"]})),
            ),
            (
                "edit an invitation",
                Method::PATCH,
                format!("/invitations/{invitation}"),
                with(json!({})),
            ),
            (
                "edit invitations",
                Method::POST,
                "/invitations/bulk".into(),
                with(json!({"action": "edit", "ids": [invitation]})),
            ),
            ("edit a member", Method::PATCH, format!("/members/{member}"), with(json!({}))),
            (
                "edit members",
                Method::POST,
                "/members/bulk".into(),
                with(json!({"action": "edit", "ids": [member]})),
            ),
            ("make a key", Method::POST, "/api-keys".into(), with(json!({"name": "Backend"}))),
            (
                "delete a role",
                Method::DELETE,
                format!("/roles/{}?replace_with={query}", self.spare),
                json!(null),
            ),
            ("list invitations", Method::GET, format!("/invitations?role={query}"), json!(null)),
            ("list members", Method::GET, format!("/members?role={query}"), json!(null)),
            (
                "resend a filter's",
                Method::POST,
                "/invitations/bulk".into(),
                json!({"action": "resend", "filter": filter}),
            ),
            (
                "deactivate a filter's",
                Method::POST,
                "/members/bulk".into(),
                json!({"action": "deactivate", "filter": filter}),
            ),
        ]
    }

    fn ask(&self, place: &(&'static str, Method, String, Value)) -> Reply {
        let (_, method, path, body) = place;
        self.firm.ask(method.clone(), self.firm.boss(), path, body)
    }
}

/// The code in the answer, of a bulk answer that of its only result.
fn code(reply: &Reply) -> Value {
    let answer = reply.json();
    let of_bulk = answer["results"][0]["code"].clone();
    if of_bulk.is_null() { answer["code"].clone() } else { of_bulk }
}

#[test]
fn a_role_is_asked_for_by_its_name_or_its_id_in_every_place() {
    let desk = Desk::new();
    let clerk = desk.firm.role("The Clerk & Co", &["app.read"]);
    for asked in ["The Clerk & Co", &clerk, "viewer", "member", "admin"] {
        for place in desk.places(asked) {
            desk.firm.world.db.rehearse(|| {
                let reply = desk.ask(&place);
                assert!(reply.status.is_success(), "{} {asked}: {}", place.0, reply.text);
                assert_eq!(code(&reply), Value::Null, "{} {asked}: {}", place.0, reply.text);
            });
        }
    }
}

#[test]
fn an_unknown_role_is_refused_in_every_place() {
    let desk = Desk::new();
    let elsewhere = desk.firm.elsewhere("eve@example.com");
    let theirs = elsewhere.role("Theirs", &[]);
    let childs = desk.child.role("Childish", &[]);
    let unknown = "role_00000000000000000000000000";
    let before = desk.firm.world.db.dump();
    for asked in ["Nobody", unknown, "Owner", "", "%", &theirs, "Theirs", &childs, "Childish"] {
        for place in desk.places(asked) {
            let reply = desk.ask(&place);
            assert_eq!(code(&reply), "invalid_request", "{} {asked}: {}", place.0, reply.text);
            let is_bulk = reply.json()["object"] == "bulk_result";
            assert!(is_bulk || reply.status == 422, "{} {asked}", place.0);
        }
    }
    assert_eq!(desk.firm.world.db.dump(), before);
}

#[test]
fn the_field_that_names_an_unknown_role_is_told() {
    let desk = Desk::new();
    for place in desk.places("Nobody") {
        let answer = desk.ask(&place).json();
        if answer["object"] == "bulk_result" {
            continue;
        }
        let expected = if place.0 == "delete a role" { "replace_with" } else { "role" };
        let field = answer["errors"][0]["field"].as_str().unwrap_or_default();
        assert!(field.ends_with(expected), "{}: {answer}", place.0);
        assert_eq!(answer["errors"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn objects_show_a_roles_name_and_its_id_and_of_a_built_in_one_no_id() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    for (asked, name, role_id) in [
        ("Clerk", "Clerk", json!(clerk)),
        (clerk.as_str(), "Clerk", json!(clerk)),
        ("member", "member", json!(null)),
    ] {
        firm.world.db.rehearse(|| {
            let shows = |what: &str, object: &Value| {
                assert_eq!(
                    (&object["role"], &object["role_id"]),
                    (&json!(name), &role_id),
                    "{what}"
                );
            };
            let invitation = firm.offer("mary", asked, &[]);
            shows("invitation", &invitation);
            shows("invitations", &firm.get(ROOT, "/invitations").expect("200")["data"][0]);
            let token = firm.world.latest_token("mary@example.com");
            let preview = format!("/v1/invitation-links/{token}");
            assert_eq!(firm.world.get(&preview).send().expect("200")["role"], name);
            let mary = firm.world.accept_as_new("mary@example.com");
            shows("member", &firm.member(&mary));
            shows("members", &firm.get(ROOT, "/members?q=mary").expect("200")["data"][0]);
            let me = firm.world.get("/v1/me").by(&mary.session).send().expect("200");
            shows("me", &me["memberships"][0]);
            let key =
                firm.post(ROOT, "/api-keys", &json!({"name": "K", "role": asked})).expect("201");
            shows("key", &key);
            shows("keys", &firm.get(ROOT, "/api-keys").expect("200")["data"][0]);
        });
    }
}

#[test]
fn lists_are_filtered_by_a_role_whether_by_name_or_by_id() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &[]);
    let carl = firm.hire("carl", "Clerk", &[]);
    firm.world.pass(1);
    let cleo = firm.hire("cleo", &clerk, &[]);
    firm.hire("mary", "member", &[]);
    let offers = [firm.offer("one", "Clerk", &[]), firm.offer("two", "member", &[])];
    for asked in ["Clerk", &clerk] {
        let members = firm.get(firm.boss(), &format!("/members?role={asked}")).expect("200");
        let ids: Vec<_> =
            members["data"].as_array().unwrap().iter().map(|one| &one["user"]["id"]).collect();
        assert_eq!(ids, [&json!(cleo.id), &json!(carl.id)]);
        let path = format!("/invitations?role={asked}");
        let invitations = firm.get(firm.boss(), &path).expect("200");
        assert_eq!(
            invitations["data"],
            json!([firm.get(ROOT, &format!("/invitations/{}", id(&offers[0]))).expect("200")])
        );
        let body = json!({"action": "edit", "filter": {"role": asked}, "kind": "external"});
        let edited = firm.post(firm.boss(), "/members/bulk", &body).expect("200");
        assert_eq!(edited["results"].as_array().unwrap().len(), 2);
        let edited = firm.post(firm.boss(), "/invitations/bulk", &body).expect("200");
        assert_eq!(edited["results"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn a_renamed_role_is_shown_by_its_new_name_everywhere_and_asked_for_by_it() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &["app.read"]);
    let carl = firm.hire("carl", "Clerk", &[]);
    let offer = id(&firm.offer("alan", "Clerk", &[]));
    firm.key(ROOT, "Clerk", &[]);
    firm.patch(firm.boss(), &format!("/roles/{clerk}"), &json!({"name": "Bursar"})).expect("200");
    let invitation = firm.get(ROOT, &format!("/invitations/{offer}")).expect("200");
    let keys = firm.get(ROOT, "/api-keys").expect("200");
    for object in [&firm.member(&carl), &invitation, &keys["data"][0]] {
        assert_eq!((&object["role"], &object["role_id"]), (&json!("Bursar"), &json!(clerk)));
    }
    firm.get(firm.boss(), "/members?role=Bursar").expect("200");
    firm.get(firm.boss(), "/members?role=Clerk").expect("422 invalid_request");
}

#[test]
fn a_change_of_a_role_changes_everyone_who_has_it_at_once() {
    let firm = Firm::new();
    let clerk = firm.role("Clerk", &["members.view"]);
    let carl = firm.hire("carl", "Clerk", &["reports.view"]);
    let key = firm.key(ROOT, "Clerk", &[]).1;
    firm.offer("alan", "Clerk", &[]);
    let can = |by: &str| {
        let invite = json!({"emails": ["x@example.com"], "role": "Clerk", "dry_run": true});
        (
            firm.get(by, "/members").status.as_u16(),
            firm.post(by, "/invitations", &invite).status.as_u16(),
        )
    };
    assert_eq!((can(&carl.session), can(&key)), ((200, 403), (200, 403)));
    let edit = |permissions: Value| {
        let body = json!({"permissions": permissions});
        firm.patch(firm.boss(), &format!("/roles/{clerk}"), &body).expect("200")
    };
    edit(json!(["members.view", "members.manage"]));
    assert_eq!((can(&carl.session), can(&key)), ((200, 201), (200, 201)));
    let effective = json!(["members.view", "members.manage", "reports.view"]);
    assert_eq!(firm.member(&carl)["effective_permissions"], effective);
    let alan = firm.world.accept_as_new("alan@example.com");
    assert_eq!(can(&alan.session), (200, 201));
    edit(json!([]));
    assert_eq!((can(&carl.session), can(&key)), ((403, 403), (403, 403)));
    assert_eq!(firm.member(&carl)["effective_permissions"], json!(["reports.view"]));
}
