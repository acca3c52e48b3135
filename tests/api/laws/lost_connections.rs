//! Laws 8 and 9 where the database fails, at every call that every visit of the
//! tour leads to: the operation's own, and those that follow its answer, which
//! claim and settle mails and note that a key was used.
//!
//! What is compared with a run in which nothing went wrong:
//!
//! - the answer, whole: status, headers and text. Where the operation's own call
//!   fails for good it is 503, or 500 where trying again would not help;
//! - the database as the answer is given, byte by byte: the operation has happened
//!   once, or not at all;
//! - the database after the cron has run three times, but for times, for how often
//!   a mail was tried and for when a key was last used: nothing is left behind,
//!   and nothing has happened twice;
//! - the mails by then: the same ones, each at least once. None goes out for what
//!   has not happened.

use std::collections::BTreeMap;

use axum::http::HeaderMap;

use crate::support::database::Trouble::{
    self, Failed, Fine, Garbled, LostAfter, LostBefore, Overloaded,
};
use crate::support::tour::{INVITATIONS, Stage};
use crate::support::world::{DAY, MINUTE, World, take_log};

/// What may go wrong with a call, one try after the other.
struct Fault {
    troubles: &'static [Trouble],
    /// The status, where the operation's own call goes wrong like this; none where
    /// a repetition heals it.
    status: Option<u16>,
    /// Whether what was asked for has happened.
    happens: bool,
}

const fn healed(troubles: &'static [Trouble]) -> Fault {
    Fault { troubles, status: None, happens: true }
}

const fn fails(troubles: &'static [Trouble], status: u16, happens: bool) -> Fault {
    Fault { troubles, status: Some(status), happens }
}

const FAULTS: [Fault; 13] = [
    healed(&[LostBefore]),
    healed(&[LostAfter]),
    healed(&[LostBefore, LostAfter]),
    healed(&[LostAfter, LostBefore]),
    healed(&[LostAfter, LostAfter]),
    fails(&[LostBefore; 3], 503, false),
    fails(&[LostAfter; 3], 503, true),
    fails(&[Overloaded], 503, false),
    fails(&[LostAfter, Overloaded], 503, true),
    fails(&[Failed], 500, false),
    fails(&[LostAfter, Failed], 500, true),
    fails(&[Garbled("{")], 500, true),
    fails(&[Garbled("7")], 500, true),
];

/// An answer, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Answer {
    status: u16,
    headers: HeaderMap,
    text: String,
}

/// What came of a request.
struct Run {
    answer: Answer,
    /// The calls before the answer, and all of them.
    own_calls: usize,
    calls: usize,
    at_answer: String,
    later: String,
    mails: BTreeMap<(String, String), usize>,
}

/// A stage on which everything happens anew, as if for the first time.
struct Rehearsal {
    stage: Stage,
    now: i64,
    moments: u64,
}

impl Rehearsal {
    fn new() -> Self {
        let stage = Stage::new();
        stage.world.mailbox.empty();
        let (now, moments) = (stage.world.now(), stage.world.moments());
        Self { stage, now, moments }
    }

    /// Rehearses with these troubles after so many calls; what is rehearsed is
    /// undone.
    fn run(
        &mut self,
        calls_before: usize,
        troubles: &[Trouble],
        scene: impl FnOnce(&Stage) -> (Answer, usize, String),
    ) -> Run {
        // An instance that has just begun: it has noted no key's use.
        self.stage.world =
            self.stage.world.redeployed(&[("PASSWORDS", "on"), ("LINK_SHARING", "managers")]);
        let world = &self.stage.world;
        world.resume(self.now, self.moments);
        let run = world.db.rehearse(|| {
            let before = world.db.batches();
            let fine = std::iter::repeat_n(Fine, calls_before);
            world.db.trouble(&fine.chain(troubles.iter().copied()).collect::<Vec<_>>());
            let (answer, own_calls, at_answer) = scene(&self.stage);
            let calls = world.db.batches() - before;
            world.db.trouble(&[]);
            for _ in 0..3 {
                world.pass(2 * MINUTE);
                world.cron();
            }
            assert_eq!(
                world.db.look::<i64>("SELECT count(*) FROM mails"),
                0,
                "the outbox is empty"
            );
            let later = settled(world);
            Run { answer, own_calls, calls, at_answer, later, mails: mails(world) }
        });
        world.mailbox.empty();
        take_log();
        run
    }

