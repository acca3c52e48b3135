//! The page that an offer of ownership leads to, and what its buttons do.

use askama::Template;
use axum::http::StatusCode;

use super::notice::Notice;
use super::shell::Shell;
use crate::http::answer::{Answer, see_other};
use crate::http::call::Call;
use crate::http::credential::{OptionalSession, Public, Unauthenticated};
use crate::http::fields::{Form, Sent};
use crate::http::path::OwnershipLink;
use crate::objects::Transfer;
use crate::operations::ownership::answer::{accept_offer, decline_offer, read_offered};

#[derive(Template)]
#[template(path = "pages/ownership.html")]
struct Page<'a> {
    shell: &'a Shell,
    token: &'a str,
    transfer: &'a Transfer,
    from: Option<&'a str>,
    email: &'a str,
}

/// `GET /ownership/{token}` → 200. Changes nothing.
pub async fn show(mut call: Call<Public, OwnershipLink>) -> Answer {
    let actor = call.actor();
    let transfer = call.run(read_offered(&call.path.opened_by(actor))).await?;
    let shell = call.shell();
    let from = transfer.from.as_ref();
    let shown = Page {
        shell: &shell,
        token: &call.path.token,
        from: from.map(|from| from.name.as_deref().unwrap_or(&from.email)),
        email: transfer.to.as_ref().map_or("", |to| &to.email),
        transfer: &transfer,
    };
    let organization = &transfer.organization.name;
    let title = shell.with("ownership-title", "organization", organization);
    shell.page(StatusCode::OK, title, &shown)
}

/// `POST /ownership/{token}/accept` → 303 to where the person belongs.
pub async fn accept(mut call: Call<OptionalSession, OwnershipLink, Form<Sent>>) -> Answer {
    let actor = call.actor();
    call.run(accept_offer(&call.path.opened_by(actor))).await?;
    see_other("/console", [])
}

/// `POST /ownership/{token}/decline` → 303.
pub async fn decline(mut call: Call<Unauthenticated, OwnershipLink, Form<Sent>>) -> Answer {
    let actor = call.actor();
    call.run(decline_offer(&call.path.opened_by(actor))).await?;
    see_other("/ownership-declined", [])
}

/// `GET /ownership-declined`: what declining did.
pub async fn declined(mut call: Call<Public>) -> Answer {
    let shell = call.shell();
    let notice = Notice::of(&shell, "ownership-declined");
    notice.leading_to("/console", "go-on").page(StatusCode::OK)
}
