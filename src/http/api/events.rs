//! What happened in an organization.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use serde_json::Value;

use crate::db::JsonText;
use crate::domain::id::OrganizationId;
use crate::domain::time::Timestamp;
use crate::http::answer::{Answer, written};
use crate::http::call::Call;
use crate::http::credential::Caller;
use crate::http::fields::{Fields, FromFields, Query, text};
use crate::http::paging::{Paging, list_of};
use crate::http::requests::values::EVENTS_SCANNED;
use crate::operations::events::list::{Filter, list_events};
use crate::operations::page::Page;

/// How many lines one export has.
const EXPORTED: i64 = 5_000;

const NEXT_CURSOR: HeaderName = HeaderName::from_static("x-next-cursor");

/// The query of `GET …/events`.
pub struct Listed {
    filter: Filter,
    paging: Paging,
}

impl FromFields for Listed {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let paging = Paging::from_fields(fields);
        let time = "Must be a time such as 2026-11-30T14:05:00Z or 2026-11-30T16:05:00+02:00.";
        let filter = Filter {
            kind: fields.optional("type", "Must be an event type.", name),
            actor: fields.optional("actor", "Must be an id, root or system.", name),
            subject: fields.optional("subject", "Must be an id.", name),
            since: fields.optional("since", time, |value| Timestamp::parse_in_query(&text(value)?)),
            until: fields.optional("until", time, |value| Timestamp::parse_in_query(&text(value)?)),
        };
        Some(Self { filter, paging: paging? })
    }
}

/// A type's name, or an id.
fn name(value: Value) -> Option<String> {
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.".contains(&byte);
    text(value).filter(|text| (1..=64).contains(&text.len()) && text.bytes().all(plain))
}

/// `GET …/events?type=&actor=&subject=&since=&until=` → 200.
pub async fn list(mut call: Call<Caller, OrganizationId, Query<Listed>>) -> Answer {
    let actor = call.actor();
    let (organization, Query(listed), config) = (call.path, &call.input, &call.app.config);
    let list = format!("events {organization} {:?}", listed.filter);
    let ask = listed.paging.ask(config, &list)?;
    let page = call
        .run(list_events(actor, organization, listed.filter.clone(), ask, EVENTS_SCANNED))
        .await?;
    written(StatusCode::OK, list_of(&page, config, &list)?)
}

/// `GET …/events/export?…` → 200, an event a line (<https://github.com/ndjson/ndjson-spec>).
pub async fn export(mut call: Call<Caller, OrganizationId, Query<Listed>>) -> Answer {
    let actor = call.actor();
    let (organization, Query(listed), config) = (call.path, &call.input, &call.app.config);
    let list = format!("events {organization} {:?}", listed.filter);
    let mut ask = listed.paging.ask(config, &list)?;
    ask.limit = EXPORTED;
    let operation = list_events(actor, organization, listed.filter.clone(), ask, EXPORTED);
    let page: Page<JsonText> = call.run(operation).await?;
    let mut lines = String::new();
    for event in &page.items {
        lines.extend([event.as_str(), "\n"]);
    }
    let mut response = Response::new(Body::from(lines));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"));
    let next = page.next.map(|position| config.keys.sign_cursor(&list, &position));
    if let Some(next) = next.and_then(|cursor| HeaderValue::from_str(&cursor).ok()) {
        headers.insert(NEXT_CURSOR, next);
    }
    Ok(response)
}
