//! Where a browser may be sent: nowhere that the deployer did not name.

use url::Url;

/// The longest URL that is kept, in bytes.
const URL_MAX: usize = 2_048;

/// An origin of the configuration, `https://app.example.com`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads an origin: scheme, host and port of an `https:` URL and nothing
    /// more; `http:` only for localhost.
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let nobody = url.username().is_empty() && url.password().is_none();
        let safe = url.scheme() == "https" || is_local_http(&url);
        (bare && nobody && safe && !text.ends_with('/'))
            .then(|| Self(url.origin().ascii_serialization()))
    }

    /// `https://app.example.com`, as browsers write it in `Origin`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is plain HTTP to the developer's own machine.
    pub fn is_local_http(&self) -> bool {
        Url::parse(&self.0).is_ok_and(|url| is_local_http(&url))
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
    /// Reads a URL whose origin is one of these, as the URL Standard writes it.
    pub fn parse(&self, text: &str) -> Option<String> {
        let url = Url::parse(text).ok()?;
        let origin = url.origin().ascii_serialization();
        let named = self.named.iter().any(|known| known.as_str() == origin);
        let local = self.localhost && is_local_http(&url);
        let nobody = url.username().is_empty() && url.password().is_none();
        ((named || local) && nobody && url.as_str().len() <= URL_MAX).then(|| url.into())
    }
}

/// Reads the URL of an organization's picture: `https:`, no user information.
pub fn image_url(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    let nobody = url.username().is_empty() && url.password().is_none();
    (url.scheme() == "https" && nobody && url.as_str().len() <= URL_MAX).then(|| url.into())
}

/// Reads a path on this deployment: it begins with one `/`, has no `//`, no
/// backslash (browsers read it as `/`) and no character that a header or a
/// URL would need to escape.
pub fn local_path(text: &str) -> Option<String> {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let fits = text.starts_with('/') && !text.contains("//") && text.len() <= URL_MAX;
    (plain && fits).then(|| text.to_owned())
}

fn is_local_http(url: &Url) -> bool {
    url.scheme() == "http" && url.host_str() == Some("localhost")
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
