//! Values that several requests have: how each is read, and the rule that the API tells.

use serde_json::Value;

use crate::domain::address::Address;
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::member_kind::MemberKind;
use crate::domain::role::{Permissions, RoleRef};
use crate::domain::search::Search;
use crate::domain::text as rules;
use crate::domain::whole_number::InvitationDays;
use crate::http::fields::{Broken, Fields, FromFields, text, text_as};
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
    let kind = fields.optional("kind", MemberKind::RULE, |value| MemberKind::parse(&text(value)?));
    kind.map(MemberKind::name)
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
    let days = whole_number(InvitationDays::new);
    fields.optional("expires_in_days", InvitationDays::RULE, days).map(InvitationDays::get)
}

/// A body without fields.
pub struct Nothing;

impl FromFields for Nothing {
    fn from_fields(_: &mut Fields<'_>) -> Option<Self> {
        Some(Self)
    }
}

/// What an email address must be.
pub const ADDRESS_RULE: &str = "Must be an email address.";
/// What an organization's id must be.
pub const ORGANIZATION_RULE: &str = "Must be the id of an organization.";
/// What an application's own id of somebody must be.
pub const EXTERNAL_ID_RULE: &str = "Must be 1 to 255 characters on one line.";

/// How many events a list looks at, twice where it ends early.
pub const EVENTS_SCANNED: i64 = 1_000;

/// An email address.
pub fn address(value: Value) -> Option<Address> {
    Address::parse(&text(value)?)
}

/// The id of an organization. A text that is no id names nothing, like an id that nothing
/// has: the database finds neither.
pub fn organization_id(value: Value) -> Option<OrganizationId> {
    Some(OrganizationId::parse(&text(value)?).unwrap_or(OrganizationId::from_bits(0)))
}

/// The id of a user. A text that is no id names nobody, like an id that nobody has.
pub fn user_id(value: Value) -> Option<UserId> {
    Some(UserId::parse(&text(value)?).unwrap_or(UserId::from_bits(0)))
}

/// A whole number of JSON that `new` takes.
pub fn whole_number<T, E>(new: impl Fn(i64) -> Result<T, E>) -> impl Fn(Value) -> Option<T> {
    move |value| new(value.as_i64()?).ok()
}
