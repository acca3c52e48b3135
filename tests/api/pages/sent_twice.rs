//! Each form that a page has, sent twice: it is done once, and the second answer
//! leads on as the first did.

use crate::support::world::{HOUR, MINUTE, Person, Reply, World};

/// A browser: its cookies for the forms, and what the forms of a page carry.
pub struct Browser {
    pub cookie: String,
    pub guard: String,
}

impl Browser {
    /// One that is shown this page for the first time.
    pub fn new(world: &World, path: &str, session: &str) -> Self {
        let mut browser = Self { cookie: format!("__Host-usher={session}"), guard: String::new() };
        browser.open(world, path);
        browser
    }

    /// Is shown a page.
    pub fn open(&mut self, world: &World, path: &str) {
        let page = world.get(path).header("cookie", &self.cookie).send();
        assert_eq!(page.status, 200, "{path}: {}", page.text);
        let guard = page.text.split("name=\"guard\" value=\"").nth(1).unwrap();
        self.guard = guard.split('"').next().unwrap().to_owned();
        if let Some(set) = page.headers.get("set-cookie") {
            let set = set.to_str().unwrap().split(';').next().unwrap();
            self.cookie = format!("{}; {set}", self.cookie);
        }
    }

    pub fn send(&self, world: &World, path: &str, fields: &str) -> Reply {
        let ask = world.post(path).form(&format!("guard={}&{fields}", self.guard));
        ask.header("cookie", &self.cookie).header("sec-fetch-site", "same-origin").send()
    }
}

