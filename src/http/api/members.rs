//! An organization's people.

use axum::http::StatusCode;

use super::invitations::search;
use super::{ROLE_RULE, json, no_content, no_permissions, role};
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::Role;
use crate::http::Answer;
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Json, Query, text};
use crate::http::paging::{List, Paging};
use crate::objects::MembershipView;
use crate::operations::edit_member::edit_member;
use crate::operations::list_members::{self, list_members};
use crate::operations::read_member::read_member;
use crate::operations::remove_member::remove_member;

/// The query of `GET …/members`.
pub struct Filter {
    filter: list_members::Filter,
    paging: Paging,
}

impl FromFields for Filter {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let paging = Paging::from_fields(fields);
        let rule = "Must be active, deactivated or all.";
        let status = fields.optional("status", rule, |value| match text(value)?.as_str() {
            "active" => Some(Some("active")),
            "deactivated" => Some(Some("deactivated")),
            "all" => Some(None),
            _ => None,
        });
        let role = fields.optional("role", ROLE_RULE, role);
        let q = fields.optional(
            "q",
            "Must be part of a name or an address, at most 254 characters.",
            search,
        );
        let filter = list_members::Filter {
            status: status.unwrap_or(Some("active")),
            role,
            q: q.filter(|q| !q.is_empty()),
        };
        Some(Self { filter, paging: paging? })
    }
}

/// `GET …/members?status=&role=&q=` → 200.
pub async fn list(mut call: Call<Caller, OrganizationId, Query<Filter>>) -> Answer {
    let actor = call.actor();
    let (organization, Query(query), config) = (call.path, &call.input, &call.app.config);
    let list_members::Filter { status, role, q } = &query.filter;
    let list = format!(
        "members {organization} {} {} {}",
        status.unwrap_or("all"),
        role.map_or("any", Role::name),
        q.as_deref().unwrap_or_default()
    );
    let ask = query.paging.ask(config, &list)?;
    let page = call.run(list_members(actor, organization, query.filter.clone(), &ask)).await?;
    json(StatusCode::OK, &List::<MembershipView>::new(page, config, &list))
}

/// `GET …/members/{user}` → 200.
pub async fn read(mut call: Call<Caller, (OrganizationId, UserId)>) -> Answer {
    let actor = call.actor();
    let (organization, user) = call.path;
    let membership = call.run(read_member(actor, organization, user)).await?;
    json(StatusCode::OK, &MembershipView::from(membership))
}

/// The body of `PATCH …/members/{user}`.
pub struct Changes {
    role: Option<Role>,
}

impl FromFields for Changes {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let role = fields.optional("role", ROLE_RULE, role);
        no_permissions(fields);
        Some(Self { role })
    }
}

/// `PATCH …/members/{user}` → 200.
pub async fn edit(mut call: Call<Caller, (OrganizationId, UserId), Json<Changes>>) -> Answer {
    let actor = call.actor();
    let (organization, user) = call.path;
    let membership = call.run(edit_member(actor, organization, user, call.input.0.role)).await?;
    json(StatusCode::OK, &MembershipView::from(membership))
}

/// `DELETE …/members/{user}` → 204; oneself may leave.
pub async fn remove(mut call: Call<Caller, (OrganizationId, UserId)>) -> Answer {
    let actor = call.actor();
    let (organization, user) = call.path;
    call.run(remove_member(actor, organization, user)).await?;
    no_content()
}
