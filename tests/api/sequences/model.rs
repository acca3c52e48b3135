//! What Usher does, said once more without a database.

use std::collections::BTreeMap;

use usher::domain::role::Role;

pub const ADDRESSES: [&str; 5] = [
    "ada@example.com",
    "grace@example.com",
    "mary@example.com",
    "alan@example.com",
    "edsger@example.com",
];
pub const ROLES: [Role; 4] = Role::ALL;

const DAY: i64 = 86_400_000;
const LIFETIME: i64 = 7 * DAY;
const PURGE_AFTER: i64 = 10 * DAY;

/// Who does something.
#[derive(Clone, Copy, Debug)]
pub enum Actor {
    Root,
    Session(usize),
}

/// Something that is done; organizations, people, invitations, links and
/// sessions by their numbers.
#[derive(Clone, Debug)]
pub enum Step {
    Invite { actor: Actor, organization: usize, person: usize, role: Role },
    Resend { actor: Actor, invitation: usize, rotate: bool, hand_over: bool },
    Revoke { actor: Actor, invitation: usize },
    Edit { actor: Actor, invitation: usize, role: Role },
    Accept { link: usize, session: Option<usize> },
    Decline { link: usize },
    ChangeRole { actor: Actor, organization: usize, person: usize, role: Role },
    Remove { actor: Actor, organization: usize, person: usize },
    SignIn { person: usize },
    EndSession { session: usize },
    Cron,
    Pass { ms: i64 },
}

#[derive(Clone, Copy, PartialEq)]
enum Status {
    Pending,
    Accepted,
    Declined,
    Revoked,
    Purged,
}

struct Invitation {
    organization: usize,
    person: usize,
    role: Role,
    status: Status,
    version: u32,
    expires_at: i64,
    closed_at: i64,
}

struct Link {
    invitation: usize,
    version: u32,
    expires_at: i64,
    mailed: bool,
}

struct Session {
    person: usize,
    is_live: bool,
}

pub struct Model {
    now: i64,
    organizations: usize,
    /// Whether each person has an account, and whether a mail has proved it.
    accounts: [Option<bool>; 5],
    members: BTreeMap<(usize, usize), Role>,
    invitations: Vec<Invitation>,
    links: Vec<Link>,
    sessions: Vec<Session>,
}

type Outcome = Result<&'static str, &'static str>;

const UNAUTHENTICATED: Outcome = Err("401 unauthenticated");
const FORBIDDEN: Outcome = Err("403 forbidden");
const NOT_FOUND: Outcome = Err("404 not_found");
const NOT_PENDING: Outcome = Err("409 invitation_not_pending");

impl Model {
    pub fn new(now: i64) -> Self {
        Self {
            now,
            organizations: 0,
            accounts: [None; 5],
            members: BTreeMap::new(),
            invitations: Vec::new(),
            links: Vec::new(),
            sessions: Vec::new(),
        }
    }

    /// A new organization, its first address invited as owner.
    pub fn found(&mut self) {
        let organization = self.organizations;
        self.organizations += 1;
        self.add_invitation(organization, 0, Role::Owner);
    }

    pub fn organization_of(&self, invitation: usize) -> usize {
        self.invitations[invitation].organization
    }

    pub fn invited_by_link(&self, link: usize) -> usize {
        self.invitations[self.links[link].invitation].person
    }

    pub fn last_session_of(&self, person: usize) -> Option<usize> {
        self.sessions.iter().rposition(|session| session.person == person)
    }

    pub fn members(&self, organization: usize) -> Vec<(String, String)> {
        let of = self.members.iter().filter(|((number, _), _)| *number == organization);
        let mut all: Vec<_> = of
            .map(|((_, person), role)| (ADDRESSES[*person].to_owned(), role.name().to_owned()))
            .collect();
        all.sort();
        all
    }

    pub fn pending(&self, organization: usize) -> Vec<(String, String)> {
        let mut all: Vec<_> = self
            .invitations
            .iter()
            .filter(|invitation| {
                invitation.organization == organization && self.is_open(invitation)
            })
            .map(|of| (ADDRESSES[of.person].to_owned(), of.role.name().to_owned()))
            .collect();
        all.sort();
        all
    }

