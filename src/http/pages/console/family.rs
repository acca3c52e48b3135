//! An organization's clients: those that it has, and one more.

use askama::Template;
use axum::http::StatusCode;

use crate::domain::id::OrganizationId;
use crate::http::Answer;
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::Query;
use crate::http::pages::Shell;
use crate::http::paging::Paging;
use crate::objects::Organization;
use crate::operations::organizations::children::family;
use crate::operations::organizations::frame::Frame;

#[derive(Template)]
#[template(path = "pages/console/family.html")]
struct Page<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    children: &'a [Organization],
    next: Option<String>,
}

/// `GET /console/{org}/family` → 200. What makes one more is the form of
/// `POST /console`.
pub async fn show(mut call: Call<Person, OrganizationId, Query<Paging>>) -> Answer {
    let actor = call.actor();
    let organization = call.path;
    let config = &call.app.config;
    let list = format!("family {organization}");
    let ask = call.input.0.ask(config, &list)?;
    let (page, frame) = call.framed(family(actor, organization, ask)).await?;
    let next = page.next.map(|at| {
        format!("/console/{organization}/family?cursor={}", config.keys.sign_cursor(&list, &at))
    });
    let shell = call.shell();
    let shown = Page { shell: &shell, frame: &frame, children: &page.items, next };
    shell.console(StatusCode::OK, &frame, "family", shell.say("section-family"), &shown)
}
