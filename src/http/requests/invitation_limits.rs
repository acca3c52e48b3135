//! How much one request may invite to.

use serde::Serialize;

use crate::domain::role::Permissions;
use crate::operations::invitations::invite::{Grant, Offer};

/// How many addresses one request may invite.
pub const EMAILS_MAX: usize = 1_000;
/// How many children one invitation may grant roles in.
pub const ORGANIZATIONS_MAX: usize = 100;
/// How many grants one request may make: addresses times organizations.
const GRANTS_MAX: usize = 1_200;
/// How long the names of permissions in children may be together, in bytes: they
/// are kept, recorded and answered with each invitation.
const PERMISSIONS_LENGTH_MAX: usize = 8_192;
/// How much what one request makes may weigh together, in bytes of JSON: 4 MiB,
/// as no answer is larger.
const WEIGHT_MAX: usize = 4 << 20;
/// What an invitation weighs at most beside what the request says of it: names of
/// fields, ids, times, and whoever invites, whose name has up to 100 characters of
/// four bytes and whose address up to 254.
const INVITATION_WEIGHT: usize = 2_150;
/// What a grant weighs at most beside its permissions: ids, and the names of an
/// organization and of a role.
const GRANT_WEIGHT: usize = 950;
/// What the permissions of a former membership weigh at most.
const FORMER_WEIGHT: usize = 64 * 67;

/// Whether one invitation may make all of these grants, children's.
pub fn is_few(grants: &[Grant], addresses: usize) -> bool {
    let permissions = grants.iter().filter_map(|grant| grant.permissions.as_ref());
    let permissions = permissions.flat_map(Permissions::names);
    grants.len() <= ORGANIZATIONS_MAX
        && grants.len().saturating_mul(addresses) <= GRANTS_MAX
        && permissions.map(str::len).sum::<usize>() <= PERMISSIONS_LENGTH_MAX
}

/// Whether one request may make this offer to all of these addresses: what it
/// makes is held in memory, and answered, all at once.
pub fn is_light(offer: &Offer, emails: &[String]) -> bool {
    fn written(value: &impl Serialize) -> usize {
        serde_json::to_string(value).map_or(usize::MAX, |text| text.len())
    }
    let grant = |grant: &Grant| {
        let permissions = written(&grant.permissions);
        let former = if offer.restore_role { FORMER_WEIGHT } else { 0 };
        permissions.max(former).saturating_add(GRANT_WEIGHT)
    };
    let said = [written(&offer.message), written(&offer.metadata), written(&offer.redirect_url)];
    let sum = |weights: &mut dyn Iterator<Item = usize>| {
        weights.fold(0, |sum: usize, weight| sum.saturating_add(weight))
    };
    let each = sum(&mut said.into_iter().chain(offer.grants.iter().map(grant)));
    let all = each.saturating_add(INVITATION_WEIGHT).saturating_mul(emails.len());
    all.saturating_add(sum(&mut emails.iter().map(written))) <= WEIGHT_MAX
}
