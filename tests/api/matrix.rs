//! Who may call what: every route by every kind of caller, as one table that
//! people review (`snapshots/authorization_matrix.snap`). None of it lasts.

use std::collections::BTreeSet;

use axum::http::Method;
use serde_json::{Value, json};
use usher::domain::role::Role;

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::routes::routes;
use crate::support::tour::{
    BULK_INVITATIONS, BULK_MEMBERS, CHECK, DEACTIVATE, EVENTS, EXPORT, INVITATION, INVITATIONS,
    KEY, KEYS, MEMBER, MEMBERS, OPEN, ORGANIZATION, ORGANIZATIONS, REACTIVATE, REPLACE, RESEND,
    REVOKE, ROLE, ROLES, Stage, TRANSFER, VOUCH,
};
use crate::support::world::{ROOT, Reply};

/// A route, the plainest request to it, and the permission that it needs.
struct Row {
    method: Method,
    route: &'static str,
    body: Value,
    needs: Option<&'static str>,
    /// What tells it from another row of the route.
    note: &'static str,
}

fn get(route: &'static str) -> Row {
    Row { method: Method::GET, route, body: Value::Null, needs: None, note: "" }
}

fn post(route: &'static str, body: Value) -> Row {
    Row { method: Method::POST, body, ..get(route) }
}

fn patch(route: &'static str, body: Value) -> Row {
    Row { method: Method::PATCH, body, ..get(route) }
}

fn put(route: &'static str, body: Value) -> Row {
    Row { method: Method::PUT, body, ..get(route) }
}

fn delete(route: &'static str) -> Row {
    Row { method: Method::DELETE, ..get(route) }
}

impl Row {
    fn needs(self, permission: &'static str) -> Self {
        Self { needs: Some(permission), ..self }
    }

    fn name(&self) -> String {
        let path = self.route.replace(ORGANIZATION, "…");
        let path = if path == "…" { ORGANIZATION.to_owned() } else { path };
        format!("{:6} {path}{}", self.method, self.note)
    }
}

const PEOPLE: &str = "/console/{org}/people";
const INVITE: &str = "/console/{org}/invite";

