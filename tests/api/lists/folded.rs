//! Searches regard neither case nor form, in no language; and they find what an earlier
//! program wrote, before the cron has folded it and after.

use serde_json::{Value, json};

use crate::support::world::{ROOT, World};

/// The addresses that a list has for a search.
fn found(world: &World, org: &str, list: &str, q: &str) -> Vec<String> {
    let q: String = form_urlencoded::byte_serialize(q.as_bytes()).collect();
    let list = format!("/v1/organizations/{org}/{list}?q={q}");
    let answer = world.get(&list).by(ROOT).send().expect("200");
    let email = |item: &Value| -> String {
        item["email"].as_str().or(item["user"]["email"].as_str()).unwrap().to_owned()
    };
    answer["data"].as_array().unwrap().iter().map(email).collect()
}

const NAMES: [(&str, &[&str]); 16] = [
    ("Élodie Durand", &["élodie", "ÉLODIE", "e\u{301}lodie dur", "É"]),
    ("Zoe\u{308} Ångström", &["zoë", "ZOË å", "a\u{30a}ngstro\u{308}m"]),
    ("Иван Петров", &["иван", "ИВАН", "петр"]),
    ("Jürgen Groß", &["GROSS", "groß", "GROẞ", "JÜRGEN"]),
    ("ẞELIN", &["ßelin", "sselin", "ẞelin"]),
    ("İbrahim Işık", &["ibrahim", "İBRAHİM", "IŞIK", "ışık", "i\u{307}brahim"]),
    ("Γιώργος Σίσυφος", &["ΓΙΏΡΓΟΣ", "γιώργος", "ΣΊΣΥΦΟΣ", "σίσυφοσ"]),
    ("Ｇｒａｃｅ　Ｈｏｐｐｅｒ", &["grace hopper", "ＧＲＡＣＥ", "Hopper"]),
    ("ｶﾞｲﾄﾞ", &["ガイド", "カ\u{3099}イ"]),
    ("Nguyễn Văn A", &["NGUYỄN", "nguye\u{302}\u{303}n", "văn"]),
    ("김민수", &["김민", "\u{1100}\u{1175}\u{11b7}"]),
    ("ﬁona ﬂynn", &["Fiona", "FLYNN"]),
    ("نسرین\u{200c}بانو", &["نسرینبانو", "نسرین\u{200c}بانو"]),
    ("Łukasz Żak", &["łukasz", "ŁUKASZ", "Z\u{307}AK"]),
    ("Ani Հայկ", &["հայկ", "ՀԱՅԿ"]),
    ("Ada \u{a0} Lovelace", &["ada lovelace", "ADA\u{3000}LOVE"]),
];

#[test]
fn a_name_is_found_whatever_its_case_and_form() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    for (place, (name, searches)) in NAMES.iter().enumerate() {
        let email = format!("person{place}@example.com");
        let person = world.join(&org, &ada.session, &email, "member");
        world.patch("/v1/me").by(&person.session).json(&json!({"name": name})).send().expect("200");
        for q in *searches {
            assert_eq!(found(&world, &org, "members", q), [email.as_str()], "{name} by {q}");
        }
    }
    assert_eq!(found(&world, &org, "members", "elodie"), Vec::<String>::new(), "a mark matters");
}

#[test]
fn an_address_is_found_by_how_its_domain_is_read_and_by_how_it_is_written() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    for (email, searches) in [
        ("x@MÜNCHEN.example", ["münchen", "MÜNCHEN.EXAMPLE", "mu\u{308}nchen", "xn--mnchen-3ya"]),
        ("y@xn--mnchen-3ya.test", ["münchen.test", "y@MÜN", "y@xn--", "Y@mu\u{308}"]),
        ("z@faß.example", ["z@FASS", "faß", "FAẞ", "xn--fa-hia.ex"]),
        ("a@почта.example", ["ПОЧТА", "почта.ex", "A@П", "xn--80a1acny"]),
        ("b@例え.example", ["例え", "b@例", "EXAMPLE", "@例え.exam"]),
    ] {
        world.invite(&org, ROOT, email, "member");
        for q in searches {
            let found = found(&world, &org, "invitations", q);
            assert!(found.contains(&email.to_owned()), "{email} by {q}: {found:?}");
        }
        // An account keeps it, too.
        world.accept_as_new(usher::domain::address::Address::parse(email).unwrap().normal());
        for q in searches {
            let found = found(&world, &org, "members", q);
            assert!(found.contains(&email.to_owned()), "{email} by {q}: {found:?}");
        }
    }
}

