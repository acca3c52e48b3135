//! Which of an organization's people are meant, where they are not named.

use serde::Serialize;

use crate::domain::role::RoleRef;
use crate::domain::search::Search;

/// What a filter asks for; `None` is any.
#[derive(Clone, Debug, Serialize)]
pub struct Filter {
    /// `active` or `deactivated`.
    pub status: Option<&'static str>,
    /// Part of the name or the address.
    pub q: Option<Search>,
    /// With this role.
    pub role: Option<RoleRef>,
    /// `member` or `external`.
    pub kind: Option<&'static str>,
}
