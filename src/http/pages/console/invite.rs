//! Inviting: the form, the verdict on each address before anything is sent, and
//! what became of each.

use std::collections::BTreeSet;

use askama::Template;
use axum::http::StatusCode;

use super::{Choice, PermissionFields, path, permissions, role_choices, unless_blank, with_chosen};
use crate::config::Config;
use crate::domain::address::Address;
use crate::domain::address_list::{Entry, of_file, of_text};
use crate::domain::id::OrganizationId;
use crate::domain::long_text::InvitationMessage;
use crate::domain::member_kind::MemberKind;
use crate::domain::refusal::Code;
use crate::domain::role::{Permissions, Role, RoleRef};
use crate::domain::whole_number::InvitationDays;
use crate::http::answer::{Answer, and_deliver};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields};
use crate::http::pages::refusal_messages::skipped_message;
use crate::http::pages::shell::Shell;
use crate::http::pages::wrong::{Wrong, of_lines};
use crate::http::requests::invitation_limits::{EMAILS_MAX, is_few, is_light};
use crate::i18n::locale::Locale;
use crate::objects::{BillingReminders, Invitation, OrganizationRef};
use crate::operations::invitations::invite::{
    Deactivated, Grant, Invited, Offer, Reason, Skipped, invite as invite_operation,
};
use crate::operations::organizations::children::{children, with_children};
use crate::operations::organizations::frame::Frame;
use crate::urls;

/// How many roles the form offers for all children together: with long names, more of
/// them would make a page of megabytes.
const CHOICES_MAX: usize = 2_000;
/// How many addresses are read, to be counted and shown; ten times what may be sent.
const ADDRESSES_MAX: usize = 10_000;

/// How long the addresses may be together, in bytes: a page gives them back, each
/// byte escaped to as many as five, and names each in its verdict.
const ADDRESSES_LENGTH_MAX: usize = 256 << 10;

/// What the form asks for.
#[derive(Default)]
pub struct InviteForm {
    /// As typed, with what a file held.
    addresses: String,
    /// What they were read as.
    entries: Vec<Entry>,
    /// Why they were not.
    unread: Wrong,
    role: String,
    /// As they were asked for, and as they read: none where a name is none.
    permissions: Vec<String>,
    read_permissions: Option<Permissions>,
    is_external: bool,
    message: String,
    days: String,
    by_mail: bool,
    grants: Vec<(OrganizationId, String)>,
    sends: bool,
}

impl FromFields for InviteForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let mut addresses = fields.long_text("addresses").unwrap_or_default();
        let file = fields.long_text("file").unwrap_or_default();
        fields.space_tabs(&["message"]);
        let mut line = |name: &str| fields.text(name).unwrap_or_default();
        let role = line("role");
        let (message, days) = (line("message"), line("days"));
        let sends = line("intent") == "send";
        let mut entries = of_text(&addresses, ADDRESSES_MAX);
        let mut unread = Wrong::default();
        let in_file = of_file(&file, ADDRESSES_MAX).map_err(|_| "wrong-file");
        let in_file = unread.note("file", in_file);
        for entry in in_file.unwrap_or_default() {
            if !addresses.is_empty() && !addresses.ends_with('\n') {
                addresses.push('\n');
            }
            addresses.push_str(&entry.line());
            entries.push(entry);
        }
        if entries.len() >= ADDRESSES_MAX || addresses.len() > ADDRESSES_LENGTH_MAX {
            unread = Wrong::at("addresses", "wrong-too-many");
            addresses.clear();
        }
        let (permissions, read_permissions) = permissions(fields);
        Some(Self {
            addresses,
            entries,
            unread,
            role,
            permissions,
            read_permissions,
            is_external: fields.ticked("external"),
            message: message.replace("\r\n", "\n"),
            days,
            by_mail: fields.ticked("by_mail"),
            grants: fields.with_prefix("grant_", OrganizationId::parse),
            sends,
        })
    }
}

impl InviteForm {
    /// What stands in a form that nothing was typed into.
    fn at_first() -> Self {
        let read_permissions = Some(Permissions::default());
        let role = Role::Member.name().to_owned();
        Self { role, read_permissions, by_mail: true, ..Self::default() }
    }

    /// Whether something is filled in that the form folds away.
    fn has_details(&self) -> bool {
        !self.days.is_empty() || self.is_external || !self.permissions.is_empty()
    }

