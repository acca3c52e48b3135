//! The page of an invitation changes what it grants in clients, and nothing that it does
//! not show.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::filled::Filled;
use crate::support::story::{grant, text};
use crate::support::world::{Person, ROOT, Reply, World, path_of};

/// A parent with three clients, and Grace invited to two of them only.
struct Family {
    world: World,
    org: String,
    ada: Person,
    clients: [String; 3],
    invitation: Value,
}

fn family() -> Family {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let clients = ["Parts", "Cards", "Looms"].map(|name| world.child(&org, &ada.session, name));
    let reports =
        json!({"organization_id": clients[1], "role": "member", "permissions": ["reports.view"]});
    let body = json!({"emails": ["grace@example.com"],
        "organizations": [grant(&clients[0], "viewer"), reports]});
    let mut made = world.invite_by(&org, &ada.session, &body).expect("201");
    Family { invitation: made["invitations"][0].take(), world, org, ada, clients }
}

impl Family {
    fn path(&self) -> String {
        format!("/console/{}/invitations/{}", self.org, text(&self.invitation["id"]))
    }

    fn page(&self, by: &Person) -> String {
        let page = self.world.get(&self.path()).cookie(&by.session).send();
        assert_eq!((page.status.as_u16(), page.batches), (200, 1), "{}", page.text);
        page.text
    }

    fn form(&self, by: &Person) -> Filled {
        Filled::of(&self.page(by), &self.path())
    }

    fn save(&self, by: &Person, form: &Filled) -> Reply {
        self.world.post(&self.path()).cookie(&by.session).form(&form.body()).send()
    }

    /// The role here, and those in the clients, as the root key sees them.
    fn granted(&self) -> (Option<String>, BTreeMap<String, String>) {
        let now = self.world.get(&path_of(&self.invitation, "")).by(ROOT).send().expect("200");
        let all = now["organizations"].as_array().unwrap();
        let all = all.iter().map(|one| (text(&one["name"]), text(&one["role"]))).collect();
        (now["role"].as_str().map(str::to_owned), all)
    }

    fn field(&self, client: usize) -> String {
        format!("grant_{}", self.clients[client])
    }
}

/// What is chosen in a field; the role here and those in the clients after it.
type Step<'a> = (&'a str, &'a str, Option<&'a str>, &'a [(&'a str, &'a str)]);

fn roles<const N: usize>(all: [(&str, &str); N]) -> BTreeMap<String, String> {
    all.into_iter().map(|(name, role)| (name.to_owned(), role.to_owned())).collect()
}

#[test]
fn saving_the_page_of_a_clients_only_invitation_unchanged_changes_nothing() {
    let family = family();
    let form = family.form(&family.ada);
    assert_eq!(form.get("role"), Some(""), "no role in the parent is chosen");
    assert_eq!(form.get(&family.field(0)), Some("viewer"));
    assert_eq!(form.get(&family.field(1)), Some("member"));
    assert_eq!(form.get(&family.field(2)), Some(""));
    let before = family.world.db.dump();
    assert_eq!(family.save(&family.ada, &form).status, 303);
    assert_eq!(family.world.db.dump(), before);
}

#[test]
fn what_is_chosen_changes_and_the_rest_stays_as_it_is() {
    let family = family();
    let world = &family.world;
    let own = family.field(0);
    let steps: [Step<'_>; 10] = [
        (&own, "admin", None, &[("Parts", "admin"), ("Cards", "member")]),
        (
            &family.field(2),
            "viewer",
            None,
            &[("Parts", "admin"), ("Cards", "member"), ("Looms", "viewer")],
        ),
        (&own, "", None, &[("Cards", "member"), ("Looms", "viewer")]),
        ("role", "viewer", Some("viewer"), &[("Cards", "member"), ("Looms", "viewer")]),
        (&family.field(2), "", Some("viewer"), &[("Cards", "member")]),
        ("role", "", None, &[("Cards", "member")]),
        (&own, "owner", None, &[("Cards", "member"), ("Parts", "owner")]),
        ("role", "admin", Some("admin"), &[("Cards", "member"), ("Parts", "owner")]),
        (&own, "", Some("admin"), &[("Cards", "member")]),
        ("role", "", None, &[("Cards", "member")]),
    ];
    for (field, value, role, clients) in steps {
        let form = family.form(&family.ada).with(field, value);
        assert_eq!(family.save(&family.ada, &form).status, 303, "{field} {value}");
        let wanted: BTreeMap<_, _> =
            clients.iter().map(|(name, role)| ((*name).to_owned(), (*role).to_owned())).collect();
        assert_eq!(family.granted(), (role.map(str::to_owned), wanted), "{field} {value}");
    }
    let now = world.get(&path_of(&family.invitation, "")).by(ROOT).send().expect("200");
    assert_eq!(now["organizations"][0]["permissions"], json!(["reports.view"]));
    world.accept_as_new("grace@example.com");
    assert_eq!(world.people(&family.org).get("grace@example.com"), None);
    assert_eq!(world.people(&family.clients[1])["grace@example.com"], "member");
}

