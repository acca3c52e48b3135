//! A request as a handler gets it, or the first refusal that applies.

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequestParts as _, MatchedPath, RawPathParams};
use axum::handler::Handler;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, header};
use axum::response::IntoResponse as _;
use futures_util::future::ready;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};

use super::answer::{Answer, see_other, shows_pages};
use super::cookie;
use super::credential::Credential;
use super::cross_site;
use super::csrf;
use super::fields::{Form, FromFields, Input, no_query};
use super::language;
use super::path::{Params, PathParams, filled};
use super::problem::Failure;
use crate::app::App;
use crate::db::{Batch, BoxFuture};
use crate::domain::address::Address;
use crate::domain::id::{OperationId, SessionId};
use crate::domain::moment::Moment;
use crate::domain::refusal::{Code, Refusal};
use crate::follow_up::KeyUsed;
use crate::i18n::locale::Locale;
use crate::operations::people::sign_in_by_password::KnownBrowser;
use crate::operations::{Actor, Operation};
use crate::rate_limit::{Keys, RETRY_AFTER, address_key, client_key};

/// The largest body that is read, in bytes: 1 MiB.
pub const BODY_MAX: usize = 1 << 20;

/// A request: whose it is (`C`), what its path names (`P`), what it says (`I`).
pub struct Call<C, P = (), I = ()> {
    /// The deployment.
    pub app: Arc<App>,
    /// When it came, and fresh ids.
    pub moment: Moment,
    /// Whose it is.
    pub caller: C,
    /// What its path names.
    pub path: P,
    /// What its body or its query says.
    pub input: I,
    /// The client's address, where the deployment keeps those.
    pub ip: Option<String>,
    /// Its headers.
    pub headers: HeaderMap,
    route: Option<MatchedPath>,
}

impl<C, P, I> Call<C, P, I> {
    /// Runs an operation; its refusal is the handler's.
    ///
    /// # Errors
    /// The refusal, or the database's failure.
    pub async fn run<T>(&self, operation: Operation<T>) -> Result<T, Failure> {
        Ok(self.run_batch(operation).await??)
    }

    /// Runs a batch that cannot be refused.
    ///
    /// # Errors
    /// The database's failure.
    pub async fn run_batch<T>(&self, batch: Batch<T>) -> Result<T, Failure> {
        let answer = self.app.db.run(batch).await;
        answer.map_err(|error| Failure::from(error).on(self.route.clone()))
    }
}

impl<C, P, I: Input> Call<C, P, I> {
    /// What the rate limiters count it under.
    fn rate_limit_keys(&self) -> Keys {
        keys(&self.headers, self.known_browser().as_ref(), self.input.address().as_deref())
    }
}

/// What a request with these headers is counted under, from the browser that is
/// known to be somebody's, for the address that it names.
#[inline(never)]
fn keys(headers: &HeaderMap, known: Option<&KnownBrowser>, address: Option<&Address>) -> Keys {
    let key_of = |address: &Address| {
        let known = known.and_then(|known| known.key_for(address.normal()));
        address_key(address.normal(), known)
    };
    Keys { client: client_ip(headers).map(client_key), address: address.map(key_of) }
}

impl<C, P, I> Call<C, P, I> {
    /// The language that whoever calls would rather read, if it is one of ours.
    pub fn locale(&self) -> Option<&'static str> {
        language::of(&self.headers, &self.app.config).map(Locale::tag)
    }

    /// Who has signed in in the browser that calls, if somebody has.
    pub fn known_browser(&self) -> Option<KnownBrowser> {
        cookie::known_browser(&self.headers, &self.app.config, self.moment.now())
    }

    /// The session that a form of this link makes in the browser that sent it.
    pub fn session_of_form(&self, link: &str) -> Option<SessionId> {
        csrf::session(&self.headers, &self.app.config, self.moment.now(), link)
    }

    /// Whether whoever calls is a browser that shows what is answered.
    pub fn shows_pages(&self) -> bool {
        shows_pages(&self.headers)
    }

    /// `Set-Cookie` that goes on in the language of an invitation.
    pub fn follow(&self, tag: Option<&str>) -> Option<HeaderValue> {
        let locale = tag.and_then(Locale::find)?;
        language::follow(locale, &self.headers, &self.app.config)
    }

    /// The language that the caller has chosen for the pages, if any.
    pub fn chosen_language(&self) -> Option<Locale> {
        language::chosen(&self.headers, &self.app.config)
    }
}

