//! An organization's people: active, pending, deactivated and expired.

use askama::Template;
use axum::http::StatusCode;
use serde_json::Value;

use super::{Choice, path, role_choices};
use crate::domain::id::{OrganizationId, UserId};
use crate::domain::role::RoleRef;
use crate::domain::search::Search;
use crate::domain::time::Timestamp;
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, FromFields, PageQuery, text};
use crate::http::pages::shell::Shell;
use crate::http::paging::Paging;
use crate::http::requests::values::{ROLE_RULE, kind, role, search};
use crate::objects::{Invitation, InvitationStatus, Membership};
use crate::operations::invitations::list::{Matching, Which, list_invitations};
use crate::operations::members::filter::Filter;
use crate::operations::members::list::{self as members, list_members};
use crate::operations::members::of_clients::{Access, people_of_clients, with_people_of_clients};
use crate::operations::organizations::frame::Frame;
use crate::operations::page::Order;

const OLDEST: &str = "oldest";

/// Which people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Active members.
    Active,
    /// Invited, and neither answered nor lapsed.
    Pending,
    /// Members who were deactivated.
    Deactivated,
    /// Invited, and lapsed.
    Expired,
    /// Active members of the organization's clients.
    Clients,
}

impl Tab {
    const ALL: [Self; 5] =
        [Tab::Active, Tab::Pending, Tab::Deactivated, Tab::Expired, Tab::Clients];

    /// Its name in the query.
    pub const fn name(self) -> &'static str {
        match self {
            Tab::Active => "active",
            Tab::Pending => "pending",
            Tab::Deactivated => "deactivated",
            Tab::Expired => "expired",
            Tab::Clients => "clients",
        }
    }

    /// Reads its name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.name() == text)
    }

    /// How many people it has, where that is known.
    const fn count(self, frame: &Frame) -> Option<i64> {
        match self {
            Tab::Active => Some(frame.counts.active),
            Tab::Pending => Some(frame.counts.pending),
            Tab::Deactivated => Some(frame.counts.deactivated),
            Tab::Expired => Some(frame.counts.expired),
            Tab::Clients => None,
        }
    }

    /// Whether its people are members, not invited ones.
    pub const fn is_of_members(self) -> bool {
        matches!(self, Tab::Active | Tab::Deactivated)
    }

    /// Whether its people are in clients.
    pub const fn is_of_clients(self) -> bool {
        matches!(self, Tab::Clients)
    }

    /// What can be done to its people.
    const fn actions(self) -> &'static [&'static str] {
        match self {
            Tab::Active => &["deactivate", "remove", "edit"],
            Tab::Pending => &["resend", "revoke", "edit"],
            Tab::Deactivated => &["reactivate", "remove", "edit"],
            // What it offers changes only while it is pending.
            Tab::Expired => &["resend", "revoke"],
            // That is done in each client.
            Tab::Clients => &[],
        }
    }
}

/// A place in the lists of people: a tab, what is searched for in it, in which order, and
/// which page of that. It goes with what is done to people, and leads back there.
#[derive(Clone)]
pub struct Place(String);

impl Place {
    /// The place that these fields of the page's query name.
    fn of<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish())
    }

    /// The place that a form carries. What the page does not know is left out.
    pub fn read(text: &str) -> Self {
        let carried: Vec<_> = form_urlencoded::parse(text.as_bytes()).collect();
        Self::of(["tab", "q", "role", "kind", "order", "cursor"].into_iter().filter_map(|name| {
            let (_, value) = carried.iter().find(|(known, _)| known == name)?;
            Some((name, value.as_ref()))
        }))
    }

    /// The beginning of a tab.
    pub fn beginning(tab: Tab) -> Self {
        Self::of([("tab", tab.name())])
    }

    /// As a form carries it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path of the page that shows it.
    pub fn path(&self, organization: OrganizationId) -> String {
        format!("{}?{}", path(organization, "people"), self.0)
    }
}

/// The page's query. What is blank, or no such thing, is not asked for.
pub struct PeopleQuery {
    tab: Tab,
    q: Option<Search>,
    role: Option<RoleRef>,
    kind: Option<&'static str>,
    order: Order,
    paging: Paging,
}

