//! Set one's password, change it, or have none.

use serde::Serialize;

use crate::operations::{Actor, Operation, decided};
use crate::password_hash::PasswordHash;
use crate::statements::people_password::CHANGE_PASSWORD;

/// What changing a password needs.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    /// Who acts, and when.
    #[serde(flatten)]
    pub actor: Actor,
    /// The address for which the hashes were made, in its normal form, if there
    /// are any.
    pub address: Option<String>,
    /// The hash of the new password; none, to have none.
    pub password_hash: Option<PasswordHash>,
    /// The hash of what is said to be the current one.
    pub current_hash: Option<PasswordHash>,
}

/// Sets the caller's password, or takes it away. Where one was there, their
/// other sessions end.
///
/// Refusals: `forbidden` for a machine credential, and where no mail
/// has proved the address; `unauthenticated`; `invalid_request` where the
/// address is not theirs; where they have not signed in by mail within a quarter
/// of an hour, `too_many_attempts` and `wrong_password`, or `forbidden` for a
/// first password.
pub fn change_password(change: &Change) -> Operation<()> {
    Operation::new(CHANGE_PASSWORD, change, |rows| decided(rows, |_| Ok(())))
}
