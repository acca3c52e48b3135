//! What the invited do: accept, by a link, from their own list or through the
//! application, and decline.

use super::step::Actor;
use super::{
    ALREADY_MEMBER, FORBIDDEN, LINK_EXPIRED, Link, Member, MemberStatus, Model, NO_SEAT, NOT_FOUND,
    NOT_PENDING, Outcome, REVOKED, Session, Status, UNAUTHENTICATED,
};

const WRONG_ACCOUNT: &str = "409 wrong_account";

impl Model {
    pub fn invited_by_link(&self, link: usize) -> usize {
        self.invited(self.links[link].invitation)
    }

    /// What is wrong with the invitation of a link, or with the link, in the
    /// order of the API reference.
    fn dead(&self, invitation: usize, link: Option<Link>) -> Outcome {
        let of = &self.invitations[invitation];
        if link.is_some_and(|link| self.now >= link.expires_at) {
            return Err(LINK_EXPIRED);
        }
        match of.status {
            Status::Revoked | Status::Purged => return Err(REVOKED),
            Status::Accepted | Status::Declined => return Err(NOT_PENDING),
            Status::Pending => {}
        }
        if link.is_some_and(|link| link.version < of.version) {
            return Err("410 link_superseded");
        }
        match (self.is_open(of), self.has_lost_authority(of)) {
            (false, _) => Err(LINK_EXPIRED),
            (true, true) => Err(REVOKED),
            (true, false) => Ok("200"),
        }
    }

    /// Whether the person accepted it and is still, somewhere, a member by it.
    fn is_kept(&self, invitation: usize, person: usize) -> bool {
        let of = &self.invitations[invitation];
        (of.status, of.person) == (Status::Accepted, person)
            && of.grants.keys().any(|organization| self.active(*organization, person).is_some())
    }

    /// All the memberships at once, or none; one that is held stays as it is.
    fn join(&mut self, invitation: usize) -> Outcome {
        let of = &self.invitations[invitation];
        let person = of.person;
        if self.has_joined(person, of.grants.keys().copied()) {
            return Err(ALREADY_MEMBER);
        }
        let new = of.grants.iter().filter(|(place, _)| self.member(**place, person).is_none());
        let new: Vec<_> = new.map(|(place, grant)| (*place, grant.clone())).collect();
        if !new.iter().all(|(place, _)| self.has_seat_for_the_invited(*place)) {
            return Err(NO_SEAT);
        }
        for (place, grant) in new {
            self.members.insert((place, person), Member { grant, status: MemberStatus::Active });
        }
        self.close(invitation, Status::Accepted);
        Ok("200")
    }

    fn close(&mut self, invitation: usize, status: Status) {
        let of = &mut self.invitations[invitation];
        (of.status, of.closed_at) = (status, self.now);
    }

    pub(super) fn accept(&mut self, number: usize, session: Option<usize>) -> Outcome {
        let link = self.links[number];
        let person = self.invited(link.invitation);
        let signed_in = session
            .and_then(|session| self.person_by(session))
            .filter(|person| !link.mailed || self.accounts[*person] == Some(true));
        let is_live = self.now < link.expires_at;
        if is_live && signed_in.is_some_and(|person| self.is_kept(link.invitation, person)) {
            return Ok("200");
        }
        self.dead(link.invitation, Some(link))?;
        match signed_in {
            Some(other) if other != person => return Err(WRONG_ACCOUNT),
            None if self.accounts[person] == Some(true) => return Err("401 sign_in_required"),
            // An account that no mail has proved is in nobody's way who has the mailbox.
            None if self.accounts[person].is_some() && !link.mailed => {
                return Err("401 sign_in_required");
            }
            _ => {}
        }
        self.join(link.invitation)?;
        if signed_in.is_none() {
            if link.mailed {
                self.prove(person);
            }
            self.accounts[person] = Some(link.mailed);
            self.sessions.push(Session { person, is_live: true });
        }
        Ok("200")
    }

    pub(super) fn decline(&mut self, number: usize) -> Outcome {
        let link = self.links[number];
        let is_declined = self.invitations[link.invitation].status == Status::Declined;
        if self.now < link.expires_at && is_declined {
            return Ok("200");
        }
        self.dead(link.invitation, Some(link))?;
        self.close(link.invitation, Status::Declined);
        Ok("200")
    }

    /// Whoever finds the invitation among their own: by a proved address.
    fn own(&self, actor: Actor, invitation: usize) -> Result<usize, &'static str> {
        let person = match actor {
            Actor::Session(session) => self.person_by(session).ok_or(UNAUTHENTICATED)?,
            Actor::Key(key) if !self.works(key) => return Err(UNAUTHENTICATED),
            Actor::Root | Actor::Key(_) => return Err(FORBIDDEN),
        };
        let of = &self.invitations[invitation];
        let is_own = of.person == person
            && of.status != Status::Purged
            && self.accounts[person] == Some(true);
        is_own.then_some(person).ok_or(NOT_FOUND)
    }

    pub(super) fn accept_own(&mut self, actor: Actor, invitation: usize) -> Outcome {
        let person = self.own(actor, invitation)?;
        if self.is_kept(invitation, person) {
            return Ok("200");
        }
        self.dead(invitation, None)?;
        self.join(invitation)
    }

    pub(super) fn decline_own(&mut self, actor: Actor, invitation: usize) -> Outcome {
        self.own(actor, invitation)?;
        if self.invitations[invitation].status == Status::Declined {
            return Ok("200");
        }
        self.dead(invitation, None)?;
        self.close(invitation, Status::Declined);
        Ok("200")
    }

    /// For the root key only. It proves the address, as its first mail does.
    pub(super) fn accept_for(&mut self, actor: Actor, invitation: usize, person: usize) -> Outcome {
        self.power(actor, self.organization_of(invitation))?;
        if !Self::is_root(actor) {
            return Err(FORBIDDEN);
        }
        let of = &self.invitations[invitation];
        let is_invited = of.person == person;
        if of.status == Status::Purged {
            return Err(NOT_FOUND);
        }
        if self.is_kept(invitation, person) {
            return Ok("200");
        }
        if of.status == Status::Accepted && !is_invited {
            return Err(WRONG_ACCOUNT);
        }
        if !self.is_open(of) || self.has_lost_authority(of) {
            return Err(NOT_PENDING);
        }
        if !is_invited {
            return Err(WRONG_ACCOUNT);
        }
        self.join(invitation)?;
        self.prove(person);
        Ok("200")
    }
}
