//! The whole state, to be compared with what the API shows.

use super::{Grant, MemberStatus, Model};
use std::collections::BTreeMap;

/// A member who was not removed.
pub struct ShownMember<'a> {
    pub person: usize,
    pub grant: &'a Grant,
    pub effective: super::Set,
    pub is_active: bool,
}

/// A pending invitation.
pub struct ShownInvitation<'a> {
    pub person: usize,
    pub grants: &'a BTreeMap<usize, Grant>,
}

impl Model {
    pub fn shown_members(&self, organization: usize) -> impl Iterator<Item = ShownMember<'_>> {
        let of = self.members.iter().filter(move |((place, _), member)| {
            *place == organization && member.status != MemberStatus::Removed
        });
        of.map(|((_, person), member)| ShownMember {
            person: *person,
            grant: &member.grant,
            effective: self.all_of(&member.grant),
            is_active: member.status == MemberStatus::Active,
        })
    }

    pub fn shown_pending(&self, organization: usize) -> impl Iterator<Item = ShownInvitation<'_>> {
        let of = self.invitations.iter().filter(move |invitation| {
            invitation.organization == organization && self.is_open(invitation)
        });
        of.map(|of| ShownInvitation { person: of.person, grants: &of.grants })
    }

    /// The role's name, while it is there.
    pub fn role_name(&self, role: usize) -> Option<&'static str> {
        let of = &self.roles[role];
        (!of.is_deleted).then_some(of.name)
    }

    /// Seats in use: active and pending. The cron has just marked what lapsed.
    pub fn shown_seats(&self, organization: usize) -> (i64, i64) {
        (self.active_seats(organization), self.held_seats(organization))
    }
}