    /// Does the step, and says how it is answered.
    pub fn apply(&mut self, step: &Step) -> String {
        let outcome = match *step {
            Step::Invite { actor, organization, person, role } => {
                self.invite(actor, organization, person, role)
            }
            Step::Resend { actor, invitation, rotate, hand_over } => {
                self.resend(actor, invitation, rotate, hand_over)
            }
            Step::Revoke { actor, invitation } => self.revoke(actor, invitation),
            Step::Edit { actor, invitation, role } => self.edit(actor, invitation, role),
            Step::Accept { link, session } => self.accept(link, session),
            Step::Decline { link } => self.decline(link),
            Step::ChangeRole { actor, organization, person, role } => {
                self.change_role(actor, organization, person, role)
            }
            Step::Remove { actor, organization, person } => {
                self.remove(actor, organization, person)
            }
            Step::SignIn { person } => self.sign_in(person),
            Step::EndSession { session } => self.end_session(session),
            Step::Cron => self.cron(),
            Step::Pass { ms } => {
                self.now += ms;
                Ok("")
            }
        };
        outcome.unwrap_or_else(|refusal| refusal).to_owned()
    }

    fn is_open(&self, invitation: &Invitation) -> bool {
        invitation.status == Status::Pending && self.now < invitation.expires_at
    }

