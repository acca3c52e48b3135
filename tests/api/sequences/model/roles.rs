//! The roles that organizations define.

use usher::domain::role::{Permission, Role};

use super::step::{Actor, Ask};
use super::{
    FORBIDDEN, Grant, Held, INVALID, MemberStatus, Model, NOT_FOUND, Outcome, OwnRole, ROLE_EXISTS,
    Set, parent_of,
};

impl Model {
    pub(super) fn exists(&self, role: Held) -> bool {
        !matches!(role, Held::Own(role) if self.roles[role].is_deleted)
    }

    /// An organization's role of that name, without regard to case.
    pub(super) fn role_named(&self, organization: usize, name: &str) -> Option<Held> {
        let found = self.roles.iter().position(|role| {
            role.organization == organization
                && !role.is_deleted
                && role.name.eq_ignore_ascii_case(name)
        });
        found.map(Held::Own)
    }

    /// Whether another role, here or in the parent, has the name.
    fn is_taken(&self, organization: usize, name: &str, but: Option<usize>) -> bool {
        let mut places = [Some(organization), parent_of(organization)].into_iter().flatten();
        places.any(|place| {
            let found = self.role_named(place, name);
            found.is_some() && found != but.map(Held::Own)
        })
    }

    pub(super) fn create_role(
        &mut self,
        actor: Actor,
        organization: usize,
        name: &'static str,
        permissions: &Set,
    ) -> Outcome {
        let power = self.may(actor, organization, Permission::OrganizationManage)?;
        if self.is_beyond(&power, None, permissions) {
            return Err(FORBIDDEN);
        }
        if self.is_taken(organization, name, None) {
            return Err(ROLE_EXISTS);
        }
        let permissions = permissions.clone();
        self.roles.push(OwnRole { organization, name, permissions, is_deleted: false });
        Ok("201")
    }

    /// A parent's roles are changed in the parent.
    fn reachable_role(&self, organization: usize, role: usize) -> Outcome {
        let of = &self.roles[role];
        let is_there = of.organization == organization && !of.is_deleted;
        if is_there { Ok("") } else { Err(NOT_FOUND) }
    }

    pub(super) fn edit_role(
        &mut self,
        actor: Actor,
        organization: usize,
        role: usize,
        name: Option<&'static str>,
        permissions: Option<&Set>,
    ) -> Outcome {
        let power = self.may(actor, organization, Permission::OrganizationManage)?;
        self.reachable_role(organization, role)?;
        let old = &self.roles[role].permissions;
        let new = permissions.unwrap_or(old).clone();
        if self.is_beyond(&power, None, old)
            || self.is_beyond(&power, None, &new)
            || self.has_holders_out_of_reach(actor, role, None, &new)
        {
            return Err(FORBIDDEN);
        }
        if name.is_some_and(|name| self.is_taken(organization, name, Some(role))) {
            return Err(ROLE_EXISTS);
        }
        let of = &mut self.roles[role];
        of.permissions = new;
        of.name = name.unwrap_or(of.name);
        Ok("200")
    }

    /// Whether somebody has the role, anywhere, from whom it is not the caller's to take,
    /// or to whom the new role or permissions are not theirs to give.
    fn has_holders_out_of_reach(
        &self,
        actor: Actor,
        role: usize,
        new_role: Option<Held>,
        new: &Set,
    ) -> bool {
        let old = &self.roles[role].permissions;
        let mut copy = self.clone();
        copy.holders(role, false).into_iter().any(|(organization, grant)| {
            let power = self.power_to_grant(actor, self.roles[role].organization, organization);
            power.is_none_or(|power| {
                !power.holds(Permission::OrganizationManage)
                    || self.is_beyond(&power, None, old)
                    || self.is_beyond(&power, new_role, new)
                    || self.is_beyond(&power, None, &grant.permissions)
            })
        })
    }

    /// Those who have the role, and where: members, pending invitations and keys; with
    /// what lapsed and is not marked yet, those that get another role with them.
    fn holders(&mut self, role: usize, with_lapsed: bool) -> Vec<(usize, &mut Grant)> {
        let now = self.now;
        let members = self.members.iter_mut();
        let members = members.filter(|(_, member)| member.status != MemberStatus::Removed);
        let open = self.invitations.iter_mut().filter(move |invitation| {
            invitation.status == super::Status::Pending
                && (now < invitation.expires_at || with_lapsed && !invitation.is_marked)
        });
        let keys = self.keys.iter_mut().filter(|key| !key.is_revoked);
        members
            .map(|((organization, _), member)| (*organization, &mut member.grant))
            .chain(open.flat_map(|invitation| {
                invitation.grants.iter_mut().map(|(organization, grant)| (*organization, grant))
            }))
            .chain(keys.map(|key| (key.organization, &mut key.grant)))
            .filter(|(_, grant)| grant.role == Held::Own(role))
            .collect()
    }

    pub(super) fn delete_role(
        &mut self,
        actor: Actor,
        organization: usize,
        role: usize,
        replacement: Option<Ask>,
    ) -> Outcome {
        let power = self.may(actor, organization, Permission::OrganizationManage)?;
        self.reachable_role(organization, role)?;
        if self.is_beyond(&power, None, &self.roles[role].permissions) {
            return Err(FORBIDDEN);
        }
        let replacement = match replacement {
            Some(ask) => {
                let found = self.find_role(organization, ask);
                Some(found.filter(|found| *found != Held::Own(role)).ok_or(INVALID)?)
            }
            None => None,
        };
        match replacement {
            Some(Held::BuiltIn(Role::Owner)) => return Err(FORBIDDEN),
            Some(new) if self.is_beyond(&power, Some(new), &Set::new()) => return Err(FORBIDDEN),
            Some(new) if self.has_holders_out_of_reach(actor, role, Some(new), &Set::new()) => {
                return Err(FORBIDDEN);
            }
            Some(new) => {
                self.holders(role, true).into_iter().for_each(|(_, grant)| grant.role = new)
            }
            None if !self.holders(role, false).is_empty() => return Err("409 role_in_use"),
            None => {}
        }
        let of = &mut self.roles[role];
        (of.is_deleted, of.permissions) = (true, Set::new());
        Ok("204")
    }
}
