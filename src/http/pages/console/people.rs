//! An organization's people: active, pending, deactivated and expired.

use askama::Template;
use axum::http::StatusCode;
use serde_json::Value;

use super::{Choice, path, role_choices};
use crate::domain::id::OrganizationId;
use crate::domain::role::RoleRef;
use crate::domain::search::Search;
use crate::domain::time::Timestamp;
use crate::http::Answer;
use crate::http::api::{ROLE_RULE, kind, role, search};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, FromFields, PageQuery, text};
use crate::http::pages::Shell;
use crate::http::paging::Paging;
use crate::objects::{Invitation, InvitationStatus, Membership, Offered};
use crate::operations::invitations::list::{Matching, Which, list_invitations};
use crate::operations::members::filter::Filter;
use crate::operations::members::list::{self as members, list_members};
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
}

impl Tab {
    const ALL: [Self; 4] = [Tab::Active, Tab::Pending, Tab::Deactivated, Tab::Expired];

    /// Its name in the query.
    pub const fn name(self) -> &'static str {
        match self {
            Tab::Active => "active",
            Tab::Pending => "pending",
            Tab::Deactivated => "deactivated",
            Tab::Expired => "expired",
        }
    }

    /// Reads its name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.name() == text)
    }

    const fn count(self, frame: &Frame) -> i64 {
        match self {
            Tab::Active => frame.counts.active,
            Tab::Pending => frame.counts.pending,
            Tab::Deactivated => frame.counts.deactivated,
            Tab::Expired => frame.counts.expired,
        }
    }

    /// Whether its people are members, not invited ones.
    pub const fn is_of_members(self) -> bool {
        matches!(self, Tab::Active | Tab::Deactivated)
    }

    /// What can be done to its people.
    const fn actions(self) -> &'static [&'static str] {
        match self {
            Tab::Active => &["deactivate", "remove", "edit"],
            Tab::Pending => &["resend", "revoke", "edit"],
            Tab::Deactivated => &["reactivate", "remove", "edit"],
            // What it offers changes only while it is pending.
            Tab::Expired => &["resend", "revoke"],
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
pub struct Asked {
    tab: Tab,
    q: Option<Search>,
    role: Option<RoleRef>,
    kind: Option<&'static str>,
    order: Order,
    paging: Paging,
}

impl FromFields for Asked {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        ["q", "role", "kind", "order", "cursor"]
            .into_iter()
            .for_each(|name| fields.drop_blank(name));
        let tab = fields.optional("tab", "Must be one of the tabs.", |tab| Tab::parse(&text(tab)?));
        Some(Self {
            tab: tab.unwrap_or(Tab::Active),
            q: search(fields, "Must be part of a name or an email address."),
            role: fields.optional("role", ROLE_RULE, role),
            kind: kind(fields),
            order: fields.optional("order", "Must be oldest.", order).unwrap_or_default(),
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
    count: i64,
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
    next: Option<String>,
    /// The first page, where this is a further one.
    first: Option<String>,
    when_label: &'static str,
}

/// `GET /console/{org}/people` → 200.
pub async fn show(mut call: Call<Person, OrganizationId, PageQuery<Asked>>) -> Answer {
    let actor = call.actor();
    let organization = call.path;
    let shell = call.shell();
    let Asked { tab, q, role, kind, order, paging } = &mut call.input.0;
    let list = format!("people {organization} {tab:?} {q:?} {role:?} {kind:?} {order:?}");
    let ask = paging.ask_leniently(*order, &call.app.config, &list);
    let Asked { tab, q, role, kind, order, paging } = &call.input.0;
    let config = &call.app.config;
    let (rows, next, frame) = if tab.is_of_members() {
        let filter =
            Filter { status: Some(tab.name()), q: q.clone(), role: role.clone(), kind: *kind };
        let which = members::Which { filter, external_id: None, order: *order };
        let (page, frame) = call.framed(list_members(actor, organization, which, &ask)).await?;
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
        },
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
    let offered = Offered::by(invitation.organization_id, &invitation.grants);
    let own = offered.role.map(|role| shell.role(role));
    let more = offered.organizations.len();
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
