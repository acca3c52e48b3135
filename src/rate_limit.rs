//! Who asks too often, where the deployment has the platform count it: by client
//! and by address. It needs no database, so that a flood does not reach it.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

use hmac::digest::Digest;
use sha2::Sha256;

use crate::db::BoxFuture;
use crate::log;

/// Seconds after which whoever was refused may try again: the longest period over
/// which the platform counts
/// (<https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/>).
pub const RETRY_AFTER: i64 = 60;

/// Something that counts requests by a key: a rate limiting binding at the edge.
pub trait RateLimiter: Send + Sync {
    /// Counts one request more under the key: whether it may pass.
    fn admits<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<bool, NoVerdict>>;
}

/// Why a rate limiter gave no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoVerdict {
    /// It threw an error at once.
    Threw,
    /// It rejected its promise.
    Rejected,
    /// It did not answer in time.
    TimedOut,
    /// Its answer says neither yes nor no.
    Unreadable,
}

impl fmt::Display for NoVerdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            NoVerdict::Threw => "it threw an error",
            NoVerdict::Rejected => "it rejected its promise",
            NoVerdict::TimedOut => "it did not answer in time",
            NoVerdict::Unreadable => "its answer is not readable",
        })
    }
}

/// The rate limiters of a deployment; neither is required.
#[derive(Clone, Default)]
pub struct RateLimiters {
    /// `CLIENT_RATE_LIMITER`: counts the requests of each client.
    pub client: Option<Arc<dyn RateLimiter>>,
    /// `ADDRESS_RATE_LIMITER`: counts the requests that name an email address.
    pub address: Option<Arc<dyn RateLimiter>>,
}

/// The keys that a request is counted under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Of the client, where the platform tells its IP address.
    pub client: Option<String>,
    /// Of the address, where the request names one.
    pub address: Option<String>,
}

impl RateLimiters {
    /// Whether none is bound.
    pub fn is_empty(&self) -> bool {
        self.client.is_none() && self.address.is_none()
    }

    /// Counts a request: whether it may pass. A client's that may not is not counted
    /// for the address. Where a rate limiter gives no verdict the request passes, and
    /// a line is logged: guarding nothing for a while is better than refusing everybody.
    pub async fn admit(&self, keys: &Keys, log: fn(&str)) -> bool {
        let both = [
            ("CLIENT_RATE_LIMITER", &self.client, &keys.client),
            ("ADDRESS_RATE_LIMITER", &self.address, &keys.address),
        ];
        for (binding, limiter, key) in both {
            let (Some(limiter), Some(key)) = (limiter, key) else { continue };
            match limiter.admits(key).await {
                Ok(true) => {}
                Ok(false) => return false,
                Err(why) => {
                    let line = log::Line::error("rate_limiter").field("binding", binding);
                    log(&line.field("why", why.to_string()).text());
                }
            }
        }
        true
    }
}

/// The key of a client. A home or an office has a /64 of IPv6, and may change
/// addresses within it at will (RFC 6177, section 2; RFC 8981).
pub fn client_key(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

/// The key of an address in its normal form: its SHA-256 in hexadecimal, so that
/// the counter never sees the address. A browser that is known to be somebody's is
/// counted apart, by its own `known` key, so that strangers who name the address do
/// not use up what its person may do.
pub fn address_key(address: &str, known: Option<&str>) -> String {
    let mut digest = Sha256::new_with_prefix(address);
    if let Some(known) = known {
        digest.update([0]);
        digest.update(known);
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_is_an_ipv4_address_or_a_64_of_ipv6() {
        for (ip, key) in [
            ("192.0.2.7", "192.0.2.7"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
            ("2001:db8:1:2:ffff::", "2001:db8:1:2::/64"),
            ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
            ("::1", "::/64"),
        ] {
            assert_eq!(client_key(ip.parse().unwrap()), key, "{ip}");
        }
    }

    #[test]
    fn an_address_is_its_sha_256() {
        // printf ada@example.com | sha256sum
        let hash = "b5fc85e55755f9e0d030a10ab4429b6b2944855f9a0d60077fe832becbc41d72";
        let key = address_key("ada@example.com", None);
        assert_eq!(key, hash);
        let known = address_key("ada@example.com", Some("known:user_1:1"));
        assert_ne!(known, key);
        assert_ne!(known, address_key("ada@example.com", Some("known:user_1:2")));
        assert_ne!(known, address_key("ada@example.comknown:user_1:1", None));
    }
}
