//! A visit to each route there is, with the people it takes: for what holds
//! of every route.

use axum::http::Method;
use serde_json::{Value, json};

use super::world::{Ask, PASSWORD, Person, ROOT, Reply, World};

/// An organization with one person of each role and an invitation that waits,
/// where people may have passwords. Grace has one.
pub struct Stage {
    pub world: World,
    pub org: String,
    pub ada: Person,
    pub grace: Person,
    pub mary: Person,
    pub vera: Person,
    /// For alan@example.com, who has no account, as member.
    pub invitation: Value,
    /// The token of its mail.
    pub link: String,
    /// The token of a sign-in link that mary@example.com was mailed.
    pub sign_in: String,
    /// A child of the organization, owned by Ada alone.
    pub child: String,
    /// The id of a role of the organization, which Vera's membership of the
    /// child has.
    pub role: String,
    /// An API key of the organization, an admin's: its id and itself.
    pub key: (String, String),
    /// The token of Ada's offer of ownership to Grace.
    pub offer: String,
    /// The id of an invitation of Mary to another organization.
    pub own: String,
    /// The id of a session that Ada has elsewhere.
    pub session: String,
}

/// With what a visit is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By<'a> {
    Nobody,
    Header(&'a str),
    Cookie(&'a str),
}

/// What a visit says.
#[derive(Clone, Debug)]
pub enum Body {
    None,
    Json(Value),
    Form(String),
}

/// A request that its route answers as it should.
#[derive(Clone, Debug)]
pub struct Visit<'a> {
    pub method: Method,
    /// The route as the router's table spells it.
    pub route: &'static str,
    pub path: String,
    pub by: By<'a>,
    pub body: Body,
    /// The status of the answer.
    pub status: u16,
    /// The batches run before the answer.
    pub batches: usize,
}

impl Stage {
    pub fn new() -> Self {
        Self::after(World::with(&[("PASSWORDS", "on"), ("LINK_SHARING", "managers")]), |_, _| {})
    }

    /// A stage in this world, in whose organization something has happened
    /// before.
    pub fn after(world: World, story: impl FnOnce(&World, &str)) -> Self {
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        story(&world, &org);
        let by = &ada.session;
        let elsewhere = world.sign_in("ada@example.com");
        let session = world.session_id(&elsewhere.session);
        world.patch("/v1/me").by(by).json(&json!({"name": "Ada"})).send().expect("200");
        let grace = world.join(&org, by, "grace@example.com", "admin");
        world.set_password(&grace.session, "grace@example.com", PASSWORD);
        let mary = world.join(&org, by, "mary@example.com", "member");
        let vera = world.join(&org, by, "vera@example.com", "viewer");
        let invitation = world.invite(&org, by, "alan@example.com", "member");
        let link = world.latest_token("alan@example.com");
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let body = json!({"name": "Engine Parts", "parent_id": org});
        let made = world.post(ORGANIZATIONS).by(by).json(&body).send().expect("201");
        let child = text(&made["organization"]["id"]);
        let at = |path: &str| path.replace("{org}", &org);
        let body = json!({"name": "Clerk", "permissions": ["members.view", "reports.view"]});
        let role = world.post(&at(ROLES)).by(by).json(&body).send().expect("201");
        let role = text(&role["id"]);
        world.invite(&child, by, "vera@example.com", &role);
        let token = world.latest_token("vera@example.com");
        world.accept(&token, Some(&vera.session)).expect("200");
        let body = json!({"name": "Backend", "role": "admin"});
        let key = world.post(&at(KEYS)).by(by).json(&body).send().expect("201");
        let key = (text(&key["id"]), text(&key["key"]));
        let body = json!({"user_id": grace.id});
        world.post(&at(TRANSFER)).by(by).json(&body).send().expect("201");
        let offer = world.latest_token("grace@example.com");
        let (society, joseph) = world.found("Royal Society", "joseph@example.com");
        let own =
            text(&world.invite(&society, &joseph.session, "mary@example.com", "member")["id"]);
        let body = json!({"email": "mary@example.com", "redirect_path": "/account"});
        world.post("/v1/sign-in-links").json(&body).send().expect("202");
        let sign_in = world.latest_token("mary@example.com");
        Self {
            world,
            org,
            ada,
            grace,
            mary,
            vera,
            invitation,
            link,
            sign_in,
            child,
            role,
            key,
            offer,
            own,
            session,
        }
    }

