//! Invite people, one or a thousand, to one organization or to many.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::address::Address;
use crate::domain::disposable::is_disposable;
use crate::domain::id::{InvitationId, OrganizationId, UserId};
use crate::domain::moment::Moment;
use crate::domain::role::{Permission, Permissions, RoleRef};
use crate::domain::search;
use crate::domain::time::DAY;
use crate::objects::{BillingReminders, Invitation};
use crate::operations::{Act, Actor, Operation, decided};

/// A role that is asked for in an organization.
#[derive(Clone, Debug, Serialize)]
pub struct Grant {
    /// Where: the inviting organization or a child of it.
    pub organization_id: OrganizationId,
    /// Which role.
    pub role: RoleRef,
    /// Permissions beyond the role's; `None` leaves those that it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Permissions>,
}

/// What everyone in the request is invited to, and how.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The roles they get; at least one.
    pub grants: Vec<Grant>,
    /// `member` or `external`.
    pub kind: &'static str,
    /// Kept for the application.
    pub billing_reminders: BillingReminders,
    /// Whether somebody who was removed gets the former role back.
    pub restore_role: bool,
    /// How long the invitation lasts; else as the organization says.
    pub days: Option<i64>,
    /// How long it lasts where the organization says nothing.
    pub default_days: i64,
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
    /// Whether only the root key may: where it hands links over, and only the root key does.
    pub root_only: bool,
    /// Whether to answer the same and change nothing.
    pub dry_run: bool,
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
    DisposableAddress,
    DomainNotAllowed,
    Undeliverable,
    SeatLimitReached,
}

/// An address of the request that was not invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// As it was sent.
    pub email: String,
    /// Why.
    pub reason: Reason,
    /// The member who is deactivated, if that is why and whoever invites may see them.
    #[serde(flatten)]
    pub deactivated: Option<Deactivated>,
}

/// A member who can be reactivated in place of being invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Deactivated {
    /// `deactivated`.
    pub member_status: &'static str,
    /// Who.
    pub user_id: UserId,
}

impl Deactivated {
    const fn of(user_id: UserId) -> Self {
        Self { member_status: "deactivated", user_id }
    }
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
    grants: &'a [Grant],
    kind: &'static str,
    billing_reminders: BillingReminders,
    restore_role: bool,
    lifetime_ms: Option<i64>,
    default_lifetime_ms: i64,
    message: Option<&'a str>,
    locale: Option<&'a str>,
    redirect_url: Option<&'a str>,
    metadata: Option<&'a Map<String, Value>>,
    send_email: bool,
    dry_run: bool,
    people: Vec<Person>,
}

/// An address that may be invited as far as Rust can tell.
#[derive(Clone, Debug, Serialize)]
pub struct Person {
    id: InvitationId,
    email: String,
    address: String,
    folded_address: String,
    domain: String,
    disposable: bool,
}

impl Person {
    /// The address, under its invitation's fresh id.
    pub fn new(id: InvitationId, address: &Address) -> Self {
        Self {
            id,
            email: address.as_typed().to_owned(),
            address: address.normal().to_owned(),
            folded_address: search::of_address(address.normal()),
            domain: address.domain().to_owned(),
            disposable: is_disposable(address.domain()),
        }
    }
}

/// What became of a person: an invitation, or a reason.
#[derive(Deserialize)]
struct Answer {
    item: Option<Invitation>,
    reason: Option<Reason>,
    deactivated: Option<UserId>,
}

/// `decision`, one row: who invites, on whose authority, and why they may not, or NULL.
macro_rules! decision {
    () => {
        concat!(
            actor!(),
            ", ",
            offered!(),
            ", decision AS (
  SELECT actor.user_id, actor.person_id, coalesce(actor.refusal, ",
            owners_invite!(),
            ", (SELECT refusal FROM offered WHERE refusal IS NOT NULL LIMIT 1)) AS refusal
  FROM actor
)"
        )
    };
}

/// Why the address `p`, whose account is `u`, cannot be invited, or NULL; but
/// for the seats, which are a matter of all of them.
macro_rules! reason {
    () => {
        concat!(
            "CASE
      WHEN u.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM offered LEFT JOIN memberships m
        ON m.organization_id = offered.organization_id AND m.user_id = u.id AND m.status <> 'removed'
        WHERE m.user_id IS NULL) THEN 'already_member'
      WHEN EXISTS (SELECT 1 FROM invitations i INDEXED BY invitations_one_pending
        WHERE i.organization_id = ?1->>'organization' AND i.address = p.value->>'address' AND i.status = 'pending'
          AND (?1->>'now' < i.expires_at OR NOT ?1->>'dry_run')) THEN 'already_invited'
      WHEN p.value->>'disposable' AND (SELECT max(block_disposable) FROM offered) THEN 'disposable_address'
      WHEN (SELECT count(allowed_domains) FROM offered) AND EXISTS (SELECT 1 FROM offered
        WHERE allowed_domains IS NOT NULL AND NOT ",
            allows!("allowed_domains", "p.value->>'domain'"),
            ") THEN 'domain_not_allowed'
      WHEN ?1->>'send_email' AND EXISTS (SELECT 1 FROM undeliverable d WHERE d.organization_id = ?1->>'organization' AND d.address = p.value->>'address') THEN 'undeliverable'
    END"
        )
    };
}

