//! A deployment with a clock to move, and requests to it.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use futures_executor::block_on;
use futures_util::future::join;
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use usher::after_response::AfterResponse;
use usher::app::App;
use usher::assets::Assets;
use usher::config::Config;
use usher::domain::moment::Moment;
use usher::domain::time::Timestamp;
use usher::key_use_throttle::KeyUseThrottle;
use usher::rate_limit::RateLimiters;
use usher::{cron, http};

use super::database::Sqlite;
use super::mailbox::{Mailbox, token_in};

/// The root key of every world.
pub const ROOT: &str = "root-key-of-the-tests-0123456789abcdef";

/// The variables of a world that says nothing else.
pub const DEFAULTS: [(&str, &str); 8] = [
    ("BASE_URL", "https://usher.test"),
    ("MAIL_FROM", "Usher <usher@usher.test>"),
    ("PRODUCT_NAME", "Acme Cloud"),
    ("SIGNUP", "open"),
    ("RESEND_COOLDOWN_SECONDS", "0"),
    ("REDIRECT_ORIGINS", "https://app.test"),
    ("SIGNING_KEYS", "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="),
    ("ROOT_KEY", ROOT),
];

/// A password that nobody forbids.
pub const PASSWORD: &str = "tr0mbone fir";

pub const SECOND: i64 = 1_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// A deployment: its app, its database, its mailbox, its clock.
pub struct World {
    pub db: Arc<Sqlite>,
    pub mailbox: Arc<Mailbox>,
    pub app: Arc<App>,
    router: axum::Router,
    now: Arc<AtomicI64>,
    requests: Arc<AtomicU64>,
}

thread_local! {
    static LOG: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// What was logged on this thread, which is by this test, since last asked.
pub fn take_log() -> Vec<String> {
    LOG.with_borrow_mut(std::mem::take)
}

/// What a request was answered.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub text: String,
    /// How many batches were run before the answer.
    pub batches: usize,
}

impl Reply {
    /// The body as JSON; null where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or(Value::Null)
    }

    /// Status and code, as tests compare them: `409 already_member`, `200`.
    pub fn outcome(&self) -> String {
        match self.json()["code"].as_str() {
            Some(code) => format!("{} {code}", self.status.as_u16()),
            None => self.status.as_u16().to_string(),
        }
    }

    /// The body, where the request was answered so.
    #[track_caller]
    pub fn expect(self, outcome: &str) -> Value {
        assert_eq!(self.outcome(), outcome, "{}", self.text);
        self.json()
    }
}

/// A request being put together.
pub struct Ask<'a> {
    world: &'a World,
    request: axum::http::request::Builder,
    body: Vec<u8>,
}

impl<'a> Ask<'a> {
    /// With this credential in the header.
    pub fn by(self, credential: &str) -> Self {
        self.header("authorization", &format!("Bearer {credential}"))
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    /// With a JSON body.
    pub fn json(self, body: &Value) -> Self {
        self.raw("application/json", body.to_string())
    }

    pub fn raw(mut self, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.header(header::CONTENT_TYPE.as_str(), kind)
    }

    /// With this body, whatever its kind.
    pub fn body(mut self, body: Vec<u8>) -> Self {
        self.body = body;
        self
    }

    /// With the session as a browser sends it, from this deployment's own page.
    pub fn cookie(self, session: &str) -> Self {
        self.header("cookie", &format!("__Host-usher={session}"))
            .header("sec-fetch-site", "same-origin")
    }

    /// With a form's body.
    pub fn form(self, fields: &str) -> Self {
        self.raw("application/x-www-form-urlencoded", fields)
    }

    /// Sends it, and lets the mails go that follow the answer.
    pub fn send(self) -> Reply {
        let world = self.world;
        let now = Timestamp::from_ms(world.now());
        let (reply, work) = self.answered();
        if let Some(work) = work {
            block_on(work.run(&world.app, now));
        }
        reply
    }

    /// Sends it, looks once the answer is given, and then lets the mails go.
    pub fn send_and_look<T>(self, look: impl FnOnce(&Reply) -> T) -> (Reply, T) {
        let world = self.world;
        let now = Timestamp::from_ms(world.now());
        let (reply, work) = self.answered();
        let seen = look(&reply);
        if let Some(work) = work {
            block_on(work.run(&world.app, now));
        }
        (reply, seen)
    }

    /// Sends it; whatever would come after the answer dies with the isolate.
    pub fn send_and_crash(self) -> Reply {
        self.answered().0
    }

    fn answered(self) -> (Reply, Option<AfterResponse>) {
        let world = self.world;
        let request = self.request.body(Body::from(self.body)).unwrap();
        let before = world.db.batches();
        let moment = world.moment();
        let mut response = block_on(http::serve(&world.router, &world.app, request, moment));
        let batches = world.db.batches() - before;
        let work = AfterResponse::take(&mut response);
        let (parts, body) = response.into_parts();
        let body = block_on(body.collect()).unwrap().to_bytes();
        let text = String::from_utf8(body.to_vec()).unwrap();
        (Reply { status: parts.status, headers: parts.headers, text, batches }, work)
    }
}

impl World {
    /// A deployment as most tests want it: open to sign up, no cooldown.
    pub fn new() -> Self {
        Self::with(&[])
    }

