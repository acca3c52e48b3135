//! Random sequences of operations against a reference model.
//!
//! The model (`model.rs`, `model/`) is plain Rust: it knows the laws and no
//! SQL. `choose.rs` chooses steps, `carry_out.rs` makes requests of them. After
//! every step the answer is the one that the model predicts, and at the end so
//! is the whole state (`compare.rs`).

mod carry_out;
mod choose;
mod compare;
mod model;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

use rand_chacha::ChaCha12Rng;
use rand_core::SeedableRng as _;
use serde_json::json;
use usher::domain::role::Role;

use crate::support::world::{ROOT, World, take_log};
use carry_out::text;
use model::step::{Actor, Ask, Asked, Step};
use model::{ADDRESSES, CHILD, Model, ORGANIZATIONS, Set, parent_of};

const SEQUENCES: usize = 10_000;
const STEPS: usize = 30;
const THREADS: usize = 2;

#[test]
fn random_sequences_end_as_the_model_says() {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for first in 0..THREADS {
            let is_over = &is_over;
            scope.spawn(move || sequences(first, is_over));
        }
    });
}

/// Every second sequence, or how many threads there are, until one has differed.
fn sequences(first: usize, is_over: &AtomicBool) {
    let world = World::with(&[("PURGE_AFTER_DAYS", "10"), ("SESSION_DAYS", "3650")]);
    let mut beginning = Run::new(&world);
    beginning.begin();
    // Each begins where the world is now, and is then undone.
    let now = world.now();
    let play = |scene: &dyn Fn() -> Option<Told>| {
        let told = world.db.rehearse(scene);
        world.pass(now - world.now());
        world.mailbox.empty();
        take_log();
        told
    };
    for seed in (first..SEQUENCES).step_by(THREADS) {
        if is_over.load(Ordering::Relaxed) {
            return;
        }
        let Some(told) = play(&|| run(&beginning, seed)) else { continue };
        is_over.store(true, Ordering::Relaxed);
        let (steps, difference) = shrunk(told, |steps| play(&|| repeat(&beginning, steps)));
        let steps: String = steps.iter().map(|step| format!("\n  {step:?}")).collect();
        panic!("seed {seed}: {difference}, after {steps}");
    }
}

/// Steps after which the model and the program differ, and in what.
type Told = (Vec<Step>, String);

/// A world and the model of it.
#[derive(Clone)]
struct Run<'a> {
    world: &'a World,
    model: Model,
    random: ChaCha12Rng,
    /// The organizations' ids, by the model's numbers; likewise the others'.
    organizations: Vec<String>,
    invitations: Vec<String>,
    roles: Vec<String>,
    /// Ids and the keys themselves.
    keys: Vec<(String, String)>,
    users: [Option<String>; ADDRESSES.len()],
    /// Of links, of sessions, of offers of ownership.
    tokens: Vec<String>,
    sessions: Vec<String>,
    transfers: Vec<String>,
}

fn run(beginning: &Run<'_>, seed: usize) -> Option<Told> {
    let mut run = beginning.clone();
    run.random = ChaCha12Rng::seed_from_u64(seed as u64);
    let mut history = Vec::with_capacity(STEPS);
    for _ in 0..STEPS {
        let step = run.choose();
        history.push(step.clone());
        let differs = catch_unwind(AssertUnwindSafe(|| run.differs_at(&step)));
        if let Some(difference) = differs.unwrap_or_else(|_| Some("panicked".to_owned())) {
            return Some((history, difference));
        }
    }
    run.differs_at_the_end().map(|difference| (history, difference))
}

/// The same steps, or some of them. One that is about something that is not
/// there any more panics: then there is nothing to tell.
fn repeat(beginning: &Run<'_>, steps: &[Step]) -> Option<Told> {
    let mut run = beginning.clone();
    let differs = AssertUnwindSafe(|| {
        for (place, step) in steps.iter().enumerate() {
            if let Some(difference) = run.differs_at(step) {
                return Some((steps[..=place].to_vec(), difference));
            }
        }
        run.differs_at_the_end().map(|difference| (steps.to_vec(), difference))
    });
    catch_unwind(differs).ok()?
}

