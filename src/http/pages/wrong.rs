//! What is wrong with a form that comes back: of each field, what is the matter with it.

use axum::http::StatusCode;

use crate::domain::password::Unfit;
use crate::domain::role::NameFault;
use crate::domain::text::Fault;

/// The fields that do not do, by their names, each with the message that says why.
#[derive(Clone, Debug, Default)]
pub struct Wrong(Vec<(&'static str, &'static str)>);

impl Wrong {
    /// One field.
    pub fn at(field: &'static str, message: &'static str) -> Self {
        Self(vec![(field, message)])
    }

    /// What was read of a field; what is the matter with it is noted.
    pub fn note<T>(&mut self, field: &'static str, read: Result<T, &'static str>) -> Option<T> {
        read.map_err(|message| self.0.push((field, message))).ok()
    }

    /// The message of a field, if it does not do.
    pub fn of(&self, field: &str) -> Option<&'static str> {
        self.0.iter().find(|(wrong, _)| *wrong == field).map(|(_, message)| *message)
    }

    /// Whether it is the first field that does not do: the one to begin with.
    pub fn begins_with(&self, field: &str) -> bool {
        self.0.first().is_some_and(|(wrong, _)| *wrong == field)
    }

    /// Whether every field does.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The status of the page that has the form.
    pub const fn status(&self) -> StatusCode {
        if self.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }
}

/// The message that says what is wrong with a name.
pub const fn of_name(fault: Fault) -> &'static str {
    match fault {
        Fault::Empty => "wrong-name-empty",
        Fault::TooLong => "wrong-name-long",
        Fault::Lines => "wrong-lines",
        Fault::Control => "wrong-control",
    }
}

/// The same of a role's name.
pub const fn of_role_name(fault: NameFault) -> &'static str {
    match fault {
        NameFault::Text(fault) => of_name(fault),
        NameFault::BuiltIn => "wrong-name-built-in",
        NameFault::Reserved => "wrong-name-reserved",
    }
}

/// The message that says what is wrong with a text of several lines, where `rule` says how
/// long it may be.
pub const fn of_lines(fault: Fault, rule: &'static str) -> &'static str {
    match fault {
        Fault::Control => "wrong-control",
        Fault::Empty | Fault::TooLong | Fault::Lines => rule,
    }
}

/// The message that says why a password cannot be chosen.
pub const fn of_password(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::Length => "wrong-password-shape",
        Unfit::Control => "wrong-control",
        Unfit::Common => "wrong-password-common",
    }
}
