//! Law 5 as one table, which people review
//! (`snapshots/authority.snap`): may who acts give this, and take this, from this
//! person, here, in every organization that it touches? Each row is an act, where it is
//! done and what the other one holds there; each column is somebody who acts. What is
//! done has then not happened.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{Person, ROOT, Reply};

/// What the other one holds: a role and permissions beyond it.
const HOLDERS: [(&str, &str, &[&str]); 5] = [
    ("owner", "owner", &[]),
    ("admin", "admin", &[]),
    ("clerk", "Clerk", &[]),
    ("clerk+", "Clerk", &["billing.manage"]),
    ("viewer", "viewer", &[]),
];

/// Where it is done: the parent that most of those who act belong to, its child, and
/// another tenant.
const PLACES: [&str; 3] = ["here", "child", "other"];

/// An organization with one of each kind of holder, as a member, as somebody invited
/// and as a key.
struct Place {
    firm: Firm,
    members: Vec<Person>,
    invitations: Vec<String>,
    keys: Vec<String>,
    clerk: String,
}

impl Place {
    fn of(firm: Firm, name: &str, clerk: Option<&str>) -> Self {
        let clerk = clerk
            .map_or_else(|| firm.role("Clerk", &["members.view", "reports.view"]), str::to_owned);
        let person = |(holder, role, permissions): &(&str, &str, &[&str])| {
            let holder = holder.replace('+', "-plus");
            firm.hire(&format!("{holder}.{name}"), role, permissions)
        };
        let members = HOLDERS.iter().map(person).collect();
        let invited = |(holder, role, permissions): &(&str, &str, &[&str])| {
            let holder = holder.replace('+', "-plus");
            id(&firm.offer(&format!("invited-{holder}.{name}"), role, permissions))
        };
        let invitations = HOLDERS.iter().map(invited).collect();
        let key =
            |(_, role, permissions): &(&str, &str, &[&str])| firm.key(ROOT, role, permissions).0;
        let keys = HOLDERS.iter().map(key).collect();
        Self { firm, members, invitations, keys, clerk }
    }
}

/// Somebody who acts, and how the table heads their column.
struct Column {
    head: &'static str,
    means: &'static str,
    credential: String,
}

struct Stage {
    places: Vec<Place>,
    columns: Vec<Column>,
    /// Invitations of the parent that grant in its child, one for each holder.
    to_child: Vec<String>,
}

impl Stage {
    fn new() -> Self {
        let firm = Firm::with(&[("LINK_SHARING", "managers")]);
        let child = firm.child("lisa@example.com");
        let other = firm.elsewhere("eve@example.com");
        let (lisa, eve) = (child.owner.session.clone(), other.owner.session.clone());
        firm.role("Steward", &["members.view", "members.manage", "reports.view", "app.read"]);
        firm.role("Organizer", &["members.view", "organization.manage", "reports.view"]);

        let mut columns = Vec::new();
        let mut add = |head, means, credential: &str| {
            columns.push(Column { head, means, credential: credential.to_owned() });
        };
        add("root", "the root key", ROOT);
        add("ownr", "an owner here", firm.boss());
        let admin = firm.hire("ann", "admin", &[]);
        add("admn", "an admin here", &admin.session);
        let steward = firm.hire("sam", "Steward", &[]);
        child.admit(&steward, "sam", "viewer", &["reports.view"]);
        add("stew", "members.manage here, a viewer of the child", &steward.session);
        let both = firm.hire("bea", "Steward", &[]);
        child.admit(&both, "bea", "Steward", &[]);
        add("both", "members.manage here and in the child", &both.session);
        let organizer = firm.hire("oli", "Organizer", &[]);
        child.admit(&organizer, "oli", "viewer", &["reports.view"]);
        add("orga", "organization.manage here, a viewer of the child", &organizer.session);
        let viewer = firm.hire("vic", "viewer", &[]);
        add("view", "a viewer here", &viewer.session);
        let invite = json!({"emails": ["ext@example.com"], "role": "Steward", "kind": "external"});
        firm.post(ROOT, "/invitations", &invite).expect("201");
        let external = firm.world.accept_as_new("ext@example.com");
        add("exte", "members.manage here, as an external", &external.session);
        let invite = json!({"emails": ["exad@example.com"], "role": "admin", "kind": "external"});
        firm.post(ROOT, "/invitations", &invite).expect("201");
        let external = firm.world.accept_as_new("exad@example.com");
        add("exad", "an admin here, as an external", &external.session);
        add("kexa", "their key, admin", &firm.key(&external.session, "admin", &[]).1);
        let asleep = firm.hire("dan", "admin", &[]);
        child.admit(&asleep, "dan", "viewer", &[]);
        child.post(ROOT, &format!("/members/{}/deactivate", asleep.id), &Value::Null).expect("200");
        add("asle", "an admin here, deactivated in the child", &asleep.session);
        add("kadm", "an admin's key", &firm.key(&admin.session, "admin", &[]).1);
        let fallen = firm.hire("fay", "admin", &[]);
        let key = firm.key(&fallen.session, "admin", &[]).1;
        let path = format!("/members/{}", fallen.id);
        firm.patch(ROOT, &path, &json!({"role": "Steward"})).expect("200");
        add("kfal", "an admin's key, whose maker has members.manage by now", &key);
        add("kdep", "the deployment's key, admin", &firm.key(ROOT, "admin", &[]).1);
        let in_child = child.hire("cleo", "admin", &[]);
        add("cadm", "an admin of the child", &in_child.session);
        add("cown", "the child's owner", &lisa);
        add("away", "an owner of the other", &eve);

        let here = Place::of(firm.clone(), "here", None);
        let below = Place::of(child.clone(), "child", Some(&here.clerk));
        let away = Place::of(other, "other", None);
        let to_child = HOLDERS.iter().map(|(holder, role, permissions)| {
            let holder = holder.replace('+', "-plus");
            let body = json!({"emails": [format!("both-{holder}@example.com")], "role": null,
                "organizations": [{"organization_id": child.org, "role": role, "permissions": permissions}]});
            id(&firm.post(ROOT, "/invitations", &body).expect("201")["invitations"][0])
        });
        let to_child = to_child.collect();
        Self { places: vec![here, below, away], columns, to_child }
    }
}

