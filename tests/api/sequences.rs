//! Random sequences of operations against a reference model.
//!
//! The model is plain Rust: it knows the laws and no SQL. After every step the
//! answer is the one it predicts, and at the end so is the whole state.

mod model;

use rand_chacha::ChaCha12Rng;
use rand_core::{Rng as _, SeedableRng as _};
use serde_json::{Value, json};

use crate::support::world::{ROOT, World};
use model::{ADDRESSES, Actor, Model, ROLES, Step};

const SEQUENCES: u64 = 2_000;
const STEPS: usize = 30;
const HOUR: i64 = 3_600_000;

#[test]
fn random_sequences_end_as_the_model_says() {
    // Two worlds, side by side.
    std::thread::scope(|scope| {
        for first in 0..2 {
            scope.spawn(move || {
                let world = World::with(&[("PURGE_AFTER_DAYS", "10"), ("SESSION_DAYS", "3650")]);
                for seed in (first..SEQUENCES).step_by(2) {
                    world.db.empty();
                    world.mailbox.empty();
                    run(&world, seed);
                }
            });
        }
    });
}

/// A world and the model of it.
struct Run<'a> {
    world: &'a World,
    model: Model,
    /// The organizations' ids, by the model's numbers; likewise the others.
    organizations: Vec<String>,
    invitations: Vec<Option<String>>,
    tokens: Vec<String>,
    sessions: Vec<String>,
    users: [Option<String>; 5],
    random: ChaCha12Rng,
}

fn run(world: &World, seed: u64) {
    let mut run = Run {
        model: Model::new(world.now()),
        world,
        organizations: Vec::new(),
        invitations: Vec::new(),
        tokens: Vec::new(),
        sessions: Vec::new(),
        users: Default::default(),
        random: ChaCha12Rng::seed_from_u64(seed),
    };
    for name in ["First", "Second"] {
        run.found(name);
    }
    let mut history = Vec::new();
    for _ in 0..STEPS {
        let step = run.choose();
        history.push(format!("{step:?}"));
        let predicted = run.model.apply(&step);
        let answered = run.carry_out(&step);
        assert_eq!(answered, predicted, "seed {seed}, after {history:#?}");
    }
    run.compare(seed, &history);
}

