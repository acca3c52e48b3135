//! The counts are those of the rows, whatever happened.

use rand_chacha::ChaCha12Rng;
use rand_core::{Rng as _, SeedableRng as _};
use serde_json::{Value, json};

use crate::support::story::{grant, text};
use crate::support::tour::Stage;
use crate::support::world::{DAY, HOUR, ROOT, World};

#[track_caller]
fn assert_counted(world: &World, when: &str) {
    assert_eq!(world.db.miscounted(), "[]", "{when}");
}

#[test]
fn they_are_right_after_every_visit_and_after_the_cron() {
    let stage = Stage::new();
    assert_counted(&stage.world, "the stage");
    for visit in stage.visits() {
        stage.world.db.rehearse(|| {
            stage.go(&visit);
            assert_counted(&stage.world, &visit.name());
            let now = stage.world.now();
            stage.world.pass(7 * DAY);
            stage.world.cron();
            assert_counted(&stage.world, &format!("{}, and the cron", visit.name()));
            stage.world.pass(30 * DAY);
            (0..3).for_each(|_| stage.world.cron());
            assert_counted(&stage.world, &format!("{}, and the purge", visit.name()));
            stage.world.pass(now - stage.world.now());
        });
    }
}

const PEOPLE: [&str; 5] = [
    "ada@example.com",
    "grace@example.com",
    "mary@example.com",
    "alan@example.com",
    "vera@example.com",
];

/// A parent with two children, all with few seats, where anything may happen.
struct Run<'a> {
    world: &'a World,
    places: Vec<String>,
    random: ChaCha12Rng,
    /// What happened, for the message of an assertion.
    history: Vec<String>,
}

impl Run<'_> {
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.random.next_u64() % bound as u64).unwrap()
    }

    fn one_of(&mut self, of: &Value) -> Option<Value> {
        let all = of["data"].as_array().unwrap();
        if all.is_empty() {
            return None;
        }
        let place = self.below(all.len());
        Some(all[place].clone())
    }

    fn step(&mut self) {
        let number = self.below(self.places.len());
        let place = self.places[number].clone();
        let email = PEOPLE[self.below(PEOPLE.len())];
        let invitations = self.world.see(&place, ROOT, "/invitations?status=all").json();
        let members = self.world.see(&place, ROOT, "/members?status=all").json();
        let (choice, flag) = (self.below(16), self.below(2) == 0);
        let invitation = self.one_of(&invitations);
        let member = self.one_of(&members);
        let inv = invitation.map(|one| format!("/invitations/{}", text(&one["id"])));
        let user = member.map(|one| format!("/members/{}", text(&one["user"]["id"])));
        let others: Vec<_> = self.places[1..].iter().map(|child| grant(child, "member")).collect();
        let (act, body) = match (choice, inv, user) {
            (0..=2, ..) => {
                let several = number == 0 && flag;
                let mut body = json!({"emails": [email, PEOPLE[0]], "restore_role": flag});
                if several {
                    body["organizations"] = others.into();
                }
                ("/invitations".to_owned(), body)
            }
            (3, Some(inv), _) => (format!("{inv}/revoke"), json!({})),
            (4 | 5, Some(inv), _) => (format!("{inv}/resend"), json!({"rotate": flag})),
            (6, Some(inv), _) => (format!("{inv}/replace"), json!({"email": email})),
            (7 | 8, Some(inv), _) => (format!("{inv}/accept"), json!({"user": {"email": email}})),
            (9, _, Some(user)) => (format!("{user}/deactivate"), json!({})),
            (10, _, Some(user)) => (format!("{user}/reactivate"), json!({})),
            (11, _, Some(user)) => {
                let path = format!("/v1/organizations/{place}{user}");
                self.world.delete(&path).by(ROOT).send();
                (user, json!({}))
            }
            (12, ..) => (
                "/invitations/bulk".to_owned(),
                json!({"action": if flag { "resend" } else { "revoke" },
                "filter": {"status": "all"}}),
            ),
            (13, Some(inv), _) => {
                let path = format!("/v1/organizations/{place}{inv}");
                let grants = if number == 0 { others } else { Vec::new() };
                let body = json!({"organizations": if flag { grants } else { Vec::new() }, "role": "member"});
                self.world.patch(&path).by(ROOT).json(&body).send();
                (inv, json!({}))
            }
            (14, ..) => {
                self.world.cron();
                return self.history.push("cron".to_owned());
            }
            _ => {
                let waits = [1, HOUR, DAY, 7 * DAY];
                let wait = waits[self.below(4)];
                self.world.pass(wait);
                return self.history.push(format!("{wait} ms"));
            }
        };
        let reply = self.world.act(&place, ROOT, &act, &body);
        self.history.push(format!("{act} {body} in {number}: {}", reply.outcome()));
    }
}

#[test]
fn they_are_right_after_whatever_sequence_of_operations() {
    let world = World::with(&[("PURGE_AFTER_DAYS", "3"), ("SESSION_DAYS", "3650")]);
    let (org, ada) = world.found("Analytical Engines", PEOPLE[0]);
    let mut places = vec![org.clone()];
    for name in ["Parts", "Cards"] {
        places.push(world.child(&org, &ada.session, name));
    }
    places.iter().for_each(|place| world.set(place, &json!({"seat_limit": 3})));
    for seed in 0..60 {
        let now = world.now();
        let random = ChaCha12Rng::seed_from_u64(seed);
        let run = Run { world: &world, places: places.clone(), random, history: Vec::new() };
        world.db.rehearse(|| watched(run, seed));
        world.pass(now - world.now());
        world.mailbox.empty();
    }
}

fn watched(mut run: Run<'_>, seed: u64) {
    for _ in 0..40 {
        run.step();
        let wrong = run.world.db.miscounted();
        assert_eq!(wrong, "[]", "seed {seed}, after {:#?}", run.history);
        let over: i64 = run.world.db.look(&format!(
            "SELECT count(*) FROM organizations o WHERE o.active_count + (SELECT count(*) FROM grants g
    WHERE g.organization_id = o.id AND g.held_until > {}) > o.seat_limit",
            run.world.now()
        ));
        assert_eq!(over, 0, "too many seats: seed {seed}, after {:#?}", run.history);
    }
}

#[test]
fn an_organization_tells_its_seats_in_use() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    assert_eq!(world.seats(&org), (1, 0));
    let body = json!({"emails": ["a@example.com", "b@example.com", "c@example.com"]});
    world.invite_by(&org, &ada.session, &body).expect("201");
    assert_eq!(world.seats(&org), (1, 3));
    world.accept_as_new("a@example.com");
    assert_eq!(world.seats(&org), (2, 2));
    let listed = world.get("/v1/organizations").by(&ada.session).send().expect("200");
    assert_eq!(listed["data"][0]["seats"], json!({"active": 2, "pending": 2}));
    let mine = world.get("/v1/me/organizations").by(&ada.session).send().expect("200");
    assert_eq!(mine["data"][0]["organization"]["seats"], json!({"active": 2, "pending": 2}));
}
