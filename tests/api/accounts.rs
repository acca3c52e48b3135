//! Accounts: who a link makes somebody, and what it proves.

use serde_json::{Value, json};

use crate::support::world::{Person, ROOT, World};

/// Two organizations of different tenants, and Eve, who took a link for
/// somebody else's address from the first one.
fn with_a_taken_address() -> (World, String, String, Person, Person) {
    let world = World::new();
    let (first, _) = world.found("First", "mallory@example.com");
    let (second, ada) = world.found("Second", "ada@example.com");
    let (_, handed) = world.hand_over(&first, "grace@example.com", "member");
    let accepted = world.post(&format!("/v1/invitation-links/{handed}/accept"));
    let accepted = accepted.json(&json!({"name": "Eve"})).send().expect("200");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let eve =
        Person { id: text(&accepted["user"]["id"]), session: text(&accepted["session"]["token"]) };
    assert_eq!(accepted["user"]["email_verified"], false);
    (world, first, second, ada, eve)
}

#[test]
fn a_handed_over_link_gives_its_taker_nothing_in_any_other_organization() {
    let (world, first, second, ada, eve) = with_a_taken_address();
    world.get(&format!("/v1/organizations/{first}")).by(&eve.session).send().expect("200");
    world.invite(&second, &ada.session, "grace@example.com", "admin");
    let mailed = world.latest_token("grace@example.com");
    let preview = world.get(&format!("/v1/invitation-links/{mailed}")).send().expect("200");
    assert_eq!(preview["account_exists"], false, "no mail has proved it");
    world
        .get(&format!("/v1/organizations/{second}"))
        .by(&eve.session)
        .send()
        .expect("404 not_found");
    let create = world.post("/v1/organizations").by(&eve.session).json(&json!({"name": "Eve's"}));
    create.send().expect("403 forbidden");
}

#[test]
fn an_account_that_no_mail_has_proved_is_in_nobodys_way() {
    let (world, first, second, ada, eve) = with_a_taken_address();
    world.invite(&second, &ada.session, "grace@example.com", "admin");
    let mailed = world.latest_token("grace@example.com");
    let accept = world.post(&format!("/v1/invitation-links/{mailed}/accept"));
    let grace = accept.json(&json!({"name": "Grace"})).send().expect("200");
    assert_eq!((&grace["user"]["id"], &grace["user"]["name"]), (&json!(eve.id), &json!("Grace")));
    assert_eq!(grace["user"]["email_verified"], true);
    let session = grace["session"]["token"].as_str().unwrap();
    for org in [&first, &second] {
        let path = format!("/v1/organizations/{org}");
        world.get(&path).by(session).send().expect("200");
        world.get(&path).by(&eve.session).send().expect("401 unauthenticated");
    }
    // Again, as a double click does: without the session it is nobody's to see.
    world.accept(&mailed, None).expect("409 invitation_not_pending");
    world.accept(&mailed, Some(session)).expect("200");
}

#[test]
fn a_link_that_was_handed_over_tells_nothing_of_accounts() {
    let world = World::new();
    let (org, _) = world.found("Analytical Engines", "ada@example.com");
    world.sign_in("grace@example.com");
    let [known, unknown] = ["grace@example.com", "mary@example.com"].map(|email| {
        let (_, token) = world.hand_over(&org, email, "member");
        let mut preview = world.get(&format!("/v1/invitation-links/{token}")).send().expect("200");
        assert_eq!(preview["account_exists"], Value::Null);
        let page = world.get(&format!("/invitations/{token}")).send();
        assert!(page.text.contains("name=\"name\""), "{}", page.text);
        preview["email"].take();
        preview
    });
    assert_eq!(known, unknown);
}

