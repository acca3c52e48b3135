//! A form that comes back says of each field that does not do what is the matter with it,
//! beside that field, for whoever sees it and whoever hears it.

use crate::support::Firm;
use crate::support::firm::id;
use crate::support::world::{PASSWORD, Reply};

/// The first tag of a page that has this attribute.
#[track_caller]
fn tag<'a>(page: &'a str, attribute: &str) -> &'a str {
    let at = page.find(attribute).unwrap_or_else(|| panic!("{attribute}: {page}"));
    let from = page[..at].rfind('<').unwrap();
    let to = page[at..].find('>').unwrap();
    &page[from..at + to]
}

/// The page marks these fields and no others; each is described by its own message, and
/// the first is where the keyboard begins.
#[track_caller]
fn is_marked(case: &str, page: &Reply, status: u16, faults: &[(&str, &str)]) {
    assert_eq!(page.status, status, "{case}: {}", page.text);
    let text = &page.text;
    for (field, message) in faults {
        let input = tag(text, &format!("id=\"{field}\""));
        assert!(input.contains("aria-invalid=\"true\""), "{case}: {input}");
        let described = input.split("aria-describedby=\"").nth(1).unwrap();
        let described = described.split('"').next().unwrap();
        let last = described.split(' ').next_back().unwrap();
        assert!(last.ends_with("-wrong"), "{case}: {input}");
        let said = text.split(&format!("id=\"{last}\">")).nth(1);
        let said = said.unwrap_or_else(|| panic!("{case}: no {last}: {text}"));
        let said = said.split('<').next().unwrap();
        assert!(said.contains(message), "{case}: {said}");
        for hint in described.split(' ') {
            assert_eq!(text.matches(&format!("id=\"{hint}\"")).count(), 1, "{case}: {hint}");
        }
    }
    assert_eq!(text.matches("aria-invalid").count(), faults.len(), "{case}: {text}");
    assert_eq!(text.matches(" autofocus").count(), 1, "{case}: {text}");
    let first = tag(text, " autofocus");
    assert!(first.contains(&format!("id=\"{}\"", faults[0].0)), "{case}: {first}");
}

const EMPTY: &str = "Enter a name.";
const LONG: &str = "The name can be up to 100 characters.";
const LINES: &str = "Use one line.";
const CONTROL: &str = "hidden control characters";
const PERMISSIONS: &str = "Use lowercase names like reports.view";

/// An organization with a child, a role that somebody has, and an invitation.
struct Scene {
    firm: Firm,
    role: String,
    member: String,
    token: String,
}

impl Scene {
    fn new() -> Self {
        let firm = Firm::with(&[("PASSWORDS", "on"), ("LINK_SHARING", "managers")]);
        firm.child("carol@example.com");
        let role = firm.role("Clerk", &["app.read"]);
        firm.role("Idle", &[]);
        let member = firm.hire("mary", "Clerk", &[]).id;
        firm.offer("alan", "viewer", &[]);
        let token = firm.world.latest_token("alan@example.com");
        Self { firm, role, member, token }
    }

    fn send(&self, path: &str, fields: &str) -> Reply {
        let path = path.replace("{org}", &self.firm.org).replace("{role}", &self.role);
        let path = path.replace("{user}", &self.member).replace("{token}", &self.token);
        let fields = fields.replace("{100}", &"x".repeat(100)).replace("{500}", &"y".repeat(500));
        let ask = self.firm.world.post(&path).form(&fields);
        if path.starts_with("/invitations") || path.starts_with("/sign-in") {
            ask.send()
        } else {
            ask.cookie(self.firm.boss()).send()
        }
    }
}

