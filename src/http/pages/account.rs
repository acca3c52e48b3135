//! A person's own page: who they are and where they belong.

use askama::Template;
use axum::http::StatusCode;

use super::{page, see_other};
use crate::domain::refusal::Code;
use crate::http::Answer;
use crate::http::call::Call;
use crate::http::credential::Visitor;
use crate::objects::{Membership, User};
use crate::operations::people::me;

#[derive(Template)]
#[template(path = "pages/account.html")]
struct Page<'a> {
    product: &'a str,
    user: &'a User,
    memberships: &'a [Membership],
}

/// `GET /account` → 200, or 303 to sign in.
pub async fn show(mut call: Call<Visitor>) -> Answer {
    let actor = call.actor();
    if actor.session.is_none() {
        return see_other("/sign-in", []);
    }
    let me = match call.run(me::read(actor)).await {
        Ok(me) => me,
        Err(failure) if failure.code() == Code::Unauthenticated => {
            return see_other("/sign-in", []);
        }
        Err(failure) => return Err(failure),
    };
    let config = &call.app.config;
    let shown =
        Page { product: &config.product_name, user: &me.user, memberships: &me.memberships };
    page(StatusCode::OK, config, &shown)
}
