//! Forms are taken only from pages of ours.

use crate::support::tour::{Body, By, Stage, Visit};
use crate::support::world::World;

/// The guard that a page's forms carry, and the cookie that goes with it.
fn shown(world: &World, path: &str) -> (String, String) {
    let page = world.get(path).send();
    let guard = page.text.split("name=\"guard\" value=\"").nth(1).unwrap();
    let guard = guard.split('"').next().unwrap().to_owned();
    let cookie = page.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap();
    (guard, cookie.to_owned())
}

#[test]
fn a_form_that_carries_the_guard_needs_the_cookie_that_it_was_signed_for() {
    let stage = Stage::new();
    let world = &stage.world;
    let path = format!("/invitations/{}", stage.link);
    let (guard, cookie) = shown(world, &path);
    let (other, _) = shown(world, &path);
    assert_ne!(guard, other);
    let post = |fields: &str, cookie: &str| {
        let ask = world.post(&format!("{path}/decline")).form(fields);
        let ask = if cookie.is_empty() { ask } else { ask.header("cookie", cookie) };
        let ask = ask.header("sec-fetch-site", "same-origin");
        world.db.rehearse(|| ask.send().status.as_u16())
    };
    let before = world.db.dump();
    // As a mail scanner posts the forms that it finds: all their fields, no cookie.
    assert_eq!(post(&format!("guard={guard}&reason="), ""), 403);
    assert_eq!(post(&format!("guard={guard}"), "__Host-usher-form=x"), 403);
    assert_eq!(post(&format!("guard={other}"), &cookie), 403);
    assert_eq!(post("guard=", &cookie), 403);
    assert_eq!(post("guard=x&guard=y", &cookie), 403);
    assert_eq!(world.db.dump(), before);
    assert_eq!(post(&format!("guard={guard}"), &cookie), 303);
}

#[test]
fn no_form_is_taken_from_another_site() {
    let stage = Stage::new();
    let before = stage.world.db.dump();
    let mut count = 0;
    for visit in stage.writes() {
        if visit.route.starts_with("/v1/") {
            continue;
        }
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-site", "none"),
            ("origin", "https://evil.example"),
            ("origin", "null"),
        ] {
            let bare = Visit { by: By::Nobody, ..visit.clone() };
            let ask = stage.ask(&bare).header(name, value);
            let ask = match visit.by {
                By::Cookie(session) => ask.header("cookie", &format!("__Host-usher={session}")),
                _ => ask,
            };
            let reply = ask.send();
            assert_eq!(reply.status, 403, "{} {name}: {value}", visit.name());
        }
        if matches!(visit.by, By::Cookie(_)) && matches!(visit.body, Body::Form(_)) {
            count += 1;
        }
    }
    assert!(count >= 8, "{count}");
    assert_eq!(stage.world.db.dump(), before);
}

#[test]
fn a_form_that_is_wrong_comes_back_with_what_was_typed() {
    let stage = Stage::new();
    let world = &stage.world;
    let before = world.db.dump();
    let long = "x".repeat(101);
    let home = format!("/console/{}", stage.org);
    let name = format!("name={long}");
    let typed_name = format!("value=\"{long}\"");
    let invitation = stage.invitation["id"].as_str().unwrap();
    let replace = format!("{home}/invitations/{invitation}/replace");
    let person = format!("{home}/people/{}", stage.mary.id);
    let permissions = "role=viewer&more_permissions=Loud+quiet&permissions=billing.manage&external=yes&reminders_sms=yes";
    for (path, form, status, shown) in [
        ("/console".to_owned(), name.as_str(), 422, vec![typed_name.as_str()]),
        (format!("{home}/family"), &name, 422, vec![&typed_name]),
        ("/account".to_owned(), &name, 422, vec![&typed_name]),
        (
            format!("{home}/settings"),
            "name=+&seat_limit=many",
            422,
            vec!["value=\" \"", "value=\"many\""],
        ),
        (
            replace.clone(),
            "email=oops",
            422,
            vec!["value=\"oops\"", "<details class=\"more\" open>"],
        ),
        (
            replace,
            "email=grace%40example.com",
            409,
            vec!["value=\"grace@example.com\"", "Already a member"],
        ),
        (
            person,
            permissions,
            422,
            vec![
                "value=\"Loud quiet\"",
                "value=\"viewer\" checked",
                "value=\"billing.manage\" checked",
                "name=\"external\" value=\"yes\" checked",
                "name=\"reminders_sms\" value=\"yes\" checked",
            ],
        ),
    ] {
        let page = world.post(&path).cookie(&stage.ada.session).form(form).send();
        assert_eq!(page.status, status, "{path} {form}");
        for text in shown {
            assert!(page.text.contains(text), "{path} {text}: {}", page.text);
        }
    }
    assert_eq!(world.db.dump(), before);
}

