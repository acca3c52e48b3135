//! What holds for every form that a page has, and for every link that opens one.

use axum::http::header;
use serde_json::json;

use super::sent_twice::Browser;
use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{Reply, World};

/// A deployment with something behind every form.
struct Scene {
    firm: Firm,
    /// Words in paths and fields, and what they stand for.
    words: Vec<(&'static str, String)>,
}

impl Scene {
    fn new() -> Self {
        let firm = Firm::with(&[("PASSWORDS", "on"), ("LINK_SHARING", "managers")]);
        let world = firm.world.clone();
        let mary = firm.hire("mary", "member", &[]);
        let role = firm.role("Clerk", &["app.read"]);
        let (key, _) = firm.key(firm.boss(), "viewer", &[]);
        let own = firm.elsewhere("olga@example.com");
        let own = id(&own.offer("ada", "viewer", &[]));
        let invitation = id(&firm.offer("alan", "viewer", &[]));
        let token = world.latest_token("alan@example.com");
        firm.post(firm.boss(), "/transfer-ownership", &json!({"user_id": mary.id})).expect("201");
        let offer = world.latest_token("mary@example.com");
        world.post("/sign-in").form("email=ada@example.com").send();
        let words = vec![
            ("{org}", firm.org.clone()),
            ("{mary}", mary.id.clone()),
            ("{me}", firm.owner.id.clone()),
            ("{role}", role),
            ("{key}", key),
            ("{own}", own),
            ("{inv}", invitation),
            ("{token}", token),
            ("{offer}", offer),
            ("{sign_in}", world.latest_token("ada@example.com")),
        ];
        Self { firm, words }
    }

    fn world(&self) -> &World {
        &self.firm.world
    }

    fn fill(&self, text: &str) -> String {
        self.words.iter().fold(text.to_owned(), |text, (word, what)| text.replace(word, what))
    }