impl<C, P, T> Call<C, P, Form<T>> {
    /// Whether a page of ours has the form. What such a form finds gone is gone as who
    /// sends it twice wants it: it leads on as it did.
    pub const fn is_from_page(&self) -> bool {
        self.input.1.is_some()
    }

    /// A moment whose ids are the same however often the form is sent: what they name is
    /// made once. A form that no page made has a fresh one.
    pub fn once(&mut self) -> Moment {
        match &self.input.1 {
            Some(own) => own.clone(),
            None => Moment::new(self.moment.now(), self.moment.secret()),
        }
    }
}

impl<C: Credential, P, T> Call<C, P, Form<T>> {
    /// Who acts, under an operation id that is the same however often the form is sent:
    /// where the rows that it has written still carry it, it has happened.
    pub fn actor_once(&mut self) -> Actor {
        let op = self.once().id();
        Actor { op, ..self.actor() }
    }
}

impl<C: Credential, P, I> Call<C, P, I> {
    /// Who acts, under a fresh operation id.
    pub fn actor(&mut self) -> Actor {
        actor(&self.caller, &mut self.moment, self.ip.as_ref())
    }

    /// Who acts, and the operation's id for the mails that it queues.
    pub fn actor_and_operation(&mut self) -> (Actor, OperationId) {
        let actor = self.actor();
        let op = actor.op;
        (actor, op)
    }
}

/// Who acts, from where.
#[inline(never)]
fn actor<C: Credential>(caller: &C, moment: &mut Moment, ip: Option<&String>) -> Actor {
    Actor { ip: ip.cloned(), ..caller.actor(moment) }
}

