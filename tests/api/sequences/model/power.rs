//! Who may: what a caller holds in an organization, and law 5, that nobody
//! grants more than that.

use usher::domain::role::{Permission, Role};

use super::step::{Actor, Ask};
use super::{
    FORBIDDEN, Grant, Held, Member, MemberStatus, Model, NOT_FOUND, Outcome, Refusal, Set,
    UNAUTHENTICATED, parent_of,
};

/// Owners hold everything, admins all but what owners do; others, what they are given.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub(super) enum Level {
    Plain,
    Admin,
    Owner,
}

/// What somebody holds in an organization.
#[derive(Clone)]
pub(super) struct Power {
    pub level: Level,
    pub held: Set,
}

impl Power {
    pub fn holds(&self, permission: Permission) -> bool {
        self.level > Level::Plain || self.held.contains(permission.name())
    }
}

fn level_of(role: Held) -> Level {
    match role {
        Held::BuiltIn(Role::Owner) => Level::Owner,
        Held::BuiltIn(Role::Admin) => Level::Admin,
        _ => Level::Plain,
    }
}

impl Model {
    pub(super) fn member(&self, organization: usize, person: usize) -> Option<&Member> {
        let member = self.members.get(&(organization, person))?;
        (member.status != MemberStatus::Removed).then_some(member)
    }

    pub(super) fn active(&self, organization: usize, person: usize) -> Option<&Member> {
        self.member(organization, person).filter(|member| member.status == MemberStatus::Active)
    }

    /// What a role and permissions beyond it come to.
    pub(super) fn all_of(&self, grant: &Grant) -> Set {
        let mut all = grant.permissions.clone();
        match grant.role {
            Held::BuiltIn(role) => all.extend(role.permissions().iter().map(|each| each.name())),
            Held::Own(role) => all.extend(&self.roles[role].permissions),
        }
        all
    }

    fn power_by(&self, grant: &Grant) -> Power {
        Power { level: level_of(grant.role), held: self.all_of(grant) }
    }

    /// Whether they act in the organization as an admin because its parent made
    /// them one, or an owner, there.
    pub(super) fn rules_from_above(&self, organization: usize, person: usize) -> bool {
        let above = parent_of(organization).and_then(|parent| self.active(parent, person));
        above.is_some_and(|above| level_of(above.grant.role) > Level::Plain)
    }

    /// What a person holds in an organization that they are in.
    pub(super) fn power_of(&self, organization: usize, person: usize) -> Option<Power> {
        let own = self.member(organization, person);
        if own.is_some_and(|own| own.status == MemberStatus::Deactivated) {
            return None;
        }
        let own = own.map(|own| self.power_by(&own.grant));
        if !self.rules_from_above(organization, person) {
            return own;
        }
        match own {
            Some(own) if own.level > Level::Plain => Some(own),
            Some(own) => Some(Power { level: Level::Admin, ..own }),
            None => Some(Power { level: Level::Admin, held: Set::new() }),
        }
    }

    /// What the caller holds in an organization; whoever sees it from its
    /// parent holds nothing there.
    pub(super) fn power(&self, actor: Actor, organization: usize) -> Result<Power, Refusal> {
        match actor {
            Actor::Root => Ok(Power { level: Level::Owner, held: Set::new() }),
            Actor::Session(session) => {
                let person = self.person_by(session).ok_or(UNAUTHENTICATED)?;
                let sees = || {
                    let above = self.active(parent_of(organization)?, person)?;
                    let name = Permission::OrganizationsViewAll.name();
                    let is_out = self.member(organization, person).is_none();
                    let sees = is_out && self.all_of(&above.grant).contains(name);
                    sees.then_some(Power { level: Level::Plain, held: Set::new() })
                };
                self.power_of(organization, person).or_else(sees).ok_or(NOT_FOUND)
            }
            Actor::Key(key) => {
                if !self.works(key) {
                    return Err(UNAUTHENTICATED);
                }
                let is_its_own = self.keys[key].organization == organization;
                is_its_own.then(|| self.power_of_key(key)).ok_or(NOT_FOUND)
            }
        }
    }

    /// The lesser of what the key was given and what its maker has now.
    fn power_of_key(&self, key: usize) -> Power {
        let key = &self.keys[key];
        let given = self.power_by(&key.grant);
        let Some(maker) = key.maker.and_then(|maker| self.power_of(key.organization, maker)) else {
            return given;
        };
        let level = if maker.level < given.level { maker.level } else { given.level };
        let held = match (given.level > Level::Plain, maker.level > Level::Plain) {
            (_, true) => given.held,
            (true, false) => maker.held,
            (false, false) => given.held.intersection(&maker.held).copied().collect(),
        };
        Power { level, held }
    }

    /// The same, where the caller has the permission.
    pub(super) fn may(
        &self,
        actor: Actor,
        organization: usize,
        permission: Permission,
    ) -> Result<Power, Refusal> {
        let power = self.power(actor, organization)?;
        if power.holds(permission) { Ok(power) } else { Err(FORBIDDEN) }
    }

    /// What the caller, who acts in `sender`, may grant in an organization: a
    /// key nothing in a child.
    pub(super) fn power_to_grant(
        &self,
        actor: Actor,
        sender: usize,
        organization: usize,
    ) -> Option<Power> {
        match actor {
            Actor::Session(session) if organization != sender => {
                self.power_of(organization, self.person_by(session)?)
            }
            Actor::Key(_) if organization != sender => None,
            _ => self.power(actor, organization).ok(),
        }
    }

    /// Whether a role, with permissions beyond it, is more than somebody holds.
    pub(super) fn is_beyond(&self, power: &Power, role: Option<Held>, beside: &Set) -> bool {
        let Some(role) = role else {
            return power.level == Level::Plain && !beside.is_subset(&power.held);
        };
        let all = self.all_of(&Grant { role, permissions: beside.clone() });
        power.level < level_of(role) || power.level == Level::Plain && !all.is_subset(&power.held)
    }

    pub(super) fn outranks(&self, grant: &Grant, power: &Power) -> bool {
        self.is_beyond(power, Some(grant.role), &grant.permissions)
    }

    /// Whether a grant is not somebody's to give or to take, whose power this is.
    pub(super) fn is_out_of_reach(&self, grant: &Grant, power: &Power) -> bool {
        !power.holds(Permission::MembersManage) || self.outranks(grant, power)
    }

    /// The role that is asked for: one's own goes before the parent's.
    pub(super) fn find_role(&self, organization: usize, ask: Ask) -> Option<Held> {
        let places = [Some(organization), parent_of(organization)];
        let mut places = places.into_iter().flatten();
        match ask {
            Ask::BuiltIn(role) => Some(Held::BuiltIn(role)),
            Ask::Id(role) => {
                let of = &self.roles[role];
                let is_there = !of.is_deleted && places.any(|place| place == of.organization);
                is_there.then_some(Held::Own(role))
            }
            Ask::Named(name) => places.find_map(|place| self.role_named(place, name)),
        }
    }

    /// Of a child, the parent's owners and admins count as admins.
    pub(super) fn check(
        &self,
        actor: Actor,
        organization: usize,
        person: usize,
        permission: &str,
    ) -> Outcome {
        self.may(actor, organization, Permission::MembersView)?;
        let power = self.power_of(organization, person);
        let may = |power: Power| power.level > Level::Plain || power.held.contains(permission);
        Ok(if power.is_some_and(may) { "200 true" } else { "200 false" })
    }
}