    /// A browser that is shown the form's page, signed in where the page is for that.
    fn browser(&self, form: &Form) -> Browser {
        let session = if form.session { self.firm.boss() } else { "" };
        Browser::new(self.world(), &self.fill(form.page), session)
    }
}

/// A form: the page that has it, its address, its fields, what it answers, and whether it is
/// for somebody who is signed in.
struct Form {
    page: &'static str,
    action: &'static str,
    fields: &'static str,
    status: u16,
    session: bool,
}

const fn console(
    page: &'static str,
    action: &'static str,
    fields: &'static str,
    status: u16,
) -> Form {
    Form { page, action, fields, status, session: true }
}

const fn anyone(page: &'static str, action: &'static str, fields: &'static str) -> Form {
    Form { page, action, fields, status: 303, session: false }
}

const FORMS: [Form; 29] = [
    anyone("/invitations/{token}", "/invitations/{token}/accept", "name=Alan"),
    anyone("/invitations/{token}", "/invitations/{token}/decline", "reason=No"),
    anyone("/invitations/{token}", "/invitations/{token}/sign-in", ""),
    anyone("/sign-in", "/sign-in", "email=ada%40example.com"),
    anyone("/sign-in/{sign_in}", "/sign-in/{sign_in}", ""),
    anyone("/ownership/{offer}", "/ownership/{offer}/decline", ""),
    console("/account", "/account", "name=Augusta", 303),
    console("/account", "/sign-out", "", 303),
    console("/account", "/account/sign-out-everywhere", "", 303),
    console(
        "/account/password",
        "/account/password",
        "email=ada%40example.com&password=gears+and+cogs",
        303,
    ),
    console("/console?all=yes", "/console", "name=Cards", 303),
    console("/console?all=yes", "/console/invitations/{own}/accept", "", 303),
    console("/console?all=yes", "/console/invitations/{own}/decline", "", 303),
    console(
        "/console/{org}/people",
        "/console/{org}/people",
        "ids={mary}&action=deactivate&confirmed=yes",
        303,
    ),
    console("/console/{org}/people", "/console/{org}/people", "ids={mary}&action=remove", 200),
    console("/console/{org}/people/{mary}", "/console/{org}/people/{mary}", "role=viewer", 303),
    console(
        "/console/{org}/invitations/{inv}",
        "/console/{org}/invitations/{inv}",
        "role=member",
        303,
    ),
    console("/console/{org}/invitations/{inv}", "/console/{org}/invitations/{inv}/link", "", 200),
    console(
        "/console/{org}/invitations/{inv}",
        "/console/{org}/invitations/{inv}/replace",
        "email=b%40example.com",
        303,
    ),
    console(
        "/console/{org}/invite",
        "/console/{org}/invite",
        "addresses=c%40example.com&role=viewer&by_mail=yes&intent=send",
        200,
    ),
    console("/console/{org}/family", "/console/{org}/family", "name=Parts", 303),
    console("/console/{org}/roles", "/console/{org}/roles", "name=Keeper", 303),
    console("/console/{org}/roles/{role}", "/console/{org}/roles/{role}", "name=Bursar", 303),
    console(
        "/console/{org}/roles/{role}",
        "/console/{org}/roles/{role}/delete",
        "replace_with=",
        303,
    ),
    console("/console/{org}/api-keys", "/console/{org}/api-keys", "name=CI&role=viewer&days=", 200),
    console("/console/{org}/api-keys", "/console/{org}/api-keys/{key}/revoke", "", 303),
    console("/console/{org}/settings", "/console/{org}/settings", "name=Engines", 303),
    console("/console/{org}/settings", "/console/{org}/delete", "name=Analytical+Engines", 303),
    console("/console/{org}/leave", "/console/{org}/transfer/take-back", "", 303),
];

#[test]
fn an_older_browser_that_hides_where_the_form_comes_from_can_use_each() {
    let scene = Scene::new();
    for form in &FORMS {
        let (action, fields) = (scene.fill(form.action), scene.fill(form.fields));
        let browser = scene.browser(form);
        let send = |guard: &str, headers: &[(&str, &str)]| {
            let ask = scene.world().post(&action).form(&format!("{guard}{fields}"));
            let ask = ask.header("cookie", &browser.cookie);
            let ask = headers.iter().fold(ask, |ask, (name, value)| ask.header(name, value));
            scene.world().db.rehearse(|| ask.send())
        };
        let guard = format!("guard={}&", browser.guard);
        let passed = send(&guard, &[("origin", "null")]);
        assert_eq!(passed.status, form.status, "{action}: {}", passed.text);
        for (guard, headers) in [
            ("", vec![("origin", "null")]),
            ("guard=x&", vec![("origin", "null")]),
            (&guard, vec![("origin", "https://evil.example")]),
            (&guard, vec![("origin", "null"), ("sec-fetch-site", "cross-site")]),
            (&guard, vec![("origin", "null"), ("sec-fetch-site", "same-site")]),
        ] {
            let before = scene.world().db.dump();
            assert_eq!(send(guard, &headers).status, 403, "{action} {headers:?}");
            assert_eq!(scene.world().db.dump(), before, "{action} {headers:?}");
        }
    }
}

#[test]
fn a_browser_that_keeps_no_cookies_is_told_so_by_each() {
    let scene = Scene::new();
    for form in &FORMS {
        let (action, fields) = (scene.fill(form.action), scene.fill(form.fields));
        let browser = scene.browser(form);
        let session = if form.session { scene.firm.boss() } else { "" };
        let before = scene.world().db.dump();
        let ask = scene.world().post(&action);
        let ask = ask.form(&format!("guard={}&{fields}", browser.guard)).cookie(session);
        let page = ask.header("accept", "text/html").send();
        assert_eq!(page.status, 403, "{action}");
        assert!(page.text.contains("Allow cookies to continue"), "{action}: {}", page.text);
        assert!(page.text.contains(">Back</a>"), "{action}: {}", page.text);
        assert_eq!(scene.world().db.dump(), before, "{action}");
    }
}

#[test]
fn more_than_a_megabyte_is_said_by_each_with_the_way_back() {
    let scene = Scene::new();
    let file = |length: usize| {
        let part =
            "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n\r\n";
        format!("{part}{}\r\n--x--\r\n", "a".repeat(length))
    };
    for form in &FORMS {
        let action = scene.fill(form.action);
        let session = if form.session { scene.firm.boss() } else { "" };
        for (kind, body) in [
            ("application/x-www-form-urlencoded", format!("name={}", "a".repeat(1 << 20))),
            ("multipart/form-data; boundary=x", file(1 << 20)),
            ("multipart/form-data; boundary=x", file(3 << 20)),
        ] {
            let ask = scene.world().post(&action).raw(kind, body).cookie(session);
            let page = ask.header("accept", "text/html").send();
            assert_eq!((page.status.as_u16(), page.batches), (413, 0), "{action} {kind}");
            for says in ["File too large", "1 MiB", ">Back</a>"] {
                assert!(page.text.contains(says), "{action} {says}: {}", page.text);
            }
            let back = page.text.split("class=\"button\" href=\"").nth(1).unwrap();
            let back = back.split('"').next().unwrap();
            let opened = scene.world().get(back).cookie(session).header("accept", "text/html");
            let opened = scene.world().db.rehearse(|| opened.send());
            assert!([200, 303].contains(&opened.status.as_u16()), "{action} → {back}");
        }
    }
}

#[test]
fn of_any_two_links_that_a_new_browser_opens_at_once_both_work() {
    let scene = Scene::new();
    let links = FORMS.iter().filter(|form| !form.session);
    let mut pairs = 0;
    for one in links.clone() {
        for other in links.clone() {
            let browsers = [scene.browser(one), scene.browser(other)];
            let cookies = browsers.each_ref().map(|browser| {
                browser.cookie.split_once("; ").map(|(_, own)| own.to_owned()).unwrap()
            });
            for cookies in [cookies.join("; "), format!("{}; {}", cookies[1], cookies[0])] {
                for (form, browser) in [(one, &browsers[0]), (other, &browsers[1])] {
                    let fields = format!("guard={}&{}", browser.guard, form.fields);
                    let ask = scene.world().post(&scene.fill(form.action)).form(&fields);
                    let ask =
                        ask.header("cookie", &cookies).header("sec-fetch-site", "same-origin");
                    let sent = scene.world().db.rehearse(|| ask.send());
                    assert_eq!(sent.status, form.status, "{}, {}", one.action, other.action);
                }
            }
            pairs += 1;
        }
    }
    assert_eq!(pairs, 36);
}

/// Where accepting may lead.
const ELSEWHERE: [&str; 14] = [
    "https://app.test/",
    "https://app.test",
    "https://app.test/welcome",
    "https://app.test/welcome?x=1",
    "https://app.test/welcome?x=1&y=2",
    "https://app.test/a%20b?q=%22%3E%3Cscript%3E",
    "https://app.test/a/../b",
    "https://app.test/#/inbox",
    "https://app.test/?next=https%3A%2F%2Fother.test%2F",
    "https://app.test//double",
    "https://app.test/x;y=z,w'v(u)",
    "https://app.test/?amp=a&copy;=b",
    "https://other.test:8443/in",
    "https://APP.test/Case",
];

/// The page leads to `url` by itself and by a link, and holds no form to anything else.
#[track_caller]
fn leads_to(page: &Reply, url: &str) {
    assert_eq!(page.status, 200, "{url}: {}", page.text);
    let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("form-action 'self'"), "{policy}");
    let plain = |text: &str| {
        let marks = [
            ("&#38;", "&"),
            ("&amp;", "&"),
            ("&#39;", "'"),
            ("&#34;", "\""),
            ("&#60;", "<"),
            ("&#62;", ">"),
        ];
        marks.iter().fold(text.to_owned(), |text, (mark, means)| text.replace(mark, means))
    };
    let refresh = page.text.split("http-equiv=\"refresh\" content=\"0;url=").nth(1).unwrap();
    assert_eq!(plain(refresh.split('"').next().unwrap()), url);
    let link = page.text.split("class=\"button\" href=\"").nth(1).unwrap();
    assert_eq!(plain(link.split('"').next().unwrap()), url);
}

