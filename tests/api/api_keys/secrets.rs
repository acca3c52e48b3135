//! A key is shown once and kept as a hash; a typing error in one is refused
//! without looking.

use serde_json::json;
use usher::api_key::Secret;

use crate::support::Firm;
use crate::support::world::ROOT;

#[test]
fn a_key_is_shown_once_and_looks_like_one() {
    let firm = Firm::new();
    let body = json!({"name": " Backend ", "role": "member", "permissions": ["reports.view"], "expires_in_days": 2});
    let made = firm.post(firm.boss(), "/api-keys", &body).expect("201");
    let key = made["key"].as_str().unwrap();
    let secret = key.strip_prefix("usher_").unwrap();
    assert_eq!(secret.len(), 48);
    assert!(secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
    let expected = json!({"object": "api_key", "id": made["id"], "name": "Backend", "role": "member",
        "role_id": null, "permissions": ["reports.view"], "hint": &key[key.len() - 4..],
        "created_by": {"id": firm.owner.id, "name": null, "email": "ada@example.com"},
        "created_at": "2027-01-15T08:00:00.000Z", "expires_at": "2027-01-17T08:00:00.000Z",
        "last_used_at": null});
    let mut shown = made.clone();
    shown.as_object_mut().unwrap().remove("key");
    assert_eq!(shown, expected);
    let list = firm.get(firm.boss(), "/api-keys");
    assert!(!list.text.contains(secret), "{}", list.text);
    assert_eq!(list.expect("200")["data"], json!([expected]));
}

#[test]
fn a_key_needs_nothing_but_a_name_and_is_a_viewers_then() {
    let firm = Firm::new();
    let made = firm.post(firm.boss(), "/api-keys", &json!({"name": "Backend"})).expect("201");
    assert_eq!((&made["role"], &made["expires_at"]), (&json!("viewer"), &json!(null)));
    for body in [
        json!({}),
        json!({"name": ""}),
        json!({"name": "x".repeat(101)}),
        json!({"name": "a\nb"}),
        json!({"name": "x", "expires_in_days": 0}),
        json!({"name": "x", "expires_in_days": 3_651}),
        json!({"name": "x", "expires_in_days": 1.5}),
        json!({"name": "x", "role": null}),
        json!({"name": "x", "key": "usher_mine"}),
    ] {
        let reply = firm.post(firm.boss(), "/api-keys", &body);
        assert_eq!(reply.batches, 0, "{body}");
        reply.expect("422 invalid_request");
    }
    let longest = json!({"name": "x", "expires_in_days": 3_650});
    firm.post(firm.boss(), "/api-keys", &longest).expect("201");
}

#[test]
fn no_two_keys_are_alike() {
    let firm = Firm::new();
    let keys: Vec<_> = (0..20).map(|_| firm.key(ROOT, "viewer", &[]).1).collect();
    for (at, key) in keys.iter().enumerate() {
        assert!(keys[..at].iter().all(|other| other[6..12] != key[6..12]));
    }
}

#[test]
fn only_a_hash_of_an_api_key_is_kept() {
    let firm = Firm::new();
    let (_, key) = firm.key(firm.boss(), "admin", &[]);
    firm.get(&key, "/members").expect("200");
    firm.post(&key, "/invitations", &json!({"emails": ["x@example.com"]})).expect("201");
    let dump = firm.world.db.dump();
    let hash = Secret::parse(&key).unwrap().hash();
    assert_eq!(dump.matches(&hash).count(), 1);
    let secret = &key["usher_".len()..];
    for part in [secret, &secret[..12], &secret[18..30], &secret[secret.len() - 12..]] {
        assert!(!dump.contains(part), "{part}");
    }
    assert!(!dump.contains("usher_"));
    for stored in [&hash, &format!("usher_{hash}"), &format!("usher_{}", &hash[..48])] {
        firm.get(stored, "").expect("401 unauthenticated");
    }
}

#[test]
fn a_typing_error_is_refused_without_the_database() {
    let firm = Firm::new();
    let (_, key) = firm.key(ROOT, "admin", &[]);
    let mut typos = vec![
        key[..key.len() - 1].to_owned(),
        format!("{key}A"),
        key.replace("usher_", "Usher_"),
        key.replace("usher_", "usher-"),
        key["usher_".len()..].to_owned(),
        key.to_uppercase(),
        "usher_".to_owned(),
        format!("usher_{}", "A".repeat(48)),
    ];
    for at in "usher_".len()..key.len() {
        let other = if &key[at..=at] == "x" { "y" } else { "x" };
        let mut typo = key.clone();
        typo.replace_range(at..=at, other);
        typos.push(typo);
        if at > 6 && key[at - 1..at] != key[at..=at] {
            let mut swapped = key.clone();
            swapped.replace_range(at - 1..=at, &format!("{}{}", &key[at..=at], &key[at - 1..at]));
            typos.push(swapped);
        }
    }
    for typo in &typos {
        let reply = firm.get(typo, "/members");
        assert_eq!(reply.batches, 0, "{typo}");
        reply.expect("401 unauthenticated");
    }
    let unknown = Secret::new([7; 32]);
    let reply = firm.get(unknown.as_str(), "/members");
    assert_eq!(reply.batches, 1, "well formed, so it is looked for");
    reply.expect("401 unauthenticated");
    assert_eq!(firm.get(&key, "/members").batches, 1);
}

#[test]
fn an_organization_has_at_most_100_keys() {
    let firm = Firm::new();
    let child = firm.child("lisa@example.com");
    let first = firm.key(ROOT, "viewer", &[]).0;
    for _ in 1..100 {
        firm.key(ROOT, "viewer", &[]);
    }
    let body = json!({"name": "One more"});
    for by in [firm.boss(), ROOT] {
        let before = firm.world.db.dump();
        firm.post(by, "/api-keys", &body).expect("409 limit_reached");
        assert_eq!(firm.world.db.dump(), before);
    }
    child.post(child.boss(), "/api-keys", &body).expect("201");
    firm.delete(firm.boss(), &format!("/api-keys/{first}")).expect("204");
    firm.post(firm.boss(), "/api-keys", &body).expect("201");
}

#[test]
fn the_list_of_keys_has_those_not_revoked_page_by_page() {
    let firm = Firm::new();
    let mut made: Vec<_> = (0..5)
        .map(|_| {
            firm.world.pass(1);
            firm.key(ROOT, "viewer", &[]).0
        })
        .collect();
    let gone = made.remove(2);
    firm.delete(ROOT, &format!("/api-keys/{gone}")).expect("204");
    made.reverse();
    let (mut seen, mut query) = (Vec::new(), "?limit=3".to_owned());
    loop {
        let page = firm.get(firm.boss(), &format!("/api-keys{query}")).expect("200");
        seen.extend(page["data"].as_array().unwrap().iter().map(crate::support::firm::id));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        query = format!("?limit=3&cursor={cursor}");
    }
    assert_eq!(seen, made);
}
