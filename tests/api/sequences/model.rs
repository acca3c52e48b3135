//! What Usher does, said once more without a database.
//!
//! Everything has a number, in the order in which it was made. Each file of
//! `model/` says the laws of one thing; a refused step changes nothing.

mod answers;
mod invitations;
mod keys;
mod left_open;
mod members;
mod ownership;
mod people;
mod power;
mod roles;
mod seats;
mod shown;
pub mod step;

use std::collections::{BTreeMap, BTreeSet};

use usher::domain::role::Role;

use step::{Actor, Step};

pub const ADDRESSES: [&str; 6] = [
    "ada@example.com",
    "grace@example.com",
    "mary@example.com",
    "alan@example.com",
    "edsger@example.com",
    "barbara@example.com",
];

/// The organizations: a parent, its child, and one that stands alone.
pub const ORGANIZATIONS: usize = 3;
pub const CHILD: usize = 1;

pub const fn parent_of(organization: usize) -> Option<usize> {
    if organization == CHILD { Some(0) } else { None }
}

const DAY: i64 = 86_400_000;
/// How long an invitation lasts, and an offer of ownership.
const LIFETIME: i64 = 7 * DAY;
const PURGE_AFTER: i64 = 10 * DAY;

/// A set of permissions.
pub type Set = BTreeSet<&'static str>;

/// A role that somebody has: a built-in one, or one that an organization defined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Held {
    BuiltIn(Role),
    Own(usize),
}

/// What a member has in an organization, or an invitation offers there.
#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    pub role: Held,
    pub permissions: Set,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MemberStatus {
    Active,
    Deactivated,
    Removed,
}

#[derive(Clone)]
struct Member {
    grant: Grant,
    status: MemberStatus,
}

/// A role that an organization defined.
#[derive(Clone)]
struct OwnRole {
    organization: usize,
    name: &'static str,
    permissions: Set,
    is_deleted: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Status {
    Pending,
    Accepted,
    Declined,
    Revoked,
    Purged,
}

#[derive(Clone)]
struct Invitation {
    /// The organization that sent it.
    organization: usize,
    person: usize,
    /// By the organizations in which they are.
    grants: BTreeMap<usize, Grant>,
    status: Status,
    version: u32,
    expires_at: i64,
    closed_at: i64,
    /// On whose authority it stands; the deployment's, where on nobody's.
    maker: Option<usize>,
    /// Whether its having lapsed is marked: then it holds no role any more.
    is_marked: bool,
}

/// A signed link to an invitation.
#[derive(Clone, Copy)]
struct Link {
    invitation: usize,
    version: u32,
    expires_at: i64,
    mailed: bool,
}

#[derive(Clone)]
struct Session {
    person: usize,
    is_live: bool,
}

#[derive(Clone)]
struct Key {
    organization: usize,
    grant: Grant,
    /// On whom it depends; nobody, where the root key made it.
    maker: Option<usize>,
    is_revoked: bool,
}

/// What somebody answers to an offer of ownership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answered {
    Accepted,
    Declined,
}

/// An offer of ownership.
#[derive(Clone)]
struct Transfer {
    /// What was answered, by whom it was offered to.
    answer: Option<Answered>,
    organization: usize,
    from: Option<usize>,
    /// On whose authority, and the key that made it.
    maker: Option<usize>,
    key: Option<usize>,
    to: usize,
    is_pending: bool,
    expires_at: i64,
}

#[derive(Clone)]
pub struct Model {
    now: i64,
    seat_limits: [Option<i64>; ORGANIZATIONS],
    /// Whether each person has an account, and whether a mail has proved it.
    accounts: [Option<bool>; ADDRESSES.len()],
    /// By organization and person; removed ones, too.
    members: BTreeMap<(usize, usize), Member>,
    roles: Vec<OwnRole>,
    invitations: Vec<Invitation>,
    links: Vec<Link>,
    sessions: Vec<Session>,
    keys: Vec<Key>,
    transfers: Vec<Transfer>,
}

/// A status and a code, as a request is refused.
type Refusal = &'static str;
type Outcome = Result<&'static str, Refusal>;

const UNAUTHENTICATED: Refusal = "401 unauthenticated";
const FORBIDDEN: Refusal = "403 forbidden";
const NOT_FOUND: Refusal = "404 not_found";
const NOT_PENDING: Refusal = "409 invitation_not_pending";
const ALREADY_MEMBER: Refusal = "409 already_member";
const ALREADY_INVITED: Refusal = "409 already_invited";
const NO_SEAT: Refusal = "409 seat_limit_reached";
const LAST_OWNER: Refusal = "409 last_owner";
const ROLE_EXISTS: Refusal = "409 role_exists";
const LINK_EXPIRED: Refusal = "410 link_expired";
const REVOKED: Refusal = "410 invitation_revoked";
const INVALID: Refusal = "422 invalid_request";

