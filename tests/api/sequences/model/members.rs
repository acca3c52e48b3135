//! What is done to members: changes, deactivation, removal. Law 4 is here: an
//! organization always keeps an active owner.

use usher::domain::role::{Permission, Role};

use super::power::{Level, Power};
use super::step::{Actor, MemberAct};
use super::{
    FORBIDDEN, Grant, Held, INVALID, LAST_OWNER, MemberStatus, Model, NO_SEAT, NOT_FOUND, Outcome,
    told_of_many,
};

const OWNER: Held = Held::BuiltIn(Role::Owner);

impl Model {
    pub(super) fn is_owner(&self, organization: usize, person: usize) -> bool {
        self.active(organization, person).is_some_and(|member| member.grant.role == OWNER)
    }

    /// Whether all active owners are among those that a request is about: then
    /// none of them may go.
    fn has_all_owners(&self, organization: usize, people: &[usize]) -> bool {
        let mut all = 0..self.accounts.len();
        !all.any(|other| !people.contains(&other) && self.is_owner(organization, other))
    }

    pub(super) fn is_self(&self, actor: Actor, person: usize) -> bool {
        matches!(actor, Actor::Session(session) if self.person_by(session) == Some(person))
    }

    pub(super) fn on_member(
        &mut self,
        actor: Actor,
        organization: usize,
        person: usize,
        act: &MemberAct,
    ) -> Outcome {
        let power = self.power(actor, organization)?;
        let leaves = matches!(act, MemberAct::Remove { .. }) && self.is_self(actor, person);
        if !leaves && !power.holds(Permission::MembersManage) {
            return Err(FORBIDDEN);
        }
        let has_all = self.has_all_owners(organization, &[person]);
        let lost = self.lost();
        let outcome = self.change(actor, &power, organization, person, act, has_all);
        if outcome.is_ok() {
            self.end_what_they_left_open(actor, organization, &[person], act, &lost);
        }
        outcome.map(|_| if matches!(act, MemberAct::Remove { .. }) { "204" } else { "200" })
    }

    /// Each as by its own route; a repeated one, as it was the first time.
    pub(super) fn on_members(
        &mut self,
        actor: Actor,
        organization: usize,
        people: &[usize],
        act: &MemberAct,
    ) -> String {
        let power = match self.may(actor, organization, Permission::MembersManage) {
            Ok(power) => power,
            Err(refusal) => return refusal.to_owned(),
        };
        let has_all = self.has_all_owners(organization, people);
        let lost = self.lost();
        let mut outcomes: Vec<Outcome> = Vec::new();
        for (place, person) in people.iter().enumerate() {
            let earlier = people[..place].iter().position(|other| other == person);
            outcomes.push(match earlier {
                Some(earlier) => outcomes[earlier],
                None => self.change(actor, &power, organization, *person, act, has_all),
            });
        }
        let done = people.iter().zip(&outcomes).filter(|(_, outcome)| outcome.is_ok());
        let done: Vec<usize> = done.map(|(person, _)| *person).collect();
        self.end_what_they_left_open(actor, organization, &done, act, &lost);
        told_of_many(&outcomes)
    }

    /// `has_all`: whether the request is about all active owners.
    fn change(
        &mut self,
        actor: Actor,
        power: &Power,
        organization: usize,
        person: usize,
        act: &MemberAct,
        has_all: bool,
    ) -> Outcome {
        let Some(member) = self.member(organization, person) else { return Err(NOT_FOUND) };
        let leaves = matches!(act, MemberAct::Remove { .. }) && self.is_self(actor, person);
        let rules = power.level == Level::Plain && self.rules_from_above(organization, person);
        if !leaves && (rules || self.outranks(&member.grant, power)) {
            return Err(FORBIDDEN);
        }
        let mut new = member.clone();
        match act {
            MemberAct::Edit { role, permissions, .. } => {
                let role = match role {
                    Some(ask) => self.find_role(organization, *ask).ok_or(INVALID)?,
                    None => member.grant.role,
                };
                let permissions = permissions.as_ref().unwrap_or(&member.grant.permissions).clone();
                new.grant = Grant { role, permissions };
                if self.outranks(&new.grant, power) {
                    return Err(FORBIDDEN);
                }
            }
            MemberAct::Deactivate { .. } => new.status = MemberStatus::Deactivated,
            MemberAct::Reactivate => new.status = MemberStatus::Active,
            MemberAct::Remove { .. } => new.status = MemberStatus::Removed,
        }
        let stays = new.grant.role == OWNER && new.status == MemberStatus::Active;
        if has_all && !stays && self.is_owner(organization, person) {
            return Err(LAST_OWNER);
        }
        let comes_back = new.status == MemberStatus::Active && member.status != new.status;
        if comes_back && !self.has_seat(organization) {
            return Err(NO_SEAT);
        }
        self.members.insert((organization, person), new);
        Ok("")
    }
}
