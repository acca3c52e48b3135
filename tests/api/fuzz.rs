//! Thousands of requests by everybody, most of them genuine, and what must hold
//! whatever they are.
//!
//! Genuine requests are made of the tour's (`template.rs`), their fields filled in
//! from what is in the world (`choose.rs`, `fill.rs`, `pool.rs`); a third of them
//! is then changed (`mutate.rs`). After each answer `laws.rs` and `tenants.rs` judge
//! it, after each batch the state. A failure is told as the fewest requests that
//! lead to it, as they are made by hand.
//!
//! `FUZZ_REQUESTS`, `FUZZ_SEED` and `FUZZ_REPORT=1` in the environment ask for so
//! many requests, for others, and for a table of what each route answered
//! (`make fuzz`).

mod cast;
mod choose;
mod dice;
mod facts;
mod fill;
mod laws;
mod mutate;
mod pool;
mod shot;
mod shrink;
mod template;
mod tenants;

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;

use crate::support::routes::routes;
use crate::support::tour::{Body, INVITATIONS, ROLES, TRANSFER};
use crate::support::world::{DAY, HOUR, MINUTE, ROOT, SECOND, take_log};
use crate::support::{Reply, World};
use dice::Dice;
use fill::encoded;
use laws::{Mark, Past};
use pool::Pool;
use shot::Shot;
use template::{Entry, entries};
use tenants::Sight;

/// How many requests are made, unless the environment says.
const REQUESTS: usize = 8_000;
/// After how many of them a new world begins: databases that grow are slow.
const EPISODE: usize = 2_000;
/// After how many of them the state is judged.
const BATCH: usize = 25;
/// In how many of a hundred cases a request is changed.
const CHANGED: usize = 30;

#[test]
fn thousands_of_requests_by_everybody_break_no_law() {
    let number = |name: &str, default: usize| {
        std::env::var(name).map_or(default, |text| text.parse().expect(name))
    };
    let requests = number("FUZZ_REQUESTS", REQUESTS);
    let seed = number("FUZZ_SEED", 1) as u64;
    let entries = entries();
    let mut report = Report::default();
    for episode in 0..requests.div_ceil(EPISODE) {
        let count = EPISODE.min(requests - episode * EPISODE);
        let seed = seed.wrapping_mul(1_000_003).wrapping_add(episode as u64);
        match play(&entries, seed, count) {
            Ok(played) => report.add(played),
            Err((events, wrong)) => {
                let told = shrink::shrunk(events, wrong);
                panic!("{requests} requests, episode {episode} of seed {seed}: {told}");
            }
        }
    }
    if std::env::var("FUZZ_REPORT").is_ok_and(|value| value == "1") {
        println!("{report}");
    }
    assert!(report.succeeded * 3 >= report.count, "too few succeed to go deep:\n{report}");
    // As many as it takes to come everywhere.
    if requests >= REQUESTS {
        for (method, route) in routes() {
            let outcomes = report.outcomes.get(&(route.to_owned(), method.to_owned()));
            let outcomes = outcomes.unwrap_or_else(|| panic!("{method} {route} was never tried"));
            let succeeds = outcomes.keys().any(|outcome| outcome.as_str() < "400");
            assert!(succeeds, "{method} {route} never succeeded: {outcomes:?}");
        }
    }
}

#[test]
fn every_route_is_known_to_the_fuzzer() {
    let entries = entries();
    let known: BTreeSet<_> =
        entries.iter().map(|entry| (entry.method.as_str(), entry.route)).collect();
    assert_eq!(known, routes());
}

/// What became of the requests of each route: how many had which outcome.
#[derive(Default)]
struct Report {
    outcomes: BTreeMap<(String, String), BTreeMap<String, usize>>,
    count: usize,
    succeeded: usize,
}

impl Report {
    fn note(&mut self, shot: &Shot, reply: &Reply) {
        self.count += 1;
        self.succeeded += usize::from(reply.status.as_u16() < 400);
        let row = (shot.route.to_owned(), shot.method.to_string());
        *self.outcomes.entry(row).or_default().entry(reply.outcome()).or_default() += 1;
    }

