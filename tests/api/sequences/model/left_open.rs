//! What somebody has left open: it ends with their authority, unless who takes that
//! away keeps it.

use usher::domain::role::Permission;

use super::step::{Actor, MemberAct};
use super::{Model, Status, parent_of};

impl Model {
    /// A key that is gone offers nothing.
    pub(super) fn end_key(&mut self, key: usize) {
        self.keys[key].is_revoked = true;
        for transfer in &mut self.transfers {
            transfer.is_pending &= transfer.key != Some(key);
        }
    }

    /// The first proof of an address ends all that was made in its account before.
    pub(super) fn end_what_was_made_before(&mut self, person: usize) {
        let now = self.now;
        for invitation in &mut self.invitations {
            let is_open = invitation.status == Status::Pending && now < invitation.expires_at;
            if invitation.maker == Some(person) && is_open {
                (invitation.status, invitation.closed_at) = (Status::Revoked, now);
            }
        }
        for key in 0..self.keys.len() {
            if self.keys[key].maker == Some(person) {
                self.end_key(key);
            }
        }
        for transfer in &mut self.transfers {
            transfer.is_pending &= transfer.maker != Some(person);
        }
    }

    /// Whether one of these organizations is the other's parent, or both are one.
    fn is_in_family(organization: usize, other: usize) -> bool {
        other == organization || parent_of(other) == Some(organization)
    }

    /// The open invitations whose maker may not give them any more.
    pub(super) fn lost(&self) -> Vec<usize> {
        let is_lost = |number: &usize| self.has_lost_authority(&self.invitations[*number]);
        (0..self.invitations.len()).filter(is_lost).collect()
    }

    /// After these people were changed: what they have left open and may not give any
    /// more ends, or goes to who acts where they keep it and may give it.
    pub(super) fn end_what_they_left_open(
        &mut self,
        actor: Actor,
        organization: usize,
        people: &[usize],
        act: &MemberAct,
        lost: &[usize],
    ) {
        let (keep, is_removed) = match act {
            MemberAct::Edit { keep, .. } | MemberAct::Deactivate { keep } => (*keep, false),
            MemberAct::Remove { keep } => (*keep, true),
            MemberAct::Reactivate => return,
        };
        let heir = self.maker_of(actor);
        self.end_offers(organization, people, is_removed);
        for key in 0..self.keys.len() {
            self.end_key_of(actor, organization, people, key, keep, is_removed);
        }
        for number in 0..self.invitations.len() {
            let of = &self.invitations[number];
            let is_theirs = of.maker.is_some_and(|maker| people.contains(&maker));
            let is_near = Self::is_in_family(organization, of.organization);
            if !(self.is_open(of) && is_theirs && is_near && self.has_lost_authority(of)) {
                continue;
            }
            let leaves = is_removed && of.maker.is_some_and(|maker| self.was_self(actor, maker));
            let is_kept = keep && !self.grants_beyond_from(actor, organization, number);
            let now = self.now;
            let of = &mut self.invitations[number];
            // What was nobody's before they left does not become the organization's.
            match (leaves && !lost.contains(&number), is_kept) {
                (true, _) => of.maker = None,
                (false, true) => of.maker = heir,
                (false, false) => (of.status, of.closed_at) = (Status::Revoked, now),
            }
        }
        if is_removed && !keep {
            self.end_what_is_offered_to(organization, people);
        }
    }

    /// Whether the caller is this person, in the organization still or not.
    fn was_self(&self, actor: Actor, person: usize) -> bool {
        matches!(actor, Actor::Session(_)) && self.is_self(actor, person)
    }

    /// Whether an invitation grants something that is not the caller's to give, who acts
    /// in this organization.
    fn grants_beyond_from(&self, actor: Actor, organization: usize, invitation: usize) -> bool {
        let mut of = self.invitations[invitation].clone();
        of.organization = organization;
        self.grants_beyond(actor, &of)
    }

    fn end_offers(&mut self, organization: usize, people: &[usize], is_removed: bool) {
        for number in 0..self.transfers.len() {
            let of = &self.transfers[number];
            let is_without_maker = of.maker.is_some_and(|maker| {
                people.contains(&maker) && !self.is_owner(organization, maker)
            });
            let is_over = of.organization == organization
                && (is_without_maker || is_removed && people.contains(&of.to));
            self.transfers[number].is_pending &= !is_over;
        }
    }

    fn end_key_of(
        &mut self,
        actor: Actor,
        organization: usize,
        people: &[usize],
        number: usize,
        keep: bool,
        is_removed: bool,
    ) {
        let key = &self.keys[number];
        let Some(maker) = key.maker.filter(|maker| people.contains(maker)) else { return };
        if key.is_revoked || !Self::is_in_family(organization, key.organization) {
            return;
        }
        let power = self.power_of(key.organization, maker);
        let is_more = power.is_none_or(|power| self.outranks(&key.grant, &power));
        let own = self.power_to_grant(actor, organization, key.organization);
        let may_keep = own.is_some_and(|own| {
            own.holds(Permission::OrganizationManage) && !self.outranks(&key.grant, &own)
        });
        if keep && is_more && may_keep {
            self.keys[number].maker = self.maker_of(actor);
        } else if is_removed
            && self.member(key.organization, maker).is_none()
            && !self.rules_from_above(key.organization, maker)
        {
            self.end_key(number);
        }
    }

    /// What is still offered to people who were removed, there.
    fn end_what_is_offered_to(&mut self, organization: usize, people: &[usize]) {
        for number in 0..self.invitations.len() {
            let of = &self.invitations[number];
            let is_near =
                of.organization == organization || parent_of(organization) == Some(of.organization);
            let is_offered = is_near && of.grants.contains_key(&organization);
            if !(self.is_open(of) && is_offered && people.contains(&of.person)) {
                continue;
            }
            let now = self.now;
            let of = &mut self.invitations[number];
            if of.grants.len() == 1 {
                (of.status, of.closed_at) = (Status::Revoked, now);
            } else {
                of.grants.remove(&organization);
            }
        }
    }
}
