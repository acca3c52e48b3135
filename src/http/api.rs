//! The JSON API: one file a group of routes, as the API reference groups them.

pub mod health;

pub mod organizations;

pub mod invitations;

pub mod members;

pub mod bulk;

pub mod roles;

pub mod ownership;

pub mod api_keys;

pub mod events;

pub mod invitation_links;

pub mod sign_in;

pub mod passwords;

pub mod me;

use serde_json::Value;

use super::fields::{Broken, Fields, FromFields, text, text_as};
use crate::domain::role::{Permissions, RoleRef};
use crate::domain::search::Search;
use crate::domain::text as rules;
use crate::objects::BillingReminders;

/// What a role must be.
pub const ROLE_RULE: &str = "Must be a role's name or id.";
/// What a name must be.
pub const NAME_RULE: &str = "Must be 1 to 100 characters.";
/// What permissions must be.
pub const PERMISSIONS_RULE: &str = "Must be a list of at most 64 permissions.";

/// A role as it is asked for; whether there is one, the database knows.
pub fn role(value: Value) -> Option<RoleRef> {
    RoleRef::parse(&text(value)?)
}

/// A list of permissions.
pub fn permissions(value: Value) -> Option<Permissions> {
    let Value::Array(names) = value else { return None };
    Permissions::parse(&names.into_iter().map(text).collect::<Option<Vec<_>>>()?)
}

/// `member` or `external`.
pub fn kind(fields: &mut Fields<'_>) -> Option<&'static str> {
    fields.optional("kind", "Must be member or external.", |value| match text(value)?.as_str() {
        "member" => Some("member"),
        "external" => Some("external"),
        _ => None,
    })
}

/// `billing_reminders`; what is left out of them is false.
pub fn billing_reminders(fields: &mut Fields<'_>) -> Option<BillingReminders> {
    let rule = "Must be an object with email and sms, each true or false.";
    fields.optional("billing_reminders", rule, |value| {
        let Value::Object(mut flags) = value else { return None };
        let mut flag = |name| flags.remove(name).map_or(Some(false), |value| value.as_bool());
        let reminders = BillingReminders { email: flag("email")?, sms: flag("sms")? };
        flags.is_empty().then_some(reminders)
    })
}

/// What a list is searched for, a tab being a space; `None` where there is nothing to
/// see of it.
pub fn search(fields: &mut Fields<'_>, rule: &'static str) -> Option<Search> {
    let q =
        fields.optional("q", rule, |value| text_as(value, |q| Search::read(&q.replace('\t', " "))));
    q.flatten()
}

/// An application's own id of somebody.
pub fn external_id(value: Value) -> Result<String, Broken> {
    text_as(value, rules::external_id)
}

/// `invitation.expires_in_days`.
pub fn expires_in_days(fields: &mut Fields<'_>) -> Option<i64> {
    fields.optional("expires_in_days", "Must be a whole number from 1 to 30.", |value| {
        value.as_i64().filter(|days| (1..=30).contains(days))
    })
}

/// A body without fields.
pub struct Nothing;

impl FromFields for Nothing {
    fn from_fields(_: &mut Fields<'_>) -> Option<Self> {
        Some(Self)
    }
}
