//! The whole state at the end, by the API and by the model.

use serde_json::Value;

use super::Run;
use super::carry_out::text;
use super::model::{ADDRESSES, Grant, Held, ORGANIZATIONS};
use crate::support::world::ROOT;

impl Run<'_> {
    fn list(&self, path: &str) -> Vec<Value> {
        let mut listed = self.world.get(path).by(ROOT).send().expect("200");
        match listed["data"].take() {
            Value::Array(data) => data,
            other => panic!("no list: {other}"),
        }
    }

    /// A role and permissions as both tell them.
    fn told(&self, grant: &Grant) -> String {
        let (name, id) = match grant.role {
            Held::BuiltIn(role) => (role.name(), None),
            Held::Own(role) => {
                let id = self.roles[role].as_str();
                (self.model.role_name(role).unwrap_or(id), Some(id))
            }
        };
        let permissions: Vec<&str> = grant.permissions.iter().copied().collect();
        as_told(name, id, &permissions)
    }

    fn compare_members(&self, organization: usize) -> (Vec<String>, Vec<String>) {
        let predicted = self.model.shown_members(organization).map(|member| {
            let effective: Vec<&str> = member.effective.iter().copied().collect();
            let status = if member.is_active { "active" } else { "deactivated" };
            let (email, grant) = (ADDRESSES[member.person], self.told(member.grant));
            format!("{email} {grant} {status} {}", effective.join(","))
        });
        let path = "members?status=all&limit=100";
        let path = format!("/v1/organizations/{}/{path}", self.organizations[organization]);
        let shown = self.list(&path).into_iter().map(|member| {
            let (email, status) = (text(&member["user"]["email"]), text(&member["status"]));
            let effective = names(&member["effective_permissions"]).join(",");
            format!("{email} {} {status} {effective}", grant(&member))
        });
        (sorted(predicted), sorted(shown))
    }

    fn compare_pending(&self, organization: usize) -> (Vec<String>, Vec<String>) {
        let predicted = self.model.shown_pending(organization).map(|invitation| {
            let grants = invitation.grants.iter().map(|(place, grant)| {
                format!("{} {}", self.organizations[*place], self.told(grant))
            });
            format!("{} {}", ADDRESSES[invitation.person], sorted(grants).join(" | "))
        });
        let path = "invitations?limit=100";
        let path = format!("/v1/organizations/{}/{path}", self.organizations[organization]);
        let shown = self.list(&path).into_iter().map(|invitation| {
            let own = Some(&invitation).filter(|invitation| !invitation["role"].is_null());
            let own = own.map(|own| format!("{} {}", self.organizations[organization], grant(own)));
            let others = invitation["organizations"].as_array().unwrap().iter();
            let others =
                others.map(|other| format!("{} {}", text(&other["organization_id"]), grant(other)));
            let grants = sorted(others.chain(own)).join(" | ");
            format!("{} {grants}", text(&invitation["email"]))
        });
        (sorted(predicted), sorted(shown))
    }

    /// The seats in use; the cron has just marked what lapsed.
    fn compare_seats(&self) -> (Vec<String>, Vec<String>) {
        let predicted = (0..ORGANIZATIONS).map(|organization| {
            let (active, pending) = self.model.shown_seats(organization);
            format!("{} {active} {pending}", self.organizations[organization])
        });
        let shown = self.list("/v1/organizations?limit=100").into_iter().map(|organization| {
            let seats = &organization["seats"];
            format!("{} {} {}", text(&organization["id"]), seats["active"], seats["pending"])
        });
        (sorted(predicted), sorted(shown))
    }

    /// What the model and the API tell differently, if anything.
    pub fn difference(&self) -> Option<String> {
        let of_each = (0..ORGANIZATIONS).flat_map(|organization| {
            [self.compare_members(organization), self.compare_pending(organization)]
        });
        of_each
            .chain([self.compare_seats()])
            .find(|(predicted, shown)| predicted != shown)
            .map(|(predicted, shown)| format!("predicted {predicted:#?}, shown {shown:#?}"))
    }
}

fn sorted(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = lines.collect();
    lines.sort();
    lines
}

fn names(list: &Value) -> Vec<String> {
    sorted(list.as_array().unwrap().iter().map(text))
}

fn as_told(role: &str, id: Option<&str>, permissions: &[impl AsRef<str>]) -> String {
    let permissions: Vec<&str> = permissions.iter().map(AsRef::as_ref).collect();
    format!("{role} {} [{}]", id.unwrap_or("-"), permissions.join(","))
}

fn grant(value: &Value) -> String {
    let id = value["role_id"].as_str();
    as_told(value["role"].as_str().unwrap(), id, &names(&value["permissions"]))
}
