//! Addresses that people open: of forms, with a slash too many, of links that were used.

use super::sent_twice::Browser;
use crate::support::routes::routes;
use crate::support::tour::Stage;
use crate::support::world::{HOUR, MINUTE, World};

const HTML: &str = "text/html,application/xhtml+xml,*/*;q=0.8";

#[test]
fn the_address_of_each_form_leads_to_the_page_that_has_it() {
    let stage = Stage::new();
    let world = &stage.world;
    let routes = routes();
    let mut count = 0;
    for (method, route) in &routes {
        if *method != "POST" || route.starts_with("/v1/") || routes.contains(&("GET", route)) {
            continue;
        }
        let path = route.replace("{token}", &stage.link).replace("{org}", &stage.org);
        let path =
            path.replace("{inv}", "inv_x").replace("{role}", "role_x").replace("{key}", "key_x");
        let path = path.replace("{session}", "session_x");
        world.get(&path).send().expect("405 method_not_allowed");
        let opened = world.get(&path).header("accept", HTML).send();
        assert_eq!((opened.status.as_u16(), opened.batches), (303, 0), "{path}");
        let page = opened.headers["location"].to_str().unwrap();
        // There is such a page, and it is no other form's address.
        let answer = world.get(page).cookie(&stage.ada.session).header("accept", HTML).send();
        let found = answer.status == 404 && page.ends_with("_x");
        assert!(
            answer.status == 200
                || answer.status == 303
                || found
                || page.starts_with("/ownership/"),
            "{path} → {page}: {}",
            answer.status
        );
        count += 1;
    }
    assert!(count >= 18, "{count}");
}

#[test]
fn what_is_no_page_is_said_on_one_to_people_and_as_json_to_clients() {
    let stage = Stage::new();
    let world = &stage.world;
    for (path, location) in [
        ("/console/", "/console"),
        ("/sign-in/", "/sign-in"),
        ("/sign-in/?next=%2Faccount", "/sign-in?next=%2Faccount"),
        ("/account/", "/account"),
        ("/account/password/", "/account/password"),
        ("/nope/", "/nope"),
        ("/console/org_x/people/", "/console/org_x/people"),
    ] {
        let opened = world.get(path).header("accept", HTML).send();
        assert_eq!(opened.status, 303, "{path}");
        assert_eq!(opened.headers["location"], location);
        assert_eq!(world.get(path).send().headers["content-type"], "application/problem+json");
    }
    let opened = world.get(&format!("/console/{}", stage.org)).header("accept", HTML).send();
    assert_eq!(
        opened.headers["location"].to_str().unwrap(),
        format!("/console/{}/people", stage.org)
    );
    let link = format!("/Invitations/{}", stage.link);
    for path in [
        "/nope",
        "/invitations",
        "/ownership",
        &link,
        "/favicon.ico",
        "/console/org_x/nope",
        "//evil.example/",
        "/v2/x",
        "/x.php",
        "/invitations/a/b/c",
        "/declined/x",
    ] {
        let page = world.get(path).header("accept", HTML).send();
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.headers["content-type"], "text/html; charset=utf-8", "{path}");
        assert!(page.text.contains("href=\"/console\""), "{path}: {}", page.text);
        assert_eq!(world.get(path).send().headers["content-type"], "application/problem+json");
    }
    for path in ["/v1/nope", "/v1", "/v1/organizations/"] {
        let api = world.get(path).header("accept", HTML).send();
        assert_eq!(
            (api.status.as_u16(), api.headers["content-type"].to_str().unwrap()),
            (404, "application/problem+json")
        );
    }
}

fn mailed(world: &World) -> String {
    world.post("/sign-in").form("email=ada@example.com&next=/account").send();
    format!("/sign-in/{}", world.latest_token("ada@example.com"))
}

#[test]
fn both_clicks_on_sign_in_bring_the_one_session_and_nobody_elses_does() {
    let world = World::new();
    world.found("Analytical Engines", "ada@example.com");
    let path = mailed(&world);
    let (here, there) = (Browser::new(&world, &path, ""), Browser::new(&world, &path, ""));
    let clicks = [here.send(&world, &path, ""), here.send(&world, &path, "")];
    let session = |reply: &crate::support::Reply| {
        let set = reply.headers["set-cookie"].to_str().unwrap();
        world.session_id(set.split(['=', ';']).nth(1).unwrap())
    };
    for click in &clicks {
        assert_eq!((click.status.as_u16(), click.batches), (303, 1), "{}", click.text);
        assert_eq!(click.headers["location"], "/account");
    }
    assert_eq!(session(&clicks[0]), session(&clicks[1]));
    let other = there.send(&world, &path, "");
    assert_eq!(other.status, 401);
    assert!(!other.headers.contains_key("set-cookie"));
    // Signed out it is used up in this browser, too.
    let cookie =
        clicks[0].headers["set-cookie"].to_str().unwrap().split(['=', ';']).nth(1).unwrap();
    world.delete("/v1/sessions/current").by(cookie).send().expect("204");
    assert_eq!(here.send(&world, &path, "").status, 401);
}

