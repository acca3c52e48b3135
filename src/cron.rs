//! What runs every minute: deliver what is due, then purge.

use crate::app::App;
use crate::db::DbError;
use crate::delivery::{self, Delivered};
use crate::domain::moment::Moment;
use crate::log;
use crate::operations::purge::{Purged, purge};

/// How many batches of 2,500 rows one run purges at most: with the 40 mails of
/// a run and what they cost, 50 subrequests, as a free plan allows.
const PURGE_BATCHES: usize = 2;

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
    let mut purged = Purged::default();
    for _ in 0..PURGE_BATCHES {
        let config = &app.config;
        let batch = purge(moment.now(), config.purge_after_ms, config.resend_cooldown_ms);
        let batch = app.db.run(batch).await?;
        purged = purged.plus(batch);
        if !batch.is_full() {
            break;
        }
    }
    Ok((mails, purged))
}
