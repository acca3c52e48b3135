//! Ask for a new invitation where one has expired: whoever invited is told.

use serde::{Deserialize, Serialize};

use crate::domain::time::DAY;
use crate::operations::{OpenedLink, Operation, decided};

#[derive(Serialize)]
struct Input<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    pause_ms: i64,
}

/// What was asked.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// What the mail is about, where there is one.
    pub mail: Option<String>,
    /// The language that the invitation is written in, if it says one.
    pub locale: Option<String>,
}

/// What a mail of this kind is about, as the outbox names it: not the invitation
/// itself, whose own mail may wait there, too.
macro_rules! subject {
    () => {
        "'again_' || substr(i.id, 5)"
    };
}

const SQL: &[&str] = &[
    concat!(
        link!(),
        " SELECT json_object('decision', coalesce(iif(dead = 'link_expired', NULL, dead), 'allowed')) FROM link"
    ),
    concat!(
        link!(),
        " UPDATE invitations SET asked_again_at = ?1->>'now', operation_id = ?1->>'op'
WHERE id = ?1->>'invitation' AND (SELECT dead IS NULL OR dead = 'link_expired' FROM link)
  AND coalesce(asked_again_at <= ?1->>'now' - ?1->>'pause_ms', true)"
    ),
    queue_mails!(
        "renewal",
        concat!(
            "SELECT ",
            subject!(),
            " AS subject_id, i.organization_id, 1 AS place FROM invitations i
  WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND i.asked_again_at = ?1->>'now'"
        )
    ),
    concat!(
        "SELECT json_object('mail', (SELECT ",
        subject!(),
        " FROM invitations i WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND i.asked_again_at = ?1->>'now'),
  'locale', (SELECT i.locale FROM invitations i WHERE i.id = ?1->>'invitation'))"
    ),
];

/// Mails whoever invited, or an owner where they are gone, that the invited
/// would like a new invitation; at most once a day, which whoever asks is not
/// told. The link's own time may have passed while its invitation goes on by a newer one.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending`, `link_superseded`.
pub fn ask_again(link: &OpenedLink) -> Operation<Asked> {
    let input = Input { link, pause_ms: DAY };
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(3)))
}
