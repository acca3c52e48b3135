//! Of two faults in a request, the one that the API reference lists first is
//! the one that is answered.

use serde_json::json;

use crate::support::tour::Stage;
use crate::support::world::{Ask, DAY, ROOT};

/// What can be wrong with a request, in the order of the API reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    Method,
    TooLarge,
    Credential,
    CrossSite,
    MalformedId,
    MediaType,
    NotJson,
    WrongFields,
    EndedSession,
    Stranger,
    WithoutPermission,
    UnknownObject,
}

use Fault::*;

const ALL: [Fault; 12] = [
    Method,
    TooLarge,
    Credential,
    CrossSite,
    MalformedId,
    MediaType,
    NotJson,
    WrongFields,
    EndedSession,
    Stranger,
    WithoutPermission,
    UnknownObject,
];

fn outcome(fault: Fault) -> &'static str {
    match fault {
        Method => "405 method_not_allowed",
        TooLarge => "413 body_too_large",
        Credential | EndedSession => "401 unauthenticated",
        CrossSite => "403 cross_site",
        MalformedId | Stranger | UnknownObject => "404 not_found",
        MediaType => "415 unsupported_media_type",
        NotJson => "400 invalid_json",
        WrongFields => "422 invalid_request",
        WithoutPermission => "403 forbidden",
    }
}

/// Sessions that are wrong in one way each.
struct Sessions {
    ended: String,
    stranger: String,
}

/// A request to edit the invitation, with these faults.
fn with<'a>(stage: &'a Stage, sessions: &Sessions, faults: &[Fault]) -> Ask<'a> {
    let has = |fault: Fault| faults.contains(&fault);
    let invitation = match () {
        () if has(MalformedId) => "inv_x",
        () if has(UnknownObject) => "inv_00000000000000000000000000",
        () => stage.invitation["id"].as_str().unwrap(),
    };
    let path = format!("/v1/organizations/{}/invitations/{invitation}", stage.org);
    let ask = if has(Method) { stage.world.delete(&path) } else { stage.world.patch(&path) };
    let session = match () {
        () if has(Credential) => "forged",
        () if has(EndedSession) => &sessions.ended,
        () if has(Stranger) => &sessions.stranger,
        () if has(WithoutPermission) => &stage.vera.session,
        () => &stage.ada.session,
    };
    let site = if has(CrossSite) { "cross-site" } else { "same-origin" };
    let ask =
        ask.header("cookie", &format!("__Host-usher={session}")).header("sec-fetch-site", site);
    let kind = if has(MediaType) { "text/plain" } else { "application/json" };
    let mut body = match () {
        () if has(NotJson) => "{".to_owned(),
        () if has(WrongFields) => json!({"role": 7}).to_string(),
        () => json!({"role": "viewer"}).to_string(),
    };
    if has(TooLarge) {
        body.push_str(&" ".repeat(1 << 20));
    }
    ask.raw(kind, body)
}

#[test]
fn of_any_two_faults_the_first_of_the_reference_is_answered() {
    let stage = Stage::new();
    let (_, eve) = stage.world.found("Elsewhere", "eve@example.com");
    let ended = stage.world.sign_in("ada@example.com").session;
    stage.world.delete("/v1/sessions/current").by(&ended).send().expect("204");
    let sessions = Sessions { ended, stranger: eve.session };
    let before = stage.world.db.dump();
    for first in ALL {
        with(&stage, &sessions, &[first]).send().expect(outcome(first));
        for second in ALL.into_iter().filter(|second| *second > first) {
            let reply = with(&stage, &sessions, &[first, second]).send();
            assert_eq!(reply.outcome(), outcome(first), "{first:?} and {second:?}");
        }
    }
    assert_eq!(stage.world.db.dump(), before);
    with(&stage, &sessions, &[]).send().expect("200");
}

#[test]
fn outranking_comes_before_state_and_after_being_unknown() {
    let stage = Stage::new();
    let owner = stage.world.invite(&stage.org, ROOT, "joan@example.com", "owner");
    let path = crate::support::world::path_of(&owner, "");
    stage.world.pass(8 * DAY);
    let edit = |by: &str| stage.world.patch(&path).by(by).json(&json!({"role": "viewer"})).send();
    edit(&stage.grace.session).expect("403 forbidden");
    edit(&stage.ada.session).expect("409 invitation_not_pending");
}

#[test]
fn a_link_is_looked_at_before_the_body_and_after_where_it_comes_from() {
    let stage = Stage::new();
    let accept = |token: &str, site: &str| {
        let ask = stage.world.post(&format!("/v1/invitation-links/{token}/accept"));
        ask.header("sec-fetch-site", site).raw("text/plain", "{").send().outcome()
    };
    assert_eq!(accept("x", "cross-site"), "403 cross_site");
    assert_eq!(accept("x", "same-origin"), "404 link_invalid");
    assert_eq!(accept(&stage.link, "same-origin"), "415 unsupported_media_type");
}

#[test]
fn links_are_refused_in_the_order_of_the_reference() {
    let stage = Stage::new();
    let world = &stage.world;
    let path = |act| crate::support::world::path_of(&stage.invitation, act);
    // Superseded, and somebody else's, and of an address without an account.
    let rotate = world.post(&path("/resend")).by(ROOT).json(&json!({"rotate": true}));
    rotate.send().expect("200");
    world.accept(&stage.link, Some(&stage.vera.session)).expect("410 link_superseded");
    let live = world.latest_token("alan@example.com");
    world.accept(&live, Some(&stage.vera.session)).expect("409 wrong_account");
    // The row's time passed, the link's did not: superseded comes first.
    let shorter = json!({"expires_in_days": 1, "send_email": false});
    world.post(&path("/resend")).by(ROOT).json(&shorter).send().expect("200");
    world.pass(DAY);
    world.accept(&stage.link, None).expect("410 link_superseded");
    world.accept(&live, Some(&stage.vera.session)).expect("410 link_expired");
    // Revoked comes before superseded and before the row's time.
    world.post(&path("/revoke")).by(ROOT).send().expect("200");
    world.accept(&stage.link, None).expect("410 invitation_revoked");
    // The time signed into the link comes before all that the row says.
    world.pass(7 * DAY);
    world.accept(&stage.link, None).expect("410 link_expired");
}