/// Every route. What is done is done to whoever holds nothing, so that nobody
/// is refused because of that.
fn rows() -> Vec<Row> {
    let (view, members, organization) = ("members.view", "members.manage", "organization.manage");
    let none = || Value::Null;
    vec![
        get("/healthz"),
        get("/readyz"),
        get(ORGANIZATIONS),
        post(ORGANIZATIONS, json!({"name": "New"})),
        Row {
            note: " in {org}",
            ..post(ORGANIZATIONS, json!({"name": "New", "parent_id": "{org}"}))
        }
        .needs("organizations.create"),
        get(ORGANIZATION),
        patch(ORGANIZATION, json!({"name": "New"})).needs(organization),
        Row { body: json!({"name": "{name}"}), ..delete(ORGANIZATION) },
        get(TRANSFER).needs(view),
        post(TRANSFER, json!({"user_id": "{user}"})),
        delete(TRANSFER),
        post(CHECK, json!({"user_id": "{user}", "permission": "app.read"})).needs(view),
        get(INVITATIONS).needs(view),
        post(INVITATIONS, json!({"emails": ["new@example.com"], "role": "Nothing"})).needs(members),
        get(INVITATION).needs(view),
        patch(INVITATION, json!({"message": "Hello"})).needs(members),
        post(RESEND, none()).needs(members),
        post(REVOKE, none()).needs(members),
        post(REPLACE, json!({"email": "new@example.com"})).needs(members),
        post(VOUCH, json!({"user": {"email": "alan@example.com"}})),
        post(BULK_INVITATIONS, json!({"action": "revoke", "ids": ["{inv}"]})).needs(members),
        get(MEMBERS).needs(view),
        post(BULK_MEMBERS, json!({"action": "remove", "ids": ["{user}"]})).needs(members),
        get(MEMBER).needs(view),
        patch(MEMBER, json!({"kind": "external"})).needs(members),
        delete(MEMBER).needs(members),
        get(OPEN).needs(members),
        post(DEACTIVATE, none()).needs(members),
        post(REACTIVATE, none()).needs(members),
        get(ROLES).needs(view),
        post(ROLES, json!({"name": "New"})).needs(organization),
        get(ROLE).needs(view),
        patch(ROLE, json!({"name": "New"})).needs(organization),
        delete(ROLE).needs(organization),
        get(KEYS).needs(organization),
        post(KEYS, json!({"name": "New", "role": "Nothing"})).needs(organization),
        delete(KEY).needs(organization),
        get(EVENTS).needs(organization),
        get(EXPORT).needs(organization),
        get("/v1/invitation-links/{token}"),
        post("/v1/invitation-links/{token}/accept", none()),
        post("/v1/invitation-links/{token}/decline", none()),
        get("/v1/ownership-links/{token}"),
        post("/v1/ownership-links/{token}/accept", none()),
        post("/v1/ownership-links/{token}/decline", none()),
        post("/v1/sign-in-links", json!({"email": "new@example.com"})),
        post("/v1/sign-in", json!({"token": "{sign_in}"})),
        get("/v1/me"),
        patch("/v1/me", json!({"name": "New"})),
        delete("/v1/me"),
        put("/v1/me/password", json!({"email": "member@example.com", "password": "tr0mbone fir"})),
        delete("/v1/me/password"),
        get("/v1/me/organizations"),
        get("/v1/me/invitations"),
        post("/v1/me/invitations/{inv}/accept", none()),
        post("/v1/me/invitations/{inv}/decline", none()),
        get("/v1/sessions"),
        delete("/v1/sessions"),
        delete("/v1/sessions/current"),
        delete("/v1/sessions/{session}"),
        get("/"),
        get("/invitations/{token}"),
        post("/invitations/{token}/accept", none()),
        post("/invitations/{token}/decline", none()),
        post("/invitations/{token}/sign-in", none()),
        post("/invitations/{token}/ask-again", none()),
        get("/asked-again"),
        get("/declined"),
        get("/ownership/{token}"),
        post("/ownership/{token}/accept", none()),
        post("/ownership/{token}/decline", none()),
        get("/ownership-declined"),
        get("/sign-in"),
        Row { note: " (form)", ..post("/sign-in", json!("email=new%40example.com")) },
        get("/sign-in/{token}"),
        post("/sign-in/{token}", none()),
        get("/check-your-mail"),
        post("/sign-out", none()),
        get("/account"),
        post("/account", json!("name=New")),
        post("/account/language", json!("language=fr")),
        post("/account/sign-out-everywhere", json!("")),
        post("/account/sessions/{session}/end", json!("")),
        get("/account/password"),
        post("/account/password", json!("email=member%40example.com&password=gears+and+cogs")),
        post("/account/password/remove", json!("email=member%40example.com")),
        get("/console"),
        post("/console", json!("name=New")),
        post("/console/invitations/{inv}/accept", json!("")),
        post("/console/invitations/{inv}/decline", json!("")),
        get(PEOPLE).needs(view),
        post(PEOPLE, json!("action=remove&ids={user}&confirmed=yes")).needs(members),
        get("/console/{org}/people/{user}").needs(view),
        post("/console/{org}/people/{user}", json!("external=yes")).needs(members),
        get("/console/{org}/invitations/{inv}").needs(view),
        post("/console/{org}/invitations/{inv}", json!("role=Nothing")).needs(members),
        post("/console/{org}/invitations/{inv}/link", json!("")).needs(members),
        post("/console/{org}/invitations/{inv}/replace", json!("email=new%40example.com"))
            .needs(members),
        get("/console/{org}/family").needs("organizations.view_all"),
        post("/console/{org}/family", json!("name=New")).needs("organizations.create"),
        get("/console/{org}/roles").needs(view),
        post("/console/{org}/roles", json!("name=New")).needs(organization),
        get("/console/{org}/roles/{role}").needs(view),
        post("/console/{org}/roles/{role}", json!("name=New")).needs(organization),
        post("/console/{org}/roles/{role}/delete", json!("")).needs(organization),
        get("/console/{org}/api-keys").needs(organization),
        post("/console/{org}/api-keys", json!("name=New&role=Nothing")).needs(organization),
        post("/console/{org}/api-keys/{key}/revoke", json!("")).needs(organization),
        get("/console/{org}/events").needs(organization),
        get("/console/{org}/settings").needs(organization),
        post("/console/{org}/settings", json!("name=New")).needs(organization),
        post("/console/{org}/delete", json!("name={name}")),
        get("/console/{org}/leave"),
        post("/console/{org}/leave", json!("me={user}")).needs(members),
        post("/console/{org}/transfer", json!("user={user}&confirmed=yes")),
        post("/console/{org}/transfer/take-back", json!("")),
        get(INVITE).needs(members),
        post(INVITE, json!("intent=send&addresses=new%40example.com&role=Nothing&by_mail=yes"))
            .needs(members),
        get("/dev/mailbox"),
        get("/dev/mailbox/{mail}"),
        get("/assets/{asset}"),
    ]
}

