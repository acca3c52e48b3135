//! Law 14: what an operation reads does not grow with the tables. SQLite's
//! machine takes a few steps for each row that it reads, so their number tells.

use serde_json::json;

use crate::support::tour::Stage;
use crate::support::world::{DAY, ROOT, World};

/// A stage whose organization has so many expired invitations, so many pending
/// ones and so many people, in a deployment with organizations, sessions,
/// sign-in links and a full outbox.
fn crowded(count: usize) -> Stage {
    Stage::after(World::with(&[("PASSWORDS", "on"), ("LINK_SHARING", "managers")]), |world, org| {
        let invitations = format!("/v1/organizations/{org}/invitations");
        let invite = |name: &str, count: usize, rest: &serde_json::Value| {
            let mut body = rest.clone();
            let emails = (0..count).map(|at| format!("{name}{at}@example.com"));
            body["emails"] = emails.collect();
            world.post(&invitations).by(ROOT).json(&body).send_and_crash().expect("201")
        };
        for part in 0..count / 600 {
            invite(&format!("old{part}-"), 600, &json!({"send_email": false}));
        }
        world.pass(8 * DAY);
        for part in 0..count / 600 {
            invite(&format!("new{part}-"), 600, &json!({}));
            let handed = json!({"send_email": false, "return_link": true});
            let made = invite(&format!("person{part}-"), 600, &handed);
            for invitation in made["invitations"].as_array().unwrap() {
                let link = invitation["link"].as_str().unwrap();
                world.accept(link.rsplit('/').next().unwrap(), None).expect("200");
            }
        }
        for at in 0..count / 10 {
            let email = format!("somebody{at}@example.com");
            let owner = json!({"name": "Other", "owner": {"email": email}, "send_email": false});
            world.post("/v1/organizations").by(ROOT).json(&owner).send().expect("201");
            let ask = world.post("/v1/sign-in-links").json(&json!({"email": email}));
            ask.send_and_crash().expect("202");
        }
    })
}

/// The steps that a visit takes, and its answer's status.
fn steps(stage: &Stage, place: usize) -> (usize, u16) {
    let visit = &stage.visits()[place];
    let before = stage.world.db.steps();
    let reply = stage.world.db.rehearse(|| stage.go(visit));
    (stage.world.db.steps() - before, reply.status.as_u16())
}

#[test]
fn no_operation_reads_more_in_a_deployment_three_times_as_large() {
    let (small, large) = (crowded(1_800), crowded(5_400));
    for (place, visit) in small.visits().iter().enumerate() {
        let ((few, status), (many, _)) = (steps(&small, place), steps(&large, place));
        assert_eq!(status, visit.status, "{}", visit.name());
        // A page may end between other rows; a row costs more than that. A filter looks at the
        // newest 2,000, which are a few more than 1,800, and an export has 5,000. Of the newest
        // 1,000 events a search finds a page here, and none there.
        let is_search = visit.name().contains("/events?type=");
        let is_filtered = visit.route.ends_with("/bulk") || visit.route.ends_with("/export");
        let more = if is_filtered || is_search { few / 2 } else { 5 };
        assert!(many <= few + more, "{few} became {many}: {}", visit.name());
    }
    let last_owner = |stage: &Stage| {
        let before = stage.world.db.steps();
        let path = format!("/v1/organizations/{}/members/{}", stage.org, stage.ada.id);
        stage.world.delete(&path).by(ROOT).send().expect("409 last_owner");
        stage.world.db.steps() - before
    };
    assert_eq!(last_owner(&small), last_owner(&large));
}
