//! An organization's settings, and its end.

use askama::Template;

use super::{path, unless_blank};
use crate::domain::address_list::ends_part;
use crate::domain::allowed_domains::{AllowedDomains, NotDomains};
use crate::domain::id::OrganizationId;
use crate::domain::invite_policy::InvitePolicy;
use crate::domain::refusal::Code;
use crate::domain::text as rules;
use crate::domain::whole_number::{InvitationDays, SeatLimit};
use crate::http::answer::{Answer, see_other};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, text};
use crate::http::pages::flash::Flash;
use crate::http::pages::shell::Shell;
use crate::http::pages::wrong::{Wrong, of_name};
use crate::objects::Organization;
use crate::operations::organizations::delete::delete_organization;
use crate::operations::organizations::edit::{Changes, edit_organization};
use crate::operations::organizations::frame::Frame;
use crate::operations::organizations::read::read_organization;

/// How long the field of domains may be, in bytes: a hundred of the longest, and
/// what separates them.
const DOMAINS_LENGTH_MAX: usize = 32 << 10;

/// What the form holds, as it is typed.
#[derive(Default)]
pub struct SettingsForm {
    name: String,
    invitation_days: String,
    owners_only: bool,
    allowed_domains: String,
    block_disposable: bool,
    seat_limit: String,
}

impl FromFields for SettingsForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let allowed_domains = fields.long_text("allowed_domains").unwrap_or_default();
        if allowed_domains.len() > DOMAINS_LENGTH_MAX {
            fields.refuse("allowed_domains", "Must be at most 32768 bytes.");
        }
        fields.space_tabs(&["name"]);
        let mut line = |name: &str| fields.text(name).unwrap_or_default();
        Some(Self {
            name: line("name"),
            invitation_days: line("invitation_days"),
            allowed_domains,
            seat_limit: line("seat_limit"),
            owners_only: fields.ticked("owners_only"),
            block_disposable: fields.ticked("block_disposable"),
        })
    }
}

impl From<&Organization> for SettingsForm {
    fn from(organization: &Organization) -> Self {
        let number = |number: Option<i64>| number.map(|n| n.to_string()).unwrap_or_default();
        Self {
            name: organization.name.clone(),
            invitation_days: number(organization.invitation_days),
            owners_only: organization.invite_policy == InvitePolicy::Owners.name(),
            allowed_domains: organization.allowed_domains.clone().unwrap_or_default().join(" "),
            block_disposable: organization.block_disposable,
            seat_limit: number(organization.seat_limit),
        }
    }
}

impl SettingsForm {
    /// The changes; what is wrong with the form is noted.
    fn read(&self, wrong: &mut Wrong) -> Option<Changes> {
        let name = wrong.note("name", rules::name(&self.name).map_err(of_name));
        let days = unless_blank(&self.invitation_days, InvitationDays::parse);
        let days = wrong.note("invitation_days", days.map_err(|_| "wrong-days"));
        let is_between = |character: char| character.is_whitespace() || ends_part(character);
        let domains =
            self.allowed_domains.split(is_between).map(|domain| domain.trim_start_matches('@'));
        let domains: Vec<&str> = domains.filter(|domain| !domain.is_empty()).collect();
        let domains = match AllowedDomains::parse(&domains) {
            Ok(domains) => Ok(Some(domains.into_vec())),
            // The field is empty: every domain is allowed.
            Err(NotDomains::Empty) => Ok(None),
            Err(NotDomains::TooMany | NotDomains::Invalid) => Err("wrong-domains"),
        };
        let domains = wrong.note("allowed_domains", domains);
        let seats = unless_blank(&self.seat_limit, SeatLimit::parse);
        let seats = wrong.note("seat_limit", seats.map_err(|_| "wrong-seats"));
        let policy = if self.owners_only { InvitePolicy::Owners } else { InvitePolicy::Managers };
        Some(Changes {
            name: Some(name?),
            image_url: None,
            invitation_days: Some(days?.map(InvitationDays::get)),
            invite_policy: Some(policy.name()),
            allowed_domains: Some(domains?),
            block_disposable: Some(self.block_disposable),
            seat_limit: Some(seats?.map(SeatLimit::get)),
        })
    }
}

#[derive(Template)]
#[template(path = "pages/console/settings.html")]
struct Page<'a> {
    shell: &'a Shell,
    frame: &'a Frame,
    here: String,
    written: &'a SettingsForm,
    wrong: &'a Wrong,
    seats: i64,
}

/// `GET /console/{org}/settings` → 200.
pub async fn show(mut call: Call<Person, OrganizationId>) -> Answer {
    render(&mut call, None, &Wrong::default()).await
}

/// The form, as it is kept, or as it was filled in wrongly.
async fn render<I>(
    call: &mut Call<Person, OrganizationId, I>,
    written: Option<&SettingsForm>,
    wrong: &Wrong,
) -> Answer {
    let actor = call.actor();
    let (organization, frame) = call.framed(read_organization(actor, call.path)).await?;
    if !frame.may.organize {
        return Err(Code::Forbidden.into());
    }
    let kept = SettingsForm::from(&organization);
    let shell = call.shell();
    let shown = Page {
        shell: &shell,
        here: path(call.path, "settings"),
        seats: organization.seats.active.saturating_add(organization.seats.pending),
        frame: &frame,
        written: written.unwrap_or(&kept),
        wrong,
    };
    shell.console(wrong.status(), &frame, "settings", shell.say("section-settings"), &shown)
}

/// `POST /console/{org}/settings` → 303; 422 with the form where something in it
/// is wrong.
pub async fn edit(mut call: Call<Person, OrganizationId, Form<SettingsForm>>) -> Answer {
    let written = std::mem::take(&mut call.input.0);
    let mut wrong = Wrong::default();
    let Some(changes) = written.read(&mut wrong) else {
        return render(&mut call, Some(&written), &wrong).await;
    };
    let actor = call.actor();
    let organization = call.run(edit_organization(actor, call.path, changes)).await?;
    let said = Flash::done("changed").about(&organization.name).cookie(&call.app.config);
    see_other(&path(call.path, "settings"), said)
}

/// The form that deletes the organization: its name as the page shows it, and typed once
/// more.
pub struct DeleteForm {
    name: String,
    shown: Option<String>,
}

impl FromFields for DeleteForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.space_tabs(&["name"]);
        let name = fields.optional("name", "Must match the organization's name.", text);
        // What can be no name is nobody's.
        Some(Self {
            name: name.and_then(|name| rules::name(&name).ok()).unwrap_or_default(),
            shown: fields.text("shown"),
        })
    }
}

/// `POST /console/{org}/delete` → 303 to what is left; 422 with the form where the name is
/// another one.
pub async fn delete(mut call: Call<Person, OrganizationId, Form<DeleteForm>>) -> Answer {
    let actor = call.actor();
    let DeleteForm { name, shown } = &call.input.0;
    // Nobody can see how many spaces a name has, or how its letters are put together.
    let name = shown.as_ref().filter(|shown| rules::looks_like(name, shown)).unwrap_or(name);
    match call.run(delete_organization(actor, call.path, name)).await {
        Ok(()) => {
            see_other("/console", Flash::done("deleted").about(name).cookie(&call.app.config))
        }
        Err(failure) if failure.code() == Code::NotFound && call.is_from_page() => {
            see_other("/console", Flash::done("deleted").about(name).cookie(&call.app.config))
        }
        Err(failure) if failure.code() == Code::InvalidRequest => {
            let wrong = Wrong::at("again", "wrong-other-name");
            render(&mut call, None, &wrong).await
        }
        Err(failure) => Err(failure),
    }
}
