//! How long the record is kept.

use super::{all, types};
use crate::support::Firm;
use crate::support::world::DAY;

#[test]
fn it_is_kept_for_as_many_days_as_the_deployment_says() {
    for (variables, days) in [(&[][..], 365), (&[("EVENT_RETENTION_DAYS", "3")][..], 3)] {
        let firm = Firm::with(&[&[("SESSION_DAYS", "400")], variables].concat());
        let count = all(&firm.world).len();
        assert!(count > 0);
        firm.world.pass(days * DAY - 1);
        firm.role("Clerk", &[]);
        firm.world.cron();
        assert_eq!(all(&firm.world).len(), count + 1, "{days} days");
        firm.world.pass(1);
        firm.world.cron();
        assert_eq!(types(&all(&firm.world)), ["role.created"], "{days} days");
    }
}

#[test]
fn what_many_days_left_goes_in_bounded_runs() {
    let firm = Firm::with(&[("EVENT_RETENTION_DAYS", "1"), ("SESSION_DAYS", "400")]);
    for part in 0..6 {
        let emails: Vec<_> = (0..1_000).map(|at| format!("p{part}-{at}@example.com")).collect();
        let body = serde_json::json!({"emails": emails, "send_email": false});
        firm.post(crate::support::world::ROOT, "/invitations", &body).expect("201");
    }
    let total = all(&firm.world).len();
    firm.world.pass(DAY);
    firm.world.cron();
    assert_eq!(all(&firm.world).len(), total - 5_000);
    firm.world.cron();
    assert_eq!(all(&firm.world).len(), 0);
}
