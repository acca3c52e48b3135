//! API keys: somebody else's hands, for as long as who made them is there.

use usher::domain::role::Permission;

use super::step::{Actor, Asked};
use super::{FORBIDDEN, Grant, INVALID, Key, Model, NOT_FOUND, Outcome};

impl Model {
    /// Whether the key works: while its maker is in the organization, or acts
    /// in it from the parent.
    pub(super) fn works(&self, key: usize) -> bool {
        let Key { organization, maker, is_revoked, .. } = &self.keys[key];
        let is_there = |person: usize| match self.member(*organization, person) {
            Some(_) => self.active(*organization, person).is_some(),
            None => self.rules_from_above(*organization, person),
        };
        !is_revoked && maker.is_none_or(is_there)
    }

    pub(super) fn create_key(
        &mut self,
        actor: Actor,
        organization: usize,
        asked: &Asked,
    ) -> Outcome {
        let power = self.may(actor, organization, Permission::OrganizationManage)?;
        let role = self.find_role(organization, asked.role).ok_or(INVALID)?;
        let grant = Grant { role, permissions: asked.permissions.clone() };
        if self.outranks(&grant, &power) {
            return Err(FORBIDDEN);
        }
        let maker = self.maker_of(actor);
        self.keys.push(Key { organization, grant, maker, is_revoked: false });
        Ok("201")
    }

    pub(super) fn revoke_key(&mut self, actor: Actor, organization: usize, key: usize) -> Outcome {
        let power = self.may(actor, organization, Permission::OrganizationManage)?;
        let of = &self.keys[key];
        if of.organization != organization || of.is_revoked {
            return Err(NOT_FOUND);
        }
        if self.outranks(&of.grant, &power) {
            return Err(FORBIDDEN);
        }
        self.end_key(key);
        Ok("204")
    }
}