#[test]
fn a_page_leads_to_any_other_site_and_other_clients_are_redirected() {
    let origins = "https://app.test https://other.test:8443";
    let firm = Firm::with(&[("REDIRECT_ORIGINS", origins)]);
    let world = &firm.world;
    let zoe = world.sign_in("zoe@example.com");
    for url in ELSEWHERE {
        let kept = url.replace("https://APP.test", "https://app.test");
        let body = json!({"emails": ["zoe@example.com"], "role": "viewer", "redirect_url": url});
        world.db.rehearse(|| {
            let made = firm.post(firm.boss(), "/invitations", &body).expect("201");
            let own = format!("/console/invitations/{}/accept", id(&made["invitations"][0]));
            let link = format!("/invitations/{}/accept", world.latest_token("zoe@example.com"));
            for path in [own, link] {
                let ask = || world.post(&path).cookie(&zoe.session).form("");
                let page = world.db.rehearse(|| ask().header("accept", "text/html").send());
                leads_to(&page, &kept);
                let plain = world.db.rehearse(|| ask().send());
                assert_eq!(plain.status, 303, "{path} {url}");
                assert_eq!(plain.headers["location"].to_str().unwrap(), kept);
            }
        });
    }
}

/// A way to ask for a link to sign in.
type Asked = fn(&World, &str);

