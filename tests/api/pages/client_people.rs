//! A parent's pages find the people of its clients, for whoever may see them, and change
//! what they have there.

use serde_json::json;

use crate::support::filled::Filled;
use crate::support::story::grant;
use crate::support::world::{Person, World};

/// A parent with six clients, and Joan with a role in five of them only.
struct Family {
    world: World,
    org: String,
    ada: Person,
    clients: Vec<String>,
    joan: Person,
}

fn family() -> Family {
    let world = World::new();
    let (org, ada) = world.found("Meridian", "ada@example.com");
    let clients: Vec<String> =
        (0..6).map(|n| world.child(&org, &ada.session, &format!("Client {n}"))).collect();
    let grants: Vec<_> = clients.iter().take(5).map(|client| grant(client, "viewer")).collect();
    let body = json!({"emails": ["joan@example.com"], "organizations": grants});
    world.invite_by(&org, &ada.session, &body).expect("201");
    let joan = world.accept_as_new("joan@example.com");
    let name = json!({"name": "Joan Clarke"});
    world.patch("/v1/me").by(&joan.session).json(&name).send().expect("200");
    Family { world, org, ada, clients, joan }
}

impl Family {
    fn page(&self, by: &Person, rest: &str) -> String {
        let path = format!("/console/{}/{rest}", self.org);
        let page = self.world.get(&path).cookie(&by.session).send();
        assert_eq!((page.status.as_u16(), page.batches), (200, 1), "{path}: {}", page.text);
        page.text
    }

    fn person(&self) -> String {
        format!("people/{}", self.joan.id)
    }

    /// The clients that a page names.
    fn named(&self, page: &str) -> Vec<usize> {
        (0..6).filter(|n| page.contains(&format!("Client {n}</strong>"))).collect()
    }
}

#[test]
fn a_search_in_the_parent_finds_somebody_of_clients_only() {
    let family = family();
    for q in ["joan", "JOAN", "clarke", "joan%40example.com", "n+cl"] {
        let page = family.page(&family.ada, &format!("people?q={q}"));
        assert_eq!(page.matches("Joan Clarke").count(), 1, "{q}: {page}");
        assert!(page.contains(&format!("/console/{}/{}", family.org, family.person())));
        for n in 0..5 {
            assert!(page.contains(&format!("Client {n} <span")), "{q} {n}: {page}");
        }
        assert!(!page.contains("Client 5 <span"), "{page}");
    }
    for q in
        ["people", "people?q=nobody", "people?tab=pending&q=joan", "people?tab=deactivated&q=joan"]
    {
        assert!(!family.page(&family.ada, q).contains("Joan Clarke"), "{q}");
    }
    let tab = family.page(&family.ada, "people?tab=clients");
    assert_eq!(tab.matches("Joan Clarke").count(), 1, "{tab}");
    assert_eq!(tab.matches("ada@example.com").count(), 2, "in her menu, and as their owner: {tab}");
}

#[test]
fn whoever_may_not_see_a_clients_people_finds_none_of_them() {
    let family = family();
    let (world, ada) = (&family.world, &family.ada.session);
    let join = |email: &str, body: &serde_json::Value| {
        let mut body = body.clone();
        body["emails"] = json!([email]);
        world.invite_by(&family.org, ada, &body).expect("201");
        world.accept_as_new(email)
    };
    world.role(&family.clients[0], "Blind", &["app.read"]);
    let with = |client: usize, role: &str| json!({"role": "member", "organizations": [grant(&family.clients[client], role)]});
    let [none, overseer, blind, one, outside, admin, guest] = [
        join("none@example.com", &json!({"role": "member"})),
        join(
            "overseer@example.com",
            &json!({"role": "viewer", "permissions": ["organizations.view_all"]}),
        ),
        join("blind@example.com", &with(0, "Blind")),
        join("one@example.com", &with(0, "viewer")),
        join("outside@example.com", &with(5, "viewer")),
        join("admin@example.com", &json!({"role": "admin"})),
        join("guest@example.com", &json!({"role": "admin", "kind": "external"})),
    ];
    for (who, finds) in [
        (&none, 0),
        (&overseer, 0),
        (&blind, 0),
        (&one, 1),
        (&outside, 0),
        (&admin, 5),
        (&guest, 5),
    ] {
        let page = family.page(who, "people?q=joan");
        assert_eq!(page.matches(" <span class=\"quiet\">Viewer</span>").count(), finds, "{page}");
        let path = format!("/console/{}/{}", family.org, family.person());
        let seen = world.get(&path).cookie(&who.session).send();
        assert_eq!(seen.status, if finds == 0 { 404 } else { 200 }, "{}", seen.text);
        assert_eq!(family.named(&seen.text).len(), finds);
        let changes = seen.text.matches("value=\"edit\"").count();
        assert_eq!(changes, if finds == 1 { 0 } else { finds }, "who sees may not change");
    }
    // A guest sees no other guest.
    let kind = json!({"kind": "external"});
    let member = format!("/v1/organizations/{}/members/{}", family.clients[2], family.joan.id);
    world.patch(&member).by(ada).json(&kind).send().expect("200");
    assert!(!family.page(&guest, "people?q=joan").contains("Client 2 <span"));
    assert_eq!(family.named(&family.page(&guest, &family.person())), [0, 1, 3, 4]);
    // Whoever is deactivated in a client sees nobody there, whatever they are in the parent.
    for (who, email) in [(&one, "one@example.com"), (&admin, "admin@example.com")] {
        let client = &family.clients[0];
        let member = format!("/v1/organizations/{client}/members/{}", who.id);
        if world.get(&member).by(ada).send().status == 404 {
            world.invite(client, ada, email, "viewer");
            let own = world.get("/v1/me/invitations").by(&who.session).send().expect("200");
            let accept =
                format!("/v1/me/invitations/{}/accept", own["data"][0]["id"].as_str().unwrap());
            world.post(&accept).by(&who.session).json(&json!({})).send().expect("200");
        }
        let seen = |path: &str| {
            let page =
                world.get(&format!("/console/{}/{path}", family.org)).cookie(&who.session).send();
            family.named(&page.text).contains(&0) || page.text.contains("Client 0 <span")
        };
        assert!(seen(&family.person()) && seen("people?q=joan"));
        world.post(&format!("{member}/deactivate")).by(ada).json(&json!({})).send().expect("200");
        assert!(!seen(&family.person()) && !seen("people?q=joan") && !seen("people?tab=clients"));
    }
    // Nor does a stranger.
    let (_, alan) = world.found("Bletchley", "alan@example.com");
    let path = format!("/console/{}/people?q=joan", family.org);
    assert_eq!(world.get(&path).cookie(&alan.session).send().status, 404);
}

