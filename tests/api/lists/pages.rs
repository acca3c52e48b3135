//! Paging never skips or repeats what stays.

use serde_json::{Value, json};

use super::follow;
use crate::support::world::{DAY, ROOT, World, path_of};

fn email(item: &Value) -> &Value {
    &item["email"]
}

fn address(item: &Value) -> &Value {
    &item["user"]["email"]
}

/// An organization and so many invitations, `guest0@example.com` the oldest.
fn with_guests(count: usize) -> (World, String, Vec<Value>) {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    world.pass(1);
    let emails: Vec<_> = (0..count).map(|at| format!("guest{at}@example.com")).collect();
    let path = format!("/v1/organizations/{org}/invitations");
    let body = json!({"emails": emails, "send_email": false});
    let mut made = world.post(&path).by(ROOT).json(&body).send().expect("201");
    let Value::Array(invitations) = made["invitations"].take() else { panic!() };
    (world, org, invitations)
}

#[test]
fn pages_are_full_newest_first_and_end_without_a_cursor() {
    let (world, org, made) = with_guests(7);
    let expected: Vec<&str> = made.iter().rev().map(|of| of["email"].as_str().unwrap()).collect();
    for limit in [1, 2, 3, 6, 7, 8, 100] {
        let list = format!("/v1/organizations/{org}/invitations?limit={limit}");
        let pages = follow(&world, ROOT, &list, email, |_| {});
        assert_eq!(pages.concat(), expected, "{limit}");
        assert_eq!(pages.len(), 7_usize.div_ceil(limit), "{limit}");
    }
}

#[test]
fn a_page_has_50_items_unless_it_says_otherwise() {
    let (world, org, _) = with_guests(51);
    let list = format!("/v1/organizations/{org}/invitations");
    let pages = follow(&world, ROOT, &list, email, |_| {});
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [50, 1]);
}

#[test]
fn the_permissions_of_an_invitation_are_few_enough_for_a_page_of_them() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let names = |count: usize| -> Vec<_> {
        (0..count).map(|n| format!("p{}{}", "x".repeat(61), n + 10)).collect()
    };
    let children = [0, 1, 2].map(|n| world.child(&org, &ada.session, &format!("Client {n}")));
    let grants = |last: usize| -> Vec<_> {
        let grant = |(id, count)| json!({"organization_id": id, "role": "viewer", "permissions": names(count)});
        children.iter().zip([64, 64, last]).map(grant).collect()
    };
    let body = json!({"emails": ["new@example.com"], "send_email": false, "role": "viewer",
        "permissions": names(64), "organizations": grants(0)});
    let made = world.act(&org, &ada.session, "/invitations", &body).expect("201");
    for (last, outcome) in [(0, "200"), (1, "422 invalid_request")] {
        let mut body = json!({"organizations": grants(last)});
        let path = path_of(&made["invitations"][0], "");
        let edited = world.patch(&path).by(&ada.session).json(&body).send();
        assert_eq!(edited.outcome(), outcome);
        body["emails"] = json!(["new@example.com"]);
        assert_eq!(world.act(&org, &ada.session, "/invitations", &body).outcome(), outcome);
    }
}

#[test]
fn what_is_added_and_revoked_between_pages_neither_shifts_nor_repeats_the_rest() {
    let (world, org, made) = with_guests(20);
    let list = format!("/v1/organizations/{org}/invitations?limit=3");
    let mut revoked = Vec::new();
    let pages = follow(&world, ROOT, &list, email, |page| {
        world.pass(1);
        world.invite(&org, ROOT, &format!("late{page}@example.com"), "member");
        // One that was shown, the last shown, and one that was not yet.
        for at in [20 - 3 * page + 1, 20 - 3 * page, page] {
            world.post(&path_of(&made[at], "/revoke")).by(ROOT).send().expect("200");
            revoked.push(made[at]["email"].as_str().unwrap().to_owned());
        }
    });
    let seen = pages.concat();
    let mut once = seen.clone();
    once.dedup();
    assert_eq!(seen, once, "repeated");
    let stayed = made.iter().rev().map(|of| of["email"].as_str().unwrap().to_owned());
    for email in stayed.filter(|email| !revoked.contains(email)) {
        assert!(seen.contains(&email), "{email} was skipped");
    }
    assert!(!seen.iter().any(|email| email.starts_with("late")));
}