/// Where a request is made: an organization, with something of each kind in it.
struct Place {
    names: Vec<(&'static str, String)>,
    link: String,
    offer: String,
}

impl Place {
    /// Nora, who holds nothing there, is whom everything is done to.
    fn of(firm: &Firm, name: &str, nora: &str) -> Self {
        let latest = |address: &str| firm.world.latest_token(address);
        let invitation = id(&firm.offer("alan", "Nothing", &[]));
        let link = latest("alan@example.com");
        let role = firm.role(&format!("Unused in {name}"), &[]);
        let key = firm.key(ROOT, "Nothing", &[]).0;
        firm.post(firm.boss(), "/transfer-ownership", &json!({"user_id": nora})).expect("201");
        let offer = latest("nora@example.com");
        let names = vec![
            ("{org}", firm.org.clone()),
            ("{name}", name.to_owned()),
            ("{inv}", invitation),
            ("{user}", nora.to_owned()),
            ("{role}", role),
            ("{key}", key),
        ];
        Self { names, link, offer }
    }

    fn put(&self, text: &str) -> String {
        self.names.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
    }
}

/// A kind of caller: how the table heads its column, what it means, the
/// credential, and the one permission that it holds if it is one for that.
struct Column {
    head: &'static str,
    means: String,
    credential: Option<String>,
    single: Option<&'static str>,
    in_child: bool,
}

struct Matrix {
    firm: Firm,
    columns: Vec<Column>,
    parent: Place,
    child: Place,
    /// An invitation of the plain member to another organization.
    own: String,
    /// A session of the plain member.
    session: String,
    sign_in: String,
}

const SINGLES: [&str; 8] = ["+vie", "+rea", "+wri", "+mem", "+org", "+bil", "+cre", "+all"];
const KEYS_OF: [&str; 4] = ["kvie", "kmem", "kadm", "kown"];

impl Matrix {
    fn new() -> Self {
        let firm = Firm::with(&[("PASSWORDS", "on"), ("LINK_SHARING", "managers")]);
        firm.role("Nothing", &[]);
        let elsewhere = firm.elsewhere("eve@example.com");
        let child = firm.child("lisa@example.com");
        let nora = firm.hire("nora", "Nothing", &[]);
        child.admit(&nora, "nora", "Nothing", &[]);

        let mut columns = Vec::new();
        let mut add = |head, means: &str, credential: Option<&str>| {
            let (means, credential) = (means.to_owned(), credential.map(str::to_owned));
            columns.push(Column { head, means, credential, single: None, in_child: false });
        };
        let forged = {
            let (mut text, last) = (firm.owner.session.clone(), firm.owner.session.len() - 4);
            let other = if &text[last..] == "AAAA" { "BBBB" } else { "AAAA" };
            text.replace_range(last.., other);
            text
        };
        add("none", "without a credential", None);
        add("forg", "with a forged session", Some(&forged));
        add("away", "an owner of another tenant", Some(&elsewhere.owner.session));
        let off = firm.hire("off", "admin", &[]);
        firm.post(ROOT, &format!("/members/{}/deactivate", off.id), &Value::Null).expect("200");
        add("off", "an admin who is deactivated", Some(&off.session));
        add("view", "a viewer", Some(&firm.hire("viewer", "viewer", &[]).session));
        add("memb", "a member", Some(&firm.hire("member", "member", &[]).session));
        for (head, permission) in SINGLES.into_iter().zip(Role::Owner.permissions()) {
            let (permission, name) = (permission.name(), &head[1..]);
            firm.role(permission, &[permission]);
            let person = firm.hire(name, permission, &[]);
            let means = format!("with a role of {permission} alone");
            let credential = Some(person.session);
            let single = Some(permission);
            columns.push(Column { head, means, credential, single, in_child: false });
        }
        let seer = columns.last().and_then(|column| column.credential.clone()).unwrap();
        let mut add = |head, means: &str, credential: &str, in_child| {
            let (means, credential) = (means.to_owned(), Some(credential.to_owned()));
            columns.push(Column { head, means, credential, single: None, in_child });
        };
        let admin = firm.hire("admin", "admin", &[]);
        add("admn", "an admin", &admin.session, false);
        add("ownr", "the owner", &firm.owner.session, false);
        add("padm", "the parent's admin, in a child", &admin.session, true);
        add("pall", "the parent's, with organizations.view_all alone, in a child", &seer, true);
        for (head, role) in KEYS_OF.into_iter().zip(Role::ALL) {
            let key = firm.key(ROOT, role.name(), &[]).1;
            add(head, &format!("an API key, {}", role.name()), &key, false);
        }
        add("root", "the root key", ROOT, false);

        let parent = Place::of(&firm, "Analytical Engines", &nora.id);
        let child = Place::of(&child, "Engine Parts", &nora.id);
        let own = id(&elsewhere.offer("member", "viewer", &[]));
        let body = json!({"email": "member@example.com"});
        firm.world.post("/v1/sign-in-links").json(&body).send().expect("202");
        let sign_in = firm.world.latest_token("member@example.com");
        let member = columns.iter().find(|column| column.head == "memb").unwrap();
        let session = firm.world.session_id(member.credential.as_deref().unwrap());
        Self { firm, columns, parent, child, own, session, sign_in }
    }

