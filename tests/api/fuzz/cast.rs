//! The world as every episode finds it: three tenants, one of them a family, with
//! people and keys of every kind.

use futures_executor::block_on;
use serde_json::json;
use usher::dev_mailbox::keep;

use super::Fuzzer;
use super::shot::Shot;
use crate::support::world::{PASSWORD, Person, ROOT};

impl Fuzzer<'_> {
    /// Brings everybody on.
    pub fn begin(&mut self) {
        let world = self.world;
        let (parent, ada) = world.found("Analytical Engines", "p0@example.com");
        let (society, joseph) = world.found("Royal Society", "p1@example.com");
        let (park, joan) = world.found("Bletchley", "p2@example.com");
        let first = world.child(&parent, &ada.session, "Engine Parts");
        let second = world.child(&parent, &ada.session, "Card Makers");
        let mut people = vec![ada, joseph, joan];
        for (name, permissions) in [
            ("Steward", &["members.view", "members.manage", "app.read"][..]),
            ("Overseer", &["members.view", "organization.manage", "organizations.view_all"]),
            ("Reader", &["members.view", "reports.view"]),
            ("Nothing", &[]),
        ] {
            world.role(&parent, name, permissions);
            world.role(&park, name, permissions);
        }
        let mut number = 2;
        let mut join = |organization: &str, role: &str, kind: &str| -> Person {
            number += 1;
            let email = format!("p{number}@example.com");
            let body = json!({"emails": [email], "role": role, "kind": kind});
            world.invite_by(organization, ROOT, &body).expect("201");
            world.accept_as_new(&email)
        };
        for role in ["admin", "member", "viewer", "Steward", "Overseer", "Reader", "Nothing"] {
            people.push(join(&parent, role, "member"));
        }
        for (organization, role, kind) in [
            (&parent, "Steward", "external"),
            (&parent, "viewer", "external"),
            (&first, "owner", "member"),
            (&first, "Steward", "member"),
            (&first, "viewer", "member"),
            (&second, "admin", "member"),
            (&society, "admin", "member"),
            (&society, "member", "member"),
            (&park, "Steward", "member"),
            (&park, "owner", "member"),
            (&park, "external", "external"),
        ] {
            let role = if role == "external" { "member" } else { role };
            people.push(join(organization, role, kind));
        }
        let deactivated = join(&parent, "admin", "member");
        let removed = join(&parent, "admin", "member");
        // Keys of each kind, and one whose maker is deactivated, one that is revoked.
        for role in ["viewer", "member", "admin", "owner"] {
            for organization in [&parent, &park, &first] {
                let key = world.key(organization, role);
                self.pool.learn_text(world, &key);
            }
        }
        for by in [&people[3].session, &deactivated.session, &removed.session] {
            let body = json!({"name": "Own", "role": "admin"});
            let made = world.act(&parent, by, "/api-keys", &body).expect("201");
            self.pool.learn_text(world, &made.to_string());
        }
        let body = json!({"name": "Old", "role": "admin"});
        let old = world.act(&parent, ROOT, "/api-keys", &body).expect("201");
        let path = format!("/v1/organizations/{parent}/api-keys/{}", old["id"].as_str().unwrap());
        world.delete(&path).by(ROOT).send().expect("204");
        self.pool.learn_text(world, &old.to_string());
        let off = format!("/members/{}/deactivate", deactivated.id);
        world.act(&parent, ROOT, &off, &json!({})).expect("200");
        let member = format!("/v1/organizations/{parent}/members/{}", removed.id);
        world.delete(&member).by(ROOT).send().expect("204");
        // Somebody whose account no mail has proved.
        let (_, token) = world.hand_over(&parent, "p30@example.com", "member");
        let unverified = world.accept(&token, None).expect("200");
        self.pool.add_session(world, unverified["session"]["token"].as_str().unwrap());
        for (person, number) in [(0, 0), (1, 1), (3, 3), (4, 4)] {
            let address = format!("p{number}@example.com");
            world.set_password(&people[person].session, &address, PASSWORD);
        }
        // What waits: invitations, some to people who have accounts, and an offer.
        for organization in [&parent, &society, &park] {
            let emails: Vec<_> =
                (1..40).step_by(5).map(|at| format!("p{at}@example.com")).collect();
            let body = json!({"emails": emails, "role": "member"});
            world.invite_by(organization, ROOT, &body).expect("201");
        }
        let offer = json!({"user_id": people[3].id});
        let path = format!("/v1/organizations/{parent}/transfer-ownership");
        world.post(&path).by(&people[0].session).json(&offer).send().expect("201");
        for message in world.mailbox.all().iter().take(4) {
            block_on(world.app.db.run(keep(message))).unwrap();
        }
        for person in people.iter().chain([&deactivated, &removed]) {
            self.pool.add_session(world, &person.session);
        }
        self.pool.learn_mails(world);
        self.past.remember(world);
        for _ in 0..3 {
            self.shoot(Shot::new(super::Method::GET, "/sign-in", "/sign-in".to_owned()));
        }
        self.events.clear();
    }
}
