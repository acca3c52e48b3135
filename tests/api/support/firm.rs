//! An organization with its owner, and short words for what is asked of it.

use std::rc::Rc;

use axum::http::Method;
use serde_json::{Value, json};

use super::world::{Person, ROOT, Reply, World};

#[derive(Clone)]
pub struct Firm {
    pub world: Rc<World>,
    pub org: String,
    pub owner: Person,
}

impl Firm {
    /// Ada's organization, in a world of its own.
    pub fn new() -> Self {
        Self::with(&[])
    }

    /// The same, deployed with some variables.
    pub fn with(variables: &[(&str, &str)]) -> Self {
        let world = World::with(variables);
        let (org, owner) = world.found("Analytical Engines", "ada@example.com");
        Self { world: Rc::new(world), org, owner }
    }

    /// Another tenant of the same deployment, owned by somebody new.
    pub fn elsewhere(&self, owner: &str) -> Self {
        let (org, owner) = self.world.found("Elsewhere", owner);
        Self { world: self.world.clone(), org, owner }
    }

    /// A child, owned by somebody new.
    pub fn child(&self, owner: &str) -> Self {
        let body =
            json!({"name": "Engine Parts", "parent_id": self.org, "owner": {"email": owner}});
        let made = self.world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
        let org = made["organization"]["id"].as_str().unwrap().to_owned();
        Self { world: self.world.clone(), org, owner: self.world.accept_as_new(owner) }
    }

    /// The owner's session.
    pub fn boss(&self) -> &str {
        &self.owner.session
    }

    /// A path beneath the organization's.
    pub fn at(&self, path: &str) -> String {
        format!("/v1/organizations/{}{path}", self.org)
    }

    pub fn ask(&self, method: Method, by: &str, path: &str, body: &Value) -> Reply {
        let ask = self.world.ask(method, &self.at(path)).by(by);
        if body.is_null() { ask.send() } else { ask.json(body).send() }
    }

    pub fn get(&self, by: &str, path: &str) -> Reply {
        self.ask(Method::GET, by, path, &Value::Null)
    }

    pub fn post(&self, by: &str, path: &str, body: &Value) -> Reply {
        self.ask(Method::POST, by, path, body)
    }

    pub fn patch(&self, by: &str, path: &str, body: &Value) -> Reply {
        self.ask(Method::PATCH, by, path, body)
    }

    pub fn delete(&self, by: &str, path: &str) -> Reply {
        self.ask(Method::DELETE, by, path, &Value::Null)
    }

    /// Defines a role: its id.
    #[track_caller]
    pub fn role(&self, name: &str, permissions: &[&str]) -> String {
        let body = json!({"name": name, "permissions": permissions});
        id(&self.post(ROOT, "/roles", &body).expect("201"))
    }

    /// Invites `name@example.com`, without a mail: the invitation, with its link.
    #[track_caller]
    pub fn offer(&self, name: &str, role: &str, permissions: &[&str]) -> Value {
        let body = json!({"emails": [format!("{name}@example.com")], "role": role, "permissions": permissions});
        self.post(ROOT, "/invitations", &body).expect("201")["invitations"][0].take()
    }

    /// Has somebody new in the organization, `name@example.com`.
    #[track_caller]
    pub fn hire(&self, name: &str, role: &str, permissions: &[&str]) -> Person {
        self.offer(name, role, permissions);
        self.world.accept_as_new(&format!("{name}@example.com"))
    }

    /// Has somebody in the organization who has an account.
    #[track_caller]
    pub fn admit(&self, person: &Person, name: &str, role: &str, permissions: &[&str]) {
        self.offer(name, role, permissions);
        let token = self.world.latest_token(&format!("{name}@example.com"));
        self.world.accept(&token, Some(&person.session)).expect("200");
    }

    /// Makes an API key: its id and itself.
    #[track_caller]
    pub fn key(&self, by: &str, role: &str, permissions: &[&str]) -> (String, String) {
        let body =
            json!({"name": format!("A key for {role}"), "role": role, "permissions": permissions});
        let made = self.post(by, "/api-keys", &body).expect("201");
        (id(&made), made["key"].as_str().unwrap().to_owned())
    }

    /// What a member is, as the owner sees it.
    #[track_caller]
    pub fn member(&self, person: &Person) -> Value {
        self.get(ROOT, &format!("/members/{}", person.id)).expect("200")
    }
}

/// The id of whatever has one.
pub fn id(object: &Value) -> String {
    object["id"].as_str().unwrap().to_owned()
}

/// What became of the one thing that a bulk request named: its code, or `done`.
#[track_caller]
pub fn only_result(reply: Reply) -> String {
    let result = reply.expect("200");
    assert_eq!(result["results"].as_array().unwrap().len(), 1, "{result}");
    result["results"][0]["code"].as_str().unwrap_or("done").to_owned()
}