impl Run<'_> {
    /// An organization whose owner is the first address, who accepts at once.
    fn found(&mut self, name: &str) {
        let body = json!({"name": name, "owner": {"email": ADDRESSES[0]}});
        let made = self.world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
        self.organizations.push(made["organization"]["id"].as_str().unwrap().to_owned());
        self.note_invitation(&made["invitation"]);
        self.tokens.push(self.world.latest_token(ADDRESSES[0]));
        self.model.found();
        let session = self.model.last_session_of(0);
        let step = Step::Accept { link: self.tokens.len() - 1, session };
        assert_eq!(self.carry_out(&step), self.model.apply(&step));
    }

    fn note_invitation(&mut self, invitation: &Value) {
        self.invitations.push(invitation["id"].as_str().map(str::to_owned));
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.random.next_u64() % bound as u64).unwrap()
    }

    fn actor(&mut self) -> Actor {
        match self.below(4) {
            0 => Actor::Root,
            _ => Actor::Session(self.below(self.sessions.len())),
        }
    }

    fn choose(&mut self) -> Step {
        let actor = self.actor();
        let (organization, role) = (self.below(2), ROLES[self.below(4)]);
        let person = self.below(ADDRESSES.len());
        let invitation = self.below(self.invitations.len());
        let link = self.below(self.tokens.len());
        match self.below(22) {
            0..=3 => Step::Invite { actor, organization, person, role },
            4 | 5 => {
                Step::Resend { actor, invitation, rotate: self.below(2) == 0, hand_over: false }
            }
            6 => Step::Resend { actor: Actor::Root, invitation, rotate: false, hand_over: true },
            7 => Step::Revoke { actor, invitation },
            8 => Step::Edit { actor, invitation, role },
            9..=13 => {
                let session = match self.below(3) {
                    0 => None,
                    1 => Some(self.below(self.sessions.len())),
                    _ => self.model.last_session_of(self.model.invited_by_link(link)),
                };
                Step::Accept { link, session }
            }
            14 => Step::Decline { link },
            15 | 16 => Step::ChangeRole { actor, organization, person, role },
            17 => Step::Remove { actor, organization, person },
            18 => Step::SignIn { person },
            19 => Step::EndSession { session: self.below(self.sessions.len()) },
            20 => Step::Cron,
            _ => Step::Pass { ms: [1, HOUR, 24 * HOUR, 7 * 24 * HOUR][self.below(4)] },
        }
    }

    fn credential(&self, actor: Actor) -> &str {
        match actor {
            Actor::Root => ROOT,
            Actor::Session(session) => &self.sessions[session],
        }
    }

    fn carry_out(&mut self, step: &Step) -> String {
        let invitation_path = |run: &Self, invitation: usize, act: &str| {
            let organization = &run.organizations[run.model.organization_of(invitation)];
            let id = run.invitations[invitation].as_deref().unwrap();
            format!("/v1/organizations/{organization}/invitations/{id}{act}")
        };
        let member_path = |run: &Self, organization: usize, person: usize| {
            let unknown = "user_00000000000000000000000000";
            let user = run.users[person].as_deref().unwrap_or(unknown);
            format!("/v1/organizations/{}/members/{user}", run.organizations[organization])
        };
        match *step {
            Step::Invite { actor, organization, person, role } => {
                let path =
                    format!("/v1/organizations/{}/invitations", self.organizations[organization]);
                let body = json!({"emails": [ADDRESSES[person]], "role": role.name()});
                let reply = self.world.post(&path).by(self.credential(actor)).json(&body).send();
                let answer = reply.json();
                if let Some(reason) = answer["skipped"][0]["reason"].as_str() {
                    return format!("{} {reason}", reply.outcome());
                }
                if reply.status == 201 {
                    self.note_invitation(&answer["invitations"][0]);
                    self.tokens.push(self.world.latest_token(ADDRESSES[person]));
                }
                reply.outcome()
            }
            Step::Resend { actor, invitation, rotate, hand_over } => {
                let path = invitation_path(self, invitation, "/resend");
                let body =
                    json!({"rotate": rotate, "return_link": hand_over, "send_email": !hand_over});
                let reply = self.world.post(&path).by(self.credential(actor)).json(&body).send();
                if reply.status == 200 {
                    let answer = reply.json();
                    let token = match answer["link"].as_str() {
                        Some(link) => link.rsplit('/').next().unwrap().to_owned(),
                        None => self.world.latest_token(answer["email"].as_str().unwrap()),
                    };
                    self.tokens.push(token);
                }
                reply.outcome()
            }
            Step::Revoke { actor, invitation } => {
                let path = invitation_path(self, invitation, "/revoke");
                self.world.post(&path).by(self.credential(actor)).send().outcome()
            }
            Step::Edit { actor, invitation, role } => {
                let path = invitation_path(self, invitation, "");
                let body = json!({"role": role.name()});
                self.world.patch(&path).by(self.credential(actor)).json(&body).send().outcome()
            }
            Step::Accept { link, session } => {
                let path = format!("/v1/invitation-links/{}/accept", self.tokens[link]);
                let ask = self.world.post(&path);
                let ask = match session {
                    Some(session) => ask.by(&self.sessions[session]),
                    None => ask,
                };
                let reply = ask.send();
                let answer = reply.json();
                if let Some(token) = answer["session"]["token"].as_str() {
                    self.note_user(&answer["user"]);
                    self.sessions.push(token.to_owned());
                }
                reply.outcome()
            }
            Step::Decline { link } => {
                let path = format!("/v1/invitation-links/{}/decline", self.tokens[link]);
                self.world.post(&path).send().outcome()
            }
            Step::ChangeRole { actor, organization, person, role } => {
                let path = member_path(self, organization, person);
                let body = json!({"role": role.name()});
                self.world.patch(&path).by(self.credential(actor)).json(&body).send().outcome()
            }
            Step::Remove { actor, organization, person } => {
                let path = member_path(self, organization, person);
                self.world.delete(&path).by(self.credential(actor)).send().outcome()
            }
            Step::SignIn { person } => {
                let signed_in = self.world.sign_in(ADDRESSES[person]);
                self.users[person] = Some(signed_in.id);
                self.sessions.push(signed_in.session);
                "200".to_owned()
            }
            Step::EndSession { session } => {
                let path = "/v1/sessions/current";
                self.world.delete(path).by(&self.sessions[session]).send().outcome()
            }
            Step::Cron => {
                self.world.cron();
                String::new()
            }
            Step::Pass { ms } => {
                self.world.pass(ms);
                String::new()
            }
        }
    }

    fn note_user(&mut self, user: &Value) {
        let person = ADDRESSES.iter().position(|address| user["email"] == *address).unwrap();
        self.users[person] = user["id"].as_str().map(str::to_owned);
    }

    /// The whole state, by the API, is the model's.
    fn compare(&self, seed: u64, history: &[String]) {
        for (number, organization) in self.organizations.iter().enumerate() {
            let of = |list: &str, field: fn(&Value) -> &Value| -> Vec<(String, String)> {
                let path = format!("/v1/organizations/{organization}/{list}");
                let listed = self.world.get(&path).by(ROOT).send().expect("200");
                let mut all: Vec<_> = listed["data"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|item| {
                        let text = |value: &Value| value.as_str().unwrap().to_owned();
                        (text(field(item)), text(&item["role"]))
                    })
                    .collect();
                all.sort();
                all
            };
            let members = of("members?limit=100", |item| &item["user"]["email"]);
            assert_eq!(members, self.model.members(number), "members, seed {seed}, {history:#?}");
            let pending = of("invitations?limit=100", |item| &item["email"]);
            assert_eq!(pending, self.model.pending(number), "pending, seed {seed}, {history:#?}");
        }
    }
}
