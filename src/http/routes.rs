//! The route table on one screen. This file only imports: no other file of [`http`](super)
//! imports it, but for the front door.

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{delete, get, post, put};

use super::call::{form, held_by, to};
use super::pages::refused;
use crate::app::App;

/// Every route there is: first the API's, then the pages'.
pub fn router(app: Arc<App>) -> Router {
    use super::api::{
        api_keys, bulk, events, health, invitation_links, invitations, me, members, organizations,
        ownership, roles, sign_in,
    };
    Router::new()
        .route("/healthz", get(to(health::alive)))
        .route("/readyz", get(to(health::ready)))
        .route("/v1/organizations", get(to(organizations::list)).post(to(organizations::create)))
        .route(
            "/v1/organizations/{org}",
            get(to(organizations::read))
                .patch(to(organizations::edit))
                .delete(to(organizations::remove)),
        )
        .route(
            "/v1/organizations/{org}/transfer-ownership",
            get(to(ownership::read)).post(to(ownership::offer)).delete(to(ownership::take_back)),
        )
        .route("/v1/organizations/{org}/check", post(to(members::check)))
        .route(
            "/v1/organizations/{org}/invitations",
            get(to(invitations::list)).post(to(invitations::invite)),
        )
        .route(
            "/v1/organizations/{org}/invitations/{inv}",
            get(to(invitations::read)).patch(to(invitations::edit)),
        )
        .route("/v1/organizations/{org}/invitations/{inv}/resend", post(to(invitations::resend)))
        .route("/v1/organizations/{org}/invitations/{inv}/revoke", post(to(invitations::revoke)))
        .route("/v1/organizations/{org}/invitations/{inv}/replace", post(to(invitations::replace)))
        .route("/v1/organizations/{org}/invitations/{inv}/accept", post(to(invitations::accept)))
        .route("/v1/organizations/{org}/invitations/bulk", post(to(bulk::invitations)))
        .route("/v1/organizations/{org}/members", get(to(members::list)))
        .route("/v1/organizations/{org}/members/bulk", post(to(bulk::members)))
        .route(
            "/v1/organizations/{org}/members/{user}",
            get(to(members::read)).patch(to(members::edit)).delete(to(members::remove)),
        )
        .route("/v1/organizations/{org}/members/{user}/open", get(to(members::open)))
        .route("/v1/organizations/{org}/members/{user}/deactivate", post(to(members::deactivate)))
        .route("/v1/organizations/{org}/members/{user}/reactivate", post(to(members::reactivate)))
        .route("/v1/organizations/{org}/roles", get(to(roles::list)).post(to(roles::create)))
        .route(
            "/v1/organizations/{org}/roles/{role}",
            get(to(roles::read)).patch(to(roles::edit)).delete(to(roles::remove)),
        )
        .route(
            "/v1/organizations/{org}/api-keys",
            get(to(api_keys::list)).post(to(api_keys::create)),
        )
        .route("/v1/organizations/{org}/api-keys/{key}", delete(to(api_keys::revoke)))
        .route("/v1/organizations/{org}/events", get(to(events::list)))
        .route("/v1/organizations/{org}/events/export", get(to(events::export)))
        .route("/v1/invitation-links/{token}", get(to(invitation_links::preview)))
        .route("/v1/invitation-links/{token}/accept", post(to(invitation_links::accept)))
        .route("/v1/invitation-links/{token}/decline", post(to(invitation_links::decline)))
        .route("/v1/ownership-links/{token}", get(to(ownership::preview)))
        .route("/v1/ownership-links/{token}/accept", post(to(ownership::accept)))
        .route("/v1/ownership-links/{token}/decline", post(to(ownership::decline)))
        .route("/v1/sign-in-links", post(to(sign_in::request)))
        .route("/v1/sign-in", post(to(sign_in::sign_in)))
        .route("/v1/me", get(to(me::read)).patch(to(me::rename)).delete(to(me::erase)))
        .route("/v1/me/organizations", get(to(me::list_organizations)))
        .route("/v1/me/invitations", get(to(me::list_invitations)))
        .route("/v1/me/invitations/{inv}/accept", post(to(me::accept)))
        .route("/v1/me/invitations/{inv}/decline", post(to(me::decline)))
        .route("/v1/sessions", get(to(me::list_sessions)).delete(to(me::end_all_sessions)))
        .route("/v1/sessions/current", delete(to(me::end_current_session)))
        .route("/v1/sessions/{session}", delete(to(me::end_session)))
        .merge(only_where(app.config.passwords, || {
            use super::api::passwords::{remove, set};
            Router::new().route("/v1/me/password", put(to(set)).delete(to(remove)))
        }))
        .merge(pages(app.clone()))
        .fallback(refused::no_such_page)
        .method_not_allowed_fallback(refused::wrong_method)
        .with_state(app)
}