/// A handler as the router takes it: whatever its types, one type, so that the
/// router's own code is compiled once and not for every route.
#[derive(Clone)]
pub struct Endpoint(Arc<dyn Fn(Arrived, Arc<App>) -> BoxFuture<'static, Answer> + Send + Sync>);

/// The endpoint that reads a request as `handler` takes it, and calls it.
pub fn to<C, P, I, F>(handler: impl Fn(Call<C, P, I>) -> F + Send + Sync + 'static) -> Endpoint
where
    C: Credential,
    P: PathParams,
    I: Input,
    F: Future<Output = Answer> + Send + 'static,
{
    Endpoint(Arc::new(move |arrived: Arrived, app| {
        let is_counted = C::IS_PUBLIC && !arrived.is_safe() && !app.limiters.is_empty();
        match arrived.read::<C, P, I>(&app) {
            Ok(call) => {
                let key = call.caller.key().map(str::to_owned);
                let keys = is_counted.then(|| call.rate_limit_keys());
                admitted(keys, app, telling(key, Box::pin(handler(call))))
            }
            Err(failure) => Box::pin(ready(Err(failure))),
        }
    }))
}

/// The answer, which is not begun before the rate limiters have let the request
/// pass, where it is one that they count.
fn admitted(
    keys: Option<Keys>,
    app: Arc<App>,
    answer: BoxFuture<'static, Answer>,
) -> BoxFuture<'static, Answer> {
    let Some(keys) = keys else { return answer };
    Box::pin(async move {
        // 6. how often it is asked: 429
        if app.limiters.admit(&keys, app.log).await {
            return answer.await;
        }
        Err(Refusal { retry_after: Some(RETRY_AFTER), ..Code::TooManyRequests.into() }.into())
    })
}

/// The answer, which tells of the API key that it was given to.
fn telling(key: Option<String>, answer: BoxFuture<'static, Answer>) -> BoxFuture<'static, Answer> {
    match key {
        None => answer,
        Some(hash) => Box::pin(async move {
            answer.await.map(|mut response| {
                response.extensions_mut().insert(KeyUsed(hash));
                response
            })
        }),
    }
}

/// The same for a page's form: there is no other way to take one, and none to
/// take one that did not come from a page of ours.
pub fn form<C, P, I, F>(
    handler: impl Fn(Call<C, P, Form<I>>) -> F + Send + Sync + 'static,
) -> Endpoint
where
    C: Credential,
    P: PathParams,
    I: FromFields + 'static,
    F: Future<Output = Answer> + Send + 'static,
{
    to(handler)
}

/// What the address of a form answers to a person who opens it: 303 to `page`, which has
/// the form. Its parts in braces are those of the address.
pub fn held_by(page: &'static str) -> Endpoint {
    Endpoint(Arc::new(move |arrived: Arrived, _| {
        Box::pin(ready(see_other(&filled(page, arrived.parts.uri.path()), [])))
    }))
}

impl Handler<(), Arc<App>> for Endpoint {
    type Future = BoxFuture<'static, Response<Body>>;

    fn call(self, request: Request<Body>, app: Arc<App>) -> Self::Future {
        Box::pin(async move {
            let answer = match arrive(request).await {
                Ok(arrived) => (self.0)(arrived, app).await,
                Err(failure) => Err(failure),
            };
            answer.unwrap_or_else(Failure::into_response)
        })
    }
}

/// A request whose body has been read: what does not depend on the route.
pub struct Arrived {
    parts: Parts,
    body: Bytes,
    moment: Moment,
    params: Option<RawPathParams>,
    route: Option<MatchedPath>,
}

/// The order of refusals, as the API reference lists it, begins here and goes on
/// in [`Arrived::read`]; configuration, routes and methods come before, what SQL
/// decides comes after.
async fn arrive(request: Request<Body>) -> Result<Arrived, Failure> {
    let (mut parts, body) = request.into_parts();
    let moment = parts.extensions.remove::<Moment>().ok_or(Code::Internal)?;
    // 1. the size: 413
    let body = read_body(&parts.headers, body).await?;
    let params = RawPathParams::from_request_parts(&mut parts, &()).await.ok();
    let route = MatchedPath::from_request_parts(&mut parts, &()).await.ok();
    Ok(Arrived { parts, body, moment, params, route })
}

// Each of these is compiled once for each type that it reads. Put into their
// callers they would be there once for each route.
impl Arrived {
    fn read<C: Credential, P: PathParams, I: Input>(
        self,
        app: &Arc<App>,
    ) -> Result<Call<C, P, I>, Failure> {
        let caller = self.caller::<C, I>(app)?;
        let path = self.path::<P>(app)?;
        let input = self.input::<I>(app)?;
        let Self { parts, moment, route, .. } = self;
        let ip = client_ip(&parts.headers).filter(|_| app.config.event_ips);
        let ip = ip.map(|ip| ip.to_string());
        let headers = parts.headers;
        Ok(Call { app: app.clone(), moment, caller, path, input, ip, headers, route })
    }

    /// Whether the request asks for no change.
    const fn is_safe(&self) -> bool {
        matches!(self.parts.method, Method::GET | Method::HEAD)
    }

    #[inline(never)]
    fn caller<C: Credential, I: Input>(&self, app: &App) -> Result<C, Failure> {
        // 2. the credential: 401
        let caller = C::read(&self.parts.headers, &app.config, self.moment.now())?;
        // 3. where it comes from: 403; where the browser hides that, the form proves it
        let is_proved = I::IS_FORM && cross_site::is_hidden(&self.parts.headers);
        if !self.is_safe() && caller.must_be_same_origin() && !is_proved {
            cross_site::check(&self.parts.headers, &app.config)?;
        }
        Ok(caller)
    }

    #[inline(never)]
    fn path<P: PathParams>(&self, app: &App) -> Result<P, Failure> {
        // 4. what the path names: 404, or 410 of a link
        let is_of_page =
            !self.parts.uri.path().starts_with("/v1/") && shows_pages(&self.parts.headers);
        let params = Params { all: self.params.as_ref(), is_of_page };
        Ok(P::read(&params, &app.config, self.moment.now())?)
    }

    #[inline(never)]
    fn input<I: Input>(&self, app: &App) -> Result<I, Failure> {
        // 5. the body or the query: 415, 400, 422
        if !I::TAKES_QUERY && self.parts.uri.path().starts_with("/v1/") {
            no_query(&self.parts, &app.config)?;
        }
        Ok(I::read(&self.parts, &self.body, &app.config)?)
    }
}

/// The client's address as the platform tells it
/// (<https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-connecting-ip>).
fn client_ip(headers: &HeaderMap) -> Option<IpAddr> {
    headers.get("cf-connecting-ip")?.to_str().ok()?.parse().ok()
}

/// The body, at most [`BODY_MAX`]. A length announced beyond it is refused
/// without reading.
async fn read_body(headers: &HeaderMap, body: Body) -> Result<Bytes, Refusal> {
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if announced.is_some_and(|length| length.parse().is_ok_and(|length: usize| length > BODY_MAX)) {
        return Err(Code::BodyTooLarge.into());
    }
    match Limited::new(body, BODY_MAX).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(Code::BodyTooLarge.into()),
        // The client went away in the middle: whatever came is no JSON.
        Err(_) => Err(Code::InvalidJson.into()),
    }
}
