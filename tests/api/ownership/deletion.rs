//! Deleting an organization: at once for everyone, its rows within minutes.

use serde_json::json;

use crate::support::story::{each, grant, text};
use crate::support::world::{Person, ROOT, Reply, World, path_of};

fn delete(world: &World, org: &str, by: &str, name: &str) -> Reply {
    world.delete(&format!("/v1/organizations/{org}")).by(by).json(&json!({"name": name})).send()
}

fn pair() -> (World, String, Person, Person) {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.join(&org, &ada.session, "grace@example.com", "admin");
    (world, org, ada, grace)
}

#[test]
fn deleting_an_organization_takes_an_owner_and_its_name() {
    let (world, org, ada, grace) = pair();
    let (_, eve) = world.found("Elsewhere", "eve@example.com");
    let owner_key = world.key(&org, "admin");
    let before = world.db.dump();
    let name = "Analytical Engines";
    delete(&world, &org, &grace.session, name).expect("403 forbidden");
    delete(&world, &org, &owner_key, name).expect("403 forbidden");
    delete(&world, &org, &eve.session, name).expect("404 not_found");
    delete(&world, &org, &grace.session, "wrong").expect("403 forbidden");
    for wrong in ["Analytical Engine", "analytical engines", "", "Analytical  Engines", &org] {
        delete(&world, &org, &ada.session, wrong).expect("422 invalid_request");
    }
    let path = format!("/v1/organizations/{org}");
    world.delete(&path).by(&ada.session).json(&json!({})).send().expect("422 invalid_request");
    assert_eq!(world.db.dump(), before);
    let gone = delete(&world, &org, &ada.session, name);
    assert_eq!((gone.batches, gone.text.as_str()), (1, ""));
    gone.expect("204");
}

#[test]
fn its_name_is_taken_from_the_query_where_there_is_no_body() {
    for name in ["Analytical Engines", "Ä & B", "a+b", "100%", "=", "?name=x", "日本 株式会社"]
    {
        let world = World::new();
        let (org, ada) = world.found(name, "ada@example.com");
        let path = format!("/v1/organizations/{org}");
        let encoded: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        let before = world.db.dump();
        let send = |query: &str| world.delete(&format!("{path}{query}")).by(&ada.session).send();
        for query in ["", "?name=", "?name=wrong", &format!("?name={encoded}x"), "?nom=x"] {
            send(query).expect("422 invalid_request");
        }
        send(&format!("?name={encoded}&x=1")).expect("422 invalid_request");
        send(&format!("?name={encoded}&name={encoded}")).expect("422 invalid_request");
        // A body says it all.
        let both = world.delete(&format!("{path}?name={encoded}")).by(&ada.session);
        both.json(&json!({"name": name})).send().expect("422 invalid_request");
        let other = world.delete(&format!("{path}?name={encoded}")).by(&ada.session);
        other.json(&json!({})).send().expect("422 invalid_request");
        assert_eq!(world.db.dump(), before);
        assert_eq!(send(&format!("?name={encoded}")).outcome(), "204", "{name}");
        send(&format!("?name={encoded}")).expect("404 not_found");
    }
}

#[test]
fn an_organization_with_children_is_not_deleted() {
    let (world, org, ada, _) = pair();
    let child = world.child(&org, &ada.session, "Parts");
    delete(&world, &org, &ada.session, "Analytical Engines").expect("409 has_children");
    delete(&world, &org, ROOT, "Analytical Engines").expect("409 has_children");
    delete(&world, &child, &ada.session, "Parts").expect("204");
    delete(&world, &org, &ada.session, "Analytical Engines").expect("204");
}

