//! Roles and permissions: what a member of an organization may do.

use serde::{Deserialize, Serialize};

use super::text::{self, Fault};

/// How many permissions of its own a membership, a role or a key may have.
const PERMISSIONS_MAX: usize = 64;

/// A permission that Usher itself asks for; applications have more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// See members and invitations.
    MembersView,
    /// Read in the application; stored and reported, enforced by it.
    AppRead,
    /// Write in the application; stored and reported, enforced by it.
    AppWrite,
    /// Invite, and change or remove members.
    MembersManage,
    /// Change the organization itself, its roles and its keys.
    OrganizationManage,
    /// Manage billing; stored and reported, enforced by the application.
    BillingManage,
    /// Create child organizations.
    OrganizationsCreate,
    /// See all child organizations.
    OrganizationsViewAll,
}

use Permission::{
    AppRead, AppWrite, BillingManage, MembersManage, MembersView, OrganizationManage,
    OrganizationsCreate, OrganizationsViewAll,
};

impl Permission {
    /// The permission's name, in the API and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            MembersView => "members.view",
            AppRead => "app.read",
            AppWrite => "app.write",
            MembersManage => "members.manage",
            OrganizationManage => "organization.manage",
            BillingManage => "billing.manage",
            OrganizationsCreate => "organizations.create",
            OrganizationsViewAll => "organizations.view_all",
        }
    }
}

impl Serialize for Permission {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Reads a permission's name: one of Usher's or one of the application's own,
/// `^[a-z][a-z0-9_.:-]{0,63}$`.
pub fn permission(text: &str) -> Option<String> {
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.:-".contains(&byte);
    let begins = text.bytes().next().is_some_and(|first| first.is_ascii_lowercase());
    (begins && text.len() <= 64 && text.bytes().all(plain)).then(|| text.to_owned())
}

/// A set of permissions by name, in the order given, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Permissions(Vec<String>);

impl Permissions {
    /// Reads a list of at most 64 names.
    pub fn parse(names: &[String]) -> Option<Self> {
        let mut read: Vec<String> = Vec::new();
        for name in names {
            let name = permission(name)?;
            if read.contains(&name) {
                continue;
            }
            // As soon as they are too many, or a long list would take a search
            // of the whole list for each of its names.
            if read.len() == PERMISSIONS_MAX {
                return None;
            }
            read.push(name);
        }
        Some(Self(read))
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// A built-in role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

    /// What the role may do: the table of the API reference, which the SQL
    /// macro `role_permissions!` spells again; a test binds the two. An owner
    /// and an admin hold the application's own permissions, too.
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

    /// What the role is for, in a line of the list of roles.
    pub const fn description(self) -> &'static str {
        match self {
            Role::Viewer => "Can view everything, but not change anything.",
            Role::Member => "Can use everything in the app.",
            Role::Admin => "Can do everything except make owners and delete the organization.",
            Role::Owner => "Can do everything.",
        }
    }
}

/// A role as a client asks for it: a built-in name, or the name or id of one
/// that the organization defined. Whether there is such a one, SQL knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct RoleRef(String);

impl RoleRef {
    /// Reads one.
    pub fn parse(text: &str) -> Option<Self> {
        text::seen_name(text).ok().map(Self)
    }

    /// As it was asked for.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Role> for RoleRef {
    fn from(role: Role) -> Self {
        Self(role.name().to_owned())
    }
}

/// What stands in place of the name of a role that is gone.
const DELETED: &str = "(deleted role)";

/// The name of a role that an organization defines: as every name, without what is
/// not seen, and neither a built-in one, nor one that an id could be taken for, nor
/// what stands for a role that is gone.
///
/// # Errors
/// What is wrong with it.
pub fn custom_name(text: &str) -> Result<String, NameFault> {
    let name = text::seen_name(text).map_err(NameFault::Text)?;
    let lower = name.to_ascii_lowercase();
    if Role::parse(&lower).is_some() {
        return Err(NameFault::BuiltIn);
    }
    if lower == DELETED || lower.starts_with("role_") {
        return Err(NameFault::Reserved);
    }
    Ok(name)
}

/// What is wrong with the name of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// It is no name.
    Text(Fault),
    /// A built-in role has it.
    BuiltIn,
    /// It could be taken for something else.
    Reserved,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_holds_all_that_the_one_before_it_holds() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.name()), Some(role));
            for lesser in Role::ALL.into_iter().filter(|lesser| *lesser < role) {
                let held = role.permissions();
                assert!(lesser.permissions().iter().all(|permission| held.contains(permission)));
            }
        }
    }

    #[test]
    fn a_permission_is_a_plain_lower_case_name() {
        for good in ["a", "app.read", "reports.view", "a:b-c_d.9", &"a".repeat(64)] {
            assert_eq!(permission(good).as_deref(), Some(good));
        }
        for bad in ["", "A", "9a", ".a", "a b", "a\"", "é", "a,", &"a".repeat(65)] {
            assert_eq!(permission(bad), None, "{bad:?}");
        }
        let names: Vec<String> = (0..65).map(|at| format!("p{at}")).collect();
        assert_eq!(Permissions::parse(&names), None);
        assert!(Permissions::parse(&names[..64]).is_some());
        let twice = Permissions::parse(&["b".to_owned(), "a".to_owned(), "b".to_owned()]).unwrap();
        assert_eq!(serde_json::to_string(&twice).unwrap(), r#"["b","a"]"#);
    }

    #[test]
    fn a_role_s_own_name_is_no_built_in_one_and_no_id() {
        for bad in [
            "owner",
            "Admin",
            "role_x",
            "ROLE_1",
            "",
            "a\nb",
            "owner\u{200b}",
            "ad\u{2060}min",
            "\u{feff}role_x",
            "(Deleted role)",
            "\u{200b}",
        ] {
            assert!(custom_name(bad).is_err(), "{bad:?}");
        }
        assert_eq!(custom_name(" Cl\u{200b}erk ").as_deref(), Ok("Clerk"));
    }
}