    /// A deployment with some variables of its own.
    pub fn with(variables: &[(&str, &str)]) -> Self {
        Self::guarded(variables, RateLimiters::default())
    }

    /// The same, with rate limiters bound.
    pub fn guarded(variables: &[(&str, &str)], limiters: RateLimiters) -> Self {
        Self::on(Sqlite::new(), variables, limiters)
    }

    /// A deployment on a database that is there.
    pub fn over(db: Sqlite) -> Self {
        Self::on(db, &[], RateLimiters::default())
    }

    fn on(db: Sqlite, variables: &[(&str, &str)], limiters: RateLimiters) -> Self {
        let mailbox = Arc::new(Mailbox::default());
        let now = Arc::new(AtomicI64::new(1_800_000_000_000));
        Self::assemble(variables, Arc::new(db), mailbox, now, Arc::default(), limiters)
    }

    /// The same deployment, its database and its clock, deployed again with
    /// other variables.
    pub fn redeployed(&self, variables: &[(&str, &str)]) -> Self {
        let (db, mailbox) = (self.db.clone(), self.mailbox.clone());
        let (now, requests) = (self.now.clone(), self.requests.clone());
        Self::assemble(variables, db, mailbox, now, requests, self.app.limiters.clone())
    }

    fn assemble(
        variables: &[(&str, &str)],
        db: Arc<Sqlite>,
        mailbox: Arc<Mailbox>,
        now: Arc<AtomicI64>,
        requests: Arc<AtomicU64>,
        limiters: RateLimiters,
    ) -> Self {
        let lookup = |name: &str| {
            let of = |pairs: &[(&str, &str)]| {
                pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            };
            of(variables).or_else(|| of(&DEFAULTS))
        };
        let hand = now.clone();
        let config = Config::read(lookup).unwrap();
        let app = Arc::new(App {
            assets: Assets::with_accent(config.accent),
            config,
            db: db.clone(),
            mailer: mailbox.clone(),
            limiters,
            clock: Arc::new(move || Timestamp::from_ms(hand.load(Ordering::Relaxed))),
            key_use_throttle: KeyUseThrottle::default(),
            log: |line| LOG.with_borrow_mut(|log| log.push(line.to_owned())),
        });
        let router = http::router(app.clone());
        Self { db, mailbox, app, router, now, requests }
    }

    /// The time, in milliseconds since the epoch.
    pub fn now(&self) -> i64 {
        self.now.load(Ordering::Relaxed)
    }

    /// Lets time pass.
    pub fn pass(&self, ms: i64) {
        self.now.fetch_add(ms, Ordering::Relaxed);
    }

    /// How many moments there were: each has randomness of its own.
    pub fn moments(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    /// Goes on at this time, as if there had been so many moments before.
    pub fn resume(&self, now: i64, moments: u64) {
        self.now.store(now, Ordering::Relaxed);
        self.requests.store(moments, Ordering::Relaxed);
    }

    /// This moment, with randomness of its own.
    fn moment(&self) -> Moment {
        let mut seed = [0; 32];
        let count = self.requests.fetch_add(1, Ordering::Relaxed);
        seed[..8].copy_from_slice(&count.to_be_bytes());
        Moment::new(Timestamp::from_ms(self.now()), seed)
    }

    /// Runs the cron now.
    pub fn cron(&self) {
        block_on(cron::run(&self.app, self.moment()));
    }

    /// Runs the cron twice at the same time: each goes on while the other
    /// waits for the mail provider.
    pub fn two_crons(&self) {
        let (one, other) = (self.moment(), self.moment());
        block_on(join(cron::run(&self.app, one), cron::run(&self.app, other)));
    }

    pub fn ask(&self, method: Method, path: &str) -> Ask<'_> {
        let request = Request::builder().method(method).uri(path);
        Ask { world: self, request, body: Vec::new() }
    }

    pub fn get(&self, path: &str) -> Ask<'_> {
        self.ask(Method::GET, path)
    }