#[test]
fn a_deleted_organization_answers_like_one_that_never_was() {
    let (world, org, ada, grace) = pair();
    let key = world.key(&org, "owner");
    let invitation = world.invite(&org, &ada.session, "mary@example.com", "member");
    let link = world.latest_token("mary@example.com");
    let mary = world.sign_in("mary@example.com");
    delete(&world, &org, &ada.session, "Analytical Engines").expect("204");
    for swept in 0..4 {
        for by in [&ada.session, &grace.session, &ROOT.to_owned()] {
            for what in [
                "",
                "/members",
                "/invitations",
                "/roles",
                "/events",
                "/api-keys",
                "/transfer-ownership",
            ] {
                world.see(&org, by, what).expect("404 not_found");
            }
            let body = json!({"emails": ["x@example.com"]});
            world.invite_by(&org, by, &body).expect("404 not_found");
            delete(&world, &org, by, "Analytical Engines").expect("404 not_found");
            let body = json!({"name": "Parts", "parent_id": org});
            let mut body = body;
            if by == ROOT {
                body["owner"] = json!({"email": "x@example.com"});
            }
            let child = world.post("/v1/organizations").by(by).json(&body).send();
            child.expect("404 not_found");
            let listed = world.get("/v1/organizations").by(by).send().expect("200");
            assert_eq!(listed["data"], json!([]), "swept {swept} times");
        }
        let by_key = world.see(&org, &key, "/members").outcome();
        assert!(["401 unauthenticated", "404 not_found"].contains(&by_key.as_str()), "{by_key}");
        assert_eq!(
            world.get("/v1/organizations").by(&key).send().json()["data"]
                .as_array()
                .map_or(0, Vec::len),
            0
        );
        world.accept(&link, None).expect("410 invitation_revoked");
        world.accept(&link, Some(&mary.session)).expect("410 invitation_revoked");
        let decline = world.post(&format!("/v1/invitation-links/{link}/decline")).send();
        decline.expect("410 invitation_revoked");
        world.get(&format!("/v1/invitation-links/{link}")).send().expect("410 invitation_revoked");
        assert_eq!(world.get(&format!("/invitations/{link}")).send().status, 410);
        world.post(&path_of(&invitation, "/resend")).by(ROOT).send().expect("404 not_found");
        let mine = world.get("/v1/me/invitations").by(&mary.session).send().expect("200");
        assert_eq!(mine["data"], json!([]));
        let own = format!("/v1/me/invitations/{}/accept", text(&invitation["id"]));
        world.post(&own).by(&mary.session).send().expect("404 not_found");
        let me = world.get("/v1/me").by(&ada.session).send().expect("200");
        assert_eq!(me["memberships"], json!([]));
        let belongs = world.get("/v1/me/organizations").by(&ada.session).send().expect("200");
        assert_eq!(belongs["data"], json!([]));
        world.cron();
    }
}

#[test]
fn the_mails_of_a_deleted_organization_are_not_sent() {
    let (world, org, ada, _) = pair();
    world.mailbox.refuse(&["E_RATE_LIMIT_EXCEEDED"]);
    world.invite(&org, &ada.session, "mary@example.com", "member");
    delete(&world, &org, &ada.session, "Analytical Engines").expect("204");
    world.pass(crate::support::world::MINUTE);
    for _ in 0..3 {
        world.cron();
    }
    assert_eq!(world.mailbox.to("mary@example.com").len(), 0);
}