#[test]
fn where_a_browser_hides_where_a_form_comes_from_the_guard_proves_it() {
    let stage = Stage::new();
    let world = &stage.world;
    let path = format!("/invitations/{}", stage.link);
    let (guard, cookie) = shown(world, &path);
    let (other, _) = shown(world, &path);
    let post = |fields: &str, cookie: &str| {
        let ask = world.post(&format!("{path}/decline")).form(fields);
        let ask = ask.header("origin", "null").header("cookie", cookie);
        world.db.rehearse(|| ask.send().status.as_u16())
    };
    assert_eq!(post(&format!("guard={guard}"), &cookie), 303);
    assert_eq!(post("", &cookie), 403);
    assert_eq!(post("guard=", &cookie), 403);
    assert_eq!(post(&format!("guard={other}"), &cookie), 403);
    assert_eq!(post(&format!("guard={guard}"), ""), 403);
    let ask = world.post(&format!("{path}/decline")).form(&format!("guard={guard}"));
    let ask = ask.header("origin", "null").header("sec-fetch-site", "cross-site");
    assert_eq!(ask.header("cookie", &cookie).send().status, 403);
}

#[test]
fn of_pages_that_a_new_browser_opens_at_once_each_has_forms_that_work() {
    let stage = Stage::new();
    let world = &stage.world;
    let path = format!("/invitations/{}", stage.link);
    let pages = [(); 4].map(|()| shown(world, &path));
    let cookies: Vec<&str> = pages.iter().map(|(_, cookie)| cookie.as_str()).collect();
    for (guard, _) in &pages {
        let ask = world.post(&format!("{path}/decline")).form(&format!("guard={guard}"));
        let ask = ask.header("cookie", &cookies.join("; ")).header("sec-fetch-site", "same-origin");
        assert_eq!(world.db.rehearse(|| ask.send().status.as_u16()), 303);
    }
    let names: std::collections::BTreeSet<&str> =
        cookies.iter().map(|cookie| cookie.split('=').next().unwrap()).collect();
    assert_eq!(names.len(), 4);
    // A browser that has one gets no other.
    let again = world.get(&path).header("cookie", cookies[0]).send();
    assert!(!again.headers.contains_key("set-cookie"));
}

#[test]
fn a_browser_that_keeps_no_cookies_is_told_that_they_are_needed() {
    let stage = Stage::new();
    let world = &stage.world;
    let path = format!("/invitations/{}", stage.link);
    let (guard, cookie) = shown(world, &path);
    let post = |guard: &str, site: &str, cookie: &str| {
        let ask = world.post(&format!("{path}/accept")).form(&format!("guard={guard}"));
        ask.header("sec-fetch-site", site).header("cookie", cookie).send()
    };
    let page = post(&guard, "same-origin", "");
    assert_eq!(page.status, 403);
    assert!(page.text.contains("Allow cookies to continue"), "{}", page.text);
    assert!(page.text.contains(&format!("href=\"{path}/accept\"")), "{}", page.text);
    for other in [post(&guard, "cross-site", ""), post("x", "same-origin", &cookie)] {
        assert_eq!(other.status, 403);
        assert!(!other.text.contains("Allow cookies to continue"), "{}", other.text);
    }
}