    /// The offer; what is wrong with the form is noted.
    fn offer(
        &self,
        organization: OrganizationId,
        emails: &[String],
        config: &Config,
        locale: Locale,
        wrong: &mut Wrong,
    ) -> Option<Offer> {
        let permissions = self.read_permissions.clone().ok_or("wrong-permissions");
        let permissions = wrong.note("more_permissions", permissions);
        let days = unless_blank(&self.days, InvitationDays::parse);
        let days = wrong.note("days", days.map_err(|_| "wrong-days"));
        let message = InvitationMessage::parse(&self.message);
        let message = message.map_err(|fault| of_lines(fault, "wrong-message"));
        let message = wrong.note("message", message);
        let (permissions, days, message) = (permissions?, days?, message?);
        let (here, clients) = wrong.note("role", self.grants(organization, permissions))?;
        let is_few = is_few(&clients, emails.len());
        let offer = Offer {
            grants: here.into_iter().chain(clients).collect(),
            kind: MemberKind::of(self.is_external).name(),
            billing_reminders: BillingReminders::default(),
            restore_role: false,
            days: days.map(InvitationDays::get),
            default_days: config.invitation_days,
            message: message.unless_empty(),
            locale: Some(locale.tag().to_owned()),
            redirect_url: None,
            metadata: None,
            send_email: self.by_mail,
            root_only: self.sends && !self.by_mail && config.only_root_shares_links,
            dry_run: !self.sends,
        };
        let is_light = is_few && is_light(&offer, emails);
        wrong.note("addresses", is_light.then_some(offer).ok_or("wrong-too-much"))
    }

    /// The role that they get here, if they get one, and those in clients; or the message
    /// that says what is wrong with them.
    fn grants(
        &self,
        organization: OrganizationId,
        permissions: Permissions,
    ) -> Result<(Option<Grant>, Vec<Grant>), &'static str> {
        let role = |name: &str| RoleRef::parse(name).ok_or("wrong-role");
        let mut clients = Vec::new();
        for (child, name) in self.grants.iter().filter(|(_, name)| !name.is_empty()) {
            // It is not a child of its own.
            if *child == organization {
                return Err("wrong-grants");
            }
            let permissions = Some(Permissions::default());
            clients.push(Grant { organization_id: *child, role: role(name)?, permissions });
        }
        if self.role.is_empty() {
            return if clients.is_empty() { Err("wrong-grants") } else { Ok((None, clients)) };
        }
        let (role, permissions) = (role(&self.role)?, Some(permissions));
        Ok((Some(Grant { organization_id: organization, role, permissions }), clients))
    }
}

/// What becomes of an address: how it looks, in words, its link if the
/// inviter hands it over, and the page of the member who can be reactivated in its place.
struct Verdict {
    email: String,
    name: String,
    look: &'static str,
    text: String,
    /// Where it is not quite what was typed: what was.
    corrected: Option<String>,
    link: Option<String>,
    member: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/console/invite.html")]
struct Page<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    here: String,
    asked: &'a InviteForm,
    wrong: &'a Wrong,
    roles: Vec<Choice>,
    permissions: PermissionFields,
    /// The children, each with the roles to choose from.
    clients: Vec<(&'a OrganizationRef, Vec<Choice>)>,
    verdicts: Vec<Verdict>,
    good: usize,
}

#[derive(Template)]
#[template(path = "pages/console/invited.html")]
struct Done<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    made: usize,
    verdicts: Vec<Verdict>,
}

/// `GET /console/{org}/invite` → 200.
pub async fn show(mut call: Call<Person, OrganizationId>) -> Answer {
    form(&mut call, &InviteForm::at_first(), &Wrong::default()).await
}

/// The form as it was filled in; what is wrong with it, if anything is.
async fn form<I>(
    call: &mut Call<Person, OrganizationId, I>,
    asked: &InviteForm,
    wrong: &Wrong,
) -> Answer {
    let actor = call.actor();
    let (children, frame) = call.framed(children(actor, call.path)).await?;
    let shell = call.shell();
    page(&shell, &frame, asked, wrong, &children, Vec::new())
}

/// As many of the children as a form can offer roles in, each with the roles to choose
/// from. Of each child `roles` gives the role that somebody has there and the chosen one.
pub fn shown_clients<'a, 'b>(
    shell: &Shell,
    frame: &Frame,
    children: &'a [OrganizationRef],
    roles: impl Fn(&'a OrganizationRef) -> (&'b str, &'b str),
) -> Vec<(&'a OrganizationRef, Vec<Choice>)> {
    let each = role_choices(shell, frame, "").len();
    let shown = children.iter().take(CHOICES_MAX.checked_div(each).unwrap_or_default());
    let with_roles = |child: &'a OrganizationRef| {
        let (was, chosen) = roles(child);
        (child, with_chosen(shell, role_choices(shell, frame, chosen), [was, chosen]))
    };
    shown.map(with_roles).collect()
}

fn page(
    shell: &Shell,
    frame: &Frame,
    asked: &InviteForm,
    wrong: &Wrong,
    children: &[OrganizationRef],
    verdicts: Vec<Verdict>,
) -> Answer {
    let shown = Page {
        shell,
        frame,
        here: path(frame.organization.id, "invite"),
        asked,
        wrong,
        roles: role_choices(shell, frame, &asked.role),
        permissions: PermissionFields::of(shell, asked.permissions.iter().map(String::as_str)),
        clients: shown_clients(shell, frame, children, |child| {
            let chosen = asked.grants.iter().find(|(id, _)| *id == child.id);
            ("", chosen.map_or("", |(_, role)| role.as_str()))
        }),
        good: verdicts.iter().filter(|verdict| verdict.look == "good").count(),
        verdicts,
    };
    shell.console(wrong.status(), frame, "invite", shell.say("invite-people"), &shown)
}