#[test]
fn somebodys_roles_in_all_clients_are_changed_from_one_page() {
    let family = family();
    let (world, ada) = (&family.world, &family.ada.session);
    let page = family.page(&family.ada, &family.person());
    assert_eq!(family.named(&page), [0, 1, 2, 3, 4]);
    for client in &family.clients[..5] {
        let act = format!("/console/{client}/people");
        let form = Filled::of(&page, &act);
        assert_eq!(form.get("role"), Some("viewer"));
        let chosen = form.with("role", "admin").with("action", "edit");
        let asked = world.post(&act).cookie(ada).form(&chosen.body()).send();
        assert_eq!(asked.status, 200, "{}", asked.text);
        assert_eq!(world.people(client)["joan@example.com"], "viewer");
        let confirm = Filled::of(&asked.text, &act);
        assert_eq!(confirm.get("role"), Some("admin"));
        let done = world.post(&act).cookie(ada).form(&confirm.body()).send();
        assert_eq!(done.status, 303, "{}", done.text);
        let back = format!("/console/{}/{}", family.org, family.person());
        assert_eq!(done.headers["location"], back.as_str());
        assert_eq!(world.people(client)["joan@example.com"], "admin");
    }
}

#[test]
fn a_member_of_the_parent_has_their_clients_on_their_page() {
    let family = family();
    let world = &family.world;
    world.invite(&family.org, &family.ada.session, "joan@example.com", "member");
    let token = world.latest_token("joan@example.com");
    world.accept(&token, Some(&family.joan.session)).expect("200");
    let page = family.page(&family.ada, &family.person());
    assert_eq!(family.named(&page), [0, 1, 2, 3, 4]);
    assert!(page.contains("name=\"only_role\"") || page.contains("name=\"was\""), "{page}");
}

#[test]
fn an_owner_of_a_client_is_not_an_admins_to_change() {
    let family = family();
    let world = &family.world;
    let admin = world.join(&family.org, &family.ada.session, "admin@example.com", "admin");
    let path = format!("people/{}", family.ada.id);
    let page = family.page(&admin, &path);
    assert!(page.contains("Client 5</strong>"));
    assert_eq!(page.matches("name=\"parent\"").count(), 0, "each could only fail");
    assert_eq!(family.page(&family.ada, &path).matches("name=\"parent\"").count(), 6);
}

#[test]
fn pages_of_clients_people_miss_none_and_repeat_none() {
    let world = World::new();
    let (org, ada) = world.found("Meridian", "ada@example.com");
    let client = |name: &str| world.child(&org, &ada.session, name);
    let (small, large) = (client("Small"), client("Large"));
    client("Empty");
    for (client, count, name) in [(&small, 7, "small"), (&large, 40, "large")] {
        for n in 0..count {
            world.join(client, &ada.session, &format!("{name}-{n}@example.com"), "viewer");
        }
    }
    let mut seen = Vec::new();
    let mut path = format!("/console/{org}/people?tab=clients&limit=9");
    for _ in 0..20 {
        let page = world.get(&path).cookie(&ada.session).send();
        assert_eq!((page.status.as_u16(), page.batches), (200, 1));
        let text = page.text;
        seen.extend(text.split("<strong>").skip(1).filter_map(|one| {
            let email = one.split("</strong>").next()?;
            email.contains("@example.com").then(|| email.to_owned())
        }));
        let next = text.split("<nav class=\"pager\"").nth(1).and_then(|nav| {
            nav.split("href=\"").find(|link| link.contains("Next page"))?.split('"').next()
        });
        let Some(next) = next else { break };
        path = format!("{}&limit=9", next.replace("&#38;", "&"));
    }
    let mut others: Vec<_> = seen.iter().filter(|one| !one.starts_with("ada")).collect();
    assert_eq!(others.len(), 47);
    others.sort();
    others.dedup();
    assert_eq!(others.len(), 47);
}

#[test]
fn a_client_has_no_clients_to_search() {
    let family = family();
    let path = format!("/console/{}/people?q=joan", family.clients[5]);
    let page = family.world.get(&path).cookie(&family.ada.session).send();
    assert!(!page.text.contains("Joan Clarke"), "{}", page.text);
    assert!(!page.text.contains("tab=clients"), "{}", page.text);
}
