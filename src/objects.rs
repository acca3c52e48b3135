//! The objects that clients see, as the API reference lists their fields.
//!
//! The SQL in `operations/shared/objects.sql` builds each. Invitations, memberships, users and
//! events are final there, and where nothing is added their text is passed on; the types are for
//! what Rust looks at, and for answers that hold more. The others are read from rows with times
//! as integers, and written to clients with times as RFC 3339.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::id::{
    ApiKeyId, InvitationId, OrganizationId, RoleId, SessionId, TransferId, UserId,
};
use crate::domain::role::Permissions;
use crate::domain::time::Timestamp;

/// A tenant.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Organization {
    #[serde(skip_deserializing, default = "Organization::object")]
    pub object: &'static str,
    pub id: OrganizationId,
    pub name: String,
    pub image_url: Option<String>,
    pub parent_id: Option<OrganizationId>,
    pub invitation_days: Option<i64>,
    pub invite_policy: String,
    pub allowed_domains: Option<Vec<String>>,
    pub block_disposable: bool,
    pub seat_limit: Option<i64>,
    pub seats: Seats,
    pub created_at: Timestamp,
}

/// The seats of an organization that are taken.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Seats {
    /// By active members.
    pub active: i64,
    /// By pending invitations.
    pub pending: i64,
}

impl Organization {
    const fn object() -> &'static str {
        "organization"
    }
}

/// An organization as other objects mention it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct OrganizationRef {
    pub id: OrganizationId,
    pub name: String,
}

/// A person.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct User {
    #[serde(skip_deserializing, default = "User::object")]
    pub object: &'static str,
    pub id: UserId,
    pub email: String,
    pub email_verified: bool,
    pub name: Option<String>,
    pub external_id: Option<String>,
    pub created_at: Timestamp,
}

impl User {
    const fn object() -> &'static str {
        "user"
    }
}

/// A person as other objects mention them.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct UserRef {
    pub id: UserId,
    pub name: Option<String>,
    pub email: String,
}

impl UserRef {
    /// Their name, or else their address.
    pub fn called(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.email)
    }
}

/// A person in an organization.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Membership {
    #[serde(skip_deserializing, default = "Membership::object")]
    pub object: &'static str,
    pub organization_id: OrganizationId,
    pub user: User,
    /// Only where the caller asks about themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationRef>,
    pub role: String,
    pub role_id: Option<RoleId>,
    pub permissions: Permissions,
    pub status: String,
    pub kind: String,
    pub billing_reminders: BillingReminders,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    /// What the role brings, and what it does not.
    pub effective_permissions: Permissions,
}

impl Membership {
    const fn object() -> &'static str {
        "membership"
    }
}

/// Whom the application reminds of bills, and how; kept for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct BillingReminders {
    pub email: bool,
    pub sms: bool,
}

/// Where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum InvitationStatus {
    Pending,
    Accepted,
    Declined,
    Revoked,
    Expired,
}

/// What became of an invitation's latest mail.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Delivery {
    pub status: String,
    pub attempts: u32,
    pub last_error: Option<String>,
}

/// A role that an invitation grants in an organization.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Grant {
    pub organization_id: OrganizationId,
    pub name: String,
    pub role: String,
    pub role_id: Option<RoleId>,
    pub permissions: Permissions,
}

/// An offer of memberships to an address.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Invitation {
    #[serde(skip_deserializing, default = "Invitation::object")]
    pub object: &'static str,
    pub id: InvitationId,
    pub organization_id: OrganizationId,
    pub email: String,
    /// In its own organization, if it grants something there.
    pub role: Option<String>,
    pub role_id: Option<RoleId>,
    pub permissions: Permissions,
    /// In that one's children.
    pub organizations: Vec<Grant>,
    pub kind: String,
    pub billing_reminders: BillingReminders,
    pub status: InvitationStatus,
    pub message: Option<String>,
    pub locale: Option<String>,
    pub redirect_url: Option<String>,
    pub metadata: Option<Map<String, Value>>,
    pub invited_by: Option<UserRef>,
    pub send_count: u32,
    pub last_sent_at: Option<Timestamp>,
    pub delivery: Delivery,
    pub expires_at: Timestamp,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub accepted_at: Option<Timestamp>,
    pub declined_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
    pub accepted_user_id: Option<UserId>,
    /// The version that a link carries which is handed over now, where one may be made of
    /// this answer; not shown.
    #[serde(default, skip_serializing)]
    pub handed_version: Option<u32>,
    /// The link, where the root key asked for it.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Invitation {
    const fn object() -> &'static str {
        "invitation"
    }
}