/// `invited`, one row for each address that may be: seats go to the first ones
/// in the request.
macro_rules! invited {
    () => {
        concat!(
            decision!(),
            ", invited AS (
  SELECT p.value AS person, row_number() OVER () AS place FROM json_each(?1, '$.people') p
  LEFT JOIN users u ON u.address = p.value->>'address'
  WHERE (SELECT refusal IS NULL FROM decision) AND ",
            reason!(),
            " IS NULL
)"
        )
    };
}

/// The lapsed invitations of these addresses, in the request's order: so many that ending them
/// is bounded. Who has another is invited already until the cron has ended it.
macro_rules! lapsed {
    () => {
        invitations_up_to!(
            "SELECT i.id FROM json_each(?1, '$.people') p
  CROSS JOIN invitations i INDEXED BY invitations_one_pending ON i.organization_id = ?1->>'organization'
    AND i.address = p.value->>'address' AND i.status = 'pending'
  WHERE ?1->>'now' >= i.expires_at AND NOT ?1->>'dry_run' AND (SELECT refusal IS NULL FROM decision)",
            "100",
            ended_grants_max!()
        )
    };
}

/// Those that statement 1 has written down.
macro_rules! just_expired {
    () => {
        "SELECT e.subject_id FROM events e WHERE e.organization_id = ?1->>'organization'
    AND e.id >= ?1->>'event' || '9' AND e.id < ?1->>'event' || ':'"
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'role') FROM decision"),
    // 1, 2: what lapsed for these addresses makes room
    concat!(decision!(), " ", record!(expired_rows!(lapsed!()))),
    expire!(just_expired!()),
    // 3: the invitations; a repetition finds its own pending ones and makes none.
    // What is only tried stands beside what lapsed, by an address that is none.
    concat!(
        invited!(),
        " INSERT INTO invitations (id, organization_id, email, address, kind, billing_reminders, status, message, locale,
  redirect_url, metadata, invited_by, made_by, lifetime_ms, expires_at, send_count, asked_at, delivery_status, operation_id, created_at, updated_at, disposable, folded_address)
SELECT person->>'id', o.id, person->>'email', iif(?1->>'dry_run', char(1), '') || (person->>'address'), ?1->>'kind', ?1->'billing_reminders', 'pending',
  ?1->>'message', ?1->>'locale', ?1->>'redirect_url', ?1->>'metadata', decision.user_id, decision.person_id,
  coalesce(?1->>'lifetime_ms', o.invitation_days * 86400000, ?1->>'default_lifetime_ms'),
  ?1->>'now' + coalesce(?1->>'lifetime_ms', o.invitation_days * 86400000, ?1->>'default_lifetime_ms'),
  ?1->>'send_email', iif(?1->>'send_email', ?1->>'now', NULL), iif(?1->>'send_email', 'queued', 'none'),
  ?1->>'op', ?1->>'now', ?1->>'now', person->>'disposable', person->>'folded_address'
FROM decision CROSS JOIN organizations o ON o.id = ?1->>'organization' CROSS JOIN invited
WHERE invited.place <= (SELECT min(free) FROM offered) ON CONFLICT (id) DO NOTHING"
    ),
    // 4: what they grant; a former role only where it may be given, which is compared
    // once for each distinct one
    concat!(
        decision!(),
        ", former_beyond AS MATERIALIZED (SELECT p.organization_id, p.role, p.permissions FROM (
    SELECT DISTINCT offered.organization_id, offered.level, offered.held, m.role, m.permissions
    FROM json_each(?1, '$.people') p CROSS JOIN users u ON ?1->>'restore_role' AND u.address = p.value->>'address'
    CROSS JOIN offered CROSS JOIN memberships m ON m.organization_id = offered.organization_id AND m.user_id = u.id AND m.status = 'removed') p
  WHERE ",
        beyond!("p.level", "p.held", "p.role", "p.permissions"),
        ")
