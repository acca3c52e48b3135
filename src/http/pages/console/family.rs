//! An organization's clients: those that it has, and one more.

use askama::Template;

use super::home::{OrganizationForm, found};
use super::path;
use crate::domain::id::OrganizationId;
use crate::domain::text as rules;
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Form, PageQuery};
use crate::http::pages::shell::Shell;
use crate::http::pages::wrong::{Wrong, of_name};
use crate::http::paging::Paging;
use crate::objects::Organization;
use crate::operations::organizations::children::family;
use crate::operations::organizations::frame::Frame;
use crate::operations::page::{Ask, Order};

#[derive(Template)]
#[template(path = "pages/console/family.html")]
struct Page<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    children: &'a [Organization],
    next: Option<String>,
    /// The name of a new one, as it was typed, and what is wrong with it.
    typed: &'a str,
    wrong: Wrong,
}

/// The list's name, in its cursors.
fn list(organization: OrganizationId) -> String {
    format!("family {organization}")
}

/// `GET /console/{org}/family` → 200.
pub async fn show(mut call: Call<Person, OrganizationId, PageQuery<Paging>>) -> Answer {
    let ask = call.input.0.ask_leniently(Order::Newest, &call.app.config, &list(call.path));
    render(&mut call, ask, "", Wrong::default()).await
}

/// The page; the name that was typed, and what is wrong with it, if the form comes back.
async fn render<I>(
    call: &mut Call<Person, OrganizationId, I>,
    ask: Ask,
    typed: &str,
    wrong: Wrong,
) -> Answer {
    let actor = call.actor();
    let organization = call.path;
    let (page, frame) = call.framed(family(actor, organization, ask)).await?;
    let keys = &call.app.config.keys;
    let cursor = page.next.map(|at| keys.sign_cursor(&list(organization), &at));
    let next = cursor.map(|cursor| format!("{}?cursor={cursor}", path(organization, "family")));
    let shell = call.shell();
    let code = wrong.status();
    let children = &page.items;
    let shown = Page { shell: &shell, frame: &frame, children, next, typed, wrong };
    shell.console(code, &frame, "family", shell.say("section-family"), &shown)
}

/// `POST /console/{org}/family` → 303 to the client that was made; 422 with the
/// form where its name is none.
pub async fn create(mut call: Call<Person, OrganizationId, Form<OrganizationForm>>) -> Answer {
    let parent = call.path;
    let typed = std::mem::take(&mut call.input.0.name);
    match rules::name(&typed) {
        Ok(name) => found(call, Some(parent), &name).await,
        Err(fault) => {
            let wrong = Wrong::at("name", of_name(fault));
            render(&mut call, Ask::first(), &typed, wrong).await
        }
    }
}
