//! Accepting an invitation: what the person says, and the ids of what that may make.

use std::borrow::Cow;

use super::login::Login;
use super::values::NAME_RULE;
use crate::config::Config;
use crate::domain::address::Address;
use crate::domain::moment::Moment;
use crate::domain::refusal::Refusal;
use crate::domain::search;
use crate::domain::text as rules;
use crate::http::fields::{Fields, FromFields, text_as};
use crate::http::path::InvitationLink;
use crate::http::problem::Failure;
use crate::operations::links::accept::{Fresh, FreshPassword};

/// Fresh ids for what accepting may make.
pub fn fresh(config: &Config, moment: &mut Moment, name: Option<String>) -> Fresh {
    let session_expires_at = moment.now().plus_ms(config.session_ms).ms();
    let folded_name = name.as_deref().map(search::of_name);
    let (user, session) = (moment.id(), moment.id());
    Fresh { user, session, session_expires_at, name, folded_name, password: None }
}

/// The body of accepting.
pub struct Accept {
    /// The name of a new account's person.
    pub name: Option<String>,
    /// Their password, where the deployment has them and they choose one.
    pub password: Option<Login>,
}

impl Accept {
    /// What accepting by this link may make.
    ///
    /// # Errors
    /// `invalid_request` where a password comes with a link that was handed
    /// over; `unavailable` where it cannot be hashed now.
    pub fn fresh(
        &self,
        config: &Config,
        moment: &mut Moment,
        link: &InvitationLink,
    ) -> Result<Fresh, Failure> {
        let password = match &self.password {
            None => None,
            Some(_) if !link.is_mailed() => {
                let rule = "Must be omitted: the link was not emailed.";
                return Err(Refusal::invalid_field("password", "invalid", rule).into());
            }
            Some(login) => Some(FreshPassword { address: login.address(), hash: login.hash()? }),
        };
        Ok(Fresh { password, ..fresh(config, moment, self.name.clone()) })
    }
}

impl FromFields for Accept {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let name = fields.nullable("name", NAME_RULE, |value| text_as(value, rules::name));
        let chooses = fields.has("email") || fields.has("password");
        let password =
            if fields.config.passwords && chooses { Some(Login::chosen(fields)?) } else { None };
        Some(Self { name: name.flatten(), password })
    }

    fn address(&self) -> Option<Cow<'_, Address>> {
        self.password.as_ref().map(|login| Cow::Borrowed(login.whose()))
    }
}