fn of_ada() -> (World, String, Person) {
    let world = World::with(&[("LINK_SHARING", "managers")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    (world, org, ada)
}

/// The tables in which something is made, and how many rows each has.
fn made(world: &World) -> Vec<i64> {
    [
        "organizations",
        "memberships",
        "invitations",
        "roles",
        "api_keys",
        "transfers",
        "events",
        "sessions",
    ]
    .map(|table| world.db.look::<i64>(&format!("SELECT count(*) FROM {table}")))
    .to_vec()
}

/// Sends the form of `page` again and again: at once, after a moment, after an hour.
fn once(world: &World, session: &str, page: &str, path: &str, fields: &str) -> Reply {
    let browser = Browser::new(world, page, session);
    let first = browser.send(world, path, fields);
    let (rows, mails) = (made(world), world.mailbox.count());
    for wait in [0, 300, 61 * 1_000, HOUR] {
        world.pass(wait);
        let again = browser.send(world, path, fields);
        assert_eq!(again.batches, 1, "{path}");
        assert_eq!(again.status, first.status, "{path} after {wait}: {}", again.text);
        assert_eq!(
            again.headers.get("location"),
            first.headers.get("location"),
            "{path} after {wait}"
        );
        assert_eq!(made(world), rows, "{path} {fields} after {wait}");
        assert_eq!(world.mailbox.count(), mails, "{path} {fields} after {wait}");
    }
    first
}

#[test]
fn what_a_form_makes_it_makes_once() {
    for (page, path, fields, status) in [
        ("/console?all=yes", "/console", "name=Difference+Engines", 303),
        ("/console/{org}/family", "/console/{org}/family", "name=Client", 303),
        (
            "/console/{org}/roles",
            "/console/{org}/roles",
            "name=Clerk&permissions=members.view",
            303,
        ),
        (
            "/console/{org}/invite",
            "/console/{org}/invite",
            "addresses=grace@example.com+alan@example.com&role=member&by_mail=yes&intent=send",
            200,
        ),
        (
            "/console/{org}/invite",
            "/console/{org}/invite",
            "addresses=grace@example.com&role=member&intent=send",
            200,
        ),
        (
            "/console/{org}/invite",
            "/console/{org}/invite",
            "addresses=grace@example.com&role=member&by_mail=yes&intent=check",
            200,
        ),
        ("/console/{org}/people", "/console/{org}/transfer", "user={mary}&confirmed=yes", 303),
        (
            "/console/{org}/people/{mary}",
            "/console/{org}/people/{mary}",
            "role=viewer&was=member",
            303,
        ),
        (
            "/console/{org}/people",
            "/console/{org}/people",
            "ids={mary}&action=remove&confirmed=yes",
            303,
        ),
        (
            "/console/{org}/people",
            "/console/{org}/people",
            "ids={mary}&action=deactivate&confirmed=yes",
            303,
        ),
        (
            "/console/{org}/people",
            "/console/{org}/people",
            "ids={inv}&action=revoke&confirmed=yes",
            303,
        ),
        (
            "/console/{org}/people",
            "/console/{org}/people",
            "ids={inv}&action=edit&role=viewer&confirmed=yes",
            303,
        ),
        (
            "/console/{org}/invitations/{inv}",
            "/console/{org}/invitations/{inv}",
            "role=viewer",
            303,
        ),
        (
            "/console/{org}/invitations/{inv}",
            "/console/{org}/invitations/{inv}/replace",
            "email=right@example.com",
            303,
        ),
        ("/console/{org}/roles/{role}", "/console/{org}/roles/{role}/delete", "replace_with=", 303),
        ("/console/{org}/api-keys", "/console/{org}/api-keys/{key}/revoke", "", 303),
        (
            "/console/{org}/settings",
            "/console/{org}/delete",
            "name=Analytical+Engines&shown=Analytical+Engines",
            303,
        ),
        ("/console/{org}/people", "/console/{org}/transfer/take-back", "", 303),
        ("/account", "/account", "name=Augusta", 303),
        ("/account", "/account/sign-out-everywhere", "", 303),
    ] {
        let (world, org, ada) = of_ada();
        let mary = world.join(&org, &ada.session, "mary@example.com", "member");
        let inv = world.invite(&org, &ada.session, "inv@example.com", "member");
        let inv = inv["id"].as_str().unwrap();
        let at = format!("/v1/organizations/{org}");
        let role = world.post(&format!("{at}/roles")).by(&ada.session);
        let role = role.json(&serde_json::json!({"name": "Old"})).send().expect("201");
        let key = world.post(&format!("{at}/api-keys")).by(&ada.session);
        let key = key.json(&serde_json::json!({"name": "CI"})).send().expect("201");
        let fill = |text: &str| {
            let text = text.replace("{org}", &org).replace("{mary}", &mary.id);
            let text = text.replace("{inv}", inv).replace("{role}", role["id"].as_str().unwrap());
            text.replace("{key}", key["id"].as_str().unwrap())
        };
        let first = once(&world, &ada.session, &fill(page), &fill(path), &fill(fields));
        assert_eq!(first.status, status, "{path} {fields}: {}", first.text);
    }
}

#[test]
fn a_key_is_shown_again_to_the_form_that_made_it_for_ten_minutes() {
    let (world, org, ada) = of_ada();
    let path = format!("/console/{org}/api-keys");
    let key = |reply: &Reply| {
        let shown =
            reply.text.split("id=\"key\">").nth(1).map(|rest| rest.split('<').next().unwrap());
        shown.map(str::to_owned)
    };
    let browser = Browser::new(&world, &path, &ada.session);
    let fields = "name=CI&role=viewer&days=";
    let first = key(&browser.send(&world, &path, fields)).unwrap();
    world.pass(10 * MINUTE - 1);
    assert_eq!(key(&browser.send(&world, &path, fields)).as_ref(), Some(&first));
    world.get("/v1/organizations").by(&first).send().expect("200");
    // Another browser, another session and other fields make another key.
    let other = Browser::new(&world, &path, &ada.session);
    assert_ne!(key(&other.send(&world, &path, fields)).as_ref(), Some(&first));
    assert_ne!(
        key(&browser.send(&world, &path, "name=CD&role=viewer&days=")).as_ref(),
        Some(&first)
    );
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM api_keys"), 3);
    world.pass(1);
    let late = browser.send(&world, &path, fields);
    assert_eq!((late.status.as_u16(), key(&late)), (303, None));
    assert_eq!(late.headers["location"].to_str().unwrap(), path);
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM api_keys"), 3);
}

#[test]
fn a_key_that_was_revoked_does_not_come_back_with_its_form() {
    let (world, org, ada) = of_ada();
    let path = format!("/console/{org}/api-keys");
    let browser = Browser::new(&world, &path, &ada.session);
    browser.send(&world, &path, "name=CI&role=viewer&days=");
    let id = world.db.look::<String>("SELECT id FROM api_keys");
    let key = format!("/v1/organizations/{org}/api-keys/{id}");
    world.delete(&key).by(&ada.session).send().expect("204");
    assert_eq!(browser.send(&world, &path, "name=CI&role=viewer&days=").status, 303);
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM api_keys"), 0);
}

#[test]
fn what_was_taken_back_meanwhile_is_not_made_again() {
    let (world, org, ada) = of_ada();
    let path = format!("/console/{org}/invite");
    let browser = Browser::new(&world, &path, &ada.session);
    let fields = "addresses=grace@example.com&role=member&by_mail=yes&intent=send";
    browser.send(&world, &path, fields);
    let id =
        world.db.look::<String>("SELECT id FROM invitations WHERE address = 'grace@example.com'");
    let revoke = format!("/v1/organizations/{org}/invitations/{id}/revoke");
    world.post(&revoke).by(&ada.session).send().expect("200");
    let mails = world.mailbox.count();
    assert_eq!(browser.send(&world, &path, fields).status, 200);
    assert_eq!(world.mailbox.count(), mails);
    let status = format!("SELECT status FROM invitations WHERE id = '{id}'");
    assert_eq!(world.db.look::<String>(&status), "revoked");
}

#[test]
fn a_form_of_a_page_that_is_shown_again_makes_another_thing() {
    let (world, _, ada) = of_ada();
    let mut browser = Browser::new(&world, "/console?all=yes", &ada.session);
    let first = browser.send(&world, "/console", "name=Difference+Engines");
    browser.open(&world, "/console?all=yes");
    let second = browser.send(&world, "/console", "name=Difference+Engines");
    assert_ne!(first.headers["location"], second.headers["location"]);
}

#[test]
fn a_password_that_was_changed_is_changed_once() {
    let world = World::with(&[("PASSWORDS", "on")]);
    let (_, ada) = world.found("Analytical Engines", "ada@example.com");
    let browser = Browser::new(&world, "/account/password", &ada.session);
    let set = "email=ada@example.com&password=correct+horse+battery";
    for _ in 0..2 {
        assert_eq!(browser.send(&world, "/account/password", set).status, 303);
    }
    world.pass(HOUR);
    let browser = Browser::new(&world, "/account/password", &ada.session);
    let change = "email=ada@example.com&current_password=correct+horse+battery&password=staple+the+horse+now";
    for _ in 0..2 {
        let changed = browser.send(&world, "/account/password", change);
        assert_eq!(changed.status, 303, "{}", changed.text);
    }
    assert_eq!(world.db.look::<i64>("SELECT count(*) FROM password_attempts"), 0);
}

#[test]
fn an_invitation_sent_again_twice_is_mailed_once() {
    let world = World::with(&[("RESEND_COOLDOWN_SECONDS", "60")]);
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let invited = world.invite(&org, &ada.session, "grace@example.com", "member");
    let fields =
        format!("ids={}&action=resend&tab=pending&confirmed=yes", invited["id"].as_str().unwrap());
    let path = format!("/console/{org}/people");
    // It was mailed before this page was shown: that is said.
    let browser = Browser::new(&world, &path, &ada.session);
    world.pass(1_000);
    let browser_of_then = Browser::new(&world, &path, &ada.session);
    assert_eq!(browser_of_then.send(&world, &path, &fields).status, 200);
    world.pass(2 * MINUTE);
    let mails = world.mailbox.count();
    for _ in 0..3 {
        let sent = browser.send(&world, &path, &fields);
        assert_eq!(sent.status, 303, "{}", sent.text);
        world.pass(300);
    }
    assert_eq!(world.mailbox.count(), mails + 1);
}
