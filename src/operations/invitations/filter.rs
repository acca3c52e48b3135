//! Which of an organization's open invitations are meant, where they are not named.

use serde::Serialize;

use crate::domain::role::RoleRef;
use crate::domain::search::Search;

/// What a filter asks for; `None` is any.
#[derive(Clone, Debug, Serialize)]
pub struct Filter {
    /// `pending`, `expired`, or `all` for both.
    pub status: &'static str,
    /// Part of the address.
    pub q: Option<Search>,
    /// That grants this role somewhere.
    pub role: Option<RoleRef>,
    /// `member` or `external`.
    pub kind: Option<&'static str>,
}