/// What somebody is offered: in the inviting organization, and in its children.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Offered<'a> {
    pub role: Option<&'a str>,
    pub role_id: Option<RoleId>,
    pub permissions: Permissions,
    pub organizations: Vec<&'a Grant>,
}

impl<'a> Offered<'a> {
    /// These grants, as an invitation of `organization` shows them.
    pub fn by(organization: OrganizationId, grants: &'a [Grant]) -> Self {
        let own = grants.iter().find(|grant| grant.organization_id == organization);
        Self {
            role: own.map(|grant| grant.role.as_str()),
            role_id: own.and_then(|grant| grant.role_id),
            permissions: own.map(|grant| grant.permissions.clone()).unwrap_or_default(),
            organizations: grants
                .iter()
                .filter(|grant| grant.organization_id != organization)
                .collect(),
        }
    }
}

/// What an invitation is to, as its headline says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline<'a> {
    /// This organization: the inviting one, or the only client that it grants something in.
    One(&'a str),
    /// So many clients, and not the organization that invites.
    Many(usize),
}

impl<'a> Headline<'a> {
    /// That of these grants, which `organization` of this name has made.
    pub fn of(organization: OrganizationId, name: &'a str, grants: &'a [Grant]) -> Self {
        let offered = Offered::by(organization, grants);
        match (offered.role, offered.organizations.as_slice()) {
            (None, [only]) => Headline::One(&only.name),
            (None, clients @ [_, ..]) => Headline::Many(clients.len()),
            _ => Headline::One(name),
        }
    }
}

/// A named set of permissions, built in or an organization's own.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct RoleView {
    #[serde(skip_deserializing, default = "RoleView::object")]
    pub object: &'static str,
    pub id: Option<RoleId>,
    pub organization_id: Option<OrganizationId>,
    pub name: String,
    pub description: Option<String>,
    pub permissions: Permissions,
    #[serde(default)]
    pub built_in: bool,
    pub created_at: Option<Timestamp>,
    pub updated_at: Option<Timestamp>,
}

impl RoleView {
    const fn object() -> &'static str {
        "role"
    }
}

/// An organization's own credential, without the key itself.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct ApiKey {
    #[serde(skip_deserializing, default = "ApiKey::object")]
    pub object: &'static str,
    pub id: ApiKeyId,
    pub name: String,
    pub role: String,
    pub role_id: Option<RoleId>,
    pub permissions: Permissions,
    pub hint: String,
    pub created_by: Option<UserRef>,
    pub created_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub last_used_at: Option<Timestamp>,
    /// The key itself, in the answer that makes it.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

impl ApiKey {
    const fn object() -> &'static str {
        "api_key"
    }
}

/// An offer of an organization's ownership to one of its members.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Transfer {
    #[serde(skip_deserializing, default = "Transfer::object")]
    pub object: &'static str,
    pub id: TransferId,
    pub organization: OrganizationRef,
    pub from: Option<UserRef>,
    pub to: Option<UserRef>,
    pub status: String,
    pub expires_at: Timestamp,
    pub created_at: Timestamp,
    /// The link, where the root key asked for it.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Transfer {
    const fn object() -> &'static str {
        "ownership_transfer"
    }
}

/// Something that happened in an organization, as far as pages show it.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Event {
    pub organization_id: OrganizationId,
    pub r#type: String,
    pub created_at: Timestamp,
    pub actor: EventActor,
    pub subject: EventSubject,
    pub before: Option<Map<String, Value>>,
    pub after: Option<Map<String, Value>>,
}

/// Who did it.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct EventActor {
    pub r#type: String,
    pub name: Option<String>,
}

/// On whom, or on what.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct EventSubject {
    pub r#type: String,
    pub id: String,
}

/// A session, as its person sees it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Session {
    #[serde(skip_deserializing, default = "Session::object")]
    pub object: &'static str,
    pub id: SessionId,
    /// Whether it is the one that asks.
    pub current: bool,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

impl Session {
    const fn object() -> &'static str {
        "session"
    }
}
