//! The email domains that an organization allows.

use super::domain_name;

/// The most domains that an organization lists.
const MOST: usize = 100;

/// The domains whose addresses an organization may invite, in their normal form: 1 to 100
/// (docs/api.md, `allowed_domains`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowedDomains(Vec<String>);

/// What is wrong with a list of domains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDomains {
    /// It is empty: then an organization allows every domain, which is said otherwise.
    Empty,
    /// There are more than 100.
    TooMany,
    /// One of them is no domain ([`domain_name::allowed`]).
    Invalid,
}

impl AllowedDomains {
    /// The rule, as the API tells it.
    pub const RULE_OR_NULL: &str = "Must be null or a list of 1 to 100 domains, such as example.com, or *.example.com for its subdomains.";

    /// Reads a list of domains.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse<T: AsRef<str>>(domains: &[T]) -> Result<Self, NotDomains> {
        match domains.len() {
            0 => Err(NotDomains::Empty),
            count if count > MOST => Err(NotDomains::TooMany),
            _ => {
                let read = domains.iter().map(|domain| domain_name::allowed(domain.as_ref()));
                read.collect::<Option<_>>().map(Self).ok_or(NotDomains::Invalid)
            }
        }
    }

    /// The domains.
    pub fn into_vec(self) -> Vec<String> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_1_to_100_domains() {
        let domains = AllowedDomains::parse(&["Example.com", "*.example.org"]).unwrap();
        assert_eq!(domains.into_vec(), ["example.com", "*.example.org"]);
        assert_eq!(AllowedDomains::parse::<&str>(&[]), Err(NotDomains::Empty));
        assert!(AllowedDomains::parse(&["a.example"; MOST]).is_ok());
        assert_eq!(AllowedDomains::parse(&["a.example"; MOST + 1]), Err(NotDomains::TooMany));
        assert_eq!(AllowedDomains::parse(&["a.example", "a"]), Err(NotDomains::Invalid));
        assert!(AllowedDomains::RULE_OR_NULL.contains(&format!("1 to {MOST} domains")));
    }
}
