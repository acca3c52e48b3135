//! Accept an invitation: all its memberships, and the account where there was none.

use serde::{Deserialize, Serialize};

use crate::db::Statement;
use crate::domain::address::Address;
use crate::domain::id::{InvitationId, OrganizationId, SessionId, UserId};
use crate::domain::time::Timestamp;
use crate::objects::{Membership, User};
use crate::operations::{Act, Actor, OpenedLink, Operation, decided};
use crate::password_hash::PasswordHash;
use crate::statements::links_accept::{
    ACCEPT_BY_LINK, ACCEPT_FOR_PERSON_VOUCHED, ACCEPT_INVITATION_OWN,
};

/// What accepting may need: ids for what it may make.
#[derive(Clone, Debug, Serialize)]
pub struct Fresh {
    /// The account, where the address has none.
    pub user: UserId,
    /// Its session.
    pub session: SessionId,
    /// When that session ends, in milliseconds since the epoch.
    pub session_expires_at: i64,
    /// The name of the new account's person.
    pub name: Option<String>,
    /// The same as it is searched.
    pub folded_name: Option<String>,
    /// Their password, where they choose one.
    pub password: Option<FreshPassword>,
}

/// The password of a new account.
#[derive(Clone, Debug, Serialize)]
pub struct FreshPassword {
    /// The address that it was hashed for, in its normal form.
    pub address: String,
    /// Its hash.
    pub hash: PasswordHash,
}

/// What accepting made, or had made.
pub struct Acceptance {
    /// Who accepted.
    pub user: User,
    /// Their memberships by the invitation.
    pub memberships: Vec<Membership>,
    /// The grants that came to nothing.
    pub omitted: Vec<Omitted>,
    /// The session made with a new account.
    pub session: Option<(SessionId, Timestamp)>,
    /// Where the invitation leads.
    pub redirect_url: Option<String>,
}

/// A grant that came to nothing.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Omitted {
    /// In which organization.
    pub organization_id: OrganizationId,
    /// `organization_gone`.
    pub reason: String,
}

#[derive(Deserialize)]
struct Accepted {
    user: User,
    redirect_url: Option<String>,
    has_session: bool,
}

fn acceptance(
    statements: &'static [Statement],
    input: &impl Serialize,
    session: Option<(SessionId, Timestamp)>,
) -> Operation<Acceptance> {
    Operation::new(statements, input, move |rows| {
        decided(rows, |rows| {
            let accepted: Accepted = rows.one("accepted")?;
            Ok(Acceptance {
                user: accepted.user,
                memberships: rows.list("memberships")?,
                omitted: rows.list("omitted")?,
                session: session.filter(|_| accepted.has_session),
                redirect_url: accepted.redirect_url,
            })
        })
    })
}

#[derive(Serialize)]
struct Linked<'a> {
    #[serde(flatten)]
    link: &'a OpenedLink,
    fresh: &'a Fresh,
}

/// Accepts the invitation; again by the same person, answers the same.
///
/// Refusals: `invitation_revoked`, `invitation_not_pending`,
/// `link_superseded`, `link_expired`, `wrong_account`, `sign_in_required`,
/// `already_member`, `seat_limit_reached`; `invalid_request` where a password
/// comes with another address than the invited one, or for an account.
pub fn accept(link: &OpenedLink, fresh: &Fresh) -> Operation<Acceptance> {
    let session = (fresh.session, Timestamp::from_ms(fresh.session_expires_at));
    acceptance(ACCEPT_BY_LINK, &Linked { link, fresh }, Some(session))
}

#[derive(Serialize)]
struct Own {
    #[serde(flatten)]
    actor: Actor,
    invitation: InvitationId,
}

/// Accepts one of the caller's own invitations.
///
/// Refusals: `unauthenticated`, `forbidden` for whoever is nobody,
/// `not_found`, `invitation_revoked`, `invitation_not_pending`,
/// `link_expired`, `already_member`, `seat_limit_reached`.
pub fn accept_own(actor: Actor, invitation: InvitationId) -> Operation<Acceptance> {
    acceptance(ACCEPT_INVITATION_OWN, &Own { actor, invitation }, None)
}

/// Somebody whom the application has signed in.
#[derive(Clone, Debug)]
pub struct Person {
    /// The address that they have proved to the application.
    pub address: Address,
    /// The application's id of them.
    pub external_id: Option<String>,
}

#[derive(Serialize)]
struct Vouched<'a> {
    invitation: InvitationId,
    fresh: &'a Fresh,
    email: &'a str,
    address: &'a str,
    external_id: Option<&'a str>,
}

/// Accepts on behalf of a person for whom the application vouches.
///
/// Refusals: `forbidden` without the root key, `not_found`,
/// `invitation_not_pending`, `wrong_account`, `external_id_taken`,
/// `already_member`, `seat_limit_reached`.
pub fn accept_for(
    actor: Actor,
    organization: OrganizationId,
    invitation: InvitationId,
    person: &Person,
    fresh: &Fresh,
) -> Operation<Acceptance> {
    let details = Vouched {
        invitation,
        fresh,
        email: person.address.as_typed(),
        address: person.address.normal(),
        external_id: person.external_id.as_deref(),
    };
    let input = Act::new(actor, organization, None, details).root_only(true);
    acceptance(ACCEPT_FOR_PERSON_VOUCHED, &input, None)
}
