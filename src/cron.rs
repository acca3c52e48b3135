//! What runs every minute: deliver what is due, then purge.

use crate::app::App;
use crate::db::DbError;
use crate::delivery::{self, Delivered};
use crate::domain::moment::Moment;
use crate::log;
use crate::operations::maintenance::fold::fold;
use crate::operations::maintenance::purge::{Ages, Purged, purge, purge_attempts, purge_deleted};

/// Runs once, at the instant that the trigger was scheduled for. Two runs at
/// a time do no harm: mails are leased, and purging twice is purging once.
pub async fn run(app: &App, mut moment: Moment) {
    let line = match work(app, &mut moment).await {
        Ok((mails, purged)) => {
            log::Line::info("cron").field("mails", mails).field("purged", purged)
        }
        Err(error) => log::Line::error("cron").field("error", error.to_string()),
    };
    (app.log)(&line.field("at", moment.now()).text());
}

async fn work(app: &App, moment: &mut Moment) -> Result<(Delivered, Purged), DbError> {
    let mails = delivery::deliver_due(app, moment).await?;
    let ages = Ages {
        invitations_ms: app.config.purge_after_ms,
        events_ms: app.config.event_retention_ms,
        cooldown_ms: app.config.resend_cooldown_ms,
    };
    // Two batches a run: with its 40 mails and what they cost, these are the 50
    // subrequests that a free plan allows. It does not carry passwords, whose
    // batch is the third.
    let first = app.db.run(purge(moment, ages)).await?;
    // What is not folded yet goes first: that comes to an end, and is none from then on.
    let more = if !first.unfolded.is_empty() {
        Purged { folded: app.db.run(fold(&first.unfolded)).await?, ..Purged::default() }
    } else if first.deleted_waits {
        app.db.run(purge_deleted(moment, ages)).await?
    } else if first.has_more {
        app.db.run(purge(moment, ages)).await?.purged
    } else {
        Purged::default()
    };
    let attempts = if app.config.passwords {
        app.db.run(purge_attempts(moment, ages)).await?
    } else {
        Purged::default()
    };
    Ok((mails, first.purged.plus(more).plus(attempts)))
}