#[test]
fn taking_everything_away_comes_back_with_what_is_wrong() {
    let family = family();
    let before = family.world.db.dump();
    let form = family.form(&family.ada).with(&family.field(0), "").with(&family.field(1), "");
    let refused = family.world.db.rehearse(|| {
        let refused = family.save(&family.ada, &form);
        (refused.status.as_u16(), refused.text)
    });
    assert_eq!(refused.0, 422);
    assert!(refused.1.contains("Choose a role here or in a client."), "{}", refused.1);
    assert_eq!(Filled::of(&refused.1, &family.path()).get(&family.field(0)), Some(""));
    for (field, value, wrong) in [
        (family.field(0), "no such role", "Choose a role from the list."),
        ("role".to_owned(), "no such role", "Choose a role from the list."),
        (format!("grant_{}", family.org), "viewer", "Choose a role here or in a client."),
    ] {
        let again = family.save(&family.ada, &family.form(&family.ada).with(&field, value));
        assert_eq!(again.status, 422, "{field}");
        assert!(again.text.contains(wrong), "{}", again.text);
    }
    assert_eq!(family.world.db.dump(), before);
}

/// Somebody who may invite in the parent, and has this role in the first client.
fn clerk(family: &Family, in_parts: Option<&str>) -> Person {
    let world = &family.world;
    let by = &family.ada.session;
    world.role(&family.org, "Clerk", &["members.view", "members.manage", "app.read", "app.write"]);
    let parts = in_parts.map(|role| json!([grant(&family.clients[0], role)]));
    let mut body = json!({"emails": ["rita@example.com"], "role": "Clerk"});
    if let Some(parts) = parts {
        body["organizations"] = parts;
    }
    world.invite_by(&family.org, by, &body).expect("201");
    world.accept_as_new("rita@example.com")
}

#[test]
fn a_client_that_one_may_not_give_is_neither_shown_nor_lost() {
    let family = family();
    let world = &family.world;
    let rita = clerk(&family, Some("Clerk"));
    // All that it grants is Rita's to take, but for what she does not see.
    let page = family.page(&rita);
    assert!(!page.contains("Cards") && !page.contains("Looms"), "{page}");
    assert!(!page.contains(&format!("action=\"{}\"", family.path())), "it could only fail");
    let forged = format!("role=&was=&grant_{}=viewer", family.clients[0]);
    let reply = world.post(&family.path()).cookie(&rita.session).form(&forged).send();
    assert_eq!(reply.status, 403);
    let body = json!({"organizations": [grant(&family.clients[0], "viewer")]});
    world
        .patch(&path_of(&family.invitation, ""))
        .by(&family.ada.session)
        .json(&body)
        .send()
        .expect("200");
    let form = family.form(&rita);
    assert_eq!(form.get(&family.field(0)), Some("viewer"));
    assert_eq!((form.get(&family.field(1)), form.get(&family.field(2))), (None, None));
    assert_eq!(family.save(&rita, &form.with(&family.field(0), "Clerk")).status, 303);
    assert_eq!(family.granted(), (None, roles([("Parts", "Clerk")])));
    for client in &family.clients[1..] {
        let form = family.form(&rita).with(&format!("grant_{client}"), "viewer");
        assert_eq!(family.save(&rita, &form).status, 404);
    }
    assert_eq!(family.granted(), (None, roles([("Parts", "Clerk")])));
}

#[test]
fn clients_in_which_one_may_not_invite_are_not_offered() {
    let family = family();
    let world = &family.world;
    let mary = world.join(&family.org, &family.ada.session, "mary@example.com", "admin");
    let offered = |by: &Person| {
        let form = family.form(by);
        [0, 1, 2].map(|client| form.get(&family.field(client)).is_some())
    };
    assert_eq!(offered(&mary), [true; 3]);
    world.set(&family.clients[2], &json!({"invite_policy": "owners"}));
    assert_eq!(offered(&mary), [true, true, false]);
    assert_eq!(offered(&family.ada), [true; 3], "who owns it may");
    // What it grants there already stays, though she could not give it.
    world.set(&family.clients[0], &json!({"invite_policy": "owners"}));
    assert_eq!(offered(&mary), [false, true, false]);
    let form = family.form(&mary).with(&family.field(1), "viewer");
    assert_eq!(family.save(&mary, &form).status, 303);
    assert_eq!(family.granted(), (None, roles([("Parts", "viewer"), ("Cards", "viewer")])));
}

