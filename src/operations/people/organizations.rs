//! A person's memberships with their organizations, page by page.

use serde::{Deserialize, Serialize};

use crate::domain::role::Permission;
use crate::objects::{Membership, Organization};
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};
use crate::statements::people_organizations::MY_ORGANIZATIONS;

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
        let Membership { effective_permissions, status, .. } = &self.membership;
        let sees_all = Permission::OrganizationsViewAll.name();
        self.has_clients
            && status == "active"
            && effective_permissions.names().any(|one| one == sees_all)
    }
}

#[derive(Serialize)]
struct Input {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    ask: page::Ask,
}

/// Lists the caller's memberships, newest organization first.
///
/// Refusals: `forbidden` for a machine credential, `unauthenticated`.
pub fn my_organizations(actor: Actor, ask: page::Ask) -> Operation<Page<Belonging>> {
    let limit = ask.limit;
    let input = Input { actor, ask };
    Operation::new(MY_ORGANIZATIONS, &input, move |rows| {
        decided(rows, |rows| page::read(rows, "page", limit))
    })
}