#[test]
fn a_search_is_trimmed_of_what_is_not_seen_and_nothing_is_no_search() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "ann@example.com", "member");
    world.invite(&org, &ada.session, "bob@example.com", "member");
    for blank in [
        " ",
        "  ",
        "\t",
        "\u{a0}",
        "\u{200b}",
        "\u{feff}",
        "\u{3000}",
        "\u{200e}",
        "\u{2060}",
        "\u{202a}",
        "\u{ad}",
        " \t\u{200b} ",
    ] {
        for q in [format!("ann@example.com{blank}"), format!("{blank}ANN{blank}")] {
            assert_eq!(found(&world, &org, "invitations", &q), ["ann@example.com"], "{q:?}");
        }
        assert_eq!(found(&world, &org, "invitations", blank).len(), 2, "{blank:?}");
        assert_eq!(found(&world, &org, "members", blank).len(), 1, "{blank:?}");
    }
    for wrong in ["a\nb", "\u{0}a", "a\u{1b}b", "a\u{85}b", &"a".repeat(255)] {
        let q: String = form_urlencoded::byte_serialize(wrong.as_bytes()).collect();
        let list = format!("/v1/organizations/{org}/invitations?q={q}");
        world.get(&list).by(ROOT).send().expect("422 invalid_request");
    }
    let spacious = format!("{}ann{}", " ".repeat(300), "\t".repeat(300));
    assert_eq!(found(&world, &org, "invitations", &spacious), ["ann@example.com"]);
}

#[test]
fn what_is_done_to_all_that_a_search_finds_is_done_to_what_the_list_shows() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "x@MÜNCHEN.example", "member");
    world.invite(&org, &ada.session, "x@bern.example", "member");
    let body = json!({"action": "revoke", "filter": {"q": " mu\u{308}nchen"}});
    let path = format!("/v1/organizations/{org}/invitations/bulk");
    let done = world.post(&path).by(&ada.session).json(&body).send().expect("200");
    assert_eq!(done["results"].as_array().unwrap().len(), 1, "{done}");
    assert_eq!(found(&world, &org, "invitations", "x@"), ["x@bern.example"]);
}

/// Everything is as the program before left it: nothing is folded.
fn unfold(world: &World) {
    for table in ["users", "invitations"] {
        let sql = format!("UPDATE {table} SET folded_address = NULL RETURNING 1");
        world.db.rows(&sql, &[]);
    }
    world.db.rows("UPDATE users SET folded_name = NULL RETURNING 1", &[]);
}

#[test]
fn what_an_earlier_program_wrote_is_found_as_it_was_until_the_cron_folds_it() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.patch("/v1/me").by(&ada.session).json(&json!({"name": "Élodie GROß"})).send();
    world.invite(&org, &ada.session, "Grace@MÜNCHEN.example", "member");
    unfold(&world);
    // As before: the letters of ASCII in any case, all others as they are.
    for (list, q, is_found) in [
        ("members", "É", true),
        ("members", "gro", true),
        ("members", "groß", true),
        ("members", "élodie", false),
        ("invitations", "GRACE@m", true),
        ("invitations", "xn--mnchen", true),
        ("invitations", "MÜNCHEN", true),
        ("invitations", "münchen", false),
    ] {
        assert_eq!(!found(&world, &org, list, q).is_empty(), is_found, "{q}");
    }
    world.cron();
    for (list, q) in [
        ("members", "É"),
        ("members", "gross"),
        ("members", "groß"),
        ("members", "élodie"),
        ("members", "ADA@example"),
        ("invitations", "GRACE@m"),
        ("invitations", "xn--mnchen"),
        ("invitations", "MÜNCHEN"),
        ("invitations", "münchen"),
    ] {
        assert_eq!(found(&world, &org, list, q).len(), 1, "{q}");
    }
}

