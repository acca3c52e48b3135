//! What the API refuses or hides, a form refuses and hides, too.

use serde_json::json;

use crate::support::world::{Person, Reply, World};

/// An organization with a client, Ada's; and Mary, who may invite and change
/// people there, and see neither them nor the clients.
struct Stage {
    world: World,
    org: String,
    client: String,
    ada: Person,
    mary: Person,
}

fn stage() -> Stage {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let client = world.child(&org, &ada.session, "Cards");
    let role = json!({"name": "Inviter", "permissions": ["members.manage"]});
    world.act(&org, &ada.session, "/roles", &role).expect("201");
    let mary = world.join(&org, &ada.session, "mary@example.com", "Inviter");
    Stage { world, org, client, ada, mary }
}

impl Stage {
    fn post(&self, person: &Person, page: &str, form: &str) -> Reply {
        let path = format!("/console/{}/{page}", self.org);
        self.world.post(&path).cookie(&person.session).form(form).send()
    }

    fn select(&self, by: &Person, whom: &Person) -> Reply {
        self.post(by, "people", &format!("action=deactivate&ids={}", whom.id))
    }
}

#[test]
fn a_removed_member_is_not_named_on_a_page() {
    let stage = stage();
    let (world, org, ada) = (&stage.world, &stage.org, &stage.ada);
    let grace = world.join(org, &ada.session, "grace@example.com", "viewer");
    assert!(stage.select(ada, &grace).text.contains("grace@example.com"));
    // Whoever removes her is told whom.
    let form = format!("action=remove&confirmed=yes&ids={}", grace.id);
    let removed = stage.post(ada, "people", &form);
    let said = removed.headers.get_all("set-cookie").iter().any(|cookie| {
        let cookie = cookie.to_str().unwrap();
        cookie.starts_with("__Host-usher-said=") && !cookie.starts_with("__Host-usher-said=;")
    });
    assert!(removed.status == 303 && said);
    let asked = stage.select(ada, &grace);
    assert_eq!(asked.status, 404);
    assert!(!asked.text.contains("grace@example.com"));
}

#[test]
fn nobody_is_named_to_whoever_may_not_see_them() {
    let stage = stage();
    let (world, org, mary) = (&stage.world, &stage.org, &stage.mary.session);
    world.see(org, mary, "/members").expect("403 forbidden");
    let asked = stage.select(&stage.mary, &stage.ada);
    assert_eq!(asked.status, 404);
    assert!(!asked.text.contains("ada@example.com"));
}

#[test]
fn no_client_is_offered_to_whoever_does_not_see_it() {
    let stage = stage();
    let offers = |person: &Person| {
        let path = format!("/console/{}/invite", stage.org);
        let page = stage.world.get(&path).cookie(&person.session).send();
        assert_eq!(page.status, 200);
        page.text.contains(&format!("name=\"grant_{}\"", stage.client))
    };
    assert!(offers(&stage.ada));
    assert!(!offers(&stage.mary));
    stage.world.join(&stage.client, &stage.ada.session, "joan@example.com", "viewer");
    let (world, ada) = (&stage.world, &stage.ada.session);
    world.invite(&stage.client, ada, "mary@example.com", "viewer");
    let token = world.latest_token("mary@example.com");
    world.accept(&token, Some(&stage.mary.session)).expect("200");
    assert!(offers(&stage.mary));
}

#[test]
fn ids_that_are_none_by_their_length_are_refused() {
    let stage = stage();
    let long = format!("action=deactivate&ids={}", "%01".repeat(300_000));
    let refused = stage.post(&stage.ada, "people", &long);
    assert_eq!((refused.status.as_u16(), refused.batches), (422, 0));
}

#[test]
fn no_role_and_no_permission_is_shown_as_one_that_it_is_not() {
    let stage = stage();
    let (world, org, ada) = (&stage.world, &stage.org, &stage.ada.session);
    let role = json!({"name": "as_owner", "permissions": ["organization-manage"]});
    world.act(org, ada, "/roles", &role).expect("201");
    let roles = world.get(&format!("/console/{org}/roles")).cookie(ada).send();
    assert!(roles.text.contains(">organization-manage<"), "{}", roles.text);
    let grace = world.join(org, ada, "grace@example.com", "as_owner");
    let people = world.get(&format!("/console/{org}/people/{}", grace.id)).cookie(ada).send();
    assert!(people.text.contains(">as_owner<"), "{}", people.text);
}

#[test]
fn a_form_makes_no_more_grants_than_a_request() {
    let stage = stage();
    let many = |count: usize, first: usize| -> String {
        let grant = |n: usize| format!("&grant_org_{n:026}=viewer");
        (first..first + count).map(grant).collect()
    };
    let addresses =
        |count: usize| -> String { (0..count).map(|n| format!("p{n}%40example.com+")).collect() };
    let before = stage.world.db.dump();
    for (emails, grants) in [
        (101, many(100, 1)),
        (1_000, many(11, 1)),
        (1, many(101, 1)),
        (1, format!("&grant_{}=viewer", stage.org)),
    ] {
        let form = format!("addresses={}&role=viewer&intent=send{grants}", addresses(emails));
        let refused = stage.post(&stage.ada, "invite", &form);
        assert_eq!((refused.status.as_u16(), refused.batches), (422, 1), "{emails}");
    }
    assert_eq!(stage.world.db.dump(), before);
    let grant = format!("&grant_{}=viewer", stage.client);
    let form = format!("addresses={}&intent=send&by_mail=yes{grant}", addresses(1_000));
    assert_eq!(stage.post(&stage.ada, "invite", &form).status, 200);
}
