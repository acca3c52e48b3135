//! Ask, from an invitation's page, for a link that signs in and leads back.

use serde::{Deserialize, Serialize};

use crate::domain::id::SignInId;
use crate::operations::people::request_sign_in::LIFETIME_MS;
use crate::operations::{OpenedLink, Operation, decided};
use crate::statements::links_return_by_mail::RETURN_BY_MAIL;

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
    Operation::new(RETURN_BY_MAIL, &input, |rows| {
        decided(rows, |rows| Ok(rows.one::<Queued>("queued")?.queued))
    })
}
