//! Giving an organization away.

use axum::http::StatusCode;

use crate::domain::id::{OrganizationId, UserId};
use crate::http::answer::{Answer, and_deliver, json, no_content, written};
use crate::http::call::Call;
use crate::http::credential::{Caller, OptionalSession, Public};
use crate::http::fields::{Fields, FromFields, Json};
use crate::http::path::OwnershipLink;
use crate::http::requests::values::{Nothing, user_id};
use crate::operations::ownership::answer::{accept_offer, decline_offer, read_offered};
use crate::operations::ownership::offer::{
    Offer as NewOffer, offer_ownership, read_offer, take_back_offer,
};
use crate::urls;

/// The body of `POST …/transfer-ownership`.
pub struct Offer {
    user: UserId,
    send_email: bool,
    return_link: bool,
}

impl FromFields for Offer {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let user = fields.required("user_id", "Must be the id of a member.", user_id);
        let (send_email, return_link) =
            (fields.flag("send_email", true), fields.flag("return_link", false));
        Some(Self { user: user?, send_email, return_link })
    }
}

/// `POST …/transfer-ownership` → 201, the offer.
pub async fn offer(mut call: Call<Caller, OrganizationId, Json<Offer>>) -> Answer {
    let (actor, op) = call.actor_and_operation();
    let Json(Offer { user, send_email, return_link }) = call.input;
    let (transfer, locale) = (call.moment.id(), call.locale());
    let root_only = return_link && call.app.config.only_root_shares_links;
    let offer = NewOffer { transfer, user, locale, send_email, root_only };
    let mut made = call.run(offer_ownership(actor, call.path, offer)).await?;
    if return_link {
        made.link = Some(urls::ownership(&call.app.config, made.id, made.expires_at));
    }
    let mailed = send_email.then(|| made.id.to_string());
    and_deliver(json(StatusCode::CREATED, &made), op, mailed)
}

/// `GET …/transfer-ownership` → 200, the offer that stands.
pub async fn read(mut call: Call<Caller, OrganizationId>) -> Answer {
    let actor = call.actor();
    json(StatusCode::OK, &call.run(read_offer(actor, call.path)).await?)
}

/// `DELETE …/transfer-ownership` → 204.
pub async fn take_back(mut call: Call<Caller, OrganizationId>) -> Answer {
    let actor = call.actor();
    call.run(take_back_offer(actor, call.path)).await?;
    no_content()
}

/// `GET /v1/ownership-links/{token}` → 200.
pub async fn preview(mut call: Call<Public, OwnershipLink>) -> Answer {
    let actor = call.actor();
    json(StatusCode::OK, &call.run(read_offered(&call.path.opened_by(actor))).await?)
}

/// `POST /v1/ownership-links/{token}/accept` → 200, the owner's membership.
pub async fn accept(mut call: Call<OptionalSession, OwnershipLink, Json<Nothing>>) -> Answer {
    let actor = call.actor();
    written(StatusCode::OK, call.run(accept_offer(&call.path.opened_by(actor))).await?)
}

/// `POST /v1/ownership-links/{token}/decline` → 200; needs no session.
pub async fn decline(mut call: Call<Public, OwnershipLink, Json<Nothing>>) -> Answer {
    let actor = call.actor();
    json(StatusCode::OK, &call.run(decline_offer(&call.path.opened_by(actor))).await?)
}
