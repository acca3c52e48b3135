//! Inviting, and what is done to invitations.

use std::collections::BTreeMap;

use usher::domain::role::Permission;

use super::power::Power;
use super::step::{Actor, Ask, Asked, InvitationAct};
use super::{
    ALREADY_INVITED, ALREADY_MEMBER, CHILD, FORBIDDEN, Grant, Held, INVALID, Invitation, LIFETIME,
    Link, MemberStatus, Model, NO_SEAT, NOT_FOUND, NOT_PENDING, Outcome, Refusal, Set, Status,
    parent_of, told_of_many,
};

/// A grant that the caller may make, and what they hold in its organization.
struct Offered {
    organization: usize,
    grant: Grant,
    power: Power,
}

impl Model {
    pub fn organization_of(&self, invitation: usize) -> usize {
        self.invitations[invitation].organization
    }

    pub fn invited(&self, invitation: usize) -> usize {
        self.invitations[invitation].person
    }

    pub(super) fn is_open(&self, invitation: &Invitation) -> bool {
        invitation.status == Status::Pending && self.now < invitation.expires_at
    }

    /// What lapsed is marked where it would be in the way.
    fn mark_lapsed(&mut self, organization: usize, person: usize, but: Option<usize>) {
        let now = self.now;
        for (number, of) in self.invitations.iter_mut().enumerate() {
            let is_it = (of.organization, of.person) == (organization, person);
            let has_lapsed = of.status == Status::Pending && now >= of.expires_at;
            of.is_marked |= is_it && has_lapsed && Some(number) != but;
        }
    }

    fn has_open(&self, organization: usize, person: usize, but: Option<usize>) -> bool {
        self.invitations.iter().enumerate().any(|(number, other)| {
            Some(number) != but
                && (other.organization, other.person) == (organization, person)
                && self.is_open(other)
        })
    }

    /// Whether somebody is, active or not, wherever they would be granted a role.
    pub(super) fn has_joined(
        &self,
        person: usize,
        organizations: impl IntoIterator<Item = usize>,
    ) -> bool {
        organizations.into_iter().all(|organization| self.member(organization, person).is_some())
    }

    pub(super) fn add_invitation(
        &mut self,
        organization: usize,
        person: usize,
        grants: BTreeMap<usize, Grant>,
        maker: Option<usize>,
    ) {
        let expires_at = self.now + LIFETIME;
        let invitation = self.invitations.len();
        self.links.push(Link { invitation, version: 1, expires_at, mailed: true });
        let (status, version) = (Status::Pending, 1);
        let closed_at = 0;
        let new = Invitation {
            organization,
            person,
            grants,
            status,
            version,
            expires_at,
            closed_at,
            maker,
            is_marked: false,
        };
        self.invitations.push(new);
    }

    /// A grant in an organization, where whoever acts in `sender` may make it.
    fn offered(
        &self,
        actor: Actor,
        sender: usize,
        organization: usize,
        asked: &Asked,
    ) -> Result<Offered, Refusal> {
        let is_family = organization == sender || parent_of(organization) == Some(sender);
        let power = is_family.then(|| self.power_to_grant(actor, sender, organization));
        let power = power.flatten().ok_or(NOT_FOUND)?;
        let role = self.find_role(organization, asked.role).ok_or(INVALID)?;
        let grant = Grant { role, permissions: asked.permissions.clone() };
        if !power.holds(Permission::MembersManage) || self.outranks(&grant, &power) {
            return Err(FORBIDDEN);
        }
        Ok(Offered { organization, grant, power })
    }

    /// What somebody gets by an offer: maybe the role that they once had.
    fn granted(&self, person: usize, offered: &Offered, restore: bool) -> Grant {
        let former = self.members.get(&(offered.organization, person));
        let former = former.filter(|_| restore).filter(|former| {
            former.status == MemberStatus::Removed
                && self.exists(former.grant.role)
                && !self.outranks(&former.grant, &offered.power)
        });
        former.map_or(&offered.grant, |former| &former.grant).clone()
    }