    fn add(&mut self, other: Self) {
        self.count += other.count;
        self.succeeded += other.succeeded;
        for (row, outcomes) in other.outcomes {
            for (outcome, count) in outcomes {
                *self.outcomes.entry(row.clone()).or_default().entry(outcome).or_default() += count;
            }
        }
    }
}

impl std::fmt::Display for Report {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(to, "{} requests, of which {} succeeded", self.count, self.succeeded)?;
        for ((route, method), outcomes) in &self.outcomes {
            let outcomes: Vec<_> =
                outcomes.iter().map(|(outcome, count)| format!("{count}× {outcome}")).collect();
            writeln!(to, "{method:7} {route:58} {}", outcomes.join(", "))?;
        }
        Ok(())
    }
}

/// What happened, when, and after how many moments.
#[derive(Clone, Debug)]
struct Event {
    now: i64,
    moments: u64,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    Request(Shot),
    Cron,
}

/// A world, what is known of it, and what happened in it since it began.
struct Fuzzer<'a> {
    world: &'a World,
    dice: Dice,
    pool: Pool,
    past: Past,
    documented: BTreeMap<String, u16>,
    /// How many addresses were made up.
    fresh: usize,
    events: Vec<Event>,
    /// The first law that was broken.
    wrong: Option<String>,
}

/// A deployment that has all that routes may depend on.
fn world() -> World {
    World::with(&[
        ("PASSWORDS", "on"),
        ("LINK_SHARING", "managers"),
        ("DEV_MAILBOX", "on"),
        ("PURGE_AFTER_DAYS", "3"),
        ("EVENT_IPS", "on"),
        ("RESEND_COOLDOWN_SECONDS", "5"),
    ])
}

/// Makes so many requests: what became of them, or what happened until a law was
/// broken, and which one.
fn play(entries: &[Entry], seed: u64, requests: usize) -> Result<Report, (Vec<Event>, String)> {
    let world = world();
    let mut fuzzer = Fuzzer::new(&world, seed);
    let mut report = Report::default();
    let mut deck = Vec::new();
    for number in 1..=requests {
        if deck.is_empty() {
            deck =
                (0..entries.len()).flat_map(|place| vec![place; often(&entries[place])]).collect();
            fuzzer.dice.shuffle(&mut deck);
        }
        let Some(place) = deck.pop() else { break };
        let mut shot = fuzzer.genuine(&entries[place]);
        if fuzzer.dice.chance(CHANGED) {
            shot = fuzzer.mutated(shot);
        }
        let reply = fuzzer.shoot(shot.clone());
        report.note(&shot, &reply);
        fuzzer.let_time_pass();
        if number % BATCH == 0 || number == requests {
            fuzzer.judge();
        }
        if let Some(wrong) = fuzzer.wrong {
            return Err((fuzzer.events, wrong));
        }
        take_log();
    }
    Ok(report)
}

/// How often a route's turn comes: what leads to more comes more often.
fn often(entry: &Entry) -> usize {
    match (entry.method.as_str(), entry.route) {
        ("POST", INVITATIONS) => 5,
        ("POST", TRANSFER) => 4,
        ("POST", "/v1/invitation-links/{token}/accept" | ROLES) => 2,
        _ => 1,
    }
}

impl<'a> Fuzzer<'a> {
    /// At the beginning, with the cast in place.
    fn new(world: &'a World, seed: u64) -> Self {
        let mut fuzzer = Self {
            world,
            dice: Dice::new(seed),
            pool: Pool::default(),
            past: Past::default(),
            documented: laws::documented_codes(),
            fresh: 0,
            events: Vec::new(),
            wrong: None,
        };
        fuzzer.begin();
        fuzzer.judge();
        fuzzer
    }