INSERT INTO grants (invitation_id, organization_id, role, permissions, held_until)
SELECT i.id, offered.organization_id, coalesce(m.role, offered.role), coalesce(m.permissions, offered.permissions), i.expires_at
FROM json_each(?1, '$.people') p CROSS JOIN invitations i ON i.id = p.value->>'id' AND i.operation_id = ?1->>'op'
CROSS JOIN offered
LEFT JOIN users u ON ?1->>'restore_role' AND u.address = p.value->>'address'
LEFT JOIN memberships m ON m.organization_id = offered.organization_id AND m.user_id = u.id AND m.status = 'removed'
  AND ",
        role_permissions!("m.role"),
        " IS NOT NULL
  AND (m.organization_id, m.role, m.permissions) NOT IN (SELECT organization_id, role, permissions FROM former_beyond)
WHERE true ON CONFLICT (invitation_id, organization_id) DO NOTHING"
    ),
    // 5: their mails
    queue_mails!(
        "invitation",
        "SELECT i.id AS subject_id, i.organization_id, row_number() OVER (ORDER BY p.key) AS place
  FROM json_each(?1, '$.people') p CROSS JOIN invitations i ON i.id = p.value->>'id' AND i.operation_id = ?1->>'op'
  WHERE ?1->>'send_email' AND NOT ?1->>'dry_run'"
    ),
    // 6: and the record of it
    record!(concat!(
        "SELECT i.organization_id, p.key AS n, 'invitation.created' AS type, i.id AS subject_id, NULL AS before, ",
        invitation_state!(),
        " AS after
  FROM json_each(?1, '$.people') p CROSS JOIN invitations i ON i.id = p.value->>'id' AND i.operation_id = ?1->>'op'
  WHERE NOT ?1->>'dry_run'"
    )),
    // 7: for each its invitation, or why it has none, in the request's order
    concat!(
        decision!(),
        " SELECT json_object('item', iif(i.id IS NULL, NULL, ",
        invitation!(),
        "), 'reason', iif(i.id IS NULL, coalesce(",
        reason!(),
        ", 'seat_limit_reached'), NULL), 'deactivated', (SELECT m.user_id FROM actor CROSS JOIN memberships m
    ON m.organization_id = ?1->>'organization' AND m.user_id = u.id AND m.status = 'deactivated'
  WHERE i.id IS NULL AND (actor.level > 0 OR ",
        holds!("actor.held", "'members.view'"),
        ") AND ?1->>'organization' IN (SELECT organization_id FROM offered) AND NOT ",
        hidden_member!("m"),
        "))
FROM json_each(?1, '$.people') p LEFT JOIN invitations i ON i.id = p.value->>'id'
LEFT JOIN users u ON i.id IS NULL AND u.address = p.value->>'address'
WHERE (SELECT refusal IS NULL FROM decision) ORDER BY p.key"
    ),
    // 8: none of it, where it was only tried
    "DELETE FROM invitations WHERE ?1->>'dry_run' AND operation_id = ?1->>'op'
  AND id IN (SELECT p.value->>'id' FROM json_each(?1, '$.people') p)",
];

/// Invites each of `emails`, in one round trip however many they are.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage` there, where only owners invite, for what one does not hold
/// oneself, or for links without the root key; `invalid_request` for an unknown role.
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
            people.push(Person::new(moment.id(), &address));
            (email, None)
        })
        .collect();
    let details = Details {
        grants: &offer.grants,
        kind: offer.kind,
        billing_reminders: offer.billing_reminders,
        restore_role: offer.restore_role,
        lifetime_ms: offer.days.map(|days| days.saturating_mul(DAY)),
        default_lifetime_ms: offer.default_days.saturating_mul(DAY),
        message: offer.message.as_deref(),
        locale: offer.locale.as_deref(),
        redirect_url: offer.redirect_url.as_deref(),
        metadata: offer.metadata.as_ref(),
        send_email: offer.send_email,
        dry_run: offer.dry_run,
        people,
    };
    let input = Act::new(actor, organization, Permission::MembersManage, details)
        .root_only(offer.root_only);
    Operation::new(SQL, &input, |rows| {
        decided(rows, |rows| {
            let mut answers = rows.list::<Answer>(7)?.into_iter();
            let mut invited = Invited { invitations: Vec::new(), skipped: Vec::new() };
            for (email, reason) in sent {
                let answer = if reason.is_none() { answers.next() } else { None };
                let (item, asked, member) = answer.map_or((None, None, None), |answer| {
                    (answer.item, answer.reason, answer.deactivated)
                });
                match (item, reason.or(asked)) {
                    (Some(invitation), _) => invited.invitations.push(invitation),
                    (None, Some(reason)) => {
                        let member = member.filter(|_| reason == Reason::AlreadyMember);
                        let deactivated = member.map(Deactivated::of);
                        invited.skipped.push(Skipped { email, reason, deactivated });
                    }
                    (None, None) => {}
                }
            }
            Ok(invited)
        })
    })
}
