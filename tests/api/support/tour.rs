//! A visit to each route there is, with the people it takes: for what holds
//! of every route.

use axum::http::Method;
use serde_json::{Value, json};

use super::world::{Ask, Person, ROOT, Reply, World};

/// An organization with one person of each role and an invitation that waits.
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
    Form(&'static str),
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
        Self::after(World::new(), |_, _| {})
    }

    /// A stage in this world, in whose organization something has happened
    /// before.
    pub fn after(world: World, story: impl FnOnce(&World, &str)) -> Self {
        let (org, ada) = world.found("Analytical Engines", "ada@example.com");
        story(&world, &org);
        let by = &ada.session;
        world.patch("/v1/me").by(by).json(&json!({"name": "Ada"})).send().expect("200");
        let grace = world.join(&org, by, "grace@example.com", "admin");
        let mary = world.join(&org, by, "mary@example.com", "member");
        let vera = world.join(&org, by, "vera@example.com", "viewer");
        let invitation = world.invite(&org, by, "alan@example.com", "member");
        let link = world.latest_token("alan@example.com");
        let body = json!({"email": "mary@example.com", "redirect_path": "/account"});
        world.post("/v1/sign-in-links").json(&body).send().expect("202");
        let sign_in = world.latest_token("mary@example.com");
        Self { world, org, ada, grace, mary, vera, invitation, link, sign_in }
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
        let get = |route, by| self.visit(Method::GET, route, by);
        let post = |route, by| self.visit(Method::POST, route, by);
        let patch = |route, by| self.visit(Method::PATCH, route, by);
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
            patch(MEMBER, owner).json(json!({"role": "admin"})),
            delete(MEMBER, owner),
            delete(MEMBER, By::Header(&self.mary.session)),
            get("/v1/invitation-links/{token}", By::Nobody),
            post("/v1/invitation-links/{token}/accept", By::Nobody).json(json!({"name": "Alan"})),
            post("/v1/invitation-links/{token}/decline", By::Nobody).json(json!({"reason": "no"})),
            post("/v1/sign-in-links", By::Nobody)
                .json(json!({"email": "grace@example.com"}))
                .status(202),
            post("/v1/sign-in", By::Nobody).json(json!({"token": self.sign_in})),
            get("/v1/me", owner),
            patch("/v1/me", owner).json(json!({"name": "Augusta"})),
            get("/v1/sessions", owner),
            delete("/v1/sessions", owner),
            delete("/v1/sessions/current", page),
            get("/", By::Nobody).status(303).batches(0),
            get("/invitations/{token}", By::Nobody),
            get("/invitations/{token}", page),
            post("/invitations/{token}/accept", By::Nobody).form("name=Alan").status(303),
            post("/invitations/{token}/decline", By::Nobody).form("").status(303),
            post("/invitations/{token}/sign-in", By::Nobody).status(303),
            get("/declined", By::Nobody).batches(0),
            get("/sign-in", By::Nobody).batches(0),
            post("/sign-in", By::Nobody).form("email=grace%40example.com").status(303),
            get("/sign-in/{token}", By::Nobody),
            post("/sign-in/{token}", By::Nobody).status(303),
            get("/check-your-mail", By::Nobody).batches(0),
            post("/sign-out", page).status(303),
            post("/sign-out", By::Nobody).status(303).batches(0),
            get("/account", page),
            get("/account", By::Nobody).status(303).batches(0),
            get("/style.css", By::Nobody).batches(0),
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

    fn visit<'a>(&self, method: Method, route: &'static str, by: By<'a>) -> Visit<'a> {
        let is_sign_in = route.starts_with("/sign-in");
        let path = route
            .replace("{org}", &self.org)
            .replace("{inv}", self.invitation["id"].as_str().unwrap())
            .replace("{user}", &self.mary.id)
            .replace("{token}", if is_sign_in { &self.sign_in } else { &self.link });
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

impl Visit<'_> {
    /// What it is, for the message of an assertion.
    pub fn name(&self) -> String {
        format!("{} {} by {:?}", self.method, self.path, self.by)
    }

    fn json(self, body: Value) -> Self {
        Self { body: Body::Json(body), ..self }
    }

    fn form(self, fields: &'static str) -> Self {
        Self { body: Body::Form(fields), ..self }
    }

    fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    fn batches(self, batches: usize) -> Self {
        Self { batches, ..self }
    }

    fn query(self, query: &str) -> Self {
        Self { path: format!("{}?{query}", self.path), ..self }
    }
}
