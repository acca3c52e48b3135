//! Each page, in each of its states.

use serde_json::json;

use super::snapshot;
use crate::support::Reply;
use crate::support::tour::{By, Stage, Visit};
use crate::support::world::{DAY, ROOT, World, path_of};

/// An invitation of Ada's for grace@example.com: the world, its organization,
/// Ada's session, the link's token.
fn invited() -> (World, String, String, String) {
    let world = World::new();
    let (org, ada) = world.found("Analytical <Engines>", "ada@example.com");
    let by = &ada.session;
    world.patch("/v1/me").by(by).json(&json!({"name": "Ada \"L\""})).send().expect("200");
    let path = format!("/v1/organizations/{org}/invitations");
    let body = json!({"emails": ["Grace@Example.com"], "message": "Hi <b>Grace</b>,\ncome!", "role": "admin"});
    world.post(&path).by(by).json(&body).send().expect("201");
    let token = world.latest_token("grace@example.com");
    (world, org, ada.session, token)
}

fn page(name: &str, status: u16, reply: &Reply, token: &str) {
    assert_eq!(reply.status, status, "{}", reply.text);
    snapshot(&format!("page_{name}"), &reply.text, &[token]);
}

#[test]
fn an_invitation_shows_what_one_can_do_next() {
    let (world, _, ada, token) = invited();
    let path = format!("/invitations/{token}");
    page("invitation_for_somebody_new", 200, &world.get(&path).send(), &token);
    let other = world.get(&path).cookie(&ada).send();
    page("invitation_while_signed_in_as_another", 200, &other, &token);
    let grace = world.sign_in("grace@example.com");
    page("invitation_for_an_account", 200, &world.get(&path).send(), &token);
    let own = world.get(&path).cookie(&grace.session).send();
    page("invitation_while_signed_in", 200, &own, &token);
    let done = world.post(&format!("{path}/accept")).cookie(&grace.session).send();
    assert_eq!((done.status.as_u16(), done.headers["location"].to_str().unwrap()), (303, &*path));
    let joined = world.get(&path).cookie(&grace.session).send();
    page("invitation_accepted", 200, &joined, &token);
}

#[test]
fn an_invitation_by_the_deployment_names_nobody() {
    let world = World::new();
    let body = json!({"name": "Analytical Engines", "owner": {"email": "ada@example.com"}});
    world.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
    let token = world.latest_token("ada@example.com");
    let shown = world.get(&format!("/invitations/{token}")).send();
    page("invitation_by_the_deployment", 200, &shown, &token);
}

#[test]
fn accepting_leads_where_the_invitation_says() {
    let world = World::new();
    let (org, ada) = world.found("Analytical Engines", "ada@example.com");
    let path = format!("/v1/organizations/{org}/invitations");
    let body =
        json!({"emails": ["grace@example.com"], "redirect_url": "https://app.test/welcome?x=1"});
    world.post(&path).by(&ada.session).json(&body).send().expect("201");
    let token = world.latest_token("grace@example.com");
    let path = format!("/invitations/{token}/accept");
    let accept = || world.post(&path).form("name=+Grace+");
    let accept = || accept().header("sec-fetch-site", "same-origin");
    let done = world.db.rehearse(|| accept().send());
    assert_eq!(done.headers["location"], "https://app.test/welcome?x=1");
    let done = accept().header("accept", "text/html").send();
    assert_eq!(done.status, 200);
    for leads in
        ["content=\"0;url=https://app.test/welcome?x=1\"", "href=\"https://app.test/welcome?x=1\""]
    {
        assert!(done.text.contains(leads), "{leads}: {}", done.text);
    }
    assert_eq!(done.headers["referrer-policy"], "no-referrer");
    let mut cookies = done.headers.get_all("set-cookie").iter().map(|set| set.to_str().unwrap());
    let session = cookies.find_map(|set| set.strip_prefix("__Host-usher=")).unwrap();
    let session = session.split(';').next().unwrap();
    let me = world.get("/v1/me").cookie(session).send().expect("200");
    assert_eq!(me["user"]["name"], "Grace");
}

#[test]
fn a_blank_name_in_the_form_is_none_and_a_wrong_one_is_refused() {
    let (world, _, _, token) = invited();
    let path = format!("/invitations/{token}/accept");
    let wrong = world.post(&path).form(&format!("name={}", "x".repeat(101))).send();
    page("refused_name", 422, &wrong, &token);
    let blank = world.post(&path).form("name=++").send();
    assert_eq!(blank.status, 303);
}

