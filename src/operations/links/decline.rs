//! Decline an invitation. Whoever holds the link may, signed in or not.

use serde::{Deserialize, Serialize};

use crate::domain::id::InvitationId;
use crate::objects::OrganizationRef;
use crate::operations::{Actor, OpenedLink, Operation, decided};

/// What was declined.
#[derive(Clone, Debug, Deserialize)]
pub struct Declined {
    /// The organization that invited.
    pub organization: OrganizationRef,
}

#[derive(Serialize)]
struct Linked<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    reason: Option<String>,
}

/// Out of `$found`, which gives `link`.
macro_rules! decline {
    ($found:expr) => {
        &[
            concat!(
                $found,
                " SELECT json_object('decision', coalesce(iif(status = 'declined', NULL, dead), 'allowed')) FROM link"
            ),
            concat!(
                $found,
                " UPDATE invitations SET status = 'declined', decline_reason = ?1->>'reason', closed_at = ?1->>'now',
  updated_at = ?1->>'now', operation_id = ?1->>'op'
WHERE id = ?1->>'invitation' AND status = 'pending' AND (SELECT dead IS NULL FROM link)"
            ),
            record_by!(
                "'user'",
                "(SELECT s.user_id FROM sessions s WHERE s.id = ?1->>'session')",
                "SELECT i.organization_id, 1 AS n, 'invitation.declined' AS type, i.id AS subject_id, NULL AS before,
    json_object('reason', i.decline_reason) AS after
  FROM invitations i WHERE i.id = ?1->>'invitation' AND i.status = 'declined' AND i.operation_id = ?1->>'op'"
            ),
            "SELECT json_object('organization', json_object('id', o.id, 'name', o.name))
FROM invitations i CROSS JOIN organizations o ON o.id = i.organization_id
WHERE i.id = ?1->>'invitation' AND i.status = 'declined'",
        ]
    };
}

const BY_LINK: &[&str] = decline!(link!());
const BY_ITS_PERSON: &[&str] = decline!(own_invitation!());

/// Declines the invitation; again, answers the same.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending` where it was
/// accepted, `link_superseded`, `link_expired`.
pub fn decline(link: &OpenedLink, reason: Option<String>) -> Operation<Declined> {
    let input = Linked { link, reason };
    Operation::new(BY_LINK, &input, |rows| decided(rows, |rows| rows.one(3)))
}

#[derive(Serialize)]
struct Own {
    #[serde(flatten)]
    actor: Actor,
    invitation: InvitationId,
    reason: Option<String>,
}

/// Declines one of the caller's own invitations.
///
/// Refusals: `unauthenticated`, `forbidden` for whoever is nobody,
/// `not_found`, `invitation_revoked`, `invitation_not_pending`, `link_expired`.
pub fn decline_own(
    actor: Actor,
    invitation: InvitationId,
    reason: Option<String>,
) -> Operation<Declined> {
    let input = Own { actor, invitation, reason };
    Operation::new(BY_ITS_PERSON, &input, |rows| decided(rows, |rows| rows.one(3)))
}