    /// Makes a visit of the tour.
    fn visit(&mut self, place: usize, calls_before: usize, troubles: &[Trouble]) -> Run {
        self.run(calls_before, troubles, |stage| {
            let ask = stage.ask(&stage.visits()[place]);
            let (reply, at_answer) = ask.send_and_look(|_| stage.world.db.dump());
            let answer =
                Answer { status: reply.status.as_u16(), headers: reply.headers, text: reply.text };
            (answer, reply.batches, at_answer)
        })
    }

    /// Lets the same time pass without a request.
    fn nothing(&mut self) -> Run {
        let (now, moments) = (self.now, self.moments);
        self.run(0, &[], |stage| {
            stage.world.resume(now, moments + 1);
            let answer = Answer { status: 0, headers: HeaderMap::new(), text: String::new() };
            (answer, 0, stage.world.db.dump())
        })
    }
}

/// Whom what was mailed to, how often.
fn mails(world: &World) -> BTreeMap<(String, String), usize> {
    let mut mails = BTreeMap::new();
    for message in world.mailbox.all() {
        *mails.entry((message.to, message.subject.as_str().to_owned())).or_default() += 1;
    }
    mails
}

/// All that the database holds, but for times, for how often a mail was tried and
/// for when a key was last used.
fn settled(world: &World) -> String {
    let columns = "SELECT group_concat(name) FROM pragma_table_info(?1)
        WHERE name NOT IN ('delivery_attempts', 'last_used_at')";
    let columns = |table: &str| world.db.rows(columns, &[table])[0][0].clone();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    let mut all = String::new();
    for table in world.db.rows(tables, &[]) {
        let table = &table[0];
        let sql = format!("SELECT {} FROM {table} ORDER BY 1, 2", columns(table));
        let sql = if table == "schema_version" { sql.replace(", 2", "") } else { sql };
        for row in world.db.rows(&sql, &[]) {
            let is_time = |cell: &&String| cell.len() == 13 && cell.parse::<i64>().is_ok();
            let cells: Vec<&str> =
                row.iter().map(|cell| if is_time(&cell) { "(time)" } else { cell }).collect();
            all.push_str(&format!("{table}: {}\n", cells.join(" | ")));
        }
    }
    all
}

#[track_caller]
fn assert_sent(mails: &BTreeMap<(String, String), usize>, run: &Run, what: &str) {
    assert!(run.mails.keys().eq(mails.keys()), "{what}: {:?} instead of {mails:?}", run.mails);
    for (mail, count) in mails {
        assert!(run.mails[mail] >= *count, "{what}: {mail:?} {} times", run.mails[mail]);
    }
}

#[test]
fn whatever_fails_at_any_call_the_answer_is_true_and_nothing_happens_twice() {
    let mut rehearsal = Rehearsal::new();
    let nothing = rehearsal.nothing();
    let (mut own, mut after) = (0, 0);
    for place in 0..rehearsal.stage.visits().len() {
        let calm = rehearsal.visit(place, 0, &[]);
        let visits = rehearsal.stage.visits();
        let (name, status) = (visits[place].name(), visits[place].status);
        drop(visits);
        assert_eq!(calm.answer.status, status, "{name}: {}", calm.answer.text);
        for call in 0..calm.calls {
            for fault in &FAULTS {
                let what = format!("{:?} at call {call} of {name}", fault.troubles);
                let run = rehearsal.visit(place, call, fault.troubles);
                if call < calm.own_calls {
                    own += 1;
                    judge_own(fault, &run, &calm, &nothing, &what);
                } else {
                    after += 1;
                    assert_eq!(run.answer, calm.answer, "{what}");
                    assert_eq!(run.at_answer, calm.at_answer, "{what}");
                    assert_eq!(run.later, calm.later, "{what}");
                    assert_sent(&calm.mails, &run, &what);
                }
            }
        }
    }
    assert!(own > 1_300 && after > 500, "{own} faults before answers, {after} after");
}