#[test]
fn the_purge_deletes_the_rows_of_a_deleted_organization_alone_in_batches() {
    let (world, org, ada, _) = pair();
    let (society, joseph) = world.found("Royal Society", "joseph@example.com");
    world.invite(&society, &joseph.session, "mary@example.com", "member");
    world.role(&society, "Fellow", &["app.read"]);
    let child = world.child(&society, &joseph.session, "Club");
    for part in 0..6 {
        let emails: Vec<_> = (0..1_000).map(|at| format!("p{part}-{at}@example.com")).collect();
        let body = json!({"emails": emails, "send_email": false});
        world.invite_by(&org, &ada.session, &body).expect("201");
    }
    world.role(&org, "Clerk", &["app.read"]);
    world.key(&org, "viewer");
    delete(&world, &org, &ada.session, "Analytical Engines").expect("204");
    let rows = |table: &str, of: &str| -> i64 {
        world.db.look(&format!("SELECT count(*) FROM {table} WHERE organization_id = '{of}'"))
    };
    let tables = ["invitations", "memberships", "roles", "api_keys", "events", "grants"];
    let others: Vec<_> = tables.iter().map(|table| rows(table, &society)).collect();
    let mut runs = 0;
    while world.db.look::<i64>(&format!("SELECT count(*) FROM organizations WHERE id = '{org}'"))
        > 0
    {
        let (left, before) = (rows("invitations", &org), world.db.batches());
        world.cron();
        assert!(left - rows("invitations", &org) <= 5_000);
        assert!(world.db.batches() - before <= 4, "bounded");
        runs += 1;
        assert!(runs < 10, "it never ends");
    }
    assert!(runs > 1);
    assert!(tables.iter().all(|table| rows(table, &org) == 0));
    assert_eq!(tables.iter().map(|table| rows(table, &society)).collect::<Vec<_>>(), others);
    let seen = world.see(&society, ROOT, "/members").expect("200");
    assert_eq!(each(&seen["data"], "/user/email"), ["joseph@example.com"]);
    world.see(&child, ROOT, "").expect("200");
    world.accept_as_new("mary@example.com");
    let mine = world.get("/v1/me").by(&ada.session).send().expect("200");
    assert_eq!(mine["user"]["email"], "ada@example.com");
}

#[test]
fn the_purge_deletes_several_deleted_organizations() {
    let world = World::new();
    let names = ["One", "Two", "Three"];
    let ada = world.sign_in("ada@example.com");
    for name in names {
        world.pass(1);
        let made = world.post("/v1/organizations").by(&ada.session).json(&json!({"name": name}));
        let org = text(&made.send().expect("201")["organization"]["id"]);
        delete(&world, &org, &ada.session, name).expect("204");
    }
    for _ in 0..4 {
        world.cron();
    }
    let left: i64 = world.db.look("SELECT count(*) FROM organizations");
    let rows: i64 = world.db.look("SELECT count(*) FROM memberships");
    assert_eq!((left, rows), (0, 0));
}

#[test]
fn a_deleted_childs_seats_roles_and_grants_are_the_parents_no_more() {
    let (world, org, ada, _) = pair();
    let child = world.child(&org, &ada.session, "Parts");
    let body = json!({"emails": ["mary@example.com"], "role": "viewer", "organizations": [grant(&child, "admin")]});
    world.invite_by(&org, &ada.session, &body).expect("201");
    delete(&world, &child, &ada.session, "Parts").expect("204");
    let seen = world.see(&org, ROOT, "/invitations").expect("200");
    assert_eq!(seen["data"][0]["organizations"], json!([]));
    for _ in 0..3 {
        world.cron();
    }
    assert_eq!(world.seats(&org), (2, 1));
    world.accept_as_new("mary@example.com");
    assert_eq!(world.seats(&org), (3, 0));
    let path = format!("/v1/organizations?parent_id={org}");
    let children = world.get(&path).by(&ada.session).send().expect("200");
    assert_eq!(children["data"], json!([]));
}

#[test]
fn an_event_tells_who_deleted_an_organization() {
    let (world, org, ada, _) = pair();
    delete(&world, &org, &ada.session, "Analytical Engines").expect("204");
    let event: String = world.db.look(
        "SELECT json_array(organization_id, actor_id, subject_id, before) FROM events WHERE type = 'organization.deleted'",
    );
    let event: serde_json::Value = serde_json::from_str(&event).unwrap();
    assert_eq!(event[0], org.as_str());
    assert_eq!((&event[1], &event[2]), (&json!(ada.id), &json!(org)));
    assert!(text(&event[3]).contains("Analytical Engines"));
}
