//! What a deployment consists of.

use std::sync::Arc;

use crate::assets::Assets;
use crate::config::Config;
use crate::db::Database;
use crate::domain::time::Timestamp;
use crate::key_use_throttle::KeyUseThrottle;
use crate::mail::message::Mailer;
use crate::rate_limit::RateLimiters;

/// The configuration and the outside world, as every handler gets them.
pub struct App {
    /// What the deployer decided.
    pub config: Config,
    /// The files that its pages refer to.
    pub assets: Assets,
    /// Where everything is kept.
    pub db: Arc<dyn Database>,
    /// Who takes the mails.
    pub mailer: Arc<dyn Mailer>,
    /// Who counts the requests that nobody must be signed in for.
    pub limiters: RateLimiters,
    /// The wall clock, for what outlasts the moment it began in: leases.
    pub clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// When the uses of API keys were last written down.
    pub key_use_throttle: KeyUseThrottle,
    /// Where log lines go.
    pub log: fn(&str),
}
