//! Seats: what active members and pending invitations take where they are limited.

use usher::domain::role::Permission;

use super::step::Actor;
use super::{Model, Outcome};

impl Model {
    pub(super) fn limit_seats(
        &mut self,
        actor: Actor,
        organization: usize,
        limit: Option<i64>,
    ) -> Outcome {
        self.may(actor, organization, Permission::OrganizationManage)?;
        self.seat_limits[organization] = limit;
        Ok("200")
    }

    pub(super) fn active_seats(&self, organization: usize) -> i64 {
        let people = 0..self.accounts.len();
        let active = people.filter(|person| self.active(organization, *person).is_some());
        i64::try_from(active.count()).unwrap()
    }

    /// What lapsed holds none.
    pub(super) fn held_seats(&self, organization: usize) -> i64 {
        let open = self.invitations.iter().filter(|invitation| self.is_open(invitation));
        let held = open.filter(|invitation| invitation.grants.contains_key(&organization));
        i64::try_from(held.count()).unwrap()
    }

    /// Whether so many more may not be invited, or come back.
    pub(super) fn lacks(&self, organization: usize, count: usize) -> bool {
        let used = self.active_seats(organization) + self.held_seats(organization);
        let count = i64::try_from(count).unwrap();
        self.seat_limits[organization].is_some_and(|limit| used + count > limit)
    }

    pub(super) fn has_seat(&self, organization: usize) -> bool {
        !self.lacks(organization, 1)
    }

    /// Whether somebody who was invited, and so holds a seat, may take it: the
    /// limit may have been lowered since.
    pub(super) fn has_seat_for_the_invited(&self, organization: usize) -> bool {
        self.seat_limits[organization].is_none_or(|limit| self.active_seats(organization) < limit)
    }
}
