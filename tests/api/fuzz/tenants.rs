//! Law 6: an answer names nothing that belongs to tenants of which whoever asked is
//! no part. A tenant is a family, a parent with its children: within one, more
//! precise tests say who sees what.
//!
//! What the request named itself may be named again. What is known to several
//! tenants, as a person is who belongs to two, may be told by each.

use std::collections::BTreeSet;

use super::facts;
use super::laws::Past;
use super::pool::{links_in, session_id};
use super::shot::Shot;
use crate::support::database::Sqlite;
use crate::support::world::ROOT;
use crate::support::{Reply, World};

/// What whoever asked may be told of.
#[derive(Debug, Default)]
pub struct Sight {
    sees_all: bool,
    people: BTreeSet<String>,
    addresses: BTreeSet<String>,
    /// The families in which they are active.
    inside: BTreeSet<String>,
    /// Those of which they know: they are deactivated there, or invited.
    told: BTreeSet<String>,
    /// Links that the request has.
    subjects: BTreeSet<String>,
}

/// The family of the organization `o`.
const FAMILY: &str = "coalesce(o.parent_id, o.id)";

impl Sight {
    /// What the request shows that its sender may see, as the world is now.
    pub fn of(world: &World, shot: &Shot) -> Self {
        let mut sight = Self::default();
        let cookies = shot.headers.iter().filter(|(name, _)| name == "cookie");
        let cookie = cookies
            .flat_map(|(_, value)| value.split("; "))
            .find_map(|pair| pair.strip_prefix("__Host-usher="));
        let header = shot.says("authorization");
        let bearer =
            |value: &str| value.split_once(' ').map(|(_, credential)| credential.trim().to_owned());
        let credential = header.map_or_else(|| cookie.map(str::to_owned), bearer);
        if let Some(credential) = credential {
            sight.sees_all = header.is_some() && credential == ROOT;
            sight.add_session(world, &credential);
            if let Some(secret) = usher::api_key::Secret::parse(&credential) {
                let sql = format!(
                    "SELECT {FAMILY} FROM api_keys k JOIN organizations o ON o.id = k.organization_id WHERE k.hash = ?1"
                );
                sight.inside.extend(facts::firsts(&world.db, &sql, &[&secret.hash()]));
            }
        }
        let said = shot.text();
        for link in links_in(world, &said) {
            sight.subjects.insert(link.subject.clone());
            sight.addresses.extend(facts::address_of_link(&world.db, &link.subject));
            let typed = "SELECT lower(email) FROM invitations WHERE id = ?1
                UNION ALL SELECT lower(email) FROM sign_ins WHERE id = ?1";
            sight.addresses.extend(facts::firsts(&world.db, typed, &[&link.subject]));
            let sql = format!(
                "SELECT {FAMILY} FROM invitations i JOIN grants g ON g.invitation_id = i.id
                  JOIN organizations o ON o.id IN (i.organization_id, g.organization_id) WHERE i.id = ?1
                UNION SELECT {FAMILY} FROM transfers t JOIN organizations o ON o.id = t.organization_id WHERE t.id = ?1"
            );
            sight.told.extend(facts::firsts(&world.db, &sql, &[&link.subject]));
            // An offer of ownership says whose it is, and to whom.
            let sql = "SELECT u.id, lower(u.email) FROM transfers t
                JOIN users u ON u.id IN (t.from_user_id, t.to_user_id) WHERE t.id = ?1";
            for row in world.db.rows(sql, &[&link.subject]) {
                sight.people.insert(row[0].clone());
                sight.addresses.insert(row[1].clone());
            }
        }
        sight
    }

    /// The same once it was answered: they may have joined, or signed in.
    pub fn and_after(mut self, world: &World, shot: &Shot, reply: &Reply) -> Self {
        let after = Self::of(world, shot);
        self.people.extend(after.people);
        self.addresses.extend(after.addresses);
        self.inside.extend(after.inside);
        self.told.extend(after.told);
        let cookies = reply.headers.get_all("set-cookie").into_iter();
        let set = cookies.filter_map(|cookie| {
            cookie.to_str().ok()?.strip_prefix("__Host-usher=")?.split(';').next()
        });
        for token in set
            .map(str::to_owned)
            .chain(reply.json()["session"]["token"].as_str().map(str::to_owned))
        {
            self.add_session(world, &token);
        }
        self
    }

    fn add_session(&mut self, world: &World, token: &str) {
        let Some(id) = session_id(world, token) else { return };
        let alive = "SELECT user_id FROM sessions
            WHERE id = ?1 AND ended_by IS NULL AND expires_at > CAST(?2 AS INTEGER)";
        let Some(person) = facts::one(&world.db, alive, &[&id, &world.now().to_string()]) else {
            return;
        };
        let db = &world.db;
        let address = facts::address_of(db, &person).unwrap_or_default();
        let families = |status: &str| {
            let sql = format!(
                "SELECT DISTINCT {FAMILY} FROM memberships m JOIN organizations o ON o.id = m.organization_id
                  WHERE m.user_id = ?1 AND m.status = ?2"
            );
            facts::firsts(db, &sql, &[&person, status])
        };
        self.inside.extend(families("active"));
        self.told.extend(families("deactivated"));
        let sql = format!(
            "SELECT DISTINCT {FAMILY} FROM invitations i JOIN grants g ON g.invitation_id = i.id
              JOIN organizations o ON o.id IN (i.organization_id, g.organization_id) WHERE i.address = ?1"
        );
        self.told.extend(facts::firsts(db, &sql, &[&address]));
        self.people.insert(person);
        self.addresses.insert(address);
    }

