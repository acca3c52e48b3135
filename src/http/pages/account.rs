//! A person's own page: their name, and where they are signed in.

use askama::Template;

use super::flash::Flash;
use super::shell::Shell;
use super::wrong::{Wrong, of_name};
use crate::domain::id::SessionId;
use crate::domain::refusal::Code;
use crate::domain::text as rules;
use crate::http::answer::{Answer, see_other};
use crate::http::call::Call;
use crate::http::cookie;
use crate::http::credential::{Person, SigningOut};
use crate::http::fields::{Fields, Form, FromFields, Sent, text};
use crate::http::language;
use crate::i18n::locale::Locale;
use crate::objects::Session;
use crate::operations::people::account::{Myself, account};
use crate::operations::people::{end_sessions, me};

#[derive(Template)]
#[template(path = "pages/account.html")]
struct Page<'a> {
    shell: &'a Shell,
    me: &'a Myself,
    has_passwords: bool,
    /// What stands in the field of the name, and what is wrong with it.
    name: &'a str,
    wrong: Wrong,
    /// The languages, and which of them was chosen, if one was.
    languages: [Locale; 10],
    chosen: Option<Locale>,
    sessions: &'a [Session],
}

/// `GET /account` → 200.
pub async fn show(mut call: Call<Person>) -> Answer {
    render(&mut call, None, Wrong::default()).await
}

async fn render<I>(call: &mut Call<Person, (), I>, typed: Option<&str>, wrong: Wrong) -> Answer {
    let actor = call.actor();
    let (sessions, me) = call.run_batch(account(actor)).await?;
    let (sessions, me) = (sessions?.items, me.ok_or(Code::Forbidden)?);
    let shell = call.shell();
    let shown = Page {
        shell: &shell,
        name: typed.or(me.name.as_deref()).unwrap_or_default(),
        wrong,
        me: &me,
        has_passwords: call.app.config.passwords,
        languages: Locale::ALL,
        chosen: call.chosen_language(),
        sessions: &sessions,
    };
    let code = shown.wrong.status();
    shell.page(code, shell.say("your-account"), &shown)
}

/// The form that renames.
pub struct NameForm {
    name: String,
}

impl FromFields for NameForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.space_tabs(&["name"]);
        let name = fields.text("name");
        Some(Self { name: name.unwrap_or_default() })
    }
}

/// `POST /account` → 303; 422 with what was typed where it is no name.
pub async fn rename(mut call: Call<Person, (), Form<NameForm>>) -> Answer {
    let typed = std::mem::take(&mut call.input.0.name);
    let name = match rules::name(&typed) {
        Ok(name) => name,
        Err(fault) => {
            let wrong = Wrong::at("name", of_name(fault));
            return render(&mut call, Some(&typed), wrong).await;
        }
    };
    let actor = call.actor();
    call.run(me::rename(actor, &name)).await?;
    see_other("/account", Flash::done("renamed").cookie(&call.app.config))
}

/// The form that chooses a language, or with a blank one the browser's.
pub struct LanguageForm(Option<Locale>);

impl FromFields for LanguageForm {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        fields.drop_blank("language");
        let rule = "Must be one of the languages.";
        Some(Self(fields.optional("language", rule, |tag| Locale::tagged(&text(tag)?))))
    }
}

/// `POST /account/language` → 303: this browser is spoken to in that language.
pub async fn choose_language(call: Call<Person, (), Form<LanguageForm>>) -> Answer {
    let config = &call.app.config;
    let said = Flash::done("language").cookie(config);
    see_other("/account", language::choose(call.input.0.0, config).into_iter().chain(said))
}

/// `POST /account/sessions/{session}/end` → 303: that one ends.
pub async fn end_session(mut call: Call<Person, SessionId, Form<Sent>>) -> Answer {
    let actor = call.actor();
    call.run(end_sessions::end_session(actor, call.path)).await?;
    see_other("/account", Flash::done("session-ended").cookie(&call.app.config))
}

/// `POST /account/sign-out-everywhere` → 303: all sessions end; signed out already is
/// as good.
pub async fn sign_out_everywhere(mut call: Call<SigningOut, (), Form<Sent>>) -> Answer {
    let actor = call.actor();
    if actor.session.is_some() {
        call.run_batch(end_sessions::end_all_sessions(actor)).await?.ok();
    }
    see_other("/sign-in", cookie::drop(&call.app.config))
}