#[test]
fn the_first_proof_ends_what_was_made_in_the_account_before() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let (_, token) = world.hand_over(&org, "grace@example.com", "owner");
    let eve = world.accept(&token, None).expect("200");
    let eve = eve["session"]["token"].as_str().unwrap();
    let key = json!({"name": "Eve's", "role": "owner"});
    let key = world.act(&org, eve, "/api-keys", &key).expect("201")["key"].take();
    let key = key.as_str().unwrap();
    world.invite(&org, eve, "mallory@example.com", "owner");
    let mallory = world.latest_token("mallory@example.com");
    world
        .act(&org, eve, "/transfer-ownership", &json!({"user_id": ada.id}))
        .expect("409 already_member");
    let mary = world.join(&org, &ada.session, "mary@example.com", "viewer");
    world.act(&org, eve, "/transfer-ownership", &json!({"user_id": mary.id})).expect("201");
    let offer = world.latest_token("mary@example.com");
    world.pass(1);
    let grace = world.sign_in("grace@example.com");
    world.see(&org, eve, "").expect("401 unauthenticated");
    world.see(&org, key, "").expect("401 unauthenticated");
    world.accept(&mallory, None).expect("410 invitation_revoked");
    let accept = world.post(&format!("/v1/ownership-links/{offer}/accept"));
    accept.by(&mary.session).send().expect("409 transfer_not_pending");
    let keys = world.see(&org, &grace.session, "/api-keys").expect("200");
    assert_eq!(keys["data"], json!([]));
    let types = world.events(&org, "invitation.revoked").len()
        + world.events(&org, "api_key.revoked").len();
    assert_eq!(types, 2, "both are on record");
}

#[test]
fn the_first_mailed_proof_ends_every_earlier_session_and_the_name_that_came_with_it() {
    let (world, first, second, ada, eve) = with_a_taken_address();
    let grace = world.sign_in("grace@example.com");
    assert_eq!(grace.id, eve.id, "the account is the address's");
    world.get("/v1/me").by(&eve.session).send().expect("401 unauthenticated");
    let me = world.get("/v1/me").by(&grace.session).send().expect("200");
    assert_eq!(me["user"]["email_verified"], true);
    assert_eq!(me["user"]["name"], json!(null), "somebody else gave it");
    assert_eq!(me["memberships"][0]["organization_id"], *first);
    world.invite(&second, &ada.session, "grace@example.com", "admin");
    let mailed = world.latest_token("grace@example.com");
    world.accept(&mailed, Some(&eve.session)).expect("401 sign_in_required");
    world.accept(&mailed, Some(&grace.session)).expect("200");
    world
        .get(&format!("/v1/organizations/{second}"))
        .by(&eve.session)
        .send()
        .expect("401 unauthenticated");
}

#[test]
fn a_second_sign_in_ends_no_session() {
    let world = World::new();
    let first = world.sign_in("grace@example.com");
    let second = world.sign_in("grace@example.com");
    for person in [&first, &second] {
        world.get("/v1/me").by(&person.session).send().expect("200");
    }
}

#[test]
fn an_unverified_account_takes_further_links_that_are_handed_over() {
    let (world, _, second, _, eve) = with_a_taken_address();
    let (_, handed) = world.hand_over(&second, "grace@example.com", "viewer");
    world.accept(&handed, None).expect("401 sign_in_required");
    let accepted = world.accept(&handed, Some(&eve.session)).expect("200");
    assert_eq!(accepted["user"]["email_verified"], false);
    assert_eq!(accepted["session"], json!(null));
}

#[test]
fn a_mailed_link_makes_a_verified_account_and_its_session() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "Grace@Example.com", "member");
    let token = world.latest_token("grace@example.com");
    let preview = world.get(&format!("/v1/invitation-links/{token}")).send().expect("200");
    assert_eq!(preview["account_exists"], false);
    let accept = world.post(&format!("/v1/invitation-links/{token}/accept"));
    let reply = accept.json(&json!({"name": " Grace "})).send();
    let cookie = reply.headers["set-cookie"].to_str().unwrap().to_owned();
    let answer = reply.expect("200");
    assert_eq!(answer["user"]["email_verified"], true);
    assert_eq!(answer["user"]["name"], "Grace");
    assert_eq!(answer["user"]["email"], "Grace@Example.com");
    let session = answer["session"]["token"].as_str().unwrap();
    assert_eq!(
        cookie,
        format!("__Host-usher={session}; HttpOnly; Secure; SameSite=Lax; Path=/; Max-Age=2592000")
    );
    world.get("/v1/me").by(session).send().expect("200");
}

#[test]
fn a_forwarded_mail_opens_nobodys_account() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.sign_in("grace@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "admin");
    let token = world.latest_token("grace@example.com");
    world.accept(&token, None).expect("401 sign_in_required");
    world.accept(&token, Some("forged")).expect("401 sign_in_required");
    world.accept(&token, Some(ROOT)).expect("401 sign_in_required");
    let preview = world.get(&format!("/v1/invitation-links/{token}")).send().expect("200");
    assert_eq!(preview["account_exists"], true);
    let page = world.post(&format!("/invitations/{token}/accept")).send();
    assert_eq!(page.status, 401);
    assert!(!page.headers.contains_key("set-cookie"));
    let accepted = world.accept(&token, Some(&grace.session)).expect("200");
    assert_eq!(accepted["session"], json!(null), "they have one");
    world.accept(&token, None).expect("409 invitation_not_pending");
}

