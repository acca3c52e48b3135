//! The console: what an organization's people do in a browser. Each page shares
//! its operation with its twin in the API.

pub mod home;

pub mod people;

pub mod action;

pub mod bulk;

pub mod invite;

pub mod person;

pub mod invitation;

pub mod family;

pub mod roles;

pub mod api_keys;

pub mod events;

pub mod settings;

pub mod leaving;

pub mod still_open;

use crate::domain::id::OrganizationId;
use crate::domain::role::{Permissions, Role};
use crate::http::fields::Fields;
use crate::operations::organizations::frame::Frame;

use super::shell::Shell;

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
fn role_choices(shell: &Shell, frame: &Frame, chosen: &str) -> Vec<Choice> {
    let built_in = Role::ALL.into_iter().rev().filter(|role| match role {
        Role::Owner => frame.level >= 2,
        Role::Admin => frame.level >= 1,
        _ => true,
    });
    let built_in = built_in.map(|role| {
        let name = role.name();
        (name.to_owned(), shell.role(name), shell.role_meaning(name))
    });
    let own = frame.roles.iter().map(|role| {
        let meaning = role.description.clone().unwrap_or_default();
        (role.name.clone(), role.name.clone(), meaning)
    });
    let choice = |(value, label, meaning): (String, String, String)| {
        let is_chosen = value == chosen;
        Choice { value, label, meaning, is_chosen }
    };
    built_in.chain(own).map(choice).collect()
}

/// The choices, and before them each of `shown` that whoever looks could not give: it is
/// shown, because it may stay.
fn with_chosen(shell: &Shell, mut choices: Vec<Choice>, shown: [&str; 2]) -> Vec<Choice> {
    let [_, chosen] = shown;
    for role in shown {
        if !role.is_empty() && !choices.iter().any(|choice| choice.value == role) {
            let (value, label) = (role.to_owned(), shell.role(role));
            let is_chosen = role == chosen;
            choices.insert(0, Choice { value, label, meaning: String::new(), is_chosen });
        }
    }
    choices
}

/// The path of an organization's page.
fn path(organization: OrganizationId, rest: &str) -> String {
    format!("/console/{organization}/{rest}")
}

/// The permissions that a form shows: Usher's own as boxes to tick, and those of
/// the application as text.
pub struct PermissionFields {
    /// Usher's own.
    pub choices: Vec<Choice>,
    /// The application's, separated by spaces.
    pub more: String,
}

impl PermissionFields {
    /// The fields, filled in with these permissions.
    fn of<'a>(shell: &Shell, held: impl Iterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = Role::Owner.permissions().iter().map(|one| one.name()).collect();
        let (usher, more): (Vec<&str>, Vec<&str>) = held.partition(|name| known.contains(name));
        let choice = |name: &&str| Choice {
            value: (*name).to_owned(),
            label: shell.permission(name),
            meaning: (*name).to_owned(),
            is_chosen: usher.contains(name),
        };
        Self { choices: known.iter().map(choice).collect(), more: more.join(" ") }
    }
}

/// How many bytes of permissions that were typed a page shows again: twice as many as 64
/// permissions of 64 characters take.
const PERMISSIONS_SHOWN_MAX: usize = 8_192;

/// What the fields of permissions were filled in with; `None` where a name is none.
fn permissions(fields: &mut Fields<'_>) -> (Vec<String>, Option<Permissions>) {
    let typed = fields.text("more_permissions").unwrap_or_default();
    let typed = typed.split([',', ' ', '\n']).map(str::trim).filter(|name| !name.is_empty());
    let typed: Vec<String> = typed.map(str::to_owned).collect();
    let names = [fields.all("permissions"), typed].concat();
    let read = Permissions::parse(&names);
    // What the page shows again: as much as could be permissions.
    let mut shown = 0_usize;
    let fits = |name: &String| {
        shown = shown.saturating_add(name.len());
        shown <= PERMISSIONS_SHOWN_MAX
    };
    (names.into_iter().take_while(fits).collect(), read)
}

/// What `parse` reads of a field; `None` where nothing was typed into it.
fn unless_blank<T, E>(
    typed: &str,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, E> {
    match typed.trim() {
        "" => Ok(None),
        typed => parse(typed).map(Some),
    }
}
