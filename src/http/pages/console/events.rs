//! What happened in an organization.

use askama::Template;
use axum::http::StatusCode;

use super::path;
use crate::domain::id::OrganizationId;
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, FromFields, PageQuery, text};
use crate::http::pages::shell::Shell;
use crate::http::paging::Paging;
use crate::http::requests::values::EVENTS_SCANNED;
use crate::objects::Event;
use crate::operations::events::list::{Filter, list_events};
use crate::operations::page::Order;

/// The types of events, as the filter offers them.
const TYPES: [&str; 27] = [
    "invitation.created",
    "invitation.resent",
    "invitation.edited",
    "invitation.revoked",
    "invitation.replaced",
    "invitation.accepted",
    "invitation.declined",
    "invitation.expired",
    "invitation.delivery_failed",
    "member.added",
    "member.role_changed",
    "member.edited",
    "member.deactivated",
    "member.reactivated",
    "member.removed",
    "organization.created",
    "organization.updated",
    "organization.deleted",
    "ownership.offered",
    "ownership.cancelled",
    "ownership.declined",
    "ownership.transferred",
    "role.created",
    "role.edited",
    "role.deleted",
    "api_key.created",
    "api_key.revoked",
];

/// An event as a line.
pub struct Line {
    /// What happened, in words.
    pub what: String,
    /// Who did it.
    pub who: String,
    /// On what: its id, and its page, if it has one.
    pub subject: (String, Option<String>),
    /// When: exactly, and in words.
    pub at: (String, String, String),
    /// What was before and what is after, as JSON.
    pub changes: Option<String>,
}

/// How much of what was before and is after a page shows, in characters: an invitation
/// to a hundred clients has a hundred times as much. The API has all of it.
const CHANGES_MAX: usize = 8_000;

fn shortened(text: String) -> String {
    match text.char_indices().nth(CHANGES_MAX) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

impl Line {
    /// The event in words.
    pub fn of(shell: &Shell, event: &Event) -> Self {
        let who = match (&event.actor.name, event.actor.r#type.as_str()) {
            (Some(name), _) => name.clone(),
            (None, kind) => shell.name_of("actor", kind),
        };
        let id = event.subject.id.clone();
        let page = match event.subject.r#type.as_str() {
            "user" => Some("people"),
            "invitation" => Some("invitations"),
            "role" => Some("roles"),
            _ => None,
        };
        let page = page.map(|section| path(event.organization_id, &format!("{section}/{id}")));
        let json = |state| serde_json::to_string_pretty(state).unwrap_or_default();
        let changes = match (&event.before, &event.after) {
            (None, None) => None,
            (before, after) => {
                let states = before.iter().map(json).chain(after.iter().map(json));
                Some(shortened(states.collect::<Vec<_>>().join("\n→\n")))
            }
        };
        Self {
            what: shell.name_of("event", &event.r#type),
            who,
            subject: (id, page),
            at: (
                event.created_at.rfc3339(),
                shell.at(&event.created_at),
                shell.relative(&event.created_at),
            ),
            changes,
        }
    }
}

/// The page's query.
pub struct EventsQuery {
    kind: Option<String>,
    paging: Paging,
}

impl FromFields for EventsQuery {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        ["type", "cursor"].into_iter().for_each(|name| fields.drop_blank(name));
        let kind = fields.optional("type", "Must be an event type.", |kind| {
            let kind = text(kind)?;
            TYPES.contains(&kind.as_str()).then_some(kind)
        });
        Some(Self { kind, paging: Paging::from_fields(fields)? })
    }
}

#[derive(Template)]
#[template(path = "pages/console/events.html")]
struct Page<'a> {
    shell: &'a Shell,
    here: String,
    types: Vec<(&'static str, String, bool)>,
    lines: Vec<Line>,
    next: Option<String>,
    has_previous: bool,
}

/// `GET /console/{org}/events` → 200.
pub async fn show(mut call: Call<Person, OrganizationId, PageQuery<EventsQuery>>) -> Answer {
    let actor = call.actor();
    let organization = call.path;
    let shell = call.shell();
    let list = format!("console events {organization} {:?}", call.input.0.kind);
    let ask = call.input.0.paging.ask_leniently(Order::Newest, &call.app.config, &list);
    let (PageQuery(asked), config) = (&call.input, &call.app.config);
    let filter =
        Filter { kind: asked.kind.clone(), actor: None, subject: None, since: None, until: None };
    let (page, frame) =
        call.framed(list_events(actor, organization, filter, ask, EVENTS_SCANNED)).await?;
    let here = path(organization, "events");
    let kind = asked.kind.as_deref().unwrap_or_default();
    let shown = Page {
        shell: &shell,
        types: TYPES
            .into_iter()
            .map(|one| (one, shell.name_of("event", one), one == kind))
            .collect(),
        lines: page.items.iter().map(|event| Line::of(&shell, event)).collect(),
        next: page.next.map(|position| {
            let cursor = config.keys.sign_cursor(&list, &position);
            format!("{here}?type={kind}&cursor={cursor}")
        }),
        has_previous: asked.paging.is_further(),
        here,
    };
    shell.console(StatusCode::OK, &frame, "events", shell.say("section-events"), &shown)
}