/// The same with as few steps as can be: each is left out that need not be there.
fn shrunk(mut told: Told, again: impl Fn(&[Step]) -> Option<Told>) -> Told {
    let mut place = 0;
    while place < told.0.len() {
        let mut fewer = told.0.clone();
        fewer.remove(place);
        match again(&fewer) {
            Some(fewer) => (told, place) = (fewer, 0),
            None => place += 1,
        }
    }
    told
}

impl<'a> Run<'a> {
    fn new(world: &'a World) -> Self {
        Self {
            world,
            model: Model::new(world.now()),
            random: ChaCha12Rng::seed_from_u64(0),
            organizations: Vec::new(),
            invitations: Vec::new(),
            roles: Vec::new(),
            keys: Vec::new(),
            users: Default::default(),
            tokens: Vec::new(),
            sessions: Vec::new(),
            transfers: Vec::new(),
        }
    }

    /// How the answer to a step differs from the model's, if it does.
    fn differs_at(&mut self, step: &Step) -> Option<String> {
        let predicted = self.model.apply(step);
        let answered = self.carry_out(step);
        (answered != predicted).then(|| format!("answered {answered}, predicted {predicted}"))
    }

    /// How the state does, once the cron has marked what lapsed.
    fn differs_at_the_end(&mut self) -> Option<String> {
        self.differs_at(&Step::Cron).or_else(|| self.difference())
    }

    fn go(&mut self, step: &Step) {
        assert_eq!(self.differs_at(step), None, "{step:?}");
    }

    /// The first one owns the parent and the one that stands alone, the second
    /// the child; they and three more are here and there, the last one is nobody yet.
    fn begin(&mut self) {
        for (organization, owner) in [(0, 0), (CHILD, 1), (ORGANIZATIONS - 1, 0)] {
            self.found(organization, owner);
            let session = self.model.last_session_of(owner);
            self.go(&Step::Accept { link: organization, session });
        }
        for (organization, name, permissions) in [
            (0, "Steward", &["members.view", "members.manage", "app.read"][..]),
            (0, "Overseer", &["members.view", "organizations.view_all", "organization.manage"]),
            (CHILD, "Guide", &["members.view", "members.manage", "reports.view"]),
        ] {
            let permissions = permissions.iter().copied().collect();
            self.go(&Step::CreateRole { actor: Actor::Root, organization, name, permissions });
        }
        let (none, own) = (Set::new(), Set::from(["pricing.edit"]));
        let manage = Set::from(["members.manage"]);
        for (organization, person, role, permissions) in [
            (0, 1, Ask::BuiltIn(Role::Admin), &none),
            (0, 2, Ask::BuiltIn(Role::Owner), &none),
            (0, 3, Ask::Named("Steward"), &own),
            (0, 4, Ask::Named("Overseer"), &manage),
            (CHILD, 3, Ask::Named("Guide"), &none),
            (ORGANIZATIONS - 1, 1, Ask::BuiltIn(Role::Member), &none),
            (ORGANIZATIONS - 1, 2, Ask::BuiltIn(Role::Owner), &own),
        ] {
            let own = Some(Asked { role, permissions: permissions.clone() });
            let (actor, child, restore) = (Actor::Root, None, false);
            let people = vec![person];
            self.go(&Step::Invite { actor, organization, people, own, child, restore });
            let session = self.model.last_session_of(person);
            self.go(&Step::Accept { link: self.tokens.len() - 1, session });
        }
        let actor = Actor::Session(self.model.last_session_of(2).unwrap());
        for organization in [0, CHILD] {
            let asked = Asked { role: Ask::BuiltIn(Role::Admin), permissions: Set::new() };
            self.go(&Step::CreateKey { actor, organization, asked });
        }
    }

    /// An organization, somebody invited as its owner.
    fn found(&mut self, organization: usize, owner: usize) {
        let parent = parent_of(organization).map(|parent| self.organizations[parent].as_str());
        let mut body = json!({"name": "An organization", "owner": {"email": ADDRESSES[owner]}});
        if let Some(parent) = parent {
            body["parent_id"] = json!(parent);
        }
        let made = self.world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
        self.organizations.push(text(&made["organization"]["id"]));
        self.invitations.push(text(&made["invitation"]["id"]));
        self.tokens.push(self.world.latest_token(ADDRESSES[owner]));
        self.model.found(organization, owner);
    }
}
