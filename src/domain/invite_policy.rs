//! Who may invite.

/// Who may invite to an organization (docs/api.md, `invite_policy`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitePolicy {
    /// Everyone who may manage members.
    Managers,
    /// Owners only.
    Owners,
}

impl InvitePolicy {
    /// The rule, as the API tells it.
    pub const RULE: &str = "Must be managers or owners.";

    /// Reads a policy's name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Managers, Self::Owners].into_iter().find(|policy| policy.name() == text)
    }

    /// The policy's name, in the API and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Managers => "managers",
            Self::Owners => "owners",
        }
    }
}