/// `POST /console/{org}/invite` → 200: the verdict on each address, or what
/// became of each; 422 with the form where something in it is wrong.
pub async fn invite(mut call: Call<Person, OrganizationId, Form<InviteForm>>) -> Answer {
    let organization = call.path;
    let asked = std::mem::take(&mut call.input.0);
    let emails = distinct(&asked.entries);
    let mut wrong = asked.unread.clone();
    if wrong.is_empty() {
        let addresses = match emails.len() {
            _ if asked.entries.is_empty() => Err("wrong-no-addresses"),
            count if count > EMAILS_MAX => Err("wrong-too-many"),
            _ => Ok(()),
        };
        wrong.note("addresses", addresses);
    }
    // People are written to in the language of whoever invites them.
    let locale = call.shell().locale();
    let offer = asked.offer(organization, &emails, &call.app.config, locale, &mut wrong);
    let Some(offer) = offer.filter(|_| wrong.is_empty()) else {
        return form(&mut call, &asked, &wrong).await;
    };
    let (actor, op) = call.actor_and_operation();
    let operation = invite_operation(actor, &mut call.once(), organization, emails, &offer);
    if !asked.sends {
        let tried = call.framed_with(operation, with_children).await;
        let (invited, frame, children) = match tried {
            Err(failure) if failure.code() == Code::InvalidRequest => {
                return form(&mut call, &asked, &Wrong::at("role", "wrong-role")).await;
            }
            tried => tried?,
        };
        let shell = call.shell();
        let verdicts =
            verdicts(&shell, organization, &asked.entries, invited, "verdict-good", |_| None);
        return page(&shell, &frame, &asked, &wrong, &children, verdicts);
    }
    let (invited, frame) = match call.framed(operation).await {
        // The role is gone since the page was shown.
        Err(failure) if failure.code() == Code::InvalidRequest => {
            return form(&mut call, &asked, &Wrong::at("role", "wrong-role")).await;
        }
        made => made?,
    };
    let mailed: Vec<String> = invited.invitations.iter().map(|made| made.id.to_string()).collect();
    let made = mailed.len();
    let shell = call.shell();
    let (id, app) = if asked.by_mail {
        ("invited-by-mail", None)
    } else {
        ("invited-by-link", Some(&call.app))
    };
    let verdicts = verdicts(&shell, organization, &asked.entries, invited, id, |invitation| {
        app.and_then(|app| urls::handed_invitation(&app.config, invitation))
    });
    let shown = Done { shell: &shell, frame: &frame, made, verdicts };
    let mailed = if asked.by_mail { mailed } else { Vec::new() };
    let title = shell.with("invited-count", "n", made);
    let answer = shell.console(StatusCode::OK, &frame, "invite", title, &shown);
    and_deliver(answer, op, mailed)
}

/// The addresses among the entries, each once.
fn distinct(entries: &[Entry]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let addresses = entries.iter().filter_map(|entry| entry.address.as_ref());
    let each = addresses.filter(|address| seen.insert(address.normal()));
    each.map(|address| address.as_typed().to_owned()).collect()
}

/// The verdicts in the order in which the entries stand.
fn verdicts(
    shell: &Shell,
    organization: OrganizationId,
    entries: &[Entry],
    invited: Invited,
    good: &str,
    link: impl Fn(&Invitation) -> Option<String>,
) -> Vec<Verdict> {
    let mut made = invited.invitations.into_iter().peekable();
    let mut skipped = invited.skipped.into_iter();
    let mut seen = BTreeSet::new();
    let verdict = |entry: &Entry| {
        let email = entry.text();
        let of = |reason| (skipped_message(reason), "bad", None, None);
        let (text, look, link, member) = match entry.address.as_ref().map(Address::normal) {
            None => of(Reason::InvalidAddress),
            Some(address) if !seen.insert(address.to_owned()) => of(Reason::Duplicate),
            Some(_) => match made.next_if(|next| next.email == email) {
                Some(invitation) => (good, "good", link(&invitation), None),
                None => match skipped.next()? {
                    Skipped { deactivated: Some(Deactivated { user_id, .. }), .. } => {
                        let member = path(organization, &format!("people/{user_id}"));
                        ("skipped-deactivated", "bad", None, Some(member))
                    }
                    Skipped { reason, .. } => of(reason),
                },
            },
        };
        let corrected = || shell.with("corrected", "text", entry.typed.as_str()).to_string();
        Some(Verdict {
            email: email.to_owned(),
            name: entry.name.clone(),
            look,
            text: shell.say(text).to_string(),
            corrected: entry.is_corrected().then(corrected),
            link,
            member,
        })
    };
    entries.iter().filter_map(verdict).collect()
}