/// A mailed link to sign in: what it is, the variables, the address, how it is asked for, and
/// where it leads.
type SignIn =
    (&'static str, &'static [(&'static str, &'static str)], &'static str, Asked, &'static str);

#[test]
fn however_often_a_sign_in_is_clicked_it_is_one_and_leads_where_it_was_to() {
    let cases: [SignIn; 9] = [
        (
            "to the console",
            &[],
            "ada@example.com",
            |world, _| by_form(world, "email=ada@example.com"),
            "/console",
        ),
        (
            "to a path",
            &[],
            "ada@example.com",
            |world, _| by_form(world, "email=ada@example.com&next=/account"),
            "/account",
        ),
        (
            "to a path with a query",
            &[],
            "ada@example.com",
            |world, _| by_form(world, "email=ada@example.com&next=%2Fconsole%3Fall%3Dyes"),
            "/console?all=yes",
        ),
        (
            "somebody new",
            &[],
            "new@example.com",
            |world, _| by_form(world, "email=new@example.com"),
            "/console",
        ),
        (
            "somebody new, with an organization of their own",
            &[("PERSONAL_ORGANIZATION", "true")],
            "new@example.com",
            |world, _| by_form(world, "email=new@example.com"),
            "/console",
        ),
        (
            "to a new password",
            &[("PASSWORDS", "on")],
            "ada@example.com",
            |world, _| by_form(world, "email=ada@example.com&by=forgotten"),
            "/account/password",
        ),
        (
            "by the API",
            &[],
            "ada@example.com",
            |world, _| {
                let body = json!({"email": "Ada@Example.com", "redirect_path": "/account"});
                world.post("/v1/sign-in-links").json(&body).send().expect("202");
            },
            "/account",
        ),
        (
            "an account that no mail has proved",
            &[],
            "eve@example.com",
            |world, org| {
                let (_, token) = world.hand_over(org, "eve@example.com", "viewer");
                world.accept(&token, None).expect("200");
                by_form(world, "email=eve@example.com");
            },
            "/console",
        ),
        (
            "where nobody may sign up",
            &[("SIGNUP", "closed")],
            "ada@example.com",
            |world, _| by_form(world, "email=ada@example.com"),
            "/console",
        ),
    ];
    for (case, variables, email, ask, wanted) in cases {
        for clicks in [2, 3, 5] {
            let world = World::with(variables);
            let (org, _) = world.found("Analytical Engines", "ada@example.com");
            ask(&world, &org);
            let path = format!("/sign-in/{}", world.latest_token(email));
            let browser = Browser::new(&world, &path, "");
            let mut sessions = Vec::new();
            for _ in 0..clicks {
                let sent = browser.send(&world, &path, "");
                assert_eq!((sent.status.as_u16(), sent.batches), (303, 1), "{case}: {}", sent.text);
                assert_eq!(sent.headers["location"].to_str().unwrap(), wanted, "{case}");
                let set = sent.headers["set-cookie"].to_str().unwrap();
                sessions.push(world.session_id(set.split(['=', ';']).nth(1).unwrap()));
                world.pass(150);
            }
            sessions.dedup();
            assert_eq!(sessions.len(), 1, "{case}");
            let users = "SELECT count(*) FROM users WHERE address <> 'ada@example.com'";
            let is_new = email != "ada@example.com";
            assert_eq!(world.db.look::<i64>(users), i64::from(is_new), "{case}");
            // Another browser is not signed in by it.
            let other = world.get(&path).send();
            assert_eq!(other.status, 401, "{case}");
        }
    }
}

fn by_form(world: &World, fields: &str) {
    assert_eq!(world.post("/sign-in").form(fields).send().status, 303);
}