    /// Makes the visit.
    pub fn go(&self, visit: &Visit<'_>) -> Reply {
        self.ask(visit).send()
    }

    /// The visit's request.
    pub fn ask(&self, visit: &Visit<'_>) -> Ask<'_> {
        let ask = self.world.ask(visit.method.clone(), &visit.path);
        let ask = match visit.by {
            By::Nobody => ask,
            By::Header(credential) => ask.by(credential),
            By::Cookie(session) => ask.cookie(session),
        };
        match &visit.body {
            Body::None => ask,
            Body::Json(body) => ask.json(body),
            Body::Form(fields) => ask.form(fields),
        }
    }

    /// Every visit: each route by each method, some in several ways. Each is
    /// lawful as the first one made.
    pub fn visits(&self) -> Vec<Visit<'_>> {
        let owner = By::Header(&self.ada.session);
        let (root, page) = (By::Header(ROOT), By::Cookie(&self.ada.session));
        let (key, mary) = (By::Header(&self.key.1), By::Header(&self.mary.session));
        let (grace, vera) = (By::Header(&self.grace.session), By::Header(&self.vera.session));
        let both = |status| json!({"action": status, "ids": [self.mary.id, self.vera.id]});
        let get = |route, by| self.visit(Method::GET, route, by);
        let post = |route, by| self.visit(Method::POST, route, by);
        let patch = |route, by| self.visit(Method::PATCH, route, by);
        let put = |route, by| self.visit(Method::PUT, route, by).status(204);
        let delete = |route, by| self.visit(Method::DELETE, route, by).status(204);
        let mut visits = vec![
            get("/healthz", By::Nobody).batches(0),
            get("/readyz", By::Nobody),
            get(ORGANIZATIONS, owner).query("limit=10"),
            get(ORGANIZATIONS, root),
            post(ORGANIZATIONS, owner).json(json!({"name": "Difference Engines"})).status(201),
            post(ORGANIZATIONS, root)
                .json(json!({"name": "Bletchley", "owner": {"email": "joan@example.com"}}))
                .status(201),
            get(ORGANIZATION, owner),
            patch(ORGANIZATION, owner)
                .json(json!({"name": "Engines", "image_url": "https://example.com/a.png"})),
            post(INVITATIONS, owner).json(self.many(60)).status(201),
            post(INVITATIONS, root)
                .json(json!({"emails": ["a@example.com", "mary@example.com"], "return_link": true}))
                .status(201),
            get(INVITATION, owner),
            patch(INVITATION, owner).json(json!({"role": "admin", "metadata": {"a": 1}})),
            post(RESEND, owner).json(json!({"rotate": true, "expires_in_days": 30})),
            post(REVOKE, owner),
            get(MEMBERS, owner),
            get(MEMBERS, root).query("status=all&role=owner&q=ada"),
            get(MEMBER, owner),
            get(OPEN, owner),
            patch(MEMBER, owner).json(json!({"role": "admin"})),
            delete(MEMBER, owner),
            delete(MEMBER, By::Header(&self.mary.session)),
            get(ORGANIZATIONS, owner).query(&format!("parent_id={}", self.org)),
            get(ORGANIZATIONS, key),
            get(ORGANIZATIONS, root).query(&format!("parent_id={}", self.org)),
            get(ORGANIZATION, By::Header(&self.grace.session)).of(&self.child, &self.org),
            post(ORGANIZATIONS, grace)
                .json(json!({"name": "Tool Makers", "parent_id": self.org}))
                .status(201),
            post(ORGANIZATIONS, key)
                .json(json!({"name": "Card Makers", "parent_id": self.org, "owner": {"email": "joan@example.com"}}))
                .status(201),
            patch(ORGANIZATION, owner).json(json!({"invitation_days": 3, "invite_policy": "owners",
                "allowed_domains": ["example.com"], "block_disposable": false, "seat_limit": 9})),
            delete(ORGANIZATION, owner).of(&self.child, &self.org).json(json!({"name": "Engine Parts"})),
            post(TRANSFER, owner).json(json!({"user_id": self.mary.id})).status(201),
            get(TRANSFER, grace),
            delete(TRANSFER, owner),
            get("/v1/ownership-links/{token}", By::Nobody),
            post("/v1/ownership-links/{token}/accept", grace),
            post("/v1/ownership-links/{token}/decline", By::Nobody),
            post(CHECK, key).json(json!({"user_id": self.mary.id, "permission": "app.write"})),
            post(CHECK, key).json(json!({"email": "Vera@example.com", "permission": "reports.view"})),
            post(CHECK, owner).json(json!({"external_id": "nobody", "permission": "reports.view"})),
            post(INVITATIONS, grace)
                .json(json!({"emails": ["joan@example.com", "vera@example.com"], "kind": "external",
                    "permissions": ["reports.view"], "billing_reminders": {"email": true},
                    "role": null, "organizations": [{"organization_id": self.child, "role": "Clerk"}]}))
                .status(201),
            post(INVITATIONS, owner)
                .json(json!({"emails": ["joan@example.com", "x@mailinator.com"], "dry_run": true}))
                .status(201),
            patch(INVITATION, owner).json(json!({"role": null, "message": "Come!",
                "organizations": [{"organization_id": self.child, "role": self.role}]})),
            post(REPLACE, key).json(json!({"email": "joan@example.com"})).status(201),
            post(VOUCH, root)
                .json(json!({"user": {"email": "Alan@example.com", "name": "Alan", "external_id": "a-1"}})),
            post(BULK_INVITATIONS, owner)
                .json(json!({"action": "resend", "filter": {"q": "alan", "role": "member"}, "rotate": true})),
            post(BULK_INVITATIONS, key)
                .json(json!({"action": "revoke", "ids": [self.invitation["id"], "inv_x"]})),
            post(BULK_INVITATIONS, grace)
                .json(json!({"action": "edit", "filter": {"kind": "member"}, "role": "viewer"})),
            post(BULK_MEMBERS, owner).json(both("deactivate")),
            post(BULK_MEMBERS, key).json(both("reactivate")),
            post(BULK_MEMBERS, owner).json(both("remove")),
            post(BULK_MEMBERS, owner)
                .json(json!({"action": "edit", "filter": {"role": "viewer"}, "kind": "external"})),
            post(DEACTIVATE, grace),
            post(REACTIVATE, grace),
            patch(MEMBER, owner).json(json!({"role": "Clerk", "permissions": ["app.read"],
                "kind": "external", "billing_reminders": {"email": true, "sms": false}})),
            get(MEMBERS, owner).query("kind=external&role=Clerk"),
            get(MEMBERS, key).query("external_id=a-1"),
            get(ROLES, owner),
            post(ROLES, owner).json(json!({"name": "Keeper", "description": "Keeps.", "permissions": ["app.read"]})).status(201),
            get(ROLE, owner),
            patch(ROLE, owner).json(json!({"name": "Bursar", "description": null, "permissions": ["app.write"]})),
            delete(ROLE, owner).query("replace_with=member"),
            get(KEYS, owner),
            post(KEYS, key).json(json!({"name": "Other", "role": "Clerk", "expires_in_days": 30})).status(201),
            delete(KEY, owner),
            get(EVENTS, owner),
            get(EVENTS, owner).query(&format!("type=member.added&subject={}", self.mary.id)),
            get(EVENTS, key).query(&format!("actor={}&since=2020-01-01T00:00:00Z", self.ada.id)),
            get(EXPORT, owner).query("actor=root&until=2100-01-01T00:00:00Z"),
            get("/v1/me/organizations", owner),
            get("/v1/me/invitations", mary),
            post("/v1/me/invitations/{inv}/accept", mary).of(&self.own, &self.invitation_id()),
            post("/v1/me/invitations/{inv}/decline", mary)
                .of(&self.own, &self.invitation_id())
                .json(json!({"reason": "no"})),
            delete("/v1/me", mary),
            get("/ownership/{token}", By::Nobody),
            post("/ownership/{token}/accept", By::Cookie(&self.grace.session)).status(303),
            post("/ownership/{token}/decline", By::Nobody).status(303),
            get("/ownership-declined", By::Nobody).batches(0),
            get("/v1/invitation-links/{token}", By::Nobody),
            post("/v1/invitation-links/{token}/accept", By::Nobody).json(json!({"name": "Alan"})),
            post("/v1/invitation-links/{token}/accept", By::Nobody)
                .json(json!({"email": "Alan@example.com", "password": "bicycle chain"})),
            post("/v1/invitation-links/{token}/decline", By::Nobody).json(json!({"reason": "no"})),
            post("/v1/sign-in-links", By::Nobody)
                .json(json!({"email": "grace@example.com"}))
                .status(202),
            post("/v1/sign-in", By::Nobody).json(json!({"token": self.sign_in})),
            post("/v1/sign-in", By::Nobody)
                .json(json!({"email": "Grace@example.com", "password": PASSWORD})),
            delete("/v1/me/password", owner),
            delete("/v1/me/password", grace)
                .json(json!({"email": "grace@example.com", "current_password": PASSWORD})),
            put("/v1/me/password", vera)
                .json(json!({"email": "vera@example.com", "password": "gears and cogs"})),
            put("/v1/me/password", grace)
                .json(json!({"email": "grace@example.com", "password": "moth in relay", "current_password": PASSWORD})),
            get("/v1/me", owner),
            patch("/v1/me", owner).json(json!({"name": "Augusta"})),
            get("/v1/sessions", owner),
            delete("/v1/sessions", owner),
            delete("/v1/sessions/current", page),
            delete("/v1/sessions/{session}", owner),
            get("/", By::Nobody).status(303).batches(0),
            get("/invitations/{token}", By::Nobody),
            get("/invitations/{token}", page),
            post("/invitations/{token}/accept", By::Nobody).form("name=Alan").status(303),
            post("/invitations/{token}/decline", By::Nobody).form("").status(303),
            post("/invitations/{token}/sign-in", By::Nobody).status(303),
            post("/invitations/{token}/ask-again", By::Nobody).form("").status(303),
            get("/asked-again", By::Nobody).batches(0),
            get("/declined", By::Nobody).batches(0),
            get("/sign-in", By::Nobody).batches(0),
            post("/sign-in", By::Nobody).form("email=grace%40example.com").status(303),
            post("/sign-in", By::Nobody)
                .form("email=grace%40example.com&password=tr0mbone+fir&by=password")
                .status(303),
            post("/sign-in", By::Nobody)
                .form("email=grace%40example.com&password=&by=forgotten")
                .status(303),
            get("/sign-in/{token}", By::Nobody),
            post("/sign-in/{token}", By::Nobody).status(303),
            get("/check-your-mail", By::Nobody).batches(0),
            post("/sign-out", page).status(303),
            post("/sign-out", By::Nobody).status(303).batches(0),
            get("/account", page),
            get("/account", By::Nobody).status(303).batches(0),
            post("/account", page).form("name=Lovelace").status(303),
            post("/account/language", page).form("language=fr").status(303).batches(0),
            post("/account/sign-out-everywhere", page).form("").status(303),
            post("/account/sessions/{session}/end", page).form("").status(303),
            get("/account/password", page),
            get("/account/password", By::Nobody).status(303).batches(0),
            post("/account/password", By::Cookie(&self.vera.session))
                .form("email=vera%40example.com&password=gears+and+cogs")
                .status(303),
            post("/account/password/remove", page).form("email=ada%40example.com").status(303),
            get("/dev/mailbox", By::Nobody).status(404).batches(0),
            get("/dev/mailbox/{mail}", By::Nobody).status(404).batches(0),
            get("/assets/{asset}", By::Nobody).batches(0),
            get("/console", page).query("all=yes"),
            get("/console", By::Nobody).status(303).batches(0),
            post("/console", page).form("name=Cards").status(303),
            post("/console/{org}/family", page).form("name=Cards").status(303),
            post("/console/invitations/{inv}/accept", By::Cookie(&self.mary.session))
                .of(&self.own, &self.invitation_id())
                .status(303),
            post("/console/invitations/{inv}/decline", By::Cookie(&self.mary.session))
                .of(&self.own, &self.invitation_id())
                .status(303),
            get("/console/{org}/people", page),
            get("/console/{org}/people", page).query("tab=pending&q=a&role=member&kind=member"),
            get("/console/{org}/people", page).query("tab=deactivated"),
            get("/console/{org}/people", page).query("tab=expired"),
            get("/console/{org}/people", page).query("tab=clients&q=a"),
            get("/console/{org}/people", page).query("q=a"),
            post("/console/{org}/people", page)
                .form(&format!("action=deactivate&ids={}&ids={}", self.mary.id, self.vera.id)),
            post("/console/{org}/people", page)
                .form(&format!("action=deactivate&ids={}&confirmed=yes", self.mary.id))
                .status(303),
            post("/console/{org}/people", page)
                .form(&format!("action=resend&ids={}&confirmed=yes", self.invitation_id()))
                .status(303),
            get("/console/{org}/people/{user}", page),
            post("/console/{org}/people/{user}", page)
                .form("role=viewer&was=member&permissions=billing.manage&more_permissions=a.b&external=yes&reminders_sms=yes")
                .status(303),
            get("/console/{org}/invitations/{inv}", page),
            post("/console/{org}/invitations/{inv}", page).form("role=viewer").status(303),
            post("/console/{org}/invitations/{inv}/link", page).form(""),
            post("/console/{org}/invitations/{inv}/replace", page)
                .form("email=other%40example.com")
                .status(303),
            get("/console/{org}/family", page),
            get("/console/{org}/roles", page),
            post("/console/{org}/roles", page)
                .form("name=Clerks&permissions=members.view")
                .status(303),
            get("/console/{org}/roles/{role}", page),
            post("/console/{org}/roles/{role}", page).form("name=Clerks").status(303),
            post("/console/{org}/roles/{role}/delete", page)
                .form("replace_with=viewer")
                .status(303),
            get("/console/{org}/api-keys", page),
            post("/console/{org}/api-keys", page).form("name=Backend&role=viewer&days=30"),
            post("/console/{org}/api-keys/{key}/revoke", page).form("").status(303),
            get("/console/{org}/events", page),
            get("/console/{org}/events", page).query("type=invitation.created"),
            get("/console/{org}/settings", page),
            post("/console/{org}/settings", page)
                .form("name=Engines&invitation_days=3&seat_limit=50&allowed_domains=engines.test&owners_only=yes")
                .status(303),
            post("/console/{org}/delete", By::Cookie(&self.ada.session))
                .form("name=Engine+Parts")
                .of(&self.child, &self.org)
                .status(303),
            get("/console/{org}/leave", page),
            post("/console/{org}/leave", By::Cookie(&self.mary.session))
                .form(&format!("me={}", self.mary.id))
                .status(303),
            post("/console/{org}/transfer", page).form(&format!("user={}&who=Grace", self.grace.id)),
            post("/console/{org}/transfer", page)
                .form(&format!("user={}&confirmed=yes", self.grace.id))
                .status(303),
            post("/console/{org}/transfer/take-back", page).form("").status(303),
            get("/console/{org}/invite", page),
            post("/console/{org}/invite", page)
                .form("intent=check&addresses=new%40example.com+oops&role=member"),
            post("/console/{org}/invite", page)
                .form("intent=send&addresses=new%40example.com+oops&role=member&by_mail=yes"),
        ];
        for status in ["pending", "accepted", "declined", "revoked", "expired", "all"] {
            visits.push(get(INVITATIONS, owner).query(&format!("status={status}")));
            visits.push(get(INVITATIONS, root).query(&format!("status={status}&q=ALAN&limit=1")));
        }
        visits
    }

