//! What is done next, at random: mostly to what is there, mostly by somebody
//! who may.

use rand_core::Rng as _;

use super::Run;
use super::model::step::{Actor, Ask, Asked, InvitationAct, MemberAct, Step};
use super::model::{ADDRESSES, CHILD, ORGANIZATIONS, Set};
use usher::domain::role::Role;

const HOUR: i64 = 3_600_000;

/// What roles are called; two differ only in case.
const NAMES: [&str; 5] = ["Steward", "Clerk", "Overseer", "Guide", "clerk"];

/// The permissions that are given by name.
const PERMISSIONS: [&str; 7] = [
    "members.view",
    "members.manage",
    "organization.manage",
    "organizations.view_all",
    "app.read",
    "reports.view",
    "pricing.edit",
];

impl Run<'_> {
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.random.next_u64() % bound as u64).unwrap()
    }

    /// True so many times in a hundred.
    fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of so many, the latest ones more often.
    fn recent(&mut self, count: usize) -> usize {
        if self.percent(60) { count - 1 - self.below(count.min(4)) } else { self.below(count) }
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn person(&mut self) -> usize {
        self.below(ADDRESSES.len())
    }

    /// Somebody; mostly somebody who is in the organization.
    fn actor(&mut self, organization: usize) -> Actor {
        let mut actor = self.anybody();
        for _ in 0..4 {
            // A key may be another organization's, or dead.
            let again = if matches!(actor, Actor::Key(_)) { 60 } else { 90 };
            if !self.model.is_in(actor, organization) && self.percent(again) {
                actor = self.anybody();
            }
        }
        actor
    }

    fn anybody(&mut self) -> Actor {
        match self.below(100) {
            0..15 => Actor::Root,
            15..30 => Actor::Key(self.recent(self.keys.len())),
            30..34 => Actor::Session(self.below(self.sessions.len())),
            _ => {
                let person = self.person();
                let session = self.model.last_session_of(person);
                session.map_or(Actor::Root, Actor::Session)
            }
        }
    }

    /// Mostly a member, maybe a deactivated one.
    fn member(&mut self, organization: usize) -> usize {
        let members = self.model.people_in(organization);
        if self.percent(85) { self.one_of(&members) } else { self.person() }
    }

    /// Some members, maybe one of them twice.
    fn members(&mut self, organization: usize) -> Vec<usize> {
        (0..1 + self.below(3)).map(|_| self.member(organization)).collect()
    }

    /// An invitation: mostly one that can be answered, or be sent again.
    fn invitation(&mut self) -> usize {
        let (open, lapsed) = self.model.unanswered();
        match self.below(10) {
            0..6 if !open.is_empty() => self.one_of(&open),
            6..8 if !lapsed.is_empty() => self.one_of(&lapsed),
            _ => self.recent(self.invitations.len()),
        }
    }

    fn link(&mut self) -> usize {
        let links = {
            let invitation = self.invitation();
            self.model.links_of(invitation)
        };
        if self.percent(70) { self.one_of(&links) } else { self.recent(self.tokens.len()) }
    }

    /// The session to answer with: mostly of whoever is asked.
    fn session(&mut self, person: usize) -> Option<usize> {
        match self.below(6) {
            0 => None,
            1 => Some(self.below(self.sessions.len())),
            _ => self.model.last_session_of(person),
        }
    }

    fn ask(&mut self) -> Ask {
        match self.below(10) {
            0..7 => Ask::BuiltIn(self.one_of(&Role::ALL)),
            7..9 => Ask::Named(self.one_of(&NAMES)),
            _ => Ask::Id(self.below(self.roles.len())),
        }
    }

    fn permissions(&mut self) -> Set {
        let count = [0, 0, 0, 1, 1, 2][self.below(6)];
        (0..count).map(|_| self.one_of(&PERMISSIONS)).collect()
    }

    fn asked(&mut self) -> Asked {
        Asked { role: self.ask(), permissions: self.permissions() }
    }

    /// Some people, mostly such that are not in the organization; maybe one of
    /// them twice.
    fn people(&mut self, organization: usize) -> Vec<usize> {
        let members = self.model.people_in(organization);
        let all = 0..ADDRESSES.len();
        let out: Vec<usize> = all.filter(|person| !members.contains(person)).collect();
        let one = |run: &mut Self| {
            if out.is_empty() || run.percent(30) { run.person() } else { run.one_of(&out) }
        };
        (0..1 + self.below(3)).map(|_| one(self)).collect()
    }

    fn resend(&mut self, hand_over: bool) -> InvitationAct {
        InvitationAct::Resend { rotate: self.percent(30), hand_over }
    }

    /// What changes of invitations that an organization sent.
    fn edit(&mut self, organization: usize, is_alone: bool) -> InvitationAct {
        let role = match self.below(4) {
            0 => None,
            1 => Some(None),
            _ => Some(Some(self.ask())),
        };
        let permissions = self.percent(40).then(|| self.permissions());
        let child = match self.below(4) {
            0 if is_alone && organization != CHILD => Some(Some(self.asked())),
            1 if is_alone => Some(None),
            _ => None,
        };
        InvitationAct::Edit { role, permissions, child }
    }

    fn member_act(&mut self) -> MemberAct {
        match self.below(10) {
            0..4 => MemberAct::Edit {
                role: self.percent(80).then(|| self.ask()),
                permissions: self.percent(40).then(|| self.permissions()),
                keep: self.percent(25),
            },
            4..6 => MemberAct::Deactivate { keep: self.percent(25) },
            6..8 => MemberAct::Reactivate,
            _ => MemberAct::Remove { keep: self.percent(25) },
        }
    }

    fn invite(&mut self, organization: usize) -> Step {
        let actor = self.actor(organization);
        let (own, child) = match (organization, self.below(3)) {
            (0, 0) => (None, Some(self.asked())),
            (0, 1) => (Some(self.asked()), Some(self.asked())),
            (2, 0) if self.percent(10) => (Some(self.asked()), Some(self.asked())),
            _ => (Some(self.asked()), None),
        };
        let (people, restore) = (self.people(organization), self.percent(40));
        Step::Invite { actor, organization, people, own, child, restore }
    }

    /// Something that is done to an invitation.
    fn on_invitation(&mut self) -> Step {
        let invitation = self.invitation();
        let organization = self.model.organization_of(invitation);
        let actor = self.actor(organization);
        let act = match self.below(10) {
            0..4 => self.resend(false),
            4 => self.resend(true),
            5..7 => InvitationAct::Revoke,
            _ => self.edit(organization, true),
        };
        Step::Invitation { actor, invitation, act }
    }

    fn on_invitations(&mut self) -> Step {
        let invitations: Vec<usize> = (0..1 + self.below(4)).map(|_| self.invitation()).collect();
        let organization = self.model.organization_of(invitations[0]);
        let actor = self.actor(organization);
        let act = match self.below(5) {
            0..3 => self.resend(false),
            3 => InvitationAct::Revoke,
            _ => self.edit(organization, false),
        };
        Step::Invitations { actor, organization, invitations, act }
    }

    fn role_act(&mut self, actor: Actor, organization: usize) -> Step {
        let own = self.model.roles_of(organization);
        let is_own = !own.is_empty() && self.percent(85);
        let role = if is_own { self.one_of(&own) } else { self.below(self.roles.len()) };
        match self.below(3) {
            0 => {
                let name = self.one_of(&NAMES);
                let permissions = self.permissions();
                Step::CreateRole { actor, organization, name, permissions }
            }
            1 => {
                let name = self.percent(40).then(|| self.one_of(&NAMES));
                let permissions = self.percent(80).then(|| self.permissions());
                Step::EditRole { actor, organization, role, name, permissions }
            }
            _ => {
                let replacement = self.percent(60).then(|| self.ask());
                Step::DeleteRole { actor, organization, role, replacement }
            }
        }
    }

    fn ownership_act(&mut self, actor: Actor, organization: usize) -> Step {
        let standing = self.model.standing_offer(organization);
        let transfer = match standing {
            Some(standing) if self.percent(85) => standing,
            _ if !self.transfers.is_empty() && self.percent(15) => {
                self.recent(self.transfers.len())
            }
            _ => {
                let person = self.member(organization);
                return Step::Offer { actor, organization, person };
            }
        };
        match self.below(10) {
            0 => Step::TakeBack { actor, organization },
            1 => Step::DeclineOffer { transfer },
            2..5 => {
                // Whoever offered it, or the other, is changed meanwhile.
                let (organization, people) = self.model.concerned_by(transfer);
                let (person, act) = (self.one_of(&people), self.member_act());
                Step::Member { actor: Actor::Root, organization, person, act }
            }
            _ => {
                let session = self.session(self.model.offered_to(transfer));
                Step::AcceptOffer { transfer, session }
            }
        }
    }

    /// Seats about as many as are in use.
    fn limit(&mut self, organization: usize) -> Option<i64> {
        let (active, pending) = self.model.shown_seats(organization);
        let more = [-1, 0, 0, 1, 2][self.below(5)];
        self.percent(85).then(|| (active + pending + more).max(1))
    }

    pub fn choose(&mut self) -> Step {
        let organization = self.below(ORGANIZATIONS);
        let actor = self.actor(organization);
        match self.below(100) {
            0..15 => self.invite(organization),
            15..25 => self.on_invitation(),
            25..30 => self.on_invitations(),
            30..33 => {
                let (invitation, person) = (self.invitation(), self.person());
                let actor = self.actor(self.model.organization_of(invitation));
                Step::Replace { actor, invitation, person }
            }
            33..43 => {
                let link = self.link();
                let session = self.session(self.model.invited_by_link(link));
                Step::Accept { link, session }
            }
            43..47 => {
                let invitation = self.invitation();
                let session = self.session(self.model.invited(invitation));
                let actor = session.map_or(actor, Actor::Session);
                if self.percent(85) {
                    Step::AcceptOwn { actor, invitation }
                } else {
                    Step::DeclineOwn { actor, invitation }
                }
            }
            47..50 => {
                let invitation = self.invitation();
                let invited = self.model.invited(invitation);
                let person = if self.percent(85) { invited } else { self.person() };
                let actor = if self.percent(85) { Actor::Root } else { actor };
                Step::AcceptFor { actor, invitation, person }
            }
            50 => Step::Decline { link: self.link() },
            51..54 => {
                // Somebody is let in again, or all are.
                let mut people = self.model.deactivated_in(organization);
                let act = MemberAct::Reactivate;
                if people.len() > 1 && self.percent(50) {
                    return Step::Members { actor, organization, people, act };
                }
                people.push(self.member(organization));
                Step::Member { actor, organization, person: people[0], act }
            }
            54..64 => {
                let (person, act) = (self.member(organization), self.member_act());
                Step::Member { actor, organization, person, act }
            }
            64..66 => {
                // Somebody leaves.
                let person = self.member(organization);
                let session = self.model.last_session_of(person);
                let actor = session.map_or(actor, Actor::Session);
                Step::Member { actor, organization, person, act: MemberAct::Remove { keep: false } }
            }
            66..72 => {
                let (people, act) = (self.members(organization), self.member_act());
                Step::Members { actor, organization, people, act }
            }
            72..74 => {
                let (person, permission) = (self.person(), self.one_of(&PERMISSIONS));
                Step::Check { actor, organization, person, permission }
            }
            74..79 => self.role_act(actor, organization),
            79..82 => Step::CreateKey { actor, organization, asked: self.asked() },
            82 => {
                let key = self.recent(self.keys.len());
                Step::RevokeKey { actor, organization, key }
            }
            83..87 => {
                let limit = self.limit(organization);
                Step::LimitSeats { actor, organization, limit }
            }
            87..93 => self.ownership_act(actor, organization),
            93 => Step::SignIn { person: self.person() },
            94 => Step::EndSession { session: self.below(self.sessions.len()) },
            95 => Step::Cron,
            _ => {
                Step::Pass { ms: [1, HOUR, 24 * HOUR, 7 * 24 * HOUR, 7 * 24 * HOUR][self.below(5)] }
            }
        }
    }
}
