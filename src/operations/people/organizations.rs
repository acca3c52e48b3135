//! A person's memberships with their organizations, page by page.

use serde::{Deserialize, Serialize};

use crate::domain::role::Permission;
use crate::objects::{Membership, Organization};
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};

/// A membership with its organization.
#[derive(Clone, Debug, Deserialize)]
pub struct Belonging {
    /// The membership.
    pub membership: Membership,
    /// Its organization, settings and all.
    pub organization: Organization,
    /// Whether that has clients.
    pub has_clients: bool,
}

impl Belonging {
    /// Whether it has clients, all of which its person sees.
    pub fn leads_to_clients(&self) -> bool {
        let Membership { role, role_permissions, permissions, status, .. } = &self.membership;
        let sees_all = Permission::OrganizationsViewAll.name();
        let mut held = role_permissions.names().chain(permissions.names());
        self.has_clients
            && status == "active"
            && (matches!(role.as_str(), "owner" | "admin") || held.any(|one| one == sees_all))
    }
}

#[derive(Serialize)]
struct Input {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    ask: page::Ask,
}

const SQL: &[&str] = &[
    concat!(
        "SELECT json_object('decision', CASE WHEN ",
        nobody_in_particular!(),
        " THEN 'forbidden' WHEN NOT EXISTS (SELECT 1 FROM sessions s WHERE ",
        live_session!(),
        ") THEN 'unauthenticated' ELSE 'allowed' END)"
    ),
    concat!(
        "SELECT json_object('at', m.organization_id, 'item', json_object('membership', ",
        membership!(),
        ", 'organization', ",
        organization!(),
        ", 'has_clients', ",
        truth!("EXISTS (SELECT 1 FROM organizations c INDEXED BY organizations_by_parent WHERE c.parent_id = o.id AND c.parent_id IS NOT NULL AND c.deleted_at IS NULL)"),
        ")) FROM sessions s CROSS JOIN users u ON u.id = s.user_id
CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id AND m.organization_id < ?1->>'before'
  AND m.status <> 'removed'
CROSS JOIN organizations o ON o.id = m.organization_id AND o.deleted_at IS NULL
WHERE ",
        live_session!(),
        " ORDER BY m.organization_id DESC LIMIT ?1->>'limit' + 1"
    ),
];

/// Lists the caller's memberships, newest organization first.
///
/// Refusals: `forbidden` for whoever is nobody in particular, `unauthenticated`.
pub fn my_organizations(actor: Actor, ask: page::Ask) -> Operation<Page<Belonging>> {
    let limit = ask.limit;
    let input = Input { actor, ask };
    Operation::new(SQL, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