#[test]
fn the_cursor_of_a_row_that_is_gone_still_leads_on() {
    let (world, org, made) = with_guests(6);
    let list = format!("/v1/organizations/{org}/invitations?limit=2");
    let pages = follow(&world, ROOT, &list, email, |page| {
        if page == 1 {
            world.post(&path_of(&made[4], "/revoke")).by(ROOT).send().expect("200");
        }
    });
    let expected = [5, 4, 3, 2, 1, 0].map(|at| format!("guest{at}@example.com"));
    assert_eq!(pages.concat(), expected);
}

#[test]
fn each_status_lists_its_own_and_all_lists_every_one() {
    let (world, org, made) = with_guests(10);
    let link = |at: usize| {
        let body = json!({"return_link": true, "send_email": false});
        let resent = world.post(&path_of(&made[at], "/resend")).by(ROOT).json(&body).send();
        let link = resent.expect("200")["link"].as_str().unwrap().to_owned();
        link.rsplit('/').next().unwrap().to_owned()
    };
    for at in [0, 1] {
        world.accept(&link(at), None).expect("200");
    }
    world.post(&format!("/v1/invitation-links/{}/decline", link(2))).send().expect("200");
    world.post(&path_of(&made[3], "/revoke")).by(ROOT).send().expect("200");
    for at in [4, 5] {
        let body = json!({"expires_in_days": 1, "send_email": false});
        world.post(&path_of(&made[at], "/resend")).by(ROOT).json(&body).send().expect("200");
        if at == 4 {
            world.pass(DAY);
            // One is marked by the cron, the other only by the time.
            world.cron();
        }
    }
    world.pass(DAY);
    let of = |status: &str, limit: usize| {
        let list = format!("/v1/organizations/{org}/invitations?status={status}&limit={limit}");
        follow(&world, ROOT, &list, email, |_| {}).concat()
    };
    let guests = |numbers: &[usize]| -> Vec<String> {
        numbers.iter().map(|at| format!("guest{at}@example.com")).collect()
    };
    for limit in [1, 2, 50] {
        assert_eq!(of("pending", limit), guests(&[9, 8, 7, 6]));
        assert_eq!(of("expired", limit), guests(&[5, 4]));
        assert_eq!(of("revoked", limit), guests(&[3]));
        assert_eq!(of("declined", limit), guests(&[2]));
        assert_eq!(of("accepted", limit)[..2], guests(&[1, 0]));
        assert_eq!(of("all", limit)[..10], guests(&[9, 8, 7, 6, 5, 4, 3, 2, 1, 0]));
    }
    let list = format!("/v1/organizations/{org}/invitations?status=all");
    let all = world.get(&list).by(ROOT).send().expect("200");
    for item in all["data"].as_array().unwrap() {
        let read = world.get(&path_of(item, "")).by(ROOT).send().expect("200");
        assert_eq!(*item, read, "a list shows what reading shows");
        let moment = |field: &str| !item[field].is_null();
        assert_eq!(moment("accepted_at"), item["status"] == "accepted");
        assert_eq!(moment("declined_at"), item["status"] == "declined");
        assert_eq!(moment("revoked_at"), item["status"] == "revoked");
        assert_eq!(moment("accepted_user_id"), item["status"] == "accepted");
    }
}