#[test]
fn a_link_that_signed_somebody_in_leads_them_on_while_they_are() {
    let world = World::new();
    world.found("Analytical Engines", "ada@example.com");
    let (_, eve) = world.found("Elsewhere", "eve@example.com");
    let path = mailed(&world);
    let mut browser = Browser::new(&world, &path, "");
    let signed_in = browser.send(&world, &path, "");
    let session =
        signed_in.headers["set-cookie"].to_str().unwrap().split(['=', ';']).nth(1).unwrap();
    world.pass(11 * MINUTE);
    let again = world.get(&path).cookie(session).send();
    assert_eq!((again.status.as_u16(), again.batches), (303, 1));
    assert_eq!(again.headers["location"], "/account");
    browser.cookie =
        format!("{}; __Host-usher={session}", browser.cookie.replace("__Host-usher=; ", ""));
    let sent = browser.send(&world, &path, "");
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert!(!sent.headers.contains_key("set-cookie"));
    for session in [eve.session.as_str(), "dead"] {
        assert_eq!(world.get(&path).cookie(session).send().status, 401);
    }
    for (asked, location) in [
        ("/sign-in?next=%2Faccount", "/account"),
        ("/sign-in", "/console"),
        ("/sign-in?next=%2F%2Fevil.example", "/console"),
        ("/sign-in?utm_source=x&next=%2Fconsole%3Fall%3Dyes", "/console?all=yes"),
    ] {
        let led = world.get(asked).cookie(session).send();
        assert_eq!((led.status.as_u16(), led.batches), (303, 1), "{asked}");
        assert_eq!(led.headers["location"], location);
    }
    world.delete("/v1/sessions/current").by(session).send().expect("204");
    assert_eq!(world.get("/sign-in?next=%2Faccount").cookie(session).send().status, 200);
    world.pass(HOUR);
    assert_eq!(world.get(&path).send().batches, 0);
}

#[test]
fn a_pages_query_may_have_what_the_page_does_not_know() {
    let stage = Stage::new();
    let world = &stage.world;
    let home = format!("/console/{}", stage.org);
    for path in ["people", "family", "api-keys", "events", "roles", "settings", "invite", "leave"] {
        for query in [
            "utm_source=x",
            "fbclid=1&gclid=2",
            "cursor=x",
            "cursor=x&cursor=y",
            "tab=nope",
            "tab=active&tab=pending",
            "kind=robot",
            "order=upwards",
            "role=",
            "type=nope",
            "limit=0",
            "limit=x",
            "q=%00",
            "q=%0A",
            "=&=&x",
        ] {
            let page =
                world.get(&format!("{home}/{path}?{query}")).cookie(&stage.ada.session).send();
            assert_eq!(page.status, 200, "{path}?{query}");
        }
    }
    for path in [
        "/console?all=yes&utm_source=x&cursor=x",
        "/account?x",
        "/sign-in?x=y&next=nope",
        "/declined?x",
    ] {
        let page = world.get(path).cookie(&stage.ada.session).send();
        assert!([200, 303].contains(&page.status.as_u16()), "{path}");
    }
    let api = format!("/v1/organizations/{}/members?utm_source=x", stage.org);
    world.get(&api).by(&stage.ada.session).send().expect("422 invalid_request");
}

#[test]
fn an_organization_is_deleted_by_a_name_that_looks_as_its_own() {
    for (name, typed, deletes) in [
        ("A  B", "A B", true),
        ("A  B", "A  B", true),
        ("A\u{a0}B", "A B", true),
        ("A B", " A\u{a0}B ", true),
        ("Caf\u{e9}", "Cafe\u{301}", true),
        ("Cafe\u{301}", "Caf\u{e9}", true),
        ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}", true),
        ("A\u{3000}B", "A B", true),
        ("A\u{2009}\u{2009}B", "A B", true),
        ("\u{212b}", "\u{c5}", true),
        ("A B", "AB", false),
        ("A B", "a b", false),
        ("A B", "", false),
        ("Caf\u{e9}", "Cafe", false),
    ] {
        let world = World::new();
        let (org, ada) = world.found(name, "ada@example.com");
        let page = format!("/console/{org}/settings");
        let browser = Browser::new(&world, &page, &ada.session);
        let mut fields = form_urlencoded::Serializer::new(String::new());
        fields.append_pair("shown", name).append_pair("name", typed);
        let sent = browser.send(&world, &format!("/console/{org}/delete"), &fields.finish());
        assert_eq!(sent.status, if deletes { 303 } else { 422 }, "{name:?} {typed:?}");
        let location = sent.headers.get("location").map(|to| to.to_str().unwrap());
        assert_eq!(location, deletes.then_some("/console"), "{name:?} {typed:?}");
        let gone = world.get(&page).cookie(&ada.session).send().status == 404;
        assert_eq!(gone, deletes, "{name:?} {typed:?}");
    }
}

#[test]
fn what_a_page_shows_as_the_name_must_be_the_organizations() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let page = format!("/console/{org}/settings");
    let browser = Browser::new(&world, &page, &ada.session);
    let sent = browser.send(&world, &format!("/console/{org}/delete"), "shown=Other&name=Other");
    assert_eq!(sent.status, 422);
    assert_eq!(world.get(&page).cookie(&ada.session).send().status, 200);
}

#[test]
fn a_form_that_is_too_large_says_how_large_it_may_be_and_leads_back() {
    let (world, org, ada) = {
        let world = World::new();
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        (world, org, ada)
    };
    let path = format!("/console/{org}/invite");
    let form = format!("addresses={}", "a@example.com%0A".repeat(70_000));
    let page = world.post(&path).cookie(&ada.session).form(&form).send();
    assert_eq!(page.status, 413);
    for says in ["File too large", "1 MiB", &format!("href=\"{path}\"")] {
        assert!(page.text.contains(says), "{says}: {}", page.text);
    }
}