impl FromFields for PeopleQuery {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        ["q", "role", "kind", "order", "cursor"]
            .into_iter()
            .for_each(|name| fields.drop_blank(name));
        let tab = fields.optional("tab", "Must be one of the tabs.", |tab| Tab::parse(&text(tab)?));
        let order = fields.optional("order", "Must be oldest.", order);
        Some(Self {
            tab: tab.unwrap_or(Tab::Active),
            q: search(fields, "Must be part of a name or an email address."),
            role: fields.optional("role", ROLE_RULE, role),
            kind: kind(fields),
            // The people of clients have one order.
            order: order.filter(|_| tab != Some(Tab::Clients)).unwrap_or_default(),
            paging: Paging::from_fields(fields)?,
        })
    }
}

/// The newest first, unless the oldest are asked for.
fn order(value: Value) -> Option<Order> {
    (text(value)? == OLDEST).then_some(Order::Oldest)
}

/// A tab as the page shows it.
struct TabView {
    href: String,
    label: String,
    count: Option<i64>,
    is_current: bool,
}

/// Somebody, as a line of the page.
struct Row {
    id: String,
    href: String,
    name: Option<String>,
    email: String,
    role: String,
    is_external: bool,
    /// Whether it is a member whose address no mail has proved.
    is_unconfirmed: bool,
    is_me: bool,
    /// What is the matter with the invitation: how it looks, and in words.
    state: Option<(&'static str, String)>,
    /// Since when, or until when: a date, and in words.
    time: Timestamp,
    when: String,
}

/// Somebody in clients: each of those, and their role there.
struct InClients {
    href: String,
    name: Option<String>,
    email: String,
    access: Vec<(String, String)>,
}

/// The people of a page, each with the clients in which the page has found them.
fn by_person(shell: &Shell, parent: OrganizationId, found: &[Access]) -> Vec<InClients> {
    let mut people: Vec<(UserId, InClients)> = Vec::new();
    for one in found {
        let access = (one.client.name.clone(), shell.role(&one.role));
        if let Some((_, known)) = people.iter_mut().find(|(id, _)| *id == one.user.id) {
            known.access.push(access);
            continue;
        }
        let person = InClients {
            href: path(parent, &format!("people/{}", one.user.id)),
            name: one.user.name.clone(),
            email: one.user.email.clone(),
            access: vec![access],
        };
        people.push((one.user.id, person));
    }
    people.into_iter().map(|(_, person)| person).collect()
}

#[derive(Template)]
#[template(path = "pages/console/people.html")]
struct Page<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    tab: Tab,
    tabs: Vec<TabView>,
    here: String,
    place: Place,
    q: &'a str,
    kind: &'a str,
    order: &'a str,
    roles: Vec<Choice>,
    filtered: bool,
    rows: Vec<Row>,
    /// Those whom the search has found in clients, and the page that has more of them.
    in_clients: Vec<InClients>,
    more_in_clients: Option<String>,
    next: Option<String>,
    /// The first page, where this is a further one.
    first: Option<String>,
    when_label: &'static str,
}

