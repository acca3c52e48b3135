//! Where a person begins: their organizations, and the invitations that wait.

use askama::Template;

use super::path;
use crate::domain::id::{InvitationId, OrganizationId};
use crate::domain::refusal::Code;
use crate::domain::text as rules;
use crate::http::answer::{Answer, see_other};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, PageQuery, Sent, text};
use crate::http::pages::flash::Flash;
use crate::http::pages::notice::lead_to;
use crate::http::pages::shell::Shell;
use crate::http::pages::wrong::{Wrong, of_name};
use crate::http::paging::Paging;
use crate::http::problem::Failure;
use crate::http::requests::values::NAME_RULE;
use crate::operations::links::accept::accept_own;
use crate::operations::links::decline::decline_own;
use crate::operations::organizations::create::{Ownership, create_organization};
use crate::operations::page;
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
    /// The name of a new organization, as it was typed, and what is wrong with it.
    typed: &'a str,
    wrong: Wrong,
}

/// The list's name, in its cursors.
const LIST: &str = "my organizations";

/// The query: which page, and whether to show it even of one organization.
pub struct HomeQuery {
    paging: Paging,
    all: bool,
}

impl FromFields for HomeQuery {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self { all: fields.ticked("all"), paging: Paging::from_fields(fields)? })
    }
}

/// `GET /console` → 200; 303 to the only organization of somebody whom nothing
/// else awaits.
pub async fn show(mut call: Call<Person, (), PageQuery<HomeQuery>>) -> Answer {
    let ask = call.input.0.paging.ask_leniently(page::Order::Newest, &call.app.config, LIST);
    let (page, myself) = belongings(&mut call, ask).await?;
    if let ([only], []) = (page.items.as_slice(), myself.invitations.as_slice())
        && !call.input.0.all
        && !call.input.0.paging.is_further()
        && only.membership.status == "active"
    {
        return see_other(&path(only.organization.id, "people"), []);
    }
    render(&mut call, &page, &myself, "", Wrong::default())
}

/// Where a person belongs, a page of it.
async fn belongings<I>(
    call: &mut Call<Person, (), I>,
    ask: page::Ask,
) -> Result<(page::Page<Belonging>, Myself), Failure> {
    let actor = call.actor();
    let (page, myself) = call.run_batch(home(actor, ask)).await?;
    Ok((page?, myself.ok_or(Code::Forbidden)?))
}

/// The page; the name that was typed, and what is wrong with it, if the form comes back.
fn render<I>(
    call: &mut Call<Person, (), I>,
    page: &page::Page<Belonging>,
    myself: &Myself,
    typed: &str,
    wrong: Wrong,
) -> Answer {
    let shell = call.shell();
    let config = &call.app.config;
    let cursor = page.next.as_ref().map(|at| config.keys.sign_cursor(LIST, at));
    let shown = Page {
        shell: &shell,
        myself,
        organizations: &page.items,
        next: cursor.map(|cursor| format!("/console?cursor={cursor}")),
        may_create: config.signup_open,
        typed,
        wrong,
    };
    let code = shown.wrong.status();
    shell.page(code, shell.say("your-organizations"), &shown)
}

/// The form that makes an organization.
pub struct OrganizationForm {
    /// What it is to be called, as it was typed.
    pub name: String,
}

impl FromFields for OrganizationForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.space_tabs(&["name"]);
        Some(Self { name: fields.optional("name", NAME_RULE, text).unwrap_or_default() })
    }
}

/// `POST /console` → 303 to the organization that was made; 422 with the form
/// where its name is none.
pub async fn create(mut call: Call<Person, (), Form<OrganizationForm>>) -> Answer {
    let typed = std::mem::take(&mut call.input.0.name);
    let wrong = match rules::name(&typed) {
        Ok(name) => return found(call, None, &name).await,
        Err(fault) => Wrong::at("name", of_name(fault)),
    };
    let (page, myself) = belongings(&mut call, page::Ask::first()).await?;
    render(&mut call, &page, &myself, &typed, wrong)
}

/// Makes an organization, a child of `parent` where there is one, and leads there.
pub async fn found<P>(
    mut call: Call<Person, P, Form<OrganizationForm>>,
    parent: Option<OrganizationId>,
    name: &str,
) -> Answer {
    let actor = call.actor();
    let id = call.once().id();
    let signup_open = call.app.config.signup_open;
    let ownership = Ownership::Creator { signup_open, root_only: false };
    let created = call.run(create_organization(actor, id, parent, name, &ownership)).await?;
    let said = Flash::done("created").about(&created.organization.name);
    see_other(&path(created.organization.id, "people"), said.cookie(&call.app.config))
}

/// `POST /console/invitations/{inv}/accept` → 303 to what was joined, or 200 with a page
/// that leads to where the invitation does.
pub async fn accept(mut call: Call<Person, InvitationId, Form<Sent>>) -> Answer {
    let actor = call.actor();
    let acceptance = call.run(accept_own(actor, call.path)).await?;
    let joined: Option<OrganizationId> =
        acceptance.memberships.first().map(|membership| membership.organization_id);
    let next = joined.map_or("/console".to_owned(), |joined| path(joined, "people"));
    let (next, shell) = (acceptance.redirect_url.unwrap_or(next), call.shell());
    let said = Flash::done("joined").to(acceptance.memberships.len()).cookie(&call.app.config);
    lead_to(&next, call.shows_pages(), &call.app.config, shell, said.into_iter())
}

/// `POST /console/invitations/{inv}/decline` → 303.
pub async fn decline(mut call: Call<Person, InvitationId, Form<Sent>>) -> Answer {
    let actor = call.actor();
    call.run(decline_own(actor, call.path, None)).await?;
    see_other("/console", Flash::done("declined").cookie(&call.app.config))
}
