//! Who asks, where, and about what: mostly somebody who may, about something that
//! is there, so that requests succeed and lead on.

use axum::http::Method;

use super::Fuzzer;
use super::facts;
use super::pool::{Link, Opens};
use super::shot::Shot;
use super::template::{Entry, Template, Usual};
use crate::support::tour::{Body, TRANSFER, VOUCH};
use crate::support::world::{ROOT, SECOND};

/// What a request is about, and who makes it.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// The person who asks, if it is one.
    pub person: Option<String>,
    /// What they show.
    pub credential: Option<String>,
    pub organization: String,
    pub invitation: String,
    pub user: String,
    pub role: String,
    pub key: String,
    pub session: String,
    pub link: Option<Link>,
}

impl Fuzzer<'_> {
    pub fn scene(&mut self, entry: &Entry, template: &Template) -> Scene {
        let mut scene = Scene::default();
        if let Some(organization) = self.organization_for(entry) {
            scene.organization = organization;
        }
        if entry.route.contains("{token}") || entry.route == "/v1/sign-in" {
            self.follow_a_link(entry, &mut scene);
        } else if is_of_own_invitation(entry.route) {
            let open = facts::own_invitations(self.world);
            match self.dice.pick_any(&open) {
                Some(row) => {
                    scene.invitation = row[0].clone();
                    self.be(&mut scene, Some(row[1].clone()));
                }
                None => self.be_anybody(&mut scene),
            }
        } else if entry.route.contains("{org}") || names_parent(template) || self.dice.chance(25) {
            self.act_in(entry, template, &mut scene);
        } else if template.usual == Usual::Root && self.dice.chance(75) {
            scene.credential = Some(ROOT.to_owned());
        } else if template.usual != Usual::Nobody || self.dice.chance(25) {
            self.be_anybody(&mut scene);
        }
        self.choose_things(entry, &mut scene);
        scene
    }

    /// The organization that a request is made in: one that has what the route is
    /// about, most of the time, and often one of the largest.
    fn organization_for(&mut self, entry: &Entry) -> Option<String> {
        let db = &self.world.db;
        let all = facts::organizations(db);
        let route = entry.route.trim_end_matches("/delete");
        if route.ends_with("{org}") && (route != entry.route || entry.method == Method::DELETE) {
            // It is to be deleted: one without children.
            let has_children = |id: &String| all.iter().any(|(_, parent)| parent == id);
            let ids = all.iter().map(|(id, _)| id.clone());
            let fit: Vec<String> = ids.filter(|id| !has_children(id)).collect();
            return self.dice.pick_any(&fit);
        }
        if self.dice.chance(15) {
            return self.dice.pick_any(&all).map(|(id, _)| id);
        }
        let about = match entry.route {
            route if route.contains("{inv}") => "o.invited_count > 0",
            route if route.contains("{key}") => {
                "EXISTS (SELECT 1 FROM api_keys k WHERE k.organization_id = o.id)"
            }
            route if route.contains("{role}") => {
                "EXISTS (SELECT 1 FROM roles r WHERE r.organization_id = o.id)"
            }
            route if route.ends_with("/reactivate") => "o.deactivated_count > 0",
            route if route.contains("{user}") => "o.active_count > 1",
            route if route.contains("/take-back") || is_of_an_offer(entry) => {
                "EXISTS (SELECT 1 FROM transfers t WHERE t.organization_id = o.id AND t.status = 'pending')"
            }
            _ => "true",
        };
        let sql = format!(
            "SELECT o.id FROM organizations o WHERE o.deleted_at IS NULL AND {about}
            ORDER BY o.active_count DESC, o.id LIMIT 5"
        );
        let fit = facts::firsts(db, &sql, &[]);
        self.dice.pick_any(&fit).or_else(|| self.dice.pick_any(&all).map(|(id, _)| id))
    }

    /// Somebody who asks in an organization, more often than not one who may.
    fn act_in(&mut self, entry: &Entry, template: &Template, scene: &mut Scene) {
        let organization = scene.organization.clone();
        let db = &self.world.db;
        let roll = self.dice.below(100);
        let is_page = entry.is_page();
        if !is_page && (template.usual == Usual::Root && roll < 75 || (62..68).contains(&roll)) {
            scene.credential = Some(ROOT.to_owned());
            return;
        }
        if !is_page && (template.usual == Usual::Key && roll < 50 || (68..75).contains(&roll)) {
            let keys = facts::keys(db, &organization);
            let known = keys.iter().filter_map(|row| self.pool.keys.get(&row[1]).cloned());
            let known: Vec<String> = known.collect();
            if let Some(key) = self.dice.pick_any(&known) {
                scene.credential = Some(key);
                return;
            }
        }
        let someone = match roll {
            0..50 => facts::active(db, &organization, &["owner"]),
            50..75 => facts::active(db, &organization, &["admin", "owner"]),
            75..88 => facts::members(db, &organization, &["active"]),
            88..93 => facts::users(db),
            93..96 => facts::members(db, &organization, &["deactivated", "removed"]),
            96..98 => {
                let shown: Vec<String> =
                    self.pool.sessions.values().chain(self.pool.keys.values()).cloned().collect();
                scene.credential = self.dice.pick_any(&shown);
                return;
            }
            98 => {
                scene.credential = Some("forged".to_owned());
                return;
            }
            _ => return,
        };
        let person = self.dice.pick_any(&someone);
        self.be(scene, person);
    }

    /// A link of the route's kind that still waits, most of the time, and often
    /// whoever it was made for.
    fn follow_a_link(&mut self, entry: &Entry, scene: &mut Scene) {
        let opens = match entry.route {
            route if route.contains("/ownership") => Opens::Ownership,
            route if route.contains("/sign-in") && !route.contains("/invitations") => Opens::SignIn,
            _ => Opens::Invitation,
        };
        let links = self.pool.links.iter().filter(|link| link.opens == opens).cloned();
        let links: Vec<Link> = links.collect();
        let open = links.iter().filter(|link| facts::is_open(self.world, &link.subject)).cloned();
        let open: Vec<Link> = open.collect();
        let link = if self.dice.chance(85) { self.dice.pick_any(&open) } else { None };
        let Some(link) = link.or_else(|| self.dice.pick_any(&links)) else { return };
        let db = &self.world.db;
        let address = facts::address_of_link(db, &link.subject);
        let invited = address.and_then(|address| facts::user_at(db, &address));
        scene.link = Some(link);
        if self.dice.chance(80) {
            self.be(scene, invited);
        } else if self.dice.chance(50) {
            self.be_anybody(scene);
        }
    }

    fn be_anybody(&mut self, scene: &mut Scene) {
        let anybody = facts::users(&self.world.db);
        let person = self.dice.pick_any(&anybody);
        self.be(scene, person);
    }

    /// Lets a person ask, with a session that is alive.
    fn be(&mut self, scene: &mut Scene, person: Option<String>) {
        scene.credential = person.as_ref().and_then(|person| self.session_of(person));
        scene.person = person;
    }

    /// A live session of a person, who signs in by mail where there is none.
    fn session_of(&mut self, person: &str) -> Option<String> {
        let live = facts::live_sessions(self.world, person);
        let known = live.iter().filter_map(|id| self.pool.sessions.get(id).cloned());
        let known: Vec<String> = known.collect();
        if let Some(token) = self.dice.pick_any(&known) {
            return Some(token);
        }
        let address = facts::address_of(&self.world.db, person)?;
        // Past the cooldown of the address.
        self.pass(10 * SECOND);
        let ask = Shot::new(Method::POST, "/v1/sign-in-links", "/v1/sign-in-links".to_owned());
        self.shoot(ask.json(&serde_json::json!({"email": address})));
        let link = self.pool.links.iter().rev().find(|link| link.opens == Opens::SignIn)?;
        let body = serde_json::json!({"token": link.token});
        let redeem = Shot::new(Method::POST, "/v1/sign-in", "/v1/sign-in".to_owned()).json(&body);
        self.shoot(redeem);
        let live = facts::live_sessions(self.world, person);
        live.iter().find_map(|id| self.pool.sessions.get(id).cloned())
    }

    /// The things that a path may name, of the organization.
    fn choose_things(&mut self, entry: &Entry, scene: &mut Scene) {
        let db = &self.world.db;
        let organization = scene.organization.clone();
        if scene.invitation.is_empty() {
            let status = match self.dice.below(100) {
                0..80 => "pending",
                80..90 => "expired",
                _ => "*",
            };
            let mut all = facts::invitations(db, &organization, status);
            if all.is_empty() {
                all = facts::invitations(db, &organization, "*");
            }
            scene.invitation = self.dice.pick_any(&all).unwrap_or_default();
        }
        let statuses: &[&str] = match entry.route {
            route if route.ends_with("/reactivate") => &["deactivated"],
            _ if self.dice.chance(85) => &["active"],
            _ => &["active", "deactivated", "removed"],
        };
        let mut people = facts::members(db, &organization, statuses);
        if self.dice.chance(70) {
            // Not one without whom the organization cannot be.
            let owners = facts::active(db, &organization, &["owner"]);
            people.retain(|person| !owners.contains(person));
        }
        scene.user = self.dice.pick_any(&people).unwrap_or_default();
        let roles = facts::roles(db, &organization);
        if let Some(role) = self.dice.pick_any(&roles) {
            scene.role = role[0].clone();
        }
        if entry.method == Method::GET && self.dice.chance(20) && !entry.is_page() {
            scene.role = (*self.dice.pick(&["owner", "admin", "member", "viewer"])).to_owned();
        }
        let keys = facts::keys(db, &organization);
        scene.key = self.dice.pick_any(&keys).map(|row| row[0].clone()).unwrap_or_default();
        if let Some(person) = &scene.person {
            let sessions = facts::live_sessions(self.world, person);
            scene.session = self.dice.pick_any(&sessions).unwrap_or_default();
        }
        if entry.route == VOUCH && self.dice.chance(70) {
            scene.credential = Some(ROOT.to_owned());
        }
    }

    /// The route's path, with what the scene has.
    pub fn path(&mut self, entry: &Entry, scene: &Scene) -> String {
        let link = scene.link.as_ref().map_or("no-link", |link| &link.token);
        let assets = &self.world.app.assets;
        let asset = [assets.style(), assets.script(), assets.icon()];
        let asset = self.dice.pick(&asset).clone();
        let mail = (self.dice.below(4) + 1).to_string();
        let or_nothing =
            |id: &str| if id.is_empty() { "nothing".to_owned() } else { id.to_owned() };
        entry
            .route
            .replace("/assets/{asset}", &asset)
            .replace("{org}", &or_nothing(&scene.organization))
            .replace("{inv}", &or_nothing(&scene.invitation))
            .replace("{user}", &or_nothing(&scene.user))
            .replace("{role}", &or_nothing(&scene.role))
            .replace("{key}", &or_nothing(&scene.key))
            .replace("{session}", &or_nothing(&scene.session))
            .replace("{mail}", &mail)
            .replace("{token}", link)
    }
}

/// Whether a request says in which organization it makes another.
fn names_parent(template: &Template) -> bool {
    matches!(&template.body, Body::Json(body) if !body["parent_id"].is_null())
}

/// Whether a route needs an offer of ownership that is there.
fn is_of_an_offer(entry: &Entry) -> bool {
    entry.route == TRANSFER && entry.method != Method::POST
}

/// Whether a route answers an invitation as the person whom it is for.
fn is_of_own_invitation(route: &str) -> bool {
    ["/v1/me/invitations/{inv}", "/console/invitations/{inv}"]
        .iter()
        .any(|start| route.starts_with(start))
}