/// Routes that are there only where the deployment says so.
fn only_where(on: bool, routes: fn() -> Router<Arc<App>>) -> Router<Arc<App>> {
    if on { routes() } else { Router::new() }
}

/// The pages for people. What they refuse is a page, too.
fn pages(app: Arc<App>) -> Router<Arc<App>> {
    use super::pages::console::{
        api_keys, bulk, events, family, home, invitation as invited, invite, leaving, people,
        person, roles, settings,
    };
    use super::pages::{
        account, assets, dev_mailbox, front, invitation, ownership, password, sign_in,
    };
    Router::new()
        .route("/", get(to(front::home)))
        .route("/invitations/{token}", get(to(invitation::show)))
        .route("/invitations/{token}/accept", post(form(invitation::accept)))
        .route("/invitations/{token}/decline", post(form(invitation::decline)))
        .route("/invitations/{token}/sign-in", post(form(invitation::sign_in)))
        .route("/invitations/{token}/ask-again", post(form(invitation::ask_again)))
        .route("/asked-again", get(to(invitation::asked_again)))
        .route("/declined", get(to(invitation::declined)))
        .route("/ownership/{token}", get(to(ownership::show)))
        .route("/ownership/{token}/accept", post(form(ownership::accept)))
        .route("/ownership/{token}/decline", post(form(ownership::decline)))
        .route("/ownership-declined", get(to(ownership::declined)))
        .route("/sign-in", get(to(sign_in::ask)).post(form(sign_in::request)))
        .route("/sign-in/{token}", get(to(sign_in::show)).post(form(sign_in::redeem)))
        .route("/check-your-mail", get(to(sign_in::sent)))
        .route("/sign-out", post(form(sign_in::sign_out)))
        .route("/account", get(to(account::show)).post(form(account::rename)))
        .route("/account/language", post(form(account::choose_language)))
        .route("/account/sign-out-everywhere", post(form(account::sign_out_everywhere)))
        .route("/account/sessions/{session}/end", post(form(account::end_session)))
        .merge(only_where(app.config.passwords, || {
            Router::new()
                .route("/account/password", get(to(password::show)).post(form(password::change)))
                .route("/account/password/remove", post(form(password::remove)))
        }))
        .route("/console", get(to(home::show)).post(form(home::create)))
        .route("/console/invitations/{inv}/accept", post(form(home::accept)))
        .route("/console/invitations/{inv}/decline", post(form(home::decline)))
        .route("/console/{org}", get(held_by("/console/{org}/people")))
        .route("/console/{org}/people", get(to(people::show)).post(form(bulk::act)))
        .route("/console/{org}/people/{user}", get(to(person::show)).post(form(person::edit)))
        .route("/console/{org}/invitations/{inv}", get(to(invited::show)).post(form(invited::edit)))
        .route("/console/{org}/invitations/{inv}/link", post(form(invited::link)))
        .route("/console/{org}/invitations/{inv}/replace", post(form(invited::replace)))
        .route("/console/{org}/family", get(to(family::show)).post(form(family::create)))
        .route("/console/{org}/roles", get(to(roles::list)).post(form(roles::create)))
        .route("/console/{org}/roles/{role}", get(to(roles::show)).post(form(roles::edit)))
        .route("/console/{org}/roles/{role}/delete", post(form(roles::delete)))
        .route("/console/{org}/api-keys", get(to(api_keys::list)).post(form(api_keys::create)))
        .route("/console/{org}/api-keys/{key}/revoke", post(form(api_keys::revoke)))
        .route("/console/{org}/events", get(to(events::show)))
        .route("/console/{org}/settings", get(to(settings::show)).post(form(settings::edit)))
        .route("/console/{org}/delete", post(form(settings::delete)))
        .route("/console/{org}/leave", get(to(leaving::ask)).post(form(leaving::leave)))
        .route("/console/{org}/transfer", post(form(leaving::offer)))
        .route("/console/{org}/transfer/take-back", post(form(leaving::take_back)))
        .route("/console/{org}/invite", get(to(invite::show)).post(form(invite::invite)))
        .route("/dev/mailbox", get(to(dev_mailbox::show)))
        .route("/dev/mailbox/{mail}", get(to(dev_mailbox::html)))
        .route("/assets/{asset}", get(to(assets::show)))
        .route_layer(from_fn_with_state(app, refused::as_pages))
}