/// Where the operation's own call went wrong.
fn judge_own(fault: &Fault, run: &Run, calm: &Run, nothing: &Run, what: &str) {
    // What nobody reads may say anything.
    let is_unread = matches!(fault.troubles, [Garbled(_)]) && run.answer == calm.answer;
    match fault.status.filter(|_| !is_unread) {
        None => {
            assert_eq!(run.answer, calm.answer, "{what}");
            assert_eq!(run.mails, calm.mails, "{what}");
        }
        // It says in its own way that the database is away.
        Some(_) if run.answer.text.contains("\"unready\"") => {
            assert_eq!(run.answer.status, 503, "{what}: {}", run.answer.text);
        }
        Some(status) => {
            assert_eq!(run.answer.status, status, "{what}: {}", run.answer.text);
            let waits = run.answer.headers.get("retry-after").map(|value| value.to_str().unwrap());
            assert_eq!(waits, (status == 503).then_some("5"), "{what}");
            let inside = ["D1", "no such table", "statement"];
            let is_quiet = !inside.iter().any(|word| run.answer.text.contains(word));
            assert!(is_quiet, "{what}: the client is told {}", run.answer.text);
            assert!(!run.answer.headers.contains_key("set-cookie"), "{what}");
        }
    }
    let happened = if fault.happens { calm } else { nothing };
    assert_eq!(run.at_answer, happened.at_answer, "{what}");
    assert_eq!(run.later, happened.later, "{what}");
    assert_sent(&happened.mails, run, what);
}

#[test]
fn a_call_is_repeated_where_the_connection_was_lost_and_nowhere_else() {
    let mut rehearsal = Rehearsal::new();
    for (place, calls) in [(&[][..], 1), (&[LostBefore], 2), (&[LostAfter, LostBefore], 3)]
        .into_iter()
        .chain([(&[LostAfter; 3][..], 3), (&[LostAfter; 9], 3), (&[Overloaded; 3], 1)])
        .chain([(&[Failed; 3][..], 1), (&[Garbled("{"); 3], 1), (&[LostBefore, Overloaded], 2)])
    {
        let invites = rehearsal.stage.visits().iter().position(|visit| visit.route == INVITATIONS);
        let run = rehearsal.visit(invites.unwrap(), 0, place);
        assert_eq!(run.own_calls, calls, "{place:?}");
    }
}

#[test]
fn whatever_fails_at_any_call_of_the_cron_the_next_runs_do_its_work() {
    let mut rehearsal = Rehearsal::new();
    let stage = &rehearsal.stage;
    // Mails in two groups, an invitation that lapses, and what is to be purged.
    let at = |path: &str| path.replace("{org}", &stage.org);
    let ask = stage.world.post(&at(INVITATIONS)).by(&stage.ada.session).json(&stage.many(12));
    ask.send_and_crash().expect("201");
    let delete = format!("/v1/organizations/{}", stage.child);
    let name = serde_json::json!({"name": "Engine Parts"});
    stage.world.delete(&delete).by(&stage.ada.session).json(&name).send().expect("204");
    stage.world.pass(6 * DAY + 23 * 60 * MINUTE);
    rehearsal.now = rehearsal.stage.world.now();
    rehearsal.moments = rehearsal.stage.world.moments();
    let mut cron = |calls_before: usize, troubles: &[Trouble]| {
        rehearsal.run(calls_before, troubles, |stage| {
            stage.world.cron();
            let answer = Answer { status: 0, headers: HeaderMap::new(), text: String::new() };
            (answer, 0, String::new())
        })
    };
    let calm = cron(0, &[]);
    assert!(calm.calls >= 8, "{} calls", calm.calls);
    assert_eq!(calm.mails.len(), 12);
    for call in 0..calm.calls {
        for fault in &FAULTS {
            let what = format!("{:?} at call {call}", fault.troubles);
            let run = cron(call, fault.troubles);
            assert_eq!(run.later, calm.later, "{what}");
            assert_sent(&calm.mails, &run, &what);
        }
    }
}

#[test]
fn what_an_operation_mails_is_in_the_outbox_when_it_answers() {
    let mut rehearsal = Rehearsal::new();
    let mut mailed = 0;
    for place in 0..rehearsal.stage.visits().len() {
        let calm = rehearsal.visit(place, 0, &[]);
        // All that would follow the answer dies with it.
        let crashed = rehearsal.run(0, &[], |stage| {
            let reply = stage.ask(&stage.visits()[place]).send_and_crash();
            let answer =
                Answer { status: reply.status.as_u16(), headers: reply.headers, text: reply.text };
            (answer, reply.batches, stage.world.db.dump())
        });
        let name = rehearsal.stage.visits()[place].name();
        assert_eq!(crashed.at_answer, calm.at_answer, "{name}");
        assert_eq!(crashed.later, calm.later, "{name}");
        assert_eq!(crashed.mails, calm.mails, "{name}");
        mailed += usize::from(!calm.mails.is_empty());
    }
    assert!(mailed > 10, "{mailed}");
}
