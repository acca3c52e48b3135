//! The page that an offer of ownership leads to, and what its buttons do.

use askama::Template;
use axum::http::StatusCode;

use super::{Notice, page, see_other};
use crate::http::Answer;
use crate::http::call::Call;
use crate::http::credential::{Anyone, Newcomer, Visitor};
use crate::http::path::OwnershipLink;
use crate::objects::Transfer;
use crate::operations::ownership::answer::{accept_offer, decline_offer, read_offered};

#[derive(Template)]
#[template(path = "pages/ownership.html")]
struct Page<'a> {
    product: &'a str,
    token: &'a str,
    transfer: &'a Transfer,
    from: Option<&'a str>,
    until: &'a str,
}

/// `GET /ownership/{token}` → 200. Changes nothing.
pub async fn show(mut call: Call<Anyone, OwnershipLink>) -> Answer {
    let actor = call.actor();
    let transfer = call.run(read_offered(&call.path.opened_by(actor))).await?;
    let config = &call.app.config;
    let from = transfer.from.as_ref();
    let shown = Page {
        product: &config.product_name,
        token: &call.path.token,
        from: from.map(|from| from.name.as_deref().unwrap_or(&from.email)),
        until: &transfer.expires_at.in_words(),
        transfer: &transfer,
    };
    page(StatusCode::OK, config, &shown)
}

/// `POST /ownership/{token}/accept` → 303 to the person's own page.
pub async fn accept(mut call: Call<Visitor, OwnershipLink>) -> Answer {
    let actor = call.actor();
    call.run(accept_offer(&call.path.opened_by(actor))).await?;
    see_other("/account", [])
}

/// `POST /ownership/{token}/decline` → 303.
pub async fn decline(mut call: Call<Newcomer, OwnershipLink>) -> Answer {
    let actor = call.actor();
    call.run(decline_offer(&call.path.opened_by(actor))).await?;
    see_other("/ownership-declined", [])
}

/// `GET /ownership-declined`: what declining did.
pub async fn declined(call: Call<Anyone>) -> Answer {
    let config = &call.app.config;
    let notice = Notice {
        product: &config.product_name,
        title: "You declined the offer",
        paragraphs: &["The organization stays with its owner. Nothing else happens."],
        next: None,
    };
    page(StatusCode::OK, config, &notice)
}