    /// What this caller is answered, which then has not happened.
    fn cell(&self, row: &Row, column: &Column) -> Reply {
        let place = if column.in_child { &self.child } else { &self.parent };
        let token = match row.route {
            route if route.starts_with("/sign-in") => &self.sign_in,
            route if route.contains("/ownership") => &place.offer,
            _ => &place.link,
        };
        let is_own =
            ["/v1/me", "/console/invitations"].iter().any(|own| row.route.starts_with(own));
        let route =
            if is_own { row.route.replace("{inv}", &self.own) } else { place.put(row.route) };
        let style = self.firm.world.app.assets.style();
        let path = route
            .replace("/assets/{asset}", &style)
            .replace("{token}", token)
            .replace("{session}", &self.session);
        let mut body = row.body.clone();
        // Whoever is no person names the owner of what they found.
        let is_person = !["k", "r"].iter().any(|nobody| column.head.starts_with(nobody));
        if row.route == ORGANIZATIONS && row.method == Method::POST && !is_person {
            body["owner"] = json!({"email": "new@example.com"});
        }
        let ask = self.firm.world.ask(row.method.clone(), &path);
        let ask = column.credential.iter().fold(ask, |ask, credential| ask.by(credential));
        let ask = match &body {
            Value::Null => ask,
            Value::String(form) => ask.form(&place.put(form)),
            body => ask.raw(
                "application/json",
                place.put(&body.to_string()).replace("{sign_in}", &self.sign_in),
            ),
        };
        self.firm.world.db.rehearse(|| {
            let before = self.firm.world.db.dump();
            let reply = ask.send();
            let refused = reply.status.as_u16() >= 400;
            let unchanged = self.firm.world.db.dump() == before;
            assert!(unchanged || !refused, "a refusal that changes something: {}", row.name());
            reply
        })
    }
}

#[test]
fn who_may_call_what_is_what_was_reviewed() {
    let matrix = Matrix::new();
    let mut table = "… is /v1/organizations/{org}\n".to_owned();
    for column in &matrix.columns {
        table.push_str(&format!("{:4} {}\n", column.head, column.means));
    }
    let rows = rows();
    let width = rows.iter().map(|row| row.name().chars().count()).max().unwrap();
    let heads: Vec<_> = matrix.columns.iter().map(|column| format!("{:>4}", column.head)).collect();
    table.push_str(&format!("\n{:width$} {}\n", "", heads.join(" ")));
    for row in &rows {
        let cells: Vec<_> = matrix
            .columns
            .iter()
            .map(|column| format!("{:>4}", matrix.cell(row, column).status.as_u16()))
            .collect();
        table.push_str(&format!("{:width$} {}\n", row.name(), cells.join(" ")));
    }
    insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!("authorization_matrix", table);
    });
}

#[test]
fn the_permission_that_a_route_needs_opens_it_alone_and_none_other_does() {
    let matrix = Matrix::new();
    for row in rows() {
        let Some(needs) = row.needs else { continue };
        for column in &matrix.columns {
            let Some(held) = column.single else { continue };
            let reply = matrix.cell(&row, column);
            let told = format!("{} with {held}: {}", row.name(), reply.text);
            if held == needs {
                assert!(reply.status.as_u16() < 400, "{told}");
            } else {
                assert_eq!(reply.status, 403, "{told}");
            }
        }
    }
}

#[test]
fn strangers_and_the_deactivated_are_told_nothing_of_an_organization() {
    let matrix = Matrix::new();
    for row in rows().iter().filter(|row| row.route.starts_with(ORGANIZATION)) {
        for column in &matrix.columns {
            let expected = match column.head {
                "none" | "forg" => "401 unauthenticated",
                "away" | "off" => "404 not_found",
                _ => continue,
            };
            // Whoever may not at all is told so before it is looked who they are.
            let outcome = matrix.cell(row, column).outcome();
            assert_eq!(outcome, expected, "{} {}", row.name(), column.head);
        }
    }
}

#[test]
fn every_route_has_a_row() {
    let routes = routes();
    let rows = rows();
    let rows = rows.iter().map(|row| (row.method.as_str(), row.route));
    assert!(routes.len() > 60);
    assert_eq!(rows.collect::<BTreeSet<_>>(), routes);
}

#[test]
fn every_route_has_a_visit_on_the_tour() {
    let stage = Stage::new();
    let visits = stage.visits();
    let visited = visits.iter().map(|visit| (visit.method.as_str(), visit.route));
    assert_eq!(visited.collect::<BTreeSet<_>>(), routes());
}