#[test]
fn signed_in_as_somebody_else_one_is_shown_both_addresses_and_nothing_happens() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "Ada@Example.com");
    for account in [false, true] {
        if account {
            world.sign_in("grace@example.com");
        } else {
            world.invite(&org, &ada.session, "Grace@Example.com", "admin");
        }
        let token = world.mailbox.to("grace@example.com");
        let token = crate::support::mailbox::token_in(&token[0]);
        let before = world.db.dump();
        let refused = world.accept(&token, Some(&ada.session)).expect("409 wrong_account");
        assert_eq!(refused["invited_email"], "Grace@Example.com");
        assert_eq!(refused["signed_in_email"], "Ada@Example.com");
        assert_eq!(world.db.dump(), before);
    }
}

#[test]
fn whoever_switches_account_on_the_page_comes_back_to_the_invitation() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let grace = world.sign_in("grace@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "admin");
    let token = world.latest_token("grace@example.com");
    let page = world.get(&format!("/invitations/{token}")).cookie(&ada.session).send();
    assert!(page.text.contains(
        "You’re signed in as ada@example.com, but this invitation is for grace@example.com"
    ));
    let out =
        world.post("/sign-out").cookie(&ada.session).form(&format!("then=/invitations/{token}"));
    let out = out.send();
    assert_eq!(out.headers["location"], format!("/invitations/{token}"));
    assert!(out.headers["set-cookie"].to_str().unwrap().starts_with("__Host-usher=; "));
    world.get("/v1/me").by(&ada.session).send().expect("401 unauthenticated");
    let asked = world.post(&format!("/invitations/{token}/sign-in")).send();
    assert_eq!(asked.headers["location"], "/check-your-mail");
    let sign_in = world.latest_token("grace@example.com");
    let back = world.post(&format!("/sign-in/{sign_in}")).send();
    let next = back.headers["location"].to_str().unwrap().to_owned();
    let cookie = back.headers["set-cookie"].to_str().unwrap();
    let session = cookie.split(['=', ';']).nth(1).unwrap();
    let path = next.strip_prefix("https://usher.test").unwrap();
    let done = world.post(&format!("{path}/accept")).cookie(session).send();
    assert_eq!(done.status, 303);
    let me = world.get("/v1/me").by(session).send().expect("200");
    assert_eq!(me["user"]["id"], *grace.id);
    assert_eq!(me["memberships"][0]["role"], "admin");
}

#[test]
fn a_sign_in_link_works_once() {
    let world = World::new();
    world.sign_in("ada@example.com");
    let token = world.latest_token("ada@example.com");
    let before = world.db.dump();
    let again = world.post("/v1/sign-in").json(&json!({"token": token}));
    again.send().expect("401 unauthenticated");
    assert_eq!(world.post(&format!("/sign-in/{token}")).send().status, 401);
    assert_eq!(world.get(&format!("/sign-in/{token}")).send().status, 401);
    assert_eq!(world.db.dump(), before);
}

#[test]
fn ending_all_sessions_ends_those_elsewhere_and_the_sign_in_links_not_used_yet() {
    let world = World::new();
    let (_, ada) = world.found("Analytical Engines", "ada@example.com");
    let phone = world.sign_in("ada@example.com");
    let grace = world.sign_in("grace@example.com");
    let ask = |email: &str| {
        world.post("/v1/sign-in-links").json(&json!({"email": email})).send().expect("202");
        world.latest_token(email)
    };
    let (outstanding, hers) = (ask("ada@example.com"), ask("grace@example.com"));
    world.delete("/v1/sessions").by(&phone.session).send().expect("204");
    for dead in [&ada.session, &phone.session] {
        world.get("/v1/me").by(dead).send().expect("401 unauthenticated");
        world.delete("/v1/sessions").by(dead).send().expect("401 unauthenticated");
    }
    let sign_in = |token: &str| world.post("/v1/sign-in").json(&json!({"token": token})).send();
    sign_in(&outstanding).expect("401 unauthenticated");
    sign_in(&hers).expect("200");
    world.get("/v1/me").by(&grace.session).send().expect("200");
    world.sign_in("ada@example.com");
}

