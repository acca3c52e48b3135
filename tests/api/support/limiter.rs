//! What stands in for a rate limiting binding: it counts, and never forgets.

use std::collections::BTreeMap;
use std::sync::Mutex;

use usher::db::BoxFuture;
use usher::rate_limit::{NoVerdict, RateLimiter};

/// Lets so many requests of a key pass.
pub struct Limiter {
    limit: Mutex<Result<usize, NoVerdict>>,
    counts: Mutex<BTreeMap<String, usize>>,
}

impl Limiter {
    pub fn new(limit: usize) -> Self {
        Self { limit: Mutex::new(Ok(limit)), counts: Mutex::default() }
    }

    /// Lets another number pass, or gives no verdict, from now on.
    pub fn set(&self, limit: Result<usize, NoVerdict>) {
        *self.limit.lock().unwrap() = limit;
        self.counts.lock().unwrap().clear();
    }

    /// How often each key was counted.
    pub fn counts(&self) -> BTreeMap<String, usize> {
        self.counts.lock().unwrap().clone()
    }
}

impl RateLimiter for Limiter {
    fn admits<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<bool, NoVerdict>> {
        let mut counts = self.counts.lock().unwrap();
        let count = counts.entry(key.to_owned()).or_default();
        *count += 1;
        let verdict = self.limit.lock().unwrap().map(|limit| *count <= limit);
        Box::pin(async move { verdict })
    }
}
