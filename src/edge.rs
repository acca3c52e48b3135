//! The platform: everything here is wasm only, and a few lines each.
//!
//! This is the door at which time and entropy are read, once.

mod bindings;
mod convert;
mod d1;
mod email;
mod rate_limiter;

use std::cell::OnceCell;
use std::sync::Arc;

use worker::{Context, Env, ScheduleContext, ScheduledEvent, console_log, event, web_sys};

use crate::after_response::AfterResponse;
use crate::app::App;
use crate::assets::Assets;
use crate::config::{Config, Misconfigured};
use crate::db::Database;
use crate::dev_mailbox::DevMailbox;
use crate::domain::moment::Moment;
use crate::domain::time::Timestamp;
use crate::key_use_throttle::KeyUseThrottle;
use crate::mail::message::Mailer;
use crate::{cron, http, log};

/// A deployment, ready to serve. Its bindings are the isolate's, so it is put
/// together once.
struct Edge {
    app: Arc<App>,
    router: axum::Router,
}

thread_local! {
    static EDGE: OnceCell<Result<Edge, Misconfigured>> = const { OnceCell::new() };
}

#[event(fetch)]
async fn fetch(
    request: web_sys::Request,
    env: Env,
    context: Context,
) -> worker::Result<web_sys::Response> {
    let mut moment = moment(now());
    let (app, router) = match edge(&env) {
        Ok(edge) => edge,
        Err(misconfigured) => {
            log_misconfigured(&misconfigured);
            let mut response = http::misconfigured();
            http::finish(&mut response, moment.id());
            return convert::response(response).await;
        }
    };
    let now = moment.now();
    let request = convert::request(&request).await;
    let mut response = http::serve(&router, &app, request, moment).await;
    if let Some(work) = AfterResponse::take(&mut response) {
        context.wait_until(async move { work.run(&app, now).await });
    }
    convert::response(response).await
}

#[event(scheduled)]
async fn scheduled(event: ScheduledEvent, env: Env, _: ScheduleContext) {
    match edge(&env) {
        // The instant it was scheduled for, in whole milliseconds.
        Ok((app, _)) => cron::run(&app, moment(Timestamp::from_ms(event.schedule() as i64))).await,
        Err(misconfigured) => log_misconfigured(&misconfigured),
    }
}

fn edge(env: &Env) -> Result<(Arc<App>, axum::Router), Misconfigured> {
    EDGE.with(|cell| {
        let edge = cell.get_or_init(|| {
            let config = Config::read(|name| bindings::variable(env, name))?;
            let db: Arc<dyn Database> = Arc::new(d1::D1::of(env)?);
            let mailer: Arc<dyn Mailer> = Arc::new(email::Binding::of(env)?);
            let app = Arc::new(App {
                assets: Assets::with_accent(config.accent),
                mailer: if config.dev_mailbox {
                    Arc::new(DevMailbox { db: db.clone(), mailer })
                } else {
                    mailer
                },
                config,
                db,
                limiters: rate_limiter::bound(env)?,
                clock: Arc::new(now),
                key_use_throttle: KeyUseThrottle::default(),
                log: |line| console_log!("{line}"),
            });
            Ok(Edge { router: http::router(app.clone()), app })
        });
        edge.as_ref().map(|edge| (edge.app.clone(), edge.router.clone())).map_err(Clone::clone)
    })
}

fn log_misconfigured(Misconfigured { variable, why }: &Misconfigured) {
    let line = log::Line::error("misconfigured").field("variable", variable).field("why", why);
    console_log!("{}", line.text());
}

#[expect(clippy::disallowed_methods, reason = "this is the door")]
fn now() -> Timestamp {
    Timestamp::from_ms(worker::js_sys::Date::now() as i64)
}

#[expect(clippy::disallowed_methods, reason = "this is the door")]
fn moment(now: Timestamp) -> Moment {
    let mut seed = [0; 32];
    // Workers' crypto.getRandomValues fails for no 32 bytes; ids made from an
    // unfilled seed would collide in the database, not overwrite.
    getrandom::fill(&mut seed).ok();
    Moment::new(now, seed)
}
