//! Roles, and what each may do.

use serde::{Deserialize, Serialize};

/// Something that a member of an organization may be allowed to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Permission {
    /// See members and invitations.
    #[serde(rename = "members.view")]
    MembersView,
    /// Read in the application; stored and reported, enforced by it.
    #[serde(rename = "app.read")]
    AppRead,
    /// Write in the application; stored and reported, enforced by it.
    #[serde(rename = "app.write")]
    AppWrite,
    /// Invite, and change or remove members.
    #[serde(rename = "members.manage")]
    MembersManage,
    /// Change the organization itself.
    #[serde(rename = "organization.manage")]
    OrganizationManage,
    /// Manage billing; stored and reported, enforced by the application.
    #[serde(rename = "billing.manage")]
    BillingManage,
    /// Create child organizations.
    #[serde(rename = "organizations.create")]
    OrganizationsCreate,
    /// See all child organizations.
    #[serde(rename = "organizations.view_all")]
    OrganizationsViewAll,
}

use Permission::{
    AppRead, AppWrite, BillingManage, MembersManage, MembersView, OrganizationManage,
    OrganizationsCreate, OrganizationsViewAll,
};

/// A built-in role. Each holds all that the ones before it hold, so that
/// comparing roles is comparing what they may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads, changes nothing.
    Viewer,
    /// Uses the application.
    Member,
    /// Everything but making owners and deleting the organization.
    Admin,
    /// Everything.
    Owner,
}

impl Role {
    /// All of them, the least first.
    pub const ALL: [Role; 4] = [Role::Viewer, Role::Member, Role::Admin, Role::Owner];

    /// Reads a built-in role's name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == text)
    }

    /// The role's name, in the API and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Viewer => "viewer",
            Role::Member => "member",
            Role::Admin => "admin",
            Role::Owner => "owner",
        }
    }

    /// The role with its article, for people: `an admin`.
    pub const fn with_article(self) -> &'static str {
        match self {
            Role::Viewer => "a viewer",
            Role::Member => "a member",
            Role::Admin => "an admin",
            Role::Owner => "an owner",
        }
    }

    /// What the role means, for people: the table's line in a sentence.
    pub const fn in_words(self) -> &'static str {
        match self {
            Role::Viewer => "You can look at everything and change nothing.",
            Role::Member => "You can use everything in the application.",
            Role::Admin => "You can use everything, invite and manage people, and change settings.",
            Role::Owner => "You can do everything, including making others owners.",
        }
    }

    /// The role's place in the order of roles, as the SQL macro `rank!` spells
    /// it; a test binds the two.
    pub const fn rank(self) -> u8 {
        match self {
            Role::Viewer => 1,
            Role::Member => 2,
            Role::Admin => 3,
            Role::Owner => 4,
        }
    }

    /// What the role may do: the table of the API reference.
    pub const fn permissions(self) -> &'static [Permission] {
        match self {
            Role::Viewer => &[MembersView, AppRead],
            Role::Member => &[MembersView, AppRead, AppWrite],
            Role::Admin | Role::Owner => &[
                MembersView,
                AppRead,
                AppWrite,
                MembersManage,
                OrganizationManage,
                BillingManage,
                OrganizationsCreate,
                OrganizationsViewAll,
            ],
        }
    }
}

impl Permission {
    /// The rank of the least role that holds this permission.
    pub fn least_rank(self) -> u8 {
        let holder = Role::ALL.into_iter().find(|role| role.permissions().contains(&self));
        holder.unwrap_or(Role::Owner).rank()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_holds_all_that_the_one_before_it_holds() {
        for (index, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(usize::from(role.rank()), index + 1);
            assert_eq!(Role::parse(role.name()), Some(role));
            for lesser in Role::ALL.into_iter().filter(|lesser| *lesser < role) {
                let held = role.permissions();
                assert!(lesser.permissions().iter().all(|permission| held.contains(permission)));
            }
        }
    }

    #[test]
    fn each_permission_begins_at_the_role_of_the_table() {
        assert_eq!(MembersView.least_rank(), Role::Viewer.rank());
        assert_eq!(AppWrite.least_rank(), Role::Member.rank());
        assert_eq!(MembersManage.least_rank(), Role::Admin.rank());
    }
}
