//! The console: what an organization's people do in a browser. Each page shares
//! its operation with its twin in the API.

pub mod home;

pub mod people;

pub mod bulk;

pub mod invite;

use crate::domain::id::OrganizationId;
use crate::domain::role::Role;
use crate::operations::organizations::frame::Frame;

use super::Shell;

/// A role that a form offers: how it is asked for, and what it is called.
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What it says.
    pub label: String,
    /// What it means, if that is known.
    pub meaning: String,
    /// Whether it is the one that is chosen.
    pub is_chosen: bool,
}

/// The roles that whoever looks may give, and those of `shown` beside.
fn roles(shell: &Shell, frame: &Frame, chosen: &str) -> Vec<Choice> {
    let built_in = Role::ALL.into_iter().rev().filter(|role| match role {
        Role::Owner => frame.level >= 2,
        Role::Admin => frame.level >= 1,
        _ => true,
    });
    let names = built_in.map(|role| role.name().to_owned()).chain(frame.roles.iter().cloned());
    let choice = |value: String| Choice {
        label: shell.role(&value),
        meaning: shell.role_meaning(&value),
        is_chosen: value == chosen,
        value,
    };
    names.map(choice).collect()
}

/// The sections of the console that whoever looks may see: names and messages.
pub fn sections(frame: &Frame) -> Vec<(&'static str, &'static str)> {
    let all = [
        (frame.may.view, "people", "section-people"),
        (frame.may.manage, "invite", "section-invite"),
    ];
    let shown = all.into_iter().filter(|(may, ..)| *may);
    shown.map(|(_, name, label)| (name, label)).collect()
}

/// The path of an organization's page.
fn path(organization: OrganizationId, rest: &str) -> String {
    format!("/console/{organization}/{rest}")
}