/// `GET /console/{org}/people` → 200.
pub async fn show(mut call: Call<Person, OrganizationId, PageQuery<PeopleQuery>>) -> Answer {
    let actor = call.actor();
    let organization = call.path;
    let shell = call.shell();
    let PeopleQuery { tab, q, role, kind, order, paging } = &mut call.input.0;
    let list = format!("people {organization} {tab:?} {q:?} {role:?} {kind:?} {order:?}");
    let ask = paging.ask_leniently(*order, &call.app.config, &list);
    let PeopleQuery { tab, q, role, kind, order, paging } = &call.input.0;
    let config = &call.app.config;
    let mut in_clients = Vec::new();
    let mut more_in_clients = None;
    let (rows, next, frame) = if tab.is_of_clients() {
        let operation = people_of_clients(actor, organization, q.clone(), &ask);
        let (page, frame) = call.framed(operation).await?;
        in_clients = by_person(&shell, organization, &page.items);
        (Vec::new(), page.next, frame)
    } else if tab.is_of_members() {
        let filter =
            Filter { status: Some(tab.name()), q: q.clone(), role: role.clone(), kind: *kind };
        let which = members::Which { filter, external_id: None, order: *order };
        let operation = list_members(actor, organization, which, &ask);
        // Whoever searches for somebody finds them wherever they are.
        let (page, frame) = if *tab == Tab::Active && q.is_some() && !paging.is_further() {
            let (page, frame, found) = call.framed_with(operation, with_people_of_clients).await?;
            in_clients = by_person(&shell, organization, &found.items);
            more_in_clients = found.next.is_some().then(|| {
                let q = q.as_ref().map(Search::as_str).unwrap_or_default();
                Place::of([("tab", Tab::Clients.name()), ("q", q)]).path(organization)
            });
            (page, frame)
        } else {
            call.framed(operation).await?
        };
        let rows = page.items.iter().map(|member| of_member(&shell, &frame, member)).collect();
        (rows, page.next, frame)
    } else {
        let which = if *tab == Tab::Pending { Which::Pending } else { Which::Expired };
        let matching = Matching { q: q.clone(), role: role.clone(), kind: *kind, order: *order };
        let operation = list_invitations(actor, organization, which, matching, ask);
        let (page, frame) = call.framed(operation).await?;
        let rows: Vec<Row> = page.items.iter().map(|one| of_invitation(&shell, one)).collect();
        (rows, page.next, frame)
    };
    let here = path(organization, "people");
    let q = q.as_ref().map(Search::as_str).unwrap_or_default();
    let role = role.as_ref().map(RoleRef::as_str).unwrap_or_default();
    let kind = kind.unwrap_or_default();
    let order = if *order == Order::Oldest { OLDEST } else { "" };
    let place = |cursor: &str| {
        let tab = ("tab", tab.name());
        Place::of([
            tab,
            ("q", q),
            ("role", role),
            ("kind", kind),
            ("order", order),
            ("cursor", cursor),
        ])
    };
    let shown = Page {
        shell: &shell,
        tabs: Tab::ALL
            .into_iter()
            .filter(|one| !one.is_of_clients() || frame.has_clients() || one == tab)
            .map(|one| TabView {
                href: Place::beginning(one).path(organization),
                label: shell.say(&format!("tab-{}", one.name())).to_string(),
                count: one.count(&frame),
                is_current: one == *tab,
            })
            .collect(),
        next: next
            .map(|position| place(&config.keys.sign_cursor(&list, &position)).path(organization)),
        first: paging.is_further().then(|| place("").path(organization)),
        place: place(paging.cursor().unwrap_or_default()),
        filtered: !(q.is_empty() && role.is_empty() && kind.is_empty()),
        roles: role_choices(&shell, &frame, role),
        when_label: match tab {
            Tab::Active | Tab::Deactivated => "since",
            Tab::Pending => "expires",
            Tab::Expired => "expired",
            Tab::Clients => "roles-in-clients",
        },
        in_clients,
        more_in_clients,
        frame: &frame,
        tab: *tab,
        here,
        q,
        kind,
        order,
        rows,
    };
    shell.console(StatusCode::OK, &frame, "people", shell.say("people"), &shown)
}

fn of_member(shell: &Shell, frame: &Frame, member: &Membership) -> Row {
    Row {
        id: member.user.id.to_string(),
        href: path(member.organization_id, &format!("people/{}", member.user.id)),
        name: member.user.name.clone(),
        email: member.user.email.clone(),
        role: shell.role(&member.role),
        is_external: member.kind == "external",
        is_unconfirmed: !member.user.email_verified,
        is_me: member.user.id == frame.me.id,
        state: None,
        time: member.created_at,
        when: shell.relative(&member.created_at),
    }
}

fn of_invitation(shell: &Shell, invitation: &Invitation) -> Row {
    let own = invitation.role.as_deref().map(|role| shell.role(role));
    let more = invitation.organizations.len();
    let more = (more > 0).then(|| shell.with("organizations-count", "n", more).to_string());
    let role = own.into_iter().chain(more).collect::<Vec<_>>().join(" + ");
    Row {
        id: invitation.id.to_string(),
        href: path(invitation.organization_id, &format!("invitations/{}", invitation.id)),
        name: None,
        email: invitation.email.clone(),
        role,
        is_external: invitation.kind == "external",
        is_unconfirmed: false,
        is_me: false,
        state: Some(delivery(shell, invitation)),
        time: invitation.expires_at,
        when: shell.relative(&invitation.expires_at),
    }
}

/// What became of the mail: how it looks, and in words.
pub fn delivery(shell: &Shell, invitation: &Invitation) -> (&'static str, String) {
    let (look, id) = match invitation.delivery.status.as_str() {
        _ if invitation.status == InvitationStatus::Expired => ("warn", "delivery-expired"),
        "sent" => ("good", "delivery-sent"),
        "failed" => ("bad", "delivery-failed"),
        "queued" => ("plain", "delivery-queued"),
        _ => ("plain", "delivery-none"),
    };
    let when = invitation.last_sent_at.map(|at| shell.relative(&at)).unwrap_or_default();
    let phrase = shell.with(id, "n", invitation.send_count).with("when", when);
    (look, phrase.to_string())
}
