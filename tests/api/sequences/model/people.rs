//! Accounts and sessions, and what the cron does.

use super::{Model, Outcome, PURGE_AFTER, Session, Status, UNAUTHENTICATED};

impl Model {
    /// Whose session it is, while it lives.
    pub(super) fn person_by(&self, session: usize) -> Option<usize> {
        let session = &self.sessions[session];
        session.is_live.then_some(session.person)
    }

    pub fn last_session_of(&self, person: usize) -> Option<usize> {
        self.sessions.iter().rposition(|session| session.person == person)
    }

    /// The first proof of an address ends what somebody else began in its account.
    pub(super) fn prove(&mut self, person: usize) {
        if self.accounts[person] != Some(true) {
            for session in self.sessions.iter_mut().filter(|session| session.person == person) {
                session.is_live = false;
            }
            self.end_what_was_made_before(person);
        }
        self.accounts[person] = Some(true);
    }

    pub(super) fn sign_in(&mut self, person: usize) -> Outcome {
        self.prove(person);
        self.sessions.push(Session { person, is_live: true });
        Ok("200")
    }

    pub(super) fn end_session(&mut self, session: usize) -> Outcome {
        let session = &mut self.sessions[session];
        if !session.is_live {
            return Err(UNAUTHENTICATED);
        }
        session.is_live = false;
        Ok("204")
    }

    pub(super) fn cron(&mut self) {
        let now = self.now;
        for invitation in &mut self.invitations {
            let closed_at = match invitation.status {
                Status::Pending => invitation.expires_at,
                _ => invitation.closed_at,
            };
            invitation.is_marked |=
                invitation.status == Status::Pending && now >= invitation.expires_at;
            if now >= closed_at + PURGE_AFTER {
                invitation.status = Status::Purged;
            }
        }
    }
}
