//! Invite people, one or a thousand.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Act, Actor, Operation, decided};
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::moment::Moment;
use crate::domain::role::{Permission, Role};
use crate::domain::time::DAY;
use crate::objects::Invitation;

/// What everyone in the request is invited to, and how.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The role they get.
    pub role: Role,
    /// How long the invitation lasts.
    pub days: i64,
    /// The inviter's own words.
    pub message: Option<String>,
    /// The language to write in.
    pub locale: Option<String>,
    /// Where accepting leads.
    pub redirect_url: Option<String>,
    /// The application's own data.
    pub metadata: Option<Map<String, Value>>,
    /// Whether the invitations are mailed.
    pub send_email: bool,
    /// Whether the links are answered, for the root key only.
    pub return_link: bool,
}

/// Why an address was not invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Reason {
    InvalidAddress,
    Duplicate,
    AlreadyMember,
    AlreadyInvited,
}

/// An address of the request that was not invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// As it was sent.
    pub email: String,
    /// Why.
    pub reason: Reason,
}

/// Each address of the request, in one of the two, in the request's order.
#[derive(Debug)]
pub struct Invited {
    /// The invitations made.
    pub invitations: Vec<Invitation>,
    /// The addresses passed over.
    pub skipped: Vec<Skipped>,
}

#[derive(Serialize)]
struct Details<'a> {
    role: Role,
    lifetime_ms: i64,
    message: Option<&'a str>,
    locale: Option<&'a str>,
    redirect_url: Option<&'a str>,
    metadata: Option<&'a Map<String, Value>>,
    send_email: bool,
    people: Vec<Person>,
}

/// An address that may be invited as far as Rust can tell.
#[derive(Serialize)]
struct Person {
    id: InvitationId,
    email: String,
    address: String,
}

/// What became of a person: an invitation, or a reason.
#[derive(Deserialize)]
struct Answer {
    item: Option<Invitation>,
    reason: Option<Reason>,
}

const SQL: &[&str] = &[
    decide_actor!(),
    // 1: what lapsed for these addresses makes room
    concat!(
        actor!(),
        " ",
        expire!(
            "SELECT i.id FROM json_each(?1, '$.people') p
  CROSS JOIN invitations i INDEXED BY invitations_one_pending ON i.organization_id = ?1->>'organization'
    AND i.address = p.value->>'address' AND i.status = 'pending'
  WHERE ?1->>'now' >= i.expires_at AND (SELECT refusal IS NULL FROM actor)"
        )
    ),
    // 2: the invitations; a repetition finds its own pending ones and makes none
    concat!(
        actor!(),
        " INSERT INTO invitations (id, organization_id, email, address, role, status, message, locale, redirect_url,
  metadata, invited_by, lifetime_ms, expires_at, send_count, asked_at, delivery_status, operation_id, created_at, updated_at)
SELECT p.value->>'id', ?1->>'organization', p.value->>'email', p.value->>'address', ?1->>'role', 'pending',
  ?1->>'message', ?1->>'locale', ?1->>'redirect_url', ?1->>'metadata', actor.user_id,
  ?1->>'lifetime_ms', ?1->>'now' + ?1->>'lifetime_ms', ?1->>'send_email', iif(?1->>'send_email', ?1->>'now', NULL),
  iif(?1->>'send_email', 'queued', 'none'), ?1->>'op', ?1->>'now', ?1->>'now'
FROM actor CROSS JOIN json_each(?1, '$.people') p
WHERE actor.refusal IS NULL
  AND NOT EXISTS (SELECT 1 FROM users u CROSS JOIN memberships m ON m.organization_id = ?1->>'organization'
    AND m.user_id = u.id AND m.status = 'active' WHERE u.address = p.value->>'address')
  AND NOT EXISTS (SELECT 1 FROM invitations i INDEXED BY invitations_one_pending
    WHERE i.organization_id = ?1->>'organization' AND i.address = p.value->>'address' AND i.status = 'pending')"
    ),
    // 3: their mails
    queue_mails!(
        "invitation",
        "SELECT i.id AS subject_id, row_number() OVER (ORDER BY p.key) AS place
  FROM json_each(?1, '$.people') p CROSS JOIN invitations i ON i.id = p.value->>'id'
  WHERE ?1->>'send_email'"
    ),
    // 4: for each its invitation, or why it has none, in the request's order
    concat!(
        actor!(),
        " SELECT json_object('item', iif(i.id IS NULL, NULL, ",
        invitation!(),
        "), 'reason', CASE WHEN i.id IS NOT NULL THEN NULL
  WHEN EXISTS (SELECT 1 FROM users u CROSS JOIN memberships m ON m.organization_id = ?1->>'organization'
    AND m.user_id = u.id AND m.status = 'active' WHERE u.address = p.value->>'address') THEN 'already_member'
  ELSE 'already_invited' END)
FROM actor CROSS JOIN json_each(?1, '$.people') p
LEFT JOIN invitations i ON i.id = p.value->>'id'
WHERE actor.refusal IS NULL ORDER BY p.key"
    ),
];

/// Invites each of `emails`, in one round trip however many they are.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, for a role above one's own, or for links without the
/// root key.
pub fn invite(
    actor: Actor,
    moment: &mut Moment,
    organization: OrganizationId,
    emails: Vec<String>,
    offer: &Offer,
) -> Operation<Invited> {
    let mut seen = BTreeSet::new();
    let mut people = Vec::new();
    // Of each address of the request: the reason that Rust alone knows.
    let sent: Vec<(String, Option<Reason>)> = emails
        .into_iter()
        .map(|email| {
            let Some(address) = Address::parse(&email) else {
                return (email, Some(Reason::InvalidAddress));
            };
            if !seen.insert(address.normal().to_owned()) {
                return (email, Some(Reason::Duplicate));
            }
            people.push(Person {
                id: moment.id(),
                email: address.as_typed().to_owned(),
                address: address.normal().to_owned(),
            });
            (email, None)
        })
        .collect();
    let details = Details {
        role: offer.role,
        lifetime_ms: offer.days.saturating_mul(DAY),
        message: offer.message.as_deref(),
        locale: offer.locale.as_deref(),
        redirect_url: offer.redirect_url.as_deref(),
        metadata: offer.metadata.as_ref(),
        send_email: offer.send_email,
        people,
    };
    let input = Act::new(actor, organization, Permission::MembersManage, details)
        .granting(offer.role)
        .root_only(offer.return_link);
    Operation::new(SQL, &input, |rows| {
        decided(rows, |rows| {
            let mut answers = rows.list::<Answer>(4)?.into_iter();
            let mut invited = Invited { invitations: Vec::new(), skipped: Vec::new() };
            for (email, reason) in sent {
                let answer = if reason.is_none() { answers.next() } else { None };
                let (item, asked) =
                    answer.map_or((None, None), |answer| (answer.item, answer.reason));
                match (item, reason.or(asked)) {
                    (Some(invitation), _) => invited.invitations.push(invitation),
                    (None, Some(reason)) => invited.skipped.push(Skipped { email, reason }),
                    (None, None) => {}
                }
            }
            Ok(invited)
        })
    })
}
