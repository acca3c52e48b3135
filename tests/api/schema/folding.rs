//! The migration of the searches on many accounts and as many invitations: a few thousand,
//! or as many as `FOLD_ROWS` in the environment says. BENCHMARKS.md has a million:
//!
//! ```text
//! FOLD_ROWS=1000000 cargo test --locked --test api -- --nocapture all_rows_are_folded
//! ```
//!
//! In a file, as D1 has one. What an earlier program does meanwhile is done as it does it,
//! by SQL that knows of no folded forms.

use std::time::Instant;

use serde_json::Value;

use super::migrations;
use crate::support::database::Sqlite;
use crate::support::world::{ROOT, World};

/// How many accounts, and how many invitations, unless `FOLD_ROWS` says so.
const ROWS: i64 = 3_000;
const ORG: &str = "org_01arz3ndektsv4rrffq69g5fav";

/// How long something takes, in milliseconds.
#[expect(clippy::disallowed_methods, reason = "the machine's time is what is measured")]
fn timed(act: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    act();
    begun.elapsed().as_secs_f64() * 1_000.0
}

/// The addresses that a list has for a search.
fn found(world: &World, list: &str, q: &str) -> Vec<String> {
    let q: String = form_urlencoded::byte_serialize(q.as_bytes()).collect();
    let answer = world.get(&format!("/v1/organizations/{ORG}/{list}&q={q}"));
    let answer = answer.by(ROOT).send().expect("200");
    let email = |item: &Value| -> String {
        item["email"].as_str().or(item["user"]["email"].as_str()).unwrap().to_owned()
    };
    answer["data"].as_array().unwrap().iter().map(email).collect()
}

/// What there was before: the newest thousand of the people are in the organization.
fn crowd(rows: i64) -> String {
    let numbers = format!(
        "WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < {rows})"
    );
    format!(
        "INSERT INTO organizations (id, name, created_at) VALUES ('{ORG}', 'Crowd', 1);
{numbers} INSERT INTO users (id, email, address, name, verified_at, created_at)
SELECT 'user_7' || printf('%025d', n), 'm' || n || '@people.test', 'm' || n || '@people.test', 'Élodie ' || n, 1, 1 FROM n;
{numbers} INSERT INTO invitations (id, organization_id, email, address, status, lifetime_ms, expires_at, send_count,
  delivery_status, created_at, updated_at, closed_at)
SELECT 'inv_7' || printf('%025d', n), '{ORG}', 'g' || n || '@MÜNCHEN.example', 'g' || n || '@xn--mnchen-3ya.example',
  'revoked', 1, 1, 0, 'none', 1, 1, 9000000000000 FROM n;
{numbers} INSERT INTO memberships (organization_id, user_id, role, status, created_at, updated_at)
SELECT '{ORG}', 'user_7' || printf('%025d', n), 'member', 'active', n, n FROM n WHERE n >= {rows} - 1000;"
    )
}

#[test]
fn all_rows_are_folded_in_bounded_steps_while_both_programs_serve() {
    let rows = std::env::var("FOLD_ROWS").map_or(ROWS, |rows| rows.parse().unwrap());
    let file = std::env::temp_dir().join(format!("usher-{}.db", std::process::id()));
    let db = Sqlite::at(&file);
    db.apply(&migrations(1..=6));
    db.apply(&crowd(rows));
    let migration = timed(|| db.apply(&migrations(7..=7)));
    println!("0007 on {} rows: {migration:.0} ms", 2 * rows);
    db.apply(&migrations(8..=u32::MAX));
    let world = World::over(db);
    let newest = rows - 1;
    let (member, guest) = (format!("m{newest}@people.test"), format!("g{newest}@MÜNCHEN.example"));
    let (members, revoked) = ("members?limit=2", "invitations?limit=2&status=revoked");
    let is_left = || -> bool {
        world.db.look(
            "SELECT EXISTS (SELECT 1 FROM users INDEXED BY users_to_fold WHERE id > '' AND (folded_address IS NULL OR name IS NOT NULL AND folded_name IS NULL))
  OR EXISTS (SELECT 1 FROM invitations INDEXED BY invitations_to_fold WHERE id > '' AND folded_address IS NULL)",
        )
    };
    let (mut runs, mut most) = (Vec::new(), 0);
    while is_left() {
        if runs.len() % 100 == 0 {
            // An earlier program renames somebody, and both programs find them by that name.
            let name = format!("Zoé {}", runs.len());
            let id = format!("user_7{newest:025}");
            world.db.rows("UPDATE users SET name = ?1 WHERE id = ?2 RETURNING 1", &[&name, &id]);
            let before =
                "SELECT count(*) FROM users u WHERE u.id = ?2 AND instr(lower(u.name), lower(?1))";
            assert_eq!(world.db.rows(before, &[&name, &id]), [["1"]]);
            assert_eq!(found(&world, members, &name), [member.as_str()]);
            assert_eq!(found(&world, members, &format!("M{newest}@")), [member.as_str()]);
            assert_eq!(found(&world, revoked, &format!("G{newest}@xn--")), [guest.as_str()]);
        }
        let before = world.db.changes();
        runs.push(timed(|| world.cron()));
        most = most.max(world.db.changes() - before);
        let enough = usize::try_from(2 * rows / 1_000 + 10).unwrap();
        assert!(runs.len() <= enough, "{} runs have not folded all", runs.len());
    }
    println!("{} runs of the cron, of at most {most} rows", runs.len());
    runs.sort_by(f64::total_cmp);
    let part = |of_1000: usize| runs[(runs.len() - 1) * of_1000 / 1_000];
    println!(
        "a run: {:.1} ms (median), {:.1} ms (99 %), {:.1} ms (longest)",
        part(500),
        part(990),
        part(1_000)
    );
    println!("a run with nothing left: {:.1} ms", timed(|| world.cron()));
    assert!(most <= 1_000, "{most}");
    assert_eq!(found(&world, members, &format!("ZOÉ {}", (runs.len() - 1) / 100 * 100)), [member]);
    assert_eq!(found(&world, revoked, &format!("g{newest}@münchen")), [guest]);
    std::fs::remove_file(&file).unwrap();
}
