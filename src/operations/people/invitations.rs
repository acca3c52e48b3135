//! A person's own invitations, of all organizations, by their proved address.

use serde::{Deserialize, Serialize};

use crate::domain::id::InvitationId;
use crate::operations::links::preview::Preview;
use crate::operations::page::{self, Page};
use crate::operations::{Actor, Operation, decided};

/// An invitation as its person sees it.
#[derive(Clone, Debug, Deserialize)]
pub struct Own {
    /// Which.
    pub id: InvitationId,
    /// To what.
    #[serde(flatten)]
    pub preview: Preview,
}

#[derive(Serialize)]
struct Input {
    #[serde(flatten)]
    actor: Actor,
    #[serde(flatten)]
    ask: page::Ask,
}

const SQL: &[&str] = &[
    concat!(
        "SELECT json_object('decision', CASE WHEN ",
        nobody_in_particular!(),
        " THEN 'forbidden' WHEN NOT EXISTS (SELECT 1 FROM sessions s WHERE ",
        live_session!(),
        ") THEN 'unauthenticated' ELSE 'allowed' END)"
    ),
    // Where one of those looked at does not stand, the page may end early: its last line
    // says where the next one begins.
    concat!(
        newest_standing!(concat!(
            "SELECT i.* FROM sessions s CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
CROSS JOIN invitations i INDEXED BY invitations_to_an_address ON i.address = u.address AND i.status = 'pending'
  AND i.id < ?1->>'before' AND ?1->>'now' < i.expires_at
CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
WHERE ",
            live_session!(),
            " ORDER BY i.id DESC LIMIT ?1->>'limit' + 1"
        )),
        " SELECT line FROM (SELECT i.id AS at, json_object('at', i.id, 'item', json_object('id', i.id,
  'organization', json_object('id', o.id, 'name', o.name), 'email', i.email, 'locale', i.locale, 'grants', ",
        granted!(),
        ", 'message', i.message,
  'invited_by', json((SELECT json_object('name', y.name) FROM users y WHERE y.id = i.invited_by)), 'expires_at', i.expires_at,
  'account_exists', json('true'), 'signed_in_email', u.email, 'is_own', json('true'), 'accepted', json('false'))) AS line
FROM standing i CROSS JOIN organizations o ON o.id = i.organization_id CROSS JOIN users u ON u.address = i.address
UNION ALL SELECT min(id), json_object('at', min(id)) FROM newest
HAVING (SELECT count(*) FROM standing) <= ?1->>'limit' AND (count(*) > ?1->>'limit' OR count(*) < (SELECT count(*) FROM found))
) ORDER BY at DESC, line DESC"
    ),
];

/// Lists the caller's pending invitations, newest first; none, where no mail
/// has proved their address.
///
/// Refusals: `forbidden` for whoever is nobody in particular, `unauthenticated`.
pub fn my_invitations(actor: Actor, ask: page::Ask) -> Operation<Page<Own>> {
    let limit = ask.limit;
    let input = Input { actor, ask };
    Operation::new(SQL, &input, move |rows| decided(rows, |rows| page::read(rows, 1, limit)))
}
