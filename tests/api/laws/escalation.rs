//! Law 5: nobody grants what they do not hold, only owners make owners, and
//! nobody changes someone who outranks them. Each pair of roles is tried by
//! each role, and `Role::rank` says what must come of it: so the SQL's order
//! of roles is the Rust one.

mod by_permissions;

mod by_keys;

mod in_families;

mod of_roles;

mod restored;

use serde_json::{Value, json};
use usher::domain::role::{Permission, Role};

use crate::support::world::{Person, ROOT, World, path_of};

/// An organization with a person of each role, the first its founder.
struct Cast {
    world: World,
    org: String,
    people: Vec<(Role, Person)>,
}

impl Cast {
    fn new() -> Self {
        let world = World::new();
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        let mut people = vec![(Role::Owner, ada.clone())];
        for role in [Role::Admin, Role::Member, Role::Viewer] {
            let email = format!("{}@example.com", role.name());
            people.push((role, world.join(&org, &ada.session, &email, role.name())));
        }
        Self { world, org, people }
    }

    /// Each role with its credential; the root key acts as an owner does.
    fn actors(&self) -> Vec<(Role, &str)> {
        let people = self.people.iter().map(|(role, person)| (*role, person.session.as_str()));
        people.chain([(Role::Owner, ROOT)]).collect()
    }

    fn founder(&self) -> &str {
        &self.people[0].1.session
    }

    fn invite(&self, by: &str, email: &str, role: Role) -> Value {
        self.world.invite(&self.org, by, email, role.name())
    }
}

fn may_manage(actor: Role) -> bool {
    actor.permissions().contains(&Permission::MembersManage)
}

fn expected(allowed: bool, status: &str) -> &str {
    if allowed { status } else { "403 forbidden" }
}

#[test]
fn one_invites_up_to_ones_own_role() {
    let cast = Cast::new();
    let path = format!("/v1/organizations/{}/invitations", cast.org);
    for (at, (actor, by)) in cast.actors().into_iter().enumerate() {
        for role in Role::ALL {
            let email = format!("{}{at}@example.org", role.name());
            let body = json!({"emails": [email], "role": role.name()});
            let reply = cast.world.post(&path).by(by).json(&body).send();
            let allowed = may_manage(actor) && actor >= role;
            assert_eq!(reply.outcome(), expected(allowed, "201"), "{actor:?} invites {role:?}");
        }
    }
}

#[test]
fn one_edits_an_invitation_from_and_to_what_one_holds() {
    let cast = Cast::new();
    for (at, (actor, by)) in cast.actors().into_iter().enumerate() {
        for from in Role::ALL {
            for to in Role::ALL {
                let email = format!("{}-{}{at}@example.org", from.name(), to.name());
                let invitation = cast.invite(ROOT, &email, from);
                let body = json!({"role": to.name()});
                let reply = cast.world.patch(&path_of(&invitation, "")).by(by).json(&body).send();
                let allowed = may_manage(actor) && actor >= from.max(to);
                let expected = expected(allowed, "200");
                assert_eq!(reply.outcome(), expected, "{actor:?} edits {from:?} to {to:?}");
            }
        }
    }
}

#[test]
fn one_resends_edits_and_revokes_invitations_up_to_ones_own_role() {
    let cast = Cast::new();
    for (at, (actor, by)) in cast.actors().into_iter().enumerate() {
        for role in Role::ALL {
            let email = format!("{}{at}@example.org", role.name());
            let path = |act| {
                path_of(
                    &cast.invite(ROOT, &format!("{act:?}{email}").replace(['"', '/'], ""), role),
                    act,
                )
            };
            let allowed = may_manage(actor) && actor >= role;
            let expected = expected(allowed, "200");
            let what = format!("{actor:?} {role:?}");
            let resent = cast.world.post(&path("/resend")).by(by).send();
            assert_eq!(resent.outcome(), expected, "resend, {what}");
            let revoked = cast.world.post(&path("/revoke")).by(by).send();
            assert_eq!(revoked.outcome(), expected, "revoke, {what}");
            let body = json!({"message": "Hello"});
            let edited = cast.world.patch(&path("")).by(by).json(&body).send();
            assert_eq!(edited.outcome(), expected, "message, {what}");
        }
    }
}

