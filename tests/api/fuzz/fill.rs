//! The fields of a genuine request: each filled in by its name from what is in the
//! world. One that nobody knows here keeps what the tour says.

use serde_json::{Map, Value, json};

use super::Fuzzer;
use super::choose::Scene;
use super::facts;
use super::template::{Entry, MORE_FIELDS, Template};
use crate::support::tour::{Body, VOUCH};
use crate::support::world::PASSWORD;

/// Names that people give, each allowed.
const NAMES: [&str; 10] = [
    "Difference Engines",
    "Bletchley",
    "Ćirilica",
    "北京大学",
    "Ω",
    "O'Neill & <Söhne>",
    "🦀",
    "a\u{301}",
    "مرحبا",
    "x",
];

const PERMISSIONS: [&str; 9] = [
    "members.view",
    "members.manage",
    "organization.manage",
    "organizations.create",
    "organizations.view_all",
    "app.read",
    "app.write",
    "reports.view",
    "billing.manage",
];

impl Fuzzer<'_> {
    /// The body of a genuine request.
    pub fn body(&mut self, entry: &Entry, template: &Template, scene: &Scene) -> Body {
        match &template.body {
            Body::None => Body::None,
            Body::Json(body) => {
                let Value::Object(mut body) = self.field(entry, scene, "", body) else {
                    return Body::None;
                };
                for (name, example) in &entry.fields {
                    if !body.contains_key(name) && self.dice.chance(6) {
                        let value = self.field(entry, scene, name, example);
                        body.insert(name.clone(), value);
                    }
                }
                let has_grants =
                    body.get("organizations").is_none_or(|grants| *grants != json!([]));
                if !has_grants {
                    body.remove("organizations");
                }
                if body.get("role") == Some(&Value::Null) && !body.contains_key("organizations") {
                    body.insert("role".to_owned(), json!("member"));
                }
                if self.dice.chance(5) {
                    let (name, value) = *self.dice.pick(&MORE_FIELDS);
                    body.insert(name.to_owned(), serde_json::from_str(value).unwrap());
                }
                Body::Json(Value::Object(body))
            }
            Body::Form(fields) => {
                let mut filled = Vec::new();
                for (name, old) in super::template::pairs(fields) {
                    let value = self.field(entry, scene, &name, &Value::String(old));
                    let texts = match value {
                        Value::Array(values) => values.iter().map(plain).collect(),
                        value => vec![plain(&value)],
                    };
                    filled.extend(texts.into_iter().map(|text| (name.clone(), text)));
                }
                Body::Form(encoded(&filled))
            }
        }
    }

    /// The query of a genuine request: of some of what the tour asks for, and pages.
    pub fn query(
        &mut self,
        entry: &Entry,
        template: &Template,
        scene: &Scene,
        path: &str,
    ) -> Vec<(String, String)> {
        let mut query = Vec::new();
        for (name, old) in &template.query {
            if self.dice.chance(80) || name == "replace_with" {
                let value = self.field(entry, scene, name, &Value::String(old.clone()));
                query.push((name.clone(), plain(&value)));
            }
        }
        let of_list = self.pool.cursors.iter().filter(|(list, _)| list == path);
        let cursors: Vec<String> = of_list.map(|(_, cursor)| cursor.clone()).collect();
        if let Some(cursor) = self.dice.pick_any(&cursors).filter(|_| self.dice.chance(50)) {
            query.retain(|(name, _)| name == "limit");
            query.push(("cursor".to_owned(), cursor));
        }
        query
    }

    /// A field's value.
    fn field(&mut self, entry: &Entry, scene: &Scene, name: &str, old: &Value) -> Value {
        let route = entry.route;
        let gone = entry.method == axum::http::Method::DELETE || route.ends_with("/delete");
        match name {
            "name" if gone => json!(facts::name_of(&self.world.db, &scene.organization)),
            "name" => json!(format!("{} {}", self.dice.pick(&NAMES), self.dice.below(1_000))),
            "email" if old.is_string() => json!(self.email(route, scene)),
            "emails" => self.several(4, |fuzzer| json!(fuzzer.address())),
            "addresses" => json!(format!("{} {}\n", self.address(), self.address())),
            "role" | "replace_with" | "was" if !old.is_null() => json!(self.role(scene)),
            "permissions" => self.several(2, |fuzzer| json!(*fuzzer.dice.pick(&PERMISSIONS))),
            "more_permissions" => json!("reports.view a.b"),
            "permission" => json!(*self.dice.pick(&PERMISSIONS)),
            "organizations" => self.grants(scene),
            "parent_id" => json!(scene.organization),
            "user_id" | "user" if old.is_string() => json!(scene.user),
            "me" => json!(scene.person.clone().unwrap_or_default()),
            "ids" => self.ids(route, old, scene),
            "token" => json!(scene.link.as_ref().map_or("", |link| link.token.as_str())),
            "password" | "current_password" if old == "" => json!(""),
            "password" | "current_password" if self.dice.chance(90) => json!(PASSWORD),
            "password" | "current_password" => json!("gears and cogs"),
            "expires_in_days" | "invitation_days" | "days" if old.is_number() => {
                json!(self.dice.below(29) + 1)
            }
            "seat_limit" if self.dice.chance(90) && old.is_number() => Value::Null,
            "seat_limit" if self.dice.chance(90) => json!(""),
            "allowed_domains" if old.is_string() => json!(""),
            "allowed_domains" if self.dice.chance(80) => Value::Null,
            "allowed_domains" => json!(["example.com", "example.org"]),
            "invite_policy" if self.dice.chance(80) => json!("managers"),
            "owners_only" if self.dice.chance(80) => json!(""),
            "actor" | "subject" if self.dice.chance(60) => json!(scene.user),
            "limit" => json!((self.dice.below(9) + 1).to_string()),
            "q" => json!(*self.dice.pick(&["p", "new", "example.org", "%", "_"])),
            "status" if self.dice.chance(30) => json!("all"),
            "external_id" => json!(format!("a-{}", self.dice.below(200))),
            "message" | "reason" | "description" if self.dice.chance(50) => {
                json!(format!("{}\n{}", self.dice.pick(&NAMES), self.dice.below(100)))
            }
            _ => self.like(entry, scene, old),
        }
    }

    /// What has the shape of the tour's value.
    fn like(&mut self, entry: &Entry, scene: &Scene, old: &Value) -> Value {
        match old {
            Value::Object(fields) => {
                let fill = |(name, old): (&String, &Value)| {
                    (name.clone(), self.field(entry, scene, name, old))
                };
                Value::Object(fields.iter().map(fill).collect::<Map<_, _>>())
            }
            Value::Bool(_) => json!(self.dice.chance(50)),
            other => other.clone(),
        }
    }

    fn several(&mut self, most: usize, one: impl Fn(&mut Self) -> Value) -> Value {
        let count = self.dice.below(most) + 1;
        (0..count).map(|_| one(self)).collect()
    }

    /// An address: one of those that come up again and again, or a new one.
    pub fn address(&mut self) -> String {
        if self.dice.chance(25) {
            self.fresh += 1;
            return format!("new{}@example.org", self.fresh);
        }
        let number = self.dice.below(40);
        match self.dice.below(20) {
            0 => format!("P{number}@Example.COM"),
            1 => format!("p{number}+tag@example.com"),
            2 => format!("p{number}@bücher.example"),
            3 => "somebody@mailinator.com".to_owned(),
            _ => format!("p{number}@example.com"),
        }
    }

    /// The address that the route expects.
    fn email(&mut self, route: &str, scene: &Scene) -> String {
        let db = &self.world.db;
        let own = scene.person.as_ref().and_then(|person| facts::address_of(db, person));
        let of_link = scene.link.as_ref();
        let of_link = of_link.and_then(|link| facts::address_of_link(db, &link.subject));
        let expected = match route {
            VOUCH => facts::address_of_link(db, &scene.invitation),
            route if route.contains("{token}") => of_link,
            route if route.ends_with("/check") => facts::address_of(db, &scene.user),
            route if route.contains("/password") => own,
            route if route.contains("sign-in") => {
                let sql = "SELECT address FROM users ORDER BY password_hash IS NULL, id LIMIT 12";
                let known = facts::firsts(db, sql, &[]);
                self.dice.pick_any(&known)
            }
            _ => None,
        };
        match expected {
            Some(address) if self.dice.chance(90) => address,
            _ => self.address(),
        }
    }

    /// A role as a request names it: built in, or one of the organization's.
    fn role(&mut self, scene: &Scene) -> String {
        let own = facts::roles(&self.world.db, &scene.organization);
        match self.dice.pick_any(&own).filter(|_| self.dice.chance(35)) {
            Some(role) => self.dice.pick(&role).clone(),
            None => (*self.dice.pick(&["viewer", "member", "member", "admin", "owner"])).to_owned(),
        }
    }

    /// Roles in children of the organization.
    fn grants(&mut self, scene: &Scene) -> Value {
        let children = facts::children(&self.world.db, &scene.organization);
        let grant = |child: &String| json!({"organization_id": child, "role": self.role(scene)});
        children.iter().take(2).map(grant).collect()
    }

    /// What is acted on many at a time: people, or invitations.
    fn ids(&mut self, route: &str, old: &Value, scene: &Scene) -> Value {
        let is_of_invitations =
            route.contains("/invitations") || old.as_str().is_some_and(|id| id.starts_with("inv_"));
        let db = &self.world.db;
        let all = if is_of_invitations {
            facts::invitations(db, &scene.organization, "pending")
        } else {
            facts::members(db, &scene.organization, &["active", "deactivated"])
        };
        let mut chosen: Vec<String> =
            (0..=self.dice.below(3)).filter_map(|_| self.dice.pick_any(&all)).collect();
        chosen.dedup();
        json!(chosen)
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Pairs as a form or a query says them.
pub fn encoded(pairs: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}