impl Model {
    pub fn new(now: i64) -> Self {
        Self {
            now,
            seat_limits: [None; ORGANIZATIONS],
            accounts: [None; ADDRESSES.len()],
            members: BTreeMap::new(),
            roles: Vec::new(),
            invitations: Vec::new(),
            links: Vec::new(),
            sessions: Vec::new(),
            keys: Vec::new(),
            transfers: Vec::new(),
        }
    }

    /// A new organization, somebody invited as its owner.
    pub fn found(&mut self, organization: usize, owner: usize) {
        let grant = Grant { role: Held::BuiltIn(Role::Owner), permissions: Set::new() };
        let grants = BTreeMap::from([(organization, grant)]);
        self.add_invitation(organization, owner, grants, None);
    }

    /// Does the step, and says how it is answered.
    pub fn apply(&mut self, step: &Step) -> String {
        match step {
            Step::Invite { actor, organization, people, own, child, restore } => {
                let child = child.as_ref();
                self.invite(*actor, *organization, people, own.as_ref(), child, *restore)
            }
            Step::Invitation { actor, invitation, act } => {
                told(self.on_invitation(*actor, *invitation, act))
            }
            Step::Invitations { actor, organization, invitations, act } => {
                self.on_invitations(*actor, *organization, invitations, act)
            }
            Step::Replace { actor, invitation, person } => {
                told(self.replace(*actor, *invitation, *person))
            }
            Step::Accept { link, session } => told(self.accept(*link, *session)),
            Step::AcceptOwn { actor, invitation } => told(self.accept_own(*actor, *invitation)),
            Step::AcceptFor { actor, invitation, person } => {
                told(self.accept_for(*actor, *invitation, *person))
            }
            Step::Decline { link } => told(self.decline(*link)),
            Step::DeclineOwn { actor, invitation } => told(self.decline_own(*actor, *invitation)),
            Step::Member { actor, organization, person, act } => {
                told(self.on_member(*actor, *organization, *person, act))
            }
            Step::Members { actor, organization, people, act } => {
                self.on_members(*actor, *organization, people, act)
            }
            Step::Check { actor, organization, person, permission } => {
                told(self.check(*actor, *organization, *person, permission))
            }
            Step::CreateRole { actor, organization, name, permissions } => {
                told(self.create_role(*actor, *organization, name, permissions))
            }
            Step::EditRole { actor, organization, role, name, permissions } => {
                told(self.edit_role(*actor, *organization, *role, *name, permissions.as_ref()))
            }
            Step::DeleteRole { actor, organization, role, replacement } => {
                told(self.delete_role(*actor, *organization, *role, *replacement))
            }
            Step::CreateKey { actor, organization, asked } => {
                told(self.create_key(*actor, *organization, asked))
            }
            Step::RevokeKey { actor, organization, key } => {
                told(self.revoke_key(*actor, *organization, *key))
            }
            Step::LimitSeats { actor, organization, limit } => {
                told(self.limit_seats(*actor, *organization, *limit))
            }
            Step::Offer { actor, organization, person } => {
                told(self.offer(*actor, *organization, *person))
            }
            Step::TakeBack { actor, organization } => told(self.take_back(*actor, *organization)),
            Step::AcceptOffer { transfer, session } => told(self.accept_offer(*transfer, *session)),
            Step::DeclineOffer { transfer } => told(self.decline_offer(*transfer)),
            Step::SignIn { person } => told(self.sign_in(*person)),
            Step::EndSession { session } => told(self.end_session(*session)),
            Step::Cron => {
                self.cron();
                String::new()
            }
            Step::Pass { ms } => {
                self.now += ms;
                String::new()
            }
        }
    }

    fn is_root(actor: Actor) -> bool {
        actor == Actor::Root
    }

    /// On whose authority somebody acts: a key on its maker's.
    fn maker_of(&self, actor: Actor) -> Option<usize> {
        match actor {
            Actor::Root => None,
            Actor::Session(session) => self.person_by(session),
            Actor::Key(key) => self.keys[key].maker,
        }
    }
}

fn told(outcome: Outcome) -> String {
    outcome.unwrap_or_else(|refusal| refusal).to_owned()
}

/// What a request on many is answered: for each, `done` or the refusal's code.
fn told_of_many(outcomes: &[Outcome]) -> String {
    let code = |outcome: &Outcome| match outcome {
        Ok(_) => "done",
        Err(refusal) => refusal.split_once(' ').map_or(*refusal, |(_, code)| code),
    };
    format!("200 {}", outcomes.iter().map(code).collect::<Vec<_>>().join(","))
}
