//! An organization's API keys: made, shown once, revoked.

use askama::Template;
use axum::http::StatusCode;

use super::{Choice, path, role_choices, unless_blank};
use crate::api_key::Secret;
use crate::domain::id::{ApiKeyId, OrganizationId};
use crate::domain::refusal::Code;
use crate::domain::role::{Permissions, Role, RoleRef};
use crate::domain::text as rules;
use crate::domain::time::{DAY, MINUTE};
use crate::domain::whole_number::ApiKeyDays;
use crate::http::answer::{Answer, see_other};
use crate::http::call::Call;
use crate::http::credential::Person;
use crate::http::fields::{Fields, Form, FromFields, PageQuery, Sent};
use crate::http::pages::flash::Flash;
use crate::http::pages::shell::Shell;
use crate::http::pages::wrong::{Wrong, of_name};
use crate::http::paging::Paging;
use crate::objects::ApiKey;
use crate::operations::api_keys::create::{NewKey, create_key};
use crate::operations::api_keys::list::list_keys;
use crate::operations::api_keys::revoke::revoke_key;
use crate::operations::page::{Ask, Order};

/// What the form of a new key holds.
#[derive(Default)]
pub struct ApiKeyForm {
    name: String,
    role: String,
    days: String,
}

impl FromFields for ApiKeyForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.space_tabs(&["name"]);
        let mut line = |name: &str| fields.text(name).unwrap_or_default();
        Some(Self { name: line("name"), role: line("role"), days: line("days") })
    }
}

#[derive(Template)]
#[template(path = "pages/console/api_keys.html")]
struct Page<'a> {
    shell: &'a Shell,
    here: String,
    keys: &'a [ApiKey],
    next: Option<String>,
    written: &'a ApiKeyForm,
    wrong: &'a Wrong,
    roles: Vec<Choice>,
}

/// `GET /console/{org}/api-keys` → 200.
pub async fn list(mut call: Call<Person, OrganizationId, PageQuery<Paging>>) -> Answer {
    let name = format!("console keys {}", call.path);
    let ask = call.input.0.ask_leniently(Order::Newest, &call.app.config, &name);
    let written = ApiKeyForm { role: Role::Viewer.name().to_owned(), ..ApiKeyForm::default() };
    listed(&mut call, ask, &written, &Wrong::default()).await
}

async fn listed<I>(
    call: &mut Call<Person, OrganizationId, I>,
    ask: Ask,
    written: &ApiKeyForm,
    wrong: &Wrong,
) -> Answer {
    let actor = call.actor();
    let organization = call.path;
    let (page, frame) = call.framed(list_keys(actor, organization, ask)).await?;
    let here = path(organization, "api-keys");
    let next = page.next.map(|position| {
        let list = format!("console keys {organization}");
        format!("{here}?cursor={}", call.app.config.keys.sign_cursor(&list, &position))
    });
    let shell = call.shell();
    let roles = role_choices(&shell, &frame, &written.role);
    let shown = Page { shell: &shell, here, keys: &page.items, next, written, wrong, roles };
    shell.console(wrong.status(), &frame, "api-keys", shell.say("section-api-keys"), &shown)
}

#[derive(Template)]
#[template(path = "pages/console/api_key_made.html")]
struct Made<'a> {
    shell: &'a Shell,
    back: String,
    name: &'a str,
    key: &'a str,
}

/// How long the form that made a key shows it again, in milliseconds: of a double click
/// a browser drops the first answer.
const SHOWN_FOR: i64 = 10 * MINUTE;

/// `POST /console/{org}/api-keys` → 200 with the key, which is shown this once: the same
/// form sent again shows the same key for ten minutes, and then leads to the list. 422 with the form where something in it is wrong.
pub async fn create(mut call: Call<Person, OrganizationId, Form<ApiKeyForm>>) -> Answer {
    let written = std::mem::take(&mut call.input.0);
    let mut wrong = Wrong::default();
    let name = wrong.note("name", rules::name(&written.name).map_err(of_name));
    let role = wrong.note("role", RoleRef::parse(&written.role).ok_or("wrong-role"));
    let days = unless_blank(&written.days, ApiKeyDays::parse);
    let days = wrong.note("days", days.map_err(|_| "wrong-key-days"));
    let (Some(name), Some(role), Some(days)) = (name, role, days) else {
        return listed(&mut call, Ask::first(), &written, &wrong).await;
    };
    let actor = call.actor();
    let mut once = call.once();
    let (id, secret) = (once.id(), Secret::new(once.secret()));
    let now = call.moment.now();
    let expires_at = days.map(|days| now.plus_ms(days.get().saturating_mul(DAY)).ms());
    let new = NewKey { name, role, permissions: Permissions::default(), expires_at };
    let back = path(call.path, "api-keys");
    let made = call.framed(create_key(actor, call.path, id, &secret, &new)).await;
    let (key, frame) = match made {
        // The form was sent before, and the key has been revoked since.
        Err(failure) if failure.code() == Code::NotFound && call.is_from_page() => {
            return see_other(&back, []);
        }
        // The role is gone since the page was shown.
        Err(failure) if failure.code() == Code::InvalidRequest => {
            let wrong = Wrong::at("role", "wrong-role");
            return listed(&mut call, Ask::first(), &written, &wrong).await;
        }
        made => made?,
    };
    // It was made by this form before: whoever comes back late has to make another.
    if now.has_reached(key.created_at.plus_ms(SHOWN_FOR)) {
        return see_other(&back, []);
    }
    let shell = call.shell();
    let shown = Made { shell: &shell, back, name: &key.name, key: secret.as_str() };
    shell.console(StatusCode::OK, &frame, "api-keys", shell.say("key-made"), &shown)
}

/// `POST /console/{org}/api-keys/{key}/revoke` → 303.
pub async fn revoke(mut call: Call<Person, (OrganizationId, ApiKeyId), Form<Sent>>) -> Answer {
    let actor = call.actor();
    let (organization, key) = call.path;
    match call.run(revoke_key(actor, organization, key)).await {
        Err(failure) if failure.code() == Code::NotFound && call.is_from_page() => {}
        revoked => revoked?,
    }
    let said = Flash::done("key-revoked").cookie(&call.app.config);
    see_other(&path(organization, "api-keys"), said)
}