#[test]
fn a_dead_link_has_a_page_that_says_why_and_its_twins_status() {
    let (world, org, ada, token) = invited();
    let listed = world.get(&format!("/v1/organizations/{org}/invitations")).by(&ada).send();
    let invitation = listed.expect("200")["data"][0].clone();
    let show = |token: &str| world.get(&format!("/invitations/{token}")).send();
    page("dead_no_link", 404, &show("x"), &token);
    let rotate = world.post(&path_of(&invitation, "/resend")).by(&ada);
    rotate.json(&json!({"rotate": true})).send().expect("200");
    page("dead_superseded", 410, &show(&token), &token);
    let live = world.latest_token("grace@example.com");
    let other = world.post(&format!("/invitations/{live}/accept")).cookie(&ada).send();
    page("refused_wrong_account", 409, &other, &live);
    let cross = world.post(&format!("/invitations/{live}/accept"));
    let cross = cross.header("sec-fetch-site", "cross-site").send();
    page("refused_cross_site", 403, &cross, &live);
    let declined = world.post(&format!("/invitations/{live}/decline")).send();
    assert_eq!(declined.headers["location"], "/declined");
    page("declined", 200, &world.get("/declined").send(), &live);
    page("dead_answered", 409, &show(&live), &live);
    world.pass(7 * DAY);
    page("dead_expired", 410, &show(&live), &live);
    let again = world.invite(&org, ROOT, "grace@example.com", "member");
    let revoked = world.latest_token("grace@example.com");
    world.post(&path_of(&again, "/revoke")).by(ROOT).send().expect("200");
    page("dead_revoked", 410, &show(&revoked), &revoked);
}

#[test]
fn an_account_must_sign_in_before_it_accepts() {
    let (world, _, _, token) = invited();
    world.sign_in("grace@example.com");
    let refused = world.post(&format!("/invitations/{token}/accept")).send();
    page("refused_sign_in_first", 401, &refused, &token);
}

#[test]
fn the_pages_of_signing_in_lead_to_ones_own_page() {
    let (world, _, ada, _) = invited();
    page("sign_in", 200, &world.get("/sign-in").send(), "x");
    let wrong = world.post("/sign-in").form("email=%22%3E%3Cscript%3E").send();
    page("sign_in_with_no_address", 422, &wrong, "{no token}");
    let asked = world.post("/sign-in").form("email=ada%40example.com").send();
    assert_eq!(asked.headers["location"], "/check-your-mail");
    page("check_your_mail", 200, &world.get("/check-your-mail").send(), "{no token}");
    let token = world.latest_token("ada@example.com");
    page("sign_in_button", 200, &world.get(&format!("/sign-in/{token}")).send(), &token);
    let done = world.post(&format!("/sign-in/{token}")).send();
    assert_eq!(done.headers["location"], "/console");
    page("sign_in_used", 401, &world.get(&format!("/sign-in/{token}")).send(), &token);
    page("account", 200, &world.get("/account").cookie(&ada).send(), "{no token}");
    let nobody = world.get("/account").send();
    assert_eq!(
        (nobody.status.as_u16(), nobody.headers["location"].to_str().unwrap()),
        (303, "/sign-in?next=%2Faccount")
    );
}

#[test]
fn a_database_that_is_away_has_a_page_too() {
    let (world, _, _, token) = invited();
    world.db.trouble(&[crate::support::database::Trouble::Overloaded]);
    let reply = world.get(&format!("/invitations/{token}")).send();
    assert_eq!(reply.headers["retry-after"], "5");
    page("unavailable", 503, &reply, &token);
}

#[test]
fn every_page_keeps_scripts_frames_and_referrers_out() {
    let stage = Stage::new();
    let mut seen = 0;
    for visit in stage.visits() {
        for by in [By::Nobody, By::Cookie(&stage.ada.session), By::Cookie("dead")] {
            let visit = Visit { by, ..visit.clone() };
            let dead = Visit { path: visit.path.replace(&stage.link, "x"), ..visit.clone() };
            for visit in [visit, dead] {
                let reply = stage.world.db.rehearse(|| stage.go(&visit));
                let kind = reply.headers.get("content-type");
                if kind.is_none_or(|kind| kind != "text/html; charset=utf-8") {
                    continue;
                }
                let header = |name: &str| reply.headers[name].to_str().unwrap();
                assert_eq!(header("referrer-policy"), "no-referrer");
                assert_eq!(header("cache-control"), "no-store");
                assert_eq!(header("x-content-type-options"), "nosniff");
                assert_eq!(header("cross-origin-opener-policy"), "same-origin");
                assert_eq!(
                    header("content-security-policy"),
                    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
                     base-uri 'none'; frame-ancestors 'none'; img-src 'self'; \
                     form-action 'self' https://app.test"
                );
                let scripts = reply.text.matches("<script").count();
                assert_eq!(scripts, reply.text.matches("<script src=\"/assets/script-").count());
                assert!(!reply.text.contains(" style=") && !reply.text.contains(" onclick="));
                assert!(reply.text.contains("<html lang=\"en\" dir=\"ltr\">"));
                assert!(reply.text.contains("<h1>"));
                seen += 1;
            }
        }
    }
    assert!(seen > 40, "{seen}");
}
