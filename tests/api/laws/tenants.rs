//! Law 6: another tenant's id answers exactly as an id that never existed.

use axum::http::{HeaderMap, Method};

use crate::support::Reply;
use crate::support::tour::{Body, By, Stage, VOUCH, Visit};
use crate::support::world::ROOT;

const UNKNOWN_ORG: &str = "org_00000000000000000000000000";
const UNKNOWN_INVITATION: &str = "inv_00000000000000000000000000";
const UNKNOWN_USER: &str = "user_00000000000000000000000000";

/// All of an answer but the request's id.
fn whole(reply: &Reply) -> (u16, HeaderMap, String) {
    let mut headers = reply.headers.clone();
    headers.remove("x-request-id");
    headers.remove("set-cookie");
    (reply.status.as_u16(), headers, reply.text.clone())
}

/// The visits to an organization's own routes.
fn of_the_organization(stage: &Stage) -> Vec<Visit<'_>> {
    stage.visits().into_iter().filter(|visit| visit.route.contains("{org}")).collect()
}

/// The visit with its body, and with ones that would be refused.
fn with_bodies<'a>(visit: &Visit<'a>) -> Vec<Visit<'a>> {
    let mut all = vec![visit.clone()];
    if visit.method != Method::GET {
        let body = Body::Json(serde_json::json!({"unknown": 1}));
        all.push(Visit { body, ..visit.clone() });
    }
    all
}

#[test]
fn another_tenants_organization_answers_as_one_that_never_existed() {
    let stage = Stage::new();
    let (_, eve) = stage.world.found("Elsewhere", "eve@example.com");
    let before = stage.world.db.dump();
    let mut count = 0;
    for visit in of_the_organization(&stage).iter().flat_map(with_bodies) {
        let visit_name = visit.name();
        let theirs = Visit { by: By::Header(&eve.session), ..visit };
        let path = theirs.path.replace(&stage.org, UNKNOWN_ORG);
        let unknown = Visit { path, ..theirs.clone() };
        let (theirs, unknown) = (stage.go(&theirs), stage.go(&unknown));
        assert!([404, 415, 422].contains(&theirs.status.as_u16()), "{}", visit_name);
        assert_eq!(whole(&theirs), whole(&unknown));
        count += 1;
    }
    assert!(count > 20);
    assert_eq!(stage.world.db.dump(), before);
}

#[test]
fn another_tenants_objects_answer_as_ones_that_never_existed_in_ones_own() {
    let stage = Stage::new();
    let (own, eve) = stage.world.found("Elsewhere", "eve@example.com");
    let before = stage.world.db.dump();
    let invitation = stage.invitation["id"].as_str().unwrap();
    let mut count = 0;
    for by in [By::Header(&eve.session), By::Header(ROOT)] {
        for visit in of_the_organization(&stage) {
            let is_named = visit.route.contains("{inv}") || visit.route.contains("{user}");
            let is_for_root = visit.route == VOUCH && by != By::Header(ROOT);
            let is_for_people = visit.route.starts_with("/console/") && by == By::Header(ROOT);
            if !is_named || is_for_root || is_for_people {
                continue;
            }
            let theirs = Visit { by, path: visit.path.replace(&stage.org, &own), ..visit };
            let path = theirs.path.replace(invitation, UNKNOWN_INVITATION);
            let path = path.replace(&stage.mary.id, UNKNOWN_USER);
            let unknown = Visit { path, ..theirs.clone() };
            let (theirs, unknown) = (stage.go(&theirs), stage.go(&unknown));
            assert_eq!(theirs.status, 404);
            assert_eq!(whole(&theirs), whole(&unknown));
            count += 1;
        }
    }
    assert!(count >= 16);
    assert_eq!(stage.world.db.dump(), before);
}

#[test]
fn a_malformed_id_and_one_of_another_kind_answer_as_unknown_ones() {
    let stage = Stage::new();
    let invitation = stage.invitation["id"].as_str().unwrap().to_owned();
    for visit in of_the_organization(&stage) {
        let visit = Visit { by: By::Header(&stage.ada.session), ..visit };
        for (id, unknown) in [
            (&stage.org, UNKNOWN_ORG),
            (&invitation, UNKNOWN_INVITATION),
            (&stage.mary.id, UNKNOWN_USER),
        ] {
            let named = visit.path.split('?').next().unwrap_or_default();
            if !named.contains(id.as_str()) {
                continue;
            }
            let to = |id_in_path: &str| {
                let path = visit.path.replace(id.as_str(), id_in_path);
                whole(&stage.go(&Visit { path, ..visit.clone() }))
            };
            let expected = to(unknown);
            if visit.route == VOUCH && id == &invitation {
                // For the root key only, which is said before what is unknown.
                assert_eq!(expected.0, 403);
                continue;
            }
            assert_eq!(expected.0, 404);
            let upper = id.to_uppercase();
            for malformed in
                ["x", "%00", "%ff", "key_00000000000000000000000000", "..", "'", &upper]
            {
                assert_eq!(to(malformed), expected, "{} {malformed}", visit.route);
            }
        }
    }
}

#[test]
fn one_organization_is_not_seen_from_another_in_any_list() {
    let stage = Stage::new();
    let (own, eve) = stage.world.found("Elsewhere", "eve@example.com");
    for list in [
        "invitations?status=all",
        "invitations?status=all&q=a",
        "members?status=all",
        "members?q=a",
    ] {
        let path = format!("/v1/organizations/{own}/{list}");
        let reply = stage.world.get(&path).by(&eve.session).send();
        assert_eq!(reply.status, 200);
        assert!(!reply.text.contains("alan@") && !reply.text.contains("mary@"), "{}", reply.text);
        assert!(!reply.text.contains(&stage.org), "{}", reply.text);
    }
    let mine = stage.world.get("/v1/organizations").by(&eve.session).send().expect("200");
    assert_eq!(mine["data"].as_array().unwrap().len(), 1);
    let me = stage.world.get("/v1/me").by(&eve.session).send().expect("200");
    assert_eq!(me["memberships"].as_array().unwrap().len(), 1);
}

#[test]
fn a_role_in_one_organization_is_none_in_another() {
    let stage = Stage::new();
    let (own, eve) = stage.world.found("Elsewhere", "eve@example.com");
    stage.world.invite(&own, &eve.session, "vera@example.com", "owner");
    let token = stage.world.latest_token("vera@example.com");
    stage.world.accept(&token, Some(&stage.vera.session)).expect("200");
    let invite = |org: &str| {
        let path = format!("/v1/organizations/{org}/invitations");
        let body = serde_json::json!({"emails": ["x@example.com"]});
        stage.world.post(&path).by(&stage.vera.session).json(&body).send().outcome()
    };
    assert_eq!(invite(&own), "201");
    assert_eq!(invite(&stage.org), "403 forbidden");
}
