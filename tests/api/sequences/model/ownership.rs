//! Giving an organization away: an offer, and its answer.

use usher::domain::role::Role;

use super::power::Level;
use super::step::Actor;
use super::{
    ALREADY_MEMBER, Answered, FORBIDDEN, Held, LIFETIME, LINK_EXPIRED, Model, NOT_FOUND, Outcome,
    Transfer,
};

const NOT_PENDING: &str = "409 transfer_not_pending";

impl Model {
    pub fn offered_to(&self, transfer: usize) -> usize {
        self.transfers[transfer].to
    }

    /// The organization that is offered, by whom and to whom.
    pub fn concerned_by(&self, transfer: usize) -> (usize, Vec<usize>) {
        let Transfer { organization, from, to, .. } = self.transfers[transfer];
        (organization, from.into_iter().chain([to]).collect())
    }

    /// The offer that has not been answered yet, lapsed or not.
    pub fn standing_offer(&self, organization: usize) -> Option<usize> {
        self.transfers.iter().position(|of| of.organization == organization && of.is_pending)
    }

    fn must_own(&self, actor: Actor, organization: usize) -> Outcome {
        let power = self.power(actor, organization)?;
        if power.level == Level::Owner { Ok("") } else { Err(FORBIDDEN) }
    }

    fn standing(&mut self, organization: usize) -> Option<&mut Transfer> {
        self.standing_offer(organization).map(|standing| &mut self.transfers[standing])
    }

    /// A newer offer replaces the one before.
    pub(super) fn offer(&mut self, actor: Actor, organization: usize, to: usize) -> Outcome {
        self.must_own(actor, organization)?;
        if self.active(organization, to).is_none() || self.accounts[to] != Some(true) {
            return Err(NOT_FOUND);
        }
        if self.is_owner(organization, to) {
            return Err(ALREADY_MEMBER);
        }
        if let Some(standing) = self.standing(organization) {
            standing.is_pending = false;
        }
        let from = match actor {
            Actor::Session(session) => self.person_by(session),
            Actor::Root | Actor::Key(_) => None,
        };
        let (expires_at, maker) = (self.now + LIFETIME, self.maker_of(actor));
        let key = match actor {
            Actor::Key(key) => Some(key),
            _ => None,
        };
        let is_pending = true;
        self.transfers.push(Transfer {
            answer: None,
            organization,
            from,
            maker,
            key,
            to,
            is_pending,
            expires_at,
        });
        Ok("201")
    }

    pub(super) fn take_back(&mut self, actor: Actor, organization: usize) -> Outcome {
        self.must_own(actor, organization)?;
        let now = self.now;
        let standing = self.standing(organization).filter(|standing| now < standing.expires_at);
        standing.ok_or(NOT_FOUND)?.is_pending = false;
        Ok("204")
    }

    /// Why there is nothing to answer: it stands while whoever made it is an owner.
    fn over(&self, transfer: usize) -> Outcome {
        let of = &self.transfers[transfer];
        if self.now >= of.expires_at {
            return Err(LINK_EXPIRED);
        }
        let stands = of.is_pending
            && self.active(of.organization, of.to).is_some()
            && of.maker.is_none_or(|maker| self.is_owner(of.organization, maker))
            && of.key.is_none_or(|key| !self.keys[key].is_revoked && self.is_owners(key));
        if stands { Ok("200") } else { Err(NOT_PENDING) }
    }

    pub(super) fn accept_offer(&mut self, transfer: usize, session: Option<usize>) -> Outcome {
        let Transfer { organization, from, to, answer, expires_at, .. } = self.transfers[transfer];
        let person = session.and_then(|session| self.person_by(session));
        let person = person.filter(|person| self.accounts[*person] == Some(true));
        let is_done = answer == Some(Answered::Accepted) && self.is_owner(organization, to);
        if is_done && person == Some(to) && self.now < expires_at {
            return Ok("200");
        }
        self.over(transfer)?;
        if person.ok_or("401 sign_in_required")? != to {
            return Err("409 wrong_account");
        }
        for (person, role) in [(Some(to), Role::Owner), (from, Role::Admin)] {
            let member = person.and_then(|person| self.members.get_mut(&(organization, person)));
            if let Some(member) = member {
                member.grant.role = Held::BuiltIn(role);
            }
        }
        self.transfers[transfer].is_pending = false;
        self.transfers[transfer].answer = Some(Answered::Accepted);
        Ok("200")
    }

    /// Whether a key was given what owners have.
    fn is_owners(&self, key: usize) -> bool {
        self.keys[key].grant.role == Held::BuiltIn(Role::Owner)
    }

    /// Needs no session.
    pub(super) fn decline_offer(&mut self, transfer: usize) -> Outcome {
        let Transfer { answer, expires_at, .. } = self.transfers[transfer];
        if answer == Some(Answered::Declined) && self.now < expires_at {
            return Ok("200");
        }
        self.over(transfer)?;
        self.transfers[transfer].is_pending = false;
        self.transfers[transfer].answer = Some(Answered::Declined);
        Ok("200")
    }
}