/// A request: its method, the path beneath an organization's, its body.
type Request = (Method, String, Value);

/// What is done to one of the holders in a place.
type Act = (&'static str, fn(&Place, usize) -> Request);

fn invited(place: &Place, holder: usize, act: &str) -> String {
    format!("/invitations/{}{act}", place.invitations[holder])
}

fn member(place: &Place, holder: usize, act: &str) -> String {
    format!("/members/{}{act}", place.members[holder].id)
}

const ACTS: [Act; 22] = [
    ("invite", |_, holder| {
        let (_, role, permissions) = HOLDERS[holder];
        let body = json!({"emails": ["new@example.com"], "role": role, "permissions": permissions});
        (Method::POST, "/invitations".to_owned(), body)
    }),
    ("edit an invitation, down", |place, holder| {
        (Method::PATCH, invited(place, holder, ""), json!({"role": "viewer", "permissions": []}))
    }),
    ("edit an invitation, up", |place, holder| {
        let (_, role, permissions) = HOLDERS[holder];
        let body = json!({"role": role, "permissions": permissions});
        (Method::PATCH, invited(place, HOLDERS.len() - 1, ""), body)
    }),
    ("make an invitation a member's", |place, holder| {
        (Method::PATCH, invited(place, holder, ""), json!({"kind": "member"}))
    }),
    ("replace", |place, holder| {
        (Method::POST, invited(place, holder, "/replace"), json!({"email": "new@example.com"}))
    }),
    ("resend", |place, holder| (Method::POST, invited(place, holder, "/resend"), json!({}))),
    ("resend in bulk", |place, holder| {
        let body = json!({"action": "resend", "ids": [place.invitations[holder]]});
        (Method::POST, "/invitations/bulk".to_owned(), body)
    }),
    ("revoke", |place, holder| (Method::POST, invited(place, holder, "/revoke"), json!({}))),
    ("revoke in bulk", |place, holder| {
        let body = json!({"action": "revoke", "ids": [place.invitations[holder]]});
        (Method::POST, "/invitations/bulk".to_owned(), body)
    }),
    ("change a member, down", |place, holder| {
        (Method::PATCH, member(place, holder, ""), json!({"role": "viewer", "permissions": []}))
    }),
    ("change a member, up", |place, holder| {
        let (_, role, permissions) = HOLDERS[holder];
        let body = json!({"role": role, "permissions": permissions});
        (Method::PATCH, member(place, HOLDERS.len() - 1, ""), body)
    }),
    ("change in bulk, up", |place, holder| {
        let (_, role, permissions) = HOLDERS[holder];
        let ids = [&place.members[HOLDERS.len() - 1].id];
        let body = json!({"action": "edit", "ids": ids, "role": role, "permissions": permissions});
        (Method::POST, "/members/bulk".to_owned(), body)
    }),
    ("make a member, not an external", |place, holder| {
        (Method::PATCH, member(place, holder, ""), json!({"kind": "member"}))
    }),
    ("deactivate", |place, holder| (Method::POST, member(place, holder, "/deactivate"), json!({}))),
    ("remove", |place, holder| (Method::DELETE, member(place, holder, ""), Value::Null)),
    ("see what is left open", |place, holder| {
        (Method::GET, member(place, holder, "/open"), Value::Null)
    }),
    ("make a key", |_, holder| {
        let (_, role, permissions) = HOLDERS[holder];
        let body = json!({"name": "Key", "role": role, "permissions": permissions});
        (Method::POST, "/api-keys".to_owned(), body)
    }),
    ("revoke a key", |place, holder| {
        (Method::DELETE, format!("/api-keys/{}", place.keys[holder]), Value::Null)
    }),
    ("offer the ownership", |place, holder| {
        let body = json!({"user_id": place.members[holder].id});
        (Method::POST, "/transfer-ownership".to_owned(), body)
    }),
    ("say that only owners invite", |_, _| {
        (Method::PATCH, String::new(), json!({"invite_policy": "owners"}))
    }),
    ("change what the role may do", |place, _| {
        (Method::PATCH, format!("/roles/{}", place.clerk), json!({"permissions": ["reports.view"]}))
    }),
    ("put viewer in the role's place", |place, _| {
        (Method::DELETE, format!("/roles/{}?replace_with=viewer", place.clerk), Value::Null)
    }),
];

/// Status, or of one of many its code.
fn told(reply: &Reply) -> String {
    let results = &reply.json()["results"][0];
    match results["code"].as_str() {
        Some("forbidden") => "403".to_owned(),
        Some("not_found") => "404".to_owned(),
        Some(code) => code.to_owned(),
        None => reply.status.as_u16().to_string(),
    }
}

impl Stage {
    fn cells(&self, place: &Place, request: &Request) -> String {
        let (method, path, body) = request;
        let cell = |column: &Column| {
            place.firm.world.db.rehearse(|| {
                let before = place.firm.world.db.dump();
                let reply = place.firm.ask(method.clone(), &column.credential, path, body);
                let is_refused = reply.status.as_u16() >= 400;
                assert!(
                    !is_refused || place.firm.world.db.dump() == before,
                    "{path} {}",
                    reply.text
                );
                format!("{:>4}", told(&reply))
            })
        };
        self.columns.iter().map(cell).collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn who_may_give_and_take_what_is_what_was_reviewed() {
    let stage = Stage::new();
    let mut table = String::new();
    for column in &stage.columns {
        table.push_str(&format!("{:4} {}\n", column.head, column.means));
    }
    let heads: Vec<_> = stage.columns.iter().map(|column| format!("{:>4}", column.head)).collect();
    table.push_str(&format!("\n{:46} {}\n", "", heads.join(" ")));
    let mut row = |act: &str, place: &str, holder: &str, cells: String| {
        let name = format!("{act} / {place} / {holder}");
        table.push_str(&format!("{name:46} {cells}\n"));
    };
    for (act, request) in ACTS {
        for (place, called) in stage.places.iter().zip(PLACES) {
            for (holder, (name, ..)) in HOLDERS.iter().enumerate() {
                // What is not about a holder is tried once.
                let is_about_all = ["say that", "change what", "put viewer"];
                if is_about_all.iter().any(|about| act.starts_with(about)) && holder > 0 {
                    continue;
                }
                row(act, called, name, stage.cells(place, &request(place, holder)));
            }
        }
    }
    let [here, child, _] = &stage.places[..] else { panic!("three places") };
    for (holder, (name, role, permissions)) in HOLDERS.iter().enumerate() {
        let path = |act: &str| format!("/invitations/{}{act}", stage.to_child[holder]);
        let grant =
            json!({"organization_id": child.firm.org, "role": role, "permissions": permissions});
        let invite = json!({"emails": ["new@example.com"], "role": null, "organizations": [grant]});
        let requests: [(&str, Request); 6] = [
            ("invite into the child", (Method::POST, "/invitations".to_owned(), invite)),
            ("replace", (Method::POST, path("/replace"), json!({"email": "new@example.com"}))),
            ("resend", (Method::POST, path("/resend"), json!({}))),
            ("edit the message", (Method::PATCH, path(""), json!({"message": "Hello"}))),
            ("revoke", (Method::POST, path("/revoke"), json!({}))),
            (
                "resend in bulk",
                (
                    Method::POST,
                    "/invitations/bulk".to_owned(),
                    json!({"action": "resend", "ids": [stage.to_child[holder]]}),
                ),
            ),
        ];
        for (act, request) in requests {
            row(act, "into the child", name, stage.cells(here, &request));
        }
    }
    insta::with_settings!({snapshot_path => "../snapshots", prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!("authority", table);
    });
}
