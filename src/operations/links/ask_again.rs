//! Ask for a new invitation where one has expired: whoever can send one is told. Where
//! nobody is there to be told, what the deployment has invited to is sent anew.

use serde::{Deserialize, Serialize};

use crate::domain::time::DAY;
use crate::operations::{OpenedLink, Operation, decided};

#[derive(Serialize)]
struct Input<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    pause_ms: i64,
    /// Whether the link's own time has passed.
    has_expired: bool,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Somebody is told, now or within the last day.
    Told,
    /// The invitation is sent anew, now or within the last day.
    Renewed,
    /// There is nobody to tell, and nothing to send.
    Nobody,
}

/// What came of asking, and what the mail is about that goes with it, if one does.
#[derive(Clone, Debug, Deserialize)]
pub struct Asked {
    /// What came of it.
    pub outcome: Outcome,
    /// As the outbox names it.
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

/// The invitation `i` and its organization `o`, where this operation has asked.
macro_rules! asked_now {
    () => {
        "invitations i CROSS JOIN organizations o ON o.id = i.organization_id
  WHERE i.id = ?1->>'invitation' AND i.operation_id = ?1->>'op' AND i.asked_again_at = ?1->>'now'"
    };
}

/// Whether the deployment has made `i`, and nobody is there who could be told.
macro_rules! is_the_deployments {
    () => {
        concat!("i.made_by IS NULL AND ", whom_to_ask!(), " IS NULL")
    };
}

/// Whether this operation has renewed it.
macro_rules! renewed_now {
    () => {
        concat!(asked_now!(), " AND i.asked_at = ?1->>'now' AND ", is_the_deployments!())
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
    // 2: one of the deployment's that was mailed is renewed, as if it were sent again, where
    // nothing is in its way
    concat!(
        "WITH room_for AS MATERIALIZED (SELECT g.organization_id FROM grants g WHERE g.invitation_id = ?1->>'invitation')
UPDATE invitations SET status = 'pending', closed_at = NULL, expires_at = ?1->>'now' + lifetime_ms,
  send_count = send_count + 1, asked_at = ?1->>'now', delivery_status = 'queued', delivery_attempts = 0,
  delivery_error = NULL, updated_at = ?1->>'now'
WHERE id IN (SELECT i.id FROM ",
        asked_now!(),
        " AND i.asked_at < ?1->>'now' AND (?1->>'has_expired' OR ?1->>'now' >= i.expires_at) AND ",
        is_the_deployments!(),
        " AND NOT ",
        role_is_gone!(),
        " AND NOT ",
        nothing_new!(),
        "
    AND NOT EXISTS (SELECT 1 FROM invitations p INDEXED BY invitations_one_pending
      WHERE p.organization_id = i.organization_id AND p.address = i.address AND p.status = 'pending' AND p.id <> i.id)
    AND (i.status = 'pending' AND ?1->>'now' < i.expires_at OR NOT EXISTS (SELECT 1 FROM organizations o
      WHERE o.id IN (SELECT organization_id FROM room_for) AND o.deleted_at IS NULL AND ",
        free_seats_in_many!(),
        " < 1)))"
    ),
    record_by!(
        "'system'",
        "NULL",
        concat!(
            "SELECT i.organization_id, 1 AS n, 'invitation.resent' AS type, i.id AS subject_id, NULL AS before,
    json_object('send_count', i.send_count, 'rotated', json('false')) AS after FROM ",
            renewed_now!()
        )
    ),
    // 4, 5: the mail to who is told, or to the invited
    queue_mails!(
        "renewal",
        concat!(
            "SELECT ",
            subject!(),
            " AS subject_id, i.organization_id, 1 AS place FROM ",
            asked_now!(),
            " AND ",
            whom_to_ask!(),
            " IS NOT NULL"
        )
    ),
    queue_mails!(
        "invitation",
        concat!("SELECT i.id AS subject_id, i.organization_id, 1 AS place FROM ", renewed_now!())
    ),
    concat!(
        "SELECT json_object('outcome', CASE WHEN ",
        whom_to_ask!(),
        " IS NOT NULL THEN 'told'
    WHEN i.made_by IS NULL AND i.status = 'pending' AND ?1->>'now' < i.expires_at AND i.asked_at >= i.asked_again_at THEN 'renewed'
    ELSE 'nobody' END,
  'mail', coalesce((SELECT i.id FROM ",
        renewed_now!(),
        "), (SELECT ",
        subject!(),
        " FROM ",
        asked_now!(),
        " AND ",
        whom_to_ask!(),
        " IS NOT NULL)), 'locale', i.locale)
FROM invitations i CROSS JOIN organizations o ON o.id = i.organization_id WHERE i.id = ?1->>'invitation'"
    ),
];

/// Mails whoever can be asked for it that the invited would like a new invitation; at most
/// once a day, which whoever asks is not told. Where nobody is there, an invitation of the
/// deployment is sent anew, as often, once it or the link has expired: the link's own time may
/// have passed while its invitation goes on by a newer one.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending`, `link_superseded`.
pub fn ask_again(link: &OpenedLink, has_expired: bool) -> Operation<Asked> {
    let input = Input { link, pause_ms: DAY, has_expired };
    Operation::new(SQL, &input, |rows| decided(rows, |rows| rows.one(6)))
}