    pub fn post(&self, path: &str) -> Ask<'_> {
        self.ask(Method::POST, path)
    }

    pub fn put(&self, path: &str) -> Ask<'_> {
        self.ask(Method::PUT, path)
    }

    pub fn patch(&self, path: &str) -> Ask<'_> {
        self.ask(Method::PATCH, path)
    }

    pub fn delete(&self, path: &str) -> Ask<'_> {
        self.ask(Method::DELETE, path)
    }

    /// The token in the latest mail to an address.
    #[track_caller]
    pub fn latest_token(&self, address: &str) -> String {
        token_in(self.mailbox.to(&address.to_lowercase()).last().unwrap())
    }

    /// Founds an organization whose owner has accepted: its id, and the
    /// owner's session and user id.
    pub fn found(&self, name: &str, owner: &str) -> (String, Person) {
        let body = json!({"name": name, "owner": {"email": owner}});
        let made = self.post("/v1/organizations").by(ROOT).json(&body).send().expect("201");
        let organization = made["organization"]["id"].as_str().unwrap().to_owned();
        (organization, self.accept_as_new(owner))
    }

    /// Accepts the latest invitation to an address without an account.
    #[track_caller]
    pub fn accept_as_new(&self, address: &str) -> Person {
        let path = format!("/v1/invitation-links/{}/accept", self.latest_token(address));
        let accepted = self.post(&path).send().expect("200");
        Person {
            id: accepted["user"]["id"].as_str().unwrap().to_owned(),
            session: accepted["session"]["token"].as_str().unwrap().to_owned(),
        }
    }

    /// Invites one address, by whoever holds the credential: the invitation.
    #[track_caller]
    pub fn invite(&self, organization: &str, by: &str, email: &str, role: &str) -> Value {
        let path = format!("/v1/organizations/{organization}/invitations");
        let body = json!({"emails": [email], "role": role});
        let mut made = self.post(&path).by(by).json(&body).send().expect("201");
        made["invitations"][0].take()
    }

    /// Invites one address by the root key, who gets a link that is handed
    /// over: the invitation and the link's token.
    #[track_caller]
    pub fn hand_over(&self, organization: &str, email: &str, role: &str) -> (Value, String) {
        let path = format!("/v1/organizations/{organization}/invitations");
        let body =
            json!({"emails": [email], "role": role, "send_email": false, "return_link": true});
        let mut made = self.post(&path).by(ROOT).json(&body).send().expect("201");
        let invitation = made["invitations"][0].take();
        let token = invitation["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        (invitation, token)
    }

    /// Accepts by a link, with a session or without.
    pub fn accept(&self, token: &str, session: Option<&str>) -> Reply {
        let ask = self.post(&format!("/v1/invitation-links/{token}/accept"));
        session.into_iter().fold(ask, Ask::by).send()
    }

    /// Invites somebody new, who accepts.
    #[track_caller]
    pub fn join(&self, organization: &str, by: &str, email: &str, role: &str) -> Person {
        self.invite(organization, by, email, role);
        self.accept_as_new(email)
    }

    /// Sets the password of somebody who has none yet, or signed in by mail just now.
    #[track_caller]
    pub fn set_password(&self, session: &str, email: &str, password: &str) {
        let body = json!({"email": email, "password": password});
        self.put("/v1/me/password").by(session).json(&body).send().expect("204");
    }

    /// The id of a session, as its person's list tells it.
    pub fn session_id(&self, session: &str) -> String {
        let list = self.get("/v1/sessions").by(session).send().expect("200");
        let mut sessions = list["data"].as_array().unwrap().iter();
        let current = sessions.find(|listed| listed["current"] == true).unwrap();
        current["id"].as_str().unwrap().to_owned()
    }

    /// Tries to sign in by a password.
    pub fn try_password(&self, email: &str, password: &str) -> Reply {
        let body = json!({"email": email, "password": password});
        self.post("/v1/sign-in").json(&body).send()
    }

    /// Signs in by mail: a session.
    #[track_caller]
    pub fn sign_in(&self, email: &str) -> Person {
        self.post("/v1/sign-in-links").json(&json!({"email": email})).send().expect("202");
        let body = json!({"token": self.latest_token(email)});
        let signed_in = self.post("/v1/sign-in").json(&body).send().expect("200");
        Person {
            id: signed_in["user"]["id"].as_str().unwrap().to_owned(),
            session: signed_in["session"]["token"].as_str().unwrap().to_owned(),
        }
    }
}

/// The path of an invitation, or of what can be done to it: `/resend`.
pub fn path_of(invitation: &Value, act: &str) -> String {
    let text = |field: &str| invitation[field].as_str().unwrap();
    format!("/v1/organizations/{}/invitations/{}{act}", text("organization_id"), text("id"))
}

/// Somebody signed in.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: String,
    pub session: String,
}
