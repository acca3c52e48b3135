//! Ask, from an invitation's page, for a link that signs in and leads back.

use serde::{Deserialize, Serialize};

use crate::domain::id::SignInId;
use crate::operations::people::request_sign_in::LIFETIME_MS;
use crate::operations::{OpenedLink, Operation, decided};

#[derive(Serialize)]
struct Input<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    id: SignInId,
    signup_open: bool,
    cooldown_ms: i64,
    lifetime_ms: i64,
    locale: Option<&'static str>,
}

#[derive(Deserialize)]
struct Queued {
    queued: bool,
}

const SQL: &[&str] = &[
    concat!(link!(), " SELECT json_object('decision', coalesce(dead, 'allowed')) FROM link"),
    // 1: as any request to sign in, for the invited address
    concat!(
        link!(),
        " INSERT INTO sign_ins (id, email, address, may_create, invitation_id, created_at, expires_at, locale)
SELECT ?1->>'id', link.email, link.address, ?1->>'signup_open', link.id, ?1->>'now', ?1->>'now' + ?1->>'lifetime_ms', coalesce(?1->>'locale', link.locale)
FROM link WHERE dead IS NULL
  AND NOT EXISTS (SELECT 1 FROM sign_ins x WHERE x.address = link.address
    AND x.created_at > ?1->>'now' - ?1->>'cooldown_ms')
ON CONFLICT (id) DO NOTHING"
    ),
    queue_mails!(
        "sign_in",
        "SELECT x.id AS subject_id, NULL AS organization_id, 1 AS place FROM sign_ins x WHERE x.id = ?1->>'id'"
    ),
    concat!(
        "SELECT json_object('queued', ",
        truth!("EXISTS (SELECT 1 FROM sign_ins x WHERE x.id = ?1->>'id')"),
        ")"
    ),
];

/// Queues a mail to the invited address with a link that signs in and leads
/// back to the invitation, in the language that whoever asks reads. Whether the
/// address has an account shows only when the mail is claimed, as in
/// [`request_sign_in`](crate::operations::people::request_sign_in::request_sign_in).
///
/// Refusals: as [`preview`](crate::operations::links::preview::preview).
pub fn return_by_mail(
    link: &OpenedLink,
    id: SignInId,
    signup_open: bool,
    cooldown_ms: i64,
    locale: Option<&'static str>,
) -> Operation<bool> {
    let lifetime_ms = LIFETIME_MS;
    let input = Input { link, id, signup_open, cooldown_ms, lifetime_ms, locale };
    Operation::new(SQL, &input, |rows| decided(rows, |rows| Ok(rows.one::<Queued>(3)?.queued)))
}
