//! An organization's API keys.

use axum::http::StatusCode;

use crate::api_key::Secret;
use crate::domain::id::{ApiKeyId, OrganizationId};
use crate::domain::role::{Permissions, Role, RoleRef};
use crate::domain::text as rules;
use crate::domain::time::DAY;
use crate::domain::whole_number::ApiKeyDays;
use crate::http::answer::{Answer, json, no_content};
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Json, Query, text_as};
use crate::http::paging::{List, Paging};
use crate::http::requests::values::{
    NAME_RULE, PERMISSIONS_RULE, ROLE_RULE, permissions, role, whole_number,
};
use crate::objects::ApiKey;
use crate::operations::api_keys::create::{NewKey, create_key};
use crate::operations::api_keys::list::list_keys;
use crate::operations::api_keys::revoke::revoke_key;

/// `GET …/api-keys` → 200.
pub async fn list(mut call: Call<Caller, OrganizationId, Query<Paging>>) -> Answer {
    let actor = call.actor();
    let list = format!("api_keys {}", call.path);
    let ask = call.input.0.ask(&call.app.config, &list)?;
    let page = call.run(list_keys(actor, call.path, ask)).await?;
    json(StatusCode::OK, &List::<ApiKey>::new(page, &call.app.config, &list))
}

/// The body of `POST …/api-keys`.
pub struct Create {
    name: String,
    role: RoleRef,
    permissions: Permissions,
    days: Option<i64>,
}

impl FromFields for Create {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let name = fields.required("name", NAME_RULE, |value| text_as(value, rules::name));
        let role = fields.optional("role", ROLE_RULE, role);
        let permissions = fields.optional("permissions", PERMISSIONS_RULE, permissions);
        let days = whole_number(ApiKeyDays::new);
        let days = fields.nullable("expires_in_days", ApiKeyDays::RULE_OR_NULL, days);
        Some(Self {
            name: name?,
            role: role.unwrap_or(Role::Viewer.into()),
            permissions: permissions.unwrap_or_default(),
            days: days.flatten().map(ApiKeyDays::get),
        })
    }
}

/// `POST …/api-keys` → 201, with the key, which is shown this once.
pub async fn create(mut call: Call<Caller, OrganizationId, Json<Create>>) -> Answer {
    let actor = call.actor();
    let (id, secret) = (call.moment.id(), Secret::new(call.moment.secret()));
    let now = call.moment.now();
    let Json(body) = &call.input;
    let new = NewKey {
        name: body.name.clone(),
        role: body.role.clone(),
        permissions: body.permissions.clone(),
        expires_at: body.days.map(|days| now.plus_ms(days.saturating_mul(DAY)).ms()),
    };
    let mut key = call.run(create_key(actor, call.path, id, &secret, &new)).await?;
    key.key = Some(secret.as_str().to_owned());
    json(StatusCode::CREATED, &key)
}

/// `DELETE …/api-keys/{key}` → 204.
pub async fn revoke(mut call: Call<Caller, (OrganizationId, ApiKeyId)>) -> Answer {
    let actor = call.actor();
    let (organization, key) = call.path;
    call.run(revoke_key(actor, organization, key)).await?;
    no_content()
}
