//! The objects that clients see, as the API reference lists their fields.
//!
//! Each is read from a row as the SQL macros in `operations/sql.rs` build it,
//! with times as integers, and written to clients, with times as RFC 3339.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::id::{InvitationId, OrganizationId, SessionId, UserId};
use crate::domain::role::{Permission, Role};
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
    /// Families of organizations come later; until then nobody has a parent.
    #[serde(skip_deserializing)]
    pub parent_id: Option<OrganizationId>,
    pub created_at: Timestamp,
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
    pub role: Role,
    pub permissions: Vec<String>,
    pub status: String,
    pub kind: String,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Membership {
    const fn object() -> &'static str {
        "membership"
    }

    /// What the person may do: the role's permissions.
    pub const fn effective_permissions(&self) -> &'static [Permission] {
        self.role.permissions()
    }
}

/// A membership with what follows from its role.
#[derive(Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct MembershipView {
    #[serde(flatten)]
    pub membership: Membership,
    pub effective_permissions: &'static [Permission],
}

impl From<Membership> for MembershipView {
    fn from(membership: Membership) -> Self {
        Self { effective_permissions: membership.effective_permissions(), membership }
    }
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

/// An offer of a membership to an address.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the API reference describes the fields")]
pub struct Invitation {
    #[serde(skip_deserializing, default = "Invitation::object")]
    pub object: &'static str,
    pub id: InvitationId,
    pub organization_id: OrganizationId,
    pub email: String,
    pub role: Role,
    pub permissions: Vec<String>,
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
    /// The version that links signed now carry; not shown.
    #[serde(skip_serializing)]
    pub link_version: u32,
    /// The link, where the root key asked for it.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Invitation {
    const fn object() -> &'static str {
        "invitation"
    }
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
