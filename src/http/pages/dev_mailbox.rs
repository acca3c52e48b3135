//! `/dev/mailbox`: the mails of a deployment that somebody develops with. Anywhere
//! else there is no such page. It speaks English, to developers.

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::shell::Shell;
use crate::app::App;
use crate::domain::refusal::Code;
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::credential::Public;
use crate::http::fields::{Fields, FromFields, PageQuery, text};
use crate::http::path::MailNumber;
use crate::operations::outbox::dev_mails::{DevMail, dev_mails};

/// Which mail to show: the newest, where it does not say.
pub struct MailboxQuery {
    mail: Option<i64>,
}

impl FromFields for MailboxQuery {
    fn from_fields(fields: &mut Fields<'_>) -> Option<Self> {
        let mail = fields.optional("mail", "Must be a number.", |mail| text(mail)?.parse().ok());
        Some(Self { mail })
    }
}

#[derive(Template)]
#[template(path = "pages/dev_mailbox.html")]
struct Page<'a> {
    /// Each, and whether it is the one that is shown.
    mails: Vec<(&'a DevMail, bool)>,
    shown: Option<&'a DevMail>,
    /// The lines of the text part, each with the link that it is, if it is one.
    lines: Vec<(&'a str, bool)>,
}

fn must_be_on(app: &App) -> Result<(), Code> {
    if app.config.dev_mailbox { Ok(()) } else { Err(Code::NotFound) }
}

/// `GET /dev/mailbox` → 200, the mails and one of them.
pub async fn show(mut call: Call<Public, (), PageQuery<MailboxQuery>>) -> Answer {
    must_be_on(&call.app)?;
    let asked = call.input.0.mail;
    let mails = call.run_batch(dev_mails(asked)).await?;
    let shown = match asked {
        Some(id) => mails.iter().find(|mail| mail.id == id),
        None => mails.first(),
    };
    let base = call.app.config.base_url.as_str();
    let lines = shown.map(|mail| mail.text.lines()).into_iter().flatten();
    let lines = lines.map(|line| (line, line.starts_with(base))).collect();
    let list = mails.iter().map(|mail| (mail, shown.is_some_and(|one| one.id == mail.id)));
    let shell: Shell = call.shell().speaking(Some("en")).with_frames();
    shell.page(StatusCode::OK, "Mailbox", &Page { mails: list.collect(), shown, lines })
}

/// `GET /dev/mailbox/{mail}` → 200, the HTML part as it was sent, for the frame.
pub async fn html(call: Call<Public, MailNumber>) -> Answer {
    must_be_on(&call.app)?;
    let mails = call.run_batch(dev_mails(Some(call.path.0))).await?;
    let mail = mails.iter().find(|mail| mail.id == call.path.0).ok_or(Code::NotFound)?;
    // A link opens beside the frame, which may show nothing but mails.
    let html = mail.html.replacen("<head>", "<head>\n<base target=\"_blank\">", 1);
    let mut response = Response::new(Body::from(html));
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::REFERRER_POLICY, "no-referrer"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; \
             sandbox allow-popups allow-popups-to-escape-sandbox",
        ),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}