    /// A request as somebody might well make it.
    fn genuine(&mut self, entry: &Entry) -> Shot {
        let mut template = self.dice.pick(&entry.templates).clone();
        // Hashing passwords is most of what requests cost.
        if self.dice.chance(50) && format!("{:?}", template.body).contains("password") {
            template = self.dice.pick(&entry.templates).clone();
        }
        let scene = self.scene(entry, &template);
        let path = self.path(entry, &scene);
        let query = self.query(entry, &template, &scene, &path);
        let target = if query.is_empty() { path } else { format!("{path}?{}", encoded(&query)) };
        let mut shot = Shot::new(entry.method.clone(), entry.route, target);
        let is_page = entry.is_page();
        if let Some(credential) = &scene.credential {
            let is_session = credential != ROOT && !credential.starts_with("usher_");
            let by_cookie = if is_page { 92 } else { 8 };
            shot = if is_session && self.dice.chance(by_cookie) {
                shot.header("cookie", &format!("__Host-usher={credential}"))
                    .header("sec-fetch-site", "same-origin")
            } else {
                shot.header("authorization", &format!("Bearer {credential}"))
            };
        }
        match self.body(entry, &template, &scene) {
            Body::None => shot,
            Body::Json(body) => shot.json(&body),
            Body::Form(mut fields) => {
                let browser = self.dice.pick_any(&self.pool.browsers);
                if let Some(browser) = browser.filter(|_| self.dice.chance(50)) {
                    let guard = encoded(&[("guard".to_owned(), browser.guard)]);
                    fields = if fields.is_empty() { guard } else { format!("{fields}&{guard}") };
                    shot = shot.header("cookie", &format!("__Host-usher-form={}", browser.nonce));
                }
                shot.body = fields.into_bytes();
                shot.header("content-type", "application/x-www-form-urlencoded")
            }
        }
    }

    /// Makes a request, and judges the answer.
    fn shoot(&mut self, shot: Shot) -> Reply {
        let world = self.world;
        self.note(What::Request(shot.clone()));
        let before = Mark::of(world);
        let sight = Sight::of(world, &shot);
        let (documented, past) = (&self.documented, &mut self.past);
        let (reply, judged) = shot.ask(world).send_and_look(|reply| {
            laws::shape(&shot, reply, documented)?;
            let after = Mark::of(world);
            laws::silence(&shot, reply, &before, &after)?;
            if after != before {
                past.remember(world);
            }
            sight.and_after(world, &shot, reply).judge(&world.db, past, &shot, reply)
        });
        if let Err(wrong) = judged.and_then(|()| self.judge_the_rest(&shot, &reply, &before)) {
            self.wrong.get_or_insert(wrong);
        }
        self.pool.learn(world, &shot.target, &reply);
        reply
    }

    /// What a refusal and a request that only asks lead to once they are answered:
    /// no mail, and no change but that a key was used.
    fn judge_the_rest(&self, shot: &Shot, reply: &Reply, before: &Mark) -> Result<(), String> {
        if !(shot.is_safe() || reply.status.as_u16() >= 400) {
            return Ok(());
        }
        if self.world.mailbox.count() > 0 {
            return Err("mails, though it was refused or only asks".to_owned());
        }
        let by_key = shot.says("authorization").is_some_and(|value| value.contains("usher_"));
        if by_key { Ok(()) } else { laws::silence(shot, reply, before, &Mark::of(self.world)) }
    }

    /// Judges the state.
    fn judge(&mut self) {
        if let Err(wrong) = self.past.judge(self.world) {
            self.wrong.get_or_insert(wrong);
        }
    }

    fn cron(&mut self) {
        self.note(What::Cron);
        self.world.cron();
        self.pool.learn_mails(self.world);
    }

    fn note(&mut self, what: What) {
        let (now, moments) = (self.world.now(), self.world.moments());
        self.events.push(Event { now, moments, what });
    }

    fn pass(&mut self, ms: i64) {
        self.world.pass(ms);
    }

    /// Mostly little, now and then so much that links and sessions end.
    fn let_time_pass(&mut self) {
        let most = match self.dice.below(1_000) {
            0 => 8 * DAY,
            1..6 => 12 * HOUR,
            6..50 => 20 * MINUTE,
            50..300 => MINUTE,
            _ => 3 * SECOND,
        };
        let passed = self.dice.below(usize::try_from(most).unwrap());
        self.pass(i64::try_from(passed).unwrap());
        if self.dice.chance(6) {
            self.cron();
        }
    }
}

/// The ids that a text has in it.
fn ids_in(text: &str) -> impl Iterator<Item = &str> {
    const KINDS: [&str; 8] = ["org", "user", "inv", "role", "key", "event", "transfer", "session"];
    text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).filter(|word| {
        word.split_once('_').is_some_and(|(kind, rest)| KINDS.contains(&kind) && rest.len() == 26)
    })
}