    /// Those of the visits that change something.
    pub fn writes(&self) -> Vec<Visit<'_>> {
        self.visits().into_iter().filter(|visit| visit.method != Method::GET).collect()
    }

    /// A body that invites so many.
    pub fn many(&self, count: usize) -> Value {
        let emails: Vec<_> = (0..count).map(|at| format!("person{at}@example.com")).collect();
        json!({"emails": emails, "message": "Come!", "redirect_url": "https://app.test/x"})
    }

    fn invitation_id(&self) -> String {
        self.invitation["id"].as_str().unwrap().to_owned()
    }

    fn visit<'a>(&self, method: Method, route: &'static str, by: By<'a>) -> Visit<'a> {
        let token = match route {
            _ if route.starts_with("/sign-in") => &self.sign_in,
            _ if route.contains("/ownership") => &self.offer,
            _ => &self.link,
        };
        let path = route
            .replace("{org}", &self.org)
            .replace("{inv}", &self.invitation_id())
            .replace("{user}", &self.mary.id)
            .replace("{role}", &self.role)
            .replace("{key}", &self.key.0)
            .replace("{session}", &self.session)
            .replace("/assets/{asset}", &self.world.app.assets.style())
            .replace("{token}", token);
        Visit { method, route, path, by, body: Body::None, status: 200, batches: 1 }
    }
}

