//! Short verbs for what many tests do on their way.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::world::{ROOT, Reply, World};

/// A value's text.
#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// One field of each of a list's things, as text.
#[track_caller]
pub fn each(list: &Value, field: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|item| text(item.pointer(field).unwrap())).collect()
}

/// The addresses that a batch passed over, with the reasons.
#[track_caller]
pub fn skipped(batch: &Value) -> Vec<(String, String)> {
    each(&batch["skipped"], "/email").into_iter().zip(each(&batch["skipped"], "/reason")).collect()
}

/// What became of each thing in a bulk answer: `done`, or the refusal.
#[track_caller]
pub fn outcomes(bulk: &Value) -> Vec<String> {
    let outcome = |result: &Value| match result["code"].as_str() {
        Some(code) => {
            assert_eq!(result["status"], "refused");
            code.to_owned()
        }
        None => text(&result["status"]),
    };
    bulk["results"].as_array().unwrap().iter().map(outcome).collect()
}

/// A grant as a request names it.
pub fn grant(organization: &str, role: &str) -> Value {
    json!({"organization_id": organization, "role": role})
}

impl World {
    /// Makes a child that whoever holds the session owns, newer than all before.
    #[track_caller]
    pub fn child(&self, parent: &str, by: &str, name: &str) -> String {
        self.pass(1);
        let body = json!({"name": name, "parent_id": parent});
        let made = self.post("/v1/organizations").by(by).json(&body).send().expect("201");
        text(&made["organization"]["id"])
    }

    /// Changes an organization's settings, by the root key.
    #[track_caller]
    pub fn set(&self, organization: &str, settings: &Value) {
        let path = format!("/v1/organizations/{organization}");
        self.patch(&path).by(ROOT).json(settings).send().expect("200");
    }

    /// Asks an organization for something below it, such as `/members`.
    pub fn see(&self, organization: &str, by: &str, what: &str) -> Reply {
        self.get(&format!("/v1/organizations/{organization}{what}")).by(by).send()
    }

    /// Does something below an organization.
    pub fn act(&self, organization: &str, by: &str, what: &str, body: &Value) -> Reply {
        self.post(&format!("/v1/organizations/{organization}{what}")).by(by).json(body).send()
    }

    /// Sends a request for invitations.
    pub fn invite_by(&self, organization: &str, by: &str, body: &Value) -> Reply {
        self.act(organization, by, "/invitations", body)
    }

    /// Makes a role of the organization's own: its id.
    #[track_caller]
    pub fn role(&self, organization: &str, name: &str, permissions: &[&str]) -> String {
        let body = json!({"name": name, "permissions": permissions});
        text(&self.act(organization, ROOT, "/roles", &body).expect("201")["id"])
    }

    /// Makes an API key of the organization, by the root key.
    #[track_caller]
    pub fn key(&self, organization: &str, role: &str) -> String {
        let body = json!({"name": "Backend", "role": role});
        text(&self.act(organization, ROOT, "/api-keys", &body).expect("201")["key"])
    }

    /// The role of each of the organization's people, by their address;
    /// deactivated ones in brackets.
    #[track_caller]
    pub fn people(&self, organization: &str) -> BTreeMap<String, String> {
        let list = self.see(organization, ROOT, "/members?status=all&limit=100").expect("200");
        let person = |member: &Value| {
            let role = text(&member["role"]);
            let role = if member["status"] == "active" { role } else { format!("({role})") };
            (text(&member["user"]["email"]), role)
        };
        list["data"].as_array().unwrap().iter().map(person).collect()
    }

    /// The seats that the organization says are taken: active ones, pending ones.
    #[track_caller]
    pub fn seats(&self, organization: &str) -> (i64, i64) {
        let seen = self.see(organization, ROOT, "").expect("200");
        let count = |of: &str| seen["seats"][of].as_i64().unwrap();
        (count("active"), count("pending"))
    }

    /// The organization's events of a type, the oldest first.
    #[track_caller]
    pub fn events(&self, organization: &str, kind: &str) -> Vec<Value> {
        let list = self.see(organization, ROOT, &format!("/events?type={kind}&limit=100"));
        let mut events = list.expect("200")["data"].as_array().unwrap().clone();
        events.reverse();
        events
    }

    /// The latest link's token to an address, previewed.
    #[track_caller]
    pub fn preview(&self, address: &str) -> Value {
        let path = format!("/v1/invitation-links/{}", self.latest_token(address));
        self.get(&path).send().expect("200")
    }

    /// Declines the latest invitation to an address.
    #[track_caller]
    pub fn decline(&self, address: &str) {
        let path = format!("/v1/invitation-links/{}/decline", self.latest_token(address));
        self.post(&path).send().expect("200");
    }
}
