//! Set one's password, change it, or have none.

use serde::Serialize;

use crate::operations::{Actor, Operation, decided};
use crate::password_hash::PasswordHash;

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

/// `decision`, one row. Wrong passwords are counted for the person, apart from
/// those for the address, which anybody can have typed. A password that is there takes its knowledge, or a
/// mailbox just proved, and a first one that mailbox: what a session alone could
/// set, a stolen one would outlive its end by.
macro_rules! decision {
    () => {
        concat!(
            "WITH asking AS (
  SELECT u.*, ",
            just_by_mail!(),
            " AS is_proved
  FROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE ",
            live_session!(),
            "
), decision AS (SELECT asking.id, asking.address, CASE
    WHEN ",
            nobody_in_particular!(),
            " THEN 'forbidden'
    WHEN asking.id IS NULL THEN 'unauthenticated'
    WHEN asking.password_operation_id = ?1->>'op' THEN NULL
    WHEN asking.verified_at IS NULL THEN 'forbidden'
    WHEN asking.address <> ?1->>'address' THEN 'invalid_request'
    WHEN asking.is_proved THEN NULL
    WHEN asking.password_hash IS NULL THEN iif(?1->>'password_hash' IS NULL, NULL, 'forbidden')
    WHEN ",
            must_wait!("asking.id"),
            " THEN 'too_many_attempts'
    WHEN ?1->>'current_hash' IS NULL OR asking.password_hash <> ?1->>'current_hash' THEN 'wrong_password'
  END AS refusal
  FROM (SELECT 1) LEFT JOIN asking)"
        )
    };
}

const SQL: &[&str] = &[
    concat!(
        decision!(),
        " SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'email', 'retry_after', ",
        wait_seconds!("decision.id"),
        ") FROM decision"
    ),
    // 1: whoever else is signed in may be there by the password that goes
    concat!(
        decision!(),
        " UPDATE sessions SET ended_by = ?1->>'op', expires_at = min(expires_at, ?1->>'now')
WHERE ended_by IS NULL AND id <> ?1->>'session' AND user_id = (SELECT u.id FROM decision CROSS JOIN users u ON u.id = decision.id
  WHERE decision.refusal IS NULL AND u.password_hash IS NOT NULL AND u.password_operation_id IS NOT ?1->>'op')"
    ),
    // 2: the password; what follows is keyed on the operation
    concat!(
        decision!(),
        " UPDATE users SET password_hash = ?1->>'password_hash', password_operation_id = ?1->>'op'
WHERE id = (SELECT id FROM decision WHERE refusal IS NULL)"
    ),
    // 3: or one attempt more, the only thing that a refusal writes
    concat!(
        decision!(),
        " ",
        count_attempt!(
            "SELECT decision.id AS address FROM decision WHERE refusal = 'wrong_password' AND ?1->>'current_hash' IS NOT NULL"
        )
    ),
    // 4: whoever may change it has not been guessing
    concat!(
        "DELETE FROM password_attempts WHERE address IN (",
        counts_of_the_person!("u.password_operation_id = ?1->>'op'"),
        ")"
    ),
];

/// Sets the caller's password, or takes it away. Where one was there, their
/// other sessions end.
///
/// Refusals: `forbidden` for whoever is nobody in particular, and where no mail
/// has proved the address; `unauthenticated`; `invalid_request` where the
/// address is not theirs; where they have not signed in by mail within a quarter
/// of an hour, `too_many_attempts` and `wrong_password`, or `forbidden` for a
/// first password.
pub fn change_password(change: &Change) -> Operation<()> {
    Operation::new(SQL, change, |rows| decided(rows, |_| Ok(())))
}
