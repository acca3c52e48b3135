//! What can be asked of the model: the whole state, to be compared with what
//! the API shows, and what there is to choose from.

use std::collections::BTreeMap;

use super::step::Actor;
use super::{Grant, MemberStatus, Model, Status};

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

    pub fn is_in(&self, actor: Actor, organization: usize) -> bool {
        self.power(actor, organization).is_ok()
    }

    /// Its members, deactivated ones too.
    pub fn people_in(&self, organization: usize) -> Vec<usize> {
        self.shown_members(organization).map(|member| member.person).collect()
    }

    pub fn roles_of(&self, organization: usize) -> Vec<usize> {
        let all = 0..self.roles.len();
        all.filter(|number| {
            let of = &self.roles[*number];
            of.organization == organization && !of.is_deleted
        })
        .collect()
    }

    pub fn deactivated_in(&self, organization: usize) -> Vec<usize> {
        let away = self.shown_members(organization).filter(|member| !member.is_active);
        away.map(|member| member.person).collect()
    }

    /// The invitations that are open, and those that lapsed.
    pub fn unanswered(&self) -> (Vec<usize>, Vec<usize>) {
        let all = 0..self.invitations.len();
        all.filter(|number| self.invitations[*number].status == Status::Pending)
            .partition(|number| self.is_open(&self.invitations[*number]))
    }

    pub fn links_of(&self, invitation: usize) -> Vec<usize> {
        let all = 0..self.links.len();
        all.filter(|number| self.links[*number].invitation == invitation).collect()
    }
}