pub const ORGANIZATIONS: &str = "/v1/organizations";
pub const ORGANIZATION: &str = "/v1/organizations/{org}";
pub const INVITATIONS: &str = "/v1/organizations/{org}/invitations";
pub const INVITATION: &str = "/v1/organizations/{org}/invitations/{inv}";
pub const RESEND: &str = "/v1/organizations/{org}/invitations/{inv}/resend";
pub const REVOKE: &str = "/v1/organizations/{org}/invitations/{inv}/revoke";
pub const MEMBERS: &str = "/v1/organizations/{org}/members";
pub const MEMBER: &str = "/v1/organizations/{org}/members/{user}";

pub const TRANSFER: &str = "/v1/organizations/{org}/transfer-ownership";
pub const CHECK: &str = "/v1/organizations/{org}/check";
pub const REPLACE: &str = "/v1/organizations/{org}/invitations/{inv}/replace";
pub const VOUCH: &str = "/v1/organizations/{org}/invitations/{inv}/accept";
pub const BULK_INVITATIONS: &str = "/v1/organizations/{org}/invitations/bulk";
pub const BULK_MEMBERS: &str = "/v1/organizations/{org}/members/bulk";
pub const DEACTIVATE: &str = "/v1/organizations/{org}/members/{user}/deactivate";
pub const OPEN: &str = "/v1/organizations/{org}/members/{user}/open";
pub const REACTIVATE: &str = "/v1/organizations/{org}/members/{user}/reactivate";
pub const ROLES: &str = "/v1/organizations/{org}/roles";
pub const ROLE: &str = "/v1/organizations/{org}/roles/{role}";
pub const KEYS: &str = "/v1/organizations/{org}/api-keys";
pub const KEY: &str = "/v1/organizations/{org}/api-keys/{key}";
pub const EVENTS: &str = "/v1/organizations/{org}/events";
pub const EXPORT: &str = "/v1/organizations/{org}/events/export";

impl Visit<'_> {
    /// What it is, for the message of an assertion.
    pub fn name(&self) -> String {
        format!("{} {} by {:?}", self.method, self.path, self.by)
    }

    fn json(self, body: Value) -> Self {
        Self { body: Body::Json(body), ..self }
    }

    fn form(self, fields: &str) -> Self {
        Self { body: Body::Form(fields.to_owned()), ..self }
    }

    fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    fn batches(self, batches: usize) -> Self {
        Self { batches, ..self }
    }

    /// The same of another thing than the stage's first.
    fn of(self, other: &str, first: &str) -> Self {
        Self { path: self.path.replace(first, other), ..self }
    }

    fn query(self, query: &str) -> Self {
        Self { path: format!("{}?{query}", self.path), ..self }
    }
}