#[test]
fn one_changes_members_from_and_to_what_one_holds() {
    for (at, actor) in Cast::new().actors().into_iter().map(|(actor, _)| actor).enumerate() {
        for from in Role::ALL {
            for to in Role::ALL {
                let cast = Cast::new();
                let target =
                    cast.world.join(&cast.org, cast.founder(), "target@example.org", from.name());
                let by = cast.actors()[at].1;
                let path = format!("/v1/organizations/{}/members/{}", cast.org, target.id);
                let reply = cast.world.patch(&path).by(by).json(&json!({"role": to.name()})).send();
                let allowed = may_manage(actor) && actor >= from.max(to);
                let expected = expected(allowed, "200");
                assert_eq!(reply.outcome(), expected, "{actor:?} makes {from:?} {to:?}");
            }
        }
    }
}

#[test]
fn one_removes_those_who_do_not_outrank_one() {
    let cast = Cast::new();
    for (at, (actor, by)) in cast.actors().into_iter().enumerate() {
        for role in Role::ALL {
            let email = format!("{}{at}@example.org", role.name());
            let target = cast.world.join(&cast.org, cast.founder(), &email, role.name());
            let path = format!("/v1/organizations/{}/members/{}", cast.org, target.id);
            let allowed = may_manage(actor) && actor >= role;
            let reply = cast.world.delete(&path).by(by).send();
            assert_eq!(reply.outcome(), expected(allowed, "204"), "{actor:?} removes {role:?}");
        }
    }
}

#[test]
fn everyone_may_leave_and_nobody_may_promote_themselves() {
    let cast = Cast::new();
    for (role, person) in &cast.people[1..] {
        let path = format!("/v1/organizations/{}/members/{}", cast.org, person.id);
        for to in Role::ALL.into_iter().filter(|to| to > role || !may_manage(*role)) {
            let promote = cast.world.patch(&path).by(&person.session);
            promote.json(&json!({"role": to.name()})).send().expect("403 forbidden");
        }
        cast.world.delete(&path).by(&person.session).send().expect("204");
        cast.world.get(&path).by(&person.session).send().expect("404 not_found");
    }
}

#[test]
fn a_demotion_takes_effect_with_the_next_request() {
    let cast = Cast::new();
    let (_, admin) = &cast.people[1];
    let path = format!("/v1/organizations/{}/members/{}", cast.org, admin.id);
    let demote = cast.world.patch(&path).by(cast.founder()).json(&json!({"role": "member"}));
    demote.send().expect("200");
    let invite = cast.world.post(&format!("/v1/organizations/{}/invitations", cast.org));
    let body = json!({"emails": ["x@example.com"], "role": "viewer"});
    invite.by(&admin.session).json(&body).send().expect("403 forbidden");
}

#[test]
fn links_are_handed_over_to_the_root_key_only() {
    let cast = Cast::new();
    let invite = format!("/v1/organizations/{}/invitations", cast.org);
    let invitation = cast.invite(ROOT, "grace@example.com", Role::Viewer);
    let body = json!({"emails": ["x@example.com"], "return_link": true});
    for (_, person) in &cast.people {
        let reply = cast.world.post(&invite).by(&person.session).json(&body).send();
        reply.expect("403 forbidden");
        let resend = cast.world.post(&path_of(&invitation, "/resend")).by(&person.session);
        resend.json(&json!({"return_link": true})).send().expect("403 forbidden");
        let create = cast.world.post("/v1/organizations").by(&person.session);
        create.json(&json!({"name": "Mine", "return_link": true})).send().expect("403 forbidden");
    }
    let handed = cast.world.post(&invite).by(ROOT).json(&body).send().expect("201");
    assert!(handed["invitations"][0]["link"].as_str().unwrap().starts_with("https://usher.test/"));
    let mailed = cast.world.post(&path_of(&invitation, "/resend")).by(ROOT).send().expect("200");
    assert_eq!(mailed.get("link"), None);
}

#[test]
fn what_each_role_may_see_and_change_is_what_the_table_says() {
    let cast = Cast::new();
    let org = format!("/v1/organizations/{}", cast.org);
    for (role, person) in &cast.people {
        for path in ["", "/members", "/invitations", &format!("/members/{}", person.id)] {
            let reply = cast.world.get(&format!("{org}{path}")).by(&person.session).send();
            reply.expect("200");
        }
        let rename = cast.world.patch(&org).by(&person.session).json(&json!({"name": "New"}));
        let manages = role.permissions().contains(&Permission::OrganizationManage);
        assert_eq!(rename.send().outcome(), expected(manages, "200"), "{role:?}");
    }
}
