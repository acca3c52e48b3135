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

    fn actor(&mut self) -> Actor {
        match self.below(100) {
            0..20 => Actor::Root,
            20..32 => Actor::Key(self.recent(self.keys.len())),
            32..38 => Actor::Session(self.below(self.sessions.len())),
            _ => {
                let person = self.person();
                let session = self.model.last_session_of(person);
                session.map_or(Actor::Root, Actor::Session)
            }
        }
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
            0..6 => Ask::BuiltIn(self.one_of(&Role::ALL)),
            6..8 => Ask::Named(self.one_of(&NAMES)),
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

    /// Some people, maybe one of them twice.
    fn people(&mut self) -> Vec<usize> {
        (0..1 + self.below(3)).map(|_| self.person()).collect()
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
            },
            4..6 => MemberAct::Deactivate,
            6..8 => MemberAct::Reactivate,
            _ => MemberAct::Remove,
        }
    }

    fn invite(&mut self, actor: Actor, organization: usize) -> Step {
        let (own, child) = match (organization, self.below(3)) {
            (0, 0) => (None, Some(self.asked())),
            (0, 1) => (Some(self.asked()), Some(self.asked())),
            (2, 0) if self.percent(10) => (Some(self.asked()), Some(self.asked())),
            _ => (Some(self.asked()), None),
        };
        let (people, restore) = (self.people(), self.percent(40));
        Step::Invite { actor, organization, people, own, child, restore }
    }

    /// An invitation, and something that is done to it.
    fn on_invitation(&mut self, actor: Actor) -> Step {
        let invitation = self.recent(self.invitations.len());
        let organization = self.model.organization_of(invitation);
        let act = match self.below(10) {
            0..4 => self.resend(false),
            4 => self.resend(true),
            5..7 => InvitationAct::Revoke,
            _ => self.edit(organization, true),
        };
        Step::Invitation { actor, invitation, act }
    }

    fn on_invitations(&mut self, actor: Actor) -> Step {
        let count = self.invitations.len();
        let invitations: Vec<usize> = (0..1 + self.below(4)).map(|_| self.recent(count)).collect();
        let organization = self.model.organization_of(invitations[0]);
        let act = match self.below(4) {
            0 | 1 => self.resend(false),
            2 => InvitationAct::Revoke,
            _ => self.edit(organization, false),
        };
        Step::Invitations { actor, organization, invitations, act }
    }

    fn role_act(&mut self, actor: Actor, organization: usize) -> Step {
        let role = self.recent(self.roles.len());
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
        if self.transfers.is_empty() || self.percent(45) {
            let person = self.person();
            return Step::Offer { actor, organization, person };
        }
        let transfer = self.recent(self.transfers.len());
        match self.below(8) {
            0 => Step::TakeBack { actor, organization },
            1 => Step::DeclineOffer { transfer },
            _ => {
                let session = self.session(self.model.offered_to(transfer));
                Step::AcceptOffer { transfer, session }
            }
        }
    }

    pub fn choose(&mut self) -> Step {
        let actor = self.actor();
        let (organization, person) = (self.below(ORGANIZATIONS), self.person());
        match self.below(100) {
            0..16 => self.invite(actor, organization),
            16..26 => self.on_invitation(actor),
            26..31 => self.on_invitations(actor),
            31..34 => {
                let invitation = self.recent(self.invitations.len());
                Step::Replace { actor, invitation, person }
            }
            34..49 => {
                let link = self.recent(self.tokens.len());
                let session = self.session(self.model.invited_by_link(link));
                Step::Accept { link, session }
            }
            49..53 => {
                let invitation = self.recent(self.invitations.len());
                let session = self.session(self.model.invited(invitation));
                let actor = session.map_or(actor, Actor::Session);
                if self.percent(80) {
                    Step::AcceptOwn { actor, invitation }
                } else {
                    Step::DeclineOwn { actor, invitation }
                }
            }
            53..56 => {
                let invitation = self.recent(self.invitations.len());
                let invited = self.model.invited(invitation);
                let person = if self.percent(85) { invited } else { person };
                let actor = if self.percent(85) { Actor::Root } else { actor };
                Step::AcceptFor { actor, invitation, person }
            }
            56 => Step::Decline { link: self.recent(self.tokens.len()) },
            57..68 => Step::Member { actor, organization, person, act: self.member_act() },
            68..70 => {
                let session = self.model.last_session_of(person);
                let actor = session.map_or(actor, Actor::Session);
                Step::Member { actor, organization, person, act: MemberAct::Remove }
            }
            70..75 => {
                let (people, act) = (self.people(), self.member_act());
                Step::Members { actor, organization, people, act }
            }
            75..77 => {
                let permission = self.one_of(&PERMISSIONS);
                Step::Check { actor, organization, person, permission }
            }
            77..82 => self.role_act(actor, organization),
            82..84 => Step::CreateKey { actor, organization, asked: self.asked() },
            84 => {
                let key = self.recent(self.keys.len());
                Step::RevokeKey { actor, organization, key }
            }
            85..88 => {
                let limit = [None, Some(1), Some(2), Some(3), Some(4)][self.below(5)];
                Step::LimitSeats { actor, organization, limit }
            }
            88..93 => self.ownership_act(actor, organization),
            93 | 94 => Step::SignIn { person },
            95 => Step::EndSession { session: self.below(self.sessions.len()) },
            96 => Step::Cron,
            _ => Step::Pass { ms: [1, HOUR, 24 * HOUR, 7 * 24 * HOUR][self.below(4)] },
        }
    }
}