    pub(super) fn invite(
        &mut self,
        actor: Actor,
        organization: usize,
        people: &[usize],
        own: Option<&Asked>,
        child: Option<&Asked>,
        restore: bool,
    ) -> String {
        let grants = [own.map(|own| (organization, own)), child.map(|child| (CHILD, child))];
        let offered: Result<Vec<Offered>, Refusal> =
            self.may(actor, organization, Permission::MembersManage).and_then(|_| {
                let each = grants.into_iter().flatten();
                each.map(|(place, asked)| self.offered(actor, organization, place, asked)).collect()
            });
        let offered = match offered {
            Ok(offered) => offered,
            Err(refusal) => return refusal.to_owned(),
        };
        for person in people {
            self.mark_lapsed(organization, *person, None);
        }
        let maker = self.maker_of(actor);
        let mut items = Vec::new();
        for (place, person) in people.iter().enumerate() {
            let mut organizations = offered.iter().map(|offered| offered.organization);
            let item = if people[..place].contains(person) {
                "duplicate"
            } else if self.has_joined(*person, organizations.clone()) {
                "already_member"
            } else if self.has_open(organization, *person, None) {
                "already_invited"
            } else if !organizations.all(|place| self.has_seat(place)) {
                "seat_limit_reached"
            } else {
                let grants = offered
                    .iter()
                    .map(|offered| (offered.organization, self.granted(*person, offered, restore)));
                let grants = grants.collect();
                self.add_invitation(organization, *person, grants, maker);
                "made"
            };
            items.push(item);
        }
        let status = if items.contains(&"made") { 201 } else { 200 };
        format!("{status} {}", items.join(","))
    }

    /// Whether the invitation grants something, anywhere, that is not the caller's to
    /// give or to take there.
    pub(super) fn grants_beyond(&self, actor: Actor, invitation: &Invitation) -> bool {
        invitation.grants.iter().any(|(organization, grant)| {
            let power = self.power_to_grant(actor, invitation.organization, *organization);
            power.is_none_or(|power| self.is_out_of_reach(grant, &power))
        })
    }

    /// Whether whose authority it stands on may not give it any more.
    pub(super) fn has_lost_authority(&self, invitation: &Invitation) -> bool {
        invitation.maker.is_some_and(|maker| {
            invitation.grants.iter().any(|(organization, grant)| {
                let power = self.power_of(*organization, maker);
                power.is_none_or(|power| self.is_out_of_reach(grant, &power))
            })
        })
    }

    /// Whether the caller, a manager, may do something to the invitation.
    fn reachable(&self, actor: Actor, organization: usize, invitation: usize) -> Outcome {
        let of = &self.invitations[invitation];
        if of.organization != organization || of.status == Status::Purged {
            return Err(NOT_FOUND);
        }
        if self.grants_beyond(actor, of) { Err(FORBIDDEN) } else { Ok("") }
    }

    pub(super) fn on_invitation(
        &mut self,
        actor: Actor,
        invitation: usize,
        act: &InvitationAct,
    ) -> Outcome {
        let organization = self.invitations[invitation].organization;
        let power = self.may(actor, organization, Permission::MembersManage)?;
        let hands_over = matches!(act, InvitationAct::Resend { hand_over: true, .. });
        if hands_over && !Self::is_root(actor) {
            return Err(FORBIDDEN);
        }
        self.reachable(actor, organization, invitation)?;
        self.act(actor, &power, invitation, act)
    }

    /// Each as by its own route, one after the other; a repeated one, as it
    /// was the first time.
    pub(super) fn on_invitations(
        &mut self,
        actor: Actor,
        organization: usize,
        invitations: &[usize],
        act: &InvitationAct,
    ) -> String {
        let power = match self.may(actor, organization, Permission::MembersManage) {
            Ok(power) => power,
            Err(refusal) => return refusal.to_owned(),
        };
        let mut outcomes: Vec<Outcome> = Vec::new();
        for (place, invitation) in invitations.iter().enumerate() {
            let earlier = invitations[..place].iter().position(|other| other == invitation);
            let mut judge = || {
                self.reachable(actor, organization, *invitation)?;
                self.act(actor, &power, *invitation, act)
            };
            outcomes.push(earlier.map_or_else(&mut judge, |earlier| outcomes[earlier]));
        }
        told_of_many(&outcomes)
    }

    fn act(
        &mut self,
        actor: Actor,
        power: &Power,
        invitation: usize,
        act: &InvitationAct,
    ) -> Outcome {
        match act {
            InvitationAct::Resend { rotate, hand_over } => {
                self.resend(invitation, *rotate, *hand_over)?;
                self.invitations[invitation].maker = self.maker_of(actor);
                Ok("200")
            }
            InvitationAct::Revoke => self.revoke(invitation),
            InvitationAct::Edit { role, permissions, child } => {
                let child = child.as_ref().map(Option::as_ref);
                self.edit(actor, power, invitation, *role, permissions.as_ref(), child)?;
                if role.is_some() || permissions.is_some() || child.is_some() {
                    self.invitations[invitation].maker = self.maker_of(actor);
                }
                Ok("200")
            }
        }
    }

    /// What lapsed holds no seats, and needs them again.
    fn lacks_seats(&self, invitation: usize) -> bool {
        let of = &self.invitations[invitation];
        !self.is_open(of) && !of.grants.keys().all(|organization| self.has_seat(*organization))
    }