#[test]
fn members_who_joined_in_the_same_millisecond_are_listed_once_each() {
    let (world, org, made) = with_guests(9);
    let joined: Vec<_> = made
        .iter()
        .map(|invitation| {
            let body = json!({"return_link": true, "send_email": false});
            let resent = world.post(&path_of(invitation, "/resend")).by(ROOT).json(&body).send();
            let link = resent.expect("200")["link"].as_str().unwrap().to_owned();
            world.accept(link.rsplit('/').next().unwrap(), None).expect("200")
        })
        .collect();
    for limit in [1, 2, 4, 10, 11] {
        for filter in ["", "&role=member", "&status=all", "&q=guest"] {
            let list = format!("/v1/organizations/{org}/members?limit={limit}{filter}");
            let mut seen = follow(&world, ROOT, &list, address, |_| {}).concat();
            seen.sort();
            seen.retain(|email| email != "ada@example.com");
            let expected: Vec<_> = (0..9).map(|at| format!("guest{at}@example.com")).collect();
            assert_eq!(seen, expected, "{list}");
        }
    }
    assert_eq!(joined.len(), 9);
}

#[test]
fn members_who_come_and_go_between_pages_neither_shift_nor_repeat_the_rest() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let people: Vec<_> = (0..12)
        .map(|at| {
            world.pass(1);
            world.join(&org, &ada.session, &format!("guest{at}@example.com"), "member")
        })
        .collect();
    let list = format!("/v1/organizations/{org}/members?limit=3&role=member");
    let pages = follow(&world, ROOT, &list, address, |page| {
        world.pass(1);
        world.join(&org, &ada.session, &format!("late{page}@example.com"), "member");
        let gone = &people[12 - 3 * page].id;
        let path = format!("/v1/organizations/{org}/members/{gone}");
        world.delete(&path).by(ROOT).send().expect("204");
    });
    let expected: Vec<_> = (0..12).rev().map(|at| format!("guest{at}@example.com")).collect();
    assert_eq!(pages.concat(), expected);
}

#[test]
fn organizations_and_sessions_are_paged_as_well() {
    let world = World::new();
    let ada = world.sign_in("ada@example.com");
    let names: Vec<_> = (0..5).map(|at| format!("Number {at}")).collect();
    for name in &names {
        world.pass(1);
        let body = json!({"name": name});
        world.post("/v1/organizations").by(&ada.session).json(&body).send().expect("201");
        world.sign_in("ada@example.com");
    }
    world.pass(1);
    world.found("Somebody else's", "eve@example.com");
    let newest_first: Vec<_> = names.iter().rev().cloned().collect();
    let list = "/v1/organizations?limit=2";
    let mine = follow(&world, &ada.session, list, |item| &item["name"], |_| {});
    assert_eq!(mine.concat(), newest_first);
    let all = follow(&world, ROOT, list, |item| &item["name"], |_| {});
    assert_eq!(all.concat()[1..], newest_first);
    let list = "/v1/sessions?limit=4";
    let sessions = follow(&world, &ada.session, list, |item| &item["id"], |_| {}).concat();
    assert_eq!(sessions.len(), 6);
    assert!(sessions.is_sorted_by(|a, b| a > b));
}

#[test]
fn of_ones_sessions_the_live_ones_are_listed_and_the_current_one_is_marked() {
    let world = World::with(&[("SESSION_DAYS", "2")]);
    let (_, first) = world.found("Analytical Engines", "ada@example.com");
    world.pass(DAY);
    let second = world.sign_in("ada@example.com");
    let third = world.sign_in("ada@example.com");
    world.delete("/v1/sessions/current").by(&third.session).send().expect("204");
    let list = world.get("/v1/sessions").by(&second.session).send().expect("200");
    let current: Vec<_> = list["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|of| of["current"].as_bool().unwrap())
        .collect();
    assert_eq!(current, [true, false]);
    world.pass(DAY);
    let list = world.get("/v1/sessions").by(&second.session).send().expect("200");
    assert_eq!(list["data"].as_array().unwrap().len(), 1);
    world.get("/v1/sessions").by(&first.session).send().expect("401 unauthenticated");
}
