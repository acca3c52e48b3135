//! Members and externals.

/// The kind of a membership (docs/api.md, `kind`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberKind {
    /// Somebody of the organization.
    Member,
    /// Somebody from outside, whom other externals do not see.
    External,
}

impl MemberKind {
    /// The rule, as the API tells it.
    pub const RULE: &str = "Must be member or external.";

    /// Reads a kind's name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Member, Self::External].into_iter().find(|kind| kind.name() == text)
    }

    /// The kind of somebody who is an external, or is not.
    pub const fn of(is_external: bool) -> Self {
        if is_external { Self::External } else { Self::Member }
    }

    /// The kind's name, in the API and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::External => "external",
        }
    }
}