    fn grants_lost_roles(&self, invitation: usize) -> bool {
        let mut grants = self.invitations[invitation].grants.values();
        !grants.all(|grant| self.exists(grant.role))
    }

    /// But for the seats.
    fn may_be_resent(&self, invitation: usize) -> Outcome {
        let of = &self.invitations[invitation];
        if of.status != Status::Pending {
            return Err(NOT_PENDING);
        }
        if self.grants_lost_roles(invitation) {
            return Err(INVALID);
        }
        if self.has_joined(of.person, of.grants.keys().copied()) {
            return Err(ALREADY_MEMBER);
        }
        let is_twin = self.has_open(of.organization, of.person, Some(invitation));
        if is_twin { Err(ALREADY_INVITED) } else { Ok("") }
    }

    fn resend(&mut self, invitation: usize, rotate: bool, hand_over: bool) -> Outcome {
        self.may_be_resent(invitation)?;
        if self.lacks_seats(invitation) {
            return Err(NO_SEAT);
        }
        let of = &self.invitations[invitation];
        self.mark_lapsed(of.organization, of.person, Some(invitation));
        let expires_at = self.now + LIFETIME;
        let of = &mut self.invitations[invitation];
        of.is_marked = false;
        of.version += u32::from(rotate);
        of.expires_at = expires_at;
        let version = of.version;
        self.links.push(Link { invitation, version, expires_at, mailed: !hand_over });
        Ok("200")
    }

    fn revoke(&mut self, invitation: usize) -> Outcome {
        let of = &mut self.invitations[invitation];
        match of.status {
            Status::Accepted | Status::Declined => return Err(NOT_PENDING),
            Status::Pending => of.closed_at = self.now,
            Status::Revoked | Status::Purged => {}
        }
        of.status = Status::Revoked;
        Ok("200")
    }

    fn edit(
        &mut self,
        actor: Actor,
        power: &Power,
        invitation: usize,
        role: Option<Option<Ask>>,
        permissions: Option<&Set>,
        child: Option<Option<&Asked>>,
    ) -> Outcome {
        let of = &self.invitations[invitation];
        let organization = of.organization;
        let own = of.grants.get(&organization);
        let asked: Option<Held> = match role.flatten() {
            Some(ask) => Some(self.find_role(organization, ask).ok_or(INVALID)?),
            None => None,
        };
        let none = Set::new();
        let permissions = permissions.or(own.map(|own| &own.permissions)).unwrap_or(&none);
        let new_role = asked.or(own.map(|own| own.role));
        if self.is_beyond(power, new_role, permissions) {
            return Err(FORBIDDEN);
        }
        let offered = match child.flatten() {
            Some(asked) => Some(self.offered(actor, organization, CHILD, asked)?),
            None => None,
        };
        if !self.is_open(of) {
            return Err(NOT_PENDING);
        }
        let mut grants = of.grants.clone();
        let new_role = new_role.filter(|_| role != Some(None));
        match new_role {
            Some(role) => {
                grants.insert(organization, Grant { role, permissions: permissions.clone() });
            }
            None => {
                grants.remove(&organization);
            }
        }
        if child.is_some() {
            grants.retain(|place, _| *place == organization);
        }
        if let Some(offered) = offered {
            grants.insert(offered.organization, offered.grant);
        }
        if grants.is_empty() {
            return Err(INVALID);
        }
        let mut new = grants.keys().filter(|place| !of.grants.contains_key(place));
        if !new.all(|place| self.has_seat(*place)) {
            return Err(NO_SEAT);
        }
        self.invitations[invitation].grants = grants;
        Ok("200")
    }

    /// Where the new address cannot be invited, the old one stays.
    pub(super) fn replace(&mut self, actor: Actor, invitation: usize, person: usize) -> Outcome {
        let organization = self.invitations[invitation].organization;
        self.may(actor, organization, Permission::MembersManage)?;
        self.reachable(actor, organization, invitation)?;
        let of = &self.invitations[invitation];
        if of.status != Status::Pending {
            return Err(NOT_PENDING);
        }
        if self.grants_lost_roles(invitation) {
            return Err(INVALID);
        }
        if self.has_joined(person, of.grants.keys().copied()) {
            return Err(ALREADY_MEMBER);
        }
        if self.has_open(organization, person, None) {
            return Err(ALREADY_INVITED);
        }
        if self.lacks_seats(invitation) {
            return Err(NO_SEAT);
        }
        let grants = of.grants.clone();
        self.mark_lapsed(organization, person, Some(invitation));
        self.revoke(invitation)?;
        self.add_invitation(organization, person, grants, self.maker_of(actor));
        Ok("201")
    }
}