/// A form's address, what it is sent, its answer, and the fields that it marks.
type Case = (&'static str, &'static str, u16, &'static [(&'static str, &'static str)]);

const CASES: &[Case] = &[
    ("/console", "name=", 422, &[("name", EMPTY)]),
    ("/console", "", 422, &[("name", EMPTY)]),
    ("/console", "name=+++", 422, &[("name", EMPTY)]),
    ("/console", "name=%E2%80%8B", 422, &[("name", EMPTY)]),
    ("/console", "name={100}x", 422, &[("name", LONG)]),
    ("/console", "name=a%0Ab", 422, &[("name", LINES)]),
    ("/console", "name=a%E2%80%AEb", 422, &[("name", CONTROL)]),
    ("/console/{org}/family", "name=", 422, &[("name", EMPTY)]),
    ("/console/{org}/family", "name={100}x", 422, &[("name", LONG)]),
    ("/console/{org}/family", "name=a%00b", 422, &[("name", CONTROL)]),
    ("/account", "name=", 422, &[("name", EMPTY)]),
    ("/account", "name={100}x", 422, &[("name", LONG)]),
    ("/account", "name=a%E2%80%A8b", 422, &[("name", LINES)]),
    ("/console/{org}/roles", "name=", 422, &[("name", EMPTY)]),
    ("/console/{org}/roles", "name={100}x", 422, &[("name", LONG)]),
    ("/console/{org}/roles", "name=a%0Ab", 422, &[("name", LINES)]),
    ("/console/{org}/roles", "name=Owner", 422, &[("name", "the name of a built-in role")]),
    ("/console/{org}/roles", "name=+aDMIN+", 422, &[("name", "the name of a built-in role")]),
    (
        "/console/{org}/roles",
        "name=view%E2%80%8Ber",
        422,
        &[("name", "the name of a built-in role")],
    ),
    ("/console/{org}/roles", "name=role_x", 422, &[("name", "reserved")]),
    ("/console/{org}/roles", "name=(Deleted+role)", 422, &[("name", "reserved")]),
    (
        "/console/{org}/roles",
        "name=clerk",
        422,
        &[("name", "A role with this name already exists.")],
    ),
    ("/console/{org}/roles", "name=New&description={500}y", 422, &[("description", "up to 500")]),
    ("/console/{org}/roles", "name=New&description=a%07", 422, &[("description", CONTROL)]),
    (
        "/console/{org}/roles",
        "name=New&more_permissions=Loud",
        422,
        &[("more_permissions", PERMISSIONS)],
    ),
    (
        "/console/{org}/roles",
        "name=&description={500}y&more_permissions=A",
        422,
        &[("name", EMPTY), ("description", "up to 500"), ("more_permissions", PERMISSIONS)],
    ),
    ("/console/{org}/roles/{role}", "name=member", 422, &[("name", "the name of a built-in role")]),
    (
        "/console/{org}/roles/{role}",
        "name=idle",
        422,
        &[("name", "A role with this name already exists.")],
    ),
    (
        "/console/{org}/roles/{role}",
        "name=role_y&more_permissions=A",
        422,
        &[("name", "reserved"), ("more_permissions", PERMISSIONS)],
    ),
    (
        "/console/{org}/roles/{role}/delete",
        "replace_with=",
        409,
        &[("replace_with", "Someone has this role.")],
    ),
    ("/console/{org}/api-keys", "name=&role=viewer&days=", 422, &[("name", EMPTY)]),
    ("/console/{org}/api-keys", "name={100}x&role=viewer&days=", 422, &[("name", LONG)]),
    (
        "/console/{org}/api-keys",
        "name=CI&role=&days=",
        422,
        &[("role", "Choose a role from the list.")],
    ),
    (
        "/console/{org}/api-keys",
        "name=CI&role=Gone&days=",
        422,
        &[("role", "Choose a role from the list.")],
    ),
    ("/console/{org}/api-keys", "name=CI&role=viewer&days=0", 422, &[("days", "from 1 to 3,650")]),
    (
        "/console/{org}/api-keys",
        "name=CI&role=viewer&days=3651",
        422,
        &[("days", "from 1 to 3,650")],
    ),
    (
        "/console/{org}/api-keys",
        "name=CI&role=viewer&days=1.5",
        422,
        &[("days", "from 1 to 3,650")],
    ),
    (
        "/console/{org}/api-keys",
        "name=CI&role=viewer&days=soon",
        422,
        &[("days", "from 1 to 3,650")],
    ),
    (
        "/console/{org}/api-keys",
        "name=+&role=&days=-1",
        422,
        &[("name", EMPTY), ("role", "Choose a role"), ("days", "from 1 to 3,650")],
    ),
    ("/console/{org}/settings", "name=", 422, &[("name", EMPTY)]),
    ("/console/{org}/settings", "name={100}x", 422, &[("name", LONG)]),
    (
        "/console/{org}/settings",
        "name=A&invitation_days=31",
        422,
        &[("invitation_days", "from 1 to 30")],
    ),
    (
        "/console/{org}/settings",
        "name=A&invitation_days=x",
        422,
        &[("invitation_days", "from 1 to 30")],
    ),
    (
        "/console/{org}/settings",
        "name=A&allowed_domains=nodot",
        422,
        &[("allowed_domains", "Enter domains")],
    ),
    (
        "/console/{org}/settings",
        "name=A&seat_limit=0",
        422,
        &[("seat_limit", "from 1 to 1,000,000")],
    ),
    (
        "/console/{org}/settings",
        "name=A&seat_limit=many",
        422,
        &[("seat_limit", "from 1 to 1,000,000")],
    ),
    (
        "/console/{org}/settings",
        "name=+&invitation_days=0&allowed_domains=x%40y%40z&seat_limit=1000001",
        422,
        &[
            ("name", EMPTY),
            ("invitation_days", "from 1 to 30"),
            ("allowed_domains", "Enter domains"),
            ("seat_limit", "from 1 to 1,000,000"),
        ],
    ),
    ("/console/{org}/delete", "name=Other", 422, &[("again", "The name doesn’t match.")]),
    ("/console/{org}/delete", "name=", 422, &[("again", "The name doesn’t match.")]),
    ("/console/{org}/invite", "role=viewer&by_mail=yes", 422, &[("addresses", "at least one")]),
    (
        "/console/{org}/invite",
        "addresses=a%40b.example&role=&by_mail=yes",
        422,
        &[("role", "Choose a role here")],
    ),
    (
        "/console/{org}/invite",
        "addresses=a%40b.example&role=Gone&by_mail=yes",
        422,
        &[("role", "Choose a role from")],
    ),
    (
        "/console/{org}/invite",
        "addresses=a%40b.example&role=Gone&by_mail=yes&intent=send",
        422,
        &[("role", "Choose a role from")],
    ),
    (
        "/console/{org}/invite",
        "addresses=a%40b.example&role=viewer&days=0",
        422,
        &[("days", "from 1 to 30")],
    ),
    (
        "/console/{org}/invite",
        "addresses=a%40b.example&role=viewer&days=soon",
        422,
        &[("days", "from 1 to 30")],
    ),
    (
        "/console/{org}/invite",
        "addresses=a%40b.example&role=viewer&message={500}{500}y",
        422,
        &[("message", "up to 1,000 characters")],
    ),
    (
        "/console/{org}/invite",
        "addresses=a%40b.example&role=viewer&message=a%07b",
        422,
        &[("message", CONTROL)],
    ),
    (
        "/console/{org}/invite",
        "addresses=a%40b.example&role=viewer&more_permissions=Loud",
        422,
        &[("more_permissions", PERMISSIONS)],
    ),
    (
        "/console/{org}/invite",
        "role=viewer&more_permissions=Loud&days=99&message=a%07",
        422,
        &[
            ("addresses", "at least one"),
            ("more_permissions", PERMISSIONS),
            ("days", "from 1 to 30"),
            ("message", CONTROL),
        ],
    ),
    (
        "/console/{org}/people/{user}",
        "role=viewer&more_permissions=Loud",
        422,
        &[("more_permissions", PERMISSIONS)],
    ),
    ("/console/{org}/people/{user}", "role=Gone", 422, &[("role", "Choose a role from the list.")]),
    ("/sign-in", "email=", 422, &[("email", "Enter a valid email address.")]),
    ("/sign-in", "email=ada", 422, &[("email", "Enter a valid email address.")]),
    (
        "/sign-in",
        "email=a%40b.example&password=&by=password",
        422,
        &[("password", "Enter your password")],
    ),
    (
        "/sign-in",
        "email=a%40b.example&password=short&by=password",
        401,
        &[("password", "Incorrect")],
    ),
    (
        "/sign-in",
        "email=a%40b.example&password=wrong+battery&by=password",
        401,
        &[("password", "Incorrect")],
    ),
    ("/invitations/{token}/accept", "name={100}x", 422, &[("name", LONG)]),
    ("/invitations/{token}/accept", "name=a%0Ab", 422, &[("name", LINES)]),
    ("/invitations/{token}/accept", "name=%E2%80%8B", 422, &[("name", EMPTY)]),
    (
        "/invitations/{token}/accept",
        "name=Al&email=alan%40example.com&password=short",
        422,
        &[("password", "12 to 128")],
    ),
    (
        "/invitations/{token}/accept",
        "name={100}x&email=alan%40example.com&password=passwordpassword",
        422,
        &[("name", LONG), ("password", "too easy to guess")],
    ),
    ("/invitations/{token}/decline", "reason={500}y", 422, &[("reason", "up to 500 characters")]),
    ("/invitations/{token}/decline", "reason=a%07b", 422, &[("reason", CONTROL)]),
    (
        "/account/password",
        "email=ada%40example.com&password=short",
        422,
        &[("password", "12 to 128")],
    ),
    (
        "/account/password",
        "email=ada%40example.com&password=passwordpassword",
        422,
        &[("password", "too easy to guess")],
    ),
];

#[test]
fn each_form_marks_the_fields_that_do_not_do_and_says_what_is_the_matter() {
    let scene = Scene::new();
    let world = &scene.firm.world;
    for (path, fields, status, faults) in CASES {
        let case = format!("{path} {fields}");
        // A wrong password is counted; whatever is refused changes nothing else.
        world.db.rehearse(|| {
            let before = world.db.look::<i64>("SELECT count(*) FROM password_attempts");
            let dump = world.db.dump();
            let page = scene.send(path, fields);
            is_marked(&case, &page, *status, faults);
            if before == world.db.look::<i64>("SELECT count(*) FROM password_attempts") {
                assert_eq!(world.db.dump(), dump, "{case}");
            }
        });
    }
}

#[test]
fn pages_that_were_not_filled_in_mark_nothing() {
    let scene = Scene::new();
    let org = &scene.firm.org;
    for path in [
        "/console?all=yes".to_owned(),
        "/account".to_owned(),
        "/account/password".to_owned(),
        format!("/console/{org}/family"),
        format!("/console/{org}/roles"),
        format!("/console/{org}/roles/{}", scene.role),
        format!("/console/{org}/api-keys"),
        format!("/console/{org}/settings"),
        format!("/console/{org}/invite"),
        format!("/console/{org}/people/{}", scene.member),
        format!("/invitations/{}", scene.token),
    ] {
        let page = scene.firm.world.get(&path).cookie(scene.firm.boss()).send();
        assert_eq!(page.status, 200, "{path}");
        for mark in ["aria-invalid", " autofocus", "class=\"wrong\""] {
            assert!(!page.text.contains(mark), "{path} {mark}: {}", page.text);
        }
    }
}

#[test]
fn a_current_password_that_is_wrong_is_marked() {
    let scene = Scene::new();
    let world = &scene.firm.world;
    world.set_password(scene.firm.boss(), "ada@example.com", PASSWORD);
    world.pass(crate::support::world::HOUR);
    let fields =
        "email=ada%40example.com&current_password=no+such+password&password=correct+horse+battery";
    let page = scene.send("/account/password", fields);
    assert_eq!(page.status, 403);
    let input = tag(&page.text, "id=\"current\"");
    assert!(input.contains("aria-invalid=\"true\""), "{input}");
    assert!(input.contains("aria-describedby=\"current-hint current_password-wrong\""), "{input}");
}

#[test]
fn the_right_address_that_does_not_do_is_marked() {
    let scene = Scene::new();
    let invited = id(&scene.firm.offer("una", "viewer", &[]));
    for (typed, status, message) in [
        ("oops", 422, "Enter a valid email address."),
        ("mary%40example.com", 409, "Already a member"),
        ("alan%40example.com", 409, "Already invited"),
    ] {
        let path = format!("/console/{{org}}/invitations/{invited}/replace");
        let page = scene.send(&path, &format!("email={typed}"));
        assert_eq!(page.status, status, "{typed}");
        let input = tag(&page.text, "id=\"email\"");
        assert!(
            input.contains("aria-invalid=\"true\" aria-describedby=\"email-wrong\""),
            "{input}"
        );
        assert!(page.text.contains(&format!("id=\"email-wrong\">{message}")), "{}", page.text);
    }
}
