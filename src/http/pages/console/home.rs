//! Where a person begins: their organizations, and the invitations that wait.

use askama::Template;
use axum::http::StatusCode;

use super::path;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::refusal::Code;
use crate::domain::text as rules;
use crate::http::Answer;
use crate::http::api::NAME_RULE;
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, Query, Sent, text};
use crate::http::pages::said::Said;
use crate::http::pages::{Shell, see_other};
use crate::http::paging::Paging;
use crate::operations::links::accept::accept_own;
use crate::operations::links::decline::decline_own;
use crate::operations::organizations::create::{Ownership, create_organization};
use crate::operations::people::home::{Myself, home};
use crate::operations::people::organizations::Belonging;

#[derive(Template)]
#[template(path = "pages/console/home.html")]
struct Page<'a> {
    shell: &'a Shell,
    myself: &'a Myself,
    organizations: &'a [Belonging],
    next: Option<String>,
    may_create: bool,
}

/// The query: which page, and whether to show it even of one organization.
pub struct Asked {
    paging: Paging,
    all: bool,
}

impl FromFields for Asked {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self { all: fields.ticked("all"), paging: Paging::from_fields(fields)? })
    }
}

/// `GET /console` → 200; 303 to the only organization of somebody whom nothing
/// else awaits.
pub async fn show(mut call: Call<Person, (), Query<Asked>>) -> Answer {
    let actor = call.actor();
    let config = &call.app.config;
    let ask = call.input.0.paging.ask(config, "my organizations")?;
    let (page, myself) = call.ask(home(actor, ask)).await?;
    let (page, myself) = (page?, myself.ok_or(Code::Forbidden)?);
    if let ([only], []) = (page.items.as_slice(), myself.invitations.as_slice())
        && !call.input.0.all
        && !call.input.0.paging.is_further()
        && only.membership.status == "active"
    {
        return see_other(&path(only.organization.id, "people"), []);
    }
    let next = page
        .next
        .map(|at| format!("/console?cursor={}", config.keys.sign_cursor("my organizations", &at)));
    let may_create = config.signup_open;
    let shell = call.shell();
    let shown =
        Page { shell: &shell, myself: &myself, organizations: &page.items, next, may_create };
    shell.page(StatusCode::OK, shell.say("your-organizations"), &shown)
}

/// The form that makes an organization, a child where it says of which.
pub struct New {
    name: String,
    parent: Option<OrganizationId>,
}

impl FromFields for New {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.drop_blank("parent");
        let name = fields.optional("name", NAME_RULE, text).unwrap_or_default();
        let rule = "Must be an organization's id.";
        let parent = fields.optional("parent", rule, |value| OrganizationId::parse(&text(value)?));
        Some(Self { name, parent })
    }
}

/// `POST /console` → 303 to the organization that was made; back with what is
/// wrong where its name is none.
pub async fn create(mut call: Call<Person, (), Form<New>>) -> Answer {
    let New { name, parent } = &call.input.0;
    let (name, parent) = (rules::name(name), *parent);
    let Some(name) = name else {
        let back = parent.map_or("/console".to_owned(), |parent| path(parent, "family"));
        return see_other(&back, Said::done("wrong-name").cookie(&call.app.config));
    };
    let actor = call.actor();
    let id = call.moment.id();
    let signup_open = call.app.config.signup_open;
    let ownership = Ownership::Creator { signup_open, return_link: false };
    let created = call.run(create_organization(actor, id, parent, &name, &ownership)).await?;
    let said = Said::done("created").about(&created.organization.name);
    see_other(&path(created.organization.id, "people"), said.cookie(&call.app.config))
}

/// `POST /console/invitations/{inv}/accept` → 303 to what was joined.
pub async fn accept(mut call: Call<Person, InvitationId, Form<Sent>>) -> Answer {
    let actor = call.actor();
    let acceptance = call.run(accept_own(actor, call.path)).await?;
    let joined: Option<OrganizationId> =
        acceptance.memberships.first().map(|membership| membership.organization_id);
    let next = joined.map_or("/console".to_owned(), |joined| path(joined, "people"));
    let next = acceptance.redirect_url.unwrap_or(next);
    see_other(&next, Said::done("joined").cookie(&call.app.config))
}

/// `POST /console/invitations/{inv}/decline` → 303.
pub async fn decline(mut call: Call<Person, InvitationId, Form<Sent>>) -> Answer {
    let actor = call.actor();
    call.run(decline_own(actor, call.path, None)).await?;
    see_other("/console", Said::done("declined").cookie(&call.app.config))
}