#[test]
fn what_an_earlier_program_changes_is_not_found_by_what_it_was() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let rename = |name: &str| {
        world.patch("/v1/me").by(&ada.session).json(&json!({"name": name})).send().expect("200")
    };
    rename("Élodie");
    for name in ["Zoé", "ÉLODIE", "Élodie", ""] {
        let sql = "UPDATE users SET name = nullif(?1, '') RETURNING 1";
        world.db.rows(sql, &[name]);
        let now_found = |q: &str| !found(&world, &org, "members", q).is_empty();
        assert_eq!(now_found("Élodie"), name.to_lowercase() == "élodie", "{name}");
        assert_eq!(now_found("Zoé"), name == "Zoé");
        world.cron();
        assert_eq!(now_found("élodie"), name.to_lowercase() == "élodie", "{name}");
        assert_eq!(now_found("ZOÉ"), name == "Zoé");
    }
    // This program's own renaming needs no cron, also where only the case changes.
    for name in ["Ärger", "ÄRGER", "ärger"] {
        rename(name);
        assert_eq!(found(&world, &org, "members", "äRGER").len(), 1, "{name}");
    }
    let invitation = world.invite(&org, &ada.session, "x@MÜNCHEN.example", "member");
    let id = invitation["id"].as_str().unwrap();
    world.db.rows("UPDATE invitations SET email = 'y@bern.example', address = 'y@bern.example' WHERE id = ?1 RETURNING 1", &[id]);
    assert_eq!(found(&world, &org, "invitations", "münchen"), Vec::<String>::new());
    assert!(!world.db.dump().contains("münchen"), "no copy of the address is left");
    assert_eq!(found(&world, &org, "invitations", "BERN").len(), 1);
}

#[test]
fn the_cron_folds_a_thousand_rows_a_run_and_then_looks_at_none() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    for part in 0..3 {
        let email = |at: usize| format!("person{part}-{at}@MÜNCHEN.example");
        let emails: Vec<_> = (0..900).map(email).collect();
        let body = json!({"emails": emails, "send_email": false});
        let path = format!("/v1/organizations/{org}/invitations");
        world.post(&path).by(&ada.session).json(&body).send().expect("201");
    }
    unfold(&world);
    let left = || -> i64 {
        world.db.look("SELECT (SELECT count(*) FROM users WHERE folded_address IS NULL) + (SELECT count(*) FROM invitations WHERE folded_address IS NULL)")
    };
    assert_eq!(left(), 2_702, "two invitations are older");
    for expected in [1_702, 702, 0, 0] {
        let before = world.db.batches();
        world.cron();
        assert_eq!(left(), expected);
        assert!(world.db.batches() - before <= 3, "mails, the purge, and what it found");
    }
    let before = world.db.changes();
    world.cron();
    assert_eq!(world.db.changes(), before, "nothing is folded twice");
}

#[test]
fn the_longest_names_are_folded_in_steps_that_the_database_takes() {
    let world = World::new();
    let (_, _) = world.found("Analytical Engines", "ada@example.com");
    // Each letter folds to eighteen: a thousand such names are more than an input may be.
    let sql = "WITH n AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM n WHERE n < 1999)
INSERT INTO users (id, email, address, name, created_at) SELECT 'user_' || n, n || '@example.com', n || '@example.com', ?1, 1 FROM n RETURNING 1";
    world.db.rows(sql, &[&"\u{fdfa}".repeat(100)]);
    let left = || -> i64 {
        world.db.look("SELECT count(*) FROM users WHERE folded_name IS NULL AND name IS NOT NULL")
    };
    let mut runs = 0;
    while left() > 0 {
        let before = left();
        world.cron();
        assert!(left() < before, "each run takes some");
        runs += 1;
    }
    assert!(runs > 2, "{runs}");
}

#[test]
fn a_row_that_changes_while_it_is_folded_is_folded_anew() {
    use futures_executor::block_on;
    use usher::db::Database;
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.patch("/v1/me").by(&ada.session).json(&json!({"name": "Élodie"})).send();
    unfold(&world);
    let found_rows = world.db.rows("SELECT id, name, address FROM users", &[]);
    let row = &found_rows[0];
    let unfolded = json!({"table": "users", "id": row[0], "name": "Old", "address": row[2]});
    let unfolded = serde_json::from_value(unfolded).unwrap();
    let db: &dyn Database = &*world.db;
    let folded = block_on(db.run(usher::operations::maintenance::fold::fold(&[unfolded]))).unwrap();
    assert_eq!(folded, 0);
    world.cron();
    assert_eq!(found(&world, &org, "members", "ÉLODIE").len(), 1);
}