#[test]
fn a_dead_session_counts_as_none_on_a_link() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    world.invite(&org, &ada.session, "grace@example.com", "member");
    let token = world.latest_token("grace@example.com");
    let other = world.sign_in("other@example.com");
    world.delete("/v1/sessions").by(&other.session).send().expect("204");
    world.accept(&token, Some(&other.session)).expect("200");
}

#[test]
fn asking_to_sign_in_answers_the_same_whoever_asks() {
    for signup in ["open", "closed"] {
        let world = World::with(&[("SIGNUP", signup), ("RESEND_COOLDOWN_SECONDS", "60")]);
        world.found("Analytical Engines", "ada@example.com");
        let ask = |email: &str| {
            let ask = world.post("/v1/sign-in-links").json(&json!({"email": email})).send();
            let mut headers = ask.headers.clone();
            headers.remove("x-request-id");
            (ask.status, headers, ask.text, ask.batches)
        };
        let (known, unknown) = (ask("ada@example.com"), ask("nobody@example.com"));
        assert_eq!(known, unknown);
        assert_eq!(ask("ada@example.com"), known, "the cooldown is silent");
        assert_eq!(world.mailbox.to("nobody@example.com").len(), usize::from(signup == "open"));
        assert_eq!(world.mailbox.to("ada@example.com").len(), 2);
        world.pass(60_000);
        ask("ada@example.com");
        assert_eq!(world.mailbox.to("ada@example.com").len(), 3);
    }
}

#[test]
fn where_signup_is_closed_nobody_new_signs_in_and_nobody_creates_organizations() {
    let open = World::new();
    open.post("/v1/sign-in-links").json(&json!({"email": "new@example.com"})).send().expect("202");
    let token = open.latest_token("new@example.com");
    let closed = World::with(&[("SIGNUP", "closed")]);
    let (org, ada) = closed.found("Analytical Engines", "ada@example.com");
    let create = closed.post("/v1/organizations").by(&ada.session).json(&json!({"name": "Mine"}));
    create.send().expect("403 forbidden");
    closed.join(&org, &ada.session, "grace@example.com", "member");
    closed.sign_in("grace@example.com");
    closed.post("/v1/sign-in").json(&json!({"token": token})).send().expect("401 unauthenticated");
}

#[test]
fn signing_in_leads_where_it_was_asked_to() {
    let world = World::new();
    for (path, location) in [
        (json!(null), "/console"),
        (json!("/settings?tab=1#x"), "/settings?tab=1#x"),
        (json!("/"), "/"),
    ] {
        let body = json!({"email": "ada@example.com", "redirect_path": path});
        world.post("/v1/sign-in-links").json(&body).send().expect("202");
        let back =
            world.post(&format!("/sign-in/{}", world.latest_token("ada@example.com"))).send();
        assert_eq!(back.headers["location"], location);
    }
    for evil in ["//evil.test", "/\\evil.test", "https://evil.test", "evil", "", "/a//b", "/a\nb"] {
        let body = json!({"email": "ada@example.com", "redirect_path": evil});
        let ask = world.post("/v1/sign-in-links").json(&body);
        ask.send().expect("422 invalid_request");
        if !evil.contains("//a") {
            let out = world.post("/sign-out").form(&format!("then={evil}")).send();
            assert_eq!(out.status, 422, "{evil}");
        }
    }
}

#[test]
fn on_localhost_the_cookie_needs_no_https() {
    let world = World::with(&[("BASE_URL", "http://localhost:8787")]);
    let ask = world.post("/v1/sign-in-links").json(&json!({"email": "ada@example.com"}));
    ask.send().expect("202");
    let mail = world.mailbox.to("ada@example.com");
    let link = mail[0].text.lines().find(|line| line.starts_with("http://localhost:8787/sign-in/"));
    let token = link.unwrap().rsplit('/').next().unwrap();
    let reply = world.post("/v1/sign-in").json(&json!({"token": token})).send();
    let cookie = reply.headers["set-cookie"].to_str().unwrap();
    assert!(
        cookie.starts_with("usher=") && cookie.contains("; HttpOnly; SameSite=Lax;"),
        "{cookie}"
    );
    let session = reply.json()["session"]["token"].as_str().unwrap().to_owned();
    let me = world.get("/v1/me").header("cookie", &format!("usher={session}"));
    me.send().expect("200");
}
