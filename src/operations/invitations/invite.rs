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
use crate::statements::invitations_invite::INVITE;

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
    Operation::new(INVITE, &input, |rows| {
        decided(rows, |rows| {
            let mut answers = rows.list::<Answer>("invitations")?.into_iter();
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
