//! Decline an invitation. Whoever holds the link may, signed in or not.

use serde::{Deserialize, Serialize};

use super::{OpenedLink, Operation, decided};
use crate::objects::OrganizationRef;

/// What was declined.
#[derive(Clone, Debug, Deserialize)]
pub struct Declined {
    /// The organization that invited.
    pub organization: OrganizationRef,
}

#[derive(Serialize)]
struct Input<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    reason: Option<String>,
}

const SQL: &[&str] = &[
    concat!(link!(), " SELECT json_object('refusal', iif(status = 'declined', NULL, dead)) FROM link"),
    concat!(
        link!(),
        " UPDATE invitations SET status = 'declined', decline_reason = ?1->>'reason', closed_at = ?1->>'now',
  updated_at = ?1->>'now', operation_id = ?1->>'op'
WHERE id = ?1->>'invitation' AND status = 'pending' AND (SELECT dead IS NULL FROM link)"
    ),
    "SELECT json_object('organization', json_object('id', o.id, 'name', o.name))
FROM invitations i CROSS JOIN organizations o ON o.id = i.organization_id
WHERE i.id = ?1->>'invitation' AND i.status = 'declined'",
];

/// Declines the invitation; again, answers the same.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending` where it was
/// accepted, `link_superseded`, `link_expired`.
pub fn decline(link: &OpenedLink, reason: Option<String>) -> Operation<Declined> {
    Operation::new(SQL, &Input { link, reason }, |rows| decided(rows, |rows| rows.one(2)))
}
