//! Where a browser may be sent: nowhere that the deployer did not name.

use http::Uri;

/// The longest URL that is kept, in bytes.
const URL_MAX: usize = 2_048;

/// An origin of the configuration, `https://app.example.com`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads an origin: scheme, host and port of an `https:` URL and nothing
    /// more; `http:` only for localhost.
    pub fn parse(text: &str) -> Option<Self> {
        let (origin, rest) = split(text)?;
        let safe = origin.starts_with("https://") || is_local_http(&origin);
        (rest.is_empty() && safe).then_some(Self(origin))
    }

    /// `https://app.example.com`, as browsers write it in `Origin`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is plain HTTP to the developer's own machine.
    pub fn is_local_http(&self) -> bool {
        is_local_http(&self.0)
    }
}

/// The origins that a `redirect_url` may have.
#[derive(Clone, Debug)]
pub struct RedirectOrigins {
    /// Those that the configuration names.
    pub named: Vec<Origin>,
    /// Whether `http://localhost`, any port, is one of them.
    pub localhost: bool,
}

impl RedirectOrigins {
    /// Reads a URL whose origin is one of these.
    pub fn parse(&self, text: &str) -> Option<String> {
        let (origin, rest) = split(text)?;
        let named = self.named.iter().any(|known| known.0 == origin);
        let local = self.localhost && is_local_http(&origin);
        (named || local).then(|| origin + rest)
    }
}

/// Reads the URL of an organization's picture: `https:`.
pub fn image_url(text: &str) -> Option<String> {
    let (origin, rest) = split(text)?;
    origin.starts_with("https://").then(|| origin + rest)
}

/// The origin of a picture's URL, as a content security policy names it.
pub fn origin_of(url: &str) -> Option<String> {
    split(url).map(|(origin, _)| origin)
}

/// An absolute URL's origin, lower-cased and without a default port, and what
/// comes after it.
///
/// Only what RFC 3986 and the URL Standard read alike is taken: printable
/// ASCII, no backslash (browsers read it as `/`), no user information. Anything
/// else is to be sent percent-encoded and its host in ASCII.
fn split(text: &str) -> Option<(String, &str)> {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&byte));
    if !plain || text.len() > URL_MAX {
        return None;
    }
    let scheme_end = text.find("://")?;
    let after_scheme = text.get(scheme_end.checked_add(3)?..)?;
    let length = after_scheme.find(['/', '?', '#']).unwrap_or(after_scheme.len());
    let (authority, rest) = after_scheme.split_at_checked(length)?;
    let uri: Uri = format!("{}://{authority}/", text.get(..scheme_end)?).parse().ok()?;
    let (scheme, authority) = (uri.scheme_str()?.to_ascii_lowercase(), uri.authority()?);
    let host = authority.host().to_ascii_lowercase();
    if !is_host(&host) {
        return None;
    }
    let has_port = authority.as_str().len() > authority.host().len();
    let port = match (scheme.as_str(), authority.port_u16()) {
        _ if host.is_empty() || authority.as_str().contains('@') => return None,
        (_, None) if has_port => return None,
        ("https", Some(443)) | ("http", Some(80)) | (_, None) => String::new(),
        (_, Some(port)) => format!(":{port}"),
    };
    Some((format!("{scheme}://{host}{port}"), rest))
}

/// Whether it is a name or an address and nothing more: RFC 3986 takes `;` and `*` in a host,
/// which mean something in a content security policy.
fn is_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(address) => address.parse::<std::net::Ipv6Addr>().is_ok(),
        None => host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte)),
    }
}

fn is_local_http(origin: &str) -> bool {
    let rest = origin.strip_prefix("http://localhost");
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

/// Reads a path on this deployment: it begins with one `/`, has no `//`, no
/// backslash (browsers read it as `/`) and no character that a header or a
/// URL would need to escape.
pub fn local_path(text: &str) -> Option<String> {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let fits = text.starts_with('/') && !text.contains("//") && text.len() <= URL_MAX;
    (plain && fits).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_a_host_and_a_port_and_nothing_more() {
        assert_eq!(
            Origin::parse("https://App.example.com").unwrap().as_str(),
            "https://app.example.com"
        );
        assert_eq!(Origin::parse("https://a.example:443").unwrap().as_str(), "https://a.example");
        assert!(Origin::parse("http://localhost:8787").unwrap().is_local_http());
        for bad in [
            "",
            "a.example",
            "http://a.example",
            "https://a.example/",
            "https://a.example/x",
            "https://u@a.example",
            "https://a;sandbox",
            "https://*.a.example",
            "https://a,b",
            "https://(a)",
            "https://[a.example]",
            "https://[::1;x]",
            "https://a.example?x",
            "javascript:x",
        ] {
            assert_eq!(Origin::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_redirect_stays_within_the_origins_named() {
        let origins = RedirectOrigins {
            named: vec![Origin::parse("https://a.example").unwrap()],
            localhost: false,
        };
        assert_eq!(
            origins.parse("https://a.example/x?y#z").as_deref(),
            Some("https://a.example/x?y#z")
        );
        for bad in [
            "https://a.example.evil",
            "https://a.example@evil",
            "https://a.example\\.evil",
            "https:a.example",
            "https:///a.example",
            " https://a.example",
            "https://evil/https://a.example",
            "//a.example",
            "http://a.example",
            "https://a.example:444",
            "http://localhost:3000",
            "/x",
            "https://u:p@a.example/",
            "javascript:alert(1)//https://a.example",
        ] {
            assert_eq!(origins.parse(bad), None, "{bad}");
        }
        let developing = RedirectOrigins { localhost: true, ..origins };
        assert!(developing.parse("http://localhost:3000/x").is_some());
        assert_eq!(developing.parse("http://localhost.evil/x"), None);
    }

    #[test]
    fn a_local_path_cannot_leave_the_deployment() {
        assert_eq!(local_path("/a/b?c=d#e").as_deref(), Some("/a/b?c=d#e"));
        for bad in ["", "a", "//evil", "/\\evil", "/a//b", "/a\nb", "/a b", "/é", "https://evil"] {
            assert_eq!(local_path(bad), None, "{bad:?}");
        }
    }
}
