//! Law 8, second half: an operation that answered has happened, its mail row
//! with it; one whose connection was lost happened once or not at all.

use crate::support::database::Trouble::{self, LostAfter, LostBefore, Overloaded};
use crate::support::tour::Stage;
use crate::support::world::MINUTE;

/// One stage, and the place of a visit among its writes.
fn all_writes() -> Vec<usize> {
    (0..Stage::new().writes().len()).collect()
}

#[test]
fn a_connection_lost_before_or_after_the_commit_is_as_if_it_had_held() {
    let troubles: [&[Trouble]; 4] =
        [&[LostBefore], &[LostAfter], &[LostAfter, LostBefore], &[LostAfter, LostAfter]];
    for place in all_writes() {
        let calm = Stage::new();
        let visit = &calm.writes()[place];
        if visit.batches == 0 {
            continue;
        }
        let expected = calm.go(visit);
        assert_eq!(expected.status, visit.status, "{}", expected.text);
        for trouble in troubles {
            let stage = Stage::new();
            let visit = &stage.writes()[place];
            stage.world.db.trouble(trouble);
            let reply = stage.go(visit);
            let what = format!("{trouble:?} {}", visit.name());
            assert_eq!(reply.status, expected.status, "{what}");
            assert_eq!(reply.headers, expected.headers, "{what}");
            assert_eq!(reply.text, expected.text, "{what}");
            assert_eq!(reply.batches, 1 + trouble.len(), "{what}");
            assert_eq!(stage.world.db.dump(), calm.world.db.dump(), "{what}");
            assert_eq!(stage.world.mailbox.count(), calm.world.mailbox.count(), "{what}");
        }
    }
}

#[test]
fn a_connection_lost_for_good_after_the_commit_loses_no_mail() {
    for place in all_writes() {
        let calm = Stage::new();
        let visit = &calm.writes()[place];
        if visit.batches == 0 {
            continue;
        }
        calm.go(visit);
        let stage = Stage::new();
        let visit = &stage.writes()[place];
        stage.world.db.trouble(&[LostAfter; 3]);
        let reply = stage.go(visit);
        assert_eq!(reply.status, 503, "{}", visit.name());
        assert_eq!(reply.headers["retry-after"], "5");
        for world in [&calm.world, &stage.world] {
            for _ in 0..3 {
                world.pass(2 * MINUTE);
                world.cron();
            }
            assert_eq!(world.db.look::<i64>("SELECT count(*) FROM mails"), 0);
        }
        assert_eq!(stage.world.mailbox.count(), calm.world.mailbox.count(), "{}", visit.name());
    }
}

#[test]
fn an_overloaded_database_is_not_asked_again_and_nothing_has_happened() {
    for place in all_writes() {
        let stage = Stage::new();
        let visit = &stage.writes()[place];
        if visit.batches == 0 {
            continue;
        }
        let before = stage.world.db.dump();
        stage.world.db.trouble(&[Overloaded]);
        let reply = stage.go(visit);
        assert_eq!(reply.batches, 1);
        assert_eq!(reply.status, 503, "{}", visit.name());
        assert_eq!(reply.headers["retry-after"], "5");
        assert!(!reply.text.contains("D1"), "internal text reached a client: {}", reply.text);
        assert_eq!(stage.world.db.dump(), before);
    }
}

#[test]
fn what_an_operation_mails_is_in_the_outbox_when_it_answers() {
    for place in all_writes() {
        let calm = Stage::new();
        let before = calm.world.mailbox.count();
        calm.go(&calm.writes()[place]);
        let mailed = i64::try_from(calm.world.mailbox.count() - before).unwrap();
        let waiting = calm.world.db.look::<i64>("SELECT count(*) FROM mails");
        let stage = Stage::new();
        let visit = &stage.writes()[place];
        stage.ask(visit).send_and_crash();
        let rows = stage.world.db.look::<i64>("SELECT count(*) FROM mails");
        assert_eq!(rows, mailed + waiting, "{}", visit.name());
    }
}