    /// The actor's rank in the organization.
    fn rank(&self, actor: Actor, organization: usize) -> Result<Role, &'static str> {
        let Actor::Session(session) = actor else { return Ok(Role::Owner) };
        let session = &self.sessions[session];
        if !session.is_live {
            return Err("401 unauthenticated");
        }
        let role = self.members.get(&(organization, session.person));
        role.copied().ok_or("404 not_found")
    }

    /// The actor's rank, where it is a manager's.
    fn manager(&self, actor: Actor, organization: usize) -> Result<Role, &'static str> {
        let rank = self.rank(actor, organization)?;
        if rank < Role::Admin { Err("403 forbidden") } else { Ok(rank) }
    }

    fn add_invitation(&mut self, organization: usize, person: usize, role: Role) {
        let expires_at = self.now + LIFETIME;
        let status = Status::Pending;
        self.links.push(Link {
            invitation: self.invitations.len(),
            version: 1,
            expires_at,
            mailed: true,
        });
        self.invitations.push(Invitation {
            organization,
            person,
            role,
            status,
            version: 1,
            expires_at,
            closed_at: 0,
        });
    }

    fn invite(&mut self, actor: Actor, organization: usize, person: usize, role: Role) -> Outcome {
        if self.manager(actor, organization)? < role {
            return FORBIDDEN;
        }
        if self.members.contains_key(&(organization, person)) {
            return Err("200 already_member");
        }
        if self.has_open(organization, person, None) {
            return Err("200 already_invited");
        }
        self.add_invitation(organization, person, role);
        Ok("201")
    }

    fn has_open(&self, organization: usize, person: usize, but: Option<usize>) -> bool {
        self.invitations.iter().enumerate().any(|(number, other)| {
            Some(number) != but
                && (other.organization, other.person) == (organization, person)
                && self.is_open(other)
        })
    }

    /// The invitation, where the actor may manage it.
    fn managed(&self, actor: Actor, invitation: usize) -> Result<Role, &'static str> {
        let of = &self.invitations[invitation];
        let rank = self.manager(actor, of.organization)?;
        match of.status {
            Status::Purged => Err("404 not_found"),
            _ if rank < of.role => Err("403 forbidden"),
            _ => Ok(rank),
        }
    }

    fn resend(
        &mut self,
        actor: Actor,
        invitation: usize,
        rotate: bool,
        hand_over: bool,
    ) -> Outcome {
        self.managed(actor, invitation)?;
        let of = &self.invitations[invitation];
        if of.status != Status::Pending {
            return NOT_PENDING;
        }
        if self.members.contains_key(&(of.organization, of.person)) {
            return Err("409 already_member");
        }
        if self.has_open(of.organization, of.person, Some(invitation)) {
            return Err("409 already_invited");
        }
        let expires_at = self.now + LIFETIME;
        let of = &mut self.invitations[invitation];
        of.version += u32::from(rotate);
        of.expires_at = expires_at;
        let version = of.version;
        self.links.push(Link { invitation, version, expires_at, mailed: !hand_over });
        Ok("200")
    }

    fn revoke(&mut self, actor: Actor, invitation: usize) -> Outcome {
        self.managed(actor, invitation)?;
        let of = &mut self.invitations[invitation];
        match of.status {
            Status::Accepted | Status::Declined => return NOT_PENDING,
            Status::Pending => of.closed_at = self.now,
            Status::Revoked | Status::Purged => {}
        }
        of.status = Status::Revoked;
        Ok("200")
    }

    fn edit(&mut self, actor: Actor, invitation: usize, role: Role) -> Outcome {
        if self.managed(actor, invitation)? < role {
            return FORBIDDEN;
        }
        if !self.is_open(&self.invitations[invitation]) {
            return NOT_PENDING;
        }
        self.invitations[invitation].role = role;
        Ok("200")
    }

    /// What is wrong with a link itself, in the order of the API reference.
    fn dead(&self, link: &Link) -> Outcome {
        let invitation = &self.invitations[link.invitation];
        if self.now >= link.expires_at {
            return Err("410 link_expired");
        }
        match invitation.status {
            Status::Revoked | Status::Purged => return Err("410 invitation_revoked"),
            Status::Accepted | Status::Declined => return NOT_PENDING,
            Status::Pending => {}
        }
        if link.version < invitation.version {
            return Err("410 link_superseded");
        }
        if self.now >= invitation.expires_at { Err("410 link_expired") } else { Ok("200") }
    }

    fn accept(&mut self, link: usize, session: Option<usize>) -> Outcome {
        let link = &self.links[link];
        let Invitation { organization, person, role, status, .. } =
            self.invitations[link.invitation];
        let is_expired = self.now >= link.expires_at;
        let session =
            session.map(|session| &self.sessions[session]).filter(|session| session.is_live);
        let signed_in = session
            .map(|session| session.person)
            .filter(|person| !link.mailed || self.accounts[*person] == Some(true));
        let is_member = self.members.contains_key(&(organization, person));
        if !is_expired && status == Status::Accepted && signed_in == Some(person) && is_member {
            return Ok("200");
        }
        self.dead(link)?;
        match signed_in {
            Some(other) if other != person => return Err("409 wrong_account"),
            None if self.accounts[person].is_some() => return Err("401 sign_in_required"),
            Some(_) if is_member => return Err("409 already_member"),
            _ => {}
        }
        if signed_in.is_none() {
            self.accounts[person] = Some(link.mailed);
            self.sessions.push(Session { person, is_live: true });
        }
        self.members.insert((organization, person), role);
        let invitation = &mut self.invitations[link.invitation];
        (invitation.status, invitation.closed_at) = (Status::Accepted, self.now);
        Ok("200")
    }

    fn decline(&mut self, link: usize) -> Outcome {
        let link = &self.links[link];
        let is_declined = self.invitations[link.invitation].status == Status::Declined;
        if self.now < link.expires_at && is_declined {
            return Ok("200");
        }
        self.dead(link)?;
        let invitation = &mut self.invitations[link.invitation];
        (invitation.status, invitation.closed_at) = (Status::Declined, self.now);
        Ok("200")
    }

    fn is_last_owner(&self, organization: usize, person: usize) -> bool {
        let is_owner = |at: &usize| self.members.get(&(organization, *at)) == Some(&Role::Owner);
        (0..ADDRESSES.len()).filter(is_owner).eq([person])
    }

    fn change_role(
        &mut self,
        actor: Actor,
        organization: usize,
        person: usize,
        role: Role,
    ) -> Outcome {
        let rank = self.manager(actor, organization)?;
        let Some(held) = self.members.get(&(organization, person)) else { return NOT_FOUND };
        if rank < *held || rank < role {
            return FORBIDDEN;
        }
        if role != Role::Owner && self.is_last_owner(organization, person) {
            return Err("409 last_owner");
        }
        self.members.insert((organization, person), role);
        Ok("200")
    }

    fn remove(&mut self, actor: Actor, organization: usize, person: usize) -> Outcome {
        let rank = self.rank(actor, organization)?;
        let is_self = match actor {
            Actor::Root => false,
            Actor::Session(session) => self.sessions[session].person == person,
        };
        if !is_self && rank < Role::Admin {
            return FORBIDDEN;
        }
        let Some(held) = self.members.get(&(organization, person)) else { return NOT_FOUND };
        if !is_self && rank < *held {
            return FORBIDDEN;
        }
        if self.is_last_owner(organization, person) {
            return Err("409 last_owner");
        }
        self.members.remove(&(organization, person));
        Ok("204")
    }

    fn sign_in(&mut self, person: usize) -> Outcome {
        if self.accounts[person] != Some(true) {
            for session in self.sessions.iter_mut().filter(|session| session.person == person) {
                session.is_live = false;
            }
        }
        self.accounts[person] = Some(true);
        self.sessions.push(Session { person, is_live: true });
        Ok("200")
    }

    fn end_session(&mut self, session: usize) -> Outcome {
        let session = &mut self.sessions[session];
        if !session.is_live {
            return UNAUTHENTICATED;
        }
        session.is_live = false;
        Ok("204")
    }

    fn cron(&mut self) -> Outcome {
        let now = self.now;
        for invitation in &mut self.invitations {
            let closed_at = match invitation.status {
                Status::Pending => invitation.expires_at,
                _ => invitation.closed_at,
            };
            if now >= closed_at + PURGE_AFTER {
                invitation.status = Status::Purged;
            }
        }
        Ok("")
    }
}
