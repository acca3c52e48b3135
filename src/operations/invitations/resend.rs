//! Send invitations anew: their full lifetime again, and a new link.

use serde::Serialize;

use super::filter::Filter;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::role::Permission;
use crate::domain::time::DAY;
use crate::objects::Invitation;
use crate::operations::bulk::{BulkResult, Chosen, Targets, bulk_result, single_result};
use crate::operations::{Act, Actor, Operation};
use crate::statements::invitations_resend::{
    RESEND_INVITATIONS_BY_FILTER, RESEND_INVITATIONS_BY_IDS,
};

/// How they are sent.
#[derive(Clone, Copy, Debug)]
pub struct Resend {
    /// Whether older links end now.
    pub rotate: bool,
    /// A new lifetime, in days; else their own.
    pub days: Option<i64>,
    /// Whether they are mailed.
    pub send_email: bool,
    /// Whether only the root key may: where it hands links over, and only the root key does.
    pub root_only: bool,
    /// How long after one mail the next may be asked for, in milliseconds.
    pub cooldown_ms: i64,
}

#[derive(Serialize)]
struct Details {
    #[serde(flatten)]
    chosen: Chosen<Filter>,
    rotate: bool,
    lifetime_ms: Option<i64>,
    send_email: bool,
    cooldown_ms: i64,
}

impl Details {
    fn new(chosen: Chosen<Filter>, resend: Resend) -> Self {
        Self {
            chosen,
            rotate: resend.rotate,
            lifetime_ms: resend.days.map(|days| days.saturating_mul(DAY)),
            send_email: resend.send_email,
            cooldown_ms: resend.cooldown_ms,
        }
    }
}

/// Sends a pending or expired invitation anew.
///
/// Refusals: `unauthenticated`, `not_found`; `forbidden` without
/// `members.manage`, where only owners invite, for what one does not hold
/// oneself, or for a link without the root key; `invitation_not_pending`,
/// `invalid_request` where a role that it grants is gone; `already_member`,
/// `already_invited`, `resend_too_soon`, `seat_limit_reached`.
pub fn resend(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    resend: Resend,
) -> Operation<Invitation> {
    let details = Details::new(Chosen::one(invitation), resend);
    let input = Act::new(actor, organization, Permission::MembersManage, details)
        .root_only(resend.root_only);
    Operation::new(RESEND_INVITATIONS_BY_IDS, &input, |rows| {
        single_result(rows, |rows| rows.one("invitation"))
    })
}

/// Sends each of the targets anew.
///
/// Refusals: `unauthenticated`, `not_found`, `forbidden` without
/// `members.manage` or where only owners invite.
pub fn bulk_resend(
    actor: Actor,
    organization: OrganizationId,
    targets: Targets<Filter>,
    resend: Resend,
) -> Operation<BulkResult> {
    let details = Details::new(targets.chosen(), resend);
    let input = Act::new(actor, organization, Permission::MembersManage, details);
    let statements = match targets {
        Targets::Ids(_) => RESEND_INVITATIONS_BY_IDS,
        Targets::Filter(_) => RESEND_INVITATIONS_BY_FILTER,
    };
    Operation::new(statements, &input, move |rows| bulk_result(rows, &targets))
}