    /// Whether the answer names only what they may be told of.
    pub fn judge(
        &self,
        db: &Sqlite,
        past: &Past,
        shot: &Shot,
        reply: &Reply,
    ) -> Result<(), String> {
        if self.sees_all || shot.target.starts_with("/dev/") {
            return Ok(());
        }
        let leads =
            reply.headers.get("location").map_or("", |value| value.to_str().unwrap_or_default());
        let answer = format!("{leads} {}", reply.text);
        let said = shot.text();
        let named: BTreeSet<&str> =
            super::ids_in(&answer).filter(|id| !said.contains(id)).collect();
        for id in named {
            if !self.may_name(db, past, id) {
                return Err(format!("names {id}, of another tenant"));
            }
        }
        let said = said.to_lowercase();
        for address in addresses_in(&answer) {
            let address = address.to_lowercase();
            if !said.contains(&address) && !self.may_say(db, &address) {
                return Err(format!("says {address}, of another tenant"));
            }
        }
        Ok(())
    }

    fn may_name(&self, db: &Sqlite, past: &Past, id: &str) -> bool {
        let of = |sql: &str| -> BTreeSet<String> {
            facts::firsts(db, &sql.replace("$family", FAMILY), &[id]).into_iter().collect()
        };
        let is_inside = |families: &BTreeSet<String>| !families.is_disjoint(&self.inside);
        let is_told =
            |families: &BTreeSet<String>| is_inside(families) || !families.is_disjoint(&self.told);
        match id.split('_').next().unwrap_or_default() {
            "org" => {
                let family = of("SELECT $family FROM organizations o WHERE o.id = ?1");
                family.is_empty() || is_told(&family)
            }
            "role" => {
                let family = of(
                    "SELECT $family FROM roles r JOIN organizations o ON o.id = r.organization_id WHERE r.id = ?1",
                );
                family.is_empty() || is_told(&family)
            }
            "inv" => {
                let family = of(
                    "SELECT $family FROM invitations i JOIN organizations o ON o.id = i.organization_id WHERE i.id = ?1",
                );
                let to = facts::address_of_link(db, id);
                family.is_empty()
                    || is_inside(&family)
                    || self.subjects.contains(id)
                    || to.is_some_and(|address| self.addresses.contains(&address))
            }
            "key" => {
                let family = of(
                    "SELECT $family FROM api_keys k JOIN organizations o ON o.id = k.organization_id WHERE k.id = ?1",
                );
                family.is_empty() || is_inside(&family)
            }
            "transfer" => {
                let family = of(
                    "SELECT $family FROM transfers t JOIN organizations o ON o.id = t.organization_id WHERE t.id = ?1",
                );
                family.is_empty() || is_inside(&family) || self.subjects.contains(id)
            }
            "event" => {
                let family = of(
                    "SELECT $family FROM organizations o JOIN events e ON e.organization_id = o.id AND e.id = ?1",
                );
                family.is_empty() || is_inside(&family)
            }
            "session" => {
                let person = facts::person_of(db, id);
                person.is_none_or(|person| self.people.contains(&person))
            }
            "user" => {
                // Who declined an invitation is in the record of the tenant, too. Of whom
                // was erased the id is left, which is nobody's.
                let mut families = of("SELECT $family FROM organizations o JOIN users u ON u.id = ?1
                    WHERE EXISTS (SELECT 1 FROM events e WHERE e.organization_id = o.id AND e.actor_id = u.id)");
                if facts::address_of(db, id).is_some() {
                    families.extend(past.families(id).cloned());
                }
                families.is_empty() || is_inside(&families) || self.people.contains(id)
            }
            _ => true,
        }
    }

    fn may_say(&self, db: &Sqlite, address: &str) -> bool {
        let sql = format!(
            "SELECT {FAMILY} FROM users u JOIN memberships m ON m.user_id = u.id
              JOIN organizations o ON o.id = m.organization_id WHERE ?1 IN (u.address, lower(u.email))
            UNION SELECT {FAMILY} FROM invitations i JOIN organizations o ON o.id = i.organization_id
              WHERE ?1 IN (i.address, lower(i.email))"
        );
        let families: BTreeSet<String> = facts::firsts(db, &sql, &[address]).into_iter().collect();
        let is_own = self.addresses.contains(address)
            || self.people.iter().any(|person| {
                let email =
                    facts::one(db, "SELECT lower(email) FROM users WHERE id = ?1", &[person]);
                email.as_deref() == Some(address)
            });
        families.is_empty() || is_own || !families.is_disjoint(&self.inside)
    }
}

/// The addresses that a text has in it.
fn addresses_in(text: &str) -> BTreeSet<&str> {
    let ends = |letter: char| !(letter.is_alphanumeric() || "@.+-_".contains(letter));
    text.split(ends).filter(|word| word.contains('@')).map(|word| word.trim_matches('.')).collect()
}