#[test]
fn clients_beyond_those_that_the_page_has_room_for_keep_their_grants() {
    let family = family();
    let world = &family.world;
    // More roles make fewer clients fit; those that something is granted in come first.
    for n in 0..40 {
        world.role(&family.org, &format!("Role {n}"), &[]);
    }
    let many: Vec<String> = (0..60)
        .map(|n| world.child(&family.org, &family.ada.session, &format!("Client {n}")))
        .collect();
    let mut grants = vec![grant(&family.clients[0], "viewer"), grant(&family.clients[1], "member")];
    grants.extend(many.iter().map(|client| grant(client, "viewer")));
    let body = json!({"organizations": grants});
    world
        .patch(&path_of(&family.invitation, ""))
        .by(&family.ada.session)
        .json(&body)
        .send()
        .expect("200");
    let form = family.form(&family.ada);
    let newest = format!("grant_{}", many[59]);
    assert_eq!(form.get(&newest), Some("viewer"));
    assert_eq!(form.get(&family.field(0)), None, "there is no room for it");
    assert_eq!(family.save(&family.ada, &form.with(&newest, "admin")).status, 303);
    let (_, clients) = family.granted();
    assert_eq!(
        (clients.len(), clients["Parts"].as_str(), clients["Client 59"].as_str()),
        (62, "viewer", "admin")
    );
}

#[test]
fn an_invitation_never_comes_to_grant_in_more_than_a_hundred_clients() {
    let family = family();
    let world = &family.world;
    let many: Vec<String> = (0..100)
        .map(|n| world.child(&family.org, &family.ada.session, &format!("Client {n}")))
        .collect();
    let all = |role: &str, clients: &[String]| -> String {
        clients.iter().map(|client| format!("&grant_{client}={role}")).collect()
    };
    let post = |fields: &str| {
        world.post(&family.path()).cookie(&family.ada.session).form(fields).send().status.as_u16()
    };
    assert_eq!(post(&format!("role=&was={}", all("viewer", &many[..98]))), 303);
    let before = world.db.dump();
    assert_eq!(post(&format!("role=&was={}", all("viewer", &many[98..99]))), 422);
    assert_eq!(post(&format!("role=&was={}", all("viewer", &many))), 422);
    assert_eq!(world.db.dump(), before);
    let swap = format!("role=&was=&grant_{}=viewer&grant_{}=", many[98], family.clients[0]);
    assert_eq!(post(&swap), 303);
    assert_eq!(family.granted().1.len(), 100);
}

#[test]
fn a_role_here_is_no_client_of_the_hundred_that_the_form_may_name() {
    let family = family();
    let world = &family.world;
    let more = (0..98).map(|n| world.child(&family.org, &family.ada.session, &format!("C{n}")));
    let all: Vec<String> = family.clients.iter().cloned().chain(more).collect();
    let invite = |who: &str, clients: &[String]| {
        let each: String = clients.iter().map(|client| format!("&grant_{client}=viewer")).collect();
        let fields =
            format!("addresses={who}%40example.com&role=member&by_mail=yes&intent=send{each}");
        let path = format!("/console/{}/invite", family.org);
        world.post(&path).cookie(&family.ada.session).form(&fields).send().status.as_u16()
    };
    assert_eq!(invite("mary", &all[..100]), 200);
    assert_eq!(invite("rose", &all), 422, "a hundred and one");
}

#[test]
fn another_address_gets_all_that_the_first_one_was_offered() {
    let family = family();
    let world = &family.world;
    let replaced = world.post(&format!("{}/replace", family.path()));
    let replaced = replaced.cookie(&family.ada.session).form("email=mary%40example.com").send();
    assert_eq!(replaced.status, 303, "{}", replaced.text);
    world.accept_as_new("mary@example.com");
    assert_eq!(world.people(&family.org).get("mary@example.com"), None);
    assert_eq!(world.people(&family.clients[0])["mary@example.com"], "viewer");
    assert_eq!(world.people(&family.clients[1])["mary@example.com"], "member");
}

#[test]
fn a_role_of_the_clients_own_is_shown_and_stays() {
    let family = family();
    let world = &family.world;
    world.role(&family.clients[0], "Night clerk", &["app.read"]);
    let body = json!({"organizations": [grant(&family.clients[0], "Night clerk")]});
    world
        .patch(&path_of(&family.invitation, ""))
        .by(&family.ada.session)
        .json(&body)
        .send()
        .expect("200");
    let form = family.form(&family.ada);
    assert_eq!(form.get(&family.field(0)), Some("Night clerk"));
    assert_eq!(family.save(&family.ada, &form.with(&family.field(2), "viewer")).status, 303);
    assert_eq!(family.granted(), (None, roles([("Parts", "Night clerk"), ("Looms", "viewer")])));
}
