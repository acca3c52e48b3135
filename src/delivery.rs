//! Delivering the outbox: claim, write and sign, send, settle.

use futures_util::stream::{self, StreamExt};

use crate::app::App;
use crate::db::{Batch, DbError};
use crate::domain::id::OperationId;
use crate::domain::moment::Moment;
use crate::domain::time::{HOUR, MINUTE, Timestamp};
use crate::follow_up::MailsToSend;
use crate::log;
use crate::mail::letters;
use crate::mail::message::SendError;
use crate::operations::LEASE_MS;
use crate::operations::outbox::claim_mails::{self, Claimed};
use crate::operations::outbox::settle_mails::{Settlement, settle_mails};

/// After which wait a mail is tried again, in milliseconds: one for each
/// failed try. After the last it has failed for good.
const BACKOFF: [i64; 5] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR];

/// How often a mail is tried at most.
const TRIES: u32 = BACKOFF.len() as u32 + 1;

/// How many mails are claimed and settled together: few, so that one slow
/// recipient holds up few others, and a revoke still catches the rest.
const GROUP: usize = 10;

/// How many mails are with the provider at a time: the connections that a
/// Workers invocation may have open at once.
const AT_ONCE: usize = 6;

/// How many mails came to which end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Delivered {
    /// Taken by the provider.
    pub sent: usize,
    /// To be tried again.
    pub retried: usize,
    /// Given up.
    pub failed: usize,
    /// No longer wanted.
    pub dropped: usize,
}

impl Delivered {
    /// Both together.
    const fn plus(self, other: Self) -> Self {
        Self {
            sent: self.sent.saturating_add(other.sent),
            retried: self.retried.saturating_add(other.retried),
            failed: self.failed.saturating_add(other.failed),
            dropped: self.dropped.saturating_add(other.dropped),
        }
    }
}

/// Delivers what an operation wrote. What goes wrong here is the cron's to
/// repeat once the lease has ended.
pub async fn deliver_own(app: &App, mails: MailsToSend, now: Timestamp) {
    let MailsToSend { lease, subjects } = mails;
    let cooldown_ms = app.config.resend_cooldown_ms;
    // None, where the operation queued nothing.
    for (group, subjects) in subjects.chunks(GROUP).enumerate() {
        let claim = claim_mails::claim_own(lease, subjects, cooldown_ms, now);
        let first = group.saturating_mul(GROUP);
        if let Err(error) = deliver(app, lease, first, claim, now).await {
            (app.log)(&log::Line::error("delivery").field("error", error.to_string()).text());
        }
    }
}

/// Delivers what is due, at most `MAILS_PER_RUN`. What is due goes by the run's
/// own time, a lease by the clock too: a late run's would be over as it begins.
///
/// # Errors
/// Where the database fails; what was sent by then is sent.
pub async fn deliver_due(app: &App, moment: &mut Moment) -> Result<Delivered, DbError> {
    let now = moment.now();
    let mut budget = app.config.mails_per_run;
    let cooldown_ms = app.config.resend_cooldown_ms;
    let mut total = Delivered::default();
    while budget > 0 {
        let lease = moment.id();
        let limit = budget.min(GROUP as i64);
        let leased_until = now.max((app.clock)()).plus_ms(LEASE_MS);
        let sign_ins = share_of_sign_ins(limit, now);
        let claim = claim_mails::claim_due(lease, limit, sign_ins, cooldown_ms, now, leased_until);
        let delivered = deliver(app, lease, 0, claim, now).await?;
        if delivered == Delivered::default() {
            break;
        }
        budget = budget.saturating_sub(limit);
        total = total.plus(delivered);
    }
    Ok(total)
}

/// How many of `limit` places are for sign-ins while others wait: three quarters,
/// rounded down. A single place is for them in three minutes of four.
const fn share_of_sign_ins(limit: i64, now: Timestamp) -> i64 {
    if limit > 1 {
        limit.saturating_mul(3) / 4
    } else {
        (now.ms().div_euclid(MINUTE).rem_euclid(4) != 0) as i64
    }
}

async fn deliver(
    app: &App,
    lease: OperationId,
    first: usize,
    claim: Batch<Vec<Claimed>>,
    now: Timestamp,
) -> Result<Delivered, DbError> {
    let claimed = app.db.run(claim).await?;
    if claimed.is_empty() {
        return Ok(Delivered::default());
    }
    let sends = stream::iter(&claimed).map(|mail| send(app, mail, now));
    let settled: Vec<Settlement> = sends.buffer_unordered(AT_ONCE).collect().await;
    app.db.run(settle_mails(lease, first, &settled, now)).await?;
    let count = |status| settled.iter().filter(|mail| mail.status == status).count();
    Ok(Delivered {
        sent: count("sent"),
        retried: count("queued"),
        failed: count("failed"),
        dropped: count("none"),
    })
}

async fn send(app: &App, mail: &Claimed, now: Timestamp) -> Settlement {
    let settlement = |status, due_at, error| Settlement {
        subject_id: mail.subject_id.clone(),
        attempts: mail.attempts,
        status,
        due_at,
        error,
        undeliverable: false,
    };
    let Some(content) = &mail.content else { return settlement("none", None, None) };
    let sent = match letters::write(content, &app.config) {
        // Tried more often than is ever noted: each time something died of it.
        _ if mail.attempts > TRIES => Err(SendError::new("E_ABANDONED")),
        Ok(message) => app.mailer.send(&message).await,
        Err(_) => Err(SendError::new("E_TEMPLATE")),
    };
    let Err(error) = sent else { return settlement("sent", None, None) };
    let code = Some(error.code().to_owned());
    match wait_after(mail.attempts) {
        Some(wait) if !error.is_permanent() => {
            settlement("queued", Some(now.plus_ms(wait).ms()), code)
        }
        _ => {
            let line = log::Line::error("mail_failed").field("subject", &mail.subject_id);
            (app.log)(&line.field("code", error.code()).text());
            let undeliverable = error.refuses_recipient();
            Settlement { undeliverable, ..settlement("failed", None, code) }
        }
    }
}

/// The wait after the `attempts`-th failed try, or `None` after the last.
fn wait_after(attempts: u32) -> Option<i64> {
    let failed_before = usize::try_from(attempts).ok()?.checked_sub(1)?;
    BACKOFF.get(failed_before).copied()
}

// A lease outlives what a request may do after its answer (30 s).
const _: () = assert!(LEASE_MS > 30_000 && LEASE_MS <= 2 * MINUTE);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sign_ins_take_three_quarters_at_most() {
        let at = |minute: i64| Timestamp::from_ms(minute * MINUTE);
        for limit in 2..=1_000 {
            let share = share_of_sign_ins(limit, at(0));
            assert!(share >= 1 && share * 4 <= limit * 3, "{share} of {limit}");
        }
        let singles: Vec<_> = (0..8).map(|minute| share_of_sign_ins(1, at(minute))).collect();
        assert_eq!(singles, [0, 1, 1, 1, 0, 1, 1, 1]);
    }

    #[test]
    fn a_mail_is_tried_six_times_within_nine_hours() {
        let waits: Vec<_> = (1..=6).map(wait_after).collect();
        let minutes = |minutes: i64| Some(minutes * MINUTE);
        assert_eq!(waits, [minutes(1), minutes(5), minutes(30), minutes(120), minutes(360), None]);
    }
}
