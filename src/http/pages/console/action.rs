//! What can be done to the people and invitations that were selected.

/// What can be done to many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Deactivate members.
    Deactivate,
    /// Reactivate members.
    Reactivate,
    /// Remove members.
    Remove,
    /// Change the role of members or invitations.
    Edit,
    /// Send invitations again.
    Resend,
    /// Revoke invitations.
    Revoke,
}

impl Action {
    /// Reads its name.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "deactivate" => Action::Deactivate,
            "reactivate" => Action::Reactivate,
            "remove" => Action::Remove,
            "edit" => Action::Edit,
            "resend" => Action::Resend,
            "revoke" => Action::Revoke,
            _ => return None,
        })
    }

    /// Its name, in forms and messages.
    pub const fn name(self) -> &'static str {
        match self {
            Action::Deactivate => "deactivate",
            Action::Reactivate => "reactivate",
            Action::Remove => "remove",
            Action::Edit => "edit",
            Action::Resend => "resend",
            Action::Revoke => "revoke",
        }
    }

    /// The message that asks whether to do it.
    pub const fn question(self) -> &'static str {
        match self {
            Action::Deactivate => "question-deactivate",
            Action::Reactivate => "question-reactivate",
            Action::Remove => "question-remove",
            Action::Edit => "question-edit",
            Action::Resend => "question-resend",
            Action::Revoke => "question-revoke",
        }
    }

    /// The message that says what follows from it.
    pub const fn consequence(self) -> &'static str {
        match self {
            Action::Deactivate => "consequence-deactivate",
            Action::Reactivate => "consequence-reactivate",
            Action::Remove => "consequence-remove",
            Action::Edit => "consequence-edit",
            Action::Resend => "consequence-resend",
            Action::Revoke => "consequence-revoke",
        }
    }

    /// Whether it takes something away.
    pub const fn is_dangerous(self) -> bool {
        matches!(self, Action::Deactivate | Action::Remove | Action::Revoke)
    }
}
